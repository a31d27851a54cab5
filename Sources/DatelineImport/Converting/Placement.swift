import DatelineDigest
import DatelineModel
import DatelineReading

/// Where the posts of the old site are in the new one: files, addresses, aliases, and which is a translation of which.
struct Placement: Sendable {
    /// The place of a post.
    struct Place: Sendable {
        /// Its file, below `Content`.
        let path: String
        /// The end of its address.
        let slug: String
        /// The address that it has in the new site.
        let address: String
        /// Old addresses that lead to it.
        var aliases: [String] = []
        /// Old addresses that cannot, with the reasons.
        var lostAliases: [LostAddress] = []
        /// The position of the post that it is a translation of.
        var original: Int?
        /// Whether an editor has changed the file since an earlier import, so that it stays.
        var isKept = false
    }

    /// The places of the posts, in their order.
    private(set) var places: [Place]

    /// Places all posts. `taken` has the files below `Content` that are there already; `kept` those of them that come from
    /// files of the old site, by these.
    init(
        _ posts: [OldPost], _ settings: OldSettings, language: String, now: CalendarDay, taken: Set<String>,
        kept: [String: String]
    ) {
        var addresses: Set<String> = []
        var paths = Set(taken.map { $0.lowercased() })
        let isTranslation = { (post: OldPost) in post.language != nil && post.language != language }
        var numbers: [String: Int] = [:]
        var found: [Int: Place] = [:]
        // Texts in the language of the site have the plain names.
        for wantsTranslations in [false, true] {
            for (index, post) in posts.enumerated() where isTranslation(post) == wantsTranslations {
                let free = { (place: Place) in
                    !addresses.contains(place.address) && !paths.contains(place.path)
                }
                let known = kept[post.path].map { Self.place(ofKept: $0, post, now) }
                let place = known ?? Self.place(of: post, now, wantsTranslations ? post.language : nil, &numbers, free)
                addresses.insert(place.address)
                paths.insert(place.path)
                found[index] = place
            }
        }
        places = posts.indices.compactMap { found[$0] }
        findTranslations(posts, settings, language: language)
        giveAliases(posts, settings, addresses)
    }

    /// The place of a post whose file stays as an editor has changed it: its name is its slug.
    private static func place(ofKept path: String, _ post: OldPost, _ now: CalendarDay) -> Place {
        let day = post.date?.day ?? now
        let name = path.split(separator: "/").last.map { $0.prefix(upTo: $0.lastIndex(of: ".") ?? $0.endIndex) } ?? ""
        let dated = "\(day)-"
        let slug = String(name.hasPrefix(dated) ? name.dropFirst(dated.count) : name)
        let address = post.kind == .page ? "/\(slug)/" : ArticleSlug.permalink(slug, day).description
        return Place(path: path, slug: slug, address: address, isKept: true)
    }

    /// The first place for a post that is free. `numbers` has the last number that each name had, so that the thousandth
    /// post of a name does not ask for all those before it.
    private static func place(
        of post: OldPost, _ now: CalendarDay, _ language: String?, _ numbers: inout [String: Int],
        _ isFree: (Place) -> Bool
    ) -> Place {
        let name = post.fields.text(.slug).flatMap { Slug($0) ?? Slug(from: $0) } ?? Slug(from: post.name.stem)
        var base = (name ?? post.title.flatMap { Slug(from: $0) })?.description ?? "story"
        if post.kind == .page, reserved.contains(base) { base += "-page" }
        let day = post.date?.day ?? now
        var start = base.prefix(Slug.longest - 12)
        while start.hasSuffix("-") { start.removeLast() }
        let ends = [""] + [language].compactMap { $0.map { "-\($0.lowercased())" } }
        // What was taken for one post of a month is taken for all that come after it.
        let key = "\(post.kind == .page ? "" : "\(day.year)-\(day.month)") \(language ?? "") \(base)"
        var number = numbers[key] ?? 1
        while true {
            for end in ends {
                let slug = number == 1 && end.isEmpty ? base : "\(start)\(end)\(number == 1 ? "" : "-\(number)")"
                let place =
                    post.kind == .page
                    ? Place(path: "pages/\(slug).md", slug: slug, address: "/\(slug)/")
                    : Place(
                        path: "articles/\(String(day.year, digits: 4))/\(day)-\(slug).md", slug: slug,
                        address: ArticleSlug.permalink(slug, day).description)
                guard Slug(slug) != nil, isFree(place) else { continue }
                numbers[key] = number
                return place
            }
            number += 1
        }
    }

    /// Addresses of a site's own pages, which a page cannot have.
    private static let reserved: Set<String> = [
        "about-site", "archive", "assets", "authors", "agencies", "blocs", "cards", "countries", "feed", "images",
        "index",
        "matrix", "months", "page", "search", "topics", "404",
    ]

    // MARK: - Old addresses

    private mutating func giveAliases(_ posts: [OldPost], _ settings: OldSettings, _ addresses: Set<String>) {
        var owners: Set<String> = Set(addresses.map(Self.key))
        // Every post's own address goes before what others redirect from.
        for isOwn in [true, false] {
            for (index, post) in posts.enumerated() where post.kind == .article && !places[index].isKept {
                for old in isOwn ? post.addresses.prefix(1) : post.addresses.dropFirst() {
                    let alias: String
                    switch Self.alias(old, settings) {
                    case .success(let path): alias = path
                    case .failure(let reason):
                        places[index].lostAliases.append(LostAddress(address: old, reason: reason.words))
                        continue
                    }
                    guard Self.key(ofAlias: alias) != Self.key(ofAlias: places[index].address) else { continue }
                    guard owners.insert(Self.key(ofAlias: alias)).inserted else {
                        if !places[index].aliases.contains(alias) {
                            places[index].lostAliases.append(LostAddress(address: old, reason: "another page has it"))
                        }
                        continue
                    }
                    places[index].aliases.append(alias)
                }
            }
        }
    }

    private struct NoAlias: Error {
        let words: String
    }

    /// The path in the new site that an old address had.
    private static func alias(_ old: String, _ settings: OldSettings) -> Result<String, NoAlias> {
        var path = old
        if let own = settings.pathOfOwn(path) { path = own }
        guard !path.contains("://"), !path.hasPrefix("//") else {
            return .failure(NoAlias(words: "it is on another host"))
        }
        if path.contains("?") { return .failure(NoAlias(words: "hosts do not see what stands after “?”")) }
        if let hash = path.firstIndex(of: "#") { path = String(path[..<hash]) }
        path = settings.withoutBasePath(path.hasPrefix("/") ? path : "/" + path)
        path = LinkTargets.decoded(path)
        if path.hasSuffix("/index.html") { path = String(path.dropLast(10)) }
        guard path != "/", path != "/index.html" else { return .failure(NoAlias(words: "it is the front page")) }
        guard !path.contains("//") else { return .failure(NoAlias(words: "it has an empty part")) }
        return .success(path)
    }

    /// One form for all ways in which an address is written that are one place.
    static func key(ofAlias address: String) -> String {
        let path = address.lowercased()
        return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }

    // MARK: - Translations

    private mutating func findTranslations(_ posts: [OldPost], _ settings: OldSettings, language: String) {
        var stories: [String: [Int]] = [:]
        for (index, post) in posts.enumerated() where post.kind == .article {
            for key in Self.storyKeys(of: post, settings) { stories[key, default: []].append(index) }
        }
        var originals: Set<Int> = []
        for (_, group) in stories.sorted(by: { $0.key < $1.key }) where group.count > 1 {
            let code = { (index: Int) in posts[index].language ?? language }
            guard
                let original = group.first(where: { code($0) == language && places[$0].original == nil })
                    ?? group.first,
                places[original].original == nil, posts[original].draftReason == nil, posts[original].date != nil
            else { continue }
            originals.insert(original)
            var languages: Set<String> = [code(original)]
            for index in group where index != original && places[index].original == nil {
                guard languages.insert(code(index)).inserted, !originals.contains(index) else { continue }
                places[index].original = original
            }
        }
    }

    /// What versions of one story have in common.
    private static func storyKeys(of post: OldPost, _ settings: OldSettings) -> [String] {
        var keys: [String] = []
        if let key = post.fields.translationKey { keys.append("key:\(key)") }
        if settings.languages.count > 1 || post.name.language != nil {
            keys.append("file:\(post.name.folders.joined(separator: "/"))/\(post.name.whole)")
        }
        if post.language != nil, let address = post.fields.text(ofKeys: "permalink", "url") {
            keys.append("address:\(address)")
        }
        return keys
    }
}

extension OldSettings {
    /// A path of the old host without the folder that the site had there.
    func withoutBasePath(_ path: String) -> String {
        guard !basePath.isEmpty, path == basePath || path.hasPrefix(basePath + "/") else { return path }
        let rest = path.dropFirst(basePath.count)
        return rest.isEmpty ? "/" : String(rest)
    }

    /// The path of an address of the old site's own host; `nil` for any other.
    func pathOfOwn(_ address: String) -> String? {
        guard let origin = baseURL?.origin, let host = origin.firstRange(of: "//") else { return nil }
        let name = origin[host.upperBound...]
        let names = [String(name), name.hasPrefix("www.") ? String(name.dropFirst(4)) : "www.\(name)"]
        for start in ["https://", "http://", "//"] where address.hasPrefix(start) {
            let rest = address.dropFirst(start.count)
            for name in names where rest.lowercased().hasPrefix(name) {
                let path = rest.dropFirst(name.count)
                if path.isEmpty { return "/" }
                if path.first == "/" || path.first == "?" || path.first == "#" { return String(path) }
            }
        }
        return nil
    }
}
