import DatelineModel
package import DatelineReading

/// Where the lines that an editor adds to an article belong.
package enum FrontMatterPlace: Sendable, Hashable {
    /// Into the block at the head of the file.
    case frontMatter(String)
    /// Into the existing sidecar.
    case sidecar(String)
    /// Into a new file beside untouched wire copy.
    case newSidecar(String)
    /// Between two lines `---` at the head of a file that has no front matter.
    case newFrontMatter(String)

    /// The place for a manuscript.
    package init(of manuscript: Manuscript) {
        let file = manuscript.text.file
        if let existing = manuscript.fields.text?.file {
            self = existing.hasSuffix(".yml") ? .sidecar(existing) : .frontMatter(existing)
        } else {
            self = ContentFiles.sidecar(ofArticle: file).map { .newSidecar($0) } ?? .newFrontMatter(file)
        }
    }

    /// The file that the lines go into.
    package var file: String {
        switch self {
        case .frontMatter(let file), .sidecar(let file), .newSidecar(let file), .newFrontMatter(let file): file
        }
    }

    /// `into the front matter of Content/articles/paris.md`; `asSeen` is how the path is shown.
    package func words(_ asSeen: (String) -> String = { $0 }) -> String {
        let path = asSeen(file)
        return switch self {
        case .frontMatter: "into the front matter of \(path)"
        case .sidecar: "into \(path)"
        case .newSidecar: "into a new file \(path)"
        case .newFrontMatter: "between two lines “---” at the head of \(path)"
        }
    }
}
