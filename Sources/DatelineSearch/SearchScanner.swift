import DatelineTagging

/// Splits texts, and the HTML of articles, into the folded words that a search finds.
///
/// One pass over the bytes; plain ASCII words are found in blocks (`AsciiBlock`). The search script splits what a
/// reader types by the same rules, so that both agree on what a word is:
/// - letters, digits and the marks on them make words; a possessive `’s` is dropped, other apostrophes join;
/// - after one or two letters and an apostrophe the rest is a word of its own, too: `l’accord` is `laccord` and `accord`;
/// - `U.S.` is `us`;
/// - where there are no spaces between words, each pair of neighbours is a word, and so is the last character alone.
struct SearchScanner: Sendable {
    /// The words that were read since the last `removeAll`.
    private(set) var words = SearchWords()

    /// A cache of the letters below U+2000, in blocks of 256; a block that is not needed is empty.
    private var blocks = [[FoldedLetter?]](repeating: [], count: 32)

    /// A scanner without words.
    init() {}

    /// Removes the words.
    mutating func removeAll() { words.removeAll() }

    /// Reads a text.
    mutating func read(_ text: String) {
        var text = text
        text.withUTF8 { read(UnsafeRawBufferPointer($0), isMarkup: false) }
    }

    /// Reads UTF-8, or HTML, whose tags separate words and contain none.
    mutating func read(_ bytes: UnsafeRawBufferPointer, isMarkup: Bool) {
        // The words are moved out meanwhile, so that they and the blocks can both be changed.
        var words = SearchWords()
        swap(&words, &self.words)
        words.append(textOf: bytes.count) { writer in
            var index = 0
            while index < bytes.count {
                if index + AsciiBlock.room <= bytes.count {
                    let block = AsciiBlock(bytes, at: index, isMarkup: isMarkup)
                    let (next, isPlain) = block.write(wordsOf: bytes, at: index, to: &writer)
                    index = next
                    if isPlain { continue }
                }
                let byte = bytes[index]
                if Self.folded(byte) != 0 {
                    index = readWord(bytes, from: index, isMarkup, &writer)
                } else if byte == UInt8(ascii: "<"), isMarkup {
                    index = Self.end(of: UInt8(ascii: ">"), bytes, index)
                } else if byte == UInt8(ascii: "&"), isMarkup {
                    index += Self.entity(bytes, index).length
                } else if byte < 0x80 {
                    index += 1
                } else {
                    let (letter, length) = letter(bytes, at: index)
                    switch letter.kind {
                    case .letter: index = readWord(bytes, from: index, isMarkup, &writer)
                    case .unspaced: index = readUnspaced(bytes, from: index, &writer)
                    case .separator, .mark, .apostrophe: index += length
                    }
                }
            }
        }
        swap(&words, &self.words)
    }

    // MARK: - Words

    /// Reads the word at an index and returns where it ends.
    private mutating func readWord(
        _ bytes: UnsafeRawBufferPointer, from start: Int, _ isMarkup: Bool,
        _ writer: inout SearchWords.Writer
    ) -> Int {
        var index = start
        var count = 0
        // Letters so far, full stops inside, and where the word after an apostrophe begins.
        var (letterCount, stops, tail) = (0, 0, 0)
        reading: while index < bytes.count {
            let byte = bytes[index]
            let folded = Self.folded(byte)
            if folded != 0 {
                writer.set(folded, at: count)
                count += 1
                letterCount += 1
                index += 1
                continue
            }
            // Only apostrophes, full stops and references may occur inside a word.
            if byte < 0x80, byte != UInt8(ascii: "'"), byte != UInt8(ascii: "."), byte != UInt8(ascii: "&") { break }
            let (letter, length) = character(bytes, at: index, isMarkup)
            switch letter.kind {
            case .letter:
                var rest = letter.bytes
                for _ in 0..<letter.count {
                    let byte = UInt8(truncatingIfNeeded: rest)
                    writer.set(byte, at: count)
                    count += 1
                    if byte & 0xC0 != 0x80 { letterCount += 1 }
                    rest >>= 8
                }
                index += length
            case .mark: index += length
            case .apostrophe:
                let next = index + length
                guard next < bytes.count, isLetter(bytes, at: next) else { break reading }
                if bytes[next] | 0x20 == UInt8(ascii: "s"), next + 1 == bytes.count || !isLetter(bytes, at: next + 1) {
                    index = next + 1
                    break reading
                }
                if letterCount <= 2, tail == 0 { tail = count }
                index = next
            case .separator where byte == UInt8(ascii: ".") && letterCount == stops + 1 && count == letterCount:
                let next = index + 1
                guard next < bytes.count, Self.folded(bytes[next]) >= UInt8(ascii: "a"),
                    next + 1 == bytes.count || !isLetter(bytes, at: next + 1)
                else { break reading }
                stops += 1
                index = next
            case .separator, .unspaced: break reading
            }
        }
        writer.endWord(count, tail: tail)
        return index
    }

    /// Reads a run of characters of an unspaced script, and returns where it ends.
    private mutating func readUnspaced(
        _ bytes: UnsafeRawBufferPointer, from start: Int, _ writer: inout SearchWords.Writer
    ) -> Int {
        var index = start
        var before: FoldedLetter?
        while index < bytes.count, bytes[index] >= 0x80 {
            let (letter, length) = letter(bytes, at: index)
            guard letter.kind == .unspaced || letter.kind == .mark else { break }
            index += length
            guard letter.kind == .unspaced else { continue }
            if let before { Self.write([before, letter], &writer) }
            before = letter
        }
        if let before { Self.write([before], &writer) }
        return index
    }

    private static func write(_ letters: [FoldedLetter], _ writer: inout SearchWords.Writer) {
        var count = 0
        for letter in letters {
            for place in 0..<UInt64(letter.count) {
                writer.set(UInt8(truncatingIfNeeded: letter.bytes >> (8 * place)), at: count)
                count += 1
            }
        }
        writer.endWord(count)
    }

    // MARK: - Characters

    /// The lowercase letter or the digit that an ASCII byte is; 0 for all others.
    @inline(__always)
    private static func folded(_ byte: UInt8) -> UInt8 {
        let lower = byte | 0x20
        if lower &- UInt8(ascii: "a") < 26 { return lower }
        return byte &- UInt8(ascii: "0") < 10 ? byte : 0
    }

    /// The character at an index, which is not an ASCII letter, with its length in bytes.
    private mutating func character(
        _ bytes: UnsafeRawBufferPointer, at index: Int, _ isMarkup: Bool
    ) -> (letter: FoldedLetter, length: Int) {
        let byte = bytes[index]
        if byte >= 0x80 { return letter(bytes, at: index) }
        if byte == UInt8(ascii: "'") { return (FoldedLetter.apostrophe, 1) }
        if byte == UInt8(ascii: "&"), isMarkup {
            let entity = Self.entity(bytes, index)
            return (entity.isApostrophe ? FoldedLetter.apostrophe : .separator, entity.length)
        }
        return (.separator, 1)
    }

    private mutating func isLetter(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Bool {
        if bytes[index] < 0x80 { return Self.folded(bytes[index]) != 0 }
        let kind = letter(bytes, at: index).letter.kind
        return kind == .letter || kind == .mark
    }

    /// The character beyond ASCII at an index, with its length in bytes.
    private mutating func letter(
        _ bytes: UnsafeRawBufferPointer, at index: Int
    ) -> (letter: FoldedLetter, length: Int) {
        let first = bytes[index]
        let count = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard first >= 0xC2, index + count <= bytes.count else { return (.separator, 1) }
        var value = UInt32(first) & (count == 2 ? 0x1F : count == 3 ? 0x0F : 0x07)
        for offset in 1..<count { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
        // Quotation marks and dashes are the most frequent of all.
        if value & ~0x3F == 0x2000, value != 0x2018, value != 0x2019, value < 0x200C || value > 0x200D {
            return (.separator, count)
        }
        if value < 0x2000 {
            let (block, place) = (Int(value >> 8), Int(value & 0xFF))
            if blocks[block].isEmpty { blocks[block] = Array(repeating: nil, count: 256) }
            if let known = blocks[block][place] { return (known, count) }
            let letter = Self.letter(value)
            blocks[block][place] = letter
            return (letter, count)
        }
        return (Self.letter(value), count)
    }

    private static func letter(_ value: UInt32) -> FoldedLetter {
        Unicode.Scalar(value).map { FoldedLetter($0) } ?? .separator
    }

    // MARK: - Markup

    /// The index after the next `byte`.
    private static func end(of byte: UInt8, _ bytes: UnsafeRawBufferPointer, _ start: Int) -> Int {
        var index = start
        while index < bytes.count, bytes[index] != byte { index += 1 }
        return min(index + 1, bytes.count)
    }

    /// The character reference at an index: an apostrophe, or a separator. Renderers write no others.
    private static func entity(
        _ bytes: UnsafeRawBufferPointer, _ start: Int
    ) -> (isApostrophe: Bool, length: Int) {
        var length = 1
        while length < 10, start + length < bytes.count, bytes[start + length] != UInt8(ascii: ";") { length += 1 }
        guard length < 10, start + length < bytes.count else { return (false, 1) }
        let isApostrophe = length == 4 && bytes[start + 2] == UInt8(ascii: "3") && bytes[start + 3] == UInt8(ascii: "9")
        return (isApostrophe, length + 1)
    }
}
