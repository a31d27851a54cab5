import DatelineReading

/// Makes the tree of a page from its tags, which may be missing or stand in any order, by the rules of the HTML Standard
/// (13.2.6) where they matter for words.
struct PageTreeBuilder {
    private var tree = PageTree()

    /// An element that is not closed yet.
    private struct Open {
        /// Its name; empty once its end tag was met while others in it were open.
        var name: String
        /// The element, or the one that it is put in if it is too deep to have a place of its own.
        let node: Int
        let hasPlace: Bool
    }

    private var open: [Open] = []
    /// How many open elements there are of each name.
    private var counts: [String: Int] = [:]

    /// How many elements may be inside each other; those in them are beside each other.
    private static let deepest = 200
    /// How far an open element is looked for: where browsers stop.
    private static let searchDepth = 512

    /// The tree of a page.
    static func tree(of html: String) -> PageTree {
        var builder = PageTreeBuilder()
        var pieces = HTMLPieces(html, areOfPage: true)
        var isLinkedData = false
        while let piece = pieces.next() {
            if let name = builder.wordsOnly {
                // There are no tags in it but the one that ends it.
                switch piece {
                case .end(name, _): builder.end(name)
                case .text(let text), .start(_, let text), .end(_, let text):
                    builder.append(.text(PageReferences.resolved(text)))
                case .lost, .comment: break
                }
                continue
            }
            switch piece {
            case .text(let text): builder.append(.text(PageReferences.resolved(text)))
            case .start(let name, let text):
                let tag = HTMLTag(name, text)
                isLinkedData = name == "script" && tag["type"]?.lowercased().contains("ld+json") == true
                builder.start(tag, isClosed: text.hasSuffix("/>"))
            case .end(let name, _): builder.end(name)
            case .lost(let place, let text):
                if isLinkedData, place == "<script>" { builder.tree.linkedData.append(text) }
            case .comment: break
            }
        }
        builder.close(to: 0)
        builder.tree.nodes[0].end = builder.tree.nodes.count
        builder.tree.nodes[0].shapeEnd = builder.tree.nodes.count
        return builder.tree
    }

    /// Puts a node into the innermost open element.
    private mutating func append(_ content: PageTree.Content) {
        tree.nodes.append(.init(content, in: open.last?.node ?? 0, end: tree.nodes.count + 1))
    }

    /// The innermost open element if what is in it is words and no tags (13.2.5.2).
    private var wordsOnly: String? {
        guard let name = open.last?.name, name == "title" || name == "textarea", !isForeign else { return nil }
        return name
    }

    /// Whether it is a part of a drawing or of a formula.
    private var isForeign: Bool { counts["svg", default: 0] + counts["math", default: 0] > 0 }

    // MARK: - Tags

    private mutating func start(_ tag: HTMLTag, isClosed: Bool) {
        let name = tag.name
        if name == "html" { tree.html = tree.html ?? tag }
        if name == "body" { tree.body = tree.body ?? tag }
        guard name != "html", name != "head", name != "body" else { return }
        // A part of the page that some programs save in a template.
        if name == "template", tag["shadowrootmode"] != nil { return }
        closeImplied(before: name)
        append(.element(tag))
        // Elsewhere browsers pass over the slash.
        guard !PageTree.voids.contains(name), !(isClosed && PageTree.hidden.contains(name)) else { return }
        let hasPlace = open.count < Self.deepest
        open.append(Open(name: name, node: hasPlace ? tree.nodes.count - 1 : open.last?.node ?? 0, hasPlace: hasPlace))
        counts[name, default: 0] += 1
    }

    /// Closes what cannot have the next element inside.
    private mutating func closeImplied(before name: String) {
        switch name {
        case "li": close(["li"], within: ["ul", "ol", "menu", "dir"])
        case "dt", "dd": close(["dt", "dd"], within: ["dl"])
        case "td", "th": close(["td", "th"], within: ["tr", "table"])
        case "tr": close(["tr", "caption", "colgroup"], within: ["table"])
        case "tbody", "thead", "tfoot": close(["tbody", "thead", "tfoot", "caption", "colgroup"], within: ["table"])
        case "option": close(["option"], within: ["select", "datalist"])
        case "h1", "h2", "h3", "h4", "h5", "h6":
            if let last = open.last?.name, last.count == 2, last.hasPrefix("h") { close(to: open.count - 1) }
        case "a": end("a")
        default: break
        }
        if PageTree.blocks.contains(name) { close(["p"], within: Self.scopes) }
    }

    /// Elements that end tags in them do not reach out of.
    private static let scopes: Set<String> = ["table", "td", "th", "caption", "button", "template", "svg", "math"]

    private mutating func end(_ name: String) {
        guard name != "html", name != "head", name != "body" else { return }
        if name == "br" { return append(.element(HTMLTag("br", "<br>"))) }
        switch name {
        case _ where PageTree.hidden.contains(name) || name == "button":
            close([name], within: Self.scopes.subtracting([name]))
        case _ where !PageTree.blocks.contains(name): endInline(name)
        case "table", "caption": close([name], within: [])
        case "tr", "tbody", "thead", "tfoot", "td", "th": close([name], within: ["table"])
        case "li": close([name], within: Self.scopes.union(["ul", "ol"]))
        case "h1", "h2", "h3", "h4", "h5", "h6": close(["h1", "h2", "h3", "h4", "h5", "h6"], within: Self.scopes)
        default: close([name], within: Self.scopes)
        }
    }

    /// An end inside a line: what is still open in the element stays open, but the element shapes no more words.
    private mutating func endInline(_ name: String) {
        guard let index = index(of: [name], within: Self.scopes) else { return }
        if index == open.count - 1 {
            close(to: index)
            while open.last?.name == "" { close(to: open.count - 1) }
        } else {
            if open[index].hasPlace { tree.nodes[open[index].node].shapeEnd = tree.nodes.count }
            counts[name, default: 1] -= 1
            open[index].name = ""
        }
    }

    // MARK: - Closing

    /// The innermost open element of some names, unless one of `limits` is further in.
    private func index(of names: Set<String>, within limits: Set<String>) -> Int? {
        guard names.contains(where: { counts[$0, default: 0] > 0 }) else { return nil }
        for index in open.indices.suffix(Self.searchDepth).reversed() {
            if names.contains(open[index].name) { return index }
            if limits.contains(open[index].name) { return nil }
        }
        return nil
    }

    private mutating func close(_ names: Set<String>, within limits: Set<String>) {
        if let index = index(of: names, within: limits) { close(to: index) }
    }

    /// Closes all elements from an index on.
    private mutating func close(to index: Int) {
        while open.count > index, let last = open.popLast() {
            if !last.name.isEmpty { counts[last.name, default: 1] -= 1 }
            guard last.hasPlace else { continue }
            let hasEnded = last.name.isEmpty
            tree.nodes[last.node].end = tree.nodes.count
            if !hasEnded { tree.nodes[last.node].shapeEnd = tree.nodes.count }
        }
    }
}
