import DatelineTestSupport
import Testing

@testable import DatelinePreview

/// What becomes of a connection that takes too long: a hasty server closes it, and a patient one beside it, which gets the
/// same, does not.
@Suite(.endsIfStuck) struct SlowBrowserTests {
    private static let map = "Content/articles/map.png"
    private static let mapSize = 24_000_000

    /// Two servers of one site: one with hardly any patience and one with more than the test lasts.
    private func serving(_ look: (_ hasty: Int, _ patient: RunningPreview) async throws -> Void) async throws {
        let files = PreviewServerTests.files.merging([Self.map: String(repeating: "1", count: Self.mapSize)]) { $1 }
        try await RunningPreview.serving(files) { patient in
            let address = PreviewAddress(host: "127.0.0.1", port: 0)
            let hasty = try await PreviewServer(patient.live, at: address, timeLimit: .milliseconds(300))
            try await look(hasty.address.port, patient)
            await hasty.stop()
        }
    }

    @Test func whoeverSendsTooSlowlyLosesTheConnection() async throws {
        try await serving { hasty, patient in
            let connections = try [hasty, patient.server.address.port].map { try RawConnection(port: $0) }
            for connection in connections { await connection.send("GET / HTTP/1.1\r\nHost: localhost\r\nX: ") }
            // A byte at a time, and between two of them the patient server answers somebody else.
            while await connections[0].send("x") {
                await connections[1].send("x")
                #expect(try await patient.get().statuses == [200])
            }
            #expect(await connections[0].receiveAll().statuses == [])
            await connections[1].send("\r\n\r\n")
            #expect(await connections[1].receiveAnswer().statuses == [200])
        }
    }

    @Test func whoeverTakesNoAnswerLosesTheConnection() async throws {
        try await serving { hasty, patient in
            let (cutOff, _) = try await startOfMap(hasty)
            let (whole, start) = try await startOfMap(patient.server.address.port)
            // This end reads nothing. That the other one has closed shows when it takes no more empty lines.
            while await cutOff.send("\r\n") {
                await whole.send("\r\n")
                #expect(try await patient.get().statuses == [200])
            }
            let rest = await cutOff.receiveAll()
            #expect(rest.isClosed)
            #expect(rest.bytes.count < Self.mapSize - 4_000_000)
            var count = start.utf8.count
            while count < Self.mapSize, let some = await whole.receiveSome(), !some.isEmpty { count += some.count }
            #expect(count >= Self.mapSize)
        }
    }

    /// A connection that has begun to get a large file, and what it got. A busy machine may need several attempts to be
    /// fast enough for the hasty server.
    private func startOfMap(_ port: Int) async throws -> (RawConnection, String) {
        while true {
            let connection = try RawConnection(port: port)
            await connection.send("GET /2025/03/one/map.png HTTP/1.1\r\nHost: localhost\r\n\r\n")
            let start = await connection.receive(until: "\r\n\r\n")
            if start.contains("Content-Length: \(Self.mapSize)\r\n") { return (connection, start) }
        }
    }
}
