/// A subject that the digest follows, as an editor named it.
///
/// Two values are equal if their slugs are.
package struct Topic: Sendable {
    /// The end of its address: `labour-employment`.
    package let slug: Slug
    /// The name readers see.
    package let title: String
    /// One sentence on what it covers; `nil` if the editor wrote none.
    package let summary: String?

    /// A topic of the site.
    package init(slug: Slug, title: String, summary: String?) {
        self.slug = slug
        self.title = title
        self.summary = summary
    }
}

extension Topic: Hashable {
    package static func == (left: Self, right: Self) -> Bool { left.slug == right.slug }
    package func hash(into hasher: inout Hasher) { hasher.combine(slug) }
}
