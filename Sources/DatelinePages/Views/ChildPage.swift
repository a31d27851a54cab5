import DatelineModel
import DatelineTemplates

/// A page of a folder, as the index page of that shows it.
struct ChildPage: Sendable {
    let title: String
    let permalink: Permalink
    let summary: String?
    let extra: Record

    static let schema = RecordSchema<ChildPage>(
        "child_page", "A page in the folder of an index page.",
        [
            .text("title", "Its headline.") { $0.title },
            .link("path", "Where it is.") { $0.permalink },
            .optionalText("summary", "One sentence on it.") { $0.summary },
            .own("extra", .page, "What it has below extra: in its front matter.") { $0.extra },
        ])

    var record: Record { Self.schema.record(self) }
}
