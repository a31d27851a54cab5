import DatelineFiles
import DatelineModel
import Foundation

/// A folder that rsync reaches: over ssh, as a module of an rsync server, or on this machine.
///
/// rsync itself does everything, so hosts that allow nothing else will do.
struct RsyncRemote: Sendable {
    private let remote: String
    private let temporary: TemporaryFolder
    private let program: ExternalProgram

    /// Files can be read by everyone, as on any web server, whatever the settings of this machine.
    private static let modes = ["--perms", "--chmod=Du=rwx,Dgo=rx,Fu=rw,Fgo=r"]
    /// Seconds without a byte after which a connection counts as broken.
    private static let timeout = 180
    /// rsync's exit code if a file or folder does not exist.
    private static let partialStatus = Int32(23)

    /// A folder: `user@host:path`, `rsync://host/module/path` or `/path`. Throws `PublishProblem`.
    init(_ remote: String, _ hold: ProcessHold?) throws {
        self.remote = remote.hasSuffix("/") ? remote : remote + "/"
        temporary = try TemporaryFolder()
        var program = ExternalProgram.rsync
        program.hold = hold
        program.options = ["--timeout=\(Self.timeout)"]
        self.program = program
    }

    /// A directory entry.
    struct Entry: Sendable {
        /// The path below the folder that was listed.
        let path: String
        let kind: FileSystem.Kind
        let size: Int
        /// `2025/02/12-14:30:00`, by the host's clock; such text sorts chronologically.
        let modified: String
        /// What a link points to.
        let target: String?
    }

    /// What is in a folder, and below it if `recursive`; `nil` if there is no such folder.
    func entries(in folder: String = "", recursive: Bool = false, _ filters: [String] = []) async throws -> [Entry]? {
        let depth = recursive ? ["--recursive"] : ["--dirs"]
        let outcome = try await program.run(
            depth + ["--links", "--list-only", "--no-human-readable", "--8-bit-output"] + filters + [
                "--", remote + folder,
            ])
        if outcome.status == Self.partialStatus, outcome.errors.contains("No such file or directory") { return nil }
        guard outcome.status == 0 else { throw program.failure(outcome, to: "list “\(remote)\(folder)”") }
        return outcome.text.split(separator: "\n").compactMap(Self.entry).filter { $0.path != "." }
    }

    /// `-rw-r--r--          1234 2025/02/12 14:30:00 path`
    private static func entry(_ line: Substring) -> Entry? {
        let parts = line.split(separator: " ", maxSplits: 4, omittingEmptySubsequences: true)
        guard parts.count == 5, let size = Int(parts[1]) else { return nil }
        let kinds: [Character: FileSystem.Kind] = ["-": .file, "d": .folder, "l": .link]
        let kind = parts[0].first.flatMap { kinds[$0] } ?? .other
        // One space separates the time from the name; a name may begin with more.
        guard let start = line.firstRange(of: "\(parts[2]) \(parts[3]) ")?.upperBound else { return nil }
        var (path, target) = (String(line[start...]), String?.none)
        if kind == .link, let arrow = path.firstRange(of: " -> ") {
            target = String(path[arrow.upperBound...])
            path = String(path[..<arrow.lowerBound])
        }
        return Entry(path: path, kind: kind, size: size, modified: "\(parts[2])-\(parts[3])", target: target)
    }

    /// A file's bytes; `nil` if there is none.
    func read(_ path: String) async throws -> [UInt8]? {
        let target = "\(temporary.path)/read"
        FileSystem.remove(target)
        let outcome = try await program.run(["--no-times", "--", remote + path, target])
        if outcome.status == Self.partialStatus, outcome.errors.contains("No such file or directory") { return nil }
        guard outcome.status == 0 else { throw program.failure(outcome, to: "read “\(remote)\(path)”") }
        // rsync passes over links, pipes and folders.
        guard FileSystem.kind(of: target, followsLinks: false) == .file else {
            throw PublishProblem(.foreignTarget, "“\(remote)\(path)” is not a file", help: "move it away")
        }
        return try FileBytes.read(target, as: remote + path, limit: 1 << 30)
    }

    /// Sends files of a folder to a subfolder, replacing whatever is there. Files that `base`, a path relative to that
    /// subfolder, has are shared with it; with `comparing`, those that are already there are not sent.
    func send(
        _ paths: [String], from source: String, to folder: String = "", sharingWith base: String? = nil,
        comparing: Bool = false
    ) async throws {
        let list = try temporary.write("send", Array(paths.joined(separator: "\0").utf8))
        let sharing = base.map { ["--link-dest=\($0)"] } ?? []
        try await program.output(
            ["--files-from=\(list)", "--from0", comparing ? "--checksum" : "--ignore-times"] + Self.modes
                + sharing + ["--", source.hasSuffix("/") ? source : source + "/", remote + folder],
            to: "send files to “\(remote)\(folder)”")
    }

    /// Writes a small file.
    func write(_ path: String, _ bytes: [UInt8]) async throws {
        let file = try temporary.write("write/\(UUID().uuidString)", bytes)
        defer { FileSystem.remove(file) }
        try await program.output(
            ["--ignore-times"] + Self.modes + ["--", file, remote + path], to: "write “\(remote)\(path)”")
    }

    /// Creates a subfolder, and this folder if it does not exist.
    func makeFolder(_ name: String) async throws {
        let skeleton = "\(temporary.path)/skeleton"
        try FileSystem.makeFolder("\(skeleton)/\(name)")
        try await program.output(
            ["--recursive"] + Self.modes + ["--", skeleton + "/", remote],
            to: "create the folder “\(remote)\(name)”; the parent of “\(remote)” must exist")
    }

    /// Creates a link, atomically replacing one that is there.
    func makeLink(_ name: String, to target: String) async throws {
        // The source must have the link's name: as the target, a link to a folder would mean that folder.
        let link = "\(temporary.path)/link/\(name)"
        try FileSystem.makeFolder("\(temporary.path)/link")
        FileSystem.remove(link)
        try FileSystem.makeLink(link, to: target)
        try await program.output(
            ["--links", "--", link, remote],
            to: "create the link “\(remote)\(name)”; if the host allows no links, set “releases: false”")
    }

    /// Deletes files below a folder, and the folders that are then empty.
    func delete(_ paths: [String], in folder: String = "") async throws {
        guard !paths.isEmpty else { return }
        // The files and their folders are included, and an empty folder does not have them; all else is excluded.
        var rules: [String] = []
        var folders: Set<String> = []
        for path in paths {
            var parts = path.split(separator: "/").dropLast()
            while !parts.isEmpty {
                folders.insert(parts.joined(separator: "/"))
                parts = parts.dropLast()
            }
            rules.append("+ /\(Self.escaped(path))")
        }
        rules += folders.sorted().map { "+ /\(Self.escaped($0))/" } + ["- *"]
        let file = try temporary.write("delete", Array(rules.joined(separator: "\n").utf8))
        let empty = "\(temporary.path)/empty"
        try FileSystem.makeFolder(empty)
        // rsync deletes a folder only if nothing excluded is in it, and otherwise goes on.
        try await program.output(
            ["--recursive", "--delete", "--filter=merge \(file)", "--", empty + "/", remote + folder],
            to: "delete files in “\(remote)\(folder)”")
    }

    /// A path in a rule, where `*`, `?` and `[` are special.
    private static func escaped(_ path: String) -> String {
        guard path.contains(where: { "*?[".contains($0) }) else { return path }
        return path.map { "*?[\\".contains($0) ? "\\\($0)" : String($0) }.joined()
    }
}
