/// Which countries a text speaks of without doubt: the company that decides what a shared name means.
struct Company {
    /// Points for each country from its places, institutions and cues, and from its names.
    private var fromWithin: [Int32]
    private var fromNames: [Int32]
    /// Whether no country is named without doubt.
    private(set) var isEmpty = true

    /// The company of a text: sightings that have a verdict, and countries of cues.
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

    /// The points that speak for a country.
    func points(for country: Int, countingNames: Bool) -> Int {
        Int(fromWithin[country]) + (countingNames ? Int(fromNames[country]) : 0)
    }

    /// Whether the text has anything of a country.
    func has(_ country: Int) -> Bool { fromWithin[country] > 0 || fromNames[country] > 0 }
}
