/// For every word the articles that contain it, collected article by article in any order of words.
///
/// The bytes of a word are in a linked list of small blocks in one buffer, so that a hundred thousand growing lists
/// need no allocations of their own. An article is written as its distance from the word's last one times four, plus
/// the field, in groups of seven bits, lowest first.
struct SearchPostings: Sendable {
    private static let (blockSize, payload) = (16, 12)

    /// All blocks, each with twelve bytes of a list and, in four, the offset of the list's next block; and room for
    /// more.
    private var blocks: [UInt8] = []
    /// Where the unused room begins.
    private var end = 0
    /// For each word where its first block is, where its next byte goes, and how many articles it has.
    private var lists: [(first: Int32, end: Int32, count: Int32)] = []

    /// The number of articles that contain a word.
    func count(of word: Int) -> Int { Int(lists[word].count) }

    /// Adds an article to the words that were found in one of its fields.
    mutating func add(_ finds: ArraySlice<SearchVocabulary.Find>, _ field: Int) {
        // A word takes at most one more block, and a new word another.
        let room = end + finds.count * 2 * Self.blockSize
        if blocks.count < room {
            blocks.append(contentsOf: repeatElement(0, count: max(room, blocks.count * 5 / 4) - blocks.count))
        }
        for find in finds where find.word == lists.count {
            lists.append((Int32(end), Int32(end), 0))
            end += Self.blockSize
        }
        blocks.withUnsafeMutableBytes { blocks in
            lists.withUnsafeMutableBufferPointer { lists in
                for find in finds {
                    let word = Int(find.word)
                    var place = Int(lists[word].end)
                    var rest = Int(find.distance) << 2 | field
                    while true {
                        if place & (Self.blockSize - 1) == Self.payload {
                            blocks.storeBytes(of: UInt32(end).littleEndian, toByteOffset: place, as: UInt32.self)
                            place = end
                            end += Self.blockSize
                        }
                        blocks[place] = UInt8(truncatingIfNeeded: rest & 0x7F | (rest >= 0x80 ? 0x80 : 0))
                        place += 1
                        rest >>= 7
                        if rest == 0 { break }
                    }
                    lists[word].end = Int32(place)
                    lists[word].count += 1
                }
            }
        }
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
