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
        isDropped = page.nodes.indices.map { node in
            guard let tag = page.tag(node), Self.isHidden(tag) else { return false }
            return !Self.isInitial(tag, node, page)
        }
        isVisible = Array(repeating: false, count: page.nodes.count)
    }

    /// Finds those that surround and interrupt a story.
    mutating func findBoxes(in page: PageTree) {
        let prose = PageProse(of: page, without: isDropped)
        let whole = page.range(0)
        let titles = Self.places(page) { $0.name == "h1" }
        let mains = Self.places(page) { $0.name == "main" || $0["role"] == "main" }
        var names = BoxNames()
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
            let reason = Self.reason(for: tag, names.meaning(of: tag))
            guard reason != .none else { continue }
            if Self.count(mains, in: range) > 0, tag["role"] != "dialog" { continue }
            if Self.count(titles, in: range) > 0, reason != .certain { continue }
            if tag.name == "button", Self.isHeading(node, of: page, prose) { continue }
            let letters = prose.prose(range)
            switch reason {
            case .none: continue
            case .comments: break
            case .certain: if letters * 2 > prose.prose(whole), letters > 1000 { continue }
            case .likely, .byName:
                let isForm = page.nodes[range].contains { $0.isField }
                // Beside the paragraphs of a story it may be one of them.
                let ancestors = page.ancestors(node).map { page.name($0) }
                if reason == .byName, ancestors.contains("blockquote") { continue }
                // The head of a part of a story, as of an entry of a live blog.
                let isHead = tag.name == "header" && reason == .byName
                if isHead, ancestors.contains("article"), page.nodes[range].contains(where: \.isHeading) { continue }
                if isHead, range.contains(where: { page.tag($0).map(Self.isNamedLead) ?? false }) { continue }
                let isOfStory =
                    reason == .byName && letters > 0 && prose.linkShare(range) < 0.4
                    && (ancestors.contains("main") || ancestors.contains("article"))
                if isOfStory, !isForm { continue }
                guard letters <= 400 || isForm && letters <= 1200 || prose.linkShare(range) > 0.4 else { continue }
                if letters * 2 > prose.prose(whole), letters > 100 { continue }
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

    /// Whether browsers show nothing of an element.
    static func isHidden(_ tag: HTMLTag) -> Bool {
        if PageTree.hidden.contains(tag.name) { return true }
        if let hidden = tag["hidden"], hidden != "until-found" { return true }
        if tag["aria-hidden"] == "true", ["span", "i", "svg", "b", "a"].contains(tag.name) { return true }
        guard let style = tag["style"]?.lowercased().filter({ !$0.isHTMLBlank }) else { return false }
        return style.contains("display:none") || style.contains("visibility:hidden")
            || style.contains("mso-hide:all")
    }

    /// Whether an element is the first letter of a word, set apart for its size and hidden from those that read aloud.
    private static func isInitial(_ tag: HTMLTag, _ node: Int, _ page: PageTree) -> Bool {
        guard tag["aria-hidden"] == "true", tag["hidden"] == nil, tag["style"] == nil, page.nodes[node].end == node + 2,
            let letter = page.text(node, upTo: 4), letter.count == 1, letter.first?.isLetter == true,
            node + 2 < page.nodes.count
        else { return false }
        if case .text(let next) = page.nodes[node + 2].content { return next.first?.isLetter ?? false }
        // Those that read aloud get the whole word instead.
        return !page.isBlock(node + 2) && page.text(node + 2, upTo: 40)?.first == letter.first
    }

    // MARK: - What is a box

    private static func reason(for tag: HTMLTag, _ meaning: BoxNames.Meaning) -> Reason {
        if meaning == .comments { return .comments }
        switch tag.name {
        case "nav", "dialog", "menu": return .certain
        case "input", "button", "video", "audio", "embed", "progress", "meter": return .certain
        case "header", "footer", "aside", "form", "fieldset":
            return meaning == .certain ? .certain : meaning == .likely ? .likely : .byName
        case "span", "a", "small", "sup", "sub", "code", "font", "label", "mark", "q", "time", "u":
            return meaning == .certain ? .certain : .none
        case "article", "main": return .none
        case "p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "table", "td", "tr", "pre", "li", "em", "strong",
            "b", "i":
            return meaning == .certain ? .likely : .none
        default: break
        }
        if let role = tag["role"]?.lowercased() {
            if roles.contains(role) { return .certain }
            if role == "complementary" { return .byName }
        }
        return meaning == .certain ? .certain : meaning == .likely ? .likely : .none
    }

    /// Whether the words of a button are those of a heading, as where a click opens what stands below it.
    private static func isHeading(_ button: Int, of page: PageTree, _ prose: PageProse) -> Bool {
        let around = page.ancestors(button).prefix(3).first { headings.contains(page.name($0)) }
        if let around { return prose.letters(page.range(around)) == prose.letters(page.range(button)) }
        let end = page.nodes[button].end
        guard page.tag(button)?["aria-expanded"] != nil, page.text(button, upTo: 300)?.hasSuffix("?") == true else {
            return false
        }
        return prose.prose(end..<min(end + 20, page.nodes.count)) > 0
    }

    private static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6", "summary", "dt"]

    private static let roles: Set<String> = [
        "navigation", "banner", "contentinfo", "search", "dialog", "alertdialog", "menu", "menubar", "toolbar",
    ]

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
    /// Whether it is a heading below that of the page.
    fileprivate var isHeading: Bool {
        guard case .element(let tag) = content else { return false }
        return ["h2", "h3", "h4", "h5", "h6"].contains(tag.name)
    }

    /// Whether it is a field to be filled in.
    fileprivate var isField: Bool {
        guard case .element(let tag) = content else { return false }
        return tag.name == "input" && tag["type"]?.lowercased() != "hidden" || tag.name == "textarea"
    }
}
