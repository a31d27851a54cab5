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
            text.setLiteral(bytes: Array(kept))
        }
        return all
    }

    /// Those between the braces; `nil` if there is anything else.
    private init?(_ text: Slice<UnsafeBufferPointer<UInt8>>) {
        for word in text.split(separator: UInt8(ascii: " ")) {
            let name = String(decoding: word.dropFirst(), as: UTF8.self)
            guard !name.isEmpty, !word.contains(where: { $0 < UInt8(ascii: " ") || "\"'<>&=`".utf8.contains($0) })
            else {
                return nil
            }
            switch word.first {
            case UInt8(ascii: "#") where id == nil: id = name
            case UInt8(ascii: "."): classes.append(name)
            default: return nil
            }
        }
        if id == nil, classes.isEmpty { return nil }
    }
}
