/// What came of the raw HTML of a text, besides the nodes in its tree, and the attributes of images that were not HTML.
struct HTMLFindings {
    /// What is known of a node that was made from a tag.
    private struct Note {
        /// The attributes that the renderer does not know of, as they stand in the tag: ` id="a" class="b"`.
        let attributes: String
        /// The line that the tag is in, counted from 1.
        let line: Int
        /// The pictures that a browser may choose from.
        let candidates: [ImageCandidate]
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

    /// Keeps a note for a heading, a link, an image or a source of images: its attributes in canonical form, the pictures that
    /// a browser may choose in its place, and its line. It takes the place of an earlier one.
    mutating func note(
        _ attributes: String, _ candidates: [ImageCandidate] = [], line: Int, for node: MarkdownNode
    ) {
        node.tag = Self.firstTag + notes.count
        notes.append(Note(attributes: attributes, line: line, candidates: candidates))
    }

    /// The pictures that a browser may choose for a node.
    func candidates(of node: MarkdownNode) -> [ImageCandidate] { note(of: node)?.candidates ?? [] }

    /// The attributes of a node that the renderer does not know of, as they stand in its tag.
    func attributes(of node: MarkdownNode) -> String { note(of: node)?.attributes ?? "" }

    /// The line of a node that was made from a tag; `nil` for all others.
    func line(of node: MarkdownNode) -> Int? { note(of: node)?.line }

    private func note(of node: MarkdownNode) -> Note? {
        let index = node.tag - Self.firstTag
        return notes.indices.contains(index) ? notes[index] : nil
    }
}
