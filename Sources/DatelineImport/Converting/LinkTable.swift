import DatelineDigest
import DatelineModel
import DatelineReading

/// Where the links of the old site lead in the new one.
struct LinkTable: Sendable {
    /// Where a link leads.
    enum Target: Sendable, Equatable {
        /// To a post, by its position, with what stands behind the path.
        case post(Int, suffix: String)
        /// To a file of the old site, by its path.
        case file(String)
        /// To an address that is right as it is.
        case address(String)
        /// To something that the new site does not have.
        case nowhere
    }

    private let posts: [OldPost]
    private let settings: OldSettings
    private let dialect: Dialect
    private let folder: SourceFolder
    /// Whether the folder is one of Obsidian’s.
    let isOfObsidian: Bool
    private var byPath: [String: Int] = [:]
    private var byAddress: [String: Int] = [:]
    /// By the language and the name of the file; -1 if several have it.
    private var byName: [String: Int] = [:]

    init(
        _ posts: [OldPost], _ placement: Placement, _ settings: OldSettings, _ dialect: Dialect, _ folder: SourceFolder
    ) {
        (self.posts, self.settings, self.dialect, self.folder) = (posts, settings, dialect, folder)
        isOfObsidian = folder.hasFolder(".obsidian")
        for (index, post) in posts.enumerated() {
            byPath[post.path] = index
            let stem = Self.stem(post.path)
            if byPath[stem] == nil { byPath[stem] = index }
            if post.name.isBundle, let slash = stem.lastIndex(of: "/") {
                let bundle = String(stem[..<slash])
                if byPath[bundle] == nil || post.language == nil { byPath[bundle] = index }
            }
            for address in post.addresses {
                let plain = Self.key(ofAddress: settings.withoutBasePath(settings.pathOfOwn(address) ?? address))
                if byAddress[plain] == nil { byAddress[plain] = index }
            }
            for name in [post.name.whole, post.name.stem] where !name.isEmpty {
                let key = Self.name(name, in: post.language)
                byName[key] = byName[key] == nil || byName[key] == index ? index : -1
            }
        }
        // Of two with one address the new site's own is the last to ask.
        for (index, place) in placement.places.enumerated() {
            let plain = Self.key(ofAddress: place.address)
            if byAddress[plain] == nil { byAddress[plain] = index }
        }
    }

    private static func name(_ name: String, in language: String?) -> String { "\(language ?? "") \(name)" }

    /// The only post of a name: in the language of the one that names it, or in the site's.
    private func post(ofName name: String, in language: String?) -> Int? {
        [language, nil].lazy.compactMap { byName[Self.name(name, in: $0)] }.first { $0 >= 0 }
    }

    private static func stem(_ path: String) -> String { String(path[..<(path.lastIndex(of: ".") ?? path.endIndex)]) }

    /// An address without what hosts add or leave out: `/blog/a/index.html`, `/blog/a.html`, `/blog/a/` and `/blog/a`.
    private static func key(ofAddress address: String) -> String {
        var path = LinkTargets.decoded(address).lowercased()
        if !path.hasPrefix("/") { path = "/" + path }
        for end in ["index.html", "index.htm", ".html", ".htm"] where path.hasSuffix(end) {
            path = String(path.dropLast(end.count))
            break
        }
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path
    }

    // MARK: - Links

    /// Where a link leads that stands in a post, without any tags of a program in it.
    func target(of link: String, in post: OldPost) -> Target {
        let link = link.trimmingWhitespace()
        if link.isEmpty || link.hasPrefix("#") { return .address(link) }
        if let path = pathBehindAlias(link) { return .file(path) }
        if let mark = ProgramLink(link) { return target(of: mark, in: post) }
        let own = settings.pathOfOwn(link)
        if own == nil,
            link.hasPrefix("//") || !SiteLinks.isRelative(link) && !link.hasPrefix("/") && !link.hasPrefix("?")
        {
            return .address(link)
        }
        let path = own ?? link
        let end = path.firstIndex { $0 == "#" || $0 == "?" } ?? path.endIndex
        let (name, suffix) = (String(path[..<end]), Self.fragment(path[end...]))
        if name.isEmpty { return .address(suffix) }
        if name.hasPrefix("/") {
            let below = settings.withoutBasePath(name)
            if Self.key(ofAddress: below) == "/" { return .address("/\(suffix)") }
            if let found = target(atAddress: below, suffix) ?? (below == name ? nil : target(atAddress: name, suffix)) {
                return found
            }
            return .nowhere
        }
        return target(ofRelative: name, suffix, in: post)
    }

    /// The file that Astro and others name by an alias of a folder: `@/assets/hall.png`, `~/assets/hall.png`,
    /// `@assets/hall.png`; `nil` if none is there.
    private func pathBehindAlias(_ link: String) -> String? {
        guard let sign = link.first, sign == "@" || sign == "~", let slash = link.firstIndex(of: "/") else {
            return nil
        }
        let rest = String(link[link.index(after: slash)...])
        let name = String(link[..<slash].dropFirst())
        let folders = name.isEmpty ? ["src/", ""] : ["src/\(name)/", "src/", "\(name)/"]
        return folders.lazy.map { $0 + LinkTargets.decoded(rest) }.first { folder.lists($0) && byPath[$0] == nil }
    }

    private static func fragment(_ suffix: Substring) -> String {
        // A query meant something to the old host alone.
        suffix.firstIndex(of: "#").map { String(suffix[$0...]) } ?? ""
    }

    private func target(atAddress address: String, _ suffix: String) -> Target? {
        if let index = byAddress[Self.key(ofAddress: address)] { return .post(index, suffix: suffix) }
        let path = LinkTargets.decoded(address).split(separator: "/").joined(separator: "/")
        if let index = post(atPath: path) ?? post(atPath: dialect.content.isEmpty ? path : "\(dialect.content)/\(path)")
        {
            return .post(index, suffix: suffix)
        }
        return file(path).map(Target.file)
    }

    private func post(atPath path: String) -> Int? {
        byPath[path] ?? (path.hasSuffix("/index") ? byPath[String(path.dropLast(6))] : nil)
    }

    /// The file of the old site at a path below its root.
    private func file(_ path: String) -> String? {
        for root in dialect.staticFolders {
            let candidate = root.isEmpty ? path : "\(root)/\(path)"
            if folder.lists(candidate), byPath[candidate] == nil { return candidate }
        }
        return nil
    }

    private func target(ofRelative name: String, _ suffix: String, in post: OldPost) -> Target {
        // By the folder of the file first, then by the address that the page had.
        let parts = Self.joined(post.path, LinkTargets.decoded(name))
        let path = parts.joined(separator: "/")
        if let index = self.post(atPath: path), posts[index].path != post.path || path == post.path {
            return .post(index, suffix: suffix)
        }
        if folder.lists(path), byPath[path] == nil { return .file(path) }
        // Hexo keeps the files of a post in a folder of its name.
        let beside = "\(Self.stem(post.path))/\(LinkTargets.decoded(name))"
        if folder.lists(beside), byPath[beside] == nil { return .file(beside) }
        // `x.html` beside `x.md`
        if path.hasSuffix(".html"), let index = byPath[String(path.dropLast(5))] { return .post(index, suffix: suffix) }
        for address in post.addresses.prefix(1) where address.hasPrefix("/") {
            let below = "/" + Self.joined(settings.withoutBasePath(address), name).joined(separator: "/")
            if let found = target(atAddress: below, suffix) { return found }
        }
        if let found = target(atAddress: "/" + name, suffix) { return found }
        // Many write the name of a post and leave the rest to a plugin.
        let last = name.split(separator: "/").last.map { Self.stem(String($0)) } ?? ""
        if name.hasSuffix(".md"), let index = self.post(ofName: last, in: post.language) {
            return .post(index, suffix: suffix)
        }
        return .nowhere
    }

    /// The parts of a path that is written relative to a file or an address.
    private static func joined(_ base: String, _ relative: String) -> [String] {
        var parts = base.split(separator: "/").map(String.init)
        if !base.hasSuffix("/") { _ = parts.popLast() }
        for part in relative.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
        }
        return parts
    }

    // MARK: - Links in the words of a program

    /// The target of a post that a tag names: `2024-01-05-title`, `/posts/title.md`, `blog/title`.
    func post(named name: String, in post: OldPost) -> Target? {
        let end = name.firstIndex { $0 == "#" || $0 == "?" } ?? name.endIndex
        let suffix = Self.fragment(name[end...])
        let path = name[..<end].split(separator: "/").joined(separator: "/")
        let beside = Self.joined(post.path, String(name[..<end])).joined(separator: "/")
        let content = dialect.content.isEmpty ? "" : dialect.content + "/"
        // A picture is no post that has its name.
        if Self.isOtherFile(path) {
            if folder.lists(beside), byPath[beside] == nil { return .file(beside) }
            return file(path).map(Target.file)
        }
        let last = path.split(separator: "/").last.map(String.init) ?? path
        // `{% post_url news/2024-01-05-title %}` is `news/_posts/2024-01-05-title.md`.
        let inFolder = "\(path.dropLast(last.count))_posts/\(last)"
        for candidate in [
            path, content + path, beside, "_posts/\(path)", inFolder, Self.stem(content + path), Self.stem(beside),
        ] {
            if let index = self.post(atPath: candidate) { return .post(index, suffix: suffix) }
        }
        for name in [last, Self.stem(last)] {
            if let index = self.post(ofName: name, in: post.language) { return .post(index, suffix: suffix) }
        }
        if let index = byAddress[Self.key(ofAddress: path)] { return .post(index, suffix: suffix) }
        return file(path).map(Target.file)
    }

    private static func isOtherFile(_ path: String) -> Bool {
        guard let dot = path.lastIndex(of: ".") else { return false }
        return otherEndings.contains(path[dot...].dropFirst().lowercased())
    }

    private static let otherEndings: Set<String> = [
        "png", "jpg", "jpeg", "gif", "svg", "webp", "avif", "pdf", "zip", "7z", "gz", "csv", "xls", "xlsx", "doc",
        "docx",
        "ppt", "pptx", "mp3", "mp4", "webm", "ogg", "txt",
    ]

    private func target(of link: ProgramLink, in post: OldPost) -> Target {
        switch link {
        case .post(let name): self.post(named: name, in: post) ?? .nowhere
        case .file(let name):
            {
                let path = name.hasPrefix("/") ? String(name.drop { $0 == "/" }) : name
                if !name.hasPrefix("/") {
                    let beside = Self.joined(post.path, name).joined(separator: "/")
                    if folder.lists(beside), byPath[beside] == nil { return .file(beside) }
                }
                return file(path).map(Target.file) ?? self.post(named: name, in: post) ?? .nowhere
            }()
        case .index: .address("/")
        case .list: .nowhere
        }
    }
}

/// A link in the words of a program, without braces and tags: `{filename}/posts/a.md`, `|static|/map.png`, `@/blog/a.md`.
enum ProgramLink: Equatable {
    case post(String), file(String), index
    /// A list of articles, such as those of a tag.
    case list

    init?(_ link: String) {
        // `%7Bfilename%7D`, as pandoc writes the braces.
        let isEncoded = link.hasPrefix("%7B") || link.hasPrefix("%7b") || link.hasPrefix("%7C")
        let link = isEncoded ? LinkTargets.decoded(link) : link
        if link.hasPrefix("@/") {
            self = .post(String(link.dropFirst(2)))
            return
        }
        guard let open = link.first, open == "{" || open == "|" else { return nil }
        let close: Character = open == "{" ? "}" : "|"
        guard let end = link.dropFirst().firstIndex(of: close) else { return nil }
        let rest = String(link[link.index(after: end)...])
        switch link[link.index(after: link.startIndex)..<end] {
        case "filename": self = .post(rest)
        case "static", "attach": self = .file(rest)
        case "index": self = .index
        case "tag", "category", "author": self = .list
        default: return nil
        }
    }
}
