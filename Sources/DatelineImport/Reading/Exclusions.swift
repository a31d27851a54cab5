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
        let isDefault: Bool
        /// The keys that say it, as `NeighbourKey.plain` writes them: a post says the contrary with one of these alone. Empty if they
        /// are not known.
        let keys: Set<String>
    }

    /// Which posts are meant.
    enum Scope {
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
    var problems: [Diagnostic] = []

    /// Where it is said that a post is kept out; `nil` if nothing says so. `openKeys` are those by which the post itself says that
    /// it is to be read.
    func source(for path: String, openKeys: Set<String>) -> String? {
        rules.first { rule in
            let isAnswered = rule.keys.isEmpty ? !openKeys.isEmpty : !rule.keys.isDisjoint(with: openKeys)
            return !(isAnswered && rule.isDefault) && rule.scope.contains(path)
        }?.source
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

    mutating func add(_ scope: Scope, _ source: String, isDefault: Bool = true, keys: Set<String> = []) {
        rules.append(Rule(source: source, scope: scope, isDefault: isDefault, keys: keys))
    }

    /// The keys of those fields that hold a post back.
    static func holdingKeys(_ fields: FieldValues) -> Set<String> {
        let keys = fields.pairs.compactMap { pair -> String? in
            var one = FieldValues()
            one.add(pair.key, pair.value)
            // A day of publication or expiry that is handed down is not compared with today.
            let isDay = [.publication, .expiry].contains(NeighbourKey(pair.key)?.meaning) && !pair.value.isEmpty
            return isDay || HoldingDoubt.holds(one) ? NeighbourKey.plain(pair.key) : nil
        }
        return Set(keys)
    }

    static let settingsName = "the settings of the old site"

    // MARK: - The programs

    /// `defaults: [{scope: {path: _posts/hold}, values: {published: false}}]`
    private mutating func readDefaults(_ settings: FieldValues) {
        guard case .list(let items) = settings["defaults"] else { return }
        for item in items {
            let keys = Self.holdingKeys(item.fields["values"]?.fields ?? FieldValues())
            guard !keys.isEmpty else { continue }
            let path = item.fields["scope.path"]?.text ?? ""
            add(path.contains("*") ? .glob(path) : .prefix(path), Self.settingsName, keys: keys)
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
        let disabled = (settings.fields["languages"]?.fields.pairs ?? []).filter { language in
            language.value.fields["disabled"]?.flag == true
        }
        for code in disabled.map(\.key) + (settings.fields["disableLanguages"]?.texts(separatedBy: " ") ?? []) {
            add(.wholeGlob("*.\(code).*"), Self.settingsName, isDefault: false)
            add(.prefix("\(root)/\(code)/"), Self.settingsName, isDefault: false)
        }
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
        for part in parts {
            let keys = Self.holdingKeys(part)
            guard !keys.isEmpty else { continue }
            guard let path = part.first("_target.path", "target.path")?.text else {
                add(.prefix(root), source, keys: keys)
                continue
            }
            // `/posts/**` is a path of pages, `posts/a` that of `posts/a.md`.
            for pattern in GoPattern.alternatives(path) {
                let start = pattern.drop { $0 == "/" }.prefix { !"*{[?".contains($0) }
                let prefix = "\(settingsRoot(root))\(start)"
                // What a section says is for the texts below it.
                add(.prefix(prefix.hasPrefix(root) ? prefix : root), source, keys: keys)
            }
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

    /// `draft: z.boolean().default(true)`
    private mutating func readAstro(_ folder: SourceFolder) {
        for name in ["src/content/config", "src/content.config"].flatMap({ ["\($0).ts", "\($0).js", "\($0).mjs"] }) {
            guard folder.has(name), let text = text(name, folder) else { continue }
            let code = Self.squeezed(text)
            for place in code.ranges(of: "draft:z.") {
                let type = code[place.upperBound...].prefix { $0 != "," && $0 != "}" }
                if type.contains("default(true)") { add(.prefix(""), name) }
            }
            if ["default(draft)", "default(private)", "default(hidden)"].contains(where: code.contains) {
                add(.prefix(""), name)
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

    mutating func text(_ path: String, _ folder: SourceFolder) -> String? {
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

    static func folder(of path: String) -> String {
        path.split(separator: "/").dropLast().map { "\($0)/" }.joined()
    }

    /// Code without comments of one line, blanks and quotation marks.
    static func squeezed(_ code: String) -> String {
        let lines = code.split(whereSeparator: \.isNewline).filter { line in
            let words = line.drop { $0 == " " || $0 == "\t" }
            return !words.hasPrefix("#") && !words.hasPrefix("//")
        }
        return lines.joined().filter { !$0.isWhitespace && !"\"'`".contains($0) }
    }

    /// The texts in quotation marks between a name and the bracket that closes behind it.
    static func texts(behind name: String, in code: String) -> [String] {
        code.ranges(of: name).flatMap { place -> [String] in
            let list = code[place.upperBound...].prefix { $0 != "]" && $0 != ")" }
            let parts = list.split(omittingEmptySubsequences: false) { "\"'`".contains($0) }
            return parts.indices.filter { $0 % 2 == 1 }.map { String(parts[$0]) }.filter { !$0.isEmpty }
        }
    }
}
