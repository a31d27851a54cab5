extension String {
    /// A number with zeros in front, at least `digits` long: `String(7, digits: 2)` is `07`.
    package init(_ number: some BinaryInteger, digits: Int, radix: Int = 10, uppercase: Bool = false) {
        let text = String(number, radix: radix, uppercase: uppercase)
        self = String(repeating: "0", count: Swift.max(0, digits - text.utf8.count)) + text
    }

    /// A number in groups of three digits: `String(1100, separator: ",")` is `1,100`.
    package init(_ number: Int, separator: String) {
        let digits = String(number.magnitude)
        self = number < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.utf8.count - index).isMultiple(of: 3) { self += separator }
            append(digit)
        }
    }

    /// The text with spaces behind it, at least `width` characters long: a cell of a table.
    package func padded(to width: Int) -> String { self + String(repeating: " ", count: Swift.max(0, width - count)) }
}

extension [UInt8] {
    /// Appends the RFC 3339 form of a date, as `PublicationDate.rfc3339` gives it.
    package mutating func append(rfc3339 date: PublicationDate) { append { $0.write(date) } }

    /// Appends the shortest ISO 8601 form of a date, as `PublicationDate.iso8601` gives it.
    package mutating func append(iso8601 date: PublicationDate) {
        append { if date.secondOfDay == nil { $0.write(date.day) } else { $0.write(date) } }
    }

    private mutating func append(_ write: (inout DigitWriter) -> Void) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: DigitWriter.longestDate) { buffer in
            var digits = DigitWriter(buffer: buffer)
            write(&digits)
            append(contentsOf: UnsafeBufferPointer(rebasing: buffer[..<digits.count]))
        }
    }
}

/// Writes digits into a buffer that is known to be large enough: every date of a large site goes through here.
struct DigitWriter {
    /// The bytes of the longest date, `2025-02-12T14:30:00+07:00`.
    static let longestDate = 25

    let buffer: UnsafeMutableBufferPointer<UInt8>
    private(set) var count = 0

    init(buffer: UnsafeMutableBufferPointer<UInt8>) { self.buffer = buffer }

    /// A day in the form of ISO 8601.
    mutating func write(_ day: CalendarDay) {
        write(day.year, digits: 4)
        write("-", day.month)
        write("-", day.day)
    }

    /// A date in the form of RFC 3339.
    mutating func write(_ date: PublicationDate) {
        let second = date.secondOfDay ?? 0
        write(date.day)
        write("T", second / 3600)
        write(":", second / 60 % 60)
        write(":", second % 60)
        if date.offset == 0 {
            write("Z")
        } else {
            write(date.offset < 0 ? "-" : "+", abs(date.offset) / 3600)
            write(":", abs(date.offset) / 60 % 60)
        }
    }

    private mutating func write(_ sign: Unicode.Scalar) {
        buffer[count] = UInt8(ascii: sign)
        count += 1
    }

    private mutating func write(_ number: Int, digits: Int) {
        var rest = number
        for index in stride(from: count + digits - 1, through: count, by: -1) {
            buffer[index] = UInt8(ascii: "0") + UInt8(rest % 10)
            rest /= 10
        }
        count += digits
    }

    private mutating func write(_ sign: Unicode.Scalar, _ number: Int) {
        write(sign)
        write(number, digits: 2)
    }
}
