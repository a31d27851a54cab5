/// Something with a date that an article reports: a summit, the end of a consultation, the day on which a law begins to
/// apply.
package struct Event: Sendable, Hashable {
    /// What readers know it by.
    package let name: String
    /// Its day, or the moment at which it begins.
    package let start: PublicationDate
    /// Its last day, or the moment at which it ends; `nil` if it is over on the day on which it begins.
    package let end: PublicationDate?
    /// Where it is, as its author wrote it.
    package let place: String?

    /// An event; `end` is not before `start`.
    package init(name: String, start: PublicationDate, end: PublicationDate?, place: String?) {
        (self.name, self.start, self.end, self.place) = (name, start, end, place)
    }

    /// Its last day.
    package var lastDay: CalendarDay { end?.day ?? start.day }
}
