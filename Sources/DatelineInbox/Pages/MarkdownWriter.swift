import DatelineReading

/// Writes a part of a page as Markdown.
struct MarkdownWriter {
    let page: PageTree
    let isDropped: [Bool]
    let addresses: PageAddresses
    /// The ids of places that links of this part lead to.
    let places: Set<String>
    /// Whether a picture is beside the page at a place that the page calls it by.
    var hasBeside: (String) -> Bool = { _ in true }
    /// Whether pictures that are written into the page are kept.
    var keepsPictures = false
    /// Those pictures, in their order, and the number of each by its bytes.
    var embedded: [EmbeddedPicture] = []
    var numbers: [[UInt8]: Int] = [:]
    /// The pictures and players that are no part of the words, in their order, with their nodes.
    var lost: [(node: Int, what: String)] = []

    /// The line that is being written.
    var line = InlineText()
    /// Whether blocks are lines of one text, as in a cell of a table.
    var isInCell = false
    private(set) var isPlain = false
    private var blocks = MarkdownBlocks()
    /// What ends with the elements that are open, the innermost last.
    var ends: [(node: Int, action: End)] = []
    var shapes: [(end: Int, mark: InlineText.Mark)] = []
    private var lists: [MarkdownBlocks.List] = []
    private var headingLevel = 0
    private var anchors = ""
    /// Where the last figure ends that has a caption.
    private(set) var captionEnd = 0
    /// Where the last term or definition ends.
    private var termEnd = 0
    /// Where the last formula ends.
    private var mathEnd = 0

    enum End {
        case block, heading, container, item, list
        case text(String)
    }

    /// A writer of a part of a page, without what is dropped.
    init(of page: PageTree, _ range: Range<Int>, without isDropped: [Bool], _ addresses: PageAddresses) {
        (self.page, self.isDropped, self.addresses) = (page, isDropped, addresses)
        var (wanted, ids) = (Set<String>(), Set<String>())
        var headingEnd = 0
        for node in range {
            guard let tag = page.tag(node) else { continue }
            if tag.name.utf8.count == 2, tag.name.hasPrefix("h") { headingEnd = page.nodes[node].end }
            // Headings that lead to themselves are for those who copy their addresses.
            if tag.name == "a", node >= headingEnd, let href = tag["href"], href.utf8.contains(UInt8(ascii: "#")),
                case .place(let id)? = addresses.target(href)
            {
                wanted.insert(id)
            }
            if let id = tag["id"] ?? (tag.name == "a" ? tag["name"] : nil), Self.isID(id) { ids.insert(id) }
        }
        places = wanted.intersection(ids)
    }

    private static func isID(_ id: String) -> Bool {
        !id.isEmpty && id.utf8.count <= 100
            && id.unicodeScalars.allSatisfy { $0.isWordPart || "-_.:".unicodeScalars.contains($0) }
    }

    /// The Markdown of parts of the page, one below the other.
    mutating func markdown(of ranges: [Range<Int>]) -> String {
        for range in ranges { walk(range) }
        return blocks.text
    }

    /// The words of a part of the page, without marks for their form.
    mutating func plainText(of range: Range<Int>) -> String {
        isPlain = true
        walk(range)
        return blocks.text.trimmingWhitespace()
    }

    /// Takes in the nodes of a range.
    private mutating func walk(_ range: Range<Int>) {
        let (outerEnds, outerShapes) = (ends, shapes)
        (ends, shapes) = ([], [])
        var node = range.lowerBound
        while node < range.upperBound {
            endElements(before: node)
            if isDropped[node] {
                if page.isBlock(node) { flush() }
                node = page.nodes[node].end
                continue
            }
            switch page.nodes[node].content {
            case .text(let text): add(text)
            case .element(let tag):
                if enter(tag, node) {
                    node = page.nodes[node].end
                    continue
                }
            }
            node += 1
        }
        endElements(before: Int.max)
        flush()
        (ends, shapes) = (outerEnds, outerShapes)
    }

    /// The text of a range as one line.
    mutating func oneLine(_ range: Range<Int>) -> InlineText {
        let outer = (line, isInCell, headingLevel)
        (line, isInCell, headingLevel) = (InlineText(), true, 0)
        walk(range)
        defer { (line, isInCell, headingLevel) = outer }
        return line
    }

    // MARK: - Words

    private mutating func add(_ text: String) {
        if !anchors.isEmpty, text.contains(where: { !$0.isHTMLBlank }) {
            line.add(markdown: anchors)
            anchors = ""
        }
        line.add(text, marks)
    }

    /// What shapes words here, the outermost first.
    var marks: [InlineText.Mark] {
        guard !shapes.isEmpty else { return [] }
        func rank(_ mark: InlineText.Mark) -> Int {
            switch mark {
            case .link: 0
            case .strong: 1
            case .emphasis: 2
            case .element: 3
            case .code: 4
            }
        }
        var marks: [InlineText.Mark] = []
        for shape in shapes where !marks.contains(shape.mark) {
            // Browsers know no link in a link.
            if case .link = shape.mark { marks.removeAll { rank($0) == 0 } }
            marks.append(shape.mark)
        }
        return marks.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }.map(
            \.element)
    }

    /// Ends the line.
    mutating func flush() {
        if isInCell { return line.addLineBreak() }
        defer { line = InlineText() }
        guard !line.isEmpty else { return }
        if isPlain { return blocks.add(line.plain) }
        guard headingLevel > 0 else { return blocks.add(line.markdown(in: .paragraph)) }
        var text = line.markdown(in: .heading)
        if text.hasSuffix("#"), !text.hasSuffix("\\#") { text = text.dropLast() + "\\#" }
        blocks.add(String(repeating: "#", count: headingLevel) + " " + text)
    }

    // MARK: - Elements

    /// Ends what ends before a node.
    private mutating func endElements(before node: Int) {
        if !shapes.isEmpty { shapes.removeAll { $0.end <= node } }
        while let last = ends.last, last.node <= node {
            ends.removeLast()
            switch last.action {
            case .text(let text): line.add(text, marks)
            case .block: flush()
            case .heading:
                flush()
                headingLevel = 0
            case .container:
                flush()
                _ = blocks.leave()
            case .item:
                flush()
                if blocks.leave(), !lists.isEmpty { lists[lists.count - 1].isEmpty = false }
            case .list:
                flush()
                if let list = lists.popLast() { blocks.end(list) }
            }
        }
    }

    /// Takes in the beginning of an element, or all of it; then the result is true.
    private mutating func enter(_ tag: HTMLTag, _ node: Int) -> Bool {
        let end = page.nodes[node].end
        let isBlock = page.isBlock(node)
        if tag.name == "a", headingLevel > 0, tag["href"]?.hasPrefix("#") == true, Self.signs.contains(page.text(node))
        {
            return true
        }
        if isBlock { flush() }
        if node < mathEnd { addSign(of: tag, node) }
        if let id = tag["id"] ?? (tag.name == "a" ? tag["name"] : nil), places.contains(id) {
            anchors += "<a id=\"\(id)\"></a>"
        }
        switch tag.name {
        case "br":
            line.addLineBreak()
            if line.endsInTwoBreaks, !isInCell { flush() }
        case "img", "amp-img", "input": addImage(tag, node)
        case "figure":
            if !isFlat, let figure = localFigure(node) { return addBlock(figure) }
            let hasCaption =
                node >= captionEnd
                && page.range(node).contains { page.name($0) == "figcaption" && !page.text($0).isEmpty }
            if hasCaption { captionEnd = max(captionEnd, end) }
            ends.append((end, .block))
        case "hr": if !isFlat { blocks.add("---") }
        case "math": mathEnd = max(mathEnd, end)
        case "pre": return addCode(node)
        case "table":
            if !isFlat, let table = table(node) { return addBlock(table) }
            ends.append((end, .block))
        case "h1", "h2", "h3", "h4", "h5", "h6":
            headingLevel = isFlat ? 0 : max(2, Int(tag.name.dropFirst()) ?? 2)
            ends.append((end, .heading))
        case "ul", "ol", "menu", "dir":
            if tag.name == "ol", !isFlat, let type = tag["type"], ["a", "A", "i", "I"].contains(type) {
                lost.append((node, "the letters of a list, which has numbers now"))
            }
            lists.append(blocks.list(of: page, node))
            ends.append((end, .list))
        case "li" where !isFlat && !lists.isEmpty:
            blocks.enterItem(of: &lists[lists.count - 1], value: tag["value"].flatMap { Int($0) })
            ends.append((end, .item))
        case "blockquote" where !isFlat:
            blocks.enterQuote()
            ends.append((end, .container))
        case "dt", "dd":
            let isSimple = tag.name == "dd" && !isFlat && isSimpleDefinition(node)
            if isSimple { blocks.enterDefinition() }
            ends.append((end, isSimple ? .container : .block))
            termEnd = end
        case _ where isBlock: ends.append((end, .block))
        default: shape(tag, node)
        }
        return false
    }

    /// Whether blocks are lines and nothing else.
    private var isFlat: Bool { isInCell || isPlain }

    /// What marks a link to a heading that stands in it.
    private static let signs: Set<String> = ["#", "¶", "§", "🔗", "Link", "Permalink"]

    mutating func addBlock(_ text: String) -> Bool {
        blocks.add(text)
        return true
    }

    /// Takes in the beginning of an element within a line.
    private mutating func shape(_ tag: HTMLTag, _ node: Int) {
        let end = page.nodes[node].shapeEnd
        switch tag.name {
        case "a":
            switch tag["href"].flatMap(addresses.target) {
            case .address(let address)?: shapes.append((end, .link(address)))
            case .place? where headingLevel > 0: break
            case .place(let id)? where places.contains(id): shapes.append((end, .link("#" + id)))
            case .place?, nil: break
            }
        case "b", "strong": shapes.append((end, .strong))
        case "i", "em", "cite", "dfn", "var": shapes.append((end, .emphasis))
        case "code", "tt", "samp": shapes.append((end, .code))
        case "del", "s", "strike": shapes.append((end, .element("del")))
        case "sup", "sub", "ins", "mark", "kbd", "q": shapes.append((end, .element(tag.name)))
        case "rt":
            // What is above a word in Chinese or Japanese stands behind it.
            let end = page.nodes[node].end
            guard end == page.nodes.count || page.name(end) != "rp" else { return }
            line.add("(", marks)
            ends.append((end, .text(")")))
        default: break
        }
    }

    /// Whether the words of a definition are all that is in it.
    private func isSimpleDefinition(_ node: Int) -> Bool {
        guard blocks.endsInTerm, node - termEnd < 2 else { return false }
        let inner = page.range(node).dropFirst().filter { page.isBlock($0) }
        return inner.count <= 1 && inner.allSatisfy { page.name($0) == "p" }
    }
}
