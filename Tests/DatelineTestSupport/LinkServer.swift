import DatelineFiles
import Foundation

/// A web server on this machine that answers as servers in the world do, well and badly. What it says is decided by the path.
///
/// As a proxy it answers for all hosts, and `requests` has their whole addresses.
package final class LinkServer: Sendable {
    /// Where it listens.
    package let port: Int
    private let folder: String
    private let server: BackgroundProgram

    /// Whether the machine has what it takes.
    package static let isInstalled = Tools.has("python3", "curl")

    /// A server that says this in its `robots.txt`; `nil` for none. Throws if it does not start.
    package init(robots: String? = nil) async throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "dateline-links-\(UUID().uuidString)").path
        try FileSystem.makeFolder(folder)
        port = try LocalPort.free()
        if let robots { try FileSystem.write(Array(robots.utf8), to: "\(folder)/robots.txt") }
        try FileSystem.write([], to: "\(folder)/requests")
        server = try BackgroundProgram(
            Tools.path("python3") ?? "python3", ["-c", Self.script, "\(port)", folder], log: "\(folder)/log")
        guard try await LocalPort.isOpen(port, by: server) else {
            throw NotStarted(log: try String(contentsOfFile: "\(folder)/log", encoding: .utf8))
        }
    }

    deinit { FileSystem.removeAll(folder) }

    /// The address of a page, under one of the two names that this machine has for itself.
    package func address(_ path: String, host: String = "127.0.0.1") -> String { "http://\(host):\(port)\(path)" }

    /// What was asked for: `HEAD /ok`.
    package func requests() throws -> [String] {
        try lines().map { $0.split(separator: "\t")[0...1].joined(separator: " ") }
    }

    /// Who asked.
    package func agents() throws -> Set<String> { Set(try lines().map { String($0.split(separator: "\t")[2]) }) }

    /// How many requests of one host it had in hand at the same time, at most; without a host those of all.
    package func mostAtOnce(host: String? = nil) throws -> Int {
        try lines().map { $0.split(separator: "\t") }.filter { fields in host.map(fields[3].hasPrefix) ?? true }
            .compactMap { Int($0[host == nil ? 5 : 4]) }.max() ?? 0
    }

    private func lines() throws -> [String] {
        try String(contentsOfFile: "\(folder)/requests", encoding: .utf8).split(separator: "\n").map(String.init)
    }

    private struct NotStarted: Error { let log: String }

    private static let script = """
        import http.server, sys, threading, time, collections
        port, folder = int(sys.argv[1]), sys.argv[2]
        lock, counts, running = threading.Lock(), collections.Counter(), collections.Counter()
        class Handler(http.server.BaseHTTPRequestHandler):
            def log_message(self, *arguments): pass
            def say(self, status, body=b"", **headers):
                self.send_response(status)
                for name, value in headers.items(): self.send_header(name.replace("_", "-"), value)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                if self.command == "GET": self.wfile.write(body)
            def answer(self):
                path, method = self.path.split("?")[0], self.command
                if path.startswith("http://"): path = "/" + path.split("/", 3)[3]
                with lock: counts[path] += 1
                if path == "/robots.txt":
                    try: return self.say(200, open(folder + "/robots.txt", "rb").read())
                    except FileNotFoundError: return self.say(404)
                if path.startswith("/ok"): return self.say(200, b"<p>Text", Content_Type="text/html")
                if path.startswith("/slow"):
                    time.sleep(0.3)
                    return self.say(200)
                if path == "/hang": return time.sleep(30)
                if path == "/gone": return self.say(410)
                if path == "/no-head": return self.say(405 if method == "HEAD" else 200)
                if path == "/drops-heads": return self.say(200) if method == "GET" else None
                if path == "/forbidden": return self.say(403)
                if path == "/moved": return self.say(301, Location="/ok-here")
                if path == "/moved-twice": return self.say(308, Location="moved")
                if path == "/elsewhere-for-now": return self.say(302, Location="/ok")
                if path == "/moved-to-nothing": return self.say(301, Location="/nothing")
                if path == "/circle": return self.say(302, Location="/circle-2")
                if path == "/wants-cookies": return self.say(302, Location="/wants-cookies-2", Set_Cookie="seen=1")
                if path == "/wants-cookies-2": return self.say(302, Location="/wants-cookies")
                if path == "/circle-2": return self.say(302, Location="/circle")
                if path.startswith("/deeper"): return self.say(302, Location=path + "r")
                if path == "/to-a-file": return self.say(302, Location="file:///etc/passwd")
                if path == "/busy": return self.say(429 if counts[path] < 3 else 200, Retry_After="0")
                if path == "/always-busy": return self.say(429, Retry_After="0")
                if path == "/long-page":
                    return self.say(200, b"<h2 id=first>x</h2>" + b"x" * 3000000 + b"<a name=last>", Content_Type="text/html")
                if path == "/broken-off":
                    self.send_response(200)
                    self.send_header("Content-Type", "text/html")
                    self.send_header("Content-Length", "1000")
                    self.end_headers()
                    return self.wfile.write(b"<h2 id=first>x</h2>")
                if path == "/tomorrow": return self.say(429, Retry_After="86400")
                if path == "/shaky": return self.say(500 if counts[path] < 4 else 200)
                if path == "/broken": return self.say(500)
                if path == "/page": return self.say(200, b'<h2 id="a b">x</h2><a name=old>', Content_Type="text/html")
                self.say(404)
            def do_GET(self):
                host = self.headers["Host"]
                with lock:
                    running[host] += 1
                    running[None] += 1
                    fields = [self.command, self.path, self.headers["User-Agent"], host, str(running[host]), str(running[None])]
                    with open(folder + "/requests", "a") as file: file.write("\\t".join(fields) + "\\n")
                try: self.answer()
                finally:
                    with lock:
                        running[host] -= 1
                        running[None] -= 1
            do_HEAD = do_GET
        http.server.ThreadingHTTPServer.daemon_threads = True
        http.server.ThreadingHTTPServer(("127.0.0.1", port), Handler).serve_forever()
        """
}
