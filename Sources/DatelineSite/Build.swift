package import DatelineDigest
import DatelineModel
import DatelineOutput
import DatelinePages

/// One build of a site: the articles in `Content` become the pages and feeds in `Output`.
///
/// This is the whole program. Its stages run in the order written here, and each takes only what those before it made;
/// preview, publish, check, list and explain call them too. Their modules:
///
///     DatelineDigest   site, manuscripts, articles, digest (with DatelineReading and DatelineTagging)
///     DatelinePages    templates, edition, plan, pages (with DatelineTemplates and DatelineSearch)
///     DatelineOutput   files
///
/// What `remembering` is for: after an edit a preview calls `plan(remembering:)` again (`LiveSite` in DatelinePreview), and
/// each stage keeps its result as long as its inputs are the same (`BuildMemory`). A browser loads its page again if the
/// fingerprint of the page’s inputs is another one (`ServedSite`).
package struct Build: Sendable {
    private let folders: SiteFolders
    private let reading: SiteReading
    private let isStrict: Bool
    private let observer: (any BuildObserver)?

    /// A build of a site. With `isStrict` nothing is written if there are any warnings. `observer` is told how far it is.
    package init(
        _ folders: SiteFolders, _ reading: SiteReading, isStrict: Bool = false,
        observer: (any BuildObserver)? = nil
    ) {
        (self.folders, self.reading, self.isStrict, self.observer) = (folders, reading, isStrict, observer)
    }

    /// Reads, orders and plans the site, and renders nothing. It fails without settings; errors in single files and
    /// templates are in the diagnostics beside the planned site. Throws on cancellation only.
    package func plan(remembering memory: inout BuildMemory) async throws -> StageResult<PlannedSite> {
        var stages = StageClock(observer)

        // Settings, theme, gazetteer, and what editors say about terms: without them there is no site.
        stages.begin(.site)
        let reading = Site.read(folders, reading, remembering: &memory.site)
        guard let site = reading.value else { return .failed(reading.diagnostics.merged().sorted()) }
        stages.end(counted(site.theme.templates.count, "template"))

        // The newsroom reads each file of an article as a manuscript, and edits that into an article. What an agency
        // withdraws is held back, and articles that would share an address get one each.
        stages.begin(.articles)
        let (edited, sameTexts) = DistinctAddresses.settle(
            Withdrawals.settle(
                try await EditedFile.all(of: site, remembering: &memory.articles),
                showsHeldBack: site.reading.showsHeldBack), in: folders)
        stages.end(counted(edited.count, "file"))

        // All articles in order, and filed: under countries, topics, months and the site's other taxonomies.
        stages.begin(.digest)
        let digest = Digest(of: edited, in: site, remembering: &memory.outline)
        stages.end(counted(digest.articles.count, "article"))

        // What the site brings for its own templates: `extra:`, `params:`, files of data.
        stages.begin(.data)
        let data = SiteData(of: site, edited, remembering: &memory.data)
        stages.end("")

        // The theme's templates, compiled and checked against what their pages will give them.
        stages.begin(.templates)
        let templates = Templates.compile(of: site, edited, data, remembering: &memory.templates)
        stages.end("")

        // What pages are made from, and which pages and files there are: values, so that each can be made alone.
        stages.begin(.edition)
        let edition = Edition(digest, edited, in: site, data, templates.value, remembering: &memory.edition)
        stages.end("")
        stages.begin(.plan)
        let plan = Plan(of: edition, remembering: &memory.plan)
        stages.end("\(counted(plan.pages.count, "page")), \(counted(plan.files.count, "other file"))")

        // What can be wrong between files, each of which is right by itself.
        stages.begin(.checks)
        let fragments = templates.value.map {
            FragmentCheck.problems(of: edited, SiteRenderer(edition, plan, $0), remembering: &memory.fragments)
        }
        let problems = [
            reading.diagnostics, UndatedTexts.inOne(edited, in: folders), templates.diagnostics,
            plan.diagnostics,
            LinkCheck.problems(of: edited, edition.layout.prose, edition.layout.links, plan.addresses),
            LinkCheck.problems(
                ofComing: edition.layout.comingNotes, edition.layout.links, plan.addresses, later: edition.layout.later),
            edition.layout.attachmentProblems(with: edited, site.settings), fragments ?? [],
            edition.insertProblems, edition.unusedData(), TermCheck.problems(of: edited, in: site),
            UnusedValues.warnings(of: edited), sameTexts, FrontSections.problems(in: site, digest),
            TwoLeads.warnings(of: edited),
        ]
        let found = problems.joined().merged().sorted()
        stages.end(found.isEmpty ? "" : DiagnosticPrinter.count(found))
        return StageResult(
            PlannedSite(
                site: site, edited: edited, digest: digest, edition: edition, plan: plan, templates: templates.value),
            found)
    }

    /// `45 files`
    private func counted(_ count: Int, _ noun: String) -> String { DiagnosticPrinter.counted(count, noun) }

    /// The same from the start, with nothing remembered.
    package func plan() async throws -> StageResult<PlannedSite> {
        var memory = BuildMemory()
        return try await plan(remembering: &memory)
    }

    /// Builds the site. If anything is wrong, the report says what, and whether the folder is as it was.
    package func run() async throws -> BuildReport { try await run { _, _ in }.report }

    /// Builds the site, and takes a note of every file as it is made: by its path in the folder and its bytes.
    ///
    /// The notes are in no order, and none if anything is wrong. `note` is called from several threads.
    package func run<Note: Sendable>(
        noting note: @escaping @Sendable (String, [UInt8]) -> Note
    ) async throws -> (report: BuildReport, notes: [Note]) {
        do {
            try OutputWriter.finishEarlierCommit(in: folders.output)
        } catch let error as DiagnosticError {
            return (BuildReport(.failed(error.diagnostics), changes: nil), [])
        }
        let planned = try await plan()
        do {
            // Addresses that readers have from earlier builds, which are named if they lead nowhere now.
            let earlier = reading.showsHeldBack ? nil : try AddressList(in: folders.memory) ?? AddressList([])
            // What is wrong with the site may be why an address is missing.
            let complete = planned.diagnostics.containsErrors ? nil : planned.value
            let texts = reading.showsHeldBack ? TextList([:]) : try TextList(in: folders.memory)
            let lost = earlier.flatMap { earlier in
                complete.map { LostAddresses(of: earlier, saying: texts, in: $0) }
            }
            // A change that feeds do not announce is reported once, so it must not be what a strict build stops for.
            let changed =
                reading.showsHeldBack ? nil : complete.map { UnannouncedChanges(since: texts, in: $0) }
            let mayWrite = !isStrict || planned.diagnostics.isEmpty && (lost?.diagnostics ?? []).isEmpty
            let warnings = (lost?.diagnostics ?? []) + (changed?.diagnostics ?? [])
            guard mayWrite, let renderer = planned.renderer else {
                return (BuildReport(planned, changes: nil, diagnostics: warnings), [])
            }
            let (changes, notes) = try await write(renderer, noting: note, planned.value?.settings.theme)
            let unkept = try unkept(
                lost.flatMap { $0.list == earlier ? nil : $0.list },
                changed.flatMap { $0.list == texts ? nil : $0.list })
            return (BuildReport(planned, changes: changes, diagnostics: warnings + unkept), notes)
        } catch let error as DiagnosticError {
            return (BuildReport(planned, changes: nil, diagnostics: error.diagnostics), [])
        } catch let error as PartialOutput {
            let problems = error.reason.diagnostics
            return (BuildReport(planned, changes: nil, isPartlyWritten: true, diagnostics: problems), [])
        }
    }

    /// Keeps what the next build is to know, `nil` for what it knows already; warnings if it cannot be kept, for the site
    /// itself is there.
    private func unkept(_ addresses: AddressList?, _ texts: TextList?) throws -> [Diagnostic] {
        do {
            try addresses?.write(in: folders.memory)
            try texts?.write(in: folders.memory)
            return []
        } catch let error as DiagnosticError {
            let help = "the site is written, but the next build cannot compare itself with this one"
            return error.diagnostics.map { .warning($0.identifier, at: $0.place, $0.summary, help: help) }
        }
    }

    /// Makes all files and puts them in the place of those of the last build when the last one is ready.
    private func write<Note: Sendable>(
        _ renderer: SiteRenderer, noting note: @escaping @Sendable (String, [UInt8]) -> Note,
        _ theme: ThemeFolder?
    ) async throws -> (OutputChanges, [Note]) {
        let sources = [folders.content, folders.templates] + [theme?.root(in: folders)].compactMap { $0 }
        let writer = try OutputWriter(folders.output, sources: sources)
        var stages = StageClock(observer)
        do {
            stages.begin(.files)
            // Cards, copies of pictures and the files of the search are not known yet.
            let count = renderer.plan.pages.count + renderer.plan.files.count
            let made = try await renderer.makeAll { path, bytes in
                let made = (path: path, staged: try writer.stage(path, bytes), note: note(path, bytes))
                observer?.made(of: count)
                return made
            }
            stages.end(counted(made.count, "file"))
            stages.begin(.writing)
            let changes = try writer.commit(Set(made.map(\.path)), made.map(\.staged))
            stages.end("\(changes.written) written, \(changes.unchanged) unchanged, \(changes.removed) removed")
            observer?.changed(
                written: made.filter { $0.staged == .written }.map(\.path).sorted(), removed: changes.removedPaths)
            return (changes, made.map(\.note))
        } catch {
            writer.abandon()
            throw error
        }
    }
}
