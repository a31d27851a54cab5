package import DatelineModel
import DatelineTemplates
import Foundation

/// One build of a site: the articles in `Content` become the pages and feeds in `Output`.
///
/// The stages run in one direction, and each takes only what the one before it made:
///
///     discover → read → enrich → index → plan → render → write
///
/// The first five are `SitePlan`; here the planned pages are rendered and written.
package struct Build: Sendable {
    private let folders: SiteFolders
    private let baseURL: BaseURL?
    private let now: PublicationDate

    /// A build of a site. `baseURL` takes the place of the one in `site.yml`; `now` decides what is held back.
    package init(_ folders: SiteFolders, baseURL: BaseURL? = nil, now: PublicationDate) {
        self.folders = folders
        self.baseURL = baseURL
        self.now = now
    }

    /// Builds the site. If anything is wrong, the report says what, and the folder is as it was.
    package func run() async throws -> BuildReport {
        let plan = try await SitePlan(folders, baseURL: baseURL, now: now)
        guard !plan.diagnostics.containsErrors else { return BuildReport(plan, changes: nil) }
        do {
            return BuildReport(plan, changes: try await write(plan))
        } catch let error as DiagnosticError {
            return BuildReport(plan, changes: nil, diagnostics: error.diagnostics)
        }
    }

    private func write(_ plan: SitePlan) async throws -> OutputChanges {
        let writer = try OutputWriter(folders.output, sources: [folders.content, folders.templates])
        do {
            let pages = try await plan.pages.concurrentMap(
                workers: ProcessInfo.processInfo.activeProcessorCount,
                state: { (buffer: [UInt8](), cache: PartialCache()) }
            ) { page, worker in
                worker.buffer.removeAll(keepingCapacity: true)
                try plan.render(page, into: &worker.buffer, reusing: &worker.cache)
                return try writer.stage(page.permalink.outputPath, worker.buffer)
            }
            let files = try await plan.files.concurrentMap { try writer.stage($0.permalink.outputPath, $0.bytes()) }
            let paths = Set(plan.pages.map(\.permalink.outputPath) + plan.files.map(\.permalink.outputPath))
            return try writer.commit(paths, pages + files)
        } catch {
            writer.abandon()
            throw error
        }
    }
}

/// What a build did, in numbers and diagnostics.
package struct BuildReport: Sendable {
    /// The number of published articles.
    package let articleCount: Int
    /// The number of pages.
    package let pageCount: Int
    /// What was written; `nil` if nothing was because something is wrong.
    package let changes: OutputChanges?
    /// The articles that are left out for now, in the order of their files.
    package let heldBack: [Article]
    /// What is wrong, in the order of files and lines.
    package let diagnostics: [Diagnostic]
    /// The site that was built.
    package let plan: SitePlan

    init(_ plan: SitePlan, changes: OutputChanges?, diagnostics: [Diagnostic] = []) {
        self.plan = plan
        articleCount = plan.digest.articles.count
        pageCount = plan.pages.count
        self.changes = changes
        heldBack = plan.articles.filter { $0.heldBack != nil }
        self.diagnostics = (plan.diagnostics + diagnostics).sorted()
    }
}
