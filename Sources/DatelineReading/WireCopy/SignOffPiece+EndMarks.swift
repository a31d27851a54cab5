import DatelineModel

/// Lines that say that a story ends, and who has the rights to it.
extension SignOffPiece {
    /// `ENDS`, `-30-`, `###`, a copyright line.
    static func isEndMark(_ line: String) -> Bool {
        let bare = line.trimmingWhitespace()
        return isOfOffice(bare) || isMark(bare)
            // `((jane@example.org; +1 555 0100))`, below copy of Reuters.
            || bare.hasPrefix("((") && bare.hasSuffix("))")
            || bare.hasPrefix("Our Standards: The Thomson Reuters Trust Principles")
            || (bare.hasPrefix("©") || bare.hasPrefix("(c) ")) && isCopyright(bare)
            // `(©NTB)`
            || bare.hasPrefix("(©") && bare.hasSuffix(")") && isCopyright(String(bare.dropFirst().dropLast()))
            || (bare.hasPrefix("Copyright ") || bare.hasPrefix("COPYRIGHT ")) && (isReserved(bare) || isOfAgency(bare))
            || bare.hasPrefix("The post ") && isFirstAppearance(bare)
    }

    /// `ENDS`, `- 30 -`, `* * *`: a word or a number, with signs around it or without, or signs alone.
    private static func isMark(_ bare: String) -> Bool {
        // No such word has more letters.
        guard bare.utf8.count(where: isLetter) <= longestMark else { return false }
        let word = bare.uppercased().filter { !" -–—*/().[]".contains($0) }
        if word.isEmpty, bare.utf8.count > 2, bare.allSatisfy({ $0 == "*" || $0 == " " }) { return true }
        // `---o0o---`
        if word.allSatisfy({ "O0".contains($0) }), (2...4).contains(word.count),
            "-–—".contains(bare.first ?? " "), "-–—".contains(bare.last ?? " ")
        {
            return true
        }
        return ["MORETOFOLLOW", "MOREFOLLOWS"].contains(word) || bare == "MORE" || bare == "mfl"
            || ["ENDS", "END", "###", "NNNN", "ENDITEM"].contains(word)
            || ["FIN", "FIM"].contains(word) && bare.first.map { "(-–—*".contains($0) } ?? false
            || word == "MORE" && bare.first.map { "(-–—*".contains($0) } ?? false
            || ["30", "0"].contains(word) && bare.hasPrefix("-")
    }

    private static let longestMark = "MORETOFOLLOW".count

    /// Notes of offices: `For information media. Not an official record.`, `(Release ID: 2012345) Visitor Counter : 12`.
    private static func isOfOffice(_ line: String) -> Bool {
        line.hasPrefix("For information media. Not an official record")
            || line.hasPrefix("(Release ID: ") && line.utf8.count < 64 || line.hasPrefix("Read this release in: ")
    }

    /// Whether a line is about the rights to what stands above, and nothing else: a year, a name, and what may not be done.
    private static func isReserved(_ line: String) -> Bool {
        guard owner(line) != nil, let end = line.firstRange(of: "rights reserved") else { return false }
        let rest = String(line[end.upperBound...]).trimmingEnd(of: ". ").drop { ". ".contains($0) }.lowercased()
        return line.count < 300
            && (rest.isEmpty || ["may not be", "permission", "redistribut", "reproduc"].contains { rest.contains($0) })
    }

    /// `The post Ten rules appeared first on Example News.`, in which nobody says anything of a post office.
    private static func isFirstAppearance(_ line: String) -> Bool {
        guard owner(line) != nil, let place = appearance(line) else { return false }
        let last = line[..<place.lowerBound].split(separator: " ").last.map { $0.lowercased() } ?? ""
        return !["it", "he", "she", "they", "that", "which", "who", "this", "had"].contains(last)
    }

    private static func appearance(_ line: String) -> Range<String.Index>? {
        line.ranges(of: " appeared first on ").last ?? line.ranges(of: " first appeared on ").last
    }

    /// Whom a line names that ends a story by its own words: `Copyright 2025 Example Agency. All rights reserved.`, `The post
    /// … appeared first on Example News.`
    static func owner(_ line: String) -> String? {
        let line = line.trimmingWhitespace()
        if line.hasPrefix("The post "), let place = appearance(line) {
            return name(line[place.upperBound...].trimmingEnd(of: ". "))
        }
        if let agency = agencyOfCopyright(line) { return agency }
        guard line.hasPrefix("Copyright "), let end = line.firstRange(of: ". All rights reserved") else { return nil }
        let words = line[..<end.lowerBound].split(separator: " ").dropFirst().drop { $0 == "(c)" || $0 == "©" }
        guard let year = words.first, year.count == 4, Int(year) != nil else { return nil }
        return name(words.dropFirst().drop { $0 == "by" }.joined(separator: " "))
    }

    /// A text if it can be the name of an office or a newspaper: few words, no sentence.
    static func name(_ text: String) -> String? {
        let words = text.split(separator: " ")
        guard (1...8).contains(words.count), text.first?.isUppercase == true, text.last?.isPunctuation == false,
            !text.contains("://")
        else { return nil }
        return text
    }

    /// Whether a line that begins like one is a copyright line: a year, an agency, or a few words that are no sentence.
    private static func isCopyright(_ line: String) -> Bool {
        let words = line.split(whereSeparator: { $0.isWhitespace || ",.;".contains($0) }).map(String.init)
        guard line.count < 120 else { return false }
        let hasYear = words.prefix(8).contains {
            $0.count == 4 && Int($0) != nil || $0.count == 9 && Int($0.prefix(4)) != nil
        }
        let name = words.drop { $0 == "©" || $0 == "(c)" }.joined(separator: " ").drop { $0 == "©" }
        return hasYear || AgencyName.isKnown(String(name).trimmingWhitespace())
            || words.count < 8
                && words.allSatisfy { $0.first?.isLowercase != true || ["by", "and", "of", "the"].contains($0) }
            || line.lowercased().contains("rights reserved")
    }
}
