import DatelineModel
import DatelineReading

/// What a site asks of programs in its `robots.txt` (RFC 9309).
struct RobotsRules: Sendable, Equatable {
    /// Patterns of paths, and whether each allows what it matches.
    private let rules: [Rule]
    /// How long the site wants to be left alone between two requests; `nil` if it does not say.
    let delay: Duration?

    private struct Rule: Sendable, Equatable {
        let pattern: RobotsPattern
        let allows: Bool
    }

    /// The name by which a site may speak to this program.
    static let name = "dateline"
    /// More than any file for people has.
    private static let mostRules = 10_000

    /// A site that asks nothing.
    static let none = RobotsRules(rules: [], delay: nil)
    /// A site that wants to be left alone, as one whose file cannot be read must be taken to.
    static let nothingAllowed = RobotsRules(rules: [Rule(pattern: RobotsPattern("/"), allows: false)], delay: nil)

    private init(rules: [Rule], delay: Duration?) { (self.rules, self.delay) = (rules, delay) }

    /// The rules of a file for this program: of the groups that name it, or else of those for all; `nil` if they are more than
    /// are looked at.
    init?(_ text: some Sequence<UInt8>) {
        var (own, others) = (Group(), Group())
        var (isOwn, isForAll, namesAgents, hasOwn) = (false, false, false, false)
        for line in Array(text).split(whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) {
            let content = line.prefix { $0 != UInt8(ascii: "#") }
            guard let colon = content.firstIndex(of: UInt8(ascii: ":")) else { continue }
            let key = String(decoding: content[..<colon], as: UTF8.self).trimmingWhitespace().lowercased()
            let value = String(decoding: content[(colon + 1)...], as: UTF8.self).trimmingWhitespace()
            if key.hasSuffix("user-agent") {
                // Lines of names one below another are of one group.
                if !namesAgents { (isOwn, isForAll) = (false, false) }
                namesAgents = true
                let agent = value.lowercased().prefix { $0.isLetter || $0 == "-" || $0 == "_" || $0 == "*" }
                if agent == Self.name { (isOwn, hasOwn) = (true, true) }
                if agent == "*" { isForAll = true }
                continue
            }
            namesAgents = false
            if isOwn { own.add(key, value) }
            if isForAll { others.add(key, value) }
        }
        let group = hasOwn ? own : others
        guard group.rules.count <= Self.mostRules else { return nil }
        self.init(rules: group.rules, delay: group.delay)
    }

    private struct Group {
        var rules: [Rule] = []
        var delay: Duration?

        mutating func add(_ key: String, _ value: String) {
            switch key {
            case "allow", "disallow":
                guard !value.isEmpty, rules.count <= mostRules else { return }
                rules.append(Rule(pattern: RobotsPattern(value), allows: key == "allow"))
            case "crawl-delay":
                if let seconds = Double(value), seconds >= 0, seconds <= 3600 { delay = .seconds(seconds) }
            default: break
            }
        }
    }

    /// Whether a path with its query may be asked for: the longest pattern that matches it decides, and of equal ones that
    /// which allows it.
    func allow(_ path: String) -> Bool {
        let path = RobotsPattern.canonical(path.utf8, isPattern: false)
        var best: Rule?
        for rule in rules where rule.pattern.matches(path) {
            guard let last = best else {
                best = rule
                continue
            }
            let (length, longest) = (rule.pattern.length, last.pattern.length)
            if length > longest || length == longest && rule.allows { best = rule }
        }
        return best?.allows ?? true
    }
}
