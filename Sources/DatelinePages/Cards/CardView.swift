import DatelineDigest
import DatelineModel
import DatelineTemplates

/// The data for the card template: words that fit, and their positions.
struct CardView: Sendable {
    let headline: CardText.Headline
    let kicker: String?
    let note: String?
    let standfirst: [String]
    let masthead: String?
    let date: PublicationDate?
    let place: String?
    let language: String
    let colours: ThemeColours

    /// The width of the words in pixels.
    static let room = 1040
    /// The same width in hundredths of the size of small print, which is 30 pixels and narrower than a headline.
    static let line = room * 110 / 30
    /// The size of a standfirst in pixels.
    static let standfirstSize = 42

    private var isRightToLeft: Bool { LanguageTag.isRightToLeft(language) }

    /// The top of the headline; higher up if there is no line above it.
    private var top: Int { kicker == nil ? 108 : 128 }

    private func records(_ lines: [String], from first: Int, by step: Int) -> [Record] {
        lines.enumerated().map { Self.lineSchema.record((text: $1, y: first + $0 * step)) }
    }

    private static let lineSchema = RecordSchema<(text: String, y: Int)>(
        "card_line", "A line of a card.",
        [
            .text("text", "Its words.") { $0.text },
            .number("y", "Its position, in pixels from the top.") { $0.y },
        ])

    private static let schema = RecordSchema<CardView>(
        "card", "The picture that social networks show with a link to a page.",
        [
            .list("lines", of: lineSchema.type, "The headline, or the site's title, in lines.") { view in
                view.records(view.headline.lines, from: view.top + view.headline.size, by: view.headline.size * 6 / 5)
            },
            .list("standfirst", of: lineSchema.type, "The site's tagline in lines; none for articles.") { view in
                let size = view.headline.size
                let title = view.top + size + (view.headline.lines.count - 1) * (size * 6 / 5)
                return view.records(view.standfirst, from: title + 92, by: standfirstSize * 4 / 3)
            },
            .number("standfirst_size", "The size of the standfirst in pixels.") { _ in standfirstSize },
            .number("size", "The size of the headline in pixels.") { $0.headline.size },
            .optionalText("kicker", "The countries that an article is about, or the blocs.") { $0.kicker },
            .optionalText("note", "An article's topics.") { $0.note },
            .optionalText("masthead", "The site's title, beside an article.") { $0.masthead },
            .optionalDate("date", "An article's date.") { $0.date },
            .optionalText("place", "The place that an article was filed from; the site's host.") { $0.place },
            .text("language", "The language of the headline: en.") { $0.language },
            .text("direction", "ltr or rtl, by the language.") { LanguageTag.direction(of: $0.language) },
            .number("start", "Where lines begin, in pixels from the left.") { $0.isRightToLeft ? 1120 : 80 },
            .number("end", "Where lines end.") { $0.isRightToLeft ? 80 : 1120 },
            .text("paper", "The theme's light colours: the background.") { $0.colours.paper },
            .text("ink", "Text.") { $0.colours.ink },
            .text("muted", "Small print.") { $0.colours.muted },
            .text("accent", "Links.") { $0.colours.accent },
            .text("mark", "Bars and marks.") { $0.colours.mark },
        ])

    private static let pageSchema = RecordSchema<Record>(
        "card_page", "The card of a page, as SVG.",
        [.record("card", of: schema.type, "What is on it.") { $0 }])

    /// The type of the template's data.
    static var type: RecordType { pageSchema.type }

    /// This view as the template's data.
    var record: Record { Self.pageSchema.record(Self.schema.record(self)) }
}
