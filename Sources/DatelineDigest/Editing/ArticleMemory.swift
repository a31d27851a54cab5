package import DatelineModel
import DatelineReading

/// What a preview remembers of articles: each as it was edited, until its file or the newsroom changes.
package struct ArticleMemory: Sendable {
    private var edited: [EditedFile] = []
    private var paths: [String] = []
    private var newsroom: InputFingerprint?
    private var forgotten: Set<String> = []

    /// Nothing yet.
    package init() {}

    /// Forgets the articles that a file or folder belongs to, by its path below `Content`.
    package mutating func forget(_ path: String) { forgotten.insert(path) }

    /// When the time alone makes another article of one, at the earliest: in seconds since 1970-01-01T00:00:00Z; `nil` if it
    /// never does.
    package func nextChange(_ zone: SiteTimeZone) -> Int? {
        edited.lazy.flatMap(\.comingMoments).map(zone.beginning).min()
    }

    fileprivate mutating func edit(_ site: Site) async throws -> [EditedFile] {
        let newsroom = site.newsroom
        guard newsroom.fingerprint != nil else {
            return try await site.files.articles.concurrentMap { newsroom.edit($0) }
        }
        if self.newsroom != newsroom.fingerprint { (edited, paths) = ([], []) }
        // What a link leads to may be any file that changed.
        let stale = isStale(forgotten.isEmpty ? [] : forgotten.union(site.files.links))
        // Names of files are bytes: two that Unicode holds for equal may be two files, or one that was renamed.
        let isSame = { (left: String, right: String) in left.utf8.elementsEqual(right.utf8) }
        if !paths.elementsEqual(site.files.articles, by: isSame) {
            let known = Dictionary(edited.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
            edited = try await site.files.articles.concurrentMap { path in
                if let file = known[path], file.path.utf8.elementsEqual(path.utf8), !stale(path) { return file }
                return newsroom.edit(path)
            }
            paths = site.files.articles
        } else if !forgotten.isEmpty {
            for position in paths.indices where stale(paths[position]) {
                edited[position] = newsroom.edit(paths[position])
            }
        }
        // What was held back may be published by now, and what was still to come may have happened.
        let (zone, now) = (site.settings.timeZone, site.reading.now)
        for position in paths.indices {
            guard edited[position].comingMoments.contains(where: { !zone.begins($0, after: now) }) else { continue }
            edited[position] = newsroom.edit(paths[position])
        }
        (self.newsroom, forgotten) = (newsroom.fingerprint, [])
        return edited
    }

    /// Whether the article of a file belongs to one of some files and folders that changed: to its own, to its sidecar, or
    /// to a folder around it.
    private func isStale(_ changes: Set<String>) -> @Sendable (String) -> Bool {
        let hasSidecars = changes.contains { $0.hasSuffix(".yml") }
        let folders = changes.filter { TextFormat(ofFile: $0) == nil }.map { $0 + "/" }
        return { path in
            changes.contains(path) || folders.contains { path.hasPrefix($0) }
                || hasSidecars && ContentFiles.sidecar(ofArticle: path).map(changes.contains) ?? false
        }
    }
}

extension EditedFile {
    /// What comes of the files of all articles of a site, read and edited but for those that are remembered; in the order of
    /// the files. Throws on cancellation only.
    package static func all(of site: Site, remembering memory: inout ArticleMemory) async throws -> [EditedFile] {
        try await memory.edit(site)
    }
}
