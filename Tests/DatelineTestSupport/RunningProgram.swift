import Foundation

/// A program that runs until it is told to end. Whoever waits for it waits on no thread of the tests.
package final class RunningProgram {
    private let process: Process
    private let output = Pipe()
    private let errors: URL
    private var unread = Data()

    /// Starts a program with arguments.
    init(_ program: URL, _ arguments: [String]) throws {
        process = Process()
        process.executableURL = program
        process.arguments = arguments
        errors = FileManager.default.temporaryDirectory.appending(path: "dateline-errors-\(UUID().uuidString)")
        try Data().write(to: errors)
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.runAsInATerminal()
    }

    deinit {
        if process.isRunning { process.terminate() }
        // A file left in the temporary files harms nobody.
        try? FileManager.default.removeItem(at: errors)
    }

    /// The next line of standard output, waiting for it; `nil` if the program has ended without one.
    package func nextLine() async -> String? {
        while true {
            if let end = unread.firstIndex(of: UInt8(ascii: "\n")) {
                defer { unread = Data(unread[(end + 1)...]) }
                return String(decoding: unread[..<end], as: UTF8.self)
            }
            let reader = output.fileHandleForReading
            let more = await onOwnThread { reader.availableData }
            guard !more.isEmpty else { return nil }
            unread += more
        }
    }

    /// What is on standard error by now.
    package func errorText() throws -> String { String(decoding: try Data(contentsOf: errors), as: UTF8.self) }

    /// Ends it as Ctrl-C does, and waits; its exit code, or the negative number of the signal that killed it.
    package func interrupt() async -> Int32 {
        let process = process
        await onOwnThread {
            process.interrupt()
            process.waitUntilExit()
        }
        return process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    }
}

extension ProgramRunner {
    /// Starts the program with arguments, to run until it is told to end.
    package func start(_ arguments: [String]) throws -> RunningProgram { try RunningProgram(program, arguments) }
}

extension Process {
    /// Starts the program with no signal blocked: threads of tests block them, and what they start inherits that.
    func runAsInATerminal() throws {
        var (all, before) = (sigset_t(), sigset_t())
        sigfillset(&all)
        pthread_sigmask(SIG_UNBLOCK, &all, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        try run()
    }
}
