import DatelineModel
import DatelinePages
import DatelineTemplates
import Foundation

@testable import dateline

/// A page of the reference that follows from the program.
enum ReferencePage: String, CaseIterable {
    case options = "docs/Content/pages/reference/options.md"
    case fields = "docs/Content/pages/reference/template-fields.md"
    case filters = "docs/Content/pages/reference/filters.md"
    case diagnostics = "docs/Content/pages/reference/diagnostics.md"
    case manual = "docs/man/dateline.1"

    /// The text that the file should have.
    func text() async throws -> String {
        switch self {
        case .options: try await Self.optionsPage(CommandHelp.ofProgram())
        case .fields: Self.fieldsPage
        case .filters: Self.filtersPage
        case .diagnostics: Self.diagnosticsPage
        case .manual:
            try await ManualPage.text(CommandHelp.ofProgram(), day: Version.day, codes: Handbook.exitCodes)
        }
    }

    private static func page(_ title: String, _ summary: String, order: Int, _ body: [String]) -> String {
        let head = ["---", "title: \(title)", "summary: \(summary)", "order: \(order)", "---", ""]
        let end = ["", "This page is made from the program itself: `bin/docs --reference` writes it again."]
        return (head + body + end).joined(separator: "\n") + "\n"
    }

    private static func optionsPage(_ help: CommandHelp) -> String {
        var lines = ["[Commands](commands.md) says what they are for, and their exit codes.", ""]
        for command in help.commands {
            lines += ["## \(command.name)", "", cell(command.help.abstract ?? "")]
            let aliases = (command.help.aliases ?? []).map { "`\($0)`" }
            if !aliases.isEmpty { lines += ["", "It is also called \(aliases.joined(separator: ", "))."] }
            if let discussion = command.help.discussion, !discussion.isEmpty {
                lines += [""] + (discussion.contains("\n") ? ["```text", discussion, "```"] : [cell(discussion)])
            }
            lines += table(command.arguments)
            let shared = command.sharedOptions.map { "`\($0)`" }.joined(separator: ", ")
            if !shared.isEmpty {
                lines += [
                    "", "Of [the options of commands about a site](#options-of-commands-about-a-site): \(shared).",
                ]
            }
            lines.append("")
        }
        lines += ["## Options of commands about a site"] + table(help.sharedArguments)
        lines += ["", "Every command takes `-h` and `--help`, which explain it, and `--version`."]
        return page("Options", "Every command with all that it takes.", order: 3, lines)
    }

    private static func table(_ arguments: [CommandHelp.Argument]) -> [String] {
        guard !arguments.isEmpty else { return [] }
        return ["", "| option | what it does |", "| --- | --- |"]
            + arguments.map { argument in
                let value = (argument.valueName ?? "").uppercased() + (argument.isRepeating ? "…" : "")
                let written = argument.typed.map { argument.takesValue ? "`\($0) \(value)`" : "`\($0)`" }
                let name = argument.kind == "positional" ? "`\(value)`" : written.joined(separator: " ")
                return "| \(name) | \(cell(argument.text)) |"
            }
    }

    private static var fieldsPage: String {
        let guide = FieldsGuide.entries
        let opening = [FieldsGuide.opening + " `dateline list fields` prints the same.", ""]
        let records = ["The records that stand in these fields follow, by the names of their types.", ""]
        return page(
            "Template fields", "What each template is given.", order: 7,
            opening + guide.templates.flatMap(section) + records + guide.records.flatMap(section).dropLast())
    }

    private static func section(_ entry: FieldsGuide.Entry) -> [String] {
        let rows = entry.fields.map { "| `\($0.name)` | `\($0.type)` | \(cell($0.summary)) |" }
        return [
            "## \(entry.name)", "", cell(entry.summary), "", "| field | type | what it has |", "| --- | --- | --- |",
        ] + rows + [
            ""
        ]
    }

    private static var filtersPage: String {
        let rows = FiltersGuide.entries.map {
            "| `\($0.usage.replacing("|", with: "\\|"))` | \($0.takes) | \(cell($0.meaning)) |"
        }
        return page(
            "Filters", "What templates can do with values.", order: 8,
            [
                "A filter stands after a value: `{{ article.date | date: \"d MMMM\" }}`. Several follow each other. A value that is",
                "missing stays missing, but for `default`. `dateline list filters` prints the same.", "",
                "| written as | takes | what comes out |", "| --- | --- | --- |",
            ] + rows)
    }

    private static var diagnosticsPage: String {
        let rows = DiagnosticID.allCases.map { "| `\($0)` | \(cell($0.meaning)) |" }
        return page(
            "Diagnostics", "What each name in brackets after an error or a warning means.", order: 9,
            [
                "[Messages](messages.md) end with a name in brackets, which says what kind of problem it is.",
                "`dateline list diagnostics` prints the same.", "", "| name | what it means |", "| --- | --- |",
            ] + rows)
    }

    /// A text in a cell of a table, or as a paragraph: tags of templates are code, and nothing in it is a mark.
    private static func cell(_ text: String) -> String {
        var (cell, rest) = ("", Substring(text))
        while let tag = rest.firstMatch(of: #/\{%.*?%\}/#) {
            cell += plain(rest[..<tag.range.lowerBound]) + "`\(tag.output.replacing("|", with: "\\|"))`"
            rest = rest[tag.range.upperBound...]
        }
        return cell + plain(rest)
    }

    private static func plain(_ text: Substring) -> String {
        String(text).replacing(#/[|*_<\[\]]/#) { "\\\($0.output)" }
    }
}
