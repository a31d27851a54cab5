import DatelineModel
import Foundation

/// Publishes a site as a release of its own, which readers see when it is complete.
struct ReleasePublisher<Host: ReleaseHost>: Publisher {
    private let host: Host
    private let releasesKept: Int

    /// A publisher that keeps a number of releases, the one that readers see among them.
    init(_ host: Host, keeping releases: Int) { (self.host, releasesKept) = (host, releases) }

    func survey() async throws -> TargetState {
        let overview = try await host.overview()
        var state = TargetState(version: overview.current ?? "")
        state.busy = overview.lock?.refusal
        state.isUnfinished = overview.lock != nil && state.busy == nil
        guard let current = overview.current else { return state }
        let manifest = try await manifest(of: current)
        state.manifest = manifest
        state.altered = try await host.differences(of: current, from: manifest)
        return state
    }

    func publish(_ plan: PublishPlan, from folder: String, _ story: PublishStory) async throws {
        let before = try await host.overview()
        // An interrupted release is finished in the same folder, so that nothing is sent twice. One that is only taken
        // over may still be running: it keeps its folder.
        let unfinished = before.lock.flatMap { lock in
            lock.release == before.current || lock.release.isEmpty || lock.refusal != nil ? nil : lock
        }
        let taken = before.releases + [before.lock?.release].compactMap { $0 }
        let release =
            unfinished?.release ?? ReleaseName.next(after: taken, at: Int(Date().timeIntervalSince1970))
        let paths = Set(plan.files.map(\.path))
        let leftover = unfinished.map { Set($0.touched).subtracting(paths).sorted() } ?? []
        let lock = PublishLock(release: release, files: plan.files, deleted: leftover)
        let hold = try await host.take(lock, before)
        let overview = try await host.overview()
        guard overview.current ?? "" == plan.state.version else {
            if before.lock == nil { try await host.unlock() }
            throw Self.overtaken
        }
        if plan.changesTheSite || plan.state.version.isEmpty {
            try await makeRelease(plan, lock, from: folder, story)
            try await prune(overview.releases, keeping: lock.release)
        } else {
            try await prune(overview.releases, keeping: plan.state.version)
        }
        // What a publication that was taken over had sent of its own release.
        if let other = before.lock, other.refusal != nil, ![release, before.current, ""].contains(other.release) {
            try await host.delete(other.touched + [PublishManifest.name], of: other.release)
        }
        try await host.unlock()
        withExtendedLifetime(hold) {}
    }

    private func makeRelease(
        _ plan: PublishPlan, _ lock: PublishLock, from folder: String, _ story: PublishStory
    ) async throws {
        story.progress("sending the files of release \(lock.release)")
        let earlier = plan.state.version.isEmpty ? nil : plan.state.version
        if !lock.deleted.isEmpty { try await host.delete(lock.deleted, of: lock.release) }
        try await host.upload(
            plan.files, from: folder, as: lock.release, sharingWith: earlier, manifest: plan.manifest)
        guard try await host.holds(lock) else {
            // The target belongs to whoever has taken the lock; what was sent in vain goes.
            let after = try await host.overview()
            if ![after.current, after.lock?.release].contains(lock.release) {
                try await host.delete(lock.touched + [PublishManifest.name], of: lock.release)
            }
            throw Self.overtaken
        }
        try await host.makeCurrent(lock.release)
    }

    func rollBack() async throws -> String {
        let overview = try await host.overview()
        if let busy = overview.lock?.refusal { throw busy }
        guard let current = overview.current, let earlier = overview.releases.last(where: { $0 < current }) else {
            throw PublishProblem(.noEarlierRelease, "there is no release before the one that readers see", help: nil)
        }
        let hold = try await host.take(PublishLock(release: current, files: [], deleted: []), overview)
        let differences = try await host.differences(of: earlier, from: manifest(of: earlier))
        if differences.isEmpty { try await host.makeCurrent(earlier) }
        try await host.unlock()
        withExtendedLifetime(hold) {}
        guard differences.isEmpty else {
            throw PublishProblem(
                .damagedRelease,
                "release \(earlier) is no longer as it was published: “\(differences[0])” is changed or missing")
        }
        return earlier
    }

    /// Deletes the oldest releases beyond the limit. Their manifests go last, so that an interrupted deletion can be
    /// resumed.
    private func prune(_ releases: [String], keeping current: String) async throws {
        let old = Set(releases + [current]).sorted().dropLast(releasesKept).filter { $0 != current }
        for release in old {
            let paths = try await manifest(of: release).paths + [PublishManifest.name]
            try await host.delete(paths, of: release)
        }
    }

    private func manifest(of release: String) async throws -> PublishManifest {
        guard let bytes = try await host.read(PublishManifest.name, of: release), let manifest = PublishManifest(bytes)
        else {
            throw PublishProblem(
                .damagedManifest, "release \(release) has no list of its files (\(PublishManifest.name))",
                help: "someone else made or changed it; move “current” away, and the next publication starts afresh")
        }
        return manifest
    }

    private static var overtaken: PublishProblem {
        PublishProblem(
            .changedMeanwhile, "someone else published there in the meantime",
            help: "publish again; it shows a new plan")
    }
}
