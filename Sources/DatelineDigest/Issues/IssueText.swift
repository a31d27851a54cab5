import DatelineFiles
package import DatelineModel
package import DatelineReading

/// The file of an edition, as an editor begins it and as it is when the edition is closed.
package struct IssueText: Sendable {
    /// Its lines.
    package let text: String

    /// A file that begins an edition.
    package init(beginning name: String, _ rhythm: EditionSettings.Rhythm, on day: CalendarDay) {
        let date = rhythm == .manual ? "date: \(day)\n# stories: [/2025/02/summit/, articles/second.md]\n" : ""
        text = """
            ---
            # Remove the # and the space after it from what you use. Without a title an edition has its number.
            # title: "The week of the summit"
            # summary: "One sentence on it."
            # The language of both and of the text below, if it is not that of the site.
            # language: fr
            # The story at its head, and those that come next. Without them the weightiest come first.
            # lead: /2025/02/summit/
            # order: [/2025/02/second/]
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

    /// The front matter without some keys, and with other lines at its end. All others stay as they are, to the byte.
    private static func replacing(_ keys: Set<String>, in old: String, by new: [String]) -> String {
        let mark = old.utf8.starts(with: "\u{FEFF}".utf8) ? "\u{FEFF}" : ""
        let lines = old.utf8.dropFirst(mark.utf8.count).split(
            separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
        )
        .map { Substring($0) }.drop { $0.allSatisfy(\.isWhitespace) }
        let isFence = { (line: Substring) in
            let words = line.trimmingWhitespace()
            return words == "---" || words == "..."
        }
        let start = lines.startIndex
        guard let first = lines.first, isFence(first), let last = lines.dropFirst().firstIndex(where: isFence) else {
            return (["---"] + new + ["---"]).joined(separator: "\n") + "\n" + old
        }
        var kept: [Substring] = []
        var isLeftOut = false
        for line in lines[(start + 1)..<last] {
            if line.first == "#" {
                kept.append(line)
                continue
            }
            let goesOn = line.first.map { $0.isWhitespace || $0 == "-" || $0 == "]" || $0 == "}" } ?? true
            if !goesOn {
                let key = line.split(separator: ":", maxSplits: 1).first.map { $0.trimmingWhitespace() } ?? ""
                isLeftOut = keys.contains(key)
            }
            if !isLeftOut { kept.append(line) }
        }
        let end = first.utf8.last == UInt8(ascii: "\r") ? "\r" : ""
        let head = [first] + kept + new.map { Substring($0 + end) }
        return mark + (head + lines[last...]).joined(separator: "\n")
    }
}

extension Site {
    /// The text of the file of an edition, as its editor wrote it. Throws `DiagnosticError` if it cannot be read.
    package func text(of issue: IssueFile) throws -> String {
        let place = "\(SiteFolders.contentName)/\(issue.path)"
        return String(decoding: try FileBytes.read("\(folders.content)/\(issue.path)", as: place), as: UTF8.self)
    }

    /// Writes the file of an edition, once it is known to be read as it is meant, and returns what messages call it. Throws
    /// `DiagnosticError` otherwise, and then the file is as it was.
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
        let unsafe = DiagnosticError(
            .error(
                .badEdition, at: .file(place), "the lines of this file cannot be changed safely",
                help: "write its front matter with one “key: value” a line between two lines “---”"))
        if old != nil, before == nil {
            // Nothing is written over what could not be read: it says why.
            _ = try reader.issue(path, rhythm)
            throw unsafe
        }
        try FileSystem.makeFolder("\(folders.content)/\(IssueFile.folder)")
        try FileSystem.write(Array(text.text.utf8), to: file)
        do {
            let issue = try reader.issue(path, rhythm)
            guard (issue.closed != nil) == (number != nil), number == nil || issue.number?.value == number,
                before.map({ $0.hasSameWords(as: issue) }) ?? true
            else { throw unsafe }
        } catch let error as DiagnosticError {
            guard let old else {
                FileSystem.remove(file)
                throw error
            }
            // What is wrong is in the new lines, which nobody has seen.
            try FileSystem.write(old, to: file)
            throw unsafe
        }
        return place
    }
}

extension IssueFile {
    /// Whether another version of a file has the same note and headline.
    fileprivate func hasSameWords(as other: IssueFile) -> Bool {
        let words = { (file: IssueFile) in
            String(decoding: file.note.text.bytes[file.note.range], as: UTF8.self).replacing("\r\n", with: "\n")
                .trimmingWhitespace()
        }
        return language == other.language && title == other.title && summary == other.summary
            && words(self) == words(other)
    }
}
