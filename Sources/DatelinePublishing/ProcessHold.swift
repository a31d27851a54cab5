import DatelineModel
import DatelineFiles
import Foundation

#if canImport(System)
import System
#else
import SystemPackage
#endif

/// A lock on a target among the processes of this machine, which every program that a publication starts holds with it.
///
/// If the publication is killed, what it started keeps running for a while. Until that ends, nobody else may begin: it
/// could still put an old file over a new one. The lock is an open file, empty or nearly so, that the programs get as
/// their standard input; the system releases it with the last of them.
final class ProcessHold: Sendable {
    private let descriptor: FileDescriptor

    /// The seconds to wait for what a killed publication left running.
    private static let timeout = 60.0

    /// Takes the lock of a target. Throws `PublishProblem` if another publication has it.
    init(target: String, progress: (String) -> Void) async throws {
        let name = ContentHash(Array(target.utf8)).description.prefix(16)
        let path = "\(try PublishProblem.openPrivateFolder().path)/lock-\(name)"
        do {
            descriptor = try FileDescriptor.open(
                FilePath(path), .readWrite, options: [.create, .closeOnExec, .noFollow, .nonBlocking],
                permissions: .ownerReadWrite)
        } catch {
            throw PublishProblem(.noLock, "“\(path)” cannot be opened: \(error)")
        }
        let end = Date(timeIntervalSinceNow: Self.timeout)
        var isReported = false
        while !FileSystem.takeLock(descriptor: descriptor.rawValue) {
            let owner = Self.owner(descriptor)
            guard owner.map({ !Machine.isRunning($0) }) ?? true, Date() < end else {
                throw PublishProblem(
                    .publishUnderWay,
                    owner.map { "another publication from this machine is under way (process \($0))" }
                        ?? "a program that an earlier publication started is still running",
                    help: "wait until it is done")
            }
            if !isReported { progress("waiting for a program that an interrupted publication left running") }
            isReported = true
            try await Task.sleep(for: .milliseconds(50))
        }
        let text = Array("\(ProcessInfo.processInfo.processIdentifier)\n".utf8)
        // The process number only improves a message; the lock works without it.
        try? descriptor.resize(to: 0)
        // Programs read on from where this ends: they find nothing.
        _ = try? descriptor.writeAll(text)
    }

    // Nothing is left to be written, so nothing can go wrong.
    deinit { try? descriptor.close() }

    /// What a program gets as its standard input.
    var input: FileDescriptor { descriptor }

    /// The process that took the lock; `nil` if it did not say.
    private static func owner(_ descriptor: FileDescriptor) -> Int32? {
        var bytes = [UInt8](repeating: 0, count: 20)
        // A file that cannot be read says nothing.
        let count = try? bytes.withUnsafeMutableBytes { try descriptor.read(fromAbsoluteOffset: 0, into: $0) }
        return Int32(String(decoding: bytes.prefix(count ?? 0), as: UTF8.self).prefix { $0.isNumber })
    }
}
