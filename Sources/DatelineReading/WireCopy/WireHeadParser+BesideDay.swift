import DatelineModel

/// Days above a story that have something beside them on their line: who sends it, who wrote it, the section of the page.
extension WireHeadParser {
    /// A day and what stands beside it on its line: `dpa-infocom, dpa:250212-930-000000/1`, `VNA Wednesday, February 12, 2025
    /// 17:20`, `Jane Doe Published February 12, 2025 Updated …`, `12 February 2025          MEDIA STATEMENT`.
    func readsDayBesideOthers(_ text: String, _ line: OpeningLine, _ reading: inout Reading) -> Bool {
        if text.contains("dpa:"), let day = SignOffPiece.numberOfDPA(text) {
            reading.head.day = reading.head.day ?? day
            reading.head.agency = reading.head.agency ?? "dpa"
            return true
        }
        if let day = Self.dayBehindSection(text) {
            reading.head.day = reading.head.day ?? day
            reading.head.dropped.append(.init(value: text, range: line.range))
            return true
        }
        // `Nieuwsbericht | 02-10-2025 | 11:30`: the language of the kind says that the day is first.
        if text.utf8.contains(UInt8(ascii: "|")), let kind = text.split(separator: " ").first,
            DayWords.kindsOfDayFirst.contains(kind.lowercased()), case let plain = DayWords.dayBeforeMonth(text),
            plain != text, readsRow(plain, line, &reading)
        {
            return true
        }
        let words = text.split(separator: " ", maxSplits: 1).map(String.init)
        if words.count == 2, AgencyName.isKnown(words[0]), let day = DayLine.day(words[1]) {
            reading.head.agency = reading.head.agency ?? words[0]
            reading.head.day = reading.head.day ?? day
            return true
        }
        for label in [" Published ", " Posted ", " Updated ", " Last updated "] {
            guard let place = text.firstRange(of: label), reading.head.authors.isEmpty,
                let names = names(alone: String(text[..<place.lowerBound])),
                let day = DayLine.day(text[place.lowerBound...].trimmingWhitespace())
            else { continue }
            (reading.head.authors, reading.head.day) = (names, reading.head.day ?? day)
            return true
        }
        // `March 20, 2025 - 18:02 BJT (10:02 GMT) Source: Department of Press`
        if let source = text.firstRange(of: " Source: "), let day = DayLine.day(String(text[..<source.lowerBound])) {
            reading.head.day = reading.head.day ?? day
            reading.head.dropped.append(.init(value: String(text[source.lowerBound...].dropFirst()), range: line.range))
            return true
        }
        // `Jane Doe / EXA / Mar 20, 2025, 18:02 IST`
        let fields = text.split(separator: " / ").map { $0.trimmingWhitespace() }
        if fields.count == 2, AgencyName.isKnown(fields[0]), let day = DayLine.day(fields[1]) {
            (reading.head.agency, reading.head.day) = (reading.head.agency ?? fields[0], reading.head.day ?? day)
            return true
        }
        if let day = Self.dayOfParliament(text) {
            reading.head.day = reading.head.day ?? day
            reading.head.dropped.append(.init(value: text, range: line.range))
            return true
        }
        if (2...3).contains(fields.count), let day = fields.last.flatMap(DayLine.day), reading.head.authors.isEmpty,
            let names = names(alone: fields[0])
        {
            (reading.head.authors, reading.head.day) = (names, reading.head.day ?? day)
            if fields.count == 3 { reading.head.agency = reading.head.agency ?? fields[1] }
            return true
        }
        return readsBars(text, &reading) || readsRow(text, line, &reading) || readsEastAsianDay(text, line, &reading)
    }

    /// The day of `28.01.2026 Digitales — Antwort — hib 47/2026`, the first line of a message of the German parliament: a day, what the
    /// message is about and its number; `nil` if a line is anything else.
    private static func dayOfParliament(_ text: String) -> CalendarDay? {
        let parts = text.split(separator: " — ")
        guard (2...4).contains(parts.count), text.utf8.count < 160, let last = parts.last, last.hasPrefix("hib "),
            last.dropFirst(4).allSatisfy({ $0.isNumber || $0 == "/" }), let first = parts[0].split(separator: " ").first
        else { return nil }
        return MonthAndDay(String(first))?.day
    }

    /// The day of `All News 15:40 March 12, 2026`, which stands behind nothing but the section of a page; `nil` if it does not.
    private static func dayBehindSection(_ text: String) -> CalendarDay? {
        guard let digit = text.firstIndex(where: \.isNumber), digit > text.startIndex,
            case let section = text[..<digit].trimmingEnd(of: " |-–:").trimmingWhitespace(),
            SectionLine.matches(section)
        else { return nil }
        return DayLine.day(String(text[digit...]))
    }

    /// `山口花子　大西太郎　2025年9月30日 17時00分`, `例日新聞 2025/9/30 17:00（最終更新 9/30 18:00）`: names, or the paper, before a day in Chinese,
    /// Japanese or Korean. A word that is neither may forbid publication.
    private func readsEastAsianDay(_ text: String, _ line: OpeningLine, _ reading: inout Reading) -> Bool {
        guard text.utf8.first.map({ $0 >= 0xE3 }) ?? false, reading.head.headline != nil || !reading.candidates.isEmpty,
            let digit = text.firstIndex(where: \.isNumber), digit > text.startIndex, DayLine.day(text) == nil,
            let day = DayLine.day(String(text[digit...])), day.year > 1900, !WireHead.Embargo.isIn(text)
        else { return false }
        let head = text[..<digit].trimmingEnd(of: " 　|｜=").trimmingWhitespace()
        let words = head.split { " 　・、|｜".contains($0) }.map(String.init)
        guard (1...4).contains(words.count),
            words.allSatisfy({ (2...10).contains($0.count) && $0.allSatisfy(\.isLetter) })
        else { return false }
        if let names = EastAsianByline.names(head) ?? JapaneseNames.names(words), reading.head.authors.isEmpty {
            reading.head.authors = names
        } else if words.count == 1, reading.head.agency == nil, Self.isEastAsianPaper(words[0]) {
            reading.head.agency = words[0]
        } else if words.allSatisfy({ SectionLine.matches($0) || $0.hasSuffix("県") }) {
            reading.head.dropped.append(.init(value: text, range: line.range))
        } else {
            return false
        }
        reading.head.day = reading.head.day ?? day
        return true
    }

    private static func isEastAsianPaper(_ name: String) -> Bool {
        name.count > 2
            && ["新聞", "新闻", "日報", "日报", "通信", "通信社", "신문", "일보", "뉴스", "통신", "经济", "時報", "时报"]
                .contains(where: name.hasSuffix)
    }
}
