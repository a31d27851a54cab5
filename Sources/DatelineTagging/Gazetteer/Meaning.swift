package import DatelineModel

/// One thing that a phrase of the gazetteer can mean.
struct Meaning {
    /// What a phrase is to its country; `house` is a company, a university or a law, whose home says less of the country.
    enum Role: UInt8 {
        case name, demonym, prefix, place, area, institution, house
        /// The roles of the tables `not-countries`, `blocs` and `context-words`; `regional` is the adjective of a region.
        case notCountry, bloc, region, regional, cue, noun, title, paper, language, business, currency,
            suffix, given, courtesy, calling

        /// Whether it lies within a country; an area holds the places: a state, a province.
        var isWithin: Bool { self == .place || self == .area }
        /// Whether finding it in a text is evidence for a country.
        var isEvidence: Bool { rawValue <= Role.house.rawValue }
        /// Whether it is matched as a phrase in a text, and hides shorter ones.
        var isFound: Bool { rawValue <= Role.regional.rawValue }
    }

    var role: Role
    var marks: NameMarks
    /// The number of the country, or -1.
    var country: Int16
    /// The number of the bloc or region, or -1.
    var bloc: Int16 = -1
    /// Words that must begin with a capital, and words that must be all capitals: bit 0 is the first word.
    var capital: UInt16 = 0
    var capitals: UInt16 = 0
    /// Whether it is a short word of capitals and small letters, which is another one in capitals: `AfD`.
    var isMixed = false
    /// The number of the place's name as newspapers write it, or -1.
    var placeName: Int32 = -1
    /// The next meaning of the same phrase, or -1.
    var next: Int32 = -1

    /// Whether words with these capitals can have this meaning.
    @inline(__always)
    func fits(capital textCapital: UInt16, capitals textCapitals: UInt16) -> Bool {
        textCapital & capital == capital && textCapitals & capitals == capitals && !(isMixed && textCapitals != 0)
    }
}

/// A place from which news is filed.
package struct Place: Sendable, Hashable {
    /// The name as newspapers write it: `Hà Nội` for a dateline `HANOI`.
    package let name: String
    /// The country it lies in; `nil` for a place of no country, such as the United Nations.
    package let country: Country?

    /// A place of the gazetteer.
    package init(name: String, country: Country?) {
        self.name = name
        self.country = country
    }
}
