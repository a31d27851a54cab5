import DatelineReading

/// The parts of a page that are no story: menus, boxes for sharing and subscribing, lists of other stories, notices,
/// comments.
struct PageFurniture {
    /// For each node, whether it is left out with all that is in it.
    private(set) var isDropped: [Bool]
    /// Those of them that readers of the page see.
    private(set) var isVisible: [Bool]

    /// What browsers do not show.
    init(hiddenIn page: PageTree) {
        isDropped = page.nodes.indices.map { node in page.tag(node).map(Self.isHidden) ?? false }
        isVisible = Array(repeating: false, count: page.nodes.count)
    }

    /// Finds those that surround and interrupt a story.
    mutating func findBoxes(in page: PageTree) {
        let prose = PageProse(of: page, without: isDropped)
        let whole = page.range(0)
        let titles = Self.places(page) { $0.name == "h1" }
        let mains = Self.places(page) { $0.name == "main" || $0["role"] == "main" }
        var next = 1
        while next < page.nodes.count {
            let node = next
            next += 1
            guard let tag = page.tag(node) else { continue }
            if isDropped[node] || tag.name == "pre" {
                next = page.nodes[node].end
                continue
            }
            let range = page.range(node)
            let reason = Self.reason(for: tag)
            guard reason != .none else { continue }
            if Self.count(mains, in: range) > 0, tag["role"] != "dialog" { continue }
            if Self.count(titles, in: range) > 0, reason != .certain { continue }
            let words = prose.prose(range)
            switch reason {
            case .none: continue
            case .comments: break
            case .certain: if words * 2 > prose.prose(whole), words > 1000 { continue }
            case .likely, .byName:
                let isForm = page.nodes[range].contains { $0.isField }
                // Beside the paragraphs of a story it may be one of them.
                let ancestors = page.ancestors(node).map { page.name($0) }
                if reason == .byName, ancestors.contains("blockquote") { continue }
                let isOfStory =
                    reason == .byName && words > 0 && prose.linkShare(range) < 0.4
                    && (ancestors.contains("main") || ancestors.contains("article"))
                if isOfStory, !isForm { continue }
                guard words <= 400 || isForm && words <= 1200 || prose.linkShare(range) > 0.4 else { continue }
                if words * 2 > prose.prose(whole), words > 100 { continue }
            }
            drop(node)
            next = range.upperBound
        }
    }

    /// Leaves a node out, with what is in it.
    mutating func drop(_ node: Int) { (isDropped[node], isVisible[node]) = (true, true) }

    /// Says of a node that is left out that nothing is lost with it.
    mutating func markSeen(_ node: Int) { isVisible[node] = false }

    private enum Reason { case comments, certain, likely, byName, none }

    // MARK: - What is hidden

    private static func isHidden(_ tag: HTMLTag) -> Bool {
        if PageTree.hidden.contains(tag.name) { return true }
        if let hidden = tag["hidden"], hidden != "until-found" { return true }
        if tag["aria-hidden"] == "true", ["span", "i", "svg", "b", "a"].contains(tag.name) { return true }
        guard let style = tag["style"]?.lowercased().filter({ !$0.isHTMLBlank }) else { return false }
        return style.contains("display:none") || style.contains("visibility:hidden")
            || style.contains("mso-hide:all")
    }

    // MARK: - What is a box

    private static func reason(for tag: HTMLTag) -> Reason {
        if [tag["id"] ?? "", tag["class"] ?? ""].contains(where: isOfComments) { return .comments }
        switch tag.name {
        case "nav", "dialog", "menu": return .certain
        case "input", "button", "video", "audio", "embed", "progress", "meter": return .certain
        case "header", "footer", "aside", "form", "fieldset":
            return isOfClass(tag, certain) ? .certain : isOfClass(tag, likely) ? .likely : .byName
        case "span", "a", "small", "sup", "sub", "code", "font", "label", "mark", "q", "time", "u":
            return isOfClass(tag, certain) ? .certain : .none
        case "article", "main", "p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "table", "td", "tr", "pre", "li",
            "em", "strong", "b", "i":
            return isOfClass(tag, certain) && tag.name != "article" && tag.name != "main" ? .likely : .none
        default: break
        }
        if let role = tag["role"]?.lowercased() {
            if roles.contains(role) { return .certain }
            if role == "complementary" { return .byName }
        }
        if isOfClass(tag, certain) { return .certain }
        return isOfClass(tag, likely) ? .likely : .none
    }

    /// Whether a name says that it has all comments inside, which may be longer than the story.
    private static func isOfComments(_ names: String) -> Bool {
        names.utf8.count < 200
            && names.split(separator: " ").contains { commentNames.contains($0.lowercased().filter(\.isLetter)) }
    }

    private static let commentNames: Set<String> = [
        "comments", "commentsarea", "commentlist", "commentslist", "commentsection", "commentssection",
        "commentswrapper",
        "commentscontainer", "postcomments", "articlecomments", "disqusthread", "respond", "commentspage",
    ]

    private static let roles: Set<String> = [
        "navigation", "banner", "contentinfo", "search", "dialog", "alertdialog", "menu", "menubar", "toolbar",
    ]

    /// Whether one of the names in `class` or `id` is made of such words. Ids often say what a section is about; those must
    /// have no words but these.
    private static func isOfClass(_ tag: HTMLTag, _ words: Set<String>) -> Bool {
        if let id = tag["id"], id.utf8.count < 100 {
            let parts = Self.words(of: id[...])
            if isOfWords(parts, words), parts.allSatisfy({ words.contains($0) || places.contains($0) }) { return true }
        }
        guard let names = tag["class"] else { return false }
        return names.prefix(500).split(whereSeparator: \.isWhitespace).contains { isOfWords(Self.words(of: $0), words) }
    }

    /// Words in ids that say no more than where something is.
    private static let places: Set<String> = [
        "site", "page", "main", "box", "section", "area", "container", "wrapper", "wrap", "block", "list", "bar",
        "left", "right",
        "top", "bottom", "inner", "outer", "primary", "secondary",
    ]

    private static func isOfWords(_ parts: [String], _ words: Set<String>) -> Bool {
        guard let first = parts.first, !ignoredFirst.contains(first) else { return false }
        return parts.indices.contains { index in
            words.contains(parts[index]) || index + 1 < parts.count && words.contains(parts[index] + parts[index + 1])
        }
    }

    /// The words of a name, in small letters: `site-navBar` is made of `site`, `nav` and `bar`.
    private static func words(of name: Substring) -> [String] {
        var words = [""]
        var wasSmall = false
        for scalar in name.unicodeScalars {
            let isLetter = scalar.properties.isAlphabetic
            let isCapital = scalar.properties.isUppercase
            if !isLetter || isCapital && wasSmall { words.append("") }
            if isLetter { words[words.count - 1] += scalar.properties.lowercaseMapping }
            wasSmall = isLetter && !isCapital
        }
        return words.filter { !$0.isEmpty }
    }

    /// Names that begin so tell what a story is about, or how its page is laid out.
    private static let ignoredFirst: Set<String> = [
        "tag", "category", "has", "is", "no", "not", "with", "without", "js", "postid", "hide",
    ]

    private static let certain: Set<String> = Set(
        """
        advert advertisement advertising adslot adunit adsense adwrapper adcontainer breadcrumb breadcrumbs commentlist \
        commentslist commentsection commentssection commentform cookie cookies cookiebanner disqus gdpr mostread mostpopular \
        navbar navigation newslettersignup onetrust outbrain pagination paginator pager postcomments readnext relatedarticles \
        relatedposts relatedstories relatedcontent relatednews recommendations respond screenreadertext sharebar sharebuttons \
        sharedaddy sharetools sharelinks sharing skiplink skipnav skiptocontent socialshare sociallinks sociallinks \
        socialmedia subscribewidget taboola trendingnow upnext youmaylike youmayalso jprelatedposts postnavigation \
        subscriptionwidget subscribedialog mweditsection editsection catlinks sitefooter siteheader globalheader \
        visuallyhidden sronly
        """.split(separator: " ").map(String.init))

    private static let likely: Set<String> = Set(
        """
        ad ads adbox author authorbio authorbox authorinfo authors aboutauthor banner bio byline comment comments consent \
        donate donation feedback follow footer ticker login masthead menu modal more newsletter noprint optin \
        overlay popup popular postmeta entrymeta promo promoted promotion readmore recommended recirc related share shares \
        sidebar signup social sponsor sponsored subscribe subscription tagcloud taglist tags toolbar tools topics trending \
        utility widget widgets paywall
        """.split(separator: " ").map(String.init))

    // MARK: - Places

    /// The nodes of a kind, in their order.
    private static func places(_ page: PageTree, _ isSuch: (HTMLTag) -> Bool) -> [Int] {
        page.nodes.indices.filter { page.tag($0).map(isSuch) ?? false }
    }

    /// How many of some places are in a range.
    private static func count(_ places: [Int], in range: Range<Int>) -> Int {
        func index(of place: Int) -> Int {
            var bounds = 0..<places.count
            while !bounds.isEmpty {
                let middle = (bounds.lowerBound + bounds.upperBound) / 2
                bounds = places[middle] < place ? (middle + 1)..<bounds.upperBound : bounds.lowerBound..<middle
            }
            return bounds.lowerBound
        }
        return index(of: range.upperBound) - index(of: range.lowerBound)
    }
}

extension PageTree.Node {
    /// Whether it is a field to be filled in.
    fileprivate var isField: Bool {
        guard case .element(let tag) = content else { return false }
        return tag.name == "input" && tag["type"]?.lowercased() != "hidden" || tag.name == "textarea"
    }
}
