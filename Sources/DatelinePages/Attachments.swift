import DatelineDigest
import DatelineFiles
import DatelineModel
import DatelineReading

/// The images and documents beside articles: which of them go where in the site.
struct Attachments: Sendable {
    /// A text that may link to attachments.
    struct Linker {
        /// The text's file, below `Content`.
        let path: String
        /// Its page.
        let permalink: Permalink
        /// Its links by file path.
        let links: [Located<String>]
    }

    /// Where each attachment is in the site, by its path below `Content`.
    private(set) var addresses: [String: Permalink] = [:]
    /// Warnings about attachments that nothing uses.
    private(set) var diagnostics: [Diagnostic] = []

    /// The attachments of a site, with their places added to where links lead, as are the pages of terms that have files.
    init(of site: Site, _ digest: Digest, _ files: [EditedFile], _ links: inout LinkTargets) {
        var linkers = files.compactMap { file in
            file.article.flatMap { article in
                article.isInSite ? Linker(path: file.path, permalink: article.permalink, links: file.links) : nil
            }
        }
        let articles = linkers
        for page in site.pageFiles {
            linkers.append(Linker(path: page.path, permalink: page.permalink, links: page.body.relativeLinks))
        }
        for taxonomy in site.settings.taxonomies {
            let terms = Dictionary(
                digest.terms(in: taxonomy.id).map { ($0.term.key, $0.term) }, uniquingKeysWith: { first, _ in first })
            for (key, file) in (site.termFiles.files[taxonomy.id] ?? []).sorted(by: { $0.key < $1.key }) {
                guard taxonomy.hasPages, let term = terms[key] else {
                    let name = "a \(taxonomy.singular) that has no page"
                    links.add(file.path, .missing(name, help: "take the link out until it has one"))
                    continue
                }
                links.add(file.path, .page(term.permalink))
                linkers.append(
                    Linker(path: file.path, permalink: term.permalink, links: file.introduction.relativeLinks))
            }
        }
        self.init(site.files.attachments, linkers: linkers, articles: articles, targets: links)
        for path in site.files.attachments {
            let missing = LinkTargets.Target.missing(
                "a file that no published page uses", help: "use it in an article or a page, or take the link out")
            links.add(path, addresses[path].map { .page($0) } ?? missing)
        }
    }

    /// Places every attachment beside the first text that links to it; one that no text links to beside the article that
    /// has its name, or that is alone in its folder.
    private init(_ paths: [String], linkers: [Linker], articles: [Linker], targets: LinkTargets) {
        guard !paths.isEmpty else { return }
        let wanted = Set(paths)
        for linker in linkers {
            for file in targets.files(of: linker.links, from: linker.path)
            where wanted.contains(file) && addresses[file] == nil {
                addresses[file] = Self.address(of: file, beside: linker.permalink)
            }
        }
        let byFolder = Dictionary(grouping: articles) { Self.folder(of: $0.path) }
        for path in paths where addresses[path] == nil {
            let neighbours = byFolder[Self.folder(of: path)] ?? []
            let namesake = neighbours.first { Self.stem(of: $0.path) == Self.stem(of: path) }
            if let article = namesake ?? (neighbours.count == 1 ? neighbours.first : nil) {
                addresses[path] = Self.address(of: path, beside: article.permalink)
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
