#if os(macOS)
import CoreServices
import DatelineDigest
import DatelineFiles
package import DatelineSite
import Dispatch
import Synchronization

/// The watcher of macOS: one stream of file system events.
package final class SystemFolderWatcher: FolderWatcher {
    package let changes: AsyncStream<FolderChanges>
    private let stream: Mutex<FSEventStreamRef?>

    /// How long the system may collect events, in seconds.
    private static let latency = 0.005

    /// Watches the folders of a site. `say` is told of a theme that is named later and cannot be followed. Throws `WatchError`.
    package init(_ root: String, say: @escaping @Sendable (String) -> Void) throws {
        let (changes, continuation) = AsyncStream.makeStream(of: FolderChanges.self)
        self.changes = changes
        stream = Mutex(nil)
        let folders = WatchedFolders(root: root)
        let isStarted = stream.withLock { stream in
            var context = FSEventStreamContext(
                version: 0, info: Unmanaged.passRetained(Sink(root, folders, continuation, say: say)).toOpaque(),
                retain: nil,
                release: { sink in
                    if let sink { Unmanaged<Sink>.fromOpaque(sink).release() }
                },
                copyDescription: nil)
            let flags =
                kFSEventStreamCreateFlagFileEvents | kFSEventStreamCreateFlagNoDefer
                | kFSEventStreamCreateFlagUseCFTypes
            guard
                let new = FSEventStreamCreate(
                    nil, Sink.receive, &context, folders.watched as CFArray,
                    FSEventStreamEventId(kFSEventStreamEventIdSinceNow), Self.latency, UInt32(flags))
            else { return false }
            FSEventStreamSetDispatchQueue(new, DispatchQueue(label: "folder watcher"))
            guard FSEventStreamStart(new) else {
                FSEventStreamInvalidate(new)
                FSEventStreamRelease(new)
                return false
            }
            stream = new
            return true
        }
        guard isStarted else { throw WatchError(description: "“\(root)” cannot be watched") }
    }

    deinit { stop() }

    package func stop() {
        stream.withLock { stream in
            guard let running = stream else { return }
            FSEventStreamStop(running)
            FSEventStreamInvalidate(running)
            FSEventStreamRelease(running)
            stream = nil
        }
    }
}

/// The folders by their real paths, with links resolved, and the names that the site has for them.
private struct WatchedFolders: Sendable {
    /// The paths to watch.
    let watched: [String]
    private let names: [(path: String, name: String)]

    init(root: String) {
        let realRoot = FileSystem.resolved(root) ?? root
        let theme = ThemeFolder.named(in: SiteFolders(source: root, output: root))?.name
        // Both may be links, and need not exist yet.
        let own = [SiteFolders.contentName, SiteFolders.templatesName].flatMap { name in
            let direct = (path: "\(realRoot)/\(name)", name: name)
            let real = (path: FileSystem.resolved(direct.path) ?? direct.path, name: name)
            return real.path == direct.path ? [direct] : [direct, real]
        }
        names =
            own
            + [theme].compactMap { $0 }.map {
                (path: FileSystem.resolvedAsFarAsItIsThere("\(realRoot)/\($0)"), name: $0)
            }
        watched = [realRoot] + names.map(\.path).filter { !$0.hasPrefix(realRoot + "/") }
    }

    /// A system path as a path below the folder of the site; `nil` if the site does not depend on it.
    func sitePath(_ path: String) -> String? {
        guard let folder = names.first(where: { path == $0.path || path.hasPrefix($0.path + "/") }) else { return nil }
        let rest = path.dropFirst(folder.path.count)
        return rest.split(separator: "/").contains(where: FolderWalk.passesOver) ? nil : folder.name + rest
    }
}

/// Where the events of a stream go.
private final class Sink: Sendable {
    private let root: String
    /// The folders by the names that the site has for them now.
    private let folders: Mutex<WatchedFolders>
    /// What the stream watches.
    private let watched: [String]
    private let continuation: AsyncStream<FolderChanges>.Continuation
    private let say: @Sendable (String) -> Void

    init(
        _ root: String, _ folders: WatchedFolders, _ continuation: AsyncStream<FolderChanges>.Continuation,
        say: @escaping @Sendable (String) -> Void
    ) {
        (self.root, self.continuation, self.say) = (root, continuation, say)
        (self.folders, watched) = (Mutex(folders), folders.watched)
    }

    deinit { continuation.finish() }

    static let receive: FSEventStreamCallback = { _, sink, count, paths, flags, _ in
        guard let sink else { return }
        let all = Unmanaged<CFArray>.fromOpaque(paths).takeUnretainedValue() as? [String] ?? []
        let hasMissedEvents = (0..<count).contains { flags[$0] & UInt32(kFSEventStreamEventFlagMustScanSubDirs) != 0 }
        Unmanaged<Sink>.fromOpaque(sink).takeUnretainedValue().pass(all, hasMissedEvents: hasMissedEvents)
    }

    private func pass(_ paths: [String], hasMissedEvents: Bool) {
        guard !hasMissedEvents else { return _ = continuation.yield(.unknown) }
        let changed = Set(paths.compactMap(folders.withLock { $0 }.sitePath))
        if changed.contains("\(SiteFolders.contentName)/site.yml") {
            let now = WatchedFolders(root: root)
            folders.withLock { $0 = now }
            if now.watched.contains(where: { path in !watched.contains { FileSystem.isInside(path, $0) } }) {
                say("The folder of the theme is outside that of the site; start the preview again to follow it.")
            }
        }
        if !changed.isEmpty { continuation.yield(.paths(changed)) }
    }
}
#endif
