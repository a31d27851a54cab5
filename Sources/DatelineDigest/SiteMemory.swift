import DatelineFiles
import DatelineModel
import DatelineReading

/// What a preview remembers of a site besides its articles: what was read, until a file of it changes.
package struct SiteMemory: Sendable {
    var lastResult: StageResult<Site>?
    /// The site that was read last; `nil` if it could not be read.
    package var last: Site? { lastResult?.value }
    private var theme: (theme: Theme, folder: ThemeFolder?)?
    private var files: (list: ContentFiles, folder: String, taxonomies: [Taxonomy.ID])?
    /// The files of data as they were read, by their paths below `Content`.
    private var data: [String: (zone: String, file: DataFile, problems: [Diagnostic])] = [:]

    /// Nothing yet.
    package init() {}

    /// Forgets the templates, assets and words.
    package mutating func forgetTheme() { (theme, lastResult) = (nil, nil) }

    /// Forgets what is known of a file or folder, by its path below `Content`.
    package mutating func forgetFile(_ path: String) {
        data = data.filter { $0.key != path && !$0.key.hasPrefix(path + "/") }
        // Only a plain file that is listed and still there leaves the list as it is; a link may lead elsewhere now, and a file of
        // HTML may be an article from now on.
        guard let files, path == "site.yml" || files.list.contains(path) && !HTMLArticle.isName(path),
            FileSystem.kind(of: "\(files.folder)/\(path)", followsLinks: false) == .file
        else { return (files, lastResult) = (nil, nil) }
        if !files.list.belongsToArticle(path) { lastResult = nil }
    }

    mutating func theme(in folders: SiteFolders, _ folder: ThemeFolder?) -> Theme {
        if let theme, theme.folder == folder { return theme.theme }
        let theme = Theme(in: folders, folder)
        self.theme = (theme, folder)
        return theme
    }

    /// The files of data. What a link leads to is read again each time.
    mutating func dataFiles(
        _ paths: [String], in folders: SiteFolders, _ zone: SiteTimeZone, _ reading: SiteReading,
        _ diagnostics: inout [Diagnostic]
    ) -> [DataFile] {
        var known: [String: (zone: String, file: DataFile, problems: [Diagnostic])] = [:]
        var files: [DataFile] = []
        for path in paths {
            let isLink = FileSystem.kind(of: "\(folders.content)/\(path)", followsLinks: false) != .file
            let last = isLink ? nil : data[path].flatMap { $0.zone == zone.name ? ($0.file, $0.problems) : nil }
            let (file, problems) = last ?? DataFile.read(path, in: folders, zone, isForPreview: reading.isForPreview)
            if reading.isForPreview { known[path] = (zone.name, file, problems) }
            diagnostics += problems
            if let other = files.first(where: { $0.name == file.name }) {
                diagnostics.append(
                    .error(
                        .twoDataFiles, at: .file("\(SiteFolders.contentName)/\(path)"),
                        "“data.\(file.name)” is this file and \(SiteFolders.contentName)/\(other.path)",
                        help: "rename one of them"))
            } else {
                files.append(file)
            }
        }
        data = known
        return files
    }

    mutating func files(in folders: SiteFolders, _ taxonomies: [Taxonomy.ID]) -> ContentFiles {
        if let files, files.taxonomies == taxonomies { return files.list }
        let list = ContentFiles(in: folders.content, named: SiteFolders.contentName, taxonomies: taxonomies)
        files = (list, folders.content, taxonomies)
        return list
    }
}
