package import DatelineDigest
package import DatelineModel
import DatelineSearch

/// All pages and files of an edition, as values: what they are and where they are, with nothing rendered.
package struct Plan: Sendable {
    /// All pages, in the order in which a reader meets them.
    package let pages: [Page]
    /// All other files but those of the search, which are made from the words of all pages.
    package let files: [SiteFile]
    /// The addresses that lead somewhere on the site’s host.
    package let addresses: Lazy<SiteAddresses>
    private let pagesByPermalink: Lazy<[Permalink: Page]>
    /// What is wrong with their places and with what hosts would make of them.
    package let diagnostics: [Diagnostic]

    /// The plan of an edition.
    ///
    /// It is remembered as long as the layout is the same, from which all of it follows.
    package init(of edition: Edition, remembering memory: inout Remembered<Plan>) {
        self = memory.value(from: edition.layoutFingerprint) { Plan(of: edition) }
    }

    private init(of edition: Edition) {
        let allPages = PageKinds.pages(of: edition)
        files = SiteFileKinds.all.flatMap { $0.files(of: edition, pages: allPages) }
        let moved = MovedAddressCheck(
            edition.settings.movedAddresses, allPages, files, heldBack: edition.layout.heldBack)
        let pages = moved.pages(of: allPages)
        self.pages = pages
        pagesByPermalink = Lazy {
            Dictionary(pages.map { ($0.permalink, $0) }, uniquingKeysWith: { first, _ in first })
        }
        let leading = moved.leading.sorted().map { edition.settings.movedAddresses[$0] }
        let (files, aliases) = (files, edition.digest.articles.flatMap(\.filing.aliases) + leading.map(\.path))
        addresses = Lazy { [settings = edition.settings] in
            SiteAddresses(
                pages.map(\.permalink) + files.map(\.permalink) + aliases
                    + (settings.has(.search) ? [SearchFiles.manifest] : []),
                below: settings.baseURL, elsewhere: settings.elsewhere + settings.hosting.redirects.map(\.pattern))
        }
        diagnostics =
            edition.layout.attachments.diagnostics + edition.layout.menuProblems + edition.layout.issues.problems
            + AddressClashes.find(pages, files, leading, in: edition)
            + HostFileChecks.problems(of: edition, pages: pages)
            + moved.problems
    }

    /// The page at an address, also if the slash at its end is missing; `nil` if there is none.
    func page(at permalink: Permalink) -> Page? {
        let pages = pagesByPermalink()
        return pages[permalink] ?? pages[Permalink(permalink.description + "/")]
    }
}
