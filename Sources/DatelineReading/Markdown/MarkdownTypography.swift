import DatelineModel

/// Gives the words of a document the typographic signs of a language.
///
/// The words of a paragraph are looked at as one text, whatever emphasis and links are in it, so that each quotation mark finds
/// the other one: `"*one* and [two](…)"`. Code, keys and addresses that stand for themselves stay as they are.
struct MarkdownTypography {
    private let typography: Typography
    /// The paragraph at hand.
    private var line = Line()
    /// The paragraphs around it, in which it is the description of an image.
    private var outer: [Line] = []
    /// How many elements are open whose words stay.
    private var kept = 0
    private var heading: MarkdownNode?
    private var typedHeadings: [MarkdownNode: String] = [:]

    /// Words that are one text, and where the nodes that they are from begin in it.
    private struct Line {
        var text: [UInt8] = []
        var nodes: [(node: MarkdownNode, range: Range<Int>)] = []
    }

    /// Changes the words of a tree. Of headings whose words it changes it returns those that were typed.
    static func set(_ typography: Typography, in root: MarkdownNode) -> [MarkdownNode: String] {
        var typesetter = MarkdownTypography(typography)
        root.walk { node, isEntering in isEntering ? typesetter.begin(node) : typesetter.end(node) }
        return typesetter.typedHeadings
    }

    private init(_ typography: Typography) { self.typography = typography }

    private mutating func begin(_ node: MarkdownNode) {
        switch node.kind {
        case .text: add(node)
        case .code: line.text.append(Typography.object)
        case .softBreak, .lineBreak: line.text.append(UInt8(ascii: "\n"))
        case .link:
            setTitle(of: node)
            if Self.isAddress(node) { kept += 1 }
        case .image:
            setTitle(of: node)
            outer.append(line)
            line = Line()
        case .customInline:
            if node.isCell { finishLine() }
            if node.keepsWords { kept += 1 }
            // A reference to a note ends the word or the sentence before it.
            if node.firstChild == nil { line.text.append(UInt8(ascii: ")")) }
        case .emphasis, .strong, .htmlInline: break
        default:
            finishLine()
            if node.kind == .heading { heading = node }
            if node.kind == .customBlock, node.keepsWords { kept += 1 }
        }
    }

    private mutating func end(_ node: MarkdownNode) {
        switch node.kind {
        case .link: if Self.isAddress(node) { kept -= 1 }
        case .image:
            finishLine()
            line = outer.popLast() ?? Line()
            line.text.append(Typography.object)
        case .customInline:
            if node.isCell { finishLine() }
            if node.keepsWords { kept -= 1 }
        case .text, .code, .softBreak, .lineBreak, .emphasis, .strong, .htmlInline: break
        default:
            finishLine()
            if node.kind == .heading { heading = nil }
            if node.kind == .customBlock, node.keepsWords { kept -= 1 }
        }
    }

    private mutating func add(_ node: MarkdownNode) {
        guard let words = node.literal, !words.isEmpty else { return }
        guard kept == 0 else { return line.text.append(Typography.object) }
        line.nodes.append((node, line.text.count..<(line.text.count + words.count)))
        line.text.append(contentsOf: words)
    }

    private func setTitle(of node: MarkdownNode) {
        guard let title = node.title, !title.isEmpty, typography.mayChange(title) else { return }
        node.setTitle(typography.set(String(decoding: title, as: UTF8.self)))
    }

    /// Whether the words of a link are its own address.
    private static func isAddress(_ link: MarkdownNode) -> Bool {
        guard let text = link.firstChild, text.kind == .text, text.next == nil, let words = text.literal,
            let address = link.address, words.count <= address.count
        else { return false }
        return address.suffix(words.count).elementsEqual(words)
    }

    // MARK: - Changing

    private mutating func finishLine() {
        if !line.nodes.isEmpty { change() }
        line.text.removeAll(keepingCapacity: true)
        line.nodes.removeAll(keepingCapacity: true)
    }

    private mutating func change() {
        let edits = line.text.withUnsafeBufferPointer { typography.edits(in: $0) }
        guard !edits.isEmpty else { return }
        if let heading, typedHeadings[heading] == nil { typedHeadings[heading] = heading.plainText }
        var next = 0
        var copied = 0
        for (node, range) in line.nodes {
            // A change may begin in the node before.
            copied = max(copied, range.lowerBound)
            let changes = edits[next...].prefix { $0.range.lowerBound < range.upperBound }
            guard copied > range.lowerBound || !changes.isEmpty else { continue }
            var words: [UInt8] = []
            words.reserveCapacity(range.count + 4 * changes.count + 1)
            for change in changes {
                words.append(contentsOf: line.text[copied..<change.range.lowerBound])
                words.append(contentsOf: typography.text(of: change.sign).utf8)
                copied = change.range.upperBound
            }
            next = changes.endIndex
            if copied < range.upperBound { words.append(contentsOf: line.text[copied..<range.upperBound]) }
            node.setLiteral(bytes: words)
        }
    }
}

extension MarkdownNode {
    /// Whether it is a cell of a table, whose words are a text of their own.
    fileprivate var isCell: Bool {
        guard let start else { return false }
        return start.starts(with: "<td".utf8) || start.starts(with: "<th".utf8)
    }

    /// Whether its words are those of a program or a keyboard.
    fileprivate var keepsWords: Bool {
        guard let start else { return false }
        return Self.typed.contains { start.starts(with: $0.utf8) }
    }

    private static let typed = ["<code", "<kbd", "<pre"]
}
