/// A text being tagged: its bytes and its words.
struct TaggedText {
    let bytes: UnsafeBufferPointer<UInt8>
    let words: [Word]

    /// The words from the first to the last, as written in the text.
    func phrase(_ first: Int, _ last: Int) -> String {
        String(decoding: bytes[Int(words[first].start)..<Int(words[last].end)], as: UTF8.self)
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
