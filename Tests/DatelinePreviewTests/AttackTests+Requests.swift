extension AttackTests {
    /// Requests that two readers could take for different ones, or that no browser sends. They may be answered once at most.
    static let malformed: [(String, String)] = [
        (
            "two lengths",
            "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nContent-Length: 40\r\n\r\n\(smuggled)"
        ),
        ("two lengths in one", "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0, 40\r\n\r\n\(smuggled)"),
        ("a negative length", "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n\(smuggled)"),
        ("a length with a sign", "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: +0\r\n\r\n\(smuggled)"),
        (
            "a length beyond all numbers",
            "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999999999999\r\n\r\n\(smuggled)"
        ),
        (
            "a length and chunks",
            "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n\(smuggled)"
        ),
        (
            "garbage for chunks",
            "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n\(smuggled)"
        ),
        (
            "a negative chunk",
            "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n\(smuggled)"
        ),
        (
            "a chunk beyond all numbers",
            "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFFF\r\n\(smuggled)"
        ),
        (
            "an unknown coding",
            "GET / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n\(smuggled)"
        ),
        (
            "chunks not last",
            "GET / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n\(smuggled)"
        ),
        ("a space before the colon", "GET / HTTP/1.1\r\nHost : localhost\r\n\r\n"),
        ("a folded header", "GET / HTTP/1.1\r\nHost: localhost\r\nX-A: b\r\n c\r\nContent-Length : 1\r\n\r\n"),
        ("a header without a colon", "GET / HTTP/1.1\r\nHost: localhost\r\nnonsense\r\n\r\n"),
        ("a zero byte in a header", "GET / HTTP/1.1\r\nHost: localhost\r\nX-A: a\0b\r\n\r\n"),
        ("a bare carriage return", "GET / HTTP/1.1\r\nHost: localhost\rX-A: b\r\n\r\n"),
        ("two hosts", "GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n"),
        ("no host", "GET / HTTP/1.1\r\n\r\n"),
        ("no host, in the old protocol", "GET / HTTP/1.0\r\n\r\n"),
        ("another host in the target", "GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n"),
        ("the oldest protocol", "GET /\r\n\r\n"),
        ("a later protocol", "GET / HTTP/3.7\r\nHost: localhost\r\n\r\n"),
        ("the preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
        (
            "a header of 100 KB",
            "GET / HTTP/1.1\r\nHost: localhost\r\nX-A: \(String(repeating: "a", count: 100_000))\r\n\r\n"
        ),
        (
            "20,000 headers",
            "GET / HTTP/1.1\r\nHost: localhost\r\n\((0..<20_000).map { "X-\($0): a\r\n" }.joined())\r\n"
        ),
        ("an address of 100 KB", "GET /\(String(repeating: "a", count: 100_000)) HTTP/1.1\r\nHost: localhost\r\n\r\n"),
        ("an address of 10 KB", "GET /\(String(repeating: "a", count: 10_000)) HTTP/1.1\r\nHost: localhost\r\n\r\n"),
        ("a method of 100 KB", "\(String(repeating: "A", count: 100_000)) / HTTP/1.1\r\nHost: localhost\r\n\r\n"),
        (
            "a body of 10 MB",
            "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10000000\r\n\r\n\(String(repeating: "a", count: 10_000_000))"
        ),
        ("the question of TLS", "\u{16}\u{3}\u{1}\u{2}\0\u{1}\0\u{1}"),
        ("empty lines only", String(repeating: "\r\n", count: 100_000)),
    ]

    static let smuggled = "GET /2025/03/one/ HTTP/1.1\r\nHost: localhost\r\n\r\n"
}
