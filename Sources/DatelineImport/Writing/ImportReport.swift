package import DatelineModel

/// What came of an import: what was taken, changed, held and left, by cause, and whether all words and links are there.
package struct ImportReport: Sendable {
    /// The program of the old site.
    package internal(set) var program = OldProgram.markdown
    /// The folder of the new site.
    package internal(set) var site = ""
    /// How many texts of each kind are in the new site, those that an editor has changed since among them.
    package internal(set) var articles = 0, drafts = 0, pages = 0, topics = 0
    /// How many images and documents are.
    package internal(set) var files = 0
    /// How many texts the old site has for readers, whatever came of them.
    package internal(set) var texts = 0
    /// The words of the old texts, and how many of them the new ones lack.
    package internal(set) var words = 0, missingWords = 0
    /// The links and pictures of the new texts.
    package internal(set) var links = 0
    /// What an editor should know.
    package internal(set) var findings: [Finding] = []
    /// Tags that nothing is filed under any more.
    package internal(set) var tagsLeftOut = 0, tags = 0
    /// What the old folder or the new site has that stops something.
    package internal(set) var problems: [Diagnostic] = []
    /// Whether the new site can be built.
    package var isBuildable: Bool { !problems.containsErrors }

    /// Findings of one cause.
    private struct Cause {
        let outcome: Finding.Outcome
        let cause: String
        let findings: [Finding]
    }

    private var causes: [Cause] {
        let groups = Dictionary(grouping: findings) { [$0.cause, "\($0.outcome)"] }
        return groups.values.compactMap { group in
            group.first.map { Cause(outcome: $0.outcome, cause: $0.cause, findings: group) }
        }.sorted { ($1.findings.count, $0.cause) < ($0.findings.count, $1.cause) }
    }

    private static let titles: [(Finding.Outcome, String)] = [
        (.held, "Held back as drafts"), (.left, "Left out"), (.changed, "Changed"),
    ]

    /// The report for a terminal: numbers and causes, each with an example.
    package var summary: String { text(examples: 1, isWhole: false) }

    /// The whole report: every place of everything.
    package var whole: String { text(examples: Int.max, isWhole: true) }

    private func text(examples: Int, isWhole: Bool) -> String {
        var lines = [
            "Program    \(program.name)", "Texts      \(texts)",
            "Articles   \(articles)", "Drafts     \(drafts)", "Pages      \(pages)", "Topics     \(topics)",
            "Files      \(files)", "Words      \(words), \(missingWords) missing", "Links      \(links)",
            "Tags       \(tags), \(tagsLeftOut) left out",
        ]
        let causes = causes
        for (outcome, title) in Self.titles {
            let own = causes.filter { $0.outcome == outcome }
            guard !own.isEmpty else { continue }
            lines += ["", "\(title)"]
            for cause in isWhole ? own[...] : own.prefix(Self.mostCauses) {
                let number = String(cause.findings.count)
                lines.append("\(String(repeating: " ", count: max(0, 7 - number.count)))\(number)  \(cause.cause)")
                for finding in cause.findings.prefix(examples) {
                    let file = finding.file.visible()
                    let place = finding.line.map { "\(file):\($0)" } ?? file
                    lines.append("         \(place)\(finding.detail.isEmpty ? "" : "  \(finding.detail)")")
                }
            }
            if !isWhole, own.count > Self.mostCauses {
                let others = DiagnosticPrinter.counted(own.count - Self.mostCauses, "other cause")
                lines.append("         and \(others) in the whole report")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static let mostCauses = 12
}
