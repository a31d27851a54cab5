import DatelineDigest
import DatelineFiles
import DatelineModel
import DatelineReading

/// The images and documents that texts link to: which of them go where in the site.
///
/// Only what a page of the site links to is in it. What held-back articles alone link to is theirs and is not mentioned;
/// what nothing links to is named in a warning.
struct Attachments: Sendable {
    /// A text that may link to attachments.
    struct Text {
        /// Its file, below `Content`.
        let path: String
        /// Its links to what is in the site.
        let links: [SiteLink]
        /// Its page; `nil` if it has none, so that what it alone links to has no place in the site.
        let page: Permalink?

        init(_ path: String, _ links: [SiteLink], on page: Permalink?) {
            (self.path, self.links, self.page) = (path, links, page)
        }
    }

    /// Where each attachment is in the site, by its path below `Content`.
    private(set) var addresses: [String: Permalink] = [:]
    /// The attachments in the site that are private or would run something if a reader opened them.
    private var doubtful: [String: AttachmentContent] = [:]
    /// What any text links to, held back or not; `nil` if not all texts could be read.
    private(set) var linked: Set<String>?
    /// What articles with errors link to.
    private var uncertain: Set<String> = []
    /// The sizes of those that texts with pages show as images, as far as they have any.
    private var pictureSizes: [String: PictureSize?] = [:]
    /// The smaller copies that the site has of them.
    private var copiesOfPictures: [String: Lazy<[ImageCopy]>] = [:]
    /// Which attachments are not in the site, and which pictures are broken.
    private(set) var diagnostics: [Diagnostic] = []

    /// The attachments in the site that would run something if a reader opened them.
    var active: [String] { doubtful.filter { $0.value.active != nil }.keys.sorted() }

    /// The attachments of a site; `introductions` are those of terms.
    init(of site: Site, _ files: [EditedFile], _ introductions: [Text]) {
        guard !site.files.attachments.isEmpty || !site.files.data.isEmpty else { return }
        let read = files.filter { $0.article != nil }
        let articles =
            read.map { Text($0.path, $0.links, on: $0.article?.isInSite == true ? $0.article?.permalink : nil) }
            + read.map { Text($0.path, $0.takenLinks, on: nil) }
        let pages = site.pageFiles.map { Text($0.path, $0.body.siteLinks, on: $0.permalink) }
        let isLinked = place(articles + pages + introductions, in: site)
        // An article with an error may have a page once that is fixed, and what one that cannot be read links to is not
        // known.
        uncertain = Set(
            files.filter { $0.article == nil }.flatMap { file in
                file.links.compactMap { LinkTargets.file(of: $0.address.value, from: file.path) }
            })
        if read.count == files.count {
            linked = isLinked
            diagnostics += UnusedFiles.warnings(
                about: site.files.attachments.filter { !isLinked.contains($0) }, in: site)
        }
    }

    /// Where a link to an attachment leads.
    func target(of path: String) -> LinkTargets.Target {
        if let address = addresses[path] { return .page(address) }
        return uncertain.contains(path)
            ? .uncertain
            : .missing(
                "a file that no published page uses", help: "use it in an article or a page, or remove the link")
    }

    /// Places every attachment beside the first text with a page that links to it, or where that link says if it begins with
    /// a slash. Returns all that any text links to.
    private mutating func place(_ texts: [Text], in site: Site) -> Set<String> {
        // A link may be in another normal form than the name on the disk, which is the one that can be opened.
        let files = site.files.attachments + site.files.data
        let names = Dictionary(files.map { ($0, $0) }, uniquingKeysWith: { first, _ in first })
        var isLinked: Set<String> = []
        // A preview shows the pictures themselves.
        let widths = site.reading.isForPreview ? nil : site.settings.images?.widths
        for text in texts {
            for link in text.links {
                guard let path = LinkTargets.file(of: link.address.value, from: text.path), let file = names[path]
                else { continue }
                isLinked.insert(file)
                guard let page = text.page else { continue }
                if link.isImage, pictureSizes[file] == nil {
                    pictureSizes[file] = .some(pictureSize(of: file, in: site))
                }
                if addresses[file] == nil {
                    // A link from the root is the address that others may know it by.
                    let isKept = link.address.value.hasPrefix("/") && Self.isPlain(file)
                    addresses[file] = isKept ? Permalink("/" + file) : Self.address(of: file, beside: page)
                    let content = AttachmentContent(of: file, in: site.folders.content)
                    if content.privacy != nil || content.active != nil { doubtful[file] = content }
                }
                if link.isOnlyImage, let widths, copiesOfPictures[file] == nil {
                    copiesOfPictures[file] = copies(of: file, widths: widths, in: site)
                }
            }
        }
        return isLinked
    }

    // MARK: - Pictures

    /// The size and the copies of the picture that an address in a file leads to; `nil` if its size is not known.
    func picture(_ address: String, from path: String) -> (size: PictureSize, copies: [ImageCopy])? {
        guard !pictureSizes.isEmpty, let file = LinkTargets.file(of: address, from: path),
            let size = pictureSizes[file] ?? nil
        else { return nil }
        return (size, copiesOfPictures[file]?() ?? [])
    }

    /// Where the picture is that an address in a file leads to, with its size and its copies; `nil` if it is not in the site
    /// or its size is not known.
    func listPicture(
        _ address: String, from path: String
    ) -> (permalink: Permalink, size: PictureSize, copies: [ImageCopy])? {
        guard let (size, copies) = picture(address, from: path),
            let permalink = LinkTargets.file(of: address, from: path).flatMap({ addresses[$0] })
        else { return nil }
        return (permalink, size, copies)
    }

    /// All copies of pictures in the site, each once.
    func copies() async throws -> [ImageCopy] {
        let copies = try await Array(copiesOfPictures.values).concurrentMap { $0() }.joined()
        return Dictionary(copies.map { ($0.permalink, $0) }, uniquingKeysWith: { $0.file < $1.file ? $0 : $1 })
            .values.sorted { $0.permalink < $1.permalink }
    }

    /// The copies of a picture that has a size and an address, found when they are first asked for.
    private func copies(of file: String, widths: [Int], in site: Site) -> Lazy<[ImageCopy]>? {
        guard let size = pictureSizes[file] ?? nil, let name = addresses[file]?.description.split(separator: "/").last,
            widths.contains(where: { $0 < size.width })
        else { return nil }
        return Lazy { [folder = site.folders.content] in
            do {
                let bytes = try Self.bytes(of: file, in: folder)
                return ImageCopy.all(of: file, named: String(name), size, bytes, widths: widths)
            } catch {
                // What cannot be read is told when the site is written.
                return []
            }
        }
    }

    private mutating func pictureSize(of path: String, in site: Site) -> PictureSize? {
        do {
            return try PictureSize.read(named: path) { try Self.bytes(of: path, in: site.folders.content, first: $0) }
        } catch let error as PictureError {
            diagnostics.append(
                .warning(
                    .brokenPicture, at: .file("\(SiteFolders.contentName)/\(path)"),
                    "the picture does not tell its size: \(error.reason)",
                    help: "look at it in a browser; if it is not whole, save it again"))
        } catch {
            // What cannot be read is told when the site is written.
        }
        return nil
    }

    // MARK: - Problems

    /// What is wrong with links to attachments because of what those are, in the articles, introductions and pages that are
    /// in the site.
    func problems(with files: [EditedFile], _ prose: [Prose], _ settings: SiteSettings) -> [Diagnostic] {
        guard !doubtful.isEmpty else { return [] }
        let find = { (links: [SiteLink], path: String, text: SourceText) in
            links.compactMap { link -> Diagnostic? in
                guard let file = LinkTargets.file(of: link.address.value, from: path), let content = doubtful[file]
                else { return nil }
                return problem(with: content, file, link, in: text, settings)
            }
        }
        return files.filter { $0.article?.isInSite == true }.flatMap { file in
            file.text.map { find(file.links, file.path, $0) } ?? []
        } + prose.flatMap { find($0.siteLinks, SiteFolders.path(of: $0), $0.text) }
    }

    /// What is wrong with a link to an attachment because of what that is.
    private func problem(
        with content: AttachmentContent, _ file: String, _ link: SiteLink, in text: SourceText,
        _ settings: SiteSettings
    ) -> Diagnostic? {
        let place = { Diagnostic.Place.location(link.address.location(in: text)) }
        let name = file.split(separator: "/").last ?? ""
        switch content.privacy {
        case .key:
            return .error(
                .privateFile, at: place(), "“\(name)” looks like a private key or a file with passwords",
                help:
                    "remove the link, move the file out of “\(SiteFolders.contentName)”, and change the key if it was published before"
            )
        case .some(let kind) where kind != .office:
            return .warning(
                .privateFile, at: place(), "“\(name)” looks like \(kind.rawValue), and this link publishes it",
                help: "remove the link if that is not meant")
        default: break
        }
        guard let reason = content.active, !settings.allowsActive(file) else { return nil }
        if content.isPicture, link.isImage {
            return .warning(
                .activeFile, at: place(),
                "“\(name)” is a picture with a script: pages show it without running that, but it runs for whoever opens its address",
                help: "save it without scripts; or allow it in site.yml: “active_files: [\(file)]”")
        }
        return .error(
            .activeFile, at: place(), "“\(name)” \(reason), with the rights of the site’s own pages",
            help:
                "link to a picture, a PDF or a table instead; or, if you trust it, allow it in site.yml: “active_files: [\(file)]”"
        )
    }

    /// The bytes of an attachment below a `Content` folder, or no more than its first ones. Throws `DiagnosticError`, also if
    /// a link leads out of the folder by now: a preview gives out what was placed before.
    static func bytes(of path: String, in folder: String, first count: Int? = nil) throws -> [UInt8] {
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
        if let count { return try FileBytes.readStart(of: file, as: name, count: count) }
        return try FileBytes.read(file, as: name, limit: 1 << 30)
    }

    /// `/2025/02/paris/map-of-paris.png`: the file's name in characters that need no escaping.
    private static func address(of path: String, beside page: Permalink) -> Permalink {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        guard !isPlain(name) else { return Permalink("\(page)\(name)") }
        let dot = name.lastIndex(of: ".") ?? name.endIndex
        let stem = Slug(from: String(name[..<dot]))?.description ?? Fingerprint(name.utf8).description
        let end = name[dot...].lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".") }
        return Permalink("\(page)\(stem)\(end)")
    }

    /// Whether a path needs no escaping.
    private static func isPlain(_ path: String) -> Bool {
        path.utf8.allSatisfy {
            (97...122).contains($0 | 0x20) || (48...57).contains($0) || "-._/".utf8.contains($0)
        }
    }
}
