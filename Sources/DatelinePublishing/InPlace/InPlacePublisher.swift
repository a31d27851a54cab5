import DatelineModel

/// Publishes a site file by file into a folder that readers see: first what pages need, then pages, then what tells of
/// them; what the site no longer has goes last. At no moment is there a page without its style sheet.
struct InPlacePublisher<Remote: RemoteFolder>: Publisher {
    private let remote: Remote
    private let lock: RemoteLock<Remote>

    /// A publisher to a remote; `takesOver` lets it end a publication of another machine.
    init(_ remote: Remote, takesOver: Bool) {
        self.remote = remote
        lock = RemoteLock(remote, takesOver: takesOver)
    }

    func survey() async throws -> TargetState {
        guard let files = try await remote.list() else { return TargetState() }
        let names = Set(files.map(\.path))
        var state = TargetState(isThere: true)
        let lock = names.contains(PublishLock.name) ? try await self.lock.read() : nil
        state.busy = lock?.refusal
        state.isUnfinished = lock != nil && state.busy == nil
        var known = PublishManifest()
        if names.contains(PublishManifest.name), let bytes = try await remote.read(PublishManifest.name) {
            guard let manifest = PublishManifest(bytes) else { throw Self.damaged }
            known = manifest
            state.manifest = manifest
            state.version = "\(ContentHash(bytes))"
        }
        if let lock {
            known.correct(by: lock, files)
            state.manifest = known
            state.touched = Set(lock.touched)
        }
        state.altered = known.differences(from: files).filter { known.files[$0] != nil && !state.touched.contains($0) }
        state.foreign = names.subtracting(known.paths).subtracting([PublishManifest.name, PublishLock.name])
        return state
    }

    func publish(_ plan: PublishPlan, from folder: String, _ story: PublishStory) async throws {
        if !plan.state.isThere { try await remote.make() }
        // What an earlier publication left half done and this one does not touch stays known until the end.
        let touched = plan.state.touched.subtracting(plan.changes.map(\.path) + plan.deleted)
        let lock = PublishLock(files: plan.changes, deleted: plan.deleted + touched.sorted())
        let other = try await self.lock.take(lock)
        guard Set(other?.touched ?? []) == plan.state.touched else { throw RemoteLock<Remote>.lost }
        guard try await version() == plan.state.version else {
            try await self.lock.unlock()
            throw PublishProblem(
                "changed-meanwhile", "someone else published there meanwhile",
                help: "publish again; it shows a new plan")
        }
        for stage in plan.stages {
            story.progress("sending \(FileRole(of: stage[0].path).plural): \(stage.count)")
            try await remote.send(stage, from: folder)
        }
        guard try await self.lock.holds(lock) else { throw RemoteLock<Remote>.lost }
        if !plan.deleted.isEmpty {
            story.progress("deleting \(DiagnosticPrinter.counted(plan.deleted.count, "file"))")
            try await remote.delete(plan.deleted, leaving: Set(plan.files.map(\.path)).union(plan.state.foreign))
        }
        try await remote.write(PublishManifest.name, plan.manifest.bytes)
        try await self.lock.unlock()
    }

    private func version() async throws -> String {
        try await remote.read(PublishManifest.name).map { "\(ContentHash($0))" } ?? ""
    }

    private static var damaged: PublishProblem {
        PublishProblem(
            "damaged-manifest", "the target’s \(PublishManifest.name) is not a list that Dateline wrote",
            help: "someone else changed it; bring it back, or delete it and publish with --allow overwrite")
    }
}

extension PublishManifest {
    /// Corrects the list by what a publication that was cut off has done: what it sent is there if a file of its size came
    /// after its lock did, and everything else that it touched may be anything.
    fileprivate mutating func correct(by lock: PublishLock, _ files: [RemoteFile]) {
        let there = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        let begin = there[PublishLock.name]?.modified ?? ""
        for path in lock.touched {
            guard let file = there[path] else {
                forget(path)
                continue
            }
            let sent = lock.manifest.files[path].flatMap { $0 }
            note(path, sent?.size == file.size && file.modified > begin ? sent : nil)
        }
    }
}
