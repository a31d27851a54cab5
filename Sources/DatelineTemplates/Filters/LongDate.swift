package import DatelineModel

/// Writes days in full in one language: `12 February 2025`, `12 de febrero de 2025`.
package struct LongDate: Sendable {
    private let pattern: DatePattern
    private let names: [String]

    /// Days as a pattern such as `d MMMM yyyy` has them, with the names of a language; `nil` if the pattern has parts that no
    /// pattern has.
    package init?(pattern: String, names: DateNames) {
        self.pattern = DatePattern(pattern)
        self.names = names.all
        if self.pattern.unknown != nil { return nil }
    }

    /// Days in English.
    package static let english = LongDate(DatePattern("d MMMM yyyy"), .english)

    private init(_ pattern: DatePattern, _ names: DateNames) { (self.pattern, self.names) = (pattern, names.all) }

    /// A day in full.
    package func text(_ day: CalendarDay) -> String {
        var bytes: [UInt8] = []
        bytes.append(PublicationDate(day: day), pattern, names: names)
        return String(decoding: bytes, as: UTF8.self)
    }
}
