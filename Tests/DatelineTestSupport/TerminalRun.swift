import Foundation

/// What a terminal was sent, and what it shows in the end.
package struct TerminalText: Sendable {
    /// All that was sent to it.
    package let sent: String

    /// What stands on it, line by line: a line that was erased or written over is gone. The last is that of the cursor.
    package var lines: [String] {
        var lines: [[Character]] = [[]]
        var column = 0
        var rest = sent.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            let last = lines.count - 1
            switch scalar {
            case "\r": column = 0
            case "\n":
                lines.append([])
                column = 0
            case "\u{1B}":
                // Colours mean nothing here; `K` erases what stands behind the cursor.
                let end = rest.firstIndex { $0.properties.isAlphabetic } ?? rest.index(before: rest.endIndex)
                if rest[end] == "K" { lines[last].removeSubrange(min(column, lines[last].count)...) }
                rest = rest[rest.index(after: end)...]
            default:
                lines[last].replaceSubrange(
                    column..<min(column + 1, lines[last].count), with: CollectionOfOne(Character(scalar)))
                column += 1
            }
        }
        return lines.map { String($0) }
    }
}

extension ProgramRunner {
    /// Where a program writes that runs on a terminal: there, unless a stream goes to a file.
    package enum Redirection: Sendable { case none, output, errors, both }

    /// What a program that ran on a terminal wrote there and into a file.
    package struct Shown: Sendable {
        /// The exit code.
        package let status: Int32
        /// What the terminal was sent.
        package let terminal: TerminalText
        /// What a file was sent.
        package let file: String
    }

    /// Why there is no terminal.
    package struct NoTerminal: Error {}

    /// Runs the program on a terminal of its own. `answer` is called with all that has been shown each time there is more.
    package func runOnTerminal(
        _ arguments: [String], environment: [String: String] = [:], in folder: String,
        redirecting: Redirection = .none, answer: @escaping @Sendable (String) throws -> Void = { _ in }
    ) async throws -> Shown {
        try await onOwnThread {
            var (screen, side): (Int32, Int32) = (-1, -1)
            guard openpty(&screen, &side, nil, nil, nil) == 0 else { throw NoTerminal() }
            // Programs that other tests start at the same time must not keep it open.
            _ = fcntl(screen, F_SETFD, FD_CLOEXEC)
            _ = fcntl(side, F_SETFD, FD_CLOEXEC)
            let reader = FileHandle(fileDescriptor: screen, closeOnDealloc: true)
            let terminal = FileHandle(fileDescriptor: side, closeOnDealloc: true)
            let path = FileManager.default.temporaryDirectory.appending(path: "dateline-file-\(UUID().uuidString)")
            try Data().write(to: path)
            // A file left in the temporary files harms nobody.
            defer { try? FileManager.default.removeItem(at: path) }
            let file = try FileHandle(forWritingTo: path)
            let process = Process()
            process.executableURL = program
            process.arguments = arguments
            process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
            process.currentDirectoryURL = URL(filePath: folder)
            process.standardInput = FileHandle.nullDevice
            process.standardOutput = [.output, .both].contains(redirecting) ? file : terminal
            process.standardError = [.errors, .both].contains(redirecting) ? file : terminal
            try process.run()
            try terminal.close()
            var sent: [UInt8] = []
            var room = [UInt8](repeating: 0, count: 4096)
            // Its end is no more bytes, or on Linux an error.
            while case let count = read(screen, &room, room.count), count > 0 {
                sent += room[..<count]
                try answer(String(decoding: sent, as: UTF8.self))
            }
            try reader.close()
            process.waitUntilExit()
            return Shown(
                status: process.terminationStatus,
                terminal: TerminalText(sent: String(decoding: sent, as: UTF8.self)),
                file: String(decoding: try Data(contentsOf: path), as: UTF8.self))
        }
    }
}
