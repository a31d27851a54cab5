import DatelineModel

/// Puts the raw HTML of one block of a parsed document into its tree: elements that stay become nodes with what is between
/// their tags inside, whether that is HTML or Markdown.
///
/// The children of the block are fed to it in order. It works as the tree construction of the HTML Standard (13.2.6) does:
/// a stack of open elements, implied ends and implied parents. So every element is closed, and stands where browsers would
/// leave it.
struct HTMLTreeBuilder {
    let container: MarkdownNode
    /// Whether the container is a line of words, so that nothing in it can be a block.
    let isLine: Bool
    let html: RawHTML
    let form: MarkdownForm
    /// Where nodes are put that are passed over.
    let passedOver: MarkdownNode
    /// What was found in this block and in those before it.
    var findings: HTMLFindings
    /// How many elements may be inside each other here.
    private let depthLimit: Int

    /// An element that is not closed yet.
    struct Open {
        let name: String
        let element: HTMLElement
        let node: MarkdownNode
        /// Whether it says nothing without content.
        let isBare: Bool
    }

    /// The open blocks, the outermost first.
    var blocks: [Open] = []
    /// The line of words that is being written.
    var line = HTMLLine()
    /// How many blocks were open when the paragraph of Markdown began that is being fed; `nil` between paragraphs.
    private var paragraphDepth: Int?
    /// What is passed over up to an end tag: a script, or a player with its files.
    var skipped: (tag: HTMLTag, line: Int, file: String?, lostWords: Int)?
    /// How many end tags of each name are still to come.
    var endsToCome: [String: Int]
    /// Names outside of HTML whose tags were taken out, so that their ends are too.
    private var droppedNames: Set<String> = []
    /// The depth of what was taken out around lines that end where they are written.
    private var preformatted = 0
    /// The `picture` that is open and has no image yet: its tag and place, and the sources that its image may come from.
    var picture: (tag: HTMLTag, text: String, line: Int, sources: [MarkdownNode])?
    /// The depth in drawings and formulas.
    private var foreign = 0

    /// How many elements may be inside each other: browsers stop at 512.
    private static let deepest = 100

    /// A builder for a block, whose children have to be fed to it; `ends` are the numbers of end tags in them by name. It has
    /// the findings until it is finished.
    init(
        _ container: MarkdownNode, isLine: Bool, _ html: RawHTML, _ form: MarkdownForm, ends: [String: Int],
        passedOver: MarkdownNode, taking findings: inout HTMLFindings
    ) {
        self.container = container
        self.isLine = isLine
        self.html = html
        self.form = form
        self.passedOver = passedOver
        // Two owners would have to copy it for each block.
        self.findings = findings
        findings = HTMLFindings()
        endsToCome = ends
        if isLine { line.begin(container, &self.findings) }
        var depth = 0
        var ancestor = container.parent
        while let node = ancestor, depth < Self.deepest { (ancestor, depth) = (node.parent, depth + 1) }
        depthLimit = Self.deepest - depth
    }

    // MARK: - Feeding

    /// Takes in a block of Markdown.
    mutating func add(block node: MarkdownNode) {
        guard skipped == nil else { return skip(node) }
        beginBlock()
        target.append(node)
        if picture != nil { putInPicture(node) }
        line.wrapLines(of: node, &findings)
    }

    /// Takes in the parts of a paragraph of Markdown in which there are tags of blocks, so that it may be several.
    mutating func add(paragraph parts: (inout HTMLTreeBuilder) -> Void) {
        if skipped == nil { beginBlock() }
        paragraphDepth = blocks.count
        parts(&self)
        paragraphDepth = nil
        endWords()
    }

    /// Takes in a part of a line of Markdown.
    mutating func add(inline node: MarkdownNode) {
        guard skipped == nil else { return skip(node) }
        if line.isBlank, !isLine {
            if node.kind == .softBreak || node.kind == .lineBreak { return node.remove() }
            if node.kind == .text, let literal = node.literal, literal.first == UInt8(ascii: " ") {
                let words = String(decoding: literal.drop { $0 == UInt8(ascii: " ") }, as: UTF8.self)
                guard !words.isEmpty else { return node.remove() }
                node.setLiteral(words)
            }
        }
        append(inline: node)
    }

    /// Takes in raw HTML; `firstLine` is the line that it begins in.
    mutating func add(html text: String, line firstLine: Int) {
        var pieces = HTMLPieces(text)
        while let piece = pieces.next() {
            let place = firstLine + pieces.lineOfPiece
            if case .end(let name, _) = piece { endsToCome[name, default: 1] -= 1 }
            guard skipped == nil else {
                skip(piece)
                continue
            }
            switch piece {
            case .text(let text): add(text: text)
            case .comment: break
            case .lost(let name, let text):
                // The element of a hidden text is counted already.
                if !name.hasSuffix(">") { findings.dropped.lose(name, text, line: place) }
                findings.dropped.loseWords(of: text)
            case .start(let name, let tag): start(name, tag, place)
            case .end(let name, let tag): end(name, tag)
            }
        }
    }

    /// Ends what is still open.
    mutating func finish() {
        if skipped != nil { endSkipping() }
        endPicture()
        popBlocks(to: 0)
        if isLine { line.closeAll() } else { endLine() }
    }

    // MARK: - Tags

    private mutating func start(_ name: String, _ text: String, _ place: Int) {
        let element = HTMLElement(name, html)
        let tag = HTMLTag(name, text)
        switch element {
        case .container, .textBlock, .parts:
            startBlock(element, tag, text, place)
            if name == "div", let embed = HTMLEmbed(filledByScript: tag) { add(embed, place) }
        case .inline where name == "picture": startPicture(tag, text, place)
        case .inline: startInline(tag, text, place)
        case .void: startVoid(tag, text, place)
        case .embed:
            if name == "iframe" {
                if let embed = HTMLEmbed(frame: tag) { add(embed, place) } else { drop(tag, text, place) }
            }
            if endsToCome[name, default: 0] > 0 {
                skipped = (tag, place, nil, 0)
            } else if name != "iframe" {
                add(player: tag, file: nil, place)
            }
        case .hidden:
            if html == .safe, let embed = HTMLEmbed(filledByScript: tag) {
                add(embed, place)
            } else {
                drop(tag, text, place)
            }
            if endsToCome[name, default: 0] > 0, !text.hasSuffix("/>") { skipped = (tag, place, nil, 0) }
        case .droppedBlock:
            if html == .safe || name != "p" { drop(tag, text, place) }
            if name == "pre" { preformatted += 1 }
            gap(name)
        case .dropped:
            drop(tag, text, place)
            if ["svg", "math"].contains(name), endsToCome[name, default: 0] > 0, !text.hasSuffix("/>") { foreign += 1 }
        case .ignored: break
        case .unknown:
            guard foreign > 0 || tag.hasValues else { return append(words: text) }
            drop(tag, text, place)
            droppedNames.insert(name)
        }
    }

    private mutating func end(_ name: String, _ text: String) {
        let element = HTMLElement(name, html)
        switch element {
        case .container, .textBlock, .parts: endBlock(name, element)
        case .inline where name == "picture": endPicture()
        case .inline: endInline(name)
        case .droppedBlock:
            if name == "pre" { preformatted = max(0, preformatted - 1) }
            if name != "td", name != "th" { gap(name) }
        case .dropped: if ["svg", "math"].contains(name) { foreign = max(0, foreign - 1) }
        // Browsers take `</br>` for a line break.
        case .void: if name == "br" { addLineBreak() }
        case .unknown: if foreign == 0, !droppedNames.contains(name) { append(words: text) }
        case .embed, .hidden, .ignored: break
        }
    }

    /// Takes a note of a tag that is taken out.
    mutating func drop(_ tag: HTMLTag, _ text: String, _ place: Int) {
        findings.dropped.lose("<\(tag.name)>", text, line: place)
        if ["a", "area"].contains(tag.name), tag["href"] != nil { findings.dropped.loseLink() }
        if ["img", "picture", "svg", "canvas"].contains(tag.name) { findings.dropped.losePicture() }
    }

    /// Keeps the words before and after a tag apart that is taken out.
    mutating func gap(_ name: String) {
        if name == "td" || name == "th" {
            if line.hasWords { append(words: " | ") }
        } else if !isLine {
            if blocks.last?.name == "p" { popBlock() }
            if blocks.last?.element != .textBlock { endLine() } else { addSpace() }
        } else {
            addSpace()
        }
    }

    /// What stays of the attributes of a tag; a note is taken of the others.
    mutating func attributes(of tag: HTMLTag, _ text: String, _ place: Int) -> String {
        var lost: [String] = []
        let attributes = tag.attributes(ids: &findings.ids) { lost.append($0) }
        for name in lost { findings.dropped.lose("\(name)=", text, line: place) }
        return attributes
    }

    var hasRoom: Bool { blocks.count + line.depth < depthLimit }

    // MARK: - Words

    private mutating func add(text: String) {
        guard blocks.last?.name != "pre" else {
            var text = CharacterReferences.resolved(text)
            if line.isBlank, text.hasPrefix("\n") { text.removeFirst() }
            if !text.isEmpty { append(inline: MarkdownNode(text: text.utf8)) }
            return
        }
        // Line ends are kept where their element was taken out.
        let lines = preformatted > 0 ? text.split(separator: "\n", omittingEmptySubsequences: false) : [text[...]]
        for (number, text) in lines.enumerated() {
            if number > 0 { addLineBreak() }
            // Blanks at the beginning of a line are nothing.
            let startsLine = !isLine && (line.isBlank || line.node?.lastChild?.kind == .lineBreak)
            let before = startsLine ? UInt8(ascii: " ") : 0
            var collapsed: [UInt8] = []
            for byte in text.utf8 {
                let isBlank = byte <= UInt8(ascii: " ")
                if isBlank, (collapsed.last ?? before) == UInt8(ascii: " ") { continue }
                collapsed.append(isBlank ? UInt8(ascii: " ") : byte)
            }
            guard !collapsed.isEmpty else { continue }
            append(words: CharacterReferences.resolved(String(decoding: collapsed, as: UTF8.self)))
        }
    }

    mutating func append(words: String) { append(inline: MarkdownNode(text: words.utf8)) }

    mutating func append(inline node: MarkdownNode) {
        beginLine()
        line.append(node)
        if picture != nil { putInPicture(node) }
    }

    mutating func addLineBreak() {
        if isLine || line.hasWords { append(inline: MarkdownNode(.lineBreak)) }
    }

    mutating func addSpace() {
        if line.hasWords { append(inline: MarkdownNode(.softBreak)) }
    }

    // MARK: - Lines of words

    /// Makes sure that there is a place for words.
    mutating func beginLine() {
        guard line.node == nil else { return }
        if blocks.last?.element == .parts { imply() }
        let isParagraph = paragraphDepth == blocks.count || ["details", "blockquote", nil].contains(blocks.last?.name)
        let node = isParagraph ? MarkdownNode(.paragraph) : MarkdownNode(.customBlock, element: "")
        target.append(node)
        line.begin(node, &findings)
    }

    /// Ends the line; elements in it whose end is still to come go on in what follows.
    mutating func endLine() {
        guard let node = line.node, !isLine else { return }
        let isBlock = blocks.last?.node == node
        if !isBlock { line.goOn(afterDepth: blocks.count, endsToCome) }
        line.end(trimsBlanks: blocks.last?.name != "pre")
        if !isBlock, node.firstChild == nil { node.remove() }
    }

    private mutating func startInline(_ tag: HTMLTag, _ text: String, _ place: Int) {
        if tag.name == "a" {
            // No link is in another.
            endInline("a")
            if let href = tag["href"], !href.isEmpty, SafeAddress(href) == nil {
                findings.unsafeLinks.append(.init(destination: href, line: place, isImage: false))
                return
            }
        }
        guard hasRoom else { return drop(tag, text, place) }
        for name in tag.lostAttributes { findings.dropped.lose("\(name)=", text, line: place) }
        // What is inside may be blocks.
        if line.node == nil, endsToCome[tag.name, default: 0] > 0, line.goOn(tag, place, depth: blocks.count) { return }
        beginLine()
        line.open(tag, place, &findings)
    }

    private mutating func endInline(_ name: String) {
        if line.node == nil {
            guard line.endBetweenLines(name) else { return }
            beginLine()
        }
        line.close(name, &findings)
    }
}
