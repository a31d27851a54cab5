import DatelineModel
import DatelineReading
import Foundation

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
    var nodes: [Node] = []

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
}

/// Addresses in feeds.
enum FeedAddress {
    /// The page that an address leads to by way of a search engine, which counts who follows it; all others are the page’s own.
    static func target(of address: String) -> String {
        guard let parts = URLComponents(string: address), parts.path == "/url",
            let host = parts.host?.lowercased(), host == "google.com" || host.hasPrefix("www.google.")
        else { return address }
        let values = ["url", "q"].lazy.compactMap { name in parts.queryItems?.first { $0.name == name }?.value }
        return values.first(where: WebAddress.isValid) ?? address
    }

    /// An address on the web, resolved against a base; `nil` if it is none.
    static func absolute(_ written: String, base: String?) -> String? {
        let text = String(written.unicodeScalars.filter { $0.value >= 0x20 }.map(Character.init)).trimmingWhitespace()
        guard !text.isEmpty, text.utf8.count < 4000 else { return nil }
        if WebAddress.isValid(text) { return text }
        let resolved = URL(string: text, relativeTo: base.flatMap { URL(string: $0) })?.absoluteString
        return resolved.flatMap { WebAddress.isValid($0) ? $0 : nil }
    }
}
