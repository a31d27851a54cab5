/// HTML that may stand in a page as it is: made by the Markdown renderer, never by an author or a template.
package struct HTML: Sendable, Hashable {
    /// The markup, UTF-8.
    package let bytes: [UInt8]

    /// Markup that is known to be safe.
    package init(bytes: [UInt8]) { self.bytes = bytes }

    /// Nothing.
    package static let empty = HTML(bytes: [])

    /// Whether there is nothing in it.
    package var isEmpty: Bool { bytes.isEmpty }
}
