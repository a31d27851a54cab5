package import DatelineModel

/// A bloc or region that a text names.
package struct BlocTag: Sendable, Hashable {
    /// The bloc or region.
    package let bloc: Bloc
    /// The points of all its evidence.
    package let score: Int
    /// The points that it needed to be listed.
    package let needed: Int
    /// The phrases that support it, in the order of the text.
    package let evidence: [Evidence]

    /// A tag with its evidence.
    package init(bloc: Bloc, score: Int, needed: Int, evidence: [Evidence]) {
        self.bloc = bloc
        self.score = score
        self.needed = needed
        self.evidence = evidence
    }
}
