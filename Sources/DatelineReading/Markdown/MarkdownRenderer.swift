import DatelineModel

/// Writes a document as HTML: what libcmark's own renderer writes in its safe mode, and what the extensions add.
struct MarkdownRenderer {
    /// The HTML so far.
    private(set) var html: [UInt8] = []
    private let allowsRawHTML: Bool
    /// The ids that headings get; `nil` if they get none.
    private var headingIDs: HeadingIDs?
    /// What headings say of themselves, by their tags.
    private let headingAttributes: [HeadingAttributes]
    /// The attributes of nodes that were made from tags of HTML.
    private let findings: HTMLFindings?
    /// The words of the pages, for links at headings; `nil` if headings have none.
    private let anchors: MarkdownForm?
    /// Whether it is for a page, where code that is wider than the text scrolls, with the keyboard as well.
    let isPage: Bool
    /// The headings that got ids.
    private(set) var contents = TableOfContents()
    /// The link that stands at the end of the heading at hand.
    private var anchor: (id: String, words: String)?
    /// The image whose words are being written as its description.
    private var image: MarkdownNode?

    /// A renderer. Raw HTML is left out unless `allowsRawHTML`. With `anchors` headings are links to themselves.
    init(
        allowsRawHTML: Bool, headingIDs: HeadingIDs?, _ headingAttributes: [HeadingAttributes],
        _ findings: HTMLFindings?, isPage: Bool, anchors: MarkdownForm? = nil
    ) {
        (self.allowsRawHTML, self.headingIDs, self.anchors) = (allowsRawHTML, headingIDs, anchors)
        self.isPage = isPage
        (self.headingAttributes, self.findings) = (headingAttributes, findings)
    }

    /// Appends a node and all that is in it.
    mutating func render(_ root: MarkdownNode) {
        root.walk { node, isEntering in
            if node == image { image = nil }
            if image != nil { describe(node) } else { isEntering ? begin(node) : end(node) }
        }
    }

    private mutating func begin(_ node: MarkdownNode) {
        switch node.kind {
        case .blockQuote: block("<blockquote>\n")
        case .list: beginList(node)
        case .item: block("<li>")
        case .codeBlock: codeBlock(node)
        case .htmlBlock:
            startLine()
            raw(node.literal)
            startLine()
        case .customBlock:
            startLine()
            beginCustomBlock(node)
            startLine()
        case .paragraph: if !node.isInTightItem { block("<p>") }
        case .heading: beginHeading(node)
        case .thematicBreak: block("<hr />\n")
        case .text: escape(node.literal)
        case .softBreak: html.append(UInt8(ascii: "\n"))
        case .lineBreak: append("<br />\n")
        case .code:
            append("<code>")
            code(node.literal)
            append("</code>")
        case .htmlInline: raw(node.literal)
        case .customInline:
            append(node.start)
            attributes(of: node)
        case .emphasis: append("<em>")
        case .strong: append("<strong>")
        case .link:
            append("<a")
            attributes(of: node)
            append(" href=\"")
            address(node.address)
            title(of: node)
            append("\">")
        case .image:
            append("<img src=\"")
            address(node.address)
            append("\" alt=\"")
            image = node
        case .document, .none: break
        }
    }

    private mutating func end(_ node: MarkdownNode) {
        switch node.kind {
        case .blockQuote: block("</blockquote>\n")
        case .list: append(node.isNumbered ? "</ol>\n" : "</ul>\n")
        case .item: append("</li>\n")
        case .customBlock:
            startLine()
            append(node.end)
            startLine()
        case .paragraph: if !node.isInTightItem { append("</p>\n") }
        case .heading:
            endAnchor()
            append("</h")
            html.append(UInt8(48 + node.level))
            append(">\n")
        case .customInline: append(node.end)
        case .emphasis: append("</em>")
        case .strong: append("</strong>")
        case .link: append("</a>")
        case .image:
            title(of: node)
            append("\"")
            attributes(of: node)
            append(" />")
        case .document, .none, .codeBlock, .htmlBlock, .thematicBreak, .text, .softBreak, .lineBreak, .code,
            .htmlInline:
            break
        }
    }

    /// What stands for a node in the description of an image.
    private mutating func describe(_ node: MarkdownNode) {
        switch node.kind {
        case .text, .code, .htmlInline: escape(node.literal)
        case .softBreak, .lineBreak: html.append(UInt8(ascii: " "))
        default: break
        }
    }

    // MARK: - Nodes

    private mutating func beginList(_ list: MarkdownNode) {
        guard list.isNumbered else { return block("<ul>\n") }
        let number = list.firstNumber
        guard number != 1 else { return block("<ol>\n") }
        block("<ol start=\"")
        html.append(text: String(number))
        append("\">\n")
    }

    private mutating func beginHeading(_ heading: MarkdownNode) {
        block("<h")
        html.append(UInt8(48 + heading.level))
        let written = findings?.attributes(of: heading) ?? ""
        let attributes = headingAttributes.indices.contains(heading.tag - 1) ? headingAttributes[heading.tag - 1] : nil
        let words = headingIDs == nil ? "" : heading.plainText
        if written.hasPrefix(" id=\"") {
            addToContents(heading, id: String(written.dropFirst(5).prefix { $0 != "\"" }), words)
        } else if let id = headingIDs?.next(for: heading, words, asking: attributes?.id) ?? attributes?.id {
            append(" id=\"")
            html.append(escaped: id)
            append("\"")
            addToContents(heading, id: id, words)
        }
        if let classes = attributes?.classes, !classes.isEmpty {
            append(" class=\"")
            html.append(escaped: classes.joined(separator: " "))
            append("\"")
        }
        html.append(text: written)
        append(">")
    }

    private mutating func addToContents(_ heading: MarkdownNode, id: String, _ words: String) {
        guard headingIDs != nil else { return }
        contents.add(heading, id: id, words: words)
        if anchors != nil, !words.isEmpty { anchor = (id, words) }
    }

    /// Appends the link to the heading that ends here. Its sign is drawn by the style sheet, so that it is no word of the text.
    private mutating func endAnchor() {
        guard let anchor, let anchors else { return }
        self.anchor = nil
        append(" <a class=\"anchor\" href=\"#")
        html.append(escaped: anchor.id)
        append("\" aria-label=\"")
        html.append(text: anchors.words("Link to “{}”", anchor.words))
        append("\"></a>")
    }

    /// Appends the attributes that a node has from its tag.
    private mutating func attributes(of node: MarkdownNode) {
        guard let findings, node.tag != 0 else { return }
        html.append(text: findings.attributes(of: node))
        for (number, candidate) in findings.candidates(of: node).enumerated() {
            append(number == 0 ? " srcset=\"" : ", ")
            Array(candidate.address.utf8).withUnsafeBufferPointer { address($0) }
            if !candidate.descriptor.isEmpty { html.append(text: " \(candidate.descriptor)") }
        }
        if !findings.candidates(of: node).isEmpty { append("\"") }
    }

    private mutating func beginCustomBlock(_ node: MarkdownNode) {
        guard isPage, node.begins(with: "<pre"), let start = node.start else { return append(node.start) }
        append("<pre")
        append(Self.focus)
        append(UnsafeBufferPointer(rebasing: start.dropFirst("<pre".utf8.count)))
    }

    /// What lets the keyboard scroll an element.
    static let focus: StaticString = " tabindex=\"0\""

    private mutating func title(of node: MarkdownNode) {
        guard let title = node.title, !title.isEmpty else { return }
        append("\" title=\"")
        escape(title)
    }

    // MARK: - Bytes

    /// Begins a line, unless one has just begun.
    private mutating func startLine() {
        if let last = html.last, last != UInt8(ascii: "\n") { html.append(UInt8(ascii: "\n")) }
    }

    mutating func block(_ text: StaticString) {
        startLine()
        append(text)
    }

    mutating func append(_ text: StaticString) { text.withUTF8Buffer { html.append(contentsOf: $0) } }

    mutating func append(_ text: UnsafeBufferPointer<UInt8>?) {
        if let text { html.append(contentsOf: text) }
    }

    private mutating func raw(_ text: UnsafeBufferPointer<UInt8>?) {
        if allowsRawHTML { append(text) } else { append("<!-- raw HTML omitted -->") }
    }

    /// Appends a text with the characters escaped that mean something in HTML.
    mutating func escape(_ text: UnsafeBufferPointer<UInt8>?) {
        guard let text else { return }
        var clean = 0
        for index in text.indices {
            let entity: StaticString
            switch text[index] {
            case UInt8(ascii: "&"): entity = "&amp;"
            case UInt8(ascii: "<"): entity = "&lt;"
            case UInt8(ascii: ">"): entity = "&gt;"
            case UInt8(ascii: "\""): entity = "&quot;"
            default: continue
            }
            html.append(contentsOf: text[clean..<index])
            append(entity)
            clean = index + 1
        }
        html.append(contentsOf: text[clean...])
    }

    /// Appends an address in which every byte has a meaning; nothing if it would run a program.
    private mutating func address(_ address: UnsafeBufferPointer<UInt8>?) {
        guard let address, allowsRawHTML || !Self.isUnsafe(address) else { return }
        var clean = 0
        for index in address.indices {
            let byte = address[index]
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "?")...UInt8(ascii: "Z"),
                UInt8(ascii: "#")...UInt8(ascii: "%"), UInt8(ascii: "(")...UInt8(ascii: ";"), UInt8(ascii: "!"),
                UInt8(ascii: "="), UInt8(ascii: "_"), UInt8(ascii: "~"):
                continue
            default: break
            }
            html.append(contentsOf: address[clean..<index])
            clean = index + 1
            switch byte {
            case UInt8(ascii: "&"): append("&amp;")
            case UInt8(ascii: "'"): append("&#x27;")
            default:
                html.append(UInt8(ascii: "%"))
                for digit in [byte >> 4, byte & 15] { html.append(digit < 10 ? 48 + digit : 55 + digit) }
            }
        }
        html.append(contentsOf: address[clean...])
    }

    /// Whether an address runs a program or shows a file of the reader's.
    static func isUnsafe(_ address: some Collection<UInt8>) -> Bool {
        guard let first = address.first, "jvfd".utf8.contains(first | 0x20) else { return false }
        let start = String(decoding: address.prefix(24), as: UTF8.self).lowercased()
        guard ["javascript:", "vbscript:", "file:", "data:"].contains(where: { start.hasPrefix($0) }) else {
            return false
        }
        return !["png", "gif", "jpeg", "webp"].contains { start.hasPrefix("data:image/\($0)") }
    }
}
