import DatelineModel

/// The headers and redirects that the site declares for its host, in the files `_headers` and `_redirects`.
///
/// The format is the one that Netlify and Cloudflare Pages share: a path may end in `*`, which matches the rest of the
/// path, and have `:name` in place of a segment; a redirect's target may repeat both, as `:splat` and `:name`.
struct HostRules: Sendable, Equatable {
    /// A redirect that applies.
    struct Redirect: Sendable, Equatable {
        /// Its target: a path on the host or a full address.
        let target: String
        /// The status.
        let status: Int
        /// Whether the browser is sent elsewhere; if not, the target's page is shown at the same address.
        var leadsAway: Bool { (300..<400).contains(status) }
    }

    /// The statuses that hosts support: those that redirect, and those that show another page at the same address.
    private static let statuses: Set<Int> = [200, 301, 302, 303, 307, 308, 404]

    private struct HeaderRule: Sendable, Equatable {
        let pattern: PathPattern
        var headers: [Header] = []
    }

    /// A header's name and value.
    struct Header: Sendable, Equatable {
        let name: String
        let value: String
    }

    private struct RedirectRule: Sendable, Equatable {
        let pattern: PathPattern
        let target: String
        let status: Int
    }

    private var headerRules: [HeaderRule] = []
    private var redirectRules: [RedirectRule] = []

    /// The rules of two files; lines that no host would understand are skipped.
    init(headers: String = "", redirects: String = "") {
        for line in headers.split(whereSeparator: \.isNewline) {
            let isIndented = line.first == " " || line.first == "\t"
            let text = line.trimmed
            guard !text.isEmpty, text.first != "#" else { continue }
            if !isIndented {
                headerRules.append(HeaderRule(pattern: PathPattern(known: Self.decoded(text))))
            } else if let colon = text.firstIndex(of: ":"), !headerRules.isEmpty {
                let header = Header(
                    name: String(text[..<colon].trimmed), value: String(text[text.index(after: colon)...].trimmed))
                headerRules[headerRules.count - 1].headers.append(header)
            }
        }
        for line in redirects.split(whereSeparator: \.isNewline) {
            let words = line.split { $0 == " " || $0 == "\t" }
            guard words.count >= 2, words[0].first == "/" else { continue }
            let status = words.count > 2 ? Int(words[2].prefix { $0 != "!" }) : 301
            guard let status, Self.statuses.contains(status) else { continue }
            redirectRules.append(
                RedirectRule(
                    pattern: PathPattern(known: Self.decoded(words[0])), target: String(words[1]), status: status))
        }
    }

    /// A path of a rule as requests have it once their escapes are read.
    private static func decoded(_ path: Substring) -> String {
        PreviewRequest(target: String(path)).path ?? String(path)
    }

    /// The headers of all rules that match a path, in order.
    func headers(for path: String) -> [Header] {
        headerRules.filter { $0.pattern.values(in: path) != nil }.flatMap(\.headers)
    }

    /// The first redirect that matches a path; `nil` if none does.
    func redirect(for path: String) -> Redirect? {
        for rule in redirectRules {
            guard var values = rule.pattern.values(in: path) else { continue }
            // The rest of a path is all of it, with the slash at its end.
            if path.hasSuffix("/"), let rest = values["splat"], !rest.isEmpty { values["splat"] = rest + "/" }
            var target = rule.target
            // The longest names first: `:year` must not be taken for `:y`.
            for (name, value) in values.sorted(by: { $0.key.count > $1.key.count }) {
                // Escaped, so that the requested path can neither break the response nor be taken for another name.
                target = target.replacing(":\(name)", with: value.escapedAsPath.replacing(":", with: "%3A"))
            }
            return Redirect(target: target, status: rule.status)
        }
        return nil
    }
}

extension Substring {
    fileprivate var trimmed: Substring {
        let isBlank = { (character: Character) in character == " " || character == "\t" }
        var text = drop(while: isBlank)
        while let last = text.last, isBlank(last) { text.removeLast() }
        return text
    }
}
