import DatelineFiles
import DatelineModel
import Foundation

/// A file at a target that says who is publishing there, and what: others wait, and whoever comes after a publication that
/// was cut off knows which files it left half done.
struct PublishLock: Sendable, Equatable {
    /// The file's name.
    static let name = "dateline-publishing.txt"
    private static let head = "Dateline is publishing here."
    /// Seconds after which a publication of another machine counts as cut off.
    private static let patience = 2 * 60 * 60

    /// The machine's name.
    let host: String
    /// The process on that machine.
    let process: Int32
    /// Seconds since 1970 at the publication's begin.
    let time: Int
    /// The release that is being made; empty where there are none.
    let release: String
    /// The files that travel, and, without size and hash, those that are deleted.
    var manifest = PublishManifest()
    /// The paths that are deleted.
    var deleted: [String] = []
    /// Whether the system says that the publication is over.
    private var isOver = false

    /// The lock of this process, for files that travel and paths that are deleted.
    init(release: String = "", files: [PublishedFile], deleted: [String]) {
        host = Self.machine
        process = ProcessInfo.processInfo.processIdentifier
        time = Int(Date().timeIntervalSince1970)
        self.release = release
        manifest = PublishManifest(files)
        self.deleted = deleted
    }

    /// Reads a lock; `nil` if the bytes are none.
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

    /// The paths that may be as they were before, as they were to become, or anything between.
    var touched: [String] { manifest.paths + deleted }

    /// Whether two locks are of one publication.
    func isHeld(bySameAs other: PublishLock) -> Bool { host == other.host && process == other.process }

    /// Why nobody else may publish; `nil` if the publication was cut off.
    var refusal: PublishProblem? {
        if isOver { return nil }
        let age = Int(Date().timeIntervalSince1970) - time
        if host == Self.machine {
            guard process != ProcessInfo.processInfo.processIdentifier, Machine.isRunning(process) else { return nil }
            return PublishProblem(
                "publish-under-way", "another publication of this machine is under way (process \(process))",
                help: "wait until it is done")
        }
        guard age < Self.patience else { return nil }
        return PublishProblem(
            "publish-under-way", "“\(host)” has been publishing here for \(max(0, age) / 60) minutes",
            help: "wait until it is done; if it was cut off", unless: .takeover)
    }

    private static var machine: String { Machine.name.flatMap { $0.contains("\n") ? nil : $0 } ?? "unknown" }
}

extension Substring {
    /// What stands after `key: `; `nil` if the line does not begin so.
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
