import DatelineFiles
package import DatelineModel

/// What writing a site changed.
package struct OutputChanges: Sendable, Equatable {
    /// Files that were new or had other bytes.
    package var written = 0
    /// Files that were right already.
    package var unchanged = 0
    /// Files of an earlier build that the site no longer has, in the order of their paths.
    package var removedPaths: [String] = []

    /// How many those are.
    package var removed: Int { removedPaths.count }
}

/// Why a site is only partly in its folder: something went wrong after its first file had been moved there.
package struct PartialOutput: Error {
    /// What went wrong.
    package let reason: DiagnosticError
}

/// Writes a site into its folder: only what changed, each file whole, and nothing at all if anything goes wrong before the
/// last file is ready and has been found to fit in its place.
///
/// Files are first written into a hidden folder beside the site's own files (`stage`) and then moved to their places
/// (`commit`). While they are moved, a list of the new site’s files says so: if the build is killed then, the next one moves the
/// rest first, whatever becomes of itself. Only what Dateline wrote is replaced or deleted, and no link is followed.
package struct OutputWriter: Sendable {
    private let folder: OpenFolder
    private let staging: OpenFolder
    private let earlier: Set<String>
    private let hasEarlierSite: Bool
    private let lock: FileSystem.Lock

    private static let stagingName = ".dateline-staging"
    private static let temporaryManifest = ".dateline-manifest-new"
    /// The list of the new site’s files, as long as what is staged is being moved.
    private static let unfinishedName = ".dateline-unfinished"

    /// Prepares a folder. Throws `DiagnosticError` if it has files that Dateline did not write, if it lies in one of the
    /// folders `sources`, or if another build is writing to it.
    package init(_ path: String, sources: [String]) throws {
        switch FileSystem.kind(of: path) {
        case .folder, .nothing: break
        default: throw Self.refusal(path, "is not a folder", help: "choose another with --output")
        }
        folder = try OpenFolder(making: path)
        try Self.refuseSources(path, sources)
        guard let lock = folder.lock() else {
            throw Self.refusal(path, "another build is writing to this folder", help: "wait until it is done")
        }
        self.lock = lock
        // Only now, when nobody else changes it.
        let manifest = try Manifest(in: folder)
        hasEarlierSite = manifest != nil
        if manifest == nil { try Self.refuseForeignFiles(in: folder) }
        let earlier = manifest?.paths ?? []
        self.earlier = Self(folder, earlier, lock).finishEarlierCommit()
        // What a killed build left.
        _ = try folder.remove(Self.unfinishedName)
        folder.removeAll(Self.stagingName)
        staging = try folder.makeFolder(Self.stagingName, for: .owner)
    }

    /// A writer that has nothing to stage.
    private init(_ folder: OpenFolder, _ earlier: Set<String>, _ lock: FileSystem.Lock) {
        (self.folder, staging, self.earlier, hasEarlierSite, self.lock) = (folder, folder, earlier, true, lock)
    }

    /// Moves what a build that was killed had still to move into a folder; nothing if there is none such.
    ///
    /// Throws `DiagnosticError` if another build is writing to the folder.
    package static func finishEarlierCommit(in path: String) throws {
        guard FileSystem.kind(of: "\(path)/\(unfinishedName)", followsLinks: false) == .file else { return }
        try OutputWriter(path, sources: []).abandon()
    }

    /// Moves what a killed build had staged. Returns the files of the site that is there then.
    private func finishEarlierCommit() -> Set<String> {
        do {
            guard folder.kind(of: Self.stagingName) == .folder,
                let paths = try Manifest(in: folder, named: Self.unfinishedName)?.paths
            else { return earlier }
            let staging = try folder.folder(Self.stagingName)
            let stale = try removable(earlier.subtracting(paths))
            try check(staging, against: folder, "", removing: stale)
            _ = try replaceSite(with: staging, paths, removing: stale)
            return paths
        } catch {
            // Someone has changed the folder since; the build that follows says what is in its way, or puts it right.
            return earlier
        }
    }

    /// What `stage` found.
    package enum Staged: Sendable {
        /// The file is new or has other bytes.
        case written
        /// The site has it already.
        case unchanged
    }

    /// Gets a file ready unless the site has it already with these bytes. May be called from several threads.
    ///
    /// Throws `DiagnosticError` if the file cannot be written.
    package func stage(_ path: String, _ bytes: [UInt8]) throws -> Staged {
        // In a folder without a site only hidden files can be there.
        if hasEarlierSite || path.utf8.first == UInt8(ascii: "."), folder.file(path, has: bytes) { return .unchanged }
        try staging.write(bytes, to: path)
        return .written
    }

    /// Moves what is staged to its place and deletes what an earlier build wrote and `paths` no longer has.
    ///
    /// Throws `DiagnosticError` if anything is in the way, and has changed nothing; `PartialOutput` if the folder changed
    /// in the meantime, or the disk is full.
    package func commit(_ paths: Set<String>, _ staged: [Staged]) throws -> OutputChanges {
        let stale = try removable(earlier.subtracting(paths))
        try check(staging, against: folder, "", removing: stale)
        var changes = OutputChanges()
        changes.unchanged = staged.count { $0 == .unchanged }
        changes.written = staged.count - changes.unchanged
        try writeManifest(paths.union(earlier))
        do {
            changes.removedPaths = try replaceSite(with: staging, paths, removing: stale)
        } catch let error as DiagnosticError {
            throw PartialOutput(reason: error)
        }
        abandon()
        return changes
    }

    /// Deletes `stale` and moves what is staged to its place. Returns what was deleted, in order.
    private func replaceSite(
        with staging: OpenFolder, _ paths: Set<String>, removing stale: Set<String>
    ) throws -> [String] {
        var removed: [String] = []
        try folder.replace(Self.unfinishedName, with: Manifest(paths).bytes, by: Self.temporaryManifest)
        // What stands in the way of a folder or a file of the same name goes first.
        for path in stale.sorted(by: >) where try folder.remove(path) {
            removed.append(path)
            folder.removeEmptyFolders(around: path)
        }
        try graft(staging, onto: folder)
        try writeManifest(paths)
        _ = try folder.remove(Self.unfinishedName)
        return removed.reversed()
    }

    /// Takes back what was staged.
    package func abandon() { folder.removeAll(Self.stagingName) }

    /// Moves a tree into another: whole folders where the other has none, file by file where it has.
    private func graft(_ source: OpenFolder, onto target: OpenFolder) throws {
        for name in try source.names() {
            if source.kind(of: name) == .folder, target.kind(of: name) == .folder {
                try graft(source.folder(name), onto: target.folder(name))
            } else {
                try source.move(name, to: target, as: name)
            }
        }
    }

    private func writeManifest(_ paths: Set<String>) throws {
        let bytes = Manifest(paths).bytes
        guard !folder.file(Manifest.name, has: bytes) else { return }
        try folder.replace(Manifest.name, with: bytes, by: Self.temporaryManifest)
    }

    // MARK: - Before anything changes

    /// Those of our files that are still there and will be deleted.
    private func removable(_ stale: Set<String>) throws -> Set<String> {
        try stale.filter { path in
            if let link = folder.obstacle(onWayTo: path), link.kind != .file { throw foreign(link.path, link.kind) }
            switch folder.kind(of: path) {
            // A build that was killed may have made a folder of it.
            case .nothing, .folder: return false
            case .file: break
            case let kind: throw foreign(path, kind)
            }
            try refuseUnwritable(folder.folder(around: path))
            return true
        }
    }

    /// Refuses what cannot be moved into its place once the files of `stale` are gone.
    private func check(
        _ source: OpenFolder, against target: OpenFolder, _ prefix: String, removing stale: Set<String>
    ) throws {
        let names = try source.names()
        if !names.isEmpty { try refuseUnwritable(target) }
        for name in names {
            let path = prefix + name
            switch (source.kind(of: name), target.kind(of: name)) {
            case (_, .nothing): break
            case (.folder, .folder):
                try check(source.folder(name), against: target.folder(name), "\(path)/", removing: stale)
            case (.folder, .file) where stale.contains(path), (.file, .file) where earlier.contains(path): break
            case (.file, .folder): try refuseFiles(in: target.folder(name), path, besides: stale)
            case (_, let kind): throw foreign(path, kind)
            }
        }
    }

    /// Refuses a folder in the place of a file, unless all that is in it goes.
    private func refuseFiles(in folder: OpenFolder, _ path: String, besides stale: Set<String>) throws {
        let names = try folder.names()
        // An empty folder goes with the last of our files in it, so this one is somebody else's.
        guard !names.isEmpty else { throw foreign(path, .folder) }
        for name in names {
            let inner = "\(path)/\(name)"
            switch folder.kind(of: name) {
            case .folder: try refuseFiles(in: folder.folder(name), inner, besides: stale)
            case .file where stale.contains(inner), .nothing: break
            case let kind: throw foreign(inner, kind)
            }
        }
    }

    private func refuseUnwritable(_ target: OpenFolder) throws {
        guard target.isWritable else {
            throw Self.refusal(target.path, "nothing can be written into this folder", help: "allow it (chmod u+w)")
        }
        guard target.isOnFileSystem(of: staging) else {
            throw Self.refusal(
                target.path, "this folder is on another file system than “\(folder.path)”",
                help: "unmount it, or choose another folder with --output")
        }
    }

    private static func refuseForeignFiles(in folder: OpenFolder) throws {
        let names = try folder.names().filter { !$0.hasPrefix(".") }
        guard !names.isEmpty else { return }
        let shown = names.prefix(3).map { "“\($0)”" }.joined(separator: ", ") + (names.count > 3 ? " and more" : "")
        throw refusal(
            folder.path, "this folder has files that Dateline did not write: \(shown)",
            help: "choose another folder with --output, or empty this one")
    }

    private static func refuseSources(_ folder: String, _ sources: [String]) throws {
        guard let output = FileSystem.resolved(folder) else { return }
        for source in sources.compactMap(FileSystem.resolved) where (output + "/").hasPrefix(source + "/") {
            throw refusal(
                folder, "the site cannot be written into its own sources", help: "choose another folder with --output")
        }
    }

    private func foreign(_ path: String, _ kind: FileSystem.Kind) -> DiagnosticError {
        let summary =
            switch kind {
            case .link: "this is a symbolic link, and Dateline neither follows nor replaces it"
            case .other: "this is a pipe, a socket or a device, and Dateline did not make it"
            default: "the site has a file of this name, but Dateline did not write the one that is here"
            }
        return Self.refusal("\(folder.path)/\(path)", summary, help: "move it away")
    }

    private static func refusal(_ path: String, _ summary: String, help: String) -> DiagnosticError {
        DiagnosticError(.error(.foreignOutput, at: .file(path), summary, help: help))
    }
}
