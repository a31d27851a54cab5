import Testing

@testable import DatelineReading

/// The end of a text as it is read: its story, who signs it, and the lines of pages that were taken out.
struct EndOfText {
    /// A story of two sentences, above what a test is about.
    static let story = "The office opens in Leeds in May.\n\nIt has 40 posts, the minister said."

    let text: String
    let signOff: SignOff
    let removed: [String]

    /// Reads what stands below a story.
    init(_ below: String, story: String = story) {
        let bytes = Array("\(story)\n\n\(below)\n".utf8)
        let copy = CleanCopy(bytes, in: bytes.indices)
        signOff = SignOff(copy.bytes, in: bytes.indices)
        text = PlainTextDocument(copy.bytes, in: 0..<signOff.bodyEnd).paragraphs.joined(separator: "\n\n")
        removed = copy.removed.map(\.value)
    }
}
