/// The work that an article reports or reprints.
package struct Citation: Sendable, Hashable {
    /// Who published it: `Official Journal of the European Union`.
    package let name: String?
    /// Where it is on the web.
    package let url: String?
    /// The terms under which it may be used: `CC BY 4.0`.
    package let licence: String?

    /// A cited work; at least one part should be given.
    package init(name: String?, url: String?, licence: String?) {
        self.name = name
        self.url = url
        self.licence = licence
    }
}
