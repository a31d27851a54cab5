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

    /// What was in the file when it was opened.
    package let bytes: [UInt8]

    /// Opens a file, and makes it if it is not there. A last line that has no end was being written when something ended its
    /// writer, and is taken away. `nil` if another process has the file. Throws `DiagnosticError`.
    package init?(_ path: String) throws {
        let descriptor = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o600)
        guard descriptor >= 0 else { throw FileSystem.failure("cannot open", path, .last) }
        do {
            guard FileSystem.takeLock(descriptor: descriptor) else {
                close(descriptor)
                return nil
            }
            var bytes = try FileBytes.read(path, as: path, limit: 1 << 30)
            let whole = bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
            if whole < bytes.count {
                bytes.removeLast(bytes.count - whole)
                guard ftruncate(descriptor, off_t(whole)) == 0 else {
                    throw FileSystem.failure("cannot write", path, .last)
                }
            }
            self.bytes = bytes
        } catch {
            close(descriptor)
            throw error
        }
        (self.descriptor, self.path) = (descriptor, path)
    }

    deinit { close(descriptor) }

    /// Adds a line, which has no end of its own. Throws `DiagnosticError`.
    package func add(_ line: String) throws {
        do {
            try writeBytes(Array((line + "\n").utf8), to: descriptor)
        } catch {
            throw FileSystem.failure("cannot write", path, error)
        }
        guard fsync(descriptor) == 0 else { throw FileSystem.failure("cannot write", path, .last) }
    }
}
