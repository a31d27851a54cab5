/// How a digest comes out: what `editions:` in `site.yml` says.
package struct EditionSettings: Sendable, Hashable {
    /// When an edition comes out.
    package enum Rhythm: String, Sendable, Hashable, CaseIterable {
        /// One for each week, from Monday to Sunday.
        case weekly
        /// One for each month.
        case monthly
        /// Whenever an editor makes one.
        case manual
    }

    /// When one comes out.
    package let rhythm: Rhythm
    /// The taxonomy by whose terms its stories are grouped; `nil` if they are one list.
    package let groups: Taxonomy.ID?

    /// Editions of a rhythm.
    package init(_ rhythm: Rhythm, groups: Taxonomy.ID? = nil) { (self.rhythm, self.groups) = (rhythm, groups) }
}

/// The days of one edition: a week or a month.
package struct EditionPeriod: Sendable, Hashable {
    /// What it is called: 2025-W07 (ISO 8601) or 2025-02.
    package let name: String
    /// Its first day.
    package let first: CalendarDay
    /// Its last day.
    package let last: CalendarDay

    /// The week or month of a day; `nil` if editions have no periods, or the calendar has no such week.
    package init?(_ rhythm: EditionSettings.Rhythm, of day: CalendarDay) {
        switch rhythm {
        case .manual: return nil
        case .monthly:
            let length = CalendarDay.days(inMonth: day.month, of: day.year)
            guard let first = CalendarDay(year: day.year, month: day.month, day: 1),
                let last = CalendarDay(year: day.year, month: day.month, day: length)
            else { return nil }
            (self.first, self.last) = (first, last)
            name = String(first.description.prefix(7))
        case .weekly:
            // A week belongs to the year that has its Thursday.
            let monday = day.daysSinceEpoch - day.weekday + 1
            guard let first = CalendarDay(daysSinceEpoch: monday), let last = CalendarDay(daysSinceEpoch: monday + 6),
                let thursday = CalendarDay(daysSinceEpoch: monday + 3),
                let newYear = CalendarDay(year: thursday.year, month: 1, day: 1)
            else { return nil }
            (self.first, self.last) = (first, last)
            let week = (thursday.daysSinceEpoch - newYear.daysSinceEpoch) / 7 + 1
            name = "\(String(thursday.year, digits: 4))-W\(String(week, digits: 2))"
        }
    }

    /// The week or month of a name; `nil` if there is none of that name.
    package init?(_ rhythm: EditionSettings.Rhythm, named name: String) {
        let day: CalendarDay?
        switch rhythm {
        case .manual: return nil
        case .monthly: day = CalendarDay(iso: name + "-01")
        case .weekly:
            let parts = name.split(separator: "-", omittingEmptySubsequences: false)
            guard parts.count == 2, parts[1].first == "W", let week = Int(parts[1].dropFirst()),
                // The fourth of January is always in the first week.
                let start = CalendarDay(iso: "\(parts[0])-01-04")
            else { return nil }
            guard (1...53).contains(week) else { return nil }
            day = CalendarDay(daysSinceEpoch: start.daysSinceEpoch + (week - 1) * 7)
        }
        guard let day, let period = EditionPeriod(rhythm, of: day), period.name == name else { return nil }
        self = period
    }
}
