/// Lines of nothing but the initials of those who wrote and edited a story, and their agency.
extension SignOffPiece {
    /// `APP/asd-mkz`, `BSS/SAH/RHK/1915 hrs`, `mfk/dpa`, `mfk/AFP/dpa`: an agency among initials, or before desks and the time.
    static func agencyAmongInitials(_ line: String, _ isParagraph: Bool) -> Note? {
        guard line.utf8.count < 40, line.contains("/") else { return nil }
        let parts = line.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard (2...6).contains(parts.count), let first = parts.first else { return nil }
        let known = parts.filter { AgencyName.isKnown($0) }
        if let agency = known.first {
            // `AFP/Reuters` names sources.
            let others = parts.filter { !AgencyName.isKnown($0) }
            let areStaff = others.allSatisfy {
                isStaff($0) || agency == first && parts.count > 2 && isDesk($0[...])
                    || agency == first && isTimeOfDesk($0)
                    || agency == first && parts.count > 2 && $0 == parts.last && $0.count == 4 && Int($0) != nil
            }
            return !others.isEmpty && areStaff && (isParagraph || agency == first) ? Note(agency: agency) : nil
        }
        // An agency that is not known needs several initials behind it.
        let staff = parts.dropFirst().flatMap { $0.split(separator: "-") }
        guard isParagraph, parts.count == 2, staff.count == 2, AgencyName.matches(first), (3...4).contains(first.count),
            staff.allSatisfy({ isStaff(String($0)) && $0.count == 3 })
        else { return nil }
        return Note(agency: first)
    }

    /// `mfk`, `asd-mkz`
    private static func isStaff(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return parts.count < 4
            && parts.allSatisfy { (2...4).contains($0.count) && $0.allSatisfy { $0.isASCII && $0.isLowercase } }
    }

    /// `1915 hrs`
    private static func isTimeOfDesk(_ text: String) -> Bool {
        let digits = text.prefix { $0.isNumber }
        return digits.count == 4 && ["hrs", "hours", "h"].contains(text.dropFirst(4).trimmingWhitespace().lowercased())
    }

    /// `[時事通信社]`, `【共同】`, `--(بترا)`: an agency in brackets.
    static func agencyInBrackets(_ line: String) -> Note? {
        if line.hasPrefix("-"), line.hasSuffix(")"), case let name = line.drop(while: { "- ".contains($0) }),
            name.first == "(",
            AgencyName.isKnown(String(name.dropFirst().dropLast()))
        {
            return Note(agency: String(name.dropFirst().dropLast()))
        }
        guard let open = line.first, let last = line.last, ["[]", "【】", "［］", "〔〕"].contains("\(open)\(last)") else {
            return nil
        }
        let name = line.dropFirst().dropLast().trimmingWhitespace()
        return EastAsianDateline.isAgency(name) ? Note(agency: name) : nil
    }

    /// Whether a line is a word of the end and desks, `(FIN) ABC/DEF`, below which more initials may stand.
    static func isEndWithDesks(_ line: String) -> Bool {
        guard line.hasPrefix("("), let close = line.firstIndex(of: ")") else { return false }
        return isWordOfEnd(String(line[..<close].dropFirst()))
            && isRowOfDesks(line[line.index(after: close)...].trimmingWhitespace())
    }

    /// `ABC/DEF`, `ABC/DEF GHI`
    static func isRowOfDesks(_ words: String) -> Bool {
        let parts = words.split(separator: " ")
        return (1...3).contains(parts.count) && parts.contains { isDesks(String($0)) }
            && parts.allSatisfy { isDesks(String($0)) || isDesk($0) }
    }
}
