import ArgumentParser
import DatelineDigest
import DatelineModel
import DatelineSite
import Foundation

/// Where a site is.
struct SourceOption: ParsableArguments {
    @Option(name: [.short, .long], help: ArgumentHelp("The folder with Content and Templates.", valueName: "dir"))
    var source = "."

    /// The folders of the site, with its pages in `output` or where they usually are.
    func folders(_ output: String? = nil) -> SiteFolders {
        let source = Self.withoutSlash(source)
        return SiteFolders(source: source, output: output.map(Self.withoutSlash) ?? "\(source)/Output")
    }

    private static func withoutSlash(_ path: String) -> String {
        path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }
}

/// Which moment is now.
struct MomentOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The moment of the build, as 2025-02-12 or 2025-02-12T14:30:00Z: what is dated later is held back. (default: now)",
            valueName: "time"))
    var now: String?

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
}

/// How much of what is wrong is shown.
struct ReportOption: ParsableArguments {
    @Flag(help: "Show every error and warning, not only the first of those that say the same, or the first fifty.")
    var allErrors = false
}

/// The options of commands that read a site as it would be built, and of those that build it.
struct SiteOptions: ParsableArguments {
    @OptionGroup var place: SourceOption

    @Option(
        name: [.customShort("b"), .long],
        help: ArgumentHelp("The address of the site, in place of the one in site.yml.", valueName: "url"))
    var baseURL: String?

    @OptionGroup var time: MomentOption
    @OptionGroup var reports: ReportOption

    var folders: SiteFolders { place.folders() }

    func address() throws -> BaseURL? {
        guard let baseURL else { return nil }
        guard let address = BaseURL(baseURL) else {
            throw ValidationError(
                "'\(baseURL)' is not the address of a site; write for example --base-url https://example.org/digest/")
        }
        return address
    }

    /// Shows what is wrong with the site.
    func report(_ diagnostics: [Diagnostic], in other: SiteFolders? = nil) {
        Console.report(diagnostics, in: other ?? folders, showsAll: reports.allErrors)
    }

    /// How the site is read.
    func reading() throws -> SiteReading { try SiteReading(baseURL: address(), now: time.moment()) }

    /// The site, read and planned. On a terminal it says how far that is if it takes long.
    func plan() async throws -> StageResult<PlannedSite> { try await Self.plan(folders, reading()) }

    /// A site, read and planned, in the same way.
    static func plan(_ folders: SiteFolders, _ reading: SiteReading) async throws -> StageResult<PlannedSite> {
        let progress = ProgressLine()
        defer { progress.end() }
        return try await Build(folders, reading, observer: progress).plan()
    }
}

/// The options of commands that build a site.
struct BuildOptions: ParsableArguments {
    @OptionGroup var site: SiteOptions

    @Option(
        name: [.short, .long],
        help: ArgumentHelp("The folder to write the site to. (default: Output in the source folder)", valueName: "dir"))
    var output: String?

    var folders: SiteFolders { site.place.folders(output) }

    /// Shows what is wrong with the site.
    func report(_ diagnostics: [Diagnostic]) { site.report(diagnostics, in: folders) }

    /// How the site is read.
    func reading() throws -> SiteReading { try site.reading() }
}

/// The form in which a command gives its results.
enum ResultFormat: String, ExpressibleByArgument, CaseIterable {
    /// For people.
    case text
    /// For machines: one JSON object a line.
    case json
}
