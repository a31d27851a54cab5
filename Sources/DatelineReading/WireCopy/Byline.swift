import DatelineModel

/// A line that names who wrote a story: `By Jane Doe and John Roe`, `By A. Writer, Nairobi | 12 Feb 2025`.
struct Byline {
    /// Who wrote it.
    let authors: [String]
    /// The day beside the names; `nil` if there is none.
    let day: CalendarDay?
    /// The agency or paper behind the names; `nil` if there is none.
    let agency: String?

    /// The byline that a line is; `nil` if it is none.
    init?(_ line: String) {
        guard line.utf8.count <= Self.longest else { return nil }
        if line.utf8.first.map({ $0 >= 0xD8 && $0 <= 0xDB }) ?? false {
            guard let names = Self.arabic(line) else { return nil }
            (authors, day, agency) = (names, nil, nil)
            return
        }
        if let names = EastAsianByline.names(line) {
            (authors, day, agency) = (names, nil, nil)
            return
        }
        guard let prefix = Self.prefixes.first(where: line.hasPrefix) ?? Self.prefixBelowHeadline(line) else {
            guard let (name, day) = Self.nameBesideDay(line) else { return nil }
            (authors, self.day, agency) = ([name], day, nil)
            return
        }
        let rest: Substring = line.dropFirst(prefix.count)
        // `By Jane Doe - May 20, 2025 @ 7:15am`
        let time = rest.ranges(of: " - ").first.flatMap { dash in
            DayLine.day(String(rest[dash.upperBound...])).map { (rest[..<dash.lowerBound], $0) }
        }
        let parts = (time?.0 ?? rest).split(whereSeparator: { "|•·".contains($0) })
            .map { $0.trimmingWhitespace() }
        guard var first = parts.first else { return nil }
        // `By Jane Doe Reprint | Print | Send by email`
        if parts.dropFirst().contains(where: { !$0.isEmpty && PageFurniture.isLabel($0) }),
            let blank = first.lastIndex(of: " "), PageFurniture.isLabel(String(first[blank...].dropFirst()))
        {
            first = String(first[..<blank]).trimmingWhitespace()
        }
        day = time?.1 ?? parts.dropFirst().lazy.compactMap { DayInWords.day(in: $0) }.first
        // `By Yonhap`
        if AgencyName.isKnown(first) {
            (authors, agency) = ([], first)
            return
        }
        // The place of the writer may stand behind the names.
        var all = Self.split(first).filter { !Self.isPlace($0) }.map { Self.withoutRole(Self.withoutPlace($0)) }
        // `Jane Doe, Herald Reporter`
        while all.count > 1, let last = all.last, Self.isRole(last) { all.removeLast() }
        agency =
            all.count > 1
            ? all.last.flatMap {
                AgencyName.isKnown($0) || AgencyName.isPaperOrItsTitle($0) || Self.isDaily($0) ? $0 : nil
            }
            : nil
        let names = agency == nil ? all : all.dropLast()
        let people = names.count > 1 && names.last.map { !Self.isPerson($0) } ?? false ? names.dropLast() : names[...]
        guard !people.isEmpty, people.allSatisfy(Self.isPerson), names.count - people.count < 2,
            people.count == names.count || names.last?.first?.isUppercase == true
        else { return nil }
        authors = people.map(Self.inTitleCase)
    }

    /// `di Mario Esempio`, `von Max Muster`: a small word and nothing but a name of two or three words.
    private static func prefixBelowHeadline(_ line: String) -> String? {
        guard let prefix = ["di ", "von ", "por ", "par "].first(where: line.hasPrefix) else { return nil }
        let words = line.dropFirst(prefix.count).split(separator: " ")
        return (2...3).contains(words.count)
            && words.allSatisfy {
                $0.first?.isUppercase == true && $0.allSatisfy { $0.isLetter || "-.'’".contains($0) }
            }
            ? prefix : nil
    }

    /// A name without where its bearer is, or for whom: `Jane Doe in Nairobi`, `Jane Doe of Example Paper`.
    private static func withoutPlace(_ name: String) -> String {
        for word in [" in ", " of ", " for ", " at "] {
            if let place = name.firstRange(of: word), name[place.upperBound...].first?.isUppercase == true {
                return String(name[..<place.lowerBound])
            }
        }
        return name
    }

    /// Whether words are nothing but where someone is: `in Nairobi`.
    private static func isPlace(_ words: String) -> Bool {
        let words = words.split(separator: " ")
        return (2...4).contains(words.count) && ["in", "at", "à", "en", "em", "aus"].contains(words[0])
            && words[1].first?.isUppercase == true
    }

    /// A name without what its bearer is at a newspaper: `Jane Doe Social affairs correspondent`, `Jane Doe Political editor`.
    static func withoutRole(_ name: String) -> String {
        let words = name.split(separator: " ")
        guard words.count > 2, let last = words.last, roles.contains(last.lowercased()) else { return name }
        let start = words.indices.dropFirst(2).first { beats.contains(words[$0].lowercased()) } ?? words.count - 1
        guard start < 5, words[start...].dropLast().allSatisfy({ beats.contains($0.lowercased()) }) else { return name }
        return words[..<start].joined(separator: " ")
    }

    /// Whether a line is nothing but what someone is at a newspaper, in words that are known: `Social affairs correspondent`.
    static func isTitle(_ line: String) -> Bool {
        let words = line.split(separator: " ")
        return (1...5).contains(words.count) && words.first?.first?.isUppercase == true
            && words.last.map { roles.contains($0.lowercased()) } ?? false
            && words.dropLast().allSatisfy { beats.contains($0.lowercased()) }
    }

    /// What correspondents and editors are for, and how high they stand.
    private static let beats: Set<String> = Set(
        """
        senior chief deputy assistant associate contributing special staff acting executive managing freelance junior lead
        political politics social affairs health education science technology tech digital data ai cyber internet media
        economics economic economy business financial finance money consumer city industry industrial energy climate
        environment environmental home foreign diplomatic defence defense security legal law court courts crime police
        parliamentary parliament westminster washington brussels europe european africa asia china middle east north south us
        uk world global international national regional local news general transport culture arts religion religious
        communities community equality work labour labor employment housing property investigations investigative features
        lobby and of for the bbc afp reuters herald times guardian post daily
        """.split(whereSeparator: \.isWhitespace).map(String.init))

    /// `Jane Doe |06.03.2025 - Update : 06.03.2025`, as Anadolu has it.
    private static func nameBesideDay(_ line: String) -> (String, CalendarDay)? {
        guard let bar = line.firstIndex(of: "|"), let name = nameAboveDay(line[..<bar].trimmingWhitespace()),
            let day = DayLine.day(line[line.index(after: bar)...].trimmingWhitespace())
        else { return nil }
        return (name, day)
    }

    /// The names that a line labelled as a byline gives.
    static func names(_ value: String) -> [String] {
        let names = prefixes.first(where: value.hasPrefix).map { value.dropFirst($0.count) } ?? value[...]
        var all = split(String(names)).filter { $0.utf8.count < 80 }
        // `Jane Doe, Local Government Reporter`
        while all.count > 1, let last = all.last, isRole(last) { all.removeLast() }
        return all.map(inTitleCase)
    }

    /// The name in capitals that a line alone is: `JANE PLACEHOLDER`; `nil` if it can be anything else.
    static func nameAlone(_ line: String, isTurkish: Bool = false) -> String? {
        guard line.utf8.count < 40, isPerson(line), !line.contains(where: \.isLowercase), line.contains(" "),
            !DatelineParser.isLabel(line),
            line.split(separator: " ").allSatisfy({ !wordsOfHeadlines.contains(String($0)) })
        else { return nil }
        return inTitleCase(line, isTurkish: isTurkish)
    }

    /// The name that a line between a headline and a day is: `Jane Placeholder`; `nil` if it can be anything else.
    static func nameAboveDay(_ line: String) -> String? {
        let name = withoutPlace(line)
        let words = name.split(separator: " ")
        guard (2...3).contains(words.count), isPerson(name), words.allSatisfy({ $0.first?.isUppercase == true }) else {
            return nil
        }
        return inTitleCase(name)
    }

    /// The people whose names a line is, with `and` and commas between them: `Jane Doe, John Roe and Mary Poe`; `nil` if it is
    /// anything else.
    static func people(_ line: String) -> [String]? {
        let names = split(line)
        guard (1...4).contains(names.count),
            names.allSatisfy({ name in
                let words = name.split(separator: " ")
                return (2...4).contains(words.count) && isPerson(name)
                    && words.first?.first?.isUppercase == true && words.last?.first?.isUppercase == true
            })
        else { return nil }
        return names.map(inTitleCase)
    }

    /// Whether words are what someone is at a newspaper: `Herald Reporter`, `Senior Correspondent`, `Repórter da Agência
    /// Brasil`.
    static func isRole(_ words: String) -> Bool {
        let words = words.split(separator: " ").map { $0.lowercased().trimmingEnd(of: ".,") }
        guard (1...6).contains(words.count), let first = words.first, let last = words.last else { return false }
        return roles.contains(first) || roles.contains(last)
    }

    private static let roles: Set<String> = [
        "reporter", "reporters", "correspondent", "correspondents", "editor", "writer", "journalist", "columnist",
        "repórter", "redactor", "redactora", "redator", "journaliste", "correspondant", "correspondante", "redakteur",
        "korrespondent", "corrispondente", "corresponsal", "muhabir", "wartawan", "journalistin", "redakteurin",
    ]

    /// `Daily Star`
    private static func isDaily(_ name: String) -> Bool {
        let words = name.split(separator: " ")
        return (2...4).contains(words.count) && words.contains { $0 == "Daily" || $0 == "DAILY" }
    }

    private static let longest = 120
    /// `كتبت: هدى المثال`, `تقرير: …`: the names of a byline in Arabic, whose letters are neither capital nor small.
    private static func arabic(_ line: String) -> [String]? {
        guard line.utf8.count < 120, let colon = line.firstIndex(where: { ":-–".contains($0) }),
            ["كتب", "كتبت", "تقرير", "كتبه", "بقلم", "إعداد", "تحرير", "كتب/", "حوار"].contains(
                line[..<colon].trimmingWhitespace())
        else { return nil }
        let names = line[colon...].dropFirst().split { "،,".contains($0) }.map { $0.trimmingWhitespace() }
        return !names.isEmpty
            && names.allSatisfy { name in
                (2...4).contains(name.split(separator: " ").count) && name.allSatisfy { $0.isLetter || $0 == " " }
            } ? names : nil
    }

    private static let prefixes = ["By ", "BY ", "by ", "By: ", "BY: ", "Por ", "Par ", "Von "]

    private static func split(_ names: String) -> [String] {
        [" and ", " AND ", " & ", ";"].reduce(names) { $0.replacing($1, with: ",") }.split(separator: ",")
            .map { $0.trimmingWhitespace() }.filter { !$0.isEmpty }
    }

    /// Whether words are two to five names.
    private static func isPerson(_ name: String) -> Bool {
        let words = name.split(separator: " ")
        return (2...5).contains(words.count) && !name.contains(where: \.isNumber)
            && words.allSatisfy { $0.first?.isUppercase == true || particles.contains(String($0)) }
            && name.allSatisfy { $0.isLetter || " .-'’".contains($0) }
    }

    /// Words in capitals that no name has: `THAT TESTS AI`.
    private static let wordsOfHeadlines: Set<String> = [
        "A", "AFTER", "AI", "AN", "AND", "ARE", "AS", "AT", "BY", "FOR", "FROM", "IN", "IS", "NEW", "NOT", "OF", "ON",
        "OVER", "THAT", "THE", "TO", "WILL", "WITH",
    ]

    private static let particles: Set<String> = ["de", "van", "von", "al", "da", "di", "del", "der", "bin", "el", "la"]

    /// A name whose surname is in capitals, as agencies of Türkiye write them: `Ayşe IŞIK` → `Ayşe Işık`.
    static func withSmallSurname(_ name: String) -> String {
        name.split(separator: " ").map { inTitleCase(String($0), isTurkish: true) }.joined(separator: " ")
    }

    private static func inTitleCase(_ name: String) -> String { inTitleCase(name, isTurkish: false) }

    private static func inTitleCase(_ name: String, isTurkish: Bool) -> String {
        guard !name.contains(where: \.isLowercase) else { return name }
        // In Turkish `I` is the capital of `ı`.
        let isTurkish = isTurkish || name.contains { "İĞ".contains($0) }
        func small(_ letter: Character) -> String {
            guard isTurkish, letter == "I" || letter == "İ" else { return letter.lowercased() }
            return letter == "I" ? "ı" : "i"
        }
        return name.split(separator: " ").map { $0.prefix(1) + $0.dropFirst().map(small).joined() }
            .joined(separator: " ")
    }
}
