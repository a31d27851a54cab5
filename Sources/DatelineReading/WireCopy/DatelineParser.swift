import DatelineModel

/// Finds datelines.
///
/// A lede that merely has a dash in it is not one: the place must be known, or in capitals beside a date or an agency,
/// and the story must continue with a capital, a digit or a quotation mark.
struct DatelineParser: Sendable {
    /// Whether a name is a place of the gazetteer.
    let knowsPlace: @Sendable (String) -> Bool

    /// The longest dateline in characters.
    static let longest = 90

    /// The dateline that begins at an offset; `nil` if none does.
    func dateline(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Dateline? {
        // No agency writes one that begins with anything but a letter, a day or, before the time of filing, a parenthesis.
        var start = start
        guard start < end else { return nil }
        let beginsWithDay = (48...57).contains(bytes[start])
        if EastAsianDateline.mayBegin(bytes[start]), let dateline = eastAsian(bytes, start, end) { return dateline }
        guard beginsWithDay || bytes[start] >= 0x80 || isLetter(bytes[start]) || "([".utf8.contains(bytes[start])
        else {
            return nil
        }
        // `12 February 2025, Nairobi – `
        if beginsWithDay {
            guard let (words, story) = beforeDash(bytes, start, end, false) ?? behindSlashes(bytes, start, end),
                let words,
                !words.isUndated || words.hasDate && words.agency != nil
            else {
                return dateAlone(bytes, start, end)
            }
            var dateline = Dateline(end: story)
            dateline.take(words)
            return dateline
        }
        var dateline = Dateline(end: start)
        if let prefix = DatePrefix(bytes, start, end) {
            (dateline.day, dateline.month) = (prefix.day, prefix.month)
            (dateline.end, dateline.hasEvidence) = (prefix.end, true)
            start = prefix.end
        }
        let dated = dateline.hasEvidence ? dateline : nil
        let hasPrefix = dateline.hasEvidence
        if let (found, story) = behindEqualsSign(bytes, start, end) ?? behindNumbers(bytes, start, end)
            ?? behindDayAndAgency(bytes, start, end) ?? betweenSlashes(bytes, start, end)
            ?? beforeDash(bytes, start, end, hasPrefix) ?? behindAgency(bytes, start, end)
            ?? beforeColon(bytes, start, end) ?? behindPlace(bytes, start, end)
        {
            guard let found else {
                // `date 2025-03-01 — Viet Nam …`: a date and no place.
                dateline.end = story
                return dateline
            }
            dateline.take(found)
            dateline.end = story
            takeReportersBeforePlace(&dateline)
            takeServiceBehindDash(bytes, end, &dateline)
            takeAgencyBehindDash(bytes, end, &dateline)
            takeReporterBehindDash(bytes, end, &dateline)
            if found.isUndated, dateline.place == nil {
                takePlaceBehindAgency(bytes, end, &dateline)
                takeDayOfVietnameseLede(bytes, end, &dateline)
            }
            if !found.hasDate, let date = dateBehindDash(bytes, dateline.end, end) {
                dateline.take(date.date.day, date.words)
                dateline.agency = dateline.agency ?? date.agency
                dateline.end = date.story
            }
            return dateline
        }
        return dated ?? agencyAlone(bytes, start, end) ?? dateAlone(bytes, start, end) ?? behindYear(bytes, start, end)
    }

    /// A dateline in Chinese, Japanese or Korean.
    private func eastAsian(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Dateline? {
        guard let found = EastAsianDateline(bytes, start, end, knowsPlace: knowsPlace) else { return nil }
        var dateline = Dateline(end: min(end, start + found.length))
        (dateline.place, dateline.agency, dateline.authors) = (found.place, found.agency, found.authors)
        (dateline.day, dateline.dayWithoutYear, dateline.hasEvidence) = (found.day, found.dayWithoutYear, true)
        dateline.mayBeOfScene = found.isOfReporter
        if let title = found.title {
            let lineEnd = trimBlankEnd(bytes, dateline.end, lineEnd(bytes, dateline.end, end))
            dateline.title = .init(value: title, range: dateline.end..<lineEnd)
            dateline.end = skipBlank(bytes, lineEnd, end)
        }
        return dateline
    }

    /// A date and no place: `12 February 2025 — Canada will …`.
    private func dateAlone(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Dateline? {
        guard let found = dateBehindDash(bytes, start, end), let day = found.date.day else { return nil }
        var dateline = Dateline(end: found.story)
        (dateline.day, dateline.agency, dateline.hasEvidence) = (day, found.agency, true)
        return dateline
    }

    /// The words before the first dash and where the story begins behind it; no words after a date alone.
    func beforeDash(
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
    func behindAgency(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (words: DatelineWords?, story: Int)? {
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
            // `Bonn (KNA) Die Kirchen …`
            let isBehindKnown = !hasDigit && !followsMark && hasAgencyWithoutDash(bytes[start..<position])
            guard hasDigit || followsMark || isBehindKnown else { continue }
            let words = String(decoding: bytes[start...position], as: UTF8.self)
            guard let found = DatelineWords(words), let agency = found.agency,
                found.hasDate || followsMark && (AgencyName.isKnown(agency) || knowsPlace(found.place))
                    || isBehindKnown && knowsPlace(found.place),
                isPlace(found, hasEvidence: true)
            else { continue }
            var story = position + 1
            if hasStopAndDash { story = mark + 2 } else if followsMark { story += 1 }
            story = skipBlank(bytes, story, end)
            return story > position + 1 && beginsStory(bytes, story, end) ? (found, story) : nil
        }
        return nil
    }

    /// Whether words end with an agency in a parenthesis that has no dash behind it: `Bonn (KNA`.
    private func hasAgencyWithoutDash(_ words: ArraySlice<UInt8>) -> Bool {
        ["(KNA", "(epd", "(Keystone-SDA", "(Keystone-ATS", "(sda", "(ats"].contains {
            words.suffix($0.utf8.count).elementsEqual($0.utf8)
        }
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

    /// A known place in other signs than dashes, and the story on its line: `(Lagos) …`, `[Lagos] …`, `Cape Town | …`,
    /// `Srinagar- …`, `Damascus, SANA- …`.
    private func behindPlace(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (words: DatelineWords?, story: Int)? {
        guard end - start > Self.longest else { return nil }
        if let found = behindHyphenOfAgency(bytes, start, end) ?? behindStop(bytes, start, end) { return found }
        let isInParentheses = "([".utf8.contains(bytes[start])
        let first = isInParentheses ? start + 1 : start
        let signs = Array((isInParentheses ? bytes[start] == UInt8(ascii: "(") ? ")" : "]" : "|-").utf8)
        let limit = min(end, first + 40)
        guard let sign = bytes[first..<limit].firstIndex(where: signs.contains),
            sign + 1 < end, bytes[sign + 1] == UInt8(ascii: " ") || bytes[sign + 1] == UInt8(ascii: ":")
        else { return nil }
        var words = String(decoding: bytes[first..<sign], as: UTF8.self).trimmingWhitespace()
        // `ASUNCIÓN.- El …`, `San José, Costa Rica. 24 Oct 2024.- El …`
        // `CAMBRIDGE, Mass.--`, where the stop is of a short word.
        let isShortened = words.hasSuffix(".") && words.firstIndex(of: ",").map { words[$0...].count < 9 } ?? false
        if words.hasSuffix("."), !isShortened {
            words.removeLast()
            if words.contains(",") { words = words.replacing(". ", with: ", ") }
        }
        guard !words.contains("\n"), knowsPlace(words) || words.contains(","), let found = DatelineWords(words),
            knowsPlace(words) || (found.agency != nil || found.hasDate) && knowsPlace(found.place)
        else { return nil }
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

    /// A date that a dash or a colon parts from the story, with the agency beside it or without: `CAIRO – 12 February 2025:
    /// Canada will …`, `Tunis - 14 avril 2025 (TAP)- Le Canada …`.
    private func dateBehindDash(
        _ bytes: [UInt8], _ start: Int, _ end: Int
    ) -> (date: MonthAndDay, words: String, agency: String?, story: Int)? {
        let limit = min(end, start + 40)
        guard start < limit, bytes[start..<limit].contains(where: mayBeDigit) else { return nil }
        let colon = bytes[start..<limit].firstIndex(of: UInt8(ascii: ":")).map { (start: $0, end: $0 + 1) }
        // `17/02/2025 (BELGA) = `
        let equals = bytes[start..<limit].firstIndex(of: UInt8(ascii: "="))
            .flatMap { $0 > start + 1 && bytes[$0 - 2] == UInt8(ascii: ")") ? (start: $0, end: $0 + 1) : nil }
        let separators = [colon, findSeparator(bytes, start, end), equals].compactMap { $0 }
        for separator in separators where separator.start < limit {
            var words = String(decoding: bytes[start..<separator.start], as: UTF8.self).trimmingWhitespace()
            let story = skipBlank(bytes, separator.end, end)
            var agency: String?
            if words.hasSuffix(")"), let open = words.lastIndex(of: "(") {
                let name = String(words[words.index(after: open)...].dropLast())
                guard AgencyName.matches(name) else { continue }
                (agency, words) = (name, words[..<open].trimmingWhitespace())
                if AgencyName.writesDayFirst(name) { words = MonthAndDay.withDayFirst(words) }
            }
            if let date = MonthAndDay(words), beginsStory(bytes, story, end) { return (date, words, agency, story) }
        }
        return nil
    }
}
