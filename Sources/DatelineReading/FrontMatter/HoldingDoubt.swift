package import DatelineModel

/// Whether front matter may say, in keys that have no meaning here, that a text is not for readers. In doubt it does.
package enum HoldingDoubt {
    /// Whether one of some fields, or one inside it, may hold a text back.
    package static func holds(_ fields: FieldValues) -> Bool { fields.pairs.contains { holds($0.key, $0.value) } }

    /// Whether a field, or one inside it, may hold a text back: `meta: {published: false}`, `headless: true`, `sperrfrist: 2099-01-01`.
    ///
    /// With `byKnownKeys` only keys that hold back in other programs count.
    package static func holds(_ key: String, _ value: FieldValue, byKnownKeys: Bool = false) -> Bool {
        let plain = NeighbourKey.plain(key)
        switch value {
        case .nothing: return false
        case .map(let fields): return fields.pairs.contains { holds($0.key, $0.value, byKnownKeys: byKnownKeys) }
        case .list(let items):
            if items.isEmpty { return plain == "outputs" || plain == "output" }
            return items.contains { item in
                item.fields.pairs.contains { holds($0.key, $0.value, byKnownKeys: byKnownKeys) }
                    || !byKnownKeys && item.text.map { FieldLine.holdingStates.contains($0.lowercased()) } ?? false
            }
        case .text(let text):
            let word = text.lowercased().trimmingWhitespace()
            let isNo = HoldingWords.no.contains(word) || word == "never" || plain == "render" && word == "link"
            if !byKnownKeys {
                // Themes of Hexo have the first words of a post in “preview”, or its picture.
                if always.contains(plain), !(plain == "preview" && isProseOrFile(text)) {
                    // A post without a password has two quotation marks alone, as WordPress writes it.
                    let isNone = text.isEmpty && ["password", "postpassword"].contains(plain)
                    return !isNone && !HoldingWords.no.contains(word)
                }
                if ifNo.contains(plain) { return isNo }
                if ifDate.contains(plain), WrittenDate(text) != nil { return true }
                if stages.contains(plain), HoldingWords.isUnready(word) { return true }
                if ifInternal.contains(plain), ["internal", "staff", "restricted"].contains(word) { return true }
            }
            if forbids(text) { return true }
            switch NeighbourKey(key)?.meaning {
            case .holdsIfTrue: return !HoldingWords.no.contains(word)
            case .holdsIfFalse: return isNo
            case .status: return byKnownKeys ? FieldLine.holdingStates.contains(word) : HoldingWords.isUnready(word)
            case .embargo: return true
            default: return false
            }
        }
    }

    /// Whether a value is a sentence, or the address of a file or a page.
    private static func isProseOrFile(_ text: String) -> Bool {
        let beyondASCII = text.unicodeScalars.count { !$0.isASCII && $0.properties.isAlphabetic }
        return text.split(separator: " ").count > 3 || beyondASCII > 8 || text.contains("/") && !text.contains(" ")
    }

    /// Where in a field that may hold a text back the value is that does, with the keys that lead to it.
    static func found(in pair: YAMLPair) -> (path: String, pair: YAMLPair) {
        let inner: [YAMLPair]
        switch pair.value.content {
        case .scalar: return (pair.key, pair)
        case .map(let pairs): inner = pairs
        case .list(let items):
            inner = items.flatMap { item -> [YAMLPair] in
                if case .map(let pairs) = item.content { pairs } else { [] }
            }
        }
        guard let part = inner.first(where: { holds($0.key, FieldValue($0.value), byKnownKeys: true) }) else {
            return (pair.key, pair)
        }
        let rest = found(in: part)
        return ("\(pair.key).\(rest.path)", rest.pair)
    }

    /// Whether the key, or one inside it, is one that holds back in other programs, and not its value alone says so.
    static func isNamed(_ pair: YAMLPair) -> Bool {
        switch NeighbourKey(found(in: pair).pair.key)?.meaning {
        case .holdsIfTrue, .holdsIfFalse, .status, .embargo, .publication: true
        default: false
        }
    }

    /// Whether a key of those that only steer other programs can keep an article out of their sites.
    static func mayHold(key: String) -> Bool {
        ["headless", "cascade", "eleventycomputed", "output", "outputs"].contains(NeighbourKey.plain(key))
    }

    /// Whether a text is a line that forbids publication: `DO NOT PUBLISH`.
    static func forbids(_ value: String) -> Bool {
        value.utf8.count < 100 && WireHead.Embargo(asValue: Located(value: value, offset: 0, length: 1)) != nil
    }

    /// Why a build may hold a post of another site back, or refuse it, for its front matter; `nil` if nothing says so. Of the
    /// keys in `answered` it is known that they hold nothing back.
    package static func reason(in text: SourceText, answered: Set<String> = []) -> String? {
        do {
            let parts = try FrontMatterSplitter.split(text, as: .markdown, hasOtherFields: false)
            guard let block = parts.frontMatter else { return nil }
            let (fields, diagnostics) = try parser.parse(text, block)
            if fields.isDraft { return "its front matter says so" }
            if let problem = diagnostics.first(where: { $0.severity == .error && $0.identifier == .unknownKey }) {
                return "it may not be a text for readers: \(problem.summary)"
            }
            let key = fields.wrongKeys.subtracting(answered).sorted().first { key in
                NeighbourKey(key).map { holdingMeanings.contains($0.meaning) } ?? false
            }
            return key.map { "“\($0)” has a value that cannot be read" }
        } catch {
            // What cannot be read may say anything; the words are looked for as they stand.
            let lines = String(decoding: text.bytes.prefix(4096), as: UTF8.self).split(whereSeparator: \.isNewline)
            let keys = lines.map { $0.prefix { $0 != ":" && $0 != "=" }.trimmingWhitespace() }
            // A key that is given twice is not answered by one of its values.
            let open = zip(keys, lines).filter { key, _ in !answered.contains(key) || keys.count { $0 == key } > 1 }
            let head = open.map(\.1).joined(separator: "\n").lowercased()
            return doubtfulWords.first(where: head.contains).map {
                "its front matter cannot be read, and has the word “\($0)”"
            }
        }
    }

    /// A word by which a head that nothing could read may hold a text back.
    package static func doubtfulWord(in head: String) -> String? {
        let words = head.lowercased()
        return (doubtfulWords + doubtfulInCode).first(where: words.contains)
    }

    private static let doubtfulInCode = [
        "permalink", "password", "protected", "secret", "headless", "expir", "exclude", "visib", "render", "computed",
    ]

    private static let parser = FrontMatterParser(taxonomies: [], zone: .utc)
    private static let holdingMeanings: Set<NeighbourKey.Meaning> = [
        .holdsIfTrue, .holdsIfFalse, .status, .publication, .embargo, .expiry,
    ]
    private static let doubtfulWords = [
        "draft", "publish", "hidden", "private", "embargo", "status", "unlisted", "permalink: false",
    ]

    /// Keys that hold back unless their value is false.
    private static let always: Set<String> = [
        "headless", "hold", "onhold", "pending", "killed", "kill", "excluded", "ignored", "protected", "password",
        "postpassword", "scheduled", "preview", "staging", "dev", "devonly", "todo", "workinprogress", "sensitive",
        "vertraulich",
        "gesperrt", "prive", "privat", "privado", "privato", "sperrfrist",
    ]

    /// Keys that hold back if their value is false, or never.
    private static let ifNo: Set<String> = [
        "active", "isactive", "final", "show", "display", "release", "publication", "sichtbar", "visible", "render",
        "list",
        "output", "outputs", "permalink",
    ]

    /// Keys that say how far the work on a text is.
    private static let stages: Set<String> = [
        "phase", "stage", "lifecycle", "readiness", "editorialstatus", "reviewstatus", "contentstatus", "pagestatus",
        "articlestatus", "bearbeitungsstand", "étape", "etapa", "fase",
    ]

    /// Keys that say for whom a text is.
    private static let ifInternal: Set<String> = ["audience", "sensitivity", "confidentiality", "classification"]

    /// Keys that hold back if their value is a date.
    private static let ifDate: Set<String> = [
        "schedule", "scheduledfor", "scheduledat", "scheduledate", "scheduleddate", "golive", "goliveat",
        "liveat", "goeslive", "releasedate", "availablefrom", "visiblefrom", "showfrom", "validuntil", "availableuntil",
        "visibleuntil",
        "showuntil",
    ]
}
