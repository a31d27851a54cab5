import DatelineModel

/// Marks and notes on rights that agencies write at the end of a story.
extension SignOffPiece {
    /// What may close the last line in any story: `… too small. Enditem`, `… too small./.`, `… too small. (ANSA).`, and what
    /// comes before it.
    static func mark(_ line: String) -> (agency: String?, before: Substring)? {
        if line.hasSuffix("./.") { return (nil, line.dropLast(2)) }
        // `… too small.-0-`, as BelTA ends a story.
        if line.hasSuffix("-0-"), endsSentence(line.dropLast(3)) { return (nil, line.dropLast(3)) }
        if line.hasSuffix("Enditem") {
            let before = line.dropLast(7)
            return before.last == " " && endsSentence(before) ? (nil, before) : nil
        }
        // `… in July. #AgenciaNA`
        if let hash = line.utf8.lastIndex(of: UInt8(ascii: "#")),
            ["#Agencia", "#Agência", "#Agence"].contains(where: line[hash...].hasPrefix),
            !line[hash...].contains(" "), endsSentence(line[..<hash])
        {
            return (nil, line[..<hash])
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

    /// `Copyright © ANTARA 2025`
    static func isOfAgency(_ line: String) -> Bool { agencyOfCopyright(line) != nil }

    /// The known agency to which a line gives the rights, with a year or without: `© Agence France-Presse`.
    static func agencyOfCopyright(_ line: String) -> String? {
        guard line.count < 80 else { return nil }
        let words = line.trimmingEnd(of: ". ").replacing("©", with: " © ").split(separator: " ")
            .filter {
                !["©", "(c)", "Copyright", "COPYRIGHT", "by"].contains($0) && !($0.count == 4 && Int($0) != nil)
            }
        let name = words.joined(separator: " ")
        return AgencyName.isKnown(name) ? name : nil
    }
}
