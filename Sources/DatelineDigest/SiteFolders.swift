package import DatelineModel
package import DatelineReading

/// Where a site's files are. Messages name files relative to the folder of the site.
package struct SiteFolders: Sendable {
    /// The folder that has `Content` and `Templates`.
    package let source: String
    /// The folder that the site is written to.
    package let output: String

    /// The folders of a site, as paths of the file system.
    package init(source: String, output: String) {
        self.source = source
        self.output = output
    }

    /// What messages call the folder of articles.
    package static let contentName = "Content"
    /// What messages call the folder of templates.
    package static let templatesName = "Templates"

    /// The path below `Content` of the file of an introduction or a page.
    package static func path(of prose: Prose) -> String { String(prose.text.file.dropFirst(contentName.count + 1)) }

    /// The folder of articles.
    package var content: String { "\(source)/\(Self.contentName)" }
    /// The folder of templates; it may be missing.
    package var templates: String { "\(source)/\(Self.templatesName)" }
}

/// How a site is read.
package struct SiteReading: Sendable {
    /// The address in place of the one in `site.yml`; `nil` to take that.
    package var baseURL: BaseURL?
    /// The only moment that the site knows: what is dated or embargoed later is held back. A day without a time means its
    /// end.
    package var now: PublicationDate
    /// Whether drafts, future and embargoed articles are in the site all the same.
    package var showsHeldBack = false
    /// Whether the site is for a preview: articles keep their text, so that a page can be made when its file is gone or
    /// has changed; what was made is remembered; and little is made before it is asked for.
    package var isForPreview = false

    /// A reading as of a moment.
    package init(baseURL: BaseURL? = nil, now: PublicationDate) {
        self.baseURL = baseURL
        self.now = now
    }
}
