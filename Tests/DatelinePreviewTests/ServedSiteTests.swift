import DatelineModel
import DatelineSite
import DatelineTestSupport
import Synchronization
import Testing

@testable import DatelinePreview

/// What browsers are given, without a network between.
struct ServedSiteTests {
    private static let files = [
        "Content/site.yml": "title: Digest\nbase_url: https://example.org/digest/\narticles_per_page: 2\n",
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
        let live = LiveSite(site.folders, reading, firstRevision: 1) { now }
        _ = try await live.read()
        return (site, live.served.withLock { $0 })
    }

    private func get(_ target: String, _ headers: [String: String] = [:], method: String = "GET", from site: ServedSite)
        -> PreviewResponse
    {
        site.response(to: PreviewRequest(method: method, target: target, headers: headers))
    }

    @Test
    func `every page and file is that of a build, but for the reload script`() async throws {
        let (fixture, site) = try await served()
        try await fixture.build()
        let built = try fixture.files()
        #expect(built.count > 20)
        for (path, bytes) in built where path != "dateline-manifest.txt" {
            let address = path.hasSuffix("index.html") ? String(path.dropLast("index.html".count)) : path
            let response = get("/digest/\(address)", from: site)
            let body = String(decoding: response.body, as: UTF8.self)
            #expect(
                body.replacing(ReloadScript.element(revision: site.revision), with: "")
                    == String(decoding: bytes, as: UTF8.self), "\(path)")
            #expect(response.status == 200)
            #expect(response["Content-Type"] == MediaType.ofFile(named: path))
            #expect(body.contains(ReloadScript.path) == path.hasSuffix(".html"))
        }
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
    func `an address leads where a good host would lead`(target: String, status: Int, location: String?) async throws {
        let (_, site) = try await served()
        let response = get(target, from: site)
        #expect(response.status == status)
        #expect(response["Location"] == location)
        #expect(response["Cache-Control"] == "no-cache")
    }

    @Test
    func `a missing page is the site’s own`() async throws {
        let (_, site) = try await served()
        let body = String(decoding: get("/digest/nope/", from: site).body, as: UTF8.self)
        #expect(body.contains("Digest") && body.contains("kind-not-found") || body.contains("<h1"))
        #expect(body.contains(ReloadScript.path))
    }

    @Test
    func `drafts are shown when they are asked for`() async throws {
        let (_, site) = try await served(drafts: true)
        #expect(get("/digest/2025/03/later/", from: site).status == 200)
    }

    @Test
    func `only GET and HEAD are answered`() async throws {
        let (_, site) = try await served()
        let response = get("/digest/", method: "POST", from: site)
        #expect(response.status == 405)
        #expect(response["Allow"] == "GET, HEAD")
    }

    @Test
    func `what the browser has already is not sent again`() async throws {
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
    func `a part of a file is sent alone, unless the file has changed since`() async throws {
        let (_, site) = try await served()
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
    func `the editor is told on the page what would settle what was worked out`() async throws {
        let (_, site) = try await served()
        let wire = try #require(site.plan?.digest.articles.first { $0.path == "articles/wire.txt" })
        let notes = try #require(site.notes(on: "/digest\(wire.permalink)"))
        #expect(notes.contains("title: \"Japan passed a \\\"bill\\\"\""))
        #expect(notes.contains("countries: [JP]"))
        #expect(site.notes(on: "/digest/") == nil)
        #expect(site.notes(on: "/digest/2025/03/nope/") == nil)
    }

    @Test
    func `a site with errors from the start says them until they are mended`() async throws {
        let (_, site) = try await served(["Content/articles/a.md": "no date <b>\n"])
        let response = get("/", from: site)
        #expect(response.status == 500)
        let body = String(decoding: response.body, as: UTF8.self)
        #expect(body.contains("Content/articles/a.md: error: the article has no date"))
        #expect(body.contains(ReloadScript.path))
    }
}
