import DatelineReading

/// Reads the text of header fields: encoded words such as `=?utf-8?Q?caf=C3=A9?=` (RFC 2047), and bytes as they are.
enum EncodedWords {
    /// The text of a field on one line; bytes outside ASCII are read in `charset` or as what they are.
    static func text(of bytes: ArraySlice<UInt8>, in charset: String? = nil) -> DecodedText {
        var pieces: [Piece] = []
        var (rest, plain) = (bytes, bytes.startIndex)
        while let mark = rest.firstIndex(of: UInt8(ascii: "=")) {
            rest = rest[mark...]
            guard let (word, end) = word(rest) else {
                rest = rest.dropFirst()
                continue
            }
            append(Piece(charset: charset, bytes: Array(bytes[plain..<mark]), isWord: false), to: &pieces)
            append(word, to: &pieces)
            rest = bytes[end...]
            plain = end
        }
        append(Piece(charset: charset, bytes: Array(bytes[plain...]), isWord: false), to: &pieces)
        var result = DecodedText(text: "")
        for piece in pieces {
            let decoded = Charset.text(of: piece.bytes, in: piece.charset)
            result.text += decoded.text
            result.doubt = result.doubt ?? decoded.doubt
        }
        result.text = result.text.onOneLine()
        return result
    }

    private struct Piece {
        let charset: String?
        var bytes: [UInt8]
        let isWord: Bool
    }

    /// Words that stand beside each other are one: a character may begin in one and end in the next.
    private static func append(_ piece: Piece, to pieces: inout [Piece]) {
        guard !piece.bytes.isEmpty else { return }
        if piece.isWord, pieces.count >= 2, let blank = pieces.last, !blank.isWord, blank.bytes[...].isBlank,
            pieces[pieces.count - 2].isWord
        {
            pieces.removeLast()
        }
        if piece.isWord, let last = pieces.last, last.isWord, last.charset == piece.charset {
            pieces[pieces.count - 1].bytes += piece.bytes
        } else {
            pieces.append(piece)
        }
    }

    /// Longer ones are not looked for, so that the time stays in proportion.
    private static let longest = 2000

    /// The encoded word at the start, and where it ends.
    private static func word(_ bytes: ArraySlice<UInt8>) -> (piece: Piece, end: Int)? {
        let mark = UInt8(ascii: "?")
        let near = bytes.prefix(longest)
        guard near.count > 6, near[near.startIndex + 1] == mark else { return nil }
        let name = near.dropFirst(2).prefix(60)
        guard let nameEnd = name.firstIndex(of: mark), nameEnd > name.startIndex, nameEnd + 2 < near.endIndex,
            near[nameEnd + 2] == mark
        else { return nil }
        let text = near[(nameEnd + 3)...]
        var end = text.startIndex
        while end + 1 < text.endIndex, !(text[end] == mark && text[end + 1] == UInt8(ascii: "=")) { end += 1 }
        guard end + 1 < text.endIndex else { return nil }
        let charset = String(decoding: name[..<nameEnd].prefix { $0 != UInt8(ascii: "*") }, as: UTF8.self).lowercased()
        let bytes: [UInt8]
        switch near[nameEnd + 1] | 0x20 {
        case UInt8(ascii: "q"): bytes = TransferEncoding.wordQ(text[..<end])
        case UInt8(ascii: "b"): bytes = TransferEncoding.base64(text[..<end]).bytes
        default: return nil
        }
        return (Piece(charset: charset, bytes: bytes, isWord: true), end + 2)
    }
}
