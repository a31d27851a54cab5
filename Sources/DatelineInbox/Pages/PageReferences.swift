private import DatelineReading

/// References to characters in the words of pages, as browsers read them: `&eacute;`, `&#8217;`, and, as old pages have them,
/// `&nbsp` and `&#8217` without a semicolon.
enum PageReferences {
    /// A text in which references are the characters that they stand for.
    static func resolved(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "&"), let (character, end) = reference(bytes, index + 1) {
                result += character.utf8
                index = end
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The character of the reference whose name or number begins at a place, and where it ends; `nil` if there is none.
    private static func reference(_ bytes: [UInt8], _ start: Int) -> (String, end: Int)? {
        if start < bytes.count, bytes[start] == UInt8(ascii: "#") { return number(bytes, start + 1) }
        var end = start
        while end < bytes.count, end - start < longest, isNamePart(bytes[end]) { end += 1 }
        guard end > start else { return nil }
        let name = String(decoding: bytes[start..<end], as: UTF8.self)
        if end < bytes.count, bytes[end] == UInt8(ascii: ";") {
            if let character = old[name] { return (character, end + 1) }
            let reference = "&\(name);"
            let character = CharacterReferences.resolved(reference)
            if character != reference { return (character, end + 1) }
        }
        // The longest name that may stand without a semicolon (13.2.5.73).
        for length in (2...6).reversed() where length <= name.utf8.count {
            if let character = old[String(name.prefix(length))] { return (character, start + length) }
        }
        return nil
    }

    /// The longest name has 31 letters.
    private static let longest = 32

    private static func number(_ bytes: [UInt8], _ start: Int) -> (String, end: Int)? {
        let isHex = start < bytes.count && bytes[start] | 0x20 == UInt8(ascii: "x")
        var end = isHex ? start + 1 : start
        var value: UInt32 = 0
        let first = end
        while end < bytes.count, let digit = Character(Unicode.Scalar(bytes[end])).hexDigitValue, isHex || digit < 10 {
            // What is larger is no character anyway.
            value = min(value * (isHex ? 16 : 10) + UInt32(digit), 0x11_0000)
            end += 1
        }
        guard end > first else { return nil }
        let next = end < bytes.count && bytes[end] == UInt8(ascii: ";") ? end + 1 : end
        if value >= 0xA0, let scalar = Unicode.Scalar(value), !scalar.properties.isNoncharacterCodePoint {
            return (String(Character(scalar)), next)
        }
        return (CharacterReferences.resolved("&#\(value);"), next)
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        (97...122).contains(byte | 0x20) || (48...57).contains(byte)
    }

    /// The characters whose names may stand without a semicolon.
    private static let old: [String: String] = Dictionary(
        uniqueKeysWithValues: """
            AElig AMP Aacute Acirc Agrave Aring Atilde Auml COPY Ccedil ETH Eacute Ecirc Egrave Euml GT Iacute Icirc Igrave Iuml LT \
            Ntilde Oacute Ocirc Ograve Oslash Otilde Ouml QUOT REG THORN Uacute Ucirc Ugrave Uuml Yacute aacute acirc acute aelig \
            agrave amp aring atilde auml brvbar ccedil cedil cent copy curren deg divide eacute ecirc egrave eth euml frac12 frac14 \
            frac34 gt iacute icirc iexcl igrave iquest iuml laquo lt macr micro middot nbsp not ntilde oacute ocirc ograve ordf ordm \
            oslash otilde ouml para plusmn pound quot raquo reg sect shy sup1 sup2 sup3 szlig thorn times uacute ucirc ugrave uml \
            uuml yacute yen yuml
            """.split(separator: " ").map { (String($0), CharacterReferences.resolved("&\($0);")) })
}
