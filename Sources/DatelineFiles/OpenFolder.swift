import DatelineModel
private import Synchronization

#if canImport(Glibc)
private import Glibc
#elseif canImport(Musl)
private import Musl
#else
private import Darwin
#endif

/// A folder that is open. What is below it is reached from it, name by name, and no symbolic link is followed: whatever
/// others put in the way, and whenever they do, nothing outside of the folder is read, written or deleted.
///
/// Paths are relative to it: `2025/02/index.html`. One with an empty part, `.` or `..` reaches nothing.
package final class OpenFolder: Sendable {
    /// Who may read what is made in a folder.
    package enum Readers: Sendable {
        /// Whom the user's umask lets.
        case ofUmask
        /// Everyone, as a web server needs it, whatever the umask.
        case everyone
        /// Nobody but the user.
        case owner

        fileprivate var file: UInt32 { self == .owner ? 0o600 : self == .everyone ? 0o644 : 0o666 }
        fileprivate var folder: UInt32 { self == .owner ? 0o700 : self == .everyone ? 0o755 : 0o777 }
    }

    /// What messages call it: the path to it.
    package let path: String
    private let file: OpenFile
    private let readers: Readers
    /// Outer folders stay open, since most paths lead through them.
    private let outer = Mutex<[String: OpenFolder]>([:])
    private static let (outerDepth, outerLimit) = (2, 64)

    // MARK: - Opening

    /// Opens a folder that is there. On the way to it, links are followed. Throws `DiagnosticError`.
    package convenience init(_ path: String, for readers: Readers = .ofUmask) throws {
        do throws(SystemError) {
            self.init(try OpenFile(folder: path), path, readers)
        } catch {
            throw FileSystem.failure("cannot open the folder", path, error)
        }
    }

    /// Opens a folder, and makes it, with those around it, if it is not there. Throws `DiagnosticError`.
    package convenience init(making path: String, for readers: Readers = .ofUmask) throws {
        let isNew = FileSystem.kind(of: path) == .nothing
        try FileSystem.makeFolder(path)
        try self.init(path, for: readers)
        if isNew { try reporting("cannot make the folder", "") { () throws(SystemError) in try share(with: readers) } }
    }

    /// Opens a folder that belongs to the user and that nobody else may enter, and makes it if it is not there.
    ///
    /// Throws `DiagnosticError` if it is a link, or somebody else’s.
    package convenience init(private path: String) throws {
        if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
            try FileSystem.makeFolder(String(path[..<slash]))
        }
        do throws(SystemError) {
            if mkdir(path, mode_t(Readers.owner.folder)) != 0, SystemError.last != .fileExists { throw .last }
            self.init(try OpenFile(folder: path, followsLinks: false), path, .owner)
            let status = try file.status
            guard status.owner == geteuid() else { throw .notPermitted }
            if status.permissions & 0o077 != 0 { try share(with: .owner) }
        } catch {
            throw FileSystem.failure("cannot use the folder", path, error)
        }
    }

    private init(_ file: consuming OpenFile, _ path: String, _ readers: Readers) {
        (self.path, self.readers) = (path, readers)
        self.file = file
    }

    /// Opens a folder below this one. Throws `DiagnosticError` if there is none.
    package func folder(_ path: String) throws -> OpenFolder {
        try reporting("cannot open the folder", path) { () throws(SystemError) in try opened(path) }
    }

    /// Opens the folder that has a path below this one. Throws `DiagnosticError` if there is none.
    package func folder(around path: String) throws -> OpenFolder {
        try reporting("cannot open the folder of", path) { () throws(SystemError) in try around(path).folder }
    }

    /// Makes a folder below this one, with those around it. `readers` are those who may enter it, if not the same as here.
    ///
    /// Throws `DiagnosticError` if anything is there.
    package func makeFolder(_ path: String, for readers: Readers? = nil) throws -> OpenFolder {
        try reporting("cannot make the folder", path) { () throws(SystemError) in
            let (folder, name) = try around(path, making: true)
            return try folder.made(name, readers ?? self.readers)
        }
    }

    // MARK: - Looking

    /// What is at a path, itself and not what a link leads to; nothing if a link or a file is on the way.
    package func kind(of path: String) -> FileSystem.Kind {
        do throws(SystemError) {
            return try status(of: path).kind
        } catch {
            return .nothing
        }
    }

    /// The first on the way to a path that is no folder, though something is there; `nil` if nothing is in the way.
    package func obstacle(onWayTo path: String) -> (path: String, kind: FileSystem.Kind)? {
        for (index, byte) in zip(path.utf8.indices, path.utf8) where byte == UInt8(ascii: "/") {
            let above = String(path[..<index])
            switch kind(of: above) {
            case .folder: continue
            case .nothing: return nil
            case let kind: return (above, kind)
            }
        }
        return nil
    }

    /// The names in the folder, in the order of their bytes.
    package func names() throws -> [String] {
        try reporting("cannot read the folder", "") { () throws(SystemError) in try entries().map(\.name) }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The names in a folder below this one; none if there is no such folder.
    package func names(in path: String) throws -> [String] {
        kind(of: path) == .folder ? try folder(path).names() : []
    }

    /// The paths of all that is below the folder and is no folder, in order: files, links, and whatever else.
    package func paths() throws -> [String] {
        var paths: [String] = []
        try collect("", &paths)
        return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private func collect(_ prefix: String, _ paths: inout [String]) throws {
        for name in try names() {
            if kind(of: name) == .folder {
                try folder(name).collect("\(prefix)\(name)/", &paths)
            } else {
                paths.append(prefix + name)
            }
        }
    }

    /// A file’s bytes; `nil` if nothing is there. Throws `DiagnosticError` if it is no file, or larger than `limit`.
    package func read(_ path: String, limit: Int = 1 << 30) throws -> [UInt8]? {
        do {
            let (folder, name) = try around(path)
            return try FileBytes.read(
                OpenFile(reading: name, in: folder.file.base, followsLinks: false), as: full(path), limit: limit
            ).bytes
        } catch let error as SystemError {
            if error == .noSuchFile { return nil }
            throw FileBytes.unreadable(full(path), error)
        }
    }

    /// Whether a file is there and has just these bytes.
    package func file(_ path: String, has bytes: [UInt8]) -> Bool {
        do throws(SystemError) {
            let (folder, name) = try around(path)
            return try OpenFile(reading: name, in: folder.file.base, followsLinks: false).has(bytes)
        } catch {
            return false
        }
    }

    /// Whether a file is there that those may read for whom the folder is.
    package func isShared(_ path: String) -> Bool {
        do throws(SystemError) {
            let status = try status(of: path)
            return status.kind == .file && status.permissions & readers.file == readers.file
        } catch {
            return false
        }
    }

    /// The path that a symbolic link has in it; `nil` if there is no link.
    package func destination(ofLink name: String) -> String? {
        var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlinkat(file.base.descriptor, name, &bytes, bytes.count)
        return count < 0 ? nil : String(decoding: bytes.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// Whether names in the folder may be added and removed.
    package var isWritable: Bool { faccessat(file.base.descriptor, ".", W_OK | X_OK, AT_EACCESS) == 0 }

    /// Whether files can be moved between two folders: whether they are of one file system.
    package func isOnFileSystem(of other: OpenFolder) -> Bool {
        do throws(SystemError) {
            return try file.status.identity.device == other.file.status.identity.device
        } catch {
            return false
        }
    }

    /// Whether a name in the folder still means another open folder.
    package func has(_ other: OpenFolder, as name: String) -> Bool {
        do throws(SystemError) {
            return try status(of: name).identity == other.file.status.identity
        } catch {
            return false
        }
    }

    /// Holds a lock on the folder until the value is gone; `nil` if another process or another value holds it.
    package func lock() -> FileSystem.Lock? {
        do throws(SystemError) {
            return FileSystem.Lock(try OpenFile(folder: ".", in: file.base))
        } catch {
            return nil
        }
    }

    // MARK: - Changing

    /// Writes a new file, with the folders around it. Throws `DiagnosticError` if anything is there, or if it cannot be
    /// written, and then nothing of it stays.
    package func write(_ bytes: [UInt8], to path: String) throws {
        try reporting("cannot write", path) { () throws(SystemError) in
            let (folder, name) = try around(path, making: true)
            let new = try OpenFile(creating: name, in: folder.file.base, permissions: readers.file)
            do throws(SystemError) {
                if readers != .ofUmask { try new.setPermissions(readers.file) }
                try new.writeAll(bytes)
                try new.finish()
            } catch {
                _ = unlinkat(folder.file.base.descriptor, name, 0)
                throw error
            }
        }
    }

    /// Writes a file under another name in this folder, `temporary`, and moves it into place at once.
    package func replace(_ path: String, with bytes: [UInt8], by temporary: String) throws {
        try remove(temporary)
        try write(bytes, to: temporary)
        try move(temporary, to: self, as: path)
    }

    /// Writes a file under another name in this folder, which nobody else has or can guess, and moves it into place at once. If
    /// it cannot be written, nothing of it stays.
    package func replace(_ path: String, with bytes: [UInt8]) throws {
        let temporary = "\(path)-\(String(UInt64.random(in: 0...UInt64.max), radix: 36))"
        do {
            try write(bytes, to: temporary)
            try move(temporary, to: self, as: path)
        } catch {
            removeAll(temporary)
            throw error
        }
    }

    /// Moves a file or folder into another folder. A file or link that is there is replaced.
    package func move(_ path: String, to target: OpenFolder, as newPath: String) throws {
        try target.reporting("cannot write", newPath) { () throws(SystemError) in
            let (from, name) = try around(path)
            let (to, newName) = try target.around(newPath, making: true)
            guard renameat(from.file.base.descriptor, name, to.file.base.descriptor, newName) == 0 else { throw .last }
        }
    }

    /// Gives a file a second name; whether that was possible.
    package func addName(_ newPath: String, to path: String) -> Bool {
        do throws(SystemError) {
            let (from, name) = try around(path)
            let (to, newName) = try around(newPath, making: true)
            return linkat(from.file.base.descriptor, name, to.file.base.descriptor, newName, 0) == 0
        } catch {
            return false
        }
    }

    /// Makes a symbolic link in this folder.
    package func makeLink(_ name: String, to destination: String) throws {
        try reporting("cannot make the link", name) { () throws(SystemError) in
            guard symlinkat(destination, file.base.descriptor, name) == 0 else { throw .last }
        }
    }

    /// Deletes a file or a link; whether there was one. Throws `DiagnosticError` if it cannot be deleted.
    @discardableResult
    package func remove(_ path: String) throws -> Bool {
        try reporting("cannot delete", path) { () throws(SystemError) in
            do throws(SystemError) {
                let (folder, name) = try around(path)
                guard unlinkat(folder.file.base.descriptor, name, 0) == 0 else { throw .last }
                return true
            } catch {
                guard [.noSuchFile, .notAFolder, .linkLoop].contains(error) else { throw error }
                return false
            }
        }
    }

    /// Deletes the folders around a path that are empty, the innermost first.
    package func removeEmptyFolders(around path: String) {
        var rest = path[...]
        while let slash = rest.utf8.lastIndex(of: UInt8(ascii: "/")) {
            rest = rest[..<slash]
            guard removeEmptyFolder(String(rest)) else { return }
        }
    }

    /// Deletes a folder that is empty; whether there was one.
    @discardableResult
    package func removeEmptyFolder(_ path: String) -> Bool {
        // What is open below a folder that is gone must not be used again.
        defer { outer.withLock { $0 = [:] } }
        do throws(SystemError) {
            let (folder, name) = try around(path)
            return unlinkat(folder.file.base.descriptor, name, AT_REMOVEDIR) == 0
        } catch {
            return false
        }
    }

    /// Deletes a folder with all that is in it, or a file. What is not ours to delete stays.
    package func removeAll(_ path: String) {
        defer { outer.withLock { $0 = [:] } }
        do throws(SystemError) {
            let (folder, name) = try around(path)
            folder.removeTree(name)
        } catch {
            // There is nothing to delete.
        }
    }

    private func removeTree(_ name: String) {
        if unlinkat(file.base.descriptor, name, 0) == 0 { return }
        do throws(SystemError) {
            let inner = try opened(name)
            for entry in try inner.entries() { inner.removeTree(entry.name) }
        } catch {
            // Of what cannot be read, nothing can be deleted.
        }
        _ = unlinkat(file.base.descriptor, name, AT_REMOVEDIR)
    }

    // MARK: - From name to name

    /// The folder around a path, and the name in it.
    private func around(
        _ path: String, making: Bool = false
    ) throws(SystemError) -> (folder: OpenFolder, name: String) {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (self, try Self.checked(path)) }
        let name = try Self.checked(String(path[path.utf8.index(after: slash)...]))
        return (try opened(String(path[..<slash]), making: making), name)
    }

    /// A name that leads nowhere else. Bytes are compared: a slash before a combining accent is a slash, too.
    private static func checked(_ name: String) throws(SystemError) -> String {
        guard RelativePath.isName(name.utf8) else { throw .invalidName }
        return name
    }

    private func opened(_ path: String, making: Bool = false) throws(SystemError) -> OpenFolder {
        let isOuter = path.utf8.count { $0 == UInt8(ascii: "/") } < Self.outerDepth && path.utf8.allSatisfy { $0 < 128 }
        if isOuter, let known = outer.withLock({ $0[path] }) { return known }
        let (folder, name) = try around(path, making: making)
        let opened = try making ? folder.madeOrOpened(name) : folder.openedHere(name)
        if isOuter { outer.withLock { if $0.count < Self.outerLimit { $0[path] = opened } } }
        return opened
    }

    private func openedHere(_ name: String) throws(SystemError) -> OpenFolder {
        OpenFolder(try OpenFile(folder: name, in: file.base, followsLinks: false), "\(path)/\(name)", readers)
    }

    private func madeOrOpened(_ name: String) throws(SystemError) -> OpenFolder {
        do {
            return try made(name, readers)
        } catch {
            guard error == .fileExists else { throw error }
            return try openedHere(name)
        }
    }

    private func made(_ name: String, _ readers: Readers) throws(SystemError) -> OpenFolder {
        guard mkdirat(file.base.descriptor, name, mode_t(readers.folder)) == 0 else { throw .last }
        let folder = try openedHere(name)
        try folder.share(with: readers)
        return folder
    }

    private func share(with readers: Readers) throws(SystemError) {
        if readers != .ofUmask { try file.setPermissions(readers.folder) }
    }

    private func entries() throws(SystemError) -> [FolderEntry] { try FileSystem.entries(of: ".", in: file.base) }

    private func status(of path: String) throws(SystemError) -> FileStatus {
        let (folder, name) = try around(path)
        return try FileStatus(of: name, in: folder.file.base)
    }

    private func full(_ path: String) -> String { path.isEmpty ? self.path : "\(self.path)/\(path)" }

    private func reporting<Result>(
        _ action: String, _ path: String, _ work: () throws(SystemError) -> Result
    ) throws -> Result {
        do throws(SystemError) {
            return try work()
        } catch {
            throw FileSystem.failure(action, full(path), error)
        }
    }
}
