import DatelineTemplates

/// Counts of articles as at most four shades.
///
/// A few countries have most of the articles, so the steps are even in proportion and not in number: with at most 81
/// articles they end at 3, 9, 27 and 81.
struct Shading: Sendable {
    /// One shade: which counts it stands for.
    struct Step: Sendable, Equatable {
        /// 1 for the faintest, at most 4.
        let level: Int
        let counts: ClosedRange<Int>
    }

    /// The shades, the faintest first; none if there is nothing to shade.
    let steps: [Step]

    /// The shades of counts of which this is the largest.
    init(largest: Int) {
        let root = Self.squareRoot(largest)
        var steps: [Step] = []
        for end in [Self.squareRoot(root), root, Self.squareRoot(largest * root), largest] {
            let start = (steps.last?.counts.upperBound ?? 0) + 1
            if start <= end { steps.append(Step(level: steps.count + 1, counts: start...end)) }
        }
        self.steps = steps
    }

    /// The shade of a count, 1 to 4; 0 for none.
    func level(of count: Int) -> Int { steps.first { $0.counts.contains(count) }?.level ?? 0 }

    /// The whole part of the square root.
    private static func squareRoot(_ number: Int) -> Int { Int(Double(number).squareRoot()) }

    static let stepSchema = RecordSchema<Step>(
        "shade", "A shade of a picture, for its legend.",
        [
            .number("level", "Its number, from 1 for the faintest to at most 4.") { $0.level },
            .number("from", "The smallest number of articles that it stands for.") { $0.counts.lowerBound },
            .number("to", "The largest number of articles that it stands for.") { $0.counts.upperBound },
        ])

    /// The shades as records, the faintest first.
    var legend: [Record] { steps.map { Self.stepSchema.record($0) } }
}
