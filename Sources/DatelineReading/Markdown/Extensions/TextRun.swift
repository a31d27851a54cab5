/// Pieces of text that stand side by side in the tree, as one: libcmark parts them at every sign that could mean something.
struct TextRun {
    /// Stands before a character that was written so that it means nothing but itself: `\~`.
    static let escape = Escapes.mark

    /// The nodes.
    private(set) var nodes: [MarkdownNode] = []
    /// Their text.
    private(set) var bytes: [UInt8] = []
    /// What stands before and behind them, as a character of the text.
    let before: UInt8
    let after: UInt8

    /// The run that begins with a node.
    init(from first: MarkdownNode) {
        var next: MarkdownNode? = first
        before = Self.sign(of: first.previous, in: first.parent)
        while let node = next, node.kind == .text {
            nodes.append(node)
            if let literal = node.literal {
                for byte in literal {
                    // In the text the mark stands behind its character.
                    if byte == Self.escape, !bytes.isEmpty {
                        bytes.insert(byte, at: bytes.count - 1)
                    } else {
                        bytes.append(byte)
                    }
                }
            }
            next = node.next
        }
        after = Self.sign(of: next, in: first.parent)
    }

    /// Text of a run as it stands in the tree: with the marks behind their characters, where typography looks for them.
    static func asParsed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var (text, isEscaped) = ([UInt8](), false)
        for byte in bytes {
            if byte != escape { text.append(byte) }
            if isEscaped { text.append(escape) }
            isEscaped = byte == escape
        }
        return text
    }

    /// Text without the marks of escaped characters.
    static func unescaped(_ bytes: ArraySlice<UInt8>) -> [UInt8] { bytes.filter { $0 != escape } }

    /// The character beside a run where another node, or the end of its parent, is.
    private static func sign(of node: MarkdownNode?, in parent: MarkdownNode?) -> UInt8 {
        switch node?.kind ?? parent?.kind ?? .none {
        case .emphasis, .strong: UInt8(ascii: "*")
        case .code: UInt8(ascii: "`")
        case .link, .image: node == nil ? UInt8(ascii: "[") : UInt8(ascii: ")")
        case .htmlInline: UInt8(ascii: ">")
        default: UInt8(ascii: "\n")
        }
    }
}
