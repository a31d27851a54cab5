package import DatelineModel

/// What opens a story as an agency sends it: date, place, agency, and whether it is under embargo.
package struct WireHead: Sendable, Hashable {
    /// The place of the dateline as written, `HÀ NỘI`; `nil` if there is none.
    package var place: String?
    /// What the dateline says the place lies in, as written: the `CALIF.` of `TORRANCE, CALIF.`; `nil` if it says
    /// nothing.
    package var area: String?
    /// The full date of a `date 2025-02-12` head or of a dateline that names its year.
    package var day: CalendarDay?
    /// Month and day of a dateline without a year, as written: `Feb. 12`.
    package var dayWithoutYear: String?
    /// The agency in parentheses: `Reuters`.
    package var agency: String?
    /// The words of an embargo line; `nil` if there is none.
    package var embargo: String?
    /// Where the story's own words begin, in bytes.
    package var bodyStart: Int

    /// The day of a dateline without a year, in the given year; `nil` if there is none or the year has no such day.
    package func day(inYear year: Int) -> CalendarDay? {
        dayWithoutYear.flatMap { MonthAndDay($0) }.flatMap {
            CalendarDay(year: year, month: $0.month, day: $0.dayOfMonth)
        }
    }
}
