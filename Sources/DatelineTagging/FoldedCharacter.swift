/// One character of a text, as the word scanner sees it.
struct FoldedCharacter {
    enum Kind {
        /// A letter or a digit; `byte` is its ASCII form.
        case letter
        /// Two letters in one (`æ`); `byte` is the digit of `LatinLetters`.
        case pair
        /// A letter of another script, its bytes taken as they are.
        case foreign
        /// A combining accent: it is dropped.
        case mark
        case apostrophe, space, hyphen, comma, stop, sentence
    }

    let kind: Kind
    /// The character's length in the text, in bytes.
    let length: Int
    let byte: UInt8

    /// Reads the character that begins at an index. A byte that begins none counts as a space.
    init(in bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int) {
        let first = bytes[index]
        if first < 0x80 {
            (kind, length, byte) = (Self.kind(ofASCII: first), 1, first)
            return
        }
        let count = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard first >= 0xC2, index + count <= end else {
            (kind, length, byte) = (.space, 1, 0)
            return
        }
        var scalar = UInt32(first) & (count == 2 ? 0x1F : count == 3 ? 0x0F : 0x07)
        for offset in 1..<count { scalar = scalar << 6 | UInt32(bytes[index + offset] & 0x3F) }
        length = count
        if let letter = LatinLetters.letter(at: scalar) {
            byte = letter
            kind = letter == UInt8(ascii: "-") ? .comma : letter < UInt8(ascii: "A") ? .pair : .letter
        } else {
            byte = 0
            kind = Self.kind(of: scalar)
        }
    }

    @inline(__always)
    private static func kind(ofASCII byte: UInt8) -> Kind {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            .letter
        case UInt8(ascii: " "), 0x09, 0x0A, 0x0D, UInt8(ascii: "&"): .space
        case UInt8(ascii: "-"): .hyphen
        case UInt8(ascii: "'"): .apostrophe
        case UInt8(ascii: "."): .stop
        case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ";"): .sentence
        default: .comma
        }
    }

    private static func kind(of scalar: UInt32) -> Kind {
        switch scalar {
        // First what is met most: the letters of Arabic, and those of China and Japan.
        case 0x621...0x63F, 0x641...0x64A, 0x3040...0x9FFF: .foreign
        // Accents, and the vowel signs and the stretched line of Arabic.
        case 0x300...0x36F, 0x64B...0x65F, 0x670, 0x640: .mark
        case 0x2018, 0x2019, 0x2BB, 0x2BC: .apostrophe
        case 0xA0, 0x202F, 0x2000...0x200B: .space
        case 0x2010...0x2013: .hyphen
        case 0x2014, 0x2015, 0x2026, 0x61F, 0x3002, 0xFF01, 0xFF1F, 0xFF1A, 0xFF1B: .sentence
        case 0x60C, 0x61B: .comma
        case 0x80...0xBF, 0x2000...0x2BFF, 0x3000...0x303F, 0xFF00...0xFF0F: .comma
        default: .foreign
        }
    }
}
