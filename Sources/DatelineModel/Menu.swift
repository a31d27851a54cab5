/// What `menu:` in `site.yml` says: which links the masthead and the footer of every page have.
package struct Menu: Sendable, Equatable {
    /// The entries of the masthead; `nil` if the site leaves them to the program.
    package var masthead: [Entry]?
    /// The entries of the footer; `nil` if the site leaves them to the program.
    package var footer: [Entry]?

    /// One link.
    package struct Entry: Sendable, Equatable {
        /// Where it leads.
        package enum Target: Sendable, Equatable {
            /// To something of the site by its name: `about`, `topics`, `topics/safety`.
            case name(String)
            /// To an address on the web.
            case address(String)
        }

        /// Where it leads.
        package let target: Target
        /// The words of the link; `nil` to take those of what it leads to.
        package let title: String?
        /// Where `site.yml` says so.
        package let location: SourceLocation

        /// A link.
        package init(_ target: Target, title: String?, at location: SourceLocation) {
            (self.target, self.title, self.location) = (target, title, location)
        }
    }

    /// A site that leaves all to the program.
    package init() {}
}
