import DatelineFiles
import DatelineModel
import DatelineReading
import DatelineTestSupport
import Foundation
import Testing

@testable import DatelineLinks

/// Links to other sites, with servers of this machine that answer as those in the world do.
@Suite(.enabled(if: LinkServer.isInstalled, "there is no python3 or no curl"), .endsIfStuck)
struct OuterLinkCheckTests {
    /// Manners in a hurry.
    private static var manners: LinkManners {
        var manners = LinkManners(userAgent: "Dateline/test (link check of https://example.org/)")
        (manners.pause, manners.firstWait, manners.limit) = (.zero, .milliseconds(10), .seconds(1))
        manners.mayAskClosedNets = true
        return manners
    }

    private func verdicts(
        _ addresses: [String], _ manners: LinkManners = manners
    ) async throws -> [String: LinkVerdict] {
        var run = LinkRun(manners)
        let found = try await run.verdicts(of: addresses.compactMap { OuterAddress($0) }) { _, _ in }
        return Dictionary(uniqueKeysWithValues: found.map { ($0.key.description, $0.value) })
    }

    private func verdict(_ path: String, _ manners: LinkManners = manners) async throws -> (String, [String]) {
        let server = try await LinkServer()
        let verdict = try await verdicts([server.address(path)], manners)[server.address(path)]
        let words = verdict.map { "\($0)" } ?? "nothing"
        return (
            words.replacing(server.address(""), with: "…"), try server.requests().filter { $0 != "GET /robots.txt" }
        )
    }

    @Test(arguments: [
        ("/ok", ["HEAD /ok"]), ("/ok?a=b%20c", ["HEAD /ok?a=b%20c"]), ("/no-head", ["HEAD /no-head", "GET /no-head"]),
        ("/drops-heads", ["HEAD /drops-heads", "GET /drops-heads"]),
        ("/elsewhere-for-now", ["HEAD /elsewhere-for-now", "HEAD /ok"]),
        ("/busy", ["HEAD /busy", "HEAD /busy", "HEAD /busy"]),
        ("/shaky", ["HEAD /shaky", "GET /shaky", "GET /shaky", "GET /shaky"]),
    ])
    func aPageThatIsThereIsFound(path: String, requests: [String]) async throws {
        let found = try await verdict(path)
        #expect(found.0 == "reachable")
        #expect(found.1 == requests)
    }

    @Test(arguments: [
        ("/nothing", "broken(\"answers 404 (not found)\")"), ("/gone", "broken(\"answers 410 (gone for good)\")"),
        ("/moved", "moved(to: \"…/ok-here\")"), ("/moved-twice", "moved(to: \"…/ok-here\")"),
        ("/moved-to-nothing", "broken(\"leads to “…/nothing”, which answers 404 (not found)\")"),
        ("/circle", "broken(\"leads in a circle, to “…/circle” again\")"),
        ("/deeper", "broken(\"leads on to another address more than 10 times\")"),
        ("/to-a-file", "broken(\"leads to “file:///etc/passwd”, which is no address of the web\")"),
        ("/forbidden", "unchecked(\"answers 403 (forbidden)\")"),
        ("/always-busy", "unchecked(\"answers 429 (too many requests), 3 times\")"),
        ("/tomorrow", "unchecked(\"wants to be left alone for 86400 seconds\")"),
        ("/broken", "silent(\"answers 500 (an error of the server), 3 times\")"),
    ])
    func whatAPageAnswersIsSaid(path: String, words: String) async throws {
        #expect(try await verdict(path).0 == words)
    }

    @Test func aPageThatHangsIsGivenUp() async throws {
        var manners = Self.manners
        manners.tries = 2
        let (words, requests) = try await verdict("/hang", manners)
        #expect(words.hasPrefix("silent(\"took too long: ") && words.hasSuffix(", 2 times\")"))
        #expect(requests == ["HEAD /hang", "GET /hang", "GET /hang"])
    }

    @Test func aHostThatDoesNotListenIsSaidToBeSilentOnceForAllItsPages() async throws {
        let port = try LocalPort.free()
        let found = try await verdicts(["http://127.0.0.1:\(port)/a", "http://127.0.0.1:\(port)/b"])
        #expect(found.count == 2)
        for (_, verdict) in found {
            guard case .silent(let words) = verdict else {
                Issue.record("\(verdict)")
                continue
            }
            #expect(words.hasPrefix("could not be connected to: "))
        }
    }

    @Test func noRedirectLeadsIntoANetThatIsClosed() throws {
        var probe = LinkProbe(try #require(OuterAddress("https://open.example/page")), Self.manners)
        let redirect = "HTTP/1.1 302 Found\r\nLocation: http://10.1.2.3/admin\r\n\r\n"
        guard case .ask = probe.next(.response(try #require(PageResponse(Array(redirect.utf8))))) else {
            Issue.record("the next address is not looked at")
            return
        }
        #expect(probe.current.host == "10.1.2.3")
        guard case .end(.closed(let words)) = probe.next(.closed) else {
            Issue.record("it goes on")
            return
        }
        #expect(words.hasPrefix("leads to “http://10.1.2.3/admin”, which is in a net that is not open to all"))
    }

    @Test func aNetThatIsClosedIsNotAsked() async throws {
        var manners = Self.manners
        manners.mayAskClosedNets = false
        let server = try await LinkServer()
        let found = try await verdicts([server.address("/ok"), server.address("/ok", host: "localhost")], manners)
        for (_, verdict) in found { #expect("\(verdict)".hasPrefix("closed(\"is in a net that is not open to all")) }
        #expect(try server.requests() == [])
    }

    @Test func whatRobotsForbidsIsNotAskedFor() async throws {
        let server = try await LinkServer(robots: "User-agent: *\nDisallow: /ok-private\nDisallow: /ok-here")
        let paths = ["/ok", "/ok-private/page", "/moved"].map { server.address($0) }
        let found = try await verdicts(paths)
        #expect(found[paths[0]] == .reachable)
        for path in paths.dropFirst() {
            #expect("\(try #require(found[path]))".hasPrefix("unchecked(\"is not asked for: robots.txt"))
        }
        #expect(try server.requests() == ["GET /robots.txt", "HEAD /ok", "HEAD /moved"])
    }

    @Test func hostsAreAskedBesideEachOtherAndEachForOnePageAtATime() async throws {
        let server = try await LinkServer()
        let pages = (1...4).flatMap { number in
            ["127.0.0.1", "localhost"].map { server.address("/slow-\(number)", host: $0) }
        }
        let found = try await verdicts(pages)
        #expect(Set(found.values) == [.reachable] && found.count == 8)
        #expect(try server.mostAtOnce(host: "127.0.0.1") == 1 && server.mostAtOnce(host: "localhost") == 1)
        #expect(try server.agents() == ["Dateline/test (link check of https://example.org/)"])
        #expect(try server.mostAtOnce() == 2)
    }

    @Test func aHostIsLeftAloneBetweenTwoPages() async throws {
        var manners = Self.manners
        manners.pause = .milliseconds(200)
        let server = try await LinkServer()
        let start = ContinuousClock.now
        _ = try await verdicts(["/ok-1", "/ok-2", "/ok-3"].map { server.address($0) }, manners)
        #expect(ContinuousClock.now - start >= .milliseconds(600))
    }

    @Test(arguments: [
        ("#a%20b", LinkVerdict.reachable), ("#old", .reachable), ("#gone", .withoutPlace), ("#top", .reachable),
        ("#:~:text=x", .reachable),
    ])
    func placesInPagesAreLookedForIfWanted(fragment: String, verdict: LinkVerdict) async throws {
        var manners = Self.manners
        manners.checksFragments = true
        let server = try await LinkServer()
        let address = server.address("/page\(fragment)")
        #expect(try await verdicts([address], manners) == [address: verdict])
    }

    // MARK: - Memory

    private func check(
        _ server: LinkServer, _ paths: [String], in caches: String, at now: Int, isEmpty: Bool = false
    ) async throws -> [String] {
        let site = try #require(BaseURL("https://example.org/"))
        let memory = LinkMemory(of: site, in: caches, now: now, isEmpty: isEmpty)
        let text = SourceText(file: "a.md", text: "x")
        let links = paths.map { OuterLink(address: server.address($0), location: text.location(at: 0)) }
        let before = try server.requests().count
        _ = try await OuterLinkCheck(of: site, Self.manners, remembering: memory).run(links) { _, _ in }
        return try server.requests().dropFirst(before).filter { $0 != "GET /robots.txt" }
    }

    @Test func aGoodAnswerCountsForAWeekAndAnyOtherForAnHour() async throws {
        let (server, fixture) = (try await LinkServer(), try SiteFixture())
        let (paths, caches, hour) = (["/ok", "/gone"], "\(fixture.root)/caches", 3_600)
        let gone = ["HEAD /gone", "GET /gone"]
        #expect(try await check(server, paths, in: caches, at: 0) == ["HEAD /ok"] + gone)
        #expect(try await check(server, paths, in: caches, at: hour - 1) == [])
        #expect(try await check(server, paths, in: caches, at: hour) == gone)
        #expect(try await check(server, paths, in: caches, at: 7 * 24 * hour - 1) == gone)
        #expect(try await check(server, paths, in: caches, at: 7 * 24 * hour) == ["HEAD /ok"])
        #expect(try await check(server, ["/ok"], in: caches, at: 7 * 24 * hour, isEmpty: true) == ["HEAD /ok"])
    }

    @Test func aMemoryThatIsNoneIsWrittenAnew() async throws {
        let (server, fixture) = (try await LinkServer(), try SiteFixture())
        _ = try await check(server, ["/ok"], in: fixture.root, at: 0)
        let name = try #require(FileSystem.names(in: "\(fixture.root)/dateline").first)
        try FileSystem.write(Array("{".utf8), to: "\(fixture.root)/dateline/\(name)")
        #expect(try await check(server, ["/ok"], in: fixture.root, at: 0) == ["HEAD /ok"])
        #expect(try await check(server, ["/ok"], in: fixture.root, at: 0) == [])
    }
}
