import DatelineFiles
import DatelineModel
import DatelineReading

/// What the settings of an old site say.
struct OldSettings: Sendable {
    var title: String?
    var description: String?
    var language: String?
    /// The address of the site, with the path below its host.
    var baseURL: BaseURL?
    /// The path below the host that some programs keep by itself: `baseurl: /blog`.
    var basePath = ""
    var timeZone: String?
    var author: String?
    /// Full names by the short ones that posts use.
    var authors: [String: String] = [:]
    /// The folder that has texts, where it is not the usual one.
    var content: String?
    /// Patterns of addresses: by the first folder of a post, or for all under the empty name.
    var addresses: [String: String] = [:]
    /// The pattern of the addresses of pages.
    var pageAddress: String?
    /// Patterns of addresses of some files, which go before the others.
    var scopedAddresses: [ScopedAddress] = []
    /// Who wrote posts that do not say it, by where they are.
    var scopedAuthors: [(scope: ScopedAddress, name: String)] = []
    /// Whether posts without an author are of the site's, as the old site showed it.
    var hasUsualAuthor = false
    /// The folders of Jekyll whose files have pages of their own.
    var collections: Set<String> = []
    /// Where Pelican looks for articles and pages.
    var pelicanPaths = PelicanPaths()
    /// The languages besides the main one, by their codes.
    var languages: Set<String> = []
    /// All fields of the file of settings, where it is no program.
    var fields = FieldValues()
    /// The language of the templates that Markdown is before it is read, where the settings of Eleventy say one.
    var markdownEngine: String?
    /// Whether the folder is a site of Docusaurus.
    var isOfDocusaurus = false
    /// Files that could not be read, with the reasons.
    var problems: [Diagnostic] = []

    /// What tags in texts may print of the site.
    var site: TemplateValues.OldSite {
        var site = TemplateValues.OldSite()
        (site.title, site.description, site.author) = (title, description, author)
        (site.path, site.origin) = (basePath, baseURL?.origin)
        let texts = fields.pairs.compactMap { pair in pair.value.text.map { (pair.key, $0) } }
        site.texts = Dictionary(texts) { first, _ in first }
        return site
    }

    /// Reads the settings of a site in a folder, as far as there are any.
    init(of program: OldProgram, in folder: SourceFolder) {
        switch program {
        case .jekyll: readJekyll(folder)
        case .hugo: readHugo(folder)
        case .zola: readZola(folder)
        case .hexo: readHexo(folder)
        case .pelican: readPelican(folder)
        case .eleventy: readEleventy(folder)
        case .astro: readAstro(folder)
        case .markdown: readMarkdown(folder)
        }
    }

    /// The fields of the first file of some names that is there.
    mutating func fields(_ folder: SourceFolder, _ names: String...) -> FieldValues {
        for name in names where folder.has(name) {
            guard let text = reading(name, { try folder.text(name) }) else { continue }
            let fields = reading(name) {
                if name.hasSuffix(".toml") { return try FieldValues(toml: text) }
                if name.hasSuffix(".json") { return try FieldValues(json: text) }
                return try FieldValues(yaml: text)
            }
            if let fields { return fields }
            if name.hasSuffix(".yml") || name.hasSuffix(".yaml") { return LenientFields.read(text.bytes[...]) }
        }
        return FieldValues()
    }

    /// What is read of a file; `nil` if it cannot be, which is one of the problems then.
    private mutating func reading<Value>(_ name: String, _ read: () throws -> Value) -> Value? {
        do {
            return try read()
        } catch let error as DiagnosticError {
            problems += error.diagnostics
        } catch {
            problems.append(.error(.unreadableFile, at: .file(name), "it cannot be read: \(error)"))
        }
        return nil
    }

    mutating func setAddress(_ address: String?, _ path: String? = nil) {
        let path = path.map { $0.split(separator: "/").joined(separator: "/") } ?? ""
        basePath = path.isEmpty ? "" : "/" + path
        guard let address, let whole = BaseURL(address) else { return }
        baseURL = whole.path == "/" && !path.isEmpty ? BaseURL("\(whole.origin)/\(path)/") : whole
        if basePath.isEmpty, whole.path != "/" { basePath = String(whole.path.dropLast()) }
    }

    // MARK: - The programs

    private mutating func readJekyll(_ folder: SourceFolder) {
        let fields = fields(folder, "_config.yml", "_config.yaml", "_config.toml")
        self.fields = fields
        title = fields.first("title", "name")?.text
        description = fields.first("description", "tagline", "subtitle")?.text
        language = fields.first("lang", "language", "locale", "default_lang")?.text
        timeZone = fields["timezone"]?.text
        setAddress(fields["url"]?.text, fields["baseurl"]?.text)
        author = Self.name(of: fields["author"])
        languages = Set(fields["languages"]?.texts() ?? [])
        content = fields["source"]?.text.flatMap { ["", ".", "./"].contains($0) ? nil : $0 }
        if let pattern = fields["permalink"]?.text {
            addresses[""] = Self.jekyllStyles[pattern] ?? pattern
            pageAddress = Self.pageStyle(pattern)
        }
        for pair in fields["collections"]?.fields.pairs ?? [] {
            if pair.key == "posts" || pair.value.fields["output"]?.flag == true { collections.insert(pair.key) }
            if let pattern = pair.value.fields["permalink"]?.text {
                addresses[pair.key == "posts" ? "_posts" : pair.key] = Self.jekyllStyles[pattern] ?? pattern
            } else if pair.key != "posts" {
                let isPretty = pageAddress?.hasSuffix("/") ?? false
                addresses[pair.key] = "/:collection/:path" + (isPretty ? "/" : ".html")
            }
        }
        readDefaults(fields["defaults"])
        for name in ["authors", "people", "team", "members", "contributors"] { readPeople(folder, "_data/\(name)") }
        readTextsOfPeople(folder, in: ["_authors", "_people", "_team", "_members", "_contributors"])
        readAuthors(fields["authors"]?.fields ?? FieldValues())
    }

    private mutating func readHugo(_ folder: SourceFolder) {
        var fields = FieldValues()
        for start in ["hugo", "config", "config/_default/hugo", "config/_default/config"] where fields.pairs.isEmpty {
            fields = self.fields(
                folder, "\(start).toml", "\(start).yaml", "\(start).yml", "\(start).json")
        }
        self.fields = fields
        let params = self.fields(
            folder, "config/_default/params.toml", "config/_default/params.yaml", "config/_default/params.yml")
        // `languages.toml`, or a file for each: `languages.en.toml`.
        let others = self.fields(
            folder, "config/_default/languages.toml", "config/_default/languages.yaml", "config/_default/languages.yml")
        setAddress(fields.first("baseURL", "baseurl", "baseUrl", "BaseURL")?.text)
        language = fields.first("defaultContentLanguage", "languageCode", "locale")?.text
        let ofLanguage = language.flatMap { others[$0] ?? fields["languages.\($0)"] }?.fields
        title = fields["title"]?.text ?? ofLanguage?["title"]?.text
        description =
            fields.first("params.description", "params.subtitle", "description", "params.tagline")?.text
            ?? params["description"]?.text
        timeZone = fields["timeZone"]?.text
        author =
            Self.name(of: fields["params.author"]) ?? Self.name(of: fields["author"]) ?? Self.name(of: params["author"])
        languages = Set((fields["languages"]?.fields.pairs ?? []).map(\.key) + others.pairs.map(\.key))
        content = fields["contentDir"]?.text
        let links =
            fields["permalinks"]?.fields
            ?? self.fields(
                folder, "config/_default/permalinks.toml", "config/_default/permalinks.yaml",
                "config/_default/permalinks.yml", "config/_default/permalinks.json")
        for pair in links.pairs {
            if let pattern = pair.value.text { addresses[pair.key] = pattern }
            for inner in pair.value.fields.pairs where pair.key == "page" { addresses[inner.key] = inner.value.text }
        }
        if fields.first("uglyURLs", "uglyurls")?.flag == true {
            addresses[""] = "/:path/:name.html"
            pageAddress = "/:path/:name.html"
        }
        readPeople(folder, "data/authors")
        readTextsOfPeople(folder, in: ["authors", "author", "people", "contributors"])
    }

    private mutating func readZola(_ folder: SourceFolder) {
        let fields = fields(folder, "config.toml", "zola.toml")
        self.fields = fields
        setAddress(fields["base_url"]?.text)
        title = fields["title"]?.text
        description = fields["description"]?.text
        language = fields["default_language"]?.text
        author = fields.first("author", "extra.author")?.text ?? Self.name(of: fields["extra.author"])
        languages = Set((fields["languages"]?.fields.pairs ?? []).map(\.key))
    }

    private mutating func readPelican(_ folder: SourceFolder) {
        let names = ["publishconf.py", "pelicanconf.py"]
        var values: [String: String] = [:]
        var (articlePaths, pagePaths): ([String]?, [String]?)
        for name in names where folder.has(name) {
            guard let text = reading(name, { try folder.text(name) }) else { continue }
            values.merge(PythonSettings.read(text.bytes)) { first, _ in first }
            let code = String(decoding: text.bytes, as: UTF8.self)
            articlePaths = articlePaths ?? PythonSettings.list("ARTICLE_PATHS", in: code)
            pagePaths = pagePaths ?? PythonSettings.list("PAGE_PATHS", in: code)
        }
        pelicanPaths.articles = articlePaths ?? pelicanPaths.articles
        pelicanPaths.pages = pagePaths ?? pelicanPaths.pages
        setAddress(values["SITEURL"])
        title = values["SITENAME"]
        description = values["SITESUBTITLE"]
        language = values["DEFAULT_LANG"]
        timeZone = values["TIMEZONE"]
        (author, hasUsualAuthor) = (values["AUTHOR"], true)
        content = values["PATH"]?.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
        if let pattern = values["ARTICLE_URL"] ?? values["ARTICLE_SAVE_AS"] {
            addresses[""] = PythonSettings.pattern(pattern)
        }
        if let pattern = values["PAGE_URL"] ?? values["PAGE_SAVE_AS"] { pageAddress = PythonSettings.pattern(pattern) }
    }

    private mutating func readEleventy(_ folder: SourceFolder) {
        var folders: [String] = []
        for name in [
            ".eleventy.js", ".eleventy.cjs", "eleventy.config.js", "eleventy.config.mjs", "eleventy.config.cjs",
        ] where folder.has(name) {
            guard let text = script(folder, name) else { continue }
            content = ScriptSettings.value(of: "input", in: text)?.split(separator: "/").filter { $0 != "." }
                .joined(separator: "/")
            if let prefix = ScriptSettings.value(of: "pathPrefix", in: text) { basePath = prefix == "/" ? "" : prefix }
            folders += ScriptSettings.value(of: "data", in: text).map { [Self.joined(content ?? "", $0)] } ?? []
            markdownEngine = ScriptSettings.value(of: "markdownTemplateEngine", in: text)
        }
        let root = content.map { $0.isEmpty ? "" : $0 + "/" } ?? ""
        for name in ["metadata", "site", "meta"] {
            var data = fields(folder, "\(root)_data/\(name).json", "_data/\(name).json")
            if data.pairs.isEmpty {
                for end in ["js", "cjs", "mjs"] {
                    guard let text = script(folder, "\(root)_data/\(name).\(end)") else { continue }
                    for key in ["title", "name", "description", "url", "lang", "language", "author"] {
                        if let value = ScriptSettings.value(of: key, in: text) { data.add(key, .text(value)) }
                    }
                }
            }
            title = title ?? data.first("title", "name")?.text
            description = description ?? data["description"]?.text
            language = language ?? data.first("lang", "language")?.text
            author = author ?? Self.name(of: data["author"])
            if baseURL == nil { setAddress(data.first("url", "baseUrl")?.text, basePath) }
        }
        for data in (["\(root)_data", "_data", "src/_data"] + folders).withoutRepeats() {
            for name in ["authors", "authorsData", "people", "team", "contributors"] {
                readPeople(folder, "\(data)/\(name)")
            }
        }
        readDataOfFolders(folder)
    }

    private mutating func readAstro(_ folder: SourceFolder) {
        for place in ["content", "data"] {
            for name in ["authors", "author", "people", "team"] { readPeople(folder, "src/\(place)/\(name)") }
        }
        for name in ["mjs", "ts", "js", "cjs", "mts"].map({ "astro.config.\($0)" }) {
            guard let text = script(folder, name) else { continue }
            setAddress(
                ScriptSettings.value(of: "site", in: text), ScriptSettings.value(of: "base", in: text))
            language = ScriptSettings.value(of: "defaultLocale", in: text)
        }
        for name in ["consts", "config", "site.config", "data/site", "site"] {
            for end in ["ts", "js", "mjs"] {
                guard let text = script(folder, "src/\(name).\(end)") else { continue }
                for key in ["SITE_TITLE", "title"] { title = title ?? ScriptSettings.value(of: key, in: text) }
                for key in ["SITE_DESCRIPTION", "description", "desc"] {
                    description = description ?? ScriptSettings.value(of: key, in: text)
                }
                for key in ["author", "AUTHOR"] { author = author ?? ScriptSettings.value(of: key, in: text) }
            }
        }
        // `src/pages/blog/[...slug].astro` shows the posts of a collection that it names.
        for path in folder.files where path.hasPrefix("src/pages/") && path.contains("[") && path.hasSuffix(".astro") {
            guard let text = script(folder, path), let call = text.firstRange(of: "getCollection(") else { continue }
            let rest = text[call.upperBound...].drop { "\"'` \n".contains($0) }
            let name = String(rest.prefix { !"\"'`".contains($0) })
            let parts = path.split(separator: "/").dropFirst(2).dropLast()
            guard !parts.contains(where: { $0.contains("[") }), !name.isEmpty, name.count < 60 else { continue }
            addresses[name] = "/" + (parts + [":path", ":name"]).joined(separator: "/") + "/"
        }
    }

    mutating func script(_ folder: SourceFolder, _ name: String) -> String? {
        guard folder.has(name) else { return nil }
        return reading(name) { String(decoding: try folder.text(name).bytes, as: UTF8.self) }
    }
}
