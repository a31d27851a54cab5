import DatelineModel

/// Takes typed values out of a block of fields, one key at a time, and collects what is wrong with them.
struct FieldReader {
    let text: SourceText
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var pairs: [YAMLPair]
    /// The keys that were asked for, in that order.
    private(set) var known: [String] = []
    /// The keys of them that have a value which cannot be used.
    private(set) var wrongKeys: Set<String> = []
    private let prefix: String
    /// How keys are written in the file that have other names here.
    private let written: [String: String]

    init(_ pairs: [YAMLPair], of text: SourceText, prefix: String = "", written: [String: String] = [:]) {
        self.pairs = pairs
        self.text = text
        self.prefix = prefix
        self.written = written
    }

    /// A key as the file has it.
    func writtenName(_ key: String) -> String { name(key) }

    /// A key as messages name it.
    func name(_ key: String) -> String { written[key] ?? prefix + key }

    /// The value of a key, taken out; `nil` if the key is missing or has nothing after its colon.
    mutating func take(_ key: String) -> YAMLNode? {
        known.append(key)
        guard let index = pairs.firstIndex(where: { $0.key == key }) else { return nil }
        let node = pairs.remove(at: index).value
        return node.isNull ? nil : node
    }

    /// The value of a key that nobody would write for nothing; it is an error if it has nothing after its colon.
    mutating func takeGiven(_ key: String, help: @autoclosure () -> String) -> YAMLNode? {
        let pair = pairs.first { $0.key == key }
        if let node = take(key) { return node }
        if let pair {
            add(
                .emptyValue, text.location(at: pair.offset, length: name(key).utf8.count),
                "“\(name(key))” has no value", help: "\(help()), or remove the line")
        }
        return nil
    }

    /// The value of a key that should be a text or a list of texts, with a warning for a text that YAML cuts.
    mutating func takeWords(_ key: String, isList: Bool) -> YAMLNode? {
        if let node = pairs.first(where: { $0.key == key })?.value {
            warnOfCut(in: node, "\(name(key)): ", mayHaveComment: isList)
            if case .list(let items) = node.content {
                for item in items { warnOfCut(in: item, "- ", mayHaveComment: true) }
            }
        }
        return take(key)
    }

    /// Whether a key is there that nobody took yet.
    func has(_ key: String) -> Bool { pairs.contains { $0.key == key } }

    /// The text of a key that nobody took yet; `nil` if it has none.
    func peekText(_ key: String) -> String? {
        guard case .scalar(let value, _) = pairs.first(where: { $0.key == key })?.value.content else { return nil }
        return value
    }

    /// A text; `nil` if it is missing or, with a diagnostic, of another kind.
    mutating func text(_ key: String, mayBeEmpty: Bool = true) -> Located<String>? {
        let given = mayBeEmpty ? takeWords(key, isList: false) : takeGiven(key, help: "give it a text")
        guard let node = given else { return nil }
        guard case .scalar(let value, _) = node.content else {
            report(
                .wrongType, node, "“\(name(key))” must be a text, not \(node.kind)",
                help: "write “\(key): …” on one line")
            return nil
        }
        let line = value.onOneLine()
        guard !line.isEmpty else {
            // `summary: ""` of a form that nobody filled in says nothing.
            if !mayBeEmpty {
                report(.emptyValue, node, "“\(name(key))” is empty", help: "give it a text or remove the line")
            }
            return nil
        }
        return Located(value: line, offset: node.offset, length: node.length)
    }

    /// `true` or `false`; `nil` if it is missing or, with a diagnostic, something else.
    mutating func flag(_ key: String, mayBeEmpty: Bool = true) -> Bool? {
        var help: String { "write “\(key): true” or “\(key): false”" }
        guard let node = mayBeEmpty ? take(key) : takeGiven(key, help: help) else { return nil }
        if case .scalar(let value, isQuoted: false) = node.content {
            // The flags of YAML 1.2; `yes`, `no`, `on` and `off` are words.
            if ["true", "True", "TRUE"].contains(value) { return true }
            if ["false", "False", "FALSE"].contains(value) { return false }
        }
        report(.wrongType, node, "“\(name(key))” must be true or false", help: help)
        return nil
    }

    /// Where a key's value `true` stands; `nil` if it is `false`, missing or, with a diagnostic, something else.
    mutating func placeOfTrue(_ key: String, mayBeEmpty: Bool = true) -> SourceLocation? {
        let node = pairs.first { $0.key == key }?.value
        return flag(key, mayBeEmpty: mayBeEmpty) == true ? node.map(location) : nil
    }

    /// Takes a key out if its value is `false`; whether it was.
    mutating func takesFalse(_ key: String) -> Bool {
        guard let pair = pairs.first(where: { $0.key == key }),
            case .scalar(let value, isQuoted: false) = pair.value.content, ["false", "False", "FALSE"].contains(value)
        else { return false }
        _ = take(key)
        return true
    }

    /// A whole number in a range; `nil` if it is missing or, with a diagnostic, something else.
    mutating func number(_ key: String, in range: ClosedRange<Int>) -> Int? { locatedNumber(key, in: range)?.value }

    /// A whole number with its place; `nil` if it is missing or, with a diagnostic, none of the range.
    mutating func locatedNumber(_ key: String, in range: ClosedRange<Int>) -> Located<Int>? {
        guard let node = take(key) else { return nil }
        if case .scalar(let value, isQuoted: false) = node.content, let number = Int(value), range.contains(number) {
            return Located(value: number, offset: node.offset, length: node.length)
        }
        report(
            .wrongType, node,
            "“\(name(key))” must be a whole number from \(range.lowerBound) to \(range.upperBound)", help: nil)
        return nil
    }

    /// A date with or without a time; `nil` if it is missing or, with a diagnostic, no date.
    mutating func date(_ key: String, zone: SiteTimeZone, mayBeEmpty: Bool = true) -> Located<PublicationDate>? {
        var form: String {
            "write the year, the month and the day: “\(key): 2025-02-12”, with a time “2025-02-12T14:30:00Z”"
        }
        guard let node = mayBeEmpty ? take(key) : takeGiven(key, help: form) else { return nil }
        var reason: String?
        if case .scalar(let value, _) = node.content {
            switch WrittenDate(value.trimmingWhitespace(), zone: zone) {
            case .date(let date): return Located(value: date, offset: node.offset, length: node.length)
            case .ambiguous(let dayFirst, let monthFirst):
                report(
                    .badDate, node,
                    "“\(name(key))” may be \(monthFirst) or \(dayFirst): which of the numbers is the day?",
                    help: "write the year first: “\(name(key)): \(monthFirst)” or “\(name(key)): \(dayFirst)”")
                return nil
            case nil: reason = missingDay(value)
            }
        }
        report(.badDate, node, "“\(name(key))” must be a date that exists", help: reason ?? form)
        return nil
    }

    /// An absolute `http` or `https` address; `nil` if it is missing or, with a diagnostic, something else.
    mutating func url(_ key: String) -> Located<String>? {
        guard let address = text(key) else { return nil }
        guard WebAddress.isValid(address.value) else {
            add(
                .badURL, address.location(in: text),
                "“\(name(key))” must be an address that begins with https:// or http://",
                help: "write “\(key): https://example.org/page”")
            return nil
        }
        return address
    }

    /// The tag of the key `language`.
    mutating func language() -> String? {
        guard let tag = text("language") else { return nil }
        let canonical = LanguageTag.written(tag.value)
        if canonical == nil {
            add(
                .badLanguage, tag.location(in: text), "“language” must be a tag such as en, fr or pt-BR",
                help: "write “language: en”")
        }
        return canonical
    }

    /// A map of keys to read in its own turn; `nil` if it is missing or, with a diagnostic, something else.
    mutating func map(_ key: String) -> [YAMLPair]? {
        guard let node = take(key) else { return nil }
        guard case .map(let pairs) = node.content else {
            report(.wrongType, node, "“\(name(key))” must be a map of keys, not \(node.kind)", help: nil)
            return nil
        }
        return pairs
    }

    /// Leaves a key out with a warning if it is there and nobody took it.
    mutating func leaveOut(_ key: String, help: String) {
        guard let index = pairs.firstIndex(where: { $0.key == key }) else { return }
        let pair = pairs.remove(at: index)
        diagnostics.append(
            .warning(
                .unknownKey, at: .location(text.location(at: pair.offset, length: pair.key.utf8.count)),
                "“\(name(key))” is left out", help: help))
    }

    /// Reports every key that nobody took, and returns all that was wrong.
    ///
    /// `hints` say what to do about keys that other programs have.
    mutating func finish(_ kind: String, hints: [String: String] = [:]) -> [Diagnostic] {
        for pair in pairs {
            let location = text.location(at: pair.offset, length: pair.key.utf8.count)
            let help =
                Suggestion.didYouMean(pair.key, among: known)
                ?? "\(kind) may have: \(known.sorted().joined(separator: ", "))"
            diagnostics.append(
                .error(.unknownKey, at: .location(location), "unknown key “\(prefix)\(pair.key)”", help: help))
        }
        return diagnostics
    }

    /// Adds a problem at a value.
    mutating func report(_ identifier: DiagnosticID, _ node: YAMLNode, _ summary: String, help: String?) {
        add(identifier, location(node), summary, help: help)
    }

    /// Adds a problem at a place.
    mutating func add(_ identifier: DiagnosticID, _ location: SourceLocation, _ summary: String, help: String?) {
        if let key = known.last { wrongKeys.insert(key) }
        diagnostics.append(.error(identifier, at: .location(location), summary, help: help))
    }

    /// Adds problems that were found elsewhere.
    mutating func add(_ others: [Diagnostic]) { diagnostics += others }

    /// Warns if YAML takes a part of a text for something else. A comment has two spaces before its sign and one behind it;
    /// with `mayHaveComment` one before it is enough.
    mutating func warnOfCut(in node: YAMLNode, _ key: String, mayHaveComment: Bool) {
        guard let leftOut = node.leftOut else { return }
        let words = String(decoding: text.bytes[leftOut], as: UTF8.self)
        let sign = words.trimmingWhitespace()
        let isTag = sign.hasPrefix("!")
        let isComment = sign == "#" || sign.hasPrefix("# ")
        if isComment, mayHaveComment || node.isNull || node.isInQuotes || !words.hasPrefix(" #") { return }
        var end = leftOut.upperBound
        if isTag { end = text.bytes[end...].firstIndex(of: UInt8(ascii: "\n")) ?? text.bytes.count }
        let line = String(decoding: text.bytes[node.offset..<max(end, node.offset)], as: UTF8.self).onOneLine()
        let advice = isTag ? "" : "; a comment has two spaces before “#” and one after it"
        diagnostics.append(
            .warning(
                .cutText,
                at: .location(
                    text.location(
                        at: leftOut.lowerBound + words.utf8.prefix { $0 <= UInt8(ascii: " ") }.count,
                        length: sign.utf8.count)),
                isTag
                    ? "“\(sign)” is a tag for YAML and no part of the text"
                    : "the text ends here: for YAML “#” begins a comment",
                help: "if it is text, write “\(key)\(YAMLText.quoted(line))”\(advice)"))
    }

    func location(_ node: YAMLNode) -> SourceLocation { text.location(at: node.offset, length: node.length) }

    /// Why a date of the right form is none.
    private func missingDay(_ value: String) -> String? {
        let parts = value.prefix(10).split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3, value.prefix(10).count == 10, (1...9999).contains(parts[0]) else { return nil }
        guard (1...12).contains(parts[1]) else { return "there is no month \(parts[1])" }
        guard CalendarDay(year: parts[0], month: parts[1], day: parts[2]) == nil else { return nil }
        return "this month has \(CalendarDay.days(inMonth: parts[1], of: parts[0])) days"
    }
}
