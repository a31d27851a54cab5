import DatelineFiles
package import DatelineModel
package import DatelineDigest

/// One publication of a site to a target: a plan, which can be reviewed, and its execution.
package struct Publication: Sendable {
    private let target: PublishTarget
    private let folders: SiteFolders
    private let publisher: any Publisher

    /// A publication to a target. With `isDryRun` it will only be planned; otherwise no other process of this machine
    /// may publish to the target until this value is released.
    ///
    /// Throws `PublishProblem` if the target's settings cannot be right, or if another publication is under way.
    package init(
        _ target: PublishTarget, _ folders: SiteFolders, allowing: Set<PublishAllowance> = [], isDryRun: Bool,
        progress: @Sendable (String) -> Void
    ) async throws {
        let startsPrograms = allowing.contains(.programs)
        if !startsPrograms { try RemoteAddress.refusePrograms(of: target) }
        // Sites may use one name for different places: the lock is on the place.
        let place: String? =
            switch target.kind {
            // A folder has a lock of its own, and no program works on it.
            case .folder: nil
            case .git(let remote, _, _): try await UsersRepository.address(of: remote, source: folders.source)
            case .rsync(let remote, _), .rclone(let remote): remote
            }
        if case .git = target.kind, let place, !startsPrograms {
            try await RemoteAddress.refusePrograms(ofRepository: place, in: folders)
        }
        switch target.kind {
        case .rsync(let remote, _), .rclone(let remote):
            if remote.hasPrefix("/") { try Self.refuseOwnFolders(remote, folders, "remote") }
        case .folder, .git: break
        }
        var hold: ProcessHold?
        if let place, !isDryRun {
            hold = try await ProcessHold(target: "\(target.kind.name) \(place)", progress: progress)
        }
        self.target = target
        self.folders = folders
        let takesOver = allowing.contains(.takeover)
        switch target.kind {
        case .folder(let path, let releases):
            let folder = path.hasPrefix("/") ? path : "\(folders.source)/\(path)"
            try Self.refuseOwnFolders(folder, folders, "path")
            publisher = ReleasePublisher(FolderHost(folder), keeping: releases)
        case .git(let remote, let branch, let keepsHistory):
            publisher = GitPublisher(
                try await GitRepository(
                    address: place ?? remote, source: folders.source, startsPrograms: startsPrograms, hold),
                branch: branch, keepsHistory: keepsHistory, source: folders.source)
        case .rsync(let remote, let releases?):
            let remote = try RsyncRemote(remote, hold)
            publisher = ReleasePublisher(RsyncReleases(remote, takesOver: takesOver), keeping: releases)
        case .rsync(let remote, nil):
            publisher = InPlacePublisher(try RsyncRemote(remote, hold), takesOver: takesOver)
        case .rclone(let remote):
            publisher = InPlacePublisher(try RcloneRemote(remote, hold), takesOver: takesOver)
        }
    }

    /// Compares the files of the site with those at the target. Changes nothing. Throws `PublishProblem`.
    package func plan(_ files: [PublishedFile]) async throws -> PublishPlan {
        for file in files where !PublishManifest.isInside(file.path) {
            throw PublishProblem(
                .badPath, "“\(file.path)” is not a valid file name on a host", help: "rename its source")
        }
        return try await reportingProblems { PublishPlan(files, try await publisher.survey()) }
    }

    /// Carries out a plan with the files that were built. Throws `PublishProblem`.
    package func publish(_ plan: PublishPlan, _ story: PublishStory) async throws {
        try await reportingProblems { try await publisher.publish(plan, from: folders.output, story) }
    }

    /// Goes back to the release before the one that readers see, and returns its name. Throws `PublishProblem`.
    package func rollBack() async throws -> String { try await reportingProblems { try await publisher.rollBack() } }

    /// Rethrows a diagnostic about a local file as a problem of the publication.
    private func reportingProblems<Result>(_ work: () async throws -> Result) async throws -> Result {
        do {
            return try await work()
        } catch let error as DiagnosticError {
            throw PublishProblem(error)
        }
    }

    /// Throws `PublishProblem` if a place on this machine is the folder of the site, one of its own folders, or in one.
    private static func refuseOwnFolders(_ folder: String, _ folders: SiteFolders, _ key: String) throws {
        let place = FileSystem.resolvedAsFarAsItIsThere(folder)
        let own = [folders.output, folders.content, folders.templates].map(FileSystem.resolvedAsFarAsItIsThere)
        let source = FileSystem.resolvedAsFarAsItIsThere(folders.source)
        guard place == source || own.contains(where: { FileSystem.isInside(place, $0) }) else { return }
        throw PublishProblem(
            .foreignTarget, "the site cannot be published into its own folder “\(place)”",
            help: "choose another with “\(key)”")
    }
}
