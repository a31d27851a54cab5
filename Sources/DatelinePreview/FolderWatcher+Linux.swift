#if os(Linux)
import DatelineDigest
import DatelineFiles
import DatelineModel
package import DatelineSite
import Synchronization

#if canImport(Musl)
private import Musl
#else
private import Glibc
#endif
import Foundation

/// The watcher of Linux: inotify, with one watch for each folder.
package final class SystemFolderWatcher: FolderWatcher {
    package let changes: AsyncStream<FolderChanges>
    /// The end of a pipe that stops the watch when closed; `nil` once it is.
    private let wakeUp: Mutex<Int32?>

    /// How long to wait for more changes of the same save, and the longest total wait, in milliseconds.
    private static let (pause, longestPause) = (Int32(2), 40)
    /// How often to look for what no event tells, in milliseconds.
    private static let lookPause: Int32 = 500

    /// Watches the folders of a site. `say` is told when the folder is gone or there again, and why changes
    /// are found by looking for them. Throws `WatchError`.
    package init(_ root: String, say: @escaping @Sendable (String) -> Void) throws {
        let (changes, continuation) = AsyncStream.makeStream(of: FolderChanges.self)
        self.changes = changes
        let start = try WatchedTree(root: root, say: say)
        var pipeEnds: [Int32] = [-1, -1]
        guard pipe(&pipeEnds) == 0 else {
            start.end()
            throw WatchError(ofSystem: "a pipe cannot be created")
        }
        wakeUp = Mutex(pipeEnds[1])
        let stopped = pipeEnds[0]
        let thread = Thread {
            var tree = start
            while let changes = Self.next(&tree, stopped) {
                if changes != .paths([]) { continuation.yield(changes) }
            }
            continuation.finish()
            close(stopped)
            tree.end()
        }
        thread.name = "folder watcher"
        thread.start()
    }

    deinit { stop() }

    package func stop() {
        wakeUp.withLock { wakeUp in
            if let descriptor = wakeUp { close(descriptor) }
            wakeUp = nil
        }
    }

    /// Waits for changes, and until those that belong together are complete; `nil` when stopped.
    private static func next(_ tree: inout WatchedTree, _ stopped: Int32) -> FolderChanges? {
        var result = FolderChanges.paths([])
        let clock = ContinuousClock()
        var first: ContinuousClock.Instant?
        while true {
            var descriptors = [
                pollfd(fd: tree.descriptor, events: Int16(POLLIN), revents: 0),
                pollfd(fd: stopped, events: Int16(POLLIN), revents: 0),
            ]
            let count = poll(&descriptors, 2, first == nil ? lookPause : pause)
            if count < 0, errno == EINTR { continue }
            guard count >= 0, descriptors[1].revents == 0 else { return nil }
            if count == 0, first == nil {
                let changes = tree.look()
                if changes != .paths([]) { return changes }
                continue
            }
            let isOver = first.map { clock.now - $0 > .milliseconds(longestPause) } ?? false
            if count == 0 || isOver { return result }
            result.formUnion(tree.takeChanges())
            first = first ?? clock.now
        }
    }
}

extension WatchError {
    /// A call of the system that failed just now, with the reason that the system gives.
    init(ofSystem summary: String) { self.init(description: "\(summary): \(SystemError.last)") }
}
#endif
