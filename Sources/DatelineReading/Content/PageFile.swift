package import DatelineModel

/// A page of its own, from `Content/pages/NAME.md`, or in a folder `Content/pages/FOLDER/NAME.md`.
package struct PageFile: Sendable, ProseFile {
    /// The path of the file below `Content`.
    package let path: String
    /// The folders of its address.
    package let folders: [Slug]
    /// The end of its address; for the index page of a folder the name of that.
    package let slug: Slug
    /// Whether it is the index page of its folder, `index.md`, and so leads to all other pages in it.
    package let isIndex: Bool
    /// The headline.
    package let title: String
    /// One sentence on it.
    package let summary: String?
    /// The text.
    package let body: Prose
    /// Its place among the pages beside it, the smallest first; `nil` for one behind all that have a place.
    package let order: Int?
    /// Whether it may be in a menu that the program makes.
    package let isInMenu: Bool
    /// Whether a search of the site finds it.
    package let isInSearch: Bool
    /// The template that it names, as written; `nil` for that of all pages.
    package let template: Located<String>?
    /// Whether it has a table of contents: `toc: false`; `nil` if its length decides.
    package let wantsContents: Bool?
    /// What the site’s own templates are given: what stands below `extra:`.
    package let extra: [DataField]
    /// What someone should look at.
    package internal(set) var warnings: [Diagnostic] = []

    /// The address of the page: `/about/`, `/team/people/`.
    package var permalink: Permalink {
        Permalink("/" + (folders + [slug]).map { "\($0)/" }.joined())
    }

    /// The file of the template that it names: `glossary.html` of `template: glossary`; `nil` for that of all pages.
    package var templateFile: String? {
        template.map { $0.value.hasSuffix(".html") ? $0.value : $0.value + ".html" }
    }
}
