import DatelineReading

/// What stands within the paragraphs of AsciiDoc, as Markdown: `*bold*`, `link:map.adoc[the map]`, `footnote:[A note.]`.
struct AsciiDocInline {
    /// The values that `{name}` stands for.
    var attributes: [String: String] = Self.signs
    /// The footnotes, in their order.
    var footnotes: [String] = []

    /// The longest value that is put in for a name, so that a short text does not become an endless one.
    private static let longestValue = 1_000
    /// How much may stand in each other.
    private static let mostDepth = 8

    private static let signs = [
        "nbsp": "\u{A0}", "sp": " ", "empty": "", "blank": "", "lt": "&lt;", "gt": ">", "amp": "&amp;", "plus": "+",
        "cpp": "C++", "apos": "'", "quot": "\"", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”",
        "zwsp": "\u{200B}", "asterisk": "\\*", "tilde": "~", "backtick": "\\`", "vbar": "|", "deg": "°",
        "startsb": "\\[", "endsb": "\\]", "two-colons": "::", "two-semicolons": ";;",
    ]

    /// The Markdown of a paragraph.
    mutating func markdown(_ words: String) -> String {
        let text = Text(Array(withValues(words).utf8))
        var out: [UInt8] = []
        convert(text, 0..<text.bytes.count, 0, &out)
        return String(decoding: out, as: UTF8.self)
    }

    /// A text with the values of its names; those that are not known stay as they are.
    func withValues(_ words: String) -> String {
        guard words.utf8.contains(UInt8(ascii: "{")) else { return words }
        var result = ""
        var rest = words[...]
        while let open = rest.firstIndex(of: "{") {
            result += rest[..<open]
            let name = rest[rest.index(after: open)...].prefix(60).prefix {
                $0.isLetter || $0.isNumber || "-_".contains($0)
            }
            let end = name.endIndex
            if end < rest.endIndex, rest[end] == "}", result.last != "\\",
                let value = attributes[name.lowercased()], value.utf8.count <= Self.longestValue
            {
                result += value
                rest = rest[rest.index(after: end)...]
            } else {
                result += "{"
                rest = rest[rest.index(after: open)...]
            }
        }
        return result + rest
    }

    /// A paragraph, and which signs are known to close nothing further on.
    final class Text {
        let bytes: [UInt8]
        var unclosed: Set<String> = []

        init(_ bytes: [UInt8]) { self.bytes = bytes }

        func begins(_ mark: String, _ place: Int, _ end: Int) -> Bool {
            place + mark.utf8.count <= end && bytes[place...].starts(with: mark.utf8)
        }

        func isWord(_ place: Int, _ range: Range<Int>) -> Bool {
            guard range.contains(place) else { return false }
            let byte = bytes[place]
            return isLetter(byte) || (48...57).contains(byte) || byte >= 0x80 || byte == UInt8(ascii: "_")
        }

        func isBlank(_ place: Int, _ range: Range<Int>) -> Bool { !range.contains(place) || bytes[place] <= 0x20 }

        func words(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

        /// Where a sign that opens something is closed; `nil` if it is not. One that stands alone closes only at the end of a
        /// word.
        func close(_ mark: String, from start: Int, _ range: Range<Int>) -> Int? {
            guard !unclosed.contains(mark) else { return nil }
            let length = mark.utf8.count
            var place = start
            while place + length <= range.upperBound {
                if bytes[place] == UInt8(ascii: "\\") {
                    place += 2
                } else if begins(mark, place, range.upperBound), place > start, bytes[place - 1] > 0x20,
                    length > 1 || !isWord(place + length, range)
                {
                    return place
                } else {
                    place += 1
                }
            }
            if range.upperBound == bytes.count { unclosed.insert(mark) }
            return nil
        }

        /// The bracket that closes the one at a place.
        func closingBracket(_ start: Int, _ range: Range<Int>) -> Int? {
            guard !unclosed.contains("]") else { return nil }
            var (place, open) = (start, 0)
            while place < range.upperBound {
                switch bytes[place] {
                case UInt8(ascii: "\\"): place += 1
                case UInt8(ascii: "["): open += 1
                case UInt8(ascii: "]"):
                    open -= 1
                    if open == 0 { return place }
                default: break
                }
                place += 1
            }
            if range.upperBound == bytes.count { unclosed.insert("]") }
            return nil
        }
    }

    // MARK: - Signs

    mutating func convert(_ text: Text, _ range: Range<Int>, _ depth: Int, _ out: inout [UInt8]) {
        guard depth < Self.mostDepth else { return out += text.bytes[range] }
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = text.bytes[index]
            let isStart = !text.isWord(index - 1, range)
            let next: Int?
            switch byte {
            case UInt8(ascii: "\\")
            where index + 1 < range.upperBound && "*_`#^~{[<+\\".utf8.contains(text.bytes[index + 1]):
                out += text.bytes[index..<(index + 2)]
                next = index + 2
            case UInt8(ascii: "`"): next = code(text, index, range, &out)
            case UInt8(ascii: "\""), UInt8(ascii: "'"): next = quote(text, index, range, depth, &out)
            case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "#"):
                next = emphasis(text, index, range, depth, &out)
            case UInt8(ascii: "+"): next = plain(text, index, range, &out)
            case UInt8(ascii: "^"), UInt8(ascii: "~"): next = raised(text, index, range, &out)
            case UInt8(ascii: "<"): next = reference(text, index, range, depth, &out)
            case UInt8(ascii: "["): next = anchorOrRole(text, index, range)
            case UInt8(ascii: "(") where text.begins("((", index, range.upperBound):
                next = indexTerm(text, index, range, &out)
            case _ where isStart && "hfilmxkbpsav".utf8.contains(byte | 0x20):
                next = macro(text, index, range, depth, &out)
            default: next = nil
            }
            if let next {
                index = next
            } else {
                // What is a sign of Markdown and none here is a character.
                if "*_`<".utf8.contains(byte) { out.append(UInt8(ascii: "\\")) }
                out.append(byte)
                index += 1
            }
        }
    }

    private func code(_ text: Text, _ start: Int, _ range: Range<Int>, _ out: inout [UInt8]) -> Int? {
        for (open, close) in [("`+", "+`"), ("``", "``"), ("`", "`")] where text.begins(open, start, range.upperBound) {
            guard let end = text.close(close, from: start + open.utf8.count, range) else { continue }
            let words = text.words((start + open.utf8.count)..<end)
            out += Array((words.contains("`") ? "`` \(words) ``" : "`\(words)`").utf8)
            return end + close.utf8.count
        }
        return nil
    }

    /// "`words`" between quotation marks that are curved.
    private mutating func quote(
        _ text: Text, _ start: Int, _ range: Range<Int>, _ depth: Int, _ out: inout [UInt8]
    ) -> Int? {
        let isDouble = text.bytes[start] == UInt8(ascii: "\"")
        guard text.begins(isDouble ? "\"`" : "'`", start, range.upperBound),
            let end = text.close(isDouble ? "`\"" : "`'", from: start + 2, range)
        else { return nil }
        out += Array((isDouble ? "“" : "‘").utf8)
        convert(text, (start + 2)..<end, depth + 1, &out)
        out += Array((isDouble ? "”" : "’").utf8)
        return end + 2
    }

    private mutating func emphasis(
        _ text: Text, _ start: Int, _ range: Range<Int>, _ depth: Int, _ out: inout [UInt8]
    ) -> Int? {
        let sign = String(UnicodeScalar(text.bytes[start]))
        for mark in [sign + sign, sign] where text.begins(mark, start, range.upperBound) {
            let inner = start + mark.utf8.count
            guard mark.utf8.count == 2 || !text.isWord(start - 1, range), !text.isBlank(inner, range),
                let end = text.close(mark, from: inner, range)
            else { continue }
            let written = Array((sign == "*" ? "**" : sign == "_" ? "*" : "").utf8)
            out += written
            convert(text, inner..<end, depth + 1, &out)
            out += written
            return end + mark.utf8.count
        }
        return nil
    }

    /// `+words+` and `+++words+++`, in which nothing is a sign.
    private func plain(_ text: Text, _ start: Int, _ range: Range<Int>, _ out: inout [UInt8]) -> Int? {
        guard !text.isWord(start - 1, range) else { return nil }
        for mark in ["+++", "++", "+"] where text.begins(mark, start, range.upperBound) {
            let inner = start + mark.utf8.count
            guard !text.isBlank(inner, range), let end = text.close(mark, from: inner, range) else { continue }
            if mark == "+++" {
                out += text.bytes[inner..<end]
            } else {
                for byte in text.bytes[inner..<end] {
                    if "*_`<[]#\\".utf8.contains(byte) { out.append(UInt8(ascii: "\\")) }
                    out.append(byte)
                }
            }
            return end + mark.utf8.count
        }
        return nil
    }

    /// `10^25^` and `H~2~O`
    private func raised(_ text: Text, _ start: Int, _ range: Range<Int>, _ out: inout [UInt8]) -> Int? {
        let sign = text.bytes[start]
        let limit = min(range.upperBound, start + 60)
        guard let end = text.bytes[(start + 1)..<limit].firstIndex(where: { $0 == sign || $0 <= 0x20 }),
            text.bytes[end] == sign, end > start + 1
        else { return nil }
        let name = sign == UInt8(ascii: "^") ? "sup" : "sub"
        out += Array("<\(name)>\(text.words((start + 1)..<end))</\(name)>".utf8)
        return end + 1
    }

    /// `<<scope,the scope>>`
    private mutating func reference(
        _ text: Text, _ start: Int, _ range: Range<Int>, _ depth: Int, _ out: inout [UInt8]
    ) -> Int? {
        guard text.begins("<<", start, range.upperBound) else {
            // `<https://…>` stays an address.
            return nil
        }
        let limit = min(range.upperBound, start + 400)
        guard let end = text.bytes[start..<limit].firstRange(of: ">>".utf8)?.lowerBound, end > start + 2 else {
            return nil
        }
        let parts = text.words((start + 2)..<end).split(separator: ",", maxSplits: 1)
        let target = parts[0].trimmingWhitespace()
        let words = parts.count > 1 ? parts[1].trimmingWhitespace() : target
        out += Array(
            Self.link(words, to: target.contains("#") || target.hasSuffix(".adoc") ? target : "#\(target)").utf8)
        return end + 2
    }

    /// `[[scope]]`, and the role in `[.small]#words#`, which readers do not get.
    private func anchorOrRole(_ text: Text, _ start: Int, _ range: Range<Int>) -> Int? {
        let limit = min(range.upperBound, start + 120)
        guard let end = text.bytes[start..<limit].firstIndex(of: UInt8(ascii: "]")) else { return nil }
        if text.begins("[[", start, limit), text.begins("]]", end, range.upperBound) { return end + 2 }
        guard end + 1 < range.upperBound, "#*_`".utf8.contains(text.bytes[end + 1]), end > start + 1,
            text.bytes[(start + 1)..<end].allSatisfy({ isLetter($0) || "-.#_0123456789".utf8.contains($0) })
        else { return nil }
        return end + 1
    }

    /// `((term))` is a word, `(((term)))` is for an index alone.
    private func indexTerm(_ text: Text, _ start: Int, _ range: Range<Int>, _ out: inout [UInt8]) -> Int? {
        let isHidden = text.begins("(((", start, range.upperBound)
        let limit = min(range.upperBound, start + 200)
        let mark = isHidden ? ")))" : "))"
        guard let end = text.bytes[start..<limit].firstRange(of: mark.utf8) else { return nil }
        if !isHidden { out += text.bytes[(start + 2)..<end.lowerBound] }
        return end.upperBound
    }
}
