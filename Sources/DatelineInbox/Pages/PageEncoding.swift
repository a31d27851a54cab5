/// The encoding of a page: by its mark, by what it says, or else what its bytes are beyond doubt.
enum PageEncoding {
    /// The text of a page.
    static func text(of bytes: ArraySlice<UInt8>) -> DecodedText {
        Charset.text(of: Array(bytes), in: declared(in: bytes))
    }

    /// What the page says of its encoding: `<meta charset="…">`, or the same in the type of its content.
    private static func declared(in bytes: ArraySlice<UInt8>) -> String? {
        let head = String(decoding: bytes.prefix(4096).map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self).lowercased()
        for mark in ["charset=", "encoding="] {
            guard let place = head.firstRange(of: mark) else { continue }
            let name = head[place.upperBound...].drop { "\"' ".contains($0) }.prefix {
                $0.isLetter || $0.isNumber || "-_:".contains($0)
            }
            if !name.isEmpty { return String(name) }
        }
        return nil
    }
}
