import ArgumentParser
import DatelineDigest
import DatelineModel
import DatelineSite
import Foundation

/// The options that every command about a site has.
struct SiteOptions: ParsableArguments {
    @Option(name: [.short, .long], help: ArgumentHelp("The folder with Content and Templates.", valueName: "dir"))
    var source = "."

    @Option(
        name: [.short, .long],
        help: ArgumentHelp("The folder to write the site to. (default: Output in the source folder)", valueName: "dir"))
    var output: String?

    @Option(
        name: [.customShort("b"), .long],
        help: ArgumentHelp("The address of the site, in place of the one in site.yml.", valueName: "url"))
    var baseURL: String?

    @Option(
        help: ArgumentHelp(
            "The moment of the build, as 2025-02-12 or 2025-02-12T14:30:00Z: what is dated later is held back. (default: now)",
            valueName: "time"))
    var now: String?

    @Flag(help: "Show every error and warning, and not the first of those that say the same, or the first fifty.")
    var allErrors = false

    var folders: SiteFolders {
        let source = source.count > 1 && source.hasSuffix("/") ? String(source.dropLast()) : source
        let output = output.map { $0.count > 1 && $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
        return SiteFolders(source: source, output: output ?? "\(source)/Output")
    }

    func address() throws -> BaseURL? {
        guard let baseURL else { return nil }
        guard let address = BaseURL(baseURL) else {
            throw ValidationError(
                "'\(baseURL)' is not the address of a site; write for example --base-url https://example.org/digest/")
        }
        return address
    }

    /// The moment of the build; a day without a time means its end.
    func moment() throws -> PublicationDate {
        if let now {
            guard let moment = PublicationDate(now) else {
                throw ValidationError(
                    "'\(now)' is not a time; write for example --now 2025-02-12 or --now 2025-02-12T14:30:00Z")
            }
            return moment
        }
        return try Self.clock()
    }

    /// The moment that the clock of this machine shows.
    static func clock() throws -> PublicationDate {
        let seconds = Int(Date().timeIntervalSince1970)
        guard let day = CalendarDay(daysSinceEpoch: seconds / 86_400) else {
            throw ValidationError("the clock is wrong")
        }
        return PublicationDate(day: day, secondOfDay: seconds % 86_400, offset: 0)
    }

    /// Shows what is wrong with the site.
    func report(_ diagnostics: [Diagnostic]) { Console.report(diagnostics, in: folders, showsAll: allErrors) }

    /// How the site is read.
    func reading() throws -> SiteReading { try SiteReading(baseURL: address(), now: moment()) }

    /// The site, read and planned.
    func plan() async throws -> StageResult<PlannedSite> {
        try await Build(folders, reading()).plan()
    }
}

/// The form in which a command gives its results.
enum ResultFormat: String, ExpressibleByArgument, CaseIterable {
    /// For people.
    case text
    /// For machines: one JSON object a line.
    case json
}
