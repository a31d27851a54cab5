/// What a story is to a reader: `kind: analysis`.
package enum ArticleKind: String, Sendable, Hashable, CaseIterable {
    /// What happened. A story is news if nobody says anything else.
    case news
    /// What it means.
    case analysis
    /// How something works or came about.
    case explainer
    /// A few sentences.
    case brief
}

/// Where a story stands on the front page, as far as it says so itself: by what an editor chose, and by what it is.
package struct Standing: Sendable, Hashable {
    /// What it is to a reader; `nil` if nobody says, which is news.
    package let kind: ArticleKind?
    /// Whether it leads the page: `lead: true`.
    package let isLead: Bool
    /// Its place among those that editors chose, from 1: `rank: 2`; `nil` if it has none.
    package let rank: Int?
    /// The last day on which the choice counts: `pin_until: 2025-03-01`; `nil` if it counts as long as a choice does.
    package let pinnedUntil: CalendarDay?
    /// What it weighs where nobody chose.
    package let weight: Int

    /// A place on the front page; without values that of a story of which nothing is known.
    package init(
        kind: ArticleKind? = nil, isLead: Bool = false, rank: Int? = nil, pinnedUntil: CalendarDay? = nil,
        weight: Int = 0
    ) {
        (self.kind, self.isLead, self.rank) = (kind, isLead, rank)
        (self.pinnedUntil, self.weight) = (pinnedUntil, weight)
    }

    /// Whether an editor put it on the front page.
    package var isChosen: Bool { isLead || rank != nil || pinnedUntil != nil }
}
