/// A value that style rules may have, such as a colour or the names of fonts: nothing in it ends a rule, an attribute or an
/// element, and nothing is loaded.
package struct StyleValue: Sendable, Hashable {
    /// The value as style sheets have it, with single quotation marks.
    package let text: String

    /// A value of a style sheet; `nil` if it cannot stand anywhere.
    package init?(_ text: some StringProtocol) {
        let value = String(text.map { $0 == "\"" ? "'" : $0 })
        let isSafe = value.unicodeScalars.allSatisfy { scalar in
            scalar.properties.isAlphabetic || " #%'(),-./".unicodeScalars.contains(scalar)
                || ("0"..."9").contains(scalar)
        }
        let isLoaded = ["url(", "expression(", "image(", "src("].contains(where: value.lowercased().contains)
        let quotes = value.filter { $0 == "'" }.count
        guard isSafe, !isLoaded, !value.isEmpty, quotes.isMultiple(of: 2) else { return nil }
        self.text = value
    }
}

extension StyleValue {
    /// The value that stands around.
    package static let inherited = StyleValue(known: "inherit")

    private init(known text: String) { self.text = text }
}
