import DatelineFiles
import DatelineModel
import Synchronization
import Testing

@testable import DatelinePublishing

/// Two publications at once to one folder, file by file.
@Suite struct InPlacePublisherTests {
    /// A folder in memory, in which someone else acts after a number of files have been sent.
    private final class Remote: RemoteFolder {
        let files = Mutex<[String: (bytes: [UInt8], time: Int)]>([:])
        private let interruption: (sends: Int, act: @Sendable (Remote) -> Void)?
        private let sends = Mutex(0)

        init(after sends: Int = 0, _ act: (@Sendable (Remote) -> Void)? = nil) {
            interruption = act.map { (sends, $0) }
        }

        func put(_ path: String, _ bytes: [UInt8]) { files.withLock { $0[path] = (bytes, $0.count) } }

        var names: [String] { files.withLock { $0.keys.sorted() } }

        func list() -> [RemoteFile]? {
            files.withLock { $0.map { RemoteFile(path: $0, size: $1.bytes.count, modified: "\($1.time)") } }
        }
        func read(_ path: String) -> [UInt8]? { files.withLock { $0[path]?.bytes } }
        func make() {}
        func send(_ files: [PublishedFile], from folder: String) {
            for file in files { put(file.path, []) }
            let count = sends.withLock { count in
                count += 1
                return count
            }
            if let interruption, interruption.sends == count { interruption.act(self) }
        }
        func write(_ path: String, _ bytes: [UInt8]) { put(path, bytes) }
        func delete(_ paths: [String], leaving others: Set<String>) {
            files.withLock { files in for path in paths { files[path] = nil } }
        }
    }

    private static let files = ["style.css", "index.html", "feed.xml"].map { PublishedFile($0, []) }
    private static let story = PublishStory(headlines: [], liveURL: "") { _ in }

    @Test func leavesTheFilesAndNoLock() async throws {
        let remote = Remote()
        let publisher = InPlacePublisher(remote, takesOver: false)
        try await publisher.publish(PublishPlan(Self.files, try await publisher.survey()), from: "", Self.story)
        #expect(remote.names == ["dateline-manifest.txt", "feed.xml", "index.html", "style.css"])
    }

    @Test(arguments: 1...3)
    func theOneThatLosesTheLockSaysSoAndLeavesNoFileBehind(sends: Int) async throws {
        let theirs = PublishLock(files: [PublishedFile("style.css", [])], deleted: [])
        let remote = Remote(after: sends) { $0.put(PublishLock.name, theirs.bytes) }
        let publisher = InPlacePublisher(remote, takesOver: false)
        let plan = PublishPlan(Self.files, try await publisher.survey())
        let problem = await #expect(throws: PublishProblem.self) {
            try await publisher.publish(plan, from: "", Self.story)
        }
        #expect(problem?.identifier == .publishUnderWay)
        #expect(remote.names == ["dateline-publishing.txt", "style.css"])
        #expect(remote.read(PublishLock.name) == theirs.bytes)
    }

    @Test func doesNotTakeOverThePublicationOfAContainerOfTheSameName() async throws {
        let text = String(decoding: PublishLock(files: [], deleted: []).bytes, as: UTF8.self)
        let remote = Remote()
        remote.put(PublishLock.name, Array(text.replacing(try #require(Machine.identity), with: "another").utf8))
        let publisher = InPlacePublisher(remote, takesOver: false)
        let plan = PublishPlan(Self.files, try await publisher.survey())
        #expect(plan.refusals.map(\.identifier) == [.publishUnderWay])
        await #expect(throws: PublishProblem.self) { try await publisher.publish(plan, from: "", Self.story) }
        #expect(remote.names == ["dateline-publishing.txt"])
    }

    @Test(arguments: [true, false])
    func takesOverALockThatIsNoneOnlyIfItMay(isAllowed: Bool) async throws {
        let remote = Remote()
        remote.put(PublishLock.name, Array("Mine.".utf8))
        let publisher = InPlacePublisher(remote, takesOver: isAllowed)
        do {
            let state = try await publisher.survey()
            try await publisher.publish(PublishPlan(Self.files, state), from: "", Self.story)
            #expect(isAllowed)
            #expect(remote.names == ["dateline-manifest.txt", "feed.xml", "index.html", "style.css"])
        } catch let problem as PublishProblem {
            #expect(!isAllowed)
            #expect(problem.identifier == .damagedLock)
            #expect(problem.allowance == .takeover)
        }
    }
}
