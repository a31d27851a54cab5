import DatelineModel

/// Weighs the sightings of blocs and regions.
///
/// A bloc's name is its own: one mention is enough. Things happen in regions all the time, so a region must be named in
/// the headline or at the beginning, or again and again; an adjective ("African ministers") counts half. The longer the
/// text, the more points it needs.
struct BlocScores {
    let tables: Tagger.Tables
    let text: TaggedText

    private var gazetteer: Gazetteer { tables.gazetteer }

    /// The tags of the blocs and regions, and those of regions that were nearly given, each by score.
    func tags(of sightings: [Sighting]) -> (given: [BlocTag], nearly: [BlocTag]) {
        var evidence: [Int: [Evidence]] = [:]
        // In a text that names the Union, "European" is the Union's.
        let union = gazetteer.number(ofCode: "EU")
        let namesUnion = sightings.contains { $0.verdict?.country == union }
        for index in sightings.indices {
            let sighting = sightings[index]
            let meaning = gazetteer.meanings[sighting.meaning]
            guard meaning.bloc >= 0 else { continue }
            if meaning.role != .bloc {
                if isInName(sighting) { continue }
                if meaning.role == .regional, namesUnion, gazetteer.blocs[Int(meaning.bloc)].slug == "europe" {
                    continue
                }
            }
            let base = isInRow(index, of: sightings) ? 1 : meaning.role == .regional ? 2 : 4
            evidence[Int(meaning.bloc), default: []].append(
                Evidence(
                    phrase: text.phrase(sighting.first, sighting.last),
                    paragraph: Int(text.words[sighting.first].paragraph),
                    weight: base * text.prominence(of: sighting.first)))
        }
        let neededForRegion = 8 + text.words.count / 250
        let tags = evidence.map { number, evidence in
            BlocTag(
                bloc: gazetteer.blocs[number], score: evidence.reduce(0) { $0 + $1.weight },
                needed: gazetteer.blocs[number].kind == .region ? neededForRegion : 1, evidence: evidence)
        }
        .sorted { ($0.score, $1.bloc.slug) > ($1.score, $0.bloc.slug) }
        return (tags.filter { $0.score >= $0.needed }, tags.filter { $0.score < $0.needed })
    }

    /// "Radio Free Asia", "Africa Check": a region beside another name is part of it. In a headline every word may have
    /// a capital, so it proves nothing there.
    private func isInName(_ sighting: Sighting) -> Bool {
        let words = text.words
        let context = NameContext(tables: tables, text: text)
        guard words[sighting.first].paragraph > 0 else { return false }
        if sighting.first > 0, words[sighting.first].gap == .space {
            let before = words[sighting.first - 1]
            let isName = before.form.contains(.capital) && !before.form.contains(.possessive)
            if isName, !context.isKnown(before, as: .title), !context.isKnown(before, as: .noun) { return true }
        }
        guard sighting.last + 1 < words.count, !words[sighting.last].form.contains(.possessive) else { return false }
        let next = words[sighting.last + 1]
        return next.gap == .space && next.form.contains(.capital) && !context.isKnown(next, as: .noun)
    }

    /// "Experts from Africa, Asia, Europe and Latin America": the third name in a row says little of each.
    private func isInRow(_ index: Int, of sightings: [Sighting]) -> Bool {
        var (first, last) = (index, index)
        while first > 0, follows(sightings[first], sightings[first - 1]) { first -= 1 }
        while last + 1 < sightings.count, follows(sightings[last + 1], sightings[last]) { last += 1 }
        return last - first >= 2
    }

    private static let joints: SpelledWords = ["and", "or", "the"]

    /// Whether only a comma, "and", "or" or "the" separates two sightings.
    private func follows(_ sighting: Sighting, _ previous: Sighting) -> Bool {
        let words = text.words
        guard sighting.first - previous.last <= 3,
            words[sighting.first].paragraph == words[previous.last].paragraph
        else { return false }
        return (previous.last + 1...sighting.first).allSatisfy { index in
            words[index].gap != .sentence
                && (index == sighting.first || text.isWord(index, oneOf: Self.joints))
        }
    }
}
