/// A line for a terminal, in parts with styles. Nothing in the parts can control the terminal: a style is put around a text
/// once what cannot be shown in it is escaped.
package struct StyledLine: Sendable, Equatable, ExpressibleByStringLiteral {
    /// What a part of a line looks like where colours are shown.
    package enum Style: String, Sendable {
        /// What the line is about.
        case strong = "1"
        /// What is there to be looked up.
        case quiet = "2"
        /// What was decided.
        case good = "32"
        /// What an editor should look at.
        case doubtful = "33"
        /// What an editor can write.
        case advice = "36"
    }

    private var parts: [(text: String, style: Style?)]

    /// A line with one part.
    package init(_ text: String, _ style: Style? = nil) { parts = [(text, style)] }

    package init(stringLiteral text: String) { self.init(text) }

    /// The line with another part at its end.
    package func adding(_ text: String, _ style: Style? = nil) -> StyledLine {
        var line = self
        line.parts.append((text, style))
        return line
    }

    /// The text without styles, as it is.
    package var plain: String { parts.map(\.text).joined() }

    /// The text as a terminal is given it.
    package func visible(showsColours: Bool) -> String {
        parts.map { part in
            let text = part.text.visible(keepsLines: true)
            guard showsColours, let style = part.style, !text.isEmpty else { return text }
            return "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m"
        }.joined()
    }

    package static func == (left: StyledLine, right: StyledLine) -> Bool {
        left.parts.elementsEqual(right.parts) { $0.text == $1.text && $0.style == $1.style }
    }
}
