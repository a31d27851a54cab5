import DatelineReading

/// Shortcodes of WordPress, which exports keep: `[caption width="300"]<img …> The hall[/caption]`.
extension BodyConverter {
    /// What a bracket begins, also one behind a backslash; returns where the text goes on, or `nil` if it begins no shortcode.
    mutating func wordPress(_ start: Int, _ limit: Int) -> Int? {
        let bracket = text[start] == UInt8(ascii: "\\") ? start + 1 : start
        guard bracket < limit, text[bracket] == UInt8(ascii: "[") else { return nil }
        if let next = wordPressWithoutEnd(bracket, limit) { return next }
        for name in ["caption", "sourcecode", "code", "embed"] where begins(name, at: bracket + 1) {
            let end = bracket + 1 + name.utf8.count
            guard end < limit, text[end] == UInt8(ascii: "]") || text[end] == UInt8(ascii: " ") || text[end] == newline,
                let close = endOfShortcode(end, limit),
                // `[code](map.md)` is a link.
                name == "caption" || close == limit || !"([:".utf8.contains(text[close]),
                let last = next("[/\(name)", from: close, limit),
                let after = text[last.upperBound..<min(limit, last.upperBound + 4)].firstIndex(of: UInt8(ascii: "]"))
            else { continue }
            let isEscaped = text[last.lowerBound - 1] == UInt8(ascii: "\\")
            let inner = close..<max(close, isEscaped ? last.lowerBound - 1 : last.lowerBound)
            let attributes = words(bracket..<close)
            switch name {
            case "caption": writeCaption(attributes, inner, at: start)
            case "embed":
                let address = words(inner).trimmingWhitespace()
                guard WebAddress.isValid(address) else { continue }
                write("[\(address)](\(WrittenAddress.inMarkdown(address)))")
                find(.changed, "a shortcode of WordPress, which is a link now", at: start, address)
            default:
                let language = ["language", "lang"].lazy.compactMap { Self.attribute($0, in: attributes) }.first
                writeCode(plainCode(words(inner)), language.map { String(attributes[$0]) } ?? "")
                find(.changed, "a block of code", at: start, attributes)
            }
            return endOfBlankLines(after + 1, limit)
        }
        return nil
    }

    /// `[youtube https://…]`, `[vimeo 123]` and `[gallery ids="1,2"]`, which nothing closes; returns where the text goes on, or
    /// `nil` for anything else.
    private mutating func wordPressWithoutEnd(_ bracket: Int, _ limit: Int) -> Int? {
        for name in ["youtube", "vimeo", "gallery"] where begins(name, at: bracket + 1) {
            let end = bracket + 1 + name.utf8.count
            guard end < limit, " =]".utf8.contains(text[end]), let close = endOfShortcode(end, limit),
                close == limit || !"([:".utf8.contains(text[close])
            else { continue }
            let value = words((end + 1)..<max(end + 1, close - 1)).trimmingWhitespace()
            if name == "gallery" {
                guard value.isEmpty || value.contains("=") else { continue }
                find(.left, "a gallery of WordPress, whose pictures it does not name", at: bracket, value)
                return close
            }
            let bytes = Array("{{< \(name) \(value) >}}".utf8)
            let meaning: TagMeaning = name == "vimeo" ? .vimeo : .youTube
            guard !value.isEmpty, !value.contains("\""), let tag = TemplateTag(bytes, at: 0, before: bytes.count),
                let converted = meaning.inline(tag)
            else { continue }
            write(converted, tag, at: bracket, isAlone: isAlone(close, limit))
            find(.changed, meaning.cause, at: bracket, value)
            return endOfBlankLines(close, limit)
        }
        return nil
    }

    /// Behind the bracket that closes an opening shortcode.
    private func endOfShortcode(_ start: Int, _ limit: Int) -> Int? {
        var quote: UInt8?
        for index in start..<min(limit, start + 2_000) {
            let byte = text[index]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "]") {
                return index + 1
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            }
        }
        return nil
    }

    /// A picture with words below it, which stand behind it or in the shortcode.
    private mutating func writeCaption(_ attributes: String, _ inner: Range<Int>, at start: Int) {
        let given = Self.attribute("caption", in: attributes).map { String(attributes[$0]) }
        let text = words(inner)
        guard let picture = Self.picture(in: text) else {
            convert(inner)
            if let given { write(" \(given)") }
            return
        }
        let words = (given ?? picture.rest).withoutHTML().onOneLine()
        let isSame = words == picture.alt
        write(
            link: picture.source, picture.alt, words.isEmpty || isSame && picture.alt.isEmpty ? nil : words, nil,
            isImage: true, at: start, isAlone: true)
        find(.changed, "a picture of a shortcode", at: start, attributes)
    }

    /// The first picture of a text, of Markdown or of HTML, and the words behind it.
    private static func picture(in text: String) -> (source: String, alt: String, rest: String)? {
        if let open = text.firstRange(of: "!["), let middle = text[open.upperBound...].firstRange(of: "](") {
            let address = text[middle.upperBound...].prefix { $0 != ")" && !$0.isWhitespace }
            guard let close = text[address.endIndex...].firstIndex(of: ")") else { return nil }
            var rest = text[close...].dropFirst()
            // The picture may be a link to itself.
            if rest.hasPrefix("]("), let end = rest.firstIndex(of: ")") { rest = rest[end...].dropFirst() }
            return (String(address), String(text[open.upperBound..<middle.lowerBound]), rest.trimmingWhitespace())
        }
        guard let open = text.firstRange(of: "<img "), let close = text[open.upperBound...].firstIndex(of: ">") else {
            return nil
        }
        let tag = String(text[open.lowerBound...close])
        guard let source = attribute("src", in: tag) else { return nil }
        let words = ["alt", "title"].compactMap { key in attribute(key, in: tag).map { String(tag[$0]).withoutHTML() } }
        let alt = words.first { !$0.isEmpty } ?? ""
        let rest = text[close...].dropFirst().replacing("</a>", with: "").trimmingWhitespace()
        return (String(tag[source]).withoutHTML(), alt, rest)
    }

    /// Code that an export has made HTML of.
    private func plainCode(_ code: String) -> String {
        guard code.contains("<br") || code.contains("<p>") else { return code }
        var plain = code
        for mark in ["<br />", "<br/>", "<br>", "<p>", "</p>"] { plain = plain.replacing(mark, with: "") }
        for (reference, sign) in [
            ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", " "), ("&amp;", "&"),
        ] { plain = plain.replacing(reference, with: sign) }
        return plain
    }
}
