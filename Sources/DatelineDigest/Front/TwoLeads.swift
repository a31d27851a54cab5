package import DatelineModel

/// Stories of one day of which editors say that each leads the front page.
package enum TwoLeads {
    /// A warning for each but the one that leads. Versions of a story in several languages are one story.
    package static func warnings(of files: [EditedFile]) -> [Diagnostic] {
        var leads: [CalendarDay: [(file: EditedFile, article: Article, place: SourceLocation)]] = [:]
        for file in files {
            guard let place = file.leadPlace, let article = file.article, article.translationOf == nil else { continue }
            leads[article.date.day, default: []].append((file, article, place))
        }
        return leads.values.flatMap { stories -> [Diagnostic] in
            // As `FrontRule` has it: the later of the day, and then what it would choose itself.
            let ordered = stories.sorted { left, right in
                let keys = [left, right].map {
                    ($0.article.date.rank, $0.article.filing.standing.weight, $0.article.text.wordCount)
                }
                if keys[0] != keys[1] { return keys[0] > keys[1] }
                return left.article.title.value.utf8.lexicographicallyPrecedes(right.article.title.value.utf8)
            }
            return ordered.dropFirst().map { story in
                .warning(
                    .twoLeads, at: .location(story.place),
                    "two stories of one day say “lead: true”, and the one of \(SiteFolders.contentName)/\(ordered[0].file.path) leads",
                    help: "write “rank: 1” here to put it beside the lead, or remove the line there")
            }
        }
    }
}
