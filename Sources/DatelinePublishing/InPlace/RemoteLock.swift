import DatelineModel

/// The lock of a remote folder, which is a file like others there.
///
/// Nothing at a remote reliably keeps two writers apart, so whoever writes the lock reads it back, and once more before
/// the site changes for readers: of two that begin at once, at most one goes on.
struct RemoteLock<Remote: RemoteFolder>: Sendable {
    private let remote: Remote
    private let takesOver: Bool

    /// The lock of a remote; `takesOver` lets it end a publication from another machine.
    init(_ remote: Remote, takesOver: Bool) { (self.remote, self.takesOver) = (remote, takesOver) }

    /// The lock that is there; `nil` if there is none. Throws `PublishProblem` if its file is no lock and may not be
    /// taken over.
    func read() async throws -> PublishLock? {
        guard let bytes = try await remote.read(PublishLock.name) else { return nil }
        if let lock = PublishLock(bytes) { return lock }
        guard takesOver else { throw PublishLock.damaged(at: PublishLock.name) }
        return nil
    }

    /// Takes the lock, and returns that of an interrupted publication. Throws `PublishProblem` if someone else holds
    /// it.
    func take(_ lock: PublishLock) async throws -> PublishLock? {
        let clock = ContinuousClock()
        let start = clock.now
        let other = try await read()
        if let refusal = other?.refusal, !(takesOver && refusal.allowance == .takeover) { throw refusal }
        try await remote.write(PublishLock.name, lock.bytes)
        // Whoever looked before this lock was there will have written its own when looking and writing could have been
        // done once more; of two, the later one stands.
        try await Task.sleep(for: clock.now - start)
        guard try await holds(lock) else { throw Self.lost }
        return other
    }

    /// Whether the lock is still this one.
    func holds(_ lock: PublishLock) async throws -> Bool {
        try await remote.read(PublishLock.name).flatMap { PublishLock($0) }?.isHeld(bySameAs: lock) ?? false
    }

    /// Removes the lock.
    func unlock() async throws { try await remote.delete([PublishLock.name], leaving: []) }

    /// The problem if someone else has taken it.
    static var lost: PublishProblem {
        PublishProblem(
            .publishUnderWay, "another publication began at the same moment, or took over",
            help: "wait until it is done")
    }
}
