import DatelineFiles
import DatelineModel

/// A program whose sites can be imported.
package enum OldProgram: String, Sendable, CaseIterable {
    case jekyll, hugo, zola, eleventy, pelican, astro, hexo
    /// A folder of Markdown without any program.
    case markdown

    /// Its name.
    package var name: String { self == .markdown ? "Markdown" : rawValue.prefix(1).uppercased() + rawValue.dropFirst() }

    /// The program that made a folder, by the files at its top.
    package init(ofSiteIn folder: String) {
        func has(_ name: String) -> Bool { FileSystem.kind(of: "\(folder)/\(name)") != .nothing }
        func names(_ start: String) -> Bool { FileSystem.names(in: folder).contains { $0.hasPrefix(start) } }
        // Pelican first: its sites may have a `content` folder too. Jekyll last of those that have a file of settings, as a
        // theme's example may have one.
        if has("pelicanconf.py") {
            self = .pelican
        } else if names("astro.config.") {
            self = .astro
        } else if has(".eleventy.js") || has(".eleventy.cjs") || names("eleventy.config.") {
            self = .eleventy
        } else if has("source"), Self.isHexo(settings: "\(folder)/_config.yml") {
            self = .hexo
        } else if has("_posts") || has("_config.yml") && !has("content") {
            self = .jekyll
        } else if names("hugo.") || has("config/_default") || has("config.yaml") && has("content")
            || has("config.yml") && has("content")
        {
            self = .hugo
        } else if has("config.toml"), has("content") {
            self = Self.isZola(settings: "\(folder)/config.toml") ? .zola : .hugo
        } else if has("_config.yml"), has("_drafts") || names("_") {
            self = .jekyll
        } else {
            self = .markdown
        }
    }

    /// The one folder of a project whose files are those of a program, where the project's own are of none: `docs` with the
    /// `_config.yml` of Jekyll. `nil` if there is none.
    static func folderOfSite(in project: String) -> String? {
        guard OldProgram(ofSiteIn: project) == .markdown else { return nil }
        let names = FileSystem.names(in: project)
        let found = ["docs", "site", "website", "www", "web", "blog", "src"].filter { name in
            names.contains(name) && OldProgram(ofSiteIn: "\(project)/\(name)") != .markdown
        }
        // A project that has texts itself, or is a site that is read as a folder of Markdown, is taken whole.
        let own = [
            "posts", "content", "articles", "blog", "pages", "mkdocs.yml", "mkdocs.yaml", "conf.py", ".obsidian",
        ]
        let isSite = names.contains { name in
            own.contains(name) && name != found.first || name.hasPrefix("docusaurus.config.")
                || name.hasPrefix("gatsby-config.")
        }
        guard found.count == 1, !isSite, let folder = found.first else { return nil }
        return hasTexts(project, besides: folder) ? nil : folder
    }

    /// Whether a project has texts of its own outside the folder of its site: Markdown with front matter, or with a day for its
    /// name.
    private static func hasTexts(_ project: String, besides folder: String) -> Bool {
        let files = SourceFolder(project, passingOver: ["node_modules", "vendor", "bower_components", "_site"]).files
        return files.contains { path in
            let name = path.split(separator: "/").last ?? ""
            guard !path.hasPrefix(folder + "/"), [".md", ".mdx", ".markdown"].contains(where: name.hasSuffix),
                !namesOfProjects.contains(where: name.lowercased().hasPrefix)
            else { return false }
            if DatedName(name.prefix { $0 != "." }) != nil { return true }
            do {
                let start = try FileBytes.readStart(of: "\(project)/\(path)", as: path, count: 256).drop {
                    $0 <= 0x20 || $0 > 0x7F
                }
                return ["---", "+++", "{", "@def "].contains { start.starts(with: $0.utf8) }
            } catch {
                // What cannot be read may be a text; whoever reads it says so.
                return true
            }
        }
    }

    /// How the names of texts begin that every project may have.
    private static let namesOfProjects = [
        "readme", "license", "licence", "contributing", "code_of_conduct", "changelog", "security", "support",
    ]

    private static func isHexo(settings path: String) -> Bool {
        do {
            return OldSettings.areOfHexo(String(decoding: try FileBytes.read(path, as: path), as: UTF8.self))
        } catch {
            // Whoever reads the settings reports what is wrong with the file.
            return false
        }
    }

    /// Whether a `config.toml` is Zola's: it has `base_url`, where Hugo has `baseURL`.
    private static func isZola(settings path: String) -> Bool {
        do {
            let text = String(decoding: try FileBytes.read(path, as: path), as: UTF8.self)
            return text.split(separator: "\n").contains { $0.drop { $0 == " " }.hasPrefix("base_url") }
        } catch {
            // Hugo or Zola: whoever reads the settings reports what is wrong with the file.
            return false
        }
    }
}

/// What differs between the programs: where they have which files, and what addresses they give to pages.
struct Dialect: Sendable {
    /// The folder that has texts; the whole site if it is empty.
    var content = ""
    /// Folders whose files are at the root of the site.
    var staticFolders: [String] = []
    /// Names of folders that have nothing of an author's.
    var passedOver: Set<String> = ["node_modules", "vendor", "bower_components"]
    /// Names of texts that are lists, made by a template.
    var listNames: Set<String> = ["index"]
    /// The address of a post where neither its fields nor the settings say one; `:path` is that of its folders.
    var address = "/:path/:name/"
    /// The address of a page.
    var pageAddress = "/:path/:name/"
    /// Whether `name/index.md` is the text of `name`.
    var hasBundles = true

    init(_ program: OldProgram) {
        switch program {
        case .jekyll:
            // The default `date` style.
            address = "/:categories/:year/:month/:day/:title.html"
            pageAddress = "/:path/:name.html"
            staticFolders = [""]
            passedOver.formUnion(["_site", "_includes", "_layouts", "_sass", "_plugins", "_data", ".jekyll-cache"])
            hasBundles = false
        case .hugo:
            content = "content"
            staticFolders = ["static", "assets", "content"]
            passedOver.formUnion(["public", "resources", "themes", "layouts", "archetypes", "i18n"])
            listNames = ["_index"]
        case .zola:
            content = "content"
            staticFolders = ["static", "content"]
            passedOver.formUnion(["public", "themes", "templates", "sass"])
            listNames = ["_index"]
        case .eleventy:
            staticFolders = ["", "public", "static", "src", "src/static", "src/assets"]
            passedOver.formUnion(["_site", "dist", "_includes", "_data", "_layouts", "_components", "templates"])
        case .pelican:
            content = "content"
            staticFolders = ["content", "content/extra"]
            passedOver.formUnion(["output", "themes", "theme", "plugins", "__pycache__"])
            address = "/:slug.html"
            pageAddress = "/pages/:slug.html"
            hasBundles = false
            listNames = []
        case .astro:
            content = "src"
            address = "/:section/:path/:name/"
            staticFolders = ["public", "src", "src/assets"]
            passedOver.formUnion(["dist", ".astro", "components", "layouts"])
        case .hexo:
            content = "source"
            staticFolders = ["source"]
            passedOver.formUnion(["public", "themes", "scaffolds", "_data"])
        case .markdown:
            // Nobody knows what made pages of it.
            address = ""
            pageAddress = ""
            staticFolders = ["", "static", "public", "assets"]
            passedOver.formUnion(["_site"])
        }
    }
}
