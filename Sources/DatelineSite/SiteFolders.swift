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

    /// The folder of articles.
    package var content: String { "\(source)/\(Self.contentName)" }
    /// The folder of templates; it may be missing.
    package var templates: String { "\(source)/\(Self.templatesName)" }
}
