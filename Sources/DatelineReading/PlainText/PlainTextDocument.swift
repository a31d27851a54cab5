package import DatelineModel

/// A plain text: paragraphs separated by blank lines. Nothing in it is markup.
package struct PlainTextDocument {
    private let bytes: [UInt8]
    /// The paragraphs' bytes in their order, without white space at their ends.
    private let ranges: [Range<Int>]

    /// Finds the paragraphs in a range of a text.
    package init(_ bytes: [UInt8], in range: Range<Int>) {
        self.bytes = bytes
        ranges = Self.paragraphs(bytes, range)
    }

    /// The paragraphs' texts, with single line breaks as spaces.
    package var paragraphs: [String] { ranges.map(text) }

    /// The first paragraph; `nil` if the text is empty.
    package var firstParagraph: String? { ranges.first.map(text) }

    /// Where the web addresses in it are, which are links for readers.
    package var addresses: [Range<Int>] {
        bytes.withUnsafeBufferPointer { all in
            ranges.flatMap { range in
                Self.addresses(UnsafeBufferPointer(rebasing: all[range])).map {
                    $0.lowerBound + range.lowerBound..<$0.upperBound + range.lowerBound
                }
            }
        }
    }

    /// Appends the text as HTML: one `p` element per paragraph, escaped, with bare web addresses as links. All but these gets
    /// the signs of `typography`.
    package func render(into buffer: inout [UInt8], _ typography: Typography? = nil) {
        bytes.withUnsafeBufferPointer { all in
            for range in ranges {
                buffer.append(text: "<p>")
                Self.renderParagraph(UnsafeBufferPointer(rebasing: all[range]), typography, &buffer)
                buffer.append(text: "</p>\n")
            }
        }
    }

    private func text(_ range: Range<Int>) -> String {
        let words = bytes[range].split {
            $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") || $0 == UInt8(ascii: "\t")
        }
        return words.map { String(decoding: $0, as: UTF8.self).trimmingWhitespace() }.joined(separator: " ")
    }

    private static func paragraphs(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var hasBlankLine = false
        var paragraphs: [Range<Int>] = []
        var current: Range<Int>?
        var start = range.lowerBound
        while start < range.upperBound {
            let end = lineEnd(bytes, start, range.upperBound)
            let line = trimmed(bytes, start..<end)
            if line.isEmpty || isRule(bytes, line) {
                if let paragraph = current { paragraphs.append(paragraph) }
                hasBlankLine = hasBlankLine || current != nil
                current = nil
            } else {
                lines.append(line)
                // An item of a list below another, or its first below words.
                if isItem(bytes, line), let paragraph = current,
                    isItem(bytes, paragraph) || beginsWithItem(bytes, end + 1, range.upperBound)
                {
                    paragraphs.append(paragraph)
                    current = nil
                }
                current = (current?.lowerBound ?? line.lowerBound)..<line.upperBound
            }
            start = end + 1
        }
        if let paragraph = current {
            paragraphs.append(paragraph)
        } else if paragraphs.count == 1 {
            hasBlankLine = false
        }
        // Without a blank line, long lines that each end a sentence are one paragraph each.
        if !hasBlankLine, lines.count > 1, lines.dropLast().allSatisfy({ $0.count > 90 && endsSentence(bytes, $0) }) {
            return lines
        }
        return hasBlankLine ? paragraphs : indentedParagraphs(bytes, lines) ?? paragraphs
    }

    /// The paragraphs of lines without a blank one between them if the first line of each is indented; `nil` if none is.
    private static func indentedParagraphs(_ bytes: [UInt8], _ lines: [Range<Int>]) -> [Range<Int>]? {
        let isIndented = { (line: Range<Int>) in
            line.lowerBound > 1 && bytes[line.lowerBound - 1] == 0x20 && bytes[line.lowerBound - 2] == 0x20
                || line.lowerBound > 0 && bytes[line.lowerBound - 1] == UInt8(ascii: "\t")
        }
        let rest = lines.dropFirst()
        // Where all lines are indented, the margin is.
        guard rest.contains(where: isIndented),
            !rest.allSatisfy(isIndented) || lines.dropLast().allSatisfy({ endsSentence(bytes, $0) })
        else { return nil }
        return lines.reduce(into: []) { paragraphs, line in
            if let last = paragraphs.last, !isIndented(line) {
                paragraphs[paragraphs.count - 1] = last.lowerBound..<line.upperBound
            } else {
                paragraphs.append(line)
            }
        }
    }

    /// Whether a line is a row of dashes or the like, which parts paragraphs.
    private static func isRule(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
        let sign = bytes[line.lowerBound]
        return line.count > 2 && "_-*=~".utf8.contains(sign) && bytes[line].allSatisfy { $0 == sign || $0 == 0x20 }
    }

    /// Whether a line begins with the sign of a list’s item: `• tests before release`.
    private static func isItem(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
        guard line.count > 3 else { return false }
        switch bytes[line.lowerBound] {
        case UInt8(ascii: "-"), UInt8(ascii: "*"): return bytes[line.lowerBound + 1] == 0x20
        case 0xE2: return bytes[line.lowerBound + 1] == 0x80 && bytes[line.lowerBound + 2] == 0xA2
        default: return false
        }
    }

    private static func beginsWithItem(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
        guard start < end else { return false }
        return isItem(bytes, trimmed(bytes, start..<lineEnd(bytes, start, end)))
    }

    private static func endsSentence(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
        let last = bytes[line.upperBound - 1]
        return ".!?\"')".utf8.contains(last) || line.count > 3 && bytes[line.upperBound - 3] == 0xE2
    }

    private static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
        let start = skipBlank(bytes, range.lowerBound, range.upperBound)
        return start..<trimBlankEnd(bytes, start, range.upperBound)
    }

    private static func renderParagraph(
        _ words: UnsafeBufferPointer<UInt8>, _ typography: Typography?, _ buffer: inout [UInt8]
    ) {
        let addresses = Self.addresses(words)
        var copied = 0
        func copy(upTo end: Int) {
            buffer.append(escaping: UnsafeBufferPointer(rebasing: words[copied..<end]))
        }
        var edits = typography.map { Self.edits(words, addresses, $0)[...] } ?? []
        for address in addresses + [words.count..<words.count] {
            while let edit = edits.first, let sign = typography?.text(of: edit.sign),
                edit.range.lowerBound < address.upperBound
            {
                copy(upTo: edit.range.lowerBound)
                buffer.append(text: sign)
                copied = edit.range.upperBound
                edits.removeFirst()
            }
            copy(upTo: address.lowerBound)
            copied = address.upperBound
            guard !address.isEmpty else { continue }
            let url = UnsafeBufferPointer(rebasing: words[address])
            buffer.append(text: "<a href=\"")
            buffer.append(escaping: url)
            buffer.append(text: "\">")
            buffer.append(escaping: url)
            buffer.append(text: "</a>")
        }
    }

    /// What typography changes between addresses.
    private static func edits(
        _ words: UnsafeBufferPointer<UInt8>, _ addresses: [Range<Int>], _ typography: Typography
    ) -> [Typography.Edit] {
        guard !addresses.isEmpty else { return typography.edits(in: words) }
        var text = Array(words)
        for address in addresses { for index in address { text[index] = Typography.object } }
        return text.withUnsafeBufferPointer { typography.edits(in: $0) }
    }

    /// The web addresses of a paragraph.
    private static func addresses(_ words: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
        var addresses: [Range<Int>] = []
        var position = 0
        while position < words.count {
            if words[position] == UInt8(ascii: "h"), let end = address(words, position, words.indices) {
                addresses.append(position..<end)
                position = end
            } else {
                position += 1
            }
        }
        return addresses
    }

    /// The end of a web address that begins here, or `nil` if none does.
    private static func address(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ range: Range<Int>) -> Int? {
        // An address begins after anything but a Latin letter or a digit: “x”https://… is one.
        let before = start > range.lowerBound ? bytes[start - 1] : UInt8(ascii: " ")
        let twoBefore = start - 1 > range.lowerBound ? bytes[start - 2] : UInt8(ascii: " ")
        guard !isLetter(before), !(48...57).contains(before), before < 0x80 || !(0xC3...0xCB).contains(twoBefore)
        else {
            return nil
        }
        let rest = bytes[start..<range.upperBound]
        guard let scheme = ["https://", "http://"].first(where: { rest.starts(with: $0.utf8) }) else { return nil }
        let hostStart = start + scheme.utf8.count
        var end = hostStart
        while end < range.upperBound, bytes[end] > 0x20, bytes[end] != 0x7F, !"\"<>\\^`{|}".utf8.contains(bytes[end]) {
            // Typographic quotes, dashes, the ellipsis and the punctuation of Chinese and Japanese end an address.
            let next = end + 1 < range.upperBound ? bytes[end + 1] : 0
            if bytes[end] == 0xE2 && next == 0x80 || bytes[end] == 0xE3 && next == 0x80 { break }
            if bytes[end] == 0xEF && (next == 0xBC || next == 0xBD) || bytes[end] == 0xC2 && next == 0xA0 { break }
            end += 1
        }
        // Punctuation at the end belongs to the sentence, and so does a parenthesis that was not opened in the address.
        var unopened = ["()", "[]"].map { pair in
            let marks = Array(pair.utf8)
            let address = bytes[hostStart..<end]
            return address.count { $0 == marks[1] } - address.count { $0 == marks[0] }
        }
        while end > hostStart {
            let last = bytes[end - 1]
            if ".,;:!?'*_".utf8.contains(last) {
                end -= 1
            } else if last == UInt8(ascii: ")") || last == UInt8(ascii: "]") {
                let kind = last == UInt8(ascii: ")") ? 0 : 1
                guard unopened[kind] > 0 else { break }
                unopened[kind] -= 1
                end -= 1
            } else {
                break
            }
        }
        guard end > hostStart,
            isLetter(bytes[hostStart]) || (48...57).contains(bytes[hostStart]) || bytes[hostStart] >= 0x80
        else { return nil }
        return end
    }
}
