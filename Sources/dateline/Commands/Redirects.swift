import ArgumentParser
import DatelineDigest
import DatelineFiles
import DatelineModel
import DatelineOutput
import DatelineReading
import DatelineSite

extension DatelineCommand {
    /// `dateline redirects`
    struct Redirects: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the addresses that the site had and that lead nowhere now.",
            discussion: """
                Each with the line of Content/redirects.yml that settles it: the address to which it leads now, where one \
                is alike, or “gone”. The addresses are those of earlier builds into the same folder.

                Exit codes: 0 nothing to settle, 1 errors, 3 addresses that lead nowhere.
                """)

        @Flag(help: "Write the lines into Content/redirects.yml, but those of addresses to which none is alike.")
        var accept = false

        @Flag(help: "With --accept, write those as “gone”.")
        var gone = false

        @OptionGroup var site: BuildOptions

        func validate() throws {
            guard accept || !gone else { throw ValidationError("--gone needs --accept") }
        }

        func run() async throws {
            let planned = try await site.site.plan()
            // Errors that a line may settle do not stand in its way.
            let errors = planned.diagnostics.filter { $0.severity == .error && !Self.settled.contains($0.identifier) }
            guard let value = planned.value, errors.isEmpty else {
                site.report(planned.diagnostics.filter { $0.severity == .error })
                throw ExitCode(1)
            }
            do {
                guard let earlier = try AddressList(in: site.folders.memory) else {
                    return Console.print("No build has noted the addresses of this site yet.")
                }
                let texts = try TextList(in: site.folders.memory)
                let lost = LostAddresses(of: earlier, saying: texts, in: value).all
                let settled = accept ? lost.filter { gone || $0.target != nil } : []
                if !settled.isEmpty { try append(settled.map(\.line)) }
                let open = accept ? lost.filter { !gone && $0.target == nil } : lost
                for lost in open { Console.print(lost.line) }
                let file = site.folders.asSeen("\(SiteFolders.contentName)/\(MovedAddressesParser.fileName)")
                if !settled.isEmpty {
                    Console.print("Wrote \(DiagnosticPrinter.counted(settled.count, "line")) into \(file).")
                }
                guard open.isEmpty else {
                    // The lines alone can be added to the file as they are.
                    Console.printError(accept ? Self.adviceOnRest(file) : Self.advice(open, file))
                    throw ExitCode(3)
                }
                if lost.isEmpty { Console.print("Every address that the site had leads somewhere.") }
            } catch let error as DiagnosticError {
                Console.report(error.diagnostics, in: site.folders)
                throw ExitCode(1)
            }
        }

        /// What an editor can do about addresses that are listed.
        private static func advice(_ open: [LostAddresses.Lost], _ file: String) -> String {
            guard open.contains(where: { $0.target != nil }) else { return adviceOnRest(file) }
            return "“dateline redirects --accept” writes the lines that lead to a page into \(file)."
        }

        /// What an editor can do about addresses to which no page is alike.
        private static func adviceOnRest(_ file: String) -> String {
            "No page is like these: write where they lead into \(file), “/old/: /new/”, or “--accept --gone” writes them as they are."
        }

        /// What a line may settle: a story of an edition, or the target of a link, at another address now.
        private static let settled: Set<DiagnosticID> = [.unknownStory, .brokenLink]

        /// Adds lines at the end of the file, which is there in the end whole or as it was. Throws `DiagnosticError` if they would
        /// not be read there as they are meant.
        private func append(_ lines: [String]) throws {
            let folder = site.folders.content
            let (name, file) = (
                MovedAddressesParser.fileName, "\(SiteFolders.contentName)/\(MovedAddressesParser.fileName)"
            )
            var text =
                FileSystem.kind(of: "\(folder)/\(name)") == .nothing
                ? Array("# Addresses that the site had, and where they lead now.\n".utf8)
                : try FileBytes.read("\(folder)/\(name)", as: file)
            if let last = text.last, last != UInt8(ascii: "\n") { text.append(UInt8(ascii: "\n")) }
            let before = try MovedAddressesParser.parse(SourceText(file: file, bytes: text)).0
            for line in lines { text += Array((line + "\n").utf8) }
            // What cannot be read any more has no addresses.
            let after = (try? MovedAddressesParser.parse(SourceText(file: file, bytes: text)).0) ?? []
            guard after.count == before.count + lines.count else {
                throw DiagnosticError(
                    .error(
                        .badRedirect, at: .file(file), "lines cannot be added at the end of this file",
                        help: "write it with one “/old/: /new/” a line, or add these yourself:\n"
                            + lines.joined(separator: "\n")))
            }
            try OpenFolder(folder).replace(name, with: text, by: ".\(name)-new")
        }
    }
}
