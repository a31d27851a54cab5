import ArgumentParser
import DatelineDigest
import DatelineFiles
import DatelineModel
import Foundation

/// The program `dateline`.
@main
struct DatelineCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dateline",
        abstract: "Makes a static digest of AI policy news from articles and wire copy.",
        discussion: """
            Try it:
              dateline init my-digest
              dateline preview --source my-digest

            Exit codes: 0 done, 1 errors in the site, 2 errors in the command line,
            3 something to look at, 4 not published, 5 too little memory.
            """,
        version: Version.text,
        subcommands: [
            Build.self, Preview.self, Publish.self, Check.self, New.self, Add.self, Init.self, Import.self, List.self,
            Redirects.self, Explain.self, Render.self, Theme.self, Issue.self,
        ])

    /// The command that is called. Says which may be meant where a word is none; the parser would only call it unexpected.
    private static func calledCommand() throws -> any ParsableCommand.Type {
        var words = CommandLine.arguments.dropFirst()
        let asksHelp = words.first == "help"
        if asksHelp { words.removeFirst() }
        var command: any ParsableCommand.Type = DatelineCommand.self
        var called = ""
        while let word = words.popFirst(), !word.hasPrefix("-"), !command.configuration.subcommands.isEmpty {
            let inner = command.configuration.subcommands
            if let found = inner.first(where: { $0._commandName == word || $0.configuration.aliases.contains(word) }) {
                command = found
                called += "\(word) "
                continue
            }
            // Of a command that can do without one, the word may be something else.
            if command.configuration.defaultSubcommand != nil { return command }
            let names = inner.map { $0._commandName }
            let known = names + inner.flatMap { $0.configuration.aliases } + (called.isEmpty ? ["help"] : [])
            if known.contains(word) { return command }
            let near = SuggestionTable(known).nearest(to: word).map { "did you mean “\(called)\($0)”?" }
            let all = "the commands are \(names.map { called + $0 }.joined(separator: ", "))"
            throw WrongCommand(
                message: "there is no command “\(called)\(word)”: \(near ?? all)", command: command)
        }
        return command
    }

    /// Refuses an argument that is empty, as that of a variable that is not set: no name or path is, and files would be
    /// written to the top of the file system.
    private static func refuseEmptyArguments(of command: any ParsableCommand.Type) throws {
        let arguments = CommandLine.arguments
        // A shell asks for completions of a word that is not begun.
        if arguments.dropFirst().first?.hasPrefix("---") ?? false { return }
        for (before, argument) in zip(arguments, arguments.dropFirst()) {
            let isOption = argument.hasPrefix("--") && argument.firstIndex(of: "=") == argument.indices.last
            guard argument.isEmpty || isOption else { continue }
            let option = isOption ? String(argument.dropLast()) : before.hasPrefix("-") ? before : nil
            let place = option.map { " after \($0)" } ?? ""
            throw WrongCommand(message: "there is an empty argument\(place): is a variable not set?", command: command)
        }
    }

    /// A message with the option that is meant where the folder of a site stands alone: `dateline build my-digest`.
    private static func suggestingSource(_ message: String) -> String {
        let start = "Error: Unexpected argument '"
        guard message.hasPrefix(start), let line = message.split(separator: "\n").first, line.hasSuffix("'") else {
            return message
        }
        let folder = line.dropFirst(start.count).dropLast()
        guard message.contains("[--source "), !CommandLine.arguments.contains("--source") else { return message }
        guard FileSystem.kind(of: "\(folder)/\(SiteFolders.contentName)") == .folder else { return message }
        return "\(line). Did you mean '--source \(folder)'?\(message.dropFirst(line.count))"
    }

    /// A mistake in the words of a command line that is found before they are parsed.
    private struct WrongCommand: Error {
        let message: String
        let command: any ParsableCommand.Type
    }

    /// A mistake in the command line, with how the command is written.
    private static func message(_ text: String, for command: any ParsableCommand.Type) -> String {
        let name = (path(to: command, below: self) ?? [self]).map { $0._commandName }.joined(separator: " ")
        return "Error: \(text)\nUsage: \(usageString(for: command))\n  See '\(name) --help' for more information."
    }

    /// The commands that lead to one, from the program to itself.
    private static func path(
        to command: any ParsableCommand.Type, below outer: any ParsableCommand.Type
    ) -> [any ParsableCommand.Type]? {
        if outer == command { return [outer] }
        for inner in outer.configuration.subcommands {
            if let path = path(to: command, below: inner) { return [outer] + path }
        }
        return nil
    }

    static func main() async {
        // A program that ends before it has read what we write to it must not end this one.
        signal(SIGPIPE, SIG_IGN)
        MemoryShortage.lookOut()
        _ = MailPassword.value
        var parsed: any ParsableCommand.Type = DatelineCommand.self
        do {
            try refuseEmptyArguments(of: try calledCommand())
            var command = try parseAsRoot()
            parsed = type(of: command)
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch let code as ExitCode {
            // ArgumentParser says 64 for a wrong command line; here it is 2.
            exit(withError: code == .validationFailure ? ExitCode(2) : code)
        } catch let wrong as WrongCommand {
            Console.printError(message(wrong.message, for: wrong.command))
            exit(withError: ExitCode(2))
        } catch let wrong as ValidationError {
            Console.printError(message(wrong.message, for: parsed))
            exit(withError: ExitCode(2))
        } catch {
            let code = exitCode(for: error)
            let message = suggestingSource(fullMessage(for: error))
            if code.isSuccess { Console.print(message) } else { Console.printError(message) }
            exit(withError: code == .validationFailure ? ExitCode(2) : code)
        }
    }
}
