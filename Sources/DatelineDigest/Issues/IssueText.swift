import DatelineFiles
package import DatelineModel
import DatelineReading

/// The file of an edition, as an editor begins it and as it is when the edition is closed.
package struct IssueText: Sendable {
    /// Its lines.
    package let text: String

    /// A file that begins an edition.
    package init(beginning name: String, _ rhythm: EditionSettings.Rhythm, on day: CalendarDay) {
        let date = rhythm == .manual ? "date: \(day)\n# stories: [/2025/02/summit/, articles/second.md]\n" : ""
        text = """
            ---
            # title: What this edition is called. Left out, it has its number.
            # summary: One sentence on it.
            # lead: /2025/02/summit/
            # order: [/2025/02/second/]   What comes next. Left out, the weightiest come first.
            \(date)---

            """
    }

    /// The text of a file with its stories fixed: those, in this order, are in the edition from now on.
    package init(closing old: String, _ number: Int, _ stories: [Permalink], on day: CalendarDay) {
        let lines =
            ["number: \(number)", "closed: \(day)", "stories:"] + stories.map { "  - \($0)" }
        text = Self.replacing(["number", "closed", "lead", "order", "stories"], in: old, by: lines)
    }

    /// The text of a file whose stories may change again: they stay as an editor’s choice.
    package init(opening old: String) { text = Self.replacing(["closed"], in: old, by: []) }

    /// The front matter without some keys, and with other lines at its end.
    private static func replacing(_ keys: Set<String>, in old: String, by new: [String]) -> String {
        let lines = old.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
        let isFence = { (line: Substring) in
            let words = line.trimmingWhitespace()
            return words == "---" || words == "..."
        }
        guard let first = lines.first, isFence(first), let end = lines.dropFirst().firstIndex(where: isFence) else {
            return (["---"] + new + ["---"]).joined(separator: "\n") + "\n" + old
        }
        var kept: [Substring] = []
        var isLeftOut = false
        for line in lines[1..<end] {
            let goesOn = line.first.map { $0.isWhitespace || $0 == "-" || $0 == "]" || $0 == "}" } ?? true
            if !goesOn {
                let key = line.split(separator: ":", maxSplits: 1).first.map { $0.trimmingWhitespace() } ?? ""
                isLeftOut = keys.contains(key)
            }
            if !isLeftOut { kept.append(line) }
        }
        let head = [first] + kept + new.map { Substring($0) }
        return (head + lines[end...]).joined(separator: "\n")
    }
}

extension Site {
    /// Writes the file of an edition, once it is known to be read as it is meant. Throws `DiagnosticError` otherwise, and then
    /// the file is as it was.
    package func write(_ text: IssueText, ofIssue name: String, closing number: Int?) throws -> String {
        guard let rhythm = settings.editions?.rhythm else { return "" }
        let path = "\(IssueFile.folder)/\(name).md"
        let place = "\(SiteFolders.contentName)/\(path)"
        let file = "\(folders.content)/\(path)"
        let reader = TermFileReader(
            folder: folders.content, name: SiteFolders.contentName, rules: settings.markdown,
            typography: settings.typography(of: settings.language), zone: settings.timeZone)
        let before = issueFiles.first { $0.name == name }
        let old = FileSystem.kind(of: file) == .nothing ? nil : try FileBytes.read(file, as: place)
        try FileSystem.makeFolder("\(folders.content)/\(IssueFile.folder)")
        try FileSystem.write(Array(text.text.utf8), to: file)
        do {
            let issue = try reader.issue(path, rhythm)
            guard (issue.closed != nil) == (number != nil), number == nil || issue.number?.value == number,
                before.map({ $0.hasSameWords(as: issue) }) ?? true
            else {
                throw DiagnosticError(
                    .error(
                        .badEdition, at: .file(place), "the lines of this file cannot be changed safely",
                        help: "write its front matter with one “key: value” a line between two lines “---”"))
            }
        } catch let error as DiagnosticError {
            if let old { try FileSystem.write(old, to: file) } else { FileSystem.remove(file) }
            throw error
        }
        return file
    }
}

extension IssueFile {
    /// Whether another version of a file has the same note and headline.
    fileprivate func hasSameWords(as other: IssueFile) -> Bool {
        let words = { (file: IssueFile) in
            String(decoding: file.note.text.bytes[file.note.range], as: UTF8.self).replacing("\r\n", with: "\n")
                .trimmingWhitespace()
        }
        return title == other.title && summary == other.summary && words(self) == words(other)
    }
}
