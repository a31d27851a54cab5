import DatelineTestSupport
import Testing

@testable import DatelineLinks

/// Which way a page is asked for: with a proxy or without, and never to a machine that nobody looked at.
@Suite(.enabled(if: LinkServer.isInstalled, "there is no python3 or no curl"), .endsIfStuck)
struct PageRouteTests {
    private func manners(_ environment: [String: String], mayAskClosedNets: Bool = false) -> LinkManners {
        var manners = LinkManners(userAgent: "Dateline/test")
        (manners.pause, manners.firstWait, manners.limit) = (.zero, .zero, .seconds(5))
        (manners.proxies, manners.mayAskClosedNets) = (LinkProxies(environment), mayAskClosedNets)
        return manners
    }

    private func verdicts(_ pages: [String], _ manners: LinkManners) async throws -> [LinkVerdict?] {
        var run = LinkRun(manners)
        let addresses = pages.compactMap { OuterAddress($0) }
        let found = try await run.verdicts(of: addresses) { _, _ in }
        return addresses.map { found[$0] }
    }

    @Test func aNameThatTheProxyAloneKnowsIsAskedForThere() async throws {
        let proxy = try await LinkServer()
        let found = try await verdicts(["http://news.invalid/ok"], manners(["http_proxy": proxy.address("")]))
        #expect(found == [.reachable])
        #expect(
            try proxy.requests() == ["GET http://news.invalid/robots.txt", "HEAD http://news.invalid/ok"])
    }

    /// Whatever the environment says besides: the client would look the name up itself, and go where nobody has looked.
    @Test func theClientNeverLeavesTheProxyByItself() async throws {
        let page = try #require(OuterAddress("http://news.invalid/"))
        let route = await PageRoute(to: page, manners(["http_proxy": "http://127.0.0.1:9"]))
        #expect(route == .proxy("http://127.0.0.1:9", []))
        #expect(route.arguments(for: page) == ["--noproxy", ""])
        let environment = Dictionary(uniqueKeysWithValues: route.environment.map { ("\($0.key)", $0.value) })
        #expect(environment["all_proxy"] == "http://127.0.0.1:9")
        for name in ["http_proxy", "https_proxy", "HTTPS_PROXY", "ALL_PROXY", "no_proxy", "NO_PROXY"] {
            #expect(environment[name] == .some(nil), "\(name) is left to the client")
        }
    }

    @Test(arguments: [
        "http://8.8.8.8/", "http://0x08080808/", "https://[2606:4700::1111]:8443/", "http://localhost/",
        "http://127.1/",
    ])
    func whatIsAskedWithoutAProxyGoesWhereItWasLookedAt(address: String) async throws {
        let page = try #require(OuterAddress(address))
        let route = await PageRoute(to: page, manners([:], mayAskClosedNets: true))
        guard case .direct(let places) = route, let place = places.first else {
            Issue.record("\(route)")
            return
        }
        let arguments = route.arguments(for: page)
        #expect(arguments.starts(with: ["--noproxy", "*"]))
        let pinned = "--resolve localhost:80:\(places.joined(separator: ","))"
        #expect(route.host(of: page) == place || arguments.joined(separator: " ").hasSuffix(pinned))
    }

    @Test func onlyHostsOfClosedNetsAreAskedPastTheProxy() async throws {
        let (proxy, inside) = (try await LinkServer(), try await LinkServer())
        let found = try await verdicts(
            [inside.address("/ok"), "http://news.invalid/ok", "http://8.8.8.8/ok"],
            manners(["http_proxy": proxy.address("")], mayAskClosedNets: true))
        #expect(found == [.reachable, .reachable, .reachable])
        #expect(try inside.requests() == ["GET /robots.txt", "HEAD /ok"])
        #expect(
            try proxy.requests().filter { $0.hasPrefix("HEAD") }.sorted()
                == ["HEAD http://8.8.8.8/ok", "HEAD http://news.invalid/ok"])
    }

    @Test(arguments: [
        "http://intranet/", "http://wiki.internal/", "http://printer.local/", "http://nas.home.arpa/",
        "http://127.0.0.1/",
    ])
    func theProxyIsNotSentIntoItsOwnNet(address: String) async throws {
        let proxy = try await LinkServer()
        let found = try await verdicts([address], manners(["http_proxy": proxy.address("")]))
        #expect("\(found)".contains("is in a net that is not open to all"), "\(found)")
        #expect(try proxy.requests() == [])
    }

    @Test(arguments: ["socks5://127.0.0.1:9", "SOCKS4://127.0.0.1:9"])
    func aNameIsNotLookedUpByTheClientForAProxyThatLooksUpNone(proxy: String) async throws {
        let route = await PageRoute(
            to: try #require(OuterAddress("http://news.invalid/")), manners(["all_proxy": proxy]))
        guard case .nowhere = route else {
            Issue.record("\(route)")
            return
        }
    }

    @Test(arguments: [
        ("example.org", true), ("EXAMPLE.org", true), (".example.org", true), ("org", true), ("a, example.org", true),
        ("*", true), ("a example.org", true), ("example.org.", true), ("ample.org", false), ("www.example.org", false),
        ("", false), (",", false), ("/", false), ("93.184.216.34", false), ("0.0.0.0/0", false),
    ])
    func theEnvironmentNamesHostsThatAreAskedWithoutTheProxy(exceptions: String, isMeant: Bool) throws {
        let proxies = LinkProxies(["https_proxy": "http://p:1", "no_proxy": exceptions])
        let proxy = proxies.proxy(for: try #require(OuterAddress("https://example.org/")))
        #expect(proxy == (isMeant ? nil : "http://p:1"))
    }

    @Test(arguments: [
        ("192.0.2.7", true), ("192.0.2.0/24", true), ("192.0.2.8/29", false), ("0.0.0.0/0", true),
        ("192.0.2.7/33", false), ("192.0.2.7/x", false), ("2.7", false), ("::/0", false), ("*", true),
    ])
    func exceptionsMayBeRangesOfAddresses(exceptions: String, isMeant: Bool) throws {
        let proxies = LinkProxies(["ALL_PROXY": "http://p:1", "NO_PROXY": exceptions])
        let proxy = proxies.proxy(for: try #require(OuterAddress("https://192.0.2.7/")))
        #expect(proxy == (isMeant ? nil : "http://p:1"))
    }

    /// A server gives the programs that it runs `HTTP_PROXY` with what somebody sent as a header `Proxy`.
    @Test func aProxyFromAHeaderIsNotBelieved() throws {
        let address = try #require(OuterAddress("http://example.org/"))
        #expect(LinkProxies(["HTTP_PROXY": "http://p:1"]).proxy(for: address) == nil)
        #expect(LinkProxies(["https_proxy": "http://p:1"]).proxy(for: address) == nil)
        #expect(LinkProxies(["http_proxy": "", "all_proxy": "http://p:1"]).proxy(for: address) == "http://p:1")
    }
}
