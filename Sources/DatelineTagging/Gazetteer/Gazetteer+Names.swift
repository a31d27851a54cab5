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
        let isComposed = text.withUTF8 { bytes in
            var previous: (UInt8, UInt8) = (0, 0)
            for byte in bytes {
                switch (previous, byte) {
                // Accents of Latin letters; the parts of Hangul; hamza and madda of Arabic; the marks of Kana.
                case (_, 0xCC), (_, 0xCD), ((_, 0xE1), 0x84...0x87), ((_, 0xD9), 0x93...0x95),
                    ((0xE3, 0x82), 0x99...0x9A):
                    return false
                default: previous = (previous.1, byte)
                }
            }
            return true
        }
        return isComposed ? text : composed(text)
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
