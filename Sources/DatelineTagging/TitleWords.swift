/// The words of a headline by which two stories can be seen to be about the same thing.
package enum TitleWords {
    /// The fingerprints of a text's words of four letters or more, each word standing for all its forms; each once, in
    /// the order of the text.
    package static func fingerprints(of text: String) -> [UInt64] {
        var found: [UInt64] = []
        for word in WordScanner.words(of: text, stems: true) where word.end - word.start >= 4 {
            if !found.contains(word.stem) { found.append(word.stem) }
        }
        return found
    }
}
