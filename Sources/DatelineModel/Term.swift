/// Something that articles are filed under: a country, a topic, a month, an author.
///
/// Two values are equal if they are of one taxonomy and have one key.
package struct Term: Sendable {
    /// What only terms of some taxonomies have.
    package enum Detail: Sendable {
        /// Nothing more.
        case none
        /// Of a bloc, whether it is a region.
        case bloc(Bloc.Kind)
        /// Of a month, the year and the month, 1 to 12.
        case month(year: Int, month: Int)
    }

    /// Its taxonomy.
    package let taxonomy: Taxonomy.ID
    /// What stands for it in front matter: a country's code, `VN`; for most others the slug.
    package let key: String
    /// The name readers see: `Việt Nam`.
    package let name: String
    /// The name inside a sentence, with the article English gives it: `the United Kingdom`.
    package let nameInProse: String
    /// The end of its address: `viet-nam`.
    package let slug: String
    /// What only terms of its taxonomy have.
    package let detail: Detail

    /// A term with all its values.
    package init(
        _ taxonomy: Taxonomy.ID, key: String, name: String, nameInProse: String? = nil, slug: String,
        detail: Detail = .none
    ) {
        self.taxonomy = taxonomy
        self.key = key
        self.name = name
        self.nameInProse = nameInProse ?? name
        self.slug = slug
        self.detail = detail
    }

    /// The address of its page: `/countries/viet-nam/`, `/2025/02/`.
    package var permalink: Permalink {
        if case .month(let year, let month) = detail {
            return Permalink("/\(String(year, digits: 4))/\(String(month, digits: 2))/")
        }
        return Permalink("/\(taxonomy)/\(slug)/")
    }

    /// The address of the page of its articles that are filed under another term too: `/countries/viet-nam/regulation/`.
    package func permalink(with other: Term) -> Permalink { Permalink("\(permalink)\(other.slug)/") }

    /// Whether it is a region among the blocs.
    package var isRegion: Bool {
        if case .bloc(.region) = detail { true } else { false }
    }
}

extension Term: Hashable {
    package static func == (left: Self, right: Self) -> Bool {
        left.key == right.key && left.taxonomy == right.taxonomy
    }
    // Keys of two taxonomies are rarely the same, and one text costs less than two.
    package func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

extension Country {
    /// The country as a term.
    package var term: Term { Term(.countries, key: code, name: name, nameInProse: nameInProse, slug: slug) }
}

extension Bloc {
    /// The bloc or region as a term.
    package var term: Term {
        Term(.blocs, key: slug, name: name, nameInProse: nameInProse, slug: slug, detail: .bloc(kind))
    }
}
