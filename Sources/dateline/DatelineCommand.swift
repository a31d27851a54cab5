import ArgumentParser
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

            Exit codes: 0 done, 1 something is wrong with the site, 2 something is wrong with the command,
            3 an editor should look at something, 4 not published, 5 too little memory.
            """,
        version: Version.text,
        subcommands: [
            Build.self, Preview.self, Publish.self, Check.self, New.self, Add.self, Init.self, Import.self, List.self,
            Redirects.self, Explain.self, Render.self, Theme.self, Issue.self,
        ])

    /// Says which command may be meant if the first argument is none; the parser would only call it unexpected.
    private static func checkCommand() throws {
        guard let word = CommandLine.arguments.dropFirst().first, !word.hasPrefix("-") else { return }
        let configurations = configuration.subcommands.map { ($0._commandName, $0.configuration.aliases) }
        let names = configurations.map(\.0)
        guard !names.contains(word), word != "help", !configurations.contains(where: { $0.1.contains(word) }) else {
            return
        }
        let help = Suggestion.didYouMean(word, among: names + configurations.flatMap(\.1) + ["help"])
        throw ValidationError(
            "there is no command “\(word)”: \(help ?? "the commands are \(names.joined(separator: ", "))")")
    }

    static func main() async {
        // A program that ends before it has read what we write to it must not end this one.
        signal(SIGPIPE, SIG_IGN)
        MemoryShortage.lookOut()
        _ = MailPassword.value
        do {
            try checkCommand()
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch let code as ExitCode {
            // ArgumentParser says 64 for a wrong command line; here it is 2.
            exit(withError: code == .validationFailure ? ExitCode(2) : code)
        } catch {
            let code = exitCode(for: error)
            let message = fullMessage(for: error)
            if code.isSuccess { Console.print(message) } else { Console.printError(message) }
            exit(withError: code == .validationFailure ? ExitCode(2) : code)
        }
    }
}
