import DatelineFiles
import DatelineModel
import Foundation

/// A bare repository of our own, in a temporary folder, between the site and a branch elsewhere.
///
/// Only the settings of the user's repository are read: its working tree, index and branches stay as they are. No hooks
/// run, and attributes or line endings change no file.
struct GitRepository: Sendable {
    private let temporary: TemporaryFolder
    private let program: ExternalProgram
    private static let remote = "target"

    private var folder: String { "\(temporary.path)/repository.git" }

    /// A file in a commit.
    struct Entry: Sendable {
        let path: String
        /// The hash of its bytes; `nil` for a symbolic link or a submodule.
        let hash: ContentHash?
    }

    /// The address of the remote.
    private let address: String

    /// Creates a repository for an address, with the access and identity settings of the repository around `source`.
    /// Unless `startsPrograms`, git uses only the transports that it has itself.
    init(address: String, source: String, startsPrograms: Bool, _ hold: ProcessHold?) async throws {
        self.address = address
        temporary = try TemporaryFolder()
        var program = ExternalProgram.git
        program.hold = hold
        program.environment.merge(try await UsersRepository.settings(of: source)) { $1 }
        program.environment["GIT_INDEX_FILE"] = "\(temporary.path)/index"
        if !startsPrograms, ProcessInfo.processInfo.environment["GIT_ALLOW_PROTOCOL"] == nil {
            program.environment["GIT_ALLOW_PROTOCOL"] = RemoteAddress.gitSchemes.sorted().joined(separator: ":")
        }
        self.program = program
        try await initialize(hash: "sha1")
    }

    /// Makes the repository anew, for objects with names of a kind.
    private func initialize(hash: String) async throws {
        FileSystem.removeAll(folder)
        var program = program
        program.environment["GIT_DEFAULT_HASH"] = hash
        try await program.output(
            ["init", "--quiet", "--bare", "--template=", folder], to: "create a temporary repository")
        // The address goes into a file, since arguments can be seen by everyone on a machine.
        let quoted = address.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        let config = "\(folder)/config"
        let text = try String(contentsOfFile: config, encoding: .utf8)
        try (text + "[remote \"\(Self.remote)\"]\n\turl = \"\(quoted)\"\n")
            .write(toFile: config, atomically: true, encoding: .utf8)
    }

    /// Settings of the user that are not for a repository that lives for a moment.
    private static let settings = [
        "core.hooksPath=/dev/null", "core.fsmonitor=false", "gc.auto=0", "maintenance.auto=false",
        "push.recurseSubmodules=no",
    ]

    private func run(_ arguments: [String], input: [UInt8] = []) async throws -> ExternalProgram.Outcome {
        let settings = Self.settings.flatMap { ["-c", $0] }
        return try await program.run(["--git-dir", folder] + settings + arguments, input: input)
    }

    private func text(_ arguments: [String], input: [UInt8] = [], to purpose: String) async throws -> String {
        let outcome = try await run(arguments, input: input)
        guard outcome.status == 0 else { throw program.failure(outcome, to: purpose) }
        return String(outcome.text.prefix { !$0.isNewline })
    }

    // MARK: - Reading

    /// Fetches a branch without its history and, where the server allows it, without its files; returns its commit, or
    /// `nil` if there is no such branch.
    func fetch(_ branch: String) async throws -> String? {
        let reference = "refs/heads/\(branch)"
        let list = try await run(["ls-remote", "--heads", Self.remote])
        guard list.status == 0 else { throw program.failure(list, to: "reach the repository") }
        let branches = list.text.split(separator: "\n")
        let usesSHA256 =
            if let first = branches.first { Self.isSHA256(first.prefix { $0 != "\t" }) } else {
                try await announcesSHA256()
            }
        if usesSHA256 { try await initialize(hash: "sha256") }
        guard branches.contains(where: { $0.hasSuffix("\t" + reference) }) else { return nil }
        // What a file has in it is needed only where the names of objects are no hashes of ours.
        let filter = usesSHA256 ? [] : ["--filter=blob:none"]
        let fetch = try await run(
            ["fetch", "--quiet", "--depth=1", "--no-tags"] + filter + [Self.remote, "+\(reference):\(reference)"])
        guard fetch.status == 0 else { throw program.failure(fetch, to: "fetch the branch “\(branch)”") }
        return try await text(["rev-parse", reference], to: "find the branch “\(branch)”")
    }

    /// Whether the name of an object is one of a repository that uses SHA-256.
    private static func isSHA256(_ object: some StringProtocol) -> Bool { object.utf8.count == 64 }

    /// Whether an empty repository says that it uses SHA-256; only git’s own record of the conversation shows it.
    private func announcesSHA256() async throws -> Bool {
        var program = program
        program.environment["GIT_TRACE_PACKET"] = "1"
        let talk = try await program.run(["--git-dir", folder, "ls-remote", Self.remote])
        return talk.errors.contains("object-format=sha256")
    }

    /// The files of a commit.
    func files(of commit: String) async throws -> [Entry] {
        let outcome = try await run(["ls-tree", "-r", "-z", "--full-tree", commit])
        guard outcome.status == 0 else { throw program.failure(outcome, to: "list the branch") }
        let entries = outcome.text.split(separator: "\0").compactMap { line -> (path: String, object: String?)? in
            let parts = line.split(separator: "\t", maxSplits: 1)
            let words = parts[0].split(separator: " ")
            guard parts.count == 2, words.count == 3 else { return nil }
            return (String(parts[1]), words[0].hasPrefix("100") ? String(words[2]) : nil)
        }
        guard Self.isSHA256(commit) else {
            return entries.map { Entry(path: $0.path, hash: $0.object.flatMap { ContentHash($0) }) }
        }
        let hashes = try await hashes(of: entries.compactMap(\.object))
        return entries.map { Entry(path: $0.path, hash: $0.object.flatMap { hashes[$0] }) }
    }

    /// The hashes of files whose objects have names of another kind.
    private func hashes(of objects: [String]) async throws -> [String: ContentHash] {
        let objects = Set(objects).sorted()
        guard !objects.isEmpty else { return [:] }
        let outcome = try await run(
            ["cat-file", "--batch"], input: Array((objects.joined(separator: "\n") + "\n").utf8))
        guard outcome.status == 0 else { throw program.failure(outcome, to: "read the branch") }
        var hashes: [String: ContentHash] = [:]
        var rest = outcome.output[...]
        // `NAME blob SIZE`, and on the next line the bytes, for each.
        for object in objects {
            let head = rest.prefix { $0 != UInt8(ascii: "\n") }
            let size = String(decoding: head, as: UTF8.self).split(separator: " ").last.flatMap { Int($0) }
            guard let size, size >= 0, rest.count > head.count + size else { break }
            rest = rest.dropFirst(head.count + 1)
            hashes[object] = ContentHash(Array(rest.prefix(size)))
            rest = rest.dropFirst(size + 1)
        }
        return hashes
    }

    /// A file of a commit.
    func read(_ path: String, of commit: String) async throws -> [UInt8] {
        let outcome = try await run(["cat-file", "blob", "\(commit):\(path)"])
        guard outcome.status == 0 else { throw program.failure(outcome, to: "read “\(path)” on the branch") }
        return outcome.output
    }

    // MARK: - Writing

    /// Adds files of a folder to the repository, and returns the names of their objects in the same order.
    ///
    /// Throws `PublishProblem` if one has changed.
    func add(_ files: [PublishedFile], from folder: String) async throws -> [String] {
        guard !files.isEmpty else { return [] }
        let paths = files.map { "\(folder)/\($0.path)" }
        let outcome = try await run(
            ["hash-object", "-w", "--no-filters", "--stdin-paths"],
            input: Array((paths.joined(separator: "\n") + "\n").utf8))
        guard outcome.status == 0 else { throw program.failure(outcome, to: "add the site’s files") }
        let objects = outcome.text.split(separator: "\n").map(String.init)
        let known = objects.contains(where: Self.isSHA256) ? try await hashes(of: objects) : [:]
        for (index, file) in files.enumerated() {
            let object = index < objects.count ? objects[index] : ""
            guard ContentHash(object) ?? known[object] == file.hash else {
                throw PublishProblem(
                    .changedMeanwhile, "“\(paths[index])” changed while it was being published", help: "publish again")
            }
        }
        return objects
    }

    /// Adds a file that is not on disk to the repository, and returns the name of its object.
    func add(bytes: [UInt8]) async throws -> String {
        try await text(["hash-object", "-w", "--stdin"], input: bytes, to: "add the list of files")
    }

    /// Creates a commit: that of `parent` with some files added and some removed. Without `keepsHistory` it has no
    /// parent.
    func commit(
        _ message: String, on parent: String?, keepsHistory: Bool, adding files: [(path: String, object: String)],
        removing paths: [String]
    ) async throws -> String {
        let start = parent.map { [$0] } ?? ["--empty"]
        _ = try await text(["read-tree"] + start, to: "read the branch")
        let nothing = String(repeating: "0", count: files.first?.object.utf8.count ?? 40)
        let lines =
            paths.map { "0 \(nothing)\t\($0)\0" } + files.map { "100644 \($0.object)\t\($0.path)\0" }
        _ = try await text(
            ["update-index", "-z", "--index-info"], input: Array(lines.joined().utf8), to: "add the files to a commit"
        )
        let tree = try await text(["write-tree", "--missing-ok"], to: "add the files to a commit")
        let parents = keepsHistory ? parent.map { ["-p", $0] } ?? [] : []
        return try await text(["commit-tree", tree] + parents + ["-F", "-"], input: Array(message.utf8), to: "commit")
    }

    /// Points a branch to another commit if it is still at `old`; returns whether it was.
    func push(_ commit: String, to branch: String, replacing old: String?) async throws -> Bool {
        let reference = "refs/heads/\(branch)"
        let outcome = try await run([
            "push", "--quiet", "--porcelain", "--force-with-lease=\(reference):\(old ?? "")", Self.remote,
            "\(commit):\(reference)",
        ])
        if outcome.status == 0 { return true }
        let isOvertaken = ["stale info", "fetch first", "non-fast-forward", "cannot lock ref"].contains {
            outcome.text.contains($0) || outcome.errors.contains($0)
        }
        guard !isOvertaken else { return false }
        throw program.failure(outcome, to: "push the branch “\(branch)”")
    }
}
