package import DatelineModel
import Foundation

/// What a call throws, one text a problem: `a.md:2:7 bad-date`; none if it returns.
package func problems<Value>(_ body: () throws -> Value) -> [String] {
    diagnostics(body).map(\.mark)
}

/// What a call throws; none if it returns.
package func diagnostics<Value>(_ body: () throws -> Value) -> [Diagnostic] {
    do {
        _ = try body()
        return []
    } catch let error as DiagnosticError {
        return error.diagnostics
    } catch {
        return [.error(.internalError, at: .none, "\(error)")]
    }
}

extension Diagnostic {
    /// The place and the kind of problem: `a.md:2:7 bad-date`.
    package var mark: String {
        switch place {
        case .location(let location): "\(location.file):\(location.line):\(location.column) \(identifier)"
        case .file(let path): "\(path) \(identifier)"
        case .none: identifier.rawValue
        }
    }
}

/// Makes a folder with files in it, gives its path to a test, and removes it.
package func withFolder<Value>(_ files: KeyValuePairs<String, String>, _ body: (String) throws -> Value) throws -> Value
{
    let folder = FileManager.default.temporaryDirectory.appending(path: "dateline-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }  // what is left lies in a temporary folder
    for (path, text) in files {
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }
    return try body(folder.path)
}
