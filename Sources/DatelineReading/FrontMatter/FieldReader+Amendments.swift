import DatelineModel

/// What was wrong in an article, and that it no longer stands.
extension FieldReader {
    /// `corrections:`, a list of maps such as `{date: 2025-02-14, text: An earlier version …}`, or one of them, and
    /// `retracted: {date: 2025-02-20, reason: …, text: false}`. The dates and texts are returned with their places in the
    /// file, too.
    mutating func amendments(
        zone: SiteTimeZone
    ) -> (value: Amendments, dates: [Located<PublicationDate>], texts: [Located<String>]) {
        var corrections: [Correction] = []
        var dates: [Located<PublicationDate>] = []
        var texts: [Located<String>] = []
        for node in maps("corrections", "a correction", help: "write “- {date: 2025-02-14, text: …}”") {
            guard case .map(let pairs) = node.content else { continue }
            var reader = FieldReader(pairs, of: text, prefix: "corrections.")
            let (date, words) = (reader.date("date", zone: zone), reader.text("text"))
            reader.require([("date", date != nil), ("text", words != nil)], node, "a correction")
            add(reader.finish("a correction"))
            guard let date, let words else { continue }
            corrections.append(Correction(date: date.value, text: words.value))
            (dates, texts) = (dates + [date], texts + [words])
        }
        var retraction: Retraction?
        for node in maps("retracted", "a retraction", help: "write “retracted: {date: 2025-02-20, reason: …}”").prefix(
            1)
        {
            guard case .map(let pairs) = node.content else { continue }
            var reader = FieldReader(pairs, of: text, prefix: "retracted.")
            let (date, reason) = (reader.date("date", zone: zone), reader.text("reason"))
            let keepsText = reader.flag("text") ?? true
            reader.require([("date", date != nil), ("reason", reason != nil)], node, "a retraction")
            add(reader.finish("a retraction"))
            guard let date, let reason else { continue }
            retraction = Retraction(date: date.value, reason: reason.value, keepsText: keepsText)
            (dates, texts) = (dates + [date], texts + [reason])
        }
        return (Amendments(corrections: corrections, retraction: retraction), dates, texts)
    }

    /// The maps of a key that has a list of them, or one; what is none is reported.
    private mutating func maps(_ key: String, _ what: String, help: String) -> [YAMLNode] {
        guard let node = take(key) else { return [] }
        var items = [node]
        if case .list(let nodes) = node.content { items = nodes }
        return items.filter { item in
            if case .map = item.content { return true }
            report(.wrongType, item, "\(what) must be a map, not \(item.kind)", help: help)
            return false
        }
    }

    /// Reports the first key of a map that is missing, unless a wrong value of one is reported already.
    private mutating func require(_ keys: [(name: String, isThere: Bool)], _ node: YAMLNode, _ what: String) {
        guard wrongKeys.isEmpty, let missing = keys.first(where: { !$0.isThere }) else { return }
        report(.missingValue, node, "\(what) has no “\(missing.name)”", help: "write “\(missing.name): …” in it")
    }
}
