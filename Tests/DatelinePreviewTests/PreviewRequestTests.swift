import Testing

@testable import DatelinePreview

struct PreviewRequestTests {
    @Test(arguments: [
        ("/", "/"), ("/a/b?x=1", "/a/b"), ("/vi%E1%BB%87t", "/việt"), ("/a%2Fb", "/a/b"), ("/%2e%2e/x", "/../x"),
        ("http://localhost/a?b", "/a"), ("/%252e", "/%2e"), ("/a+b", "/a+b"),
    ])
    func aPathIsDecodedOnce(target: String, path: String) {
        #expect(PreviewRequest(target: target).path == path)
    }

    @Test(arguments: ["", "a", "*", "/%", "/%4", "/%zz", "/%00", "/%ff", "/%c0%af", "http://localhost", "/%+1"])
    func anythingButAPathIsRefused(target: String) {
        #expect(PreviewRequest(target: target).path == nil)
    }

    @Test
    func parametersOfTheQueryAreDecoded() {
        let request = PreviewRequest(target: "/events?a=1&page=%2F2025%2Fx%2F#end")
        #expect(request.parameter("page") == "/2025/x/")
        #expect(request.parameter("pag") == nil)
        #expect(request.query == "?a=1&page=%2F2025%2Fx%2F")
    }

    @Test(arguments: [
        "localhost", "localhost:8080", "LOCALHOST", "127.0.0.1:8080", "[::1]:8080", "[::1]", "192.168.1.7", "box",
        "digest.localhost:80",
    ])
    func answersToTheNamesOfThisMachine(host: String) {
        #expect(AllowedHosts(["box"]).allow(host))
    }

    @Test(arguments: [
        nil, "", "evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "127.0.0.1@evil.example",
        "evil.example:8080", "localhost:99999", "localhost:x", "[::1", "[::1]x", "[evil]", "300.1.1.1", "1.2.3", "box2",
    ])
    func refusesOtherNames(host: String?) {
        #expect(!AllowedHosts(["box"]).allow(host))
    }
}
