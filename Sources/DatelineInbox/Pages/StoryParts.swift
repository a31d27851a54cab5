import DatelineReading

extension PageFurniture {
    /// Finds what is no story inside the part of a page that is one: its headline, the lines about its author and date, lists
    /// of other stories, and lines such as “Advertisement”.
    mutating func findParts(of main: Int, in page: PageTree, title: String?, authors: [String], _ prose: PageProse) {
        dropTitle(in: page, main, title, prose)
        dropLead(in: page, main, authors, prose)
        dropLists(in: page, main, prose)
        dropLinesOfLinks(in: page, main, prose)
    }

    // MARK: - The headline

    private mutating func dropTitle(in page: PageTree, _ main: Int, _ title: String?, _ prose: PageProse) {
        var heads = 0
        // A story that is a heading as a whole has no headline in it.
        var node = main + 1
        while node < page.nodes[main].end, heads < 12 {
            defer { node += 1 }
            if isDropped[node] {
                node = page.nodes[node].end - 1
                continue
            }
            guard ["h1", "h2", "h3"].contains(page.name(node)) else { continue }
            heads += 1
            let text = page.text(node)
            let isTitle = title.map { Self.folded($0) == Self.folded(text) } ?? (page.name(node) == "h1")
            guard !text.isEmpty, isTitle else { continue }
            if prose.prose(main..<node) == 0 { dropWords(in: (main + 1)..<node, of: page) }
            drop(node)
            // It is not lost.
            return markSeen(node)
        }
        if heads == 0, let title { dropPlainTitle(in: page, main, Self.folded(title), prose) }
    }

    /// Leaves out the headline of an old page, which has no headings: the words of a window above the first prose.
    private mutating func dropPlainTitle(in page: PageTree, _ main: Int, _ title: String, _ prose: PageProse) {
        var node = main + 1
        while node < min(page.nodes[main].end, main + 400), prose.prose(main..<node) == 0 {
            defer { node += 1 }
            guard !isDropped[node], page.range(node).count < 8 else { continue }
            let words: String? =
                if case .text(let words) = page.nodes[node].content { words } else { page.text(node, upTo: 600) }
            guard let words, Self.folded(words.trimmingWhitespace()) == title,
                page.all("a", in: page.range(node)).isEmpty
            else {
                continue
            }
            if page.nodes[main].end > page.nodes[node].end { drop(node) }
            // Above it stands the sign of who made the page.
            for picture in page.all("img", in: main..<node)
            where page.name(page.nodes[picture].parent) == "a" || page.tag(picture)?["alt"]?.isEmpty ?? true {
                drop(picture)
            }
            return markSeen(node)
        }
    }

    /// The letters and digits of a headline, which pages set with other quotation marks and blanks than their heads.
    static func folded(_ title: String) -> String {
        let letters = title.lowercased().filter { $0.isLetter || $0.isNumber }
        return letters.isEmpty ? title : letters
    }

    /// Leaves out what stands above the headline: the name of a section, a kind of text.
    private mutating func dropWords(in range: Range<Int>, of page: PageTree) {
        var node = range.lowerBound
        while node < range.upperBound {
            if isDropped[node] {
                node = page.nodes[node].end
                continue
            }
            if case .text(let words) = page.nodes[node].content, words.contains(where: { !$0.isHTMLBlank }) {
                drop(node)
            }
            node += 1
        }
    }

    // MARK: - Above the words

    /// Leaves out the lines about the author and the date before the first line of prose.
    private mutating func dropLead(in page: PageTree, _ main: Int, _ authors: [String], _ prose: PageProse) {
        // For each element, whether what is directly in it are lines.
        var hasLines: [Int: Bool] = [:]
        var node = main + 1
        while node < page.nodes[main].end, prose.prose(node..<(node + 1)) == 0, node < main + 1000 {
            let range = page.range(node)
            if !isDropped[node], let tag = page.tag(node), !["h1", "h2", "h3"].contains(tag.name),
                prose.prose(range) == 0,
                prose.letters(range) > 0, prose.letters(range) < 150, range.count < 60,
                !range.contains(where: { ["h1", "h2", "h3"].contains(page.name($0)) }),
                Self.isLine(node, page, &hasLines)
            {
                // The section that it stands in.
                if prose.letters(range) < 60, prose.linkShare(range) > 0.9 { drop(node) }
                let parts = tag.name == "dl" ? page.children(node).map(page.text) : []
                let isDate = tag["class"]?.lowercased().contains("date") ?? false
                let lines = [page.text(node)] + parts
                if isDate && lines[0].contains(where: \.isNumber)
                    || lines.contains(where: { Self.isAboutStory($0, authors) })
                {
                    drop(node)
                }
            }
            node = isDropped[node] ? page.nodes[node].end : node + 1
        }
    }

    /// Whether an element is a line of its own, and no part of a sentence.
    private static func isLine(_ node: Int, _ page: PageTree, _ hasLines: inout [Int: Bool]) -> Bool {
        if page.isBlock(node) { return true }
        let parent = page.nodes[node].parent
        let isLine = hasLines[parent] ?? page.children(parent).contains { page.isBlock($0) }
        hasLines[parent] = isLine
        return isLine
    }

    static func isAboutStory(_ text: String, _ authors: [String]) -> Bool {
        if VisibleDate.date(in: text) != nil { return true }
        // Numbers beside buttons.
        if !text.contains(where: \.isLetter) { return true }
        let small = text.lowercased()
        if small.hasPrefix("by "), small.count < 80, text.last != "." { return true }
        // `Ann Lee in Brussels, 5 Mar 2025`.
        if small.count < 120, text.last != ".", authors.contains(where: { small.hasPrefix($0.lowercased()) }) {
            return true
        }
        return small.count < 40
            && ["min read", "minute read", "minutes read", "reading time"].contains { small.hasSuffix($0) }
    }

    // MARK: - Lists and lines in between

    private mutating func dropLists(in page: PageTree, _ main: Int, _ prose: PageProse) {
        guard prose.prose(page.range(main)) > 0 else { return }
        // For each element, whether prose stands directly in it.
        var hasWords: [Int: Bool] = [:]
        var node = main + 1
        while node < page.nodes[main].end {
            defer { node = isDropped[node] ? page.nodes[node].end : node + 1 }
            guard !isDropped[node], let tag = page.tag(node), page.isBlock(node) else { continue }
            let range = page.range(node)
            if range.count < 12, prose.letters(range) < 150, Self.isNotice(page.text(node)) {
                drop(node)
                continue
            }
            if range.count < 12, prose.letters(range) < 60,
                Self.phrases.contains(page.text(node).lowercased().filter { $0 != ":" })
            {
                let isHeading = tag.name.count == 2 && tag.name.hasPrefix("h")
                if isHeading, let next = listBehind(node, page, prose) {
                    drop(next)
                    drop(node)
                } else if !isHeading {
                    drop(node)
                }
                continue
            }
            guard ["ul", "ol", "div", "section", "table", "td", "aside"].contains(tag.name), prose.prose(range) == 0,
                prose.links(range) > 2, prose.linkShare(range) > 0.7
            else { continue }
            let parent = page.nodes[node].parent
            let isAmongWords =
                hasWords[parent]
                ?? page.children(parent).contains { child in
                    ["p", ""].contains(page.name(child)) && prose.prose(page.range(child)) > 0
                }
            hasWords[parent] = isAmongWords
            if !isAmongWords { drop(node) }
        }
    }

    /// Whether a line says who has the rights in a page.
    private static func isNotice(_ line: String) -> Bool {
        guard !line.hasPrefix("©") else { return true }
        let small = line.prefix(longestRight).lowercased()
        // `Webmasters must now …` is a sentence.
        if notesOnPages.contains(where: { small.hasPrefix($0) && small.dropFirst($0.count).first?.isLetter != true }),
            line.split(separator: " ").count <= mostWordsOfNote
        {
            return true
        }
        let end = (line.hasSuffix(".") ? line.dropLast() : line[...]).suffix(longestRight).lowercased()
        return rights.contains { end.hasSuffix($0) }
    }

    private static let rights = ["all rights reserved", "tous droits réservés", "alle rechte vorbehalten"]
    private static let notesOnPages = [
        "last modified", "last updated", "last update:", "this page was last", "page last", "webmaster",
    ]
    private static let (longestRight, mostWordsOfNote) = (24, 8)

    /// The list of links that follows a heading.
    private func listBehind(_ heading: Int, _ page: PageTree, _ prose: PageProse) -> Int? {
        var next = page.nodes[heading].end
        while next < page.nodes[page.nodes[heading].parent].end {
            let range = page.range(next)
            if isDropped[next], isVisible[next] { return next }
            if prose.letters(range) > 0 {
                return prose.linkShare(range) > 0.5 && page.tag(next) != nil && !isDropped[next] ? next : nil
            }
            next = range.upperBound
        }
        return nil
    }

    private static let phrases: Set<String> = [
        "advertisement", "skip advertisement", "story continues below advertisement", "article continues below",
        "article continues after advertisement", "share", "share this", "share this page", "share this article",
        "print",
        "print this page", "copy link", "related", "related articles", "related content", "related stories",
        "related news",
        "related posts", "related topics", "read more", "read next", "more from this section", "more stories",
        "most read",
        "most popular", "recommended", "recommended for you", "you may also like", "you might also like", "see also",
        "comments", "leave a comment", "leave a reply", "follow us", "sign up", "subscribe", "anzeige", "publicité",
        "publicidad", "lire aussi", "à lire aussi", "mehr zum thema", "lesen sie auch", "weiterlesen", "teilen",
        "partager",
        "compartir", "condividi", "leggi anche", "lee también", "leia também",
    ]
}
