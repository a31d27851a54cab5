import DatelineDigest
import DatelineModel
import DatelineReading

/// What the texts link to that stay in a site as an editor has changed them.
enum KeptLinks {
    /// The files that a text links to, or names as its picture, by their paths below `Content`. `path` is its own.
    static func files(in text: SourceText, at path: String) -> Set<String> {
        var body = text.bytes.indices
        var files: Set<String> = []
        do {
            let parts = try FileParts(of: text)
            body = parts.body
            if let picture = parts.fields.map({ OldFields($0) })?.picture?.file { files.insert(picture) }
        } catch {
            // Its words are looked through as a whole; what is wrong with it is reported when the site is checked.
        }
        do {
            try MarkdownBounds.check(text, body)
            files.formUnion(MarkdownDocument(text.bytes[body]).links.map(\.destination))
        } catch {
            // The check of the site refuses what takes too long to read.
        }
        return Set(files.compactMap { LinkTargets.file(of: $0, from: path) })
    }
}
