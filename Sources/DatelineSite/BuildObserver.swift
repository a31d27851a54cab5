/// Who wants to know how far a build is. It is called from several threads.
package protocol BuildObserver: Sendable {
    /// A stage begins: `Articles`.
    func begins(_ stage: BuildStage)
    /// The stage ended that began last: how long it took, and what came of it, `45 files`.
    func ends(_ stage: BuildStage, after duration: Duration, with result: String)
    /// One of so many files was made.
    func made(of count: Int)
    /// The site is in its folder: the paths of the files that were written and removed, in order.
    func changed(written: [String], removed: [String])
}

/// A stage of a build, in the order in which they follow one another.
package enum BuildStage: String, Sendable, CaseIterable {
    case site, articles, digest, data, templates, edition, plan, checks, files, writing
}

/// Tells an observer of the stages of a build, and how long each takes.
struct StageClock {
    private let observer: (any BuildObserver)?
    private let clock = ContinuousClock()
    private var current: (stage: BuildStage, start: ContinuousClock.Instant)?

    init(_ observer: (any BuildObserver)?) { self.observer = observer }

    /// Begins a stage.
    mutating func begin(_ stage: BuildStage) {
        guard let observer else { return }
        observer.begins(stage)
        current = (stage, clock.now)
    }

    /// Ends the stage that began last, with what came of it.
    mutating func end(_ result: @autoclosure () -> String) {
        guard let observer, let (stage, start) = current else { return }
        observer.ends(stage, after: clock.now - start, with: result())
        current = nil
    }
}
