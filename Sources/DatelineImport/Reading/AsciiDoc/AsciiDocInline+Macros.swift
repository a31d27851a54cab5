import DatelineReading

/// Links, pictures, footnotes and keys within the paragraphs of AsciiDoc.
extension AsciiDocInline {
    private static let schemes = ["https://", "http://", "ftp://", "irc://", "mailto:", "link:", "xref:"]
    private static let macros = [
        "image:", "footnote:", "footnoteref:", "kbd:", "btn:", "menu:", "pass:", "stem:", "latexmath:", "asciimath:",
        "icon:", "anchor:",
    ]

    /// `https://…[words]`, `image:map.png[The map]`, `kbd:[Ctrl]`; `nil` if a word begins none.
    mutating func macro(
        _ text: Text, _ start: Int, _ range: Range<Int>, _ depth: Int, _ out: inout [UInt8]
    ) -> Int? {
        if let scheme = Self.schemes.first(where: { text.begins($0, start, range.upperBound) }) {
            return address(text, start, range, scheme, depth, &out)
        }
        guard let name = Self.macros.first(where: { text.begins($0, start, range.upperBound) }) else { return nil }
        let target = start + name.utf8.count
        guard
            let open = text.bytes[target..<range.upperBound].firstIndex(where: { $0 <= 0x20 || $0 == UInt8(ascii: "[") }
            ),
            text.bytes[open] == UInt8(ascii: "["), let close = text.closingBracket(open, range)
        else { return nil }
        let place = text.words(target..<open)
        let inner = (open + 1)..<close
        var words: [UInt8] = []
        switch name {
        case "image:":
            out += Array(Self.image(place, AsciiDocAttributes(text.words(inner))).utf8)
        case "footnote:", "footnoteref:":
            convert(text, inner, depth + 1, &words)
            footnotes.append(String(decoding: words, as: UTF8.self))
            out += Array("[^\(footnotes.count)]".utf8)
        case "kbd:": out += Array("<kbd>\(text.words(inner))</kbd>".utf8)
        case "btn:": out += Array("**\(text.words(inner))**".utf8)
        case "menu:": out += Array("**\(place) → \(text.words(inner))**".utf8)
        case "stem:", "latexmath:", "asciimath:": out += Array("`\(text.words(inner))`".utf8)
        case "pass:": out += text.bytes[inner]
        default: break
        }
        return close + 1
    }

    private mutating func address(
        _ text: Text, _ start: Int, _ range: Range<Int>, _ scheme: String, _ depth: Int, _ out: inout [UInt8]
    ) -> Int? {
        let isMacro = scheme == "link:" || scheme == "xref:"
        let end =
            text.bytes[start..<range.upperBound].firstIndex { $0 <= 0x20 || "[<>".utf8.contains($0) }
            ?? range.upperBound
        let target = text.words((isMacro ? start + scheme.utf8.count : start)..<end)
        guard end < range.upperBound, text.bytes[end] == UInt8(ascii: "["), !target.isEmpty,
            let close = text.closingBracket(end, range)
        else {
            guard !isMacro, end > start + scheme.utf8.count else { return nil }
            // A sign behind an address ends its sentence.
            var last = end
            while last > start, ".,;:!?)\"'".utf8.contains(text.bytes[last - 1]) { last -= 1 }
            let isWritten = start > range.lowerBound && text.bytes[start - 1] == UInt8(ascii: "<")
            if isWritten { out.removeLast(out.suffix(2).elementsEqual("\\<".utf8) ? 2 : 1) }
            out += Array("<\(text.words(start..<last))>".utf8)
            return isWritten && last < range.upperBound && text.bytes[last] == UInt8(ascii: ">") ? last + 1 : last
        }
        // Words with commas and without any name are words.
        let inside = text.words((end + 1)..<close)
        var words = Array((inside.contains("=") ? AsciiDocAttributes(inside).first : inside).utf8)
        if !words.isEmpty {
            let inner = Text(words)
            words = []
            convert(inner, 0..<inner.bytes.count, depth + 1, &words)
        }
        let shown = words.isEmpty ? target : String(decoding: words, as: UTF8.self)
        out += Array(Self.link(shown, to: target).utf8)
        return close + 1
    }

    static func link(_ words: String, to target: String) -> String {
        var words = words
        if words.hasSuffix("^") { words.removeLast() }
        return "[\(words)](\(WrittenAddress.inMarkdown(target)))"
    }

    /// A picture with its description and its caption.
    static func image(_ place: String, _ attributes: AsciiDocAttributes, title: String? = nil) -> String {
        let alt = (attributes["alt"] ?? attributes.first).replacing("[", with: "\\[").replacing("]", with: "\\]")
        let caption = (title ?? attributes["title"]).map { " \"\($0.replacing("\"", with: "\\\""))\"" } ?? ""
        return "![\(alt)](\(WrittenAddress.inMarkdown(place))\(caption))"
    }
}
