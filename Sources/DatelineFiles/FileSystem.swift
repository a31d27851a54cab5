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
            return try OpenFile(reading: path, followsLinks: false).has(bytes)
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

    /// The path without links and dots of what may be there only in part: what is not there stays as it is written.
    package static func resolvedAsFarAsItIsThere(_ path: String) -> String {
        var missing: [Substring] = []
        var parts = path.split(separator: "/", omittingEmptySubsequences: true)
        let start = path.utf8.first == UInt8(ascii: "/") ? "/" : "./"
        while true {
            if let known = resolved(start + parts.joined(separator: "/")) {
                // Nothing is a link beyond what is there, so two dots lead back.
                var whole = known.split(separator: "/")
                for part in missing.reversed() where part != "." {
                    if part == ".." { _ = whole.popLast() } else { whole.append(part) }
                }
                return "/" + whole.joined(separator: "/")
            }
            guard let last = parts.popLast() else { return path }
            missing.append(last)
        }
    }

    /// Whether a path matches a pattern of the shell by the rules of POSIX’s `fnmatch`. A `*` stands for slashes, too.
    package static func matches(_ path: String, glob pattern: String) -> Bool { fnmatch(pattern, path, 0) == 0 }

    /// Whether a path is a folder or in it; both without links and dots.
    package static func isInside(_ path: String, _ folder: String) -> Bool {
        folder == "/" || (path + "/").utf8.starts(with: (folder + "/").utf8)
    }

    /// The path that a symbolic link has in it; `nil` if there is no link.
    package static func destination(ofLink path: String) -> String? {
        var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink(path, &bytes, bytes.count)
        return count < 0 ? nil : String(decoding: bytes.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    // MARK: - Changing

    /// Makes a folder and those around it; it is no error if it is there.
    package static func makeFolder(_ path: String) throws {
        do throws(SystemError) {
            try PathBase.workingFolder.makeFolder(path)
        } catch {
            throw failure("cannot make the folder", path, error)
        }
    }

    /// Writes a file; what was there is replaced at once, also if a link leads to it, and if it cannot be written, what was there
    /// stays, and nothing of the new file does.
    ///
    /// A file of others, one with several names, and one in a folder where no other can be made is written in place.
    package static func write(_ bytes: [UInt8], to path: String) throws {
        let target = resolved(path) ?? path
        do throws(SystemError) {
            switch kind(of: target) {
            case .file where try mayBeReplaced(target): try replace(target, with: bytes, FileStatus(of: target))
            case .nothing where kind(of: target, followsLinks: false) == .nothing:
                try replace(target, with: bytes, nil)
            case .file, .nothing, .folder, .link, .other:
                let file = try OpenFile(writing: target)
                try file.writeAll(bytes)
                try file.finish()
            }
        } catch {
            throw failure("cannot write", path, error)
        }
    }

    /// Whether another file in the place of a file changes nothing but its bytes.
    private static func mayBeReplaced(_ path: String) throws(SystemError) -> Bool {
        let status = try FileStatus(of: path)
        return status.linkCount == 1 && status.owner == geteuid() && access(path, W_OK) == 0
            && access(folder(of: path), W_OK | X_OK) == 0
    }

    private static func folder(of path: String) -> String {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? "./"
    }

    /// Writes a file beside the one that it replaces, and moves it there; if there is none, the umask decides who may read it.
    private static func replace(_ path: String, with bytes: [UInt8], _ earlier: FileStatus?) throws(SystemError) {
        let temporary = "\(folder(of: path)).dateline-\(String(UInt64.random(in: 0...UInt64.max), radix: 36))"
        do throws(SystemError) {
            let file = try OpenFile(
                creating: temporary, in: .workingFolder, permissions: earlier?.permissions ?? 0o666)
            if let earlier { try file.takeReaders(of: earlier) }
            try file.writeAll(bytes)
            try file.finish()
            guard rename(temporary, path) == 0 else { throw .last }
        } catch {
            unlink(temporary)
            throw error
        }
    }

    /// Writes a file in one go, and makes the folders around it that are not there yet.
    package static func writeWithFolders(_ bytes: [UInt8], to path: String) throws {
        if let slash = path.lastIndex(of: "/"), slash != path.startIndex { try makeFolder(String(path[..<slash])) }
        try write(bytes, to: path)
    }

    /// Moves a file or folder to another name, replacing a file that is there.
    package static func move(_ path: String, to target: String) throws {
        guard rename(path, target) == 0 else { throw failure("cannot write", target, .last) }
    }

    /// Makes a symbolic link.
    package static func makeLink(_ path: String, to destination: String) throws {
        guard symlink(destination, path) == 0 else { throw failure("cannot make the link", path, .last) }
    }

    /// Deletes a file or an empty folder; whether something was deleted.
    @discardableResult
    package static func remove(_ path: String) -> Bool { unlink(path) == 0 || rmdir(path) == 0 }

    /// Deletes a folder with all that is in it, or a file; links in it are deleted, not followed.
    package static func removeAll(_ path: String) {
        let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
        let parent = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        do {
            try OpenFolder(parent).removeAll(String(path[(slash.map(path.utf8.index(after:)) ?? path.startIndex)...]))
        } catch {
            // A folder that is not there has nothing to delete.
        }
    }

    /// A lock on a folder, given up when the value is released.
    package final class Lock: Sendable {
        private let file: OpenFile

        /// Takes the lock of an open folder; `nil` if it is not free.
        init?(_ file: consuming OpenFile) {
            guard file.takeLock() else { return nil }
            self.file = file
        }

        // A program that is being started at this moment may still have the file open.
        deinit { file.giveUpLock() }
    }

    /// The problem of something that could not be changed.
    static func failure(_ action: String, _ path: String, _ error: SystemError) -> DiagnosticError {
        let help =
            switch error {
            case .noSpace: "make room on the disk, and try again"
            case .accessDenied: "allow writing here (chmod u+w), or choose another place"
            default: String?.none
            }
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

    /// Tells this machine, since it was started, from others, and a container from others of the same name: where this is
    /// the same, so are the numbers of processes. `nil` if the system does not say.
    package static var identity: String? {
        #if canImport(Darwin)
        var bytes = [CChar](repeating: 0, count: 64)
        var count = bytes.count
        guard sysctlbyname("kern.bootsessionuuid", &bytes, &count, nil, 0) == 0 else { return nil }
        return String(decoding: bytes.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        #else
        guard let numbers = FileSystem.destination(ofLink: "/proc/self/ns/pid") else { return nil }
        do {
            let file = try OpenFile(reading: "/proc/sys/kernel/random/boot_id")
            var bytes = [UInt8](repeating: 0, count: 64)
            let count = try bytes.withUnsafeMutableBytes { try file.readSome(into: $0) }
            return "\(String(decoding: bytes[..<count].prefix { $0 > 0x20 }, as: UTF8.self)) \(numbers)"
        } catch {
            return nil
        }
        #endif
    }

    /// Whether a process of this number runs, no matter whose it is.
    package static func isRunning(_ process: Int32) -> Bool { kill(process, 0) == 0 || errno == EPERM }
}
