import DatelineTestSupport
import Foundation

/// A command with its options, as the program’s own parser describes it.
struct CommandHelp: Decodable {
    let commandName: String
    let aliases: [String]?
    let abstract: String?
    let discussion: String?
    let arguments: [Argument]?
    let subcommands: [CommandHelp]?

    /// An argument, an option or a flag.
    struct Argument: Decodable {
        let kind: String
        let names: [Name]?
        let valueName: String?
        let abstract: String?
        let defaultValue: String?
        let allValues: [String]?
        let isOptional: Bool
        let isRepeating: Bool

        struct Name: Decodable {
            let kind: String
            let name: String
        }

        /// The names of an option as they are typed, the short one first: `-s`, `--source`.
        var typed: [String] {
            (names ?? []).map { ($0.kind == "short" ? "-" : "--") + $0.name }.sorted { $0.count < $1.count }
        }

        var takesValue: Bool { kind == "option" }

        /// The help with the default value behind it, unless that says it.
        var text: String {
            let text = abstract ?? ""
            guard kind == "option", let defaultValue, !text.contains("default") else { return text }
            return "\(text) (default: \(defaultValue))"
        }
    }

    /// A command under the name that is typed: `dateline theme show`.
    struct Full {
        let name: String
        let help: CommandHelp

        /// What it takes besides the options that commands about a site have in common.
        var arguments: [Argument] {
            (help.arguments ?? []).filter { argument in
                !(argument.names ?? []).contains { name in
                    ["help", "version"].contains(name.name) || CommandHelp.shared.contains(name.name)
                }
            }
        }

        /// Those of the options of commands about a site that it takes, as they are typed: `--source`.
        var sharedOptions: [String] {
            CommandHelp.shared.filter { name in
                (help.arguments ?? []).contains { ($0.names ?? []).contains { $0.name == name } }
            }
            .map { "--\($0)" }
        }
    }

    /// The options that commands about a site have in common; some take only a few of them.
    static let shared = ["source", "output", "base-url", "now", "all-errors"]

    /// All commands that do something, in the order of the help.
    var commands: [Full] {
        (subcommands ?? []).filter { $0.commandName != "help" }.flatMap { command -> [Full] in
            let below = (command.subcommands ?? []).filter { $0.commandName != "help" }
            if below.isEmpty { return [Full(name: "dateline \(command.commandName)", help: command)] }
            return below.map { Full(name: "dateline \(command.commandName) \($0.commandName)", help: $0) }
        }
    }

    /// The options that commands about a site have in common.
    var sharedArguments: [Argument] {
        let command = commands.first { $0.sharedOptions.count == Self.shared.count }?.help
        return (command?.arguments ?? []).filter { ($0.names ?? []).contains { Self.shared.contains($0.name) } }
    }

    /// What the program that was built says of itself.
    static func ofProgram() async throws -> CommandHelp {
        struct Dump: Decodable { let command: CommandHelp }
        guard let dateline = ProgramRunner() else { throw MissingProgram() }
        let text = try await dateline.run(["--experimental-dump-help"]).output
        return try JSONDecoder().decode(Dump.self, from: Data(text.utf8)).command
    }

    struct MissingProgram: Error {}
}
