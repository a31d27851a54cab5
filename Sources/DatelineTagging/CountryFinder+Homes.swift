/// Where companies and the like come from.
extension CountryFinder {
    /// Whether it is a company, a university or a law.
    @inline(__always)
    func isHouse(_ sighting: Sighting) -> Bool { sighting.verdict?.role == .house }

    /// Whether a country is named before a company or a law of its own: "Japan's SoftBank", "the EU's AI Act".
    @inline(__always)
    func isOwner(_ index: Int, in sightings: [Sighting]) -> Bool {
        guard index + 1 < sightings.count, sightings[index].verdict?.role != .institution else { return false }
        let (owner, house) = (sightings[index], sightings[index + 1])
        return isHouse(house) && house.verdict?.country == owner.verdict?.country && house.first == owner.last + 1
            && text.words[house.first].gap.joins
    }

    /// "شركات قطرية وبريطانية وكندية", "empresas chinas, coreanas y japonesas": a people joined to one that is a home is one too.
    func isNextHome(_ index: Int, in sightings: [Sighting]) -> Bool {
        guard index > 0, sightings[index - 1].isOrigin, sightings[index].verdict?.role == .demonym,
            sightings[index - 1].verdict?.role == .demonym
        else { return false }
        return follows(sightings[index], sightings[index - 1])
    }
}
