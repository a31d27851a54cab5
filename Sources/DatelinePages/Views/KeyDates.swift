import DatelineDigest
import DatelineModel
import DatelineTemplates

/// The events of a site’s articles, by date; of the versions of a story in several languages only those of the one in lists.
struct KeyDates: Sendable {
    /// An event with its article, by position in the digest, and its own place among the article’s.
    struct Entry: Sendable {
        let article: Int
        let number: Int
        let event: Event
    }

    /// The most events that a page lists.
    private static let most = 5

    /// All events, in the order of their dates.
    let all: [Entry]
    /// Those of countries and topics, by the positions of the terms; terms without events are left out.
    private let ofTerms: [Taxonomy.ID: [Int: [Entry]]]

    /// The events of a digest.
    init(_ digest: Digest) {
        var all: [Entry] = []
        for position in digest.listed where !digest.articles[position].text.events.isEmpty {
            all += digest.articles[position].text.events.enumerated().map {
                Entry(article: position, number: $0, event: $1)
            }
        }
        all.sort { left, right in
            let keys = [left, right].map {
                ($0.event.start.rank, $0.event.lastDay.daysSinceEpoch, $0.article, $0.number)
            }
            return keys[0] < keys[1]
        }
        self.all = all
        guard !all.isEmpty else {
            ofTerms = [:]
            return
        }
        let entries = Dictionary(grouping: all.indices) { all[$0].article }
        ofTerms = [Taxonomy.ID.countries, .topics].reduce(into: [:]) { result, taxonomy in
            for (term, filed) in digest.terms(in: taxonomy).enumerated() {
                let own = filed.articles.flatMap { entries[$0] ?? [] }.sorted()
                if !own.isEmpty { result[taxonomy, default: [:]][term] = own.map { all[$0] } }
            }
        }
    }

    /// The events of a country or a topic.
    func of(_ taxonomy: Taxonomy.ID, _ term: Int) -> [Entry] { ofTerms[taxonomy]?[term] ?? [] }

    /// The countries and topics that have events, in the order of a digest.
    var terms: [(taxonomy: Taxonomy.ID, term: Int)] {
        [Taxonomy.ID.countries, .topics].flatMap { taxonomy in
            (ofTerms[taxonomy] ?? [:]).keys.sorted().map { (taxonomy, $0) }
        }
    }

    /// The next of some events, those that are not over on the day of the build.
    static func upcoming(_ entries: [Entry], in edition: Edition) -> [Entry] {
        let today = edition.site.reading.now.day
        return Array(entries.lazy.filter { $0.event.lastDay >= today }.prefix(most))
    }

    /// Events as templates have them.
    static func records(_ entries: [Entry], in edition: Edition) -> [Record] {
        entries.map { schema.record(View(event: $0.event, article: edition.digest.articles[$0.article])) }
    }

    private struct View: Sendable {
        let event: Event
        let article: Article
    }

    private static let schema = RecordSchema<View>(
        "key_date", "An event that an article tells of.",
        [
            .text("name", "What it is.") { $0.event.name },
            .date("start", "Its day, or when it begins.") { $0.event.start },
            .optionalDate("end", "Its last day, or when it ends; missing if that is the day on which it begins.") {
                $0.event.lastDay == $0.event.start.day ? nil : $0.event.end
            },
            .optionalText("place", "Where it is.") { $0.event.place },
            .link("path", "The article that tells of it.") { $0.article.permalink },
            .text("article", "The headline of that article.") { $0.article.title.value },
            .text("language", "The language of that article.") { $0.article.language },
        ])

    /// The fields of a page with events; `own` gives those of the page and their calendar.
    static func fields<Own>(
        _ summary: String, _ own: @Sendable @escaping (Own) -> (dates: [Record], calendar: Permalink?)
    ) -> [Field<PageContent<Own>>] {
        [
            .list("key_dates", of: schema.type, summary) { own($0.own).dates },
            .optionalLink(
                "calendar", "The same and those that are over as a file for calendars; missing if there are none."
            ) { own($0.own).calendar },
        ]
    }
}
