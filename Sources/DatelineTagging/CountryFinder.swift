/// Finds the countries' names in a text and decides what each means there.
struct CountryFinder {
    let tables: Tagger.Tables
    let text: TaggedText
    /// The numbers of the countries that the text was filed from: they are context for its names too.
    let filedFrom: [Int]
    /// Whether the language of the text has the home of a company behind it.
    var hasHomesBehind = false

    private var gazetteer: Gazetteer { tables.gazetteer }

    /// The sightings of a text, in order, each with its verdict.
    func sightings() -> [Sighting] {
        var (sightings, cues) = find()
        let neighbours = NameContext(tables: tables, text: text, hasHomesBehind: hasHomesBehind)
        let needsContext = judgeByNeighbours(&sightings, in: neighbours)
        placeByArea(&sightings)
        assignInstitutions(&sightings)
        if needsContext {
            let context = CountryContext(
                sightings: sightings, cues: cues + filedFrom, countries: gazetteer.countries.count)
            for index in sightings.indices where sightings[index].verdict == nil {
                decide(&sightings[index], by: context)
            }
        }
        markLists(&sightings)
        for index in sightings.indices where sightings[index].verdict != nil {
            if isHouse(sightings[index]) || isOwner(index, in: sightings) || neighbours.isOrigin(sightings[index])
                || hasHomesBehind && isNextHome(index, in: sightings)
            {
                sightings[index].isOrigin = true
            }
            let isNext = index > 0 && sightings[index - 1].isExample && follows(sightings[index], sightings[index - 1])
            if isNext || neighbours.isExample(sightings[index]) { sightings[index].isExample = true }
        }
        return sightings
    }

    // MARK: - Finding

    /// The longest phrases from left to right, and the countries for which the text has a cue.
    private func find() -> (sightings: [Sighting], cues: [Int]) {
        var sightings: [Sighting] = []
        var cues: [Int] = []
        sightings.reserveCapacity(48)
        let words = text.words
        var index = 0
        while index < words.count {
            let next = index + 1 < words.count ? words[index + 1].fingerprint : 0
            let reach = gazetteer.searched.reach(from: words[index].fingerprint, before: next)
            if reach.isNone {
                index += 1
                continue
            }
            var cursor = PhraseTable.Cursor()
            var best: (last: Int, meaning: Int)?
            var (capital, capitals): (UInt16, UInt16) = (0, 0)
            var last = index
            if !reach.mayBeAlone {
                let first = words[index]
                guard first.fingerprint != 0, index + 1 < words.count, words[index + 1].gap.joins else {
                    index += 1
                    continue
                }
                gazetteer.phrases.pass(&cursor, over: first.fingerprint)
                if first.form.contains(.capital) { capital = 1 }
                if first.form.contains(.capitals) { capitals = 1 }
                last += 1
            }
            while last < words.count, last - index < 16, last == index || words[last].gap.joins {
                let word = words[last]
                guard word.fingerprint != 0, gazetteer.phrases.advance(&cursor, by: word.fingerprint) else { break }
                let bit = UInt16(1) << UInt16(last - index)
                if word.form.contains(.capital) { capital |= bit }
                if word.form.contains(.capitals) { capitals |= bit }
                if let phrase = cursor.phrase {
                    if let meaning = firstFitting(phrase, index, last, capital, capitals) {
                        best = (last, meaning)
                    } else if let country = cue(phrase) {
                        cues.append(country)
                    }
                }
                guard cursor.canContinue, reach.isBeyond else { break }
                last += 1
            }
            if let best {
                append(best.meaning, index, best.last, to: &sightings)
                index = best.last + 1
            } else {
                index += 1
            }
        }
        return (sightings, cues)
    }

    private func append(_ meaning: Int, _ first: Int, _ last: Int, to sightings: inout [Sighting]) {
        guard gazetteer.meanings[meaning].marks.contains(.together) else {
            return sightings.append(Sighting(first: first, last: last, meaning: meaning))
        }
        var (next, word) = (meaning, first)
        while next >= 0, word <= last {
            sightings.append(Sighting(first: word, last: word, meaning: next))
            (next, word) = (Int(gazetteer.meanings[next].next), word + 1)
        }
    }

    /// "Cairo, Ill.": a state's abbreviation counts after a town and a comma, with its full stop.
    private func isAfterTown(_ first: Int, _ last: Int) -> Bool {
        let end = Int(text.words[last].end)
        return first == last && first > 0 && text.words[first].gap == .comma
            && text.words[first - 1].form.contains(.capital) && end < text.bytes.count
            && text.bytes[end] == UInt8(ascii: ".")
    }

    private func firstFitting(
        _ phrase: Int, _ first: Int, _ last: Int, _ capital: UInt16, _ capitals: UInt16
    ) -> Int? {
        var next = Int(gazetteer.firstMeaning[phrase])
        while next >= 0 {
            let meaning = gazetteer.meanings[next]
            if meaning.role.isFound, meaning.fits(capital: capital, capitals: capitals),
                meaning.marks.isDisjoint(with: [.lookupOnly, .accented]) || isLookedFor(meaning, first, last)
            {
                return next
            }
            next = Int(meaning.next)
        }
        return nil
    }

    private func isLookedFor(_ meaning: Meaning, _ first: Int, _ last: Int) -> Bool {
        if meaning.marks.contains(.lookupOnly) { return meaning.role == .area && isAfterTown(first, last) }
        return text.bytes[Int(text.words[first].start)..<Int(text.words[last].end)].contains { $0 >= 0x80 }
    }

    private func cue(_ phrase: Int) -> Int? {
        var next = Int(gazetteer.firstMeaning[phrase])
        while next >= 0 {
            let meaning = gazetteer.meanings[next]
            if meaning.role == .cue, meaning.country >= 0 { return Int(meaning.country) }
            next = Int(meaning.next)
        }
        return nil
    }

    // MARK: - Deciding

    /// Decides what can be decided by a name's neighbours; `true` if any is left undecided.
    private func judgeByNeighbours(_ sightings: inout [Sighting], in neighbours: NameContext) -> Bool {
        var isAnyUndecided = false
        var people: [Int] = []
        for index in sightings.indices {
            let meaning = gazetteer.meanings[sightings[index].meaning]
            guard meaning.role.isEvidence else { continue }
            let isPerson = people.contains(sightings[index].meaning) && !neighbours.isCertainlyPlace(sightings[index])
            let previous = index > 0 ? sightings[index - 1] : nil
            if let doubt = isPerson ? .person : neighbours.misreading(sightings[index], meaning, after: previous) {
                sightings[index].missed = .init(country: Int(meaning.country), doubt: doubt)
                // Once a person is named in full, the name alone means that person.
                if doubt == .person, meaning.marks.contains(.surname) { people.append(sightings[index].meaning) }
            } else if meaning.marks.isDisjoint(with: [.shared, .venue]) {
                if meaning.country >= 0 {
                    sightings[index].verdict = .init(country: Int(meaning.country), role: meaning.role)
                }
            } else {
                isAnyUndecided = true
            }
        }
        return isAnyUndecided
    }

    /// "Paris, Texas": a name before a comma and an area lies in that area.
    ///
    /// An area that shares its name belongs to the country in which the town lies, "Batumi, Georgia", or else is the
    /// state: nobody writes "Athens, Georgia" of a country.
    private func placeByArea(_ sightings: inout [Sighting]) {
        for index in sightings.indices.dropFirst() {
            let (town, area) = (sightings[index - 1], sightings[index])
            guard area.first == town.last + 1, text.words[area.first].gap == .comma, town.missed == nil,
                gazetteer.meanings[town.meaning].role == .place, area.missed == nil
            else { continue }
            let places = meanings(from: town.meaning).map(\.country)
            let areas = meanings(from: area.meaning)
            guard areas.contains(where: { $0.role == .area }),
                let match = areas.first(where: { places.contains($0.country) })
                    ?? areas.first(where: { $0.role == .area })
            else { continue }
            sightings[index - 1].verdict = .init(country: Int(match.country), role: .place)
            if area.verdict == nil { sightings[index].verdict = .init(country: Int(match.country), role: match.role) }
        }
    }

    /// "The Australian Information Commissioner", "Brazil's Congress", "Brazil has three bills in its Congress": an
    /// institution that many countries have belongs to the country named before it.
    private func assignInstitutions(_ sightings: inout [Sighting]) {
        for index in sightings.indices.dropFirst() {
            let (owner, institution) = (sightings[index - 1], sightings[index])
            let meaning = gazetteer.meanings[institution.meaning]
            guard meaning.role == .institution, meaning.marks.contains(.shared), institution.missed == nil,
                text.words[institution.first].gap == .space,
                institution.first == owner.last + 1 || isOfTheSubject(institution, owner),
                let verdict = owner.verdict, verdict.role != .institution
            else { continue }
            sightings[index].verdict = .init(country: verdict.country, role: .institution)
        }
    }

    /// Whether "its" before an institution can mean a country named earlier in the sentence.
    private func isOfTheSubject(_ institution: Sighting, _ owner: Sighting) -> Bool {
        let words = text.words
        guard institution.first > owner.last + 1, text.isWord(institution.first - 1, "its") else { return false }
        return (owner.last + 1...institution.first).allSatisfy {
            words[$0].gap != .sentence && words[$0].paragraph == words[owner.last].paragraph
        }
    }

    /// A meaning and those after it that are evidence and searched for in texts.
    private func meanings(from first: Int) -> [Meaning] {
        var meanings: [Meaning] = []
        var next = first
        while next >= 0 {
            let meaning = gazetteer.meanings[next]
            let isLookedFor = next == first || !meaning.marks.contains(.lookupOnly)
            if meaning.role.isEvidence, meaning.country >= 0, isLookedFor {
                meanings.append(meaning)
            }
            next = Int(meaning.next)
        }
        return meanings
    }

    /// Chooses between the countries that share a name by the text's context.
    private func decide(_ sighting: inout Sighting, by context: CountryContext) {
        let first = gazetteer.meanings[sighting.meaning]
        guard first.role.isEvidence, sighting.missed == nil else { return }
        let candidates = meanings(from: sighting.meaning)
        // A name that the site's own files add comes last.
        guard let likeliest = candidates.last(where: { $0.marks.contains(.likeliest) }) ?? candidates.first else {
            return
        }
        guard Set(candidates.map(\.country)).count > 1 else {
            // An institution that many countries have, or a city where others meet: only with its country named too.
            if context.has(Int(likeliest.country)) || context.isEmpty {
                let isGuess = !context.has(Int(likeliest.country))
                sighting.verdict = .init(country: Int(likeliest.country), role: likeliest.role, isGuess: isGuess)
            } else {
                sighting.missed = .init(country: Int(likeliest.country), doubt: .alone)
            }
            return
        }
        let hasCountryOfThatName = candidates.contains { $0.role == .name }
        var best = (meaning: likeliest, points: -1)
        var isTied = false
        for candidate in candidates {
            // That the text names the United States does not make Georgia the state.
            let countsNames = !candidate.role.isWithin || !hasCountryOfThatName
            let points = context.points(for: Int(candidate.country), countingNames: countsNames)
            if points > best.points {
                (best, isTied) = ((candidate, points), false)
            } else if points == best.points, candidate.country != best.meaning.country {
                isTied = true
            }
        }
        if isTied, !likeliest.marks.contains(.likeliest), candidates.allSatisfy({ $0.role == .institution }) {
            // A parliament that several countries have, of which nothing in the text is one.
            sighting.missed = .init(country: Int(likeliest.country), doubt: .alone)
            return
        }
        let chosen = isTied ? likeliest : best.meaning
        sighting.verdict = .init(country: Int(chosen.country), role: chosen.role, isGuess: isTied)
    }

    // MARK: - Lists

    /// Marks four or more countries in a row, separated by nothing but commas and "and".
    private func markLists(_ sightings: inout [Sighting]) {
        var start = 0
        while start < sightings.count {
            var end = start + 1
            while end < sightings.count, follows(sightings[end], sightings[end - 1]) { end += 1 }
            if end - start >= 4, Set(sightings[start..<end].compactMap { $0.verdict?.country }).count >= 4 {
                for index in start..<end { sightings[index].isListed = true }
            }
            start = end
        }
    }

    /// Whether a sighting stands behind another with nothing but commas and short words between them.
    func follows(_ sighting: Sighting, _ previous: Sighting) -> Bool {
        let words = text.words
        guard sighting.first - previous.last <= 3 else { return false }
        guard words[sighting.first].paragraph == words[previous.last].paragraph else { return false }
        for index in previous.last + 1..<sighting.first + 1 {
            if words[index].gap == .sentence { return false }
            if index < sighting.first, words[index].end - words[index].start > 3 { return false }
        }
        return true
    }
}
