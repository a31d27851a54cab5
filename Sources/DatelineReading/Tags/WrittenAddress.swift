import DatelineModel

/// An address in the text of a new file.
package enum WrittenAddress {
    /// As it can stand in Markdown.
    package static func inMarkdown(_ address: String) -> String {
        let isPlain = address.utf8.allSatisfy { $0 > 0x20 && !"<>()\"".utf8.contains($0) }
        if isPlain { return address }
        return address.replacing(" ", with: "%20").replacing("(", with: "%28").replacing(")", with: "%29")
            .replacing("<", with: "%3C").replacing(">", with: "%3E").replacing("\"", with: "%22").replacing(
                "\n", with: ""
            )
            .replacing("\t", with: "%20")
    }

    /// As it can stand between quotes of either kind, and in a list.
    package static func inAttribute(_ address: String) -> String { inMarkdown(address).replacing("'", with: "%27") }
}
