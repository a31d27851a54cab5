/// Marked words, as Pandoc, Obsidian and others have them: `==these==`.
///
/// Signs of equality are written in texts of every kind, so that marks stand tight around their words and at no letter outside:
/// `a == b`, `a==b` and `(==)` are none.
struct MarkedWords {
    /// What two signs of equality may do.
    struct Delimiter {
        fileprivate let mayOpen: Bool
        fileprivate let mayClose: Bool
    }

    /// The last that may open in a parent.
    private var opener: MarkdownNode?

    /// The signs of equality at a place, and what they may do; `nil` if that is nothing.
    static func delimiter(at start: Int, of run: TextRun) -> (Delimiter?, Range<Int>) {
        let bytes = run.bytes
        var end = start
        while end < bytes.count, bytes[end] == UInt8(ascii: "=") { end += 1 }
        let range = start..<end
        guard range.count == 2 else { return (nil, range) }
        let before = start > 0 ? bytes[start - 1] : run.before
        let after = end < bytes.count ? bytes[end] : run.after
        // Behind the run a link may stand, or emphasis.
        let mayOpen =
            !isWord(before) && after > UInt8(ascii: " ") && (end == bytes.count || !closing.contains(after))
        let mayClose = !isWord(after) && before > UInt8(ascii: " ") && !opening.contains(before)
        guard mayOpen || mayClose else { return (nil, range) }
        return (Delimiter(mayOpen: mayOpen, mayClose: mayClose), range)
    }

    /// Takes the signs that come next in a parent, and marks the words before them if they close.
    mutating func add(_ node: MarkdownNode, _ delimiter: Delimiter) {
        if delimiter.mayClose, let start = opener {
            opener = nil
            let marked = MarkdownNode(.customInline, from: "<mark>", to: "</mark>")
            while let inner = start.next, inner != node { marked.append(inner) }
            start.insertBefore(marked)
            start.remove()
            // The parent still counts on the node itself.
            node.setLiteral("")
        } else if delimiter.mayOpen {
            opener = node
        }
    }

    /// What no marked words begin with, and what none end with.
    private static let closing = Array(")]},;:!?.=<>|&/".utf8)
    private static let opening = Array("([{!=<>|&/".utf8)

    /// Whether it is a letter or a digit of ASCII: between others, as in Chinese, there are no blanks.
    private static func isWord(_ byte: UInt8) -> Bool {
        (97...122).contains(byte | 0x20) || (48...57).contains(byte) || byte == UInt8(ascii: "_")
    }
}
