import DatelineModel
import DatelineReading

/// Compares the words of an old text with those of the new one, so that none is lost unseen.
///
/// It knows nothing of how texts are converted: it leaves out what is no word for readers (tags, addresses, comments) on both
/// sides and counts the rest.
struct WordCheck {
    /// The number of words in the old text.
    private(set) var count = 0
    /// The number of words that the new text lacks.
    private(set) var missingCount = 0
    /// The first of them, each with its line in the body of the old one.
    private(set) var missing: [(word: String, line: Int)] = []
    /// How many are named.
    private static let mostNamed = 1_000

    /// The links and pictures of the new text.
    private(set) var links = 0

    /// Compares a text with what was made of it. With `isMDX` its lines of code are no words.
    init(old: [UInt8], in oldRange: Range<Int>, new: [UInt8], in newRange: Range<Int>, isMDX: Bool = false) {
        var there: [UInt64: Int] = [:]
        var links = 0
        var newWords = ReaderWords(in: new, newRange)
        newWords.visit(link: { links += 1 }) { word, _ in there[word.hash, default: 0] += 1 }
        var (count, missingCount) = (0, 0)
        var missing: [(String, Int)] = []
        var oldWords = ReaderWords(in: old, oldRange, isMDX: isMDX)
        oldWords.visit(link: {}) { word, line in
            count += 1
            if let number = there[word.hash], number > 0 {
                there[word.hash] = number - 1
            } else {
                missingCount += 1
                guard missing.count < Self.mostNamed else { return }
                missing.append((String(decoding: old[word.range], as: UTF8.self), line))
            }
        }
        (self.count, self.missingCount, self.missing, self.links) = (count, missingCount, missing, links)
    }
}
