import DatelineModel

extension Filter {
    /// Filters of dates.
    static let dates: [Filter] = [
        Filter(
            name: "date", usage: "date: \"d MMMM yyyy\"", takes: "a date", parameters: [.datePattern],
            result: { type, _ in type.kind == .date ? .text : nil },
            action: .write(.text) { value, arguments, buffer in
                guard case .date(let date) = value else { return }
                for part in arguments.dateParts {
                    switch part {
                    case .literal(let range): buffer.append(contentsOf: arguments.program.text(range))
                    case .field(let field): buffer.append(field, of: date, names: arguments.program)
                    }
                }
            }),
        Filter(
            name: "iso", usage: "iso", takes: "a date", result: { type, _ in type.kind == .date ? .text : nil },
            action: .write(.text) { value, _, buffer in
                if case .date(let date) = value { buffer.append(iso8601: date) }
            }),
        Filter(
            name: "rfc3339", usage: "rfc3339", takes: "a date", result: { type, _ in type.kind == .date ? .text : nil },
            action: .write(.text) { value, _, buffer in
                if case .date(let date) = value { buffer.append(rfc3339: date) }
            }),
        Filter(
            name: "year", usage: "year", takes: "a date", result: { type, _ in type.kind == .date ? .number : nil },
            action: .transform { value, _ in
                if case .date(let date) = value { .number(date.day.year) } else { .none }
            }),
    ]
}

extension [UInt8] {
    /// Appends one part of a date. A date without a time has the time 00:00.
    fileprivate mutating func append(_ field: DateField, of date: PublicationDate, names: ProgramBuffers) {
        let second = date.secondOfDay ?? 0
        switch field {
        case .day: append(number: date.day.day)
        case .paddedDay: append(number: date.day.day, digits: 2)
        case .month: append(number: date.day.month)
        case .paddedMonth: append(number: date.day.month, digits: 2)
        case .monthName: append(contentsOf: names.dateName(date.day.month - 1))
        case .shortMonthName: append(contentsOf: names.dateName(12 + date.day.month - 1))
        case .year: append(number: date.day.year, digits: 4)
        case .shortYear: append(number: date.day.year % 100, digits: 2)
        case .weekday: append(contentsOf: names.dateName(24 + date.day.weekday - 1))
        case .shortWeekday: append(contentsOf: names.dateName(31 + date.day.weekday - 1))
        case .hour: append(number: second / 3600)
        case .paddedHour: append(number: second / 3600, digits: 2)
        case .minute: append(number: second / 60 % 60, digits: 2)
        }
    }
}
