import DatelineModel
import DatelineDigest
import DatelineSite
import DatelineTestSupport
import Foundation
import Synchronization
import Testing

@testable import DatelinePreview

/// The server over a real connection, asked badly. After each attack it must serve as before, and nothing outside the
/// site may have leaked.
@Suite(.endsIfStuck) struct AttackTests {
    private static let secret = "THESE WORDS ARE NOT OF THE SITE"

    private func attacked(_ attack: (RunningPreview) async throws -> Void) async throws {
        try await RunningPreview.serving(PreviewServerTests.files) { preview in
            try preview.site.write("secret.txt", Self.secret)
            try await attack(preview)
            try await stillServes(preview, "")
        }
    }

    private func stillServes(_ preview: RunningPreview, _ attack: String) async throws {
        let answer = try await preview.get()
        #expect(answer.statuses == [200], "after \(attack)")
        #expect(answer.text.contains("<title>Digest</title>"), "after \(attack)")
    }

    private func isOfTheSite(_ answer: RawConnection.Received) -> Bool {
        !answer.text.contains(Self.secret) && !answer.text.contains("root:x:0:0")
    }

    private static let addresses = [
        "/../secret.txt", "/%2e%2e/secret.txt", "/%2E%2E/secret.txt", "/..%2fsecret.txt", "/%2e%2e%2fsecret.txt",
        "/%252e%252e/secret.txt", "/%25252e%25252e%25252fsecret.txt", #"/..\secret.txt"#, "/..%5csecret.txt",
        "/..%c0%afsecret.txt", "/%c0%ae%c0%ae/secret.txt", "/%u002e%u002e/secret.txt", "/....//secret.txt",
        "/./../secret.txt", "/2025/03/one/../../../../secret.txt", "/..;/secret.txt", "/．．/secret.txt",
        "//secret.txt", "///etc/passwd", "//etc/passwd", "/etc/passwd", "/%2fetc%2fpasswd", "/secret.txt%00.html",
        "/%00/../secret.txt", "/secret.txt?x=/../", "/Content/site.yml", "/Content/articles/one.md", "/.git/config",
        "/~root/", "/%7eroot/", "/__dateline/../secret.txt", "/__dateline/%2e%2e/%2e%2e/secret.txt",
        "/__dateline/events/../../secret.txt", "/assets/..%2f..%2fsecret.txt", "/assets/%2e%2e/%2e%2e/etc/passwd",
        "http://localhost/../secret.txt", "http://localhost:80/%2e%2e/secret.txt", "http://evil.example/",
        "https://localhost/..%2fsecret.txt", "file:///etc/passwd", "*", "secret.txt", #"\..\secret.txt"#,
        "/proc/self/environ", "/dev/zero", "/%", "/%4", "/%zz", "/%ff%fe", "/%0d%0aX-Evil:%20yes",
    ]

    @Test func noAddressLeadsOutOfTheSite() async throws {
        try await attacked { preview in
            for target in Self.addresses {
                let answer = try await preview.get(target)
                #expect(answer.isClosed, "\(target)")
                #expect(isOfTheSite(answer), "\(target)")
                #expect(answer.statuses.allSatisfy { (400..<500).contains($0) }, "\(target): \(answer.statuses)")
                #expect(!answer.text.contains("X-Evil"), "\(target)")
                try await stillServes(preview, target)
            }
        }
    }

    @Test func thePathOnDiskIsNotAnAddress() async throws {
        try await attacked { preview in
            for target in ["\(preview.site.root)/secret.txt", "/..\(preview.site.root)/secret.txt"] {
                let answer = try await preview.get(target)
                #expect(answer.statuses == [404])
                #expect(isOfTheSite(answer))
            }
        }
    }

    @Test func aLinkOutOfContentIsAnErrorAndNeverFollowed() async throws {
        try await attacked { preview in
            let link = "\(preview.site.root)/Content/articles/map.png"
            preview.site.remove("Content/articles/map.png")
            #expect(symlink("\(preview.site.root)/secret.txt", link) == 0)
            let connection = try RawConnection(port: preview.server.address.port)
            await connection.send("GET /__dateline/events?page=%2F HTTP/1.1\r\nHost: localhost\r\n\r\n")
            #expect(await connection.receive(until: "leads out of").contains("Content/articles/map.png"))
            let answer = try await preview.get("/2025/03/one/map.png")
            #expect(answer.statuses == [500])
            #expect(isOfTheSite(answer))
        }
    }

    private static let hosts = [
        "evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "evil.example:8080", "",
        "localhost, evil.example", "localhost@evil.example", "127.0.0.1.nip.io", "localhost.", "[::1", "0x7f000001",
    ]

    @Test func anotherNameIsRefused() async throws {
        try await attacked { preview in
            for host in Self.hosts {
                for target in ["/", "/__dateline/events", "/__dateline/preview.js"] {
                    let answer = try await preview.get(target, host: host)
                    #expect(answer.isClosed, "\(host)")
                    #expect(answer.statuses.allSatisfy { (400..<500).contains($0) }, "\(host): \(answer.statuses)")
                    #expect(!answer.text.contains("Digest"), "\(host)")
                }
            }
        }
    }

    @Test(arguments: [
        "GET / HTTP/1.1\r\n\r\n", "GET / HTTP/1.0\r\n\r\n", "HEAD / HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nX-Host: localhost\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: localhost\r\nhOST: evil.example\r\n\r\n",
        "GET http://localhost/ HTTP/1.1\r\n\r\n", "GET /__dateline/events?page=%2F HTTP/1.1\r\n\r\n",
    ])
    func aRequestThatDoesNotNameItsHostOnceIsBad(request: String) async throws {
        try await attacked { preview in
            let connection = try RawConnection(port: preview.server.address.port)
            await connection.send(request)
            let answer = await connection.receiveAll()
            #expect(answer.isClosed)
            #expect(answer.statuses == [400])
        }
    }

    @Test func aMalformedRequestGetsNoPage() async throws {
        try await attacked { preview in
            for (name, request) in Self.malformed {
                let connection = try RawConnection(port: preview.server.address.port)
                await connection.send(request)
                connection.endSending()
                let answer = await connection.receiveAll()
                #expect(answer.isClosed, "\(name)")
                #expect(answer.statuses.count <= 1, "\(name): \(answer.statuses)")
                #expect(answer.statuses.allSatisfy { (400..<600).contains($0) }, "\(name): \(answer.statuses)")
                #expect(!answer.text.contains("France votes."), "\(name)")
                try await stillServes(preview, name)
            }
        }
    }

    @Test(.random)
    func noiseGetsNoPage() async throws {
        try await attacked { preview in
            var random = SeededRandom()
            for _ in 0..<50 {
                let connection = try RawConnection(port: preview.server.address.port)
                await connection.send((0..<2000).map { _ in UInt8.random(in: 0...255, using: &random) })
                connection.endSending()
                let answer = await connection.receiveAll()
                #expect(answer.isClosed)
                #expect(answer.statuses.allSatisfy { (400..<600).contains($0) })
            }
        }
    }

    private static let methods = [
        "OPTIONS * HTTP/1.1", "OPTIONS / HTTP/1.1", "TRACE / HTTP/1.1", "CONNECT evil.example:443 HTTP/1.1",
        "POST / HTTP/1.1", "PUT /index.html HTTP/1.1", "DELETE / HTTP/1.1", "PATCH / HTTP/1.1",
        "PROPFIND / HTTP/1.1",
    ]

    @Test func otherMethodsAreRefused() async throws {
        try await attacked { preview in
            for line in Self.methods {
                let connection = try RawConnection(port: preview.server.address.port)
                await connection.send("\(line)\r\nHost: localhost\r\nConnection: close\r\nX-Mark: echoed\r\n\r\n")
                connection.endSending()
                let answer = await connection.receiveAll()
                #expect(answer.isClosed, "\(line)")
                #expect(answer.statuses == [405], "\(line)")
                #expect(!answer.text.contains("echoed"), "\(line)")
            }
        }
    }

    @Test(arguments: ["websocket", "h2c", "TLS/1.0"])
    func anUpgradeIsNotMade(protocolName: String) async throws {
        try await attacked { preview in
            let connection = try RawConnection(port: preview.server.address.port)
            await connection.send(
                "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, close\r\nUpgrade: \(protocolName)\r\n\r\n")
            connection.endSending()
            let answer = await connection.receiveAll()
            #expect(answer.isClosed)
            #expect(!answer.statuses.contains(101))
            #expect(answer.statuses.count <= 1)
        }
    }

    @Test func aThousandIdleConnectionsLeaveItServing() async throws {
        try await attacked { preview in
            let port = preview.server.address.port
            let idle = try (0..<1000).map { _ in try RawConnection(port: port) }
            for connection in idle.prefix(500) { await connection.send("GET / HT") }
            #expect(try await preview.get().statuses == [200])
            withExtendedLifetime(idle) {}
        }
    }

    @Test func aClientThatReadsNoEventsIsDisconnected() async throws {
        try await attacked { preview in
            let connection = try RawConnection(port: preview.server.address.port)
            await connection.send("GET /__dateline/events?page=%2F HTTP/1.1\r\nHost: localhost\r\n\r\n")
            #expect(await connection.receive(until: "\"revision\":").contains("data: "))
            // Each an error of its own, which is not counted with others.
            let key = String(repeating: "long_", count: 40)
            for number in 0..<50 {
                try preview.site.write(
                    "Content/articles/\(number).md", "---\ndate: 2025-02-01\ncountries: [\(key)\(number)]\n---\nText.\n"
                )
            }
            #expect(await connection.receive(until: "50 errors").contains(key))
            // Far more than the system keeps for one who does not read: each event has 30 KB or more.
            for _ in 0..<1500 { preview.server.broadcast() }
            let rest = await connection.receiveAll()
            #expect(rest.isClosed)
            #expect(rest.bytes.count < 1200 * 30_000)
        }
    }
}
