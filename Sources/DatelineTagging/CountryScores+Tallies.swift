/// Counts for each country of a text how often, how early and as what it is named.
extension CountryScores {
    /// What a text says of one country, all its sightings together.
    struct Tally {
        var country: Int
        /// Where it is first named.
        var firstWord: Int
        var score = 0
        var mentions = 0
        var isProminent = false
        /// Whether the headline or the lede names it, in a list perhaps.
        var isInOpening = false
        var isListedOnly = true
        /// Whether it is only where others met.
        var isVenueOnly = true
        /// Which evidence is the place where others met: its points count as long as the country is nothing else.
        var venues: [Int] = []
        /// Whether it is only named as an example.
        var isExampleOnly = true
        /// Whether it is only where a company or the like comes from.
        var isOriginOnly = true
        /// Whether others are to be spoken of before it.
        var isAside: Bool { isVenueOnly || isExampleOnly || isOriginOnly }
        var reasonAside: CountryTag.Doubt { isExampleOnly ? .example : isVenueOnly ? .venue : .origin }
        /// Whether it stands beside another country in the headline or the lede: "Kenya and Rwanda have signed".
        var partner: Int?
        /// Whether the headline or the lede names it before any other: it acts, whatever else is told of others.
        var isFirst = false
        var isGuess = true
        var evidence: [Evidence] = []

        /// Where others met counts no more for a country that is named for something else in one paragraph further down.
        mutating func dropVenues() {
            let others = evidence.indices.filter { !venues.contains($0) }.map { evidence[$0].paragraph }
            guard let first = others.first, first > 1, others.allSatisfy({ $0 == first }) else { return }
            for index in venues {
                let venue = evidence[index]
                score -= venue.weight
                evidence[index] = Evidence(phrase: venue.phrase, paragraph: venue.paragraph, weight: 0)
            }
            let isInOpening = evidence.contains { $0.paragraph <= 1 && $0.weight > 0 }
            if !isInOpening { (self.isInOpening, isProminent, isFirst) = (false, false, false) }
        }
    }

    /// The countries of a text in the order of their first sightings, each with its points and what it is in the text.
    func tallies(of sightings: [Sighting]) -> [Tally] {
        var tallies: [Tally] = []
        tallies.reserveCapacity(8)
        var previous: Sighting?
        // The last country named that is more than where a company comes from.
        var actor: Sighting?
        var isPartnerOfFirst = true
        var venue: Sighting?
        for sighting in sightings {
            guard let verdict = sighting.verdict else { continue }
            let index: Int
            if let known = tallies.firstIndex(where: { $0.country == verdict.country }) {
                index = known
            } else {
                index = tallies.count
                tallies.append(Tally(country: verdict.country, firstWord: sighting.first))
            }
            let prominence = text.prominence(of: sighting.first)
            let isSameMention = previous.map { isOneMention($0, sighting) } ?? false
            let isMinor =
                sighting.isOrigin && (verdict.role != .house || prominence > 1)
                || verdict.role.isWithin && !opens(sighting) && !Officials.speak(in: sighting, of: text)
            let base = sighting.isListed || isSameMention ? 1 : isMinor ? 2 : 4
            // Who comes first acts: "France and India closed a summit" is about both. Where a company comes from does not.
            let isFirst = !sighting.isOrigin && (actor.map { isPartnerOfFirst && isJoined($0, sighting) } ?? true)
            let bonus = !isFirst || sighting.isListed || prominence == 1 ? 0 : actor == nil ? 4 : 3
            if !sighting.isOrigin { (actor, isPartnerOfFirst) = (sighting, isFirst) }
            let weight = base * prominence + bonus
            if let previous, prominence > 2, !sighting.isListed, !sighting.isOrigin, !sighting.isExample,
                let other = previous.verdict, verdict.role == .name, other.role == .name, isJoined(previous, sighting)
            {
                tallies[index].partner = other.country
                if let first = tallies.firstIndex(where: { $0.country == other.country }) {
                    tallies[first].partner = verdict.country
                }
            }
            let isVenue =
                Meetings.isVenue(sighting, after: previous, lastVenue: venue, in: text)
                || MeetingHosts.isHost(sighting, in: text) && hasOthers(sightings, than: verdict.country)
            if isVenue { venue = sighting }
            if !isSameMention, !isVenue { tallies[index].isVenueOnly = false }
            if isVenue { tallies[index].venues.append(tallies[index].evidence.count) }
            previous = sighting
            tallies[index].score += weight
            tallies[index].mentions += 1
            if prominence > 2 { tallies[index].isInOpening = true }
            if prominence > 2, !sighting.isListed { tallies[index].isProminent = true }
            if prominence > 2, bonus == 4 { tallies[index].isFirst = true }
            if !sighting.isListed { tallies[index].isListedOnly = false }
            if !sighting.isExample { tallies[index].isExampleOnly = false }
            if !sighting.isOrigin { tallies[index].isOriginOnly = false }
            if !verdict.isGuess { tallies[index].isGuess = false }
            tallies[index].evidence.append(
                Evidence(
                    phrase: text.phrase(sighting.first, sighting.last),
                    paragraph: Int(text.words[sighting.first].paragraph), weight: weight))
        }
        for index in tallies.indices where !tallies[index].isVenueOnly { tallies[index].dropVenues() }
        return tallies
    }

    /// Whether the headline or the lede is about many states or names another country than one.
    private func hasOthers(_ sightings: [Sighting], than country: Int) -> Bool {
        sightings.contains { sighting in
            sighting.verdict.map { $0.country != country } ?? false && text.prominence(of: sighting.first) > 2
        } || Meetings.isOfMany(sightings, in: text, gazetteer)
    }

    /// "Taipei will restrict exports": a place that the headline or the lede begins with is its subject.
    private func opens(_ sighting: Sighting) -> Bool {
        let words = text.words
        let (first, next) = (sighting.first, sighting.last + 1)
        return words[first].paragraph <= 1 && (first == 0 || words[first - 1].paragraph < words[first].paragraph)
            && next < words.count && words[next].gap == .space
    }

    /// Whether nothing but "and" is between two countries, in any language, with an article perhaps.
    private func isJoined(_ left: Sighting, _ right: Sighting) -> Bool {
        let words = text.words
        guard left.verdict?.country != right.verdict?.country, right.first > left.last, right.first - left.last <= 3,
            (left.last + 1...right.first).allSatisfy({ words[$0].gap.joins })
        else { return false }
        guard right.first > left.last + 1 else {
            // Names without a blank between them, and the Arabic "and", which is part of the next word.
            let start = Int(words[right.first].start)
            return Int(words[left.last].end) == start || text.bytes[start...].starts(with: [0xD9, 0x88])
        }
        return text.isWord(left.last + 1, oneOf: Self.ands)
            && (right.first == left.last + 2 || words[left.last + 2].end - words[left.last + 2].start <= 3)
    }

    private static let ands: SpelledWords = [
        "and", "et", "y", "e", "und", "và", "dan", "和", "与", "與", "及", "と", "과", "와",
    ]

    /// "French President Emmanuel Macron" mentions France once, and so does a name with its abbreviation.
    private func isOneMention(_ left: Sighting, _ right: Sighting) -> Bool {
        guard left.verdict?.country == right.verdict?.country, right.first - left.last <= 3 else { return false }
        if (left.last + 1...right.first).allSatisfy({ text.words[$0].gap.joins }) { return true }
        // "the United Arab Emirates (UAE)"
        let start = Int(text.words[right.first].start)
        return right.first == left.last + 1 && start > 0 && text.bytes[start - 1] == UInt8(ascii: "(")
    }
}
