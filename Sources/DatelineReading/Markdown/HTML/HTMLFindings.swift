/// What came of the raw HTML of a text, besides the nodes in its tree.
struct HTMLFindings {
    /// What is known of a node that was made from a tag.
    private struct Note {
        /// The attributes that the renderer does not know of, as they stand in the tag: ` id="a" class="b"`.
        let attributes: String
        /// The line that the tag is in, counted from 1.
        let line: Int
    }

    private var notes: [Note] = []
    /// What was taken out.
    var dropped = DroppedHTML()
    /// The ids in the text so far, and those that it must not have.
    var ids = BodyRenderer.reservedIDs
    /// Blocks and parts of lines that were passed over and are in the document no more.
    var skipped: Set<MarkdownNode> = []
    /// Links and images whose addresses were taken out.
    var unsafeLinks: [MarkdownDocument.Link] = []

    /// The tag of the first node with a note.
    private static let firstTag = 1_000_000

    /// Keeps a note for a heading, a link or an image: its attributes in canonical form, and its line.
    mutating func note(_ attributes: String, line: Int, for node: MarkdownNode) {
        node.tag = Self.firstTag + notes.count
        notes.append(Note(attributes: attributes, line: line))
    }

    /// The attributes of a node that the renderer does not know of, as they stand in its tag.
    func attributes(of node: MarkdownNode) -> String { note(of: node)?.attributes ?? "" }

    /// The line of a node that was made from a tag; `nil` for all others.
    func line(of node: MarkdownNode) -> Int? { note(of: node)?.line }

    private func note(of node: MarkdownNode) -> Note? {
        let index = node.tag - Self.firstTag
        return notes.indices.contains(index) ? notes[index] : nil
    }
}
