import DatelineDigest
import DatelineModel
import DatelineTemplates

/// A part of a list of articles, the newest first, with the places that charts and jumps lead to.
struct DatedList: Sendable {
    /// Articles of one stretch of a timeline and of one year.
    struct Stretch: Sendable {
        let anchor: String
        /// The year, where it opens on the page.
        let year: String?
        let articles: [Record]
    }

    /// A year of the whole list.
    struct Jump: Sendable {
        let year: String
        let count: Int
        let permalink: Permalink
    }

    let stretches: [Stretch]
    /// The years of a list that goes over several pages; none of a shorter one.
    let jumps: [Jump]

    /// A part of a list of articles, given by their positions in the digest.
    init(_ articles: [Int], _ range: Range<Int>, _ list: Pagination, in edition: Edition) {
        let (scale, digest) = (edition.layout.timeScale, edition.digest)
        let year = { (position: Int) in digest.articles[position].date.day.year }
        var groups: [(period: Int, year: Int, articles: [Int])] = []
        for position in articles[range] {
            let period = scale.period(of: position)
            if let last = groups.last, last.period == period, last.year == year(position) {
                groups[groups.count - 1].articles.append(position)
            } else {
                groups.append((period, year(position), [position]))
            }
        }
        stretches = groups.indices.map { index in
            let (group, before) = (groups[index], index > 0 ? groups[index - 1] : nil)
            return Stretch(
                anchor: before?.period == group.period ? "" : scale.periods[group.period].anchor,
                year: before?.year == group.year ? nil : String(group.year, digits: 4),
                articles: edition.records(of: group.articles))
        }
        guard list.pageCount > 1 else {
            jumps = []
            return
        }
        var years: [(year: Int, first: Int, count: Int)] = []
        var first = 0
        while first < articles.count {
            let end = Self.end(of: year(articles[first]), in: articles, from: first, year)
            years.append((year(articles[first]), first, end - first))
            first = end
        }
        jumps =
            years.count < 2
            ? []
            : years.map {
                Jump(year: String($0.year, digits: 4), count: $0.count, permalink: list.permalink(ofItem: $0.first))
            }
    }

    /// Where the articles of a year end in a list that has the newest first, without a look at each of them: each page of the
    /// list has its years.
    private static func end(of year: Int, in articles: [Int], from start: Int, _ yearOf: (Int) -> Int) -> Int {
        var (low, high) = (start, articles.count)
        while low < high {
            let middle = (low + high) / 2
            if yearOf(articles[middle]) >= year { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static let stretchSchema = RecordSchema<Stretch>(
        "stretch", "Articles of one stretch of a timeline.",
        [
            .text("anchor", "What leads here: t2025-02; empty where the stretch goes on.") { $0.anchor },
            .optionalText("year", "The year, where it opens on the page.") { $0.year },
            .list("articles", of: ArticleView.schema.type, "The articles, the newest first.") { $0.articles },
        ])

    private static let jumpSchema = RecordSchema<Jump>(
        "year_jump", "A year of a list that goes over several pages.",
        [
            .text("year", "The year.") { $0.year },
            .number("count", "The number of its articles.") { $0.count },
            .link("path", "The page of the list on which it begins.") { $0.permalink },
        ])

    /// The fields of a page with such a list.
    static func fields<Own>(
        _ list: @Sendable @escaping (PageContent<Own>) -> DatedList
    ) -> [Field<PageContent<Own>>] {
        [
            .list("stretches", of: stretchSchema.type, "The same, by the stretches of the timeline.") {
                list($0).stretches.map { stretchSchema.record($0) }
            },
            .list("jumps", of: jumpSchema.type, "The years of a list that goes over several pages, the newest first.") {
                list($0).jumps.map { jumpSchema.record($0) }
            },
        ]
    }
}
