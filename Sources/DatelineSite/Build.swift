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
    private let reading: SiteReading

    /// A build of a site.
    package init(_ folders: SiteFolders, _ reading: SiteReading) {
        self.folders = folders
        self.reading = reading
    }

    /// A build of a site. `baseURL` takes the place of the one in `site.yml`; `now` decides what is held back.
    package init(_ folders: SiteFolders, baseURL: BaseURL? = nil, now: PublicationDate) {
        self.init(folders, SiteReading(baseURL: baseURL, now: now))
    }

    /// Builds the site. If anything is wrong, the report says what, and the folder is as it was.
    package func run() async throws -> BuildReport { try await run { _, _ in }.report }

    /// Builds the site, and takes a note of every file as it is made: by its path in the folder and its bytes.
    ///
    /// The notes are in no order, and none if anything is wrong. `note` is called from several threads.
    package func run<Note: Sendable>(
        noting note: @escaping @Sendable (String, [UInt8]) -> Note
    ) async throws -> (report: BuildReport, notes: [Note]) {
        let plan = try await SitePlan(SiteSources(folders, reading))
        guard !plan.diagnostics.containsErrors else { return (BuildReport(plan, changes: nil), []) }
        do {
            let (changes, notes) = try await write(plan, noting: note)
            return (BuildReport(plan, changes: changes), notes)
        } catch let error as DiagnosticError {
            return (BuildReport(plan, changes: nil, diagnostics: error.diagnostics), [])
        }
    }

    private func write<Note: Sendable>(
        _ plan: SitePlan, noting note: @escaping @Sendable (String, [UInt8]) -> Note
    ) async throws -> (OutputChanges, [Note]) {
        let writer = try OutputWriter(folders.output, sources: [folders.content, folders.templates])
        do {
            let made = try await plan.makeFiles { path, bytes in
                (path: path, staged: try writer.stage(path, bytes), note: note(path, bytes))
            }
            return (try writer.commit(Set(made.map(\.path)), made.map(\.staged)), made.map(\.note))
        } catch {
            writer.abandon()
            throw error
        }
    }
}

extension SitePlan {
    /// Makes every page and file and gives it to a function, by its path in the folder of the site and its bytes.
    ///
    /// The results are in no order. The function is called from several threads; what it throws ends the work, as does a
    /// file that changed since it was read (`DiagnosticError`).
    package func makeFiles<Result: Sendable>(
        _ take: @escaping @Sendable (String, [UInt8]) throws -> Result
    ) async throws -> [Result] {
        // The first, since they fail where a program is missing.
        let cards = try await makeCards(take)
        let searchFiles = searchFiles
        let collector = searchFiles?.collector()
        let start = Array(
            repeating: RenderWorker(search: collector), count: ProcessInfo.processInfo.activeProcessorCount)
        let render: @Sendable (Page, inout RenderWorker) throws -> Result = { page, worker in
            worker.buffer.removeAll(keepingCapacity: true)
            try self.render(page, &worker)
            return try take(page.permalink.outputPath, worker.buffer)
        }
        let make: @Sendable (SiteFile) throws -> Result = { try take($0.permalink.outputPath, $0.bytes()) }
        // The articles first, the oldest at the head, as the search numbers them: when all their words are known, its files
        // are made beside the other pages.
        let (articles, workers) = try await pages.filter { $0.article != nil }.reversed()
            .concurrentMap(states: start, render)
        let collectors = workers.compactMap(\.search)
        async let search = searchFiles?.filesConcurrently(collectors).concurrentMap(make)
        let (others, _) = try await pages.filter { $0.article == nil }
            .concurrentMap(states: workers.map(\.withoutSearch), render)
        let files = try await files.concurrentMap(make)
        return try await cards + articles + others + files + (search ?? [])
    }
}

/// What a worker has for itself while it renders pages.
struct RenderWorker: Sendable {
    /// The page at hand.
    var buffer: [UInt8] = []
    /// What pages have in common.
    var cache = PartialCache()
    /// The words of the articles so far; `nil` if the site has no search.
    var search: SearchCollector?

    init(search: SearchCollector?) { self.search = search }

    /// The same for pages that have no words of their own.
    var withoutSearch: RenderWorker {
        var worker = self
        worker.search = nil
        return worker
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
