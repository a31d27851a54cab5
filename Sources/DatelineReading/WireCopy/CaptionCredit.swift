import DatelineModel

/// Who made a picture, at the end of its caption: `The minister in Mombasa. Foto: Jane Doe`, `… (Jane Doe/Example Courier)`,
/// `… / JANE DOE`, or alone: `© Jane Doe/Example Agency`.
enum CaptionCredit {
    /// Whether a line ends with one.
    static func isIn(_ line: String) -> Bool {
        isAlone(line) || isLabelled(line) || isInBrackets(line) || isInCapitals(line) || isBehindSlash(line)
    }

    /// `提言を手渡す座長（右）＝21日午後、首相官邸`, `… =2025年9月26日、高松市、山田花子撮影`: behind the sign of equality the day and the place of a
    /// picture, as papers in Japanese write its caption, and no sentence.
    static func isJapanese(_ line: String) -> Bool {
        guard line.utf8.count < 400, let sign = line.lastIndex(where: { "＝=".contains($0) }), sign > line.startIndex,
            line.last != "。"
        else { return false }
        let parts = line[line.index(after: sign)...].split(separator: "、", omittingEmptySubsequences: false)
        guard (2...5).contains(parts.count), let day = parts.first, (2...16).contains(day.count),
            day.first?.isNumber == true, parts.dropFirst().allSatisfy({ (2...24).contains($0.count) })
        else { return false }
        return
            (line.contains("撮影") || line.contains("提供") || line.contains("（右）") || line.contains("（左）")
            || line.contains("（中央）"))
            && day.contains("日") && day.allSatisfy { $0.isNumber || "年月日午前後朝昼夕夜未明".contains($0) }
    }

    /// `© Jane Doe/Example Agency`, `Fot. EXA/Jane Doe`
    static func isAlone(_ line: String) -> Bool {
        if line.hasPrefix("Fot. "), line.utf8.count < 80 { return isName(line.dropFirst(5), upTo: 6) }
        return line.hasPrefix("©") && line.utf8.count < 80 && isName(line.dropFirst().trimmingWhitespace(), upTo: 8)
    }

    /// `… Foto: Jane Doe`, `… - Ảnh: TRẦN VĂN A`, `… | PHOTO : JANE DOE`
    private static func isLabelled(_ line: String) -> Bool {
        guard let colon = line.lastIndex(where: { ":：".contains($0) }) else { return false }
        let before = line[..<colon].trimmingWhitespace()
        guard let label = before.split(separator: " ").last.map({ $0.drop { "(/|".contains($0) } }),
            labels.contains(label.lowercased()), label.first?.isLowercase == false
        else { return false }
        let caption = before.dropLast(label.count).trimmingWhitespace()
        // `Schoolchildren in Hesse Foto: dpa`
        if AgencyName.isKnown(line[colon...].dropFirst().trimmingEnd(of: " .)").trimmingWhitespace()) { return true }
        return (caption.isEmpty || ".!?-–—|/(”\"".contains(caption.last ?? " "))
            && isName(line[colon...].dropFirst().trimmingEnd(of: " .)"), upTo: 5)
    }

    /// `… (Jane Doe/Example Courier)`
    private static func isInBrackets(_ line: String) -> Bool {
        guard line.utf8.last == UInt8(ascii: ")"), let open = line.lastIndex(of: "("), open > line.startIndex else {
            return false
        }
        let credit = line[open...].dropFirst().dropLast()
        // `(ABC News: Jane Doe)`
        let label = credit.firstRange(of: " News: ").map { credit[$0.upperBound...] }
        if let label, label.contains(" "), isName(label, upTo: 3) { return true }
        let names = credit.split(separator: "/")
        return names.count == 2 && names.allSatisfy { isName($0.trimmingWhitespace(), upTo: 4) }
            && names[0].contains(" ")
    }

    /// `… / фото УНІАН`
    private static func isBehindSlash(_ line: String) -> Bool {
        guard let slash = line.ranges(of: " / ").last, case let words = line[slash.upperBound...].split(separator: " "),
            (2...5).contains(words.count), labels.contains(words[0].lowercased())
        else { return false }
        return isName(words.dropFirst().joined(separator: " "), upTo: 4)
    }

    /// `… / JANE DOE`
    private static func isInCapitals(_ line: String) -> Bool {
        guard let slash = line.ranges(of: " / ").last else { return false }
        let name = line[slash.upperBound...]
        return line.contains(where: \.isLowercase) && (2...4).contains(name.split(separator: " ").count)
            && name.allSatisfy { $0.isUppercase || " -.’'".contains($0) }
    }

    /// Whether words are written as names are, without the end of a sentence.
    private static func isName(_ text: some StringProtocol, upTo most: Int) -> Bool {
        let words = text.split { " /".contains($0) }
        return (1...most).contains(words.count) && !text.contains(where: { "!?;:".contains($0) })
            && words.allSatisfy { ($0.first?.isLetter ?? false) && $0.first?.isLowercase == false }
    }

    private static let labels: Set<String> = [
        "photo", "photos", "photograph", "picture", "pictures", "image", "foto", "fotos", "bild", "bilder", "imagen",
        "imagem",
        "crédit", "crédits", "crédito", "créditos", "credit", "photographie", "fotografía", "fotografia", "ảnh", "hình",
        "фото",
        "تصوير", "صورة", "摄", "撮影", "写真", "사진", "fotoğraf", "valokuva", "zdjęcie", "kuva", "kuvat", "fot", "fotó",
        "kép", "slika", "snímek", "φωτογραφία", "φωτο", "фотографія", "снимка", "grafik", "archivbild", "symbolbild",
    ]
}
