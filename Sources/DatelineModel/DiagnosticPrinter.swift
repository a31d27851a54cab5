/// Writes diagnostics as people and editors read them: `file:line:column: error: …`, the line, a caret, the way out.
package struct DiagnosticPrinter: Sendable {
    private let showsColours: Bool

    /// A printer for a terminal that shows colours, or for plain text.
    package init(showsColours: Bool) { self.showsColours = showsColours }

    /// A diagnostic as text of several lines.
    package func text(_ diagnostic: Diagnostic) -> String { text(diagnostic, heading: heading(diagnostic, "")) }

    /// Many diagnostics as texts: those that say the same of several places as one, and of these at most so many, errors
    /// before warnings if that is not all. The last then counts the others, and says how to see them.
    package func texts(_ diagnostics: [Diagnostic], atMost limit: Int, toSeeAll way: String) -> [String] {
        let groups = DiagnosticGroup.all(in: diagnostics)
        guard groups.count > limit else { return groups.map(text) }
        let order = groups.filter { $0.first.severity == .error } + groups.filter { $0.first.severity == .warning }
        return order.prefix(limit).map(text) + [Self.rest(Array(order.dropFirst(limit))) + "; " + way]
    }

    private func text(_ group: DiagnosticGroup) -> String {
        text(group.first, heading: heading(group.first, group.places))
    }

    /// `and 1,204 more: 1,200 errors (broken-link) in 310 files, 4 warnings (unused-file) in 4 files`
    private static func rest(_ groups: [DiagnosticGroup]) -> String {
        var kinds: [(first: Diagnostic, count: Int, files: Set<String>)] = []
        var numbers: [[String]: Int] = [:]
        for group in groups {
            let key = [group.first.severity.rawValue, group.first.identifier.rawValue]
            let number = numbers[key] ?? kinds.count
            if number == kinds.count { kinds.append((group.first, 0, [])) }
            numbers[key] = number
            kinds[number].count += group.count
            kinds[number].files.formUnion(group.files)
        }
        let list = kinds.map { kind in
            let count = counted(kind.count, kind.first.severity.rawValue)
            let files = kind.files.isEmpty ? "" : " in \(counted(kind.files.count, "file"))"
            return "\(count) [\(kind.first.identifier)]\(files)"
        }
        return "… and \(kinds.reduce(0) { $0 + $1.count }) more: \(list.joined(separator: ", "))"
    }

    private func text(_ diagnostic: Diagnostic, heading: String) -> String {
        var lines: [String] = []
        switch diagnostic.place {
        case .location(let location):
            lines.append("\(location.file.visible()):\(location.line):\(location.column): \(heading)")
            lines += excerpt(location)
        case .file(let path): lines.append("\(path.visible()): \(heading)")
        case .none: lines.append(heading)
        }
        lines += diagnostic.notes.map { "  note: \($0.visible())" }
        if let help = diagnostic.help { lines.append("  \(styled("help", "1;36")): \(Self.shown(help))") }
        return lines.joined(separator: "\n")
    }

    private func heading(_ diagnostic: Diagnostic, _ places: String) -> String {
        let severity = styled(diagnostic.severity.rawValue, diagnostic.severity == .error ? "1;31" : "1;33")
        let summary = styled(Self.shown(diagnostic.summary), "1")
        return "\(severity): \(summary)\(places) [\(diagnostic.identifier.rawValue)]"
    }

    /// A text on one line, and not longer than anyone reads.
    private static func shown(_ text: String) -> String {
        text.utf8.count > longestText && text.unicodeScalars.count > longestText
            ? String(String.UnicodeScalarView(text.unicodeScalars.prefix(longestText))).visible() + "…" : text.visible()
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
        var characters = location.excerpt.map { $0 == "\t" ? " " : String($0).visible() }
        var column = max(1, min(location.caret, characters.count + 1))
        if characters.count > Self.widestExcerpt {
            let start = max(0, column - Self.widestExcerpt / 2)
            characters = Array(characters[start..<min(characters.count, start + Self.widestExcerpt)])
            column -= start
        }
        let gutter = "\(location.line) | "
        let blank = String(repeating: " ", count: gutter.count - 2) + "| "
        let before = characters[..<(column - 1)].reduce(0) { $0 + $1.count }
        let marked = characters[(column - 1)...].prefix(location.length).reduce(0) { $0 + $1.count }
        let caret = styled(String(repeating: "^", count: max(1, marked)), "1;31")
        return [gutter + characters.joined(), blank + String(repeating: " ", count: before) + caret]
    }

    private static let widestExcerpt = 110
    private static let longestText = 1000

    private func styled(_ text: String, _ code: String) -> String {
        showsColours ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}

/// Diagnostics that say the same of several places.
private struct DiagnosticGroup {
    /// The first of them.
    let first: Diagnostic
    private(set) var count = 0
    private(set) var files: Set<String> = []

    /// What makes two problems say the same.
    private struct Saying: Hashable {
        let severity: Diagnostic.Severity
        let identifier: DiagnosticID
        let summary: String
    }

    /// So many places make a group; fewer are shown one by one.
    private static let fewest = 3

    /// Diagnostics in groups, in the order of the first of each.
    static func all(in diagnostics: [Diagnostic]) -> [DiagnosticGroup] {
        let saying = { (diagnostic: Diagnostic) in
            Saying(severity: diagnostic.severity, identifier: diagnostic.identifier, summary: diagnostic.summary)
        }
        let counts = diagnostics.reduce(into: [Saying: Int]()) { $0[saying($1), default: 0] += 1 }
        var groups: [DiagnosticGroup] = []
        var numbers: [Saying: Int] = [:]
        for diagnostic in diagnostics {
            let saying = saying(diagnostic)
            if let number = numbers[saying], counts[saying] ?? 0 >= Self.fewest {
                groups[number].add(diagnostic)
            } else {
                numbers[saying] = groups.count
                groups.append(DiagnosticGroup(first: diagnostic))
                groups[groups.count - 1].add(diagnostic)
            }
        }
        return groups
    }

    private init(first: Diagnostic) { self.first = first }

    private mutating func add(_ diagnostic: Diagnostic) {
        count += 1
        if let file = diagnostic.file { files.insert(file) }
    }

    /// ` in 509 files, first: Content/articles/paris.md:3:1`; nothing for a single place.
    var places: String {
        guard count > 1 else { return "" }
        var phrase = " \(count) times"
        if files.count == count { phrase = " in \(count) files" }
        if files.count > 1, files.count < count { phrase += " in \(files.count) files" }
        switch first.place {
        case .location(let location):
            return "\(phrase), first: \(location.file.visible()):\(location.line):\(location.column)"
        case .file(let path): return "\(phrase), first: \(path.visible())"
        case .none: return phrase
        }
    }
}
