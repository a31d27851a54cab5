import DatelineFiles

/// Releases in a folder that rsync reaches.
struct RsyncReleases: ReleaseHost {
    private let remote: RsyncRemote
    private let lock: RemoteLock<RsyncRemote>

    /// Releases at a remote; `takesOver` lets it end a publication from another machine.
    init(_ remote: RsyncRemote, takesOver: Bool) {
        self.remote = remote
        lock = RemoteLock(remote, takesOver: takesOver)
    }

    func overview() async throws -> ReleaseOverview {
        var overview = ReleaseOverview()
        let rules = [
            "/current", "/\(PublishLock.name)", "/releases", "/releases/*/", "/releases/*/\(PublishManifest.name)",
        ]
        let entries = try await remote.entries(recursive: true, rules.map { "--include=\($0)" } + ["--exclude=*"])
        guard let entries else { return overview }
        if let current = entries.first(where: { $0.path == "current" }) {
            guard current.kind == .link, let target = current.target else { throw Self.foreignCurrent("current") }
            overview.current = try Self.release(ofLink: target, "current")
        }
        if entries.contains(where: { $0.path == PublishLock.name }) { overview.lock = try await lock.read() }
        if let releases = entries.first(where: { $0.path == "releases" }) {
            guard releases.kind == .folder else { throw Self.foreign("releases", "is not a folder") }
            overview.hasFolder = true
        }
        overview.releases = entries.compactMap { entry in
            let parts = entry.path.split(separator: "/")
            let isList = parts.count == 3 && entry.kind == .file
            return isList && ReleaseName.isValid(String(parts[1])) ? String(parts[1]) : nil
        }
        .sorted()
        return overview
    }

    func read(_ path: String, of release: String) async throws -> [UInt8]? {
        try await remote.read("releases/\(release)/\(path)")
    }

    func differences(of release: String, from manifest: PublishManifest) async throws -> [String] {
        let entries = try await remote.entries(in: "releases/\(release)/", recursive: true) ?? []
        return manifest.differences(from: entries.compactMap(RemoteFile.init))
    }

    func take(_ lock: PublishLock, _ overview: ReleaseOverview) async throws -> (any Sendable)? {
        if !overview.hasFolder { try await remote.makeFolder("releases") }
        _ = try await self.lock.take(lock)
        return nil
    }

    func holds(_ lock: PublishLock) async throws -> Bool { try await self.lock.holds(lock) }

    func unlock() async throws { try await lock.unlock() }

    func upload(
        _ files: [PublishedFile], from folder: String, as release: String, sharingWith earlier: String?,
        manifest: PublishManifest
    ) async throws {
        try await remote.send(
            files.map(\.path), from: folder, to: "releases/\(release)/", sharingWith: earlier.map { "../\($0)" },
            comparing: true)
        try await remote.write("releases/\(release)/\(PublishManifest.name)", manifest.bytes)
    }

    func makeCurrent(_ release: String) async throws { try await remote.makeLink("current", to: "releases/\(release)") }

    func delete(_ paths: [String], of release: String) async throws {
        for part in [paths.dropLast(), paths.suffix(1)] {
            try await remote.delete(part.map { "\(release)/\($0)" }, in: "releases/")
        }
    }
}
