package import DatelineModel

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

    /// The first bytes of a file of any size. `name` is the path that the error names.
    package static func readStart(of path: String, as name: String, count: Int) throws -> [UInt8] {
        do {
            let file = try OpenFile(reading: path)
            guard try file.status.kind == .file else { return [] }
            return try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
                while filled < count {
                    let rest = UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: buffer[filled...]))
                    let got = try file.readSome(into: rest)
                    if got == 0 { break }
                    filled += got
                }
            }
        } catch let error as SystemError {
            throw unreadable(name, error)
        }
    }

    /// A file's bytes with what tells this state of the file from a later one.
    package static func readWithStamp(
        _ path: String, as name: String, limit: Int = largestText
    ) throws -> (bytes: [UInt8], stamp: FileStamp) {
        do {
            return try read(try OpenFile(reading: path), as: name, limit: limit)
        } catch let error as SystemError {
            throw unreadable(name, error)
        }
    }

    /// The bytes of an open file with what tells this state of the file from a later one.
    static func read(
        _ file: borrowing OpenFile, as name: String, limit: Int
    ) throws -> (bytes: [UInt8], stamp: FileStamp) {
        let status = try file.status
        guard status.kind == .file else {
            let kind = status.kind == .folder ? "folder" : "pipe, a socket or a device"
            throw DiagnosticError(
                .error(
                    .unreadableFile, at: .file(name), "cannot be read: it is not a file, but a \(kind)",
                    help: "move it away, and put the file here"))
        }
        let size = Int(status.stamp.size)
        guard size <= limit else {
            throw DiagnosticError(
                .error(
                    .fileTooLarge, at: .file(name), "the file is \(size >> 20) MiB in size",
                    help: "a text may have up to \(limit >> 20) MiB; split it into several"))
        }
        // There is room for one byte more than the size: a read that leaves it free has met the end.
        let bytes = try [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
            while count < buffer.count {
                let rest = UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: buffer[count...]))
                let got = try file.readSome(into: rest)
                count += got
                if got == 0 || count == size { break }
            }
        }
        guard bytes.count <= size else {
            throw DiagnosticError(
                .error(
                    .changedFile, at: .file(name), "the file grew while it was read",
                    help: "build again when nothing writes to it"))
        }
        return (bytes, status.stamp)
    }

    /// The problem of a file that the system does not let us read.
    static func unreadable(_ name: String, _ error: SystemError) -> DiagnosticError {
        let reason = error == .linkLoop ? "it is a symbolic link, and not followed" : "\(error)"
        let help = error == .accessDenied ? "allow reading it (chmod u+r)" : nil
        return DiagnosticError(.error(.unreadableFile, at: .file(name), "cannot be read: \(reason)", help: help))
    }
}
