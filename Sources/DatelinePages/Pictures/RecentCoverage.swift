import DatelineDigest
import DatelineModel
import DatelineTemplates

/// What a digest's newest days were about: the number of their articles on each country and topic.
///
/// The days are the seven that end with the newest article's. Of so few articles nothing can be said, so they become
/// thirty, then a year. They are counted from the newest article and not from today: no page depends on a clock.
struct RecentCoverage: Sendable {
    /// How long the newest days are.
    enum Period: Int, CaseIterable, Sendable {
        case week = 7
        case month = 30
        case year = 365

        /// What templates call it.
        var name: String { "\(self)" }
    }

    /// A country or topic and the number of its articles in the period.
    struct Tally: Sendable {
        let term: Record
        let count: Int
        /// The count as a part of the largest in both lists, of four at least, 1 to 100.
        let percent: Int
    }

    /// A shorter period is one with at least so many articles.
    private static let fewestArticles = 3
    /// Lines in each list; the page of all has the others.
    private static let mostTerms = 10

    let period: Period
    /// The first day and the last.
    let days: (first: PublicationDate, last: PublicationDate)
    let articleCount: Int
    /// The countries and topics with the most articles, the most first.
    let countries: [Tally]
    let topics: [Tally]
    /// The world shaded by the articles of the period; `nil` if none is about a country that has a tile.
    let map: TileMap?

    /// The newest days of a digest; `nil` if it has no article.
    init?(_ edition: Edition) {
        // A story counts once, in however many languages it is told.
        let (articles, listed) = (edition.digest.articles, edition.digest.listed)
        guard let newest = listed.first.map({ articles[$0].date.day }) else { return nil }
        // Newest first: those of the period stand at the head.
        let positions = { (period: Period) in
            listed.prefix { newest.daysSinceEpoch - articles[$0].date.day.daysSinceEpoch < period.rawValue }
        }
        let period = Period.allCases.first { positions($0).count >= Self.fewestArticles } ?? .year
        let first = CalendarDay(daysSinceEpoch: newest.daysSinceEpoch - period.rawValue + 1) ?? newest
        self.period = period
        days = (PublicationDate(day: first), PublicationDate(day: newest))
        let newestPositions = positions(period)
        articleCount = newestPositions.count
        let recent = 0...(newestPositions.last ?? 0)
        let countryCounts = edition.digest.terms(in: .countries).map {
            $0.articles.prefix(while: recent.contains).count
        }
        let topicCounts = edition.digest.terms(in: .topics).map { $0.articles.prefix(while: recent.contains).count }
        let hasCountries = edition.settings.hasPages(.countries)
        // One scale for both lists.
        let most = max(
            TimeScale.fewestForFullHeight, hasCountries ? countryCounts.max() ?? 0 : 0,
            edition.settings.hasPages(.topics) ? topicCounts.max() ?? 0 : 0)
        countries = hasCountries ? Self.tallies(edition.records(in: .countries), countryCounts, most: most) : []
        map = hasCountries ? TileMap(edition, counts: countryCounts).ifShaded : nil
        topics =
            edition.settings.hasPages(.topics)
            ? Self.tallies(edition.records(in: .topics), topicCounts, most: most) : []
    }

    /// The terms with the most articles; of equal ones the first of the alphabet comes first.
    private static func tallies(_ terms: [Record], _ counts: [Int], most: Int) -> [Tally] {
        counts.indices.filter { counts[$0] > 0 }
            .sorted { (-counts[$0], $0) < (-counts[$1], $1) }
            .prefix(mostTerms)
            .map { Tally(term: terms[$0], count: counts[$0], percent: max(1, counts[$0] * 100 / most)) }
    }

    private static let tallySchema = RecordSchema<Tally>(
        "tally", "A country or topic and the number of its articles in some days.",
        [
            .record("term", of: TermView.schema.type, "The country or topic.") { $0.term },
            .number("count", "How many articles there are.") { $0.count },
            .number("percent", "That number as a part of the largest in both lists, and of four at least, 1 to 100.") {
                $0.percent
            },
        ])

    static let schema = RecordSchema<RecentCoverage>(
        "recent_coverage", "What the newest days were about.",
        [
            .text("period", "How long they are: week, month (30 days) or year (365); the first with three articles.") {
                $0.period.name
            },
            .date("first", "The first day.") { $0.days.first },
            .date("last", "The last day, which is the newest article’s.") { $0.days.last },
            .number("count", "The number of articles.") { $0.articleCount },
            .list("countries", of: tallySchema.type, "The ten countries with the most articles, the most first.") {
                $0.countries.map { tallySchema.record($0) }
            },
            .list("topics", of: tallySchema.type, "The ten topics with the most articles, the most first.") {
                $0.topics.map { tallySchema.record($0) }
            },
            .optionalRecord(
                "map", of: TileMap.schema.type,
                "The map of the world in that time; missing if no article is about a country that has a tile, or site.yml switched countries off."
            ) {
                $0.map?.record
            },
        ])

    var record: Record { Self.schema.record(self) }
}
