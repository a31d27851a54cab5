import DatelineModel
private import DatelineReading

/// Reads web pages as browsers save them: the story of a page, and what the page says of it.
package enum PageReader {
    /// The story of a page, without what surrounds it.
    ///
    /// A picture that was saved beside the page is shown if `hasBeside` finds it at the place that the page names. Throws
    /// `UnreadableFile` if there is no story: a page that a script writes, a search result, a wall before the story.
    package static func story(
        of bytes: ArraySlice<UInt8>, hasBeside: @escaping (String) -> Bool = { _ in true }
    ) throws(UnreadableFile) -> IncomingStory {
        let decoded = PageEncoding.text(of: bytes)
        let html = withoutControls(decoded.text)
        let page = PageTreeBuilder.tree(of: html)
        let facts = PageFacts(of: page, html)
        let authors = facts.authors(in: page)
        var furniture = PageFurniture(hiddenIn: page)
        furniture.findBoxes(in: page)
        furniture.dropColumns(in: page)
        let main = MainText(of: page, without: furniture.isDropped)
        let range = page.range(main.node)
        let leads = furniture.leads(above: main, in: page, title: facts.title, authors: authors)
        furniture.findParts(of: main.node, in: page, title: facts.title, authors: authors, main.prose)

        var writer = MarkdownWriter(
            of: page, (leads.first ?? main.node)..<range.upperBound, without: furniture.isDropped, facts.addresses)
        (writer.keepsPictures, writer.hasBeside) = (true, hasBeside)
        let words = writer.markdown(of: leads.map(page.range) + [range])
        let state = PageState.holdingMarks(
            of: page, facts, story: range, isHidden: PageFurniture(hiddenIn: page).isDropped)
        var holdingMarks = HoldingMarks.found(in: plainText(of: page), besides: words, isStrict: true)
        holdingMarks += state.filter { !holdingMarks.contains($0) }
        if holdingMarks.isEmpty, var copy = wireCopy(page, range, furniture) {
            copy.leftOut += decoded.doubt.map { [$0] } ?? []
            return copy
        }
        if let reason = UnreadablePage.reason(
            title: facts.title, words: words, page: page, range, facts: facts, main.prose)
        {
            // What a script would show may stand in the data for search engines.
            guard let body = facts.data.body, facts.data.bodyCount == 1,
                PageProse.Letters(body).count > max(60, PageProse.Letters(words).count)
            else {
                throw reason
            }
            var story = IncomingStory(.plain(body), title: facts.data.headline ?? facts.title)
            (story.date, story.authors) = (facts.date(in: page, story: range), authors)
            (story.source, story.language) = (facts.source, facts.language(of: page))
            (story.holdingMarks, story.leftOut) = (holdingMarks, decoded.doubt.map { [$0] } ?? [])
            return story
        }
        var story = IncomingStory(.markdown(words), title: facts.title)
        story.summary = facts.summary(before: words)
        story.date = facts.date(in: page, story: range)
        story.authors = authors
        story.source = facts.source
        story.language = facts.language(of: page)
        story.leftOut = (decoded.doubt.map { [$0] } ?? []) + leftOut(of: page, range, furniture, writer)
        story.leftOut += furniture.beside(leads, main, in: page)
        story.holdingMarks = holdingMarks
        story.attachments = writer.embedded.enumerated().map { number, picture in
            .init(
                name: "picture-\(number + 1).\(picture.ending)", bytes: picture.bytes,
                reference: EmbeddedPicture.reference(number))
        }
        return story
    }

    /// The words of a page that is nothing but plain text, as browsers save that; `nil` for all others.
    private static func wireCopy(_ page: PageTree, _ story: Range<Int>, _ furniture: PageFurniture) -> IncomingStory? {
        let shown = page.children(0).filter { node in
            guard case .text(let words) = page.nodes[node].content else {
                return !furniture.isDropped[node] && page.text(node, upTo: 0) == nil
            }
            return words.contains { !$0.isHTMLBlank }
        }
        guard shown.count == 1, page.name(shown[0]) == "pre", page.all("h1").isEmpty, page.all("title").isEmpty,
            page.range(shown[0]).count == 2, case .text(let words) = page.nodes[shown[0] + 1].content
        else { return nil }
        return IncomingStory(.plain(words))
    }

    /// The story of HTML that has nothing around it, such as that of a mail. Its addresses may be relative to `base`.
    package static func story(ofHTML html: String, base: String? = nil) -> IncomingStory {
        let html = withoutControls(html)
        let page = PageTreeBuilder.tree(of: html)
        let hidden = PageFurniture(hiddenIn: page)
        let addresses = PageAddresses(page: base, base: page.all("base").first.flatMap { page.tag($0)?["href"] })
        var writer = MarkdownWriter(of: page, page.range(0), without: hidden.isDropped, addresses)
        var story = IncomingStory(.markdown(writer.markdown(of: [page.range(0)])))
        story.language = (page.html?["lang"]).flatMap(LanguageTag.canonical)
        story.leftOut = leftOut(of: page, page.range(0), hidden, writer)
        return story
    }

    /// The words of a piece of HTML, with an empty line between its blocks.
    package static func plainText(ofHTML html: String) -> String {
        plainText(of: PageTreeBuilder.tree(of: withoutControls(html)))
    }

    private static func plainText(of page: PageTree) -> String {
        let hidden = PageFurniture(hiddenIn: page)
        var writer = MarkdownWriter(of: page, page.range(0), without: hidden.isDropped, PageAddresses(page: nil))
        return writer.plainText(of: page.range(0))
    }

    /// Whether a file is a web page, by its beginning.
    package static func isPage(_ bytes: some Collection<UInt8>) -> Bool {
        let head = Array(bytes.prefix(2048).filter { $0 != 0 })
        var text = String(decoding: head, as: UTF8.self).lowercased()[...]
        while true {
            text = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" || $0 == "\u{FFFD}" }
            if text.hasPrefix("<!--"), let end = text.firstRange(of: "-->") {
                text = text[end.upperBound...]
            } else if text.hasPrefix("<?xml"), let end = text.firstRange(of: "?>") {
                text = text[end.upperBound...]
            } else {
                break
            }
        }
        return ["<!doctype html", "<html", "<head", "<body", "<meta", "<title", "<article", "<main"].contains { start in
            text.hasPrefix(start) && !(text.dropFirst(start.count).first?.isLetter ?? false)
        }
    }

    /// The text without characters that are not part of a text.
    private static func withoutControls(_ text: String) -> String {
        let isOdd = { (scalar: Unicode.Scalar) in
            scalar.value < 0x20 && scalar != "\n" && scalar != "\t" && scalar != "\r" || scalar.value == 0x7F
        }
        guard text.utf8.contains(where: { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 && $0 != 0x0D || $0 == 0x7F }) else {
            return text
        }
        return String(String.UnicodeScalarView(text.unicodeScalars.map { isOdd($0) ? " " : $0 }))
    }

    /// What was left out of a part of a page that readers see, in its order.
    private static func leftOut(
        of page: PageTree, _ range: Range<Int>, _ furniture: PageFurniture, _ writer: MarkdownWriter
    ) -> [String] {
        var parts = writer.lost
        var node = range.lowerBound
        while node < range.upperBound {
            if furniture.isDropped[node] {
                // Words in a player are for browsers that cannot show it.
                let player = player(of: page, node)
                let words = furniture.isVisible[node] && player == nil ? page.text(node) : ""
                if !words.isEmpty {
                    let excerpt = words.count > 80 ? words.prefix(79) + "…" : words[...]
                    parts.append((node, "“\(excerpt)”"))
                } else if let player {
                    parts.append((node, player))
                }
                node = page.nodes[node].end
            } else {
                node += 1
            }
        }
        return parts.sorted { $0.node < $1.node }.map(\.what)
    }

    private static func player(of page: PageTree, _ node: Int) -> String? {
        guard let tag = page.tag(node), ["iframe", "video", "audio", "embed", "object"].contains(tag.name) else {
            return nil
        }
        let sources = page.all("source", in: page.range(node)).lazy.compactMap { page.tag($0)?.text("src") }
        guard let address = tag.text("src") ?? tag.text("data") ?? sources.first,
            address.hasPrefix("http") || address.hasPrefix("//")
        else { return nil }
        return "a player or a page in the page: \(address.prefix(200))"
    }
}
