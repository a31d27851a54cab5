import DatelineModel

#if canImport(Glibc)
private import Glibc
#elseif canImport(Musl)
private import Musl
#else
private import Darwin
#endif

/// The few calls of the operating system that writing a site takes, with errors that name the file.
package enum FileSystem {
    /// What is at a path.
    package enum Kind: Sendable { case file, folder, link, other, nothing }

    /// What is at a path; a link counts as what it leads to unless `followsLinks` is false.
    package static func kind(of path: String, followsLinks: Bool = true) -> Kind {
        var status = stat()
        guard (followsLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { return .nothing }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        case S_IFLNK: return .link
        default: return .other
        }
    }

    /// The names in a folder in the order of their bytes; none if there is no such folder.
    package static func names(in folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: UInt8.self, capacity: 256) { String(decodingCString: $0, as: UTF8.self) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Makes a folder and those around it; it is no error if it is there.
    package static func makeFolder(_ path: String) throws { try makeFolder(path, in: AT_FDCWD, named: path) }

    fileprivate static func makeFolder(_ path: String, in folder: Int32, named name: String) throws {
        if mkdirat(folder, path, 0o777) == 0 || errno == EEXIST && isFolder(path, in: folder) { return }
        guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
            throw failure("cannot make the folder", name)
        }
        try makeFolder(String(path[..<slash]), in: folder, named: name)
        guard mkdirat(folder, path, 0o777) == 0 || errno == EEXIST && isFolder(path, in: folder) else {
            throw failure("cannot make the folder", name)
        }
    }

    private static func isFolder(_ path: String, in folder: Int32) -> Bool {
        let reason = errno
        defer { errno = reason }
        var status = stat()
        return fstatat(folder, path, &status, 0) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Writes a file in one go; what was there is replaced.
    package static func write(_ bytes: [UInt8], to path: String) throws {
        try write(bytes, to: path, in: AT_FDCWD, named: path)
    }

    fileprivate static func write(_ bytes: [UInt8], to path: String, in folder: Int32, named name: String) throws {
        let descriptor = openat(folder, path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw failure("cannot write", name) }
        let isWritten = bytes.withUnsafeBytes { buffer in
            var start = 0
            while start < buffer.count {
                guard let base = buffer.baseAddress else { return true }
                let count = systemWrite(descriptor, base + start, buffer.count - start)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return false }
                start += count
            }
            return true
        }
        let reason = errno
        guard close(descriptor) == 0, isWritten else {
            errno = isWritten ? errno : reason
            throw failure("cannot write", name)
        }
    }

    /// Whether a file is there and has just these bytes.
    package static func file(_ path: String, has bytes: [UInt8]) -> Bool {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, Int(status.st_size) == bytes.count
        else {
            return false
        }
        return bytes.withUnsafeBytes { wanted in
            withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { buffer in
                var start = 0
                while start < wanted.count {
                    let count = systemRead(descriptor, buffer.baseAddress, buffer.count)
                    guard count > 0, start + count <= wanted.count, let got = buffer.baseAddress,
                        let base = wanted.baseAddress,
                        memcmp(got, base + start, count) == 0
                    else { return false }
                    start += count
                }
                return true
            }
        }
    }

    /// Moves a file or folder to another name, replacing a file that is there.
    package static func move(_ path: String, to target: String) throws {
        guard rename(path, target) == 0 else { throw failure("cannot write", target) }
    }

    /// Gives a file a second name; whether that was possible.
    package static func link(_ path: String, as other: String) -> Bool { systemLink(path, other) == 0 }

    /// Deletes a file or an empty folder; whether something was deleted.
    @discardableResult
    package static func remove(_ path: String) -> Bool { unlink(path) == 0 || rmdir(path) == 0 }

    /// Deletes a folder with all that is in it; links in it are deleted, not followed.
    package static func removeAll(_ path: String) {
        if kind(of: path, followsLinks: false) == .folder {
            for name in names(in: path) { removeAll("\(path)/\(name)") }
        }
        remove(path)
    }

    /// The path without links and dots; `nil` if there is nothing there.
    package static func resolved(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// A folder that is open: what is in it is reached without the way to it.
    package final class Folder: Sendable {
        private let descriptor: Int32

        /// Makes a folder if it is not there, and opens it. Throws `DiagnosticError` if that cannot be.
        package init(_ path: String) throws {
            try FileSystem.makeFolder(path)
            descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
            guard descriptor >= 0 else { throw failure("cannot open the folder", path) }
        }

        deinit { close(descriptor) }

        /// Writes a file with the folders around it. Messages call it `name`.
        package func write(_ bytes: [UInt8], to path: String, named name: String) throws {
            if let slash = path.lastIndex(of: "/") {
                try FileSystem.makeFolder(String(path[..<slash]), in: descriptor, named: name)
            }
            try FileSystem.write(bytes, to: path, in: descriptor, named: name)
        }
    }

    /// Holds a lock on a folder until the process ends; `nil` if another process holds it.
    package static func lock(_ folder: String) -> Lock? {
        let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            return nil
        }
        return Lock(descriptor: descriptor)
    }

    /// A lock, given up when it is released.
    package final class Lock: Sendable {
        private let descriptor: Int32

        fileprivate init(descriptor: Int32) { self.descriptor = descriptor }

        deinit { close(descriptor) }
    }

    fileprivate static func failure(_ action: String, _ path: String) -> DiagnosticError {
        let reason = String(cString: strerror(errno))
        let help = errno == ENOSPC ? "make room on the disk and build again; the site is as it was" : nil
        return DiagnosticError(.error("cannot-write", at: .file(path), "\(action): \(reason)", help: help))
    }
}

private func systemLink(_ path: String, _ other: String) -> Int32 { link(path, other) }

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}

private func systemRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    read(descriptor, bytes, count)
}
