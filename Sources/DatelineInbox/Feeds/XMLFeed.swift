import DatelineReading

/// A feed of RSS or Atom.
struct XMLFeed {
    /// Its entries, with the line on which each begins.
    let entries: [FeedEntry]
    /// The line on which it breaks off; `nil` if it is whole.
    let brokenLine: Int?

    /// `nil` if the bytes are no feed.
    init?(_ document: FeedDocument) {
        guard let root = document.root, ["rss", "rdf", "feed", "channel"].contains(root.name) else { return nil }
        let isAtom = root.name == "feed"
        let channel = isAtom || root.name == "channel" ? root : root.all("channel").first ?? root
        let found =
            isAtom
            ? root.all("entry")
            : channel.all("item") + (channel.line == root.line && channel.name == root.name ? [] : root.all("item"))
        let head = Head(
            title: channel.first("title").map { Self.title($0).1 }, link: Self.link(of: channel, base: nil),
            language: channel.first("language", "dc:language")?.text ?? channel.language ?? root.language,
            authors: isAtom ? Self.authors(of: channel) : [])
        entries = found.map { Self.entry($0, head) }
        brokenLine = document.brokenLine
    }

    private struct Head {
        let title: FeedEntry.Words?
        let link: String?
        let language: String?
        let authors: [String]
    }

    private static func entry(_ element: FeedElement, _ head: Head) -> FeedEntry {
        var entry = FeedEntry()
        entry.title = (element.first("title") ?? element.first("dc:title")).map { title($0).1 }
        entry.link = link(of: element, base: head.link)
        entry.summary = element.first("description", "summary", "dc:description").map(words)
        entry.content = element.first("content:encoded", "content", "xhtml:body").map(words)
        let elements = element.elements
        entry.dates = Self.dates.flatMap { name in elements.filter { $0.name == name }.map(\.text) }
            .filter { !$0.isEmpty }
        entry.base = element.base ?? entry.link ?? head.link
        entry.authors = authors(of: element)
        let source = element.all("source").first
        if entry.authors.isEmpty { entry.authors = source.map(authors) ?? [] }
        if entry.authors.isEmpty { entry.authors = head.authors }
        let own = source.flatMap { source in
            source.first("title").map { title($0).0 } ?? (source.elements.isEmpty ? source.text : "")
        }
        entry.isOwnSource = own.map { !$0.isEmpty } ?? false
        entry.source = entry.isOwnSource ? own : head.title.map(plainTitle)
        entry.authors.removeAll { $0 == entry.source }
        entry.language = element.first("dc:language", "language")?.text ?? element.language ?? head.language
        entry.files = files(of: element, head.link)
        entry.heldBack = heldBack(element)
        entry.categories = element.all("category").map { $0.attributes["term"] ?? $0.text }
        return entry
    }

    /// The elements that say when an entry was published, the best first.
    private static let dates = [
        "published", "pubdate", "issued", "dc:date", "dcterms:issued", "created", "dcterms:created", "updated",
        "modified", "dcterms:modified",
    ]

    /// What says that an entry is a draft, or not for all: `<app:draft>yes</app:draft>`, `<wp:status>private</wp:status>`.
    private static func heldBack(_ element: FeedElement) -> String? {
        for part in element.elements {
            let (name, value) = (part.name.split(separator: ":").last ?? "", part.text.lowercased())
            switch name {
            case "draft" where value == "yes" || value == "true": return "draft"
            case "status" where ["draft", "private", "pending", "future", "trash", "auto-draft"].contains(value):
                return value
            case "post_password" where !value.isEmpty: return "password"
            case "control":
                if let reason = heldBack(part) { return reason }
            default: break
            }
        }
        return nil
    }

    // MARK: - Parts of an entry

    /// The words of a title as they are written, and as what they are.
    private static func title(_ element: FeedElement) -> (String, FeedEntry.Words) { (element.text, words(element)) }

    private static func plainTitle(_ words: FeedEntry.Words) -> String {
        switch words {
        case .plain(let text): text.onOneLine()
        case .html(let text): CharacterReferences.resolved(text).onOneLine()
        }
    }

    /// The words of an element. Those of RSS do not say whether they are HTML.
    private static func words(_ element: FeedElement) -> FeedEntry.Words {
        switch element.attributes["type"]?.lowercased() {
        case "xhtml", "application/xhtml+xml": return .html(element.html)
        case "html", "text/html": return .html(element.text)
        case "text", "text/plain": return .plain(element.text)
        default:
            if element.elements.contains(where: { $0.name.hasPrefix("xhtml:") }) { return .html(element.html) }
            let isAtom = ["summary", "content"].contains(element.name) && element.attributes["type"] == nil
            return !isAtom && looksLikeHTML(element.text) ? .html(element.text) : .plain(element.text)
        }
    }

    /// Whether there is a tag or a reference in a text; a sign that stands between spaces is none.
    private static func looksLikeHTML(_ text: String) -> Bool {
        var rest = Array(text.utf8)[...]
        while let start = rest.firstIndex(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) {
            let isTag = rest[start] == UInt8(ascii: "<")
            rest = rest[(start + 1)...]
            guard let next = rest.first else { return false }
            let isLetter = (97...122).contains(next | 0x20)
            if isTag, isLetter || next == UInt8(ascii: "/") || next == UInt8(ascii: "!") { return true }
            if !isTag, isLetter || next == UInt8(ascii: "#"), rest.prefix(12).contains(UInt8(ascii: ";")) {
                return true
            }
        }
        return false
    }

    private static func link(of element: FeedElement, base: String?) -> String? {
        let links = element.all("link")
        let atom = links.filter { $0.attributes["href"] != nil }
        let isPage = { (link: FeedElement) in (link.attributes["type"] ?? "html").contains("html") }
        let alternate = atom.filter { ["alternate", nil].contains($0.attributes["rel"]?.lowercased()) }
        var written: [(String, FeedElement)] = element.all("feedburner:origlink").map { ($0.text, $0) }
        written += links.filter { $0.attributes["href"] == nil }.map { ($0.text, $0) }
        written += (alternate.filter(isPage) + alternate).map { ($0.attributes["href"] ?? "", $0) }
        written += element.all("guid").filter { $0.attributes["isPermaLink"]?.lowercased() != "false" }.map {
            ($0.text, $0)
        }
        written += element.all("content").compactMap { content in content.attributes["src"].map { ($0, content) } }
        written += atom.filter { ["related", "via"].contains($0.attributes["rel"]) }.map {
            ($0.attributes["href"] ?? "", $0)
        }
        for (address, link) in written {
            // A guid is an address only if it is a whole one.
            let base = link.name == "guid" ? nil : link.base ?? base
            if let address = FeedAddress.absolute(address, base: base) { return address }
        }
        return nil
    }

    private static func files(of element: FeedElement, _ base: String?) -> [String] {
        let enclosures = element.all("enclosure").compactMap { file in file.attributes["url"].map { ($0, file) } }
        let links = element.all("link").filter { $0.attributes["rel"] == "enclosure" }
            .compactMap { file in file.attributes["href"].map { ($0, file) } }
        return (enclosures + links).compactMap { FeedAddress.absolute($0.0, base: $0.1.base ?? base) }
    }

    private static func authors(of element: FeedElement) -> [String] {
        let creators = element.all("dc:creator").map(\.text)
        let named = element.all("author").map { author in
            author.first("name")?.text ?? (author.elements.isEmpty ? author.text : "")
        }
        return (creators.isEmpty ? named : creators).compactMap(FeedAuthor.name)
    }
}

/// Names of authors in feeds.
enum FeedAuthor {
    /// The name of `ada@example.org (Ada Example)` or `By Ada Example`; `nil` for an address, and for a name that is none.
    static func name(_ written: String) -> String? {
        var name = CharacterReferences.resolved(written).onOneLine()
        if name.contains("@") {
            let inner = name.drop { $0 != "(" }.dropFirst().prefix { $0 != ")" }
            name = inner.isEmpty ? MailSender.parts(of: name).name : String(inner)
        }
        if name.lowercased().hasPrefix("by ") { name = String(name.dropFirst(3)) }
        let isName =
            !name.contains("@") && !name.isEmpty
            && !["admin", "administrator", "unknown", "webmaster", "editor", "root"].contains(name.lowercased())
        return isName ? name : nil
    }
}
