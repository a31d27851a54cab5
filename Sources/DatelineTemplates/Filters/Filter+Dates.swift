import DatelineModel

extension Filter {
    /// Filters of dates.
    static let dates: [Filter] = [
        Filter(
            name: "date", usage: "date: \"d MMMM yyyy\"",
            meaning:
                "The date in a pattern, with the site’s names of months: d dd M MM MMM MMMM yy yyyy E EEEE H HH mm.",
            takes: "a date", parameters: [.datePattern],
            result: { type, _ in type.kind == .date ? .text : nil },
            action: .write(.text) { value, arguments, buffer in
                if case .date(let date) = value { arguments.append(date, to: &buffer) }
            }),
        Filter(
            name: "iso", usage: "iso", meaning: "The date for machines: 2025-02-12, or with time and zone.",
            takes: "a date", result: { type, _ in type.kind == .date ? .text : nil },
            action: .write(.text) { value, _, buffer in
                if case .date(let date) = value { buffer.append(iso8601: date) }
            }),
        Filter(
            name: "rfc3339", usage: "rfc3339", meaning: "The moment for feeds: 2025-02-12T00:00:00Z.", takes: "a date",
            result: { type, _ in type.kind == .date ? .text : nil },
            action: .write(.text) { value, _, buffer in
                if case .date(let date) = value { buffer.append(rfc3339: date) }
            }),
        Filter(
            name: "year", usage: "year", meaning: "The year as a number.", takes: "a date",
            result: { type, _ in type.kind == .date ? .number : nil },
            action: .transform { value, _ in
                if case .date(let date) = value { .number(date.day.year) } else { .none }
            }),
    ]
}

extension [UInt8] {
    /// Appends a date in the format of a pattern. `names` are those of months and weekdays, in the order of `DateNames.all`.
    mutating func append(_ date: PublicationDate, _ pattern: DatePattern, names: [String]) {
        for index in pattern.elements.indices {
            pattern.elements.withElement(at: index) { element in
                switch element {
                case .literal(let text): append(text)
                case .field(let field): append(field, of: date, names)
                }
            }
        }
    }

    /// Appends one part of a date. A date without a time has the time 00:00.
    private mutating func append(_ field: DateField, of date: PublicationDate, _ names: [String]) {
        let second = date.secondOfDay ?? 0
        switch field {
        case .day: append(number: date.day.day)
        case .paddedDay: append(number: date.day.day, digits: 2)
        case .month: append(number: date.day.month)
        case .paddedMonth: append(number: date.day.month, digits: 2)
        case .monthName: names.withElement(at: date.day.month - 1) { append($0) }
        case .shortMonthName: names.withElement(at: 12 + date.day.month - 1) { append($0) }
        case .year: append(number: date.day.year, digits: 4)
        case .shortYear: append(number: date.day.year % 100, digits: 2)
        case .weekday: names.withElement(at: 24 + date.day.weekday - 1) { append($0) }
        case .shortWeekday: names.withElement(at: 31 + date.day.weekday - 1) { append($0) }
        case .hour: append(number: second / 3600)
        case .paddedHour: append(number: second / 3600, digits: 2)
        case .minute: append(number: second / 60 % 60, digits: 2)
        }
    }
}
