import DatelineModel
import Foundation

/// What the user sees: results on standard output, everything else on standard error.
enum Console {
    /// Writes a line to standard output.
    static func print(_ text: String) { write(text + "\n", to: .standardOutput) }

    /// Writes a line to standard error.
    static func printError(_ text: String) { write(text + "\n", to: .standardError) }

    /// Writes bytes to standard output.
    static func print(bytes: [UInt8]) { write(Data(bytes), to: .standardOutput) }

    private static func write(_ text: String, to handle: FileHandle) { write(Data(text.utf8), to: handle) }

    private static func write(_ data: Data, to handle: FileHandle) {
        do {
            try handle.write(contentsOf: data)
        } catch {
            // Nobody reads any more (`dateline list | head`), or writing fails: the exit code that shells use for that.
            exit(128 + SIGPIPE)
        }
    }

    /// Whether standard error is a terminal that shows colours.
    static let showsColours: Bool = {
        let environment = ProcessInfo.processInfo.environment
        if let value = environment["NO_COLOR"], !value.isEmpty { return false }
        if let value = environment["CLICOLOR_FORCE"], value != "0" { return true }
        return isatty(STDERR_FILENO) == 1 && environment["CLICOLOR"] != "0" && environment["TERM"] != "dumb"
    }()
}

extension Console {
    /// Whether the user can be asked.
    static var isInteractive: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

    /// Asks a question; only “y” and “yes” confirm.
    static func confirms(_ question: String) -> Bool {
        write("\(question) [y/N] ", to: .standardError)
        return ["y", "yes"].contains(readLine()?.lowercased() ?? "")
    }

    /// Writes diagnostics to standard error.
    static func report(_ diagnostics: [Diagnostic]) {
        let printer = DiagnosticPrinter(showsColours: showsColours)
        for diagnostic in diagnostics { printError(printer.text(diagnostic) + "\n") }
    }
}
