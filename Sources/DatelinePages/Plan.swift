package import DatelineDigest
package import DatelineModel

/// All pages and files of an edition, as values: what they are and where they are, with nothing rendered.
package struct Plan: Sendable {
    /// All pages, in the order in which a reader meets them.
    package let pages: [Page]
    /// All other files but those of the search, which are made from the words of all pages.
    package let files: [SiteFile]
    /// What is wrong with their places and with what hosts would make of them.
    package let diagnostics: [Diagnostic]

    /// The plan of an edition.
    ///
    /// It is remembered as long as the layout is the same, from which all of it follows.
    package init(of edition: Edition, remembering memory: inout Remembered<Plan>) {
        self = memory.value(from: edition.layoutFingerprint) { Plan(of: edition) }
    }

    private init(of edition: Edition) {
        pages = PageKinds.pages(of: edition)
        let pages = pages
        files = SiteFileKinds.all.flatMap { $0.files(of: edition, pages: pages) }
        diagnostics =
            edition.layout.attachments.diagnostics
            + AddressClashes.find(pages, files, edition.digest.articles, edition.site.pageFiles)
            + HostFileChecks.problems(of: edition, pages: pages)
    }
}
