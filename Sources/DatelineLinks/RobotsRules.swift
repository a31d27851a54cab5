import DatelineModel
import DatelineReading

/// What a site asks of programs in its `robots.txt` (RFC 9309).
struct RobotsRules: Sendable, Equatable {
    /// Patterns of paths, and whether each allows what it matches.
    private let rules: [Rule]
    /// How long the site wants to be left alone between two requests; `nil` if it does not say.
    let delay: Duration?

    private struct Rule: Sendable, Equatable {
        let pattern: [UInt8]
        let allows: Bool
    }

    /// The name by which a site may speak to this program.
    static let name = "dateline"
    /// More than any file for people has.
    private static let mostRules = 10_000
    /// No more of a path is looked at.
    private static let longestPath = 2_000

    /// A site that asks nothing.
    static let none = RobotsRules(rules: [], delay: nil)
    /// A site that wants to be left alone, as one whose file cannot be read must be taken to.
    static let nothingAllowed = RobotsRules(rules: [Rule(pattern: [UInt8(ascii: "/")], allows: false)], delay: nil)

    private init(rules: [Rule], delay: Duration?) { (self.rules, self.delay) = (rules, delay) }

    /// The rules of a file for this program: of the groups that name it, or else of those for all.
    init(_ text: some Sequence<UInt8>) {
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
        self.init(rules: group.rules, delay: group.delay)
    }

    private struct Group {
        var rules: [Rule] = []
        var delay: Duration?

        mutating func add(_ key: String, _ value: String) {
            switch key {
            case "allow", "disallow":
                guard !value.isEmpty, rules.count < RobotsRules.mostRules else { return }
                rules.append(Rule(pattern: Array(value.utf8.prefix(longestPath)), allows: key == "allow"))
            case "crawl-delay":
                if let seconds = Double(value), seconds >= 0, seconds <= 3600 { delay = .seconds(seconds) }
            default: break
            }
        }
    }

    /// Whether a path with its query may be asked for: the longest pattern that matches it decides, and of equal ones that
    /// which allows it.
    func allow(_ path: String) -> Bool {
        let path = Array(path.utf8.prefix(Self.longestPath))
        var best: Rule?
        for rule in rules where Self.matches(path, rule.pattern) {
            guard let last = best else {
                best = rule
                continue
            }
            let isLonger = rule.pattern.count > last.pattern.count
            if isLonger || rule.pattern.count == last.pattern.count && rule.allows { best = rule }
        }
        return best?.allows ?? true
    }

    /// Whether a pattern matches the beginning of a path: `*` stands for anything, `$` at the end for the end.
    private static func matches(_ path: [UInt8], _ pattern: [UInt8]) -> Bool {
        let endsThere = pattern.last == UInt8(ascii: "$")
        let pieces = (endsThere ? pattern.dropLast() : pattern[...]).split(
            separator: UInt8(ascii: "*"), omittingEmptySubsequences: false)
        guard let first = pieces.first, path.starts(with: first) else { return false }
        if pieces.count == 1 { return !endsThere || path.count == first.count }
        var position = first.count
        // Each piece as early as it can be leaves the most for those behind it.
        for piece in pieces.dropFirst().dropLast() {
            guard let place = path[position...].firstRange(of: piece) else { return false }
            position = place.upperBound
        }
        let last = pieces[pieces.count - 1]
        if endsThere { return path.count - position >= last.count && path.suffix(last.count).elementsEqual(last) }
        return path[position...].firstRange(of: last) != nil || last.isEmpty
    }
}
