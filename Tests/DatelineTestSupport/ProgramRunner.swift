import Foundation

/// Runs a program as a user does: the built one, or one of the system. Whoever waits for it waits on no thread of the tests.
package struct ProgramRunner: Sendable {
    /// What the user saw.
    package struct Screen: Sendable, Equatable {
        /// The exit code.
        package let status: Int32
        /// Standard output.
        package let output: String
        /// Standard error.
        package let errors: String

        /// A screen that is expected.
        package init(status: Int32, output: String, errors: String) {
            self.status = status
            self.output = output
            self.errors = errors
        }
    }

    let program: URL

    /// Where the program is.
    package var path: String { program.path }

    /// The program that the tests were built with; `nil` if it is not beside them.
    package init?() {
        let bundle = Bundle.main.bundleURL
        let folders = [
            bundle, bundle.deletingLastPathComponent(),
            URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent(),
        ]
        guard
            let program = folders.map({ $0.appending(path: "dateline") }).first(where: {
                FileManager.default.isExecutableFile(atPath: $0.path)
            })
        else { return nil }
        self.program = program
    }

    /// A program of the system, by its name.
    package init(_ name: String) { program = URL(filePath: Tools.path(name) ?? name) }

    /// Starts the program and kills it after a number of seconds, or lets it end before.
    package func kill(_ arguments: [String], environment: [String: String] = [:], after seconds: Double) async throws {
        try await onOwnThread {
            let process = self.process(arguments, environment)
            process.standardInput = FileHandle.nullDevice
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            usleep(UInt32(seconds * 1_000_000))
            // A program that has ended in the meantime is not there to be killed.
            if process.isRunning { Foundation.kill(process.processIdentifier, SIGKILL) }
            process.waitUntilExit()
        }
    }

    /// Runs the program with arguments, a standard input and more environment, in a folder.
    package func run(
        _ arguments: [String], input: String = "", environment: [String: String] = [:], in folder: String? = nil
    ) async throws -> Screen {
        try await onOwnThread {
            let process = self.process(arguments, environment)
            if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
            // Files rather than pipes: nothing has to be read while the program runs.
            let files = FileManager.default.temporaryDirectory.appending(path: "dateline-run-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: files, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: files) }  // A folder left there harms nobody.
            let paths = ["in", "out", "err"].map { files.appending(path: $0) }
            try Data(input.utf8).write(to: paths[0])
            for path in paths.dropFirst() { try Data().write(to: path) }
            process.standardInput = try FileHandle(forReadingFrom: paths[0])
            process.standardOutput = try FileHandle(forWritingTo: paths[1])
            process.standardError = try FileHandle(forWritingTo: paths[2])
            try process.run()
            process.waitUntilExit()
            return Screen(
                status: process.terminationStatus,
                output: String(decoding: try Data(contentsOf: paths[1]), as: UTF8.self),
                errors: String(decoding: try Data(contentsOf: paths[2]), as: UTF8.self))
        }
    }

    private func process(_ arguments: [String], _ environment: [String: String]) -> Process {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        return process
    }
}
