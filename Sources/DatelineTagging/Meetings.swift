/// Tells the place where delegates of many countries met from a country that a text is about.
enum Meetings {
    /// Whether a country or a place is only where some met: "ministers met in Accra, Ghana", where `previous` is the town. The
    /// last venue before it makes the next place of the sentence one: "meets in Geneva in July and in New York in 2027".
    static func isVenue(
        _ sighting: Sighting, after previous: Sighting?, lastVenue: Sighting?, in text: TaggedText
    ) -> Bool {
        let words = text.words
        let isBehindTown = previous.map {
            $0.last + 1 == sighting.first && $0.verdict?.country == sighting.verdict?.country
                && words[sighting.first].gap == .comma
        }
        var before = sighting.first - (isBehindTown == true ? 2 : 1)
        // "at a summit in the Rwandan capital"
        let next = sighting.last + 1
        if before > 0, words[before].end - words[before].start == 3, next < words.count,
            words[next].end - words[next].start == 7, words[before + 1].gap.joins,
            text.phrase(next, next) == "capital", text.phrase(before, before) == "the"
        {
            before -= 1
        }
        guard before > 0, words[before].end - words[before].start <= 5, words[before + 1].gap.joins else {
            return false
        }
        guard prepositions.contains(text.phrase(before, before)) else { return false }
        // What is joined to it, and not whatever comes later.
        if let lastVenue, lastVenue.last < before - 1, before - lastVenue.last < 30,
            joints.contains(text.phrase(before - 1, before - 1)), isOneSentence(lastVenue.last, before, words)
        {
            return true
        }
        for index in stride(from: before - 1, through: max(0, before - 5), by: -1) {
            guard words[index].paragraph == words[before].paragraph, words[index + 1].gap <= .comma else {
                return false
            }
            if meetings.contains(text.phrase(index, index)) { return true }
        }
        return false
    }

    private static let joints: Set<String> = [
        "and", "then", "und", "dann", "et", "puis", "y", "e", "và", "dan", "lalu",
    ]

    private static func isOneSentence(_ first: Int, _ last: Int, _ words: [Word]) -> Bool {
        words[first].paragraph == words[last].paragraph && (first + 1...last).allSatisfy { words[$0].gap <= .comma }
    }

    /// Whether the lede is about many countries: "leaders of twenty countries", "ASEAN ministers".
    static func isOfMany(_ sightings: [Sighting], in text: TaggedText, _ gazetteer: Gazetteer) -> Bool {
        let words = text.words
        for sighting in sightings where words[sighting.first].paragraph <= 1 {
            if gazetteer.meanings[sighting.meaning].role == .bloc { return true }
        }
        for index in words.indices.dropFirst() {
            guard words[index].paragraph <= 1 else { return false }
            guard states.contains(text.phrase(index, index)), words[index].gap == .space else { continue }
            let number = text.phrase(index - 1, index - 1)
            if number.utf8.allSatisfy({ $0 < 0x3A }) || numbers.contains(number) { return true }
        }
        return false
    }

    /// What stands before the place of a meeting, or of anything.
    static let prepositions: Set<String> = ["in", "at", "à", "en", "em", "tại", "ở", "di", "au", "في"]
    private static let meetings: Set<String> = [
        "met", "meet", "meeting", "gathered", "gathering", "convened", "summit", "conference", "forum", "assembly",
        "session", "talks", "Summit", "Conference", "Forum", "Congress", "congress",
        "sommet", "réunion", "conférence", "congrès", "Sommet", "cumbre", "reunión", "conferencia", "foro", "Cumbre",
        "congreso", "Congreso", "cúpula", "cimeira", "reunião", "conferência", "Gipfel", "Treffen", "Konferenz",
        "nghị", "thảo", "đàn", "đàm", "họp", "konferensi", "pertemuan", "قمة", "القمة", "مؤتمر", "المؤتمر", "منتدى",
        "المنتدى", "اجتماع", "الاجتماع",
    ]
    private static let states: Set<String> = ["states", "countries", "nations", "governments"]
    private static let numbers: Set<String> = [
        "ten", "dozen", "twelve", "fifteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty",
        "ninety",
        "hundred", "many", "member",
    ]
}
