/// A word of a text, folded: case, accents and apostrophes are gone, the possessive `’s` is dropped.
struct Word {
    /// A fingerprint of the folded letters; 0 for what no phrase may match (`US` in `US$`).
    ///
    /// The chance that two of the tables' few thousand words share one is below 10^-12, so letters are not compared.
    var fingerprint: UInt64
    /// A fingerprint of the word's stem (`EnglishStem`), or of the word if stems were not asked for.
    var stem: UInt64
    /// The word's range in the text, in bytes.
    var start: Int32
    var end: Int32
    /// The paragraph: 0 for the headline, 1 for the lede.
    var paragraph: Int16
    /// What separates the word from the one before it.
    var gap: Gap
    var form: Form

    /// What is between two words, weakest first.
    enum Gap: UInt8, Comparable {
        case space, hyphen, comma, sentence

        static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

        /// Whether one phrase can span it: "Guinea-Bissau" is "Guinea Bissau".
        var joins: Bool { self <= .hyphen }
    }

    /// How a word is written.
    struct Form: OptionSet {
        let rawValue: UInt8
        /// Its first letter is a capital.
        static let capital = Form(rawValue: 1)
        /// It has two capitals or more and no lowercase letter.
        static let capitals = Form(rawValue: 2)
        /// It has the full stops of an abbreviation: `U.S.`
        static let dotted = Form(rawValue: 4)
        /// A possessive `’s` followed.
        static let possessive = Form(rawValue: 8)
    }
}

/// The words of a headline by which two stories can be seen to be about the same thing.
package enum TitleWords {
    /// The fingerprints of the words of four letters or more, each word standing for all its forms; each once, in the
    /// order of the texts.
    package static func fingerprints(of texts: [String]) -> [UInt64] {
        var found: [UInt64] = []
        var known: Set<UInt64> = []
        for text in texts {
            for word in WordScanner.words(of: text, stems: true) where word.end - word.start >= 4 {
                if known.insert(word.stem).inserted { found.append(word.stem) }
            }
        }
        return found
    }
}

/// A text being tagged: its bytes and its words.
struct TaggedText {
    let bytes: UnsafeBufferPointer<UInt8>
    let words: [Word]
    /// Whether phrases that are evidence are spelled out.
    var spellsEvidence = true

    /// The words from the first to the last, as written in the text; empty where evidence is not spelled out.
    func phrase(_ first: Int, _ last: Int) -> String {
        guard spellsEvidence else { return "" }
        return String(decoding: bytes[Int(words[first].start)..<Int(words[last].end)], as: UTF8.self)
    }

    /// Whether a word is one of some, as it is written in the text.
    func isWord(_ index: Int, oneOf words: SpelledWords) -> Bool { words.contains(letters(of: index)) }

    /// Whether a word is written so in the text.
    func isWord(_ index: Int, _ word: StaticString) -> Bool {
        letters(of: index).elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    }

    /// The bytes of a word in the text.
    func letters(of index: Int) -> Slice<UnsafeBufferPointer<UInt8>> {
        bytes[Int(words[index].start)..<Int(words[index].end)]
    }

    /// The three bytes at an index as one number, which are a character of Chinese, Japanese or Korean; 0 at the end.
    @inline(__always)
    func character(at index: Int) -> UInt32 {
        guard index >= 0, index + 3 <= bytes.count else { return 0 }
        return UInt32(bytes[index]) << 16 | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2])
    }

    /// The weight of a mention in this word's paragraph: most in the headline, then in the lede.
    func prominence(of word: Int) -> Int {
        switch words[word].paragraph {
        case 0: 4
        case 1: 3
        case 2: 2
        default: 1
        }
    }
}
