import DatelineModel
import DatelineTemplates

/// The light colours of a theme, for what style sheets cannot style: the web manifest, pictures and mail.
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

    /// Those of the default theme, by the names of its tokens.
    package static let standard = [
        "paper": "#fffefa", "ink": "#1c1a17", "muted": "#5c574e", "accent": "#96202f", "mark": "#96202f",
    ]

    /// The colours that the tokens of a theme have in the form `#96202f`; those of the default theme for all others.
    init(_ tokens: StyleTokens) {
        let colour = { (name: String) in
            let own = tokens.colour(name)?.text
            return own?.first == "#" ? own?.lowercased() ?? "" : Self.standard[name] ?? ""
        }
        (paper, ink, muted, accent, mark) = (
            colour("paper"), colour("ink"), colour("muted"), colour("accent"), colour("mark")
        )
    }
}
