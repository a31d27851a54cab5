import DatelineDigest
import DatelineModel

/// The stretches of time by which a digest's articles are counted: the same for all pictures of a site, so that they can
/// be compared.
///
/// They are months as long as there are no more than 48 of them, else quarters, years, decades or centuries.
struct TimeScale: Sendable {
    /// How long a stretch is.
    enum Unit: Int, CaseIterable, Sendable {
        case month = 1
        case quarter = 3
        case year = 12
        case decade = 120
        case century = 1200

        /// What templates call it.
        var name: String { "\(self)" }
    }

    /// A stretch of time.
    struct Period: Sendable {
        /// `February 2025`, `Q1 2025`, `2025` or `2020–2029`.
        let name: String
        /// The page of its articles; `nil` if there is none.
        let permalink: Permalink?
        /// What a list calls the place where its articles begin: `t2025-02`.
        let anchor: String
        /// The year of its first day.
        let year: Int
        /// Whether it is a month or quarter other than the first of its year.
        let isWithinYear: Bool
    }

    /// The most stretches, if there is a unit that is long enough.
    private static let most = 48

    let unit: Unit
    /// The stretches without a gap from the first to the last article, the first first; none without articles.
    let periods: [Period]

    /// The number of the stretch of each of the digest's months.
    private let periodOfMonth: [Int]
    /// The year of each of the digest's months.
    private let yearOfMonth: [Int]
    /// The position of the digest's month that each article is in.
    private let monthOfArticle: [Int32]

    /// The scale of a digest, with months and quarters called as words and names of months are in the site's language.
    init(_ digest: Digest, _ settings: SiteSettings, _ words: Words, _ names: MonthNames) {
        let months = digest.terms(in: .months)
        let numbers = months.compactMap { month -> Int? in
            if case .month(let year, let number) = month.term.detail { year * 12 + number - 1 } else { nil }
        }
        guard let last = numbers.first, let first = numbers.last else {
            (unit, periods, periodOfMonth, yearOfMonth, monthOfArticle) = (.month, [], [], [], [])
            return
        }
        let unit = Unit.allCases.first { last / $0.rawValue - first / $0.rawValue < Self.most } ?? .century
        let start = first / unit.rawValue
        yearOfMonth = numbers.map { $0 / 12 }
        periodOfMonth = numbers.map { $0 / unit.rawValue - start }
        var monthOfArticle = [Int32](repeating: 0, count: digest.articles.count)
        for (position, month) in months.enumerated() {
            for article in month.articles { monthOfArticle[article] = Int32(position) }
        }
        self.monthOfArticle = monthOfArticle
        let filled = Set(periodOfMonth)
        periods = (0...last / unit.rawValue - start).map { number in
            Self.period(
                unit, from: (start + number) * unit.rawValue,
                hasPage: filled.contains(number) && settings.hasPages(.months), words, names)
        }
        self.unit = unit
    }

    /// How many of some articles, given by their positions in the digest, there are in each stretch.
    func counts(_ articles: [Int]) -> [Int] {
        var counts = Array(repeating: 0, count: periods.count)
        for article in articles { counts[periodOfMonth[Int(monthOfArticle[article])]] += 1 }
        return counts
    }

    /// The years of some articles, given by their positions, the newest first, with their counts; the first year first.
    func years(_ articles: [Int]) -> [(year: Int, count: Int)] {
        var years: [(year: Int, count: Int)] = []
        for article in articles.reversed() {
            let year = yearOfMonth[Int(monthOfArticle[article])]
            if years.last?.year == year {
                years[years.count - 1].count += 1
            } else {
                years.append((year, 1))
            }
        }
        return years
    }

    /// The number of the stretch that an article is in.
    func period(of article: Int) -> Int { periodOfMonth[Int(monthOfArticle[article])] }

    /// No bar of fewer articles is as high as its picture: one article is no peak.
    static let fewestForFullHeight = 4

    /// Counts of a term’s articles as bars in a drawing 8 high: for each stretch, how far its bar ends from the top. `most` is
    /// the largest count of all terms beside it, so that they can be compared. None for one stretch.
    static func sparkline(_ counts: [Int], most: Int) -> [Int] {
        guard counts.count > 1, counts.contains(where: { $0 > 0 }) else { return [] }
        let most = max(most, fewestForFullHeight)
        return counts.map { $0 == 0 ? 8 : 8 - max(1, $0 * 8 / most) }
    }

    /// The stretch that begins with a month, numbered from January of the year 0.
    private static func period(
        _ unit: Unit, from start: Int, hasPage: Bool, _ words: Words, _ names: MonthNames
    ) -> Period {
        let (year, month) = (start / 12, start % 12 + 1)
        let name: String
        var permalink: Permalink?
        let digits = String(year, digits: 4)
        let anchor =
            switch unit {
            case .month: "t\(digits)-\(String(month, digits: 2))"
            case .quarter: "t\(digits)-q\(month / 3 + 1)"
            case .year, .decade, .century: "t\(digits)"
            }
        switch unit {
        case .month:
            name = names.name(year: year, month: month)
            permalink = Permalink("/\(String(year, digits: 4))/\(String(month, digits: 2))/")
        case .quarter:
            name = words("Q{} {} (quarter and year)", String(month / 3 + 1), String(year, digits: 4))
        case .year:
            name = String(year, digits: 4)
            permalink = Permalink("/\(name)/")
        case .decade, .century:
            name = "\(String(year, digits: 4))–\(String(year + unit.rawValue / 12 - 1, digits: 4))"
        }
        return Period(
            name: name, permalink: hasPage ? permalink : nil, anchor: anchor, year: year, isWithinYear: month > 1)
    }
}
