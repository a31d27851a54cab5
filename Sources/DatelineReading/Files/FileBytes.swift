package import DatelineModel

#if canImport(Glibc)
private import Glibc
#elseif canImport(Musl)
private import Musl
#else
private import Darwin
#endif

/// Reads whole files with the system's own calls, which cost a third of Foundation's.
package enum FileBytes {
    /// The largest file that is read as text, in bytes: 16 MiB.
    package static let largestText = 16 << 20

    /// A file's bytes. `name` is the path that the error names.
    ///
    /// Throws `DiagnosticError` if there is no such file, if it cannot be read, or if it is larger than `limit` bytes.
    package static func read(_ path: String, as name: String, limit: Int = largestText) throws -> [UInt8] {
        try readWithStamp(path, as: name, limit: limit).bytes
    }

    /// A file's bytes with what tells this state of the file from a later one.
    package static func readWithStamp(
        _ path: String, as name: String, limit: Int = largestText
    ) throws -> (bytes: [UInt8], stamp: FileStamp) {
        // Not to block is to not wait for someone who writes into a pipe.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw unreadable(name) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw unreadable(name) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw DiagnosticError(.error("unreadable-file", at: .file(name), "cannot be read: it is not a file"))
        }
        let size = Int(status.st_size)
        guard size <= limit else {
            throw DiagnosticError(
                .error(
                    "file-too-large", at: .file(name), "the file has \(size >> 20) MiB",
                    help: "a text may have up to \(limit >> 20) MiB; split it into several"))
        }
        var failed = false
        // There is room for one byte more than the size: a read that leaves it free has met the end.
        let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
            while count < buffer.count {
                let got = Self.read(descriptor, into: buffer, from: count)
                failed = got < 0
                guard got > 0 else { break }
                count += got
                if count == size { break }
            }
        }
        if failed { throw unreadable(name) }
        return (bytes, FileStamp(status))
    }

    private static func read(_ descriptor: Int32, into buffer: UnsafeMutableBufferPointer<UInt8>, from start: Int)
        -> Int
    {
        guard let base = buffer.baseAddress else { return 0 }
        #if canImport(Darwin)
        return Darwin.read(descriptor, base + start, buffer.count - start)
        #elseif canImport(Musl)
        return Musl.read(descriptor, base + start, buffer.count - start)
        #else
        return Glibc.read(descriptor, base + start, buffer.count - start)
        #endif
    }

    private static func unreadable(_ name: String) -> DiagnosticError {
        DiagnosticError(
            .error("unreadable-file", at: .file(name), "cannot be read: \(String(cString: strerror(errno)))"))
    }
}

extension FileStamp {
    fileprivate init(_ status: stat) {
        #if canImport(Darwin)
        let modified = status.st_mtimespec
        #else
        let modified = status.st_mtim
        #endif
        self.init(
            size: Int64(status.st_size), modified: Int64(modified.tv_sec) * 1_000_000_000 + Int64(modified.tv_nsec),
            inode: UInt64(status.st_ino))
    }
}
