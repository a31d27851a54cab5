import DatelineModel

/// Files beside posts by which a program keeps some of them out of its site: data of folders, sections, settings, lists of what it
/// ignores. In doubt they do.
struct HoldingFiles: Sendable {
    /// A file, and which posts it may keep out.
    private struct Rule {
        let file: String
        let matches: @Sendable (String) -> Bool
    }

    private let rules: [Rule]

    /// The file that may keep a post out; `nil` if none does.
    func file(for path: String) -> String? { rules.first { $0.matches(path) }?.file }

    /// Looks through the files of a folder.
    init(in folder: SourceFolder) {
        var rules: [Rule] = []
        for path in folder.files + Self.ignoreFiles where Self.isOfInterest(path) {
            guard folder.has(path), let text = try? folder.text(path) else { continue }
            let words = String(decoding: text.bytes, as: UTF8.self)
            for literal in Self.ignored(by: words, path) {
                rules.append(Rule(file: path) { $0.contains(literal) })
            }
            for scope in Self.scopes(of: words, path) { rules.append(Rule(file: path) { $0.hasPrefix(scope) }) }
        }
        self.rules = rules
    }

    private static let ignoreFiles = [".eleventyignore"]
    private static let settings: Set<String> = [
        "_config.yml", "_config.yaml", "hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config.toml", "config.yaml",
        "config.yml", "config.json", "pelicanconf.py", "publishconf.py", ".eleventy.js", "eleventy.config.js",
        "eleventy.config.mjs", "eleventy.config.cjs", "eleventy.config.ts", "src/content/config.ts",
        "src/content.config.ts",
    ]

    private static func isOfInterest(_ path: String) -> Bool {
        let name = path.split(separator: "/").last ?? ""
        return settings.contains(path) || ignoreFiles.contains(path) || name.hasPrefix("_index.")
            || name.contains(".11tydata.") || name.hasSuffix(".json") && !name.hasPrefix("package")
    }

    /// The beginnings of the paths that a file keeps out.
    private static func scopes(of text: String, _ path: String) -> [String] {
        let parts = path.split(separator: "/").map(String.init)
        let folder = parts.dropLast().map { $0 + "/" }.joined()
        let name = parts.last ?? ""
        guard settings.contains(path) else {
            guard text.firstMatch(of: holding) != nil else { return [] }
            if name.hasPrefix("_index.") { return [folder] }
            // `posts/posts.json` is for the folder, `posts/one.json` for one post.
            let stem = String(name.prefix { $0 != "." })
            return [parts.dropLast().last == stem ? folder : folder + stem + "."]
        }
        if text.firstMatch(of: draftByDefault) != nil { return [""] }
        return text.matches(of: holding).compactMap { match in
            // `published: false` of a scope; elsewhere the words are those of other settings.
            let before = text[..<match.range.lowerBound]
            guard ["defaults:", "cascade", "DEFAULT_METADATA"].contains(where: before.contains) else { return nil }
            let scope = before.matches(of: scopePath).last.map { String($0.output.1) } ?? ""
            return String(scope.drop { $0 == "/" }.prefix { !"*{".contains($0) })
        }
    }

    /// The longest words of the patterns by which a file ignores others.
    private static func ignored(by text: String, _ path: String) -> [String] {
        var patterns: [Substring] = []
        if ignoreFiles.contains(path) {
            patterns = text.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") }
        }
        if settings.contains(path) {
            for list in text.matches(of: ignoring) { patterns += list.output.1.matches(of: quoted).map(\.output.1) }
        }
        return patterns.compactMap { (pattern: Substring) -> String? in
            let words: [Substring] = pattern.split(whereSeparator: { "*\\.$^[](){}?+|! ".contains($0) })
            return words.max { $0.count < $1.count }.map(String.init)
        }.filter { $0.count > 2 }
    }

    nonisolated(unsafe) private static let holding =
        #/(?i)["']?(?:draft|headless|excludeFromCollections)["']?\s*[:=]\s*true|["']?(?:permalink|published)["']?\s*[:=]\s*false|["']?(?:render|list)["']?\s*[:=]\s*["']?never|["']status["']?\s*[:=,]\s*["'](?:draft|hidden)/#
    nonisolated(unsafe) private static let draftByDefault = #/draft\s*:\s*z\.[^\n]{0,80}default\(\s*true/#
    nonisolated(unsafe) private static let scopePath = #/path["']?\s*[:=]\s*["']?([^"'\s,}]+)/#
    nonisolated(unsafe) private static let ignoring =
        #/(?:ignoreFiles|ignored_content|ARTICLE_EXCLUDES|IGNORE_FILES|ignores\.add)([^\])]{0,400})/#
    nonisolated(unsafe) private static let quoted = #/["']([^"'\n]+)["']/#
}
