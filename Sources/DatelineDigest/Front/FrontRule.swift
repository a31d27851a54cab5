package import DatelineModel

/// What decides the order of the front page.
///
/// **Editors first.** `lead: true` leads; then come stories with `rank: 1`, `rank: 2` and so on, then those with `pin_until`
/// alone. A choice counts for the seven days that end with the newest story’s, or until the day that `pin_until` names. Of two
/// leads, and of two stories with one rank, the newer goes first.
///
/// **Then the rule**, for all others. A story has the points of this table, and loses some for each day that it is older than
/// the newest:
///
///     what it is          news 4   analysis 5   explainer 4   brief 0
///     how long            from 600 words 3   from 250 words 2   from 80 words 1
///     whether it shows a picture   3
///     each day of age    −3
///     what is retracted   −100, whatever it is
///
/// So an analysis of 600 words with a picture, 11 points, stays above a short news item of 5 for two days. Of equal ones the
/// later of a day goes first, then the longer, then the one whose headline comes first in the alphabet. Names of files never
/// count, nor does a clock: age is counted from the newest story, so that the same files give the same page.
package enum FrontRule {
    /// How long a choice counts that has no `pin_until`.
    private static let daysOfChoice = 7

    /// The points of a kind.
    private static func points(of kind: ArticleKind) -> Int {
        switch kind {
        case .news, .explainer: 4
        case .analysis: 5
        case .brief: 0
        }
    }

    /// The points of lengths, the longest first.
    private static let lengths: [(words: Int, points: Int)] = [(600, 3), (250, 2), (80, 1)]

    private static let pointsOfPicture = 3
    private static let pointsADay = 3

    /// What a retracted story weighs: less than any other at the top, or in its edition.
    static let weightOfRetracted = -100

    /// What a story weighs on its day.
    static func weight(_ kind: ArticleKind?, wordCount: Int, hasPicture: Bool) -> Int {
        points(of: kind ?? .news) + (lengths.first { wordCount >= $0.words }?.points ?? 0)
            + (hasPicture ? pointsOfPicture : 0)
    }

    /// Whether an editor’s choice counts on the newest story’s day.
    package static func isInEffect(_ article: Article, on newest: CalendarDay) -> Bool {
        let standing = article.filing.standing
        guard standing.isChosen else { return false }
        if let end = standing.pinnedUntil { return newest <= end }
        return newest.daysSinceEpoch - article.date.day.daysSinceEpoch < daysOfChoice
    }

    /// Some stories, given by their positions in a digest, in the order of the front page: those that editors chose, then
    /// the others.
    package static func ordered(
        _ positions: some Sequence<Int>, of digest: Digest, on newest: CalendarDay
    ) -> (chosen: [Int], others: [Int]) {
        var chosen: [(place: Int, key: Key)] = []
        var others: [Key] = []
        for position in positions {
            let article = digest.articles[position]
            let key = Key(article, position, on: newest)
            guard isInEffect(article, on: newest) else {
                others.append(key)
                continue
            }
            let standing = article.filing.standing
            chosen.append((standing.isLead ? 0 : standing.rank ?? Int.max, key))
        }
        chosen.sort { left, right in
            if left.place != right.place { return left.place < right.place }
            if left.key.moment != right.key.moment { return left.key.moment > right.key.moment }
            return left.key.precedes(right.key)
        }
        return (chosen.map(\.key.position), others.sorted { $0.precedes($1) }.map(\.position))
    }

    /// By what the rule puts a story before another.
    private struct Key {
        let position: Int
        let points: Int
        let moment: Int
        let wordCount: Int
        let title: String

        init(_ article: Article, _ position: Int, on newest: CalendarDay) {
            self.position = position
            let age = max(0, newest.daysSinceEpoch - article.date.day.daysSinceEpoch)
            points = article.filing.standing.weight - age * pointsADay
            moment = article.date.rank
            wordCount = article.text.wordCount
            title = article.title.value
        }

        func precedes(_ other: Key) -> Bool {
            if points != other.points { return points > other.points }
            if moment != other.moment { return moment > other.moment }
            if wordCount != other.wordCount { return wordCount > other.wordCount }
            if title != other.title { return title.utf8.lexicographicallyPrecedes(other.title.utf8) }
            return position < other.position
        }
    }
}
