/// What GFM and others have inside a line of text: struck and marked words, bare addresses, references to notes,
/// abbreviations.
struct InlineExtensions {
    /// What may be there at all.
    private let marks: MarkdownMarks
    /// The notes of the document.
    var notes: Footnotes
    /// Its abbreviations; `nil` if there are none.
    private let abbreviations: Abbreviations?
    /// How many of them have been explained: each costs the memory of what it stands for.
    private var explained = 0
    private static let mostExplained = 20_000

    init(_ marks: MarkdownMarks, notes: Footnotes, _ abbreviations: Abbreviations?) {
        (self.marks, self.notes) = (marks, notes)
        self.abbreviations = abbreviations?.isEmpty == false ? abbreviations : nil
    }

    /// Makes nodes of what is in a tree.
    mutating func apply(to root: MarkdownNode) {
        var parents: [(node: MarkdownNode, isLink: Bool)] = []
        var links = 0
        root.walk { node, isEntering in
            if node.kind == .link || node.kind == .image { links += isEntering ? 1 : -1 }
            if isEntering, node.firstChild?.kind.isInline ?? false { parents.append((node, links > 0)) }
        }
        for parent in parents { apply(in: parent.node, isLink: parent.isLink) }
    }

    /// A part of a run of text.
    private enum Piece {
        case text(ArraySlice<UInt8>)
        case node(MarkdownNode)
        case tildes(MarkdownNode, Strikethrough.Delimiter)
        case marks(MarkdownNode, MarkedWords.Delimiter)
    }

    private mutating func apply(in parent: MarkdownNode, isLink: Bool) {
        var (strikethrough, marked) = (Strikethrough(), MarkedWords())
        var child = parent.firstChild
        while let node = child {
            guard node.kind == .text else {
                child = node.next
                continue
            }
            let run = TextRun(from: node)
            child = run.nodes.last?.next
            let pieces = pieces(of: run, isLink: isLink)
            guard !pieces.isEmpty else { continue }
            for piece in pieces {
                switch piece {
                case .text(let bytes): node.insertBefore(MarkdownNode(text: TextRun.asParsed(bytes)))
                case .node(let new): node.insertBefore(new)
                case .tildes(let new, let delimiter):
                    node.insertBefore(new)
                    strikethrough.add(new, delimiter)
                case .marks(let new, let delimiter):
                    node.insertBefore(new)
                    marked.add(new, delimiter)
                }
            }
            for old in run.nodes { old.remove() }
        }
    }

    /// The parts of a run; none if it is nothing but text.
    private mutating func pieces(of run: TextRun, isLink: Bool) -> [Piece] {
        var pieces: [Piece] = []
        let bytes = run.bytes
        var (index, copied) = (0, 0)
        func take(_ piece: Piece, _ range: Range<Int>) {
            if range.lowerBound > copied { pieces.append(.text(bytes[copied..<range.lowerBound])) }
            pieces.append(piece)
            (index, copied) = (range.upperBound, range.upperBound)
        }
        while index < bytes.count {
            if explained < Self.mostExplained, let (element, end) = abbreviations?.element(at: index, of: run) {
                explained += 1
                take(.node(element), index..<end)
                continue
            }
            switch bytes[index] {
            case TextRun.escape: index += 2
            case UInt8(ascii: "=") where marks.mayHaveMarkedWords:
                let (delimiter, range) = MarkedWords.delimiter(at: index, of: run)
                if let delimiter {
                    take(.marks(MarkdownNode(text: bytes[range]), delimiter), range)
                } else {
                    index = range.upperBound
                }
            case UInt8(ascii: "~") where marks.mayHaveTildes:
                let (delimiter, range) = Strikethrough.delimiter(at: index, of: run)
                if let delimiter {
                    take(.tildes(MarkdownNode(text: bytes[range]), delimiter), range)
                } else {
                    index = range.upperBound
                }
            case UInt8(ascii: "[") where marks.mayHaveNotes && !isLink:
                if let (node, end) = notes.reference(at: index, of: bytes) {
                    take(.node(node), index..<end)
                } else {
                    index += 1
                }
            case UInt8(ascii: ":"), UInt8(ascii: "w"), UInt8(ascii: "W"), UInt8(ascii: "@"):
                if marks.mayHaveAddresses, !isLink,
                    let address = BareAddress(at: index, of: bytes, after: copied, before: run.before)
                {
                    take(.node(address.link(in: bytes)), address.range)
                } else {
                    index += 1
                }
            default: index += 1
            }
        }
        if !pieces.isEmpty, copied < bytes.count { pieces.append(.text(bytes[copied...])) }
        return pieces
    }
}
