/// What `Content/site.yml` says about the site as a whole.
package struct SiteSettings: Sendable {
    /// The digest's name.
    package var title: String
    /// A few words under the name.
    package var tagline: String?
    /// A sentence on what the digest is, for search engines and feeds.
    package var description: String
    /// The address under which the site lives.
    package var baseURL: BaseURL
    /// The language of the site, a BCP 47 tag.
    package var language = "en"
    /// Its time zone, in which its days begin.
    package var timeZone = SiteTimeZone.utc
    /// Who publishes the digest; its title if nobody is named.
    package var publisher: String
    /// The publisher's address on the web.
    package var publisherURL: String?
    /// Where readers can write to: a mail address or a web address.
    package var contact: String?
    /// The terms under which the digest's own text may be used.
    package var licence: String?
    /// Where those terms stand.
    package var licenceURL: String?
    /// Whether what readers get has the typographic signs of its language: `"` becomes `“`, `--` a dash.
    package var isTypographic = true
    /// How Markdown is read.
    package var markdown = MarkdownRules()
    /// Whether an article's page tells readers what a machine derived and no editor has confirmed.
    package var hasMachineNote = true
    /// The sections of the front page, in their order.
    package var frontSections: [FrontSection] = []
    /// How the digest comes out; `nil` if it has no editions.
    package var editions: EditionSettings?
    /// Whether `site.yml` speaks of editions, but in a way that is an error: what is in their folder is then no article.
    package var hasUnclearEditions = false
    /// How editions are sent as mail; `nil` if `site.yml` does not say.
    package var email: EmailSettings?
    /// Whether each article has files for programs that keep references beside it.
    package var hasCitations = false
    /// Whether the site's articles are there as data, too.
    package var hasOpenData = false
    /// Articles on one page of a list.
    package var articlesPerPage = 20
    /// Entries in a feed.
    package var feedEntries = 20
    /// What feeds have of an article.
    package var feedContent = FeedContent.summary
    /// The folder of the site’s theme; `nil` if it has the default theme.
    package var theme: ThemeFolder?
    /// Where `site.yml` asks for cards, the pictures that networks show with links; `nil` if it does not.
    package var cards: SourceLocation?
    /// The smaller copies of pictures that the site has; `nil` if it has none.
    package var images: ImageSettings?
    /// The taxonomies of the site: those that the program knows, then those that `site.yml` declares.
    package var taxonomies = Taxonomy.builtIn.filter(\.isOnByDefault)
    /// The other kinds of page that the site does not want.
    package var switchedOff: Set<PageSwitch> = []
    /// Where the site is published, in the order of the file.
    package var publishTargets: [PublishTarget] = []
    /// How hosts should serve the site.
    package var hosting = HostingSettings()
    /// What `redirects.yml` says of addresses that the site had, in the order of that file.
    package var movedAddresses: [MovedAddress] = []
    /// Paths of the site’s host that something else than the site answers, so that links there are not broken.
    package var elsewhere: [PathPattern] = []
    /// The attachments that may run scripts: paths below `Content`; `*` at the end of one stands for the rest.
    package var activeFiles: [String] = []

    /// The links of the masthead and the footer.
    package var menu = Menu()
    /// What the site’s own templates are given: what stands below `params:`.
    package var params: [DataField] = []
    /// What articles have below `extra:` that do not say otherwise: what stands below `defaults: {extra: …}`.
    package var extraByDefault: [DataField] = []

    /// A site with these four and no more.
    package init(title: String, description: String, baseURL: BaseURL, publisher: String) {
        self.title = title
        self.description = description
        self.baseURL = baseURL
        self.publisher = publisher
    }

    /// The typographic signs of a language; `nil` if the site leaves signs as they were typed.
    package func typography(of language: String) -> Typography? {
        isTypographic ? Typography(language: language) : nil
    }

    /// Whether an attachment may run scripts, by its path below `Content`.
    package func allowsActive(_ file: String) -> Bool {
        activeFiles.contains { $0.hasSuffix("*") ? file.hasPrefix($0.dropLast()) : file == $0 }
    }

    /// Whether the site has a kind of page.
    package func has(_ pages: PageSwitch) -> Bool { !switchedOff.contains(pages) }

    /// The entry of a taxonomy; `nil` if the site does not have it.
    package func taxonomy(_ id: Taxonomy.ID) -> Taxonomy? { taxonomies.first { $0.id == id } }

    /// Whether the site has pages of a taxonomy's terms.
    package func hasPages(_ id: Taxonomy.ID) -> Bool { taxonomy(id)?.hasPages ?? false }
}

/// A section of the front page as `site.yml` names it: `topics/copyright`.
package struct FrontSection: Sendable, Hashable {
    /// The taxonomy of its term.
    package let taxonomy: Taxonomy.ID
    /// What the term is called there: a slug, a code or a name.
    package let name: String
    /// Where it is named.
    package let place: SourceLocation

    /// A section.
    package init(_ taxonomy: Taxonomy.ID, _ name: String, at place: SourceLocation) {
        (self.taxonomy, self.name, self.place) = (taxonomy, name, place)
    }
}

/// Which smaller copies of pictures a site has, so that browsers with small windows load no more than they show.
package struct ImageSettings: Sendable, Hashable {
    /// How wide they are, in pixels, the smallest first.
    package let widths: [Int]
    /// How wide pages show pictures, as the attribute `sizes` says it.
    package let sizes: String
    /// Where `site.yml` asks for them.
    package let place: SourceLocation

    /// Copies of these widths; without `sizes` pages show pictures as wide as the default theme does.
    package init(widths: [Int], sizes: String? = nil, place: SourceLocation) {
        (self.widths, self.place) = (widths, place)
        self.sizes = sizes ?? "(min-width: 42rem) 39rem, 100vw"
    }
}

/// How Markdown is read where a site may choose.
package struct MarkdownRules: Sendable, Hashable {
    /// What stays of raw HTML.
    package var html: RawHTML
    /// Whether stars beside the punctuation of Chinese, Japanese and Korean make words strong as their writers mean it,
    /// `**注意：**正文`, where CommonMark sees four stars.
    package var readsEastAsianEmphasis: Bool

    /// Rules; without values those of a site that chooses nothing.
    package init(html: RawHTML = .safe, readsEastAsianEmphasis: Bool = true) {
        (self.html, self.readsEastAsianEmphasis) = (html, readsEastAsianEmphasis)
    }
}

/// What of raw HTML in a Markdown text stays.
package enum RawHTML: String, Sendable, Hashable, CaseIterable {
    /// Elements and attributes that do no harm.
    case safe
    /// Nothing but words and line breaks.
    case strict
}

/// What feeds have of an article besides its headline.
package enum FeedContent: String, Sendable, Hashable, CaseIterable {
    /// Its summary.
    case summary
    /// Its summary, its key points and its whole text.
    case full
}

/// The kinds of page and file besides those of taxonomies that `pages:` in `site.yml` can switch off.
package enum PageSwitch: String, Sendable, CaseIterable {
    /// The pages of a country's articles on a topic.
    case countryTopics = "country_topics"
    /// The table of countries by topics.
    case matrix
    /// The search page and its index.
    case search
    /// Atom, RSS and JSON feeds.
    case feeds
    /// `sitemap.xml`.
    case sitemap
    /// `robots.txt`.
    case robots
    /// The page for addresses that are not in the site.
    case notFound = "not_found"
    /// The pages at old addresses that lead to the new ones.
    case redirects
}
