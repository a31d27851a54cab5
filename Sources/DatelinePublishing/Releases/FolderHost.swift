import DatelineFiles
import DatelineModel
import Synchronization

/// Releases in a local folder. All that is in it is reached from the folder once it is open, and through no link.
final class FolderHost: ReleaseHost {
    private let path: String
    private let opened = Mutex<OpenFolder?>(nil)

    private static let (link, temporaryLink, temporaryFile) = ("current", ".current-new", ".dateline-new")

    /// The folder that has, or will have, `releases` and `current`.
    init(_ path: String) { self.path = path }

    /// The open folder; `nil` if it is not there yet.
    private func folder() throws -> OpenFolder? {
        if let folder = opened.withLock({ $0 }) { return folder }
        switch FileSystem.kind(of: path) {
        case .nothing: return nil
        case .folder: break
        default:
            throw PublishProblem(
                .foreignTarget, "“\(path)” is not a folder", help: "move it away, or choose another with “path”")
        }
        let folder = try OpenFolder(path, for: .everyone)
        opened.withLock { $0 = folder }
        return folder
    }

    /// The open folder, which is made if it is not there.
    private func madeFolder() throws -> OpenFolder {
        if let folder = try folder() { return folder }
        let folder = try OpenFolder(making: path, for: .everyone)
        opened.withLock { $0 = folder }
        return folder
    }

    func overview() throws -> ReleaseOverview {
        var overview = ReleaseOverview()
        guard let folder = try folder() else { return overview }
        switch folder.kind(of: "releases") {
        case .nothing: break
        case .folder:
            overview.releases = try folder.names(in: "releases").filter {
                ReleaseName.isValid($0) && folder.kind(of: "releases/\($0)/\(PublishManifest.name)") == .file
            }
        default: throw Self.foreign("\(path)/releases", "is not a folder")
        }
        switch folder.kind(of: Self.link) {
        case .nothing: break
        case .link:
            // A link that is gone by now points to no release.
            overview.current = try Self.release(
                ofLink: folder.destination(ofLink: Self.link) ?? "", "\(path)/\(Self.link)")
        default: throw Self.foreignCurrent("\(path)/\(Self.link)")
        }
        overview.lock = try lock(in: folder)
        let isFree = folder.lock() != nil
        // The system releases its lock with the process, so that lock decides, not the file.
        if isFree { overview.lock = overview.lock?.ended } else if overview.lock == nil { throw Self.busy }
        return overview
    }

    private func lock(in folder: OpenFolder) throws -> PublishLock? {
        guard let bytes = try folder.read(PublishLock.name) else { return nil }
        guard let lock = PublishLock(bytes) else {
            throw PublishLock.damaged(at: "\(path)/\(PublishLock.name)", unless: nil)
        }
        return lock
    }

    func read(_ path: String, of release: String) throws -> [UInt8]? {
        try folder()?.read("releases/\(release)/\(path)")
    }

    func differences(of release: String, from manifest: PublishManifest) throws -> [String] {
        guard let folder = try folder() else { return manifest.paths }
        let release = try folder.folder("releases/\(release)")
        var others = Set(try release.paths()).subtracting(manifest.paths).subtracting([PublishManifest.name])
        for (path, file) in manifest.files {
            guard release.kind(of: path) == .file, let bytes = try release.read(path) else {
                others.insert(path)
                continue
            }
            if let file, PublishedFile(path, bytes) != file { others.insert(path) }
        }
        return others.sorted()
    }

    func take(_ lock: PublishLock, _ overview: ReleaseOverview) throws -> (any Sendable)? {
        let folder = try madeFolder()
        guard let hold = folder.lock() else { throw Self.busy }
        try folder.replace(PublishLock.name, with: lock.bytes, by: Self.temporaryFile)
        return hold
    }

    // Nobody else can take it while this process is running, unless the file system has no locks.
    func holds(_ lock: PublishLock) throws -> Bool {
        guard let folder = try folder() else { return false }
        return try self.lock(in: folder)?.isHeld(bySameAs: lock) ?? false
    }

    func unlock() throws { try folder()?.remove(PublishLock.name) }

    func upload(
        _ files: [PublishedFile], from source: String, as release: String, sharingWith earlier: String?,
        manifest: PublishManifest
    ) throws {
        let folder = try madeFolder()
        let source = try OpenFolder(source)
        let target = "releases/\(release)"
        for file in files {
            let place = "\(target)/\(file.path)"
            if try folder.has(file, at: place) { continue }
            folder.removeAll(place)
            if let earlier {
                let known = "releases/\(earlier)/\(file.path)"
                if try folder.has(file, at: known), folder.addName(place, to: known) { continue }
            }
            guard let bytes = try source.read(file.path), PublishedFile(file.path, bytes) == file else {
                throw PublishProblem(
                    .changedMeanwhile, "“\(source.path)/\(file.path)” changed while it was being published",
                    help: "publish again")
            }
            try folder.replace(place, with: bytes, by: Self.temporaryFile)
        }
        let list = "\(target)/\(PublishManifest.name)"
        try folder.replace(list, with: manifest.bytes, by: Self.temporaryFile)
    }

    func makeCurrent(_ release: String) throws {
        let folder = try madeFolder()
        try folder.remove(Self.temporaryLink)
        try folder.makeLink(Self.temporaryLink, to: "releases/\(release)")
        try folder.move(Self.temporaryLink, to: folder, as: Self.link)
    }

    func delete(_ paths: [String], of release: String) throws {
        guard let folder = try folder() else { return }
        for path in paths.map({ "releases/\(release)/\($0)" }) {
            try folder.remove(path)
            // A folder that still has something in it stays.
            folder.removeEmptyFolders(around: path)
        }
    }

    private static var busy: PublishProblem {
        PublishProblem(
            .publishUnderWay, "another publication to this folder is under way", help: "wait until it is done")
    }
}

extension OpenFolder {
    /// Whether a file of the site is at a path, and everyone may read it.
    fileprivate func has(_ file: PublishedFile, at path: String) throws -> Bool {
        guard isShared(path), let bytes = try read(path) else { return false }
        return PublishedFile(file.path, bytes) == file
    }
}

extension ReleaseHost {
    /// The release that a link points to. Throws `PublishProblem` if it points elsewhere.
    static func release(ofLink target: String, _ link: String) throws -> String {
        let release = String(target.dropFirst("releases/".count))
        guard ReleaseName.isValid(release), target == "releases/\(release)" else { throw foreignCurrent(link) }
        return release
    }

    /// The problem of a host whose `current` is not ours.
    static func foreignCurrent(_ link: String) -> PublishProblem {
        foreign(link, "is not a link to a release that Dateline made", .foreignCurrent)
    }

    /// The problem of a host that has something else by one of our names.
    static func foreign(
        _ path: String, _ problem: String, _ identifier: DiagnosticID = .foreignTarget
    ) -> PublishProblem {
        PublishProblem(identifier, "“\(path)” \(problem)", help: "move it away, or publish to another folder")
    }
}
