private import Foundation

extension Gazetteer {
    /// What texts call each country and its people, by its code: all names, spellings and demonyms.
    package static func namesByCode() -> [String: [String]] {
        var names: [String: [String]] = [:]
        var table = CountryTable.rows
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
