import DatelineDigest
package import DatelineModel

/// What became of the stories of an inbox.
package struct InboxReport: Sendable {
    /// A story that is in the site now, or would be.
    package struct Added: Sendable {
        /// Its file, as messages name it.
        package let file: String
        /// What came, as messages name it.
        package let story: String
        /// The article, as a build reads it.
        package let article: Article
        /// The files that came with it, as messages name them.
        package let attachments: [String]
        /// What was left out of its words.
        package let leftOut: [String]
        /// What an editor should look at.
        package let warnings: [Diagnostic]
    }

    /// A story that is not taken, and why.
    package struct Left: Sendable, Hashable {
        /// What came, as messages name it.
        package let story: String
        /// The reason.
        package let reason: String
        /// What the editor can do.
        package let help: String

        /// A story that is not taken.
        package init(story: String, reason: String, help: String) {
            (self.story, self.reason, self.help) = (story, reason, help)
        }
    }

    /// The stories that are new in the site, in the order in which they came.
    package internal(set) var added: [Added] = []
    /// Those that are there already, each with the file of the other.
    package internal(set) var known: [(story: String, file: String)] = []
    /// Those that are not taken.
    package internal(set) var left: [Left] = []

    /// Nothing yet.
    init() {}

    /// Takes stories that are the same as others which are left for stories that are left, too.
    mutating func leaveCopiesOfWhatIsLeft() {
        let names = Set(left.map(\.story))
        for copy in known where names.contains(copy.file) {
            left.append(
                Left(
                    story: copy.story, reason: "is the same as \(copy.file), which is left",
                    help: "settle that one first"))
        }
        known.removeAll { names.contains($0.file) }
    }

    /// One line for each story, and a table.
    package var lines: [String] {
        var lines: [String] = []
        for story in added {
            lines.append(story.file)
            lines += Self.lines(of: story).map { "    \($0)" }
        }
        if !known.isEmpty {
            lines += ["", "Already there"] + known.map { "    \($0.story.visible()): the same as \($0.file)" }
        }
        if !left.isEmpty {
            lines += ["", "Left"]
            for (reason, stories) in Self.byReason(left) {
                let names = stories.count > 1 ? "\(stories.count) of them: " : ""
                lines.append("    \(names)\(stories.map { $0.story.visible() }.joined(separator: ", "))")
                lines += ["      \(reason.reason)", "      help: \(reason.help)"]
            }
        }
        lines += ["", "Added    \(added.count)", "Known    \(known.count)", "Left     \(left.count)"]
        return Array(lines.drop { $0.isEmpty })
    }

    private static func lines(of story: Added) -> [String] {
        let article = story.article
        let derived = article.title.isDerived ? " (from its first sentence)" : ""
        var lines = ["\(article.title.value)\(derived)"]
        let origin = [article.filing.place, article.text.credit].compactMap { $0 }
        lines.append(([article.date.iso8601] + origin + article.text.authors).joined(separator: ", "))
        for (name, terms) in [("countries", article.countries), ("topics", article.topics)] where !terms.isEmpty {
            lines.append("\(name): \(terms.map(\.name).joined(separator: ", "))")
        }
        if let reason = article.heldBack { lines.append("held back: \(reason.words)") }
        if !story.attachments.isEmpty {
            lines.append(
                "came with it, and is shown where the text links to it: \(story.attachments.joined(separator: ", "))")
        }
        lines += story.leftOut.map { "left out: \($0)" }
        return lines + story.warnings.map { "look: \($0.summary)" }
    }

    private struct Reason: Hashable {
        let reason: String
        let help: String
    }

    /// Stories with one reason together, in the order of the first of each.
    private static func byReason(_ left: [Left]) -> [(Reason, [Left])] {
        var order: [Reason] = []
        var stories: [Reason: [Left]] = [:]
        for story in left {
            let reason = Reason(reason: story.reason, help: story.help)
            if stories[reason] == nil { order.append(reason) }
            stories[reason, default: []].append(story)
        }
        return order.map { ($0, stories[$0] ?? []) }
    }
}

extension InboxReport.Left {
    /// A story that the site does not take, for the first error, or the first warning, of some.
    init(_ story: String, _ problems: [Diagnostic]) {
        let problem = problems.first { $0.severity == .error } ?? problems.first
        self.init(
            story: story, reason: problem?.summary ?? "it is not a story",
            help: problem?.help ?? "look at it and add it again")
    }
}
