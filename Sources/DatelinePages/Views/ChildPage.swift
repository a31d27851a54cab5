import DatelineDigest
import DatelineModel
import DatelineReading
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

/// A folder of pages, by its index page.
struct PageSection: Sendable {
    let title: String
    let permalink: Permalink
    let summary: String?
    let children: [Record]

    static let schema = RecordSchema<PageSection>(
        "page_section", "A folder of pages.",
        [
            .text("title", "The headline of its index page.") { $0.title },
            .link("path", "Where that is.") { $0.permalink },
            .optionalText("summary", "One sentence on it.") { $0.summary },
            .list("children", of: ChildPage.schema.type, "The pages in it, by their order, then by title.") {
                $0.children
            },
        ])

    /// The sections that stand below no other page, in the order of menus.
    static func all(in edition: Edition) -> [Record] {
        let tree = edition.layout.pageTree
        return tree.inOrder.filter { tree.parents[$0] == nil && !tree.children[$0].isEmpty }.map { position in
            let page = edition.site.pageFiles[position]
            return schema.record(
                PageSection(
                    title: page.title, permalink: page.permalink, summary: page.summary,
                    children: CustomPage.children(of: position, in: edition)))
        }
    }
}
