package import DatelineSite

/// Tells what changes in the folders of a site, by the means of the system.
///
/// Several changes at once, as when an editor saves by way of a second file or a branch is checked out, are told together.
package protocol FolderWatcher: Sendable {
    /// The changes, until the watcher is stopped.
    var changes: AsyncStream<FolderChanges> { get }
    /// Ends the watch.
    func stop()
}

/// Why a folder cannot be watched.
package struct WatchError: Error, CustomStringConvertible {
    /// The reason, and the way out if there is one.
    package let description: String
}

extension FolderWatcher where Self == SystemFolderWatcher {
    /// Watches `Content` and `Templates` in the folder of a site. Throws `WatchError`.
    package static func ofSite(in folder: String) throws -> SystemFolderWatcher { try SystemFolderWatcher(folder) }
}
