package import DatelineModel
package import DatelineSite
import Synchronization

/// A site that follows its files: it is read once, and after each change as much of it again as the change asks for.
package actor LiveSite {
    /// What a change of the files came to.
    package struct Update: Sendable {
        /// What is wrong now, in order.
        package let diagnostics: [Diagnostic]
        /// Whether browsers have other pages to show than before.
        package let hasNewPages: Bool
        /// The state of the site afterwards, for browsers.
        let state: PreviewState
    }

    /// What browsers are shown at the moment. It can be asked from anywhere, without waiting for a change under way.
    nonisolated let served: Mutex<ServedSite>

    private var sources: SiteSources?
    private let folders: SiteFolders
    private let reading: SiteReading
    private let clock: @Sendable () -> PublicationDate
    /// What changed since the last plan without errors.
    private var pending = SiteChange()

    /// A site that is not read yet. `clock` says what is held back as the time goes on; `firstRevision` has to differ from
    /// those of earlier previews, which browsers may still show.
    package init(
        _ folders: SiteFolders, _ reading: SiteReading, firstRevision: Int,
        clock: @escaping @Sendable () -> PublicationDate
    ) {
        var reading = reading
        reading.isForPreview = true
        (self.folders, self.reading, self.clock) = (folders, reading, clock)
        served = Mutex(ServedSite(revision: firstRevision))
    }

    /// The newest plan without errors; `nil` if there was none yet.
    package nonisolated var plan: SitePlan? { served.withLock { $0.plan } }

    /// Reads the site for the first time. Throws on cancellation only.
    package func read() async throws -> Update {
        let sources = try await SiteSources(folders, reading)
        self.sources = sources
        let plan = SitePlan(sources)
        return take(plan, hasSamePages: false, styles: [:])
    }

    /// Reads again what has changed; `nil` if that makes no difference. Throws on cancellation only.
    package func update(_ changes: FolderChanges) async throws -> Update? {
        guard var sources else { return nil }
        let change = try await sources.read(again: changes, now: clock())
        self.sources = sources
        guard !change.isEmpty else { return nil }
        pending.formUnion(change)
        if !pending.isInOrder, let last = served.withLock({ $0.plan }),
            let plan = SitePlan(sources, after: last, changes: pending.articles)
        {
            return take(plan, hasSamePages: true, styles: pending.isInThemeAlone ? styles(last, plan) : [:])
        }
        return take(SitePlan(sources), hasSamePages: false, styles: [:])
    }

    private func take(_ plan: SitePlan, hasSamePages: Bool, styles: [String: String]) -> Update {
        let isGood = !plan.diagnostics.containsErrors && plan.settings != nil
        let (old, revision) = served.withLock { served in
            let old = served.revision
            if isGood { served.show(plan, hasSamePages: hasSamePages) } else { served.keep(plan.diagnostics) }
            return (old, served.revision)
        }
        if isGood { pending = SiteChange() }
        var state = PreviewState(revision: revision, plan.diagnostics)
        if !styles.isEmpty { (state.from, state.styles) = (old, styles) }
        return Update(diagnostics: plan.diagnostics, hasNewPages: isGood, state: state)
    }

    /// The addresses of style sheets before and now, as pages link to them, if nothing else differs.
    private func styles(_ old: SitePlan, _ new: SitePlan) -> [String: String] {
        guard let base = new.settings?.baseURL,
            let changes = new.sources.theme.styleChanges(since: old.sources.theme)
        else { return [:] }
        return Dictionary(
            changes.map { (base.href($0.description), base.href($1.description)) }, uniquingKeysWith: { $1 })
    }
}
