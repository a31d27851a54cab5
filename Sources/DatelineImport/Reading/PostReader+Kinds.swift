import DatelineModel
import DatelineReading

/// What a file of an old site is, by its name and its place.
extension PostReader {
    static func ending(_ path: String) -> String {
        guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return "" }
        return path[path.index(after: dot)...].lowercased()
    }

    static func isText(_ path: String) -> Bool {
        let ending = ending(path)
        return TextFormat(ofFile: path) == .markdown || ending == "mdx" || ending == "html" || ending == "htm"
            || otherFormats[ending] != nil
    }

    static let otherFormats = [
        "rst": "reStructuredText", "adoc": "AsciiDoc", "asciidoc": "AsciiDoc", "org": "Org", "textile": "Textile",
        "ipynb": "a notebook", "njk": "a template of Nunjucks", "liquid": "a template of Liquid",
        "pug": "a template of Pug", "astro": "a page of Astro", "rmd": "R Markdown", "qmd": "Quarto",
    ]

    /// Whether a text is a part of the theme or of the project, and no page.
    func isElsewhere(_ path: String) -> Bool {
        let parts = path.split(separator: "/")
        let name = parts.last?.lowercased() ?? ""
        let project = [
            "readme.md", "license.md", "licence.md", "contributing.md", "code_of_conduct.md", "changelog.md",
        ]
        if project.contains(name) { return true }
        switch program {
        case .hexo: return parts.dropLast().contains { $0.hasPrefix("_") && $0 != "_posts" && $0 != "_drafts" }
        case .jekyll:
            // Folders that begin with an underscore and are no collections are Jekyll's own.
            guard let folder = parts.dropLast().first(where: { $0.hasPrefix("_") }) else { return false }
            return folder != "_posts" && folder != "_drafts"
                && !settings.collections.contains(String(folder.dropFirst()))
                && !included.contains(String(folder))
        case .eleventy: return parts.dropLast().contains { $0.hasPrefix("_") && $0 != "_posts" && $0 != "_drafts" }
        case .astro:
            return !path.hasPrefix("src/content/") && !path.hasPrefix("src/pages/") && !path.hasPrefix("src/data/")
        default: return false
        }
    }

    private static let postFolders: Set<String> = [
        "post", "posts", "_posts", "_drafts", "blog", "blogs", "news", "articles", "article", "writing", "journal",
        "notes", "stories", "entries", "drafts",
    ]
    private static let listNames: Set<String> = [
        "404", "archive", "archives", "tags", "categories", "category", "search", "feed", "rss", "atom", "sitemap",
        "posts", "robots", "index", "home", "authors", "topics", "countries", "months",
    ]

    func isListName(_ name: String) -> Bool { Self.listNames.contains(name.lowercased()) }

    /// A path below the folder that has the texts.
    func pathInContent(_ path: String) -> String {
        dialect.content.isEmpty || !path.hasPrefix(dialect.content + "/")
            ? path : String(path.dropFirst(dialect.content.utf8.count + 1))
    }

    /// What a text becomes; `nil` for one that only a template makes.
    func kind(
        _ path: String, _ fields: OldFields, _ name: OldName, hasDate: Bool, isHTML: Bool
    ) -> OldPost.Kind? {
        let isInPosts =
            name.folders.contains { Self.postFolders.contains($0.lowercased()) }
            || Self.postFolders.contains(name.section.lowercased())
        switch program {
        case .jekyll:
            if name.section == "_posts" || name.section == "_drafts" { return .article }
            if !name.section.isEmpty, hasDate { return .article }
            return isHTML ? nil : .page
        case .hexo:
            if name.section == "_posts" || name.section == "_drafts" { return .article }
            return isHTML ? nil : .page
        case .pelican:
            // What it looks for nowhere is held back.
            if settings.pelicanPaths.kind(of: pathInContent(path)) == .page { return .page }
            return isHTML && !hasDate ? nil : .article
        case .markdown: return name.folders.first == "pages" ? .page : isHTML ? nil : .article
        case .hugo, .zola, .eleventy, .astro:
            if hasDate || isInPosts || name.day != nil { return isHTML && !hasDate ? nil : .article }
            let isPost = fields.topics.contains { $0 == "posts" || $0 == "post" }
            return isPost ? .article : isHTML ? nil : .page
        }
    }
}
