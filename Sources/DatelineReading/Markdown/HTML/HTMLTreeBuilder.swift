import DatelineModel

/// Puts the raw HTML of one block of a parsed document into its tree: elements that stay become nodes with what is between
/// their tags inside, whether that is HTML or Markdown.
///
/// The children of the block are fed to it in order. It works as the tree construction of the HTML Standard (13.2.6) does:
/// a stack of open elements, implied ends and implied parents. So every element is closed, and stands where browsers would
/// leave it.
struct HTMLTreeBuilder {
    private let container: MarkdownNode
    /// Whether the container is a line of words, so that nothing in it can be a block.
    private let isLine: Bool
    private let html: RawHTML
    private let form: MarkdownForm
    /// Where nodes are put that are passed over.
    private let passedOver: MarkdownNode
    /// What was found in this block and in those before it.
    private(set) var findings: HTMLFindings
    /// How many elements may be inside each other here.
    private let depthLimit: Int

    /// An element that is not closed yet.
    private struct Open {
        let name: String
        let element: HTMLElement
        let node: MarkdownNode
        /// Whether it says nothing without content.
        let isBare: Bool
    }

    /// An element within a line.
    private struct Inline {
        let tag: HTMLTag
        let line: Int
        let node: MarkdownNode
        /// Whether it says nothing without content.
        let isBare: Bool
    }

    /// The open blocks, the outermost first.
    private var blocks: [Open] = []
    /// The open elements within the line of words that is being written, the outermost first.
    private var inlines: [Inline] = []
    /// Elements within a line that go on in the blocks inside them, and how many blocks were open when they began. While a
    /// line is being written, they are the first of `inlines`.
    private var continued: [(tag: HTMLTag, line: Int, depth: Int)] = []
    /// What holds the words that are being written; `nil` between blocks.
    private var line: MarkdownNode?
    /// Whether only spaces were written into it yet.
    private var lineIsBlank = true
    /// How many blocks were open when the paragraph of Markdown began that is being fed; `nil` between paragraphs.
    private var paragraphDepth: Int?
    /// What is passed over up to an end tag: a script, or a player with its files.
    private var skipped: (tag: HTMLTag, line: Int, file: String?, lostWords: Int)?
    /// How many end tags of each name are still to come.
    private var endsToCome: [String: Int]
    /// Names outside of HTML whose tags were taken out, so that their ends are too.
    private var droppedNames: Set<String> = []
    /// The depth of what was taken out around lines that end where they are written.
    private var preformatted = 0
    /// The `picture` that is open and has no image yet: its tag and place, and the sources that its image may come from.
    private var picture: (tag: HTMLTag, text: String, line: Int, sources: [MarkdownNode])?
    /// The depth in drawings and formulas.
    private var foreign = 0

    /// How many elements may be inside each other: browsers stop at 512.
    private static let deepest = 100
    /// How many elements within a line may go on in other blocks.
    private static let mostContinued = 8

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
        if isLine { line = container }
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
        if !continued.isEmpty { continueInlines(in: node) }
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
        if lineIsBlank, !isLine {
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
        if isLine { closeInlines(to: 0) } else { endLine() }
    }

    // MARK: - Tags

    private mutating func start(_ name: String, _ text: String, _ place: Int) {
        let element = HTMLElement(name, html)
        let tag = HTMLTag(name, text)
        switch element {
        case .container, .textBlock, .parts: startBlock(element, tag, text, place)
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
            drop(tag, text, place)
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
    private mutating func drop(_ tag: HTMLTag, _ text: String, _ place: Int) {
        findings.dropped.lose("<\(tag.name)>", text, line: place)
        if ["a", "area"].contains(tag.name), tag["href"] != nil { findings.dropped.loseLink() }
        if ["img", "picture", "svg", "canvas"].contains(tag.name) { findings.dropped.losePicture() }
    }

    /// Keeps the words before and after a tag apart that is taken out.
    private mutating func gap(_ name: String) {
        if name == "td" || name == "th" {
            if line != nil, !lineIsBlank { append(words: " | ") }
        } else if !isLine {
            if blocks.last?.name == "p" { popBlock() }
            if blocks.last?.element != .textBlock { endLine() } else { addSpace() }
        } else {
            addSpace()
        }
    }

    /// What stays of the attributes of a tag; a note is taken of the others.
    private mutating func attributes(of tag: HTMLTag, _ text: String, _ place: Int) -> String {
        var lost: [String] = []
        let attributes = tag.attributes(ids: &findings.ids) { lost.append($0) }
        for name in lost { findings.dropped.lose("\(name)=", text, line: place) }
        return attributes
    }

    private var hasRoom: Bool { blocks.count + inlines.count < depthLimit }

    // MARK: - Words

    private mutating func add(text: String) {
        guard blocks.last?.name != "pre" else {
            var text = CharacterReferences.resolved(text)
            if lineIsBlank, text.hasPrefix("\n") { text.removeFirst() }
            if !text.isEmpty { append(inline: MarkdownNode(text: text.utf8)) }
            return
        }
        // Line ends are kept where their element was taken out.
        let lines = preformatted > 0 ? text.split(separator: "\n", omittingEmptySubsequences: false) : [text[...]]
        for (number, text) in lines.enumerated() {
            if number > 0 { addLineBreak() }
            // Blanks at the beginning of a line are nothing.
            let startsLine = !isLine && (lineIsBlank || line?.lastChild?.kind == .lineBreak)
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

    private mutating func append(words: String) { append(inline: MarkdownNode(text: words.utf8)) }

    private mutating func append(inline node: MarkdownNode) {
        beginLine()
        lineIsBlank = false
        (inlines.last?.node ?? line ?? container).append(node)
        if picture != nil { putInPicture(node) }
    }

    private mutating func addLineBreak() {
        if isLine || line != nil && !lineIsBlank { append(inline: MarkdownNode(.lineBreak)) }
    }

    private mutating func addSpace() {
        if line != nil, !lineIsBlank { append(inline: MarkdownNode(.softBreak)) }
    }

    // MARK: - Lines of words

    /// Makes sure that there is a place for words.
    private mutating func beginLine() {
        guard line == nil else { return }
        if blocks.last?.element == .parts { imply() }
        let isParagraph = paragraphDepth == blocks.count || ["details", "blockquote", nil].contains(blocks.last?.name)
        let node = isParagraph ? MarkdownNode(.paragraph) : Self.element(.customBlock, "")
        target.append(node)
        begin(line: node)
    }

    private mutating func begin(line node: MarkdownNode) {
        (line, lineIsBlank) = (node, true)
        for element in continued { open(element.tag, line: element.line) }
    }

    /// Ends the line; elements in it whose end is still to come go on in what follows.
    private mutating func endLine() {
        guard let node = line, !isLine else { return }
        let isBlock = blocks.last?.node == node
        if !isBlock {
            let going = inlines.dropFirst(continued.count).filter { endsToCome[$0.tag.name, default: 0] > 0 }
            let room = max(0, Self.mostContinued - continued.count)
            continued += going.prefix(room).map { ($0.tag, $0.line, blocks.count) }
        }
        closeInlines(to: 0)
        if blocks.last?.name != "pre" { trim(node) }
        (line, lineIsBlank) = (nil, true)
        if !isBlock, node.firstChild == nil { node.remove() }
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

    // MARK: - Elements within a line

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
        for name in lostAttributes(of: tag) { findings.dropped.lose("\(name)=", text, line: place) }
        if line == nil, continued.count < Self.mostContinued, endsToCome[tag.name, default: 0] > 0 {
            // What is inside may be blocks.
            continued.append((tag, place, blocks.count))
        } else {
            beginLine()
            open(tag, line: place)
        }
    }

    private func lostAttributes(of tag: HTMLTag) -> [String] {
        var (ids, lost) = (Set<String>(), [String]())
        _ = tag.attributes(ids: &ids) { lost.append($0) }
        return lost
    }

    private mutating func open(_ tag: HTMLTag, line place: Int) {
        let node = inline(tag, line: place)
        (inlines.last?.node ?? line ?? container).append(node)
        let isBare = findings.attributes(of: node).isEmpty && (node.start?.count ?? 0) <= tag.name.utf8.count + 2
        inlines.append(Inline(tag: tag, line: place, node: node, isBare: isBare))
    }

    /// A new node for an element within a line. An id that the text has already is not said again.
    private mutating func inline(_ tag: HTMLTag, line place: Int) -> MarkdownNode {
        let attributes = tag.attributes(ids: &findings.ids) { _ in }
        guard tag.name == "a", let address = tag["href"].flatMap({ SafeAddress($0)?.address }) else {
            return Self.element(.customInline, tag.name, attributes)
        }
        let node = MarkdownNode(.link)
        node.setAddress(address)
        if let title = tag.text("title") { node.setTitle(title) }
        findings.note(attributes, line: place, for: node)
        return node
    }

    private mutating func endInline(_ name: String) {
        if line == nil, let waiting = continued.lastIndex(where: { $0.tag.name == name }) {
            // An anchor has nothing inside.
            guard continued[waiting].tag.hasAnchor else {
                continued.remove(at: waiting)
                return
            }
            beginLine()
        }
        guard let index = inlines.lastIndex(where: { $0.tag.name == name }) else { return }
        // What began inside and is not ended yet goes on behind it.
        let inner = inlines[(index + 1)...].prefix(Self.mostContinued)
        closeInlines(to: index)
        if index < continued.count { continued.remove(at: index) }
        for element in inner { open(element.tag, line: element.line) }
    }

    private mutating func closeInlines(to count: Int) {
        while inlines.count > count, let inline = inlines.popLast() {
            if inline.node.firstChild == nil, inline.isBare { inline.node.remove() }
        }
    }

    /// Puts what goes on into the lines of a block of Markdown.
    private mutating func continueInlines(in block: MarkdownNode) {
        var lines: [MarkdownNode] = []
        block.visit { if $0.kind == .paragraph || $0.kind == .heading { lines.append($0) } }
        for line in lines {
            let parts = line.children
            var place = line
            for element in continued {
                let node = inline(element.tag, line: element.line)
                place.append(node)
                place = node
            }
            for part in parts { place.append(part) }
        }
    }

    // MARK: - Elements without an end

    private mutating func startVoid(_ tag: HTMLTag, _ text: String, _ place: Int) {
        switch tag.name {
        case "br": addLineBreak()
        case "hr":
            guard !isLine else { return addSpace() }
            beginBlock()
            target.append(MarkdownNode(.thematicBreak))
        case "img":
            guard let address = tag["src"].flatMap({ SafeAddress(ofImage: $0)?.address }) else {
                if let source = tag.text("src") {
                    findings.unsafeLinks.append(.init(destination: source, line: place, isImage: true))
                } else {
                    drop(tag, text, place)
                }
                if let words = tag.text("alt") { append(words: words) }
                return
            }
            let image = MarkdownNode(.image)
            image.setAddress(address)
            if let title = tag.text("title") { image.setTitle(title) }
            if let words = tag.text("alt") { image.append(MarkdownNode(text: words.utf8)) }
            findings.note(attributes(of: tag, text, place), candidates(of: tag, text, place), line: place, for: image)
            append(inline: image)
        case "source": startSource(tag, text, place)
        default: break
        }
    }

    /// The pictures that browsers may choose for an image; a note is taken of those that are taken out.
    private mutating func candidates(of tag: HTMLTag, _ text: String, _ place: Int) -> [ImageCandidate] {
        ImageCandidate.all(in: tag["srcset"] ?? "") {
            findings.dropped.lose("srcset=", text, line: place)
        }.compactMap { candidate in
            if let address = SafeAddress(ofImage: candidate.address)?.address {
                return ImageCandidate(address: address, descriptor: candidate.descriptor)
            }
            findings.unsafeLinks.append(.init(destination: candidate.address, line: place, isImage: true))
            return nil
        }
    }

    // MARK: - Images with sources

    /// Begins a `picture`. Its element is made when its image comes, which may stand in another paragraph than its sources.
    private mutating func startPicture(_ tag: HTMLTag, _ text: String, _ place: Int) {
        endPicture()
        picture = (tag, text, place, [])
    }

    private mutating func startSource(_ tag: HTMLTag, _ text: String, _ place: Int) {
        guard picture != nil, tag.text("srcset") != nil else { return drop(tag, text, place) }
        let candidates = candidates(of: tag, text, place)
        guard !candidates.isEmpty else { return }
        let source = MarkdownNode(.customInline, from: "<source", to: " />")
        findings.note(attributes(of: tag, text, place), candidates, line: place, for: source)
        picture?.sources.append(source)
    }

    /// Puts the first image that there is in a node, if any, into the open `picture`.
    private mutating func putInPicture(_ node: MarkdownNode) {
        var images: [MarkdownNode] = []
        node.visit { if $0.kind == .image { images.append($0) } }
        guard let image = images.first, let (tag, text, place, sources) = picture else { return }
        picture = nil
        let element = Self.element(.customInline, tag.name, attributes(of: tag, text, place))
        image.insertBefore(element)
        for part in sources + [image] { element.append(part) }
    }

    /// Ends a `picture` to which no image came, so that readers get nothing of it.
    private mutating func endPicture() {
        guard let (tag, text, place, sources) = picture else { return }
        picture = nil
        if !sources.isEmpty { drop(tag, text, place) }
        for source in sources { source.remove() }
    }

    // MARK: - Blocks

    private var target: MarkdownNode { blocks.last?.node ?? container }

    private static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6"]
    private static let lists: Set<String> = ["ul", "ol"]
    private static let sections: Set<String> = ["thead", "tbody", "tfoot"]
    /// What no end tag of another kind reaches beyond.
    private static let borders: Set<String> = ["td", "th", "caption", "table"]

    /// Ends a block of words, or the words in a block.
    private mutating func endWords() {
        while blocks.last?.element == .textBlock { popBlock() }
        endLine()
    }

    /// Makes a place for a block.
    private mutating func beginBlock() {
        endWords()
        if blocks.last?.element == .parts { imply() }
    }

    private mutating func startBlock(_ element: HTMLElement, _ tag: HTMLTag, _ text: String, _ place: Int) {
        guard !isLine, hasRoom, makesPlace(for: tag.name) else {
            if tag.name != "p" || !hasRoom { drop(tag, text, place) }
            return gap(tag.name)
        }
        push(tag.name, element, attributes(of: tag, text, place), line: place)
    }

    private mutating func push(_ name: String, _ element: HTMLElement, _ attributes: String = "", line place: Int = 0) {
        let node: MarkdownNode
        if Self.headings.contains(name) {
            node = MarkdownNode(.heading)
            node.level = Int(name.dropFirst()) ?? 2
            if !attributes.isEmpty { findings.note(attributes, line: place, for: node) }
        } else if name == "p", attributes.isEmpty {
            node = MarkdownNode(.paragraph)
        } else {
            node = Self.element(.customBlock, name, attributes)
        }
        target.append(node)
        blocks.append(Open(name: name, element: element, node: node, isBare: attributes.isEmpty))
        if element == .textBlock { begin(line: node) }
    }

    /// Ends what cannot go on, and begins what has to be around, when an element begins. Whether it can stand here.
    private mutating func makesPlace(for name: String) -> Bool {
        if let last = blocks.last, last.element == .textBlock {
            guard last.name == "p" || Self.headings.contains(last.name) && Self.headings.contains(name) else {
                return false
            }
            popBlock()
        }
        endLine()
        switch name {
        case "li":
            if let item = place(of: ["li"], within: Self.lists.union(Self.borders)) { popBlocks(to: item) }
            if !Self.lists.contains(blocks.last?.name ?? "") { push("ul", .parts) }
        case "dt", "dd":
            if let item = place(of: ["dt", "dd"], within: Self.borders.union(["dl"])) { popBlocks(to: item) }
            if blocks.last?.name != "dl" { push("dl", .parts) }
        case "caption", "thead", "tbody", "tfoot", "tr", "td", "th":
            guard let table = place(of: ["table"]) else { return false }
            return makesPlace(for: name, inTableAt: table)
        case "figcaption": return place(of: ["figure"], within: Self.borders) != nil
        case "summary":
            guard let last = blocks.last, last.name == "details" else { return false }
            return last.node.firstChild == nil
        default: if blocks.last?.element == .parts { imply() }
        }
        return true
    }

    private mutating func makesPlace(for name: String, inTableAt table: Int) -> Bool {
        switch name {
        case "caption": return blocks.count == table + 1 && blocks[table].node.firstChild == nil
        case "tr", "td", "th":
            let section = table + 1
            if blocks.count > section, !Self.sections.contains(blocks[section].name) { popBlocks(to: section) }
            if blocks.count == section { push("tbody", .parts) }
            let isCell = name != "tr"
            popBlocks(to: isCell && blocks.count > section + 1 ? section + 2 : section + 1)
            if isCell, blocks.last?.name != "tr" { push("tr", .parts) }
        default: popBlocks(to: table + 1)
        }
        return true
    }

    /// Begins the parts without which no words can stand in a list or a table.
    private mutating func imply() {
        switch blocks.last?.name {
        case "ul", "ol": push("li", .container)
        case "dl": push("dd", .container)
        case "table":
            push("tbody", .parts)
            imply()
        case "thead", "tbody", "tfoot":
            push("tr", .parts)
            imply()
        default: push("td", .container)
        }
    }

    private mutating func endBlock(_ name: String, _ element: HTMLElement) {
        guard !isLine else { return addSpace() }
        let isPartOfTable = Self.sections.contains(name) || ["table", "tr", "td", "th", "caption"].contains(name)
        var borders = isPartOfTable ? ["table"] : Self.borders
        if name == "li" { borders.formUnion(Self.lists) }
        let names = Self.headings.contains(name) ? Self.headings : [name]
        guard let block = place(of: names, within: borders) else {
            if blocks.last?.element != .textBlock { endLine() }
            return
        }
        popBlocks(to: block)
    }

    /// Where the innermost open block of some names is, not beyond others.
    private func place(of names: Set<String>, within borders: Set<String> = []) -> Int? {
        for (index, block) in blocks.enumerated().reversed() {
            if names.contains(block.name) { return index }
            if borders.contains(block.name) { return nil }
        }
        return nil
    }

    private mutating func popBlocks(to count: Int) {
        while blocks.count > count { popBlock() }
    }

    private mutating func popBlock() {
        endLine()
        guard let block = blocks.popLast() else { return }
        continued.removeAll { $0.depth > blocks.count }
        if let only = block.node.firstChild, only.next == nil, only.kind == .customBlock, only.start?.isEmpty ?? true {
            // Words alone need nothing around them.
            block.node.appendChildren(of: only)
            only.remove()
        }
        let isCell = block.name == "td" || block.name == "th"
        if block.node.firstChild == nil, block.isBare, !isCell { block.node.remove() }
    }

    // MARK: - Players and pages

    private mutating func add(player tag: HTMLTag, file: String?, _ place: Int) {
        if let embed = HTMLEmbed(tag, source: file) {
            add(embed, place)
        } else if let source = tag.text("src") ?? file {
            findings.unsafeLinks.append(.init(destination: source, line: place, isImage: false))
        } else {
            drop(tag, "<\(tag.name)", place)
        }
    }

    private mutating func add(_ embed: HTMLEmbed, _ place: Int) {
        let link = MarkdownNode(.link)
        link.setAddress(embed.address)
        findings.note("", line: place, for: link)
        let label = form.phrase(embed.kind.rawValue, from: embed.source)
        link.append(MarkdownNode(text: (embed.title ?? label).utf8))
        guard !isLine else { return append(inline: link) }
        beginBlock()
        let card = Self.element(.customBlock, "p", " class=\"embed\"")
        target.append(card)
        card.append(link)
        if embed.title != nil {
            let note = Self.element(.customInline, "small")
            note.append(MarkdownNode(text: label.utf8))
            card.append(MarkdownNode(.softBreak))
            card.append(note)
        }
    }

    // MARK: - What is passed over

    private mutating func skip(_ piece: HTMLPieces.Piece) {
        switch piece {
        case .text(let text), .lost(_, let text): skipped?.lostWords += DroppedHTML.wordCount(of: text)
        case .start("source", let text): if skipped?.file == nil { skipped?.file = HTMLTag("source", text).text("src") }
        case .end(let name, _): if name == skipped?.tag.name { endSkipping() }
        case .start, .comment: break
        }
    }

    private mutating func skip(_ node: MarkdownNode) {
        node.visit { inner in
            findings.skipped.insert(inner)
            if let literal = inner.literal {
                skipped?.lostWords += DroppedHTML.wordCount(of: String(decoding: literal, as: UTF8.self))
            }
        }
        // What is inside may have its turn later, and must be there.
        passedOver.append(node)
    }

    private mutating func endSkipping() {
        guard let (tag, place, file, lostWords) = skipped else { return }
        skipped = nil
        switch HTMLElement(tag.name, html) {
        // What a player says where there is no player is not for readers.
        case .embed where tag.name != "iframe": add(player: tag, file: file, place)
        case .embed where HTMLEmbed(frame: tag) != nil: break
        default: findings.dropped.loseWords(lostWords)
        }
    }

    // MARK: - Nodes

    private static func element(
        _ kind: MarkdownNode.Kind, _ name: String, _ attributes: String = ""
    ) -> MarkdownNode {
        name.isEmpty
            ? MarkdownNode(kind, from: "") : MarkdownNode(kind, from: "<\(name)\(attributes)>", to: "</\(name)>")
    }
}
