import DatelineReading

/// A feed as a tree of elements.
struct FeedDocument {
    /// The outermost element; `nil` if there is none.
    private(set) var root: FeedElement?
    /// Where it ended too early: a line, and the entry that is not whole; `nil` if it is whole.
    private(set) var brokenLine: Int?

    /// The elements that are open, the outermost first, each with its name as written and the namespaces of prefixes within it.
    private var open: [(element: FeedElement, name: [UInt8], namespaces: [String: String])] = []
    private let bytes: [UInt8]
    private var position = 0
    private var line = 1

    /// No feed is deeper.
    private static let deepest = 200

    /// Reads XML as `FeedText.readable` gives it, as far as it can be read. Nothing outside of it is looked at, and nothing that it
    /// declares is used.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        while position < bytes.count, root == nil {
            guard readPiece() else {
                brokenLine = line
                break
            }
        }
        guard root == nil else { return }
        brokenLine = line
        closeAll()
    }

    /// What was open when the text ended stands as it is, but for an entry, which would be less than it says.
    private mutating func closeAll() {
        var inner: FeedElement?
        for (element, _, _) in open.reversed() {
            var element = element
            if let inner, !["item", "entry"].contains(inner.name), !["item", "entry"].contains(element.name) {
                element.nodes.append(.element(inner))
            }
            inner = element
        }
        (root, open) = (inner, [])
    }

    /// Reads a tag or the words up to the next one; `false` if the text is broken there.
    private mutating func readPiece() -> Bool {
        let rest = bytes[position...]
        guard rest.first == UInt8(ascii: "<") else {
            let words = rest.prefix { $0 != UInt8(ascii: "<") }
            append(CharacterReferences.resolved(String(decoding: words, as: UTF8.self)))
            move(to: words.endIndex)
            return true
        }
        for (start, end) in [("<![CDATA[", "]]>"), ("<!--", "-->"), ("<?", "?>"), ("<!", ">")]
        where rest.starts(with: start.utf8) {
            let words = rest.dropFirst(start.utf8.count)
            guard let close = words.firstEnd(of: Array(end.utf8)) else { return false }
            if start == "<![CDATA[" {
                append(String(decoding: words[..<(close - end.utf8.count)], as: UTF8.self))
            }
            move(to: close)
            return true
        }
        guard let tag = FeedTag(rest) else { return false }
        move(to: tag.end)
        if tag.isClosing { return close(tag.name) }
        begin(tag)
        return !tag.isEmpty ? open.count <= Self.deepest : close(tag.name)
    }

    private mutating func move(to end: Int) {
        line += bytes[position..<end].count { $0 == UInt8(ascii: "\n") }
        position = end
    }

    private mutating func append(_ words: String) {
        guard !open.isEmpty, !words.isEmpty else { return }
        open[open.count - 1].element.nodes.append(.text(words))
    }

    private mutating func begin(_ tag: FeedTag) {
        let around = open.last
        var namespaces = around?.namespaces ?? [:]
        for (key, value) in tag.attributes where key == "xmlns" || key.hasPrefix("xmlns:") {
            namespaces[key == "xmlns" ? "" : String(key.dropFirst("xmlns:".count))] = value
        }
        var base = around?.element.base
        if let own = tag.attributes["xml:base"] { base = FeedAddress.absolute(own, base: base) ?? base }
        let parts = String(decoding: tag.name, as: UTF8.self).split(separator: ":", maxSplits: 1).map(String.init)
        let written = parts.count > 1 ? parts[0] : ""
        let prefix = FeedNamespaces.prefix(of: namespaces[written], written: written)
        let local = (parts.last ?? "").lowercased()
        let element = FeedElement(
            name: prefix.isEmpty ? local : "\(prefix):\(local)", attributes: tag.attributes, base: base,
            language: tag.attributes["xml:lang"] ?? around?.element.language, line: line)
        open.append((element, tag.name, namespaces))
    }

    /// Closes the element that was opened last; `false` if it has another name.
    ///
    /// HTML that nobody escaped has elements in an entry that are never closed, or were never opened.
    private mutating func close(_ name: [UInt8]) -> Bool {
        guard let entry = open.lastIndex(where: { Self.entries.contains($0.element.name) }) else {
            return closeLast(name)
        }
        guard let start = open[entry...].lastIndex(where: { $0.name == name }) else {
            return !Self.frames.contains(where: { name.elementsEqual($0.utf8) })
        }
        while open.count > start + 1, let last = open.last { if !closeLast(last.name) { return false } }
        return closeLast(name)
    }

    private static let entries: Set<String> = ["item", "entry"]
    /// What stands around entries.
    private static let frames = ["channel", "rss", "feed", "rdf:RDF"]

    private mutating func closeLast(_ name: [UInt8]) -> Bool {
        guard let last = open.last, last.name == name else { return false }
        open.removeLast()
        if open.isEmpty {
            root = last.element
        } else {
            open[open.count - 1].element.nodes.append(.element(last.element))
        }
        return true
    }
}

/// A tag of XML.
private struct FeedTag {
    /// Its name as written.
    let name: [UInt8]
    private(set) var attributes: [String: String] = [:]
    let isClosing: Bool
    /// Whether its element has nothing in it.
    private(set) var isEmpty = false
    /// Where it ends.
    private(set) var end: Int

    /// The tag with which bytes begin; `nil` if it is none, or has no end.
    init?(_ bytes: ArraySlice<UInt8>) {
        var rest = bytes.dropFirst()
        isClosing = rest.first == UInt8(ascii: "/")
        if isClosing { rest = rest.dropFirst() }
        name = Array(Self.takeName(&rest))
        guard let first = name.first, isLetter(first) || first >= 0x80 || first == UInt8(ascii: "_") else { return nil }
        end = rest.endIndex
        while true {
            rest = rest.drop { $0 <= 0x20 }
            guard let byte = rest.first else { return nil }
            switch byte {
            case UInt8(ascii: ">"):
                end = rest.startIndex + 1
                return
            case UInt8(ascii: "/"):
                isEmpty = true
                rest = rest.dropFirst()
            default:
                let key = Self.takeName(&rest)
                rest = rest.drop { $0 <= 0x20 }
                guard !key.isEmpty, rest.popFirst() == UInt8(ascii: "=") else { return nil }
                rest = rest.drop { $0 <= 0x20 }
                guard let quote = rest.popFirst(), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
                    let close = rest.firstIndex(of: quote)
                else { return nil }
                let value = CharacterReferences.resolved(String(decoding: rest[..<close], as: UTF8.self))
                attributes[String(decoding: key, as: UTF8.self)] = value
                rest = rest[(close + 1)...]
            }
        }
    }

    private static func takeName(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let name = rest.prefix { $0 > 0x20 && !"=/><\"'".utf8.contains($0) }
        rest = rest[name.endIndex...]
        return name
    }
}

/// The namespaces that feeds have.
private enum FeedNamespaces {
    /// The usual prefix of a namespace, none for those of feeds.
    static func prefix(of namespace: String?, written: String) -> String {
        guard let namespace, !namespace.isEmpty else { return written.lowercased() }
        let key = namespace.lowercased().replacing("https://", with: "http://")
        if key.hasSuffix("//purl.org/rss/1.0/") || cores.contains(where: { key.hasPrefix($0) }) { return "" }
        return prefixes.first { key.hasPrefix($0.namespace) }?.prefix ?? "other"
    }

    private static let cores = [
        "http://my.netscape.com/", "http://channel.netscape.com/", "http://backend.userland.com/",
        "http://blogs.law.harvard.edu/", "http://cyber.law.harvard.edu/", "http://www.w3.org/2005/atom",
        "http://purl.org/atom/ns", "http://www.w3.org/1999/02/22-rdf",
    ]

    private static let prefixes: [(namespace: String, prefix: String)] = [
        ("http://purl.org/rss/1.0/modules/content", "content"), ("http://purl.org/dc/elements", "dc"),
        ("http://purl.org/dc/terms", "dcterms"), ("http://www.w3.org/1999/xhtml", "xhtml"),
        ("http://rssnamespace.org/feedburner", "feedburner"),
    ]
}
