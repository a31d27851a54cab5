import DatelineModel

/// The lines among the first of a text that are neither its headline nor its words: who sends it, `MINISTRY OF EDUCATION`, the
/// section it stands in, `Human Rights`, what is new in it, `(Adds comment)`, the number of the document.
struct HeadFurniture {
    /// Their indices among the opening lines.
    private(set) var indices: Set<Int> = []

    /// No line is one.
    init() {}

    /// Finds them in the opening lines, each of which is looked at once.
    init(in lines: [OpeningLine]) {
        let hasTitle = lines.count > 2 && Self.mayBeHeadline(lines[1]) && PageTitle.matches(lines[0], above: lines[1])
        // Nearly every text begins with its story.
        let rest = lines.dropFirst(hasTitle ? 1 : 0)
        let storyStart = rest.firstIndex { $0.range.count > Self.longest } ?? lines.endIndex
        guard storyStart > lines.startIndex else { return }
        // A notice to editors is read before all else, and what stands around it with it.
        let isOfNotice = lines.contains { line in
            Self.mayBe(line) && ((WireNotice(line.text) ?? .note) != .note || WireNotice.mentionsKill(line.text))
        }
        guard !isOfNotice else { return }
        if hasTitle { indices.insert(0) }
        let letterhead = Letterhead.names(in: lines)
        let sections = Self.sections(lines[..<storyStart], in: lines) + Self.trail(lines[..<storyStart], in: lines)
        for (index, line) in lines[..<storyStart].enumerated() where Self.mayBe(line) && index + 1 < lines.count {
            let text = line.text
            if letterhead.contains(index) || sections.contains(index) || HeadNote.matches(text)
                || Self.isLabelAmongTimes(text) || DocumentNumber.matches(text)
            {
                indices.insert(index)
            }
        }
    }

    /// The sections among the lines above a story: one or two, beside a line that can be the headline. More are a list, and one
    /// without any other line is itself the headline.
    private static func sections(_ head: ArraySlice<OpeningLine>, in lines: [OpeningLine]) -> [Int] {
        let sections = head.indices.filter {
            mayBe(head[$0]) && SectionLine.matches(head[$0].text)
                && ($0 == head.startIndex || !head[$0].text.contains(","))
        }
        guard (1...2).contains(sections.count), !hasHeadings(lines) else { return [] }
        let hasHeadline = head.indices.contains { index in
            !sections.contains(index) && head[index].isWhole
                && (head[index].text.split(separator: " ").count > 3
                    || head[index].text.unicodeScalars.contains(where: \.isUnspaced))
                && DayLine.day(head[index].text) == nil
        }
        return hasHeadline || isAboveDateline(head, lines) ? sections : []
    }

    /// Whether a line, a day below it and a story with a dateline are all that a text begins with: `Binnenland`, `10 april 2026,
    /// 16:22`, `DEN HAAG (ANP) - …`.
    private static func isAboveDateline(_ head: ArraySlice<OpeningLine>, _ lines: [OpeningLine]) -> Bool {
        guard head.count == 2, let day = head.last, head.endIndex < lines.endIndex, DayLine.day(day.text) != nil else {
            return false
        }
        let beginning = lines[head.endIndex].text.prefix(60)
        return [" - ", " – ", " — ", " -- ", ")- "].contains(where: beginning.contains)
    }

    /// The lines of the trail that a page has above its headline, the first of the text and one below the other: `Rijksoverheid`,
    /// `Home`, `Actueel`, `Nieuws`. One of them is a section or leads to the first page, and all are as short.
    private static func trail(_ head: ArraySlice<OpeningLine>, in lines: [OpeningLine]) -> [Int] {
        guard let below = head.dropFirst().firstIndex(where: { !$0.isBelowLine }), (2...5).contains(below),
            below + 1 < lines.count, mayBeHeadline(lines[below]), !hasHeadings(lines)
        else { return [] }
        let trail = head[..<below].indices.filter { DayLine.day(head[$0].text) == nil }
        let isTrail =
            trail.count > 1 && trail.allSatisfy { isStep(head[$0]) }
            && trail.contains { SectionLine.matches(head[$0].text) || PageRow.isHome(head[$0].text) }
        return isTrail ? trail : []
    }

    /// Whether a line can be a step of a trail: a name of a few words, which no sign ends.
    private static func isStep(_ line: OpeningLine) -> Bool {
        let words = line.text.split(separator: " ")
        return mayBe(line) && line.range.count <= 40 && words.count < (line.text.hasSuffix(")") ? 5 : 4)
            && line.text.contains(where: \.isLetter)
            && (line.text.last.map { $0.isLetter || $0.isNumber || $0 == ")" } ?? false)
            && !words.contains { HeadlineWords.verbs.contains($0.lowercased()) }
    }

    /// Whether a line has the words of a headline, and no more.
    private static func mayBeHeadline(_ line: OpeningLine) -> Bool {
        guard mayBe(line), let last = line.text.last, !".:;,…。".contains(last), DayLine.day(line.text) == nil else {
            return false
        }
        return line.text.split(separator: " ").count > 3
            || line.text.unicodeScalars.count(where: \.isUnspaced) > 7
    }

    /// Whether names of sections stand above parts of a text, which keeps them: with a sentence between two of them.
    private static func hasHeadings(_ lines: [OpeningLine]) -> Bool {
        let names = lines.indices.filter { mayBe(lines[$0]) && SectionLine.matches(lines[$0].text) }
        guard let first = names.first, let last = names.last, first < last else { return false }
        return lines[first..<last].contains {
            !$0.isWhole || $0.range.count > 60 && ".!?\"”".contains($0.text.last ?? " ")
        }
    }

    /// `Nieuwsbericht | 08-06-2026 | 14:05`, `Pressemelding | Nr: 34-26`: the kind of a text beside its number or a day that can be
    /// read in two ways.
    private static func isLabelAmongTimes(_ text: String) -> Bool {
        // `법무부 보도자료`
        if let kind = kindsAtEnd.first(where: text.hasSuffix), case let office = text.dropLast(kind.count),
            text.utf8.count < 48, !office.trimmingWhitespace().contains(" "),
            ends.contains(where: office.trimmingWhitespace().hasSuffix)
        {
            return true
        }
        let parts = text.split(separator: "|").map { $0.trimmingWhitespace() }
        let kind = text.split { " |".contains($0) }.first.map { $0.lowercased() } ?? ""
        // Its day can be read.
        if DayWords.kindsOfDayFirst.contains(kind), parts.contains(where: DayLine.isUnclear) { return false }
        return parts.count > 1 && parts.contains(where: WireLabel.isKind)
            && parts.allSatisfy {
                WireLabel.isKind($0) || DocumentNumber.matches($0) || DayLine.isUnclear($0) || DayLine.isClock($0)
            }
    }

    /// How the names of offices end.
    private static let ends = ["부", "청", "처", "원", "회", "省", "庁", "府", "部", "会", "局", "署"]
    private static let kindsAtEnd = ["보도자료", "報道資料", "報道発表", "新闻稿", "新聞稿"]

    /// In bytes: a sentence is longer.
    private static let longest = 160

    private static func mayBe(_ line: OpeningLine) -> Bool {
        line.isWhole && line.range.count <= longest
    }
}

/// Lines that say what is new in a version of a story, or from whom it is: `(Adds details, background)`, `From: Example
/// Department`.
enum HeadNote {
    static func matches(_ line: String) -> Bool {
        line.utf8.count <= longest && (isOnPage(line) || isToday(line) || isOfSender(line) || isOfVersion(line))
            && WireNotice(line) == nil
    }

    private static func isOfSender(_ line: String) -> Bool {
        guard let colon = line.firstIndex(of: ":"), senders.contains(line[..<colon].lowercased()) else {
            return false
        }
        let name = line[line.index(after: colon)...].trimmingWhitespace()
        return name.split(separator: " ").count < 14 && (AgencyName.isOffice(name) || Letterhead.isName(name))
    }

    private static func isOfVersion(_ line: String) -> Bool {
        guard line.hasPrefix("("), line.trimmingEnd(of: " .").hasSuffix(")") else { return false }
        let small = line.dropFirst().lowercased()
        if small.hasPrefix("neu:") { return true }
        let words = small.split { !$0.isLetter }
        return words.first.map { verbs.contains(String($0)) } ?? false
    }

    /// `کد خبر: 1404112717654`: the number of a text in its page, behind a label.
    private static func isOnPage(_ line: String) -> Bool {
        guard line.utf8.count < 80, let colon = line.firstIndex(of: ":") else { return false }
        let label = line[..<colon].trimmingWhitespace().lowercased().withoutJoiners
        return labelsOfPages.contains(label) && line[colon...].dropFirst().allSatisfy { $0.isNumber || $0 == " " }
    }

    private static let labelsOfPages: Set<String> = [
        "کد خبر", "شناسه خبر", "news id", "story id", "article id",
    ]

    /// `vandaag, 10:32`, `Online seit heute, 9.41 Uhr`: a time of the day on which a page was seen.
    static func isToday(_ line: String) -> Bool {
        guard line.utf8.count < 48, line.utf8.contains(where: mayBeDigit) else { return false }
        var words = line.lowercased().split { " ,|".contains($0) }.map(String.init)
        words.removeAll { wordsOfTimes.contains($0) }
        guard words.count == 2, today.contains(words[0]) else { return false }
        let parts = words[1].split { ":.h".contains($0) }
        return parts.count == 2 && parts.allSatisfy { (1...2).contains($0.count) && Int($0) != nil }
    }

    private static let wordsOfTimes: Set<String> = [
        "online", "seit", "uhr", "kl", "kl.", "klo", "um", "at", "à", "a", "las", "às", "alle", "ore", "om", "u", "o",
        "v",
        "dag", "published", "updated", "aangepast", "oppdatert", "uppdaterad",
    ]
    private static let today: Set<String> = [
        "vandaag", "heute", "today", "gisteren", "gestern", "yesterday", "aujourd'hui", "hier", "hoy", "ayer", "hoje",
        "ontem", "oggi", "ieri", "dnes", "včera", "dzisiaj", "wczoraj", "tänään", "eilen", "danas", "jučer", "сегодня",
        "вчера", "сьогодні", "вчора", "bugün", "dün", "i", "idag", "igår", "ma", "tegnap", "azi",
    ]

    private static let longest = 160

    private static let senders: Set<String> = ["from", "organisation", "organization", "department", "issued by"]

    /// What agencies write first between the brackets.
    private static let verbs: Set<String> = [
        "adds", "updates", "updated", "recasts", "corrects", "corrected", "clarifies", "refiles", "repeats", "rewrites",
        "releads", "ajoute", "actualise", "actualisé", "actualisée", "añade", "agrega", "actualiza", "amplía",
        "acrescenta", "atualiza", "aggiorna", "aggiunge", "ergänzt", "aktualisiert", "berichtigt", "cập", "bổ",
        "обновлено", "дополнено", "добавлены",
    ]
}

/// Lines that number a document: `No. 112/HM/05/2026`, `N° 1187`, `REF: 20260512IPR00123`, `Ausgabejahr 2026`.
enum DocumentNumber {
    static func matches(_ line: String) -> Bool {
        guard (4...48).contains(line.utf8.count), line.utf8.contains(where: mayBeDigit) else { return false }
        // `[doc. web n. 10211844]`
        let words = line.split { " :[]".contains($0) }
        guard (2...4).contains(words.count), let first = words.first else { return false }
        return labels.contains(first.lowercased().trimmingEnd(of: "."))
            && words.dropFirst().allSatisfy { $0.contains(where: \.isNumber) || small.contains($0.lowercased()) }
            && words.last?.contains(where: \.isNumber) == true
            // `No. 10` counts the items of a list.
            && (line.contains("/") || line.count(where: \.isNumber) > 2)
    }

    private static let labels: Set<String> = [
        "no", "nº", "n°", "nr", "num", "number", "numéro", "número", "nummer", "nomor", "nomer", "số", "ref", "réf",
        "reference", "référence", "referencia", "aktenzeichen", "az", "doc", "ausgabejahr", "jahrgang", "ausgabe",
        "sayı", "№", "номер",
    ]
    private static let small: Set<String> = ["no", "no.", "nr", "nr.", "n°", "nº", "№", "n.", "web", "of", "de", "/"]
}
