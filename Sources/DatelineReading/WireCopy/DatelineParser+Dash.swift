extension DatelineParser {
    /// The first dash in the first line that can separate a dateline from its story.
    func findSeparator(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (start: Int, end: Int)? {
        bytes.withUnsafeBufferPointer { buffer in
            var characters = 0
            for position in start..<max(start, end) {
                let byte = buffer[position]
                if byte & 0xC0 == 0x80 { continue }
                guard characters < Self.longest, byte != UInt8(ascii: "\n") else { return nil }
                characters += 1
                switch byte {
                case 0xE2:
                    if position + 2 < end, buffer[position + 1] == 0x80, (0x93...0x95).contains(buffer[position + 2]) {
                        return (position, position + 3)
                    }
                case UInt8(ascii: "-"), UInt8(ascii: "_"):
                    let before = position > start ? buffer[position - 1] : UInt8(ascii: " ")
                    // 0xA0 is the end of a no-break space, and of some letters, which no hyphen and space follow.
                    if before == UInt8(ascii: " ") || before == UInt8(ascii: ")") || before == 0xA0 {
                        var next = position + 1
                        while next < end, buffer[next] == byte, next < position + 3 { next += 1 }
                        // `(Nampa) -Canada`
                        let isBehindAgency = position > start + 1 && buffer[position - 2] == UInt8(ascii: ")")
                        if isBehindAgency || skipBlank(bytes, next, end) > next { return (position, next) }
                    } else if byte == UInt8(ascii: "-"), position + 1 < end, buffer[position + 1] == byte {
                        return (position, position + 2)
                    }
                default: continue
                }
            }
            return nil
        }
    }

    /// Whether what follows can open a story: a capital, a digit, a quotation mark.
    func beginsStory(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
        guard start < end else { return false }
        guard let scalar = String(decoding: bytes[start..<min(start + 4, end)], as: UTF8.self).unicodeScalars.first
        else {
            return false
        }
        return !scalar.properties.isLowercase
    }
}
