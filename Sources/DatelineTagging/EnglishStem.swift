/// The common part of an English word's forms: "regulations", "regulated" and "regulatory" are all `regulat`.
///
/// Cheap and blunt: plural, -ed, -ing, -ion, -or, -ory and the spellings of Britain and America. Topics need no more,
/// for the same blunt rule is used on the phrases of a topic and on the text.
enum EnglishStem {
    /// Whether a folded word may be more than its stem, by its last two letters and its length; `false` is certain.
    @inline(__always)
    static func mayCut(_ word: UnsafeMutableBufferPointer<UInt8>) -> Bool {
        let count = word.count
        guard count > 1 else { return false }
        let last = word[count - 1]
        // Four bits for each letter: the length from which on a word that ends in it may be cut, 15 if none is.
        let shortest: UInt64 = last & 0x10 == 0 ? 0xF7FF_FFFF_7F56_5FFF : 0xFFFF_F58F_FFFF_46FF
        let needed = last == word[count - 2] ? 4 : shortest &>> UInt64(4 * (last & 0x0F)) & 0x0F
        return min(UInt64(count), 14) >= needed
    }

    /// Cuts a folded word in place; `nil` if it is its own stem, else the length of the stem.
    static func cut(_ word: UnsafeMutableBufferPointer<UInt8>) -> Int? {
        let count = word.count
        guard count > 3 else { return nil }
        var length = cutEnding(word, cutPlural(word, count))
        let isCut = length < count
        let isChanged = cutVowel(word, &length)
        // labelling, labeling
        if length > 4, word[length - 1] == word[length - 2] { length -= 1 }
        return isCut || isChanged || length < count ? length : nil
    }

    private static func cutPlural(_ word: UnsafeMutableBufferPointer<UInt8>, _ length: Int) -> Int {
        guard word[length - 1] == UInt8(ascii: "s") else { return length }
        // bias, alias
        if word[length - 2] == UInt8(ascii: "a"), word[length - 3] == UInt8(ascii: "i") { return length }
        switch word[length - 2] {
        case UInt8(ascii: "s"), UInt8(ascii: "u"), UInt8(ascii: "i"):
            return length
        case UInt8(ascii: "e"):
            if length > 4, ends(word, length, "ies") {
                word[length - 3] = UInt8(ascii: "y")
                return length - 2
            }
            let isSibilant = ends(word, length, "sses") || ends(word, length, "shes") || ends(word, length, "ches")
            return isSibilant ? length - 2 : length - 1
        default:
            return length - 1
        }
    }

    private static func cutEnding(_ word: UnsafeMutableBufferPointer<UInt8>, _ length: Int) -> Int {
        switch word[length - 1] {
        case UInt8(ascii: "g"):
            if length > 6, ends(word, length, "ing") { return length - 3 }
        case UInt8(ascii: "d"):
            if length > 5, ends(word, length, "ied") {
                word[length - 3] = UInt8(ascii: "y")
                return length - 2
            }
            if length > 5, ends(word, length, "ed") { return length - 2 }
        case UInt8(ascii: "n"):
            if length > 8, ends(word, length, "isation") || ends(word, length, "ization") { return length - 5 }
            if length > 6, ends(word, length, "tion") { return length - 3 }
        case UInt8(ascii: "y"):
            if length > 7, ends(word, length, "tory") { return length - 3 }
        case UInt8(ascii: "r"):
            if length > 7, ends(word, length, "ator") { return length - 2 }
        default:
            break
        }
        return length
    }

    /// The last e, and what Britain and America spell differently; `true` if a letter was changed.
    private static func cutVowel(_ word: UnsafeMutableBufferPointer<UInt8>, _ length: inout Int) -> Bool {
        if length > 4, word[length - 1] == UInt8(ascii: "e") {
            if length > 5, ends(word, length, "tre") {
                // centre, center
                word[length - 2] = UInt8(ascii: "e")
                word[length - 1] = UInt8(ascii: "r")
                return true
            }
            // programme, program
            length -= length > 5 && ends(word, length, "mme") ? 2 : 1
        }
        switch word[length - 1] {
        case UInt8(ascii: "c") where length > 4 && ends(word, length, "enc"),
            UInt8(ascii: "z") where length > 4 && ends(word, length, "iz"):
            // defence, defense; organise, organize
            word[length - 1] = UInt8(ascii: "s")
            return true
        case UInt8(ascii: "r") where length > 5 && ends(word, length, "our"):
            // labour, labor
            word[length - 2] = UInt8(ascii: "r")
            length -= 1
            return true
        default:
            return false
        }
    }

    @inline(__always)
    private static func ends(_ word: UnsafeMutableBufferPointer<UInt8>, _ length: Int, _ ending: StaticString) -> Bool {
        let count = ending.utf8CodeUnitCount
        guard length > count else { return false }
        for index in 0..<count where word[length - count + index] != ending.utf8Start[index] { return false }
        return true
    }
}
