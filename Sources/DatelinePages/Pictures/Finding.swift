import DatelineModel

/// What a course in time shows, by years: the title of its chart.
enum Finding: Equatable {
    /// All articles are of one year.
    case oneYear(Int, total: Int)
    /// At least half are of one year.
    case mostOf(Int, count: Int, total: Int)
    /// At least two thirds are of two years, of which neither has half.
    case twoYears(Int, Int, count: Int, total: Int)
    /// They are spread over the years.
    case spread(total: Int, from: Int, to: Int)

    /// The finding of the years that have articles, with their counts, the first year first.
    init(_ byYear: [(year: Int, count: Int)]) {
        let total = byYear.reduce(0) { $0 + $1.count }
        let sorted = byYear.sorted { ($1.count, $0.year) < ($0.count, $1.year) }
        guard let first = sorted.first, let last = byYear.last?.year, let start = byYear.first?.year else {
            self = .spread(total: 0, from: 0, to: 0)
            return
        }
        if sorted.count == 1 {
            self = .oneYear(first.year, total: total)
        } else if first.count * 2 >= total {
            self = .mostOf(first.year, count: first.count, total: total)
        } else if (first.count + sorted[1].count) * 3 >= total * 2 {
            let years = [first.year, sorted[1].year].sorted()
            self = .twoYears(years[0], years[1], count: first.count + sorted[1].count, total: total)
        } else {
            self = .spread(total: total, from: start, to: last)
        }
    }

    /// The finding in words.
    func sentence(_ words: Words) -> String {
        let year = { (number: Int) in String(number, digits: 4) }
        let number = { (number: Int) in String(number, separator: words.groupingSeparator) }
        return switch self {
        case .oneYear(let only, let total): words("All {} articles are from {}", number(total), year(only))
        case .mostOf(let first, let count, let total):
            words("{} of {} articles are from {}", number(count), number(total), year(first))
        case .twoYears(let first, let second, let count, let total):
            words("{} of {} articles are from {} and {}", number(count), number(total), year(first), year(second))
        case .spread(let total, let from, let to):
            words("{} articles, spread from {} to {}", number(total), year(from), year(to))
        }
    }
}
