import DatelineFiles
import DatelineModel
import Foundation

/// A file at a target that says who is publishing there, and what: others wait, and whoever comes after an interrupted
/// publication knows which files it may have changed.
struct PublishLock: Sendable, Equatable {
    /// The file's name.
    static let name = "dateline-publishing.txt"
    private static let head = "Dateline is publishing here."
    /// Seconds after which a publication from another machine counts as interrupted.
    private static let timeout = 2 * 60 * 60

    /// The machine's name.
    let host: String
    /// The process on that machine.
    let process: Int32
    /// When the publication began, in seconds since 1970.
    let time: Int
    /// The release that is being made; empty where there are none.
    let release: String
    /// The files that are sent, and, without size and hash, those that are deleted.
    var manifest = PublishManifest()
    /// The paths that are deleted.
    var deleted: [String] = []
    /// Whether the system says that the publication is over.
    private var isOver = false

    /// The lock of this process, for files that are sent and paths that are deleted.
    init(release: String = "", files: [PublishedFile], deleted: [String]) {
        host = Self.machine
        process = ProcessInfo.processInfo.processIdentifier
        time = Int(Date().timeIntervalSince1970)
        self.release = release
        manifest = PublishManifest(files)
        self.deleted = deleted
    }

    /// Reads a lock; `nil` if the bytes are not a lock.
    init?(_ bytes: [UInt8]) {
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count >= 5, lines[0] == Self.head,
            let host = lines[1].value(of: "host"), let process = lines[2].value(of: "process").flatMap({ Int32($0) }),
            let time = lines[3].value(of: "time").flatMap({ Int($0) }), let release = lines[4].value(of: "release")
        else { return nil }
        (self.host, self.process, self.time, self.release) = (host, process, time, release)
        var rest = lines.dropFirst(5)
        while let line = rest.first, let path = line.value(of: "delete") {
            guard PublishManifest.isInside(path) else { return nil }
            deleted.append(path)
            rest = rest.dropFirst()
        }
        guard let manifest = PublishManifest(Array(rest.joined(separator: "\n").utf8)) else { return nil }
        self.manifest = manifest
    }

    /// The lock as a file.
    var bytes: [UInt8] {
        let lines =
            [Self.head, "host: \(host)", "process: \(process)", "time: \(time)", "release: \(release)"]
            + deleted.map { "delete: \($0)" }
        return Array((lines.joined(separator: "\n") + "\n").utf8) + manifest.bytes
    }

    /// The paths that may have their old content, their new content, or anything in between.
    var touched: [String] { manifest.paths + deleted }

    /// Whether two locks belong to the same publication.
    func isHeld(bySameAs other: PublishLock) -> Bool { host == other.host && process == other.process }

    /// Why nobody else may publish; `nil` if the publication was interrupted.
    var refusal: PublishProblem? {
        if isOver { return nil }
        let age = Int(Date().timeIntervalSince1970) - time
        if host == Self.machine {
            guard process != ProcessInfo.processInfo.processIdentifier, Machine.isRunning(process) else { return nil }
            return PublishProblem(
                .publishUnderWay, "another publication from this machine is under way (process \(process))",
                help: "wait until it is done")
        }
        guard age < Self.timeout else { return nil }
        return PublishProblem(
            .publishUnderWay, "“\(host)” has been publishing here for \(max(0, age) / 60) minutes",
            help: "wait until it is done; if it was interrupted", unless: .takeover)
    }

    private static var machine: String { Machine.name.flatMap { $0.contains("\n") ? nil : $0 } ?? "unknown" }
}

extension Substring {
    /// The value after `key: `; `nil` if the line has another key.
    fileprivate func value(of key: String) -> String? {
        hasPrefix(key + ": ") ? String(dropFirst(key.count + 2)) : nil
    }
}

extension PublishLock {
    /// The lock of a publication that is known to be over.
    var ended: PublishLock {
        var lock = self
        lock.isOver = true
        return lock
    }
}
