import DatelineModel

/// Reads `front_page:` of `site.yml`.
enum FrontPageParser {
    /// `sections: [topics/copyright, countries/viet-nam, blocs/asean]`; the terms are looked up where they are known.
    static func sections(_ reader: inout FieldReader, _ taxonomies: [Taxonomy]) -> [FrontSection] {
        guard let pairs = reader.map("front_page") else { return [] }
        var inner = FieldReader(pairs, of: reader.text, prefix: "front_page.")
        let given = inner.texts("sections") ?? []
        let names = taxonomies.filter { $0.source != .date && $0.hasPages }.map(\.id.rawValue)
        let sections = given.compactMap { section -> FrontSection? in
            let place = section.location(in: reader.text)
            let parts = section.value.split(separator: "/", omittingEmptySubsequences: true).map {
                String($0).trimmingWhitespace()
            }
            guard parts.count == 2 else {
                inner.add(
                    .wrongType, place, "a section of the front page is a taxonomy and a term, not “\(section.value)”",
                    help: "write it as the address of its page has it: “topics/copyright”")
                return nil
            }
            guard names.contains(parts[0]) else {
                inner.add(
                    .unknownKey, place, "“\(parts[0])” is not a taxonomy that has pages in this site",
                    help: Suggestion.didYouMean(parts[0], among: names)
                        ?? "taxonomies are: \(names.joined(separator: ", "))")
                return nil
            }
            return FrontSection(Taxonomy.ID(rawValue: parts[0]), parts[1], at: place)
        }
        reader.add(inner.finish("front_page"))
        return sections
    }
}
