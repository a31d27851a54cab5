package import DatelineModel

extension Sequence<Diagnostic> {
    /// The diagnostics in the order of their places, without those that repeat another one.
    ///
    /// Otherwise, a problem in a partial would be reported once for each page that includes it.
    package func withoutRepetition() -> [Diagnostic] {
        var seen: Set<Finding> = []
        return filter { seen.insert(Finding(place: $0.place, summary: $0.summary)).inserted }.sorted()
    }
}

/// Two diagnostics with the same finding are the same.
private struct Finding: Hashable {
    let place: Diagnostic.Place
    let summary: String
}
