import DatelineModel
import DatelineTestSupport
import Testing

@testable import DatelineReading

@Suite struct HostingSettingsParserTests {
    private func parse(_ hosting: String) throws -> (hosting: HostingSettings, problems: [String]) {
        let text = SourceText(file: "Content/site.yml", text: "title: D\nbase_url: https://example.org/\n\(hosting)\n")
        let result = try SiteSettingsParser.parse(text, baseURL: nil)
        let problems = result.diagnostics.map { "\($0.mark): \($0.summary)" + ($0.help.map { " | " + $0 } ?? "") }
        return (try #require(result.settings).hosting, problems)
    }

    @Test func readsTheWholeTable() throws {
        let (hosting, problems) = try parse(
            """
            hosting:
              cname: Digest.example.org
              headers:
                /*: {X-Frame-Options: SAMEORIGIN, Referrer-Policy: false}
                /data/*: {Access-Control-Allow-Origin: "*"}
              redirects:
                /old/*: /new/:splat
                /press: {to: "https://example.org/press/", status: 302}
              content_security_policy: "default-src 'self'"
              files: [headers, redirects]
            """)
        #expect(problems == [])
        #expect(hosting.cname == "digest.example.org")
        #expect(hosting.headers.map(\.pattern.description) == ["/*", "/data/*"])
        #expect(
            hosting.headers.map { $0.headers.map(\.name) } == [
                ["X-Frame-Options", "Referrer-Policy"], ["Access-Control-Allow-Origin"],
            ])
        #expect(hosting.headers.map { $0.headers.map(\.value) } == [["SAMEORIGIN", nil], ["*"]])
        #expect(
            hosting.redirects.map { "\($0.pattern) \($0.target) \($0.status)" } == [
                "/old/* /new/:splat 301", "/press https://example.org/press/ 302",
            ])
        #expect(hosting.contentPolicy == .own("default-src 'self'"))
        #expect(hosting.files == [.headers, .redirects])
    }

    @Test(arguments: [
        ("title: x", HostingSettings.ContentPolicy.strict), ("content_security_policy: false", .none),
        ("content_security_policy: \"false\"", .own("false")), ("content_security_policy: true", .strict),
    ])
    func readsWhetherThereIsAPolicy(line: String, policy: HostingSettings.ContentPolicy) throws {
        #expect(
            try parse("hosting:\n  \(line.hasPrefix("title") ? "files: true" : line)").hosting.contentPolicy == policy)
    }

    @Test func writesAllFilesUnlessToldOtherwise() throws {
        #expect(try parse("").hosting == HostingSettings())
        #expect(try parse("hosting: {files: false}").hosting.files == [])
        #expect(try parse("hosting: {files: true}").hosting.files == Set(HostingSettings.File.allCases))
    }

    @Test(arguments: [
        ("hosting: [x]", "3:10 wrong-type: “hosting” must be a map of keys, not a list"),
        ("hosting: {cnam: x.org}", "3:11 unknown-key: unknown key “hosting.cnam” | did you mean “cname”?"),
        (
            "hosting: {cname: \"https://x.org\"}",
            "3:18 bad-host-name: “hosting.cname” must be a host name | write “cname: digest.example.org”: no scheme, no path, letters beyond ASCII as xn--…"
        ),
        (
            "hosting: {files: [headers, redirect]}",
            "3:28 unknown-host-file: “hosting.files” names an unknown file | did you mean “redirects”?"
        ),
        (
            "hosting: {files: some}",
            "3:18 wrong-type: “hosting.files” must be true, false or a list of files | write “files: false”, or the ones you want: “files: [cname, headers, nojekyll, redirects]”"
        ),
        (
            "hosting: {content_security_policy: [x]}",
            "3:36 wrong-type: “hosting.content_security_policy” must be a policy, not a list | write “content_security_policy: {form-action: [https://example.org]}” to allow more, or “content_security_policy: false” for none"
        ),
        (
            "hosting: {content_security_policy: \"a, b\"}",
            "3:36 bad-header: “hosting.content_security_policy” is empty, or has a character that is not allowed in a policy | separate directives with semicolons: “content_security_policy: \"default-src 'self'; img-src *\"”"
        ),
    ])
    func pointsAtWhatIsWrong(line: String, problem: String) throws {
        #expect(try parse(line).problems == ["Content/site.yml:" + problem])
    }

    @Test(arguments: [
        ("data: {X-A: b}", "5:5 bad-path: “data” is not a path of this site"),
        ("//x.org/*: {X-A: b}", "5:5 bad-path: “//x.org/*” is not a path of this site"),
        ("/*/feed.xml: {X-A: b}", "5:5 bad-path: “/*/feed.xml” has a “*” inside"),
        ("/a:b: {X-A: b}", "5:5 bad-path: “/a:b” has a colon without a name"),
        ("/:a/:a: {X-A: b}", "5:5 bad-path: “/:a/:a” has the same name twice"),
        ("/*: SAMEORIGIN", "5:9 wrong-type: “/*” must be a map of headers, not a text"),
        ("/*: {X Frame: b}", "5:10 bad-header: “X Frame” is not a header name"),
        ("/*: {\"#X\": b}", "5:10 bad-header: “#X” is not a header name"),
        (
            "/*: {X-A: }",
            "5:15 bad-header: the value of “X-A” is empty, or has a character that is not allowed in a header"
        ),
        (
            "/*: {X-A: \"b\\nSet-Cookie: c\"}",
            "5:15 bad-header: the value of “X-A” is empty, or has a character that is not allowed in a header"
        ),
        (
            "/*: {X-A: é}",
            "5:15 bad-header: the value of “X-A” is empty, or has a character that is not allowed in a header"
        ),
        ("/*: {X-A: [b]}", "5:15 wrong-type: “X-A” must be a text, not a list"),
        ("/*: {X-A: b, x-a: c}", "5:18 two-headers: “x-a” is set twice for “/*”"),
    ])
    func refusesHeadersThatNoHostWouldSend(line: String, problem: String) throws {
        let problems = try parse("hosting:\n  headers:\n    \(line)").problems
        #expect(problems.map { $0.prefix { $0 != "|" } } == ["Content/site.yml:\(problem) "])
    }

    @Test(arguments: [
        ("old: /new/", "5:5 bad-path: “old” is not a path of this site"),
        ("/old: new", "5:11 bad-redirect: a redirect’s target must be a path of this site or a full address"),
        ("/old: /a b", "5:11 bad-redirect: a redirect’s target must be a path of this site or a full address"),
        ("/old/*: /new/*", "5:13 bad-redirect: a redirect’s target must be a path of this site or a full address"),
        (
            "/old: \"javascript:x\"",
            "5:11 bad-redirect: a redirect’s target must be a path of this site or a full address"
        ),
        ("/old: /new/:splat", "5:11 bad-redirect: “:splat” matches nothing: “/old” has no “*”"),
        ("/:year: /new/:yeer", "5:13 bad-redirect: “:yeer” matches nothing: “/:year” has no “:yeer”"),
        (
            "/old: {to: /new, status: 404}",
            "5:30 bad-status: hosts support only these statuses: 200, 301, 302, 303, 307, 308"
        ),
        (
            "/old: {to: \"https://x.org/\", status: 200}",
            "5:16 bad-redirect: status 200 can show only a page of this site at another address"
        ),
        ("/old: {too: /new}", "5:12 unknown-key: unknown key “/old.too”"),
        ("/old: {status: 302}", "5:11 wrong-type: the redirect “/old” has no target"),
        ("/old: [/new]", "5:11 wrong-type: the redirect “/old” has no target"),
        ("/old:", "5:10 wrong-type: the redirect “/old” has no target"),
    ])
    func refusesRedirectsThatNoHostWouldFollow(line: String, problem: String) throws {
        let problems = try parse("hosting:\n  redirects:\n    \(line)").problems
        #expect(problems.first.map { $0.prefix { $0 != "|" } } == "Content/site.yml:\(problem) ")
    }

    @Test(arguments: [
        ("example.org", true), ("xn--fsq.example", true), ("a.b-c.org", true), ("localhost", false),
        ("example.org/", false), ("192.0.2.1", false), ("-a.org", false), ("a..org", false), ("é.org", false),
    ])
    func knowsNamesOfHosts(name: String, isValid: Bool) {
        #expect(HostName.isValid(name) == isValid)
    }

    @Test(arguments: [
        ("![a](https://img.example.org/a.png)", ["https://img.example.org"]),
        ("![a](http://IMG.example.org:8080/a.png \"t\")", ["http://img.example.org:8080"]),
        ("![a][b]\n\n[b]: //cdn.example.org/a.png", ["cdn.example.org"]),
        ("![a](https://user@x.example/a.png) ![b](https://x.example/b.png)", ["https://x.example"]),
        ("![a](https://[::1]/a.png)", ["https:"]), ("![a](https://é.example/a.png)", ["https:"]),
        ("![a](https://x.example;script-src/a.png)", ["https:"]),
        ("<figure><img src='https://x.example/a.png'></figure>", ["https://x.example"]),
        ("![a](chart.svg) ![b](/b.png) ![c](data:image/png;base64,AA==)", []),
        ("[a](https://x.example/a.png) and `![a](https://x.example/a.png)`", []),
    ])
    func findsTheHostsOfImages(markdown: String, origins: [String]) {
        let bytes = Array(markdown.utf8)
        #expect(ImageOrigins.of(MarkdownDocument(bytes).images) == Set(origins))
    }

    @Test func aMapAddsOriginsToThePolicy() throws {
        let lines = "{form-action: [https://Lists.example.org], img-src: \"https://*.example.net:8443\"}"
        let result = try parse("hosting:\n  content_security_policy: \(lines)")
        #expect(
            result.hosting.contentPolicy
                == .extended([
                    PolicyAddition("form-action", ["https://lists.example.org"]),
                    PolicyAddition("img-src", ["https://*.example.net:8443"]),
                ]))
    }

    @Test(arguments: [
        "'unsafe-inline'", "*", "https:", "data:", "example.org", "http://example.org", "https://example.org/path",
        "https://example.org; script-src *", "https://a.example\\nx", "https://exa mple.org", "https://*",
        "https://é.fr",
        "https://example.org:0", "https://example.org:٣",
    ])
    func nothingButAnOriginIsAddedToThePolicy(origin: String) {
        #expect(!ContentPolicyParser.isOrigin(origin))
    }
}
