/// Tells the city where a country's officials speak, "the ministry said in Cairo", from one that is only named.
///
/// A ministry, a court or the police without a country are those of the country of that city.
enum Officials {
    /// Whether somebody speaks in a city or is of it: "told reporters in Lima", "police in Chisinau".
    static func speak(in sighting: Sighting, of text: TaggedText) -> Bool {
        let words = text.words
        let first = sighting.first
        guard first > 1, words[first].gap == .space, words[first - 1].gap.joins,
            words[first - 1].end - words[first - 1].start == 2,
            words[first - 2].paragraph == words[first].paragraph, text.isWord(first - 1, "in")
        else { return false }
        return text.isWord(first - 2, oneOf: speakers)
    }

    private static let speakers: SpelledWords = [
        "said", "says", "added", "announced", "reporters", "journalists", "editors", "officials", "Officials", "police",
        "Police", "prosecutors", "Prosecutors", "lawmakers", "Lawmakers", "ministry", "court", "Court", "parliament",
        "government",
    ]
}
