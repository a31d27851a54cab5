import DatelineModel

/// What filters there are: how each is written, what it takes and what comes out of it.
package enum FiltersGuide {
    /// A filter.
    package struct Entry: Sendable {
        /// Its name.
        package let name: String
        /// An example of its use: `limit: 5`.
        package let usage: String
        /// Which values it takes: `a list`.
        package let takes: String
        /// What comes out of it, in a sentence.
        package let meaning: String
    }

    /// All filters, by what they take.
    package static var entries: [Entry] {
        Filter.all.map { Entry(name: $0.name, usage: $0.usage, takes: $0.takes, meaning: $0.meaning) }
    }

    /// The filters as lines of text.
    package static var lines: [String] {
        let entries = entries
        let width = entries.map(\.usage.count).max() ?? 0
        return entries.map { "\($0.usage.padded(to: width))  \($0.meaning) Takes \($0.takes)." }
    }
}
