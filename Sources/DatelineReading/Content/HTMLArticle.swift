import DatelineFiles
import DatelineModel

/// An article in HTML below front matter, as Jekyll and Hugo have them: `launch.html`.
///
/// It is read as Markdown, in which HTML is at home once its lines are not indented: those would be code there.
package enum HTMLArticle {
    /// Whether a file may be one by its name.
    package static func isName(_ path: String) -> Bool {
        guard let last = path.utf8.last, last | 0x20 == UInt8(ascii: "l") || last | 0x20 == UInt8(ascii: "m") else {
            return false
        }
        let end = path.suffix(5).lowercased()
        return end == ".html" || end.hasSuffix(".htm")
    }

    /// Whether a file below a folder is one, and not a page that articles link to.
    static func isOne(_ path: String, in folder: String) -> Bool {
        isName(path) && FrontMatterSplitter.hasFields(atStartOf: "\(folder)/\(path)")
    }

    /// A text whose lines from an offset on are not indented, but for those of code.
    package static func withoutIndents(_ text: [UInt8], from start: Int = 0) -> [UInt8] {
        var result = Array(text[..<start])
        result.reserveCapacity(text.count)
        var (isAtStart, isInCode) = (true, false)
        for index in start..<text.count {
            let byte = text[index]
            if isAtStart, !isInCode, byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") { continue }
            isAtStart = byte == UInt8(ascii: "\n")
            if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "%") {
                if codeStarts.contains(where: { begins($0, text, at: index) }) { isInCode = true }
                if codeEnds.contains(where: { begins($0, text, at: index) }) { isInCode = false }
            }
            result.append(byte)
        }
        return result
    }

    /// The first words of a body with each block on a line of its own, for what is looked for in lines.
    static func opening(of body: ArraySlice<UInt8>) -> [UInt8] {
        var (words, position) = ([UInt8](), body.startIndex)
        let end = min(body.endIndex, body.startIndex + 4096)
        while position < end {
            guard body[position] == UInt8(ascii: "<"),
                let close = body[position..<end].firstIndex(of: UInt8(ascii: ">"))
            else {
                words.append(body[position])
                position += 1
                continue
            }
            let tag = String(decoding: body[(position + 1)..<close], as: UTF8.self).lowercased()
            if blockEnds.contains(tag) || tag.hasPrefix("br") { words += [UInt8(ascii: "\n"), UInt8(ascii: "\n")] }
            position = close + 1
        }
        return words
    }

    private static let blockEnds = Set(
        ["p", "div", "li", "td", "h1", "h2", "h3", "h4", "h5", "h6", "header"].map { "/\($0)" })

    private static let codeStarts = ["<pre", "[code", "[sourcecode", "% highlight"].map { Array($0.utf8) }
    private static let codeEnds = ["</pre", "[/code", "[/sourcecode", "% endhighlight"].map { Array($0.utf8) }

    private static func begins(_ word: [UInt8], _ text: [UInt8], at index: Int) -> Bool {
        let end = index + word.count
        guard end <= text.count else { return false }
        // `<preview-card>` and “[codes]” are no code.
        if end < text.count, text[end] == UInt8(ascii: "-") || UInt8(ascii: "a")...UInt8(ascii: "z") ~= text[end] | 0x20
        {
            return false
        }
        return word.indices.allSatisfy { text[index + $0] | 0x20 == word[$0] | 0x20 }
    }
}
