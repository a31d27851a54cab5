private import CMark
package import DatelineModel

/// A parsed Markdown document: the only code that uses libcmark.
///
/// Rendering is libcmark's own, in its safe mode unless asked otherwise; what Dateline adds (the words of raw HTML, links
/// resolved to pages, heading ids, heading levels below the page's title) is done on the parsed document before, or on the
/// tags after it.
package struct MarkdownDocument: ~Copyable {
    private let root: OpaquePointer
    /// The raw HTML of the text, of which readers get nothing but words; `nil` if there is none.
    private(set) var droppedHTML: DroppedHTML?

    /// Parses UTF-8 Markdown. `smart` turns straight quotes and double hyphens into typographic ones.
    ///
    /// Raw HTML is taken out, and the words in it stay as plain text, unless `keepsHTML`.
    package init(_ bytes: some Sequence<UInt8>, smart: Bool = false, keepsHTML: Bool = false) {
        let options = CMARK_OPT_DEFAULT | (smart ? CMARK_OPT_SMART : 0)
        let (root, marks) =
            bytes.withContiguousStorageIfAvailable { (Self.parse($0, options), MarkdownMarks(in: $0)) }
            ?? Array(bytes).withUnsafeBufferPointer { (Self.parse($0, options), MarkdownMarks(in: $0)) }
        self.root = root
        if marks.mayHaveReferences { Self.repairCharacters(of: root) }
        if marks.mayHaveHTML, !keepsHTML { droppedHTML = Self.dropHTML(of: root, options) }
    }

    private static func parse(_ bytes: UnsafeBufferPointer<UInt8>, _ options: Int32) -> OpaquePointer {
        bytes.withMemoryRebound(to: CChar.self) { text in
            guard let start = text.baseAddress else { return cmark_parse_document("", 0, options) }
            return cmark_parse_document(start, text.count, options)
        }
    }

    deinit { cmark_node_free(root) }

    // MARK: - Reading

    /// The text of the heading of level 1 that the document begins with; `nil` if it begins with anything else.
    package var openingTitle: String? {
        guard let first = cmark_node_first_child(root), Self.isHeading(first), cmark_node_get_heading_level(first) == 1
        else {
            return nil
        }
        let title = Self.plainText(of: first)
        return title.isEmpty ? nil : title
    }

    /// The text of paragraphs, list items and headings in their order, without any markup.
    package var paragraphs: [String] {
        var result: [String] = []
        Self.visit(root) { node in
            let type = cmark_node_get_type(node)
            guard type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING else { return }
            let text = Self.plainText(of: node)
            if !text.isEmpty { result.append(text) }
        }
        return result
    }

    /// The text of the first paragraph; `nil` if there is none.
    package var firstParagraph: String? {
        var result: String?
        Self.visit(root) { node in
            guard result == nil, cmark_node_get_type(node) == CMARK_NODE_PARAGRAPH else { return }
            let text = Self.plainText(of: node)
            if !text.isEmpty { result = text }
        }
        return result
    }

    /// A paragraph or a heading.
    struct Block {
        /// What readers see of it, with tags of raw HTML and without code.
        let words: [UInt8]
        /// The line that it begins in, counted from 1.
        let line: Int
    }

    /// All paragraphs and headings in their order.
    var blocks: [Block] {
        var result: [Block] = []
        Self.visit(root) { node in
            let type = cmark_node_get_type(node)
            guard type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING else { return }
            var words: [UInt8] = []
            Self.visit(node) { inner in
                switch cmark_node_get_type(inner) {
                case CMARK_NODE_TEXT, CMARK_NODE_HTML_INLINE:
                    if let literal = cmark_node_get_literal(inner) { words.append(text: String(cString: literal)) }
                case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: words.append(UInt8(ascii: "\n"))
                case CMARK_NODE_CODE: words.append(0)
                default: break
                }
            }
            result.append(Block(words: words, line: Int(cmark_node_get_start_line(node))))
        }
        return result
    }

    /// A link or an image of the document.
    package struct Link: Sendable, Hashable {
        /// The address as libcmark parsed it.
        package let destination: String
        /// The line that it is on, counted from 1.
        package let line: Int
        /// Whether it is an image.
        package let isImage: Bool
    }

    /// All links and images in their order.
    package var links: [Link] {
        var result: [Link] = []
        var line = 1
        Self.visit(root) { node in
            let start = Int(cmark_node_get_start_line(node))
            if start > 0 { line = start }
            guard let destination = Self.destination(of: node) else { return }
            let isImage = cmark_node_get_type(node) == CMARK_NODE_IMAGE
            result.append(Link(destination: destination, line: line, isImage: isImage))
        }
        return result
    }

    /// All images in their order.
    package var images: [Picture] {
        var result: [Picture] = []
        Self.visit(root) { node in
            guard cmark_node_get_type(node) == CMARK_NODE_IMAGE, let address = Self.destination(of: node) else {
                return
            }
            result.append(Picture(address: address, text: Self.plainText(of: node)))
        }
        return result
    }

    /// The number of words that readers get.
    package var wordCount: Int {
        var count = 0
        // Words end at blanks, at breaks and where a block ends, not where emphasis does.
        var isInside = false
        Self.visit(root) { node in
            guard let text = Self.text(of: node) else {
                if Self.separates(node) { isInside = false }
                return
            }
            for byte in text.utf8 {
                let isBlank = byte <= UInt8(ascii: " ")
                if !isBlank, !isInside { count += 1 }
                isInside = !isBlank
            }
        }
        return count
    }

    /// Whether readers get nothing: no word and no image.
    package var isEmpty: Bool {
        var isEmpty = true
        Self.visit(root) { node in
            if cmark_node_get_type(node) == CMARK_NODE_IMAGE { isEmpty = false }
            if let text = Self.text(of: node), text.utf8.contains(where: { $0 > UInt8(ascii: " ") }) { isEmpty = false }
        }
        return isEmpty
    }

    /// Links and images whose addresses libcmark leaves out, as they would run a program or show a file of the reader's.
    package var unsafeLinks: [Link] {
        links.filter { link in
            let address = link.destination.lowercased()
            guard ["javascript:", "vbscript:", "file:", "data:"].contains(where: { address.hasPrefix($0) }) else {
                return false
            }
            return !["png", "gif", "jpeg", "webp"].contains { address.hasPrefix("data:image/\($0)") }
        }
    }

    // MARK: - Changing

    /// Removes the heading that the document begins with.
    package mutating func removeOpeningTitle() {
        guard openingTitle != nil, let first = cmark_node_first_child(root) else { return }
        cmark_node_unlink(first)
        cmark_node_free(first)
    }

    /// Gives every link and image the address that `resolve` returns for it; `nil` leaves it as it is.
    package mutating func resolveLinks(_ resolve: (String) -> String?) {
        Self.visit(root) { node in
            guard let destination = Self.destination(of: node), let address = resolve(destination) else { return }
            cmark_node_set_url(node, address)
        }
    }

    /// Moves all headings up or down together so that the highest is of this level.
    package mutating func setHighestHeading(_ level: Int) {
        var levels: [Int] = []
        Self.visit(root) { if Self.isHeading($0) { levels.append(Int(cmark_node_get_heading_level($0))) } }
        guard let highest = levels.min(), highest != level else { return }
        Self.visit(root) { node in
            guard Self.isHeading(node) else { return }
            let moved = Int(cmark_node_get_heading_level(node)) + level - highest
            cmark_node_set_heading_level(node, Int32(min(6, moved)))
        }
    }

    // MARK: - Rendering

    /// Appends the document as HTML, byte for byte as libcmark renders it. Raw HTML is left out unless `allowsRawHTML`.
    package func render(into buffer: inout [UInt8], allowsRawHTML: Bool = false) {
        guard let html = cmark_render_html(root, CMARK_OPT_DEFAULT | (allowsRawHTML ? CMARK_OPT_UNSAFE : 0)) else {
            return
        }
        defer { cmark_get_default_mem_allocator().pointee.free(html) }
        var length = 0
        while html[length] != 0 { length += 1 }
        html.withMemoryRebound(to: UInt8.self, capacity: length) {
            buffer.append(contentsOf: UnsafeBufferPointer(start: $0, count: length))
        }
    }

    /// Appends the document as HTML whose headings have ids made from their words: `<h2 id="what-is-new">`.
    ///
    /// Repeated ids get a number, and no id is one of `taken`.
    package func renderWithHeadingIDs(into buffer: inout [UInt8], taken: Set<String> = []) {
        var ids: [String] = []
        var used = taken
        var numbers: [String: Int] = [:]
        Self.visit(root) { node in
            guard Self.isHeading(node) else { return }
            let slug = Slug(from: Self.plainText(of: node))?.description ?? "section"
            var id = slug
            while !used.insert(id).inserted {
                let number = numbers[slug, default: 1] + 1
                numbers[slug] = number
                id = "\(slug)-\(number)"
            }
            ids.append(id)
        }
        guard !ids.isEmpty else { return render(into: &buffer) }
        var html: [UInt8] = []
        render(into: &html)
        // In safe mode `<h1>` to `<h6>` appear in the output only where libcmark opens a heading: text is escaped.
        var next = ids.makeIterator()
        var copied = 0
        for index in html.indices.dropLast(3) where html[index] == UInt8(ascii: "<") {
            guard html[index + 1] == UInt8(ascii: "h"), (49...54).contains(html[index + 2]),
                html[index + 3] == UInt8(ascii: ">"),
                let id = next.next()
            else { continue }
            buffer.append(contentsOf: html[copied..<index + 3])
            buffer.append(text: " id=\"\(id)\"")
            copied = index + 3
        }
        buffer.append(contentsOf: html[copied...])
    }

    // MARK: - Reading what is not Markdown

    /// Gives characters that were written as numbers the meaning that HTML gives them.
    ///
    /// A text has no control characters of its own, so each in the document comes from a reference.
    private static func repairCharacters(of root: OpaquePointer) {
        visit(root) { node in
            let type = cmark_node_get_type(node)
            if let literal = cmark_node_get_literal(node), let text = CharacterReferences.repaired(literal) {
                cmark_node_set_literal(node, text)
            }
            if type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE {
                if let text = CharacterReferences.repaired(cmark_node_get_url(node)) { cmark_node_set_url(node, text) }
                if let text = CharacterReferences.repaired(cmark_node_get_title(node)) {
                    cmark_node_set_title(node, text)
                }
            }
            if type == CMARK_NODE_CODE_BLOCK, let text = CharacterReferences.repaired(cmark_node_get_fence_info(node)) {
                cmark_node_set_fence_info(node, text)
            }
        }
    }

    /// Takes raw HTML out of a document and puts its words, as plain text, and its line breaks in its place.
    private static func dropHTML(of root: OpaquePointer, _ options: Int32) -> DroppedHTML? {
        var nodes: [(node: OpaquePointer, line: Int)] = []
        var line = 1
        visit(root) { node in
            line = max(line, Int(cmark_node_get_start_line(node)))
            let type = cmark_node_get_type(node)
            if type == CMARK_NODE_HTML_BLOCK || type == CMARK_NODE_HTML_INLINE { nodes.append((node, line)) }
        }
        var dropped = DroppedHTML()
        for (node, line) in nodes {
            let html = cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
            if cmark_node_get_type(node) == CMARK_NODE_HTML_BLOCK {
                insert(dropped.words(of: html, line: line), before: node, options)
            } else {
                switch dropped.gap(at: html, line: line) {
                case .nothing: break
                case .space: cmark_node_insert_before(node, cmark_node_new(CMARK_NODE_SOFTBREAK))
                case .lineBreak: cmark_node_insert_before(node, cmark_node_new(CMARK_NODE_LINEBREAK))
                }
            }
            let parent = cmark_node_parent(node)
            cmark_node_unlink(node)
            cmark_node_free(node)
            if let parent, cmark_node_get_type(parent) == CMARK_NODE_PARAGRAPH, cmark_node_first_child(parent) == nil {
                cmark_node_unlink(parent)
                cmark_node_free(parent)
            }
        }
        return dropped.isEmpty ? nil : dropped
    }

    private static func insert(_ markdown: String, before node: OpaquePointer, _ options: Int32) {
        guard !markdown.isEmpty, let words = cmark_parse_document(markdown, markdown.utf8.count, options) else {
            return
        }
        defer { cmark_node_free(words) }
        repairCharacters(of: words)
        while let block = cmark_node_first_child(words), cmark_node_insert_before(node, block) == 1 {}
    }

    // MARK: - Walking

    private static func visit(_ root: OpaquePointer, _ body: (OpaquePointer) -> Void) {
        guard let iterator = cmark_iter_new(root) else { return }
        defer { cmark_iter_free(iterator) }
        while true {
            let event = cmark_iter_next(iterator)
            if event == CMARK_EVENT_DONE { return }
            if event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) { body(node) }
        }
    }

    private static func isHeading(_ node: OpaquePointer) -> Bool { cmark_node_get_type(node) == CMARK_NODE_HEADING }

    /// The text of a node that has one of its own and shows it.
    private static func text(of node: OpaquePointer) -> String? {
        let type = cmark_node_get_type(node)
        guard type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE || type == CMARK_NODE_CODE_BLOCK else { return nil }
        return cmark_node_get_literal(node).map { String(cString: $0) }
    }

    /// Whether a node parts words: all but emphasis and links do.
    private static func separates(_ node: OpaquePointer) -> Bool {
        let type = cmark_node_get_type(node)
        return type != CMARK_NODE_EMPH && type != CMARK_NODE_STRONG && type != CMARK_NODE_LINK
    }

    private static func destination(of node: OpaquePointer) -> String? {
        let type = cmark_node_get_type(node)
        guard type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE, let url = cmark_node_get_url(node) else {
            return nil
        }
        return String(cString: url)
    }

    private static func plainText(of node: OpaquePointer) -> String {
        var text = ""
        visit(node) { inner in
            switch cmark_node_get_type(inner) {
            case CMARK_NODE_TEXT, CMARK_NODE_CODE:
                if let literal = cmark_node_get_literal(inner) { text += String(cString: literal) }
            case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text += " "
            default: break
            }
        }
        return text.trimmingWhitespace()
    }
}
