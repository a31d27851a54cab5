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
    /// Tells the machine, or the container on it, from others of the same name; `nil` if it does not know.
    private let machine: String?
    /// A random number that no other publication has; `nil` in locks of earlier versions.
    private let token: String?
    /// The files that are sent, and, without size and hash, those that are deleted.
    var manifest = PublishManifest()
    /// The paths that are deleted.
    var deleted: [String] = []
    /// Whether the system says that the publication is over.
    private var isOver = false

    /// The lock of this process, for files that are sent and paths that are deleted.
    init(release: String = "", files: [PublishedFile], deleted: [String]) {
        host = Self.hostName
        process = ProcessInfo.processInfo.processIdentifier
        time = Int(Date().timeIntervalSince1970)
        self.release = release
        machine = Machine.identity
        token = (0..<4).map { _ in String(UInt32.random(in: 0...UInt32.max), digits: 8, radix: 16) }.joined()
        manifest = PublishManifest(files)
        self.deleted = deleted
    }

    /// Reads a lock; `nil` if the bytes are not just a lock, or name a release or a path that cannot be one.
    init?(_ bytes: [UInt8]) {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        var lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { String(Substring($0)) }[...]
        guard lines.popFirst() == Self.head, let host = lines.next("host"),
            let process = lines.next("process").flatMap({ Int32($0) }), process > 0,
            let time = lines.next("time").flatMap({ Int($0) }), time >= 0,
            let release = lines.next("release"), release.isEmpty || ReleaseName.isValid(release)
        else { return nil }
        (self.host, self.process, self.time, self.release) = (host, process, time, release)
        machine = lines.next("machine")
        token = lines.next("token")
        while let path = lines.next("delete") {
            guard PublishManifest.isInside(path) else { return nil }
            deleted.append(path)
        }
        guard let manifest = PublishManifest(Array(lines.joined(separator: "\n").utf8)) else { return nil }
        self.manifest = manifest
    }

    /// The lock as a file.
    var bytes: [UInt8] {
        let lines =
            [Self.head, "host: \(host)", "process: \(process)", "time: \(time)", "release: \(release)"]
            + [machine.map { "machine: \($0)" }, token.map { "token: \($0)" }].compactMap { $0 }
            + deleted.map { "delete: \($0)" }
        return Array((lines.joined(separator: "\n") + "\n").utf8) + manifest.bytes
    }

    /// The paths that may have their old content, their new content, or anything in between.
    var touched: [String] { manifest.paths + deleted }

    /// Whether two locks belong to the same publication.
    func isHeld(bySameAs other: PublishLock) -> Bool { token != nil && token == other.token }

    /// Why nobody else may publish; `nil` if the publication was interrupted.
    var refusal: PublishProblem? {
        if isOver { return nil }
        let age = Int(Date().timeIntervalSince1970) - time
        if isOfThisMachine {
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

    /// Whether the numbers of its processes are those of this machine: names are often the same in containers.
    private var isOfThisMachine: Bool {
        guard let machine, let own = Machine.identity else { return host == Self.hostName }
        return machine == own
    }

    private static var hostName: String { Machine.name.flatMap { $0.contains("\n") ? nil : $0 } ?? "unknown" }

    /// The problem of something that has the lock’s name and is none.
    static func damaged(at place: String, unless allowance: PublishAllowance? = .takeover) -> PublishProblem {
        PublishProblem(
            .damagedLock, "“\(place)” is not a lock that Dateline wrote",
            help: "see who put it there; if nobody is publishing" + (allowance == nil ? ", move it away" : ""),
            unless: allowance)
    }
}

extension ArraySlice<String> {
    /// Takes the next line if it is `key: value`, and returns the value.
    fileprivate mutating func next(_ key: String) -> String? {
        guard let line = first, line.utf8.starts(with: "\(key): ".utf8) else { return nil }
        removeFirst()
        return String(Substring(line.utf8.dropFirst(key.utf8.count + 2)))
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
