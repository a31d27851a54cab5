import Testing

@testable import DatelineModel

@Suite struct BaseURLTests {
    @Test(arguments: [
        ("https://example.org", "https://example.org", "/"), ("https://example.org/", "https://example.org", "/"),
        ("http://example.org/sub", "http://example.org", "/sub/"),
        ("https://example.org/a/b/", "https://example.org", "/a/b/"),
        ("HTTPS://Example.ORG/Sub/", "https://example.org", "/Sub/"),
        ("http://localhost:8080/", "http://localhost:8080", "/"), ("http://[::1]:8080/x", "http://[::1]:8080", "/x/"),
        ("https://example.org/%C3%A9%20.%2ea/", "https://example.org", "/%C3%A9%20.%2ea/"),
    ])
    func readsSchemeHostAndPath(text: String, origin: String, path: String) throws {
        let url = try #require(BaseURL(text))
        #expect(url.origin == origin)
        #expect(url.path == path)
        #expect(url.description == origin + path)
    }

    @Test(arguments: [
        "", "example.org", "//example.org/", "ftp://example.org/", "https://", "https:///", "https://example.org/?a",
        "https://example.org/#a", "https://user@example.org/", "https://exa mple.org/", "https://example.org/a//b",
        "https://example.org/../x", "https://example.org/./", "https://example.org/\"", "https://example.org/<b>",
        "https://example.org/é", "https://example.org\\x", "javascript:alert(1)", "https://example.org\n",
        "https://:80/",
        "https://example.org:port/", "https://example.org:/", "https://example.org/%zz/",
        "https://example.org/%2e%2e/x/", "https://example.org/.%2E/", "https://example.org/%2e/",
        "https://example.org/a%00/", "https://example.org/%0a/", "https://example.org/..%2fx/",
        "https://example.org/..%5Cx/",
    ])
    func refusesWhatIsNoAddressOfASite(text: String) {
        #expect(BaseURL(text) == nil)
    }

    @Test(arguments: [
        ("https://example.org", "/2025/02/x/", "/2025/02/x/", "https://example.org/2025/02/x/"),
        ("https://example.org/digest/", "/2025/02/x/", "/digest/2025/02/x/", "https://example.org/digest/2025/02/x/"),
        ("https://example.org/digest", "/", "/digest/", "https://example.org/digest/"),
    ])
    func putsSitePathsBelowItsOwn(base: String, path: String, href: String, absolute: String) throws {
        let url = try #require(BaseURL(base))
        #expect(url.href(path) == href)
        #expect(url.absolute(path) == absolute)
    }

    @Test func hasAStandInForASiteWithoutAnAddress() {
        #expect(BaseURL(unset: ()).description == "http://localhost/")
    }

    @Test(arguments: [
        ("/", "index.html"), ("/2025/02/x/", "2025/02/x/index.html"), ("/404.html", "404.html"),
        ("/feed.xml", "feed.xml"),
    ])
    func aPermalinkKnowsItsFile(path: String, file: String) {
        #expect(Permalink(path).outputPath == file)
    }
}
