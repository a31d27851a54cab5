import DatelineModel

/// The dateline of a story: `date 2025-02-12 PARIS —`, `PARIS, Feb. 12 (Reuters) -`, `HÀ NỘI —` and variants.
struct Dateline {
    /// The place as written; `nil` for a date alone, `date 2025-02-12`.
    fileprivate(set) var place: String?
    /// What the place lies in, as written.
    fileprivate(set) var area: String?
    fileprivate(set) var day: CalendarDay?
    /// Month and day without a year, as written.
    fileprivate(set) var dayWithoutYear: String?
    fileprivate(set) var agency: String?
    /// Whether a date or an agency shows that it is one, not only the form of its place.
    fileprivate(set) var hasEvidence = false
    /// Where the story's own words begin, in bytes.
    fileprivate(set) var end: Int

    fileprivate init(end: Int) { self.end = end }

    /// Takes what words say.
    fileprivate mutating func take(_ words: DatelineWords) {
        if !words.isUndated { (place, area) = (words.place, words.area) }
        agency = words.agency
        hasEvidence = hasEvidence || words.agency != nil
        if words.hasDate { take(words.day, words.monthAndDay) }
    }

    /// Takes a day, unless one is known.
    fileprivate mutating func take(_ day: CalendarDay?, _ words: String?) {
        self.day = self.day ?? day
        if self.day == nil { dayWithoutYear = words }
        hasEvidence = true
    }
}

/// Finds datelines.
///
/// A lede that merely has a dash in it is not one: the place must be known, or in capitals beside a date or an agency,
/// and the story must continue with a capital, a digit or a quotation mark.
struct DatelineParser: Sendable {
    /// Whether a name is a place of the gazetteer.
    let knowsPlace: @Sendable (String) -> Bool

    /// The longest dateline in characters; anything longer is a sentence.
    private static let longest = 90

    /// The dateline that begins at an offset; `nil` if none does.
    func dateline(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Dateline? {
        // No agency writes one that begins with anything but a letter, a day or, before the time of filing, a parenthesis.
        var start = start
        guard start < end else { return nil }
        let beginsWithDay = (48...57).contains(bytes[start])
        guard beginsWithDay || bytes[start] >= 0x80 || isLetter(bytes[start]) || bytes[start] == UInt8(ascii: "(")
        else {
            return nil
        }
        // `12 February 2025, Nairobi – `
        if beginsWithDay {
            guard let (words, story) = beforeDash(bytes, start, end, false), let words, !words.isUndated else {
                return dateAlone(bytes, start, end)
            }
            var dateline = Dateline(end: story)
            dateline.take(words)
            return dateline
        }
        if bytes[start] >= 0xE4, let dateline = chinese(bytes, start, end) { return dateline }
        var dateline = Dateline(end: start)
        if let (day, next) = datePrefix(bytes, start, end) {
            (dateline.day, dateline.end, dateline.hasEvidence) = (day, next, true)
            start = next
        }
        let dated = dateline.hasEvidence ? dateline : nil
        let hasPrefix = dateline.hasEvidence
        if let (found, story) = beforeDash(bytes, start, end, hasPrefix) ?? behindAgency(bytes, start, end)
            ?? beforeColon(bytes, start, end) ?? behindPlace(bytes, start, end)
        {
            guard let found else {
                // `date 2025-03-01 — Viet Nam …`: a date and no place.
                dateline.end = story
                return dateline
            }
            dateline.take(found)
            dateline.end = story
            if !found.hasDate, let (date, words, next) = dateBehindDash(bytes, story, end) {
                dateline.take(date.day, words)
                dateline.end = next
            }
            return dateline
        }
        return dated ?? dateAlone(bytes, start, end)
    }

    /// `新华社北京2025年2月12日电（记者 某某）`: an agency, a place and a day before the word for “wire”.
    private func chinese(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Dateline? {
        let line = String(decoding: bytes[start..<min(end, start + 200)], as: UTF8.self)
        guard let agency = AgencyName.inChinese.first(where: line.hasPrefix), let wire = line.firstRange(of: "日电")
        else {
            return nil
        }
        let head = line[..<wire.lowerBound].dropFirst(agency.count)
        let place = head.prefix { !("0"..."9").contains($0) }
        let date = "\(head[place.endIndex...])日"
        guard head.count < 24, let reader = EmbargoTimeReader(alone: date), reader.hasDate else { return nil }
        var rest = line[wire.upperBound...]
        if let open = rest.first, "（(".contains(open), let close = rest.firstIndex(where: { "）)".contains($0) }) {
            rest = rest[rest.index(after: close)...]
        }
        var dateline = Dateline(
            end: skipBlank(bytes, start + line.utf8.distance(from: line.startIndex, to: rest.startIndex), end))
        dateline.place = place.isEmpty ? nil : String(place)
        (dateline.agency, dateline.hasEvidence) = (agency, true)
        dateline.day = reader.day
        if reader.day == nil { dateline.dayWithoutYear = date }
        return dateline
    }

    /// A date and no place: `12 February 2025 — Canada will …`.
    private func dateAlone(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Dateline? {
        guard let (date, _, story) = dateBehindDash(bytes, start, end), let day = date.day else { return nil }
        var dateline = Dateline(end: story)
        (dateline.day, dateline.hasEvidence) = (day, true)
        return dateline
    }

    /// The words before the first dash and where the story begins behind it; no words after a date alone.
    private func beforeDash(
        _ bytes: [UInt8], _ start: Int, _ end: Int, _ hasPrefix: Bool
    ) -> (words: DatelineWords?, story: Int)? {
        guard let separator = findSeparator(bytes, start, end) else { return nil }
        let words = String(decoding: bytes[start..<separator.start], as: UTF8.self).trimmingWhitespace()
        let story = skipBlank(bytes, separator.end, end)
        if words.isEmpty { return hasPrefix ? (nil, story) : nil }
        guard let found = DatelineWords(words) else { return nil }
        // `SAN FRANCISCO, Feb. 12 (AP) — xAI said`
        guard beginsStory(bytes, story, end) || found.hasDate && found.isInCapitals && story < end,
            isPlace(found, hasEvidence: hasPrefix || found.agency != nil || found.hasDate || found.isFiled)
        else { return nil }
        return (found, story)
    }

    /// `New Delhi, Feb 12 (PTI) Canada will …`, `Copenhagen /ritzau/: Canada will …`: an agency and no dash.
    private func behindAgency(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (words: DatelineWords?, story: Int)? {
        var hasDigit = false
        for position in start..<endOfAgencies(bytes, start, end) {
            hasDigit = hasDigit || mayBeDigit(bytes[position])
            guard bytes[position] == UInt8(ascii: ")") || bytes[position] == UInt8(ascii: "/"), position > start + 3
            else {
                continue
            }
            // `(EFE).- `, `(EFE) .- `
            let mark = skipBlank(bytes, position + 1, end)
            let hasStopAndDash =
                mark + 1 < end && bytes[mark] == UInt8(ascii: ".") && bytes[mark + 1] == UInt8(ascii: "-")
            let followsMark = hasStopAndDash || position + 1 < end && ":.".utf8.contains(bytes[position + 1])
            guard hasDigit || followsMark else { continue }
            let words = String(decoding: bytes[start...position], as: UTF8.self)
            guard let found = DatelineWords(words), let agency = found.agency,
                found.hasDate || followsMark && (AgencyName.isKnown(agency) || knowsPlace(found.place)),
                isPlace(found, hasEvidence: true)
            else { continue }
            var story = position + 1
            if hasStopAndDash { story = mark + 2 } else if followsMark { story += 1 }
            story = skipBlank(bytes, story, end)
            return story > position + 1 && beginsStory(bytes, story, end) ? (found, story) : nil
        }
        return nil
    }

    /// `ISLAMABAD: The government will …`, `SRINAGAR, Mar 03: …`, `Bengaluru: …`, as newspapers of South Asia and the Gulf have
    /// it: a known place, or one in capitals beside a date, and the story on its line.
    private func beforeColon(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (words: DatelineWords?, story: Int)? {
        guard end - start > Self.longest, !(97...122).contains(bytes[start]) else { return nil }
        let head = bytes[start..<min(end, start + 48)].prefix { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "\n") }
        guard head.endIndex < end, bytes[head.endIndex] == UInt8(ascii: ":"),
            lineEnd(bytes, start, end) - start > Self.longest
        else { return nil }
        let story = skipBlank(bytes, head.endIndex + 1, end)
        guard story > head.endIndex + 1, let found = DatelineWords(String(decoding: head, as: UTF8.self)),
            knowsPlace(found.place) || found.hasDate && found.isInCapitals && isPlace(found, hasEvidence: true),
            beginsStory(bytes, story, end),
            bytes[story..<end].prefix(40).contains(where: { (97...122).contains($0) })
        else { return nil }
        return (found, story)
    }

    /// A known place in other signs than dashes, and the story on its line: `(Lagos) …`, `Cape Town | …`, `Srinagar- …`.
    private func behindPlace(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (words: DatelineWords?, story: Int)? {
        guard end - start > Self.longest else { return nil }
        let isInParentheses = bytes[start] == UInt8(ascii: "(")
        let first = isInParentheses ? start + 1 : start
        let signs: [UInt8] = isInParentheses ? [UInt8(ascii: ")")] : [UInt8(ascii: "|"), UInt8(ascii: "-")]
        let limit = min(end, first + 40)
        guard let sign = bytes[first..<limit].firstIndex(where: signs.contains),
            sign + 1 < end, bytes[sign + 1] == UInt8(ascii: " ") || bytes[sign + 1] == UInt8(ascii: ":")
        else { return nil }
        let words = String(decoding: bytes[first..<sign], as: UTF8.self).trimmingWhitespace()
        guard !words.contains("\n"), knowsPlace(words), let found = DatelineWords(words) else { return nil }
        var story = skipBlank(bytes, sign + 2, end)
        if isInParentheses, let dash = findSeparator(bytes, sign + 1, min(end, sign + 8)) {
            story = skipBlank(bytes, dash.end, end)
        }
        return beginsStory(bytes, story, end) ? (found, story) : nil
    }

    /// Behind the last byte that can close the name of an agency in the first line.
    private func endOfAgencies(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            var last = start
            for position in start..<min(end, start + Self.longest) {
                switch bytes[position] {
                case UInt8(ascii: ")"), UInt8(ascii: "/"): last = position + 1
                case UInt8(ascii: "\n"): return last
                default: continue
                }
            }
            return last
        }
    }

    /// A date that a dash or a colon parts from the story: `CAIRO – 12 February 2025: Canada will …`.
    private func dateBehindDash(
        _ bytes: [UInt8], _ start: Int, _ end: Int
    ) -> (date: MonthAndDay, words: String, story: Int)? {
        let limit = min(end, start + 32)
        guard bytes[start..<limit].contains(where: { (48...57).contains($0) }) else { return nil }
        let colon = bytes[start..<limit].firstIndex(of: UInt8(ascii: ":")).map { (start: $0, end: $0 + 1) }
        for separator in [colon, findSeparator(bytes, start, end)].compactMap({ $0 }) where separator.start < limit {
            let words = String(decoding: bytes[start..<separator.start], as: UTF8.self).trimmingWhitespace()
            let story = skipBlank(bytes, separator.end, end)
            if let date = MonthAndDay(words), beginsStory(bytes, story, end) { return (date, words, story) }
        }
        return nil
    }

    /// A line that is a dateline and nothing more: `MONTREAL, Feb. 12, 2025`.
    func alone(_ line: String) -> Dateline? {
        // No more words than a place, what it lies in, a day and an agency have.
        guard line.utf8.count(where: { $0 == UInt8(ascii: " ") }) < 12, let found = DatelineWords(line), found.hasDate,
            isPlace(found, hasEvidence: true)
        else { return nil }
        // `CHIP BAN FROM 12 FEBRUARY 2026` is a headline: nothing but its day shows what a line alone is.
        let cities = found.place.split(separator: "/").map { $0.trimmingWhitespace() }
        guard
            found.isUndated || cities.contains(where: knowsPlace) || knowsPlace(found.place)
                || found.area.map({ $0.hasSuffix(".") || knowsPlace($0) }) ?? false
                || found.agency.map(AgencyName.isKnown) ?? false
        else { return nil }
        var dateline = Dateline(end: 0)
        dateline.take(found)
        return dateline
    }

    private func isPlace(_ dateline: DatelineWords, hasEvidence: Bool) -> Bool {
        let cities = dateline.place.split(separator: "/").map { $0.trimmingWhitespace() }
        guard let first = cities.first, !first.isEmpty else { return false }
        if dateline.isUndated || knowsPlace(first) || knowsPlace(dateline.place) { return true }
        if dateline.place.hasPrefix("ABOARD ") { return true }
        // `TORRANCE, Calif.`: what an unknown place lies in is known. Without any evidence it may be a label or a name.
        guard hasEvidence || dateline.area.map({ $0.hasSuffix(".") || knowsPlace($0) }) ?? false else { return false }
        // `Flussingen (dpa) -`: beside the name of a known agency small letters will do.
        guard dateline.isInCapitals || dateline.agency.map(AgencyName.isKnown) ?? false,
            dateline.place.allSatisfy({ $0.isLetter || " .-'’/".contains($0) })
        else {
            return false
        }
        return !Self.isLabel(dateline.place)
    }

    /// Whether words in capitals say what kind of story follows: `BREAKING NEWS`.
    static func isLabel(_ words: String) -> Bool {
        let first = words.split(separator: " ").first.map(String.init) ?? ""
        return labelWords.contains(first) || labelWords.contains(words)
    }

    /// The place of words that a head calls its dateline, and what stands beside it; `nil` if they are none.
    func labelled(_ words: String) -> Dateline? {
        DatelineWords(words).map { found in
            var dateline = Dateline(end: 0)
            dateline.take(found)
            return dateline
        }
    }

    /// `date 2025-02-12`, `Date: 2025-02-12 14:30`, and the offset after it.
    private func datePrefix(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (CalendarDay, Int)? {
        guard start + 15 <= end, bytes[start] | 0x20 == UInt8(ascii: "d"),
            String(decoding: bytes[start..<start + 4], as: UTF8.self).lowercased() == "date"
        else { return nil }
        var next = bytes[start + 4] == UInt8(ascii: ":") ? start + 5 : start + 4
        let first = skipBlank(bytes, next, end)
        guard first > start + 4, first + 10 <= end,
            let day = CalendarDay(iso: String(decoding: bytes[first..<first + 10], as: UTF8.self))
        else { return nil }
        next = first + 10
        // The time of filing may follow: `T14:30:00Z`, ` 14:30`.
        let word = bytes[next..<end].prefix { $0 > UInt8(ascii: " ") }
        if word.first == UInt8(ascii: "T") { next = word.endIndex }
        let story = skipBlank(bytes, next, end)
        let clock = bytes[story..<end].prefix { $0 > UInt8(ascii: " ") }
        if clock.count == 5, clock.allSatisfy({ (48...58).contains($0) }), clock.endIndex < end {
            return (day, skipBlank(bytes, clock.endIndex, end))
        }
        return next == end || story > next ? (day, story) : nil
    }

    /// The first dash in the first line that can separate a dateline from its story.
    private func findSeparator(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (start: Int, end: Int)? {
        bytes.withUnsafeBufferPointer { buffer in
            var characters = 0
            for position in start..<max(start, end) {
                let byte = buffer[position]
                if byte & 0xC0 == 0x80 { continue }
                guard characters < Self.longest, byte != UInt8(ascii: "\n") else { return nil }
                characters += 1
                switch byte {
                case 0xE2:
                    if position + 2 < end, buffer[position + 1] == 0x80, (0x93...0x95).contains(buffer[position + 2]) {
                        return (position, position + 3)
                    }
                case UInt8(ascii: "-"), UInt8(ascii: "_"):
                    let before = position > start ? buffer[position - 1] : UInt8(ascii: " ")
                    // 0xA0 is the end of a no-break space, and of some letters, which no hyphen and space follow.
                    if before == UInt8(ascii: " ") || before == UInt8(ascii: ")") || before == 0xA0 {
                        var next = position + 1
                        while next < end, buffer[next] == byte, next < position + 3 { next += 1 }
                        // `(Nampa) -Canada`
                        let isBehindAgency = position > start + 1 && buffer[position - 2] == UInt8(ascii: ")")
                        if isBehindAgency || skipBlank(bytes, next, end) > next { return (position, next) }
                    } else if byte == UInt8(ascii: "-"), position + 1 < end, buffer[position + 1] == byte {
                        return (position, position + 2)
                    }
                default: continue
                }
            }
            return nil
        }
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
}

/// Words in capitals before a dash that say what kind of story follows, or whom it is about, not where it comes from.
private let labelWords: Set<String> = [
    "A", "ADVISORY", "ALERT", "AN", "ANALYSIS", "ANTHROPIC", "BREAKING", "BRIEFING", "BY", "CHATGPT", "COMMENT",
    "COMMENTARY", "CORRECTED", "CORRECTION", "DEEPSEEK", "EDITORIAL", "EXCLUSIVE", "EXPLAINED", "EXPLAINER", "FACT",
    "FACTBOX", "FEATURE", "GRAPHIC", "HIGHLIGHTS", "HOW", "INTERVIEW", "MICROSOFT", "NEWS", "OPINION", "PRESS",
    "PROFILE",
    "ROUNDUP", "SPECIAL", "STATEMENT", "SUMMARY", "THE", "TIMELINE", "TOP", "UPDATE", "UPDATED", "URGENT", "VIEWPOINT",
    "WHAT", "WHEN", "WHO", "WHY",
]
