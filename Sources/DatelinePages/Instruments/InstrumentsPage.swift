import DatelineDigest
import DatelineModel
import DatelineTemplates

/// All instruments, by jurisdiction.
enum InstrumentsPage: TaxonomyPageKind {
    static let name = "instruments"

    private struct Own {
        let groups: [Record]
        let kinds: [String]
        let statuses: [String]
        let calendar: Permalink?
        let feed: Record?
    }

    private struct Group: Sendable {
        let jurisdiction: Record
        let slug: String
        let instruments: [Record]

        static let schema = RecordSchema<Group>(
            "instrument_group", "The instruments of a country, a bloc or a body.",
            [
                .record("jurisdiction", of: TermView.schema.type, "Whose they are.") { $0.jurisdiction },
                .text("anchor", "What leads to them: j-viet-nam.") { "j-\($0.slug)" },
                .number("count", "How many there are.") { $0.instruments.count },
                .list("instruments", of: InstrumentView.schema.type, "The instruments, by name.") { $0.instruments },
            ])
    }

    private static let schema = PageContent<Own>.schema(
        name, "All instruments.",
        [
            .list("groups", of: Group.schema.type, "The instruments of each jurisdiction, by its name.") {
                $0.own.groups
            },
            .texts("kinds", "What instruments there are, in words: Act, Treaty.") { $0.own.kinds },
            .texts("statuses", "Which status any of them has, in words.") { $0.own.statuses },
            .optionalLink("calendar", "The steps of all as a file for calendars; missing if none has any.") {
                $0.own.calendar
            },
            .optionalRecord(
                "feed", of: FeedLink.schema.type, "The feed of what happened to them; missing until something has."
            ) { $0.own.feed },
        ])

    static var type: RecordType { schema.type }

    static func templates(of settings: SiteSettings) -> [String] {
        settings.taxonomies.contains { $0.source == .files } ? ["\(name).html"] : []
    }

    static func pages(of taxonomy: Taxonomy, in edition: Edition) -> [Page] {
        guard taxonomy.source == .files else { return [] }
        let steps = edition.site.instruments.all.compactMap { $0.instrument.lastStep(by: edition.site.today) }
        return edition.indexPage(of: taxonomy, Self.self, changed: steps.map(\.day).max())
    }

    static func view(of page: Page, in edition: Edition) throws -> Record {
        guard let taxonomy = edition.settings.taxonomy(.instruments) else { throw PageKeyError(page) }
        let (shelf, all) = (edition.instruments(), edition.site.instruments.all)
        let names = NameOrder(language: edition.settings.language)
        let jurisdictions = shelf.byJurisdiction.keys.sorted {
            names.precedes(($0.name, $0.slug), ($1.name, $1.slug))
        }
        let today = edition.site.today
        let kinds = Set(all.map(\.instrument.kind))
        let statuses = Set(all.compactMap { $0.instrument.status(on: today) })
        var view = edition.indexView(of: taxonomy)
        let feeds = InstrumentFeeds.links(edition)
        view.feeds = feeds + view.feeds
        return schema.record(
            PageContent(
                site: edition.layout.site, page: view,
                own: Own(
                    groups: jurisdictions.compactMap { jurisdiction in
                        guard let record = shelf.jurisdictions[jurisdiction] else { return nil }
                        return Group.schema.record(
                            Group(
                                jurisdiction: record, slug: jurisdiction.slug,
                                instruments: shelf.records(of: jurisdiction)))
                    },
                    kinds: Instrument.Kind.allCases.filter(kinds.contains).map { edition.words.name(of: $0) },
                    statuses: Instrument.Status.allCases.filter(statuses.contains).map { edition.words.name(of: $0) },
                    calendar: edition.keyDates().ofInstruments.isEmpty
                        ? nil : CalendarFiles.permalink(below: taxonomy.permalink),
                    feed: feeds.first)))
    }

    static func articles(on page: Page, in edition: Edition) -> [Int] { [] }
}
