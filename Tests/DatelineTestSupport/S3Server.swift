import DatelineFiles
import DatelineSite
import Foundation

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// A real S3 API on this machine, moto's server, with one bucket called `site`.
package final class S3Server: Sendable {
    private let port: Int
    private let folder: String
    private let server: BackgroundProgram

    /// Whether the machine has what it takes.
    package static let isInstalled = Tools.has("moto_server")

    private static let shared = SharedServer<S3Server>()

    /// The server, started if nobody holds it. Throws if it does not start.
    package static func running() async throws -> S3Server { try await shared.server { try await S3Server() } }

    private init() async throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "dateline-s3-\(UUID().uuidString)").path
        try FileSystem.makeFolder(folder)
        port = try LocalPort.free()
        server = try BackgroundProgram(
            Tools.path("moto_server") ?? "moto_server", ["-H", "127.0.0.1", "-p", "\(port)"], log: "\(folder)/log",
            environment: ["AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test"])
        guard try await LocalPort.isOpen(port, by: server) else {
            throw NotStarted(log: try String(contentsOfFile: "\(folder)/log", encoding: .utf8))
        }
        _ = try await request("PUT", "")
    }

    deinit { FileSystem.removeAll(folder) }

    /// What rclone needs to reach the server, as `tests3:site`.
    package var environment: [String: String] {
        [
            "RCLONE_CONFIG": "/dev/null", "RCLONE_CONFIG_TESTS3_TYPE": "s3", "RCLONE_CONFIG_TESTS3_PROVIDER": "Other",
            "RCLONE_CONFIG_TESTS3_ENDPOINT": "http://127.0.0.1:\(port)", "RCLONE_CONFIG_TESTS3_ACCESS_KEY_ID": "test",
            "RCLONE_CONFIG_TESTS3_SECRET_ACCESS_KEY": "very-secret-key", "RCLONE_CONFIG_TESTS3_REGION": "us-east-1",
            "RCLONE_CONFIG_TESTS3_FORCE_PATH_STYLE": "true",
            // A machine behind a proxy has certificates of its own, which rclone cannot take.
            "AWS_CA_BUNDLE": "",
        ]
    }

    /// A file of the bucket as a browser gets it: its bytes and headers; `nil` if there is none.
    package func object(_ path: String) async throws -> (bytes: [UInt8], headers: [String: String])? {
        let (data, response) = try await request("GET", path)
        guard response.statusCode == 200 else { return nil }
        var headers: [String: String] = [:]
        for (name, value) in response.allHeaderFields { headers["\(name)".lowercased()] = "\(value)" }
        return (Array(data), headers)
    }

    /// Puts a file into the bucket, as somebody else would.
    package func put(_ path: String, _ text: String) async throws {
        _ = try await request("PUT", path, Data(text.utf8))
    }

    /// The paths of all files in the bucket, in order.
    package func paths() async throws -> [String] {
        let (data, _) = try await request("GET", "?list-type=2&max-keys=10000")
        let text = String(decoding: data, as: UTF8.self)
        return text.split(separator: "<Key>", omittingEmptySubsequences: false).dropFirst()
            .map { String($0.prefix { $0 != "<" }) }.sorted()
    }

    private func request(_ method: String, _ path: String, _ body: Data? = nil) async throws -> (Data, HTTPURLResponse)
    {
        let escaped =
            path.hasPrefix("?") ? path : path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
        guard let url = URL(string: "http://127.0.0.1:\(port)/site/\(escaped)") else { throw NotStarted(log: path) }
        var request = URLRequest(url: url)
        request.httpMethod = method
        request.httpBody = body
        request.setValue(
            "AWS4-HMAC-SHA256 Credential=test/20250101/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=0",
            forHTTPHeaderField: "Authorization")
        let (data, response) = try await URLSession.shared.data(for: request)
        guard let response = response as? HTTPURLResponse else { throw NotStarted(log: "no HTTP") }
        return (data, response)
    }

    private struct NotStarted: Error { let log: String }
}
