import DatelineDigest
import DatelineModel
import DatelineTemplates

/// The events of a site’s articles and the steps of its instruments, by date; of the versions of a story in several
/// languages only those of the one in lists.
struct KeyDates: Sendable {
    /// What reports an event.
    enum Source: Sendable {
        /// An article, by position in the digest.
        case article(Int)
        /// An instrument, by position in the site.
        case instrument(Int)
    }

    /// An event with what reports it, and its own place among all that this reports.
    struct Entry: Sendable {
        let source: Source
        let number: Int
        let event: Event

        /// The position in the digest of the article that reports it; `nil` if it is a step of an instrument.
        var article: Int? { if case .article(let position) = source { position } else { nil } }
    }

    /// The most events that a page lists.
    private static let most = 5

    /// All events, in the order of their dates.
    let all: [Entry]
    /// The steps of instruments, in the order of their dates.
    let ofInstruments: [Entry]
    /// Those of countries, topics and instruments, by the positions of the terms; terms without events are left out.
    private let ofTerms: [Taxonomy.ID: [Int: [Entry]]]

    /// The taxonomies whose terms have calendars.
    private static let taxonomies: [Taxonomy.ID] = [.countries, .topics, .instruments]

    /// The events of a digest.
    init(_ digest: Digest, in site: Site) {
        var all: [Entry] = []
        for position in digest.listed {
            let text = digest.articles[position].text
            // What a retracted article reported may never be.
            guard !text.events.isEmpty, text.amendments.retraction == nil else { continue }
            all += text.events.enumerated().map { Entry(source: .article(position), number: $0, event: $1) }
        }
        // Each leads to the page of its instrument.
        let instruments = site.settings.hasPages(.instruments) ? site.instruments.all : []
        for (position, entry) in instruments.enumerated() {
            all += entry.instrument.steps.enumerated().map { number, step in
                let event = Event(
                    name: "\(entry.term.name): \(step.name)", start: PublicationDate(day: step.day), end: nil,
                    place: nil)
                return Entry(source: .instrument(position), number: number, event: event)
            }
        }
        all.sort { left, right in
            let keys = [left, right].map {
                ($0.event.start.rank, $0.event.lastDay.daysSinceEpoch, $0.order.0, $0.order.1, $0.number)
            }
            return keys[0] < keys[1]
        }
        self.all = all
        guard !all.isEmpty else {
            (ofTerms, ofInstruments) = ([:], [])
            return
        }
        ofInstruments = instruments.isEmpty ? [] : all.filter { $0.article == nil }
        ofTerms = Self.ofTerms(all, digest, instruments)
    }

    private static func ofTerms(
        _ all: [Entry], _ digest: Digest, _ instruments: [Instruments.Entry]
    ) -> [Taxonomy.ID: [Int: [Entry]]] {
        var ofArticles: [Int: [Int]] = [:]
        var stepsOfTerms: [Term: [Int]] = [:]
        for (place, entry) in all.enumerated() {
            switch entry.source {
            case .article(let position): ofArticles[position, default: []].append(place)
            case .instrument(let position):
                for term in [instruments[position].term, instruments[position].instrument.jurisdiction] {
                    stepsOfTerms[term, default: []].append(place)
                }
            }
        }
        return taxonomies.reduce(into: [:]) { result, taxonomy in
            for (term, filed) in digest.terms(in: taxonomy).enumerated() {
                let places = filed.articles.flatMap { ofArticles[$0] ?? [] } + (stepsOfTerms[filed.term] ?? [])
                if !places.isEmpty { result[taxonomy, default: [:]][term] = places.sorted().map { all[$0] } }
            }
        }
    }

    /// The events of a country, a topic or an instrument.
    func of(_ taxonomy: Taxonomy.ID, _ term: Int) -> [Entry] { ofTerms[taxonomy]?[term] ?? [] }

    /// The terms that have events, in the order of a digest.
    var terms: [(taxonomy: Taxonomy.ID, term: Int)] {
        Self.taxonomies.flatMap { taxonomy in
            (ofTerms[taxonomy] ?? [:]).keys.sorted().map { (taxonomy, $0) }
        }
    }

    /// The next of some events, those that are not over on the day of the build.
    static func upcoming(_ entries: [Entry], in edition: Edition) -> [Entry] {
        let today = edition.site.today
        return Array(entries.lazy.filter { $0.event.lastDay >= today }.prefix(most))
    }

    /// Events as templates have them.
    static func records(_ entries: [Entry], in edition: Edition) -> [Record] {
        entries.map { entry in
            switch entry.source {
            case .article(let position):
                let article = edition.digest.articles[position]
                return schema.record(
                    View(
                        entry.event, article.permalink, article.title.value, language: article.language,
                        in: edition.settings.timeZone))
            case .instrument(let position):
                let instrument = edition.site.instruments.all[position]
                let anchor = instrument.instrument.steps[entry.number].anchor
                return schema.record(
                    View(
                        entry.event, Permalink("\(instrument.term.permalink)#\(anchor)"), instrument.term.name,
                        language: edition.settings.language, in: edition.settings.timeZone))
            }
        }
    }

    private struct View: Sendable {
        let event: Event
        let path: Permalink
        let title: String
        let language: String
        /// The hour at which it begins: `14:30`, `09:00 UTC+7`; `nil` if only the day is known.
        let time: String?

        init(_ event: Event, _ path: Permalink, _ title: String, language: String, in zone: SiteTimeZone) {
            (self.event, self.path, self.title, self.language) = (event, path, title, language)
            time = event.start.secondOfDay.map { second in
                let clock = "\(String(second / 3600, digits: 2)):\(String(second / 60 % 60, digits: 2))"
                let isThere = zone.date(at: event.start).offset == event.start.offset
                return isThere ? clock : "\(clock) \(Self.name(ofOffset: event.start.offset))"
            }
        }

        /// `UTC`, `UTC+7`, `UTC−3:30`.
        private static func name(ofOffset seconds: Int) -> String {
            guard seconds != 0 else { return "UTC" }
            let (hours, minutes) = (abs(seconds) / 3600, abs(seconds) / 60 % 60)
            return "UTC\(seconds < 0 ? "−" : "+")\(hours)\(minutes == 0 ? "" : ":\(String(minutes, digits: 2))")"
        }
    }

    private static let schema = RecordSchema<View>(
        "key_date", "An event that an article reports, or a step of an instrument.",
        [
            .text("name", "What it is.") { $0.event.name },
            .date("start", "Its day, or when it begins.") { $0.event.start },
            .optionalDate("end", "Its last day, or when it ends; missing if that is the day on which it begins.") {
                $0.event.lastDay == $0.event.start.day ? nil : $0.event.end
            },
            .optionalText(
                "time",
                "The hour at which it begins, with its zone if that is not the site’s; missing if only the day is known."
            ) { $0.time },
            .optionalText("place", "Where it is.") { $0.event.place },
            .link("path", "The article that reports it, or the step on the page of its instrument.") { $0.path },
            .text("article", "The headline of that article, or the name of the instrument.") { $0.title },
            .text("language", "The language of that article.") { $0.language },
        ])

    /// The fields of a page with events; `own` gives those of the page and their calendar.
    static func fields<Own>(
        _ summary: String, _ own: @Sendable @escaping (Own) -> (dates: [Record], calendar: Permalink?)
    ) -> [Field<PageContent<Own>>] {
        [
            .list("key_dates", of: schema.type, summary) { own($0.own).dates },
            .optionalLink(
                "calendar", "The same and those that are over as a file for calendars; missing if there are none."
            ) { own($0.own).calendar },
        ]
    }
}

extension KeyDates.Entry {
    /// Where it stands among those of one day: articles come first.
    fileprivate var order: (Int, Int) {
        switch source {
        case .article(let position): (0, position)
        case .instrument(let position): (1, position)
        }
    }
}
