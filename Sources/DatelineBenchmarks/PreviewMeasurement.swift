import DatelineDigest
import DatelineModel
import DatelinePreview
import DatelineSite
import Foundation

/// Measures how long an edit takes to a browser: from the moment that the changed file is closed until the new page is there.
///
/// The browser is a client that waits for an event on one connection and then asks for the page on another, both over TCP.
struct PreviewMeasurement {
    private let root: String
    private let path: String
    private let text: String
    private let page: String
    private let server: PreviewServer
    private let events: EventClient
    private let clock = ContinuousClock()

    private static let rounds = 20

    /// Measures sites of several sizes, or the site of a folder, of which a copy is made.
    static func run(_ folder: String?) async throws {
        print("milliseconds from the end of a write to the new page, median of \(rounds) (fastest to slowest)")
        if let folder {
            let copy = FileManager.default.temporaryDirectory.appending(path: "dateline-benchmark-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
            // A folder that is left in the temporary files harms nobody.
            defer { try? FileManager.default.removeItem(at: copy) }
            for name in [SiteFolders.contentName, SiteFolders.templatesName] {
                let source = URL(filePath: folder).appending(path: name)
                guard FileManager.default.fileExists(atPath: source.path) else { continue }
                try FileManager.default.copyItem(at: source, to: copy.appending(path: name))
            }
            return try await measure(copy.path)
        }
        for size in [100, 1000, 10_000] {
            let digest = try SyntheticDigest(articles: size)
            defer { digest.remove() }
            try await measure(digest.folder)
        }
    }

    private static func measure(_ folder: String) async throws {
        guard let now = PublicationDate("2100-01-01") else { return }
        let watcher = try SystemFolderWatcher.ofSite(in: folder)
        let site = LiveSite(
            SiteFolders(source: folder, output: "\(folder)/Output"), SiteReading(now: now)
        ) { now }
        let first = try await site.read()
        guard !first.diagnostics.containsErrors, let plan = site.planned else {
            return print("the site has errors: \(DiagnosticPrinter.count(first.diagnostics))")
        }
        let server = try await PreviewServer(site, at: PreviewAddress(host: "127.0.0.1", port: 0))
        async let following: Void = server.follow(watcher)
        // The middle one: pages of lists, of its month and of its neighbours are around it.
        let articles = plan.digest.articles.filter { !$0.title.isDerived && $0.path.hasSuffix(".md") }
        guard let article = articles.dropFirst(articles.count / 2).first else { return }
        let settings = plan.settings
        let path = "\(SiteFolders.contentName)/\(article.path)"
        let measurement = PreviewMeasurement(
            root: folder, path: path,
            text: try String(contentsOf: URL(filePath: "\(folder)/\(path)"), encoding: .utf8),
            page: settings.baseURL.href(article.permalink.description), server: server,
            events: try EventClient(port: server.address.port))
        for (name, change) in [("body", Change.body), ("title", .title), ("updated", .updated)] {
            let times = try measurement.times(change)
            let short = { (value: Double) in "\((value * 10).rounded() / 10)" }
            print(
                "\(plan.digest.articles.count) articles".padding(toLength: 16, withPad: " ", startingAt: 0),
                name.padding(toLength: 8, withPad: " ", startingAt: 0),
                "\(short(times[times.count / 2])) (\(short(times[0])) to \(short(times[times.count - 1])))")
        }
        watcher.stop()
        try await following
        await server.stop()
    }

    private enum Change { case body, title, updated }

    /// The times of all rounds in order, in milliseconds.
    private func times(_ change: Change) throws -> [Double] {
        var times: [Double] = []
        for round in 0..<Self.rounds {
            let token = "token-\(change)-\(round)"
            let edited = edited(change, token, round)
            try Data(edited.utf8).write(to: URL(filePath: "\(root)/\(path)"))
            let start = clock.now
            repeat { try events.next() } while try !EventClient.page(page, port: server.address.port).contains(token)
            times.append((clock.now - start) / .milliseconds(1))
        }
        return times.sorted()
    }

    private func edited(_ change: Change, _ token: String, _ round: Int) -> String {
        switch change {
        case .body: return text + "\nEdited: \(token).\n"
        case .title:
            return text.split(separator: "\n", omittingEmptySubsequences: false)
                .map { $0.hasPrefix("title:") ? "title: Another title \(token)" : String($0) }.joined(separator: "\n")
        case .updated:
            // Feeds and the sitemap tell this date, so the site is planned from the start.
            return text.split(separator: "\n", omittingEmptySubsequences: false)
                .map {
                    $0.hasPrefix("updated:")
                        ? "" : $0.hasPrefix("title:") ? "\($0)\nupdated: 2099-01-0\(1 + round % 9)" : String($0)
                }
                .joined(separator: "\n") + "\nEdited: \(token).\n"
        }
    }
}
