import DatelineModel
import DatelineDigest
import DatelineSite
import DatelineTestSupport
import Foundation
import Synchronization
import Testing

@testable import DatelinePreview

/// What browsers get, without a network in between.
struct ServedSiteTests {
    private static let files = [
        "Content/site.yml": "title: Digest\nbase_url: https://example.org/digest/\npaginate: 2\n",
        "Content/articles/one.md":
            "---\ntitle: One\ndate: 2025-03-01\naliases: [/old]\n---\nFrance votes. ![Map](map.png)\n",
        "Content/articles/map.png": "0123456789",
        "Content/articles/wire.txt": "TOKYO, March 3, 2025 (Kyodo) - Japan passed a \"bill\". It was long.\n",
        "Content/articles/three.md": "---\ntitle: Three\ndate: 2025-03-05\n---\nFrance and Việt Nam.\n",
        "Content/articles/later.md": "---\ntitle: Later\ndate: 2025-03-05\ndraft: true\n---\nFrance.\n",
    ]

    private func served(_ files: [String: String] = files, drafts: Bool = false) async throws -> (
        SiteFixture, ServedSite
    ) {
        let site = try SiteFixture(files)
        let now = try #require(PublicationDate("2026-01-01"))
        var reading = SiteReading(now: now)
        reading.showsHeldBack = drafts
        let live = LiveSite(site.folders, reading) { now }
        _ = try await live.read()
        return (site, live.served.withLock { $0 })
    }

    private func get(_ target: String, _ headers: [String: String] = [:], method: String = "GET", from site: ServedSite)
        -> PreviewResponse
    {
        site.response(to: PreviewRequest(method: method, target: target, headers: headers))
    }

    @Test(arguments: ["/caf%C3%A9/", "/caf%c3%a9/", "/a%20b/%E4%B8%AD/", "/a+b/~c/", "/100%25/"])
    func theAddressOfTheSiteMayHaveEscapes(base: String) async throws {
        var files = Self.files
        files["Content/site.yml"] = "title: Digest\nbase_url: https://example.org\(base)\n"
        let (_, site) = try await served(files)
        let front = get(base, from: site)
        #expect(front.status == 200)
        #expect(String(decoding: front.body, as: UTF8.self).contains("\(base)2025/03/one/"))
        #expect(get("\(base)2025/03/one/", from: site).status == 200)
        #expect(get("\(base)2025/03/one", from: site)["Location"] == "\(base)2025/03/one/")
        #expect(get("\(base)old", from: site).status == 301)
        #expect(get(String(base.dropLast()), from: site)["Location"] == base)
        #expect(get("/", from: site)["Location"] == base)
        #expect(get("/elsewhere/", from: site).status == 404)
    }

    @Test
    func everyPageAndFileIsThatOfABuildExceptForTheReloadScript() async throws {
        var files = Self.files
        // A host that reads `_redirects` never serves the redirect pages; this one does.
        files["Content/site.yml"]? += "hosting: {files: [headers, nojekyll]}\n"
        let (fixture, site) = try await served(files)
        try await fixture.build()
        let built = try fixture.files()
        #expect(built.count > 20)
        for (path, bytes) in built where path != "dateline-manifest.txt" {
            let address = path.hasSuffix("index.html") ? String(path.dropLast("index.html".count)) : path
            let response = get("/digest/\(address)", from: site)
            let isPage = path.hasSuffix(".html")
            let revision = site.revision(on: "/digest/\(address)")
            let script = ReloadScript.element(revision: revision)
            let expected = isPage ? ReloadScript.added(to: bytes, revision: revision) : bytes
            #expect(response.body == expected, "\(path)")
            #expect(response.body.count == bytes.count + (isPage ? script.utf8.count : 0), "\(path)")
            #expect(String(decoding: response.body, as: UTF8.self).contains(script) == isPage, "\(path)")
            #expect(response.status == 200)
            #expect(response["Content-Type"] == MediaType.ofFile(named: path))
        }
    }

    /// A page whose script has another revision than its events tell would be loaded again and again.
    @Test(arguments: [
        ("/digest/", 200), ("/digest/2025/03/one/?a=b", 200), ("/digest/press/a", 200), ("/digest/press/b", 404),
        ("/digest/none/", 404), ("/none", 404), ("/digest/2025/03/one/map.png", 500),
    ])
    func theScriptOfEveryAnswerHasTheRevisionThatItsEventsTell(target: String, status: Int) async throws {
        var files = Self.files
        files["Content/site.yml"]? += """
            hosting: {redirects: {/press/a: {to: /2025/03/one/, status: 200}, /press/b: {to: /gone/, status: 200}}}

            """
        let (fixture, site) = try await served(files)
        fixture.remove("Content/articles/map.png")
        let response = get(target, from: site)
        #expect(response.status == status)
        let script = ReloadScript.element(revision: site.state(on: target).revision)
        #expect(String(decoding: response.body, as: UTF8.self).contains(script))
    }

    @Test
    func aStyleSheetIsNotExchangedAloneIfALinkHasChangedToo() async throws {
        let site = try SiteFixture(Self.files)
        let now = try #require(PublicationDate("2026-01-01"))
        let live = LiveSite(site.folders, SiteReading(now: now)) { now }
        _ = try await live.read()
        try site.write("Templates/assets/style.css", "body { color: red }\n")
        try site.write("Content/articles/four.md", try #require(Self.files["Content/articles/three.md"]))
        site.remove("Content/articles/three.md")
        let paths = ["Templates/assets/style.css", "Content/articles/three.md", "Content/articles/four.md"]
        _ = try await live.update(.paths(Set(paths)))
        #expect(live.served.withLock { $0 }.state(on: "/digest/").styles == nil)
    }

    @Test
    func rulesForTheHostApplyHere() async throws {
        var files = Self.files
        files["Content/site.yml"]? += """
            hosting:
              headers: {/2025/*: {X-Robots-Tag: noarchive}}
              redirects: {/press: {to: "https://example.org/press/", status: 302}, /news/*: /2025/:splat}

            """
        let (_, site) = try await served(files)
        let alias = get("/digest/old", from: site)
        #expect(alias.status == 301 && alias["Location"] == "/digest/2025/03/one/")
        let press = get("/digest/press", from: site)
        #expect(press.status == 302 && press["Location"] == "https://example.org/press/")
        #expect(get("/digest/news/03/one/", from: site)["Location"] == "/digest/2025/03/one/")
        let page = get("/digest/2025/03/one/", from: site)
        #expect(page["Content-Security-Policy"]?.hasPrefix("default-src 'none'; ") == true)
        #expect(page["X-Content-Type-Options"] == "nosniff")
        #expect(page["X-Robots-Tag"] == "noarchive")
        #expect(get("/digest/", from: site)["X-Robots-Tag"] == nil)
        #expect(page["Cache-Control"] == "no-cache", "whatever the host will say of caching")
    }

    @Test(
        arguments: [
            ("/digest/2025/03/one/", 200, nil), ("/digest/2025/03/one/index.html", 200, nil),
            ("/digest/2025/03/one", 301, "/digest/2025/03/one/"), ("/digest/archive?x=1", 301, "/digest/archive/?x=1"),
            ("/", 302, "/digest/"), ("/digest", 302, "/digest/"), ("/digest/nope/", 404, nil), ("/elsewhere", 404, nil),
            ("/digest/2025/03/later/", 404, nil), ("/digest/../../etc/passwd", 404, nil),
            ("/digest/%2e%2e/%2e%2e/etc/passwd", 404, nil), ("/digest/..%2f..%2fetc%2fpasswd", 404, nil),
            ("/digest//etc/passwd", 404, nil), ("/digest/Content/site.yml", 404, nil), ("/digest/%00", 400, nil),
            ("/__dateline/preview.js", 200, nil),
        ] as [(String, Int, String?)])
    func addressesResolveAsOnAGoodHost(target: String, status: Int, location: String?) async throws {
        let (_, site) = try await served()
        let response = get(target, from: site)
        #expect(response.status == status)
        #expect(response["Location"] == location)
        #expect(response["Cache-Control"] == "no-cache")
    }

    @Test
    func aMissingPageIsTheSitesOwn() async throws {
        let (_, site) = try await served()
        let body = String(decoding: get("/digest/nope/", from: site).body, as: UTF8.self)
        #expect(body.contains("<title>Page not found · Digest</title>"))
        #expect(body.contains(ReloadScript.path))
    }

    @Test
    func draftsAreShownWhenTheyAreAskedFor() async throws {
        let (_, site) = try await served(drafts: true)
        #expect(get("/digest/2025/03/later/", from: site).status == 200)
    }

    @Test
    func onlyGETAndHEADAreAnswered() async throws {
        let (_, site) = try await served()
        let response = get("/digest/", method: "POST", from: site)
        #expect(response.status == 405)
        #expect(response["Allow"] == "GET, HEAD")
    }

    @Test
    func whatTheBrowserAlreadyHasIsNotSentAgain() async throws {
        let (_, site) = try await served()
        let tag = try #require(get("/digest/", from: site)["ETag"])
        for known in [tag, "W/\(tag)", "\"x\", \(tag)", "*"] {
            let response = get("/digest/", ["if-none-match": known], from: site)
            #expect(response.status == 304)
            #expect(response.body.isEmpty)
        }
        #expect(get("/digest/", ["if-none-match": "\"x\""], from: site).status == 200)
    }

    @Test
    func aRangeIsSentUnlessTheFileHasChangedSince() async throws {
        let (fixture, site) = try await served()
        defer { withExtendedLifetime(fixture) {} }
        let path = "/digest/2025/03/one/map.png"
        let tag = try #require(get(path, from: site)["ETag"])
        let part = get(path, ["range": "bytes=2-4", "if-range": tag], from: site)
        #expect(part.status == 206)
        #expect(part.body == Array("234".utf8))
        #expect(part["Content-Range"] == "bytes 2-4/10")
        #expect(get(path, ["range": "bytes=2-4", "if-range": "\"x\""], from: site).status == 200)
        let behind = get(path, ["range": "bytes=10-"], from: site)
        #expect(behind.status == 416)
        #expect(behind["Content-Range"] == "bytes */10")
    }

    @Test
    func theEditorSeesHowToConfirmADerivedTitle() async throws {
        let (fixture, site) = try await served()
        defer { withExtendedLifetime(fixture) {} }
        let wire = try #require(site.planned?.digest.articles.first { $0.path == "articles/wire.txt" })
        #expect(
            site.notes(on: "/digest\(wire.permalink)") == """
                Derived from the text. To confirm, correct these lines and put them into a new file Content/articles/wire.yml:

                title: "Japan passed a \\"bill\\""
                """)
        #expect(site.notes(on: "/digest\(wire.permalink)index.html") != nil)
        #expect(site.notes(on: "/digest/") == nil)
        #expect(site.notes(on: "/digest/2025/03/nope/") == nil)
    }

    @Test
    func theEditorSeesADoubtfulTagButNotACertainOne() async throws {
        let words = String(repeating: "The regulator published the rules after a long debate. ", count: 20)
        let (fixture, site) = try await served([
            "Content/site.yml": "title: Digest\nbase_url: https://example.org/\n",
            "Content/articles/doubt.md":
                "---\ntitle: Rules are out\ndate: 2025-03-01\n---\nRules are out.\n\n\(words)\n\nIt names Kenya once.\n",
            "Content/articles/sure.md":
                "---\ntitle: Kenya votes\ndate: 2025-03-01\n---\nKenya votes. Kenya’s parliament met in Nairobi.\n",
            "Content/articles/given.md":
                "---\ntitle: Rules\ndate: 2025-03-01\ncountries: [KE]\ntopics: []\n---\n\(words)\n",
        ])
        defer { withExtendedLifetime(fixture) {} }
        #expect(
            site.notes(on: "/2025/03/doubt/") == """
                Derived from the text. To confirm, correct these lines and put them into the front matter of Content/articles/doubt.md:

                countries: [KE]  # in doubt: about Kenya
                """)
        #expect(site.notes(on: "/2025/03/sure/") == nil)
        #expect(site.notes(on: "/2025/03/given/") == nil)
    }

    @Test
    func headersAndRedirectsThatTheSiteDeclaresApply() async throws {
        var (_, site) = try await served()
        site.addedRules = HostRules(
            headers: """
                /*
                  X-Frame-Options: DENY
                  Link: </a>
                  Link: </b>
                  Content-Length: 1
                  Bad Name: x
                  Cache-Control: immutable
                """,
            redirects: """
                /digest/news/:slug  /digest/2025/03/:slug/  302
                /shown/*            /digest/2025/03/:splat/ 200
                /odd                /digest/?a=1
                """)
        let page = get("/digest/2025/03/one/", from: site)
        #expect(page["X-Frame-Options"] == "DENY")
        #expect(page["Link"] == "</a>, </b>")
        #expect(page["Content-Length"] == nil)
        #expect(page["Bad Name"] == nil)
        #expect(page["Cache-Control"] == "no-cache")
        let redirect = get("/digest/news/one?x=1", from: site)
        #expect(redirect.status == 302)
        #expect(redirect["Location"] == "/digest/2025/03/one/?x=1")
        #expect(get("/odd?x=1", from: site)["Location"] == "/digest/?a=1")
        #expect(
            get("/digest/news/a%0d%0aX-Evil:%201", from: site)["Location"] == "/digest/2025/03/a%0D%0AX-Evil%3A%201/")
        #expect(get("/shown/one", from: site).body == page.body)
        #expect(get("/shown/nope", from: site).status == 404)
    }

    @Test
    func aFileThatBecomesALinkOutOfTheSiteIsNotServed() async throws {
        let (fixture, site) = try await served()
        try fixture.write("secret.txt", "not of the site")
        fixture.remove("Content/articles/map.png")
        #expect(symlink("\(fixture.root)/secret.txt", "\(fixture.root)/Content/articles/map.png") == 0)
        let response = get("/digest/2025/03/one/map.png", from: site)
        #expect(response.status == 500)
        #expect(!String(decoding: response.body, as: UTF8.self).contains("not of the site"))
    }

    @Test
    func aSiteWithErrorsFromTheStartShowsThemUntilTheyAreFixed() async throws {
        let (_, site) = try await served(["Content/articles/a.md": "---\ntitle: A\n---\nno date <b>\n"])
        let response = get("/", from: site)
        #expect(response.status == 500)
        let body = String(decoding: response.body, as: UTF8.self)
        #expect(body.contains("Content/articles/a.md: error: the article has no date"))
        #expect(body.contains(ReloadScript.path))
    }
}
