/// Tells where a company comes from before its name: "la china Huawei", "l’américain Nvidia", "der US-Konzern Microsoft".
enum HomesBeforeNames {
    /// Whether a people stands in small letters between an article and a name.
    static func isBeforeName(_ sighting: Sighting, in text: TaggedText) -> Bool {
        let words = text.words
        let next = sighting.last + 1
        guard sighting.verdict?.role == .demonym, next < words.count, words[next].gap == .space,
            words[next].form.contains(.capital), !words[sighting.first].form.contains(.capital)
        else { return false }
        let start = Int(words[sighting.first].start)
        // The last byte of either apostrophe: what is before it is no word of its own.
        if start > 0, text.bytes[start - 1] == UInt8(ascii: "'") || text.bytes[start - 1] == 0x99 { return true }
        return sighting.first > 0 && words[sighting.first].gap == .space
            && text.isWord(sighting.first - 1, oneOf: articles)
    }

    /// Whether a German word for a company is directly behind a people or in one word with a country.
    static func isBeforeCompany(_ sighting: Sighting, in text: TaggedText) -> Bool {
        let next = sighting.last + 1
        guard next < text.words.count, let role = sighting.verdict?.role else { return false }
        let gap = text.words[next].gap
        return (gap == .hyphen || gap == .space && role == .demonym) && text.isWord(next, oneOf: companies)
    }

    /// Whether an institution of the country follows: "la británica CMA" is no company.
    static func isBeforeInstitution(_ index: Int, of sightings: [Sighting]) -> Bool {
        guard index + 1 < sightings.count else { return false }
        let (people, institution) = (sightings[index], sightings[index + 1])
        return institution.first == people.last + 1 && institution.verdict?.role == .institution
            && institution.verdict?.country == people.verdict?.country
    }

    private static let articles: SpelledWords = [
        "le", "la", "les", "du", "au", "aux", "des", "el", "los", "las", "del", "al", "o", "a", "os", "as", "do", "da",
        "dos", "das", "ao", "à", "pelo", "pela", "il", "lo", "gli", "Le", "La", "Les", "El", "Los", "Las", "O", "A",
        "Os", "As", "Il",
    ]
    private static let companies: SpelledWords = [
        "Konzern", "Konzerns", "Konzerne", "Konzernen", "Firma", "Firmen", "Unternehmen", "Unternehmens", "Hersteller",
        "Herstellers", "Anbieter", "Anbieters", "Entwickler", "Startup", "Plattform", "Chiphersteller", "Chipkonzern",
        "Softwarekonzern", "Softwarefirma", "Techkonzern", "Technologiekonzern", "Internetkonzern", "Onlinekonzern",
        "Autobauer", "Autohersteller", "Chatbot",
    ]
}
