import DatelineFiles
package import DatelineModel
import DatelineReading

/// What has changed in the folders of a site.
package enum FolderChanges: Sendable, Equatable {
    /// These files or folders, as paths below the folder of the site: `Content/articles/paris.md`. A folder stands for all
    /// that is in it.
    case paths(Set<String>)
    /// Anything may have: the system lost count.
    case unknown

    /// Both changes.
    package mutating func formUnion(_ other: FolderChanges) {
        guard case .paths(let paths) = self, case .paths(let others) = other else { return self = .unknown }
        self = .paths(paths.union(others))
    }
}

/// How much of a site has to be made anew after a change.
package struct SiteChange: Sendable, Equatable {
    /// Positions of the articles, among the sources' outcomes, that were read again.
    package internal(set) var articles: Set<Int> = []
    /// Whether the templates or assets are others.
    package internal(set) var isInTheme = false
    /// Whether the site has to be planned from the start: files came or went, terms or settings changed.
    package internal(set) var isInOrder = false
    /// Whether a file changed that is only passed on to readers.
    package internal(set) var isInAttachments = false

    /// No change.
    package init() {}

    /// Whether nothing changed that readers could see.
    package var isEmpty: Bool { self == SiteChange() }

    /// Whether templates and assets are all that changed.
    package var isInThemeAlone: Bool {
        var theme = SiteChange()
        theme.isInTheme = true
        return self == theme
    }

    /// Adds a later change.
    package mutating func formUnion(_ later: SiteChange) {
        articles.formUnion(later.articles)
        isInTheme = isInTheme || later.isInTheme
        isInOrder = isInOrder || later.isInOrder
        isInAttachments = isInAttachments || later.isInAttachments
    }
}

extension SiteSources {
    /// Reads again what has changed, as of a moment.
    package mutating func read(again changes: FolderChanges, now: PublicationDate) async throws -> SiteChange {
        reading.now = now
        newsroom?.editor.now = now
        var change = SiteChange()
        guard case .paths(let paths) = changes else {
            theme = Theme(in: folders.templates)
            try await readContent()
            compileTemplates()
            (change.isInTheme, change.isInOrder) = (true, true)
            return change
        }
        if paths.contains(where: { Self.isAt($0, SiteFolders.templatesName) }) {
            theme = Theme(in: folders.templates)
            change.isInTheme = true
        }
        let prefix = SiteFolders.contentName + "/"
        let inContent = Set(paths.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) })
        if paths.contains(SiteFolders.contentName) {
            try await readContent()
            change.isInOrder = true
        } else if !inContent.isEmpty {
            try await readContent(again: inContent, &change)
        }
        if change.isInTheme || change.isInOrder { compileTemplates() }
        return change
    }

    private static func isAt(_ path: String, _ folder: String) -> Bool {
        path == folder || path.hasPrefix(folder + "/")
    }

    /// Reads again what has changed below `Content`.
    private mutating func readContent(again paths: Set<String>, _ change: inout SiteChange) async throws {
        let termFolders = ["topics", "countries"]
        guard settings != nil, !paths.contains("site.yml"),
            !paths.contains(where: { path in termFolders.contains { Self.isAt(path, $0) } })
        else {
            try await readContent()
            change.isInOrder = true
            return
        }
        // Only files that were there and still are can be read again alone; for all else the folder is listed anew, also
        // for a link, which may lead elsewhere now.
        let isListed = paths.allSatisfy {
            files.names($0) && FileSystem.kind(of: "\(folders.content)/\($0)", followsLinks: false) == .file
        }
        if !isListed {
            let list = ContentFiles(in: folders.content, named: SiteFolders.contentName)
            if list != files { try await take(list, rereading: paths, &change) }
        }
        if paths.contains(where: { Self.isAt($0, "pages") }) {
            terms = SiteTerms(files, in: folders.content)
            change.isInOrder = true
        }
        guard let newsroom else { return }
        let changed = files.positionsOfArticles(at: paths)
        for position in changed { outcomes[position] = newsroom.outcome(of: files.articles[position]) }
        change.articles.formUnion(changed)
        change.isInAttachments = change.isInAttachments || files.attachments.contains { paths.contains($0) }
    }

    /// Goes over to another list of files; what stands in both is not read again.
    private mutating func take(
        _ list: ContentFiles, rereading paths: Set<String>, _ change: inout SiteChange
    ) async throws {
        let known = Dictionary(outcomes.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        let sidecars = list.sidecars.symmetricDifference(files.sidecars).map(ContentFiles.article(ofSidecar:))
        files = list
        makeNewsroom()
        change.isInOrder = true
        guard let newsroom else { return outcomes = [] }
        outcomes = try await list.articles.concurrentMap { path in
            if let outcome = known[path], !sidecars.contains(path) { return outcome }
            return newsroom.outcome(of: path)
        }
    }
}

extension ContentFiles {
    /// Whether it lists a file.
    fileprivate func names(_ path: String) -> Bool {
        articles.contains(path) || sidecars.contains(path) || attachments.contains(path) || pages.contains(path)
    }

    /// The positions of the articles that changed files and folders belong to.
    fileprivate func positionsOfArticles(at paths: Set<String>) -> [Int] {
        let folders = paths.filter { !$0.hasSuffix(".md") && !$0.hasSuffix(".txt") }
        return articles.indices.filter { position in
            let path = articles[position]
            return paths.contains(path)
                || folders.contains {
                    path.hasPrefix($0 + "/") || ($0.hasSuffix(".yml") && path == Self.article(ofSidecar: $0))
                }
        }
    }
}
