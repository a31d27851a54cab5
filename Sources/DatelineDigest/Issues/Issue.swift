package import DatelineModel
package import DatelineReading

/// An edition of the digest: the stories of a week, of a month, or of an editor’s choice.
package struct Issue: Sendable {
    /// What it is called: 2025-W07, 2025-02, or the name of its file.
    package let name: String
    /// Its days; `nil` for one of an editor’s own choice.
    package let period: EditionPeriod?
    /// What an editor says about it; `nil` if nobody does.
    package let file: IssueFile?
    /// Which it is, counted from the first.
    package internal(set) var number = 0
    /// The positions of the stories that an editor put first, in their order.
    package let leading: [Int]
    /// The positions of all others.
    package let others: [Int]
    /// Whether `others` is in an editor’s order, and so not in that of the front page’s rule.
    package let isChosen: Bool

    /// The folder of all editions.
    package static let folder = Permalink("/issues/")
    /// Where it is.
    package var permalink: Permalink { Permalink("\(Self.folder)\(name)/") }
    /// Whether its stories stay as they are.
    package var isClosed: Bool { file?.closed != nil }
    /// How many stories it has.
    package var count: Int { leading.count + others.count }
    /// The day that stands for it: its last, or the one that an editor gave.
    package let day: CalendarDay
    /// When readers get it: at the end of its days, or when an editor says.
    package let comesOut: PublicationDate
    /// Whether its time has come.
    let isDue: Bool
    /// How many articles of its days are not in it.
    package let left: Int

    /// The positions of its stories in a digest, in their order: those that an editor put first, then the weightiest.
    package func stories(of digest: Digest) -> [Int] {
        guard !isChosen, let newest = others.map({ digest.articles[$0].date.day }).max() else {
            return leading + others
        }
        let (chosen, byRule) = FrontRule.ordered(others, of: digest, on: newest)
        return leading + chosen + byRule
    }
}
