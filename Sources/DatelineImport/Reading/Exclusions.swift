import DatelineFiles
import DatelineModel
import DatelineReading

/// What keeps posts out of an old site besides their own front matter: values that a folder or the settings give to all, lists of
/// files that the program ignores, names. In doubt a post is kept out.
struct Exclusions: Sendable {
    /// The posts that one place keeps out.
    private struct Rule {
        /// Where it is said.
        let source: String
        let scope: Scope
        /// Whether what a post itself says counts more.
        var isDefault = true
    }

    /// Which posts are meant.
    private enum Scope {
        /// Those whose path begins with a text.
        case prefix(String)
        /// Those whose path, or the end of it behind a slash, matches a pattern of the shell, and all that is below such a folder.
        case glob(String)
        /// Those whose whole path matches a pattern of the shell.
        case wholeGlob(String)
        /// Those with a text in their path.
        case containing(String)

        func contains(_ path: String) -> Bool {
            switch self {
            case .prefix(let prefix): path.hasPrefix(prefix)
            case .containing(let words): path.contains(words)
            case .wholeGlob(let pattern):
                FileSystem.matches(path, glob: pattern) || FileSystem.matches("/" + path, glob: pattern)
            case .glob(let pattern):
                [pattern, "*/\(pattern)", "\(pattern)/*", "*/\(pattern)/*"].contains {
                    FileSystem.matches(path, glob: $0)
                }
            }
        }
    }

    private var rules: [Rule] = []
    /// Files that could not be read. What they say is not known.
    private(set) var problems: [Diagnostic] = []

    /// Where it is said that a post is kept out; `nil` if nothing says so. `isOpen` tells that the post itself says that it is to be
    /// read.
    func source(for path: String, isOpen: Bool) -> String? {
        rules.first { !(isOpen && $0.isDefault) && $0.scope.contains(path) }?.source
    }

    /// What keeps posts out of a site.
    init(_ program: OldProgram, _ settings: OldSettings, in folder: SourceFolder) {
        switch program {
        case .jekyll:
            readDefaults(settings.fields)
            readExclude(settings)
        case .hugo: readHugo(settings, folder)
        case .zola: readZola(settings, folder)
        case .hexo: readHexo(settings)
        case .pelican: readPelican(settings, folder)
        case .eleventy: readEleventy(folder)
        case .astro: readAstro(folder)
        case .markdown: break
        }
    }

    private mutating func add(_ scope: Scope, _ source: String, isDefault: Bool = true) {
        rules.append(Rule(source: source, scope: scope, isDefault: isDefault))
    }

    private static let settingsName = "the settings of the old site"

    // MARK: - The programs

    /// `defaults: [{scope: {path: _posts/hold}, values: {published: false}}]`
    private mutating func readDefaults(_ settings: FieldValues) {
        guard case .list(let items) = settings["defaults"] else { return }
        for item in items where HoldingDoubt.holds(item.fields["values"]?.fields ?? FieldValues()) {
            let path = item.fields["scope.path"]?.text ?? ""
            add(path.contains("*") ? .glob(path) : .prefix(path), Self.settingsName)
        }
    }

    /// `exclude: [later, _posts/2020-01]`: the beginnings of paths, or patterns of the shell.
    private mutating func readExclude(_ settings: OldSettings) {
        let root = settings.content.map { "\($0)/" } ?? ""
        let included = Set(settings.fields["include"]?.texts() ?? [])
        for item in settings.fields["exclude"]?.texts() ?? [] where !included.contains(item) {
            let path = "\(root)\(item.hasPrefix("./") ? item.dropFirst(2) : item.drop { $0 == "/" })"
            guard path != root else { continue }
            let isPattern = path.contains { "*?[".contains($0) }
            add(isPattern ? .wholeGlob(path) : .prefix(path), Self.settingsName, isDefault: false)
        }
    }

    /// `ignore` and `exclude`: patterns of the shell, below the folder of the sources or not.
    private mutating func readHexo(_ settings: OldSettings) {
        for key in ["ignore", "exclude"] {
            for pattern in settings.fields[key]?.texts() ?? [] {
                add(.glob(pattern), Self.settingsName, isDefault: false)
            }
        }
    }

    /// `[[cascade]]` in the settings, `cascade` of a section, `ignoreFiles`.
    private mutating func readHugo(_ settings: OldSettings, _ folder: SourceFolder) {
        let root = settings.content ?? "content"
        readCascade(settings.fields, below: "\(root)/", Self.settingsName)
        for (path, fields) in sections(folder) { readCascade(fields, below: Self.folder(of: path), path) }
        for pattern in settings.fields["ignoreFiles"]?.texts() ?? [] { addGo(pattern) }
    }

    /// Keeps out what a pattern of Go matches, and in doubt more.
    private mutating func addGo(_ pattern: String) {
        if let globs = GoPattern.globs(pattern) {
            for glob in globs { add(.wholeGlob(glob), Self.settingsName, isDefault: false) }
            return
        }
        let words = GoPattern.longestWords(in: pattern)
        guard words.count > 2 else {
            problems.append(
                .warning(
                    .unusableFile, at: .none,
                    "the pattern “\(pattern)” of ignoreFiles is not read here; see which posts it kept out"))
            return
        }
        add(.containing(words), Self.settingsName, isDefault: false)
    }

    private mutating func readCascade(_ fields: FieldValues, below root: String, _ source: String) {
        let parts: [FieldValues] =
            switch fields["cascade"] {
            case .list(let items): items.map(\.fields)
            case .map(let fields): [fields]
            default: []
            }
        for part in parts where HoldingDoubt.holds(part) {
            guard let path = part.first("_target.path", "target.path")?.text else {
                add(.prefix(root), source)
                continue
            }
            // `/posts/**` is a path of pages, `posts/a` that of `posts/a.md`.
            let start = path.drop { $0 == "/" }.prefix { !"*{[?".contains($0) }
            add(.prefix("\(settingsRoot(root))\(start)"), source)
        }
    }

    /// The folder of all pages: the first of a path.
    private func settingsRoot(_ root: String) -> String { root.split(separator: "/").first.map { "\($0)/" } ?? "" }

    /// A section of Zola that is a draft, and `ignored_content`.
    private mutating func readZola(_ settings: OldSettings, _ folder: SourceFolder) {
        for (path, fields) in sections(folder) where fields["draft"]?.flag == true {
            add(.prefix(Self.folder(of: path)), path)
        }
        for pattern in settings.fields["ignored_content"]?.texts() ?? [] {
            add(.glob(pattern), Self.settingsName, isDefault: false)
        }
    }

    /// `DEFAULT_METADATA = {'status': 'draft'}`, `ARTICLE_EXCLUDES`, `IGNORE_FILES`.
    private mutating func readPelican(_ settings: OldSettings, _ folder: SourceFolder) {
        for name in ["pelicanconf.py", "publishconf.py"] {
            guard let text = text(name, folder) else { continue }
            let code = Self.squeezed(text)
            for place in code.ranges(of: "DEFAULT_METADATA=") {
                let values = code[place.upperBound...].prefix { $0 != "\n" && $0 != "}" && $0 != ")" }
                let states = ["draft", "hidden", "skip"]
                if states.contains(where: { values.contains("status:\($0)") || values.contains("status,\($0)") }) {
                    add(.prefix(""), name)
                }
            }
            for key in ["ARTICLE_EXCLUDES", "IGNORE_FILES", "PAGE_EXCLUDES"] {
                for pattern in PythonSettings.list(key, in: text) ?? [] { add(.glob(pattern), name, isDefault: false) }
            }
        }
    }

    /// Data of folders and posts, `.eleventyignore`, `.gitignore`, `ignores.add`.
    private mutating func readEleventy(_ folder: SourceFolder) {
        for path in folder.files {
            guard let end = Self.endsOfData.first(where: path.hasSuffix) else { continue }
            let stem = path.dropLast(end.count)
            let parts = stem.split(separator: "/")
            // `posts/posts.json` is for the folder, `posts/one.json` for one post.
            let isOfFolder = parts.count > 1 && parts[parts.count - 2] == parts[parts.count - 1]
            guard isOfFolder || end != ".json" || folder.lists("\(stem).md") else { continue }
            if let text = text(path, folder), holds(text, path) {
                add(.prefix(isOfFolder ? Self.folder(of: path) : "\(stem)."), path)
            }
        }
        for name in [".eleventyignore", ".gitignore"] where folder.has(name) {
            for line in text(name, folder)?.split(whereSeparator: \.isNewline) ?? [] {
                let words = line.trimmingWhitespace().drop { $0 == "/" }
                let pattern = String(words.hasSuffix("/") ? words.dropLast() : words)
                guard !pattern.isEmpty, !pattern.hasPrefix("#"), !pattern.hasPrefix("!") else { continue }
                add(.glob(pattern.hasPrefix("./") ? String(pattern.dropFirst(2)) : pattern), name, isDefault: false)
            }
        }
        for name in ["js", "cjs", "mjs", "ts"].flatMap({ [".eleventy.\($0)", "eleventy.config.\($0)"] }) {
            guard folder.has(name), let text = text(name, folder) else { continue }
            for pattern in Self.texts(behind: "ignores.add", in: text) {
                add(.glob(pattern.hasPrefix("./") ? String(pattern.dropFirst(2)) : pattern), name, isDefault: false)
            }
        }
    }

    private static let endsOfData = [
        ".11tydata.json", ".11tydata.js", ".11tydata.cjs", ".11tydata.mjs", ".11tydata.ts", ".json",
    ]

    /// Whether data of Eleventy keeps posts out: by their fields, or in a script by the words of its code.
    private mutating func holds(_ text: String, _ path: String) -> Bool {
        guard path.hasSuffix(".json") else {
            let code = Self.squeezed(text)
            return ["permalink:false", "draft:true", "published:false", "eleventyExcludeFromCollections:true"].contains(
                where: code.contains)
        }
        do {
            return HoldingDoubt.holds(try FieldValues(json: SourceText(file: path, text: text)))
        } catch let error as DiagnosticError {
            problems += error.diagnostics
        } catch {
            problems.append(.error(.unusableFile, at: .file(path), "\(error)"))
        }
        return false
    }

    /// `draft: z.boolean().default(true)`
    private mutating func readAstro(_ folder: SourceFolder) {
        for name in ["src/content/config", "src/content.config"].flatMap({ ["\($0).ts", "\($0).js", "\($0).mjs"] }) {
            guard folder.has(name), let text = text(name, folder) else { continue }
            let code = Self.squeezed(text)
            for place in code.ranges(of: "draft:z.") {
                let type = code[place.upperBound...].prefix { $0 != "," && $0 != "}" }
                if type.contains("default(true)") { add(.prefix(""), name) }
            }
        }
        // A name that begins with an underscore is no page.
        add(.glob("_*"), "a name that begins with an underscore", isDefault: false)
    }

    // MARK: - Files

    /// The front matter of all sections.
    private mutating func sections(_ folder: SourceFolder) -> [(path: String, fields: FieldValues)] {
        folder.files.filter { ($0.split(separator: "/").last ?? "").hasPrefix("_index.") }.compactMap { path in
            do {
                return try FileParts(of: folder.text(path)).fields.map { (path, $0) }
            } catch let error as DiagnosticError {
                problems += error.diagnostics
            } catch {
                problems.append(.error(.unusableFile, at: .file(path), "\(error)"))
            }
            return nil
        }
    }

    private mutating func text(_ path: String, _ folder: SourceFolder) -> String? {
        guard folder.has(path) else { return nil }
        do {
            return String(decoding: try folder.text(path).bytes, as: UTF8.self)
        } catch let error as DiagnosticError {
            problems += error.diagnostics
        } catch {
            problems.append(.error(.unusableFile, at: .file(path), "\(error)"))
        }
        return nil
    }

    private static func folder(of path: String) -> String {
        path.split(separator: "/").dropLast().map { "\($0)/" }.joined()
    }

    /// Code without comments of one line, blanks and quotation marks.
    private static func squeezed(_ code: String) -> String {
        let lines = code.split(whereSeparator: \.isNewline).filter { line in
            let words = line.drop { $0 == " " || $0 == "\t" }
            return !words.hasPrefix("#") && !words.hasPrefix("//")
        }
        return lines.joined().filter { !$0.isWhitespace && !"\"'`".contains($0) }
    }

    /// The texts in quotation marks between a name and the bracket that closes behind it.
    private static func texts(behind name: String, in code: String) -> [String] {
        code.ranges(of: name).flatMap { place -> [String] in
            let list = code[place.upperBound...].prefix { $0 != "]" && $0 != ")" }
            let parts = list.split(omittingEmptySubsequences: false) { "\"'`".contains($0) }
            return parts.indices.filter { $0 % 2 == 1 }.map { String(parts[$0]) }.filter { !$0.isEmpty }
        }
    }
}
