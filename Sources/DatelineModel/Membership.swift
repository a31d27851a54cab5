/// That a country is, or was, a member of a bloc.
package struct Membership: Sendable, Hashable {
    /// The country's code: `TL`.
    package let country: String
    /// The day on which it joined; `nil` if it always was a member, as far as articles go back.
    package let since: CalendarDay?
    /// Its last day as a member; `nil` if it still is one.
    package let until: CalendarDay?

    /// A membership of a country.
    package init(country: String, since: CalendarDay? = nil, until: CalendarDay? = nil) {
        (self.country, self.since, self.until) = (country, since, until)
    }

    /// Whether the country is a member on a day.
    package func isMember(on day: CalendarDay) -> Bool {
        (since.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
    }
}
