import DatelineModel

/// Lines of nothing but who signs, in the forms of agencies and newspapers: initials, desks, numbers of messages, notes on rights.
extension SignOffPiece {
    /// What a line says of who signs.
    struct Note {
        var agency: String?
        var authors: [String] = []
    }

    /// The note that a line is; `nil` if it is none.
    static func wholeLine(_ line: String, _ isParagraph: Bool) -> Note? {
        guard line.utf8.count < 400 else { return nil }
        if let agency = ClosingLine.agencyOnItself(line) { return Note(agency: agency) }
        if isNoteOnRights(line) {
            return Note(agency: line.contains("Anadolu") || line.contains("الأناضول") ? "AA" : nil)
        }
        // What follows is of names and initials.
        guard line.utf8.count <= 120, !hasManySmallWords(line) else { return nil }
        if let note = agencyAmongInitials(line, isParagraph) ?? agencyInBrackets(line) { return note }
        if let note = ofHouse(line, isParagraph) ?? agencyAndDesk(line) ?? (isParagraph ? personAndAgency(line) : nil) {
            return note
        }
        // `【责任编辑:某某】`
        let bare = line.replacing("【纠错】", with: "").drop { "【　 ".contains($0) }
        if isEditor(String(bare)) || isDashedInitials(line) {
            return Note()
        }
        if isParagraph, let author = vietnameseName(line) { return Note(authors: [author]) }
        if let source = source(ofPaper: line) { return Note(agency: source) }
        return isNumberOfMessage(line) || isDottedInitials(line)
            || isParagraph && isPairOfInitials(line)
            || isDesks(line) && (isParagraph || line.last?.isLowercase == true || line.hasSuffix("/")) ? Note() : nil
    }

    /// Whether a line has more words in small letters than one of names and initials ever has: it is a sentence, as nearly every
    /// last line of a story.
    static func hasManySmallWords(_ line: String) -> Bool {
        var (count, isInWord) = (0, false)
        for byte in line.utf8 {
            let isOfWord = byte > UInt8(ascii: " ")
            if isOfWord, !isInWord, (97...122).contains(byte) { count += 1 }
            isInWord = isOfWord
        }
        return count > 5
    }

    /// `WAM/Jane Placeholder`, `//Petra// AF`, `// انتهى //`
    private static func agencyAndDesk(_ line: String) -> Note? {
        if line.hasPrefix("//"), let close = line.dropFirst(2).firstRange(of: "//") {
            let name = line.dropFirst(2)[..<close.lowerBound].trimmingWhitespace()
            let rest = line[close.upperBound...].trimmingWhitespace()
            guard rest.isEmpty || isDesk(rest[...], longest: 4) || isDottedInitials(rest) || isTimeOfSending(rest)
            else { return nil }
            if isWordOfEnd(name) { return Note() }
            return AgencyName.isKnown(name) || isKnownInCapitals(name) ? Note(agency: name) : nil
        }
        guard let slash = line.firstIndex(of: "/"), slash > line.startIndex else { return nil }
        // `- مل - وام/جين دو/جون رو`
        var name = line[..<slash]
        if let dash = name.ranges(of: " - ").last, name[..<dash.lowerBound].utf8.count < 9 {
            name = name[dash.upperBound...]
        }
        let agency = String(name)
        let person = line[line.index(after: slash)...].prefix { $0 != "/" }
        let words = person.split(separator: " ")
        guard agency.count < 12, AgencyName.isKnown(agency), (2...4).contains(words.count),
            words.first?.first?.isLowercase == false, words.count < 4 || agency.utf8.first.map({ $0 >= 0xD8 }) ?? false,
            words.allSatisfy({ $0.allSatisfy { $0.isLetter || "-’'".contains($0) } })
        else { return nil }
        return Note(agency: agency, authors: [String(person)])
    }

    private static func isKnownInCapitals(_ name: String) -> Bool { AgencyName.isKnown(name.uppercased()) }

    /// `Jane Placeholder, The Canadian Press`
    private static func personAndAgency(_ line: String) -> Note? {
        guard let comma = line.firstIndex(of: ","), isPerson(line[..<comma]) else { return nil }
        let agency = line[line.index(after: comma)...].trimmingWhitespace()
        guard AgencyName.isKnown(agency) else { return nil }
        return Note(agency: agency, authors: [String(line[..<comma])])
    }

    /// `DN---AB.`: the initials of the desks of MAP.
    private static func isDashedInitials(_ line: String) -> Bool {
        guard line.utf8.count < 12, line.contains("--") else { return false }
        let parts = line.split(separator: "-").map { $0.trimmingEnd(of: ".") }
        return parts.count == 2 && parts.allSatisfy { (1...3).contains($0.count) && $0.allSatisfy(\.isUppercase) }
    }

    /// The name in capitals with which newspapers in Vietnamese end a story, as names are written: `NGUYỄN VĂN A`.
    private static func vietnameseName(_ line: String) -> String? {
        let words = line.split(separator: " ")
        guard (2...4).contains(words.count), surnames.contains(String(words[0])),
            words.allSatisfy({ $0.allSatisfy(\.isUppercase) })
        else { return nil }
        return words.map { $0.prefix(1) + $0.dropFirst().lowercased() }.joined(separator: " ")
    }

    private static let surnames: Set<String> = [
        "NGUYỄN", "TRẦN", "LÊ", "PHẠM", "HOÀNG", "HUỲNH", "PHAN", "VŨ", "VÕ", "ĐẶNG", "BÙI", "ĐỖ", "HỒ", "NGÔ", "DƯƠNG",
        "LÝ",
    ]

    /// `Quelle: dpa`, `Quelle: F.A.Z.`: a known agency, or an abbreviation with full stops.
    private static func source(ofPaper line: String) -> String? {
        for label in sources where line.hasPrefix(label) {
            let name = line.dropFirst(label.count).trimmingWhitespace()
            let letters = name.split(separator: ".")
            let isAbbreviation =
                name.hasSuffix(".") && letters.count > 1
                && letters.allSatisfy { $0.count == 1 && $0.allSatisfy(\.isUppercase) }
            return AgencyName.isKnown(name) || isAbbreviation ? name : nil
        }
        return nil
    }

    private static let sources = [
        "Quelle: ", "Fonte: ", "Fuente: ", "Zdroj: ", "Źródło: ", "Izvor: ", "Forrás: ", "Sursa: ", "Källa: ",
        "Kilde: ",
        "Lähde: ", "Bron: ", "Kaynak: ", "Sumber: ", "Nguồn: ", "Источник: ", "Джерело: ", "المصدر: ", "Πηγή: ", "来源：",
        "출처: ",
        "出典：",
    ]

    /// `9376**2050`, as IRNA ends its stories.
    private static func isNumberOfMessage(_ line: String) -> Bool {
        let parts = line.split(separator: "*", omittingEmptySubsequences: true)
        return (2...3).contains(parts.count) && line.utf8.count < 24
            && parts.allSatisfy { (3...5).contains($0.count) && $0.allSatisfy { $0.isASCII && $0.isNumber } }
    }

    /// Sentences with which agencies say whose the text is: `<저작권자(c) …>`, `Anadolu Agency website contains only a portion …`
    private static func isNoteOnRights(_ line: String) -> Bool {
        notesOnRights.contains { line.hasPrefix($0) }
    }

    /// `14:05 ت مـ 0057`: when the agency of Saudi Arabia sent a text, and its number.
    private static func isTimeOfSending(_ words: String) -> Bool {
        let words = words.split(separator: " ")
        return (2...4).contains(words.count) && words[0].contains(":")
            && words.allSatisfy { word in word.allSatisfy { $0.isNumber || $0 == ":" } || word.count < 3 }
    }

    /// How lines begin that say whose the text is.
    static let notesOnRights = [
        "<저작권자", "저작권자(c)", "저작권자(C)", "저작권자ⓒ", "저작권자 ⓒ", "저작권자©", "저작권자 ©", "ⓒ", "[ⓒ", "◎공감언론",
        "Anadolu Agency website contains only a portion of", "Anadolu Ajansı web sitesinde, AA Haber",
        "Seulement une partie des dépêches, que l'Agence Anadolu",
        "Seulement une partie des dépêches, que l’Agence Anadolu",
        "الأخبار المنشورة على الصفحة الرسمية لوكالة الأناضول", "Web stranica Anadolu Agency sadrži",
    ]

    /// `ABC/DEF`, `mrb/ zm/`: the initials of desks and editors with slashes.
    static func isDesks(_ text: String) -> Bool {
        // `bur-abc/de/fgh`
        let hasHyphen = text.contains("-") && text.contains("/")
        let parts = (hasHyphen ? text.replacing("-", with: "/") : text).replacing("/ ", with: "/").split(
            separator: "/", omittingEmptySubsequences: true)
        guard text.contains("/"), (2...4).contains(parts.count), !text.hasPrefix("/") else { return false }
        let longest = text.hasSuffix("/") ? 4 : 3
        let isSmall = parts.allSatisfy {
            (2...longest).contains($0.count) && $0.allSatisfy { $0.isASCII && $0.isLowercase }
        }
        return isSmall && !pairsOfWords.contains(text)
            || parts.count == 2 && !hasHyphen
                && parts.allSatisfy { (2...3).contains($0.count) && $0.allSatisfy { $0.isASCII && $0.isUppercase } }
                && parts.contains { $0.count == 3 }
    }

    /// `ak cf`, as Interfax signs.
    private static func isPairOfInitials(_ line: String) -> Bool {
        let words = line.split(separator: " ")
        return (2...3).contains(words.count)
            && words.allSatisfy { word in
                word.count == 2 && word.allSatisfy { $0.isASCII && $0.isLowercase }
            } && words.contains { !shortWords.contains(String($0)) }
    }

    private static let shortWords: Set<String> = [
        "am", "an", "as", "at", "be", "by", "da", "de", "di", "do", "du", "el", "en", "er", "es", "et", "go", "ha",
        "he",
        "hi", "ho", "id", "if", "il", "in", "is", "it", "la", "le", "lo", "ma", "me", "my", "ne", "no", "nu", "of",
        "oh",
        "ok", "om", "on", "or", "os", "ou", "ox", "pm", "se", "si", "so", "su", "te", "to", "tu", "un", "up", "us",
        "we", "zu",
    ]

    /// `mb.hs`, `ع ب د`: the initials of editors with full stops or blanks between them.
    private static func isDottedInitials(_ line: String) -> Bool {
        let dotted = line.split(separator: ".", omittingEmptySubsequences: false)
        if dotted.count == 2, !endsOfHosts.contains(String(dotted[1])),
            dotted.allSatisfy({ $0.count == 2 && $0.allSatisfy { $0.isASCII && $0.isLowercase } })
        {
            return true
        }
        let letters = line.split { " /".contains($0) }
        return (2...6).contains(letters.count)
            && letters.allSatisfy {
                // `هـ` has the mark that lengthens a letter.
                let scalars = $0.unicodeScalars.filter { $0.value != 0x640 }
                return scalars.count == 1 && scalars.allSatisfy { (0x620...0x64A).contains($0.value) }
            }
    }

    private static let endsOfHosts: Set<String> = [
        "com", "edu", "gov", "int", "mil", "net", "org", "biz", "eus", "gal", "cat", "app", "dev", "bar", "pub", "pro",
        "ae", "ai", "ar", "at", "au", "be", "br", "ca", "ch", "cl", "cn", "co", "cz", "de", "dk", "es", "eu", "fi",
        "fr", "gr",
        "hk", "id", "ie", "in", "io", "is", "it", "jp", "ke", "kr", "kz", "lt", "lu", "lv", "me", "mx", "my", "ng",
        "nl", "no",
        "nz", "pe", "ph", "pk", "pl", "pt", "ro", "rs", "ru", "rw", "sa", "se", "sg", "sk", "th", "to", "tr", "tv",
        "tw", "ua",
        "uk", "us", "vn", "za",
    ]
}
