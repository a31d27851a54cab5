import DatelineFiles
import DatelineModel
import DatelineTestSupport
import Testing

@testable import DatelineDigest
@testable import DatelinePages
@testable import DatelineOutput
@testable import DatelineSite

@Suite struct HostFilesTests {
    private func site(
        _ hosting: String = "", baseURL: String = "https://example.org/", body: String = "Text.", aliases: String = "[]"
    ) throws -> SiteFixture {
        try SiteFixture([
            "Content/site.yml": "title: D\nbase_url: \(baseURL)\n\(hosting)\n",
            "Content/articles/one.md":
                "---\ntitle: One\ndate: 2025-01-02\ncountries: [FR]\naliases: \(aliases)\n---\n\(body)",
        ])
    }

    /// The lines of a rule in `_headers`.
    private func headers(_ path: String, _ site: SiteFixture) throws -> [String] {
        let lines = try site.text("Output/_headers").split(separator: "\n", omittingEmptySubsequences: false)
        let start = try #require(lines.firstIndex { $0 == path }, "there is no rule for \(path)")
        return lines[(start + 1)...].prefix { $0.hasPrefix("  ") }.map { String($0.dropFirst(2)) }
    }

    private static let strict =
        "default-src 'none'; img-src 'self' data:; style-src 'self'; script-src 'self'; connect-src 'self'; font-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'"

    @Test func writesTheHeadersThatHostsRead() async throws {
        let site = try site()
        #expect(try await site.build().diagnostics == [])
        #expect(
            try headers("/*", site) == [
                "Content-Security-Policy: \(Self.strict); frame-ancestors 'none'", "X-Content-Type-Options: nosniff",
                "Referrer-Policy: strict-origin-when-cross-origin",
                "Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            ])
        #expect(try headers("/assets/*", site) == ["Cache-Control: public, max-age=31536000, immutable"])
        #expect(try headers("/countries/:country/feed.json", site) == ["Content-Type: application/feed+json"])
        #expect(try headers("/feed.json", site) == ["Content-Type: application/feed+json"])
        #expect(try site.text("Output/.nojekyll") == "")
        #expect(try site.files()["_redirects"] == nil)
        #expect(try site.files()["CNAME"] == nil)
    }

    @Test func setsNoHeaderTwiceForOnePath() async throws {
        let renderer = try #require(try await site().plan().renderer)
        let text = try #require(renderer.plan.files.first { $0.permalink.description == "/_headers" })
        var rules: [(pattern: PathPattern, name: String)] = []
        for line in String(decoding: try renderer.bytes(of: text), as: UTF8.self).split(separator: "\n").dropFirst() {
            if line.hasPrefix("/") {
                rules.append((try PathPattern(String(line)), ""))
            } else {
                let pattern = try #require(rules.last).pattern
                rules.append((pattern, String(line.prefix { $0 != ":" })))
            }
        }
        let headers = rules.filter { !$0.name.isEmpty }
        for (position, header) in headers.enumerated() {
            for other in headers[..<position] where other.name == header.name {
                #expect(
                    !other.pattern.overlaps(header.pattern), "\(header.name) for \(other.pattern), \(header.pattern)")
            }
        }
        #expect(headers.count > 10)
    }

    @Test func addsReplacesAndRemovesHeaders() async throws {
        let site = try site(
            """
            hosting:
              headers:
                /*: {referrer-policy: no-referrer, Permissions-Policy: false, X-Frame-Options: DENY}
                /data/*: {Access-Control-Allow-Origin: "*"}
              content_security_policy: "default-src 'self'; frame-ancestors 'none'"
            """)
        #expect(try await site.build().diagnostics == [])
        #expect(
            try headers("/*", site) == [
                "Content-Security-Policy: default-src 'self'; frame-ancestors 'none'",
                "X-Content-Type-Options: nosniff", "referrer-policy: no-referrer", "X-Frame-Options: DENY",
            ])
        #expect(try headers("/data/*", site) == ["Access-Control-Allow-Origin: *"])
        #expect(try site.page("/").contains("content=\"default-src &#39;self&#39;\">"))
    }

    @Test func pagesRepeatThePolicyExceptForHeaderOnlyDirectives() async throws {
        let site = try site(aliases: "[/old/]")
        try await site.build()
        let meta =
            "<meta http-equiv=\"Content-Security-Policy\" content=\"\(Self.strict.replacing("'", with: "&#39;"))\">"
        for (path, bytes) in try site.files() where path.hasSuffix(".html") {
            #expect(String(decoding: bytes, as: UTF8.self).contains(meta), "\(path)")
        }
    }

    @Test func aSiteCanHaveNoPolicy() async throws {
        let site = try site("hosting: {content_security_policy: false}")
        try await site.build()
        #expect(try !site.text("Output/_headers").contains("Content-Security-Policy"))
        #expect(try !site.page("/").contains("Content-Security-Policy"))
    }

    @Test func aSiteAllowsMoreOriginsThanThePolicyDoes() async throws {
        let site = try site(
            """
            hosting:
              content_security_policy:
                form-action: [https://lists.example.org]
                frame-src: [https://video.example.org]
                frame-ancestors: [https://portal.example.org]
            """)
        try await site.build()
        let policy = try headers("/*", site)[0]
        #expect(policy.contains("; form-action 'self' https://lists.example.org; base-uri 'none'; "))
        #expect(policy.hasSuffix("; frame-ancestors https://portal.example.org; frame-src https://video.example.org"))
        #expect(try site.page("/").contains("form-action &#39;self&#39; https://lists.example.org;"))
    }

    @Test func whatIsNoOriginIsAnError() async throws {
        let site = try site("hosting: {content_security_policy: {form-action: https://a.example/x, from-action: []}}")
        let problems = try await site.build().diagnostics.map { "\($0.identifier): \($0.help ?? "")" }
        #expect(
            problems == [
                "bad-policy: write scheme and host, https://lists.example.org; *.example.org stands for all hosts below a name",
                "unknown-key: did you mean “form-action”?",
            ])
    }

    @Test func allowsTheImagesThatArticlesShowFromOtherHosts() async throws {
        let site = try site(body: "![a](https://img.example.com/a.png) ![b](http://b.example/b.png)")
        try await site.build()
        let images = "img-src 'self' data: http://b.example https://img.example.com;"
        #expect(try headers("/*", site)[0].contains(images))
        #expect(try site.page("/2025/01/one/").contains(images.replacing("'", with: "&#39;")))
        let draft = try SiteFixture([
            "Content/articles/one.md":
                "---\ntitle: One\ndraft: true\ndate: 2025-01-02\n---\n![a](https://x.example/a.png)"
        ])
        try await draft.build()
        #expect(try headers("/*", draft)[0].contains("img-src 'self' data:;"))
    }

    @Test func namesNoMoreThanTwentyHostsOfImages() async throws {
        let images = (0...20).map { "![](https://h\($0).example/a.png)" }.joined(separator: " ")
        let site = try site(body: images)
        try await site.build()
        #expect(try headers("/*", site)[0].contains("img-src 'self' data: https:;"))
    }

    @Test func writesRedirectsFromAliasesAndSettings() async throws {
        let site = try site(
            """
            hosting:
              redirects:
                /news/*: /:splat
                /press: {to: "https://example.com/press/", status: 302}
                /imprint/: /about/
            """, aliases: "[/old, /old.html]")
        let report = try await site.build()
        #expect(report.diagnostics.map(\.mark) == [])
        #expect(
            try site.text("Output/_redirects").split(separator: "\n").dropFirst() == [
                "/old/ /2025/01/one/ 301", "/old.html /2025/01/one/ 301", "/press https://example.com/press/ 302",
                "/imprint/ /about/ 301", "/imprint /about/ 301", "/news/* /:splat 301",
            ])
        #expect(try site.page("/old/").contains("This article has moved"))
    }

    @Test func canLeaveOutRedirectPages() async throws {
        let site = try site("pages: {redirects: false}", aliases: "[/old/]")
        try await site.build()
        #expect(try site.files()["old/index.html"] == nil)
        #expect(
            try site.text("Output/_redirects").split(separator: "\n").dropFirst() == [
                "/old/ /2025/01/one/ 301", "/old /2025/01/one/ 301",
            ])
    }

    @Test func pathsHaveThePathOfTheBaseURL() async throws {
        let site = try site(
            "hosting: {redirects: {/a/*: /b/:splat}, headers: {/data/*: {X-A: b}}}",
            baseURL: "https://example.org/digest/", aliases: "[/old/]")
        try await site.build()
        let text = try site.text("Output/_headers")
        for line in text.split(separator: "\n") where line.hasPrefix("/") { #expect(line.hasPrefix("/digest/")) }
        #expect(text.contains("/digest/data/*\n  X-A: b\n"))
        #expect(
            try site.text("Output/_redirects").split(separator: "\n").dropFirst() == [
                "/digest/old/ /digest/2025/01/one/ 301", "/digest/a/* /digest/b/:splat 301",
            ])
    }

    @Test func writesTheNameOfTheHostWhenAsked() async throws {
        let site = try site("hosting: {cname: digest.example.org}")
        try await site.build()
        #expect(try site.text("Output/CNAME") == "digest.example.org\n")
        try site.write("Content/site.yml", "title: D\nbase_url: https://example.org/\nhosting: {files: false}\n")
        try await site.build()
        let names = try site.files().keys
        for name in ["CNAME", "_headers"] { #expect(!names.contains(name), "\(name)") }
        #expect(FileSystem.kind(of: "\(site.output)/.nojekyll") == .nothing)
    }

    @Test func keepsFilesOfTheSiteWithTheseNames() async throws {
        let site = try site("hosting: {files: [headers]}")
        try site.write("Output/.nojekyll", "mine")
        try await site.build()
        try site.write("Output/CNAME", "mine.example.org")
        try await site.build()
        #expect(try site.text("Output/CNAME") == "mine.example.org")
        #expect(try site.text("Output/.nojekyll") == "mine")
        try site.write(
            "Content/site.yml", "title: D\nbase_url: https://example.org/\nhosting: {cname: a.example.org}\n")
        let report = try await site.build()
        #expect(report.diagnostics.map(\.identifier) == [.foreignOutput])
        #expect(try site.text("Output/CNAME") == "mine.example.org")
    }

    @Test func doesNotReplaceAHiddenFileInANewFolder() async throws {
        let site = try site()
        try site.write("Output/.nojekyll", "mine")
        let report = try await site.build()
        #expect(report.diagnostics.map(\.identifier) == [.foreignOutput])
        #expect(try site.text("Output/.nojekyll") == "mine")
    }

    @Test func reportsAnAliasAtTheirAddress() async throws {
        let report = try await site(aliases: "[/_headers/]").build()
        #expect(report.changes == nil)
        #expect(
            report.diagnostics.map(\.summary) == [
                "“/_headers”, a file that the site makes itself, is a file, so nothing can be at “/_headers/”: an alias in Content/articles/one.md"
            ])
    }

    @Test(arguments: [
        ("headers: {/*: {X-Frame-Options: false}}", "3:26 no-such-header", "remove this line"),
        ("headers: {/data/*: {Referrer-Policy: false}}", "3:31 no-such-header", "it is set for “/*”"),
        (
            "headers: {/data/*: {referrer-policy: same-origin}}", "3:31 joined-header",
            "set it for paths that do not overlap, or remove the other with “/*: {referrer-policy: false}”"
        ),
        ("redirects: {/2025/01/one: /}", "3:23 redirect-from-page", "remove one of the two"),
        ("redirects: {/old: /}", "3:23 redirect-from-page", "remove one of the two"),
        (
            "redirects: {/a/*: /a/b/:splat}", "3:23 endless-redirect",
            "redirect to an address that the path does not match"
        ),
        ("redirects: {/a/: /a}", "3:23 endless-redirect", "redirect to an address that the path does not match"),
    ])
    func reportsWhatHostsWouldNotDo(line: String, mark: String, help: String) async throws {
        let report = try await site("hosting: {\(line)}", aliases: "[/old/]").build()
        #expect(report.diagnostics.map(\.mark) == ["Content/site.yml:\(mark)"])
        #expect(report.diagnostics.first?.help == help)
    }

    @Test func leavesListsInHeadersAlone() async throws {
        let report = try await site("hosting: {headers: {/*: {Vary: a}, /data/*: {Vary: b}}}").build()
        #expect(report.diagnostics == [])
    }

    @Test func reportsMoreThanHostsRead() async throws {
        let dynamic = (0...100).map { "    /a\($0)/*: /b/:splat\n" }.joined()
        #expect(
            try await site("hosting:\n  redirects:\n\(dynamic)").build().diagnostics.map(\.summary) == [
                "_redirects has 0 rules for one path and 101 for many; Cloudflare Pages reads 2000 and 100"
            ])
        let fixed = (0...1000).map { "    /a\($0): /b\n" }.joined()
        #expect(
            try await site("hosting:\n  redirects:\n\(fixed)").build().diagnostics.map(\.summary) == [
                "_redirects has 1001 rules and 12904 bytes; GitLab Pages reads 1000 and 65536"
            ])
        let long = String(repeating: "a", count: 1000)
        #expect(
            try await site("hosting: {redirects: {/a: /\(long)}}").build().diagnostics.map(\.identifier) == [
                .longRedirect
            ])
        #expect(
            try await site("hosting: {headers: {/a: {X-A: \(long)\(long)}}}").build().diagnostics.map(\.identifier)
                == [.longHeader])
        let rules = (0...100).map { "    /a\($0): {X-A: b}\n" }.joined()
        #expect(
            try await site("hosting:\n  headers:\n\(rules)").build().diagnostics.map(\.identifier) == [
                .tooManyHeaders
            ])
    }
}
