/// Weighs the sightings of a text and separates the countries it is about from those it mentions.
struct CountryScores {
    let tables: Tagger.Tables
    let text: TaggedText
    /// The numbers of the countries that the text was filed from.
    let filedFrom: [Int]

    private struct Tally {
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

    private var gazetteer: Gazetteer { tables.gazetteer }

    /// The tags of the countries, and those that were nearly given.
    func tags(of sightings: [Sighting]) -> (about: [CountryTag], mentioned: [CountryTag], nearly: [CountryTag]) {
        var tallies = tallies(of: sightings)
        // Where a text was filed counts only if the text itself names the country.
        for index in tallies.indices where filedFrom.contains(tallies[index].country) { tallies[index].score += 2 }
        tallies.sort { ($0.score, $1.country) > ($1.score, $0.country) }

        var (about, mentioned): ([CountryTag], [CountryTag]) = ([], [])
        let actor = tallies.first { !$0.isAside }
        let highest = tallies.first?.score ?? 0
        // Where others met, who is an example and where a company is from are aside if there is anyone else to speak of.
        let hasActor = actor.map { $0.score * 2 >= highest } ?? false
        let top = (hasActor ? actor?.score : nil) ?? highest
        let main = hasActor ? actor?.country : tallies.first?.country
        let first = tallies.first(where: \.isFirst)?.country
        let isMultilateral = tallies.contains(where: \.isAside) && Meetings.isOfMany(sightings, in: text, gazetteer)
        let examples = tallies.lazy.filter(\.isExampleOnly).count
        let isList =
            tallies.count > 4 && tallies.allSatisfy { $0.isListedOnly || $0.isOriginOnly } || isRoundUp(tallies)
        let many = Meetings.sentenceBehindNumber(in: text)
        let isOfOthers =
            !tallies.contains { $0.isInOpening && !$0.isVenueOnly }
            && Meetings.isLedByOthers(sightings, in: text, gazetteer)
        // "Việt Nam tiếp Đại sứ Singapore. Hai nước …"
        let mayBeTwo =
            tallies.prefix(2).allSatisfy(\.isInOpening)
            && tallies.lazy.filter { $0.isInOpening && !$0.isAside }.prefix(3).count == 2
        for tally in tallies where !isPassing(tally, tallies) {
            let needed = needed(tally, top: top)
            let isOneOfMany = isOfOthers || many.map { $0 <= tally.firstWord } ?? false
            let isListedAside = tally.isListedOnly && tallies.count > 4 || isOneOfMany && tally.mentions < 3
            let isAside = tally.isAside && (hasActor || isMultilateral) || tally.isExampleOnly && examples > 2
            let isPartner =
                tally.partner != nil && (tally.partner == main || tally.partner == first)
                || mayBeTwo && tally.score < needed && tally.isInOpening && !tally.isAside
                    && TwoStates.areNamed(in: text)
            if !isList, !isListedAside, !isAside, about.count < 4, tally.score >= needed || isPartner {
                about.append(tag(tally, needed: isPartner ? min(needed, tally.score) : needed))
            } else {
                let doubt = isListedAside || isList ? .list : isAside ? tally.reasonAside : nil
                mentioned.append(tag(tally, needed: needed, doubt: doubt))
            }
        }
        let passing = tallies.filter { isPassing($0, tallies) }.map {
            tag($0, needed: needed($0, top: top), doubt: .passing)
        }
        var nearly = passing + nearly(sightings, besides: tallies)
        let isOfBloc = sightings.contains { gazetteer.meanings[$0.meaning].role == .bloc }
        let isOfHere = hasOthersOnly(tallies) || !isMultilateral && !isOfOthers && areInPassing(tallies)
        if !tallies.isEmpty, !isOfBloc, isOfHere {
            // Who gave the tool of a story from Beirut is named further on, and is not what it is about.
            let named = tallies.map(\.country)
            let filed = filedFrom.filter { !named.contains($0) }.map { filedTag($0, counts: true) }
            if !filed.isEmpty { (about, mentioned) = (filed, about + mentioned) }
        }
        if about.isEmpty, mentioned.isEmpty {
            // With nothing else to go by, a story is about where it was filed, unless that is where others met.
            let filed = filedFrom.map { filedTag($0, counts: !isOfBloc) }
            if isOfBloc { nearly = filed + nearly } else { about = filed }
        }
        return (about, mentioned, nearly)
    }

    /// Whether a country is among the first words: "La china DeepSeek ha presentado".
    private func isSubject(_ tally: Tally) -> Bool { tally.isInOpening && tally.firstWord < 5 }

    /// Whether all countries of a text are aside, and none is its subject or an example.
    private func hasOthersOnly(_ tallies: [Tally]) -> Bool {
        tallies.allSatisfy { $0.isAside && !isSubject($0) && !$0.isExampleOnly }
    }

    /// Whether one or two countries are all that is named, once each and in passing, below a lede without any: "ZARAGOZA — El Ejército
    /// de Tierra ha probado …" is of Spain.
    private func areInPassing(_ tallies: [Tally]) -> Bool {
        tallies.count < 3 && tallies.allSatisfy { !$0.isInOpening && $0.mentions == 1 && !opensParagraph($0) }
    }

    /// Whether a country is the first or the second word of a paragraph: "Mali has expelled several reporters."
    private func opensParagraph(_ tally: Tally) -> Bool {
        let words = text.words
        return tally.firstWord < 2 || words[tally.firstWord - 2].paragraph != words[tally.firstWord].paragraph
    }

    /// The tag of a country that a story is about only because it was filed there.
    private func filedTag(_ country: Int, counts: Bool) -> CountryTag {
        CountryTag(
            country: gazetteer.countries[country], score: counts ? 1 : 0, needed: 1, confidence: .low, evidence: [],
            doubt: counts ? nil : .dateline)
    }

    /// The points of nearly the first country: three fifths of its, or two if a country is named often and early, or before
    /// all others.
    private func needed(_ tally: Tally, top: Int) -> Int {
        let isThroughout = tally.isFirst || tally.isProminent && tally.mentions > 2
        return (top * (isThroughout ? 2 : 3) + 4) / 5
    }

    /// Whether a text goes from country to country: five or more, once each, and none of them in the headline or the lede or
    /// where it was filed.
    private func isRoundUp(_ tallies: [Tally]) -> Bool {
        tallies.count > 4
            && tallies.allSatisfy {
                $0.mentions == 1 && !$0.isInOpening && !$0.isListedOnly && !filedFrom.contains($0.country)
            }
    }

    private func tallies(of sightings: [Sighting]) -> [Tally] {
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

    /// Whether a country is named once, with less than four points, below the second paragraph, or in a list below the
    /// fourth: too little for a reader who wants to know what happened there. Where the text has nothing better, it is not
    /// dropped.
    private func isPassing(_ tally: Tally, _ all: [Tally]) -> Bool {
        isPassing(tally) && (!filedFrom.isEmpty || !all.allSatisfy(isPassing))
    }

    private func isPassing(_ tally: Tally) -> Bool {
        let last = tally.isListedOnly ? 4 : 2
        return tally.mentions == 1 && tally.evidence.allSatisfy { $0.paragraph > last && $0.weight < 4 }
    }

    private func tag(_ tally: Tally, needed: Int, doubt: CountryTag.Doubt? = nil) -> CountryTag {
        let confidence: Confidence =
            tally.isGuess
            ? .low
            : tally.isProminent && tally.mentions > 1
                ? .high
                : tally.mentions > 1
                    ? .medium
                    : tally.isProminent ? .medium : .low
        return CountryTag(
            country: gazetteer.countries[tally.country], score: tally.score, needed: needed,
            confidence: confidence, evidence: tally.evidence, doubt: doubt)
    }

    /// Countries whose names all turned out to mean something else.
    private func nearly(_ sightings: [Sighting], besides given: [Tally]) -> [CountryTag] {
        var tags: [CountryTag] = []
        for sighting in sightings {
            guard let missed = sighting.missed, missed.country >= 0,
                !given.contains(where: { $0.country == missed.country })
            else { continue }
            let country = gazetteer.countries[missed.country]
            guard !tags.contains(where: { $0.country == country }) else { continue }
            let evidence = Evidence(
                phrase: text.phrase(sighting.first, sighting.last),
                paragraph: Int(text.words[sighting.first].paragraph), weight: 0)
            tags.append(
                CountryTag(
                    country: country, score: 0, needed: 1, confidence: .low, evidence: [evidence],
                    doubt: missed.doubt))
        }
        return tags
    }
}
