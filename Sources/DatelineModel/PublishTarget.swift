/// A place where the site is published, as `publish:` in `site.yml` names it.
package struct PublishTarget: Sendable, Hashable {
    /// Its name: what stands after `dateline publish`.
    package let name: String
    /// How the site gets there.
    package let kind: Kind
    /// The address that the site has there; `nil` for that of the site.
    package let baseURL: BaseURL?

    /// A target with all its values.
    package init(name: String, kind: Kind, baseURL: BaseURL? = nil) {
        self.name = name
        self.kind = kind
        self.baseURL = baseURL
    }

    /// The ways of publishing a site.
    package enum Kind: Sendable, Hashable {
        /// A folder of this machine, relative to that of the site, that keeps a number of releases.
        case folder(path: String, releases: Int)
        /// A branch of a git repository: an address, a path, or the name of a remote of the site's own repository.
        ///
        /// Without `keepsHistory` the branch has one commit only, the newest.
        case git(remote: String, branch: String, keepsHistory: Bool)
        /// A folder that rsync reaches: `user@host:path`, `rsync://host/module`.
        ///
        /// It keeps a number of releases; `nil` if the files stand in the folder itself.
        case rsync(remote: String, releases: Int?)
        /// A remote of rclone with a path: `s3:bucket/path`.
        case rclone(remote: String)

        /// The word after `to:`.
        package var name: String {
            switch self {
            case .folder: "folder"
            case .git: "git"
            case .rsync: "rsync"
            case .rclone: "rclone"
            }
        }
    }
}
