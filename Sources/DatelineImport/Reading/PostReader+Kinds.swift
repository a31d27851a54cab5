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
        return TextFormat(ofFile: path) == .markdown || markdownEndings.contains(ending) || ending == "html"
            || ending == "htm" || otherFormats[ending] != nil
    }

    static let otherFormats = [
        "rst": "reStructuredText", "adoc": "AsciiDoc", "asciidoc": "AsciiDoc", "org": "Org", "textile": "Textile",
        "ipynb": "a notebook", "njk": "a template of Nunjucks", "liquid": "a template of Liquid",
        "pug": "a template of Pug", "astro": "a page of Astro", "qmd": "Quarto",
    ]

    /// What else is Markdown: with components, and of R Markdown.
    private static let markdownEndings = ["mdx", "rmd", "rmarkdown"]

    /// The file that a program made of a text with cells of code, and that its site shows; `nil` if there is none.
    func output(of path: String) -> String? {
        guard ["rmd", "rmarkdown", "ipynb"].contains(Self.ending(path)),
            let dot = path.lastIndex(of: ".")
        else { return nil }
        return ["md", "markdown", "html"].lazy.map { "\(path[..<dot]).\($0)" }.first(where: folder.lists)
    }

    /// The text of an article that is written as a template of Nunjucks or Liquid: HTML below front matter with a date.
    func article(inTemplate path: String) throws -> (text: SourceText, parts: FileParts)? {
        guard program == .eleventy, ["njk", "liquid"].contains(Self.ending(path)) else { return nil }
        let text = try folder.text(path)
        let parts = try FileParts(of: text)
        let isTemplate = ["{% for ", "{%- for ", "{% extends ", "{% block ", "{% macro "].contains {
            text.bytes.firstPlace(of: $0, in: parts.body) != nil
        }
        let name = OldName(
            path, program, dialect, languages: languages, isOfDocusaurus: settings.isOfDocusaurus)
        let hasDate = name.day != nil || parts.fields.map { OldFields($0).date(in: zone) != nil } ?? false
        return parts.fields != nil && hasDate && !isTemplate ? (text, parts) : nil
    }

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
