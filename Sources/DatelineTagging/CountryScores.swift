/// Weighs the sightings of a text and separates the countries it is about from those it mentions.
struct CountryScores {
    let tables: Tagger.Tables
    let text: TaggedText
    /// The numbers of the countries that the text was filed from.
    let filedFrom: [Int]

    var gazetteer: Gazetteer { tables.gazetteer }

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
