import DatelineModel

/// What an agency writes before a headline to say which version of a story it is: `URGENT:`, `RPT-`, `WRAPUP 1-`.
package enum VersionMark {
    /// The offset in bytes where the words of a headline begin, behind all its version marks; 0 if it has none.
    ///
    /// A mark is in capitals, and a colon, a dash or a bracket parts it from the headline: `Corrected figures` are a
    /// headline.
    static func end(in line: String) -> Int {
        var rest = Substring(line)
        for _ in 0..<4 {
            guard let next = behindMark(rest) else { break }
            rest = next
        }
        return line.utf8.distance(from: line.startIndex, to: rest.startIndex)
    }

    /// A headline without its version marks.
    package static func removed(from line: String) -> String {
        let end = end(in: line)
        return end == 0 ? line : String(line.utf8.dropFirst(end)) ?? line
    }

    private static func behindMark(_ text: Substring) -> Substring? {
        guard mayBeMark(text.utf8) else { return nil }
        let inner = text.drop { opening.contains($0) }
        guard let end = inner.prefix(longest).firstIndex(where: { closing.contains($0) }) else { return nil }
        let isColon = ":：".contains(inner[end])
        let mark = inner[..<end].trimmingWhitespace()
        let words = mark.inPlainCapitals.replacing("'", with: " ").replacing("’", with: " ").split(separator: " ")
            .map { $0.drop { $0.isASCII && $0.isNumber } }.filter { !$0.isEmpty }
        guard !words.isEmpty, marks.contains(words.joined(separator: " ")),
            withoutOrdinals(mark).unicodeScalars.allSatisfy({ !$0.properties.isLowercase }) || isColon && isPlain(mark)
        else { return nil }
        // `URGENT-CARE` is a word; `RPT-Canada` is what agencies write.
        let after = inner[inner.index(after: end)...].first
        if inner[end] == "-", after?.isLetter ?? false, !joined.contains(String(words.last ?? "")) { return nil }
        let rest = inner[end...].drop { closing.contains($0) || $0.isWhitespace }
        return rest.contains(where: \.isLetter) ? rest : nil
    }

    /// A quick look at the bytes that saves nearly every line a closer one: it begins with the first word of
    /// a mark, what closes it follows, and a mark with small letters has a colon.
    private static func mayBeMark(_ text: Substring.UTF8View) -> Bool {
        var hasSmallLetter = false
        var isOrdinal = false
        let words = text.drop { opening.utf8.contains($0) && $0 < 0x80 }.prefix(4 * longest)
        let firstWord = words.prefix { isLetter($0) }
        if let after = words.dropFirst(firstWord.count).first, after < 0x80, !firstWord.isEmpty,
            !firstWords.contains(Substring(firstWord).uppercased())
        {
            return false
        }
        for byte in words {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): isOrdinal = true
            case UInt8(ascii: "a")...UInt8(ascii: "z"): hasSmallLetter = hasSmallLetter || !isOrdinal
            case UInt8(ascii: " "): isOrdinal = false
            // The dashes, brackets and colons beyond ASCII begin with these.
            case UInt8(ascii: ":"), 0xE2, 0xE3, 0xEF: return true
            case 0..<0x80 where closing.utf8.contains(byte): return !hasSmallLetter
            default: break
            }
        }
        return false
    }

    /// A mark without the small letters of its ordinal numbers: `2nd LD`.
    private static func withoutOrdinals(_ mark: String) -> String {
        mark.split(separator: " ").filter { $0.first?.isNumber != true }.joined(separator: " ")
    }

    /// Whether a mark in small letters is one for certain: `Breaking:`, `Update 2:`.
    private static func isPlain(_ mark: String) -> Bool {
        ["breaking", "breaking news", "urgent", "corrected", "refile", "just in"].contains(
            mark.lowercased())
            || mark.last?.isNumber ?? false
    }

    /// The marks that a hyphen alone joins to a headline.
    private static let joined: Set<String> = [
        "RPT", "REPEAT", "REFILE", "CORRECTED", "CORRECTION", "UPDATE", "WRAPUP", "RECASTS", "ADDS",
    ]

    private static let longest = 40
    private static let opening = "([【［*^ "
    private static let closing = ":：-–—/|)]】］*"

    /// The first words of the marks.
    private static let firstWords = Set(marks.map { String($0.prefix { $0 != " " }) })

    private static let marks = Set(
        """
        urgent; most urgent; corrected; correction; corrects; corr; rpt; repeat; repeats; refile; refiles; wrapup
        update; updated; upd; breaking; breaking news; flash; newsflash; alert; news alert; snap; bulletin; lead; ld
        advancer; just in; first lead; second lead; st lead; nd lead; rd lead; th lead; st ld; nd ld; rd ld; th ld; writethru
        recast; recasts; adds
        rectificatif; actualisation; actualisé; alerte; mise à jour; annule et remplace; répétition; urgente
        actualización; actualiza; ampliación; ampl; rectificación; corrección; avance; última hora; alerta
        atualização; atualizada; correção; ultim ora; rettifica; correzione; aggiornamento; annulla e sostituisce
        eilmeldung; eil; berichtigung; berichtigt; korrektur; korrigiert; aktualisiert; aktualisierung; zusammenfassung
        ergänzung; wiederholung; spoed; rectificatie; hast; ilta; pilne; son dakika; düzeltme; ralat; koreksi
        tin khẩn; khẩn; cập nhật; đính chính; tin nóng; tin mới nhất; срочно; молния; исправлено; исправление; повтор
        уточнение; обновлено; عاجل; تصحيح; تحديث; 快讯; 急电; 更正; 突发; 更新; 速報; 訂正; 続報; 속보; 정정; 긴급; 종합
        """.split { $0 == ";" || $0.isNewline }.map { $0.inPlainCapitals.trimmingWhitespace() })
}
