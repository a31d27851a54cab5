/// A Markdown text by lines, in which blocks that libcmark does not know become such as it knows before it reads them.
///
/// A cell of a table becomes a heading, a note or a definition an item of a list: libcmark then finds what is in them, and
/// where they end, by its own rules, and what they mean is told by the lines that they begin on.
struct MarkdownSource {
    /// What a line of the rewritten text begins.
    enum Role: Equatable {
        case text
        /// A cell of a table; all of them are counted from 0.
        case cell(table: Int, row: Int, column: Int)
        /// A note, by its position among all notes.
        case note(Int)
        case term, definition
    }

    /// A line without its end.
    struct Line {
        var text: ArraySlice<UInt8>
        /// The number that it has in the text as it was written, from 1.
        var number: Int
        var role = Role.text
    }

    /// The lines as libcmark is to read them.
    var lines: [Line] = []

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        let all = Array(bytes)
        var start = 0
        while start < all.count {
            var end = start
            while end < all.count, all[end] != UInt8(ascii: "\n"), all[end] != UInt8(ascii: "\r") { end += 1 }
            lines.append(Line(text: all[start..<end], number: lines.count + 1))
            let isPair = end + 1 < all.count && all[end] == UInt8(ascii: "\r") && all[end + 1] == UInt8(ascii: "\n")
            start = end + (isPair ? 2 : 1)
        }
    }

    /// The document that libcmark makes of the lines.
    func document() -> MarkdownNode {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(lines.reduce(0) { $0 + $1.text.count + 1 })
        for line in lines {
            bytes.append(contentsOf: line.text)
            bytes.append(UInt8(ascii: "\n"))
        }
        return bytes.withUnsafeBufferPointer { MarkdownNode.document($0) }
    }

    /// What the line begins that a node begins on.
    func role(of node: MarkdownNode) -> Role {
        let line = node.startLine - 1
        return lines.indices.contains(line) ? lines[line].role : .text
    }

    /// The number that the line of a node has in the text as it was written; 0 if it is not known.
    func line(of node: MarkdownNode) -> Int {
        let line = node.startLine - 1
        return lines.indices.contains(line) ? lines[line].number : 0
    }

    /// Where a line's own text begins: behind the marks of quotes and the spaces before it.
    static func start(of line: ArraySlice<UInt8>) -> Int {
        line.firstIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") && $0 != UInt8(ascii: ">") }
            ?? line.endIndex
    }
}

/// The quotes and items of lists that a block is in, as they begin each of its lines.
struct MarkdownContainers {
    private enum Container {
        case quote
        /// An item of a list, with the columns that its lines are indented by.
        case item(width: Int)
    }

    private var containers: [Container] = []

    /// Those of a block.
    init(of block: MarkdownNode, _ lines: [MarkdownSource.Line]) {
        var ancestors: [MarkdownNode] = []
        var parent = block.parent
        while let node = parent {
            if node.kind == .blockQuote || node.kind == .item { ancestors.append(node) }
            parent = node.parent
        }
        // The item whose line is being read, and how far.
        var line: (number: Int, cursor: Cursor)?
        for node in ancestors.reversed() {
            if line?.number != node.startLine, lines.indices.contains(node.startLine - 1) {
                let cursor = cursor(behind: lines[node.startLine - 1].text)
                line = cursor.map { (node.startLine, $0) }
            }
            if node.kind == .blockQuote {
                _ = line?.cursor.skipQuote()
                containers.append(.quote)
            } else {
                containers.append(.item(width: line?.cursor.skipMarker() ?? 0))
            }
        }
    }

    /// What begins each of its lines but the first.
    var prefix: [UInt8] {
        containers.flatMap { container in
            switch container {
            case .quote: Array("> ".utf8)
            case .item(let width): Array(repeating: UInt8(ascii: " "), count: width)
            }
        }
    }

    /// A line behind what these containers begin it with; `nil` if it only goes on a paragraph of theirs without that.
    func cursor(behind line: ArraySlice<UInt8>) -> Cursor? {
        var cursor = Cursor(line)
        for container in containers {
            switch container {
            case .quote: guard cursor.skipQuote() else { return nil }
            case .item(let width):
                guard cursor.indent >= width else { return nil }
                cursor.skip(columns: width)
            }
        }
        return cursor
    }

    /// A place in a line, in columns, of which a tab has as many as bring it to the next multiple of 4.
    struct Cursor {
        private(set) var rest: ArraySlice<UInt8>
        private var column = 0

        fileprivate init(_ line: ArraySlice<UInt8>) { rest = line }

        /// The columns up to the next character that is no blank.
        var indent: Int {
            var end = column
            for byte in rest {
                guard let width = Self.width(of: byte, at: end) else { break }
                end += width
            }
            return end - column
        }

        fileprivate static func width(of byte: UInt8, at column: Int) -> Int? {
            switch byte {
            case UInt8(ascii: " "): 1
            case UInt8(ascii: "\t"): 4 - column % 4
            default: nil
            }
        }

        /// Skips blanks of so many columns, of which the last may be a part of a tab.
        fileprivate mutating func skip(columns: Int) {
            let end = column + columns
            while column < end, let byte = rest.first, let width = Self.width(of: byte, at: column) {
                if column + width <= end { rest.removeFirst() }
                column = min(end, column + width)
            }
        }

        private mutating func skipByte() {
            rest.removeFirst()
            column += 1
        }

        /// Skips the mark of a quote; tells whether there is one.
        fileprivate mutating func skipQuote() -> Bool {
            let indent = indent
            guard indent < 4 else { return false }
            var after = self
            after.skip(columns: indent)
            guard after.rest.first == UInt8(ascii: ">") else { return false }
            after.skipByte()
            after.skip(columns: 1)
            self = after
            return true
        }

        /// Skips the mark of an item and returns how many columns its lines are indented by.
        fileprivate mutating func skipMarker() -> Int {
            let start = column
            skip(columns: indent)
            while let byte = rest.first, (48...57).contains(byte) { skipByte() }
            if !rest.isEmpty { skipByte() }
            let blanks = indent
            let isBlank = rest.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
            // Behind more blanks there is a block of code.
            let width = column - start + (isBlank || blanks > 4 ? 1 : blanks)
            skip(columns: isBlank || blanks > 4 ? 1 : blanks)
            return width
        }
    }
}
