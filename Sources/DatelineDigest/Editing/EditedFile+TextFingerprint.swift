import DatelineModel
import DatelineReading

extension EditedFile {
    /// Stands for a headline and the words below it.
    static func fingerprint(of title: String, _ manuscript: Manuscript) -> String {
        var hash = WordsHash(Fingerprint(title.utf8).value)
        hash.add(manuscript.text.bytes, in: manuscript.body.range)
        return Fingerprint(value: hash.value).description
    }
}

/// A hash of words, however they are broken into lines. How many blanks are between two words of a line counts.
///
/// It takes eight bytes at once, as every build does it with every article.
private struct WordsHash {
    private var hash: UInt64
    /// The last bytes, which wait until they are eight; the first of them is the lowest.
    private var waiting: UInt64 = 0
    private var waitingBits: UInt64 = 0
    private var count = 0

    init(_ start: UInt64) { hash = start }

    /// The hash of all that was added.
    var value: UInt64 {
        var whole = self
        whole.mix(waiting)
        whole.mix(UInt64(count))
        return whole.hash
    }

    /// Adds the lines of a text that are not blank, without the blanks around them and with one between them.
    mutating func add(_ text: [UInt8], in range: Range<Int>) {
        text.withUnsafeBytes { bytes in
            var start = range.lowerBound
            while start < range.upperBound {
                var end = lineEnd(text, start, range.upperBound)
                let next = end + 1
                while start < end, bytes[start] <= UInt8(ascii: " ") { start += 1 }
                while start < end, bytes[end - 1] <= UInt8(ascii: " ") { end -= 1 }
                if start < end {
                    add(UInt8(ascii: " "))
                    add(line: UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
                }
                start = next
            }
        }
    }

    private mutating func add(line: UnsafeRawBufferPointer) {
        var place = 0
        while place + 8 <= line.count {
            let block = UInt64(littleEndian: line.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            mix(waiting | block << waitingBits)
            // All of it waits if nothing did: then nothing does.
            waiting = block >> (64 - waitingBits)
            place += 8
        }
        count += place
        while place < line.count {
            add(line[place])
            place += 1
        }
    }

    private mutating func add(_ byte: UInt8) {
        waiting |= UInt64(byte) << waitingBits
        waitingBits += 8
        count += 1
        guard waitingBits == 64 else { return }
        mix(waiting)
        (waiting, waitingBits) = (0, 0)
    }

    private mutating func mix(_ block: UInt64) {
        // The golden ratio: an odd number without a pattern in its bits.
        let product = (hash ^ block).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        hash = product.high ^ product.low
    }
}
