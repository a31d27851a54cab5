import ArgumentParser
import DatelineModel
import DatelineReading
import Foundation

extension DatelineCommand {
    /// `dateline render`
    struct Render: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Turn Markdown on standard input into HTML on standard output.",
            discussion:
                "The HTML is GFM's, without what articles get besides: the words of raw HTML, heading ids, links to pages and names for readers."
        )

        @Flag(name: .customLong("raw-html"), help: "Let HTML in the Markdown through.")
        var rawHTML = false

        @Flag(name: .customLong("commonmark"), help: "Read CommonMark alone, without tables, notes and bare addresses.")
        var isCommonMark = false

        @Flag(help: "Turn straight quotes and double hyphens into typographic ones, as articles have them.")
        var smart = false

        @Option(help: ArgumentHelp("The language whose quotation marks --smart takes. (default: en)", valueName: "tag"))
        var language: String?

        func validate() throws {
            if language != nil, !smart { throw ValidationError("--language needs --smart") }
        }

        func run() throws {
            let input = try FileHandle.standardInput.readToEnd() ?? Data()
            var html: [UInt8] = []
            let text = SourceText(file: "standard input", bytes: [UInt8](input))
            do {
                try MarkdownBounds.check(text, 0..<text.bytes.count)
            } catch let error as DiagnosticError {
                Console.report(error.diagnostics)
                throw ExitCode(1)
            }
            MarkdownDocument(
                text.bytes, typography: smart ? Typography(language: language ?? "en") : nil, rules: nil,
                form: isCommonMark ? .commonMark : .gfm
            )
            .render(into: &html, allowsRawHTML: rawHTML)
            Console.print(bytes: html)
        }
    }
}
