/// Notes, as GitHub has them: `[^1]` in the text, and `[^1]: the note` anywhere.
struct Footnotes {
    private struct Note {
        /// What stands between `[^` and `]`.
        let label: String
        let line: Int
        /// Whether its words begin on the next line.
        let beginsBelow: Bool
        /// What it says, once it is out of the text.
        var content: MarkdownNode?
        /// Its number for readers, from 1; 0 if nothing refers to it.
        var number = 0
        /// How many references lead to it.
        var references = 0
    }

    private let form: MarkdownForm
    private var notes: [Note] = []
    /// The note of each label; of two, the first.
    private var positions: [String: Int] = [:]
    /// The notes that are referred to, in the order of their first references.
    private var order: [Int] = []
    /// How many of them have been looked through for references.
    private var finished = 0
    /// The labels of references to notes that are not there.
    private(set) var unresolved: [String] = []

    /// No notes.
    init(_ form: MarkdownForm) { self.form = form }

    /// Whether there are none.
    var isEmpty: Bool { notes.isEmpty }

    /// Writes each note of a text as an item of a list. `isCode` tells which lines are in code or HTML.
    init(in source: inout MarkdownSource, isCode: [Bool], _ form: MarkdownForm) {
        self.init(form)
        for index in source.lines.indices where !isCode[index] {
            let line = source.lines[index].text
            let start = MarkdownSource.start(of: line)
            guard let (label, end) = Self.label(at: start, of: line), end < line.endIndex,
                line[end] == UInt8(ascii: ":")
            else { continue }
            let rest = line[(end + 1)...].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
            // Its lines are indented by four columns, and so are an item's with this mark.
            // The heading keeps an item without words on its first line from ending there.
            source.lines[index].text = line[..<start] + Array((rest.isEmpty ? "+   #" : "+   ").utf8) + rest
            source.lines[index].role = .note(notes.count)
            notes.append(Note(label: label, line: source.lines[index].number, beginsBelow: rest.isEmpty))
            if positions[label.lowercased()] == nil { positions[label.lowercased()] = notes.count - 1 }
        }
    }

    /// The label between `[^` and `]` at a place, and what is behind it.
    private static func label(at start: Int, of bytes: ArraySlice<UInt8>) -> (label: String, end: Int)? {
        guard bytes[start...].starts(with: "[^".utf8) else { return nil }
        var end = start + 2
        while end < bytes.endIndex, bytes[end] > UInt8(ascii: " "), bytes[end] != UInt8(ascii: "]"),
            bytes[end] != UInt8(ascii: "["), end < start + 1_000
        {
            end += 1
        }
        guard end > start + 2, end < bytes.endIndex, bytes[end] == UInt8(ascii: "]") else { return nil }
        return (String(decoding: bytes[(start + 2)..<end], as: UTF8.self), end + 1)
    }

    /// What the notes say, once they are out of the text.
    var contents: [MarkdownNode] { notes.compactMap(\.content) }

    /// Takes the notes out of the text.
    mutating func takeNotes(outOf root: MarkdownNode, _ source: MarkdownSource) {
        var items: [(MarkdownNode, note: Int)] = []
        root.visit { node in
            guard node.kind == .item, case .note(let note) = source.role(of: node) else { return }
            items.append((node, note))
        }
        // A note may be in another, which is taken out after it.
        for (item, note) in items.reversed() {
            let content = MarkdownNode(.customBlock)
            if notes[note].beginsBelow { item.firstChild?.remove() }
            content.appendChildren(of: item)
            notes[note].content = content
            let list = item.parent
            item.remove()
            if let list, list.firstChild == nil { list.remove() }
        }
    }

    /// The reference to a note at a place of a text, and where it ends.
    mutating func reference(at start: Int, of bytes: [UInt8]) -> (MarkdownNode, end: Int)? {
        guard let (label, end) = Self.label(at: start, of: bytes[...]) else { return nil }
        guard let note = positions[label.lowercased()] else {
            unresolved.append(label)
            return nil
        }
        if notes[note].number == 0 {
            order.append(note)
            notes[note].number = order.count
        }
        notes[note].references += 1
        let number = notes[note].number
        let id = referenceID(number, notes[note].references)
        let role = form.isPage ? "role=\"doc-noteref\"" : "data-footnote-ref"
        return (
            MarkdownNode(
                .customInline, from: "<sup class=\"footnote-ref\"><a href=\"#\(noteID(number))\" id=\"\(id)\" \(role)>",
                to: "\(number)</a></sup>"), end
        )
    }

    private func noteID(_ number: Int) -> String { "fn-\(number)" }

    private func referenceID(_ number: Int, _ occurrence: Int) -> String {
        "fnref-\(number)" + (occurrence > 1 ? "-\(occurrence)" : "")
    }

    /// The ids of notes and references.
    var ids: Set<String> {
        var ids: Set<String> = []
        for note in notes where note.number > 0 {
            ids.insert(noteID(note.number))
            for occurrence in 1...note.references { ids.insert(referenceID(note.number, occurrence)) }
        }
        return ids
    }

    /// Notes that nothing refers to: the label and the line of each.
    var unused: [(label: String, line: Int)] { notes.filter { $0.number == 0 }.map { ($0.label, $0.line) } }

    // MARK: - The list of notes

    /// The next note that is referred to and has not been looked through for references itself; `nil` if there is none.
    mutating func next() -> MarkdownNode? {
        guard finished < order.count else { return nil }
        finished += 1
        return notes[order[finished - 1]].content
    }

    /// Puts the notes that are referred to behind the text, in the order of their first references.
    mutating func append(to root: MarkdownNode) {
        if !order.isEmpty {
            let mark = form.isPage ? "role=\"doc-endnotes\" aria-label=\"\(form.words("Notes"))\"" : "data-footnotes"
            let section = MarkdownNode(.customBlock, from: "<section class=\"footnotes\" \(mark)>", to: "</section>")
            let list = MarkdownNode(.customBlock, from: "<ol>", to: "</ol>")
            section.append(list)
            root.append(section)
            for note in order { list.append(item(notes[note])) }
        }
        for index in notes.indices {
            notes[index].content?.remove()
            notes[index].content = nil
        }
    }

    private func item(_ note: Note) -> MarkdownNode {
        let item = MarkdownNode(.customBlock, from: "<li id=\"\(noteID(note.number))\">", to: "</li>")
        if let content = note.content { item.appendChildren(of: content) }
        let last: MarkdownNode
        if let paragraph = item.lastChild, paragraph.kind == .paragraph {
            last = paragraph
            last.append(MarkdownNode(text: " ".utf8))
        } else {
            last = MarkdownNode(.customBlock)
            item.append(last)
        }
        for occurrence in 1...note.references {
            if occurrence > 1 { last.append(MarkdownNode(text: " ".utf8)) }
            last.append(backLink(note.number, occurrence))
        }
        return item
    }

    private func backLink(_ number: Int, _ occurrence: Int) -> MarkdownNode {
        let mark = "\(number)" + (occurrence > 1 ? "-\(occurrence)" : "")
        let label = "aria-label=\"\(form.words("Back to reference {}", mark))\""
        let role = form.isPage ? "role=\"doc-backlink\"" : "data-footnote-backref data-footnote-backref-idx=\"\(mark)\""
        // Phones would draw the sign as a picture.
        let arrow = form.isPage ? "↩\u{FE0E}" : "↩"
        let sign = occurrence > 1 ? "\(arrow)<sup class=\"footnote-ref\">\(occurrence)</sup>" : arrow
        return MarkdownNode(
            .customInline,
            from: "<a href=\"#\(referenceID(number, occurrence))\" class=\"footnote-backref\" \(role) \(label)>\(sign)",
            to: "</a>")
    }
}
