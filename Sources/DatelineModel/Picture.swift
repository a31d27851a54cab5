/// An image that an article shows.
package struct Picture: Sendable, Hashable {
    /// Its address as the article gives it: a path from the article's file, or one of the site.
    package let address: String
    /// What is on it, for those who do not see it; may be empty.
    package let text: String

    /// An image.
    package init(address: String, text: String) { (self.address, self.text) = (address, text) }
}
