import DatelineModel

/// The head of a story whose lines say what they are, as databases, feeds and mail have it: `HEADLINE: …`, `BYLINE: …`,
/// `Subject: …`.
struct LabelledHead {
    /// What the lines say.
    private(set) var headline: String?
    private(set) var day: CalendarDay?
    private(set) var place: String?
    private(set) var agency: String?
    private(set) var authors: [String] = []
    private(set) var address: String?
    /// The line that may forbid publication; `nil` if none does.
    private(set) var hold: WireHead.Noted<String>?
    /// The line that says the moment before which the text must not appear, with that; its time is `nil` if it has a time of
    /// day and cannot be read with certainty.
    private(set) var release: (line: WireHead.Noted<String>, time: EmbargoTime?)?
    /// Lines above and between them that say nothing which a story has.
    private(set) var extras: [WireHead.Noted<String>] = []
    /// Where the story begins, in bytes.
    private(set) var end: Int

    /// The head that a text begins with; `nil` if it has none: two such lines at least, one of which is a headline or says
    /// that the text follows.
    init?(_ bytes: [UInt8], in range: Range<Int>) {
        end = range.lowerBound
        var found: Set<Label> = []
        // Above the first label may stand whose the story is, and when it came out.
        var above: [Range<Int>] = []
        var releases: [(line: WireHead.Noted<String>, value: String)] = []
        var next = Self.line(bytes, from: range.lowerBound, range.upperBound)
        while let line = next, line.count <= Self.longestLine, found.count < Self.mostLines {
            next = Self.line(bytes, from: line.upperBound, range.upperBound)
            guard bytes[line].prefix(Self.longestLabel).contains(UInt8(ascii: ":")),
                let (label, value, start) = Self.label(String(decoding: bytes[line], as: UTF8.self))
            else {
                guard found.isEmpty, above.count < 6, line.count < 100 || Self.isCopyright(bytes[line]) else { break }
                above.append(line)
                continue
            }
            found.insert(label)
            end = line.upperBound
            if hold == nil, Self.mayForbid(label, value) {
                hold = .init(value: String(decoding: bytes[line], as: UTF8.self), range: line)
            }
            if label == .holding, ReleaseTime.mayHaveClock(value) {
                releases.append((.init(value: String(decoding: bytes[line], as: UTF8.self), range: line), value))
            }
            if label == .body {
                if !value.isEmpty { end = line.lowerBound + start }
                break
            }
            take(label, value)
        }
        guard found.count > 1, found.contains(.headline) || found.contains(.body) else { return nil }
        end = skipBlank(bytes, end, range.upperBound)
        for line in above {
            let text = String(decoding: bytes[line], as: UTF8.self)
            if let day = DayInWords.day(in: text) {
                self.day = self.day ?? day
            } else {
                extras.append(.init(value: text, range: line))
            }
        }
        // Of two moments nobody knows which is meant.
        let times = releases.map { ReleaseTime.read($0.value, besides: day) }
        if let last = releases.last { release = (last.line, Set(times).count == 1 ? times[0] : nil) }
    }

    /// Whether a line may forbid publication. `Release date: 12 Feb 2099` is a day like others: before it the story is in no build.
    private static func mayForbid(_ label: Label, _ value: String) -> Bool {
        let words = value.lowercased()
        if WireHead.Embargo.isIn(value) || words.contains("embarg") { return true }
        return label == .holding && !value.isEmpty && !openStates.contains(words) && DayInWords.day(in: value) == nil
    }

    private mutating func take(_ label: Label, _ value: String) {
        guard !value.isEmpty else { return }
        switch label {
        case .headline: headline = headline ?? value
        case .day, .holding:
            day = [DayInWords.day(in: value), day].compactMap { $0 }.max { $0.daysSinceEpoch < $1.daysSinceEpoch }
        case .author: if authors.isEmpty { authors = Byline.names(value) }
        case .agency: agency = agency ?? value
        case .place: place = value
        case .address: if WebAddress.isValid(value) { address = value }
        case .body, .other: break
        }
    }

    private static let mostLines = 24
    private static let longestLine = 300

    private static func line(_ bytes: [UInt8], from position: Int, _ limit: Int) -> Range<Int>? {
        let start = skipBlank(bytes, position, limit)
        guard start < limit else { return nil }
        return start..<trimBlankEnd(bytes, start, lineEnd(bytes, start, limit))
    }

    private static func isCopyright(_ line: ArraySlice<UInt8>) -> Bool {
        ["Copyright", "©", "(c)"].contains { line.starts(with: $0.utf8) }
    }

    // MARK: - Labels

    private enum Label { case headline, day, author, agency, place, address, body, holding, other }

    /// What a line about publication says where nothing is held back.
    private static let openStates: Set<String> = [
        "published", "final", "usable", "public", "yes", "immediate", "immediately", "none", "no", "live", "open",
    ]

    /// The label of a line, what it says, and where that begins in bytes; `nil` if it has none.
    private static func label(_ line: String) -> (Label, value: String, start: Int)? {
        guard let colon = line.utf8.prefix(longestLabel).firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let words = line[..<colon].trimmingWhitespace().lowercased()
        guard let label = labels[words] else { return nil }
        let value = line[line.index(after: colon)...]
        let start = value.firstIndex { !$0.isWhitespace } ?? line.endIndex
        return (label, value.trimmingWhitespace(), line.utf8.distance(from: line.startIndex, to: start))
    }

    private static let longestLabel = 24

    private static let labels: [String: Label] = {
        let table: [(Label, String)] = [
            (
                .headline,
                "title; headline; head; hed; subject; titre; titel; überschrift; título; titolo; tiêu đề; заголовок"
            ),
            (
                .day,
                """
                date; published; publication date; pubdate; date published; dated; sent; created; datum; fecha; data; ngày; publié
                дата
                """
            ),
            (.author, "by; byline; author; authors; writer; reporter; autor; auteur; autore; tác giả; автор"),
            (
                .agency,
                "source; publication; publisher; newspaper; agency; outlet; provider; quelle; fuente; fonte; nguồn"
            ),
            (.place, "dateline; place; location; city; ort; lieu; lugar"),
            (.address, "url; link; web address; permalink; canonical; website"),
            (
                .holding,
                """
                status; pubstatus; visibility; publish; publish date; publish on; publish at; embargo; embargoed; embargo until
                release; release date; release time; hold; hold until; sperrfrist
                """
            ),
            (.body, "body; content; text; story; article; full text; fulltext; copy"),
            (
                .other,
                """
                length; load-date; section; language; copyright; document-type; publication-type; words; word count; from; to; cc
                bcc; reply-to; message-id; mime-version; content-type; content-transfer-encoding; importance; priority; slug
                category; pages; page; volume; issue; edition; graphic; journal code; id; an; ipd; retrieved; accessed
                """
            ),
        ]
        var labels: [String: Label] = [:]
        for (label, words) in table {
            for word in words.split(whereSeparator: { $0 == ";" || $0.isNewline }) {
                labels[word.trimmingWhitespace()] = label
            }
        }
        return labels
    }()
}

/// Finds the day that words name, whatever stands beside it: `Wed, 12 Feb 2025 10:00:00 +0000`, `February 12, 2025 Wednesday`.
enum DayInWords {
    /// The one day with its year; `nil` if there is none, or more than one.
    static func day(in text: String) -> CalendarDay? {
        let words = text.split { $0.isWhitespace || ",;|•·()".contains($0) }.map(String.init)
        var days: Set<CalendarDay> = []
        for (index, word) in zip(0..., words.prefix(24)) {
            if let day = CalendarDay(iso: word.prefix(10).replacing("/", with: "-")) ?? MonthAndDay(word)?.day {
                days.insert(day)
            } else if index + 2 < words.count,
                let day = MonthAndDay(words[index...(index + 2)].joined(separator: " "))?.day
            {
                days.insert(day)
            }
        }
        return days.count == 1 ? days.first : nil
    }

    /// The day in the path of a web address: `/2025/02/12/`, `/2025-02-12-title`; `nil` if it has none.
    static func day(inAddress address: String) -> CalendarDay? {
        let parts = address.split { "/-_.?".contains($0) }
        for index in parts.indices.dropLast(2) where parts[index].count == 4 {
            let numbers = parts[index...(index + 2)].compactMap { Int($0) }
            if numbers.count == 3, (1990...2100).contains(numbers[0]), parts[index + 1].count < 3,
                parts[index + 2].count < 3,
                let day = CalendarDay(year: numbers[0], month: numbers[1], day: numbers[2])
            {
                return day
            }
        }
        return nil
    }
}

/// Reads the moment that a line with a label says: `Publish at: 10 Feb 2025 14:00 GMT`, `Release time: 14:00`.
private enum ReleaseTime {
    /// Whether a value seems to have a time of day.
    static func mayHaveClock(_ value: String) -> Bool {
        var reader = EmbargoTimeReader()
        let words = words(of: value)
        var index = words.startIndex
        while index < words.endIndex { index = min(index + max(1, reader.take(words[index...])), words.endIndex) }
        if reader.hasClock { return true }
        // `14.00`, `2:30`
        let characters = Array(value.unicodeScalars)
        return characters.indices.dropFirst().dropLast(2).contains { index in
            (characters[index] == ":" || characters[index] == ".") && characters[index - 1].isDigit
                && characters[index + 1].isDigit && characters[index + 2].isDigit
                && !(index + 3 < characters.count && characters[index + 3].isDigit)
        }
    }

    /// The moment, on the head's own `day` if the value names none; `nil` if it cannot be read with certainty.
    static func read(_ value: String, besides day: CalendarDay?) -> EmbargoTime? {
        guard let reader = reader(of: value), reader.hasClock else { return nil }
        if reader.hasDate || reader.hasDayOfMonth { return reader.time }
        return day.flatMap { Self.reader(of: "\($0) \(value)")?.time }
    }

    private static func reader(of value: String) -> EmbargoTimeReader? {
        EmbargoTimeReader(alone: withNamedOffsets(value))
    }

    private static func words(of value: String) -> ArraySlice<WireWord> {
        WireWord.words(of: withNamedOffsets(value))[...]
    }

    /// `10:00:00 +0000`, as mail has it, as `10:00:00 UTC+0000`.
    private static func withNamedOffsets(_ value: String) -> String {
        value.split(separator: " ").map { word in
            let isOffset = word.utf8.count == 5 && (word.hasPrefix("+") || word.hasPrefix("-"))
            return isOffset && word.dropFirst().utf8.allSatisfy { (48...57).contains($0) } ? "UTC\(word)" : String(word)
        }.joined(separator: " ")
    }
}

extension Unicode.Scalar {
    fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
