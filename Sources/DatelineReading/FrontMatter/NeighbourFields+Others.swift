import DatelineModel

/// Keys of ours with what only other programs read.
extension NeighbourFields {
    /// Whether a key of ours has what only another program reads: dates in a map, or a table of contents written out.
    static func isOfOthers(_ pair: YAMLPair) -> Bool {
        switch (pair.key, pair.value.content) {
        case ("toc", .list), ("toc", .map): true
        case ("date", .map(let parts)):
            parts.contains { dates.contains(NeighbourKey($0.key)?.meaning ?? .nothing) && !$0.value.isNothing }
        default: false
        }
    }

    /// MkDocs has its dates in a map: `date: {created: 2024-01-05, updated: 2024-02-01}`.
    mutating func sortDates(_ pair: YAMLPair) {
        guard case .map(let parts) = pair.value.content else { return }
        for part in parts where !part.value.isNothing {
            guard let key = NeighbourKey(part.key), Self.dates.contains(key.meaning) else { continue }
            candidates[key.meaning, default: []].append((key.rank, part))
        }
    }

    private static let dates: Set<NeighbourKey.Meaning> = [.date, .creation, .updated]
}
