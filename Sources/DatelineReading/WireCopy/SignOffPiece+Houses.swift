/// Sign-offs that only one agency has, or a few.
extension SignOffPiece {
    /// The note that a line is, in the form of a certain agency; `nil` if it is none.
    static func ofHouse(_ line: String, _ isParagraph: Bool) -> Note? {
        if line.utf8.contains(where: { $0 >= 0xE3 }), let names = EastAsianByline.names(line) {
            return Note(authors: names)
        }
        // `انتهای پیام/`
        if line.hasPrefix("انتهای پیام"), line.utf8.count < 40 { return Note() }
        // `====ن.م.`
        if line.hasPrefix("===="), case let rest = line.drop(while: { "= ".contains($0) }), rest.count < 10,
            !rest.contains(" ")
        {
            return Note()
        }
        guard isParagraph else { return nil }
        return nameAndAgency(line) ?? vietnameseName(line) ?? agencyAndReport(line) ?? agencyAndInitials(line)
            ?? (isPairOfDesks(line) || isSlashedInitials(line) ? Note() : nil)
    }

    /// `Minh Thư (TTXVN)`
    private static func nameAndAgency(_ line: String) -> Note? {
        guard line.hasSuffix(")"), let open = line.lastIndex(of: "(") else { return nil }
        let agency = String(line[open...].dropFirst().dropLast())
        let name = line[..<open].trimmingWhitespace()
        guard agency.hasPrefix("TTXVN") || agency.hasPrefix("VOV"), isPerson(name[...]) else { return nil }
        return Note(agency: agency, authors: [name])
    }

    /// `Nguyễn Hồng Vân`: the whole name of an author, with which newspapers in Vietnamese end.
    private static func vietnameseName(_ line: String) -> Note? {
        let words = line.split(separator: " ")
        guard (3...4).contains(words.count), surnames.contains(words[0].lowercased()), isPerson(line[...]),
            !names.contains(line.lowercased()), line.contains(where: \.isLowercase)
        else { return nil }
        return Note(authors: [line])
    }

    private static let surnames: Set<String> = [
        "nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng", "bùi", "đỗ", "ngô", "dương",
        "đinh",
        "trịnh", "đoàn", "mai", "lương", "trương", "hồ", "cao", "tạ", "lý", "hà", "đào", "tô",
    ]
    /// Of places and streets.
    private static let names: Set<String> = ["hồ chí minh", "lê hồng phong", "trần hưng đạo", "nguyễn ái quốc"]

    /// `/ATS/jbr/mca`
    private static func agencyAndInitials(_ line: String) -> Note? {
        let parts = line.split(separator: "/", maxSplits: 1)
        guard line.hasPrefix("/"), parts.count == 2, AgencyName.isKnown(String(parts[0])), isInitials(parts[1]) else {
            return nil
        }
        return Note(agency: String(parts[0]))
    }

    /// `IPS UN Bureau Report`, `Theo TTXVN`, `भाषा राजेश पवनेश`
    private static func agencyAndReport(_ line: String) -> Note? {
        let words = line.split(separator: " ").map(String.init)
        guard (2...5).contains(words.count), let first = words.first, let last = words.last else { return nil }
        if first == "Theo", words.count == 2, AgencyName.isKnown(last) { return Note(agency: last) }
        guard AgencyName.isKnown(first) else { return nil }
        if first == "भाषा" { return last.hasSuffix("।") ? nil : Note(agency: first) }
        let isReport = reports.contains(words.suffix(2).joined(separator: " ").lowercased())
        return isReport && words.allSatisfy { $0.first?.isUppercase == true } ? Note(agency: first) : nil
    }

    private static let reports: Set<String> = [
        "bureau report", "news desk", "staff report", "web desk", "news service", "staff writer", "staff reporter",
        "special correspondent",
    ]

    /// `YRT-CLB`, as ANSA signs: two desks, one of them of three letters.
    static func isPairOfDesks(_ line: String) -> Bool {
        let parts = line.split(separator: "-", omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy { (2...3).contains($0.count) && isDesk($0) }
            && parts.contains { $0.count == 3 } && !pairsOfCapitals.contains(line)
    }

    private static let pairsOfCapitals: Set<String> = [
        "EU-USA", "USA-EU", "UK-USA", "USA-UK", "UAE-US", "US-UAE", "GPT-AI",
    ]

    /// `/ХТ/`, as BTA signs.
    private static func isSlashedInitials(_ line: String) -> Bool {
        guard line.hasPrefix("/"), line.hasSuffix("/") else { return false }
        let letters = line.dropFirst().dropLast()
        return (2...3).contains(letters.count) && letters.allSatisfy(\.isUppercase)
    }

    // MARK: - Behind a sentence

    /// `… today.AGERPRES(RO - author: Jane Doe, editor: John Roe)`, and what comes before it.
    static func agencyAndStaff(_ line: String) -> ClosingNote? {
        guard line.hasSuffix(")"), let agency = line.ranges(of: "AGERPRES").last else { return nil }
        let staff = line[agency.upperBound...].drop { " /".contains($0) }
        let before = line[..<agency.lowerBound]
        guard staff.hasPrefix("("), staff.utf8.count < 300, before.allSatisfy(\.isWhitespace) || endsSentence(before)
        else { return nil }
        var authors: [String] = []
        for label in ["author: ", "autor: ", "autori: "] {
            guard let place = staff.firstRange(of: label) else { continue }
            let name = staff[place.upperBound...].prefix { !",;)".contains($0) }
            if isPerson(name) { authors = [String(name)] }
            break
        }
        guard !authors.isEmpty || staff.contains("edit") else { return nil }
        return .init(agency: "AGERPRES", authors: authors, before: before)
    }

    /// What stands in a parenthesis at the end of a story: `(AUT, Belga)`, `(Por Ana Exemplo)`, `（记者 张三 报道）`; `nil` if it
    /// is none of these.
    static func inParenthesis(_ words: String, behind before: Substring) -> ClosingNote? {
        let parts = words.split(separator: ",").map { $0.trimmingWhitespace() }
        if parts.count == 2, isDesk(parts[0][...]), AgencyName.isKnown(parts[1]) {
            return .init(agency: parts[1], before: before)
        }
        if words.utf8.contains(where: { $0 >= 0xE3 }) {
            let names = EastAsianByline.report(words) { _ in false }?.names ?? EastAsianByline.names(words)
            return names.map { .init(authors: $0, before: before) }
        }
        // Within a paragraph it may be an aside.
        guard before.allSatisfy(\.isWhitespace), let label = bylines.first(where: words.hasPrefix) else { return nil }
        let names = words.dropFirst(label.count).replacing(" e ", with: ",").replacing(" y ", with: ",")
            .replacing(" and ", with: ",").replacing(" et ", with: ",").split(separator: ",").map {
                $0.trimmingWhitespace()
            }
        guard !names.isEmpty, names.allSatisfy({ isPerson($0[...]) }) else { return nil }
        return .init(authors: names, before: before)
    }

    private static let bylines = ["Por ", "By ", "Par ", "Von ", "Di ", "Por: ", "By: "]

    /// Whether what stands behind the name of an agency in a parenthesis is who wrote and edited: `(AGI) Abc/Def`, `(Hina) xabc yde`,
    /// `(FENA) A.B.`
    static func isStaffOfAgency(_ words: String) -> Bool {
        let desks = words.split(separator: "/", omittingEmptySubsequences: false)
        if (1...3).contains(desks.count), words.contains("/") || words.count == 3,
            desks.allSatisfy({ isDesk($0, longest: 4) && $0.count > 1 })
        {
            return true
        }
        let dotted = words.split(separator: ".", omittingEmptySubsequences: false)
        if (2...3).contains(dotted.count), dotted.allSatisfy({ $0.count == 1 && $0.first?.isUppercase == true }) {
            return true
        }
        let small = words.split(separator: " ")
        return (1...3).contains(small.count)
            && small.allSatisfy { word in
                (2...4).contains(word.count) && word.allSatisfy { $0.isASCII && $0.isLowercase }
            }
    }
}
