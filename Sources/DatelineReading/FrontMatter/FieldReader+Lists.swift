import DatelineModel

/// Fields that have several texts.
extension FieldReader {
    /// A list of texts, also given as one text with commas; `nil` if it is missing.
    mutating func texts(_ key: String) -> [Located<String>]? { list(key) { $0.parts(of: $1, $2) } }

    /// A list of texts under `nil`, or lists of texts by their languages: `{fr: [loi], vi: [luật]}`; none if it is missing.
    mutating func textsByLanguage(_ key: String) -> [TextLanguage?: [String]] {
        guard case .map(let pairs)? = pairs.first(where: { $0.key == key })?.value.content else {
            return texts(key).map { [nil: $0.map(\.value)] } ?? [:]
        }
        _ = take(key)
        var reader = FieldReader(pairs, of: text, prefix: "\(key).")
        var lists: [TextLanguage?: [String]] = [:]
        for language in TextLanguage.allCases {
            lists[language] = reader.texts(language.rawValue)?.map(\.value)
        }
        add(reader.finish("“\(key)”"))
        return lists
    }

    /// A list of texts that may have commas in them; `nil` if it is missing.
    mutating func sentences(_ key: String) -> [Located<String>]? {
        list(key) { reader, value, node in
            guard !value.onOneLine().isEmpty else { return [] }
            reader.report(
                .wrongType, node, "“\(reader.name(key))” must be a list of texts, not one text",
                help: "write each on a line of its own that begins with “- ”")
            return []
        }
    }

    private mutating func list(
        _ key: String, _ one: (inout Self, String, YAMLNode) -> [Located<String>]
    ) -> [Located<String>]? {
        guard let node = takeWords(key, isList: true) else { return nil }
        switch node.content {
        case .scalar(let value, _):
            return one(&self, value, node)
        case .list(let items):
            return items.compactMap { item in
                guard !item.isNull else {
                    report(.emptyValue, item, "an item of “\(name(key))” is empty", help: "remove it")
                    return nil
                }
                guard case .scalar(let value, _) = item.content else {
                    report(
                        .wrongType, item, "“\(name(key))” must be a list of texts; this is \(item.kind)", help: nil)
                    return nil
                }
                let line = value.onOneLine()
                guard !line.isEmpty else {
                    report(.emptyValue, item, "an item of “\(name(key))” is empty", help: "remove it")
                    return nil
                }
                return Located(value: line, offset: item.offset, length: item.length)
            }
        case .map:
            report(
                .wrongType, node, "“\(name(key))” must be a list of texts, not \(node.kind)",
                help: "write “\(key): [one, two]”")
            return nil
        }
    }

    /// The items of a list on one line, each at its own place if the file has the text as it is.
    private func parts(of value: String, _ node: YAMLNode) -> [Located<String>] {
        // A text in quotes begins after the quote.
        let start = [node.offset, node.offset + 1].first { text.bytes.dropFirst($0).starts(with: value.utf8) }
        return value.split(whereSeparator: listSeparators.contains).compactMap { part in
            let words = part.onOneLine()
            guard !words.isEmpty else { return nil }
            guard let start else { return Located(value: words, offset: node.offset, length: node.length) }
            let first = part.drop(while: \.isWhitespace).startIndex
            return Located(
                value: words, offset: start + value.utf8.distance(from: value.startIndex, to: first),
                length: words.utf8.count)
        }
    }
}

/// What parts the items of a list on one line: the commas of several scripts.
private let listSeparators: Set<Character> = [",", "，", "、", "،", ";"]
