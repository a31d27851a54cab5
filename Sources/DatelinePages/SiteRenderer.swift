import DatelineDigest
import DatelineModel
package import DatelineSearch
import DatelineTemplates
import Foundation

/// Makes the pages and files of a plan: each alone when it is asked for, or all of them.
package struct SiteRenderer: Sendable {
    /// What pages are made from.
    package let edition: Edition
    /// What there is to make.
    package let plan: Plan
    private let templates: Templates

    /// A renderer of an edition’s plan with the templates of its site.
    package init(_ edition: Edition, _ plan: Plan, _ templates: Templates) {
        (self.edition, self.plan, self.templates) = (edition, plan, templates)
    }

    /// A page alone. Throws `DiagnosticError` if a file that it needs changed meanwhile.
    package func render(_ page: Page) throws -> [UInt8] {
        var bytes: [UInt8] = []
        try template(of: page).render(page.kind.view(of: page, in: edition), into: &bytes)
        return bytes
    }

    /// The content of a file that no template makes. Throws as `render` does.
    package func bytes(of file: SiteFile) throws -> [UInt8] {
        try file.kind.bytes(of: file, in: edition, pages: plan.pages)
    }

    private func template(of page: Page) throws -> Template {
        guard let template = templates[page.template] else {
            throw DiagnosticError(
                .error(.missingTemplate, at: .file(page.template), "there is no template “\(page.template)”"))
        }
        return template
    }

    // MARK: - Search

    private var searchFiles: SearchFiles? {
        SearchFiles(edition.digest, searchedPages.map(\.words), in: edition.site)
    }

    /// The pages of editors that a search finds, in their order; none if the site has no search.
    private var searchedPages: [(page: Page, words: SearchedPage)] {
        guard edition.settings.has(.search) else { return [] }
        return plan.pages.compactMap { page in CustomPage.searched(page, in: edition).map { (page, $0) } }
    }

    /// What the search has words of, by its numbers: the articles, the oldest first, then the pages of editors.
    private var searched: [(page: Page, number: Int)] {
        let articles = plan.pages.filter { $0.article != nil }.reversed()
        return (articles + searchedPages.map(\.page)).enumerated().map { ($1, $0) }
    }

    /// The files of the search, made from the words of articles and pages alone; none if the site has no search. Throws as
    /// `render` does.
    package func makeSearchFiles() throws -> [SearchFile] {
        guard let searchFiles else { return [] }
        var collector: SearchCollector? = searchFiles.collector()
        for (page, number) in searched {
            collectWords(of: page, number, try page.kind.view(of: page, in: edition), &collector)
        }
        return collector.map { searchFiles.files($0) } ?? []
    }

    private func collectWords(of page: Page, _ number: Int, _ view: Record, _ collector: inout SearchCollector?) {
        guard collector != nil, let body = ArticlePage.body(in: view) else { return }
        if let position = page.article {
            collector?.add(edition.digest.articles[position], number: number, body: body)
        } else if let words = CustomPage.searched(page, in: edition) {
            collector?.add(words, number: number, body: body)
        }
    }

    // MARK: - All pages and files

    /// Makes every page and file and gives it to a function, by its path in the folder of the site and its bytes.
    ///
    /// The results are in no order. The function is called from several threads; what it throws ends the work, as does a
    /// file that changed since it was read (`DiagnosticError`).
    package func makeAll<Result: Sendable>(
        _ take: @escaping @Sendable (String, [UInt8]) throws -> Result
    ) async throws -> [Result] {
        // The first, since they fail where a program is missing.
        let pictures = try await makeCards(take) + makeImageCopies(take)
        let searchFiles = searchFiles
        let start = Array(
            repeating: Worker(search: searchFiles?.collector()), count: ProcessInfo.processInfo.activeProcessorCount)
        let render: @Sendable (Page, Int?, inout Worker) throws -> Result = { page, number, worker in
            worker.buffer.removeAll(keepingCapacity: true)
            let view = try page.kind.view(of: page, in: edition)
            if let number { collectWords(of: page, number, view, &worker.search) }
            try template(of: page).render(view, into: &worker.buffer, reusing: &worker.cache)
            return try take(page.permalink.outputPath, worker.buffer)
        }
        // What the search has words of comes first, by its numbers: when all are known, its files are made beside the other
        // pages.
        let searched = searched
        let (first, workers) = try await searched.concurrentMap(states: start) { try render($0.page, $0.number, &$1) }
        let collectors = workers.compactMap(\.search)
        async let search = searchFiles?.filesConcurrently(collectors).concurrentMap {
            try take($0.permalink.outputPath, $0.bytes)
        }
        let made = Set(searched.map(\.page.permalink))
        let (others, _) = try await plan.pages.filter { !made.contains($0.permalink) }
            .concurrentMap(states: workers.map(\.withoutSearch)) { try render($0, nil, &$1) }
        let files = try await plan.files.concurrentMap { try take($0.permalink.outputPath, bytes(of: $0)) }
        return try await pictures + first + others + files + (search ?? [])
    }

    /// What a worker has for itself while it renders pages.
    private struct Worker: Sendable {
        /// The page at hand.
        var buffer: [UInt8] = []
        /// What pages have in common.
        var cache = PartialCache()
        /// The words of the articles so far; `nil` if the site has no search.
        var search: SearchCollector?

        init(search: SearchCollector?) { self.search = search }

        /// The same for pages that have no words of their own.
        var withoutSearch: Worker {
            var worker = self
            worker.search = nil
            return worker
        }
    }
}
