import DatelineModel

/// Reads `editions:` of `site.yml`: a rhythm, or a map of `every` and `group_by`.
enum EditionSettingsParser {
    /// What it says, which is `nil` if the site has no editions, or if that is unclear.
    static func parse(
        _ reader: inout FieldReader, _ taxonomies: [Taxonomy]
    ) -> (settings: EditionSettings?, areUnclear: Bool) {
        guard let node = reader.take("editions") else { return (nil, false) }
        let help = "write “editions: weekly”, monthly or manual, or “editions: {every: weekly, group_by: topics}”"
        switch node.content {
        case .scalar(let word, _):
            if word == "false" { return (nil, false) }
            guard let rhythm = EditionSettings.Rhythm(rawValue: word) else {
                reader.report(
                    .wrongType, node, "“editions” must be weekly, monthly or manual, not “\(word)”", help: help)
                return (nil, true)
            }
            return (checked(EditionSettings(rhythm), taxonomies, node, &reader), false)
        case .map(let pairs):
            var inner = FieldReader(pairs, of: reader.text, prefix: "editions.")
            let every = inner.text("every")
            let groups = inner.text("group_by")
            if let every, EditionSettings.Rhythm(rawValue: every.value) == nil {
                inner.add(
                    .wrongType, every.location(in: reader.text),
                    "“editions.every” must be weekly, monthly or manual, not “\(every.value)”", help: help)
            }
            let names = taxonomies.filter { $0.source != .date }.map(\.id.rawValue)
            if let groups, !names.contains(groups.value) {
                inner.add(
                    .unknownKey, groups.location(in: reader.text),
                    "“\(groups.value)” is not a taxonomy of this site",
                    help: Suggestion.didYouMean(groups.value, among: names)
                        ?? "taxonomies are: \(names.joined(separator: ", "))")
            }
            if every == nil, !pairs.contains(where: { $0.key == "every" }) {
                inner.report(.missingValue, node, "“editions” does not say when one comes out", help: help)
            }
            reader.add(inner.finish("editions"))
            guard let rhythm = every.flatMap({ EditionSettings.Rhythm(rawValue: $0.value) }) else { return (nil, true) }
            let settings = EditionSettings(rhythm, groups: groups.map { Taxonomy.ID(rawValue: $0.value) })
            return (checked(settings, taxonomies, node, &reader), false)
        case .list:
            reader.report(.wrongType, node, "“editions” must be weekly, monthly or manual", help: help)
            return (nil, true)
        }
    }

    /// The settings, unless a taxonomy has the folder and the address of editions.
    private static func checked(
        _ settings: EditionSettings, _ taxonomies: [Taxonomy], _ node: YAMLNode, _ reader: inout FieldReader
    ) -> EditionSettings? {
        guard taxonomies.contains(where: { $0.id == IssueFile.folder }) else { return settings }
        reader.report(
            .badTaxonomy, node, "editions stand in “issues”, which is a taxonomy of this site",
            help: "give the taxonomy another name")
        return nil
    }
}
