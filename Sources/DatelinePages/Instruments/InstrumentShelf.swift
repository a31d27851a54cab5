import DatelineDigest
import DatelineModel
import DatelineTemplates

/// The instruments of an edition with their records, found by their jurisdictions and by their places among the terms.
struct InstrumentShelf: Sendable {
    /// The records of all, in the order of the site’s instruments.
    let records: [Record]
    /// The positions of the instruments of each country and bloc, by name.
    let byJurisdiction: [Term: [Int]]
    /// The records of those countries and blocs.
    let jurisdictions: [Term: Record]

    /// The instruments of an edition; none unless the site has files about them.
    init(_ digest: Digest, _ site: Site, _ layout: Layout) {
        let all = site.instruments.all
        guard !all.isEmpty else {
            (records, byJurisdiction, jurisdictions) = ([], [:], [:])
            return
        }
        let terms = digest.terms(in: .instruments)
        let placesByKey = Dictionary(
            terms.enumerated().map { ($0.element.term.key, $0.offset) }, uniquingKeysWith: { first, _ in first })
        let places = all.map { placesByKey[$0.term.key] ?? 0 }
        let hasPages = site.settings.hasPages(.instruments)
        let link = { (position: Int) in NavigationItem(all[position].term).record }
        let jurisdictions = Dictionary(
            all.map(\.instrument.jurisdiction).map { term in
                // A country of which there are no articles has no page.
                let record = TermView(name: term.name, nameInProse: term.nameInProse, slug: term.slug).record
                return (term, layout.recordsOfTerms[term] ?? record)
            }, uniquingKeysWith: { first, _ in first })
        records = all.indices.map { position in
            let entry = all[position]
            return InstrumentView.schema.record(
                InstrumentView(
                    entry: entry, today: site.today, words: site.words,
                    permalink: hasPages ? entry.term.permalink : nil,
                    jurisdiction: jurisdictions[entry.instrument.jurisdiction] ?? .empty,
                    count: terms.indices.contains(places[position]) ? terms[places[position]].articles.count : 0,
                    supersedes: entry.supersedes.map(link), supersededBy: entry.supersededBy.map(link)))
        }
        byJurisdiction = Dictionary(
            grouping: all.indices.sorted { places[$0] < places[$1] }, by: { all[$0].instrument.jurisdiction })
        self.jurisdictions = jurisdictions
    }

    /// The records of the instruments of a country or a bloc.
    func records(of jurisdiction: Term) -> [Record] { (byJurisdiction[jurisdiction] ?? []).map { records[$0] } }
}
