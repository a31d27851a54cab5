import DatelineModel
import Subprocess

/// A program that makes a picture on its standard output of what it reads on its standard input.
struct PictureProgram: Sendable {
    /// The program, looked up in `PATH`.
    let name: String
    /// What it is told.
    let arguments: [String]
    /// How long it may take for one picture.
    let limit: Duration

    /// Why there is no picture.
    enum Problem: Error, Equatable {
        /// The program cannot be run, for this reason.
        case missing(String)
        /// It ended without a picture, with this message.
        case failed(String)
        /// It did not finish in time.
        case tooSlow
    }

    /// The picture. Throws `Problem`, or on cancellation, which also ends the program.
    func picture(
        of input: [UInt8], isComplete: @escaping @Sendable ([UInt8]) -> Bool
    ) async throws -> [UInt8] {
        try await withThrowingTaskGroup(of: [UInt8]?.self) { group in
            group.addTask { try await run(input, isComplete) }
            group.addTask {
                try await Task.sleep(for: limit)
                return nil
            }
            defer { group.cancelAll() }
            guard let picture = try await group.next() ?? nil else { throw Problem.tooSlow }
            return picture
        }
    }

    private func run(_ input: [UInt8], _ isComplete: ([UInt8]) -> Bool) async throws -> [UInt8] {
        // Fonts are chosen by the language of the picture, not of the machine, and messages are in English.
        let configuration = Configuration(
            executable: .name(name), arguments: Arguments(arguments), environment: .inherit.updating(["LC_ALL": "C"]))
        do {
            let result = try await Subprocess.run(
                configuration, input: ProgramInput(input), output: .bytes(limit: 64 << 20),
                error: .string(limit: 1 << 20))
            let picture = result.standardOutput
            if case .exited(0) = result.terminationStatus, isComplete(picture) { return picture }
            let words = result.standardError.split(whereSeparator: \.isNewline).joined(separator: " ")
            throw Problem.failed(words.isEmpty ? "\(result.terminationStatus)" : words)
        } catch let error as SubprocessError {
            let isMissing = [.executableNotFound, .spawnFailed].contains(error.code)
            throw isMissing ? Problem.missing("\(error)") : .failed("\(error)")
        }
    }
}
