import Testing

@testable import DatelinePreview

/// The rules of `_headers` and `_redirects`, as hosts read them.
struct HostRulesTests {
    private static let redirects = """
        # Old addresses
        /news/:year/:slug   /archive/:year/:slug/   301
        /feed               /feed.xml               302
        /blog/*             /articles/:splat
        /app/*              /index.html             200
        /y/:y/:year         /:year-:y
        not a rule
        /lonely
        /odd                /elsewhere/             999
        /gone               /404.html               404
        /x/:a/:b            /:b/:a
        """

    @Test(arguments: [
        ("/news/2024/paris", "/archive/2024/paris/", 301), ("/feed", "/feed.xml", 302), ("/feed/", "/feed.xml", 302),
        ("/blog/2024/x", "/articles/2024/x", 301), ("/blog/2024/x/", "/articles/2024/x/", 301),
        ("/blog", "/articles/", 301), ("/app/a/b", "/index.html", 200),
        ("/y/1/2024", "/2024-1", 301), ("/gone", "/404.html", 404), ("/x/:b/é\r\n", "/%C3%A9%0D%0A/%3Ab", 301),
    ])
    func theFirstRedirectThatMatchesApplies(path: String, target: String, status: Int) {
        let redirect = HostRules(redirects: Self.redirects).redirect(for: path)
        #expect(redirect == HostRules.Redirect(target: target, status: status))
    }

    @Test(arguments: ["/", "/news/2024", "/news/2024/paris/more", "/feeds", "/lonely", "/odd"])
    func otherPathsAreNotRedirected(path: String) {
        #expect(HostRules(redirects: Self.redirects).redirect(for: path) == nil)
    }

    @Test
    func theHeadersOfAllRulesThatMatchAreTakenInOrder() {
        let rules = HostRules(
            headers: """
                /*
                  X-Frame-Options: DENY
                  Link: <https://example.org/>; rel="x"
                /assets/*
                	Cache-Control: immutable
                /feed.xml
                  X-Feed: yes
                  no header
                """)
        #expect(rules.headers(for: "/").map(\.name) == ["X-Frame-Options", "Link"])
        #expect(rules.headers(for: "/").last?.value == "<https://example.org/>; rel=\"x\"")
        #expect(rules.headers(for: "/assets/style.css").map(\.name) == ["X-Frame-Options", "Link", "Cache-Control"])
        #expect(rules.headers(for: "/feed.xml").map(\.name).last == "X-Feed")
        #expect(HostRules(headers: "  X-Lost: no rule above").headers(for: "/").isEmpty)
    }
}
