/// What closes a story as an agency sends it: the agency's name, the reporters, the end mark.
struct SignOff {
    /// The agency: `VNS`, `VNA/VNS`.
    var agency: String?
    /// The reporters of a `(Reporting by …)` line.
    var authors: [String] = []
    /// Where the story's own words end, in bytes.
    var bodyEnd: Int

    /// Takes the sign-off from the end of a body, piece by piece.
    init(_ bytes: [UInt8], in range: Range<Int>) {
        bodyEnd = range.upperBound
        while true {
            guard Self.mayEndWithSignOff(bytes, range.lowerBound, bodyEnd) else { return }
            let end = Self.trimBlank(bytes, range.lowerBound, bodyEnd)
            let lineStart =
                bytes[range.lowerBound..<end].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? range.lowerBound
            // Only the last 400 bytes of a line can hold a sign-off.
            var start = max(lineStart, end - 400)
            while start < end, bytes[start] & 0xC0 == 0x80 { start += 1 }
            let line = String(decoding: bytes[start..<end], as: UTF8.self)
            guard start < end, let piece = Piece(line, isWholeLine: start == lineStart) else {
                bodyEnd = end
                return
            }
            if let agency = piece.agency { self.agency = self.agency ?? agency }
            authors = piece.authors.isEmpty ? authors : piece.authors
            bodyEnd = end - piece.length
        }
    }

    /// A quick look that spares most texts the search: a capital in parentheses at the end, a dash or slash among the last bytes, or
    /// a short last line that begins as an end mark does.
    private static func mayEndWithSignOff(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
        bytes.withUnsafeBufferPointer { buffer in
            var end = end
            while end > start, buffer[end - 1] <= UInt8(ascii: " ") { end -= 1 }
            guard end > start else { return false }
            if buffer[end - 1] == UInt8(ascii: ")") {
                // `(VNA)`, `(Reporting by …)`; a link of Markdown goes on with a small letter.
                guard let open = buffer[max(start, end - 400)..<end].lastIndex(of: UInt8(ascii: "(")) else {
                    return false
                }
                return isCapital(buffer[open + 1])
            }
            var position = end - 1
            while position >= start, end - position <= longestEndMark, buffer[position] != UInt8(ascii: "\n") {
                let isNear = end - position <= longestAgency
                switch buffer[position] {
                case UInt8(ascii: "/"): if isNear, position + 1 < end, isCapital(buffer[position + 1]) { return true }
                case UInt8(ascii: "-"):
                    if isNear, position > start, buffer[position - 1] == buffer[position] { return true }
                // En dash, em dash and horizontal bar are E2 80 93 to 95.
                case 0x93...0x95: if isNear, position > start, buffer[position - 1] == 0x80 { return true }
                default: break
                }
                position -= 1
            }
            let isWholeLine = position < start || buffer[position] == UInt8(ascii: "\n")
            // `ENDS`, `-30-`, `###`, `(END)`, `/END/`, `©`, a dash, `Our Standards: …`
            return isWholeLine && "EeO-#(/".utf8.contains(buffer[position + 1])
                || isWholeLine && buffer[position + 1] >= 0xC2
        }
    }

    private static func isCapital(_ byte: UInt8) -> Bool { (65...90).contains(byte) || byte >= 0xC3 }

    private static let longestEndMark = 140
    private static let longestAgency = 64

    private static func trimBlank(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
        var end = end
        while end > start, bytes[end - 1] <= UInt8(ascii: " ") { end -= 1 }
        return end
    }
}

/// One piece of a sign-off at the end of a line.
private struct Piece {
    /// The piece's length in bytes.
    let length: Int
    var agency: String?
    var authors: [String] = []

    init?(_ line: String, isWholeLine: Bool) {
        if isWholeLine {
            let bare = line.trimmingWhitespace()
            if ["ENDS", "ENDS.", "-30-", "###", "-0-", "(END)", "/END/", "- ENDS -", "-ENDS-"].contains(
                bare.uppercased())
                || bare.hasPrefix("Our Standards: The Thomson Reuters Trust Principles")
                || (bare.hasPrefix("©") || bare.hasPrefix("(c) ")) && bare.count < 120
            {
                length = line.utf8.count
                return
            }
        }
        if let close = line.last, close == ")", let open = line.lastIndex(of: "(") {
            let inner = line[line.index(after: open)...].dropLast()
            let before = line[..<open].trimmingWhitespace()
            let length = line[open...].utf8.count
            if ["Reporting by ", "Writing by ", "Editing by ", "Additional reporting by "].contains(where: {
                inner.hasPrefix($0)
            }) {
                self.length = length
                authors = Self.reporters(String(inner))
                return
            }
            guard Self.endsSentence(before) || before.isEmpty && isWholeLine, Self.isAgency(inner) else { return nil }
            self.length = length
            agency = String(inner)
            return
        }
        // `— VNS`, `—AP`, `-- Reuters`, `/VNA`
        for dash in ["—", "–", "--", "/"] {
            guard let range = line.lastRange(of: dash) else { continue }
            // `VNA/VNS` has a slash of its own: the dash before it decides.
            if dash == "/", !Self.endsSentence(line[..<range.lowerBound].trimmingWhitespace()), !line.hasPrefix("/") {
                continue
            }
            let before = line[..<range.lowerBound].trimmingWhitespace()
            var name = line[range.upperBound...].trimmingWhitespace()
            if name.hasSuffix("."), !before.isEmpty { name.removeLast() }
            if dash == "/", name.hasSuffix("/") { name.removeLast() }
            guard Self.endsSentence(before) || before.isEmpty && isWholeLine, Self.isAgency(name) else { continue }
            length = line[range.lowerBound...].utf8.count
            agency = name
            return
        }
        return nil
    }

    /// Whether a text is the end of a sentence, so that what follows is not part of it.
    private static func endsSentence(_ text: String) -> Bool {
        guard let last = text.unicodeScalars.last else { return false }
        return ".!?…”’\"')".unicodeScalars.contains(last)
    }

    /// Whether words have the form of an agency's name: `VNS`, `VNA/VNS`, `Reuters`, `Agence France-Presse`.
    private static func isAgency(_ name: some StringProtocol) -> Bool {
        guard (2...40).contains(name.count) else { return false }
        let words = name.split { $0 == " " || $0 == "/" }
        return (1...4).contains(words.count)
            && words.allSatisfy { word in
                (word.first?.isUppercase == true || ["of", "and", "de"].contains(word))
                    && word.allSatisfy { $0.isLetter || $0 == "-" || $0 == "." || $0 == "&" }
            }
    }

    /// The names in `Reporting by A in Paris and B; Editing by C`.
    private static func reporters(_ text: String) -> [String] {
        guard let start = text.ranges(of: "eporting by ").first ?? text.ranges(of: "Writing by ").first else {
            return []
        }
        let names = text[start.upperBound...].prefix { $0 != ";" }
        return names.replacing(" and ", with: ",").split(separator: ",").compactMap { part in
            let words = part.split(separator: " ").prefix { $0 != "in" && $0 != "at" }
            return words.isEmpty ? nil : words.joined(separator: " ")
        }
    }
}

extension StringProtocol {
    /// The last place of a text in this one.
    fileprivate func lastRange(of needle: String) -> Range<Index>? {
        ranges(of: needle).last
    }
}
