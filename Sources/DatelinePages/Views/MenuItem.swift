import DatelineModel
import DatelineTemplates

/// A link of the masthead or the footer.
struct MenuItem: Sendable {
    let title: String
    var permalink: Permalink?
    var address: String?
    var section = ""

    static let schema = RecordSchema<MenuItem>(
        "menu_item", "A link of the masthead or the footer.",
        [
            .text("title", "The words of the link.") { $0.title },
            .optionalLink("path", "Where it leads in the site; missing if it leads elsewhere.") { $0.permalink },
            .optionalURL("url", "Where it leads elsewhere.") { $0.address },
            .text("section", "The part of the site that it leads to, as page.section names it, or nothing.") {
                $0.section
            },
        ])

    var record: Record { Self.schema.record(self) }
}
