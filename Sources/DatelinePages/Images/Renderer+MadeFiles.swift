import DatelineDigest
import DatelineFiles
import DatelineModel
import Foundation

/// A file that a program makes. Its name identifies its content.
protocol MadeFile: Sendable {
    /// Where it is.
    var permalink: Permalink { get }
    /// Whether bytes are the file from its beginning to its end.
    func isComplete(_ bytes: [UInt8]) -> Bool
}

extension SiteRenderer {
    /// Makes files, several at once, and passes each to a function as `makeAll` does; one that is in the folder of the site
    /// already is used again. `diagnose` says for a file what is to be done about a program's problem.
    ///
    /// Throws `DiagnosticError` if one cannot be made.
    func makeFiles<Files: RandomAccessCollection & Sendable, File: MadeFile, Result: Sendable>(
        _ files: Files, _ take: @escaping @Sendable (String, [UInt8]) throws -> Result,
        _ make: @escaping @Sendable (File) async throws -> [UInt8],
        diagnose: @escaping @Sendable (File, PictureProgram.Problem) -> Diagnostic
    ) async throws -> [Result] where Files.Element == File?, Files.Index == Int {
        let workers = ProcessInfo.processInfo.activeProcessorCount
        return try await withThrowingTaskGroup(of: [Result].self) { group in
            for worker in 0..<min(workers, files.count) {
                group.addTask {
                    var results: [Result] = []
                    for position in stride(from: worker, to: files.count, by: workers) {
                        guard let file = files[position] else { continue }
                        let path = file.permalink.outputPath
                        if let bytes = try earlier(path), file.isComplete(bytes) {
                            results.append(try take(path, bytes))
                        } else {
                            do {
                                results.append(try take(path, await make(file)))
                            } catch let problem as PictureProgram.Problem {
                                throw DiagnosticError(diagnose(file, problem))
                            }
                        }
                    }
                    return results
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
    }

    /// The file at this path in the folder of the site; `nil` if there is none.
    private func earlier(_ path: String) throws -> [UInt8]? {
        let output = edition.site.folders.output
        guard FileSystem.kind(of: output) == .folder else { return nil }
        let folder = try OpenFolder(output)
        // What else has this name is refused when the site is written.
        guard folder.kind(of: path) == .file else { return nil }
        return try folder.read(path)
    }
}
