/// Rising lists of numbers as text: how the search index says in which articles a word stands.
///
/// Each number is written as its distance from the one before, less one. A distance ends with one of the 64 characters
/// from `?` to `~`; before it stand digits in base 27, from `$` to `>`. So most distances take one character, none takes
/// more than it needs, and neither a line's end nor the marks of fields (U+0020 to U+0023) are among them.
enum SearchNumbers {
    /// The characters that a distance takes.
    @inline(__always)
    static func length(of distance: Int) -> Int {
        var (length, rest) = (1, distance >> 6)
        while rest > 0 { (length, rest) = (length + 1, rest / 27) }
        return length
    }

    /// Writes a distance of a length into the bytes that end before an index.
    @inline(__always)
    static func write(_ distance: Int, _ bytes: UnsafeMutableBufferPointer<UInt8>, endingAt end: Int) {
        bytes[end - 1] = UInt8(ascii: "?") + UInt8(distance & 63)
        var (index, rest) = (end - 2, distance >> 6)
        while rest > 0 {
            bytes[index] = UInt8(ascii: "$") + UInt8(rest % 27)
            (index, rest) = (index - 1, rest / 27)
        }
    }

    /// A whole list.
    static func text(_ numbers: some Sequence<Int>) -> [UInt8] {
        var text: [UInt8] = []
        var last = -1
        for number in numbers {
            let distance = number - last - 1
            let length = length(of: distance)
            text.append(contentsOf: repeatElement(0, count: length))
            text.withUnsafeMutableBufferPointer { write(distance, $0, endingAt: $0.count) }
            last = number
        }
        return text
    }
}
