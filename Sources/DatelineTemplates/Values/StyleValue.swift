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
        let isLoaded = ["url(", "expression(", "image(", "image-set(", "src(", "//", "var("]
            .contains(where: value.lowercased().contains)
        let quotes = value.filter { $0 == "'" }.count
        guard isSafe, !isLoaded, !value.isEmpty, quotes.isMultiple(of: 2), Self.isBalanced(value) else { return nil }
        self.text = value
    }
}

extension StyleValue {
    /// Whether every parenthesis is closed, and none that is not open.
    private static func isBalanced(_ value: String) -> Bool {
        var depth = 0
        for byte in value.utf8 where depth >= 0 {
            if byte == UInt8(ascii: "(") { depth += 1 }
            if byte == UInt8(ascii: ")") { depth -= 1 }
        }
        return depth == 0
    }

    /// The value that stands around.
    package static let inherited = StyleValue(known: "inherit")

    private init(known text: String) { self.text = text }
}
