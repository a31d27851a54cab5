package import DatelineModel

/// How a site is read.
package struct SiteReading: Sendable {
    /// The address in place of the one in `site.yml`; `nil` to take that.
    package var baseURL: BaseURL?
    /// The only moment that the site knows: what is dated or embargoed later is held back.
    package var now: PublicationDate
    /// Whether drafts, future and embargoed articles are in the site all the same.
    package var showsHeldBack = false
    /// Whether the site is for a preview: articles keep their text, so that a page can be made when its file is gone or
    /// has changed, and little is made before it is asked for.
    package var isForPreview = false

    /// A reading as of a moment.
    package init(baseURL: BaseURL? = nil, now: PublicationDate) {
        self.baseURL = baseURL
        self.now = now
    }
}
