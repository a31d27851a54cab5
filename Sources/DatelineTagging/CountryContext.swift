/// The countries that a text names without doubt: the context that decides what a shared name means.
struct CountryContext {
    /// Points for each country from its places, institutions and cues, and from its names.
    private var fromWithin: [Int32]
    private var fromNames: [Int32]
    /// Whether no country is named without doubt.
    private(set) var isEmpty = true

    /// The context of a text: its sightings that have a verdict, and the countries of its cues.
    init(sightings: [Sighting], cues: [Int], countries: Int) {
        fromWithin = Array(repeating: 0, count: countries)
        fromNames = Array(repeating: 0, count: countries)
        for cue in cues { fromWithin[cue] += 2 }
        for verdict in sightings.lazy.compactMap(\.verdict) {
            isEmpty = false
            switch verdict.role {
            case .place, .area, .institution: fromWithin[verdict.country] += 3
            default: fromNames[verdict.country] += 2
            }
        }
    }

    /// The points that support a country.
    func points(for country: Int, countingNames: Bool) -> Int {
        Int(fromWithin[country]) + (countingNames ? Int(fromNames[country]) : 0)
    }

    /// Whether the text has any evidence of a country.
    func has(_ country: Int) -> Bool { fromWithin[country] > 0 || fromNames[country] > 0 }
}
