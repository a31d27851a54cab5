import DatelineFiles
package import DatelineModel

/// The files of a `Content` folder by what they are for, each list in the order of the paths' bytes.
package struct ContentFiles: Sendable {
    /// Paths of articles below `Content`: files of Markdown, plain text, and HTML with front matter outside the folders named
    /// below.
    package var articles: [String] = []
    /// Paths of sidecars: `.yml` files beside a plain text of the same name.
    package var sidecars: Set<String> = []
    /// Paths of the files about terms, by taxonomy: those in `topics`, `countries` and so on.
    package var terms: [Taxonomy.ID: [String]] = [:]
    /// Paths of the files in `pages`.
    package var pages: [String] = []
    /// Paths of the files of data: CSV, JSON and YAML directly in `data`.
    package var data: [String] = []
    /// Paths of all other files: images, documents.
    package var attachments: [String] = []
    /// Paths of files and folders that are links to others.
    package var links: [String] = []
    /// Problems with the folder itself.
    package var diagnostics: [Diagnostic] = []

    /// Lists what is in a folder. `name` is its name in messages, `Content`.
    ///
    /// `taxonomies` are those whose terms have files, in folders of their names. Texts in the folder of one that the program
    /// knows and the site does not have are no articles. Hidden files and editors' backup files are skipped.
    package init(in root: String, named name: String, taxonomies: [Taxonomy.ID]) {
        let taxonomies = Set(taxonomies)
        let others = Taxonomy.builtIn.filter { $0.hasFolder && !taxonomies.contains($0.id) }
        var unused: [Taxonomy.ID: Int] = [:]
        let ownFolders = Set(["pages", "data"] + (taxonomies + others.map(\.id)).map(\.rawValue))
        var walk = FolderWalk(root: root, name: name)
        let paths = walk.files()
        links = walk.links
        diagnostics = walk.diagnostics
        let misnamed = walk.folders.filter(Self.isArticleName)
        for path in paths where !misnamed.contains(where: { path.hasPrefix($0 + "/") }) {
            let folder = path.split(separator: "/").first.map(String.init) ?? path
            let isTextFile = Self.isArticleName(path)
            switch (folder, path) {
            case (_, "site.yml"), (_, MovedAddressesParser.fileName): break
            case ("pages", _) where isTextFile: pages.append(path)
            case ("data", _) where DataFileReader.isData(path): data.append(path)
            case _ where isTextFile && folder != path && taxonomies.contains(Taxonomy.ID(rawValue: folder)):
                terms[Taxonomy.ID(rawValue: folder), default: []].append(path)
            case _ where isTextFile && others.contains { $0.id.rawValue == folder && folder != path }:
                unused[Taxonomy.ID(rawValue: folder), default: 0] += 1
            case _ where isTextFile: articles.append(path)
            case _ where Self.sidecarEnds.contains(where: path.lowercased().hasSuffix): sidecars.insert(path)
            case _ where !ownFolders.contains(folder) && HTMLArticle.isOne(path, in: root): articles.append(path)
            default: attachments.append(path)
            }
        }
        for folder in misnamed.sorted() {
            diagnostics.append(
                .error(
                    .unusableFile, at: .file("\(name)/\(folder)"), "has the name of an article but is a folder",
                    help: "rename the folder, or put the article’s file here"))
        }
        for taxonomy in others {
            guard let count = unused[taxonomy.id] else { continue }
            let files = DiagnosticPrinter.counted(count, "file")
            diagnostics.append(
                .warning(
                    .unusedFile, at: .file("\(name)/\(taxonomy.id)"),
                    "the site has no \(taxonomy.id), so \(files) here \(count == 1 ? "is" : "are") not in it",
                    help:
                        "switch them on with “pages: {\(taxonomy.switchKey): true}”; move articles to Content/articles")
            )
        }
        findLostSidecars(name)
    }

    /// Reports files that would be sidecars if they had another name, or an article.
    private mutating func findLostSidecars(_ name: String) {
        let described = Set(articles.compactMap(Self.sidecar(ofArticle:)))
        for path in sidecars.sorted() where !described.contains(path) {
            let place = Diagnostic.Place.file("\(name)/\(path)")
            if Self.stem(of: path) + ".yml" == MovedAddressesParser.fileName {
                diagnostics.append(
                    .error(
                        .unusableFile, at: place, "old addresses stand in “\(MovedAddressesParser.fileName)”",
                        help: "rename the file"))
            } else if !path.hasSuffix(".yml") {
                diagnostics.append(
                    .error(.lostSidecar, at: place, "a sidecar’s name ends in .yml", help: "rename the file"))
            } else {
                let stem = Self.stem(of: path)
                let isMarkdown = articles.contains { Self.stem(of: $0) == stem }
                diagnostics.append(
                    .error(
                        .lostSidecar, at: place, "there is no “\(stem).txt” that this file could describe",
                        help: isMarkdown ? "a .md file has its front matter inside" : nil))
            }
            sidecars.remove(path)
        }
        // Fields in another form beside plain text: what they hold back must not be published.
        for path in attachments where path.lowercased().hasSuffix(".toml") || path.lowercased().hasSuffix(".json") {
            let sidecar = Self.stem(of: path) + ".yml"
            guard described.contains(sidecar) else { continue }
            diagnostics.append(
                .error(
                    .lostSidecar, at: .file("\(name)/\(path)"), "a sidecar is YAML and its name ends in .yml",
                    help: "write its lines as “key: value” into “\(sidecar)”, or rename this file"))
        }
    }

    /// Whether it lists a file.
    package func contains(_ path: String) -> Bool {
        belongsToArticle(path) || attachments.contains(path) || pages.contains(path) || data.contains(path)
            || terms.values.contains { $0.contains(path) }
    }

    /// Whether a file is an article or the sidecar of one.
    package func belongsToArticle(_ path: String) -> Bool { sidecars.contains(path) || articles.contains(path) }

    /// The sidecar that an article may have: `x.txt` → `x.yml`; `nil` if it has its fields inside.
    package static func sidecar(ofArticle path: String) -> String? {
        TextFormat(ofFile: path) == .plainText ? stem(of: path) + ".yml" : nil
    }

    /// The ends of names that sidecars have, or should not have.
    private static let sidecarEnds = [".yml", ".yaml"]

    private static func stem(of path: String) -> String { String(path[..<(path.lastIndex(of: ".") ?? path.endIndex)]) }

    private static func isArticleName(_ path: String) -> Bool { TextFormat(ofFile: path) != nil }
}
