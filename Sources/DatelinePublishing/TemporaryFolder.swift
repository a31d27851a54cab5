import DatelineModel
import DatelineFiles
import Foundation

/// A folder for what a publication needs while it runs; it is deleted with its last reference.
///
/// What a killed process left behind, the next one deletes.
final class TemporaryFolder: Sendable {
    /// Where it is.
    let path: String

    private static let prefix = "dateline-publish-"

    /// Creates a folder that only its owner may read. Throws `PublishProblem`.
    init() throws {
        let parent = FileManager.default.temporaryDirectory.path
        Self.removeLeftovers(in: parent)
        var template = Array("\(parent)/\(Self.prefix)\(ProcessInfo.processInfo.processIdentifier)-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw PublishProblem(
                .noTemporaryFolder, "no folder can be created in “\(parent)”: \(SystemError.last)",
                help: "set TMPDIR to a folder with free space")
        }
        path = String(decoding: template.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    deinit { FileSystem.removeAll(path) }

    /// Writes a file, with the folders around it, and returns its path.
    @discardableResult
    func write(_ name: String, _ bytes: [UInt8]) throws -> String {
        let file = "\(path)/\(name)"
        if let slash = name.lastIndex(of: "/") { try FileSystem.makeFolder("\(path)/\(name[..<slash])") }
        try FileSystem.write(bytes, to: file)
        return file
    }

    private static func removeLeftovers(in parent: String) {
        for name in FileSystem.names(in: parent) where name.hasPrefix(prefix) {
            let process = name.dropFirst(prefix.count).prefix { $0 != "-" }
            if let process = Int32(process), !Machine.isRunning(process) { FileSystem.removeAll("\(parent)/\(name)") }
        }
    }
}
