package import DatelineModel

/// Something in front matter that nothing in the site uses.
package struct UnusedValue: Sendable {
    /// Why it is not used.
    package enum Reason: Sendable, Hashable {
        /// No key of this name is known.
        case unknownKey
        /// Another key, which counts more, says something else for the same.
        case secondKey(String)
        /// The value has another form than the key needs: a pattern for an address, a map for a text.
        case otherForm
        /// It is a list of which the first alone is used.
        case onlyFirst
        /// The site has no topic, country or bloc of this name.
        case unknownName
        /// It is one text of several words, which names nothing as a whole, nor all in its parts: `tags: safety law`.
        case unknownWords

        /// Why, in words.
        package var words: String {
            switch self {
            case .unknownKey: "no key of this name is known"
            case .secondKey(let other): "“\(other)” says something else"
            case .otherForm: "its value is none that it can have here"
            case .onlyFirst: "an article has one, which is the first of these"
            case .unknownName: "no topic, country or bloc of the site"
            case .unknownWords: "one name here, and no topic, country or bloc of the site; several are a list: [a, b]"
            }
        }
    }

    /// Why it is not used.
    package let reason: Reason
    /// The key, or the name of a term.
    package let name: String
    /// Where it stands.
    package let location: SourceLocation

    /// Something that is not used.
    package init(_ reason: Reason, _ name: String, at location: SourceLocation) {
        (self.reason, self.name, self.location) = (reason, name, location)
    }
}
