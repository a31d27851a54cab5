/// The names of months and days of the week in a language.
package struct DateNames: Sendable, Hashable {
    /// January to December.
    package let months: [String]
    /// The same, abbreviated.
    package let shortMonths: [String]
    /// Monday to Sunday.
    package let weekdays: [String]
    /// The same, abbreviated.
    package let shortWeekdays: [String]

    /// Names in order, starting with January and Monday; `nil` unless there are twelve of each month list and seven of
    /// each weekday list.
    package init?(months: [String], shortMonths: [String], weekdays: [String], shortWeekdays: [String]) {
        guard months.count == 12, shortMonths.count == 12, weekdays.count == 7, shortWeekdays.count == 7 else {
            return nil
        }
        self.init(months, shortMonths, weekdays, shortWeekdays)
    }

    private init(_ months: [String], _ shortMonths: [String], _ weekdays: [String], _ shortWeekdays: [String]) {
        self.months = months
        self.shortMonths = shortMonths
        self.weekdays = weekdays
        self.shortWeekdays = shortWeekdays
    }

    /// The English names.
    package static let english = DateNames(
        [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November",
            "December",
        ],
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
        ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"])

    /// All names: months, short months, weekdays, short weekdays.
    var all: [String] { months + shortMonths + weekdays + shortWeekdays }
}
