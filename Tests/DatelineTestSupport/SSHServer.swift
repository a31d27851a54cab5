import DatelineFiles
import Foundation
import DatelineSite

/// A real sshd on this machine, with keys of its own, for git, rsync and SFTP.
package final class SSHServer: Sendable {
    /// Where it listens.
    package let port: Int
    private let folder: String
    private let server: BackgroundProgram

    /// Whether the machine has what it takes.
    package static let isInstalled = Tools.has("sshd", "ssh", "ssh-keygen")

    private static let shared = SharedServer<SSHServer>()

    /// The server, started if nobody holds it. Throws if it does not start.
    package static func running() async throws -> SSHServer { try await shared.server { try await SSHServer() } }

    /// Starts a server that lets this user in.
    private init() async throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "dateline-ssh-\(UUID().uuidString)").path
        try FileSystem.makeFolder(folder)
        chmod(folder, 0o700)
        for name in ["host", "key"] {
            let screen = try await ProgramRunner("ssh-keygen")
                .run(["-q", "-t", "ed25519", "-N", "", "-f", "\(folder)/\(name)"])
            guard screen.status == 0 else { throw NotStarted(log: screen.errors) }
        }
        try FileManager.default.copyItem(atPath: "\(folder)/key.pub", toPath: "\(folder)/authorized")
        // sshd that is run by root wants this folder; where it is not ours to make, it is not needed.
        _ = mkdir("/run/sshd", 0o755)
        port = try LocalPort.free()
        // The user's own shell settings are not read: they may take longer than all that is published.
        let config = """
            Port \(port)
            ListenAddress 127.0.0.1
            HostKey \(folder)/host
            AuthorizedKeysFile \(folder)/authorized
            PidFile none
            StrictModes no
            UsePAM no
            PasswordAuthentication no
            PermitRootLogin prohibit-password
            MaxStartups 100
            SetEnv HOME=\(folder)
            Subsystem sftp internal-sftp

            """
        try Data(config.utf8).write(to: URL(filePath: "\(folder)/sshd_config"))
        let client = """
            Host dateline-test
              HostName 127.0.0.1
              Port \(port)
              User \(NSUserName())
              IdentityFile \(folder)/key
              IdentitiesOnly yes
              StrictHostKeyChecking no
              UserKnownHostsFile /dev/null
              LogLevel ERROR

            """
        try Data(client.utf8).write(to: URL(filePath: "\(folder)/ssh_config"))
        server = try BackgroundProgram(
            Tools.path("sshd") ?? "sshd", ["-D", "-e", "-f", "\(folder)/sshd_config"], log: "\(folder)/log")
        guard try await LocalPort.isOpen(port, by: server) else {
            throw NotStarted(log: try String(contentsOfFile: "\(folder)/log", encoding: .utf8))
        }
    }

    deinit { FileSystem.removeAll(folder) }

    /// The name under which the programs know the server, once they have `environment`.
    package static let host = "dateline-test"

    /// What git, rsync and rclone need to reach the server: as `dateline-test:path`, and with rclone as `testsftp:path`.
    package var environment: [String: String] {
        [
            "GIT_SSH_COMMAND": "ssh -F \(folder)/ssh_config", "RSYNC_RSH": "ssh -F \(folder)/ssh_config",
            "RCLONE_CONFIG": "/dev/null", "RCLONE_CONFIG_TESTSFTP_TYPE": "sftp",
            "RCLONE_CONFIG_TESTSFTP_HOST": "127.0.0.1", "RCLONE_CONFIG_TESTSFTP_PORT": "\(port)",
            "RCLONE_CONFIG_TESTSFTP_USER": NSUserName(), "RCLONE_CONFIG_TESTSFTP_KEY_FILE": "\(folder)/key",
            "RCLONE_CONFIG_TESTSFTP_SHELL_TYPE": "unix",
        ]
    }

    private struct NotStarted: Error { let log: String }
}
