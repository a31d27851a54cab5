import DatelineModel
import DatelineReading
import Foundation

#if canImport(FoundationXML)
import FoundationXML
#endif

/// An element of a feed.
struct FeedElement {
    enum Node {
        case text(String)
        case element(FeedElement)
    }

    /// Its name in small letters, with the usual prefix if it is of none of the kinds of feeds themselves: `title`, `dc:creator`.
    let name: String
    let attributes: [String: String]
    /// The base of its addresses and the language of its words, which it may have from elements around it.
    let base: String?
    let language: String?
    /// The line on which it begins.
    let line: Int
    fileprivate(set) var nodes: [Node] = []

    /// The elements in it, in their order.
    var elements: [FeedElement] {
        nodes.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    /// Its elements of a name.
    func all(_ name: String) -> [FeedElement] { elements.filter { $0.name == name } }

    /// Its first element of one of some names that is not blank, in the order of the names.
    func first(_ names: String...) -> FeedElement? {
        let elements = elements
        return names.lazy.compactMap { name in elements.first { $0.name == name && !$0.text.isEmpty } }.first
    }

    /// All words in it.
    var text: String { words.trimmingWhitespace() }

    private var words: String {
        nodes.map { node in
            switch node {
            case .text(let text): text
            case .element(let element): element.words
            }
        }.joined()
    }

    /// What is in it as HTML; words are escaped.
    var html: String {
        nodes.map { node in
            switch node {
            case .text(let text): Self.escaped(text)
            case .element(let element):
                "<\(element.tag)"
                    + element.attributes.sorted { $0.key < $1.key }.map { " \($0.key)=\"\(Self.escaped($0.value))\"" }
                    .joined()
                    + (Self.void.contains(element.tag) ? ">" : ">\(element.html)</\(element.tag)>")
            }
        }.joined()
    }

    private var tag: String { name.split(separator: ":").last.map(String.init) ?? name }

    private static let void: Set<String> = ["br", "hr", "img", "input", "source", "wbr", "col"]

    /// A text as it stands in HTML.
    static func escaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.append(escaped: text)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Reads a document as far as it can be read.
    static func document(_ bytes: [UInt8]) -> FeedDocument {
        let parser = XMLParser(data: Data(bytes))
        parser.shouldProcessNamespaces = true
        parser.shouldResolveExternalEntities = false
        let builder = FeedTreeBuilder()
        parser.delegate = builder
        _ = parser.parse()
        return builder.document
    }
}

/// A feed as a tree of elements.
struct FeedDocument {
    /// The outermost element; `nil` if there is none.
    var root: FeedElement?
    /// Where it ended too early: a line, and the entry that is not whole; `nil` if it is whole.
    var brokenLine: Int?
}

private final class FeedTreeBuilder: NSObject, XMLParserDelegate {
    private var open: [FeedElement] = []
    private var root: FeedElement?
    private var errorLine: Int?

    /// The tree; what was open when the text ended stands as it is, but for an entry, which would be less than it says.
    var document: FeedDocument {
        guard root == nil else { return FeedDocument(root: root) }
        var inner: FeedElement?
        for element in open.reversed() {
            var element = element
            if let inner, !["item", "entry"].contains(inner.name), element.name != "item", element.name != "entry" {
                element.nodes.append(.element(inner))
            }
            inner = element
        }
        return FeedDocument(root: inner, brokenLine: errorLine ?? 1)
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        guard errorLine == nil else { return }
        let around = open.last
        let language = attributes["xml:lang"] ?? around?.language
        var base = around?.base
        if let own = attributes["xml:base"] { base = FeedAddress.absolute(own, base: base) ?? base }
        let prefix = Self.prefix(of: namespaceURI, written: qualifiedName ?? name)
        let local = (name.split(separator: ":").last.map(String.init) ?? name).lowercased()
        open.append(
            FeedElement(
                name: prefix.isEmpty ? local : "\(prefix):\(local)", attributes: attributes, base: base,
                language: language,
                line: parser.lineNumber))
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        guard errorLine == nil, let element = open.popLast() else { return }
        if open.isEmpty {
            root = element
        } else {
            open[open.count - 1].nodes.append(.element(element))
        }
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) { append(text) }

    func parser(_ parser: XMLParser, foundCDATA bytes: Data) { append(String(decoding: bytes, as: UTF8.self)) }

    func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) {
        guard !Self.harmless.contains((error as NSError).code) else { return }
        errorLine = errorLine ?? parser.lineNumber
    }

    /// The numbers of errors in namespaces, such as a prefix that nobody declared: the text is whole all the same.
    private static let harmless: Set<Int> = [99, 100, 101, 200, 201, 202, 203, 204, 205]

    private func append(_ text: String) {
        guard errorLine == nil, !open.isEmpty else { return }
        open[open.count - 1].nodes.append(.text(text))
    }

    /// The usual prefix of a namespace, none for those of feeds.
    private static func prefix(of namespace: String?, written: String) -> String {
        guard let namespace, !namespace.isEmpty else {
            return written.contains(":") ? written.prefix { $0 != ":" }.lowercased() : ""
        }
        let key = namespace.lowercased()
        if key == "http://purl.org/rss/1.0/" || cores.contains(where: { key.hasPrefix($0) }) { return "" }
        return prefixes.first { key.hasPrefix($0.namespace) }?.prefix ?? "other"
    }

    private static let cores = [
        "http://my.netscape.com/", "http://channel.netscape.com/", "http://backend.userland.com/",
        "http://blogs.law.harvard.edu/",
        "http://cyber.law.harvard.edu/", "http://www.w3.org/2005/atom", "http://purl.org/atom/ns",
        "http://www.w3.org/1999/02/22-rdf",
    ]

    private static let prefixes: [(namespace: String, prefix: String)] = [
        ("http://purl.org/rss/1.0/modules/content", "content"), ("http://purl.org/dc/elements", "dc"),
        ("http://purl.org/dc/terms", "dcterms"), ("http://www.w3.org/1999/xhtml", "xhtml"),
        ("http://rssnamespace.org/feedburner", "feedburner"),
    ]
}

/// Addresses in feeds.
enum FeedAddress {
    /// An address on the web, resolved against a base; `nil` if it is none.
    static func absolute(_ written: String, base: String?) -> String? {
        let text = String(written.unicodeScalars.filter { $0.value >= 0x20 }.map(Character.init)).trimmingWhitespace()
        guard !text.isEmpty, text.utf8.count < 4000 else { return nil }
        if WebAddress.isValid(text) { return text }
        let resolved = URL(string: text, relativeTo: base.flatMap { URL(string: $0) })?.absoluteString
        return resolved.flatMap { WebAddress.isValid($0) ? $0 : nil }
    }
}
