import DatelineReading

/// The part of a page that is its story.
struct MainText {
    /// The element that has it inside.
    let node: Int
    /// How much prose it has.
    let prose: PageProse

    /// The part of a page in which most of its prose is, and rather too much than too little of it.
    init(of page: PageTree, without dropped: [Bool]) {
        prose = PageProse(of: page, without: dropped)
        let prose = prose
        let all = prose.prose(page.range(0))
        let isLeftOut = Self.leftOut(page, dropped)
        let candidates = page.nodes.indices.filter { !isLeftOut[$0] && page.tag($0) != nil }
        func largest(_ isSuch: (HTMLTag) -> Bool) -> Int? {
            let nodes = candidates.filter { page.tag($0).map(isSuch) ?? false }
            // Of those in each other the outermost.
            return nodes.max { first, second in
                (prose.prose(page.range(first)), -first) < (prose.prose(page.range(second)), -second)
            }
        }
        let named = [
            largest { $0.name == "article" || $0["role"] == "article" },
            largest { $0["itemprop"]?.contains("articleBody") ?? false },
            largest { $0.name == "main" || $0["role"] == "main" },
        ]
        for case let node? in named where prose.prose(page.range(node)) * 2 >= max(all, 1) {
            self.node = node
            return
        }
        guard all > 0 else {
            self.node =
                named.compactMap { $0 }.max {
                    prose.letters(page.range($0)) < prose.letters(page.range($1))
                }.flatMap { prose.letters(page.range($0)) > 0 ? $0 : nil } ?? 0
            return
        }
        // The innermost element that has nearly all of it, with few letters beside it.
        var node = 0
        while let next = page.children(node).first(where: { child in
            let (inner, outer) = (page.range(child), page.range(node))
            return !dropped[child] && page.tag(child).map { !Self.isLine($0.name) } ?? false
                && prose.prose(inner) * 20 >= prose.prose(outer) * 17
                && prose.lettersOutsideLinks(outer) - prose.lettersOutsideLinks(inner) <= Self.fewLetters
        }) {
            node = next
        }
        self.node = node
    }

    /// How many letters that are no links are few.
    private static let fewLetters = 150

    /// Elements that are one block of a story rather than a story.
    private static func isLine(_ name: String) -> Bool {
        !PageTree.blocks.contains(name)
            || ["p", "pre", "blockquote", "li", "ul", "ol", "dl", "tr", "tbody"].contains(name)
    }

    /// For each node, whether it is in one that is dropped.
    private static func leftOut(_ page: PageTree, _ dropped: [Bool]) -> [Bool] {
        var end = 0
        return page.nodes.indices.map { node in
            if node >= end, dropped[node] { end = page.nodes[node].end }
            return node < end
        }
    }
}
