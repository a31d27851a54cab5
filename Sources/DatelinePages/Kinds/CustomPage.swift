import DatelineDigest
import DatelineModel
import DatelineReading
import DatelineSearch
import DatelineTemplates

/// A page that an editor wrote, such as About.
enum CustomPage: PageKind {
    static let name = "page"

    private static let schema = PageContent<(body: HTML, contents: HTML?)>.schema(
        name, "A page of Content/pages.",
        [
            .html("body", "Its text.") { $0.own.body },
            .optionalHTML("toc", "Its table of contents as a list of links; missing below three headings.") {
                $0.own.contents
            },
        ])

    static var type: RecordType { schema.type }

    static func pages(of edition: Edition) -> [Page] {
        edition.site.pageFiles.enumerated().filter { !CorrectionsPage.takesPlace(of: $1, in: edition) }.map {
            Page(Self.self, .number($0), at: $1.permalink, template: $1.templateFile, lastChanged: nil)
        }
    }

    static func view(of page: Page, in edition: Edition) throws -> Record {
        guard case .number(let position) = page.key else { throw PageKeyError(page) }
        let file = edition.site.pageFiles[position]
        return schema.record(
            PageContent(
                site: edition.layout.site, page: view(name, of: position, in: edition),
                own: edition.html(of: file)))
    }

    /// What the search shows of a page; `nil` if it is of another kind or wants not to be found.
    static func searched(_ page: Page, in edition: Edition) -> SearchedPage? {
        guard page.kind == CustomPage.self, case .number(let position) = page.key else { return nil }
        let file = edition.site.pageFiles[position]
        guard file.isInSearch else { return nil }
        return SearchedPage(permalink: page.permalink, title: file.title, summary: file.summary ?? "")
    }

    /// What a page of a kind with the text of a file is, by the position of that.
    static func view(_ kind: String, of position: Int, in edition: Edition) -> PageView {
        let files = edition.site.pageFiles
        let (file, tree) = (files[position], edition.layout.pageTree)
        var view = edition.page(
            kind, file.title, at: file.permalink,
            description: file.summary ?? "\(file.title): \(edition.settings.title)", section: file.section,
            above: tree.ancestors(of: position).map {
                NavigationItem(title: files[$0].title, permalink: files[$0].permalink)
            })
        view.extra = edition.data.extra(of: file)
        view.children = children(of: position, in: edition)
        return view
    }

    /// The pages below a page, as templates have them.
    static func children(of position: Int, in edition: Edition) -> [Record] {
        let files = edition.site.pageFiles
        return edition.layout.pageTree.children[position].map {
            ChildPage(
                title: files[$0].title, permalink: files[$0].permalink, summary: files[$0].summary,
                extra: edition.data.extra(of: files[$0])
            ).record
        }
    }

    static func articles(on page: Page, in edition: Edition) -> [Int] { [] }
}
