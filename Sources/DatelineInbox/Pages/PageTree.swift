import DatelineReading

/// The elements and texts of a page, as browsers make them of HTML of any kind.
///
/// All of them stand in one list, in the order of the page, so what is in an element is a range of the list, and no page is
/// too deep to be read.
struct PageTree {
    /// An element or a text.
    struct Node {
        /// What it is.
        let content: Content
        /// The element that it is in.
        let parent: Int
        /// Behind the last node in it.
        var end: Int
        /// Where it stops to shape words, which may be before its end where tags are not nested: `<b><p>…</b>…</p>`.
        var shapeEnd: Int
        /// Whether it ends a line of words before and after it.
        let isBlock: Bool

        /// A node that has nothing in it yet.
        init(_ content: Content, in parent: Int, end: Int) {
            (self.content, self.parent, self.end, shapeEnd) = (content, parent, end, end)
            isBlock = if case .element(let tag) = content { PageTree.blocks.contains(tag.name) } else { false }
        }
    }

    /// What a node is.
    enum Content {
        case text(String)
        case element(HTMLTag)
    }

    /// The nodes; the first is the page itself.
    var nodes = [Node(.element(HTMLTag("body", "<body>")), in: 0, end: 1)]
    /// The tag that the page begins with.
    var html: HTMLTag?
    /// The tag of its body, with what that says of the page.
    var body: HTMLTag?
    /// The texts of its scripts of linked data.
    var linkedData: [String] = []

    /// The tag of a node; `nil` if it is a text.
    func tag(_ node: Int) -> HTMLTag? {
        if case .element(let tag) = nodes[node].content { tag } else { nil }
    }

    /// The name of an element; empty if it is a text.
    func name(_ node: Int) -> String { tag(node)?.name ?? "" }

    /// Whether a node ends a line of words before and after it.
    func isBlock(_ node: Int) -> Bool { nodes[node].isBlock }

    /// The node with all that is in it.
    func range(_ node: Int) -> Range<Int> { node..<nodes[node].end }

    /// The nodes directly in an element, in their order.
    func children(_ node: Int) -> [Int] {
        var (children, next) = ([Int](), node + 1)
        while next < nodes[node].end {
            children.append(next)
            next = nodes[next].end
        }
        return children
    }

    /// The elements that a node is in, the innermost first.
    func ancestors(_ node: Int) -> some Sequence<Int> {
        sequence(first: node) { $0 == 0 ? nil : nodes[$0].parent }.dropFirst()
    }

    /// The elements of a name in a range.
    func all(_ name: String, in range: Range<Int>? = nil) -> [Int] {
        (range ?? nodes.indices).filter { self.name($0) == name }
    }

    /// The words of a node on one line, with blanks between blocks, and without those that no reader sees.
    func text(_ node: Int) -> String { text(node, upTo: .max) ?? "" }

    /// The same; `nil` if it is longer than so many bytes.
    func text(_ node: Int, upTo length: Int) -> String? {
        var text: [UInt8] = []
        var hasBlank = false
        var next = node
        while next < nodes[node].end {
            guard text.count <= length else { return nil }
            switch nodes[next].content {
            case .text(let words):
                for byte in words.utf8 {
                    if byte.isHTMLBlank {
                        hasBlank = true
                        continue
                    }
                    if hasBlank, !text.isEmpty { text.append(UInt8(ascii: " ")) }
                    hasBlank = false
                    text.append(byte)
                }
            case .element(let tag):
                if Self.hidden.contains(tag.name), next != node {
                    next = nodes[next].end
                    continue
                }
                if nodes[next].isBlock || tag.name == "br" { hasBlank = true }
            }
            next += 1
        }
        return text.count <= length ? String(decoding: text, as: UTF8.self) : nil
    }

    /// Elements that end a line of words before and after them.
    static let blocks: Set<String> = Set(
        """
        address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure \
        footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup option p pre search section \
        summary table tbody td tfoot th thead tr ul
        """.split(separator: " ").map(String.init))

    /// Elements without an end.
    static let voids: Set<String> = [
        "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen", "link",
        "meta", "param", "source", "track", "wbr",
    ]

    /// Elements whose content is not for readers.
    static let hidden: Set<String> = [
        "annotation", "annotation-xml", "applet", "canvas", "datalist", "iframe", "noembed", "noframes", "noscript",
        "object", "script", "select", "style", "svg", "template", "textarea", "title",
    ]
}

extension Character {
    /// Whether HTML takes it for a blank: a space, a tab or a line end, but no space that keeps words together.
    var isHTMLBlank: Bool { utf8.allSatisfy(\.isHTMLBlank) }
}

extension UInt8 {
    /// Whether HTML takes a character of one byte for a blank.
    var isHTMLBlank: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D || self == 0x0C }
}
