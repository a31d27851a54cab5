import DatelineFiles
import DatelineModel
import Foundation

/// The folder in which locks are, and what a publication needs while it runs. It belongs to the user, and nobody else may
/// enter it: what other users of the machine put into shared folders is neither believed nor deleted.
enum PrivateFolder {
    /// Opens it: `dateline` in the user’s folder for caches, or else in another that is the user’s own.
    ///
    /// Throws `PublishProblem` if there is none.
    static func open() throws -> OpenFolder {
        let environment = ProcessInfo.processInfo.environment
        #if os(macOS)
        let caches = "Library/Caches"
        #else
        let caches = ".cache"
        #endif
        let places = [
            environment["XDG_CACHE_HOME"].map { "\($0)/dateline" }, "\(NSHomeDirectory())/\(caches)/dateline",
            environment["XDG_RUNTIME_DIR"].map { "\($0)/dateline" },
            "\(FileManager.default.temporaryDirectory.path)/dateline-\(getuid())",
        ]
        var reasons: [String] = []
        // The standard of these variables says that a relative path is to be ignored.
        for place in places.compactMap({ $0 }) where place.hasPrefix("/") {
            do {
                return try OpenFolder(private: place)
            } catch let error as DiagnosticError {
                reasons += error.diagnostics.map { "“\(place)”: \($0.summary)" }
            }
        }
        throw PublishProblem(
            .noTemporaryFolder, "there is no folder for what only you may see: " + reasons.joined(separator: "; "),
            help: "set XDG_CACHE_HOME to a folder of your own with free space")
    }
}
