package import DatelineDigest
package import DatelineModel
package import DatelineOutput
package import DatelinePages

/// A site that is read, ordered and planned, with nothing rendered.
package struct PlannedSite: Sendable {
    /// Settings, theme, newsroom, and what editors say about terms.
    package let site: Site
    /// What came of the file of each article, in the order of the files.
    package let files: [EditedFile]
    /// The published articles in order and filed.
    package let digest: Digest
    /// What pages are made from.
    package let edition: Edition
    /// All pages and files.
    package let plan: Plan
    /// The compiled templates; `nil` if one of them has an error.
    package let templates: Templates?

    /// All articles that could be read, held back or not, in the order of their files.
    package var articles: [Article] { Translations.filed(files.compactMap(\.article)) }
    /// What `site.yml` says.
    package var settings: SiteSettings { site.settings }
}

extension StageResult<PlannedSite> {
    /// What makes the pages of the site; `nil` if anything is wrong with it.
    package var renderer: SiteRenderer? {
        guard let value, let templates = value.templates, !diagnostics.containsErrors else { return nil }
        return SiteRenderer(value.edition, value.plan, templates)
    }
}

/// What a preview remembers from one edit to the next: the results of the stages, as long as their inputs are the same.
///
/// Only reading files has inputs that no fingerprint tells, so whoever watches the folders says what to forget. All of it
/// may be thrown away at any time; the site that is planned is the same.
package struct BuildMemory: Sendable {
    var site = SiteMemory()
    var articles = ArticleMemory()
    var outline = Remembered<Outline>()
    var templates = Remembered<StageResult<Templates>>()
    var edition = Edition.Memory()
    var plan = Remembered<Plan>()

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
            }
        }
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

/// What a build did, in numbers and diagnostics.
package struct BuildReport: Sendable {
    /// The site that was built; `nil` if it has no settings.
    package let planned: PlannedSite?
    /// What was written; `nil` if nothing was because something is wrong.
    package let changes: OutputChanges?
    /// What is wrong, in the order of files and lines.
    package let diagnostics: [Diagnostic]

    init(_ planned: StageResult<PlannedSite>, changes: OutputChanges?, diagnostics: [Diagnostic] = []) {
        self.planned = planned.value
        self.changes = changes
        self.diagnostics = (planned.diagnostics + diagnostics).sorted()
    }

    /// The number of published articles.
    package var articleCount: Int { planned?.digest.articles.count ?? 0 }
    /// The number of pages.
    package var pageCount: Int { planned?.plan.pages.count ?? 0 }
    /// The articles that are left out for now, in the order of their files.
    package var heldBack: [Article] { planned?.articles.filter { $0.heldBack != nil } ?? [] }
}
