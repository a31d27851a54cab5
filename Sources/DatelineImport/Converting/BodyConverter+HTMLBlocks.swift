import DatelineModel
import DatelineReading

/// A block of HTML: from a line that begins with a tag of one to the next blank line, in which nothing is read as Markdown.
struct HTMLBlockPlace {
    /// How far what is written was looked at.
    private var end = 0
    /// Where the line begins that it ended in.
    private var line = 0
    /// Where the lines begin that no blank line parts from the end.
    private var start = 0

    /// Whether what is written next stands in a block of HTML.
    mutating func isInBlock(_ out: [UInt8]) -> Bool {
        // Blanks at the end may have been taken back since.
        (end, line, start) = (min(end, out.count), min(line, out.count), min(start, out.count))
        while let lineEnd = out[end...].firstIndex(of: newline) {
            if out[line..<lineEnd].allSatisfy({ $0 <= 0x20 }) { start = lineEnd + 1 }
            line = lineEnd + 1
            end = line
        }
        end = out.count
        return Self.beginsBlock(out[start...])
    }

    /// Whether what is written next begins a line below one at the margin that closes an element: words below it may be Markdown.
    static func isBelowBlock(_ out: [UInt8]) -> Bool {
        let lines = out.dropLast(out.reversed().prefix { $0 == UInt8(ascii: " ") }.count)
        guard lines.last == newline else { return false }
        let above = lines.dropLast()
        let start = above.lastIndex(of: newline).map { $0 + 1 } ?? above.startIndex
        return above[start...].starts(with: "</".utf8)
    }

    /// Whether lines begin with a tag that opens or closes a block, behind no more blanks than Markdown allows.
    private static func beginsBlock(_ lines: ArraySlice<UInt8>) -> Bool {
        let blanks = lines.prefix { $0 == UInt8(ascii: " ") }.count
        var rest = lines.dropFirst(blanks)
        guard blanks < 4, rest.first == UInt8(ascii: "<") else { return false }
        rest = rest.dropFirst()
        if rest.first == UInt8(ascii: "/") { rest = rest.dropFirst() }
        let name = rest.prefix(12).prefix { isLetter($0) || (48...57).contains($0) }
        guard let after = rest.dropFirst(name.count).first, after <= 0x20 || after == UInt8(ascii: ">") else {
            return false
        }
        return names.contains(String(decoding: name, as: UTF8.self).lowercased())
    }

    private static let names: Set<String> = [
        "address", "article", "aside", "blockquote", "body", "caption", "center", "col", "colgroup", "dd", "details",
        "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3",
        "h4", "h5", "h6", "header", "hr", "html", "iframe", "legend", "li", "main", "menu", "nav", "ol", "p",
        "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul",
    ]
}

/// What is written within blocks of HTML.
extension BodyConverter {
    /// Writes a link or a picture as HTML where Markdown would be shown as it is typed. Returns whether it is such a place.
    mutating func writeInHTML(
        to address: String, _ words: String, _ title: String?, _ credit: String?, isImage: Bool
    ) -> Bool {
        guard htmlPlace.isInBlock(out) else { return false }
        let written = WrittenAddress.inAttribute(address)
        guard isImage else {
            write("<a href=\"\(written)\">\(words.inHTML)</a>")
            return true
        }
        let image = "<img src=\"\(written)\" alt=\"\(words.inHTML)\">"
        let below = [title, credit].compactMap { $0 }.filter { !$0.isEmpty }.map(\.inHTML).joined(separator: " ")
        write(below.isEmpty ? image : "<figure>\(image)<figcaption>\(below)</figcaption></figure>")
        return true
    }
}

extension String {
    /// As words of HTML, also in an attribute.
    fileprivate var inHTML: String {
        onOneLine().replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }
}
