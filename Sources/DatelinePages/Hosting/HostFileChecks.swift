import DatelineDigest
import DatelineModel

/// Finds what hosts would not do as `hosting:` in `site.yml` requests.
enum HostFileChecks {
    /// The limits of Cloudflare Pages for `_headers` and `_redirects`.
    private enum Cloudflare {
        static let headerRules = 100
        static let headerLine = 2_000
        static let fixedRedirects = 2_000
        static let otherRedirects = 100
        static let redirectLine = 1_000
    }

    /// The default limits of GitLab Pages for `_redirects`.
    private enum GitLab {
        static let redirects = 1_000
        static let bytes = 64 << 10
    }

    private static let settingsFile = Diagnostic.Place.file("\(SiteFolders.contentName)/site.yml")

    /// All problems; `pages` are all planned pages.
    static func problems(of edition: Edition, pages: [Page]) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        if edition.settings.hosting.files.contains(.headers) { problems += headerProblems(edition) }
        if edition.settings.hosting.files.contains(.redirects) { problems += redirectProblems(edition, pages) }
        return problems
    }

    // MARK: - Headers

    private static func headerProblems(_ edition: Edition) -> [Diagnostic] {
        let rules = HeadersFile.rules(of: edition)
        var problems = emptyRemovals(edition) + joinedHeaders(rules)
        if rules.count > Cloudflare.headerRules {
            problems.append(
                .warning(
                    .tooManyHeaders, at: settingsFile,
                    "_headers has \(rules.count) rules; Cloudflare Pages reads the first \(Cloudflare.headerRules)",
                    help: "combine paths with “*” or “:name”"))
        }
        for rule in rules {
            for header in rule.headers where lineLength(header) > Cloudflare.headerLine {
                problems.append(
                    .warning(
                        .longHeader, at: header.location.map { .location($0) } ?? settingsFile,
                        "the header “\(header.name)” has \(lineLength(header)) characters; Cloudflare Pages skips those with more than \(Cloudflare.headerLine)",
                        help: "make it shorter"))
            }
        }
        return problems
    }

    private static func lineLength(_ header: HeaderRule.Header) -> Int {
        header.name.utf8.count + 2 + (header.value?.utf8.count ?? 0)
    }

    /// Headers to remove that are not set.
    private static func emptyRemovals(_ edition: Edition) -> [Diagnostic] {
        let standard = HeadersFile.standardRules(edition)
        return edition.settings.hosting.headers.flatMap { rule in
            rule.headers.compactMap { header in
                guard header.value == nil, let place = header.location else { return nil }
                let ours = standard.filter { $0.headers.contains { $0.name.lowercased() == header.name.lowercased() } }
                guard !ours.contains(where: { $0.pattern == rule.pattern }) else { return nil }
                let paths = ours.map { "“\($0.pattern)”" }.joined(separator: ", ")
                return .error(
                    .noSuchHeader, at: .location(place),
                    "no header “\(header.name)” is set for “\(rule.pattern)”, so none can be removed",
                    help: ours.isEmpty ? "remove this line" : "it is set for \(paths)")
            }
        }
    }

    /// Headers that two rules set for the same path.
    private static func joinedHeaders(_ rules: [HeaderRule]) -> [Diagnostic] {
        var places: [String: [(pattern: PathPattern, header: HeaderRule.Header)]] = [:]
        for rule in rules.prefix(Cloudflare.headerRules) {
            for header in rule.headers { places[header.name.lowercased(), default: []].append((rule.pattern, header)) }
        }
        // These are lists by nature: two values in one line say the same as two lines.
        for name in ["link", "vary"] { places[name] = nil }
        var problems: [Diagnostic] = []
        for (_, uses) in places.sorted(by: { $0.key < $1.key }) {
            for (position, use) in uses.enumerated() {
                guard let place = use.header.location,
                    let other = uses[..<position].first(where: { $0.pattern.overlaps(use.pattern) })
                else { continue }
                problems.append(
                    .warning(
                        .joinedHeader, at: .location(place),
                        "“\(use.header.name)” is set for “\(other.pattern)” too; where both match, hosts join the two values with a comma",
                        help:
                            "set it for paths that do not overlap, or remove the other with “\(other.pattern): {\(use.header.name): false}”"
                    ))
            }
        }
        return problems
    }

    // MARK: - Redirects

    private static func redirectProblems(_ edition: Edition, _ pages: [Page]) -> [Diagnostic] {
        let own = edition.settings.hosting.redirects
        var problems = own.isEmpty ? [] : hiddenPages(own, pages, edition) + own.compactMap(endlessRedirect)
        let lines = RedirectsFile.lines(of: edition, pages)
        let others = own.count { !$0.pattern.isFixed }
        if lines.count - others > Cloudflare.fixedRedirects || others > Cloudflare.otherRedirects {
            problems.append(
                tooMany(
                    "\(lines.count - others) rules for one path and \(others) for many; Cloudflare Pages reads \(Cloudflare.fixedRedirects) and \(Cloudflare.otherRedirects)"
                ))
        }
        let bytes = lines.reduce(0) { $0 + $1.text.utf8.count + 1 }
        if lines.count > GitLab.redirects || bytes > GitLab.bytes {
            problems.append(
                tooMany(
                    "\(lines.count) rules and \(bytes) bytes; GitLab Pages reads \(GitLab.redirects) and \(GitLab.bytes)"
                ))
        }
        for rule in own {
            let target = rule.target.utf8.count + edition.settings.baseURL.path.utf8.count
            let length = rule.pattern.description.utf8.count + target + edition.settings.baseURL.path.utf8.count + 5
            guard length > Cloudflare.redirectLine else { continue }
            problems.append(
                .warning(
                    .longRedirect, at: .location(rule.location),
                    "this redirect takes \(length) characters; Cloudflare Pages skips those with more than \(Cloudflare.redirectLine)",
                    help: "make its paths shorter"))
        }
        return problems
    }

    private static func tooMany(_ what: String) -> Diagnostic {
        .warning(
            .tooManyRedirects, at: settingsFile, "_redirects has \(what)",
            help:
                "combine paths with “*” or “:name”; if you use another host, or the redirect pages are enough, leave the file out with “hosting: {files: [headers, nojekyll, cname]}”"
        )
    }

    /// Redirects from the address of a page: some hosts show the page, others redirect.
    private static func hiddenPages(_ rules: [RedirectRule], _ pages: [Page], _ edition: Edition) -> [Diagnostic] {
        var fixed: [Substring: RedirectRule] = [:]
        for rule in rules where rule.pattern.isFixed { fixed[withoutSlash(rule.pattern.description)] = rule }
        guard !fixed.isEmpty else { return [] }
        let aliases = edition.settings.has(.redirects) ? [] : edition.digest.articles.flatMap(\.filing.aliases)
        return (pages.map(\.permalink) + aliases).compactMap { permalink in
            guard let rule = fixed[withoutSlash(permalink.description)] else { return nil }
            return .warning(
                .redirectFromPage, at: .location(rule.location),
                "the site already has a page or file at “\(permalink)”: some hosts show it, others follow this redirect",
                help: "remove one of the two")
        }
    }

    private static func withoutSlash(_ path: String) -> Substring { path.hasSuffix("/") ? path.dropLast() : path[...] }

    /// A redirect whose target it matches again.
    private static func endlessRedirect(_ rule: RedirectRule) -> Diagnostic? {
        guard rule.status != 200, rule.target.hasPrefix("/") else { return nil }
        let path = rule.target.prefix { $0 != "?" && $0 != "#" }
        let target = PathPattern(known: path.hasSuffix(":splat") ? path.dropLast(":splat".count) + "*" : String(path))
        guard rule.pattern.covers(target) else { return nil }
        return .warning(
            .endlessRedirect, at: .location(rule.location),
            "“\(rule.target)” matches “\(rule.pattern)” again: readers would be redirected in a loop",
            help: "redirect to an address that the path does not match")
    }
}
