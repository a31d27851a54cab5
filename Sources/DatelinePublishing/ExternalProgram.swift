import DatelineModel
import DatelinePages
import Foundation
import Subprocess

/// A program of the system that a target needs: git, rsync, rclone.
///
/// It gets its arguments as an array, never through a shell, and its output is captured, not shown.
struct ExternalProgram: Sendable {
    /// Its name, looked up in `PATH`.
    let name: String
    /// How to install it.
    let installation: String
    /// The kind of problem if it fails.
    let failure: DiagnosticID
    /// Arguments that always come first.
    var options: [String] = []
    /// Environment variables added to those of this process; `nil` removes one.
    var environment: [String: String?] = [:]
    /// The lock that it holds while it runs; `nil` for programs that only read.
    var hold: ProcessHold?

    static let git = ExternalProgram(
        name: "git", installation: "apt-get install git, or brew install git", failure: .gitFailed,
        // Variables set by an enclosing git for its own repository must not affect ours.
        environment: Dictionary(
            uniqueKeysWithValues: ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_PREFIX"]
                .map {
                    ($0, nil)
                }))
    static let rsync = ExternalProgram(
        name: "rsync", installation: "apt-get install rsync, or brew install rsync", failure: .rsyncFailed)
    static let rclone = ExternalProgram(
        name: "rclone", installation: "apt-get install rclone, or brew install rclone", failure: .rcloneFailed)

    /// The password is for its input alone.
    static let curl = ExternalProgram(
        name: "curl", installation: "apt-get install curl, or brew install curl", failure: .curlFailed,
        environment: [MailServer.passwordVariable: nil])

    /// A program's output and exit code.
    struct Outcome: Sendable {
        /// The exit code; 128 plus the signal's number if one ended it.
        let status: Int32
        /// Its standard output.
        let output: [UInt8]
        /// Its standard error.
        let errors: String

        /// Its standard output as text.
        var text: String { String(decoding: output, as: UTF8.self) }
    }

    /// What to do when a program has failed.
    private static let recovery = "fix that and publish again; until then readers see the old pages or the new ones"

    /// The most that is read from a program's output, in bytes.
    private static let outputLimit = 1 << 30

    /// Runs the program and waits for it. Throws `PublishProblem` if it cannot be started.
    func run(_ arguments: [String], input: [UInt8] = []) async throws -> Outcome {
        // Messages are parsed here, so they must be in one language.
        var variables: [Environment.Key: String?] = ["LC_ALL": "C"]
        for (key, value) in environment { variables[Environment.Key(stringLiteral: key)] = value }
        let configuration = Configuration(
            executable: .name(name), arguments: Arguments(options + arguments),
            environment: .inherit.updating(variables))
        do {
            if input.isEmpty, let hold {
                return try await run(configuration, .fileDescriptor(hold.input, closeAfterSpawningProcess: false))
            }
            return try await run(configuration, ProgramInput(input))
        } catch let error as SubprocessError where [.executableNotFound, .spawnFailed].contains(error.code) {
            throw PublishProblem(
                .missingProgram, "“\(name)” could not be run: \(error)", help: "install it: \(installation)")
        } catch let error as SubprocessError {
            throw PublishProblem(failure, "\(name) did not finish: \(error)", help: Self.recovery)
        }
    }

    private func run(_ configuration: Configuration, _ input: some InputProtocol) async throws -> Outcome {
        let result = try await Subprocess.run(
            configuration, input: input, output: .bytes(limit: Self.outputLimit), error: .string(limit: 16 << 20))
        let status: Int32 =
            switch result.terminationStatus {
            case .exited(let code): code
            case .signaled(let signal): 128 + signal
            }
        return Outcome(status: status, output: result.standardOutput, errors: result.standardError)
    }

    /// Runs the program and returns its standard output. Throws `PublishProblem` if it fails, with its error output.
    @discardableResult
    func output(
        _ arguments: [String], input: [UInt8] = [], to purpose: String
    ) async throws -> Outcome {
        let outcome = try await run(arguments, input: input)
        guard outcome.status == 0 else { throw failure(outcome, to: purpose) }
        return outcome
    }

    /// The problem of a program that failed, with its own error output.
    func failure(_ outcome: Outcome, to purpose: String, help: String? = nil) -> PublishProblem {
        let lines = outcome.errors.split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }.suffix(
            6)
        let words = lines.isEmpty ? "" : "\n    " + lines.joined(separator: "\n    ")
        return PublishProblem(
            failure, "\(name) could not \(purpose) (exit code \(outcome.status))\(words)",
            help: help ?? Self.recovery)
    }
}
