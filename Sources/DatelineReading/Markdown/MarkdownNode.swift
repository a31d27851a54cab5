private import CMark

/// A node of the tree that libcmark makes of a Markdown text: the only code that uses libcmark.
///
/// A node belongs to its document and is gone with it.
struct MarkdownNode: Hashable {
    private let pointer: OpaquePointer

    private init?(_ pointer: OpaquePointer?) {
        guard let pointer else { return nil }
        self.pointer = pointer
    }

    /// What a node is, with libcmark's numbers.
    enum Kind: UInt32 {
        case none, document, blockQuote, list, item, codeBlock, htmlBlock, customBlock, paragraph, heading,
            thematicBreak
        case text, softBreak, lineBreak, code, htmlInline, customInline, emphasis, strong, link, image

        /// Whether it stands in a line of text.
        var isInline: Bool { rawValue >= Kind.text.rawValue }
    }

    /// What a node is.
    var kind: Kind { Kind(rawValue: cmark_node_get_type(pointer).rawValue) ?? .none }

    // MARK: - Making and freeing

    /// The document that libcmark makes of a text.
    static func document(_ text: UnsafeBufferPointer<UInt8>) -> MarkdownNode {
        let root = text.withMemoryRebound(to: CChar.self) { text in
            text.baseAddress.map { cmark_parse_document($0, text.count, CMARK_OPT_DEFAULT) }
                ?? cmark_parse_document("", 0, CMARK_OPT_DEFAULT)
        }
        return MarkdownNode(made: root)
    }

    /// A new node that is nowhere yet.
    init(_ kind: Kind) { self.init(made: cmark_node_new(cmark_node_type(kind.rawValue))) }

    /// A node that libcmark has just made.
    private init(made pointer: OpaquePointer?) {
        // No input leads here. libcmark makes a document of every text and a node of each of its kinds, and where memory or
        // the sizes that it can count end, it ends the program itself. To go on without a node would lose words of the text.
        guard let pointer else { fatalError("libcmark has made no node") }
        self.pointer = pointer
    }

    /// A new piece of text.
    init(text: some Sequence<UInt8>) {
        self.init(.text)
        setLiteral(bytes: text)
    }

    /// A new node that renders as HTML before what is in it and HTML after it.
    init(_ kind: Kind, from start: String, to end: String = "") {
        self.init(kind)
        cmark_node_set_on_enter(pointer, start)
        cmark_node_set_on_exit(pointer, end)
    }

    /// Gives a custom node other HTML before what is in it.
    func setStart(_ html: String) { cmark_node_set_on_enter(pointer, html) }

    /// Takes the node out of its tree, with all that is in it, and frees it.
    func remove() {
        cmark_node_unlink(pointer)
        cmark_node_free(pointer)
    }

    // MARK: - The tree

    var parent: MarkdownNode? { MarkdownNode(cmark_node_parent(pointer)) }
    var firstChild: MarkdownNode? { MarkdownNode(cmark_node_first_child(pointer)) }
    var lastChild: MarkdownNode? { MarkdownNode(cmark_node_last_child(pointer)) }
    var next: MarkdownNode? { MarkdownNode(cmark_node_next(pointer)) }
    var previous: MarkdownNode? { MarkdownNode(cmark_node_previous(pointer)) }

    /// The nodes directly in it, as they are now.
    var children: [MarkdownNode] {
        var children: [MarkdownNode] = []
        var child = firstChild
        while let node = child {
            children.append(node)
            child = node.next
        }
        return children
    }

    /// Puts a node, which may be elsewhere, behind all that is in this one.
    func append(_ node: MarkdownNode) {
        cmark_node_unlink(node.pointer)
        let isDone = cmark_node_append_child(pointer, node.pointer)
        assert(isDone == 1, "\(node.kind) cannot be in \(kind)")
    }

    /// Puts a node, which may be elsewhere, before this one.
    func insertBefore(_ node: MarkdownNode) {
        cmark_node_unlink(node.pointer)
        let isDone = cmark_node_insert_before(pointer, node.pointer)
        assert(isDone == 1, "\(node.kind) cannot be before \(kind)")
    }

    /// Puts what is in another node behind all that is in this one.
    func appendChildren(of node: MarkdownNode) {
        while let child = node.firstChild { append(child) }
    }

    /// Calls `body` for this node and all below it, each before what is in it.
    func visit(_ body: (MarkdownNode) -> Void) {
        walk { node, isEntering in if isEntering { body(node) } }
    }

    /// Calls `body` for this node and all below it, once before what is in it and once after it; for a node in which nothing
    /// can be, only once.
    func walk(_ body: (MarkdownNode, _ isEntering: Bool) -> Void) {
        guard let iterator = cmark_iter_new(pointer) else { return }
        defer { cmark_iter_free(iterator) }
        while true {
            let event = cmark_iter_next(iterator)
            if event == CMARK_EVENT_DONE { return }
            if let node = MarkdownNode(cmark_iter_get_node(iterator)) { body(node, event == CMARK_EVENT_ENTER) }
        }
    }

    // MARK: - What nodes have

    /// The line that it begins on, counted from 1; 0 if it is not known.
    var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
    /// The line that it ends on.
    var endLine: Int { Int(cmark_node_get_end_line(pointer)) }
    /// Where in its line it begins, in bytes, counted from 1.
    var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }

    /// The text of a piece of text, of code or of HTML.
    var literal: UnsafeBufferPointer<UInt8>? { bytes(cmark_node_get_literal(pointer)) }
    /// The address of a link or an image.
    var address: UnsafeBufferPointer<UInt8>? { bytes(cmark_node_get_url(pointer)) }
    /// The title of a link or an image.
    var title: UnsafeBufferPointer<UInt8>? { bytes(cmark_node_get_title(pointer)) }
    /// What stands behind the fence of a block of code.
    var fenceInfo: UnsafeBufferPointer<UInt8>? { bytes(cmark_node_get_fence_info(pointer)) }
    /// The HTML before what is in a custom node.
    var start: UnsafeBufferPointer<UInt8>? { bytes(cmark_node_get_on_enter(pointer)) }
    /// The HTML behind what is in a custom node.
    var end: UnsafeBufferPointer<UInt8>? { bytes(cmark_node_get_on_exit(pointer)) }

    /// A number that an extension gave the node; 0 if none did.
    var tag: Int {
        get { Int(bitPattern: cmark_node_get_user_data(pointer)) }
        nonmutating set { cmark_node_set_user_data(pointer, UnsafeMutableRawPointer(bitPattern: newValue)) }
    }

    /// The level of a heading.
    var level: Int {
        get { Int(cmark_node_get_heading_level(pointer)) }
        nonmutating set { cmark_node_set_heading_level(pointer, Int32(newValue)) }
    }

    /// Whether a list has numbers.
    var isNumbered: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
    /// The first number of a list.
    var firstNumber: Int { Int(cmark_node_get_list_start(pointer)) }
    /// Whether the paragraphs of a list are not set apart from each other.
    var isTight: Bool {
        get { cmark_node_get_list_tight(pointer) == 1 }
        nonmutating set { cmark_node_set_list_tight(pointer, newValue ? 1 : 0) }
    }

    func setLiteral(bytes: some Sequence<UInt8>) {
        var text = ContiguousArray(bytes)
        text.append(0)
        text.withUnsafeBytes { text in
            _ = cmark_node_set_literal(pointer, text.bindMemory(to: CChar.self).baseAddress)
        }
    }

    func setLiteral(_ text: String) { cmark_node_set_literal(pointer, text) }
    func setAddress(_ address: String) { cmark_node_set_url(pointer, address) }
    func setTitle(_ title: String) { cmark_node_set_title(pointer, title) }
    func setFenceInfo(_ info: String) { cmark_node_set_fence_info(pointer, info) }

    private func bytes(_ text: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8>? {
        guard let text else { return nil }
        var count = 0
        while text[count] != 0 { count += 1 }
        return UnsafeRawBufferPointer(start: text, count: count).bindMemory(to: UInt8.self)
    }
}

extension MarkdownNode {
    /// The text of a node that has one of its own and shows it.
    var ownText: UnsafeBufferPointer<UInt8>? {
        switch kind {
        case .text, .code, .codeBlock: literal
        default: nil
        }
    }

    /// Whether it is a block of words: a paragraph, a heading, a row of a table.
    var holdsWords: Bool {
        switch kind {
        case .paragraph, .heading: true
        case .customBlock: firstChild?.kind.isInline ?? false
        default: false
        }
    }

    /// Whether a paragraph stands in a list whose paragraphs are not set apart.
    var isInTightItem: Bool {
        guard let list = parent?.parent, list.kind == .list else { return false }
        return list.isTight
    }

    /// Whether it is a custom node whose HTML begins with this: `<table`.
    func begins(with tag: StaticString) -> Bool {
        guard let start else { return false }
        return tag.withUTF8Buffer { start.starts(with: $0) }
    }

    /// The address of a link or an image.
    var destination: String? {
        guard kind == .link || kind == .image else { return nil }
        return address.map { String(decoding: $0, as: UTF8.self) }
    }
}
