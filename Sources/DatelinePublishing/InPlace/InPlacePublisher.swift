import DatelineModel

/// Publishes a site file by file into a folder that readers see: first what pages need, then pages, then what announces
/// them; what the site no longer has is deleted last. At no time is there a page without its style sheet.
struct InPlacePublisher<Remote: RemoteFolder>: Publisher {
    private let remote: Remote
    private let lock: RemoteLock<Remote>

    /// A publisher to a remote; `takesOver` lets it end a publication from another machine.
    init(_ remote: Remote, takesOver: Bool) {
        self.remote = remote
        lock = RemoteLock(remote, takesOver: takesOver)
    }

    func survey() async throws -> TargetState {
        guard let files = try await remote.list() else { return TargetState() }
        let names = Set(files.map(\.path))
        var state = TargetState(exists: true)
        let lock = names.contains(PublishLock.name) ? try await self.lock.read() : nil
        state.busy = lock?.refusal
        state.isUnfinished = lock != nil && state.busy == nil
        var known = PublishManifest()
        if names.contains(PublishManifest.name), let bytes = try await remote.read(PublishManifest.name) {
            known = try Self.manifest(bytes)
            state.manifest = known
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
        if !plan.state.exists { try await remote.make() }
        // What an interrupted publication may have changed and this one does not touch stays on record until the end.
        let touched = plan.state.touched.subtracting(plan.changes.map(\.path) + plan.deleted)
        let lock = PublishLock(files: plan.changes, deleted: plan.deleted + touched.sorted())
        let other = try await self.lock.take(lock)
        guard Set(other?.touched ?? []) == plan.state.touched, try await version() == plan.state.version else {
            // The target is as it was.
            if let other { try await remote.write(PublishLock.name, other.bytes) } else { try await unlock() }
            throw PublishProblem(
                .changedMeanwhile, "someone else published there in the meantime",
                help: "publish again; it shows a new plan")
        }
        let kept = Set(plan.files.map(\.path)).union(plan.state.foreign.subtracting(plan.obstacles))
        // Where one of our files and a folder of theirs meet, or the reverse, theirs goes first.
        if !plan.obstacles.isEmpty { try await remote.delete(plan.obstacles, leaving: kept) }
        for stage in plan.stages {
            story.progress("sending \(FileRole(of: stage[0].path).plural): \(stage.count)")
            guard try await self.lock.holds(lock) else { return try await withdraw(plan) }
            try await remote.send(stage, from: folder)
        }
        // What an interrupted publication sent after it was looked for goes, too.
        let deleted = Set(plan.deleted).union(plan.state.touched.subtracting(kept)).sorted()
        if !deleted.isEmpty {
            story.progress("deleting \(DiagnosticPrinter.counted(deleted.count, "file"))")
            try await remote.delete(deleted, leaving: kept)
        }
        guard try await self.lock.holds(lock) else { return try await withdraw(plan) }
        try await remote.write(PublishManifest.name, plan.manifest.bytes)
        try await unlock()
    }

    private func unlock() async throws { try await lock.unlock() }

    /// Leaves the target to a publication that has taken the lock, without what only this one has sent there.
    private func withdraw(_ plan: PublishPlan) async throws {
        let list = try await remote.read(PublishManifest.name).map(Self.manifest)
        let theirs = try await lock.read()?.touched ?? list?.paths ?? []
        let ours = Set(plan.created.map(\.path)).subtracting(theirs)
        try await remote.delete(ours.sorted(), leaving: Set(theirs).union(plan.state.foreign))
        throw RemoteLock<Remote>.lost
    }

    private func version() async throws -> String {
        try await remote.read(PublishManifest.name).map { "\(ContentHash($0))" } ?? ""
    }

    private static func manifest(_ bytes: [UInt8]) throws -> PublishManifest {
        if let manifest = PublishManifest(bytes) { return manifest }
        throw PublishProblem(
            .damagedManifest, "the target’s \(PublishManifest.name) is not a list that Dateline wrote",
            help: "someone else changed it; restore it, or delete it and publish with --allow overwrite")
    }
}

extension PublishManifest {
    /// Corrects the list by what an interrupted publication did: what it sent is there if a file of that size is newer
    /// than its lock, and everything else that it touched may have any content.
    fileprivate mutating func correct(by lock: PublishLock, _ files: [RemoteFile]) {
        let remote = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        let start = remote[PublishLock.name]?.modified ?? ""
        for path in lock.touched {
            guard let file = remote[path] else {
                forget(path)
                continue
            }
            let sent = lock.manifest.files[path].flatMap { $0 }
            note(path, sent?.size == file.size && file.modified > start ? sent : nil)
        }
    }
}
