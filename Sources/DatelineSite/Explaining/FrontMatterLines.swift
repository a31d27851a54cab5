import DatelineModel

/// Lines of front matter or of a sidecar that say what an article is filed under.
enum FrontMatterLines {
    /// `countries: [VN, FR]`, and a line for what is mentioned: given countries are complete, so without it none
    /// would be mentioned.
    static func countries(_ about: [Country], mentioned: [Country]) -> [String] {
        [list("countries", about.map(\.code))] + (mentioned.isEmpty ? [] : [self.mentioned(mentioned)])
    }

    /// `mentioned: [IN]`
    static func mentioned(_ countries: [Country]) -> String { list("mentioned", countries.map(\.code)) }

    /// `blocs: [asean, g7]`
    static func blocs(_ blocs: [Bloc]) -> String { list("blocs", blocs.map(\.slug)) }

    /// `topics: [safety]`
    static func topics(_ topics: [Topic]) -> String { list("topics", topics.map(\.slug.description)) }

    /// `title: "Summit closes"`
    static func text(_ key: String, _ value: String) -> String {
        let quoted = value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return "\(key): \"\(quoted)\""
    }

    private static func list(_ key: String, _ values: [String]) -> String {
        "\(key): [\(values.joined(separator: ", "))]"
    }
}
