import DatelineReading

/// Old pages are tables: a menu stands in a cell beside that of the story, and other pages in rows below it.
extension PageFurniture {
    /// Leaves out the cells beside the story in the row of a table that has most of a page.
    ///
    /// Beside a cell with several lines of prose, a narrow cell of links, with a sentence or none, is a menu or a box, and so is any
    /// cell with links and no prose. Two cells with prose are both of the story, and so are the cells of a table with headings.
    mutating func dropColumns(in page: PageTree) {
        let rows = page.all("tr").filter { !isDropped[$0] }
        guard !rows.isEmpty else { return }
        let prose = PageProse(of: page, without: isDropped)
        let whole = prose.prose(page.range(0))
        guard whole >= Self.leastProse else { return }
        for row in rows where prose.prose(page.range(row)) * 10 >= whole * 6 {
            let cells = page.children(row).filter { ["td", "th"].contains(page.name($0)) && !isDropped[$0] }
            guard cells.count > 1, !isOfData(row, page),
                let story = cells.max(by: { prose.prose(page.range($0)) < prose.prose(page.range($1)) }),
                case let most = prose.prose(page.range(story)), most >= Self.leastProse
            else { continue }
            for cell in cells where cell != story {
                let range = page.range(cell)
                let (own, links) = (prose.prose(range), prose.links(range))
                let isOfLinks = prose.linkShare(range) > 0.5 || links > 2 && own < Self.leastProse
                let isBox = isOfLinks && Self.isNarrow(page.tag(cell), beside: page.tag(story))
                let hasHeadline = range.contains { page.name($0) == "h1" }
                if links > 1, !hasHeadline, own == 0 || isBox { drop(cell) }
            }
        }
    }

    /// Whether a row is of a table with headings.
    private func isOfData(_ row: Int, _ page: PageTree) -> Bool {
        var table = page.nodes[row].parent
        while table > 0, page.name(table) != "table" { table = page.nodes[table].parent }
        return !page.all("th", in: page.range(table)).isEmpty
    }

    /// In letters, several lines.
    private static let leastProse = 200

    /// Whether the tag of a cell says that it is narrow: at most 240 pixels, three tenths of the row, or half as wide as the
    /// cell of the story.
    private static func isNarrow(_ cell: HTMLTag?, beside story: HTMLTag?) -> Bool {
        guard let (width, isShare) = width(of: cell) else { return false }
        if isShare ? width <= 30 : width <= 240 { return true }
        guard let (other, isOtherShare) = Self.width(of: story), isShare == isOtherShare else { return false }
        return width * 2 <= other
    }

    /// The width that a tag gives, and whether it is a share in hundredths.
    private static func width(of tag: HTMLTag?) -> (Int, isShare: Bool)? {
        guard let tag else { return nil }
        var value = tag["width"] ?? ""
        if value.isEmpty, let style = tag["style"]?.lowercased(),
            let place = style.firstRange(of: "width:"), !style[..<place.lowerBound].hasSuffix("-")
        {
            value = String(style[place.upperBound...].prefix { $0 != ";" })
        }
        let words = value.trimmingWhitespace()
        return Int(words.prefix { $0.isNumber }).map { ($0, words.hasSuffix("%")) }
    }

    // MARK: - Above and below

    /// Leaves out the rows and lines of nothing but links that lead to other pages, `Previous story`, `Print this page`,
    /// `Unsubscribe`, above and below the prose of a story.
    mutating func dropLinesOfLinks(in page: PageTree, _ main: Int, _ prose: PageProse) {
        var node = main + 1
        while node < page.nodes[main].end {
            defer { node = isDropped[node] ? page.nodes[node].end : node + 1 }
            let range = page.range(node)
            guard !isDropped[node], Self.linesOfLinks.contains(page.name(node)), range.count < 24,
                (1...6).contains(prose.links(range)), prose.prose(range) == 0, prose.linkShare(range) > 0.8
            else { continue }
            let links = page.all("a", in: range).map { page.text($0).lowercased() }.filter { !$0.isEmpty }
            if !links.isEmpty, links.allSatisfy({ text in Self.isTarget(text) }) { drop(node) }
        }
        for link in page.all("a", in: page.range(main)) where !isDropped[link] { dropLine(of: link, in: page) }
    }

    /// Leaves out a line between line breaks that has nothing but such links: `Print this page | Email to a friend`.
    private mutating func dropLine(of link: Int, in page: PageTree) {
        let parent = page.nodes[link].parent
        let isEnd = { (node: Int) in page.isBlock(node) || page.name(node) == "br" }
        var (line, end) = ([link], page.nodes[link].end)
        while end < page.nodes[parent].end, !isEnd(end), line.count < 16 {
            line.append(end)
            end = page.nodes[end].end
        }
        // What stands before the link: a line begins behind a break or at the start of a block.
        let before = link - 1
        let isFirst = before == parent ? page.isBlock(parent) : isEnd(before) || isBlankBehindBreak(before, page)
        guard isFirst, end == page.nodes[parent].end ? page.isBlock(parent) : isEnd(end) else { return }
        let isOfLinks = line.allSatisfy { node in
            let text = page.text(node).lowercased()
            return page.name(node) == "a"
                ? Self.isTarget(text) : !text.contains(where: \.isLetter)
        }
        if isOfLinks { for node in line { drop(node) } }
    }

    private func isBlankBehindBreak(_ node: Int, _ page: PageTree) -> Bool {
        guard case .text(let words) = page.nodes[node].content, words.allSatisfy(\.isHTMLBlank), node > 0 else {
            return false
        }
        return page.name(node - 1) == "br" || page.isBlock(node - 1) || page.nodes[node].parent == node - 1
    }

    private static let linesOfLinks: Set<String> = ["p", "div", "table", "tr", "td", "center", "font", "small", "li"]

    /// Whether the words of a link, in lowercase, are those of one to other pages, with a few behind them or without: `Next
    /// Generation Internet` is of a story.
    private static func isTarget(_ words: String) -> Bool {
        var words = words.trimmingWhitespace()
        while let last = words.last, " »›>.:".contains(last) { words.removeLast() }
        return targets.contains { target in
            words == target
                || target.contains(" ") && words.hasPrefix(target) && words.count <= target.count + mostBehindTarget
        }
    }

    private static let mostBehindTarget = 12

    private static let targets = [
        "previous story", "next story", "previous article", "next article", "previous page", "next page", "previous",
        "next", "unsubscribe", "update preferences", "update your preferences", "manage preferences",
        "manage your subscription", "view this email", "view in browser", "view online", "forward to a friend",
        "print this", "printer-friendly", "printer friendly", "print version", "email to a friend",
        "e-mail to a friend",
        "email this", "e-mail this", "send to a friend", "send this", "mail this", "back to top", "top of page",
        "back to the top", "back to news", "back to list", "back to index", "sitemap", "site map", "imprint",
        "impressum", "privacy", "privacy policy", "privacy notice", "privacy statement", "disclaimer", "legal notice",
        "terms of use", "contact us", "home page", "homepage",
        "drucken", "nach oben", "zurück", "imprimer", "haut de page", "imprimir", "volver", "enviar a un amigo",
        "envoyer à un ami", "stampa", "torna su", "voltar", "datenschutz",
    ]
}
