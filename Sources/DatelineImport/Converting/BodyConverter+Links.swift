import DatelineReading

/// Links and images of Markdown.
extension BodyConverter {
    /// How many parentheses an address may have in each other.
    private static var mostOpen: Int { 32 }

    /// The address of a link, which may have tags in it, and where it ends; `nil` if there is none.
    mutating func link(at start: Int, _ limit: Int) -> (String, after: Int)? {
        if text[start] == UInt8(ascii: "<") {
            let end = text[(start + 1)..<limit].firstIndex { "<>\n".utf8.contains($0) }
            guard let end, text[end] == UInt8(ascii: ">") else { return nil }
            return (words((start + 1)..<end), end + 1)
        }
        var index = start
        var open = 0
        while index < limit, text[index] > 0x20 {
            if text[index] == UInt8(ascii: "{"), let tag = tag(at: index, limit) {
                index = tag.range.upperBound
                continue
            }
            if text[index] == UInt8(ascii: "(") {
                open += 1
                if open > Self.mostOpen { return nil }
            }
            if text[index] == UInt8(ascii: ")") {
                if open == 0 { break }
                open -= 1
            }
            index += 1
        }
        return (words(start..<index), index)
    }

    /// `](address "title")` behind the words of a link.
    mutating func endOfLink(_ start: Int, _ limit: Int) -> Int {
        let bracket = brackets.popLast()
        if let bracket, let next = innerDefinition(start, bracket: bracket, limit) { return next }
        if let bracket, let next = endOfSpan(start, bracket: bracket, limit) { return next }
        guard let bracket, start + 1 < limit, text[start + 1] == UInt8(ascii: "(") else {
            out.append(text[start])
            return start + 1
        }
        let isImage = bracket > 0 && out[bracket - 1] == UInt8(ascii: "!")
        var first = start + 2
        while first < limit, text[first] <= 0x20, text[first] != newline { first += 1 }
        guard first < limit, places.next(")", in: text, first..<limit) != nil,
            let (link, after) = link(at: first, limit), let close = endOfTitle(after, limit)
        else {
            out.append(text[start])
            return start + 1
        }
        // A blank in an address without brackets around it: many programs take it.
        let rest = words(after..<close).trimmingWhitespace()
        let quote = rest.firstIndex { "\"'(".contains($0) } ?? rest.endIndex
        let title = String(rest[quote...])
        let whole = "\(link) \(rest[..<quote])".trimmingWhitespace()
        var next = close + 1
        if let address = destination(whole, isImage, at: start) {
            write("](\(WrittenAddress.inMarkdown(address))")
            if !title.isEmpty { write(" \(title)") }
            write(")")
        } else {
            out[bracket] = Self.nothing
            if isImage { out[bracket - 1] = Self.nothing }
            if title.count > 2 { write(" (\(title.dropFirst().dropLast()))") }
        }
        // `{:target="_blank"}`
        if next < limit, text[next] == UInt8(ascii: "{"), next + 1 < limit,
            text[next + 1] == UInt8(ascii: ":"),
            let end = text[next..<min(limit, next + 300)].firstIndex(of: UInt8(ascii: "}"))
        {
            find(.changed, "attributes of kramdown", at: next, words(next..<(end + 1)))
            next = end + 1
        }
        return next
    }

    /// The parenthesis that closes a link, behind its title.
    func endOfTitle(_ start: Int, _ limit: Int) -> Int? {
        var index = start
        var quote: UInt8?
        let last = min(limit, start + 4_000)
        while index < last {
            let byte = text[index]
            if byte == newline, index + 1 < limit, text[index + 1] == newline { return nil }
            if let open = quote {
                if byte == UInt8(ascii: "\\") { index += 1 } else if byte == open { quote = nil }
            } else if byte == UInt8(ascii: ")") {
                return index
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            }
            index += 1
        }
        return text[start..<last].firstIndex { $0 == UInt8(ascii: ")") || $0 == newline }.flatMap {
            text[$0] == newline ? nil : $0
        }
    }
}
