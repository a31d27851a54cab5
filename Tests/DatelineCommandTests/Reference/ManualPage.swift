/// `man dateline`, in the language of manuals, mdoc.
enum ManualPage {
    /// The whole page. `codes` are the exit codes with their meanings.
    static func text(_ help: CommandHelp, day: String, codes: [(code: String, meaning: String)]) -> String {
        var lines = [
            ".\\\" Written by bin/docs --reference from the program. Do not edit.", ".Dd \(day)", ".Dt DATELINE 1",
            ".Os",
            ".Sh NAME", ".Nm dateline", ".Nd make a static digest of AI policy news from articles and wire copy",
            ".Sh SYNOPSIS", ".Nm", ".Ar command", ".Op Ar option ...", ".Nm", ".Cm help", ".Ar command",
            ".Sh DESCRIPTION", ".Nm", "reads Markdown and wire copy below",
            ".Pa Content ,", "works out which countries and topics each article is about, and makes a site in",
            ".Pa Output .", ".Pp", "The commands are:",
        ]
        for command in help.commands {
            lines.append(".Ss " + command.name.dropFirst("dateline ".count))
            lines += sentences(command.help.abstract ?? "")
            for alias in command.help.aliases ?? [] {
                lines += ["It is also called", ".Cm \(alias) ."]
            }
            lines += discussion(command.help.discussion)
            let shared = command.sharedOptions
            if !shared.isEmpty {
                lines += ["Of the options in", ".Sx OPTIONS", "it takes"]
                lines += shared.map { ".Fl Fl \($0.dropFirst(2)) \($0 == shared.last ? "." : ",")" }
            }
            lines += list(command.arguments)
        }
        lines +=
            [".Sh OPTIONS", "Commands about a site take those of these that they name:"] + list(help.sharedArguments)
        lines += [".Pp", "Every command takes", ".Fl h", "and", ".Fl Fl help ,", "which explain it, and"]
        lines += [".Fl Fl version ."]
        lines += [".Sh EXIT STATUS", ".Bl -tag -width 4n"]
        for code in codes { lines += [".It \(code.code)"] + sentences(plain(code.meaning)) }
        lines += [
            ".El", ".Sh EXAMPLES", "Make a small complete site, and show it in a browser:",
            ".Bd -literal -offset indent",
            "dateline init my-digest", "dateline preview --source my-digest", ".Ed",
        ]
        return lines.joined(separator: "\n") + "\n"
    }

    private static func list(_ arguments: [CommandHelp.Argument]) -> [String] {
        guard !arguments.isEmpty else { return [] }
        return [".Bl -tag -width Ds"] + arguments.flatMap { [item($0)] + sentences($0.text) } + [".El"]
    }

    private static func item(_ argument: CommandHelp.Argument) -> String {
        let value = argument.valueName.map { " Ar \($0)" } ?? ""
        if argument.kind == "positional" { return ".It\(value)\(argument.isRepeating ? " ..." : "")" }
        let names = argument.typed.map { name in
            name.hasPrefix("--") ? "Fl Fl \(name.dropFirst(2))" : "Fl \(name.dropFirst())"
        }
        return ".It " + names.joined(separator: " , ") + (argument.takesValue ? value : "")
    }

    /// A discussion: each line is a paragraph, but those that are set in stay as they are.
    private static func discussion(_ text: String?) -> [String] {
        var lines: [String] = []
        var isExample = false
        for line in (text ?? "").split(separator: "\n").map(String.init) {
            if line.hasPrefix(" ") != isExample { lines.append(isExample ? ".Ed" : ".Bd -literal") }
            isExample = line.hasPrefix(" ")
            lines += isExample ? [escaped(line)] : [".Pp"] + sentences(line)
        }
        return isExample ? lines + [".Ed"] : lines
    }

    /// A text with each sentence on a line of its own, as mdoc wants it.
    private static func sentences(_ text: String) -> [String] {
        text.replacing("\n", with: " ").replacing(#/([.!?]) (?=[\p{Lu}“])/#) { "\($0.output.1)\n" }
            .split(separator: "\n").map { escaped(String($0)) }
    }

    private static func escaped(_ line: String) -> String {
        let text = line.replacing("\\", with: "\\e").replacing(#/\ $/#, with: "")
        return text.hasPrefix(".") || text.hasPrefix("'") ? "\\&\(text)" : text
    }

    /// A cell of a table without its marks.
    private static func plain(_ cell: String) -> String { cell.replacing("`", with: "") }
}
