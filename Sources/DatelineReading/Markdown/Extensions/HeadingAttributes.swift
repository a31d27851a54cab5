/// What a heading says of itself behind its words: `## Scope {#scope .wide}`.
struct HeadingAttributes {
    /// The id that links lead to; `nil` if it names none.
    private(set) var id: String?
    /// The classes that style sheets know it by.
    private(set) var classes: [String] = []

    /// Takes the attributes of all headings in a tree, each of which gets the tag of its place in the result, from 1.
    static func take(outOf root: MarkdownNode) -> [HeadingAttributes] {
        var all: [HeadingAttributes] = []
        root.visit { heading in
            guard heading.kind == .heading, let text = heading.lastChild, text.kind == .text, let words = text.literal,
                words.last == UInt8(ascii: "}"), let start = words.lastIndex(of: UInt8(ascii: "{")),
                let attributes = HeadingAttributes(words[(start + 1)...].dropLast())
            else { return }
            all.append(attributes)
            heading.tag = all.count
            var kept = words[..<start]
            while kept.last == UInt8(ascii: " ") { kept.removeLast() }
            // `## Scope ## {#scope}`
            let closing = kept.reversed().prefix { $0 == UInt8(ascii: "#") }.count
            if closing > 0, kept.dropLast(closing).last == UInt8(ascii: " ") {
                kept.removeLast(closing)
                while kept.last == UInt8(ascii: " ") { kept.removeLast() }
            }
            text.setLiteral(bytes: Array(kept))
        }
        return all
    }

    /// Those between the braces; `nil` if there is anything else. What has a value, `data-level="2"`, means nothing here, nor
    /// does the `-` or `.unnumbered` of headings that are not to be numbered.
    private init?(_ text: Slice<UnsafeBufferPointer<UInt8>>) {
        var isAny = false
        var rest = text.drop { $0 == UInt8(ascii: " ") }
        if rest.first == UInt8(ascii: ":") { rest = rest.dropFirst().drop { $0 == UInt8(ascii: " ") } }
        while let first = rest.first {
            isAny = true
            let word = rest.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "=") }
            rest = rest[word.endIndex...]
            guard !word.contains(where: { $0 < UInt8(ascii: " ") || "\"'<>&`{}".utf8.contains($0) }) else { return nil }
            if rest.first == UInt8(ascii: "=") {
                guard isLetter(first), Self.skipValue(of: &rest) else { return nil }
            } else {
                let name = String(decoding: word.dropFirst(), as: UTF8.self)
                switch first {
                case UInt8(ascii: "#") where id == nil && !name.isEmpty: id = name
                case UInt8(ascii: ".") where !name.isEmpty: classes.append(name)
                case UInt8(ascii: "-") where name.isEmpty: break
                default: return nil
                }
            }
            rest = rest.drop { $0 == UInt8(ascii: " ") }
        }
        if !isAny { return nil }
    }

    /// Passes over an equals sign and the value behind it; tells whether it is whole.
    private static func skipValue(of rest: inout Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        rest = rest.dropFirst()
        guard let quote = rest.first, "\"'".utf8.contains(quote) else {
            let value = rest.prefix { $0 != UInt8(ascii: " ") }
            rest = rest[value.endIndex...]
            return !value.isEmpty
        }
        guard let end = rest.dropFirst().firstIndex(of: quote) else { return false }
        rest = rest[(end + 1)...]
        return true
    }
}
