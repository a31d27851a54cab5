import DatelineModel

/// What closes a story as an agency sends it: the agency's name, the reporters, the end mark.
struct SignOff {
    /// The agency: `VNS`, `VNA/VNS`.
    private(set) var agency: String?
    /// The reporters of a `(Reporting by …)` line.
    private(set) var authors: [String] = []
    /// The day beside the agency: `(APA, 12.2.2025)`.
    private(set) var day: CalendarDay?
    /// The web address from which the text was taken, on the last line; `nil` if there is none.
    private(set) var address: String?
    /// Where the story's own words end, in bytes.
    private(set) var bodyEnd: Int

    /// The longest piece of a sign-off in bytes, and the most pieces that one can have.
    private static let longestPiece = 400
    private static let maxPieces = 16

    /// Takes the sign-off from the end of a body, piece by piece.
    init(_ bytes: [UInt8], in range: Range<Int>) {
        let end = trimBlankEnd(bytes, range.lowerBound, range.upperBound)
        bodyEnd = Self.endAboveTransmission(bytes, range.lowerBound, end)
        var owner: String?
        defer { agency = agency ?? owner }
        for _ in 0..<Self.maxPieces {
            guard bodyEnd < end || Self.mayEndWithSignOff(bytes, range.lowerBound, bodyEnd) else { return }
            let window = max(range.lowerBound, bodyEnd - Self.longestPiece)
            let newline = bytes[window..<bodyEnd].lastIndex(of: UInt8(ascii: "\n"))
            var start = newline.map { $0 + 1 } ?? window
            let isWholeLine = newline != nil || window == range.lowerBound
            while start < bodyEnd, bytes[start] & 0xC0 == 0x80 { start += 1 }
            let line = String(decoding: bytes[start..<bodyEnd], as: UTF8.self)
            // `GNA` right below the last sentence is as good as a paragraph.
            let isParagraph =
                isWholeLine
                && (Self.isBelowBlank(bytes, range.lowerBound, start)
                    || AgencyName.isKnown(line.trimmingWhitespace())
                        && Self.isBelowSentence(bytes, range.lowerBound, start))
            // `jane@example.org`, above a part of a sign-off.
            if isWholeLine, bodyEnd < end, Self.isAddressOfMail(line.trimmingWhitespace()) {
                bodyEnd = trimBlankEnd(bytes, range.lowerBound, start)
                continue
            }
            let words = line.trimmingWhitespace()
            let stamp = isWholeLine ? Self.dayBelowArabic(words, bytes, range.lowerBound, start) : nil
            if stamp != nil || isWholeLine && Self.isStaffBelowAgency(words, bytes, range.lowerBound, start) {
                day = day ?? stamp
                bodyEnd = trimBlankEnd(bytes, range.lowerBound, start)
                continue
            }
            // `MNK`, below `… too small. PTI RKD MNK`
            if isWholeLine, newline != nil, SignOffPiece.isDesk(line.trimmingWhitespace()[...]),
                Self.isBelowDesks(bytes, range.lowerBound, start)
            {
                bodyEnd = trimBlankEnd(bytes, range.lowerBound, start)
                continue
            }
            // `Anna Przykładowa`, between `… too small. (PAP)` and `abc/ def/`.
            if isWholeLine, bodyEnd < end, authors.isEmpty, SignOffPiece.isPerson(line.trimmingWhitespace()[...]),
                Self.isBelowAgency(bytes, range.lowerBound, start)
            {
                authors = [line.trimmingWhitespace()]
                bodyEnd = trimBlankEnd(bytes, range.lowerBound, start)
                continue
            }
            guard let piece = SignOffPiece(line, isWholeLine: isWholeLine, isParagraph: isParagraph),
                !(isWholeLine && Self.isListItem(bytes, range.lowerBound, start, bodyEnd)),
                // `UK-UAE`, in a list of routes.
                !(isWholeLine && SignOffPiece.isPairOfDesks(line))
                    || Self.isBelowSentence(bytes, range.lowerBound, start),
                piece.authors.isEmpty || !line.contains("/") || line.hasSuffix(")")
                    || piece.agency.map(words.hasPrefix) ?? false
                    || !Self.isInList(bytes, range.lowerBound, start)
            else { return }
            if piece.isOwner { owner = owner ?? piece.agency } else { agency = agency ?? piece.agency }
            day = day ?? piece.day
            address = address ?? piece.address
            authors = piece.authors.isEmpty ? authors : piece.authors
            bodyEnd = trimBlankEnd(bytes, range.lowerBound, bodyEnd - piece.length)
        }
    }

    /// A quick check that saves most texts the search: a capital in parentheses at the end, a dash or slash among the
    /// last bytes, or a short last line that begins like an end mark.
    private static func mayEndWithSignOff(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
        bytes.withUnsafeBufferPointer { buffer in
            var end = end
            while end > start, buffer[end - 1] <= UInt8(ascii: " ") { end -= 1 }
            guard end > start else { return false }
            // `(ANSA).`
            if buffer[end - 1] == UInt8(ascii: "."), end - 2 > start, ")/".utf8.contains(buffer[end - 2]) {
                return true
            }
            if buffer[start..<end].suffix(7).elementsEqual("Enditem".utf8) { return true }
            if buffer[end - 1] == UInt8(ascii: "-"), buffer[start..<end].suffix(3).elementsEqual("-0-".utf8) {
                return true
            }
            if mayEndInEastAsianParenthesis(buffer, start, end) { return true }
            // `… too small. (Hina) xabc yde`
            if buffer[end - 1] != UInt8(ascii: ")"), buffer[start..<end].suffix(16).contains(UInt8(ascii: ")")) {
                return true
            }
            if buffer[end - 1] == UInt8(ascii: ")") {
                // `(VNA)`, `(Reporting by …)`; a Markdown link has its text in brackets before.
                guard let open = buffer[max(start, end - longestEndMark)..<end].lastIndex(of: UInt8(ascii: "(")) else {
                    return false
                }
                return open == start || buffer[open - 1] != UInt8(ascii: "]")
            }
            var position = end - 1
            while position >= start, end - position <= longestEndMark, buffer[position] != UInt8(ascii: "\n") {
                let isNear = end - position <= longestAgency
                switch buffer[position] {
                case UInt8(ascii: "/"):
                    let isAtEnd = end - position <= longestInitials
                    if isNear, position + 1 < end, isAtEnd || isCapital(buffer[position + 1]) { return true }
                case UInt8(ascii: "-"):
                    if isNear, position > start, buffer[position - 1] == buffer[position] { return true }
                    // `… too small. - Bernama`
                    if isNear, position > start + 2, position + 1 < end, buffer[position - 1] == UInt8(ascii: " "),
                        buffer[position + 1] == UInt8(ascii: " "), ".!?\"".utf8.contains(buffer[position - 2])
                    {
                        return true
                    }
                // En dash, em dash and horizontal bar are E2 80 93 to 95.
                case 0x93...0x95: if isNear, position > start, buffer[position - 1] == 0x80 { return true }
                default: break
                }
                position -= 1
            }
            // `… too small. #AgenciaNA`
            if buffer[start..<end].suffix(24).contains(UInt8(ascii: "#")) { return true }
            // `… too small. EFE`
            let capitals = buffer[start..<end].reversed().prefix { (65...90).contains($0) }.count
            if (2...longestAbbreviation).contains(capitals), end - capitals - 2 >= start,
                buffer[end - capitals - 1] <= UInt8(ascii: " ")
            {
                return true
            }
            let isWholeLine = position < start || buffer[position] == UInt8(ascii: "\n")
            guard isWholeLine else { return false }
            let line = UnsafeBufferPointer(rebasing: buffer[(position + 1)..<end])
            switch line[0] {
            case UInt8(ascii: "="): return line.count <= longestTime
            case UInt8(ascii: "#"), UInt8(ascii: "("), UInt8(ascii: "/"), UInt8(ascii: "["), 0xC2: return true
            case UInt8(ascii: "h"), UInt8(ascii: "w"): return line.contains(UInt8(ascii: "."))
            // `-30-`, but not a long item of a list.
            case UInt8(ascii: "-"), UInt8(ascii: "*"): return line.count <= 24
            case 0xE2:
                return line.count > 2 && line[1] == 0x80 && (0x93...0x95).contains(line[2])
                    || SignOffPiece.notesOnRights.contains { line.starts(with: $0.utf8) }
            // `2025/02/12 10:00 송고`
            case 48...57: return line.count <= longestTime
            // `AAP jp`
            default:
                return line.count <= longestTime && (48...57).contains(line[line.count - 1])
                    || line.count <= longestName && isCapital(line[0]) || line.count <= longestInitials
                    || endMarks.contains { line.starts(with: $0.utf8) }
                    || SignOffPiece.notesOnRights.contains { line.starts(with: $0.utf8) }
                    || line.count <= longestSignature && (line.contains(UInt8(ascii: ",")) || line[0] >= 0xE0)
            }
        }
    }

    /// Whether the last bytes are a full-width parenthesis, `（完）`, or a number behind any, `（編輯：某某）1140212`, `(GNA) 12 Feb 2025`.
    private static func mayEndInEastAsianParenthesis(_ buffer: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int)
        -> Bool
    {
        let last = buffer[end - 1]
        if last == 0x91 { return end - start > 3 && buffer[end - 2] == 0x80 && buffer[end - 3] == 0xE3 }
        if last == 0x89 { return end - start > 3 && buffer[end - 2] == 0xBC && buffer[end - 3] == 0xEF }
        guard (48...57).contains(last) else { return false }
        let tail = buffer[max(start, end - 28)..<end]
        return tail.contains(UInt8(ascii: ")")) || tail.contains(0xBC)
    }

    /// Whether the line above ends with an agency and the initials of its desks.
    private static func isBelowDesks(_ bytes: [UInt8], _ lower: Int, _ start: Int) -> Bool {
        let end = trimBlankEnd(bytes, lower, start)
        let tail = bytes[max(lower, end - longestName)..<end]
        let line = tail.lastIndex(of: UInt8(ascii: "\n")).map { tail[($0 + 1)...] } ?? tail
        let text = String(decoding: line, as: UTF8.self).trimmingWhitespace()
        if SignOffPiece.mark(text)?.agency != nil || SignOffPiece.isEndWithDesks(text) { return true }
        return SignOffPiece.withInitials(
            "x. " + String(decoding: line.drop { !".!?\"”".utf8.contains($0) }.dropFirst(), as: UTF8.self)) != nil
    }

    /// Whether a blank line stands above a line.
    static func isBelowBlank(_ bytes: [UInt8], _ lower: Int, _ start: Int) -> Bool {
        let before = trimBlankEnd(bytes, lower, start)
        return before > lower && bytes[before..<start].count { $0 == UInt8(ascii: "\n") } > 1
    }

    private static func isAddressOfMail(_ line: String) -> Bool {
        line.utf8.count < 64 && !line.contains(" ") && line.split(separator: "@").count == 2
            && line.last?.isLetter == true
    }

    /// Whether the line above a line ends a sentence.
    static func isBelowSentence(_ bytes: [UInt8], _ lower: Int, _ start: Int) -> Bool {
        let before = trimBlankEnd(bytes, lower, start)
        return before > lower && (".!?\")".utf8.contains(bytes[before - 1]) || bytes[before - 1] >= 0x80)
    }

    /// Where a body ends above the times and the number that agencies of the Gulf write below a story: `22:14 LOCAL TIME 19:14 GMT`
    /// and `0031`, `22:14 ت م`.
    private static func endAboveTransmission(_ bytes: [UInt8], _ lower: Int, _ end: Int) -> Int {
        guard end > lower,
            (48...57).contains(bytes[end - 1]) || bytes[end - 1] == UInt8(ascii: "T") || bytes[end - 1] == 0x85
        else { return end }
        var position = end
        for _ in 0..<2 {
            let window = max(lower, position - 48)
            guard let newline = bytes[window..<position].lastIndex(of: UInt8(ascii: "\n")) else { return end }
            let line = String(decoding: bytes[(newline + 1)..<position], as: UTF8.self).trimmingWhitespace()
            if isTimeOfSending(line) { return trimBlankEnd(bytes, lower, newline) }
            guard line.count == 4, line.allSatisfy({ $0.isASCII && $0.isNumber }) else { return end }
            position = trimBlankEnd(bytes, lower, newline)
        }
        return end
    }

    /// Whether a line is one or two times and their zones.
    private static func isTimeOfSending(_ line: String) -> Bool {
        guard line.hasSuffix(" GMT") || line.hasSuffix(" ت م") else { return false }
        let times = line.split(separator: " ").filter { !["LOCAL", "TIME", "GMT", "ت", "م"].contains($0.uppercased()) }
        return (1...2).contains(times.count)
            && times.allSatisfy { time in
                time.count == 5 && time.dropFirst(2).first == ":" && time.filter(\.isNumber).count == 4
            }
    }

    private static func isCapital(_ byte: UInt8) -> Bool { (65...90).contains(byte) || byte >= 0xC3 }

    private static let endMarks = [
        "END", "End", "end", "Reporting", "Writing", "Editing", "Additional", "Our Standards", "Compiled", "With ",
        "Copyright ", "The post ", "SOURCE", "This report by ", "NNNN", "==", "Source: ", "Editor: ", "Reporter: ",
        "Pewarta: ", "Autor: ", "Autorka: ", "Author: ", "Auteur : ", "Autore: ", "IPS ",
        "Published in ", "Writer: ", "Edited by ", "Link: ", "URL: ", "Read more at", "Read the original", "Muhabir: ",
        "Penulis: ",
        "Read this release in: ", "Editör: ", "Redaktur: ", "Quelle: ", "Fonte: ", "Fuente: ", "Zdroj: ", "Izvor: ",
        "Sursa: ", "Kilde: ", "Bron: ", "Kaynak: ", "Sumber: ", "For information media",
    ]
    private static let longestEndMark = 400
    private static let longestAgency = 64
    private static let longestInitials = 12
    static let longestName = 32
    private static let longestTime = 40
    private static let longestAbbreviation = 6
    private static let longestSignature = 64

    /// Whether the line above a line opens a list or is a name with a slash as well: `Jane Doe/EPP`.
    private static func isInList(_ bytes: [UInt8], _ lower: Int, _ start: Int) -> Bool {
        let end = trimBlankEnd(bytes, lower, start)
        let line = bytes[max(lower, end - longestSignature)..<end]
        guard let last = line.last else { return false }
        if last == UInt8(ascii: ":") { return true }
        let words = line.lastIndex(of: UInt8(ascii: "\n")).map { line[($0 + 1)...] } ?? line
        return words.contains(UInt8(ascii: "/")) && !".!?\")".utf8.contains(last)
    }

    /// Whether a line and the one before it begin with the same dash, as the items of a list do.
    private static func isListItem(_ bytes: [UInt8], _ lower: Int, _ start: Int, _ end: Int) -> Bool {
        guard start < end, bytes[start] == UInt8(ascii: "-") || bytes[start] == 0xE2 else { return false }
        let beforeEnd = trimBlankEnd(bytes, lower, start)
        let beforeStart = bytes[lower..<beforeEnd].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? lower
        return bytes[beforeStart..<beforeEnd].starts(with: bytes[start..<min(start + 2, end)])
    }
}
