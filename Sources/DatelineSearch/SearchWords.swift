import DatelineModel

/// Folded words in the order in which they were read, one after another in one buffer.
struct SearchWords: Sendable {
    /// The position of a word, and its hash.
    struct Word: Sendable {
        /// A hash of the letters.
        var hash: UInt64
        /// Its first byte, and the number of bytes.
        var start: Int32
        var count: Int32
    }

    /// The letters of all words, folded, UTF-8, and any bytes after them.
    private(set) var letters: [UInt8] = []
    /// Room for words; the first `count` are used.
    private(set) var words: [Word] = []
    /// The number of words.
    private(set) var count = 0

    private var letterCount = 0

    /// No words.
    init() {}

    /// Removes all words; their capacity is kept.
    mutating func removeAll() { (count, letterCount) = (0, 0) }

    /// A copy without unused capacity.
    var compact: SearchWords {
        var copy = SearchWords()
        copy.letters = Array(letters[..<letterCount])
        copy.words = Array(words[..<count])
        (copy.count, copy.letterCount) = (count, letterCount)
        return copy
    }

    /// The letters of a word.
    func letters(of word: Word) -> ArraySlice<UInt8> {
        letters[Int(word.start)..<Int(word.start + word.count)]
    }

    /// Gives a function the buffers to write the words of a text of so many bytes.
    mutating func append(textOf byteCount: Int, _ write: (inout Writer) -> Void) {
        // No character folds to more than four times its bytes, and every word takes at least one byte of the text.
        let room = letterCount + byteCount * 4 + Writer.room
        if letters.count < room { letters.append(contentsOf: repeatElement(0, count: room - letters.count)) }
        let places = count + byteCount + 1
        if words.count < places {
            words.append(
                contentsOf: repeatElement(Word(hash: 0, start: 0, count: 0), count: places - words.count))
        }
        letters.withUnsafeMutableBytes { letters in
            words.withUnsafeMutableBufferPointer { words in
                var writer = Writer(letters: letters, words: words, start: letterCount, count: count)
                write(&writer)
                (letterCount, count) = (writer.start, writer.count)
            }
        }
    }

    /// Where a scanner writes its words, letter by letter.
    struct Writer {
        /// The longest word in bytes; nobody searches for a longer one, and it is skipped.
        static let longest = 63
        /// The room that the longest word needs, plus that for reading eight bytes at once.
        fileprivate static let room = longest + 9

        private let letters: UnsafeMutableRawBufferPointer
        private let words: UnsafeMutableBufferPointer<Word>
        /// Where the next word begins, and the number of words.
        fileprivate private(set) var start: Int
        fileprivate private(set) var count: Int

        fileprivate init(
            letters: UnsafeMutableRawBufferPointer, words: UnsafeMutableBufferPointer<Word>, start: Int, count: Int
        ) {
            (self.letters, self.words, self.start, self.count) = (letters, words, start, count)
        }

        /// Sets a byte of the current word; one beyond the limit is dropped.
        @inline(__always)
        func set(_ byte: UInt8, at place: Int) {
            if place < Self.longest { letters[start + place] = byte }
        }

        /// Ends a word of so many bytes; from `tail` on its letters are a word of their own if it is not 0.
        @inline(__always)
        mutating func endWord(_ length: Int, tail: Int = 0) {
            guard length <= Self.longest else { return }
            add(start, length)
            if tail > 0 { add(start + tail, length - tail) }
            start += length
        }

        /// Writes a whole word of at most `longest` ASCII letters and digits; eight bytes must be readable after it.
        @inline(__always)
        mutating func addWord(_ bytes: UnsafeRawBufferPointer, at index: Int, _ length: Int) {
            var place = 0
            repeat {
                EightBytes(bytes, at: index + place).lowercased.store(into: letters, at: start + place)
                place += 8
            } while place < length
            add(start, length)
            start += length
        }

        @inline(__always)
        private mutating func add(_ start: Int, _ length: Int) {
            words[count] = Word(hash: hash(start, length), start: Int32(start), count: Int32(length))
            count += 1
        }

        /// A hash of the letters, eight at a time.
        @inline(__always)
        private func hash(_ start: Int, _ length: Int) -> UInt64 {
            var hash = UInt64(truncatingIfNeeded: length) &* 0x9E37_79B9_7F4A_7C15
            var index = start
            let end = start + length
            while index + 8 < end {
                hash = Self.mixed(hash ^ EightBytes(UnsafeRawBufferPointer(letters), at: index).bits)
                index += 8
            }
            return Self.mixed(
                hash ^ EightBytes(UnsafeRawBufferPointer(letters), at: index).bits
                    << UInt64(truncatingIfNeeded: 64 - 8 * (end - index)))
        }

        @inline(__always)
        private static func mixed(_ value: UInt64) -> UInt64 {
            var value = value &* 0xD6E8_FEB8_6659_FD93
            value ^= value >> 32
            value = value &* 0xD6E8_FEB8_6659_FD93
            return value ^ value >> 29
        }
    }
}
