import DatelineDigest
import DatelineModel
import DatelineTemplates

/// The feeds of what happens to instruments in Atom and JSON Feed, beside the page of all: an entry for each step
/// whose day has come.
enum InstrumentFeeds: SiteFileKind {
    /// Where they are.
    private static let page = Permalink("/instruments/")

    static func files(of edition: Edition, pages: [Page]) -> [SiteFile] {
        guard isWanted(edition) else { return [] }
        return ListFeed.files(Self.self, beside: page)
    }

    /// The feeds as links; none if there are none.
    static func links(_ edition: Edition) -> [Record] {
        isWanted(edition) ? FeedLink.both(title: title(edition), below: page.description) : []
    }

    static func bytes(of file: SiteFile, in edition: Edition, pages: [Page]) throws -> [UInt8] {
        ListFeed(title: title(edition), page: page, entries: newest(edition)).bytes(of: file, in: edition.settings)
    }

    private static func isWanted(_ edition: Edition) -> Bool {
        guard edition.hasFeeds, edition.settings.hasPages(.instruments) else { return false }
        let today = edition.site.today
        return edition.site.instruments.all.contains { $0.instrument.stepsDone(by: today) > 0 }
    }

    private static func title(_ edition: Edition) -> String {
        "\(edition.settings.title): \(edition.words("Instruments: what changed"))"
    }

    /// The newest steps of all instruments, the newest first, as many as a feed has.
    private static func newest(_ edition: Edition) -> [ListFeed.Entry] {
        let (all, today) = (edition.site.instruments.all, edition.site.today)
        let steps = all.indices.flatMap { position in
            (0..<all[position].instrument.stepsDone(by: today)).map { (position: position, number: $0) }
        }
        let dated = steps.map { step in
            (day: all[step.position].instrument.steps[step.number].day, step: step)
        }.sorted {
            ($1.day, $0.step.position, $1.step.number) < ($0.day, $1.step.position, $0.step.number)
        }
        return dated.prefix(edition.settings.feedEntries).map { entry($0.step.position, $0.step.number, in: edition) }
    }

    private static func entry(_ position: Int, _ number: Int, in edition: Edition) -> ListFeed.Entry {
        let entry = edition.site.instruments.all[position]
        let (instrument, step) = (entry.instrument, entry.instrument.steps[number])
        let status = instrument.status(afterSteps: number + 1).map { edition.words.name(of: $0) }
        let place = [instrument.jurisdiction.name, instrument.area].compactMap { $0 }.joined(separator: ", ")
        let parts = [status, edition.words.name(of: instrument.kind), place, instrument.number].compactMap { $0 }
        let date = PublicationDate(day: step.day)
        return ListFeed.Entry(
            url: edition.settings.baseURL.absolute(entry.term.permalink.description) + "#\(step.anchor)",
            title: "\(entry.term.name): \(step.name)", summary: parts.joined(separator: " · "), published: date,
            updated: date)
    }
}
