#if os(Linux)
import DatelineDigest
import DatelineFiles
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

    /// Watches `Content` and `Templates` in a folder. Throws `WatchError`.
    package init(_ root: String) throws {
        let (changes, continuation) = AsyncStream.makeStream(of: FolderChanges.self)
        self.changes = changes
        let start = try WatchedTree(root: root)
        var pipeEnds: [Int32] = [-1, -1]
        guard pipe(&pipeEnds) == 0 else {
            start.end()
            throw WatchError(description: Self.reason("a pipe cannot be created"))
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

    fileprivate static func reason(_ summary: String) -> String { "\(summary): \(SystemError.last)" }

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
            let count = poll(&descriptors, 2, first == nil ? -1 : pause)
            if count < 0, errno == EINTR { continue }
            guard count >= 0, descriptors[1].revents == 0 else { return nil }
            let isOver = first.map { clock.now - $0 > .milliseconds(longestPause) } ?? false
            if count == 0 || isOver { return result }
            result.formUnion(tree.takeChanges())
            first = first ?? clock.now
        }
    }
}

/// The watched folders, by their inotify watch descriptors.
private struct WatchedTree {
    let descriptor: Int32
    private let root: String
    private var folders: [Int32: String] = [:]
    private var buffer = [UInt8](repeating: 0, count: 64 << 10)

    private static let top = [SiteFolders.contentName, SiteFolders.templatesName]
    private static let events = UInt32(
        IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF
    )

    init(root: String) throws {
        self.root = root
        descriptor = inotify_init1(Int32(O_NONBLOCK | O_CLOEXEC))
        guard descriptor >= 0 else { throw WatchError(description: Self.noWatch()) }
        // The folder itself, to see the two folders appear and disappear.
        for (folder, isWatched) in [(root, watch(""))] + Self.top.map({ ($0, watchAll($0)) }) where !isWatched {
            let error = WatchError(description: failure(folder))
            end()
            throw error
        }
    }

    func end() { close(descriptor) }

    private static func noWatch() -> String {
        errno == EMFILE
            ? "too many programs are watching folders; quit one, or raise the limit with “sysctl fs.inotify.max_user_instances=512”"
            : SystemFolderWatcher.reason("the file system cannot be watched")
    }

    private func failure(_ folder: String) -> String {
        errno == ENOSPC
            ? "too many folders are being watched on this system; raise the limit with “sysctl fs.inotify.max_user_watches=524288”"
            : SystemFolderWatcher.reason("“\(folder)” cannot be watched")
    }

    private func absolute(_ path: String) -> String { path.isEmpty ? root : "\(root)/\(path)" }

    /// Watches a folder; returns whether that succeeded or there is no such folder.
    private mutating func watch(_ path: String) -> Bool {
        let number = inotify_add_watch(descriptor, absolute(path), Self.events | UInt32(IN_ONLYDIR))
        guard number >= 0 else { return errno == ENOENT || errno == ENOTDIR }
        folders[number] = path
        return true
    }

    /// Watches a folder and all below it.
    private mutating func watchAll(_ path: String) -> Bool {
        guard watch(path) else { return false }
        for name in FileSystem.names(in: absolute(path)) where !FolderWalk.passesOver(name) {
            let below = "\(path)/\(name)"
            // A link to a folder points elsewhere in the site, where the folder is watched.
            if FileSystem.kind(of: absolute(below), followsLinks: false) == .folder, !watchAll(below) { return false }
        }
        return true
    }

    /// The changes that have arrived so far.
    mutating func takeChanges() -> FolderChanges {
        var paths: Set<String> = []
        while true {
            let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else { return .paths(paths) }
            var offset = 0
            while offset + MemoryLayout<inotify_event>.size <= count {
                let event = buffer.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: inotify_event.self) }
                let start = offset + MemoryLayout<inotify_event>.size
                let end = min(count, start + Int(event.len))
                let name = String(decoding: buffer[start..<end].prefix { $0 != 0 }, as: UTF8.self)
                offset = end
                if event.mask & UInt32(IN_Q_OVERFLOW) != 0 { return rewatchAll() }
                guard let path = path(of: event, name) else { continue }
                paths.insert(path)
            }
        }
    }

    /// Sets all watches again, since new folders may have been missed.
    private mutating func rewatchAll() -> FolderChanges {
        for folder in Self.top { _ = watchAll(folder) }
        return .unknown
    }

    /// The path that an event is about; `nil` if the site does not depend on it.
    private mutating func path(of event: inotify_event, _ name: String) -> String? {
        let has = { (flag: Int32) in event.mask & UInt32(bitPattern: flag) != 0 }
        guard let folder = folders[event.wd] else { return nil }
        if has(IN_IGNORED) {
            folders[event.wd] = nil
            return nil
        }
        // A watched folder that is deleted is reported by its parent.
        guard !name.isEmpty, !FolderWalk.passesOver(name) else { return nil }
        let path = folder.isEmpty ? name : "\(folder)/\(name)"
        guard !folder.isEmpty || Self.top.contains(name) else { return nil }
        let isFolder = event.mask & UInt32(IN_ISDIR) != 0
        if isFolder, has(IN_MOVED_FROM) || has(IN_DELETE) {
            let gone = folders.filter { $0.value == path || $0.value.hasPrefix(path + "/") }
            for number in gone.keys {
                inotify_rm_watch(descriptor, number)
                folders[number] = nil
            }
        }
        // `Content` and `Templates` may be links, too.
        let isNewFolder = isFolder || folder.isEmpty && FileSystem.kind(of: absolute(path)) == .folder
        if isNewFolder, has(IN_CREATE) || has(IN_MOVED_TO) {
            _ = watchAll(path)  // Without a watch the folder is still read now, but its later changes are missed.
        }
        // A created file is reported again when it is closed; links are only created.
        if has(IN_CREATE), !isFolder, isFileBeingWritten(path) { return nil }
        return path
    }

    /// Whether a new path is a file with no other name, whose writer will close it.
    private func isFileBeingWritten(_ path: String) -> Bool {
        do {
            let status = try FileStatus(of: absolute(path), followsLinks: false)
            return status.kind == .file && status.linkCount == 1
        } catch {
            return false
        }
    }
}
#endif
