/// The mail inside a signature of S/MIME (RFC 5652, section 5, in the encoding of X.690).
enum SignedContent {
    /// The signed bytes; `nil` if the message is encrypted, has no content or is damaged.
    ///
    /// Whether the signature is right is not looked at: nothing is believed because of it.
    static func content(of message: [UInt8]) -> [UInt8]? {
        var bytes = message[...]
        guard var outer = element(&bytes), outer.tag == sequence, let type = element(&outer.content),
            type.tag == objectID,
            type.content.elementsEqual(signedData), var wrapped = element(&outer.content), wrapped.tag == context0,
            var data = element(&wrapped.content), data.tag == sequence
        else { return nil }
        // The version, the names of digests, then the content.
        guard element(&data.content) != nil, element(&data.content) != nil, var inner = element(&data.content),
            inner.tag == sequence, let kind = element(&inner.content), kind.tag == objectID,
            var explicit = element(&inner.content), explicit.tag == context0, var octets = element(&explicit.content)
        else { return nil }
        return string(&octets)
    }

    private static let (sequence, objectID, octetString, context0) = (UInt8(0x30), UInt8(6), UInt8(4), UInt8(0xA0))
    /// 1.2.840.113549.1.7.2
    private static let signedData: [UInt8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 7, 2]

    private struct Element {
        let tag: UInt8
        /// Its bytes; of one whose length is not said, all that follow.
        var content: ArraySlice<UInt8>
    }

    /// Takes an element off the front; `nil` if there is none. One without a length stays in front of what it has in it.
    private static func element(_ bytes: inout ArraySlice<UInt8>) -> Element? {
        guard let tag = bytes.popFirst(), tag & 0x1F != 0x1F, let first = bytes.popFirst() else { return nil }
        guard first != 0x80 else {
            defer { bytes = [] }
            return Element(tag: tag, content: bytes)
        }
        var length = Int(first)
        if first > 0x80 {
            guard first <= 0x84 else { return nil }
            length = 0
            for _ in 0..<(first & 0x7F) {
                guard let byte = bytes.popFirst() else { return nil }
                length = length << 8 | Int(byte)
            }
        }
        guard length <= bytes.count else { return nil }
        defer { bytes = bytes.dropFirst(length) }
        return Element(tag: tag, content: bytes.prefix(length))
    }

    /// The bytes of a string of octets, which may come in pieces.
    private static func string(_ octets: inout Element) -> [UInt8]? {
        if octets.tag == octetString { return Array(octets.content) }
        guard octets.tag == octetString | 0x20 else { return nil }
        var result: [UInt8] = []
        // Two zeros end pieces without a length.
        while let piece = element(&octets.content), piece.tag == octetString { result += piece.content }
        return result
    }
}
