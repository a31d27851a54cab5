import DatelineModel

/// The line of words that an `HTMLTreeBuilder` writes, with the elements within it.
///
/// An element may go on over several lines and blocks: each line until its end tag has an element of its own.
struct HTMLLine {
    /// An element that is open in the line.
    private struct Open {
        let tag: HTMLTag
        let place: Int
        let node: MarkdownNode
        /// Whether it says nothing without content.
        let isBare: Bool
    }

    /// What holds the words; `nil` between lines.
    private(set) var node: MarkdownNode?
    /// Whether only spaces were written into it yet.
    private(set) var isBlank = true
    /// The open elements, the outermost first.
    private var elements: [Open] = []
    /// Elements that go on in the blocks inside them, and how many blocks were open when they began. While a line is being
    /// written, they are the first of `elements`.
    private var continued: [(tag: HTMLTag, place: Int, depth: Int)] = []

    /// How many elements may go on in other blocks.
    private static let mostContinued = 8

    /// How many elements are open in it.
    var depth: Int { elements.count }
    /// Whether there is a line, and more than spaces in it.
    var hasWords: Bool { node != nil && !isBlank }

    // MARK: - Lines

    /// Begins the line in a node, with the elements that go on.
    mutating func begin(_ node: MarkdownNode, _ findings: inout HTMLFindings) {
        (self.node, isBlank) = (node, true)
        for element in continued { open(element.tag, element.place, &findings) }
    }

    /// Adds words, or another part of a line. There must be one.
    mutating func append(_ part: MarkdownNode) {
        isBlank = false
        (elements.last?.node ?? node)?.append(part)
    }

    /// Ends the line.
    mutating func end(trimsBlanks: Bool) {
        closeAll()
        if trimsBlanks, let node { trim(node) }
        (node, isBlank) = (nil, true)
    }

    /// Takes blanks and breaks off the end of a line.
    private func trim(_ line: MarkdownNode) {
        while let last = line.lastChild {
            switch last.kind {
            case .softBreak, .lineBreak: last.remove()
            case .text:
                var text = last.literal.map { String(decoding: $0, as: UTF8.self) } ?? ""
                guard text.hasSuffix(" ") else { return }
                while text.hasSuffix(" ") { text.removeLast() }
                guard text.isEmpty else { return last.setLiteral(text) }
                last.remove()
            default: return
            }
        }
    }

    // MARK: - Elements

    /// Begins an element in the line; `place` is the line of the text that its tag is in.
    mutating func open(_ tag: HTMLTag, _ place: Int, _ findings: inout HTMLFindings) {
        let element = Self.element(tag, place, &findings)
        (elements.last?.node ?? node)?.append(element)
        let isBare = findings.attributes(of: element).isEmpty && (element.start?.count ?? 0) <= tag.name.utf8.count + 2
        elements.append(Open(tag: tag, place: place, node: element, isBare: isBare))
    }

    /// A new node for an element within a line. An id that the text has already is not said again.
    private static func element(_ tag: HTMLTag, _ place: Int, _ findings: inout HTMLFindings) -> MarkdownNode {
        let attributes = tag.attributes(ids: &findings.ids) { _ in }
        guard tag.name == "a", let address = tag["href"].flatMap({ SafeAddress($0)?.address }) else {
            return MarkdownNode(.customInline, element: tag.name, attributes)
        }
        let node = MarkdownNode(.link)
        node.setAddress(address)
        if let title = tag.text("title") { node.setTitle(title) }
        findings.note(attributes, line: place, for: node)
        return node
    }

    /// Ends the innermost element of a name, if there is one. What began inside and is not ended yet goes on behind it.
    mutating func close(_ name: String, _ findings: inout HTMLFindings) {
        guard let index = elements.lastIndex(where: { $0.tag.name == name }) else { return }
        let inner = elements[(index + 1)...].prefix(Self.mostContinued)
        close(to: index)
        if index < continued.count { continued.remove(at: index) }
        for element in inner { open(element.tag, element.place, &findings) }
    }

    /// Ends all elements that are open in the line.
    mutating func closeAll() { close(to: 0) }

    private mutating func close(to count: Int) {
        while elements.count > count, let element = elements.popLast() {
            if element.node.firstChild == nil, element.isBare { element.node.remove() }
        }
    }

    // MARK: - Elements that go on

    /// Lets an element between two lines begin in the next one and go on in the blocks inside it. Whether there is room.
    mutating func goOn(_ tag: HTMLTag, _ place: Int, depth: Int) -> Bool {
        guard continued.count < Self.mostContinued else { return false }
        continued.append((tag, place, depth))
        return true
    }

    /// Lets the elements of the line go on whose end tags are still to come; `ends` are the numbers of those by name.
    mutating func goOn(afterDepth depth: Int, _ ends: [String: Int]) {
        let going = elements.dropFirst(continued.count).filter { ends[$0.tag.name, default: 0] > 0 }
        let room = max(0, Self.mostContinued - continued.count)
        continued += going.prefix(room).map { ($0.tag, $0.place, depth) }
    }

    /// Puts the elements that go on into the lines of a block of Markdown.
    func wrapLines(of block: MarkdownNode, _ findings: inout HTMLFindings) {
        guard !continued.isEmpty else { return }
        var lines: [MarkdownNode] = []
        block.visit { if $0.kind == .paragraph || $0.kind == .heading { lines.append($0) } }
        for line in lines {
            let parts = line.children
            var place = line
            for element in continued {
                let node = Self.element(element.tag, element.place, &findings)
                place.append(node)
                place = node
            }
            for part in parts { place.append(part) }
        }
    }

    /// Ends an element between two lines. Whether it has to stand in a line all the same: an anchor has nothing inside.
    mutating func endBetweenLines(_ name: String) -> Bool {
        guard let index = continued.lastIndex(where: { $0.tag.name == name }) else { return false }
        if continued[index].tag.hasAnchor { return true }
        continued.remove(at: index)
        return false
    }

    /// Ends the elements that began where more blocks were open.
    mutating func endContinued(deeperThan depth: Int) { continued.removeAll { $0.depth > depth } }
}
