import DatelineModel

/// Keys of ours with what only other programs read.
extension NeighbourFields {
    /// Whether a key of ours has what only another program reads: dates in a map, or a table of contents written out.
    static func isOfOthers(_ pair: YAMLPair) -> Bool {
        switch (pair.key, pair.value.content) {
        case ("toc", .list), ("toc", .map): !HoldingDoubt.holds(pair.key, FieldValue(pair.value))
        case ("date", .map): DatesInMap.areAll(FieldValue(pair.value).fields)
        default: false
        }
    }

    /// MkDocs has its dates in a map: `date: {created: 2024-01-05, updated: 2024-02-01}`.
    mutating func sortDates(_ pair: YAMLPair) {
        guard case .map(let parts) = pair.value.content else { return }
        for part in parts {
            guard let key = NeighbourKey(part.key) else { continue }
            candidates[key.meaning, default: []].append((key.rank, part))
        }
    }
}

/// Maps that stand where a date does.
package enum DatesInMap {
    /// Whether all that a map has are days of writing and of changes, each beyond doubt. What else it has may hold a text back.
    package static func areAll(_ fields: FieldValues) -> Bool {
        !fields.pairs.isEmpty
            && fields.pairs.allSatisfy { pair in
                guard let meaning = NeighbourKey(pair.key)?.meaning, meanings.contains(meaning),
                    let text = pair.value.text, case .date? = WrittenDate(text)
                else { return false }
                return true
            }
    }

    private static let meanings: Set<NeighbourKey.Meaning> = [.date, .creation, .updated]
}
