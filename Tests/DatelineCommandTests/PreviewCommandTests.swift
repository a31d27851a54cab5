import DatelineTestSupport
import Foundation
import Testing

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// `dateline preview` as it runs in a terminal.
@Suite(.endsIfStuck) struct PreviewCommandTests {
    private static let files = [
        "Content/site.yml": "title: Digest\nbase_url: https://example.org/digest/\n",
        "Content/articles/one.md": "---\ntitle: One\ndate: 2025-03-01\n---\nFrance votes.\n",
        "Content/articles/two.md": "---\ntitle: Two\ndate: 2025-03-01\ndraft: true\n---\nKenya votes.\n",
    ]

    private let dateline: ProgramRunner

    init() throws { dateline = try #require(ProgramRunner(), "the program was not built beside the tests") }

    /// The address in the line that the program begins with.
    private func address(_ line: String?) throws -> URL {
        let word = try #require(line?.split(separator: " ").first { $0.hasPrefix("http://") })
        return try #require(URL(string: String(word)))
    }

    private func page(_ url: URL) async throws -> String {
        String(decoding: try await URLSession.shared.data(from: url).0, as: UTF8.self)
    }

    @Test(arguments: ["preview", "serve"])
    func saysWhereItIsServesAndEndsAtOnce(name: String) async throws {
        let site = try SiteFixture(Self.files)
        let program = try dateline.start([name, "--port", "0", "--source", site.root])
        let line = try #require(await program.nextLine())
        let url = try address(line)
        #expect(line.hasPrefix("Preview at \(url) with 1 article, ready in "))
        #expect(line.hasSuffix(" ms. 1 held back; --drafts shows them. Ctrl-C ends it."))
        #expect(url.host() == "127.0.0.1")
        #expect(url.path(percentEncoded: true) == "/digest/")
        #expect(try await page(url).contains("<title>Digest</title>"))
        // A browser that still listens does not keep it from ending.
        let listener = try RawConnection(port: try #require(url.port))
        await listener.send("GET /__dateline/events?page=%2F HTTP/1.1\r\nHost: localhost\r\n\r\n")
        #expect(await listener.receive(until: "data: ").contains("text/event-stream"))
        #expect(await program.interrupt() == 130)
        #expect(await listener.receiveAll().isClosed)
        #expect(try program.errorText() == "")
        #expect(await program.nextLine() == nil)
    }

    @Test func writesNothing() async throws {
        let site = try SiteFixture(Self.files)
        try site.write("Output/of-mine.txt", "Mine.")
        let before = try site.files(in: ".")
        let program = try dateline.start(["preview", "--port", "0", "--source", site.root])
        let url = try address(await program.nextLine())
        for path in ["", "2025/03/one/", "feed.xml", "nope/"] { _ = try await page(url.appending(path: path)) }
        #expect(await program.interrupt() == 130)
        #expect(try site.files(in: ".") == before)
    }

    @Test func takesTheNextPortIfOneIsTakenAndSaysSo() async throws {
        let site = try SiteFixture(Self.files)
        let first = try dateline.start(["preview", "--port", "0", "--source", site.root])
        let taken = try #require(address(await first.nextLine()).port)
        let second = try dateline.start(["preview", "--port", "\(taken)", "--source", site.root])
        let url = try address(await second.nextLine())
        let port = try #require(url.port)
        #expect(port > taken)
        #expect(try second.errorText() == "Port \(taken) is taken; this is \(port).\n")
        #expect(try await page(url).contains("<title>Digest</title>"))
        #expect(await first.interrupt() == 130)
        #expect(await second.interrupt() == 130)
    }

    @Test func showsDraftsWhenAsked() async throws {
        let site = try SiteFixture(Self.files)
        let program = try dateline.start(["preview", "--port", "0", "--drafts", "--source", site.root])
        let line = await program.nextLine()
        #expect(line?.contains(" with 2 articles, ") == true)
        #expect(try await page(address(line).appending(path: "2025/03/two/")).contains("Kenya votes."))
        #expect(await program.interrupt() == 130)
    }

    @Test func saysWhatIsWrongFromTheStart() async throws {
        let site = try SiteFixture([
            "Content/articles/one.md": "---\ntitle: One\ndate: 2025-03-99\n---\nFrance votes.\n"
        ])
        let program = try dateline.start(["preview", "--port", "0", "--source", site.root])
        #expect(await program.nextLine()?.hasSuffix(" as soon as the errors above are fixed. Ctrl-C ends it.") == true)
        #expect(try program.errorText().hasPrefix("\(site.root)/Content/articles/one.md:3:7: error: "))
        #expect(await program.interrupt() == 130)
    }

    @Test func saysWhenAMistakeIsUndone() async throws {
        let site = try SiteFixture(Self.files)
        let program = try dateline.start(["preview", "--port", "0", "--source", site.root])
        _ = await program.nextLine()
        let article = "Content/articles/one.md"
        let line = { (end: String) in try program.errorText().contains("\n\(site.root)/\(article): \(end)\n") }
        try site.write(article, "---\ntitle: One\ndate: 2025-03-99\n---\nFrance votes.\n")
        while try !line("1 error; browsers keep the last good site") { try await Task.sleep(for: .milliseconds(10)) }
        try site.write(article, try #require(Self.files[article]))
        while try !line("pages are as before; nothing is wrong any more") {
            try await Task.sleep(for: .milliseconds(10))
        }
        #expect(await program.interrupt() == 130)
    }

    #if os(Linux)
    /// With more folders than may be watched at the start, and with as many: the next new one is too many.
    @Test(.enabled(if: Tools.path("unshare") != nil), arguments: [2, 3])
    func looksForChangesWhenNoMoreFoldersMayBeWatched(limit: Int) async throws {
        let site = try SiteFixture(Self.files)
        let script = "echo \(limit) >/proc/sys/user/max_inotify_watches && exec \"$0\" preview --port 0 --source \"$1\""
        let program = try ProgramRunner("unshare").start(["-Ur", "sh", "-c", script, dateline.path, site.root])
        // Not every system lets its users have a limit of their own.
        guard let line = await program.nextLine() else { return }
        let url = try address(line)
        let reason =
            "too many folders are being watched on this system, so changes are now looked for twice a second; "
            + "raise the limit with “sysctl fs.inotify.max_user_watches=524288”\n"
        try site.write("Content/articles/new/three.md", "---\ntitle: Three\ndate: 2025-03-01\n---\nPeru votes.\n")
        let three = url.appending(path: "2025/03/three/")
        while try await !page(three).contains("Peru votes.") { try await Task.sleep(for: .milliseconds(50)) }
        try site.write("Content/articles/new/three.md", "---\ntitle: Three\ndate: 2025-03-01\n---\nPeru has voted.\n")
        while try await !page(three).contains("Peru has voted.") { try await Task.sleep(for: .milliseconds(50)) }
        #expect(try program.errorText().contains(reason))
        #expect(await program.interrupt() == 130)
    }
    #endif

    @Test
    func refusesWhatIsNoPort() async throws {
        let screen = try await dateline.run(["preview", "--port", "70000"])
        #expect(screen.status == 2)
        #expect(screen.errors.hasPrefix("Error: '70000' is not a port; ports are numbers from 0 to 65535\n"))
    }

    @Test(arguments: [
        ("192.0.2.1", "it is not an address of this machine; leave out --host, or write 0.0.0.0 for all\n"),
        ("nohost.invalid", "there is no machine of this name; leave out --host, or write one of this machine\n"),
    ])
    func saysWhyItCannotListen(host: String, reason: String) async throws {
        let site = try SiteFixture(Self.files)
        let screen = try await dateline.run(["preview", "--host", host, "--port", "0", "--source", site.root])
        #expect(screen == .init(status: 1, output: "", errors: "error: cannot listen at “\(host)”: \(reason)"))
    }
}
