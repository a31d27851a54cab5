package import DatelineModel

/// Whether front matter may say, in keys that have no meaning here, that a text is not for readers. In doubt it does.
package enum HoldingDoubt {
    /// Whether a field, or one inside it, may hold a text back: `meta: {published: false}`, `headless: true`, `sperrfrist: 2099-01-01`.
    ///
    /// With `byKnownKeys` only keys that hold back in other programs count.
    static func holds(_ pair: YAMLPair, byKnownKeys: Bool = false) -> Bool {
        let key = NeighbourKey.plain(pair.key)
        switch pair.value.content {
        case .map(let parts): return parts.contains { holds($0, byKnownKeys: byKnownKeys) }
        case .list(let items):
            if items.isEmpty { return key == "outputs" || key == "output" }
            return items.contains { item in
                if case .map(let parts) = item.content {
                    parts.contains { holds($0, byKnownKeys: byKnownKeys) }
                } else {
                    false
                }
            }
        case .scalar(let value, _):
            let word = value.lowercased().trimmingWhitespace()
            let isNo = HoldingWords.no.contains(word) || word == "never"
            if !byKnownKeys, always.contains(key) { return !HoldingWords.no.contains(word) }
            if !byKnownKeys, ifNo.contains(key) { return isNo }
            if !byKnownKeys, ifDate.contains(key) { return WrittenDate(value) != nil }
            if forbids(value) { return true }
            switch NeighbourKey(pair.key)?.meaning {
            case .holdsIfTrue: return !HoldingWords.no.contains(word)
            case .holdsIfFalse: return isNo
            case .status: return FieldLine.holdingStates.contains(word)
            case .embargo: return true
            default: return false
            }
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

    /// Why the front matter of another site’s post may hold it back by the rules of a build; `nil` if nothing says so.
    package static func reason(in text: SourceText) -> String? {
        guard let parts = try? FrontMatterSplitter.split(text, as: .markdown, hasOtherFields: false),
            let block = parts.frontMatter,
            let (fields, diagnostics) = try? FrontMatterParser(taxonomies: [], zone: .utc).parse(text, block)
        else {
            // What cannot be read may say anything; the words are looked for as they stand.
            let head = String(decoding: text.bytes.prefix(4096), as: UTF8.self).lowercased()
            let doubtful = [
                "draft", "publish", "hidden", "private", "embargo", "status", "unlisted", "permalink: false",
            ]
            return doubtful.first(where: head.contains).map {
                "its front matter cannot be read, and has the word “\($0)”"
            }
        }
        if fields.isDraft { return "its front matter says so" }
        let error = diagnostics.first { diagnostic in
            guard diagnostic.severity == .error else { return false }
            if diagnostic.identifier == .unknownKey { return true }
            let key = diagnostic.summary.drop { $0 != "“" }.dropFirst().prefix { $0 != "”" }
            switch NeighbourKey(String(key))?.meaning {
            case .holdsIfTrue, .holdsIfFalse, .status, .publication, .embargo, .expiry: return true
            default: return false
            }
        }
        return error.map { "it may be no text for readers: \($0.summary)" }
    }

    /// Keys that hold back unless their value is false.
    private static let always: Set<String> = [
        "headless", "hold", "onhold", "pending", "killed", "kill", "excluded", "ignored", "protected", "password",
        "vertraulich", "gesperrt", "prive", "privat", "privado", "privato", "sperrfrist",
    ]

    /// Keys that hold back if their value is false, or never.
    private static let ifNo: Set<String> = [
        "active", "isactive", "show", "display", "release", "publication", "sichtbar", "visible", "render", "list",
        "output",
        "outputs", "permalink",
    ]

    /// Keys that hold back if their value is a date.
    private static let ifDate: Set<String> = [
        "scheduled", "schedule", "scheduledfor", "scheduledat", "scheduledate", "scheduleddate", "golive", "goliveat",
        "liveat",
        "availablefrom", "visiblefrom", "showfrom", "validuntil", "availableuntil", "visibleuntil", "showuntil",
    ]
}
