package import DatelineModel

#if canImport(Glibc)
private import Glibc
#elseif canImport(Musl)
private import Musl
#else
private import Darwin
#endif

/// What Dateline does with files and folders besides reading them, with errors that name the file.
package enum FileSystem {
    /// What is at a path.
    package enum Kind: Sendable {
        /// A plain file, or a folder.
        case file, folder
        /// A symbolic link that is not followed.
        case link
        /// A pipe, a socket or a device.
        case other
        /// There is nothing, or nobody may look.
        case nothing
    }

    // MARK: - Looking

    /// What is at a path; a link counts as what it leads to unless `followsLinks` is false.
    package static func kind(of path: String, followsLinks: Bool = true) -> Kind {
        do {
            return try FileStatus(of: path, followsLinks: followsLinks).kind
        } catch {
            return .nothing
        }
    }

    /// What tells this state of the file or folder at a path from a later one, through links; `nil` if there is none.
    package static func stamp(of path: String) -> FileStamp? {
        do {
            return try FileStatus(of: path).stamp
        } catch {
            return nil
        }
    }

    /// The names in a folder in the order of their bytes; none if there is no such folder.
    package static func names(in folder: String) -> [String] {
        do {
            return try entries(of: folder).map(\.name).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        } catch {
            return []
        }
    }

    /// Whether a file is there and has just these bytes.
    package static func file(_ path: String, has bytes: [UInt8]) -> Bool {
        do {
            let file = try OpenFile(reading: path, followsLinks: false)
            let status = try file.status
            guard status.kind == .file, Int(status.stamp.size) == bytes.count else { return false }
            return try bytes.withUnsafeBytes { wanted in
                try withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { buffer in
                    var start = 0
                    while start < wanted.count {
                        let count = try file.readSome(into: buffer)
                        guard count > 0, start + count <= wanted.count, let got = buffer.baseAddress,
                            let base = wanted.baseAddress, memcmp(got, base + start, count) == 0
                        else { return false }
                        start += count
                    }
                    return true
                }
            }
        } catch {
            return false
        }
    }

    /// The path without links and dots; `nil` if there is nothing there.
    package static func resolved(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// The path that a symbolic link has in it; `nil` if there is no link.
    package static func destination(ofLink path: String) -> String? {
        var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink(path, &bytes, bytes.count)
        return count < 0 ? nil : String(decoding: bytes.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    // MARK: - Changing

    /// Makes a folder and those around it; it is no error if it is there.
    package static func makeFolder(_ path: String) throws { try makeFolder(path, in: .workingFolder, named: path) }

    private static func makeFolder(_ path: String, in base: PathBase, named name: String) throws {
        do throws(SystemError) {
            try base.makeFolder(path)
        } catch {
            throw failure("cannot make the folder", name, error)
        }
    }

    /// Writes a file in one go; what was there is replaced.
    package static func write(_ bytes: [UInt8], to path: String) throws {
        try write(bytes, to: path, in: .workingFolder, named: path)
    }

    private static func write(_ bytes: [UInt8], to path: String, in base: PathBase, named name: String) throws {
        do throws(SystemError) {
            let file = try OpenFile(writing: path, in: base)
            try file.writeAll(bytes)
            try file.finish()
        } catch {
            throw failure("cannot write", name, error)
        }
    }

    /// Moves a file or folder to another name, replacing a file that is there.
    package static func move(_ path: String, to target: String) throws {
        guard rename(path, target) == 0 else { throw failure("cannot write", target, .last) }
    }

    /// Gives a file a second name; whether that was possible.
    package static func addName(_ other: String, to path: String) -> Bool { link(path, other) == 0 }

    /// Makes a symbolic link.
    package static func makeLink(_ path: String, to destination: String) throws {
        guard symlink(destination, path) == 0 else { throw failure("cannot make the link", path, .last) }
    }

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

    /// A folder that is open: what is in it is reached without the way to it.
    package final class Folder: Sendable {
        private let file: OpenFile

        /// Makes a folder if it is not there, and opens it. Throws `DiagnosticError` if that cannot be.
        package init(_ path: String) throws {
            try FileSystem.makeFolder(path)
            do throws(SystemError) {
                file = try OpenFile(folder: path)
            } catch {
                throw failure("cannot open the folder", path, error)
            }
        }

        /// Writes a file with the folders around it. Messages call it `name`.
        package func write(_ bytes: [UInt8], to path: String, named name: String) throws {
            if let slash = path.lastIndex(of: "/") {
                try FileSystem.makeFolder(String(path[..<slash]), in: file.base, named: name)
            }
            try FileSystem.write(bytes, to: path, in: file.base, named: name)
        }
    }

    /// Holds a lock on a folder until the value is gone; `nil` if another process holds it, or there is no such folder.
    package static func lock(_ folder: String) -> Lock? {
        do throws(SystemError) {
            let file = try OpenFile(folder: folder)
            return file.takeLock() ? Lock(file) : nil
        } catch {
            return nil
        }
    }

    /// A lock, given up when it is released.
    package final class Lock: Sendable {
        private let file: OpenFile

        fileprivate init(_ file: consuming OpenFile) { self.file = file }
    }

    private static func failure(_ action: String, _ path: String, _ error: SystemError) -> DiagnosticError {
        let help = error == .noSpace ? "make room on the disk and build again; the site is as it was" : nil
        return DiagnosticError(.error(.cannotWrite, at: .file(path), "\(action): \(error)", help: help))
    }
}

/// The machine that this runs on.
package enum Machine {
    /// Its name as it knows it itself, without asking any network; `nil` if it has none.
    package static var name: String? {
        var bytes = [CChar](repeating: 0, count: 256)
        guard gethostname(&bytes, bytes.count - 1) == 0 else { return nil }
        let name = String(decoding: bytes.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        return name.isEmpty ? nil : name
    }

    /// Whether a process of this number runs, no matter whose it is.
    package static func isRunning(_ process: Int32) -> Bool { kill(process, 0) == 0 || errno == EPERM }
}
