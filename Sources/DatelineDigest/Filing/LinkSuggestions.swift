import DatelineModel

/// What broken links may have meant: the files of `Content` in tables that are made for the first of them.
struct LinkSuggestions {
    private var tables: Tables?

    private struct Tables {
        /// The names of the files of each folder.
        var names: [Substring: SuggestionTable] = [:]
        /// The paths of the files of each name.
        var paths: [Substring: [String]] = [:]

        init(_ files: some Sequence<String>) {
            for file in files.sorted() { paths[LinkSuggestions.parts(of: file).name, default: []].append(file) }
            var folders: [Substring: [String]] = [:]
            for (name, files) in paths {
                for file in files { folders[LinkSuggestions.parts(of: file).folder, default: []].append(String(name)) }
            }
            names = folders.mapValues { SuggestionTable($0.sorted()) }
        }
    }

    /// A help sentence for a link to a file that is not there: a name like it in the same folder, or the same name in
    /// another; `nil` if there is none.
    mutating func help(for file: String, from path: String, among files: some Sequence<String>) -> String? {
        let tables = tables ?? Tables(files)
        self.tables = tables
        let (folder, name) = Self.parts(of: file)
        let own = Self.parts(of: path)
        // A link leads elsewhere than to its own file.
        if let near = tables.names[folder]?.nearest(to: String(name)), folder != own.folder || near != own.name {
            let whole = folder.isEmpty ? near : "\(folder)/\(near)"
            return "did you mean “\(Self.path(to: whole, from: own.folder))”?"
        }
        let others = tables.paths[name] ?? []
        return others.count == 1 ? "did you mean “\(Self.path(to: others[0], from: own.folder))”?" : nil
    }

    private static func parts(of path: String) -> (folder: Substring, name: Substring) {
        guard let slash = path.lastIndex(of: "/") else { return ("", path[...]) }
        return (path[..<slash], path[path.index(after: slash)...])
    }

    /// `../2024/other.md`: the path of a file as seen from a folder.
    private static func path(to file: String, from folder: Substring) -> String {
        var (up, down) = (folder.split(separator: "/")[...], file.split(separator: "/")[...])
        while let first = up.first, down.count > 1, first == down.first {
            (up, down) = (up.dropFirst(), down.dropFirst())
        }
        return (up.map { _ in ".." } + down.map(String.init)).joined(separator: "/")
    }
}
