import DatelineModel

/// The lines of a header field of a mail (RFC 5322), with words beyond ASCII as RFC 2047 encodes them.
struct HeaderText {
    /// The field, with its line end.
    let bytes: [UInt8]

    /// The length that no line should have more than (RFC 5322, section 2.1.1; RFC 2047, section 2).
    private static let (longest, longestEncoded) = (78, 76)

    /// A field with words for people.
    init(_ name: String, words: String) {
        let words = Self.onOneLine(words)
        let parts = words.split(separator: " ")
        let isPlain = words.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } && !words.contains("=?")
        if isPlain, parts.allSatisfy({ $0.utf8.count < Self.longest - name.utf8.count - 2 }) {
            self.init(name, parts: parts.map(String.init))
        } else {
            self.init(name, parts: Self.encoded(words, behind: name.utf8.count + 2))
        }
    }

    /// A field with a mailbox, or with one of a list (RFC 2919), whose identifier stands in angle brackets as an address does.
    init(_ name: String, _ person: String?, address: String) {
        guard let person, !Self.onOneLine(person).isEmpty else {
            self.init(name, parts: [address])
            return
        }
        let words = Self.onOneLine(person)
        let isASCII = words.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } && !words.contains("=?")
        var parts: [String]
        if isASCII, words.utf8.allSatisfy({ MailAddress.isOfLocalPart($0) || $0 == UInt8(ascii: " ") }) {
            parts = words.split(separator: " ").map(String.init)
        } else if isASCII, words.utf8.count < 60 {
            parts = ["\"" + words.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""]
        } else {
            parts = Self.encoded(words, behind: name.utf8.count + 2)
        }
        parts.append("<\(address)>")
        self.init(name, parts: parts)
    }

    /// A field of parts between which its line may be broken.
    init(_ name: String, parts: [String]) {
        var text = "\(name):"
        var length = text.utf8.count
        for part in parts {
            if length + 1 + part.utf8.count > Self.longest, length > name.utf8.count + 1 {
                text += "\r\n"
                length = 0
            }
            text += " " + part
            length += 1 + part.utf8.count
        }
        bytes = Array((text + "\r\n").utf8)
    }

    /// Words with one space between them: a line that ends in a field would begin another.
    private static func onOneLine(_ text: String) -> String {
        text.unicodeScalars.split { $0.properties.isWhitespace || $0.properties.generalCategory == .control }
            .map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
    }

    // MARK: - Encoded words

    /// A text as encoded words, none of which makes a line too long; `start` is what stands before the first.
    private static func encoded(_ text: String, behind start: Int) -> [String] {
        let others = text.utf8.count { $0 >= 0x80 }
        let isBase64 = others * 3 > text.utf8.count
        var words: [String] = []
        var piece: [UInt8] = []
        var room = longestEncoded - start
        let overhead = "=?UTF-8?Q??=".utf8.count
        let length = { (bytes: [UInt8]) in
            isBase64 ? (bytes.count + 2) / 3 * 4 : bytes.reduce(0) { $0 + quotedLength($1) }
        }
        func end() {
            words.append(isBase64 ? "=?UTF-8?B?\(TransferEncoding.base64(piece))?=" : "=?UTF-8?Q?\(quoted(piece))?=")
            piece = []
            room = longestEncoded - 1
        }
        for scalars in Self.characters(of: text) {
            if !piece.isEmpty, length(piece + scalars) + overhead > room { end() }
            piece += scalars
        }
        if !piece.isEmpty { end() }
        return words
    }

    /// The characters of a text, which encoded words keep whole; one that is too long for any word comes in parts.
    private static func characters(of text: String) -> [[UInt8]] {
        text.flatMap { character in
            character.utf8.count <= 12 ? [Array(character.utf8)] : character.unicodeScalars.map { Array($0.utf8) }
        }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122: true
        default: "!*+-/".utf8.contains(byte)
        }
    }

    private static func quotedLength(_ byte: UInt8) -> Int { isPlain(byte) || byte == UInt8(ascii: " ") ? 1 : 3 }

    private static func quoted(_ bytes: [UInt8]) -> String {
        bytes.map { byte in
            if byte == UInt8(ascii: " ") { return "_" }
            return isPlain(byte)
                ? String(Unicode.Scalar(byte)) : "=" + String(byte, digits: 2, radix: 16, uppercase: true)
        }.joined()
    }
}
