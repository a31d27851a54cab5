import DatelineModel
import DatelineReading

/// Settings that stand beside the texts, and those of programs whose sites are read as folders of Markdown.
extension OldSettings {
    // MARK: - Eleventy

    /// The `permalink` of `posts/posts.11tydata.js` and `posts/posts.json`, which all texts in the folder have.
    mutating func readDataOfFolders(_ folder: SourceFolder) {
        let ends = [".11tydata.json", ".11tydata.js", ".11tydata.cjs", ".11tydata.mjs", ".json"]
        for path in folder.files {
            guard let end = ends.first(where: path.hasSuffix) else { continue }
            let parts = path.dropLast(end.count).split(separator: "/")
            guard parts.count > 1, parts[parts.count - 2] == parts[parts.count - 1], let text = script(folder, path),
                let permalink = ScriptSettings.value(of: "permalink", in: text),
                let pattern = Self.pattern(ofEleventy: permalink)
            else { continue }
            scopedAddresses.append(
                ScopedAddress(
                    path: parts.dropLast().joined(separator: "/"), type: nil, article: pattern, page: pattern))
        }
    }

    /// An address with tags as a pattern: `/blog/{{ page.fileSlug }}/` is `/blog/:name/`; `nil` if it has others.
    static func pattern(ofEleventy permalink: String) -> String? {
        var pattern = ""
        var rest = permalink[...]
        while let open = rest.firstRange(of: "{{") {
            guard let close = rest[open.upperBound...].firstRange(of: "}}") else { return nil }
            let words = rest[open.upperBound..<close.lowerBound].filter { !$0.isWhitespace && $0 != "-" }
            guard let name = namesOfEleventy[String(words)] else { return nil }
            pattern += rest[..<open.lowerBound] + name
            rest = rest[close.upperBound...]
        }
        pattern += rest
        let isPlain = !pattern.contains("{%") && !pattern.isEmpty && pattern != "false"
        guard isPlain else { return nil }
        let address = pattern.hasPrefix("/") ? pattern : "/" + pattern
        return address.hasSuffix("/index.html") ? String(address.dropLast("index.html".count)) : address
    }

    private static let namesOfEleventy = [
        "page.fileSlug": ":name", "fileSlug": ":name", "page.filePathStem": ":path/:name", "slug": ":slug",
        "title|slug": ":post_title", "title|slugify": ":post_title", "page.fileSlug|slugify": ":name",
        "page.date|date:'%Y'": ":year", "page.date|date:\"%Y\"": ":year",
        "page.date|date:'%Y/%m/%d'": ":year/:month/:day",
        "page.date|date:\"%Y/%m/%d\"": ":year/:month/:day",
    ]

    // MARK: - Folders of Markdown

    /// What Docusaurus and Gatsby say of their sites, and who writes for them.
    mutating func readMarkdown(_ folder: SourceFolder) {
        for name in ["docusaurus.config.js", "docusaurus.config.ts", "gatsby-config.js", "gatsby-config.ts"] {
            guard let text = script(folder, name) else { continue }
            title = ScriptSettings.value(of: "title", in: text)
            description = ["tagline", "description"].lazy.compactMap { ScriptSettings.value(of: $0, in: text) }.first
            let address = ["siteUrl", "url"].lazy.compactMap { ScriptSettings.value(of: $0, in: text) }.first
            setAddress(address, ScriptSettings.value(of: "baseUrl", in: text))
            if name.hasPrefix("docusaurus") {
                isOfDocusaurus = true
                let blog = Self.braces(of: "blog", in: text)
                let route = blog.flatMap { ScriptSettings.value(of: "routeBasePath", in: $0) } ?? "blog"
                addresses["blog"] = "/\(route)/:slugordatedname"
            }
        }
        for name in ["blog/authors", "content/blog/authors", "data/authors", "_data/authors", "authors"] {
            readAuthors(fields(folder, "\(name).yml", "\(name).yaml", "\(name).json"))
        }
        for name in ["docs/blog/.authors", "docs/.authors", "blog/.authors", ".authors"] {
            readAuthors(fields(folder, "\(name).yml", "\(name).yaml"))
        }
    }

    /// What stands in the braces behind a key of a script: `blog: {…}`; `nil` if none do.
    private static func braces(of key: String, in script: String) -> String? {
        for place in script.ranges(of: "\(key):") {
            let isWhole = script[..<place.lowerBound].last.map { !$0.isLetter && !$0.isNumber && $0 != "_" } ?? true
            let rest = script[place.upperBound...].drop(while: \.isWhitespace)
            guard isWhole, rest.first == "{" else { continue }
            var depth = 0
            for index in rest.indices {
                if rest[index] == "{" { depth += 1 }
                if rest[index] == "}" { depth -= 1 }
                if depth == 0 { return String(rest[...index]) }
            }
            return nil
        }
        return nil
    }
}
