package import DatelineDigest
package import DatelineModel
package import DatelinePages

/// A site that is read, ordered and planned, with nothing rendered.
package struct PlannedSite: Sendable {
    /// Settings, theme, newsroom, and what editors say about terms.
    package let site: Site
    /// What came of the file of each article, in the order of the files.
    package let edited: [EditedFile]
    /// The published articles in order and filed.
    package let digest: Digest
    /// What pages are made from.
    package let edition: Edition
    /// All pages and files.
    package let plan: Plan
    /// The compiled templates; `nil` if one of them has an error.
    package let templates: Templates?

    /// All articles that could be read, held back or not, in the order of their files.
    package var articles: [Article] { Translations.filed(edited.compactMap(\.article)) }
    /// What `site.yml` says.
    package var settings: SiteSettings { site.settings }
}

extension StageResult<PlannedSite> {
    /// What makes the pages of the site; `nil` if anything is wrong with it.
    package var renderer: SiteRenderer? {
        guard let value, let templates = value.templates, !diagnostics.containsErrors else { return nil }
        return SiteRenderer(value.edition, value.plan, templates)
    }
}
