import DatelineDigest
import DatelineTemplates

/// The tokens of the theme as mail needs them: mail programs know no custom properties, and only plain colours.
struct MailColours: Sendable {
    let paper: StyleValue
    let ink: StyleValue
    let muted: StyleValue
    let accent: StyleValue
    let mark: StyleValue
    let line: StyleValue
    let tint: StyleValue
    let serif: StyleValue
    let sans: StyleValue
    let mono: StyleValue

    /// The tokens of a theme for light mail or for dark. Where a colour is none that a mail can have, all are those of the
    /// default theme: one palette may not be readable on another. Fonts stand for themselves.
    init(_ tokens: StyleTokens, inDark: Bool = false) {
        let defaults = inDark ? Self.dark : Self.light
        let own = defaults.keys.map { ($0, tokens.colour($0, inDark: inDark)) }
        let isWhole = own.allSatisfy { $0.1 != nil }
        let palette = Dictionary(uniqueKeysWithValues: own)
        let colour = { (name: String) in (isWhole ? palette[name] ?? nil : nil) ?? Self.plain(defaults[name]) }
        let fonts = { (name: String, standard: String) in
            tokens.value(name, inDark: inDark) ?? Self.plain(standard)
        }
        (paper, ink, muted, accent) = (colour("paper"), colour("ink"), colour("muted"), colour("accent"))
        (mark, line, tint) = (colour("mark"), colour("line"), colour("tint"))
        (serif, sans) = (fonts("serif", "Georgia, serif"), fonts("sans", "Arial, sans-serif"))
        mono = fonts("mono", "Consolas, monospace")
    }

    private static let light = ThemeColours.standard.merging(["line": "#dcd7cb", "tint": "#f5f2e9"]) { $1 }
    private static let dark = [
        "paper": "#161618", "ink": "#e8e4db", "muted": "#aaa59b", "accent": "#f2a8a0", "mark": "#c4475a",
        "line": "#38373a", "tint": "#212124",
    ]

    private static func plain(_ text: String?) -> StyleValue { StyleValue(text ?? "") ?? .inherited }

    static let schema = RecordSchema<MailColours>(
        "mail_style", "The theme's tokens as plain values, for style attributes and style elements of mail.",
        [
            .style("paper", "The background.") { $0.paper },
            .style("ink", "Text.") { $0.ink },
            .style("muted", "Dates and small print.") { $0.muted },
            .style("accent", "Links.") { $0.accent },
            .style("mark", "Bars and marks.") { $0.mark },
            .style("line", "Hairlines.") { $0.line },
            .style("tint", "Behind code and notes.") { $0.tint },
            .style("serif", "The fonts to read.") { $0.serif },
            .style("sans", "Those around it.") { $0.sans },
            .style("mono", "Those of code.") { $0.mono },
        ])

    var record: Record { Self.schema.record(self) }
}
