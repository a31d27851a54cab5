import DatelineFiles
import DatelineModel

/// Releases in a local folder.
struct FolderHost: ReleaseHost {
    private let folder: String

    /// The folder that has, or will have, `releases` and `current`.
    init(_ folder: String) { self.folder = folder }

    private func path(_ release: String) -> String { "\(folder)/releases/\(release)" }
    private var link: String { "\(folder)/current" }
    private var lockFile: String { "\(folder)/\(PublishLock.name)" }

    func overview() throws -> ReleaseOverview {
        var overview = ReleaseOverview()
        overview.releases = FileSystem.names(in: "\(folder)/releases").filter {
            ReleaseName.isValid($0) && FileSystem.kind(of: "\(path($0))/\(PublishManifest.name)") == .file
        }
        switch FileSystem.kind(of: link, followsLinks: false) {
        case .nothing: break
        case .link:
            // A link that is gone by now points to no release.
            overview.current = try Self.release(ofLink: FileSystem.destination(ofLink: link) ?? "", link)
        default: throw Self.foreignCurrent(link)
        }
        if FileSystem.kind(of: lockFile) == .file {
            overview.lock = PublishLock(try bytes(lockFile))
            // The system releases its lock with the process, so that lock decides, not the file.
            if let lock = overview.lock, FileSystem.lock(folder) != nil { overview.lock = lock.ended }
        } else if FileSystem.kind(of: folder) == .folder, FileSystem.lock(folder) == nil {
            throw Self.busy
        }
        return overview
    }

    func read(_ path: String, of release: String) throws -> [UInt8]? {
        let file = "\(self.path(release))/\(path)"
        return FileSystem.kind(of: file) == .file ? try bytes(file) : nil
    }

    func differences(of release: String, from manifest: PublishManifest) throws -> [String] {
        var walk = FolderWalk(root: path(release), name: path(release))
        var others = Set(walk.files()).subtracting(manifest.paths).subtracting([PublishManifest.name])
        for (path, file) in manifest.files {
            let place = "\(self.path(release))/\(path)"
            guard FileSystem.kind(of: place, followsLinks: false) == .file else {
                others.insert(path)
                continue
            }
            if let file, PublishedFile(path, try bytes(place)) != file { others.insert(path) }
        }
        return others.sorted()
    }

    func take(_ lock: PublishLock, _ overview: ReleaseOverview) throws -> (any Sendable)? {
        try FileSystem.makeFolder(folder)
        guard let hold = FileSystem.lock(folder) else { throw Self.busy }
        try replace(lockFile, lock.bytes)
        return hold
    }

    // Nobody else can take it while this process is running.
    func holds(_ lock: PublishLock) -> Bool { true }

    func unlock() { FileSystem.remove(lockFile) }

    func upload(
        _ files: [PublishedFile], from source: String, as release: String, sharingWith earlier: String?,
        manifest: PublishManifest
    ) throws {
        let target = path(release)
        try FileSystem.makeFolder(target)
        for file in files {
            let place = "\(target)/\(file.path)"
            if let slash = place.lastIndex(of: "/") { try FileSystem.makeFolder(String(place[..<slash])) }
            if try has(place, file) { continue }
            FileSystem.remove(place)
            if let earlier, try has("\(path(earlier))/\(file.path)", file),
                FileSystem.addName(place, to: "\(path(earlier))/\(file.path)")
            {
                continue
            }
            let bytes = try bytes("\(source)/\(file.path)")
            guard PublishedFile(file.path, bytes) == file else {
                throw PublishProblem(
                    .changedMeanwhile, "“\(source)/\(file.path)” changed while it was being published",
                    help: "publish again")
            }
            try replace(place, bytes)
        }
        try replace("\(target)/\(PublishManifest.name)", manifest.bytes)
    }

    func makeCurrent(_ release: String) throws {
        let new = "\(folder)/.current-new"
        FileSystem.remove(new)
        try FileSystem.makeLink(new, to: "releases/\(release)")
        try FileSystem.move(new, to: link)
    }

    func delete(_ paths: [String], of release: String) {
        let root = path(release)
        for path in paths {
            FileSystem.remove("\(root)/\(path)")
            var parts = path.split(separator: "/").dropLast()
            // A folder that still has something in it stays.
            while !parts.isEmpty, FileSystem.remove("\(root)/\(parts.joined(separator: "/"))") {
                parts = parts.dropLast()
            }
        }
        FileSystem.remove(root)
    }

    private func has(_ place: String, _ file: PublishedFile) throws -> Bool {
        guard FileSystem.kind(of: place, followsLinks: false) == .file else { return false }
        return PublishedFile(file.path, try bytes(place)) == file
    }

    private func bytes(_ path: String) throws -> [UInt8] { try FileBytes.read(path, as: path, limit: 1 << 30) }

    /// Writes a file elsewhere and moves it into place: other releases may share the file that is there now.
    private func replace(_ path: String, _ bytes: [UInt8]) throws {
        let new = "\(folder)/.dateline-new"
        try FileSystem.write(bytes, to: new)
        try FileSystem.move(new, to: path)
    }

    private static var busy: PublishProblem {
        PublishProblem(
            .publishUnderWay, "another publication to this folder is under way", help: "wait until it is done")
    }
}

extension ReleaseHost {
    /// The release that a link points to. Throws `PublishProblem` if it points elsewhere.
    static func release(ofLink target: String, _ link: String) throws -> String {
        let parts = target.split(separator: "/")
        guard parts.count == 2, parts[0] == "releases", ReleaseName.isValid(String(parts[1])) else {
            throw foreignCurrent(link)
        }
        return String(parts[1])
    }

    /// The problem of a host whose `current` is not ours.
    static func foreignCurrent(_ link: String) -> PublishProblem {
        PublishProblem(
            .foreignCurrent, "“\(link)” is not a link to a release that Dateline made",
            help: "move it away, or publish to another folder")
    }
}
