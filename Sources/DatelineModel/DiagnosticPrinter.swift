/// Writes diagnostics as people and editors read them: `file:line:column: error: …`, the line, a caret, the way out.
package struct DiagnosticPrinter: Sendable {
    private let showsColours: Bool

    /// A printer for a terminal that shows colours, or for plain text.
    package init(showsColours: Bool) { self.showsColours = showsColours }

    /// A diagnostic as text of several lines.
    package func text(_ diagnostic: Diagnostic) -> String {
        var lines: [String] = []
        let severity = styled(diagnostic.severity.rawValue, diagnostic.severity == .error ? "1;31" : "1;33")
        let head = "\(severity): \(styled(diagnostic.summary, "1")) [\(diagnostic.identifier.rawValue)]"
        switch diagnostic.place {
        case .location(let location):
            lines.append("\(location.file):\(location.line):\(location.column): \(head)")
            lines += excerpt(location)
        case .file(let path): lines.append("\(path): \(head)")
        case .none: lines.append(head)
        }
        lines += diagnostic.notes.map { "  note: \($0)" }
        if let help = diagnostic.help { lines.append("  \(styled("help", "1;36")): \(help)") }
        return lines.joined(separator: "\n")
    }

    /// `1 error, 2 warnings`
    package static func count(_ diagnostics: [Diagnostic]) -> String {
        let errors = diagnostics.count { $0.severity == .error }
        let warnings = diagnostics.count - errors
        return [errors > 0 ? counted(errors, "error") : nil, warnings > 0 ? counted(warnings, "warning") : nil]
            .compactMap { $0 }.joined(separator: ", ")
    }

    /// `1 page`, `2 pages`
    package static func counted(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }

    /// The line with a caret under the place; a long line is cut to what is around it.
    private func excerpt(_ location: SourceLocation) -> [String] {
        var characters = Array(location.excerpt.map { $0 == "\t" ? " " : $0 })
        var column = max(1, min(location.column, characters.count + 1))
        if characters.count > Self.widestExcerpt {
            let start = max(0, column - Self.widestExcerpt / 2)
            characters = Array(characters[start..<min(characters.count, start + Self.widestExcerpt)])
            column -= start
        }
        let gutter = "\(location.line) | "
        let blank = String(repeating: " ", count: gutter.count - 2) + "| "
        let length = max(1, min(location.length, characters.count - column + 1))
        let caret = styled(String(repeating: "^", count: length), "1;31")
        return [gutter + String(characters), blank + String(repeating: " ", count: column - 1) + caret]
    }

    private static let widestExcerpt = 110

    private func styled(_ text: String, _ code: String) -> String {
        showsColours ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
