import Foundation

/// A program that runs as long as the value lives.
///
/// It is started by the system's own call: Foundation's `Process` waits for a program that closes all files it inherited,
/// as sshd does, and then hears of the end of no other.
package final class BackgroundProgram: Sendable {
    /// Its number.
    package let identifier: Int32

    /// Starts a program with what it says going to a file. Throws if it cannot be started.
    package init(_ path: String, _ arguments: [String], log: String, environment: [String: String] = [:]) throws {
        let variables = ProcessInfo.processInfo.environment.merging(environment) { $1 }.map { "\($0)=\($1)" }
        var words = ([path] + arguments).map { strdup($0) } + [nil]
        var settings = variables.map { strdup($0) } + [nil]
        defer { for text in words + settings { free(text) } }
        #if canImport(Darwin)
        var actions: posix_spawn_file_actions_t?
        var attributes: posix_spawnattr_t?
        #else
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        #endif
        // Threads of tests block signals, and what they start would inherit that.
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_init(&attributes)
        posix_spawnattr_setsigmask(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, log, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_adddup2(&actions, 1, 2)
        var number = pid_t()
        let status = posix_spawn(&number, path, &actions, &attributes, &words, &settings)
        guard status == 0 else { throw NotStarted(reason: "\(path): \(String(cString: strerror(status)))") }
        identifier = number
    }

    /// Whether it has not ended by itself.
    package var isRunning: Bool { waitpid(identifier, nil, WNOHANG) == 0 }

    deinit {
        guard isRunning else { return }
        // Nothing has to be saved, and nobody has to wait for it.
        kill(identifier, SIGKILL)
        waitpid(identifier, nil, 0)
    }

    private struct NotStarted: Error { let reason: String }
}

/// A server that tests which run at the same time share. It ends with the last of them.
actor SharedServer<Server: AnyObject & Sendable> {
    private weak var running: Server?
    private var starting: Task<Server, any Error>?

    /// The server that runs, or else a new one.
    func server(_ start: @escaping @Sendable () async throws -> Server) async throws -> Server {
        if let running { return running }
        let task = starting ?? Task { try await start() }
        starting = task
        defer { starting = nil }
        let server = try await task.value
        running = server
        return server
    }
}
