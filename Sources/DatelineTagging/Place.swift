package import DatelineModel

/// A place from which news is filed.
package struct Place: Sendable, Hashable {
    /// The name as newspapers write it: `Hà Nội` for a dateline `HANOI`.
    package let name: String
    /// The country it lies in; `nil` for a place of no country, such as the United Nations.
    package let country: Country?

    /// A place of the gazetteer.
    package init(name: String, country: Country?) {
        self.name = name
        self.country = country
    }
}
