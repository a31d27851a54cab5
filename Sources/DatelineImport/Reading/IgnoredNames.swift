/// The names of texts that a program makes no page of, whatever stands in them: `_later.md`, `#draft.md`, `~copy.md`.
enum IgnoredNames {
    /// The part of a path that keeps a text out of the old site; `nil` if no part does.
    ///
    /// `content` is the folder that has the texts, and `included` are paths that Jekyll reads whatever their names.
    static func part(of path: String, _ program: OldProgram, content: String, included: Set<String>) -> Substring? {
        let parts = path.split(separator: "/").dropFirst(content.split(separator: "/").count)
        // What an editor or an office program keeps beside a text is nowhere a text of its own.
        if let part = parts.first(where: { $0.hasPrefix("~") || $0.hasPrefix("#") }) {
            return isIncluded(parts, part, included) ? nil : part
        }
        // In a folder of Markdown it is a part of others.
        if program == .markdown, let file = parts.last, file.hasPrefix("_") { return file }
        guard program == .jekyll || program == .hexo, let file = parts.last else { return nil }
        // `_posts` and the folders of collections are what they are; nothing else has an underscore before its name.
        let below = parts.drop { !$0.hasPrefix("_") }.dropFirst().dropLast()
        guard let part = (below + [file]).first(where: { $0.hasPrefix("_") }) else { return nil }
        return isIncluded(parts, part, included) ? nil : part
    }

    private static func isIncluded(
        _ parts: ArraySlice<Substring>, _ part: Substring, _ included: Set<String>
    ) -> Bool {
        !included.isEmpty && (included.contains(String(part)) || included.contains(parts.joined(separator: "/")))
    }
}
