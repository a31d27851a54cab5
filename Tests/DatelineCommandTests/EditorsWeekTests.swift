import DatelineTestSupport
import Foundation
import FoundationXML
import Testing

/// An editor’s week, done as its page says: each command gives what the page shows, and readers get what they should.
@Suite(.slow("needs a mail server"), .enabled(if: SMTPServer.isInstalled), .endsIfStuck) struct EditorsWeekTests {
    private let dateline: ProgramRunner
    private let server: SMTPServer
    private let place: SiteFixture
    private let blocks = Handbook.blocks(of: Handbook.page("how-to/an-editors-week"))

    init() async throws {
        dateline = try #require(ProgramRunner(), "the program was not built beside the tests")
        server = try await SMTPServer()
        place = try SiteFixture()
    }

    @Test func goesAsThePageSays() async throws {
        for block in blocks where block.file?.hasPrefix("inbox/") == true {
            try place.write(block.file ?? "", block.text + "\n")
        }
        #expect(try await dateline.run(["init", "digest"], in: place.root).status == 0)
        for path in try SiteFixture.files(at: "\(place.root)/digest/Content/articles").keys {
            place.remove("digest/Content/articles/\(path)")
        }
        var folder = "\(place.root)/digest"
        for block in blocks where block.file?.hasPrefix("inbox/") != true || block.language == "console" {
            guard block.language == "console" else {
                try edit(block)
                continue
            }
            for (words, shown) in block.commands {
                if words[0] == "cd" { folder = URL(filePath: "\(folder)/\(words[1])").standardizedFileURL.path }
                if ["cd", "export"].contains(words[0]) { continue }
                try await run(words, in: folder, shows: shown)
            }
        }
        try holdsWhatReadersGet()
        let mails = try await server.mails()
        #expect(mails.map(\.recipients) == [["ann@example.com"], ["bao@example.net"]])
        #expect(mails.flatMap(\.defects) == [])
        #expect(mails.allSatisfy { $0.parts.allSatisfy { $0[1].contains("more than 60 countries had signed") } })
    }

    private func run(_ words: [String], in folder: String, shows shown: [Substring]) async throws {
        var arguments = Array(words.dropFirst()).map {
            $0.replacing("smtps://news@mail.example.org", with: server.plain)
        }
        if words.contains("--send") { arguments.append("--yes") }
        let program = words[0] == "dateline" ? dateline : ProgramRunner(words[0])
        let screen = try await program.run(arguments, environment: server.environment, in: folder)
        let command = words.joined(separator: " ")
        #expect(screen.status == (words.contains("check") ? 3 : 0), "\(command): \(screen)")
        for part in shown { #expect((screen.errors + screen.output).contains(part), "\(command): \(screen)") }
        if words.contains("--send") {
            let again = try await program.run(arguments, environment: server.environment, in: folder)
            #expect(again.status == 0 && again.output.contains("nobody is left"), "\(again)")
        }
    }

    /// What the page has its reader write into a file: lines for its front matter, or all of it.
    private func edit(_ block: Handbook.Block) throws {
        let path = URL(filePath: "\(place.root)/digest/\(try #require(block.file))").standardizedFileURL.path
        let file = String(path.dropFirst(place.root.count + 1))
        guard block.language == "yaml" else { return try place.write(file, block.text + "\n") }
        var text = try place.text(file)
        if file.hasSuffix("site.yml") { return try place.write(file, text + block.text + "\n") }
        let keys = Set(
            block.text.split(separator: "\n").compactMap { $0.first == " " ? nil : $0.split(separator: ":").first })
        let parts = text.split(separator: "\n---\n", maxSplits: 1)
        let kept = parts[0].split(separator: "\n").filter { line in !keys.contains(line.prefix { $0 != ":" }) }
        text = (kept + [Substring(block.text), "---", parts[1]]).joined(separator: "\n")
        if let change = block.before.firstMatch(of: #/“([^”]+)”\s+becomes\s+“([^”]+)”/#) {
            text = text.replacing(change.output.1, with: change.output.2)
        }
        try place.write(file, text)
    }

    private func holdsWhatReadersGet() throws {
        let published = try SiteFixture.files(
            at: URL(filePath: "\(place.root)/public/current").resolvingSymlinksInPath().path)
        let mail = try SiteFixture.files(at: "\(place.root)/mail")
        #expect(published.count > 80 && mail.count == 5)
        let all = (published.merging(mail) { $1 }).mapValues { String(decoding: $0, as: UTF8.self) }
        #expect(
            all.filter { $0.value.contains("Security Institute") || $0.value.contains("uk-renames") }.keys.sorted()
                == [])
        #expect(all.filter { $0.value.contains("It was part of Bill C-27") }.keys.sorted() == [])
        let article = "2025/02/paris-ai-summit-closes-without-us-and-uk-signatures/index.html"
        for path in [
            article, "corrections/index.html", "feed.xml", "rss.xml", "feed.json", "2025-W07.txt", "2025-W07.html",
        ] {
            #expect(all[path]?.contains("more than 60 countries had signed") == true, "\(path)")
        }
        let slug = "viet-nam-and-france-named-artificial-intelligence-and-semiconductors-as-areas-for-cooperation"
        let old = "2025/02/\(slug)/"
        #expect(all["\(old)index.html"]?.contains("/2025/02/viet-nam-and-france-on-areas-for-cooperation/") == true)
        #expect(
            all["_redirects"]?.contains("/\(old) /2025/02/viet-nam-and-france-on-areas-for-cooperation/ 301") == true)
        for (path, bytes) in published where path.hasSuffix(".xml") {
            #expect(XMLParser(data: Data(bytes)).parse(), "\(path)")
        }
        for (path, bytes) in published where path.hasSuffix(".json") {
            #expect(throws: Never.self, "\(path)") { try JSONSerialization.jsonObject(with: Data(bytes)) }
        }
    }
}
