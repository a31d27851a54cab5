import DatelineModel
private import Foundation

/// The folder for what is kept of a user between runs: locks, what a publication needs while it runs, and what is known of
/// other sites. It belongs to the user, and nobody else may enter it: what other users of the machine put into shared folders
/// is neither believed nor deleted.
package enum PrivateFolder {
    /// Opens it: `dateline` in the user’s folder for caches, or else in another that is the user’s own.
    ///
    /// Throws `DiagnosticError` if there is none.
    package static func open() throws -> OpenFolder {
        let environment = ProcessInfo.processInfo.environment
        // Foundation passes over a folder that is not there, and what the user set would silently be something else.
        return try open(
            environment, home: environment["HOME"] ?? NSHomeDirectory(),
            temporary: environment["TMPDIR"] ?? FileManager.default.temporaryDirectory.path)
    }

    /// Opens it for a user with an environment, a home, and a folder for temporary files.
    static func open(_ environment: [String: String], home: String, temporary: String) throws -> OpenFolder {
        #if os(macOS)
        let caches = "Library/Caches"
        #else
        let caches = ".cache"
        #endif
        let places = [
            environment["XDG_CACHE_HOME"].map { "\($0)/dateline" }, "\(home)/\(caches)/dateline",
            environment["XDG_RUNTIME_DIR"].map { "\($0)/dateline" }, "\(temporary)/dateline-\(getuid())",
        ]
        var reasons: [String] = []
        // The standard of these variables says that a relative path is to be ignored.
        for place in places.compactMap({ $0 }) where place.hasPrefix("/") {
            do {
                let folder = try OpenFolder(private: place)
                if folder.isWritable { return folder }
                reasons.append("“\(place)”: nothing can be written there")
            } catch let error as DiagnosticError {
                reasons += error.diagnostics.map { "“\(place)”: \($0.summary)" }
            }
        }
        throw DiagnosticError(
            .error(
                .noTemporaryFolder, at: .none,
                "there is no folder for what only you may see: " + reasons.joined(separator: "; "),
                help: "set XDG_CACHE_HOME to a folder of your own with free space"))
    }
}
