import ArgumentParser
import DatelineDigest
import DatelineModel
import DatelinePreview
import DatelineSite
import Foundation

extension DatelineCommand {
    /// `dateline preview`
    struct Preview: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show the site in a browser, and follow every change of its files.",
            discussion: """
                Pages are made from memory when they are asked for; nothing is written. /styleguide/ shows every part of \
                the theme. Ctrl-C ends it.
                """,
            aliases: ["serve"])

        @OptionGroup var site: SiteOptions

        @Option(name: .shortAndLong, help: "The port; if it is taken, the next free one. 0 lets the system choose.")
        var port = 8080

        @Option(help: "The name or number to listen at; 0.0.0.0 lets other machines look.")
        var host = "127.0.0.1"

        @Flag(help: "Open the site in a browser.")
        var open = false

        @Flag(help: "Show drafts, and what is dated or embargoed later.")
        var drafts = false

        func validate() throws {
            guard (0...65_535).contains(port) else {
                throw ValidationError("'\(port)' is not a port; ports are numbers from 0 to 65535")
            }
        }

        func run() async throws {
            // Nothing is written, so there is nothing to end in good order.
            signal(SIGINT) { _ in _exit(130) }
            var reading = try site.reading()
            reading.showsHeldBack = drafts
            let (options, start) = (site, reading.now)
            let live = LiveSite(site.folders, reading) {
                (try? options.time.moment()) ?? start  // It was read once already, and then it can be read again.
            }
            do {
                try await run(live, PreviewAddress(host: host, port: port))
            } catch let error as PreviewError {
                Console.printError("error: \(error)")
                throw ExitCode(1)
            } catch let error as WatchError {
                Console.printError("error: \(error)")
                throw ExitCode(1)
            }
        }

        private func run(_ live: LiveSite, _ wanted: PreviewAddress) async throws {
            let clock = ContinuousClock()
            let begin = clock.now
            // The watch begins first: what changes while the site is read is read again.
            let watcher = try SystemFolderWatcher.ofSite(in: site.folders.source, say: Console.printError)
            let first = try await live.read()
            let server = try await PreviewServer(live, at: wanted)
            site.report(first.diagnostics)
            let base = live.planned?.settings.baseURL.path ?? "/"
            let url = String(server.address.url.dropLast()) + base
            if wanted.port != 0, server.address.port != wanted.port {
                Console.printError("Port \(wanted.port) is taken; this is \(server.address.port).")
            }
            Console.print(Self.greeting(live.planned, url, clock.now - begin))
            if open { Self.openBrowser(url) }
            try await server.follow(watcher) { changes, update, duration in
                if update.diagnostics.containsErrors { site.report(update.diagnostics) }
                Console.printError(line(changes, update, duration))
            }
        }

        private static func greeting(_ planned: PlannedSite?, _ url: String, _ duration: Duration) -> String {
            guard let planned else {
                return "Preview at \(url) as soon as the errors above are fixed. Ctrl-C ends it."
            }
            let heldBack = planned.articles.count { !$0.isInSite } + planned.site.instruments.hidden.count
            let note = heldBack > 0 ? " \(heldBack) held back; --drafts shows them." : ""
            let articles = DiagnosticPrinter.counted(planned.digest.articles.count, "article")
            return "Preview at \(url) with \(articles), ready in \(text(duration)).\(note) Ctrl-C ends it."
        }

        /// `Content/articles/paris.md: shown after 3.1 ms`
        private func line(_ changes: FolderChanges, _ update: LiveSite.Update, _ duration: Duration) -> String {
            let what =
                switch changes {
                case .unknown: "the folders"
                case .paths(let paths) where paths.isEmpty: "the time"
                case .paths(let paths) where paths.count > 3: "\(paths.count) files"
                case .paths(let paths): paths.sorted().map(site.folders.asSeen).joined(separator: ", ")
                }
            let count = DiagnosticPrinter.count(update.diagnostics)
            if update.diagnostics.containsErrors { return "\(what): \(count); browsers keep the last good site" }
            if update.hasNewPages { return "\(what): shown after \(Self.text(duration))" }
            return "\(what): pages are as before; \(count.isEmpty ? "nothing is wrong any more" : count)"
        }

        private static func text(_ duration: Duration) -> String {
            let tenths = Int(duration / .microseconds(100))
            return tenths < 1000 ? "\(tenths / 10).\(tenths % 10) ms" : "\(tenths / 10) ms"
        }

        private static func openBrowser(_ url: String) {
            #if os(macOS)
            let program = "open"
            #else
            let program = "xdg-open"
            #endif
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            process.arguments = [program, url]
            process.standardError = FileHandle.nullDevice
            let complaint = "No browser could be opened with “\(program)”; go to \(url)"
            process.terminationHandler = { if $0.terminationStatus != 0 { Console.printError(complaint) } }
            do {
                try process.run()
            } catch {
                Console.printError("\(complaint) (\(error))")
            }
        }
    }
}
