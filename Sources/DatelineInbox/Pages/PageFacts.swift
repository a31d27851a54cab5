import DatelineModel
private import DatelineReading

/// What a page says of itself.
struct PageFacts {
    /// The names under which it says something in `meta` elements, in small letters, with what it says.
    let metas: [String: [String]]
    let data: LinkedData
    /// The address of the page without what tells who follows it; `nil` if it does not say.
    let url: String?
    /// What its links are relative to.
    let addresses: PageAddresses
    /// The name of its site.
    let siteName: String?
    /// Its headline; `nil` if it has none.
    let title: String?

    /// What a page says. `html` is its text, in which browsers note where they saved it from.
    init(of page: PageTree, _ html: String) {
        var metas: [String: [String]] = [:]
        var canonical: String?
        var base: String?
        for node in page.nodes.indices {
            guard let tag = page.tag(node) else { continue }
            switch tag.name {
            case "meta":
                guard let content = tag.text("content") else { continue }
                let names = [tag["name"], tag["property"], tag["itemprop"], tag["http-equiv"]].compactMap { $0 }
                for name in Set(names.flatMap { $0.lowercased().split(separator: " ") }) {
                    metas[String(name), default: []].append(content)
                }
            case "link": if tag["rel"]?.lowercased() == "canonical" { canonical = canonical ?? tag.text("href") }
            case "base": base = base ?? tag.text("href")
            default: break
            }
        }
        self.metas = metas
        data = LinkedData(page.linkedData)
        func meta(_ names: String...) -> String? { names.lazy.compactMap { metas[$0]?.first }.first }
        let saved = Self.savedFrom(html)
        let whole = [meta("og:url"), data.url, saved].compactMap { $0 }.first(where: Self.isWhole)
        let around = PageAddresses(page: saved ?? whole, base: base)
        let own = [canonical.flatMap(around.absolute), meta("og:url"), data.url, saved].compactMap { $0 }
            .filter(Self.isWhole)
        // Some programs give all pages the address of the first.
        url = (own.first { !Self.isOfHost($0) } ?? own.first).map(PageAddresses.withoutTracking)
        addresses = PageAddresses(page: saved ?? url, base: base)
        let name = meta("og:site_name", "application-name", "dc.publisher", "dcterms.publisher") ?? data.publisher
        // Some programs write it twice.
        let halves = Set(name?.split(separator: " - ") ?? [])
        siteName = halves.count == 1 ? halves.first.map(String.init) : name
        title = Self.title(
            of: page, headline: data.headline, meta("og:title", "twitter:title", "dc.title", "dcterms.title"), siteName)
    }

    func meta(_ names: String...) -> String? { names.lazy.compactMap { metas[$0]?.first }.first }

    private static func isWhole(_ address: String) -> Bool {
        address.hasPrefix("https://") || address.hasPrefix("http://")
    }

    /// Whether an address is that of a host, with no path.
    private static func isOfHost(_ address: String) -> Bool {
        let path = address.drop { $0 != "/" }.dropFirst(2).drop { $0 != "/" }
        return path.isEmpty || path == "/"
    }

    /// The address in the comment that browsers write into pages that they save.
    private static func savedFrom(_ html: String) -> String? {
        let head = html.prefix(4000)
        for mark in ["saved from url=", "Page saved with SingleFile"] {
            guard let place = head.firstRange(of: mark), let start = head[place.upperBound...].firstRange(of: "http")
            else {
                continue
            }
            return String(head[start.lowerBound...].prefix { !$0.isWhitespace && $0 != "<" && $0 != ">" })
        }
        return nil
    }

    // MARK: - Title

    private static func title(of page: PageTree, headline: String?, _ given: String?, _ site: String?) -> String? {
        let heads = page.all("h1").filter { !isNameOfSite($0, page) }.compactMap { page.text($0, upTo: 1000) }.filter {
            !$0.isEmpty && $0 != site
        }
        let window = page.all("title").first.flatMap { page.text($0, upTo: 2000) }
        let named = headline ?? given.map { withoutSite($0, site, "") }
        // Names are cut where search engines have no more room; the heading of the page has it all.
        if let named, let whole = heads.first(where: { isBeginning(named, of: $0) }) { return whole }
        if let named { return named }
        if let window, let name = heads.first, window != name, window.lowercased().hasSuffix(name.lowercased()) {
            return withoutSite(window, name, name)
        }
        if let window, let head = heads.first(where: { window.hasPrefix($0) }) ?? (heads.count == 1 ? heads.first : nil)
        {
            return head
        }
        if let window, heads.isEmpty, let part = partShown(of: window, in: page) { return part }
        if heads.isEmpty, let line = lineOfHeadline(in: page, besides: window ?? "") { return line }
        if let window, !window.isEmpty { return withoutSite(window, site, heads.first) }
        return heads.first
    }

    /// Kinds of text that stand before a headline, with a colon between them.
    private static let kinds = [
        "press release: ", "news release: ", "media release: ", "news: ", "statement: ", "pressemitteilung: ",
        "communiqué: ", "comunicado: ", "comunicato stampa: ",
    ]

    /// The part of the title of a window that an old page without headings shows among its words: `EXA | Ministry opens office`.
    private static func partShown(of window: String, in page: PageTree) -> String? {
        // `EXA - Press release: Ministry opens office` has two kinds.
        var (parts, last) = ([String](), [window])
        for separator in [" | ", " :: ", " » ", " – ", " — ", " - ", " · ", " • ", ": "] {
            let found = last.flatMap { part in
                // `The AI Act: what it means` is one headline.
                separator == ": " && !kinds.contains(where: part.lowercased().hasPrefix)
                    ? [part] : part.split(separator: separator).map { $0.trimmingWhitespace() }
            }
            guard found.count > last.count else { continue }
            parts += found
            last = found
        }
        let titles = parts.filter { $0.split(separator: " ").count > 2 }.map { ($0, PageFurniture.folded($0)) }
        guard !titles.isEmpty, let body = page.all("body").first else { return nil }
        for node in page.range(body) {
            guard case .text(let words) = page.nodes[node].content, words.utf8.count < 400 else { continue }
            let shown = PageFurniture.folded(words.trimmingWhitespace())
            // Of a link to another story it is no headline.
            if let title = titles.first(where: { $0.1 == shown }), page.name(page.nodes[node].parent) != "a" {
                return title.0
            }
        }
        return nil
    }

    /// The first line that an old page without headings sets as one, in letters of another size or with a name that says so, if
    /// the page shows its window's title nowhere.
    private static func lineOfHeadline(in page: PageTree, besides window: String) -> String? {
        guard page.all("h2").isEmpty, page.all("h3").isEmpty, !page.all("td").isEmpty else { return nil }
        var found: String?
        for node in page.nodes.indices {
            if case .text(let words) = page.nodes[node].content, page.name(page.nodes[node].parent) != "title",
                words.trimmingWhitespace() == window
            {
                return nil
            }
            guard found == nil, let tag = page.tag(node), isSetAsHeadline(tag),
                page.range(node).count < 12, let text = page.text(node, upTo: 200),
                (4...24).contains(text.split(separator: " ").count), !(text.last.map { ".,;:".contains($0) } ?? true),
                !page.ancestors(node).contains(where: { page.name($0) == "a" })
            else { continue }
            found = text
        }
        return found
    }

    private static func isSetAsHeadline(_ tag: HTMLTag) -> Bool {
        if tag.name == "font", let size = tag["size"] { return ["+2", "+3", "+4", "5", "6", "7"].contains(size) }
        let names = (tag["class"] ?? "").lowercased().split(separator: " ")
        return names.contains {
            ["headline", "hl", "newstitle", "articletitle", "pressetitel", "titre", "titular"].contains($0)
        }
    }

    /// Whether a heading is a link to the front page.
    private static func isNameOfSite(_ head: Int, _ page: PageTree) -> Bool {
        let links = page.all("a", in: head..<min(page.nodes[head].end, head + 20))
        guard let link = links.first, let href = page.tag(link)?["href"]?.trimmingWhitespace() else { return false }
        return (["/", "./", "/index.html"].contains(href) || isWhole(href) && isOfHost(href))
            && page.text(link, upTo: 200) == page.text(head, upTo: 200)
    }

    private static func isBeginning(_ text: String, of whole: String) -> Bool {
        let start = text.hasSuffix("…") ? text.dropLast() : text.hasSuffix("...") ? text.dropLast(3) : text[...]
        return !start.isEmpty && whole.lowercased().hasPrefix(start.lowercased().trimmingWhitespace())
    }

    /// A title without the name of the site at its end.
    private static func withoutSite(_ title: String, _ site: String?, _ head: String?) -> String {
        for separator in [" | ", " :: ", " » ", " – ", " — ", " - ", " · ", " • "] {
            let parts = title.split(separator: separator)
            guard parts.count > 1, let last = parts.last else { continue }
            let first = parts.dropLast().joined(separator: separator)
            let isSite =
                site.map { last.lowercased().contains($0.lowercased()) || $0.lowercased() == last.lowercased() }
                ?? false
            let isName =
                ![" – ", " — ", " · "].contains(separator) && first.split(separator: " ").count > 2
                && last.split(separator: " ").count < 5
            if isSite || head == nil && site == nil && isName { return withoutSite(first, site, head) }
        }
        return title
    }

    // MARK: - The other facts

    /// Who wrote it: names, without its site and addresses.
    func authors(in page: PageTree) -> [String] {
        var names = data.authors
        if names.isEmpty {
            names =
                [
                    "author", "article:author", "parsely-author", "dc.creator", "dcterms.creator", "citation_author",
                    "byl",
                ]
                .lazy.compactMap { metas[$0] }.first { !PageByline.names($0, without: siteName).isEmpty } ?? []
        }
        var found = PageByline.names(names, without: siteName)
        if found.isEmpty { found = PageByline.names(PageByline.lines(in: page), without: siteName) }
        return found
    }

    /// What it says in short, unless that is only the beginning of its words.
    func summary(before words: String) -> String? {
        guard
            let text = meta("og:description", "description", "twitter:description", "dc.description")
                ?? data.description,
            (20...600).contains(text.count), text != title
        else { return nil }
        let ends = ["…", "...", "[…]", "[...]", "…]"]
        guard !ends.contains(where: { text.hasSuffix($0) }) else { return nil }
        let isCut = !(text.last.map { ".!?。！？؟।”\"»)".contains($0) } ?? false)
        let flat = { (text: String) in text.filter { $0.isLetter || $0.isNumber } }
        return isCut && flat(String(words.prefix(2000))).contains(flat(text)) ? nil : text
    }

    /// Who published it, and where.
    var source: Citation? {
        guard siteName != nil || url != nil else { return nil }
        return Citation(name: siteName, url: url, licence: nil)
    }

    /// The language that it says it is in.
    func language(of page: PageTree) -> String? {
        let tags = [
            page.html?["lang"], page.html?["xml:lang"], data.language, meta("content-language"), meta("og:locale"),
            meta("dc.language", "dcterms.language"),
        ]
        return tags.compactMap { $0 }.lazy.compactMap {
            LanguageTag.canonical($0.replacing("_", with: "-").trimmingWhitespace())
        }
        .first
    }
}
