/// Takes HTML apart into tags and what is between them, as a browser would, in one pass.
package struct HTMLPieces {
    /// A piece of HTML.
    package enum Piece {
        /// Text between tags.
        case text(String)
        /// The beginning of an element: its name in small letters, and the whole tag.
        case start(String, String)
        /// The end of an element: its name in small letters, and the whole tag.
        case end(String, String)
        /// A comment.
        case comment
        /// What browsers do not show, with the words in it: `<?php echo 1 ?>`, the text of a script, a comment without an end.
        case lost(String, String)
    }

    private let bytes: [UInt8]
    private var position = 0
    private var counted = 0
    /// The line that the last piece began in, counted from 0.
    private(set) var lineOfPiece = 0
    /// The element whose text the next piece is, if it is text that browsers never show.
    private var hidden: String?
    private var ignoresQuotes = false
    private var isWithoutTags = false
    /// Whether declarations end as in the pages that browsers read, and not as in Markdown.
    private let areOfPage: Bool

    /// Elements whose content is not text for readers, nor markup.
    private static let hidingElements: Set<String> = ["script", "style", "iframe", "noembed", "noframes"]

    /// The pieces of a text.
    ///
    /// In a page `<?` and `<![CDATA[` begin comments that end at the first `>`, as in `<?xml:namespace prefix = o />`
    /// (HTML Standard, 13.2.5.41).
    package init(_ html: String, areOfPage: Bool = false) {
        bytes = Array(html.utf8)
        self.areOfPage = areOfPage
    }

    /// The next piece; `nil` at the end.
    package mutating func next() -> Piece? {
        while counted < position {
            if bytes[counted] == UInt8(ascii: "\n") { lineOfPiece += 1 }
            counted += 1
        }
        guard position < bytes.count else { return nil }
        if let name = hidden {
            hidden = nil
            let end = endTag(of: name, from: position) ?? bytes.count
            if end > position { return .lost("<\(name)>", take(to: end)) }
        }
        let start = position
        guard bytes[start] == UInt8(ascii: "<"), let piece = markup() else {
            var end = start + 1
            while end < bytes.count, bytes[end] != UInt8(ascii: "<") { end += 1 }
            return .text(take(to: end))
        }
        return piece
    }

    private mutating func take(to end: Int) -> String {
        defer { position = end }
        return String(decoding: bytes[position..<end], as: UTF8.self)
    }

    /// The tag, comment or declaration that begins here; `nil` if none does, so that the `<` is text.
    private mutating func markup() -> Piece? {
        let next = position + 1 < bytes.count ? bytes[position + 1] : 0
        switch next {
        case UInt8(ascii: "!"):
            if has("<!--") {
                guard let end = end(of: "-->", from: position + 2) else { return .lost("<!--", take(to: bytes.count)) }
                position = end
                return .comment
            }
            if has("<![CDATA["), !areOfPage {
                return .lost("<![CDATA[", take(to: end(of: "]]>", from: position) ?? bytes.count))
            }
            return .lost("<!", take(to: end(of: ">", from: position) ?? bytes.count))
        case UInt8(ascii: "?"):
            let end = areOfPage ? end(of: ">", from: position) : end(of: "?>", from: position)
            return .lost("<?", take(to: end ?? bytes.count))
        default:
            let isEnd = next == UInt8(ascii: "/")
            let nameStart = position + (isEnd ? 2 : 1)
            guard nameStart < bytes.count, isLetter(bytes[nameStart]), let tagEnd = tagEnd(from: nameStart) else {
                return nil
            }
            var name = String(
                decoding: bytes[nameStart..<tagEnd].prefix {
                    $0 > 0x20 && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">")
                },
                as: UTF8.self
            ).lowercased()
            if name == "strike" { name = "s" }
            let tag = take(to: tagEnd)
            guard !isEnd else { return .end(name, tag) }
            if Self.hidingElements.contains(name), !tag.hasSuffix("/>") { hidden = name }
            return .start(name, tag)
        }
    }

    private func has(_ text: StaticString) -> Bool {
        text.withUTF8Buffer { bytes[position...].starts(with: $0) }
    }

    /// The end of the next occurrence of a text.
    private func end(of text: StaticString, from start: Int) -> Int? {
        text.withUTF8Buffer { text in
            guard bytes.count >= start + text.count else { return nil }
            return (start...(bytes.count - text.count)).first {
                bytes[$0] == text[0] && bytes[$0...].starts(with: text)
            }
            .map { $0 + text.count }
        }
    }

    /// The end of a tag: after the first `>` outside quotes, or else after the first one at all.
    ///
    /// What was looked for in vain once is not looked for again, so that many broken tags cost no more than few.
    private mutating func tagEnd(from start: Int) -> Int? {
        var quote: UInt8 = 0
        var isAtValue = false
        for index in ignoresQuotes ? start..<start : start..<bytes.count {
            let byte = bytes[index]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if isAtValue, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return index + 1
            }
            // Only the quote that a value begins with is one: `title="5" screen">`.
            if byte > 0x20 { isAtValue = byte == UInt8(ascii: "=") }
        }
        ignoresQuotes = true
        guard !isWithoutTags, let end = bytes[start...].firstIndex(of: UInt8(ascii: ">")) else {
            isWithoutTags = true
            return nil
        }
        return end + 1
    }

    private func endTag(of name: String, from start: Int) -> Int? {
        let tag = Array("</\(name)".utf8)
        guard bytes.count >= start + tag.count else { return nil }
        return (start...(bytes.count - tag.count)).first { index in
            bytes[index] == tag[0]
                && zip(bytes[index...], tag).allSatisfy { $0 == $1 || $0 | 0x20 == $1 && isLetter($0) }
        }
    }
}
