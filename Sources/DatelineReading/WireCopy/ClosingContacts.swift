import DatelineModel

/// Whom to ask, at the end of what a press office sends: `Contact:`, and below it a name, an address of mail and a telephone.
enum ClosingContacts {
    /// Whether a line begins such a block: it opens with one of its labels, there is nothing but short lines up to the end of
    /// the text, and an address or a number among them.
    static func begin(_ bytes: [UInt8], _ line: Range<Int>, end: Int) -> Bool {
        guard line.count > 2, line.count <= longestLine, end - line.lowerBound <= longest,
            mayBegin(bytes[line.lowerBound]), mayHaveLabel(bytes[line])
        else { return false }
        let first = String(decoding: bytes[line], as: UTF8.self).trimmingWhitespace()
        guard let rest = behindLabel(first), !isSentence(rest) else { return false }
        // `Hintergrundinformationen:` heads a part of the text, unless a link is all that follows first.
        let isPointer = pointers.contains(where: first.lowercased().hasPrefix)
        var hasAddress = isAddress(rest) || isPointer && isLink(rest)
        guard !isPointer || rest.isEmpty || hasAddress else { return false }
        var count = 0
        for below in FileLines(bytes, from: line.upperBound, to: end) where !below.range.isEmpty {
            let text = String(decoding: bytes[below.range], as: UTF8.self).trimmingWhitespace()
            guard !text.isEmpty else { continue }
            count += 1
            guard count <= mostLines, below.range.count <= longestLine, !isSentence(text) else { return false }
            guard !isPointer || isAddress(text) || isLink(text) else { return false }
            hasAddress = hasAddress || isAddress(text) || isPointer && isLink(text)
        }
        return hasAddress
    }

    private static func isLink(_ line: String) -> Bool { WireHeadParser.address(labelled: line) != nil }

    /// Whether a line begins the address of an office, with nothing above it that says so: below a blank line, and with nothing but
    /// short lines up to the end. One of its own lines has a telephone or mail behind a label, and another what an office is, a
    /// street or a place with its code. A number for readers, and a list of them, is of the story.
    static func beginAddress(_ bytes: [UInt8], _ line: Range<Int>, in body: Range<Int>) -> Bool {
        guard line.count > 2, line.count <= longestLine, body.upperBound - line.lowerBound <= longest,
            mayBegin(bytes[line.lowerBound]), bytes[line.upperBound - 1] != UInt8(ascii: ".")
        else { return false }
        let above = trimBlankEnd(bytes, body.lowerBound, line.lowerBound)
        guard above > body.lowerBound, bytes[above - 1] != UInt8(ascii: ":"),
            bytes[above..<line.lowerBound].count(where: { $0 == UInt8(ascii: "\n") }) > 1
        else { return false }
        var (count, hasLabel, hasOffice, isOwn) = (0, false, false, true)
        for below in FileLines(bytes, from: line.lowerBound, to: body.upperBound) {
            let text = String(decoding: bytes[below.range], as: UTF8.self).trimmingWhitespace()
            guard !text.isEmpty else {
                isOwn = false
                continue
            }
            count += 1
            guard count <= mostLines, below.range.count <= longestLine,
                isLabelled(text) || !".!?。:;,".contains(text.last ?? " "), !OpeningLine.mayHaveEmbargo(text)
            else { return false }
            guard isOwn else { continue }
            let isContact = isLabelled(text)
            hasLabel = hasLabel || isContact
            hasOffice = hasOffice || !isContact && isOfOffice(text)
        }
        return hasLabel && hasOffice
    }

    /// `TEL: 91 555 01 01`, `E-Mail presse@example.org`: a label, and a number or an address of mail.
    private static func isLabelled(_ line: String) -> Bool {
        let small = line.lowercased()
        return lines.contains { small.hasPrefix($0) && small.dropFirst($0.count).first?.isLetter != true }
            && isAddress(line)
    }

    private static let lines = [
        "tel", "telefon", "telefono", "teléfono", "telefone", "telephone", "téléphone", "tél", "phone", "fax", "mobile",
        "mobil",
        "e-mail", "email", "mail", "e-post", "e-posta", "correo", "correo electrónico", "courriel", "тел", "телефон",
        "факс",
        "эл. почта", "هاتف", "البريد الإلكتروني", "điện thoại", "đt", "電話", "电话", "전화", "이메일", "メール",
    ]

    /// Whether a line of an address names an office, a street or a place with its code: `Gabinete de Prensa`, `Musterstraße 12`,
    /// `28020 - MADRID`.
    private static func isOfOffice(_ line: String) -> Bool {
        let small = line.lowercased()
        let words = small.split { !($0.isLetter || $0.isNumber || $0 == "/") }
        if words.contains(where: { word in
            offices.contains(String(word)) || stemsOfOffices.contains(where: word.hasPrefix)
        }) {
            return true
        }
        let hasNumber = small.utf8.contains { (48...57).contains($0) }
        guard hasNumber else { return false }
        if words.contains(where: { word in
            streets.contains(String(word)) || word.hasSuffix("straße") || word.hasSuffix("str")
        }) {
            return true
        }
        guard let code = words.first, (4...6).contains(code.count), code.allSatisfy(\.isNumber), words.count < 6 else {
            return false
        }
        return words.dropFirst().first?.first?.isLetter ?? false
    }

    private static let offices: Set<String> = [
        "press", "presse", "prensa", "stampa", "imprensa", "pers", "media", "communications", "communication",
        "newsroom",
        "gabinete", "referat",
    ]
    private static let stemsOfOffices = [
        "pressestelle", "presseamt", "minist", "kommunikation", "comunica", "comunicazion", "міністер",
        "министер",
        "пресс", "прес", "prasow", "tiskov", "وزارة", "المكتب", "kementerian",
    ]
    private static let streets: Set<String> = [
        "street", "st", "road", "rd", "avenue", "ave", "rue", "calle", "c/", "via", "ul", "ulica", "plaza", "place",
        "platz",
        "allee", "boulevard", "rua", "avenida", "av", "ул", "вул", "jalan", "jl", "strada", "quai", "square", "lane",
    ]

    /// Whether a line opens such a block, whatever stands below it.
    static func isLabel(_ line: String) -> Bool { line.utf8.count <= longestLine && behindLabel(line) != nil }

    /// What stands behind the label that a line begins with; `nil` if it begins with none.
    private static func behindLabel(_ line: String) -> String? {
        let bare = line.drop { "【[#*■◆".contains($0) }
        let small = bare.lowercased()
        guard let label = labels.first(where: { small.hasPrefix($0) }) else { return nil }
        let rest = String(bare.dropFirst(label.count)).trimmingWhitespace()
        guard let mark = rest.first else { return "" }
        // `Contact with the outside world …` is a sentence.
        return ":：】]".contains(mark) ? String(rest.dropFirst()).trimmingWhitespace() : nil
    }

    /// Whether a line has an address of mail or a number of a telephone.
    static func isAddress(_ line: String) -> Bool {
        if line.split(separator: " ").contains(where: { $0.split(separator: "@").count == 2 }) { return true }
        // All digits in one run: `2024/1689` and `2019/790` are the numbers of laws.
        return line.split { !($0.isNumber || " -()+.–".contains($0)) }
            .contains { $0.utf8.count { (48...57).contains($0) } > 6 }
    }

    private static func isSentence(_ line: String) -> Bool {
        line.last.map { ".!?。".contains($0) } ?? false && line.count > longestPhrase
    }

    private static func mayBegin(_ byte: UInt8) -> Bool { byte >= 0x80 || isLetter(byte) || "[#*".utf8.contains(byte) }

    /// A quick check that saves nearly every line a closer one: a label ends its line, or a colon or a bracket stands behind it.
    private static func mayHaveLabel(_ line: ArraySlice<UInt8>) -> Bool {
        line.count <= longestLabel || line.contains { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "]") || $0 >= 0xE3 }
    }

    /// In bytes, with marks and blanks around it.
    private static let longestLabel = 80

    private static let (longest, longestLine, longestPhrase, mostLines) = (1500, 160, 60, 16)

    /// Labels of links and other places where more stands; nothing but such a link below them shows that they are no heading.
    private static let pointers = [
        "hintergrundinformation", "hintergrundinformationen", "weitere informationen", "weiterführende informationen",
        "mehr informationen", "background information", "more information", "pour en savoir plus",
        "informations complémentaires",
        "más información", "para saber más", "mais informação", "saiba mais", "per saperne di più",
        "maggiori informazioni",
        "więcej informacji", "více informací", "meer informatie", "läs mer", "lisätietoja", "подробнее",
        "thông tin thêm",
        "详细信息", "詳しくは",
    ]

    /// In small letters, the longest first.
    private static let labels =
        ([
            "adresse für rückfragen", "media contact", "media contacts", "press contact", "press contacts",
            "contact information",
            "contact details", "contact presse", "contacts presse", "contact", "contacts", "for more information",
            "for further information", "for more information please contact", "for further information please contact",
            "contacts for media", "media enquiries", "media inquiries", "for media enquiries", "for media inquiries",
            "further information", "rückfragen", "rückfragehinweis", "pressekontakt",
            "kontakt", "herausgeber", "pressestelle", "contacto", "contacto de prensa", "contacto para prensa",
            "contato",
            "contatti", "per informazioni", "para más información", "mais informações", "renseignements",
            "pour plus d'informations", "pour plus d’informations", "presskontakt", "perscontact", "liên hệ",
            "контакты",
            "контакти",
            "kontakty", "お問い合わせ先", "問い合わせ先", "本件に関するお問い合わせ先", "문의", "문의처", "담당 부서", "联系人", "联系方式", "press office",
            "gabinete de prensa", "service de presse", "ufficio stampa",
            "biuro prasowe", "пресс-служба", "correo electrónico",
        ] + pointers).sorted { $0.count > $1.count }
}
