import DatelineModel

/// Values that are maps of keys of their own, such as `corrections: [{date: 2025-02-14, text: …}]`.
extension FieldReader {
    /// What `read` makes of each map of a key that has a list of them, or of the only one. `what` names such a map in messages,
    /// and `form` is how it is written. What is no map, and a map from which `read` makes nothing, is reported, unless a wrong
    /// value in it is already; `keys` are those that a map must have.
    mutating func maps<Value>(
        _ key: String, _ what: String, form: String, isList: Bool = true, requiring keys: [String],
        _ read: (inout FieldReader, YAMLNode) -> Value?
    ) -> [Value] {
        guard let node = take(key) else { return [] }
        var items = [node]
        if isList, case .list(let nodes) = node.content { items = nodes }
        return items.compactMap { item in
            guard case .map(let pairs) = item.content else {
                report(.wrongType, item, "\(what) must be a map, not \(item.kind)", help: "write “\(form)”")
                return nil
            }
            var reader = FieldReader(pairs, of: text, prefix: "\(key).")
            let value = read(&reader, item)
            if value == nil, reader.wrongKeys.isEmpty {
                let given = pairs.filter { !$0.value.isBlank }.map(\.key)
                let missing = keys.first { !given.contains($0) } ?? keys.joined(separator: "” or “")
                reader.report(.missingValue, item, "\(what) has no “\(missing)”", help: "write “\(form)”")
            }
            add(reader.finish(what))
            return value
        }
    }
}

extension YAMLNode {
    /// Whether it is a text without a letter or a sign.
    fileprivate var isBlank: Bool {
        if case .scalar(let text, _) = content { text.allSatisfy(\.isWhitespace) } else { false }
    }
}
