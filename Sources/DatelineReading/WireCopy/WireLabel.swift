import DatelineModel

extension WireHead {
    /// Whether words say nothing but what kind of text follows: `Press release`, `Pressemitteilung Nr. 12/2025`.
    package static func isLabel(_ words: String) -> Bool { WireLabel.isKind(words) }
}

/// Lines that say what kind of text follows, `PRESS RELEASE`, and have no part in it.
enum WireLabel {
    static func matches(_ line: String) -> Bool {
        if isKind(line) || isOfOffice(line) || isBehindKind(line) || isNumberOfDocument(line) { return true }
        // `Policy & Law`: a section.
        if line.utf8.contains(UInt8(ascii: "&")) {
            let words = line.split(separator: " ")
            if words.count < 5, words.dropFirst().dropLast().contains("&") { return true }
        }
        return slug(line) != nil || isHeadOfMessage(line)
    }

    /// `AI-Chips, 1st Ld-Writethru`, `APA0312 5 II 0210 WI     Mi, 12.Feb 2025`: the first line of a message of AP and APA.
    private static func isHeadOfMessage(_ line: String) -> Bool {
        guard line.utf8.count <= longest else { return false }
        if line.contains(" Ld-Writethru"), line.contains(",") { return true }
        let first = line.prefix { $0 != " " }
        // `KNA-0712: Kirchen/KI/Pflege`
        if first.hasPrefix("KNA-"), first.hasSuffix(":"), first.dropFirst(4).dropLast().allSatisfy(\.isNumber) {
            return true
        }
        return first.count == 7 && first.hasPrefix("APA") && first.dropFirst(3).allSatisfy(\.isNumber)
    }

    /// Whether a line is nothing but the kind of a text, with its number or without.
    static func isKind(_ line: String) -> Bool {
        line.utf8.count <= longest && labels.contains(WireWord.words(of: line).map(\.text).joined(separator: " "))
            || isNumbered(line)
    }

    /// The slug that a line is: `BC-CN--AI Safety,300`, `[CANADA-AI]`, `CANADA-AI/ (PIX, TV)`, `CANADA-AI-SAFETY`; `nil` if it is
    /// none.
    static func slug(_ line: String) -> String? {
        guard line.utf8.contains(UInt8(ascii: "-")) || line.utf8.contains(UInt8(ascii: "/")) else { return nil }
        if let dashes = line.firstRange(of: "--"),
            line[..<dashes.lowerBound].allSatisfy({ $0.isUppercase || $0 == "-" })
        {
            return String(line.prefix { $0 != "," })
        }
        let parts = line.split(separator: "-", omittingEmptySubsequences: false)
        if parts.count > 2, line.utf8.count < 60, parts.allSatisfy({ $0.count > 1 && $0.allSatisfy(\.isUppercase) }) {
            return line
        }
        let isInBrackets = line.hasPrefix("[") && line.hasSuffix("]")
        let words = isInBrackets ? line.dropFirst().dropLast() : line.prefix { $0 != " " }
        let rest = isInBrackets ? "" : line.dropFirst(words.count).trimmingWhitespace()
        guard isInBrackets || words.hasSuffix("/"), rest.isEmpty || rest.hasPrefix("(") && rest.hasSuffix(")"),
            (4...40).contains(words.count), words.contains("-") || words.contains("/"),
            words.allSatisfy({ $0.isASCII && ($0.isUppercase || $0.isNumber || "-/".contains($0)) }),
            words.contains(where: \.isLetter)
        else { return nil }
        return words.trimmingEnd(of: "/")
    }

    /// `Pressemitteilung 012/2025`, `Press release No. 5`: the kind of a text with its number.
    private static func isNumbered(_ line: String) -> Bool {
        guard line.utf8.count <= longest, line.contains(where: \.isNumber) else { return false }
        var words = line.split(whereSeparator: \.isWhitespace)
        while let last = words.last, last.contains(where: \.isNumber) || signsOfNumber.contains(last.lowercased()) {
            words.removeLast()
        }
        return labels.contains(WireWord.words(of: words.joined(separator: " ")).map(\.text).joined(separator: " "))
    }

    /// `Pressmeddelande från Exempeldepartementet`: the kind of a text before the name of who sends it.
    private static func isBehindKind(_ line: String) -> Bool {
        guard line.utf8.count <= longest else { return false }
        for word in [" från ", " fra ", " from the ", " of the ", " des ", " der ", " du ", " de la ", " del ", " da "]
        {
            guard let place = line.firstRange(of: word) else { continue }
            let kind = WireWord.words(of: String(line[..<place.lowerBound])).map(\.text).joined(separator: " ")
            let rest = line[place.upperBound...].split(separator: " ")
            // `Statement of the Prime Minister on AI Safety` is a title.
            let longest = ["STATEMENT", "READOUT", "COMUNICADO"].contains(kind) ? 3 : 7
            if labels.contains(kind), rest.count <= longest, rest.first?.first?.isUppercase == true,
                line.last?.isLetter == true
            {
                return true
            }
        }
        return false
    }

    /// `SG/SM/22551`, `IP/25/412`, `2025CITZ0004-000123`: the number of a document, in one word of capitals and digits.
    private static func isNumberOfDocument(_ line: String) -> Bool {
        guard (6...30).contains(line.utf8.count), line.utf8.contains(where: mayBeDigit) else { return false }
        // `NDTV06-03-2025`
        let parts = line.split(separator: "-")
        guard !(parts.count == 3 && parts[2].count == 4 && parts[1].count == 2) else { return false }
        return line.contains(where: { "/-".contains($0) }) && line.filter(\.isNumber).count > 2
            && line.allSatisfy { $0.isASCII && ($0.isUppercase || $0.isNumber || "/-.".contains($0)) }
            && line.contains(where: \.isUppercase)
    }

    /// `Example Commission - Press release`: the kind of a text behind the name of who sends it.
    private static func isOfOffice(_ line: String) -> Bool {
        guard line.utf8.count <= longest, line.contains(where: { "-–—|".contains($0) }) else { return false }
        for dash in [" - ", " – ", " — ", " | "] {
            guard let place = line.ranges(of: dash).last else { continue }
            let kind = WireWord.words(of: String(line[place.upperBound...])).map(\.text).joined(separator: " ")
            if labels.contains(kind), line[..<place.lowerBound].split(separator: " ").count < 8 { return true }
        }
        return false
    }

    private static let signsOfNumber: Set<String> = ["no", "nr", "n°", "nº", "no.", "nr."]

    /// In bytes, with marks around the words.
    private static let longest = 80

    private static let labels = Set(
        """
        1st lead; 2nd lead; 3rd lead; 4th lead; first lead; second lead; third lead; 1st ld; 2nd ld; 3rd ld
        nieuwsbericht
        press release; news release; media release; for immediate release; immediate release; for release immediately
        communiqué de presse; nota de prensa; comunicado de prensa; nota à imprensa; comunicado de imprensa
        comunicato stampa; pressemitteilung; presseinformation; medienmitteilung; persbericht; pressmeddelande
        pressemeddelelse; pressemelding; thông cáo báo chí; пресс-релиз; بيان صحفي; 新闻稿; 新聞稿; プレスリリース; 報道発表; 報道資料; 보도자료
        for immediate distribution; pour diffusion immédiate; para publicación inmediata; para divulgação imediata
        press notice; media notice; readout; lead all; statement; comunicado; comunicado de imprensa; nota informativa; δελτίο τύπου
        tisková zpráva; tlačová správa; priopćenje; priopćenje za medije; sajtóközlemény; comunicat de presă; komunikat prasowy
        прес-реліз; пресс-релиз; повідомлення для преси; siaran pers; kenyataan media; basın bülteni; basın açıklaması
        press communiqué; information note; check against delivery; es gilt das gesprochene wort; seul le prononcé fait foi
        lehdistötiedote; tiedote; pressetext; comunicado oficial
        zur sofortigen veröffentlichung; press statement; media statement; associated press; the associated press
        """.split { $0 == ";" || $0.isNewline }.map {
            WireWord.words(of: String($0)).map(\.text).joined(separator: " ")
        })
}
