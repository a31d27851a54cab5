import DatelineDigest
import DatelineFiles
import DatelineModel
import DatelineReading
import Foundation

/// Puts stories into the folder of articles, each with the files that came with it. Nothing that is there is replaced, but for
/// texts of the site that get their date.
struct Filing {
    private let site: Site
    /// The folder `Content`; `nil` for a dry run.
    private let folder: OpenFolder?
    private var taken: Set<String> = []
    /// The files of the inbox that stories brought with them, by their paths.
    private(set) var brought: Set<String> = []
    /// What was written for each article, and what was there before if it is a text of the site.
    private var written: [String: (files: [String], before: [UInt8]?)] = [:]
    /// The files that came with stories, with how many articles show each.
    private var shared: [String: (bytes: [UInt8], uses: Int)] = [:]
    /// The article for which each file was written, as messages name them.
    private var owners: [String: String] = [:]
    /// What would come of the articles of a dry run, as messages name them.
    private(set) var planned: [String: EditedFile] = [:]
    /// The number that was given to the last file of a name.
    private var numbers: [String: Int] = [:]

    init(_ site: Site, in folder: OpenFolder?) { (self.site, self.folder) = (site, folder) }

    private var folders: SiteFolders { site.folders }

    /// Writes the article of a story. Throws `DiagnosticError` if a build would refuse it, and if it cannot be written.
    mutating func file(_ story: ReadStory) throws -> InboxReport.Added {
        guard let date = story.date else { throw UnreadableFile("nothing says its date", help: "add it with --date") }
        let used = taken
        var file = ArticleFile(story, date, in: site, numbers: &numbers) { [folders] path in
            used.contains(path) || FileSystem.kind(of: "\(folders.content)/\(path)", followsLinks: false) != .nothing
        }
        if let own = story.file.ownPath { file = file.at(own) }
        if let obstacle = folder?.obstacle(onWayTo: file.path) {
            throw DiagnosticError(
                .error(
                    .cannotWrite, at: .file(folders.asSeen("\(SiteFolders.contentName)/\(obstacle.path)")),
                    "is not a folder, and articles go into it", help: "put a folder in its place"))
        }
        var attachments = Attachments(beside: file.path)
        file = file.showing(try attachments.add(filesOf: story, isFree: isFree))
        let name = "\(SiteFolders.contentName)/\(file.path)"
        let manuscript = try site.newsroom.reader.readAsFarAsPossible(
            file.text, at: file.path, named: name)
        let (article, _, warnings, _) = try site.newsroom.editor.edit(manuscript)
        let marks = story.holdingMarks
        if story.file.ownPath == nil, !marks.isEmpty, article.heldBack == nil {
            throw UnreadableFile(
                "may not be for readers: “\(marks[0].prefix(80))”",
                help: "write “draft: true” or “embargo: …” into its front matter, or give its file another name")
        }
        try attachments.add(picturesOf: manuscript, of: story) { path, bytes in
            isFree(path) || shared[path].map { $0.bytes == bytes } ?? false
                || FileSystem.file("\(folders.content)/\(path)", has: bytes)
        }

        let seen = folders.asSeen(name)
        brought.formUnion(attachments.sources)
        taken.formUnion([file.path] + attachments.files.map(\.path))
        if let folder {
            try write(file, attachments, of: story, as: seen, in: folder)
        } else {
            for (path, bytes) in attachments.files { shared[path] = (bytes, 1) }
            planned[seen] = try site.newsroom.edit(manuscript)
        }
        return InboxReport.Added(
            file: seen, story: story.name, article: article,
            attachments: attachments.files.map { folders.asSeen("\(SiteFolders.contentName)/\($0.path)") },
            leftOut: (article.heldBack == .draft ? marks : []).map {
                "held back for “\($0.prefix(80))”; remove “draft: true” when it may be read"
            }
                + story.story.leftOut + attachments.left,
            warnings: warnings.filter { $0.identifier != .secondStory })
    }

    /// Writes an article with the files that come with it: all of them, or none.
    private mutating func write(
        _ file: ArticleFile, _ attachments: Attachments, of story: ReadStory, as seen: String, in folder: OpenFolder
    ) throws {
        if let own = story.file.ownPath, !folder.file(own, has: story.file.bytes) {
            throw UnreadableFile("was changed while it was read", help: "add it again")
        }
        written[seen] = ([], story.file.ownPath == nil ? nil : story.file.bytes)
        do {
            for (path, bytes) in attachments.files {
                if shared[path] == nil {
                    guard folder.kind(of: path) == .nothing else { continue }
                    try write(bytes, to: path, in: folder)
                }
                shared[path, default: (bytes, 0)].uses += 1
                written[seen]?.files.append(path)
                let name = folders.asSeen("\(SiteFolders.contentName)/\(path)")
                if owners[name].map({ written[$0] == nil }) ?? true { owners[name] = seen }
            }
            try write(file.text, to: file.path, in: folder)
            written[seen]?.files.append(file.path)
        } catch {
            try takeBack(seen)
            throw error
        }
    }

    private func isFree(_ path: String) -> Bool {
        !taken.contains(path) && FileSystem.kind(of: "\(folders.content)/\(path)", followsLinks: false) == .nothing
    }

    /// Removes what was written for an article, or puts back what was there.
    mutating func takeBack(_ article: String) throws {
        guard let folder, let (paths, before) = written.removeValue(forKey: article) else { return }
        for path in paths {
            if let uses = shared[path]?.uses {
                shared[path]?.uses = uses - 1
                guard uses == 1 else { continue }
                shared[path] = nil
            }
            taken.remove(path)
            if let before, path == paths.last {
                try write(before, to: path, in: folder)
            } else {
                try folder.remove(path)
                folder.removeEmptyFolders(around: path)
            }
        }
    }

    /// The files that come with the articles, by their paths below `Content`.
    var attachments: some Collection<String> { shared.keys }

    /// The article for which a file was written; `nil` if none was.
    func article(of file: String) -> String? {
        written[file] != nil ? file : owners[file].flatMap { written[$0] != nil ? $0 : nil }
    }

    /// Writes a file whole or not at all.
    private func write(_ bytes: [UInt8], to path: String, in folder: OpenFolder) throws {
        do {
            try folder.replace(path, with: bytes, by: ".dateline-add")
        } catch {
            try folder.remove(".dateline-add")
            throw error
        }
    }
}

/// The files that come with a story: those of a mail, and the pictures that a text shows from beside its file.
private struct Attachments {
    /// The files with their paths below `Content`.
    private(set) var files: [(path: String, bytes: [UInt8])] = []
    /// What is not taken, and why.
    private(set) var left: [String] = []
    /// The files of the inbox that are among them, by their paths.
    private(set) var sources: [String] = []
    private let folder: Substring
    private let stem: Substring

    /// The attachments of the article in a file.
    init(beside article: String) {
        let slash = article.lastIndex(of: "/") ?? article.startIndex
        folder = article[...slash]
        stem = article[article.index(after: slash)...].prefix { $0 != "." }
    }

    /// What may stand beside an article: nothing that would be a text of the site itself, or run in a browser.
    private static let kinds: Set<String> = [
        "png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "pdf", "docx", "xlsx", "pptx", "odt", "ods", "odp", "csv",
        "zip", "mp3", "mp4",
    ]

    /// Adds the files that came with a story, under free names, and gives the names by what its words call them.
    mutating func add(filesOf story: ReadStory, isFree: (String) -> Bool) throws -> [String: String] {
        var names: [String: String] = [:]
        for attachment in story.story.attachments {
            guard let end = Self.end(of: attachment.name), Self.kinds.contains(end) else {
                left.append("the file “\(attachment.name)”: it is not saved; if it is a story, save it and add it")
                continue
            }
            let name = Slug(from: String(attachment.name.dropLast(end.count + 1)))?.description ?? "file"
            var (path, number) = ("\(folder)\(stem)-\(name).\(end)", 1)
            while !isFree(path) || files.contains(where: { $0.path == path }) {
                number += 1
                path = "\(folder)\(stem)-\(name)-\(number).\(end)"
            }
            files.append((path, attachment.bytes))
            if let reference = attachment.reference { names[reference] = String(path.dropFirst(folder.count)) }
        }
        return names
    }

    private static func end(of name: String) -> String? {
        name.contains(".") ? name.split(separator: ".").last?.lowercased() : nil
    }

    /// Adds what a text shows or links to from beside its own file, under the names that its links have. Throws
    /// `UnreadableFile` if another file has such a name.
    mutating func add(
        picturesOf manuscript: Manuscript, of story: ReadStory, mayStand: (String, [UInt8]) -> Bool
    ) throws {
        guard let path = story.file.path, story.file.ownPath == nil else { return }
        let home = StoryFile.folder(of: path)
        var seen: Set<String> = []
        let own = Set(files.map(\.path))
        for link in manuscript.siteLinks {
            let name = StoryFile.name(of: link.address.value)
            // Other texts are stories of their own.
            guard !own.contains("\(folder)\(name)"), !name.isEmpty, !name.hasPrefix("/"),
                !name.split(separator: "/").contains(".."),
                TextFormat(ofFile: name) == nil, seen.insert(name).inserted
            else { continue }
            let isHidden = name.split(separator: "/").contains { $0.hasPrefix(".") }
            guard !isHidden, let end = Self.end(of: name), Self.kinds.contains(end) else {
                throw UnreadableFile(
                    "links to “\(name)”, which is neither a picture nor a document", help: "take the link out of it")
            }
            guard FileSystem.kind(of: "\(home)\(name)") == .file else {
                throw UnreadableFile(
                    "needs the file “\(name)”, which is not beside it",
                    help: "put it there and add the story again")
            }
            let bytes = try FileBytes.read("\(home)\(name)", as: name, limit: StoryFile.largest)
            guard mayStand("\(folder)\(name)", bytes) else {
                throw UnreadableFile(
                    "needs the file “\(name)”, and another of that name is in the site",
                    help: "rename the file and the link to it")
            }
            files.append(("\(folder)\(name)", bytes))
            sources.append("\(home)\(name)")
        }
    }
}
