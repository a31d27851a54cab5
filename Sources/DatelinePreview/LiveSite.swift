package import DatelineDigest
package import DatelineModel
import DatelinePages
package import DatelineSite
import Synchronization

/// A site that follows its files: after each change it is built as at the start, but for what is remembered.
package actor LiveSite {
    /// What a change of the files came to.
    package struct Update: Sendable {
        /// What is wrong now, in order.
        package let diagnostics: [Diagnostic]
        /// Whether browsers have other pages to show than before.
        package let hasNewPages: Bool
    }

    /// What browsers are shown at the moment. It can be asked from anywhere, without waiting for a change under way.
    nonisolated let served = Mutex(ServedSite())

    private var memory = BuildMemory()
    private var last: (fingerprint: InputFingerprint?, diagnostics: [Diagnostic])?
    /// When the time alone makes another site of it, in seconds since 1970-01-01T00:00:00Z; `nil` while it is built.
    private var nextChange: Int?
    private let folders: SiteFolders
    private let reading: SiteReading
    private let clock: @Sendable () -> PublicationDate

    /// A site that is not read yet. `clock` says what is held back as the time goes on.
    package init(_ folders: SiteFolders, _ reading: SiteReading, clock: @escaping @Sendable () -> PublicationDate) {
        var reading = reading
        reading.isForPreview = true
        (self.folders, self.reading, self.clock) = (folders, reading, clock)
    }

    /// The newest site without errors; `nil` if there was none yet.
    package nonisolated var planned: PlannedSite? { served.withLock { $0.planned } }

    /// Reads the site for the first time. Throws on cancellation only.
    package func read() async throws -> Update {
        try await show(build()) ?? Update(diagnostics: last?.diagnostics ?? [], hasNewPages: false)
    }

    /// Builds the site again after a change; `nil` if that makes no difference. Throws on cancellation only.
    ///
    /// Whoever calls it waits until it is done before the next call.
    package func update(_ changes: FolderChanges) async throws -> Update? {
        memory.forget(changes)
        return try await show(build())
    }

    /// Whether the time has made another site of it, such as by the end of an embargo, which no change of a file tells.
    package var isOutOfDate: Bool { nextChange.map { $0 <= clock().secondsSinceEpoch } ?? false }

    private func build() async throws -> StageResult<PlannedSite> {
        var reading = reading
        reading.now = clock()
        // Not two of them: what is changed in place is not copied then.
        var memory = memory
        (self.memory, nextChange) = (BuildMemory(), nil)
        defer { (self.memory, nextChange) = (memory, memory.nextChange(after: reading.now)) }
        return try await Build(folders, reading).plan(remembering: &memory)
    }

    private func show(_ planned: StageResult<PlannedSite>) -> Update? {
        let fingerprint = planned.value?.edition.fingerprint
        if let last, last.fingerprint == fingerprint, last.diagnostics == planned.diagnostics { return nil }
        last = (fingerprint, planned.diagnostics)
        let hasNewPages = served.withLock { $0.show(planned) }
        return Update(diagnostics: planned.diagnostics, hasNewPages: hasNewPages)
    }
}
