import DatelineDigest
import DatelineModel
import DatelineReading
import DatelineTemplates

/// The picture that social networks show with a link to a page: an SVG of the theme, converted to a PNG.
///
/// Its address contains a fingerprint of the SVG, so that an existing card need not be drawn again.
struct Card: MadeFile {
    /// Where its PNG is.
    let permalink: Permalink
    /// The picture as `card.svg` renders it.
    let svg: [UInt8]
    /// The source of what it shows: an article's file, or the settings.
    let file: String
    /// Why the template cannot draw it.
    let problem: DiagnosticError?

    /// The folder of all cards.
    static let folder = "/cards/"
    /// The name of its template.
    static let template = "card.svg"
    /// Its size in pixels.
    static let (width, height) = (1200, 630)

    /// The card of an article.
    init(_ article: Article, _ settings: SiteSettings, _ colours: ThemeColours, _ template: Template) {
        let headline = CardText.headline(article.title.value, width: CardView.room)
        let names =
            article.countries.isEmpty ? article.blocs.map(\.name) : article.countries.map(\.name)
        let view = CardView(
            headline: headline, kicker: CardText.joined(names, in: CardView.line),
            note: CardText.joined(article.topics.map(\.name), in: CardView.line),
            standfirst: [], masthead: CardText.fitted(settings.title, in: CardView.line / 2), date: article.date,
            place: article.filing.place.map { CardText.fitted($0, in: CardView.line / 5) }, language: article.language,
            colours: colours)
        self.init(
            view, template, path: article.permalink.description, file: "\(SiteFolders.contentName)/\(article.path)")
    }

    /// The card for all other pages.
    init(_ settings: SiteSettings, _ colours: ThemeColours, _ template: Template) {
        let view = CardView(
            headline: CardText.headline(settings.title, width: CardView.room), kicker: nil, note: nil,
            standfirst: CardText.lines(
                settings.tagline ?? settings.description, size: CardView.standfirstSize, width: CardView.room, limit: 4),
            masthead: nil, date: nil,
            place: String(settings.baseURL.origin.drop { $0 != "/" }.dropFirst(2)), language: settings.language,
            colours: colours)
        self.init(view, template, path: "/site/", file: "\(SiteFolders.contentName)/site.yml")
    }

    func isComplete(_ bytes: [UInt8]) -> Bool { PictureFormat.png.isComplete(bytes) }

    private init(_ view: CardView, _ template: Template, path: String, file: String) {
        var svg: [UInt8] = []
        do {
            try template.render(view.record, into: &svg)
            problem = nil
        } catch {
            problem = error
        }
        permalink = Permalink("\(Self.folder)\(path.dropFirst().dropLast()).\(Fingerprint(svg)).png")
        (self.svg, self.file) = (svg, file)
    }
}

extension Edition {
    /// The card of an article; `nil` if the site has none.
    func card(ofArticleAt position: Int) -> Card? {
        cardTemplate.map { Card(digest.articles[position], settings, site.theme.colours, $0) }
    }
}

/// The cards that a site needs, drawn one by one: its own, and those of articles that show no picture.
struct Cards: Sendable, RandomAccessCollection {
    private let edition: Edition
    private let articles: [Int]

    /// The cards of an edition.
    init(_ edition: Edition) {
        self.edition = edition
        let all = edition.digest.articles
        articles = edition.cardTemplate == nil ? [] : all.indices.filter { all[$0].text.picture == nil }
    }

    var startIndex: Int { 0 }
    var endIndex: Int { edition.siteCard == nil ? 0 : articles.count + 1 }
    subscript(position: Int) -> Card? {
        position == 0 ? edition.siteCard : edition.card(ofArticleAt: articles[position - 1])
    }
}
