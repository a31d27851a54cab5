import DatelineDigest
package import DatelineModel
import DatelinePages

/// What a preview remembers from one edit to the next: the results of the stages, as long as their inputs are the same.
///
/// Only reading files has inputs that no fingerprint tells, so whoever watches the folders says what to forget. All of it
/// may be thrown away at any time; the site that is planned is the same.
package struct BuildMemory: Sendable {
    var site = SiteMemory()
    var articles = ArticleMemory()
    var outline = Remembered<Outline>()
    var data = Remembered<SiteData.Files>()
    var templates = Remembered<StageResult<Templates>>()
    var edition = Edition.Memory()
    var plan = Remembered<Plan>()
    var fragments = FragmentCheck.Memory()

    /// Nothing yet.
    package init() {}

    /// Forgets what was read from files and folders that changed.
    package mutating func forget(_ changes: FolderChanges) {
        guard case .paths(let paths) = changes else { return self = BuildMemory() }
        for path in paths {
            if let path = Self.path(path, below: SiteFolders.templatesName) {
                if !path.hasPrefix(".") { site.forgetTheme() }
            } else if let path = Self.path(path, below: SiteFolders.contentName) {
                if path.isEmpty { return self = BuildMemory() }
                site.forgetFile(path)
                articles.forget(path)
            } else if path.hasPrefix(ThemeFolder.mark) {
                site.forgetTheme()
            }
        }
    }

    /// When the time alone makes another site of it after a moment, in seconds since 1970-01-01T00:00:00Z; `nil` as long as
    /// there is none.
    package func nextChange(after now: PublicationDate) -> Int? {
        guard let site = site.last else { return nil }
        let next = site.nextChange(after: now)
        return articles.nextChange(site.settings.timeZone).map { min($0, next) } ?? next
    }

    /// A path below a folder, as seen from it: empty for the folder itself; `nil` if it is elsewhere.
    private static func path(_ path: String, below folder: String) -> String? {
        if path == folder { return "" }
        return path.hasPrefix(folder + "/") ? String(path.dropFirst(folder.count + 1)) : nil
    }
}

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
