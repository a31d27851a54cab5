import DatelineDigest
package import DatelineModel
package import DatelineOutput
import DatelinePages
import DatelineReading

/// The addresses that a site had and that lead nowhere now, each with where it may lead instead.
package struct LostAddresses: Sendable {
    /// One of them.
    package struct Lost: Sendable, Equatable {
        /// The address that is gone.
        package let path: Permalink
        /// The page that seems to have taken its place; `nil` if none does.
        package let target: Permalink?

        /// The line of `redirects.yml` that settles it.
        package var line: String { MovedAddressesParser.line(path, to: target) }
    }

    /// All of them, in the order of their bytes.
    package let all: [Lost]
    /// What the next build is to know: all addresses that the site has had. What is held back comes again, and what is settled
    /// may be settled otherwise.
    package let list: AddressList

    /// How many of them a build names one by one.
    private static let mostNamed = 20

    /// The addresses of an earlier list that a site does not have any more.
    ///
    /// Those of articles and instruments that are held back, of what is in their folders, and of the lists and editions that go and come with
    /// them, are where their editors want them; so are those that `redirects.yml` or an alias settles. `texts` is what the articles
    /// of the earlier build said.
    package init(of earlier: AddressList, saying texts: TextList = TextList([:]), in site: PlannedSite) {
        let now = site.plan.pathsForReaders
        let settled = Set(
            (site.settings.movedAddresses.map(\.path) + site.digest.articles.flatMap(\.filing.aliases)).map(
                \.outputPath))
        let known = now.union(earlier.paths).union(settled.filter(ReaderAddresses.have))
        var lost = earlier.paths.subtracting(now).subtracting(settled)
        guard !lost.isEmpty else {
            (all, list) = ([], AddressList(known))
            return
        }
        let heldBack = site.articles.filter { $0.heldBack != nil }
        let instruments = site.site.instruments.hidden.map { Permalink("/\(Taxonomy.ID.instruments)/\($0.key)/") }
        let heldPaths = Set((heldBack.map(\.permalink) + instruments).map(\.outputPath))
        let goneWithPage = settled.union(lost).union(heldPaths)
        let comeAgain = heldBack.filter { earlier.paths.contains($0.permalink.outputPath) }
            .flatMap { Self.lists(of: $0, in: site.settings) }
        lost = lost.filter { path in
            guard !heldPaths.contains(path), ReaderAddresses.have(path) else { return false }
            let address = ReaderAddresses.address(of: path)
            if !Successors.isOfArticle(address), comeAgain.contains(where: address.hasPrefix) { return false }
            // What lies beside a page goes where the page goes.
            return Self.pageBeside(path).map { !goneWithPage.contains($0) } ?? true
        }
        let guess = Successors(site, besides: earlier.paths, texts)
        // Where a page is at its old address again, the newer one leads back.
        let returned = Dictionary(
            site.settings.movedAddresses.compactMap { moved in
                moved.target.flatMap { now.contains(moved.path.outputPath) ? ($0.outputPath, moved.path) : nil }
            }, uniquingKeysWith: { _, last in last })
        all = lost.sorted().map { path in
            let address = ReaderAddresses.address(of: path)
            let before = earlier.successors[path].flatMap { now.contains($0) ? ReaderAddresses.address(of: $0) : nil }
            let target =
                returned[path] ?? guess.sameText(as: address) ?? guess.namesake(of: address)
                ?? before.map { Permalink($0) } ?? guess.successor(of: address)
            return Lost(path: Permalink(address), target: target)
        }
        let successors = all.compactMap { lost in lost.target.map { (lost.path.outputPath, $0.outputPath) } }
        list = AddressList(known, successors: Dictionary(successors, uniquingKeysWith: { first, _ in first }))
    }

    /// The addresses of lists and editions that an article is on, and that may go with it: its year and month, its terms, and
    /// the edition in which it came out.
    private static func lists(of article: Article, in settings: SiteSettings) -> [String] {
        let day = article.date.day
        let (year, month) = (String(day.year, digits: 4), String(day.month, digits: 2))
        let terms = (settings.taxonomies.flatMap { article.terms(in: $0.id) } + article.filing.mentioned)
            .map(\.permalink.description)
        let edition = settings.editions.flatMap {
            EditionPeriod($0.rhythm, of: article.filing.releaseDay(in: settings.timeZone))
        }.map {
            "\(Issue.folder)\($0.name)/"
        }
        let amendments = article.text.amendments
        let corrections = amendments.retraction == nil && amendments.corrections.isEmpty ? [] : ["/corrections/"]
        return ["/\(year)/\(month)/", "/\(year)/"] + terms + corrections + [edition].compactMap { $0 }
    }

    /// The file of the page in whose folder a file lies; `nil` for a page, and for a file beside the front page.
    private static func pageBeside(_ path: String) -> String? {
        guard let slash = path.lastIndex(of: "/") else { return nil }
        let page = path[...slash] + "index.html"
        return page == path ? nil : String(page)
    }

    /// A warning for each, with the line that settles it; many end with their number.
    package var diagnostics: [Diagnostic] {
        let file = "\(SiteFolders.contentName)/\(MovedAddressesParser.fileName)"
        var diagnostics = all.prefix(Self.mostNamed).map { lost in
            let line = "add the line “\(lost.line)” to \(file)"
            return Diagnostic.warning(
                .lostAddress, at: .none, "“\(lost.path)” was an address of this site and leads nowhere now",
                help: lost.target == nil
                    ? "\(line), or the address to which it should lead"
                    : "\(line), or run “dateline redirects --accept”")
        }
        if all.count > Self.mostNamed {
            diagnostics.append(
                .warning(
                    .lostAddress, at: .none,
                    "\(all.count - Self.mostNamed) more addresses of this site lead nowhere now",
                    help: "“dateline redirects” lists them all"))
        }
        return diagnostics
    }
}

/// Tells which page took the place of one that is gone, from what their texts or their addresses have in common.
private struct Successors {
    /// The articles that were not there before.
    private let new: [Permalink]
    private let newBySlug: [Substring: [Permalink]]
    private let newByText: [String: [Permalink]]
    private let texts: TextList
    private let pages: Set<String>

    init(_ site: PlannedSite, besides earlier: Set<String>, _ texts: TextList) {
        self.texts = texts
        new = site.digest.articles.map(\.permalink).filter { !earlier.contains($0.outputPath) }
        newBySlug = Dictionary(grouping: new, by: { Self.slug(of: $0.description) })
        let said = site.edited.compactMap { file -> (text: String, permalink: Permalink)? in
            guard let text = file.textFingerprint, let article = file.article, article.isInSite else { return nil }
            return earlier.contains(article.permalink.outputPath) ? nil : (text, article.permalink)
        }
        newByText = Dictionary(grouping: said, by: \.text).mapValues { $0.map(\.permalink) }
        pages = Set(site.plan.pages.lazy.filter { !$0.isRedirect }.map(\.permalink.description))
    }

    /// The new article of the same headline and words; `nil` if there is none, or there are several.
    func sameText(as address: String) -> Permalink? {
        guard let entry = texts.entries[address], let same = newByText[entry.text], same.count == 1 else { return nil }
        return same[0]
    }

    /// The new article of the same name at another date; `nil` if there is none, or there are several.
    func namesake(of address: String) -> Permalink? {
        guard Self.isOfArticle(address), let same = newBySlug[Self.slug(of: address)], same.count == 1 else {
            return nil
        }
        return same[0]
    }

    /// The page that seems to have taken the place of an address; `nil` if none does.
    ///
    /// It is the new article of the same month that has at least half its words in common with it, or of any month with nearly
    /// all; for another page the one above it; for a file nothing.
    func successor(of address: String) -> Permalink? {
        guard Permalink(address).isOfPage else { return nil }
        if Self.isOfArticle(address) {
            let words = Self.words(of: Self.slug(of: address))
            let folder = Self.folder(of: address)
            let scored = new.map {
                (article: $0, share: Self.share(words, Self.words(of: Self.slug(of: $0.description))))
            }
            let ofMonth = scored.filter { $0.share >= 0.5 && Self.folder(of: $0.article.description) == folder }
            return Self.best(ofMonth) ?? Self.best(scored.filter { $0.share >= 0.75 })
        }
        // `/countries/france/` for `/countries/france/copyright/`, `/2025/` for `/2025/02/`.
        let folder = Self.folder(of: address)
        return folder != "/" && pages.contains(folder) ? Permalink(folder) : nil
    }

    /// The one that has most in common; `nil` if two have as much.
    private static func best(_ scored: [(article: Permalink, share: Double)]) -> Permalink? {
        guard let best = scored.max(by: { $0.share < $1.share }), scored.count(where: { $0.share == best.share }) == 1
        else { return nil }
        return best.article
    }

    /// The share of the words of either that are in both.
    private static func share(_ one: Set<Substring>, _ other: Set<Substring>) -> Double {
        let all = one.union(other).count
        return all == 0 ? 0 : Double(one.intersection(other).count) / Double(all)
    }

    private static func words(of slug: Substring) -> Set<Substring> { Set(slug.split(separator: "-")) }

    private static func slug(of address: String) -> Substring {
        address.split(separator: "/").last ?? ""
    }

    private static func folder(of address: String) -> String {
        "/" + address.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    }

    /// Whether an address is that of an article: years begin no others but those of months, which have no name.
    static func isOfArticle(_ address: String) -> Bool {
        let parts = address.split(separator: "/")
        guard parts.count > 2, let year = parts.first, year.count == 4, year.allSatisfy(\.isNumber) else {
            return false
        }
        return parts.last?.contains(where: \.isLetter) ?? false
    }
}
