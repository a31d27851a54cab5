private import DatelineReading

/// Blocks of Markdown one below the other, in lists and quotes.
struct MarkdownBlocks {
    /// The text so far.
    private(set) var text = ""

    /// A list that items are added to.
    struct List {
        let isOrdered: Bool
        let isTight: Bool
        /// What stands behind the number, or in its place.
        var sign: String
        var number: Int
        var isEmpty = true
    }

    /// A quote, an item or a definition that blocks stand in.
    private struct Container {
        /// What its first line begins with, and what the others do.
        let (first, rest): (String, String)
        /// Whether no blank line stands before it.
        let isJoined: Bool
        var hasBegun = false
        /// What has no room for one more level.
        static let none = Container(first: "", rest: "", isJoined: false)
    }

    private var containers: [Container] = []
    /// The list that ended last, and where.
    private var ended: (place: Int, depth: Int, list: List)?
    /// Whether the last block can be a term, or is a definition.
    private(set) var endsInTerm = false

    /// How many lists and quotes may be in each other.
    private static let deepest = 30

    /// Adds a block.
    mutating func add(_ block: String) {
        // Programs of offices put a no-break space where they mean an empty line.
        if block.utf8.first == 0xC2, block.allSatisfy(\.isWhitespace) { return }
        let fresh = containers.firstIndex { !$0.hasBegun && !$0.first.isEmpty }
        if !text.isEmpty, !(fresh.map { containers[$0].isJoined } ?? false) {
            addLine("", prefix: containers.prefix { $0.hasBegun || $0.first.isEmpty }.map(\.rest).joined())
        }
        for line in block.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            addLine(Substring(line), prefix: containers.map { $0.hasBegun ? $0.rest : $0.first }.joined())
            for index in containers.indices { containers[index].hasBegun = true }
        }
        endsInTerm = !block.utf8.contains(UInt8(ascii: "\n")) && !block.hasPrefix("#")
    }

    private mutating func addLine(_ line: some StringProtocol, prefix: String) {
        text += prefix
        text += line
        while text.utf8.last == UInt8(ascii: " ") { text.removeLast() }
        text += "\n"
    }

    // MARK: - Containers

    private mutating func enter(_ container: Container) {
        containers.append(containers.count < Self.deepest ? container : .none)
    }

    /// Begins a quote.
    mutating func enterQuote() { enter(Container(first: "> ", rest: "> ", isJoined: false)) }

    /// Begins a definition of the term above.
    mutating func enterDefinition() { enter(Container(first: ": ", rest: "  ", isJoined: true)) }

    /// Begins an item of a list.
    mutating func enterItem(of list: inout List, value: Int?) {
        if let value, (0...99_999_999).contains(value), list.isOrdered, value != list.number {
            // The items of one list are counted on from the first.
            if !list.isEmpty { list.sign = list.sign == "." ? ")" : "." }
            list.number = value
        }
        let mark = list.isOrdered ? "\(list.number)\(list.sign) " : "\(list.sign) "
        let isInItem = containers.last.map { $0.hasBegun && $0.isJoined || $0.rest.hasPrefix("  ") } ?? false
        // A list that begins with another number would go on as the words above it.
        let mayInterrupt = isInItem && (!list.isOrdered || list.number == 1)
        enter(
            Container(
                first: mark, rest: String(repeating: " ", count: mark.count),
                isJoined: list.isTight && (!list.isEmpty || mayInterrupt)))
        list.number += 1
    }

    /// Ends the innermost, and tells whether anything is in it.
    mutating func leave() -> Bool { containers.popLast()?.hasBegun ?? false }

    // MARK: - Lists

    /// A list that an element of a page is, told apart from one right before it.
    func list(of page: PageTree, _ node: Int) -> List {
        let isOrdered = page.name(node) == "ol"
        let start = page.tag(node)?["start"].flatMap { Int($0) } ?? 1
        let isTight = !page.children(node).contains { item in
            page.children(item).count { ["p", "div", "pre", "blockquote", "table"].contains(page.name($0)) } > 1
        }
        let signs = isOrdered ? [".", ")"] : ["-", "*"]
        let isBehindAnother =
            ended.map {
                $0.place == text.utf8.count && $0.depth == containers.count && $0.list.isOrdered == isOrdered
            } ?? false
        let sign = isBehindAnother && ended?.list.sign == signs[0] ? signs[1] : signs[0]
        let isNumber = (0...99_999_999).contains(start)
        return List(isOrdered: isOrdered, isTight: isTight, sign: sign, number: isNumber ? start : 1)
    }

    /// Ends a list.
    mutating func end(_ list: List) {
        if !list.isEmpty { ended = (text.utf8.count, containers.count, list) }
    }
}
