private import Foundation

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
