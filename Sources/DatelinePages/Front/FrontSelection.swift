import DatelineDigest
import DatelineModel

/// Which articles the front page has, and where: each once, by their positions in the digest.
///
/// First come those at the top, in the order of `FrontRule`. The others follow by days that are counted from the newest
/// article and not from today, so that no page depends on a clock; then the sections of `site.yml`; then what is left.
struct FrontSelection: Sendable {
    /// How long ago a group of articles is.
    enum Age: String, Sendable, CaseIterable {
        /// Of the newest article’s day.
        case day
        /// Of the day before.
        case previous
        /// Of the five days before that.
        case week
        /// All before.
        case earlier
    }

    /// Articles of some days.
    struct Group: Sendable {
        let age: Age
        /// Those with their summaries.
        let articles: [Int]
        /// Those behind them, with their headlines alone.
        let briefs: [Int]
        /// How many more there are of those days, for which there is no room.
        let more: Int
        /// The month in which those are, by its position; `nil` if there are none.
        let monthOfMore: Int?

        var all: [Int] { articles + briefs }
    }

    /// The newest articles of a term that stand nowhere else on the page.
    struct Section: Sendable {
        let taxonomy: Taxonomy.ID
        /// The term’s position in the digest.
        let term: Int
        let articles: [Int]
    }

    /// At the top; `nil` if there are no articles.
    private(set) var lead: Int?
    /// Beside it: two to four, or none.
    private(set) var second: [Int] = []
    private(set) var groups: [Group] = []
    private(set) var sections: [Section] = []
    /// The months, by position, that have what the page has no room for, the newest first.
    private(set) var olderMonths: Range<Int> = 0..<0

    /// The rule chooses so many beside the lead; an editor may choose up to the larger number.
    private static let second = (usual: 3, most: 4, fewest: 2)
    private static let articlesOfSection = 4
    private static let shownMonths = 6
    /// So many times the articles of a page are shown of one day.
    private static let longestDay = 4
    /// A day has the summaries of this part of a page at most, so that the headlines of all the others are in sight.
    private static let summariesOfDay = 2

    /// All articles on the page, in its order.
    var articles: [Int] {
        (lead.map { [$0] } ?? []) + second + groups.filter { $0.age != .earlier }.flatMap(\.all)
            + sections.flatMap(\.articles) + groups.filter { $0.age == .earlier }.flatMap(\.all)
    }

    /// What of a digest is on the front page.
    init(_ digest: Digest, in site: Site) {
        let listed = digest.listed
        guard let first = listed.first else { return }
        let newest = digest.articles[first].date.day
        var shown = chooseTop(digest, newest)
        var rest: [Age: [Int]] = [:]
        for position in listed where !shown.contains(position) {
            rest[Self.age(of: digest.articles[position], on: newest), default: []].append(position)
        }
        let perPage = site.settings.articlesPerPage
        var room = Room(total: max(0, perPage + 1 - shown.count), full: perPage)
        for age in [Age.day, .previous, .week] {
            // Within a day the weightier goes first.
            var positions = rest[age] ?? []
            if age != .week {
                let order = FrontRule.ordered(positions, of: digest, on: newest)
                positions = order.chosen + order.others
            }
            let count = age == .day ? min(positions.count, perPage * Self.longestDay) : room.total
            let full = age == .day && positions.count > perPage ? perPage / Self.summariesOfDay : perPage
            add(age, positions, count: count, full: full, &room, digest)
            // What of the day before has little room beside a long day has some all the same.
            if age == .day { room.total = max(room.total, positions.count > perPage / 2 ? perPage / 2 : 0) }
        }
        shown.formUnion(groups.flatMap(\.all))
        for term in FrontSections.terms(of: site) {
            let terms = digest.terms(in: term.taxonomy)
            guard let place = terms.firstIndex(where: { $0.term == term }) else { continue }
            let articles = Array(
                terms[place].articles.lazy.filter { !shown.contains($0) }.prefix(Self.articlesOfSection))
            guard !articles.isEmpty else { continue }
            sections.append(Section(taxonomy: term.taxonomy, term: place, articles: articles))
            shown.formUnion(articles)
        }
        let earlier = (rest[.earlier] ?? []).filter { !shown.contains($0) }
        add(.earlier, earlier, count: room.total, full: perPage, &room, digest)
        shown.formUnion(groups.last?.all ?? [])
        findOlderMonths(digest, site.settings, after: listed.first { !shown.contains($0) })
    }

    /// Chooses what is at the top, and returns it.
    private mutating func chooseTop(_ digest: Digest, _ newest: CalendarDay) -> Set<Int> {
        let listed = digest.listed
        // Of older ones only those that editors chose can be at the top.
        let recent = max(
            listed.prefix { newest.daysSinceEpoch - digest.articles[$0].date.day.daysSinceEpoch < 7 }.count, 12)
        let candidates =
            listed.prefix(recent)
            + listed.dropFirst(recent).filter {
                FrontRule.isInEffect(digest.articles[$0], on: newest)
            }
        let (chosen, others) = FrontRule.ordered(candidates, of: digest, on: newest)
        let top = chosen + others
        lead = top.first
        let count = min(Self.second.most, max(Self.second.usual, chosen.count - 1))
        second = Array(top.dropFirst().prefix(count))
        if second.count < Self.second.fewest { second = [] }
        return Set(top.prefix(1) + second)
    }

    /// How much room there is for articles below the top.
    private struct Room {
        /// For all of them.
        var total: Int
        /// For those with summaries.
        var full: Int
    }

    /// Adds a group of so many of these articles, of which at most `full` have their summaries.
    private mutating func add(
        _ age: Age, _ positions: [Int], count: Int, full: Int, _ room: inout Room, _ digest: Digest
    ) {
        let shown = positions.prefix(count)
        guard !shown.isEmpty else { return }
        let full = min(full, room.full, shown.count)
        let next = age == .earlier ? nil : positions.dropFirst(shown.count).first
        groups.append(
            Group(
                age: age, articles: Array(shown.prefix(full)), briefs: Array(shown.dropFirst(full)),
                more: next == nil ? 0 : positions.count - shown.count,
                monthOfMore: next.flatMap { Self.month(of: $0, digest) }))
        room.full -= full
        room.total = max(0, room.total - shown.count)
    }

    private mutating func findOlderMonths(_ digest: Digest, _ settings: SiteSettings, after next: Int?) {
        guard settings.hasPages(.months), let next, let month = Self.month(of: next, digest) else { return }
        olderMonths = month..<min(month + Self.shownMonths, digest.terms(in: .months).count)
    }

    private static func month(of position: Int, _ digest: Digest) -> Int? {
        let day = digest.articles[position].date.day
        return digest.terms(in: .months).firstIndex {
            if case .month(let year, let month) = $0.term.detail {
                year == day.year && month == day.month
            } else {
                false
            }
        }
    }

    private static func age(of article: Article, on newest: CalendarDay) -> Age {
        switch newest.daysSinceEpoch - article.date.day.daysSinceEpoch {
        case ...0: .day
        case 1: .previous
        case 2..<7: .week
        default: .earlier
        }
    }
}
