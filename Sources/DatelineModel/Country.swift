/// A country of ISO 3166-1, or one of `EU` and `XK`, as the digest writes it.
///
/// Two values are equal if their codes are.
package struct Country: Sendable {
    /// The two-letter code, upper case: `VN`.
    package let code: String
    /// The name readers see: `Việt Nam`.
    package let name: String
    /// The name in an address: `viet-nam`.
    package let slug: String
    /// The name at the place of a subject, with the article English gives it: `the United Kingdom`.
    package let nameInProse: String

    /// A country of the gazetteer.
    package init(code: String, name: String, slug: String, nameInProse: String) {
        self.code = code
        self.name = name
        self.slug = slug
        self.nameInProse = nameInProse
    }
}

extension Country: Hashable {
    package static func == (left: Self, right: Self) -> Bool { left.code == right.code }
    package func hash(into hasher: inout Hasher) { hasher.combine(code) }
}
