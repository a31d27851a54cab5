import DatelineModel

/// The light colours of a theme, for what style sheets cannot style: the web manifest and pictures.
package struct ThemeColours: Sendable, Equatable {
    /// The background of pages.
    package let paper: String
    /// Text.
    package let ink: String
    /// Dates and small print.
    package let muted: String
    /// Links.
    package let accent: String
    /// Bars and marks.
    package let mark: String

    /// The colours that a style sheet gives its properties `--paper`, `--ink` and so on, at their first definition;
    /// those of the default theme for what it does not define in the form `#96202f`.
    init(styleSheet: [UInt8]) {
        let text = String(decoding: styleSheet, as: UTF8.self)
        let colour = { (name: String, standard: String) in
            guard let property = text.firstRange(of: "--\(name):") else { return standard }
            let value = text[property.upperBound...].prefix { $0 != ";" && $0 != "}" && !$0.isNewline }
            let hex = value.drop { $0 == " " }.prefix { $0 == "#" || $0.isHexDigit }
            return hex.first == "#" && [4, 7].contains(hex.count) ? hex.lowercased() : standard
        }
        paper = colour("paper", "#fffefa")
        ink = colour("ink", "#1c1a17")
        muted = colour("muted", "#5c574e")
        accent = colour("accent", "#96202f")
        mark = colour("mark", "#96202f")
    }
}
