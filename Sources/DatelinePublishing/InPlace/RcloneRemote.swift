import DatelineFiles
import DatelineModel
import Foundation

/// A folder of one of rclone's many backends: `s3:bucket/path`.
///
/// rclone takes the host and its credentials from its own configuration or environment.
struct RcloneRemote: RemoteFolder {
    private let remote: String
    private let temporary: TemporaryFolder
    private let program: ExternalProgram

    /// rclone's exit code if there is no such folder or bucket.
    private static let missingFolder = Int32(3)
    /// The number of files that are sent at once.
    private static let transfers = 16

    /// A remote with a path. Throws `PublishProblem`.
    init(_ remote: String, _ hold: ProcessHold?) throws {
        self.remote = remote
        temporary = try TemporaryFolder()
        var program = ExternalProgram.rclone
        program.hold = hold
        program.environment = [
            // Listed times are compared as text.
            "TZ": "UTC",
            // A file's time at the host is when it arrived, not when it was built; buckets list that without extra
            // requests.
            "RCLONE_USE_SERVER_MODTIME": "true", "RCLONE_SFTP_SET_MODTIME": "false",
            "RCLONE_NO_UPDATE_MODTIME": "true",
            // What a link leads to is not in the site’s folder.
            "RCLONE_SFTP_SKIP_LINKS": "true",
            // Nothing is ever read from a terminal here.
            "RCLONE_ASK_PASSWORD": "false",
        ]
        self.program = program
    }

    private func path(_ path: String) -> String {
        if path.isEmpty { return remote }
        return remote.hasSuffix("/") || remote.hasSuffix(":") ? remote + path : "\(remote)/\(path)"
    }

    // MARK: - Reading

    func list() async throws -> [RemoteFile]? {
        let outcome = try await program.run([
            "lsjson", "--recursive", "--files-only", "--no-mimetype", "--fast-list", "--", remote,
        ])
        if outcome.status == Self.missingFolder {
            guard try await !isBucketBased() else {
                throw program.failure(
                    outcome, to: "find “\(remote)”",
                    help: "create the bucket first, with the access that its readers need")
            }
            return nil
        }
        guard outcome.status == 0 else { throw program.failure(outcome, to: "list “\(remote)”") }
        do {
            return try JSONDecoder().decode([Item].self, from: Data(outcome.output)).map { item in
                RemoteFile(path: item.path, size: item.size, modified: String(item.modified.prefix(19)))
            }
        } catch {
            throw PublishProblem(.rcloneFailed, "the output of rclone for “\(remote)” cannot be read: \(error)")
        }
    }

    /// A file as `rclone lsjson` describes it.
    private struct Item: Decodable {
        let path: String
        let size: Int
        let modified: String

        private enum CodingKeys: String, CodingKey {
            case path = "Path"
            case size = "Size"
            case modified = "ModTime"
        }
    }

    private func isBucketBased() async throws -> Bool {
        let outcome = try await program.output(["backend", "features", "--", remote], to: "describe “\(remote)”")
        // A description in another format says nothing about buckets.
        let backend = try? JSONSerialization.jsonObject(with: Data(outcome.output)) as? [String: Any]
        return (backend?["Features"] as? [String: Any])?["BucketBased"] as? Bool ?? false
    }

    func read(_ path: String) async throws -> [UInt8]? {
        let list = try temporary.write("read.txt", Array(path.utf8))
        let outcome = try await program.run(["lsf", "--files-only", "--files-from-raw", list, "--", remote])
        if outcome.status == Self.missingFolder || outcome.status == 0 && outcome.output.isEmpty { return nil }
        guard outcome.status == 0 else { throw program.failure(outcome, to: "look for “\(self.path(path))”") }
        return try await program.output(["cat", "--", self.path(path)], to: "read “\(self.path(path))”").output
    }

    // MARK: - Writing

    // rclone creates the folders that its files need.
    func make() {}

    func send(_ files: [PublishedFile], from folder: String) async throws {
        for (headers, group) in Dictionary(grouping: files, by: { HostHeaders(of: $0.path) })
            .sorted(by: { ($0.key.mediaType, $0.key.cacheControl) < ($1.key.mediaType, $1.key.cacheControl) })
        {
            try await copy(group.map(\.path), from: folder, headers)
        }
    }

    func write(_ path: String, _ bytes: [UInt8]) async throws {
        try temporary.write("write/\(path)", bytes)
        try await copy([path], from: "\(temporary.path)/write", HostHeaders(of: path))
    }

    /// Throws if a link in a folder of this machine is on the way to a file: rclone would follow it.
    private func refuseLinks(onWayTo paths: [String]) throws {
        guard remote.hasPrefix("/"), FileSystem.kind(of: remote) == .folder else { return }
        let folder = try OpenFolder(remote)
        for path in paths {
            guard let link = folder.obstacle(onWayTo: path), link.kind == .link else { continue }
            throw PublishProblem(
                .foreignTarget, "“\(self.path(link.path))” is a link, and not followed", help: "move it away")
        }
    }

    private func copy(_ paths: [String], from folder: String, _ headers: HostHeaders) async throws {
        try refuseLinks(onWayTo: paths)
        let list = try temporary.write("send.txt", Array(paths.joined(separator: "\n").utf8))
        try await program.output(
            [
                "copy", "--files-from-raw", list, "--no-traverse", "--no-check-dest", "--ignore-times",
                "--transfers", "\(Self.transfers)", "--header-upload", "Content-Type: \(headers.mediaType)",
                "--header-upload", "Cache-Control: \(headers.cacheControl)", "--", folder, remote,
            ], to: "send files to “\(remote)”")
    }

    func delete(_ paths: [String], leaving others: Set<String>) async throws {
        guard !paths.isEmpty else { return }
        try refuseLinks(onWayTo: paths)
        let list = try temporary.write("delete.txt", Array(paths.joined(separator: "\n").utf8))
        try await program.output(["delete", "--files-from-raw", list, "--", remote], to: "delete files in “\(remote)”")
        let kept = Set(others.flatMap(PublishPlan.folders(around:)))
        // The outermost folders that nothing else is in; rclone deletes only what is empty.
        let empty = Set(paths.compactMap { path in PublishPlan.folders(around: path).first { !kept.contains($0) } })
        guard !empty.isEmpty, try await !isBucketBased() else { return }
        for folder in empty.sorted() {
            let outcome = try await program.run(["rmdirs", "--", path(folder)])
            guard outcome.status == 0 || outcome.status == Self.missingFolder else {
                throw program.failure(outcome, to: "delete the empty folder “\(path(folder))”")
            }
        }
    }
}
