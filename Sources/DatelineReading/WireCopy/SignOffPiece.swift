import DatelineModel

/// One piece of a sign-off at the end of a line.
struct SignOffPiece {
    /// The piece's length in bytes.
    let length: Int
    var agency: String?
    /// Whether the agency is that of a note on rights or pages, and counts only where no other signs.
    var isOwner = false
    var authors: [String] = []
    var day: CalendarDay?

    /// The web address that the line is; `nil` if it is none.
    var address: String?

    init?(_ line: String, isWholeLine: Bool, isParagraph: Bool = false) {
        guard !line.isEmpty else { return nil }
        let bare = line.trimmingWhitespace()
        if isParagraph, let address = WireHeadParser.address(labelled: bare) {
            length = line.utf8.count
            self.address = address
        } else if isParagraph, AgencyName.isKnown(bare) {
            length = line.utf8.count
            agency = bare
        } else if isParagraph, let source = Self.source(bare) {
            length = line.utf8.count
            agency = source
        } else if let (agency, before) = Self.mark(line) {
            length = line.utf8.count - before.utf8.count
            self.agency = agency
        } else if isWholeLine, Self.isEndMark(line) {
            length = line.utf8.count
            (agency, isOwner) = (Self.owner(line), true)
        } else if let note = Self.closingNote(line, isWholeLine: isWholeLine, isParagraph: isParagraph) {
            length = line.utf8.count - note.before.utf8.count
            (agency, authors, day) = (note.agency, note.authors, note.day)
            isOwner = ClosingLine.agencyOnItself(line) != nil
        } else if isWholeLine, let (agency, day) = Self.sending(bare, isParagraph: isParagraph) {
            length = line.utf8.count
            (self.agency, self.day) = (agency, day)
        } else if isWholeLine, let (agency, authors) = Self.signature(bare) {
            length = line.utf8.count
            (self.agency, self.authors) = (agency, authors)
        } else if isWholeLine, let authors = Self.reporters(line) {
            length = line.utf8.count
            self.authors = authors
        } else if let (words, before) = Self.parenthesis(line) {
            length = line.utf8.count - before.utf8.count
            if let authors = Self.reporters(words) {
                self.authors = authors
            } else {
                let parts = words.split(separator: ",", maxSplits: 1).map { $0.trimmingWhitespace() }
                day = parts.count == 2 ? MonthAndDay(parts[1])?.day : nil
                guard Self.endsSentence(before) || isWholeLine && before.allSatisfy(\.isWhitespace),
                    let name = parts.first, AgencyName.matches(name), parts.count == 1 || day != nil
                else { return nil }
                agency = name
            }
        } else if let (words, before) = Self.dashed(line, isWholeLine: isWholeLine) {
            length = line.utf8.count - before.utf8.count
            agency = words
        } else if isWholeLine, let (agency, day) = Self.firstPublication(line) {
            length = line.utf8.count
            (self.agency, self.day) = (agency, day)
        } else if let (words, before) = Self.bare(line) ?? Self.withInitials(line) {
            length = line.utf8.count - before.utf8.count
            agency = words
        } else {
            return nil
        }
    }

    /// `Source: Lao Daily Bulletin`: a paper or an office that is not known. Other names may be those of who knows a number.
    private static func source(_ line: String) -> String? {
        guard line.hasPrefix("Source: ") else { return nil }
        let name = line.dropFirst("Source: ".count).trimmingWhitespace()
        return AgencyName.isPaperOrItsTitle(name) || AgencyName.isOffice(name) ? name : nil
    }

    /// Who signs a line of names and initials: `AAP jp`, `Jane Doe/TT`, `Ed/Jane Doe`, `jd/ae/xy`, `SOURCE Example Office`;
    /// `nil` if it is none.
    private static func signature(_ line: String) -> (agency: String?, authors: [String])? {
        guard line.utf8.count <= longestSignature, !hasManySmallWords(line) else { return nil }
        if line.hasPrefix("SOURCE ") || line.hasPrefix("SOURCE: ") {
            return name(line.dropFirst(7).trimmingWhitespace()).map { ($0, []) }
        }
        // `Reporter: Jane Doe`, `Editor: John Roe`, `Edited by John Roe`
        for (label, isAuthor) in desks where line.hasPrefix(label) {
            // `Edited by Jane Doe/John Roe`
            let people = line.dropFirst(label.count).split(separator: "/")
            if (1...3).contains(people.count), people.allSatisfy(isPerson) {
                return (nil, isAuthor ? people.map(String.init) : [])
            }
        }
        let words = line.split(separator: " ")
        // `With AFP`
        if words.count == 2, ["With", "Avec", "Mit", "Con", "Com"].contains(words[0]),
            AgencyName.isKnown(String(words[1]))
        {
            return (nil, [])
        }
        // `JPL // MAX`, `Lusa/Fim`: the desks of Lusa.
        if words.count == 3, words[1] == "//", [words[0], words[2]].allSatisfy(isDesk) { return (nil, []) }
        for end in ["/Fim", "/fim"] where line.hasSuffix(end) && AgencyName.isKnown(String(line.dropLast(4))) {
            return (String(line.dropLast(4)), [])
        }
        // `PTI ABC DEF`
        if words.count > 1, let agency = words.first, AgencyName.isKnown(String(agency)),
            words.dropFirst().allSatisfy(isDesk)
        {
            return (String(agency), [])
        }
        // `Source: Xinhua`, `Editor: huaxia`
        if words.count == 2, words[0] == "Editor:", words[1].allSatisfy(\.isLetter) { return (nil, []) }
        if words.first == "Source:" {
            let source = words.dropFirst().joined(separator: " ")
            // `Source: CNA/ab(cd)`
            let first = String(source.prefix { $0 != "/" })
            let desks = source.dropFirst(first.count).split { "/()".contains($0) }
            let isOfDesks = !desks.isEmpty && desks.allSatisfy(isInitials)
            return AgencyName.isKnown(source) || isOfDesks && AgencyName.isKnown(first)
                ? (isOfDesks ? first : source, []) : nil
        }
        if words.count == 2, AgencyName.isKnown(String(words[0])), isInitials(words[1]) {
            return (String(words[0]), [])
        }
        guard let slash = line.lastIndex(of: "/") else { return nil }
        let (before, after) = (line[..<slash], line[line.index(after: slash)...])
        if isInitials(Substring(line)) { return (nil, []) }
        if before == "Ed" || before == "ed" { return isPerson(after) ? (nil, []) : nil }
        guard isPerson(before), AgencyName.matches(String(after)) else { return nil }
        return (String(after), [String(before)])
    }

    /// In bytes; prose is longer.
    private static let longestSignature = 160

    /// Labels of lines with the name of one person, and whether that person wrote the story.
    private static let desks = [
        ("Reporter: ", true), ("Pewarta: ", true), ("Writer: ", true), ("Muhabir: ", true), ("Penulis: ", true),
        ("Autor: ", true), ("Autorka: ", true), ("Auteur : ", true), ("Autore: ", true),
        ("Editor: ", false), ("Edited by ", false), ("Editing by ", false), ("Editör: ", false), ("Redaktur: ", false),
    ]

    /// Two to four capitals.
    static func isDesk(_ text: Substring) -> Bool {
        (2...4).contains(text.count) && text.allSatisfy { $0.isASCII && $0.isUppercase }
    }

    /// `jd`, `jd/ae/xy`
    static func isInitials(_ text: Substring) -> Bool {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count < 5 && !pairsOfWords.contains(String(text))
            && parts.allSatisfy { (2...3).contains($0.count) && $0.allSatisfy { $0.isASCII && $0.isLowercase } }
    }

    /// What looks like initials and is words.
    static let pairsOfWords: Set<String> = ["and/or", "he/she", "she/her", "his/her", "him/her"]

    /// Two to four words with capitals.
    static func isPerson(_ text: Substring) -> Bool {
        let words = text.split(separator: " ")
        return (2...4).contains(words.count)
            && words.allSatisfy { word in
                word.first?.isUppercase == true && word.allSatisfy { $0.isLetter || "-.’'".contains($0) }
            }
    }

    /// The words in the parenthesis that ends a line, and what comes before it.
    private static func parenthesis(_ line: String) -> (words: String, before: Substring)? {
        guard line.last == ")" else { return nil }
        var depth = 0
        for index in line.indices.reversed() {
            if line[index] == ")" { depth += 1 }
            if line[index] == "(" { depth -= 1 }
            guard depth == 0 else { continue }
            return (String(line[line.index(after: index)...].dropLast()), line[..<index])
        }
        return nil
    }

    /// The agency after the last dash of a line, `— VNS`, `—AP`, `-- Reuters`, `/VNA`, and what comes before the dash.
    private static func dashed(_ line: String, isWholeLine: Bool) -> (agency: String, before: Substring)? {
        // Nearly no line of prose has a dash so near to its end.
        guard line.utf8.suffix(longestSignature).contains(where: { "-/=".utf8.contains($0) || $0 == 0xE2 }) else {
            return nil
        }
        for dash in ["—", "–", "--", "==", "/", " - "] {
            for place in line.ranges(of: dash).reversed() {
                let before = line[..<place.lowerBound]
                guard endsSentence(before) || isWholeLine && before.allSatisfy(\.isWhitespace) else { continue }
                var name = line[place.upperBound...].trimmingWhitespace()
                if name.hasSuffix(dash == "/" ? "/" : ".") { name.removeLast() }
                // `— VNA 12/02/2025`
                if let blank = name.lastIndex(of: " "),
                    name[blank...].dropFirst().allSatisfy({ "0123456789/.-".contains($0) })
                {
                    name = String(name[..<blank])
                }
                // One hyphen is the dash of many sentences.
                if dash == " - " ? AgencyName.isKnown(name) : AgencyName.matches(name) { return (name, before) }
            }
        }
        return nil
    }

    /// The known agency that stands alone behind the last sentence, `… too small. EFE`, and what comes before it.
    private static func bare(_ line: String) -> (agency: String, before: Substring)? {
        guard let blank = line.lastIndex(of: " ") else { return nil }
        let name = String(line[line.index(after: blank)...])
        let before = line[..<blank]
        guard name.allSatisfy(\.isUppercase), AgencyName.isKnown(name), endsSentence(before) else { return nil }
        return (name, before)
    }

    /// The known agency and the initials of its desks behind the last sentence, `… too small. PTI ABC DEF`, and what comes before
    /// them.
    static func withInitials(_ line: String) -> (agency: String, before: Substring)? {
        guard let last = line.utf8.last, (65...90).contains(last) else { return nil }
        var words = line.split(separator: " ").suffix(6)
        while let last = words.last, (2...4).contains(last.count), last.allSatisfy({ $0.isASCII && $0.isUppercase }) {
            words.removeLast()
            guard last.startIndex > line.startIndex else { return nil }
            let name = String(last)
            let before = line[..<line.index(before: last.startIndex)]
            if AgencyName.isKnown(name), last.endIndex < line.endIndex, endsSentence(before) { return (name, before) }
        }
        return nil
    }

    /// `This report by The Canadian Press was first published Feb. 12, 2025.`, `Published in Example Times, February 12th, 2025`
    private static func firstPublication(_ line: String) -> (agency: String, day: CalendarDay?)? {
        let line = line.trimmingWhitespace()
        if line.hasPrefix("Published in "), line.utf8.count < 80, let comma = line.firstIndex(of: ",") {
            let paper = String(line[..<comma].dropFirst("Published in ".count))
            guard let day = MonthAndDay(line[comma...].dropFirst().trimmingEnd(of: ". ").trimmingWhitespace())?.day,
                paper.split(separator: " ").count < 5, paper.first?.isUppercase == true
            else { return nil }
            return (paper, day)
        }
        let opening = "This report by "
        guard line.hasPrefix(opening), line.utf8.count < 120 else { return nil }
        let credit = line.dropFirst(opening.count)
        guard let words = credit.firstRange(of: " was first published ") else { return nil }
        let agency = credit[..<words.lowerBound].trimmingWhitespace()
        guard AgencyName.matches(agency) else { return nil }
        return (agency, MonthAndDay(credit[words.upperBound...].trimmingEnd(of: "."))?.day)
    }

    /// Whether a text is the end of a sentence, so that what follows is not part of it.
    static func endsSentence(_ text: Substring) -> Bool {
        guard let last = text.trimmingWhitespace().unicodeScalars.last else { return false }
        return ".!?…”’\"')。！？」』）”؟".unicodeScalars.contains(last)
    }
}
