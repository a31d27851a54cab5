import DatelineDigest
import DatelineModel
import Foundation

/// What the user sees: results on standard output, everything else on standard error.
enum Console {
    /// Writes lines to standard output. What is in them cannot control a terminal.
    static func print(_ text: String) { write(text.visible(keepsLines: true) + "\n", to: .standardOutput) }

    /// Writes a line to standard output, with its styles if that is a terminal that shows colours.
    static func print(_ line: StyledLine) {
        write(line.visible(showsColours: showsColoursOfResults) + "\n", to: .standardOutput)
    }

    /// Writes lines to standard error. What is in them cannot control a terminal.
    static func printError(_ text: String) { write(text.visible(keepsLines: true) + "\n", to: .standardError) }

    /// Writes a line of JSON to standard output. What would control a terminal or not be seen is escaped as JSON has it.
    static func print(json: String) { write(json.visible(as: .json) + "\n", to: .standardOutput) }

    /// Writes bytes to standard output.
    static func print(bytes: [UInt8]) { write(Data(bytes), to: .standardOutput) }

    private static func write(_ text: String, to handle: FileHandle) { write(Data(text.utf8), to: handle) }

    private static func write(_ data: Data, to handle: FileHandle) {
        do {
            try handle.write(contentsOf: data)
        } catch {
            let reason = ((error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError)?.code
            // Nobody reads any more (`dateline list | head`): the exit code that shells use for that.
            if reason == Int(EPIPE) { exit(128 + SIGPIPE) }
            if handle !== FileHandle.standardError {
                let words = reason.map { String(cString: strerror(Int32($0))) } ?? error.localizedDescription
                printError("error: cannot write to standard output: \(words)")
            }
            exit(1)
        }
    }

    /// Whether standard error is a terminal that shows colours.
    static let showsColours = showsColours(on: STDERR_FILENO)

    /// Whether standard output is one.
    private static let showsColoursOfResults = showsColours(on: STDOUT_FILENO)

    private static func showsColours(on output: Int32) -> Bool {
        let environment = ProcessInfo.processInfo.environment
        if let value = environment["NO_COLOR"], !value.isEmpty { return false }
        if let value = environment["CLICOLOR_FORCE"], value != "0" { return true }
        return isatty(output) == 1 && environment["CLICOLOR"] != "0" && environment["TERM"] != "dumb"
    }
}

extension Console {
    /// Whether the user can be asked.
    static var isInteractive: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

    /// Asks a question; only “y” and “yes” confirm.
    static func confirms(_ question: String) -> Bool {
        clearProgress()
        write("\(question.visible()) [y/N] ", to: .standardError)
        return ["y", "yes"].contains(readLine()?.lowercased() ?? "")
    }

    /// Asks for a line of words; `nil` if there is no more input.
    static func answer(_ question: String) -> String? {
        clearProgress()
        write("\(question.visible()): ", to: .standardError)
        return readLine().map { $0.trimmingCharacters(in: .whitespaces) }
    }

    /// Whether standard error is a terminal on which a line can be written over.
    static var showsProgress: Bool {
        isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
    }

    /// Shows on a terminal how far something is, in place of the last such line.
    static func progress(_ words: String) { if showsProgress { write(line: words) } }

    /// Removes the line that says how far something is.
    static func clearProgress() { if showsProgress { eraseLine() } }

    /// Writes a line over the one at which a terminal is.
    static func write(line: String) { write("\r\u{1B}[K\(line.visible())", to: .standardError) }

    /// Makes the line empty at which a terminal is.
    static func eraseLine() { write("\r\u{1B}[K", to: .standardError) }

    /// Writes diagnostics of a site to standard error, with paths as the user sees them: the first of those that say the
    /// same for all, and at most fifty, or with `showsAll` each.
    static func report(_ diagnostics: [Diagnostic], in folders: SiteFolders? = nil, showsAll: Bool = false) {
        let printer = DiagnosticPrinter(showsColours: showsColours)
        let seen = folders.map { folders in diagnostics.map(folders.asSeen) } ?? diagnostics
        let texts =
            showsAll
            ? seen.map(printer.text) : printer.texts(seen, atMost: mostDiagnostics, toSeeAll: "--all-errors lists all")
        for text in texts { write(text + "\n\n", to: .standardError) }
    }

    private static let mostDiagnostics = 50
}
