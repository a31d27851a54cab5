package import DatelineModel

/// How a site is read.
package struct SiteReading: Sendable {
    /// The address in place of the one in `site.yml`; `nil` to take that.
    package var baseURL: BaseURL?
    /// The only moment that the site knows: what is dated or embargoed later is held back.
    package var now: PublicationDate
    /// Whether drafts, future and embargoed articles are in the site all the same.
    package var showsHeldBack = false
    /// Whether articles keep their text, so that pages can be made when the file is gone or has changed.
    package var keepsTexts = false

    /// A reading as of a moment.
    package init(baseURL: BaseURL? = nil, now: PublicationDate) {
        self.baseURL = baseURL
        self.now = now
    }
}
