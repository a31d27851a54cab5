/// A group of countries, an international body or a part of the world that news speaks of as one: ASEAN, the United
/// Nations, Latin America.
///
/// It is never spread over its members. Two values are equal if their slugs are.
package struct Bloc: Sendable {
    /// What sort of whole it is.
    package enum Kind: String, Sendable, Hashable {
        /// States that act together, or a body that they have founded.
        case bloc
        /// A part of the world.
        case region
    }

    /// The end of its address: `african-union`.
    package let slug: String
    /// The name readers see: `African Union`.
    package let name: String
    /// The name inside a sentence, with the article English gives it: `the African Union`.
    package let nameInProse: String
    /// What sort of whole it is.
    package let kind: Kind

    /// A bloc of the gazetteer.
    package init(slug: String, name: String, nameInProse: String, kind: Kind) {
        self.slug = slug
        self.name = name
        self.nameInProse = nameInProse
        self.kind = kind
    }
}

extension Bloc: Hashable {
    package static func == (left: Self, right: Self) -> Bool { left.slug == right.slug }
    package func hash(into hasher: inout Hasher) { hasher.combine(slug) }
}
