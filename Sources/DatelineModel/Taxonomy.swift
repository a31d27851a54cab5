/// One way in which a site files its articles: under countries, topics, months, or whatever it declares itself.
///
/// An entry holds all that the program knows about a taxonomy. Whatever lists terms (front matter, digest, pages, feeds,
/// index pages, headers, link targets, `dateline list`) goes over the table of a site, `SiteSettings.taxonomies`.
package struct Taxonomy: Sendable {
    /// The name of a taxonomy: its key in front matter, its folder in `Content`, the first part of its addresses.
    package struct ID: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
        /// The name: `countries`.
        package let rawValue: String

        /// The taxonomy of a name.
        package init(rawValue: String) { self.rawValue = rawValue }

        /// The name.
        package var description: String { rawValue }

        /// What articles are about, and what they mention.
        package static let countries = ID(rawValue: "countries")
        /// Blocs, international bodies and regions that they name.
        package static let blocs = ID(rawValue: "blocs")
        /// The subjects that a site has files about.
        package static let topics = ID(rawValue: "topics")
        /// The laws, treaties and the like that a site has files about.
        package static let instruments = ID(rawValue: "instruments")
        /// The months in which they were published.
        package static let months = ID(rawValue: "months")
        /// Who wrote them.
        package static let authors = ID(rawValue: "authors")
        /// The news agencies that they came from.
        package static let agencies = ID(rawValue: "agencies")
    }

    /// Where the terms of an article come from.
    package enum Source: Sendable, Hashable {
        /// From front matter, or else from the tagger. Only terms that the program or the site knows can be given.
        case tagger
        /// From front matter alone. Any name can be given.
        case frontMatter
        /// From front matter alone, where only terms that have a file can be given; texts that name others mention them.
        case files
        /// From the names of the article's authors.
        case authors
        /// From the agency that the article came from.
        case agency
        /// From the date.
        case date
    }

    /// The name.
    package let id: ID
    /// What one of its terms is called in English: `country`.
    package let singular: String
    /// The title of its index page, in English if it has a translation in the words of pages: `Countries`.
    package let title: String
    /// Where the terms of an article come from.
    package let source: Source
    /// The phrase that describes the page of a term, with `{}` for its name: `AI policy news about {}`.
    package let description: String
    /// The phrase that describes the index page, with `{}` for the site's title; `nil` for the two titles.
    package let indexDescription: String?
    /// The names of the templates of a term's page and of the index page: `country` for `country.html`.
    package let templates: (term: String, index: String)
    /// Whether terms have feeds.
    package let hasFeeds: Bool
    /// The key below `pages:` in `site.yml` that switches its pages on and off.
    package let switchKey: String
    /// Whether it is part of a site that says nothing about it.
    package let isOnByDefault: Bool
    /// Whether its terms have pages.
    package var hasPages = true

    /// The entry of a taxonomy; what is not given is as for one that a site declares.
    package init(
        _ id: ID, singular: String, title: String, source: Source = .frontMatter,
        description: String = "Articles filed under {}", indexDescription: String? = nil,
        templates: (term: String, index: String) = ("term", "terms"), hasFeeds: Bool = true, switchKey: String? = nil,
        isOnByDefault: Bool = true
    ) {
        self.id = id
        self.singular = singular
        self.title = title
        self.source = source
        self.description = description
        self.indexDescription = indexDescription
        self.templates = templates
        self.hasFeeds = hasFeeds
        self.switchKey = switchKey ?? id.rawValue
        self.isOnByDefault = isOnByDefault
    }

    /// Whether front matter has a key of its name.
    package var isFrontMatterKey: Bool { [.tagger, .frontMatter, .files].contains(source) }

    /// Whether it is part of a site only if there are files of its terms. A site can declare another of its name.
    package var needsFiles: Bool { source == .files }

    /// Whether its terms can have files, with an introduction, in the folder of its name in `Content`.
    package var hasFolder: Bool { source != .date }

    /// The address of its index page: `/countries/`.
    package var permalink: Permalink { id == .months ? Permalink("/archive/") : Permalink("/\(id)/") }

    /// The taxonomies that the program knows. A new one is a line here.
    package static let builtIn: [Taxonomy] = [
        Taxonomy(
            .countries, singular: "country", title: "Countries", source: .tagger,
            description: "AI policy news about {}", indexDescription: "{} by country.",
            templates: ("country", "countries")),
        Taxonomy(
            .blocs, singular: "bloc", title: "Blocs and regions", source: .tagger,
            description: "AI policy news that names {}",
            indexDescription: "{} by bloc, international body and region.", templates: ("bloc", "blocs")),
        Taxonomy(
            .topics, singular: "topic", title: "Topics", source: .tagger,
            description: "AI policy news on {}", indexDescription: "{} by topic.", templates: ("topic", "topics")),
        Taxonomy(
            .instruments, singular: "instrument", title: "Instruments", source: .files,
            description: "{}: status, timeline and AI policy news",
            indexDescription: "{}: laws, treaties and strategies with their status and their next dates.",
            templates: ("instrument", "instruments")),
        Taxonomy(
            .months, singular: "month", title: "Archive", source: .date,
            description: "Articles of {} published in {}.", indexDescription: "All articles of {} by month.",
            templates: ("month", "archive"), hasFeeds: false, switchKey: "archive"),
        Taxonomy(
            .authors, singular: "author", title: "Authors", source: .authors, description: "Articles by {}",
            isOnByDefault: false),
        Taxonomy(
            .agencies, singular: "agency", title: "Agencies", source: .agency, description: "Articles from {}",
            isOnByDefault: false),
    ]
}
