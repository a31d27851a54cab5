import DatelineModel

/// The date at the very beginning of a text: `date 2025-02-12`, `Date: 2025-02-12 14:30`, `date February 12, 2025`.
struct DatePrefix {
    /// The day; `nil` if only the month is named.
    let day: CalendarDay?
    /// The month as written, if no day of it is named: `2025-02`.
    let month: String?
    /// The offset after it, in bytes.
    let end: Int

    /// The prefix that a text begins with; `nil` if there is none.
    init?(_ bytes: [UInt8], _ start: Int, _ end: Int) {
        guard start + 12 <= end, bytes[start] | 0x20 == UInt8(ascii: "d"),
            String(decoding: bytes[start..<start + 4], as: UTF8.self).lowercased() == "date"
        else { return nil }
        let next = bytes[start + 4] == UInt8(ascii: ":") ? start + 5 : start + 4
        let first = skipBlank(bytes, next, end)
        guard first > start + 4, first < end else { return nil }
        if first + 10 <= end, let day = CalendarDay(iso: String(decoding: bytes[first..<first + 10], as: UTF8.self)) {
            guard let story = Self.behindTime(bytes, first + 10, end) else { return nil }
            (self.day, month, self.end) = (day, nil, story)
            return
        }
        let words = Self.words(bytes, first, end)
        for count in [3, 1] where words.count >= count {
            let text = words.prefix(count).map { String(decoding: bytes[$0], as: UTF8.self) }.joined(separator: " ")
            let last = words[count - 1].upperBound
            if let day = MonthAndDay(text)?.day ?? CalendarDay(iso: text.replacing("/", with: "-")) {
                (self.day, month, self.end) = (day, nil, skipBlank(bytes, last, end))
                return
            }
            if count == 1, Self.isMonth(text) {
                (day, month, self.end) = (nil, text, skipBlank(bytes, last, end))
                return
            }
        }
        return nil
    }

    /// The offset behind the time of filing that may follow a day: `T14:30:00Z`, ` 14:30`; `nil` if the day goes on.
    private static func behindTime(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
        var next = start
        let word = bytes[next..<end].prefix { $0 > UInt8(ascii: " ") }
        if word.first == UInt8(ascii: "T") { next = word.endIndex }
        let story = skipBlank(bytes, next, end)
        let clock = bytes[story..<end].prefix { $0 > UInt8(ascii: " ") }
        if clock.count == 5, clock.allSatisfy({ (48...58).contains($0) }), clock.endIndex < end {
            return skipBlank(bytes, clock.endIndex, end)
        }
        return next == end || story > next ? story : nil
    }

    /// The first three words of a line.
    private static func words(_ bytes: [UInt8], _ start: Int, _ end: Int) -> [Range<Int>] {
        var words: [Range<Int>] = []
        var position = start
        let limit = min(lineEnd(bytes, start, end), start + 64)
        while position < limit, words.count < 3 {
            let wordEnd = bytes[position..<limit].firstIndex { $0 <= UInt8(ascii: " ") } ?? limit
            words.append(position..<wordEnd)
            position = skipBlank(bytes, wordEnd, limit)
        }
        return words
    }

    /// `2025-02`
    private static func isMonth(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 2, let year = Int(parts[0]),
            let month = Int(parts[1])
        else { return false }
        return (1900...2999).contains(year) && (1...12).contains(month)
    }
}
