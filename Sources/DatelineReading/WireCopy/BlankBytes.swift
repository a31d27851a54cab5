import DatelineModel
private import Foundation

/// The offset of the next byte that is not white space.
func skipBlank(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var position = start
    while position < end {
        if bytes[position] <= UInt8(ascii: " ") {
            position += 1
        } else if bytes[position] == 0xC2, position + 1 < end, bytes[position + 1] == 0xA0 {
            position += 2
        } else if bytes[position] == 0xE2, position + 2 < end, bytes[position + 1] == 0x80,
            bytes[position + 2] == 0xAF || bytes[position + 2] == 0x8B
        {
            // A narrow no-break space, or one without a width.
            position += 3
        } else if bytes[position] == 0xE3, position + 2 < end, bytes[position + 1] == 0x80, bytes[position + 2] == 0x80
        {
            // The blank of Chinese and Japanese, with which their paragraphs begin.
            position += 3
        } else if bytes[position] == 0xEF, position + 2 < end, bytes[position + 1] == 0xBB, bytes[position + 2] == 0xBF
        {
            // A byte order mark.
            position += 3
        } else {
            break
        }
    }
    return position
}

/// The offset after the last byte that is not white space.
func trimBlankEnd(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start {
        if bytes[end - 1] <= UInt8(ascii: " ") {
            end -= 1
        } else if bytes[end - 1] == 0xA0, end - 2 >= start, bytes[end - 2] == 0xC2 {
            end -= 2
        } else {
            break
        }
    }
    return end
}

/// The offset of the next line break, or the end if there is none.
package func lineEnd(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    bytes.withUnsafeBytes { buffer in
        guard start < end, let base = buffer.baseAddress,
            let found = memchr(base + start, Int32(UInt8(ascii: "\n")), end - start)
        else { return max(start, end) }
        return UnsafeRawPointer(found) - base
    }
}

/// Whether a byte is an ASCII letter.
package func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }

/// Whether a byte is a digit, or may begin one of another script or a number of Chinese.
func mayBeDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) || byte >= 0xC4 && byte != 0xE2 }
