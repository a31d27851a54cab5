import ArgumentParser
import DatelineDigest
import DatelineFiles
import DatelineLinks
import DatelineModel
import DatelinePages
import DatelineSite
import Foundation

extension DatelineCommand {
    /// `dateline check`
    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List what needs an editor's eye, the worst first.",
            discussion: """
                First what is wrong with the files. Then articles of which something was derived from little evidence: \
                no country and no bloc, no topic, a country or a topic in doubt, more than six countries, more than four \
                topics, a headline from the text; of equal ones the newest first. What an editor gave, or confirmed with \
                “reviewed: true”, is not listed. Then articles of which at least half the words are those of an \
                earlier one: one story from two agencies, or two versions of it; “reviewed: true” in both says that \
                they are two. With --gaps also what articles lack that readers could use: a source, its licence, \
                words for a picture; and topics without articles. Copy of an agency has its source in the credit, and \
                “reviewed: true” says that an article has none. With --external other sites are asked, by curl, \
                whether the pages that articles link to are there: one page of a site at a time, and none that its \
                robots.txt asks programs to leave alone. A page that is there counts for a week, any other answer for \
                an hour. What could not be checked is named, and changes no exit code.

                Exit codes: 0 nothing to look at, 1 errors, 3 something to look at.
                """)

        /// The form in which a check gives its findings.
        enum Format: String, ExpressibleByArgument, CaseIterable {
            /// For people.
            case text
            /// One JSON object a line.
            case json
            /// Workflow commands of GitHub Actions.
            case github
            /// SARIF 2.1.0.
            case sarif
        }

        @Option(
            help: "The form: text; json with one object a line; github for the log of a workflow; sarif for platforms.")
        var format = Format.text

        @Flag(help: "List sources, licences and words for pictures that are missing, and topics without articles, too.")
        var gaps = false

        @Flag(help: "Ask other sites whether the pages that articles, pages and sources link to are there.")
        var external = false

        @Flag(help: "With --external: look whether those pages have the places that addresses name after a #.")
        var fragments = false

        @Flag(help: "With --external: ask for every page again, whatever the last check knew.")
        var recheck = false

        @Flag(
            help:
                "With --external: ask machines of this machine’s own nets, and itself, too. Only for articles that you trust: their links can then reach what is closed to others."
        )
        var allowPrivateHosts = false

        @OptionGroup var site: SiteOptions

        func validate() throws {
            guard !external, fragments || recheck || allowPrivateHosts else { return }
            throw ValidationError("--fragments, --recheck and --allow-private-hosts need --external")
        }

        func run() async throws {
            let planned = try await site.plan()
            let check = try await check(planned)
            switch format {
            case .json: for line in check.linesOfJSON { Console.print(json: line) }
            case .github: for line in check.linesForGitHub(inRepository) { Console.print(line) }
            case .sarif:
                let version = DatelineCommand.configuration.version
                Console.print(json: check.sarif(version: version, inRepository))
            case .text:
                site.report(check.diagnostics)
                for line in check.lines(site.folders.asSeen) { Console.print(line) }
            }
            if check.diagnostics.containsErrors { throw ExitCode(1) }
            if !check.isClean { throw ExitCode(3) }
        }

        /// A path as a platform for code knows it: from the top of the repository that a workflow has checked out, wherever
        /// in it the command runs.
        private func inRepository(_ path: String) -> String {
            let seen = site.folders.asSeen(path)
            guard let workspace = ProcessInfo.processInfo.environment["GITHUB_WORKSPACE"] else { return seen }
            let top = URL(fileURLWithPath: workspace).resolvingSymlinksInPath().path + "/"
            let whole = URL(fileURLWithPath: seen).standardizedFileURL.path
            return whole.hasPrefix(top) ? String(whole.dropFirst(top.count)) : seen
        }

        private func check(_ planned: StageResult<PlannedSite>) async throws -> SiteCheck {
            guard let value = planned.value else { return SiteCheck([], planned.diagnostics) }
            let others = external ? try await otherSites(value) : nil
            return SiteCheck(
                value.edited, planned.diagnostics + (others?.diagnostics ?? []),
                nearDuplicates: try await NearDuplicate.all(in: value.edited, of: value.site),
                gaps: gaps ? try await SiteGap.all(in: value.edited, of: value.site) : [],
                otherSites: others?.sites)
        }

        /// What other sites answer. If nobody can be asked, that is the one problem.
        private func otherSites(_ planned: PlannedSite) async throws -> OuterLinkCheck.Result {
            let baseURL = planned.site.settings.baseURL
            var manners = LinkManners(
                userAgent: "Dateline/\(Version.number) (link check"
                    + (baseURL.isLocal ? ")" : " of \(baseURL.description))"))
            (manners.checksFragments, manners.mayAskClosedNets) = (fragments, allowPrivateHosts)
            manners.proxies = LinkProxies(ProcessInfo.processInfo.environment)
            let (folder, problems) = Self.folderOfMemory
            let memory = LinkMemory(
                of: baseURL, in: folder, now: Int(Date().timeIntervalSince1970), isEmpty: recheck)
            do {
                let links = try await OuterLinkCheck.links(
                    of: planned.edited, planned.edition.layout.prose, in: planned.site)
                defer { Console.clearProgress() }
                let result = try await OuterLinkCheck(of: baseURL, manners, remembering: memory).run(links) {
                    Console.progress("Asking other sites: \($0) of \($1) pages")
                }
                return OuterLinkCheck.Result(diagnostics: problems + result.diagnostics, sites: result.sites)
            } catch let error as DiagnosticError {
                return OuterLinkCheck.Result(diagnostics: error.diagnostics, sites: OtherSites(pages: 0, unchecked: []))
            }
        }

        /// Where what is known of other sites is kept; `nil`, with what is wrong, if nothing can be kept.
        private static var folderOfMemory: (OpenFolder?, [Diagnostic]) {
            do {
                return (try PrivateFolder.open(), [])
            } catch let error as DiagnosticError {
                return (nil, error.diagnostics.map(LinkMemory.warning))
            } catch {
                return (nil, [LinkMemory.warning(.warning(.noTemporaryFolder, at: .none, "\(error)"))])
            }
        }
    }
}
