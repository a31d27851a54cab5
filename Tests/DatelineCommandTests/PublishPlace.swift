import DatelineFiles
import DatelineDigest
import DatelineSite
import DatelineTestSupport
import Foundation
import Testing

/// A real place to publish to: a folder, a git repository, a server behind ssh, a bucket.
final class PublishPlace: Sendable {
    /// The kinds of place, each with all that stands between the site and it.
    enum Kind: String, CaseIterable, CustomTestStringConvertible {
        case folder, git, gitOverSSH, rsync, rsyncInPlace, rcloneSFTP, rcloneS3

        /// Whether this machine has what it takes, and this run the time.
        var isTested: Bool {
            if QuickRun.isOn { return self == .folder || self == .git && Tools.has("git") }
            return switch self {
            case .folder: true
            case .git: Tools.has("git")
            case .gitOverSSH: Tools.has("git") && SSHServer.isInstalled
            case .rsync, .rsyncInPlace: Tools.has("rsync") && SSHServer.isInstalled
            case .rcloneSFTP: Tools.has("rclone") && SSHServer.isInstalled
            case .rcloneS3: Tools.has("rclone") && S3Server.isInstalled
            }
        }

        /// The kinds that this run publishes to; `DATELINE_PLACES=git,rsync` names those that are wanted.
        static var tested: [Kind] {
            let wanted = ProcessInfo.processInfo.environment["DATELINE_PLACES"]?.split(separator: ",").map(String.init)
            return allCases.filter { $0.isTested && wanted?.contains($0.rawValue) ?? true }
        }

        var testDescription: String { rawValue }
    }

    let kind: Kind
    /// What the programs need to reach it.
    let environment: [String: String]
    private let root: String
    private let ssh: SSHServer?
    private let s3: S3Server?

    init(_ kind: Kind, hash: String = "sha1") async throws {
        self.kind = kind
        root = FileManager.default.temporaryDirectory.appending(path: "dateline-place-\(UUID().uuidString)").path
        try FileSystem.makeFolder(root)
        ssh = [.gitOverSSH, .rsync, .rsyncInPlace, .rcloneSFTP].contains(kind) ? try await SSHServer.running() : nil
        s3 = kind == .rcloneS3 ? try await S3Server.running() : nil
        // Nothing of this machine's own settings.
        environment = [
            "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null", "GIT_AUTHOR_NAME": "Editor",
            "GIT_AUTHOR_EMAIL": "editor@example.org", "GIT_COMMITTER_NAME": "Editor",
            "GIT_COMMITTER_EMAIL": "editor@example.org",
        ]
        .merging(ssh?.environment ?? s3?.environment ?? [:]) { $1 }
        if kind == .git || kind == .gitOverSSH {
            try await git(["init", "--quiet", "--bare", "--object-format=\(hash)", "\(root)/pages.git"])
        }
    }

    deinit { FileSystem.removeAll(root) }

    /// The target as `site.yml` names it.
    var target: String {
        switch kind {
        case .folder: "{to: folder, path: \(root)/www, releases: 3}"
        case .git: "{to: git, remote: \(root)/pages.git}"
        case .gitOverSSH: "{to: git, remote: \"\(SSHServer.host):\(root)/pages.git\"}"
        case .rsync: "{to: rsync, remote: \"\(SSHServer.host):\(root)/www\", releases: 3}"
        case .rsyncInPlace: "{to: rsync, remote: \"\(SSHServer.host):\(root)/www\", releases: false}"
        case .rcloneSFTP: "{to: rclone, remote: \"testsftp:\(root)/www\"}"
        case .rcloneS3: "{to: rclone, remote: \"tests3:site/\(prefix)\"}"
        }
    }

    /// The folder of the bucket: one that no other test publishes to.
    private var prefix: String { String(root.suffix(12)) }

    /// Whether each publication is a release that readers see at once.
    var hasReleases: Bool { kind == .folder || kind == .rsync }

    /// The folder that readers see, where it is one.
    private var folder: String { hasReleases ? "\(root)/www/current" : "\(root)/www" }

    /// The folder of the site, where it is one.
    var path: String { "\(root)/www" }

    /// What readers see, but for the list of files.
    func files() async throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        switch kind {
        case .git, .gitOverSSH:
            let copy = "\(root)/copy"
            FileSystem.removeAll(copy)
            let branch = try await git([
                "--git-dir", "\(root)/pages.git", "rev-parse", "--verify", "--quiet", "pages",
            ])
            guard branch.status == 0 else { return [:] }
            try FileSystem.makeFolder(copy)
            try await git([
                "--git-dir", "\(root)/pages.git", "--work-tree", copy, "checkout", "--quiet", "pages", "--", ".",
            ])
            files = try SiteFixture.files(at: copy)
        case .rcloneS3:
            // Hidden files are passed over here as they are in folders.
            for path in try await s3?.paths() ?? [] where path.hasPrefix("\(prefix)/") && !path.contains("/.") {
                files[String(path.dropFirst(prefix.count + 1))] = try await s3?.object(path)?.bytes
            }
        default:
            guard FileSystem.kind(of: folder) == .folder else { return [:] }
            // A link is not walked into.
            files = try SiteFixture.files(at: FileSystem.resolved(folder) ?? folder)
        }
        files["dateline-manifest.txt"] = nil
        return files
    }

    /// Somebody else puts a file there.
    func put(_ path: String, _ text: String) async throws {
        switch kind {
        case .git, .gitOverSSH:
            let copy = "\(root)/work"
            FileSystem.removeAll(copy)
            try await git(["clone", "--quiet", "--branch", "pages", "\(root)/pages.git", copy])
            try write("\(copy)/\(path)", text)
            try await git(["-C", copy, "add", "--all"])
            try await git(["-C", copy, "commit", "--quiet", "--message", "By hand"])
            try await git(["-C", copy, "push", "--quiet", "origin", "pages"])
        case .rcloneS3: try await s3?.put("\(prefix)/\(path)", text)
        default: try write("\(folder)/\(path)", text)
        }
    }

    /// A file of the bucket with its headers.
    func object(_ path: String) async throws -> (bytes: [UInt8], headers: [String: String])? {
        try await s3?.object("\(prefix)/\(path)")
    }

    /// What git says of the branch.
    func gitOutput(_ arguments: [String]) async throws -> String {
        try await git(["--git-dir", "\(root)/pages.git"] + arguments).output
    }

    /// The names in a folder of the place, where it is one.
    func names(in path: String) -> [String] { FileSystem.names(in: "\(root)/www/\(path)") }

    private func write(_ path: String, _ text: String) throws {
        if let slash = path.lastIndex(of: "/") { try FileSystem.makeFolder(String(path[..<slash])) }
        // By way of another file, as editors do: releases share what is there.
        try FileSystem.write(Array(text.utf8), to: path + ".new")
        try FileSystem.move(path + ".new", to: path)
    }

    @discardableResult
    private func git(_ arguments: [String]) async throws -> ProgramRunner.Screen {
        try await ProgramRunner("git").run(arguments, environment: environment)
    }
}
