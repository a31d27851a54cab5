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

    /// Creates a repository for an address, with the access and identity settings of the repository around `source`.
    init(address: String, source: String, _ hold: ProcessHold?) async throws {
        temporary = try TemporaryFolder()
        var program = ExternalProgram.git
        program.hold = hold
        program.environment.merge(try await Self.settings(of: source)) { $1 }
        program.environment["GIT_INDEX_FILE"] = "\(temporary.path)/index"
        self.program = program
        try await program.output(
            ["init", "--quiet", "--bare", "--template=", folder], to: "create a temporary repository")
        // The address goes into a file, since arguments can be seen by everyone on a machine.
        let quoted = address.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        let config = "\(folder)/config"
        let text = try String(contentsOfFile: config, encoding: .utf8)
        try (text + "[remote \"\(Self.remote)\"]\n\turl = \"\(quoted)\"\n")
            .write(toFile: config, atomically: true, encoding: .utf8)
    }

    private func run(_ arguments: [String], input: [UInt8] = []) async throws -> ExternalProgram.Outcome {
        try await program.run(["--git-dir", folder, "-c", "core.hooksPath=/dev/null"] + arguments, input: input)
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
        let list = try await run(["ls-remote", Self.remote, reference])
        guard list.status == 0 else { throw program.failure(list, to: "reach the repository") }
        let exists = list.text.split(separator: "\n").contains { $0.hasSuffix("\t" + reference) }
        guard exists else { return nil }
        let fetch = try await run([
            "fetch", "--quiet", "--depth=1", "--no-tags", "--filter=blob:none", Self.remote,
            "+\(reference):\(reference)",
        ])
        guard fetch.status == 0 else { throw program.failure(fetch, to: "fetch the branch “\(branch)”") }
        return try await text(["rev-parse", reference], to: "find the branch “\(branch)”")
    }

    /// The files of a commit.
    func files(of commit: String) async throws -> [Entry] {
        let outcome = try await run(["ls-tree", "-r", "-z", "--full-tree", commit])
        guard outcome.status == 0 else { throw program.failure(outcome, to: "list the branch") }
        return outcome.text.split(separator: "\0").compactMap { line in
            let parts = line.split(separator: "\t", maxSplits: 1)
            let words = parts[0].split(separator: " ")
            guard parts.count == 2, words.count == 3 else { return nil }
            return Entry(path: String(parts[1]), hash: words[0].hasPrefix("100") ? ContentHash(words[2]) : nil)
        }
    }

    /// A file of a commit.
    func read(_ path: String, of commit: String) async throws -> [UInt8] {
        let outcome = try await run(["cat-file", "blob", "\(commit):\(path)"])
        guard outcome.status == 0 else { throw program.failure(outcome, to: "read “\(path)” on the branch") }
        return outcome.output
    }

    // MARK: - Writing

    /// Adds local files to the repository, and returns their hashes in the same order.
    func add(_ files: [String]) async throws -> [ContentHash?] {
        guard !files.isEmpty else { return [] }
        let outcome = try await run(
            ["hash-object", "-w", "--no-filters", "--stdin-paths"],
            input: Array((files.joined(separator: "\n") + "\n").utf8))
        guard outcome.status == 0 else { throw program.failure(outcome, to: "add the site’s files") }
        return outcome.text.split(separator: "\n").map { ContentHash($0) }
    }

    /// Adds a file that is not on disk to the repository.
    func add(bytes: [UInt8]) async throws {
        _ = try await text(["hash-object", "-w", "--stdin"], input: bytes, to: "add the list of files")
    }

    /// Creates a commit: that of `parent` with some files added and some removed. Without `keepsHistory` it has no
    /// parent.
    func commit(
        _ message: String, on parent: String?, keepsHistory: Bool, adding files: [(path: String, hash: ContentHash)],
        removing paths: [String]
    ) async throws -> String {
        let start = parent.map { [$0] } ?? ["--empty"]
        _ = try await text(["read-tree"] + start, to: "read the branch")
        let nothing = String(repeating: "0", count: 40)
        let lines =
            paths.map { "0 \(nothing)\t\($0)\0" } + files.map { "100644 \($0.hash)\t\($0.path)\0" }
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

    // MARK: - The user's settings

    /// Settings of a repository that others need: how it is reached, and who commits.
    private static func settings(of source: String) async throws -> [String: String?] {
        var variables: [String: String?] = [:]
        let prefixes = ["http.", "credential.", "url.", "user.", "author.", "committer.", "core.sshcommand", "ssh."]
        let inherited = Int(ProcessInfo.processInfo.environment["GIT_CONFIG_COUNT"] ?? "") ?? 0
        var count = inherited
        // A source that is in no repository has no settings.
        let list = try await ExternalProgram.git.run(["-C", source, "config", "--local", "--includes", "--list", "-z"])
        if list.status == 0 {
            for entry in list.text.split(separator: "\0") {
                let parts = entry.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
                guard parts.count == 2, prefixes.contains(where: parts[0].hasPrefix) else { continue }
                variables["GIT_CONFIG_KEY_\(count)"] = String(parts[0])
                variables["GIT_CONFIG_VALUE_\(count)"] = String(parts[1])
                count += 1
            }
        }
        if count > inherited { variables["GIT_CONFIG_COUNT"] = "\(count)" }
        var git = ExternalProgram.git
        git.environment.merge(variables) { $1 }
        for role in ["AUTHOR", "COMMITTER"] {
            let known = try await git.run(["-C", source, "var", "GIT_\(role)_IDENT"])
            // On a machine without a git identity, such as a build server.
            if known.status != 0 {
                variables["GIT_\(role)_NAME"] = "Dateline"
                variables["GIT_\(role)_EMAIL"] = "dateline@localhost"
            }
        }
        return variables
    }

    /// The address of a remote: that of the remote by that name in the repository around `source`, or else the path or
    /// address itself.
    static func address(of remote: String, source: String) async throws -> String {
        if remote.contains(":") || remote.hasPrefix("/") { return remote }
        let known = try await ExternalProgram.git.run(["-C", source, "remote", "get-url", "--push", "--", remote])
        if known.status == 0 {
            let address = String(known.text.prefix { !$0.isNewline })
            if address.contains(":") || address.hasPrefix("/") { return address }
            // A path is relative to the top of the repository.
            let top = try await ExternalProgram.git.output(
                ["-C", source, "rev-parse", "--show-toplevel"], to: "find the repository of the sources")
            return URL(filePath: String(top.text.prefix { !$0.isNewline })).appending(path: address).standardizedFileURL
                .path
        }
        let path = URL(filePath: source).appending(path: remote).standardizedFileURL.path
        guard FileSystem.kind(of: path) != .nothing else {
            throw PublishProblem(
                .unknownRemote, "the site’s repository has no remote “\(remote)”",
                help: "add “remote: ” with an address such as git@example.org:team/digest.git")
        }
        return path
    }

    /// The state of the sources: `1a2b3c4`, or `1a2b3c4 with later changes`; `nil` if they are in no repository.
    static func state(of source: String) async throws -> String? {
        let head = try await ExternalProgram.git.run(["-C", source, "rev-parse", "--short", "HEAD"])
        guard head.status == 0 else { return nil }
        let status = try await ExternalProgram.git.run([
            "--no-optional-locks", "-C", source, "status", "--porcelain", "--", ".",
        ])
        return head.text.prefix { !$0.isNewline } + (status.output.isEmpty ? "" : " with later changes")
    }
}
