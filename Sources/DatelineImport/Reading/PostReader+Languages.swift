/// The languages that names of folders and files say.
extension PostReader {
    /// Folders such as `en` and `fr` beside each other; one alone may be anything.
    static func languageFolders(_ folder: SourceFolder, _ dialect: Dialect) -> Set<String> {
        var codes: [String: Set<String>] = [:]
        for path in folder.files where isText(path) {
            let parts = path.split(separator: "/").dropLast()
            for (index, part) in parts.enumerated() where part.utf8.count == 2 && usualLanguages.contains(String(part))
            {
                codes[parts.prefix(index).joined(separator: "/"), default: []].insert(String(part))
            }
        }
        return codes.values.filter { $0.count > 1 }.reduce(into: []) { $0.formUnion($1) }
    }

    /// Ends of names such as `index.fr.md`, and `about.fr.md` beside another `about`.
    static func languageEnds(_ folder: SourceFolder) -> Set<String> {
        var codes: [String: Set<String>] = [:]
        var plain: Set<String> = []
        for path in folder.files where isText(path) {
            let stem = path[..<(path.lastIndex(of: ".") ?? path.endIndex)]
            guard let dot = stem.lastIndex(of: "."), !stem[dot...].contains("/") else {
                plain.insert(String(stem))
                continue
            }
            let code = String(stem[stem.index(after: dot)...])
            let isCode =
                usualLanguages.contains(code)
                || code.count == 5 && usualLanguages.contains(String(code.prefix(2))) && code.dropFirst(2).first == "-"
            if isCode { codes[String(stem[..<dot]), default: []].insert(code) }
        }
        return codes.filter { $0.value.count > 1 || plain.contains($0.key) || $0.key.hasSuffix("/index") }.values
            .reduce(into: []) { $0.formUnion($1) }
    }

    private static let usualLanguages: Set<String> = [
        "ar", "bg", "bn", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "he", "hi", "hr", "hu", "id",
        "it",
        "ja", "ko", "lt", "lv", "ms", "nb", "nl", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "th", "tr",
        "uk",
        "ur", "vi", "zh",
    ]
}
