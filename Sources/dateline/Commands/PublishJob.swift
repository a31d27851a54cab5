import ArgumentParser
import DatelineDigest
import DatelineModel
import DatelineOutput
import DatelinePages
import DatelinePublishing
import DatelineSite

/// The site and the target of one `dateline publish`.
struct PublishJob {
    /// The target as `site.yml` names it.
    let target: PublishTarget
    /// The way there.
    let publication: Publication
    /// The address that the site has there.
    let baseURL: BaseURL

    private let folders: SiteFolders
    private let reading: SiteReading
    private let hasOwnTime: Bool
    private let report: ([Diagnostic]) -> Void

    /// Finds the target. Throws `PublishProblem` if the site cannot be read, `ValidationError` if there is no such target.
    init(
        _ name: String?, _ site: BuildOptions, _ reading: SiteReading, _ allowances: Set<PublishAllowance>,
        isDryRun: Bool, _ screen: PublishScreen
    ) async throws {
        folders = site.folders
        report = site.report
        hasOwnTime = site.site.time.now != nil
        let settings = try Self.settings(site, reading)
        target = try Self.target(name, in: settings.publishTargets)
        baseURL = reading.baseURL ?? target.baseURL ?? settings.baseURL
        self.reading = reading.with(baseURL: reading.baseURL ?? target.baseURL)
        publication = try await Publication(target, folders, allowing: allowances, isDryRun: isDryRun) {
            screen.progress($0)
        }
    }

    /// A site that is built, or made in memory only.
    struct Draft {
        let files: [PublishedFile]
        /// What speaks against its publication, wherever it goes.
        let refusals: [PublishProblem]
        fileprivate let planned: PlannedSite
        /// What the site’s memory knows of earlier builds: what articles said, and where lost addresses may lead.
        fileprivate let memory: (texts: TextList, successors: [String: String])
        fileprivate let baseURL: BaseURL
        fileprivate var digest: Digest { planned.digest }

        /// The addresses that the target has and that would lead nowhere after a publication.
        func lostAddresses(_ plan: PublishPlan) -> LostAddresses {
            LostAddresses(
                of: AddressList(Set(plan.deleted), successors: memory.successors), saying: memory.texts, in: planned)
        }

        /// What the publication says of itself.
        func story(_ plan: PublishPlan, _ screen: PublishScreen) -> PublishStory {
            let new = Set(plan.created.map(\.path))
            let headlines = digest.articles.filter { new.contains($0.permalink.outputPath) }.map(
                \.title.value)
            return PublishStory(headlines: headlines, liveURL: baseURL.description) { screen.progress($0) }
        }
    }

    /// Builds the site; without `writes` it is made in memory. Throws `PublishProblem` if something is wrong with it.
    func build(writes: Bool, _ screen: PublishScreen) async throws -> Draft {
        let note = { @Sendable (path: String, bytes: [UInt8]) in PublishedFile(path, bytes) }
        if writes {
            let (built, files) = try await Build(folders, reading).run(noting: note)
            report(built.diagnostics)
            guard built.changes != nil else { throw Self.broken(built.diagnostics) }
            return try await draft(built.planned, files)
        }
        let planned = try await Build(folders, reading).plan()
        report(planned.diagnostics)
        guard let renderer = planned.renderer else { throw Self.broken(planned.diagnostics) }
        do {
            return try await draft(planned.value, renderer.makeAll(note))
        } catch let error as DiagnosticError {
            report(error.diagnostics)
            throw Self.broken(error.diagnostics)
        }
    }

    /// Takes a note of addresses that the target had and that lead nowhere, in the site’s memory.
    func note(_ lost: LostAddresses) throws {
        guard !lost.all.isEmpty, let known = try AddressList(in: folders.memory) else { return }
        let paths = known.paths.union(lost.all.map(\.path.outputPath))
        try AddressList(paths, successors: known.successors.merging(lost.list.successors) { first, _ in first })
            .write(in: folders.memory)
    }

    private func draft(_ planned: PlannedSite?, _ files: [PublishedFile]) async throws -> Draft {
        guard let planned else { throw Self.broken([]) }
        let digest = planned.digest
        var refusals: [PublishProblem] = []
        let early = try await earlyTexts(planned)
        if !early.paths.isEmpty {
            let shown = early.paths.prefix(5).map { "“\(SiteFolders.contentName)/\($0)”" }.joined(separator: ", ")
            let counts = [(early.articles, "article"), (early.paths.count - early.articles, "instrument")]
            let counted = counts.filter { $0.0 > 0 }.map { DiagnosticPrinter.counted($0, $1) }
            refusals.append(
                PublishProblem(
                    .heldBackArticles,
                    "the site has \(counted.joined(separator: " and ")) that should not be read yet: "
                        + shown + (early.paths.count > 5 ? " and more" : ""),
                    help: "publish without --drafts and --now; for a site that only you see", unless: .drafts))
        }
        if baseURL.isLocal {
            refusals.append(
                PublishProblem(
                    .localBaseURL, "the site says that its address is \(baseURL.description)",
                    help: "give site.yml or the target “base_url: https://…”; for a try on this machine",
                    unless: .localhost))
        }
        if digest.articles.isEmpty {
            refusals.append(
                PublishProblem(
                    .emptySite, "the site has no articles", help: "if that is what you want", unless: .empty))
        }
        do {
            let memory = (try TextList(in: folders.memory), try AddressList(in: folders.memory)?.successors ?? [:])
            return Draft(files: files, refusals: refusals, planned: planned, memory: memory, baseURL: baseURL)
        } catch let error as DiagnosticError {
            report(error.diagnostics)
            throw Self.broken(error.diagnostics)
        }
    }

    /// The files of articles and instruments of the site that are drafts, or whose time has not come by the clock of this
    /// machine, and how many of them are articles.
    private func earlyTexts(_ planned: PlannedSite) async throws -> (paths: [String], articles: Int) {
        let (digest, instruments) = (planned.digest, planned.site.instruments)
        guard hasOwnTime else {
            let articles = digest.articles.filter { $0.heldBack != nil }.map(\.path)
            return (articles + instruments.all.filter { $0.heldBack != nil }.map(\.path), articles.count)
        }
        var now = reading
        now.now = try MomentOption.clock()
        now.showsHeldBack = true
        let later = try await Build(folders, now).plan().value
        let paths = Set(
            (later?.articles.filter { $0.heldBack != nil }.map(\.path) ?? [])
                + (later?.site.instruments.heldBack.map(\.path) ?? []))
        let articles = digest.articles.map(\.path).filter(paths.contains)
        return (articles + instruments.all.map(\.path).filter(paths.contains), articles.count)
    }

    // MARK: - The target

    private static func settings(_ site: BuildOptions, _ reading: SiteReading) throws -> SiteSettings {
        let result = Site.settings(in: site.folders, reading)
        guard let settings = result.value, !result.diagnostics.containsErrors else {
            site.report(result.diagnostics)
            throw broken(result.diagnostics)
        }
        return settings
    }

    private static func target(_ name: String?, in targets: [PublishTarget]) throws -> PublishTarget {
        guard !targets.isEmpty else {
            throw ValidationError(
                """
                site.yml names no place to publish to. Add for example:
                  publish:
                    live: {to: git, remote: git@example.org:team/digest.git, branch: pages}
                """)
        }
        let names = targets.map { "'\($0.name)'" }.joined(separator: ", ")
        guard let name else {
            if targets.count == 1 { return targets[0] }
            throw ValidationError("there are several targets; name one of \(names)")
        }
        if let target = targets.first(where: { $0.name == name }) { return target }
        let help = Suggestion.didYouMean(name, among: targets.map(\.name)) ?? "site.yml has \(names)"
        throw ValidationError("there is no target '\(name)': \(help)")
    }

    private static func broken(_ diagnostics: [Diagnostic]) -> PublishProblem {
        PublishProblem(
            .brokenSite, "the site has \(DiagnosticPrinter.count(diagnostics.filter { $0.severity == .error }))",
            help: "fix the errors listed above")
    }
}

extension SiteReading {
    fileprivate func with(baseURL: BaseURL?) -> SiteReading {
        var reading = self
        reading.baseURL = baseURL
        return reading
    }
}
