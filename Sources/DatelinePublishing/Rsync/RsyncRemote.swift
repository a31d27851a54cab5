import DatelineFiles
import DatelineModel
import Foundation

/// A folder that rsync reaches: over ssh, as a module of an rsync server, or on this machine.
///
/// Everything is done by rsync itself, so that hosts which allow nothing else will do.
struct RsyncRemote: Sendable {
    private let remote: String
    private let temporary: TemporaryFolder
    private let program: ExternalProgram

    /// Files can be read by everyone, as on any web server, whatever the settings of this machine.
    private static let modes = ["--perms", "--chmod=Du=rwx,Dgo=rx,Fu=rw,Fgo=r"]
    /// Seconds without a byte after which a connection counts as broken.
    private static let patience = 180
    /// What rsync says if a file or folder is not there.
    private static let partialStatus = Int32(23)

    /// A folder: `user@host:path`, `rsync://host/module/path` or `/path`. Throws `PublishProblem`.
    init(_ remote: String, _ hold: ProcessHold?) throws {
        self.remote = remote.hasSuffix("/") ? remote : remote + "/"
        temporary = try TemporaryFolder()
        var program = ExternalProgram.rsync
        program.hold = hold
        program.options = ["--timeout=\(Self.patience)"]
        self.program = program
    }

    /// A thing in a folder.
    struct Entry: Sendable {
        /// The path below the folder that was listed.
        let path: String
        let kind: FileSystem.Kind
        let size: Int
        /// `2025/02/12-14:30:00`, by the host's clock; such texts order as the moments do.
        let modified: String
        /// What a link leads to.
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
        // One space parts the time from the name; a name may begin with others.
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
        return try FileBytes.read(target, as: remote + path, limit: 1 << 30)
    }

    /// Sends files of a folder to one below, whatever is there. Files that `base`, a path relative to that folder, has are
    /// shared with it; with `comparing` those that are there already do not travel.
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

    /// Makes a folder below, and this one if it is not there.
    func makeFolder(_ name: String) async throws {
        let skeleton = "\(temporary.path)/skeleton"
        try FileSystem.makeFolder("\(skeleton)/\(name)")
        try await program.output(
            ["--recursive"] + Self.modes + ["--", skeleton + "/", remote],
            to: "make the folder “\(remote)\(name)”; the folder around “\(remote)” has to be there")
    }

    /// Makes a link, in place of one that is there, at once.
    func makeLink(_ name: String, to target: String) async throws {
        // Its name has to be that of the source: as a target a link to a folder would be that folder.
        let link = "\(temporary.path)/link/\(name)"
        try FileSystem.makeFolder("\(temporary.path)/link")
        FileSystem.remove(link)
        try FileSystem.makeLink(link, to: target)
        try await program.output(
            ["--links", "--", link, remote],
            to: "make the link “\(remote)\(name)”; if the host allows no links, say “releases: false”")
    }

    /// Deletes files below a folder, and the folders that are empty then.
    func delete(_ paths: [String], in folder: String = "") async throws {
        guard !paths.isEmpty else { return }
        // The files and the folders around them are taken as what an empty folder does not have; all else is passed over.
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
        // rsync deletes a folder only if nothing that is passed over is in it, and goes on if there is.
        try await program.output(
            ["--recursive", "--delete", "--filter=merge \(file)", "--", empty + "/", remote + folder],
            to: "delete files in “\(remote)\(folder)”")
    }

    /// A path in a rule, where `*`, `?` and `[` have a meaning.
    private static func escaped(_ path: String) -> String {
        guard path.contains(where: { "*?[".contains($0) }) else { return path }
        return path.map { "*?[\\".contains($0) ? "\\\($0)" : String($0) }.joined()
    }
}
