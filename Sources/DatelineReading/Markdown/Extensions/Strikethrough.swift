/// Struck words, as GFM has them: `~~one~~`, `~two~`.
struct Strikethrough {
    /// What a run of tildes may do.
    struct Delimiter {
        fileprivate let count: Int
        fileprivate let mayOpen: Bool
        fileprivate let mayClose: Bool
    }

    private var openers: [(node: MarkdownNode, count: Int)] = []

    /// The tildes at a place, and what they may do; `nil` if that is nothing.
    static func delimiter(at start: Int, of run: TextRun) -> (Delimiter?, Range<Int>) {
        let bytes = run.bytes
        var end = start
        while end < bytes.count, bytes[end] == UInt8(ascii: "~") { end += 1 }
        let range = start..<end
        guard range.count <= 2 else { return (nil, range) }
        let before = Sign(before: start, in: run)
        let after = Sign(after: end, in: run)
        let mayOpen = after != .blank && (after != .punctuation || before != .other)
        let mayClose = before != .blank && (before != .punctuation || after != .other)
        guard mayOpen || mayClose else { return (nil, range) }
        return (Delimiter(count: range.count, mayOpen: mayOpen, mayClose: mayClose), range)
    }

    /// Takes the tildes that come next in a parent, and strikes the words before them if they close.
    mutating func add(_ node: MarkdownNode, _ delimiter: Delimiter) {
        if delimiter.mayClose, let opener = openers.popLast() {
            // Tildes of another number take each other's meaning away.
            guard opener.count == delimiter.count else { return }
            let struck = MarkdownNode(.customInline, from: "<del>", to: "</del>")
            while let inner = opener.node.next, inner != node { struck.append(inner) }
            opener.node.insertBefore(struck)
            opener.node.remove()
            // The parent still counts on the node itself.
            node.setLiteral("")
        } else if delimiter.mayOpen {
            openers.append((node, delimiter.count))
        }
    }

    /// What a character is for the rules of emphasis.
    private enum Sign {
        case blank, punctuation, other

        init(before index: Int, in run: TextRun) {
            guard index > 0 else {
                self.init(Unicode.Scalar(run.before))
                return
            }
            var start = index - 1
            while start > 0, run.bytes[start] & 0xC0 == 0x80 { start -= 1 }
            self.init(String(decoding: run.bytes[start..<index], as: UTF8.self).unicodeScalars.first ?? " ")
        }

        init(after index: Int, in run: TextRun) {
            let rest = run.bytes[index...].drop { $0 == TextRun.escape }
            guard !rest.isEmpty else {
                self.init(Unicode.Scalar(run.after))
                return
            }
            self.init(String(decoding: rest.prefix(4), as: UTF8.self).unicodeScalars.first ?? " ")
        }

        private init(_ scalar: Unicode.Scalar) {
            switch scalar.properties.generalCategory {
            case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
                .finalPunctuation, .otherPunctuation:
                self = .punctuation
            case .mathSymbol, .currencySymbol, .modifierSymbol: self = scalar.isASCII ? .punctuation : .other
            default: self = scalar.properties.isWhitespace ? .blank : .other
            }
        }
    }
}
