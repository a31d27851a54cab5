import DatelineDigest
import DatelineFiles
import DatelineModel
import DatelineReading

/// The images and documents beside articles: which of them go where in the site.
struct Attachments: Sendable {
    /// A text that may link to attachments.
    struct Text {
        /// Its file, below `Content`.
        let path: String
        /// Its links by file path.
        let links: [Located<String>]
        /// Its page; `nil` if it has none, so that what it alone links to has no place in the site.
        let page: Permalink?

        init(_ path: String, _ links: [Located<String>], on page: Permalink?) {
            (self.path, self.links, self.page) = (path, links, page)
        }
    }

    /// Where each attachment is in the site, by its path below `Content`.
    private(set) var addresses: [String: Permalink] = [:]
    /// Warnings about attachments that nothing uses.
    private(set) var diagnostics: [Diagnostic] = []

    /// The attachments of a site. `links` say where all other files lead.
    init(of site: Site, _ files: [EditedFile], _ introductions: [Text], _ links: LinkTargets) {
        let paths = site.files.attachments
        guard !paths.isEmpty else { return }
        let articles = files.compactMap { file in
            file.article.map { Text(file.path, file.links, on: $0.isInSite ? $0.permalink : nil) }
        }
        let pages = site.pageFiles.map { Text($0.path, $0.body.relativeLinks, on: $0.permalink) }
        place(paths, texts: articles + pages + introductions, articles: articles, links)
    }

    /// Where a link to an attachment leads.
    func target(of path: String) -> LinkTargets.Target {
        addresses[path].map { .page($0) }
            ?? .missing(
                "a file that no published page uses", help: "use it in an article or a page, or remove the link")
    }

    /// Places every attachment beside the first text that links to it; one that no text links to beside the article that
    /// has its name, or that is alone in its folder. What belongs only to texts without a page is nowhere.
    private mutating func place(_ paths: [String], texts: [Text], articles: [Text], _ links: LinkTargets) {
        let wanted = Set(paths)
        var isLinked: Set<String> = []
        for text in texts {
            for file in links.files(of: text.links, from: text.path) where wanted.contains(file) {
                isLinked.insert(file)
                if let page = text.page, addresses[file] == nil {
                    addresses[file] = Self.address(of: file, beside: page)
                }
            }
        }
        let byFolder = Dictionary(grouping: articles) { Self.folder(of: $0.path) }
        for path in paths where !isLinked.contains(path) {
            let neighbours = byFolder[Self.folder(of: path)] ?? []
            let namesake = neighbours.first { Self.stem(of: $0.path) == Self.stem(of: path) }
            if let article = namesake ?? (neighbours.count == 1 ? neighbours.first : nil) {
                addresses[path] = article.page.map { Self.address(of: path, beside: $0) }
            } else {
                diagnostics.append(
                    .warning(
                        .unusedFile, at: .file("\(SiteFolders.contentName)/\(path)"),
                        "no article links to this file; it is not in the site",
                        help: "link to it, or move it out of Content"))
            }
        }
    }

    /// The bytes of an attachment below a `Content` folder. Throws `DiagnosticError`, also if a link leads out of the folder
    /// by now: a preview gives out what was placed before.
    static func bytes(of path: String, in folder: String) throws -> [UInt8] {
        let name = "\(SiteFolders.contentName)/\(path)"
        guard let root = FileSystem.resolved(folder), let file = FileSystem.resolved("\(folder)/\(path)") else {
            throw DiagnosticError(
                .error(.unreadableFile, at: .file(name), "cannot be read: it is not there any more"))
        }
        guard file.hasPrefix(root + "/") else {
            throw DiagnosticError(
                .error(
                    .unusableFile, at: .file(name), "is a link that leads out of “\(SiteFolders.contentName)”",
                    help: "put a copy of the file here"))
        }
        return try FileBytes.read(file, as: name, limit: 1 << 30)
    }

    /// `/2025/02/paris/map-of-paris.png`: the file's name in characters that need no escaping.
    private static func address(of path: String, beside page: Permalink) -> Permalink {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let isPlain = name.utf8.allSatisfy {
            (97...122).contains($0 | 0x20) || (48...57).contains($0) || "-._".utf8.contains($0)
        }
        guard !isPlain else { return Permalink("\(page)\(name)") }
        let dot = name.lastIndex(of: ".") ?? name.endIndex
        let stem = Slug(from: String(name[..<dot]))?.description ?? Fingerprint(name.utf8).description
        let end = name[dot...].lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".") }
        return Permalink("\(page)\(stem)\(end)")
    }

    private static func folder(of path: String) -> String {
        path.split(separator: "/").dropLast().joined(separator: "/")
    }

    private static func stem(of path: String) -> Substring {
        let name = path.split(separator: "/").last ?? ""
        return name.prefix(upTo: name.lastIndex(of: ".") ?? name.endIndex)
    }
}
