/// For every word the articles that it stands in, gathered article by article in any order of words.
///
/// The bytes of a word lie in a chain of small blocks in one piece of memory, so that a hundred thousand growing lists cost
/// no allocation each. An article is written as its distance from the word's last one times four, plus the field, in groups
/// of seven bits, the lowest first.
struct SearchPostings: Sendable {
    private static let (blockSize, payload) = (16, 12)

    /// All blocks: twelve bytes of a list, and in four the place of the list's next block.
    private var blocks: [UInt8] = []
    /// For each word where its first block is, where its next byte goes, and how many articles it has.
    private var lists: [(first: Int32, end: Int32, count: Int32)] = []

    /// The number of articles that a word stands in.
    func count(of word: Int) -> Int { Int(lists[word].count) }

    /// Adds the next article of a word, which is at most one above the words so far.
    mutating func add(_ distance: Int, _ field: Int, to word: Int) {
        if word == lists.count {
            lists.append((Int32(blocks.count), Int32(blocks.count), 0))
            blocks.append(contentsOf: repeatElement(0, count: Self.blockSize))
        }
        lists[word].count += 1
        var rest = distance << 2 | field
        while rest >= 0x80 {
            append(UInt8(truncatingIfNeeded: rest) | 0x80, to: word)
            rest >>= 7
        }
        append(UInt8(truncatingIfNeeded: rest), to: word)
    }

    @inline(__always)
    private mutating func append(_ byte: UInt8, to word: Int) {
        var end = Int(lists[word].end)
        if end & (Self.blockSize - 1) == Self.payload {
            let next = blocks.count
            for place in 0..<4 { blocks[end + place] = UInt8(truncatingIfNeeded: next >> (8 * place)) }
            blocks.append(contentsOf: repeatElement(0, count: Self.blockSize))
            end = next
        }
        blocks[end] = byte
        lists[word].end = Int32(end + 1)
    }

    /// Appends the articles of a word, each as its number times four plus the field; `numbers` are the articles' numbers.
    func read(_ word: Int, _ numbers: [Int32], into articles: inout [Int32]) {
        var place = Int(lists[word].first)
        var (ordinal, value, shift) = (0, 0, 0)
        var rest = lists[word].count
        blocks.withUnsafeBytes { blocks in
            while rest > 0 {
                if place & (Self.blockSize - 1) == Self.payload {
                    place = Int(UInt32(littleEndian: blocks.load(fromByteOffset: place, as: UInt32.self)))
                }
                let byte = Int(blocks[place])
                place += 1
                value |= (byte & 0x7F) << shift
                shift += 7
                guard byte < 0x80 else { continue }
                ordinal += value >> 2
                articles.append(numbers[ordinal - 1] << 2 | Int32(value & 3))
                (value, shift) = (0, 0)
                rest -= 1
            }
        }
    }
}
