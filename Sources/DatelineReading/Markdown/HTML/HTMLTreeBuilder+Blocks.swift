/// The blocks that are open: what an element ends, what it needs around it, and how it is closed.
extension HTMLTreeBuilder {
    var target: MarkdownNode { blocks.last?.node ?? container }

    private static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6"]
    private static let lists: Set<String> = ["ul", "ol"]
    private static let sections: Set<String> = ["thead", "tbody", "tfoot"]
    /// What no end tag of another kind reaches beyond.
    private static let borders: Set<String> = ["td", "th", "caption", "table"]

    /// Ends a block of words, or the words in a block.
    mutating func endWords() {
        while blocks.last?.element == .textBlock { popBlock() }
        endLine()
    }

    /// Makes a place for a block.
    mutating func beginBlock() {
        endWords()
        if blocks.last?.element == .parts { imply() }
    }

    mutating func startBlock(_ element: HTMLElement, _ tag: HTMLTag, _ text: String, _ place: Int) {
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
            node = MarkdownNode(.customBlock, element: name, attributes)
        }
        target.append(node)
        blocks.append(Open(name: name, element: element, node: node, isBare: attributes.isEmpty))
        if element == .textBlock { line.begin(node, &findings) }
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
    mutating func imply() {
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

    mutating func endBlock(_ name: String, _ element: HTMLElement) {
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

    mutating func popBlocks(to count: Int) {
        while blocks.count > count { popBlock() }
    }

    mutating func popBlock() {
        endLine()
        guard let block = blocks.popLast() else { return }
        line.endContinued(deeperThan: blocks.count)
        if let only = block.node.firstChild, only.next == nil, only.kind == .customBlock, only.start?.isEmpty ?? true {
            // Words alone need nothing around them.
            block.node.appendChildren(of: only)
            only.remove()
        }
        let isCell = block.name == "td" || block.name == "th"
        if block.node.firstChild == nil, block.isBare, !isCell { block.node.remove() }
    }
}
