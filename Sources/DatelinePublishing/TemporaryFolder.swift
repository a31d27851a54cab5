import DatelineFiles
import DatelineModel
import Foundation

/// A folder for what a publication needs while it runs; it is deleted with its last reference.
///
/// What a killed process left behind, the next one deletes.
final class TemporaryFolder: Sendable {
    /// Where it is.
    let path: String

    private let parent: OpenFolder
    private let name: String
    // It shows others that the folder is in use; the system gives it up with the process.
    private let lock: FileSystem.Lock

    private static let prefix = "publish-"

    /// Creates a folder that only its owner may read. Throws `PublishProblem`.
    init() throws {
        parent = try PublishProblem.openPrivateFolder()
        do {
            Self.removeLeftovers(in: parent)
            (name, path, lock) = try Self.make(in: parent)
        } catch let error as DiagnosticError {
            throw PublishProblem(
                .noTemporaryFolder, "no folder can be created in “\(parent.path)”: \(error.diagnostics[0].summary)",
                help: "set XDG_CACHE_HOME to a folder of your own with free space")
        }
    }

    private static func make(
        in parent: OpenFolder, attempts: Int = 100
    ) throws -> (name: String, path: String, lock: FileSystem.Lock) {
        let name = prefix + UUID().uuidString
        do {
            let folder = try parent.makeFolder(name)
            if let lock = folder.lock(), parent.has(folder, as: name) { return (name, folder.path, lock) }
        } catch  where attempts == 0 {
            throw error
        } catch {
            // As below.
        }
        // Another process took it for a leftover before its lock was taken.
        return try make(in: parent, attempts: attempts - 1)
    }

    deinit { parent.removeAll(name) }

    /// Writes a file, with the folders around it, and returns its path.
    @discardableResult
    func write(_ name: String, _ bytes: [UInt8]) throws -> String {
        let file = "\(path)/\(name)"
        if let slash = name.lastIndex(of: "/") { try FileSystem.makeFolder("\(path)/\(name[..<slash])") }
        try FileSystem.write(bytes, to: file)
        return file
    }

    private static func removeLeftovers(in parent: OpenFolder) {
        do {
            for name in try parent.names() where name.hasPrefix(prefix) && parent.kind(of: name) == .folder {
                guard let unused = try parent.folder(name).lock() else { continue }
                parent.removeAll(name)
                withExtendedLifetime(unused) {}
            }
        } catch {
            // Another process deletes them at the same moment.
        }
    }
}
