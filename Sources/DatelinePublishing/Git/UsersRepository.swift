import DatelineFiles
import DatelineModel
import Foundation

/// What is asked of the repository that a user's sources are in, which nothing changes, and of others on this machine.
enum UsersRepository {
    /// Settings of a repository that others need: how it is reached, and who commits.
    static func settings(of source: String) async throws -> [String: String?] {
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
        // A server that knows no signed pushes must not make one fail.
        let signing = try await ExternalProgram.git.run(["-C", source, "config", "--get", "push.gpgSign"])
        let answer = signing.text.prefix { !$0.isNewline }.lowercased()
        if signing.status == 0, !["", "false", "no", "off", "0", "if-asked"].contains(answer) {
            variables["GIT_CONFIG_KEY_\(count)"] = "push.gpgSign"
            variables["GIT_CONFIG_VALUE_\(count)"] = "if-asked"
            count += 1
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

    /// Where git looks for the repository of a path.
    static func places(at path: String) -> [String] { ["/.git", "", ".git/.git", ".git"].map { path + $0 } }

    /// Whether what git may take for a repository on this machine, such as one that came with the sources, has programs of
    /// its own that a push starts: hooks, settings that name one, or a file that leads to another repository.
    static func hasPrograms(_ repository: String) async throws -> Bool {
        let kind = { FileSystem.kind(of: $0, followsLinks: false) }
        guard kind(repository) == .folder else { return kind(repository) != .nothing }
        // A head may be a link to a branch that is not there yet.
        guard kind("\(repository)/HEAD") != .nothing else { return false }
        let leadsElsewhere = ["commondir", "config.worktree"].contains { kind("\(repository)/\($0)") != .nothing }
        let hooks = FileSystem.names(in: "\(repository)/hooks").filter { !$0.hasSuffix(".sample") }
        let settings = try await ExternalProgram.git.run([
            "config", "--file", "\(repository)/config", "--get-regexp",
            "^(core[.](hookspath|fsmonitor|alternaterefscommand|sshcommand|gitproxy|askpass)|include|filter[.]|credential[.]"
                + "|gpg[.]|diff[.]|extensions[.]partialclone|remote[.].*[.](promisor|uploadpack|receivepack|vcs)$)",
        ])
        // 1 means that there is no such setting.
        return leadsElsewhere || !hooks.isEmpty || settings.status != 1
    }

    /// The state of the sources: `1a2b3c4`, or `1a2b3c4 with later changes`; `nil` if they are in no repository.
    static func state(of source: String) async throws -> String? {
        let head = try await ExternalProgram.git.run(["-C", source, "rev-parse", "--short", "HEAD"])
        guard head.status == 0 else { return nil }
        let status = try await ExternalProgram.git.run([
            "-c", "core.fsmonitor=false", "--no-optional-locks", "-C", source, "status", "--porcelain", "--", ".",
        ])
        return head.text.prefix { !$0.isNewline } + (status.output.isEmpty ? "" : " with later changes")
    }
}
