import DatelineModel
import DatelineReading

/// What keeps posts out of a site of Eleventy.
extension Exclusions {
    /// Data of folders and posts, `.eleventyignore`, `.gitignore`, `ignores.add`.
    mutating func readEleventy(_ folder: SourceFolder) {
        for path in folder.files {
            guard let end = Self.endsOfData.first(where: path.hasSuffix) else { continue }
            let stem = path.dropLast(end.count)
            let parts = stem.split(separator: "/")
            // `posts/posts.json` is for the folder, `posts/one.json` for one post.
            let isOfFolder = parts.count > 1 && parts[parts.count - 2] == parts[parts.count - 1]
            let isOfPost = ["md", "markdown", "njk", "liquid", "html"].contains { folder.lists("\(stem).\($0)") }
            guard isOfFolder || end != ".json" || isOfPost else { continue }
            guard let text = text(path, folder) else { continue }
            let keys = holdingKeys(text, path)
            if !keys.isEmpty { add(.prefix(isOfFolder ? Self.folder(of: path) : "\(stem)."), path, keys: keys) }
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

    /// The keys by which data of Eleventy keeps posts out: fields, or in a script words of its code.
    private mutating func holdingKeys(_ text: String, _ path: String) -> Set<String> {
        guard path.hasSuffix(".json") else {
            let code = Self.squeezed(text)
            let marks = ["permalink:false", "draft:true", "published:false", "eleventyExcludeFromCollections:true"]
            return Set(marks.filter(code.contains).map { NeighbourKey.plain(String($0.prefix { $0 != ":" })) })
        }
        do {
            return Self.holdingKeys(try FieldValues(json: SourceText(file: path, text: text)))
        } catch let error as DiagnosticError {
            problems += error.diagnostics
        } catch {
            problems.append(.error(.unusableFile, at: .file(path), "\(error)"))
        }
        return []
    }
}
