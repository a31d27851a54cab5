/// A folder with a theme of its own, as `theme:` in `site.yml` names it: laid over the default theme file by file, below the
/// site’s `Templates`.
package struct ThemeFolder: Sendable, Hashable {
    /// Where it is, as seen from the folder of the site: `themes/house`, `../house`.
    package let path: String
    /// Where `site.yml` names it.
    package let place: SourceLocation

    /// What the path of a file begins with that is neither in `Content` nor in `Templates`, as seen from the folder of the
    /// site.
    package static let mark = "./"

    /// What messages call it: `./themes/house`.
    package var name: String { Self.mark + path }

    /// A folder.
    package init(_ path: String, at place: SourceLocation) { (self.path, self.place) = (path, place) }
}
