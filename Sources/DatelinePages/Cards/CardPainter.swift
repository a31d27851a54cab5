import DatelineModel
import Subprocess

/// Turns an SVG into a PNG with librsvg's `rsvg-convert`, whose text engine shapes and orders all scripts.
struct CardPainter: Sendable {
    /// The program, looked up in `PATH`.
    var program = "rsvg-convert"
    /// How long it may take for one picture.
    var limit = Duration.seconds(30)

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
    func png(of svg: [UInt8]) async throws -> [UInt8] {
        try await withThrowingTaskGroup(of: [UInt8]?.self) { group in
            group.addTask { try await run(svg) }
            group.addTask {
                try await Task.sleep(for: limit)
                return nil
            }
            defer { group.cancelAll() }
            guard let png = try await group.next() ?? nil else { throw Problem.tooSlow }
            return png
        }
    }

    private func run(_ svg: [UInt8]) async throws -> [UInt8] {
        // Fonts are chosen by the language of the picture, not of the machine, and messages are in English.
        let configuration = Configuration(
            executable: .name(program), arguments: ["--format", "png"],
            environment: .inherit.updating(["LC_ALL": "C"]))
        do {
            let result = try await Subprocess.run(
                configuration, input: ProgramInput(svg), output: .bytes(limit: 64 << 20),
                error: .string(limit: 1 << 20))
            let png = result.standardOutput
            if case .exited(0) = result.terminationStatus, Self.isComplete(png) { return png }
            let words = result.standardError.split(whereSeparator: \.isNewline).joined(separator: " ")
            throw Problem.failed(words.isEmpty ? "\(result.terminationStatus)" : words)
        } catch let error as SubprocessError {
            let isMissing = [.executableNotFound, .spawnFailed].contains(error.code)
            throw isMissing ? Problem.missing("\(error)") : .failed("\(error)")
        }
    }

    /// Whether bytes are a PNG from its signature to its last chunk (W3C, PNG, sections 5.2 and 11.2.5).
    static func isComplete(_ png: [UInt8]) -> Bool {
        png.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
            && png.suffix(12).elementsEqual([0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82])
    }
}
