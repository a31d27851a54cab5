import DatelineModel
import DatelinePages
import DatelineSearch
import Synchronization

/// The files of the search in one state of a site: built when a browser first requests one, and cached.
///
/// They need the words of all articles. Most edits are viewed without a search, and so cost nothing here.
final class ServedSearch: Sendable {
    private let files = Mutex<[String: SearchFile]?>(nil)

    /// The file at a path of the site; `nil` if the search has none there. Throws as `SiteRenderer.makeSearchFiles` does.
    func file(at path: String, of renderer: SiteRenderer) throws -> SearchFile? {
        try files.withLock { files in
            if let files { return files[path] }
            let made = Dictionary(
                try renderer.makeSearchFiles().map { ($0.permalink.description, $0) },
                uniquingKeysWith: { first, _ in first })
            files = made
            return made[path]
        }
    }
}
