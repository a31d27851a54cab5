/// An address that the site had, with what became of it: a line of `Content/redirects.yml`.
package struct MovedAddress: Sendable, Equatable {
    /// The address that readers may still have.
    package let path: Permalink
    /// Where it leads now, in the site; `nil` if the site says that it is gone.
    package let target: Permalink?
    /// Where the file says so.
    package let location: SourceLocation
    /// Where the file names the target.
    package let targetLocation: SourceLocation

    /// A line of the file.
    package init(
        _ path: Permalink, to target: Permalink?, at location: SourceLocation, targetAt targetLocation: SourceLocation
    ) {
        (self.path, self.target, self.location, self.targetLocation) = (path, target, location, targetLocation)
    }

    /// The word in place of a target that says that an address is gone.
    package static let gone = "gone"
}
