import DatelineReading

/// What a text has of HTML.
extension BodyConverter {
    /// What begins with `<`: a comment, a script, or an element whose addresses change.
    mutating func markup(_ start: Int, _ limit: Int) -> Int {
        if begins("<!--", at: start) {
            guard let end = next("-->", from: start + 4, limit) else {
                out.append(text[start])
                return start + 1
            }
            let given = words((start + 4)..<end.lowerBound).trimmingWhitespace()
            if headingInComment(given) { return endOfBlankLines(end.upperBound, limit) }
            let comment = given.lowercased()
            if ["more", "more-->", "excerpt", "truncate", "end_excerpt", "pelican_end_summary"].contains(comment) {
                find(.changed, "the mark where an excerpt ends", at: start, words(start..<end.upperBound))
            } else {
                out += text[start..<end.upperBound]
            }
            return end.upperBound
        }
        for name in ["script", "style"] where begins("<\(name)", at: start) {
            guard let end = next("</\(name)>", from: start, limit, isOfAnyCase: true) else { continue }
            let element = words(start..<min(end.upperBound, start + 400))
            if let source = element.firstRange(of: "gist.github.com/") {
                let path = element[source.upperBound...].prefix { !"\"'?> ".contains($0) && !$0.isWhitespace }
                let gist = path.hasSuffix(".js") ? String(path.dropLast(3)) : String(path)
                find(.changed, "a gist, which is a link now", at: start, gist)
                write("[gist.github.com/\(gist)](https://gist.github.com/\(gist))")
            } else {
                find(.left, "a \(name) in a text", at: start, element)
            }
            return end.upperBound
        }
        if let end = endOfComponent(start, limit) { return end }
        if start + 2 < limit, text[start + 1] == UInt8(ascii: "/"), isLetter(text[start + 2]),
            let end = endOfTag(start, limit), let after = elementOfScript(start..<end, limit)
        {
            return after
        }
        if start + 2 < limit, text[start + 1] == UInt8(ascii: "/"), isLetter(text[start + 2]),
            let end = endOfTag(start, limit), let after = shape(start..<end, isEnd: true)
        {
            return after
        }
        guard start + 1 < limit, isLetter(text[start + 1]), let end = endOfTag(start, limit) else {
            out.append(text[start])
            return start + 1
        }
        let tag = start..<end
        // `<https://…>` is an address.
        if begins("<http", at: start), text[tag].contains(UInt8(ascii: ":")), !text[tag].contains(UInt8(ascii: " ")) {
            out += text[tag]
            return end
        }
        if let after = elementOfScript(tag, limit) { return after }
        if let name = componentName(at: start + 1), let after = component(name, tag, limit) { return after }
        if let after = shape(tag, isEnd: false) { return after }
        return element(tag, limit)
    }

    func endOfTag(_ start: Int, _ limit: Int) -> Int? {
        var index = start + 1
        var quote: UInt8?
        let last = min(limit, start + 20_000)
        while index < last {
            let byte = text[index]
            // A tag of the program may stand in an attribute: `href="{{< relref "a.md" >}}"`.
            if byte == UInt8(ascii: "{"), let opening = TemplateTag.opening(text, at: index, before: last),
                let close = text.firstPlace(of: opening.close, in: index..<min(last, index + 1_000))
            {
                index = close.upperBound
                continue
            }
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: ">") {
                return index + 1
            } else if byte == UInt8(ascii: "<") {
                return nil
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            }
            index += 1
        }
        return nil
    }

    /// Writes an opening tag with the addresses in it as they are now. Returns where the text goes on.
    mutating func element(_ tag: Range<Int>, _ limit: Int) -> Int {
        var words = words(tag)
        let isImage = begins("<img", at: tag.lowerBound)
        let isFrame = begins("<iframe", at: tag.lowerBound)
        for key in ["href", "src", "data-src", "poster"] {
            guard let place = Self.attribute(key, in: words) else { continue }
            let file = importedFile(String(words[place])) ?? Self.literal(String(words[place]))
            let link = file ?? String(words[place])
            let isPicture = isImage || isFrame || key == "poster"
            let plain = link.contains("{{<") ? link : link.withoutHTML()
            if let address = destination(plain, isPicture, at: tag.lowerBound) {
                let written = WrittenAddress.inAttribute(address)
                words.replaceSubrange(place, with: file == nil ? written : "\"\(written)\"")
            } else if isImage || isFrame {
                write(Self.attribute("alt", in: words).map { String(words[$0]) } ?? "")
                return isFrame ? endOfFrame(tag.upperBound, limit) : tag.upperBound
            } else {
                Self.remove(key, at: place, from: &words)
            }
        }
        if let place = Self.attribute("srcset", in: words) {
            let sources = sources(String(words[place]), at: tag.lowerBound)
            if sources.isEmpty {
                Self.remove("srcset", at: place, from: &words)
            } else {
                words.replaceSubrange(place, with: sources)
            }
        }
        if isFrame, let place = Self.attribute("src", in: words), !Self.isPlayer(words[place]) {
            let address = String(words[place])
            find(.changed, "a page inside the page, which is a link now", at: tag.lowerBound, address)
            write(WebAddress.isValid(address) ? "[\(address)](\(WrittenAddress.inMarkdown(address)))" : address)
            return endOfFrame(tag.upperBound, limit)
        }
        let isOfMDX = post.path.hasSuffix(".mdx") && tag.upperBound < limit && text[tag.upperBound] == newline
        let isMarkdown = Self.removeMarkdownMark(from: &words) || isOfMDX
        write(withoutShape(words, at: tag.lowerBound))
        // In an element of HTML words are Markdown only below a blank line.
        if isMarkdown, Self.blocksWithMarkdown.contains(where: { begins("<\($0)", at: tag.lowerBound) }) {
            write(tag.upperBound < limit && text[tag.upperBound] == newline ? "\n" : "\n\n")
        }
        return tag.upperBound
    }

    private static var blocksWithMarkdown: [String] {
        ["div", "details", "section", "aside", "article", "figure", "blockquote", "center", "main", "header", "footer"]
    }

    /// Takes `markdown="1"` out of a tag: its words are read as Markdown. Returns whether it had it.
    private static func removeMarkdownMark(from tag: inout String) -> Bool {
        guard let place = attribute("markdown", in: tag) else { return false }
        let value = tag[place]
        let isRead = ["1", "block", "span", "true"].contains(value)
        remove("markdown", at: place, from: &tag)
        return isRead
    }

    /// Behind the tag that closes a frame, if nothing is in it.
    func endOfFrame(_ start: Int, _ limit: Int) -> Int {
        let first = text[start..<limit].firstIndex { $0 > 0x20 } ?? start
        return begins("</iframe>", at: first) ? first + 9 : start
    }

    static func isPlayer(_ address: Substring) -> Bool {
        [
            "youtube.com/", "youtube-nocookie.com/", "youtu.be/", "player.vimeo.com/", "datawrapper.dwcdn.net/",
            "/videos/embed/",
        ]
        .contains { address.contains($0) }
    }

    /// The addresses of a `srcset`; those that lead nowhere are left out.
    mutating func sources(_ text: String, at start: Int) -> String {
        var sources: [String] = []
        var rest = text[...]
        while true {
            rest = rest.drop { $0 == "," || $0.isWhitespace }
            var link = rest.prefix { !$0.isWhitespace }
            guard !link.isEmpty else { return sources.joined(separator: ", ") }
            rest = rest[link.endIndex...]
            var width = ""
            if link.hasSuffix(",") {
                link = link.dropLast()
            } else {
                let words = rest.prefix { $0 != "," }
                rest = rest[words.endIndex...]
                width = words.trimmingWhitespace()
            }
            if let address = destination(String(link).withoutHTML(), true, at: start) {
                sources.append(WrittenAddress.inAttribute(address) + (width.isEmpty ? "" : " \(width)"))
            }
        }
    }

    /// Takes an attribute out of a tag: an empty address would lead to the page itself.
    private static func remove(_ key: String, at place: Range<String.Index>, from tag: inout String) {
        let isQuoted = "\"'".contains(tag[tag.index(before: place.lowerBound)])
        let start = tag.index(place.lowerBound, offsetBy: -(key.count + (isQuoted ? 2 : 1)))
        tag.removeSubrange(start..<(isQuoted ? tag.index(after: place.upperBound) : place.upperBound))
    }

    /// Where a value ends, behind the tags in it, which have quotation marks of their own.
    private static func endOfValue(_ text: Substring, _ start: String.Index, _ quote: Character) -> String.Index? {
        var index = start
        while index < text.endIndex, text[index] != quote {
            let rest = text[index...]
            let mark = rest.hasPrefix("{{") ? "}}" : rest.hasPrefix("{%") ? "%}" : nil
            if let mark, let close = rest.prefix(1_000).firstRange(of: mark) {
                index = close.upperBound
            } else {
                index = text.index(after: index)
            }
        }
        return index < text.endIndex ? index : nil
    }

    /// The text that an expression of a script is: `{"https://…"}`; `nil` if it is none.
    private static func literal(_ value: String) -> String? {
        guard value.hasPrefix("{"), value.hasSuffix("}") else { return nil }
        let inner = value.dropFirst().dropLast().trimmingWhitespace()
        guard inner.count > 2, let quote = inner.first, "\"'`".contains(quote), inner.last == quote else { return nil }
        return String(inner.dropFirst().dropLast())
    }

    /// Where the value of an attribute is.
    static func attribute(_ key: String, in tag: String) -> Range<String.Index>? {
        for place in tag.ranges(of: key + "=") {
            let before = place.lowerBound > tag.startIndex ? tag[tag.index(before: place.lowerBound)] : " "
            guard before.isWhitespace || before == "\"" || before == "'" else { continue }
            let rest = tag[place.upperBound...]
            guard let quote = rest.first else { return nil }
            if quote == "\"" || quote == "'" {
                let start = rest.index(after: rest.startIndex)
                return endOfValue(rest, start, quote).map { start..<$0 }
            }
            let end = rest.firstIndex { $0.isWhitespace || $0 == ">" } ?? rest.endIndex
            return rest.startIndex..<end
        }
        return nil
    }
}
