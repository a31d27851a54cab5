import DatelineDigest
import DatelineModel

/// The files of `Content` that no published page links to.
enum UnusedFiles {
    /// What is not in the site: a warning for each folder, and one more for each kind of file that is better kept elsewhere.
    static func warnings(about paths: [String], in site: Site) -> [Diagnostic] {
        var groups: [Group: [String]] = [:]
        var unread: [Diagnostic] = []
        for path in paths {
            if let problem = UnreadPost.problem(with: path, in: site.folders.content) {
                unread.append(problem)
                continue
            }
            let content = AttachmentContent(of: path, in: site.folders.content, readsPictures: false)
            groups[Group(folder: folder(of: path), kind: content.privacy), default: []].append(path)
        }
        return unread
            + groups.map { group, paths in
                let isOne = paths.count == 1
                let place = Diagnostic.Place.file(
                    isOne || group.folder.isEmpty
                        ? "\(SiteFolders.contentName)\(isOne ? "/\(paths[0])" : "")"
                        : "\(SiteFolders.contentName)/\(group.folder)")
                let names = paths.prefix(5).map { "“\($0.split(separator: "/").last ?? "")”" }.joined(separator: ", ")
                let all = names + (paths.count > 5 ? " and \(paths.count - 5) more" : "")
                let them = isOne ? "it" : "them"
                let isStory = paths.contains { path in Self.storyEndings.contains { path.lowercased().hasSuffix($0) } }
                let story = isStory ? "; “dateline add” makes an article of a story" : ""
                if let kind = group.kind {
                    return .warning(
                        .privateFile, at: place,
                        isOne
                            ? "looks like \(kind.rawValue); no published page links to it, so it is not in the site"
                            : "\(paths.count) files here look like \(kind.several); no published page links to them, so they are not in the site: \(all)",
                        help: "move \(them) out of “\(SiteFolders.contentName)”\(story)")
                }
                return .warning(
                    .unusedFile, at: place,
                    isOne
                        ? "no published page links to this file, so it is not in the site"
                        : "no published page links to \(paths.count) files here, so they are not in the site: \(all)",
                    help: "link to \(them), or move \(them) out of “\(SiteFolders.contentName)”\(story)")
            }
    }

    /// Forms in which stories arrive that are not read.
    private static let storyEndings = [
        ".docx", ".doc", ".odt", ".rtf", ".eml", ".html", ".htm", ".pdf", ".rss", ".json",
    ]

    private struct Group: Hashable {
        let folder: String
        let kind: PrivateFile?
    }

    private static func folder(of path: String) -> String {
        path.split(separator: "/").dropLast().joined(separator: "/")
    }
}
