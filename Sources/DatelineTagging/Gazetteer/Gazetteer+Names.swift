private import Foundation

extension Gazetteer {
    /// What texts call each country and its people, by its code: all names, spellings and demonyms.
    package static func namesByCode() -> [String: [String]] {
        var names: [String: [String]] = [:]
        var table = NameTable.countries.rows
        table.withUTF8 { bytes in
            var code = ""
            for name in TableName.all(in: bytes) where !name.range.isEmpty {
                let text = String(decoding: bytes[name.range], as: UTF8.self)
                switch name.column {
                case 0: code = text
                case 1, 4, 5: names[code, default: []].append(text)
                default: break
                }
            }
        }
        return names
    }
}

extension Gazetteer {
    /// A name in the normal form of the tables: scripts whose letters are composed, such as Hangul, need it.
    static func composed(_ name: String) -> String {
        name.utf8.allSatisfy { $0 < 0x80 } ? name : name.precomposedStringWithCanonicalMapping
    }

    /// The same for a text, which is left alone unless it has accents or letters that the scripts of the tables compose.
    static func composedText(_ text: String) -> String {
        var text = text
        return text.withUTF8(hasParts) ? composed(text) : text
    }

    /// Whether a text has what belongs to the letter before it.
    private static func hasParts(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count > 2 else { return true }
        var least = min(difference(0, 0, bytes[0]), difference(0, bytes[0], bytes[1]))
        for index in 2..<bytes.count {
            least = min(least, difference(bytes[index &- 2], bytes[index &- 1], bytes[index]))
        }
        return least == 0
    }

    /// How far three bytes are from a part of a letter, as far as they tell; 0 if they are one. Nothing is asked, so that a
    /// processor can look at many bytes at once.
    @inline(__always)
    private static func difference(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt8 {
        let latin = (third & 0xFE) ^ 0xCC
        // The parts of Hangul, hamza and madda of Arabic, the marks of Kana.
        let hangul = (second ^ 0xE1) | ((third &- 0x84) & 0xFC)
        let arabic = (second ^ 0xD9) | ((third &- 0x93) & 0xFC)
        let kana = (first ^ 0xE3) | (second ^ 0x82) | ((third &- 0x99) & 0xFE)
        return min(min(latin, hangul), min(arabic, kana))
    }

    /// `SANTA ANA` as `Santa Ana`: each word with one capital.
    static func titleCased(_ name: String) -> String {
        var result = ""
        var isInside = false
        for character in name {
            result += isInside ? character.lowercased() : character.uppercased()
            isInside = character.isLetter || character == "'" || character == "’"
        }
        return result
    }
}
