import DatelineModel
import DatelineReading

/// Lines of front matter or of a sidecar that say what an article is filed under.
enum FrontMatterLines {
    /// `countries: [VN, FR]`, and a line for what is mentioned: given countries are complete, so without it none
    /// would be mentioned.
    static func countries(_ about: [Term], mentioned: [Term]) -> [String] {
        [list("countries", about.map(\.key))] + (mentioned.isEmpty ? [] : [self.mentioned(mentioned)])
    }

    /// `mentioned: [IN]`
    static func mentioned(_ countries: [Term]) -> String { list("mentioned", countries.map(\.key)) }

    /// `topics: [safety]`, `blocs: [asean, g7]`
    static func terms(_ terms: [Term], in taxonomy: Taxonomy.ID) -> String {
        list(taxonomy.rawValue, terms.map(\.key))
    }

    /// `title: "Summit closes"`
    static func text(_ key: String, _ value: String) -> String {
        "\(key): \(YAMLText.quoted(value))"
    }

    private static func list(_ key: String, _ values: [String]) -> String {
        "\(key): [\(values.joined(separator: ", "))]"
    }
}
