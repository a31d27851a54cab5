import DatelineReading

/// What the names in `class` and `id` say of boxes that are no story. Each name is looked at once.
struct BoxNames {
    /// What a name says.
    enum Meaning {
        case nothing
        /// A box of this name is none of the story if it is short, or a list of links.
        case likely
        /// It never is.
        case certain
        /// It has all comments inside, which may be longer than the story.
        case comments
    }

    private var ofClasses: [String: Meaning] = [:]
    private var ofIDs: [String: Meaning] = [:]

    /// The strongest that a tag says of itself.
    mutating func meaning(of tag: HTMLTag) -> Meaning {
        let id = tag["id"].map { id in Self.value(of: id, in: &ofIDs, Self.meaning(ofID:)) } ?? .nothing
        if id == .comments { return id }
        let names =
            tag["class"].map { names in Self.value(of: names, in: &ofClasses, Self.meaning(ofClass:)) } ?? .nothing
        if names == .comments || id == .nothing { return names }
        return id == .certain || names == .nothing ? id : names
    }

    private static func value(
        of names: String, in known: inout [String: Meaning], _ meaning: (String) -> Meaning
    ) -> Meaning {
        if let value = known[names] { return value }
        let value = meaning(names)
        if known.count < mostKnown { known[names] = value }
        return value
    }

    private static let mostKnown = 10_000

    /// Ids often say what a section is about; those must have no words but these.
    private static func meaning(ofID id: String) -> Meaning {
        if isOfComments(id) { return .comments }
        guard id.utf8.count < 100 else { return .nothing }
        let parts = words(of: id[...])
        for (words, meaning) in [(certain, Meaning.certain), (likely, .likely)] where isOfWords(parts, words) {
            if parts.allSatisfy({ words.contains($0) || places.contains($0) }) { return meaning }
        }
        return .nothing
    }

    private static func meaning(ofClass names: String) -> Meaning {
        if isOfComments(names) { return .comments }
        var meaning = Meaning.nothing
        for name in names.prefix(500).split(whereSeparator: \.isWhitespace) {
            let parts = words(of: name)
            if isOfWords(parts, certain) { return .certain }
            // Programs that put pages together call all parts so, paragraphs as well.
            if let first = parts.first, !builders.contains(first), isOfWords(parts, likely) { meaning = .likely }
        }
        return meaning
    }

    private static func isOfComments(_ names: String) -> Bool {
        names.utf8.count < 200
            && names.split(separator: " ").contains { commentNames.contains($0.lowercased().filter(\.isLetter)) }
    }

    private static let commentNames: Set<String> = [
        "comments", "commentsarea", "commentlist", "commentslist", "commentsection", "commentssection",
        "commentswrapper", "commentscontainer", "postcomments", "articlecomments", "disqusthread", "respond",
        "commentspage",
    ]

    /// Words in ids that say no more than where something is.
    private static let places: Set<String> = [
        "site", "page", "main", "box", "section", "area", "container", "wrapper", "wrap", "block", "list", "bar",
        "left", "right", "top", "bottom", "inner", "outer", "primary", "secondary",
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

    /// The first words of the names that programs give to all parts of the pages that editors put together with them.
    private static let builders: Set<String> = [
        "elementor", "fusion", "vc", "wpb", "fl", "et", "siteorigin", "so", "brxe",
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
        visuallyhidden sronly didomi usercentrics cookiebot cybot osano truste cmplz klaro iubenda quantcast
        """.split(separator: " ").map(String.init))

    private static let likely: Set<String> = Set(
        """
        ad ads adbox author authorbio authorbox authorinfo authors aboutauthor banner bio byline comment comments consent \
        donate donation feedback follow footer ticker login masthead menu modal more newsletter noprint optin \
        overlay popup popular postmeta entrymeta promo promoted promotion readmore recommended recirc related share shares \
        sidebar signup social sponsor sponsored subscribe subscription tagcloud taglist tags toolbar tools topics trending \
        utility widget widgets paywall
        """.split(separator: " ").map(String.init))
}
