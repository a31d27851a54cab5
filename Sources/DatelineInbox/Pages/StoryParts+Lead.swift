import DatelineReading

/// What stands around the part of a page that is its story, and may belong to it.
extension PageFurniture {
    /// The lines between the headline and the story that open it, in their order: `<p class="lead">…</p>`.
    func leads(above main: MainText, in page: PageTree, title: String?, authors: [String]) -> [Int] {
        let heads = page.all("h1")
        let head = heads.last { node in
            page.nodes[node].end <= main.node
                && (title == nil || heads.count == 1
                    || page.text(node, upTo: 1000).map(Self.folded) == title.map(Self.folded))
        }
        guard let head else { return [] }
        var leads: [Int] = []
        var letters = 0
        var node = page.nodes[head].end
        while node < main.node {
            let range = page.range(node)
            guard !isDropped[node] else {
                node = range.upperBound
                continue
            }
            // What is around the story is looked into.
            guard range.upperBound <= main.node else {
                node += 1
                continue
            }
            node = range.upperBound
            let own = main.prose.letters(range)
            guard own > 0, letters + own <= Self.longestLead, main.prose.linkShare(range) < 0.5,
                let tag = page.tag(range.lowerBound), isLead(tag, range, page, main.prose),
                let text = page.text(range.lowerBound, upTo: 4 * Self.longestLead),
                !Self.isAboutStory(text, authors)
            else { continue }
            letters += own
            leads.append(range.lowerBound)
        }
        return leads
    }

    private func isLead(_ tag: HTMLTag, _ range: Range<Int>, _ page: PageTree, _ prose: PageProse) -> Bool {
        let isOther = range.contains { ["figure", "figcaption", "nav", "article", "form"].contains(page.name($0)) }
        guard !isOther, page.isBlock(range.lowerBound) else { return false }
        if prose.prose(range) > 0 { return true }
        // A standfirst often has no full stop.
        let isNamed = range.contains { node in page.tag(node).map(Self.isNamedLead) ?? false }
        return isNamed && prose.letters(range) >= Self.shortestLead
    }

    /// Whether a name says that an element is the lead of a story.
    static func isNamedLead(_ tag: HTMLTag) -> Bool {
        guard let names = tag["class"] ?? tag["itemprop"] else { return false }
        return names.lowercased().split { !$0.isLetter }.contains { leadNames.contains(String($0)) }
    }

    private static let leadNames: Set<String> = [
        "lead", "lede", "intro", "introduction", "standfirst", "dek", "deck", "subtitle", "subheadline", "subheading",
        "subhead", "strapline", "chapo", "chapeau", "vorspann", "entradilla", "sumario", "ingress", "summary",
        "description", "abstract", "excerpt",
    ]
    private static let longestLead = 1500
    private static let shortestLead = 20

    /// The prose of a page that is neither in its story nor in a box of a known kind, for the report.
    func beside(_ leads: [Int], _ main: MainText, in page: PageTree) -> [String] {
        guard main.node > 0 else { return [] }
        var found: [String] = []
        var seen = 0
        var node = 1
        while node < page.nodes.count {
            if isDropped[node] || node == main.node || leads.contains(node) {
                node = page.nodes[node].end
                continue
            }
            defer { node += 1 }
            guard main.prose.prose(node..<(node + 1)) > 0 else { continue }
            seen += 1
            guard seen <= Self.mostBeside, case .text(let words) = page.nodes[node].content else { continue }
            let line = String(words.prefix(400)).onOneLine()
            found.append("beside the story: “\(line.count > 80 ? line.prefix(79) + "…" : line[...])”")
        }
        if seen > Self.mostBeside { found.append("beside the story: \(seen - Self.mostBeside) more lines") }
        return found
    }

    private static let mostBeside = 10
}
