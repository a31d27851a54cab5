package import DatelineSite

/// Reports what changes in the folders of a site, using the file events of the system: `Content`, `Templates`, and the folder
/// of a theme that `site.yml` names.
///
/// Several changes at once, as when an editor saves through a temporary file or a branch is checked out, are reported
/// together.
package protocol FolderWatcher: Sendable {
    /// The changes, until the watcher is stopped.
    var changes: AsyncStream<FolderChanges> { get }
    /// Ends the watch.
    func stop()
}

/// Why a folder cannot be watched.
package struct WatchError: Error, CustomStringConvertible {
    /// The reason, and what to do about it if possible.
    package let description: String
}

extension FolderWatcher where Self == SystemFolderWatcher {
    /// Watches the folders of a site. `say` is told what someone who waits for a change should
    /// know: that the folder is gone, or a limit of the system reached. Throws `WatchError`.
    package static func ofSite(
        in folder: String, say: @escaping @Sendable (String) -> Void = { _ in }
    ) throws -> SystemFolderWatcher {
        try SystemFolderWatcher(folder, say: say)
    }
}
