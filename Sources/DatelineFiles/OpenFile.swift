package import DatelineModel

#if canImport(Glibc)
private import Glibc
#elseif canImport(Musl)
private import Musl
#else
private import Darwin
#endif

/// Why a call of the operating system failed.
package struct SystemError: Error, Equatable, CustomStringConvertible {
    private let number: Int32

    /// The reason in the words of the system: `No such file or directory`.
    package var description: String { String(cString: strerror(number)) }

    /// Why the last call on this thread failed. Other calls may change it, so ask at once.
    package static var last: SystemError { SystemError(number: errno) }

    static let noSuchFile = SystemError(number: ENOENT)
    static let fileExists = SystemError(number: EEXIST)
    static let notAFolder = SystemError(number: ENOTDIR)
    static let linkLoop = SystemError(number: ELOOP)
    static let noSpace = SystemError(number: ENOSPC)
    static let invalidName = SystemError(number: EINVAL)
    static let accessDenied = SystemError(number: EACCES)
    static let notPermitted = SystemError(number: EPERM)
}

/// What the file system knows of a file or folder.
package struct FileStatus: Sendable {
    /// What it is, never `nothing`.
    package let kind: FileSystem.Kind
    /// How many names it has in its file system.
    package let linkCount: Int
    /// Tells this state of the file from a later one.
    package let stamp: FileStamp
    /// The number of the user who owns it.
    let owner: UInt32
    /// The number of the group that it belongs to.
    let group: UInt32
    /// What its owner, its group and everyone else may do with it, as nine bits.
    let permissions: UInt32
    /// Tells it from all other files and folders.
    package let identity: Identity

    /// The number of a file or folder, and of the file system that it is in.
    package struct Identity: Sendable, Equatable {
        let device: UInt64
        let inode: UInt64
    }

    /// Asks for what is at a path; a link counts as what it leads to unless `followsLinks` is false.
    package init(of path: String, followsLinks: Bool = true) throws(SystemError) {
        var status = stat()
        guard (followsLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { throw .last }
        self.init(status)
    }

    /// Asks for what has a name in an open folder, itself and not what a link leads to.
    init(of name: String, in base: PathBase) throws(SystemError) {
        var status = stat()
        guard fstatat(base.descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { throw .last }
        self.init(status)
    }

    fileprivate init(_ status: stat) {
        (owner, group) = (status.st_uid, status.st_gid)
        permissions = UInt32(status.st_mode) & 0o777
        kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFLNK: .link
            default: .other
            }
        linkCount = Int(status.st_nlink)
        #if canImport(Darwin)
        let modified = status.st_mtimespec
        #else
        let modified = status.st_mtim
        #endif
        stamp = FileStamp(
            size: Int64(status.st_size), modified: Int64(modified.tv_sec) * 1_000_000_000 + Int64(modified.tv_nsec),
            inode: UInt64(status.st_ino))
        identity = Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
    }
}

/// Where relative paths begin.
struct PathBase {
    let descriptor: Int32

    /// The working folder of the process.
    static let workingFolder = PathBase(descriptor: AT_FDCWD)

    /// Makes a folder and those around it; it is no error if it is there.
    func makeFolder(_ path: String) throws(SystemError) {
        do {
            try makeOneFolder(path)
        } catch {
            guard error == .noSuchFile, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
                throw error
            }
            try makeFolder(String(path[..<slash]))
            try makeOneFolder(path)
        }
    }

    private func makeOneFolder(_ path: String) throws(SystemError) {
        if mkdirat(descriptor, path, 0o777) == 0 { return }
        let error = SystemError.last
        var status = stat()
        let isThere = error == .fileExists && fstatat(descriptor, path, &status, 0) == 0
        guard isThere, FileStatus(status).kind == .folder else { throw error }
    }
}

/// A file or folder that is open; it is closed when the value is gone.
struct OpenFile: ~Copyable, Sendable {
    private let descriptor: Int32

    private init(_ descriptor: Int32) throws(SystemError) {
        guard descriptor >= 0 else { throw .last }
        self.descriptor = descriptor
    }

    /// Opens a file to read it. If it is a pipe, nobody is waited for who writes into it.
    init(reading path: String, in base: PathBase = .workingFolder, followsLinks: Bool = true) throws(SystemError) {
        let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followsLinks ? 0 : O_NOFOLLOW)
        try self.init(openat(base.descriptor, path, flags))
    }

    /// Opens an empty file to write it; what was there is gone. If it is a pipe, nobody is waited for who reads from it.
    init(writing path: String) throws(SystemError) {
        try self.init(open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NONBLOCK, 0o666))
    }

    /// Creates a file to write it. Throws if anything is there.
    init(creating name: String, in base: PathBase, permissions: UInt32) throws(SystemError) {
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
        try self.init(openat(base.descriptor, name, flags, mode_t(permissions)))
    }

    /// Opens a folder.
    init(folder path: String, in base: PathBase = .workingFolder, followsLinks: Bool = true) throws(SystemError) {
        let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (followsLinks ? 0 : O_NOFOLLOW)
        try self.init(openat(base.descriptor, path, flags))
    }

    deinit { _ = close(descriptor) }

    /// Closes the file and says if what was written did not get through.
    consuming func finish() throws(SystemError) {
        let descriptor = self.descriptor
        discard self
        guard close(descriptor) == 0 else { throw .last }
    }

    /// The open folder as the place where paths begin. It must not outlive the value.
    var base: PathBase { PathBase(descriptor: descriptor) }

    /// What the file system knows of it.
    var status: FileStatus {
        get throws(SystemError) {
            var status = stat()
            guard fstat(descriptor, &status) == 0 else { throw .last }
            return FileStatus(status)
        }
    }

    /// Reads the next bytes, as many as there is room for, or fewer; none at the end.
    func readSome(into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
        while true {
            let count = read(descriptor, buffer.baseAddress, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .last }
            return count
        }
    }

    /// Whether the file is a plain one and has just these bytes.
    func has(_ bytes: [UInt8]) throws(SystemError) -> Bool {
        let status = try status
        guard status.kind == .file, Int(status.stamp.size) == bytes.count else { return false }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: min(bytes.count, 1 << 16), alignment: 16)
        defer { buffer.deallocate() }
        var start = 0
        while start < bytes.count {
            let count = try readSome(into: buffer)
            guard count > 0, start + count <= bytes.count else { return false }
            let isSame = bytes.withUnsafeBytes { wanted in
                guard let got = buffer.baseAddress, let base = wanted.baseAddress else { return false }
                return memcmp(got, base + start, count) == 0
            }
            guard isSame else { return false }
            start += count
        }
        return true
    }

    /// Sets what its owner, its group and everyone else may do with it, whatever the umask.
    func setPermissions(_ permissions: UInt32) throws(SystemError) {
        guard fchmod(descriptor, mode_t(permissions)) == 0 else { throw .last }
    }

    /// Gives it the group of another file, and the same rights to its owner, its group and everyone else.
    func takeReaders(of other: FileStatus) throws(SystemError) {
        let own = try status
        if own.group != other.group {
            guard fchown(descriptor, uid_t.max, gid_t(other.group)) == 0 else { throw .last }
        }
        if own.permissions != other.permissions { try setPermissions(other.permissions) }
    }

    /// Writes all bytes.
    func writeAll(_ bytes: [UInt8]) throws(SystemError) { try writeBytes(bytes, to: descriptor) }

    /// Takes the lock that one open file at a time can have; whether it was free.
    func takeLock() -> Bool { FileSystem.takeLock(descriptor: descriptor) }

    /// Gives up the lock, for all copies of the number, too.
    func giveUpLock() { _ = flock(descriptor, LOCK_UN) }
}

/// Writes all bytes to a file that is open under a number.
func writeBytes(_ bytes: [UInt8], to descriptor: Int32) throws(SystemError) {
    let isWritten = bytes.withUnsafeBytes { buffer in
        var start = 0
        while start < buffer.count, let base = buffer.baseAddress {
            let count = write(descriptor, base + start, buffer.count - start)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            start += count
        }
        return true
    }
    guard isWritten else { throw .last }
}

extension FileSystem {
    /// Takes the lock of a file that is open under a number, until all copies of the number are closed; whether it was
    /// free.
    package static func takeLock(descriptor: Int32) -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 }

    /// What is in a folder, in the order that the system gives.
    static func entries(
        of folder: String, in base: PathBase = .workingFolder, followsLinks: Bool = true
    ) throws(SystemError) -> [FolderEntry] {
        let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (followsLinks ? 0 : O_NOFOLLOW)
        let descriptor = openat(base.descriptor, folder, flags)
        guard descriptor >= 0 else { throw .last }
        guard let stream = fdopendir(descriptor) else {
            let error = SystemError.last
            close(descriptor)
            throw error
        }
        defer { closedir(stream) }
        var entries: [FolderEntry] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: UInt8.self, capacity: 256) { String(decodingCString: $0, as: UTF8.self) }
            }
            guard name != ".", name != ".." else { continue }
            let kind: Kind? =
                switch Int32(entry.pointee.d_type) {
                case Int32(DT_REG): .file
                case Int32(DT_DIR): .folder
                case Int32(DT_LNK): .link
                case Int32(DT_UNKNOWN): nil
                default: .other
                }
            entries.append(FolderEntry(name: name, kind: kind))
        }
        return entries
    }
}

/// A name in a folder.
struct FolderEntry {
    /// The name; what is not UTF-8 in it has become U+FFFD.
    let name: String
    /// What has the name; `nil` if the folder does not say, so that the file itself must be asked.
    let kind: FileSystem.Kind?
}
