import DatelineModel
import DatelineReading
import DatelineTagging

/// What the tags of the old site become: a file that an editor corrects, one tag a line.
///
///     AI safety: topic safety  # 12 posts
///     France: country FR  # 3 posts
///     misc: leave out  # 40 posts
struct TagTable: Sendable {
    /// What a tag becomes.
    enum Meaning: Sendable, Hashable {
        case topic(String), country(String), bloc(String)
        /// Nothing.
        case none

        /// As the file has it.
        var words: String {
            switch self {
            case .topic(let slug): "topic \(slug)"
            case .country(let code): "country \(code)"
            case .bloc(let slug): "bloc \(slug)"
            case .none: "leave out"
            }
        }

        /// Reads what an editor wrote; `nil` if it is nothing of these.
        init?(_ words: String) {
            let parts = words.split(separator: " ").map(String.init)
            switch (parts.first?.lowercased(), parts.count) {
            case ("topic", 2...):
                guard let slug = Slug(parts[1]) ?? Slug(from: parts.dropFirst().joined(separator: " ")) else {
                    return nil
                }
                self = .topic(slug.description)
            case ("country", 2...):
                guard let country = Gazetteer.builtIn.country(named: parts.dropFirst().joined(separator: " ")) else {
                    return nil
                }
                self = .country(country.code)
            case ("bloc", 2...):
                guard let bloc = Gazetteer.builtIn.bloc(named: parts.dropFirst().joined(separator: " ")) else {
                    return nil
                }
                self = .bloc(bloc.slug)
            case ("leave", 2), ("none", 1), ("out", 1): self = .none
            default: return nil
            }
        }
    }

    private var meanings: [String: Meaning] = [:]
    /// How many posts have each tag, in the form in which it was met first.
    private(set) var counts: [String: (name: String, count: Int)] = [:]
    /// Lines of the file that say nothing that is understood.
    private(set) var problems: [String] = []

    /// The tags of some posts. `topics` has the names of the site's topics by their slugs; `corrected` is the file as an
    /// editor left it.
    init(of posts: [OldPost], topics: [String: String], corrected: String?) {
        for post in posts {
            for tag in post.fields.topics {
                counts[tag.lowercased(), default: (tag, 0)].count += 1
            }
        }
        var given: [String: Meaning] = [:]
        for line in corrected?.split(whereSeparator: \.isNewline) ?? [] where !line.trimmingWhitespace().isEmpty {
            guard let fields = Self.fields(of: String(line)) else {
                problems.append(String(line))
                continue
            }
            for pair in fields.pairs {
                if let words = pair.value.text, let meaning = Meaning(words) {
                    given[pair.key.lowercased()] = meaning
                } else {
                    problems.append(String(line))
                }
            }
        }
        // Of two topics with one name it is the first by its slug.
        let named = Dictionary(
            topics.map { ($0.value.lowercased(), $0.key) }, uniquingKeysWith: { first, second in min(first, second) })
        for key in counts.keys { meanings[key] = given[key] ?? Self.proposal(for: key, topics, named: named) }
    }

    /// The fields of a line alone: a file of thousands of tags is longer than a block of YAML may be. `nil` if it is no YAML.
    private static func fields(of line: String) -> FieldValues? {
        do {
            return try FieldValues(yaml: SourceText(file: ImportFolder.tags, text: line))
        } catch {
            // The line is one of the problems, whatever is wrong with it.
            return nil
        }
    }

    /// What a tag says by the site's own topics, also by their names, and the names that the program knows.
    private static func proposal(for tag: String, _ topics: [String: String], named: [String: String]) -> Meaning {
        if let slug = Slug(from: tag)?.description, topics[slug] != nil { return .topic(slug) }
        if let slug = named[tag] { return .topic(slug) }
        // Codes of two letters are other things as well: “AI”, “it”.
        if tag.count > 3, let country = Gazetteer.builtIn.country(named: tag) { return .country(country.code) }
        if tag.count > 2, let bloc = Gazetteer.builtIn.bloc(named: tag) { return .bloc(bloc.slug) }
        return .none
    }

    /// What a tag becomes.
    func meaning(of tag: String) -> Meaning { meanings[tag.lowercased()] ?? .none }

    /// The topics that tags become, with the name of the tag that most posts have.
    var topics: [String: String] {
        var topics: [String: (name: String, count: Int)] = [:]
        for (key, tag) in counts {
            guard case .topic(let slug)? = meanings[key] else { continue }
            let known = topics[slug]
            if known == nil || (tag.count, known?.name ?? "") > (known?.count ?? 0, tag.name) { topics[slug] = tag }
        }
        return topics.mapValues(\.name)
    }

    /// The tags that become nothing, with their numbers of posts.
    var leftOut: [(name: String, count: Int)] {
        sorted.filter { meanings[$0.key] == Meaning.none }.map(\.tag)
    }

    private var sorted: [(key: String, tag: (name: String, count: Int))] {
        counts.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map { ($0.key, $0.value) }
    }

    /// The file, which an editor corrects.
    var text: String {
        var lines = [
            "# What the tags and categories of the old site become: “topic NAME”, “country CODE”, “bloc NAME” or “leave out”.",
            "# Correct the lines and run the same import again with --merge. A topic that the site does not have is made.",
        ]
        for (key, tag) in sorted {
            lines.append(
                "\(YAMLText.quoted(tag.name)): \((meanings[key] ?? .none).words)  # \(DiagnosticPrinter.counted(tag.count, "post"))"
            )
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
