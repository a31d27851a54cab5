package import DatelineModel

/// The time that an embargo names, as far as its line says it.
package struct EmbargoTime: Sendable, Hashable {
    let year: Int?
    let month: Int
    let dayOfMonth: Int
    /// Seconds after midnight; the day begins at midnight if there is none.
    let second: Int
    let zone: Zone

    /// What a time is counted in.
    enum Zone: Sendable, Hashable {
        /// The site's own zone.
        case site
        /// Seconds east of UTC.
        case offset(Int)
        /// A zone with summer time, by its name in the database of zones.
        case named(String)
    }

    /// The moment, in the site's `zone` if the line names none; `nil` if there is no such day.
    ///
    /// A time without a year means the year of `day`, the story's own date, or the next if that day would be long past.
    package func moment(day: CalendarDay?, zone: SiteTimeZone) -> PublicationDate? {
        guard let date = date(day) else { return nil }
        let offset: Int? =
            switch self.zone {
            case .site: zone.lastOffset(date, second)
            case .offset(let offset): offset
            case .named(let name): SiteTimeZone(named: name)?.lastOffset(date, second)
            }
        return offset.map { PublicationDate(day: date, secondOfDay: second, offset: $0) }
    }

    private func date(_ day: CalendarDay?) -> CalendarDay? {
        if let year { return CalendarDay(year: year, month: month, day: dayOfMonth) }
        guard let day, let until = CalendarDay(year: day.year, month: month, day: dayOfMonth) else { return nil }
        guard until.daysSinceEpoch < day.daysSinceEpoch - 180 else { return until }
        return CalendarDay(year: day.year + 1, month: month, day: dayOfMonth)
    }
}
