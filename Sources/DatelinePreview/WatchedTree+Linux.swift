#if os(Linux)
import DatelineDigest
import DatelineFiles
import DatelineModel
import DatelineSite

#if canImport(Musl)
private import Musl
#else
private import Glibc
#endif
import Foundation

/// The watched folders, by their inotify watch descriptors.
struct WatchedTree {
    /// The watches; -1 if there are none because of a limit of the system.
    private(set) var descriptor: Int32
    private let root: String
    private let say: @Sendable (String) -> Void
    private var folders: [Int32: String] = [:]
    /// Which folder has the root's name; `nil` if none has.
    private var rootIdentity: FileStatus.Identity?
    /// Whether the watched root was deleted: a new folder of its name may even have the identity of the old one.
    private var isRootLost = false
    /// All files as they were seen last, if they are not watched.
    private var seen: [String: FileStamp]?
    /// New files that nobody has closed, with their stamps when they were last looked at.
    private var unclosed: [String: FileStamp?] = [:]
    private var buffer = [UInt8](repeating: 0, count: 64 << 10)

    /// The folder of a theme that `site.yml` names, as a path from the root: `./themes/house`.
    private var theme: String?

    private static let top = [SiteFolders.contentName, SiteFolders.templatesName]
    private static let settings = "\(SiteFolders.contentName)/site.yml"
    private static let events = UInt32(
        IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF
    )

    init(root: String, say: @escaping @Sendable (String) -> Void) throws {
        (self.root, self.say) = (root, say)
        rootIdentity = Self.identity(of: root)
        descriptor = inotify_init1(Int32(O_NONBLOCK | O_CLOEXEC))
        if descriptor < 0 {
            guard errno == EMFILE else {
                throw WatchError(ofSystem: "the file system cannot be watched")
            }
            lookInstead("too many programs are watching folders", "max_user_instances=512")
        }
        do {
            try watchAll()
        } catch {
            end()
            throw error
        }
    }

    func end() { if descriptor >= 0 { close(descriptor) } }

    /// Gives up all watches because of a limit of the system.
    private mutating func lookInstead(_ reason: String, _ setting: String) {
        end()
        (descriptor, folders) = (-1, [:])
        seen = files()
        say(
            "\(reason) on this system, so changes are now looked for twice a second; "
                + "raise the limit with “sysctl fs.inotify.\(setting)”")
    }

    private func absolute(_ path: String) -> String { path.isEmpty ? root : "\(root)/\(path)" }

    /// Watches the folder itself, to see its two folders appear and disappear, these, and that of the theme.
    private mutating func watchAll() throws(WatchError) {
        try watch("")
        for folder in Self.top { try watchAll(folder) }
        theme = themeInSettings()
        if let theme { try watchAll(theme) }
    }

    private func themeInSettings() -> String? { ThemeFolder.named(in: SiteFolders(source: root, output: root))?.name }

    /// Watches the folder of the theme that `site.yml` names now, if that is another one or has come or gone; its path if so.
    private mutating func followTheme(_ name: String?) -> Set<String> {
        let isNew = name != theme
        if isNew, let theme { unwatch(theme) }
        theme = name
        guard let name, isNew || descriptor >= 0 else { return [] }
        let isThere = FileSystem.kind(of: absolute(name)) == .folder
        // A folder around it may have been moved.
        guard isNew || isThere != folders.values.contains(name) else { return [] }
        if isThere { watchAgain([name]) } else { unwatch(name) }
        return [name]
    }

    /// Gives up the watches of a folder and all below it.
    private mutating func unwatch(_ path: String) {
        for number in folders.filter({ $0.value == path || $0.value.hasPrefix(path + "/") }).keys {
            inotify_rm_watch(descriptor, number)
            folders[number] = nil
        }
    }

    /// Watches a folder, if there is one.
    private mutating func watch(_ path: String) throws(WatchError) {
        guard descriptor >= 0 else { return }
        let number = inotify_add_watch(descriptor, absolute(path), Self.events | UInt32(IN_ONLYDIR))
        if number >= 0 {
            folders[number] = path
        } else if errno == ENOSPC {
            lookInstead("too many folders are being watched", "max_user_watches=524288")
        } else if errno != ENOENT, errno != ENOTDIR {
            let folder = path.isEmpty ? root : path
            throw WatchError(ofSystem: "“\(folder)” cannot be watched")
        }
    }

    /// Watches a folder and all below it.
    private mutating func watchAll(_ path: String) throws(WatchError) {
        try watch(path)
        guard descriptor >= 0 else { return }
        for name in FileSystem.names(in: absolute(path)) where !FolderWalk.passesOver(name) {
            let below = "\(path)/\(name)"
            // A link to a folder points elsewhere in the site, where the folder is watched.
            if FileSystem.kind(of: absolute(below), followsLinks: false) == .folder { try watchAll(below) }
        }
    }

    /// Watches what was not there before. A folder that cannot be watched is still read now, but its later changes are
    /// missed.
    private mutating func watchAgain(_ folders: [String]) {
        for folder in folders {
            do throws(WatchError) {
                try watchAll(folder)
            } catch {
                say(error.description)
            }
        }
    }

    // MARK: - Changes without events

    /// What has changed and no event tells: the folder itself was moved or replaced, or there are no watches.
    mutating func look() -> FolderChanges {
        let identity = Self.identity(of: root)
        guard identity == rootIdentity, !isRootLost else {
            say(
                identity == nil
                    ? "The folder “\(root)” is gone; the preview waits for it."
                    : "The folder “\(root)” is \(rootIdentity == nil ? "there again" : "another one now").")
            (rootIdentity, isRootLost) = (identity, false)
            for number in folders.keys { inotify_rm_watch(descriptor, number) }
            (folders, unclosed) = ([:], [:])
            if seen != nil { seen = files() }
            watchAgain([""] + Self.top)
            _ = followTheme(themeInSettings())
            return .unknown
        }
        guard let before = seen else { return .paths(followTheme(theme).union(takeUnclosed())) }
        theme = themeInSettings()
        let now = files()
        seen = now
        let changed = now.filter { before[$0.key] != $0.value }.map(\.key)
        return .paths(Set(changed + before.keys.filter { now[$0] == nil }))
    }

    /// New files that are as they were at the last look: one that got its name as a link to a file that was written before is
    /// never closed, and once its other name is gone nothing else tells it from one that is being written.
    private mutating func takeUnclosed() -> Set<String> {
        var settled: Set<String> = []
        for (path, stamp) in unclosed {
            let now = FileSystem.stamp(of: absolute(path))
            if now == stamp { settled.insert(path) } else { unclosed[path] = .some(now) }
        }
        for path in settled { unclosed[path] = nil }
        return settled
    }

    private static func identity(of path: String) -> FileStatus.Identity? {
        do {
            return try FileStatus(of: path).identity
        } catch {
            return nil
        }
    }

    /// All files of the site with what tells one state of each from another.
    private func files() -> [String: FileStamp] {
        var files: [String: FileStamp] = [:]
        for folder in Self.top + [theme].compactMap({ $0 }) where FileSystem.kind(of: absolute(folder)) == .folder {
            var walk = FolderWalk(root: absolute(folder), name: folder)
            for file in walk.files() {
                files["\(folder)/\(file)"] = FileSystem.stamp(of: absolute("\(folder)/\(file)"))
            }
        }
        return files
    }

    // MARK: - Events

    /// The changes that have arrived so far.
    mutating func takeChanges() -> FolderChanges {
        var paths: Set<String> = []
        while true {
            let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else {
                let mayNameTheme = paths.contains { Self.settings == $0 || Self.settings.hasPrefix($0 + "/") }
                return .paths(mayNameTheme ? paths.union(followTheme(themeInSettings())) : paths)
            }
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
        watchAgain(Self.top)
        let name = themeInSettings()
        if name == theme, let name { watchAgain([name]) } else { _ = followTheme(name) }
        return .unknown
    }

    /// The path that an event is about; `nil` if the site does not depend on it.
    private mutating func path(of event: inotify_event, _ name: String) -> String? {
        let has = { (flag: Int32) in event.mask & UInt32(bitPattern: flag) != 0 }
        guard let folder = folders[event.wd] else { return nil }
        if has(IN_IGNORED) {
            folders[event.wd] = nil
            if folder.isEmpty { isRootLost = true }
            return nil
        }
        if folder == theme, has(IN_DELETE_SELF) || has(IN_MOVE_SELF) {
            unwatch(folder)
            return folder
        }
        // Any other watched folder that is deleted is reported by its parent.
        guard !name.isEmpty, !FolderWalk.passesOver(name) else { return nil }
        let path = folder.isEmpty ? name : "\(folder)/\(name)"
        guard !folder.isEmpty || Self.top.contains(name) else { return nil }
        let isFolder = event.mask & UInt32(IN_ISDIR) != 0
        if isFolder, has(IN_MOVED_FROM) || has(IN_DELETE) {
            unwatch(path)
        }
        // `Content` and `Templates` may be links, too.
        let isNewFolder = isFolder || folder.isEmpty && FileSystem.kind(of: absolute(path)) == .folder
        if isNewFolder, has(IN_CREATE) || has(IN_MOVED_TO) { watchAgain([path]) }
        // A created file is reported again when it is closed; links are only created.
        if has(IN_CREATE), !isFolder, isFileBeingWritten(path) {
            unclosed[path] = .some(FileSystem.stamp(of: absolute(path)))
            return nil
        }
        unclosed[path] = nil
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
