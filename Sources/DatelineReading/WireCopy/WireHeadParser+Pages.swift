import DatelineModel

/// Lines between a headline and its story as pages and offices have them: who wrote it, at which desk, when, and where.
extension WireHeadParser {
    /// Reads such a line; what is below it begins at `next`. Returns whether it is one.
    func readOfPage(
        _ line: OpeningLine, _ text: String, _ next: Int, _ reading: inout Reading, _ bytes: [UInt8]
    ) -> Bool {
        guard !reading.isMarkdown, text.utf8.count < 120 else { return false }
        let isBelowFirst = reading.head.headline != nil || !reading.candidates.isEmpty
        let below = String(decoding: bytes[next..<lineEnd(bytes, next, reading.end)].prefix(400), as: UTF8.self)
            .trimmingWhitespace()
        if text.utf8.contains(where: mayBeDigit) {
            if readsDayBesideOthers(text, line, &reading) || readsTimeAlone(text, line, &reading) {
                reading.take(upTo: next)
                return true
            }
            return false
        }
        let isRead =
            isBelowFirst
            ? readsProvider(text, line, above: below, next, &reading, bytes) || readsRole(text, line, next, &reading)
            : readsMasthead(text, line, next, &reading)
        if isRead { return true }
        let words = text.split(separator: " ")
        // `City News`, `Leeds News`: the sections that a page stands in.
        if reading.head.headline == nil, words.count < 4,
            ["News", "NEWS", "Nieuws", "Nyheter", "Nyheder", "Nachrichten"].contains(words.last ?? ""),
            mayBeHeadline(below, isMarkdown: false), below.utf8.count < 160
        {
            reading.head.extras.append(.init(value: text, range: line.range))
            reading.take(upTo: next, provesHeadline: false)
            return true
        }
        if isBelowFirst,
            readsNames(text, line, above: below, next, &reading, bytes) || readsDesk(text, line, &reading, bytes)
        {
            reading.take(upTo: next)
            return true
        }
        // `Brussels`, between a day and the headline.
        if !isBelowFirst, reading.head.day != nil, reading.head.place == nil, datelines.knowsPlace(text),
            mayBeHeadline(below, isMarkdown: false), below.split(separator: " ").count > 3
        {
            reading.head.place = text
            reading.take(upTo: next)
            return true
        }
        // `NEWS`: a section, between a day and the story.
        if reading.head.headline != nil, reading.head.day != nil, reading.candidates.isEmpty, text.utf8.count < 16,
            text.utf8.allSatisfy({ (65...90).contains($0) }), below.utf8.count > 60, !datelines.knowsPlace(text)
        {
            reading.head.dropped.append(.init(value: text, range: line.range))
            reading.take(upTo: next)
            return true
        }
        return false
    }

    // MARK: - Times

    /// `16:05`, `14:17 CET`: a time of day, below a day.
    private func readsTimeAlone(_ text: String, _ line: OpeningLine, _ reading: inout Reading) -> Bool {
        guard reading.head.day != nil || reading.head.dayWithoutYear != nil, DayLine.isClock(text) else { return false }
        reading.head.dropped.append(.init(value: text, range: line.range))
        return true
    }

    // MARK: - People

    /// Names below a headline, above a day or a dateline, or between a day and the story: `Jane Doe and John Roe`.
    private func readsNames(
        _ text: String, _ line: OpeningLine, above below: String, _ next: Int, _ reading: inout Reading,
        _ bytes: [UInt8]
    ) -> Bool {
        let ofPaper = Self.hasClock(below) ? nameAndPaper(text) : nil
        guard let names = names(alone: text) ?? ofPaper else { return false }
        // `John Roe`, right below `Jane Doe`.
        if reading.endOfNames > 0, reading.endOfNames == Self.endAbove(line, bytes),
            !reading.head.authors.contains(where: names.contains)
        {
            reading.head.authors += names
            reading.endOfNames = line.range.upperBound
            return true
        }
        guard reading.head.authors.isEmpty else { return false }
        guard reading.isBelowHeadline else { return false }
        // Without a word for what its people are, or capitals, a line may be the rubric of a page: a day with a clock is of
        // those who wrote the text.
        let isSure = names != Byline.people(text) || text == text.uppercased() || Byline.isTitle(below)
        let isBelowDay =
            reading.head.day != nil && reading.candidates.isEmpty
            && (isSure || Self.hasClock(Self.lineAbove(line, bytes).text))
        let isAboveDay =
            below.utf8.count < 120 && below.utf8.contains(where: mayBeDigit) && (isSure || Self.hasClock(below))
            && (DayLine.day(below) != nil || datelines.alone(below) != nil || placeBehindDay(below) != nil)
        let dateline = datelines.dateline(bytes, next, reading.end)
        let isPlain = text.split(separator: " ").allSatisfy { $0.first?.isLowercase == false || $0 == "and" }
        guard isBelowDay || isAboveDay || (isPlain || isSure) && dateline?.hasEvidence ?? false else { return false }
        reading.head.authors = names
        if ofPaper != nil { reading.head.dropped.append(.init(value: text, range: line.range)) }
        reading.head.agency = reading.head.agency ?? Self.agencyOfRole(text)
        reading.endOfNames = line.range.upperBound
        return true
    }

    /// The names of `Dewi Contoh - contohNews`, before the name of a page in one word; `nil` if a line is anything else.
    private func nameAndPaper(_ text: String) -> [String]? {
        guard let dash = text.ranges(of: " - ").last, case let page = text[dash.upperBound...], page.count > 3,
            page.allSatisfy({ $0.isLetter || $0 == "." }), page.contains(where: \.isUppercase) || page.contains("."),
            !knowsPlace(page), !WireHead.Embargo.isIn(text), !WireHead.Embargo.isIn(String(page))
        else { return nil }
        return names(alone: String(text[..<dash.lowerBound]))
    }

    /// Where the line ends that stands right above a line; -1 if none does.
    private static func endAbove(_ line: OpeningLine, _ bytes: [UInt8]) -> Int {
        let end = trimBlankEnd(bytes, max(0, line.range.lowerBound - 400), line.range.lowerBound)
        return bytes[end..<line.range.lowerBound].count { $0 == UInt8(ascii: "\n") } == 1 ? end : -1
    }

    /// The known agency for which someone writes: `Jane Doe – Repórter da Agência Brasil`.
    private static func agencyOfRole(_ line: String) -> String? {
        let words = line.split(separator: " ")
        return (1...3).lazy.map { words.suffix($0).joined(separator: " ") }
            .first { words.count > $0.split(separator: " ").count + 2 && AgencyName.isKnown($0) }
    }

    /// Whether a line of a day has a time of day: `6 March 2025, 18:04`, `18.04 GMT`, `5 PM`.
    static func hasClock(_ line: String) -> Bool {
        let words = line.lowercased().split { " ,|".contains($0) }
        return zip(words, words.dropFirst() + [""]).contains { word, next in
            if word.first?.isNumber == true, ["am", "pm", "a.m.", "p.m."].contains(next) { return true }
            let parts = word.split(maxSplits: 1) { ":.h".contains($0) }
            guard parts.count == 2, let hour = Int(parts[0]), (0..<25).contains(hour) else { return false }
            let minutes = parts[1].prefix { $0.isNumber }
            return minutes.count == 2 && !parts[1].dropFirst(2).hasPrefix(".")
        }
    }

    /// The line above a line, without the blanks around it, and whether it stands right above it.
    private static func lineAbove(_ line: OpeningLine, _ bytes: [UInt8]) -> (text: String, isRight: Bool) {
        let limit = max(0, line.range.lowerBound - 400)
        let end = trimBlankEnd(bytes, limit, line.range.lowerBound)
        let start = bytes[limit..<end].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? limit
        let isRight = bytes[end..<line.range.lowerBound].count { $0 == UInt8(ascii: "\n") } == 1
        return (String(decoding: bytes[start..<end], as: UTF8.self).trimmingWhitespace(), isRight)
    }

    /// The names that a line is, with what its people are behind a dash or a comma, `Jane Doe - Reporter of Example Agency`; `nil`
    /// if it may be anything else.
    func names(alone line: String) -> [String]? {
        var text = line
        for mark in [" - ", " – ", " | ", ", "] {
            guard let place = text.ranges(of: mark).last, Byline.isRole(String(text[place.upperBound...])) else {
                continue
            }
            text = String(text[..<place.lowerBound])
            break
        }
        guard text.utf8.count < 80, let names = Byline.people(withoutPlaces(Byline.withoutRole(text))) else {
            return nil
        }
        let words = names.flatMap { $0.split { " -".contains($0) } }.map { $0.lowercased() }
        let isName = words.allSatisfy { word in
            !Self.wordsOfSections.contains(word) && !HeadlineWords.isWeak(word)
                && !HeadlineWords.plainVerbs.contains(word)
                && (word.hasSuffix("ed") || !HeadlineWords.looksLikeVerb(word))
                && !datelines.knowsPlace(word)
        }
        guard isName,
            names.allSatisfy({ !datelines.knowsPlace($0) && !AgencyName.isPaper($0) && !AgencyName.isOffice($0) })
        else { return nil }
        return names
    }

    /// Names without the known places where their bearers are: `Jane Doe in Nairobi and John Roe in Mombasa`.
    private func withoutPlaces(_ names: String) -> String {
        guard names.contains(" in ") else { return names }
        let people = names.replacing(" and ", with: ",").split(separator: ",").map { $0.trimmingWhitespace() }
        return people.map { person in
            guard let word = person.firstRange(of: " in "), knowsPlace(person[word.upperBound...]) else {
                return person
            }
            return String(person[..<word.lowerBound])
        }.joined(separator: ", ")
    }

    private func knowsPlace(_ name: Substring) -> Bool { datelines.knowsPlace(String(name)) }

    /// Whether words written as names are have one of sections and offices: `Machine Learning`.
    static func hasWordOfSection(_ words: String) -> Bool {
        words.split { " -".contains($0) }.contains { wordsOfSections.contains($0.lowercased()) }
    }

    /// Words of sections and offices, which are written as names are.
    private static let wordsOfSections: Set<String> = [
        "news", "technology", "tech", "policy", "politics", "economy", "digital", "artificial", "intelligence", "world",
        "business", "science", "society", "opinion", "analysis", "security", "data", "media", "climate", "desk", "team",
        "staff", "bureau", "correspondent", "reporter", "report", "agency", "press", "government", "ministry", "online",
        "international", "national", "local", "top", "latest", "story", "stories", "university", "institute", "office",
        "department", "services", "release", "statement", "summary", "exclusive", "live", "video", "photo", "photos",
        "innovation", "research", "health", "education", "finance", "markets", "law", "rights", "europe", "asia",
        "africa",
        "america", "middle", "east", "north", "south", "west", "united", "states", "kingdom", "republic", "general",
        "wirtschaft", "politik", "künstliche", "intelligenz", "économie", "intelligence", "economía", "política",
        "tecnología", "inteligencia", "economia", "tecnologia", "inteligência", "politica", "share", "tribune",
        "facial", "recognition", "machine", "learning", "computing", "robotics", "algorithms", "automation", "privacy",
        "protection", "surveillance", "cybersecurity", "copyright", "chips", "models", "labour", "labor", "elections",
        "redazione", "redacción", "redação", "redaktion", "rédaction", "redaksi", "league", "cup", "premier",
        "championship", "olympics", "kecerdasan", "buatan", "artifisial", "yapay", "zeka",
        "kunstmatige", "intelligentie", "sztuczna",
        "inteligencja", "derechos", "digitales", "direitos", "digitais", "droits", "numériques", "numérique",
        "intelligenza", "artificiale", "artificielle", "rechte", "digitale", "datenschutz", "umělá",
        "inteligence", "kunstig", "intelligens", "tekoäly",
    ]

    /// `The Example Bureau`, `Our Staff Reporter`, `Redazione ANSA`: the desk that a story comes from.
    private func readsDesk(
        _ text: String, _ line: OpeningLine, _ reading: inout Reading, _ bytes: [UInt8]
    ) -> Bool {
        let words = text.split(separator: " ").map(String.init)
        guard (2...4).contains(words.count), let first = words.first, let last = words.last,
            words.allSatisfy({ $0.first?.isUppercase == true }),
            Self.endsOfDesks.contains(last.lowercased())
                && (["The", "Staff", "Our"].contains(first) || words.contains { AgencyName.isKnown($0) }
                    || AgencyName.isPaper(words.dropLast().joined(separator: " ")))
                || Self.beginningsOfDesks.contains(first.lowercased()),
            !words.contains(where: { HeadlineWords.verbs.contains($0.lowercased()) })
        else { return false }
        // It may be the second line of a headline.
        let above = Self.lineAbove(line, bytes)
        guard !above.isRight || !Self.isInTitleCase(above.text) else { return false }
        if let agency = words.first(where: AgencyName.isKnown) { reading.head.agency = reading.head.agency ?? agency }
        reading.head.dropped.append(.init(value: text, range: line.range))
        return true
    }

    /// Whether a line is in the letters of headlines: `Kenya Ministry Opens First`.
    private static func isInTitleCase(_ line: String) -> Bool {
        let words = line.split(separator: " ").filter { $0.count > 3 && $0.first?.isLetter == true }
        return words.count > 1 && words.allSatisfy { $0.first?.isUppercase == true } && DayLine.day(line) == nil
    }

    private static let endsOfDesks: Set<String> = ["bureau", "desk", "correspondent", "reporter", "newsroom"]
    private static let beginningsOfDesks: Set<String> = ["redazione", "redacción", "redação", "redaktion"]
}
