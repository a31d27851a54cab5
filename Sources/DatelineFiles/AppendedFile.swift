import DatelineModel

#if canImport(Glibc)
private import Glibc
#elseif canImport(Musl)
private import Musl
#else
private import Darwin
#endif

/// A file that nobody but its owner may read, that grows line by line, and that one process at a time has.
///
/// A line that was added stays: it is on the disk when `add` returns, whatever happens to the process or the machine.
package final class AppendedFile: Sendable {
    private let descriptor: Int32
    private let path: String

    /// What was in the file when it was opened. Its last line may have no end, if something ended its writer, or a person wrote it.
    package let bytes: [UInt8]

    /// Opens a file, and makes it if it is not there. `nil` if another process has the file. Throws `DiagnosticError`.
    package init?(_ path: String) throws {
        let descriptor = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o600)
        guard descriptor >= 0 else { throw FileSystem.failure("cannot open", path, .last) }
        do {
            guard FileSystem.takeLock(descriptor: descriptor) else {
                close(descriptor)
                return nil
            }
            bytes = try FileBytes.read(path, as: path, limit: 1 << 30)
            if bytes.isEmpty { try Self.keepName(of: path) }
        } catch {
            close(descriptor)
            throw error
        }
        (self.descriptor, self.path) = (descriptor, path)
    }

    deinit { close(descriptor) }

    /// Has the folder of a new file on the disk, too: without its name nobody finds the file.
    private static func keepName(of path: String) throws {
        let folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileSystem.failure("cannot open", folder, .last) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw FileSystem.failure("cannot write", folder, .last) }
    }

    /// Ends the last line, if it has no end, or takes it away. Throws `DiagnosticError`.
    package func endLastLine(keeping isKept: Bool) throws {
        guard let last = bytes.last, last != UInt8(ascii: "\n") else { return }
        if isKept { return try write([UInt8(ascii: "\n")]) }
        let whole = bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        guard ftruncate(descriptor, off_t(whole)) == 0, fsync(descriptor) == 0 else {
            throw FileSystem.failure("cannot write", path, .last)
        }
    }

    /// Adds a line, which has no end of its own. Throws `DiagnosticError`.
    package func add(_ line: String) throws { try write(Array((line + "\n").utf8)) }

    private func write(_ bytes: [UInt8]) throws {
        do {
            try writeBytes(bytes, to: descriptor)
        } catch {
            throw FileSystem.failure("cannot write", path, error)
        }
        guard fsync(descriptor) == 0 else { throw FileSystem.failure("cannot write", path, .last) }
    }
}
