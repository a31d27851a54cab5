import DatelineModel

/// Reads the head of wire copy: `date 2025-02-12 PARIS —`, `PARIS, Feb. 12 (Reuters) -`, `HÀ NỘI —` and variants.
///
/// A lede that merely has a dash in it is not a dateline: the place must be in capitals or known, and the story must
/// continue with a capital, a digit or a quotation mark.
struct WireHeadParser {
    /// Whether a name is a place of the gazetteer.
    let knowsPlace: @Sendable (String) -> Bool

    /// The longest head in characters; anything longer is a sentence.
    private static let longestHead = 90

    /// The head of a body that begins at `range.lowerBound`; its `bodyStart` is that offset if there is no head.
    func parse(_ bytes: [UInt8], in range: Range<Int>) -> WireHead {
        var head = WireHead(bodyStart: range.lowerBound)
        var start = skipBlank(bytes, range.lowerBound, range.upperBound)
        while let line = firstLine(bytes, start, range.upperBound), EmbargoLine.matches(line.text) {
            head.embargo = line.text
            start = skipBlank(bytes, line.end, range.upperBound)
            head.bodyStart = start
        }
        // No agency writes a head that begins with anything but a letter or, before the time of filing, a parenthesis.
        guard start < range.upperBound,
            bytes[start] >= 0x80 || isLetter(bytes[start]) || bytes[start] == UInt8(ascii: "(")
        else { return head }

        var hasDatePrefix = false
        if let (day, next) = datePrefix(bytes, start, range.upperBound) {
            head.day = day
            head.bodyStart = next
            start = next
            hasDatePrefix = true
        }
        guard let separator = findSeparator(bytes, start, range.upperBound) else { return head }
        let words = String(decoding: bytes[start..<separator.start], as: UTF8.self).trimmingWhitespace()
        let story = skipBlank(bytes, separator.end, range.upperBound)
        if words.isEmpty {
            // `date 2025-03-01 — Viet Nam …`: a date and no place.
            if hasDatePrefix { head.bodyStart = story }
            return head
        }
        guard beginsStory(bytes, story, range.upperBound), let dateline = DatelineWords(words) else { return head }
        let hasEvidence = hasDatePrefix || dateline.agency != nil || dateline.hasDate
        guard isPlace(dateline, hasEvidence: hasEvidence, story: bytes[story..<min(story + 60, range.upperBound)])
        else { return head }
        if !dateline.isUndated { (head.place, head.area) = (dateline.place, dateline.area) }
        head.agency = dateline.agency
        head.day = head.day ?? dateline.day
        if head.day == nil { head.dayWithoutYear = dateline.monthAndDay }
        head.bodyStart = story
        return head
    }

    private func isPlace(_ dateline: DatelineWords, hasEvidence: Bool, story: ArraySlice<UInt8>) -> Bool {
        let cities = dateline.place.split(separator: "/").map { $0.trimmingWhitespace() }
        guard let first = cities.first, !first.isEmpty else { return false }
        if knowsPlace(first) || knowsPlace(dateline.place) { return true }
        guard dateline.isInCapitals, dateline.place.allSatisfy({ $0.isLetter || " .-'’/".contains($0) }) else {
            return false
        }
        if hasEvidence { return true }
        // Words in capitals are a headline if the story continues in capitals, and a label or a name if they are known
        // as such. One short word may be an abbreviation: NATO, UNESCO.
        let words = String(decoding: story.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self).unicodeScalars
        let isHeadline = !words.contains { $0.properties.isLowercase } && words.contains { $0.properties.isUppercase }
        let label = dateline.place.split(separator: " ").first.map(String.init) ?? ""
        guard !isHeadline, !labelWords.contains(label), !labelWords.contains(dateline.place) else {
            return false
        }
        return dateline.place.contains(" ") || dateline.place.count > 6
    }

    /// `date 2025-02-12`, and the offset after it.
    private func datePrefix(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (CalendarDay, Int)? {
        guard start + 15 <= end, bytes[start] | 0x20 == UInt8(ascii: "d") else { return nil }
        let word = String(decoding: bytes[start..<start + 15], as: UTF8.self)
        guard word.lowercased().hasPrefix("date "), let day = CalendarDay(iso: word.dropFirst(5)) else { return nil }
        let next = start + 15
        let story = skipBlank(bytes, next, end)
        return next == end || story > next ? (day, story) : nil
    }

    /// The first dash in the first line that can separate a dateline from its story.
    private func findSeparator(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (start: Int, end: Int)? {
        var position = start
        var characters = 0
        while position < end, characters < Self.longestHead, bytes[position] != UInt8(ascii: "\n") {
            let byte = bytes[position]
            let before = position > start ? bytes[position - 1] : UInt8(ascii: " ")
            if byte == 0xE2, position + 2 < end, bytes[position + 1] == 0x80,
                (0x93...0x95).contains(bytes[position + 2])
            {
                return (position, position + 3)
            }
            // 0xA0 is the end of a no-break space, and of some letters, which no hyphen and space follow.
            let isBlankBefore = before == UInt8(ascii: " ") || before == UInt8(ascii: ")") || before == 0xA0
            if isBlankBefore, byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") {
                var next = position + 1
                while next < end, bytes[next] == byte, next < position + 3 { next += 1 }
                if skipBlank(bytes, next, end) > next { return (position, next) }
            } else if byte == UInt8(ascii: "-"), position + 1 < end, bytes[position + 1] == byte {
                return (position, position + 2)
            }
            if byte & 0xC0 != 0x80 { characters += 1 }
            position += 1
        }
        return nil
    }

    /// Whether what follows can open a story: a capital, a digit, a quotation mark.
    private func beginsStory(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
        guard start < end else { return false }
        guard let scalar = String(decoding: bytes[start..<min(start + 4, end)], as: UTF8.self).unicodeScalars.first
        else {
            return false
        }
        return !scalar.properties.isLowercase
    }

    private func firstLine(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (text: String, end: Int)? {
        // Nearly every story begins with a letter that no embargo line begins with, so its line is not needed.
        guard start < end, "EeNnFfHhSsUu*([=".utf8.contains(bytes[start]) else { return nil }
        let lineEnd = bytes[start..<end].firstIndex(of: UInt8(ascii: "\n")) ?? end
        guard lineEnd - start <= EmbargoLine.longest else { return nil }
        return (String(decoding: bytes[start..<lineEnd], as: UTF8.self).trimmingWhitespace(), lineEnd)
    }
}

/// The words of a head before its dash, split up.
private struct DatelineWords {
    let place: String
    /// What is between the place and the date: a state, a country.
    let area: String?
    var day: CalendarDay?
    var monthAndDay: String?
    var agency: String?

    var isUndated: Bool { place == "UNDATED" }

    /// Whether the head names a day.
    var hasDate: Bool { monthAndDay != nil || day != nil }

    /// Whether the place is written in capitals throughout.
    var isInCapitals: Bool {
        place.unicodeScalars.contains { $0.properties.isUppercase }
            && !place.unicodeScalars.contains { $0.properties.isLowercase }
    }

    init?(_ text: String) {
        var rest = text
        // `(07-17) 13:09 PDT CITY`: the time of filing.
        if rest.hasPrefix("("), let close = rest.firstIndex(of: ")") {
            let words = rest[rest.index(after: close)...].split(separator: " ")
            guard words.count >= 3, words[0].contains(":") else { return nil }
            rest = words.dropFirst(2).joined(separator: " ")
        }
        while let open = rest.lastIndex(of: "("), rest.hasSuffix(")") {
            let inner = rest[rest.index(after: open)...].dropLast()
            guard (2...30).contains(inner.count),
                inner.first?.isUppercase == true || lowercaseAgencies.contains(String(inner))
            else { return nil }
            agency = String(inner)
            rest = rest[..<open].trimmingWhitespace()
        }
        var parts = rest.split(separator: ",", omittingEmptySubsequences: true).map { $0.trimmingWhitespace() }
        if parts.count > 1, let year = Int(parts[parts.count - 1]), (1900...2999).contains(year) {
            parts.removeLast()
            parts[parts.count - 1] += " \(year)"
        }
        if let last = parts.last, parts.count > 1, let iso = CalendarDay(iso: last) {
            parts.removeLast()
            day = iso
        } else if let last = parts.last, parts.count > 1, let date = MonthAndDay(last) {
            parts.removeLast()
            day = date.day
            monthAndDay = last
        } else if parts.count == 1 {
            // `PARIS Feb. 12`: the date may follow the place without a comma.
            let words = parts[0].split(separator: " ")
            for count in [3, 2] where words.count > count {
                if let date = MonthAndDay(words.suffix(count).joined(separator: " ")) {
                    day = date.day
                    monthAndDay = words.suffix(count).joined(separator: " ")
                    parts[0] = words.dropLast(count).joined(separator: " ")
                    break
                }
            }
        }
        // A place has a name and at most a region and a country, none of them a sentence.
        guard let first = parts.first, !first.isEmpty, parts.count <= 3,
            first.split(separator: " ").count <= 5,
            parts.allSatisfy({ $0.unicodeScalars.first?.properties.isUppercase == true })
        else { return nil }
        place = first
        area = parts.count > 1 ? parts.dropFirst().joined(separator: ", ") : nil
    }
}

/// `Feb. 12`, `12 February`, `February 12 2025`, `12 févr.`, `1er mars`, `12 de febrero de 2025`.
struct MonthAndDay {
    let month: Int
    let dayOfMonth: Int
    let year: Int?

    /// The full day, if there is a year.
    var day: CalendarDay? { year.flatMap { CalendarDay(year: $0, month: month, day: dayOfMonth) } }

    init?(_ text: String) {
        var month: Int?
        var numbers: [Int] = []
        for word in text.split(whereSeparator: { " .,".contains($0) }) where word != "de" {
            if let number = word == "1er" ? 1 : Int(word) {
                numbers.append(number)
            } else if month == nil, let found = Self.month(word.lowercased()) {
                month = found
            } else {
                return nil
            }
        }
        guard let month, let dayOfMonth = numbers.first(where: { (1...31).contains($0) }), numbers.count <= 2 else {
            return nil
        }
        self.month = month
        self.dayOfMonth = dayOfMonth
        year = numbers.first { (1900...2999).contains($0) }
        if numbers.count == 2, year == nil { return nil }
    }

    private static func month(_ word: String) -> Int? {
        guard word.count >= 3 else { return nil }
        let number = monthNames.firstIndex { names in
            names.contains { $0 == word || $0.hasPrefix(word) && word.count <= 4 }
        }
        return number.map { $0 + 1 }
    }

    /// The months in English, French, Spanish, Portuguese, Italian and German.
    private static let monthNames = [
        ["january", "janvier", "enero", "janeiro", "gennaio", "januar"],
        ["february", "février", "fevrier", "febrero", "fevereiro", "febbraio", "februar"],
        ["march", "mars", "marzo", "março", "märz", "maerz"],
        ["april", "avril", "abril", "aprile"],
        ["may", "mai", "mayo", "maio", "maggio"],
        ["june", "juin", "junio", "junho", "giugno", "juni"],
        ["july", "juillet", "julio", "julho", "luglio", "juli"],
        ["august", "août", "aout", "agosto"],
        ["september", "septembre", "septiembre", "setembro", "settembre"],
        ["october", "octobre", "octubre", "outubro", "ottobre", "oktober"],
        ["november", "novembre", "noviembre", "novembro"],
        ["december", "décembre", "decembre", "diciembre", "dezembro", "dicembre", "dezember"],
    ]
}

/// Agencies that write their names in lowercase.
private let lowercaseAgencies: Set<String> = ["afp", "apa", "ats", "dpa", "efe", "epd", "kna", "ots", "sda"]

/// Words in capitals before a dash that say what kind of story follows, or whom it is about, not where it comes from.
private let labelWords: Set<String> = [
    "ADVISORY", "ALERT", "ANALYSIS", "ANALYSIS-UPDATE", "ANTHROPIC", "BREAKING", "BRIEFING", "CHATGPT", "COMMENT",
    "COMMENTARY", "CORRECTED", "CORRECTION", "DEEPSEEK", "EDITORIAL", "EXCLUSIVE", "EXPLAINED", "EXPLAINER", "FACT",
    "FACTBOX", "FEATURE", "GRAPHIC", "HIGHLIGHTS", "INTERVIEW", "MICROSOFT", "NEWS", "OPINION", "PRESS", "PROFILE",
    "ROUNDUP", "SPECIAL", "STATEMENT", "SUMMARY", "TIMELINE", "TOP", "UPDATE", "UPDATED", "URGENT", "VIEWPOINT",
]

/// The offset of the next byte that is not white space.
func skipBlank(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var position = start
    while position < end {
        if bytes[position] <= UInt8(ascii: " ") {
            position += 1
        } else if bytes[position] == 0xC2, position + 1 < end, bytes[position + 1] == 0xA0 {
            position += 2
        } else {
            break
        }
    }
    return position
}

/// The offset after the last byte that is not white space.
func trimBlankEnd(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start {
        if bytes[end - 1] <= UInt8(ascii: " ") {
            end -= 1
        } else if bytes[end - 1] == 0xA0, end - 2 >= start, bytes[end - 2] == 0xC2 {
            end -= 2
        } else {
            break
        }
    }
    return end
}

/// Whether a byte is an ASCII letter.
func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }
