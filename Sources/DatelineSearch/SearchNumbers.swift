/// Ascending lists of numbers as text: how the search index lists the articles of a word.
///
/// Each number is written as its distance from the one before, less one. A distance ends with one of the 64 characters
/// from `?` to `~`; before it come digits in base 27, from `$` to `>`. So most distances take one character, none takes
/// more than it needs, and neither a line's end nor the marks of fields (U+0020 to U+0023) are among them.
enum SearchNumbers {
    /// Appends a distance, less one.
    @inline(__always)
    static func append(_ distance: Int, to text: inout [UInt8]) {
        if distance >> 6 > 0 { appendHigh(distance >> 6, to: &text) }
        text.append(UInt8(ascii: "?") + UInt8(distance & 63))
    }

    private static func appendHigh(_ value: Int, to text: inout [UInt8]) {
        if value >= 27 { appendHigh(value / 27, to: &text) }
        text.append(UInt8(ascii: "$") + UInt8(value % 27))
    }

    /// A whole list.
    static func text(_ numbers: some Sequence<Int>) -> [UInt8] {
        var text: [UInt8] = []
        var last = -1
        for number in numbers {
            append(number - last - 1, to: &text)
            last = number
        }
        return text
    }
}
