/// Blocks that libcmark does not know: notes, terms with definitions, tables, lines about abbreviations.
struct BlockExtensions {
    /// The text, in which they are such as libcmark knows.
    private(set) var source: MarkdownSource
    /// The notes.
    private(set) var notes: Footnotes
    /// The abbreviations.
    private(set) var abbreviations = Abbreviations()
    private let form: MarkdownForm
    private var tables: Tables?
    private var hasDefinitions = false

    /// Those of a text; `nil` if it has none.
    init?(
        _ bytes: UnsafeBufferPointer<UInt8>, _ marks: MarkdownMarks, _ form: MarkdownForm, hasMarkdownInHTML: Bool
    ) {
        source = MarkdownSource(bytes)
        notes = Footnotes(form)
        self.form = form
        if hasMarkdownInHTML {
            let root = MarkdownNode.document(bytes)
            defer { root.remove() }
            MarkdownInHTML.separate(in: &source, isCode: Self.lines(of: [.codeBlock], in: root, source))
        }
        if marks.mayHaveAbbreviations || marks.mayHaveInlineNotes { spellOut(marks) }
        if marks.mayHaveNotes || marks.mayHaveDefinitions {
            let root = source.document()
            defer { root.remove() }
            if marks.mayHaveNotes {
                let isCode = Self.lines(of: [.codeBlock, .htmlBlock], in: root, source)
                notes = Footnotes(in: &source, isCode: isCode, form)
            }
            if marks.mayHaveDefinitions { hasDefinitions = DefinitionLists.mark(in: &source, root) }
        }
        if marks.mayHaveTables { tables = Tables(in: &source, form) }
        guard tables != nil || hasDefinitions || !notes.isEmpty || !abbreviations.isEmpty || hasMarkdownInHTML else {
            return nil
        }
    }

    /// Takes the lines about abbreviations out of the text, and writes the notes within its lines below it.
    private mutating func spellOut(_ marks: MarkdownMarks) {
        let root = source.document()
        let isCode = Self.lines(of: [.codeBlock, .htmlBlock], in: root, source)
        root.remove()
        if marks.mayHaveAbbreviations { abbreviations = Abbreviations(takenOutOf: &source, isCode: isCode) }
        guard marks.mayHaveInlineNotes else { return }
        let lines = source.lines
        guard InlineNotes.spell(out: &source, isCode: isCode), isCode.last == true else { return }
        // What nothing closes at the end of a text would swallow its notes.
        let whole = source.document()
        if Self.lines(of: [.codeBlock, .htmlBlock], in: whole, source).last == true { source.lines = lines }
        whole.remove()
    }

    /// Which lines are in blocks of some kinds.
    private static func lines(
        of kinds: Set<MarkdownNode.Kind>, in root: MarkdownNode, _ source: MarkdownSource
    ) -> [Bool] {
        var isCode = Array(repeating: false, count: source.lines.count)
        root.visit { node in
            guard kinds.contains(node.kind), node.startLine > 0 else { return }
            for line in node.startLine...max(node.startLine, node.endLine) where line <= isCode.count {
                isCode[line - 1] = true
            }
        }
        return isCode
    }

    /// Makes of them, in the document's tree, what they are.
    mutating func build(in root: MarkdownNode) {
        tables?.build(in: root, source, form)
        if hasDefinitions { DefinitionLists.build(in: root, source) }
        if !notes.isEmpty { notes.takeNotes(outOf: root, source) }
    }
}
