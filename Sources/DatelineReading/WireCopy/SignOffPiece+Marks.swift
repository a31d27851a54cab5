import DatelineModel

/// Marks and notes on rights that agencies write at the end of a story.
extension SignOffPiece {
    /// What may close the last line in any story: `… too small. Enditem`, `… too small./.`, `… too small. (ANSA).`, and what
    /// comes before it.
    static func mark(_ line: String) -> (agency: String?, before: Substring)? {
        if line.hasSuffix("./.") { return (nil, line.dropLast(2)) }
        if line.hasSuffix("Enditem") {
            let before = line.dropLast(7)
            return before.last == " " && endsSentence(before) ? (nil, before) : nil
        }
        guard line.hasSuffix(").") || line.hasSuffix(")"), let open = line.lastIndex(of: "(") else { return nil }
        let inner = line[line.index(after: open)...].trimmingEnd(of: ".)")
        let before = line[..<open]
        guard endsSentence(before) || before.allSatisfy(\.isWhitespace) else { return nil }
        // `(AA/jd)`: the initials of an editor.
        let parts = inner.split(separator: "/")
        let hasInitials = parts.count == 2 && isInitials(parts[1])
        let name = hasInitials ? String(parts[0]) : inner
        return (line.hasSuffix(".") || hasInitials) && AgencyName.isKnown(name) ? (name, before) : nil
    }

    /// A line of nothing but the agency and the time at which it sent the story, `APA 2025-02-12/14:05`, or as a paragraph of its
    /// own a day alone; `nil` if it is none.
    static func time(_ line: String, isParagraph: Bool) -> (agency: String?, day: CalendarDay)? {
        guard line.utf8.count < 48, line.utf8.contains(where: mayBeDigit) else { return nil }
        let name = line.prefix { !$0.isNumber }.trimmingEnd(of: ", ")
        var time = line.drop { !$0.isNumber }.trimmingWhitespace()
        guard name.isEmpty ? isParagraph : AgencyName.isKnown(name) else { return nil }
        // `2025-02-12/14:05`
        if let slash = time.dropFirst(10).first, slash == "/" { time = "\(time.prefix(10)) \(time.dropFirst(11))" }
        return DayLine.day(time).map { (name.isEmpty ? nil : name, $0) }
    }

    /// `Copyright © ANTARA 2025`
    static func isOfAgency(_ line: String) -> Bool { agencyOfCopyright(line) != nil }

    /// The known agency to which a line gives the rights, with a year or without: `© Agence France-Presse`.
    static func agencyOfCopyright(_ line: String) -> String? {
        guard line.count < 80 else { return nil }
        let words = line.trimmingEnd(of: ". ").replacing("©", with: " © ").split(separator: " ")
            .filter { !["©", "(c)", "Copyright", "by"].contains($0) && !($0.count == 4 && Int($0) != nil) }
        let name = words.joined(separator: " ")
        return AgencyName.isKnown(name) ? name : nil
    }
}
