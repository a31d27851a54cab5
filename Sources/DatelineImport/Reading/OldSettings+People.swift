import DatelineModel
import DatelineReading

/// Who writes for an old site: full names by the short ones that its posts have.
extension OldSettings {
    /// The name in a field that says who somebody is: a text, or a map with the parts of the name.
    static func name(of author: FieldValue?) -> String? {
        guard let author else { return nil }
        return author.text ?? name(of: author.fields)
    }

    /// The name that some fields give: in full, or in parts. A `name` in one word may be a short one.
    static func name(of fields: FieldValues, orTitle: Bool = false) -> String? {
        let given = fields["name"]?.text
        if let given, given.contains(" ") { return given }
        let whole = ["full_name", "fullname", "fullName", "display_name", "displayName"].lazy
            .compactMap { fields[$0]?.text }.first
        if let whole { return whole }
        let name = fields["name"]?.fields ?? FieldValues()
        for (parts, first, last) in [
            (name, "given", "family"), (name, "first", "last"), (fields, "first_name", "last_name"),
            (fields, "firstName", "lastName"),
        ] {
            if let given = parts[first]?.text, let family = parts[last]?.text { return "\(given) \(family)" }
        }
        return given ?? (orTitle ? fields["title"]?.text : nil)
    }

    /// The people of a map by their short names, or of a list in which each has one.
    mutating func readAuthors(_ fields: FieldValues) {
        for pair in fields.pairs {
            if let name = Self.name(of: pair.value) { authors[pair.key] = name }
            // MkDocs has them below one key.
            if pair.key == "authors" { readAuthors(pair.value.fields) }
            if case .list(let items) = pair.value, pair.key == "authors" { for item in items { add(item.fields, nil) } }
        }
    }

    /// Somebody, by the name of the file and by whatever short name the fields have.
    private mutating func add(_ person: FieldValues, _ file: String?, isText: Bool = false) {
        // Those whom readers did not see are not named.
        guard let name = Self.name(of: person, orTitle: isText), !HoldingDoubt.holds(person) else { return }
        let keys = ["name", "slug", "id", "key", "short_name", "username", "nickname", "handle", "github"]
        let short = keys.compactMap { person[$0]?.text }.filter { !$0.contains(" ") && $0 != name }
        for key in [file].compactMap({ $0 }) + short where authors[key] == nil { authors[key] = name }
    }

    /// One file of data for all, or a folder with one for each.
    mutating func readPeople(_ folder: SourceFolder, _ path: String) {
        for file in Self.dataEndings.map({ path + $0 }) where folder.has(file) {
            let people = data(file, folder)
            // One that has the name of authors can be of nothing else, and what is wrong with it is reported.
            let isSetting = people.pairs.isEmpty && path.hasSuffix("/authors")
            readAuthors(isSetting ? fields(folder, file) : people)
        }
        let names = folder.names(in: path)
        for name in names where Self.dataEndings.contains(where: name.hasSuffix) {
            add(data("\(path)/\(name)", folder), Self.stem(name))
        }
        readTextsOfPeople(folder, in: [], names.map { "\(path)/\($0)" })
    }

    /// Folders of texts, each of which is about one of the people: `_authors/ann.md`, `content/authors/ann/_index.md`.
    mutating func readTextsOfPeople(_ folder: SourceFolder, in folders: Set<String>, _ texts: [String] = []) {
        let paths = folder.files.filter { path in
            let above = path.split(separator: "/").dropLast()
            // The folder of the people is that of the text, or the one around it, and none of a section of posts.
            return above.suffix(2).contains { folders.contains(String($0)) }
                && !above.contains { Self.sectionsOfPosts.contains(String($0)) }
        }
        var people: [(section: String, name: String, fields: FieldValues)] = []
        var datedSections: Set<String> = []
        for path in paths + texts where [".md", ".mdx", ".markdown", ".html"].contains(where: path.hasSuffix) {
            let parts = path.split(separator: "/")
            guard let file = parts.last, folder.has(path) else { continue }
            let isBundle = ["_index", "index"].contains(Self.stem(String(file)))
            guard !isBundle || parts.count > 1 && !folders.contains(String(parts[parts.count - 2])) else { continue }
            let name = isBundle ? String(parts[parts.count - 2]) : Self.stem(String(file))
            guard let fields = head(of: path, folder) else { continue }
            let section = parts.dropLast(isBundle ? 2 : 1).joined(separator: "/")
            people.append((section, name, fields))
            if DatedName(name[...]) != nil || Self.hasDate(fields) { datedSections.insert(section) }
        }
        // Posts about people are no people.
        for person in people where !datedSections.contains(person.section) {
            add(person.fields, person.name, isText: true)
        }
    }

    private static func hasDate(_ fields: FieldValues) -> Bool {
        fields.pairs.contains { pair in
            NeighbourKey(pair.key).map { [.date, .publication, .creation].contains($0.meaning) } ?? false
        }
    }

    /// The fields of a file of data, a list of people under the key of one. None if it cannot be read as either: it may be about
    /// anything, and no setting of the site.
    private func data(_ path: String, _ folder: SourceFolder) -> FieldValues {
        do {
            let text = try folder.text(path)
            let first = text.bytes.first { $0 > 0x20 }
            let isJSON = path.hasSuffix(".json")
            if path.hasSuffix(".toml") { return try FieldValues(toml: text) }
            guard first == UInt8(ascii: isJSON ? "[" : "-"), !text.bytes.starts(with: "---".utf8) else {
                return isJSON ? try FieldValues(json: text) : try FieldValues(yaml: text)
            }
            let (start, end) = isJSON ? ("{\"authors\": ", "}") : ("authors:\n", "")
            let whole = SourceText(file: text.file, bytes: Array(start.utf8) + text.bytes + Array(end.utf8))
            return isJSON ? try FieldValues(json: whole) : try FieldValues(yaml: whole)
        } catch {
            return FieldValues()
        }
    }

    /// A path from a folder, as `../_data`.
    static func joined(_ folder: String, _ path: String) -> String {
        var parts = folder.split(separator: "/")
        for part in path.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return parts.joined(separator: "/")
    }

    private static let sectionsOfPosts: Set<String> = [
        "post", "posts", "_posts", "blog", "news", "articles", "stories",
    ]
    private static let dataEndings = [".yml", ".yaml", ".toml", ".json"]

    private static func stem(_ name: String) -> String { String(name[..<(name.lastIndex(of: ".") ?? name.endIndex)]) }

    /// The front matter of a text; `nil` if it has none that can be read, of which whoever reads the text says more.
    private func head(of path: String, _ folder: SourceFolder) -> FieldValues? {
        do { return try FileParts(of: folder.text(path)).fields } catch { return nil }
    }
}
