/// A phrase of the gazetteer found in a text, before and after its meaning there is decided.
struct Sighting {
    /// Its first and last word.
    let first: Int
    let last: Int
    /// The number of its first meaning.
    let meaning: Int
    /// What was decided: the number of the country and the role, or `nil` where it means no country.
    var verdict: Verdict?
    /// The country it would have meant and the reason against it, if it was taken for something else.
    var missed: Missed?
    /// Whether it is in a list of countries.
    var isListed = false
    /// Whether it only says where a company comes from.
    var isOrigin = false
    /// Whether it is only an example: "member states, including Nigeria".
    var isExample = false

    struct Missed {
        let country: Int
        let doubt: CountryTag.Doubt
    }

    struct Verdict {
        let country: Int
        let role: Meaning.Role
        /// Whether it could have meant another country, and nothing in the text decided.
        var isGuess = false
    }
}
