import DatelineDigest
import DatelineModel
import DatelineOutput

/// Articles whose words changed after readers had them, of which feeds say nothing.
///
/// Feeds announce a change by the date that an article gives, `updated`, or by that of a correction. Nothing else moves it: the
/// same files make the same bytes, whatever was built before and wherever. So a build says it to editors.
struct UnannouncedChanges {
    /// A warning for each of them. A change on the day of the last one is part of the same work.
    private(set) var diagnostics: [Diagnostic] = []
    /// What the next build is to know.
    let list: TextList

    /// The changes of a site against an earlier list.
    init(since earlier: TextList, in site: PlannedSite) {
        let today = site.site.today
        var entries: [String: TextList.Entry] = [:]
        for file in site.edited {
            guard let article = file.article, article.isInSite, let text = file.textFingerprint else { continue }
            let address = article.permalink.description
            let entry = TextList.Entry(text: text, changed: article.lastChanged.rfc3339, day: today.description)
            guard let last = earlier.entries[address], last.text == entry.text else {
                entries[address] = entry
                if let last = earlier.entries[address], last.changed == entry.changed, last.day < entry.day {
                    diagnostics.append(Self.warning(file.path, since: last.day, today: entry.day))
                }
                continue
            }
            entries[address] = TextList.Entry(text: last.text, changed: entry.changed, day: last.day)
        }
        list = TextList(entries)
    }

    private static func warning(_ path: String, since day: String, today: String) -> Diagnostic {
        .warning(
            .unannouncedChange, at: .file("\(SiteFolders.contentName)/\(path)"),
            "the text changed since the build of \(day), and the dates of the article did not: feeds do not announce it",
            help: "if readers should know, write “updated: \(today)” or a correction; this is said once")
    }
}
