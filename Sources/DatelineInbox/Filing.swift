import DatelineDigest
import DatelineFiles
import DatelineModel
import DatelineReading
import Foundation

/// Puts stories into the folder of articles, each with the files that came with it.
struct Filing {
    private let site: Site
    private let isDryRun: Bool
    private var taken: Set<String> = []
    /// What was written for each file, and what was there before if it was there.
    private var written: [String: (files: [String], before: [UInt8]?)] = [:]

    init(_ site: Site, isDryRun: Bool) { (self.site, self.isDryRun) = (site, isDryRun) }

    private var folders: SiteFolders { site.folders }

    /// Writes the article of a story. Throws `DiagnosticError` if a build would refuse it, and if it cannot be written.
    mutating func file(_ story: ReadStory) throws -> InboxReport.Added {
        guard let date = story.date else { throw UnreadableFile("nothing says its date", help: "add it with --date") }
        let content = folders.content
        var file = ArticleFile(story, date, in: site) { path in
            taken.contains(path) || FileSystem.kind(of: "\(content)/\(path)", followsLinks: false) != .nothing
        }
        if let own = story.file.ownPath { file = file.at(own) }
        let name = "\(SiteFolders.contentName)/\(file.path)"
        let manuscript = try site.newsroom.reader.readAsFarAsPossible(
            file.text, at: file.path, named: name, as: TextFormat(ofFile: file.path) ?? .plainText)
        let (article, _, warnings, _) = try site.newsroom.editor.edit(manuscript)
        taken.insert(file.path)

        let before = story.file.ownPath == nil ? nil : story.file.bytes
        let attachments = Attachments(of: story, manuscript, beside: file.path)
        let seen = folders.asSeen(name)
        if !isDryRun {
            var paths: [String] = []
            for (path, bytes) in attachments.files + [(file.path, file.text)] {
                try write(bytes, to: path)
                paths.append(path)
            }
            written[seen] = (paths, before)
        }
        return InboxReport.Added(
            file: seen, story: story.name, article: article,
            attachments: attachments.files.map { folders.asSeen("\(SiteFolders.contentName)/\($0.path)") },
            leftOut: story.story.leftOut + attachments.left,
            warnings: warnings.filter { $0.identifier != .secondStory })
    }

    /// Removes what was written for a story, or puts back what was there.
    mutating func takeBack(_ file: String) throws {
        guard let (paths, before) = written.removeValue(forKey: file) else { return }
        for path in paths {
            taken.remove(path)
            if let before, path == paths.last {
                try write(before, to: path)
            } else if !FileSystem.remove("\(folders.content)/\(path)") {
                throw DiagnosticError(
                    .error(.cannotWrite, at: .file(folders.asSeen(path)), "cannot be removed again", help: "remove it"))
            }
        }
    }

    /// Writes a file whole or not at all.
    private func write(_ bytes: [UInt8], to path: String) throws {
        let full = "\(folders.content)/\(path)"
        let folder = String(full.prefix(upTo: full.lastIndex(of: "/") ?? full.endIndex))
        try FileSystem.makeFolder(folder)
        let temporary = "\(folder)/.dateline-add-\(path.split(separator: "/").last ?? "")"
        try FileSystem.write(bytes, to: temporary)
        try FileSystem.move(temporary, to: full)
    }
}

/// The files that come with a story: those of a mail, and the pictures that a text shows from beside its file.
private struct Attachments {
    /// The files with their paths below `Content`.
    private(set) var files: [(path: String, bytes: [UInt8])] = []
    /// What is not taken, and why.
    private(set) var left: [String] = []

    init(of story: ReadStory, _ manuscript: Manuscript, beside article: String) {
        let slash = article.lastIndex(of: "/") ?? article.startIndex
        let folder = article[...slash]
        let stem = article[article.index(after: slash)...].prefix { $0 != "." }
        for attachment in story.story.attachments {
            let name = Self.safeName(attachment.name)
            files.append(("\(folder)\(stem)-\(name)", attachment.bytes))
        }
        guard let path = story.file.path, story.file.ownPath == nil else { return }
        let home = path.lastIndex(of: "/").map { path[...$0] } ?? ""
        var seen: Set<String> = []
        for link in manuscript.siteLinks {
            let address = link.address.value.prefix { $0 != "#" && $0 != "?" }
            let name = String(address).removingPercentEncoding ?? String(address)
            // Other texts are stories of their own.
            guard !name.isEmpty, !name.hasPrefix("/"), !name.split(separator: "/").contains(".."),
                TextFormat(ofFile: name) == nil, seen.insert(name).inserted
            else { continue }
            do {
                files.append(
                    ("\(folder)\(name)", try FileBytes.read("\(home)\(name)", as: name, limit: StoryFile.largest)))
            } catch {
                left.append("“\(name)”, which cannot be read")
            }
        }
    }

    /// The name of a file without folders and signs that mean something to a system.
    private static func safeName(_ name: String) -> String {
        let parts = name.split(separator: ".")
        let end = parts.count > 1 ? parts.last.flatMap { Slug(from: String($0)) } : nil
        let stem = Slug(from: parts.dropLast(end == nil ? 0 : 1).joined(separator: "-"))?.description ?? "file"
        return end.map { "\(stem).\($0)" } ?? stem
    }
}
