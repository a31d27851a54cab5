import DatelineModel

/// A component of a date, as it is written in a pattern.
enum DateField: String, Sendable, CaseIterable {
    case day = "d"
    case paddedDay = "dd"
    case month = "M"
    case paddedMonth = "MM"
    case shortMonthName = "MMM"
    case monthName = "MMMM"
    case shortYear = "yy"
    case year = "yyyy"
    case shortWeekday = "E"
    case weekday = "EEEE"
    case hour = "H"
    case paddedHour = "HH"
    case minute = "mm"
}

/// A parsed pattern such as `d MMMM yyyy`. Text in `'…'` is literal, and `''` is one quote, inside literal text and
/// outside.
struct DatePattern: Sendable {
    enum Element: Sendable {
        case field(DateField)
        case literal(String)
    }

    private(set) var elements: [Element] = []
    /// The first letters without a meaning; `nil` if the pattern is valid.
    private(set) var unknown: String?

    init(_ text: String) {
        var literal = ""
        var rest = Substring(text)
        while let character = rest.first {
            if character == "'" {
                literal += Self.takeQuoted(&rest)
            } else if character.isASCII, character.isLetter {
                let letters = rest.prefix { $0 == character }
                rest = rest.dropFirst(letters.count)
                if !literal.isEmpty { elements.append(.literal(literal)) }
                literal = ""
                if let field = DateField(rawValue: String(letters)) {
                    elements.append(.field(field))
                } else if unknown == nil {
                    unknown = String(letters)
                }
            } else {
                literal.append(rest.removeFirst())
            }
        }
        if !literal.isEmpty { elements.append(.literal(literal)) }
    }

    private static func takeQuoted(_ rest: inout Substring) -> String {
        rest = rest.dropFirst()
        if rest.first == "'" {
            rest = rest.dropFirst()
            return "'"
        }
        var quoted = ""
        while let character = rest.popFirst() {
            if character == "'" {
                guard rest.first == "'" else { break }
                rest = rest.dropFirst()
            }
            quoted.append(character)
        }
        return quoted
    }
}
