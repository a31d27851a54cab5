/// Where in an article a word occurs, by descending weight. A word counts where its weight is highest.
enum SearchField: Int, CaseIterable, Sendable {
    /// In the headline.
    case title
    /// Among the names of the countries that it is about, or of its topics.
    case term
    /// In the summary, or in its place, authors, agency and source.
    case summary
    /// In its text, or among the names of the countries that it mentions.
    case body

    /// The mark before its articles in a line of the index.
    var mark: UInt8 { UInt8(ascii: " ") + UInt8(rawValue) }
}
