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

extension Country {
    /// What the country is sorted by: its name, in plain letters if it is written in Latin ones, so that Åland and
    /// Österreich stand under A and O. The alifs of Arabic are one letter.
    package var sortKey: String {
        guard let first = name.unicodeScalars.first, first.value < 0x250 else {
            return String(name.map { "أإآ".contains($0) ? "ا" : $0 })
        }
        return Slug(from: name)?.description ?? slug
    }
}

extension Country: Hashable {
    package static func == (left: Self, right: Self) -> Bool { left.code == right.code }
    package func hash(into hasher: inout Hasher) { hasher.combine(code) }
}
