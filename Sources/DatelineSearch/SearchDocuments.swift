import DatelineDigest
package import DatelineModel

/// What the search shows of articles, in files of a few articles each, so that only those of the results are loaded.
///
/// A line is an article, the oldest first. Its fields, separated by tabs: address, day, headline, summary, codes of
/// countries, slugs of topics, place, language if it is not the site's. Behind the articles stand the pages of editors, which
/// have address, headline and summary alone.
enum SearchDocuments {
    /// The number of articles in a file.
    static let articlesPerFile = 24

    /// The numbers of the articles in each file.
    static func files(_ articleCount: Int) -> [Range<Int>] {
        stride(from: 0, to: articleCount, by: articlesPerFile).map { $0..<min($0 + articlesPerFile, articleCount) }
    }

    /// The text of a file of articles and pages, in a site in a language.
    static func text(
        _ articles: some Sequence<Article>, _ pages: some Sequence<SearchedPage>, _ language: String
    ) -> [UInt8] {
        var text: [UInt8] = []
        for article in articles {
            let fields = [
                article.permalink.description, article.date.day.description, article.title.value, article.summary.value,
                article.countries.map { $0.key.lowercased() }.joined(separator: " "),
                article.topics.map(\.slug).joined(separator: " "), article.filing.place ?? "",
                article.language == language ? "" : article.language,
            ]
            appendLine(fields, to: &text)
        }
        for page in pages { appendLine([page.permalink.description, "", page.title, page.summary], to: &text) }
        return text
    }

    /// Appends fields separated by tabs; empty ones at the end are left out.
    static func appendLine(_ fields: [String], to text: inout [UInt8]) {
        let count = (fields.lastIndex { !$0.isEmpty } ?? -1) + 1
        for (place, field) in fields.prefix(count).enumerated() {
            if place > 0 { text.append(UInt8(ascii: "\t")) }
            let start = text.count
            text.append(text: field)
            // White space within a field would end it or the line.
            for index in start..<text.count where text[index] < UInt8(ascii: " ") { text[index] = UInt8(ascii: " ") }
        }
        text.append(UInt8(ascii: "\n"))
    }
}

/// The filters for the results of a search: which articles are about each country and on each topic; and the instruments
/// that have pages, which a search finds by their names.
///
/// A line is a country, a topic or an instrument. Its fields, separated by tabs: `country`, `topic` or `instrument`,
/// code or slug, name, address of its page, articles (`SearchNumbers`); of an instrument, in place of these, its kind,
/// its jurisdiction, the code of that if it is a country, and its other names.
enum SearchFacets {
    /// The text of the file.
    static func text(_ digest: Digest, in site: Site) -> [UInt8] {
        var text: [UInt8] = []
        let numbers = { (positions: [Int]) in
            String(
                decoding: SearchNumbers.text(positions.reversed().map { digest.articles.count - 1 - $0 }),
                as: UTF8.self)
        }
        var articles: [Term: [Int]] = [:]
        for (position, article) in digest.articles.enumerated() {
            for term in article.countries + article.topics { articles[term, default: []].append(position) }
        }
        for (kind, taxonomy) in [("country", Taxonomy.ID.countries), ("topic", .topics)] {
            for term in digest.terms(in: taxonomy).map(\.term) {
                // A country that is only mentioned narrows nothing.
                guard let positions = articles[term] else { continue }
                let path = site.settings.hasPages(taxonomy) ? term.permalink.description : ""
                let fields = [kind, term.key.lowercased(), term.name, path, numbers(positions)]
                SearchDocuments.appendLine(fields, to: &text)
            }
        }
        guard site.settings.hasPages(.instruments) else { return text }
        for entry in site.instruments.all {
            let jurisdiction = entry.instrument.jurisdiction
            let fields = [
                "instrument", entry.term.key, entry.term.name, entry.term.permalink.description,
                site.words.name(of: entry.instrument.kind), jurisdiction.name,
                jurisdiction.taxonomy == .countries ? jurisdiction.key.lowercased() : "",
                entry.callNames.dropFirst().joined(separator: " · "),
            ]
            SearchDocuments.appendLine(fields, to: &text)
        }
        return text
    }
}

/// A page of an editor as the search shows it.
package struct SearchedPage: Sendable {
    /// Where it is.
    package let permalink: Permalink
    /// Its headline.
    package let title: String
    /// One sentence on it; empty if it has none.
    package let summary: String

    /// A page at an address.
    package init(permalink: Permalink, title: String, summary: String) {
        (self.permalink, self.title, self.summary) = (permalink, title, summary)
    }
}
