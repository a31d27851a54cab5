/// Which letters a text may have, in 256 bits: of every letter that it has it says so, and of few others.
///
/// Most words of a long list are seen at a glance not to be in a text: in Chinese, where each text has some of thousands of
/// characters, nearly all of them.
struct LetterSketch {
    private var bits = SIMD4<UInt64>()

    /// The letters of a text.
    init(_ text: String) {
        for scalar in text.unicodeScalars {
            bits[Int(scalar.value >> 6 & 3)] |= 1 << UInt64(scalar.value & 63)
        }
    }

    /// Whether a text may have all the letters of another.
    func mayHave(_ other: LetterSketch) -> Bool { other.bits & ~bits == .zero }
}

/// Words of a script without spaces, to be found inside a text.
struct UnspacedWords {
    /// The words as plain capitals have them.
    let text: String
    private let letters: LetterSketch

    /// The words as they are written.
    init(_ words: String) {
        text = words.inPlainCapitals
        letters = LetterSketch(text)
    }

    /// Whether they stand anywhere in a text in plain capitals that has, or had, these letters.
    func areIn(_ text: String, _ letters: LetterSketch) -> Bool {
        letters.mayHave(self.letters) && text.contains(self.text)
    }
}
