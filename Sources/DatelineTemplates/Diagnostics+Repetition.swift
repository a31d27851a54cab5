package import DatelineModel

extension Sequence<Diagnostic> {
    /// The diagnostics in their order of place, those that say the same of the same place only once.
    ///
    /// A partial that several pages include would else be reported for each of them.
    package func withoutRepetition() -> [Diagnostic] {
        var seen: Set<Finding> = []
        return filter { seen.insert(Finding(place: $0.place, summary: $0.summary)).inserted }.sorted()
    }
}

/// What makes two diagnostics the same.
private struct Finding: Hashable {
    let place: Diagnostic.Place
    let summary: String
}
