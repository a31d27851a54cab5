import DatelineModel
import DatelineTemplates

/// A bar chart of some articles by time, from the digest's first article to its last.
///
/// Lengths are in units of a drawing that is as wide as its bars need and `height` high; y counts from the top.
struct Timeline: Sendable {
    /// A stretch of time that has articles.
    struct Bar: Sendable {
        let period: TimeScale.Period
        let count: Int
        let x: Int
        let height: Int
        /// The page of the list on which its articles begin.
        let permalink: Permalink
    }

    /// A line across the drawing, with its number.
    struct Tick: Sendable {
        let count: Int
        let y: Int
    }

    /// A year, or the first of several, under the place where it begins.
    struct Mark: Sendable {
        let name: String
        /// Tenths of a percent of the width.
        let permille: Int
        /// Whether it begins so near to the end that it has no room to its right.
        let isLate: Bool
    }

    /// The height of the tallest bar.
    static let height = 64
    /// A narrow screen has room for so many.
    private static let mostMarks = 8

    let scale: TimeScale
    /// From one bar to the next: the names of years stand side by side.
    let pitch: Int
    /// The stretches that have articles, the first first.
    let bars: [Bar]
    let marks: [Mark]
    /// The scale: its top and its middle.
    let ticks: [Tick]
    /// What the chart shows, in a sentence.
    let finding: String

    /// The chart of some articles, given by their positions in the digest, the newest first, as a list over several pages
    /// has them; `nil` if there is no course of time to show.
    init?(_ articles: [Int], _ scale: TimeScale, _ list: Pagination, _ words: Words) {
        let counts = scale.counts(articles)
        guard counts.count > 1, articles.count > 1, let most = counts.max(), most > 0 else { return nil }
        self.scale = scale
        let top = Self.top(of: most)
        ticks = [top, top / 2].map { Tick(count: $0, y: Self.height - $0 * Self.height / top) }
        finding = Finding(scale.years(articles)).sentence(words)
        // The newest stand at the head of the list.
        var later = articles.count
        let pitch = scale.unit.rawValue < TimeScale.Unit.year.rawValue ? 28 : 48
        self.pitch = pitch
        bars = counts.indices.filter { counts[$0] > 0 }.map { number in
            later -= counts[number]
            return Bar(
                period: scale.periods[number], count: counts[number], x: number * pitch,
                height: max(1, counts[number] * Self.height / top), permalink: list.permalink(ofItem: later))
        }
        marks = Self.marks(scale)
    }

    /// The tallest bar, the first of several.
    var peak: Bar? { bars.max { ($0.count, -$0.x) < ($1.count, -$1.x) } }

    /// The end of the scale for a largest count: an even number that is round, and no fewer than four.
    static func top(of most: Int) -> Int {
        var unit = 1
        while true {
            for step in [2, 4, 6, 8, 10] where step * unit >= max(most, TimeScale.fewestForFullHeight) {
                return step * unit
            }
            unit *= 10
        }
    }

    private static func marks(_ scale: TimeScale) -> [Mark] {
        let periods = scale.periods
        var starts = periods.indices.filter { !periods[$0].isWithinYear }
        // The year that the first months belong to, if the next does not follow too soon.
        if (starts.first ?? periods.count) * mostMarks >= periods.count, starts.first != 0 { starts.insert(0, at: 0) }
        let step = (starts.count + mostMarks - 1) / mostMarks
        starts = stride(from: 0, to: starts.count, by: max(1, step)).map { starts[$0] }
        return starts.map { number in
            Mark(
                name: String(periods[number].year, digits: 4), permille: number * 1000 / periods.count,
                isLate: (periods.count - number) * mostMarks < periods.count)
        }
    }
}
