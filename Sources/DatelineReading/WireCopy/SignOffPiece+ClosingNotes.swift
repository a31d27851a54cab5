import DatelineModel

/// What agencies write behind the last word of a story, each in its own way: marks of the end, initials, numbers of messages.
extension SignOffPiece {
    /// What such a note says of the story.
    struct ClosingNote {
        var agency: String?
        var authors: [String] = []
        var day: CalendarDay?
        /// What comes before it on its line.
        let before: Substring
    }

    /// The note that ends a line, behind a sentence or alone on it; `nil` if there is none.
    static func closingNote(_ line: String, isWholeLine: Bool, isParagraph: Bool) -> ClosingNote? {
        behindParenthesis(line, isWholeLine: isWholeLine) ?? agencyAndStaff(line) ?? parenthesisOfEnd(
            line, isWholeLine: isWholeLine)
            ?? paperBehindDash(line, isWholeLine: isWholeLine)
            ?? (isWholeLine ? wholeLine(line.trimmingWhitespace(), isParagraph) : nil).map {
                .init(agency: $0.agency, authors: $0.authors, before: line[..<line.startIndex])
            }
    }

    // MARK: - At the end of a line

    /// `… in July. (end)`, `……三十个场景。（完）`, `… ten years. (NAN)(www.example.org)`, `… 12 years. (abc/def)`, `（編輯：某某）`,
    /// `（2025/02/12-18:05）`
    private static func parenthesisOfEnd(_ line: String, isWholeLine: Bool) -> ClosingNote? {
        guard let last = line.last, ")）】".contains(last),
            let open = line.lastIndex(where: { last == "】" ? $0 == "【" : "(（".contains($0) })
        else { return nil }
        let before = line[..<open]
        guard endsSentence(before) || endsInParenthesis(before) || isWholeLine && before.allSatisfy(\.isWhitespace)
        else { return nil }
        let words = line[line.index(after: open)...].dropLast().trimmingWhitespace()
        if let note = inParenthesis(words, behind: before) { return note }
        guard last != "】" else { return nil }
        // `(KNA - abcde-89-00123)`
        if words.hasPrefix("KNA - "), !words.dropFirst(6).contains(" ") { return .init(agency: "KNA", before: before) }
        if isWordOfEnd(words) || isEditor(words) || words.contains("/") && isInitials(words[...])
            || isAddress(words) && endsInParenthesis(before)
        {
            return .init(before: before)
        }
        // `(With inputs from a syndicated feed)`
        if words.lowercased().contains("syndicated feed"), words.count < 200 { return .init(before: before) }
        // `（共同）`
        if last == "）", EastAsianDateline.isAgency(words) { return .init(agency: words, before: before) }
        // `(Abc/Adnkronos)`
        let parts = words.split(separator: "/")
        if parts.count == 2, AgencyName.isKnown(String(parts[1])), isDesk(parts[0], longest: 4) {
            return .init(agency: String(parts[1]), before: before)
        }
        // `（2025/02/12-18:05）`
        guard words.utf8.count < 24, let time = day(ofMinute: words) else { return nil }
        return .init(day: time, before: before)
    }

    /// `… too small. (GNA) 12 Feb 2025`, `……十七條。（編輯：某某）1140212`, `(FIN) ABC/DEF`
    private static func behindParenthesis(_ line: String, isWholeLine: Bool) -> ClosingNote? {
        // Nearly no line has a bracket so near to its end; the last byte of `）` is 0x89.
        guard line.utf8.suffix(40).contains(where: { $0 == UInt8(ascii: ")") || $0 == 0x89 }),
            let close = line.lastIndex(where: { ")）".contains($0) }), line.index(after: close) < line.endIndex,
            let open = line[..<close].lastIndex(where: { "(（".contains($0) })
        else { return nil }
        let before = line[..<open]
        let words = line[line.index(after: open)..<close].trimmingWhitespace()
        let rest = line[line.index(after: close)...].trimmingEnd(of: ".").trimmingWhitespace()
        guard rest.utf8.count < 32, endsSentence(before) || isWholeLine && before.allSatisfy(\.isWhitespace) else {
            return nil
        }
        if isWordOfEnd(words), isRowOfDesks(rest) { return .init(before: before) }
        if isEditor(words), let day = dayOfMinguo(rest) { return .init(day: day, before: before) }
        guard AgencyName.isKnown(words) else { return nil }
        if isStaffOfAgency(rest), endsSentence(before) || before.allSatisfy(\.isWhitespace) {
            return .init(agency: words, before: before)
        }
        guard let day = MonthAndDay(rest)?.day else { return nil }
        return .init(agency: words, day: day, before: before)
    }

    /// `… until 30 April. – Example.gov.za`: a paper that signs with its address.
    private static func paperBehindDash(_ line: String, isWholeLine: Bool) -> ClosingNote? {
        guard let blank = line.lastIndex(of: " "), let dash = line[..<blank].last, "–—-".contains(dash) else {
            return nil
        }
        let name = String(line[line.index(after: blank)...])
        let before = line[..<blank].dropLast()
        guard name.utf8.count < 32, isHost(name), endsSentence(before), before.last == " " else { return nil }
        return .init(agency: name, before: before)
    }

    // MARK: - Words

    static func isDesk(_ text: Substring, longest: Int) -> Bool {
        (1...longest).contains(text.count) && text.first?.isUppercase == true
            && text.allSatisfy { $0.isASCII && $0.isLetter }
    }

    /// Whether words say that a story ends here, in the languages of agencies.
    static func isWordOfEnd(_ words: String) -> Bool { wordsOfEnd.contains(words.lowercased()) }

    private static let wordsOfEnd: Set<String> = [
        "end", "ends", "fin", "fim", "fine", "ende", "schluss", "slut", "son", "конец", "النهاية", "انتهى", "끝", "完",
        "了",
        "hết",
    ]

    /// `編輯：某某`: who edited it.
    static func isEditor(_ words: String) -> Bool {
        guard words.count < 24, let colon = words.firstIndex(where: { ":：/".contains($0) }) else { return false }
        return ["編輯", "编辑", "責任編輯", "责任编辑", "编辑", "責編", "责编", "譯者", "译者", "核稿"].contains(
            words[..<colon].trimmingWhitespace())
    }

    private static func isAddress(_ words: String) -> Bool {
        guard !words.contains(" "), words.utf8.count < 60 else { return false }
        return words.hasPrefix("www.") && isHost(words) || WebAddress.isValid(words)
    }

    /// `www.example.org`, `Example.gov.za`: the name of a host, which ends in two to four letters.
    private static func isHost(_ name: String) -> Bool {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        return (2...4).contains(parts.count) && (parts.last?.count).map { (2...4).contains($0) } ?? false
            && parts.first.map { $0.count > 2 } ?? false
            && parts.allSatisfy {
                !$0.isEmpty && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
            }
            && name.last?.isLowercase == true
    }

    private static func endsInParenthesis(_ text: Substring) -> Bool {
        text.trimmingWhitespace().last.map { ")）".contains($0) } ?? false
    }

    /// The day of `2025/02/12-18:05`.
    private static func day(ofMinute text: String) -> CalendarDay? {
        guard text.first?.isNumber == true, text.contains(":") else { return nil }
        let date = text.prefix { $0.isNumber || $0 == "/" }
        return date.count > 7 ? CalendarDay(iso: date.replacing("/", with: "-")) : nil
    }

    /// The day of `1140212`, by the years of Taiwan: 12 February 2025.
    private static func dayOfMinguo(_ text: String) -> CalendarDay? {
        guard text.count == 7, let number = Int(text), number > 900_000 else { return nil }
        return CalendarDay(year: 1911 + number / 10_000, month: number / 100 % 100, day: number % 100)
    }
}
