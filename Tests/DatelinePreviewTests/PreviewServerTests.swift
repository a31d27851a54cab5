import DatelineModel
import DatelineDigest
import DatelineSite
import DatelineTestSupport
import Foundation
import Synchronization
import Testing

@testable import DatelinePreview

/// The server over a real connection, asked well.
@Suite(.endsIfStuck) struct PreviewServerTests {
    static let files = [
        "Content/site.yml": "title: Digest\nbase_url: https://example.org/\n",
        "Content/articles/one.md": "---\ntitle: One\ndate: 2025-03-01\n---\nFrance votes. ![Map](map.png)\n",
        "Content/articles/map.png": "0123456789",
    ]

    @Test func aPageHasItsTypeItsLengthAndItsTag() async throws {
        try await RunningPreview.serving(Self.files) { preview in
            let answer = try await preview.get("/2025/03/one/")
            #expect(answer.statuses == [200])
            let (head, bytes) = try #require(answer.parts)
            let body = String(decoding: bytes, as: UTF8.self)
            #expect(head.contains("Content-Type: text/html; charset=utf-8\r\n"))
            #expect(head.contains("Content-Length: \(body.utf8.count)\r\n"))
            #expect(head.contains("Cache-Control: no-cache\r\n"))
            #expect(head.contains("ETag: \""))
            #expect(body.contains("France votes."))
        }
    }

    @Test func aHeadRequestHasTheHeadOfThePageAndNoBody() async throws {
        try await RunningPreview.serving(Self.files) { preview in
            let (head, _) = try #require(try await preview.get("/2025/03/one/").parts)
            let (ownHead, body) = try #require(try await preview.get("/2025/03/one/", method: "HEAD").parts)
            #expect(ownHead == head)
            #expect(body.isEmpty)
        }
    }

    @Test func requestsOnOneConnectionAreAnsweredInOrder() async throws {
        try await RunningPreview.serving(Self.files) { preview in
            let connection = try RawConnection(port: preview.server.address.port)
            let targets = ["/", "/nope/", "/2025/03/one", "/2025/03/one/map.png"]
            await connection.send(
                targets.map { target in
                    let isLast = target == targets.last
                    return "GET \(target) HTTP/1.1\r\nHost: localhost\r\n\(isLast ? "Connection: close\r\n" : "")\r\n"
                }.joined())
            let answer = await connection.receiveAll()
            #expect(answer.statuses == [200, 404, 301, 200])
            #expect(answer.isClosed)
            #expect(answer.text.hasSuffix("\r\n\r\n0123456789"))
        }
    }

    @Test func aListenerIsNotifiedOfAnEditAndThenGetsTheNewPage() async throws {
        try await RunningPreview.serving(Self.files) { preview in
            let connection = try RawConnection(port: preview.server.address.port)
            await connection.send("GET /__dateline/events?page=%2F HTTP/1.1\r\nHost: localhost\r\n\r\n")
            let revision = { preview.live.served.withLock { $0 }.revision(on: "/") }
            let before = "\"revision\":\"\(revision())\""
            #expect(await connection.receive(until: before).contains("Content-Type: text/event-stream"))
            try preview.site.write(
                "Content/articles/one.md", "---\ntitle: One\ndate: 2025-03-01\n---\nFrance has voted.\n")
            let event = await connection.receive(until: "\n\n")
            #expect(event.contains("\"revision\":\"\(revision())\"") && !event.contains(before))
            #expect(try await preview.get("/2025/03/one/").text.contains("France has voted."))
        }
    }

    @Test func aPortInUseIsReplacedByTheNext() async throws {
        try await RunningPreview.serving(Self.files) { preview in
            let taken = preview.server.address.port
            let second = try await PreviewServer(preview.live, at: PreviewAddress(host: "127.0.0.1", port: taken))
            #expect(second.address.port > taken)
            await second.stop()
        }
    }

    @Test func anAddressOfAnotherMachineIsAnErrorThatNamesIt() async throws {
        try await RunningPreview.serving(Self.files) { preview in
            let error = await #expect(throws: PreviewError.self) {
                _ = try await PreviewServer(preview.live, at: PreviewAddress(host: "192.0.2.1", port: 0))
            }
            #expect(error?.description.hasPrefix("cannot listen at “192.0.2.1”") == true)
        }
    }
}
