import DatelineDigest
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
        _ addresses: [String], _ manners: LinkManners = manners, by clock: some Clock<Duration> = ContinuousClock()
    ) async throws -> [String: LinkVerdict] {
        var run = LinkRun(manners, by: clock)
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
        (
            "/wants-cookies",
            "unchecked(\"needs cookies: without them it leads in a circle, to “…/wants-cookies” again\")"
        ),
        ("/deeper", "broken(\"leads on to another address more than 10 times\")"),
        ("/to-a-file", "broken(\"leads to “file:///etc/passwd”, which is not a web address\")"),
        ("/forbidden", "unchecked(\"answers 403 (forbidden)\")"),
        ("/always-busy", "unchecked(\"answers 429 (too many requests), 3 times\")"),
        ("/tomorrow", "unchecked(\"wants to be left alone for 86400 seconds\")"),
        ("/broken", "failing(\"answers 500 (an error of the server), 3 times\")"),
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
        var probe = LinkProbe(
            try #require(OuterAddress("https://open.example/page")), readsPage: false, Self.manners)
        let redirect = "HTTP/1.1 302 Found\r\nLocation: http://10.1.2.3/admin\r\n\r\n"
        guard case .ask = probe.next(.response(try #require(PageResponse(Array(redirect.utf8)))), at: Date()) else {
            Issue.record("the next address is not looked at")
            return
        }
        #expect(probe.current.host == "10.1.2.3")
        guard case .end(.notAsked(let words)) = probe.next(.closed, at: Date()) else {
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
        for (_, verdict) in found { #expect("\(verdict)".hasPrefix("notAsked(\"is in a net that is not open to all")) }
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
        manners.pause = .seconds(3_600)
        let (server, clock) = (try await LinkServer(), LeapingClock())
        _ = try await verdicts(["/ok-1", "/ok-2", "/ok-3"].map { server.address($0) }, manners, by: clock)
        #expect(clock.now.elapsed == .seconds(3 * 3_600))
    }

    /// `/busy` wants to be asked again at once.
    @Test func ofTheTimesForWhichAHostIsLeftAloneTheLongestCounts() async throws {
        var manners = Self.manners
        manners.pause = .seconds(100)
        let (server, clock) = (try await LinkServer(), LeapingClock())
        _ = try await verdicts([server.address("/busy")], manners, by: clock)
        #expect(clock.now.elapsed == .seconds(300))
    }

    @Test func aSiteIsLeftAloneForAsLongAsItsRobotsTextSaysFromTheFirstPageOn() async throws {
        let (server, clock) = (try await LinkServer(robots: "User-agent: *\nCrawl-delay: 30"), LeapingClock())
        _ = try await verdicts(["/ok-1", "/ok-2"].map { server.address($0) }, Self.manners, by: clock)
        #expect(clock.now.elapsed == .seconds(60))
    }

    @Test func aHostThatWantsToBeLeftAloneForADayIsAskedForNothingMore() async throws {
        let server = try await LinkServer()
        let found = try await verdicts(["/tomorrow", "/ok"].map { server.address($0) })
        #expect(
            found[server.address("/ok")]
                == .unchecked("is not asked for: its host wants to be left alone for 86400 seconds"))
        #expect(try server.requests() == ["GET /robots.txt", "HEAD /tomorrow"])
    }

    @Test(arguments: [
        ("Thu, 01 Jan 1970 00:00:30 GMT", "wait 30.0 seconds"), ("Thu, 01 Jan 1970 00:02:00 GMT", "leave"),
        ("Wed, 31 Dec 1969 23:59:00 GMT", "wait 0.0 seconds"), ("soon", "wait 0.01 seconds"),
    ])
    func aServerMaySayUntilWhenItIsLeftAlone(moment: String, step: String) throws {
        var probe = LinkProbe(try #require(OuterAddress("https://a.example/")), readsPage: false, Self.manners)
        let answer = try #require(PageResponse(Array("HTTP/1.1 503 x\r\nRetry-After: \(moment)\r\n\r\n".utf8)))
        switch probe.next(.response(answer), at: Date(timeIntervalSince1970: 0)) {
        case .wait(let duration, sparesHost: true): #expect("wait \(duration)" == step)
        case .leaveHost: #expect(step == "leave")
        case let other: Issue.record("\(other)")
        }
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

    @Test func aPageIsAskedForOnceForAllItsPlaces() async throws {
        var manners = Self.manners
        manners.checksFragments = true
        let server = try await LinkServer()
        let (there, old, gone) = (server.address("/page#a%20b"), server.address("/page#old"), server.address("/page#x"))
        let page = server.address("/page")
        let found = try await verdicts([there, old, gone, page], manners)
        #expect(found == [there: .reachable, old: .reachable, gone: .withoutPlace, page: .reachable])
        #expect(try server.requests() == ["GET /robots.txt", "GET /page"])
    }

    @Test(arguments: ["/long-page", "/broken-off"])
    func ofAPageThatIsNotReadToItsEndNobodyKnowsWhichPlacesItHas(path: String) async throws {
        var manners = Self.manners
        manners.checksFragments = true
        let server = try await LinkServer()
        let (first, last) = (server.address("\(path)#first"), server.address("\(path)#last"))
        let found = try await verdicts([first, last], manners)
        #expect(found[first] == .reachable)
        #expect(found[last] == .unchecked("is there, but could not be searched to its end for the place “#last”"))
    }

    @Test func rulesThatAreNotReadToTheirEndMayForbidAnything() async throws {
        let long = "User-agent: *\n" + String(repeating: "# \(String(repeating: "x", count: 98))\n", count: 30_000)
        let server = try await LinkServer(robots: long + "Disallow: /ok")
        let found = try await verdicts([server.address("/ok")])
        #expect("\(found.values)".contains("which may forbid it, is longer than is read, or broke off"))
        #expect(try server.requests() == ["GET /robots.txt"])
    }

    @Test func aServerThatDoesNotSpeakTLSIsNotTakenForOneThatLies() async throws {
        let server = try await LinkServer()
        let found = try await verdicts([server.address("/ok").replacing("http:", with: "https:")])
        let words = "\(try #require(found.values.first))"
        #expect(words.hasPrefix("silent(\"found no safe connection: "), "\(words)")
    }

    @Test(
        arguments: [
            (60, "untrusted"), (51, "untrusted"), (35, "noTLS"), (58, "unable"), (66, "unable"), (77, "unable"),
            (82, "unable"), (80, "other"), (5, "unable"), (6, "noHost"), (7, "noConnection"), (28, "tooSlow"),
            (56, "other"),
        ] as [(Int32, String)])
    func whatCurlSaysIsTakenForWhatItIs(code: Int32, kind: String) {
        guard case .failure(let failure) = PageClient.answer(code, [], isWhole: true, "curl: (\(code)) Why not") else {
            Issue.record("there is an answer")
            return
        }
        #expect("\(failure.kind)" == kind && failure.words == "Why not")
    }

    // MARK: - Memory

    private func check(
        _ server: LinkServer, _ paths: [String], in caches: String, at now: Int, isEmpty: Bool = false
    ) async throws -> [String] {
        let site = try #require(BaseURL("https://example.org/"))
        let memory = LinkMemory(of: site, in: try OpenFolder(private: caches), now: now, isEmpty: isEmpty)
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
        let caches = "\(fixture.root)/caches"
        _ = try await check(server, ["/ok"], in: caches, at: 0)
        let name = try #require(FileSystem.names(in: caches).first)
        try FileSystem.write(Array("{".utf8), to: "\(caches)/\(name)")
        #expect(try await check(server, ["/ok"], in: caches, at: 0) == ["HEAD /ok"])
        #expect(try await check(server, ["/ok"], in: caches, at: 0) == [])
        #expect(FileSystem.names(in: caches) == [name])
    }

    @Test(arguments: [
        "-9223372036854775808", "9223372036854775807", "1", #"0,"words":"x""#,
    ])
    func whatADamagedMemorySaysIsNotBelieved(moment: String) async throws {
        let (server, fixture) = (try await LinkServer(), try SiteFixture())
        let caches = "\(fixture.root)/caches"
        _ = try await check(server, ["/ok"], in: caches, at: 0)
        let name = try #require(FileSystem.names(in: caches).first)
        let verdict = moment.contains("words") ? "moved" : "reachable"
        let entry = #"{"at":\#(moment),"verdict":"\#(verdict)"}"#
        let text = #"{"version":1,"pages":{"\#(server.address("/ok"))":\#(entry)}}"#
        try FileSystem.write(Array(text.utf8), to: "\(caches)/\(name)")
        #expect(try await check(server, ["/ok"], in: caches, at: 0) == ["HEAD /ok"])
    }

    // MARK: - All together

    private func result(
        _ addresses: [String], _ manners: LinkManners = manners, remembering memory: LinkMemory? = nil
    ) async throws -> OuterLinkCheck.Result {
        let site = try #require(BaseURL("https://example.org/"))
        let text = SourceText(file: "a.md", text: "x")
        let links = addresses.map { OuterLink(address: $0, location: text.location(at: 0)) }
        let memory = memory ?? LinkMemory(of: site, in: nil, now: 0)
        return try await OuterLinkCheck(of: site, manners, remembering: memory).run(links) { _, _ in }
    }

    @Test func whatIsKnownIsSaidWithoutANetToo() async throws {
        let (server, fixture) = (try await LinkServer(), try SiteFixture())
        let site = try #require(BaseURL("https://example.org/"))
        let folder = try OpenFolder(private: "\(fixture.root)/caches")
        let known = [server.address("/gone"), server.address("/forbidden")]
        _ = try await result(known, remembering: LinkMemory(of: site, in: folder, now: 0))

        let unknown = (1...3).map { "https://nobody-\($0).invalid/" }
        let found = try await result(
            known + unknown + ["https://user@example.com/"], remembering: LinkMemory(of: site, in: folder, now: 1))
        #expect(
            found.diagnostics.map { "\($0.identifier.rawValue): \($0.summary)" }.sorted() == [
                "broken-outer-link: “\(server.address("/gone"))” answers 410 (gone for good)",
                "broken-outer-link: “https://user@example.com/” is not an address that can be asked for",
                "no-network: none of 3 other sites answered, so nothing is known of 3 links",
            ])
        #expect(found.sites.unchecked.map(\.address) == [server.address("/forbidden")])
    }

    /// The servers have answered.
    @Test func serversInTroubleAreNoLackOfANet() async throws {
        let server = try await LinkServer()
        let pages = ["127.0.0.1", "127.1", "localhost"].map { server.address("/broken", host: $0) }
        #expect(try await result(pages).diagnostics.map(\.identifier) == [.silentLink, .silentLink, .silentLink])
    }

    @Test func aMemoryThatCannotBeWrittenIsAWarningBesideWhatWasFound() async throws {
        let (server, fixture) = (try await LinkServer(), try SiteFixture())
        let site = try #require(BaseURL("https://example.org/"))
        let memory = LinkMemory(of: site, in: try OpenFolder(private: "\(fixture.root)/caches"), now: 0)
        FileSystem.removeAll("\(fixture.root)/caches")
        let found = try await result([server.address("/gone")], remembering: memory).diagnostics
        #expect(Set(found.map(\.identifier)) == [.brokenOuterLink, .cannotWrite])
        #expect(found.allSatisfy { $0.severity == .warning })
    }
}
