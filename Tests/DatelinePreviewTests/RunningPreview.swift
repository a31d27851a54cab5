import DatelineModel
import DatelineDigest
import DatelineSite
import DatelineTestSupport
import Foundation
import Synchronization
import Testing

@testable import DatelinePreview

/// A site that is served on a port of its own and follows its files.
final class RunningPreview: Sendable {
    let site: SiteFixture
    let live: LiveSite
    let server: PreviewServer
    /// What its clock shows.
    let clock: Clock
    private let watcher: SystemFolderWatcher

    /// A clock that a test sets.
    final class Clock: Sendable {
        private let moment: Mutex<PublicationDate>

        init(_ moment: PublicationDate) { self.moment = Mutex(moment) }

        var now: PublicationDate { moment.withLock { $0 } }
        func set(to text: String) throws {
            let moment = try #require(PublicationDate(text))
            self.moment.withLock { $0 = moment }
        }
    }

    /// Serves a site while a test looks at it. However busy the machine is, no connection is closed for being slow.
    static func serving<Result>(
        _ files: [String: String], _ look: (RunningPreview) async throws -> Result
    ) async throws -> Result {
        let preview = try await RunningPreview(files)
        async let following: Void = preview.follow()
        do {
            let result = try await look(preview)
            preview.watcher.stop()
            try await following
            await preview.server.stop()
            return result
        } catch {
            preview.watcher.stop()
            await preview.server.stop()
            throw error
        }
    }

    private init(_ files: [String: String]) async throws {
        site = try SiteFixture(files)
        let now = try #require(PublicationDate("2026-01-01"))
        watcher = try .ofSite(in: site.root)
        clock = Clock(now)
        live = LiveSite(site.folders, SiteReading(now: now)) { [clock] in clock.now }
        _ = try await live.read()
        server = try await PreviewServer(
            live, at: PreviewAddress(host: "127.0.0.1", port: 0), timeLimit: .seconds(3600))
    }

    private func follow() async throws {
        try await server.follow(watcher)
    }

    /// The address of a path.
    func url(_ path: String) -> String { String(server.address.url.dropLast()) + path }

    /// The answer to a request as it came over the wire; the connection ends with it.
    func get(_ target: String = "/", host: String = "localhost", method: String = "GET") async throws
        -> RawConnection.Received
    {
        let connection = try RawConnection(port: server.address.port)
        await connection.send("\(method) \(target) HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\r\n")
        return await connection.receiveAll()
    }
}
