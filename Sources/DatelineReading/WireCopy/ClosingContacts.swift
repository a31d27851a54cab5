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
        var hasAddress = isAddress(rest)
        var count = 0
        for below in FileLines(bytes, from: line.upperBound, to: end) where !below.range.isEmpty {
            let text = String(decoding: bytes[below.range], as: UTF8.self).trimmingWhitespace()
            guard !text.isEmpty else { continue }
            count += 1
            guard count <= mostLines, below.range.count <= longestLine, !isSentence(text) else { return false }
            hasAddress = hasAddress || isAddress(text)
        }
        return hasAddress
    }

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

    /// In small letters, the longest first.
    private static let labels = [
        "adresse für rückfragen", "media contact", "media contacts", "press contact", "press contacts",
        "contact information",
        "contact details", "contact presse", "contacts presse", "contact", "contacts", "for more information",
        "for further information", "for more information please contact", "for further information please contact",
        "contacts for media", "media enquiries", "media inquiries", "for media enquiries", "for media inquiries",
        "further information", "rückfragen", "rückfragehinweis", "pressekontakt",
        "kontakt", "herausgeber", "pressestelle", "contacto", "contacto de prensa", "contacto para prensa", "contato",
        "contatti", "per informazioni", "para más información", "mais informações", "renseignements",
        "pour plus d'informations", "pour plus d’informations", "presskontakt", "perscontact", "liên hệ", "контакты",
        "контакти",
        "kontakty", "お問い合わせ先", "問い合わせ先", "本件に関するお問い合わせ先", "문의", "문의처", "담당 부서", "联系人", "联系方式",
    ].sorted { $0.count > $1.count }
}
