import DatelineDigest
import DatelineModel
import DatelineTemplates

/// A part of a list of articles, the newest first, with the places that charts and jumps lead to.
struct DatedList: Sendable {
    /// A month of a year.
    private struct Month: Hashable {
        let year: Int
        /// 1 to 12; 0 in a list that is too short for months.
        let month: Int
    }

    /// Articles of one stretch of a timeline and of one year, in a busy list of one month.
    struct Stretch: Sendable {
        let anchor: String
        /// The year, where it opens on the page.
        let year: String?
        /// The month, where it opens on the page of a busy list.
        let month: MonthMark?
        let articles: [Record]
    }

    /// A year of the whole list.
    struct Jump: Sendable {
        let year: String
        let count: Int
        let permalink: Permalink
        /// Its months, if the list is busy and the page has articles of the year.
        let months: [MonthMark]
    }

    /// A month in a busy list.
    struct MonthMark: Sendable {
        let date: PublicationDate
        let anchor: String
        let count: Int
        let permalink: Permalink
    }

    /// A list is divided by months if it goes over so many pages at least …
    private static let fewestPages = 3
    /// … and its months have so many articles, on an average of those that have any.
    private static let fewestArticlesOfMonth = 4

    let stretches: [Stretch]
    /// The years of a list that goes over several pages; none of a shorter one.
    let jumps: [Jump]

    /// A part of a list of articles, given by their positions in the digest.
    init(_ articles: [Int], _ range: Range<Int>, _ list: Pagination, in edition: Edition) {
        let (scale, digest) = (edition.layout.timeScale, edition.digest)
        // `filing.date`, as `date` would keep the whole article and let it go for each.
        let monthOf = { (position: Int) in
            let day = digest.articles[position].filing.date.day
            return Month(year: day.year, month: day.month)
        }
        let months = list.pageCount >= Self.fewestPages ? Self.runs(of: articles, monthOf) : []
        let isBusy = !months.isEmpty && articles.count >= months.count * Self.fewestArticlesOfMonth
        let year = { (position: Int) in digest.articles[position].filing.date.day.year }
        let partOf = { (position: Int) in isBusy ? monthOf(position) : Month(year: year(position), month: 0) }
        var groups: [(period: Int, month: Month, articles: [Int])] = []
        for position in articles[range] {
            let period = scale.period(of: position)
            if let last = groups.last, last.period == period, last.month == partOf(position) {
                groups[groups.count - 1].articles.append(position)
            } else {
                groups.append((period, partOf(position), [position]))
            }
        }
        var marks: [Int: [MonthMark]] = [:]
        let shown = Set(groups.map(\.month.year))
        for run in isBusy ? months : [] where shown.contains(run.key.year) {
            guard let day = CalendarDay(year: run.key.year, month: run.key.month, day: 1) else { continue }
            marks[run.key.year, default: []].append(
                MonthMark(
                    date: PublicationDate(day: day), anchor: "m\(day.description.prefix(7))", count: run.count,
                    permalink: list.permalink(ofItem: run.first)))
        }
        stretches = groups.indices.map { index in
            let (group, before) = (groups[index], index > 0 ? groups[index - 1] : nil)
            return Stretch(
                anchor: before?.period == group.period ? "" : scale.periods[group.period].anchor,
                year: before?.month.year == group.month.year ? nil : String(group.month.year, digits: 4),
                month: before?.month == group.month
                    ? nil : marks[group.month.year]?.first { $0.date.day.month == group.month.month },
                articles: edition.records(of: group.articles))
        }
        guard list.pageCount > 1 else {
            jumps = []
            return
        }
        let years = Self.runs(of: articles, year)
        jumps =
            years.count < 2 && !isBusy
            ? []
            : years.map {
                Jump(
                    year: String($0.key, digits: 4), count: $0.count, permalink: list.permalink(ofItem: $0.first),
                    months: marks[$0.key] ?? [])
            }
    }

    /// The runs of articles with one key in a list that is in the order of such keys, without a look at each article: every
    /// page of a list asks for them.
    private static func runs<Key: Hashable>(
        of articles: [Int], _ key: (Int) -> Key
    ) -> [(key: Key, first: Int, count: Int)] {
        var runs: [(key: Key, first: Int, count: Int)] = []
        var first = 0
        while first < articles.count {
            let own = key(articles[first])
            // Steps that grow, and then halves of the last one.
            var (low, step) = (first + 1, 1)
            while low + step < articles.count, key(articles[low + step]) == own { (low, step) = (low + step, step * 2) }
            var high = min(low + step, articles.count)
            while low < high {
                let middle = (low + high) / 2
                if key(articles[middle]) == own { low = middle + 1 } else { high = middle }
            }
            runs.append((own, first, low - first))
            first = low
        }
        return runs
    }

    private static let stretchSchema = RecordSchema<Stretch>(
        "stretch", "Articles of one stretch of a timeline.",
        [
            .text("anchor", "What leads here: t2025-02; empty where the stretch goes on.") { $0.anchor },
            .optionalText("year", "The year, where it opens on the page.") { $0.year },
            .optionalRecord(
                "month", of: monthSchema.type, "The month, where it opens on the page of a list with months."
            ) { $0.month.map { monthSchema.record($0) } },
            .list("articles", of: ArticleView.schema.type, "The articles, the newest first.") { $0.articles },
        ])

    private static let jumpSchema = RecordSchema<Jump>(
        "year_jump", "A year of a list that goes over several pages.",
        [
            .text("year", "The year.") { $0.year },
            .number("count", "The number of its articles.") { $0.count },
            .link("path", "The page of the list on which it begins.") { $0.permalink },
            .list(
                "months", of: monthSchema.type,
                "Its months, the newest first, if they have four articles on average and some are on the page."
            ) { $0.months.map { monthSchema.record($0) } },
        ])

    private static let monthSchema = RecordSchema<MonthMark>(
        "month_jump", "A month of a list that goes over several pages.",
        [
            .date("date", "Its first day.") { $0.date },
            .text("anchor", "What leads to it: m2025-02.") { $0.anchor },
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
            .flag("by_month", "Whether any of these years has its months.") { page in
                list(page).jumps.contains { !$0.months.isEmpty }
            },
        ]
    }
}
