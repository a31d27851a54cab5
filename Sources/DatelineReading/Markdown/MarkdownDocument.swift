package import DatelineModel

/// A parsed Markdown document.
///
/// What Dateline adds to CommonMark (the elements of raw HTML, links resolved to pages, heading levels below the page's title) is
/// done on libcmark's tree, so that all that is read of a document and the page that is made of it have the same words.
package struct MarkdownDocument: ~Copyable {
    let root: MarkdownNode
    private(set) var parts: Parts

    /// What was found in the text besides what is in the tree.
    struct Parts {
        /// Whether it is for a page.
        let isPage: Bool
        /// What came of the raw HTML of the text, and what figures say of themselves; `nil` if there is neither.
        var html: HTMLFindings?
        /// What headings say of themselves, by their tags.
        var headingAttributes: [HeadingAttributes] = []
        /// The notes of the text; `nil` if there can be none.
        var notes: Footnotes?
        /// The text by lines, if it was rewritten before it was parsed.
        var source: MarkdownSource?
        /// The inserts of the text; `nil` if there can be none.
        var inserts: Inserts?
        /// The lines of images without an address.
        var emptyImages: [Int] = []
        /// The words of headings as they were typed, where typography has changed them.
        var typedHeadings: [MarkdownNode: String] = [:]

        /// The line of the text that a node begins on, counted from 1; 0 if it is not known.
        func line(of node: MarkdownNode) -> Int { source?.line(of: node) ?? node.startLine }
    }

    /// The raw HTML that readers do not get; `nil` if there is none.
    var droppedHTML: DroppedHTML? { parts.html.flatMap { $0.dropped.isEmpty ? nil : $0.dropped } }
    /// The notes of the text; `nil` if there can be none.
    var notes: Footnotes? { parts.notes }
    /// The lines of images without an address, of which readers get the words alone.
    var emptyImages: [Int] { parts.emptyImages }

    /// The inserts of the text; `nil` if there can be none.
    var inserts: Inserts? { parts.inserts }

    /// Parses UTF-8 Markdown. Its words get the signs of `typography`.
    ///
    /// Without `rules` it is read as CommonMark has it, and raw HTML stays as it is.
    package init(
        _ bytes: some Sequence<UInt8>, typography: Typography? = nil, rules: MarkdownRules? = MarkdownRules(),
        form: MarkdownForm = .gfm
    ) {
        (root, parts) =
            bytes.withContiguousStorageIfAvailable { Self.read($0, typography, rules, form) }
            ?? Array(bytes).withUnsafeBufferPointer { Self.read($0, typography, rules, form) }
    }

    deinit { root.remove() }

    // MARK: - Reading

    /// The text of the heading of level 1 that the document begins with; `nil` if it begins with anything else.
    package var openingTitle: String? {
        guard let first = root.firstChild, first.kind == .heading, first.level == 1 else { return nil }
        let title = first.plainText
        return title.isEmpty ? nil : title
    }

    /// The text of paragraphs, list items and headings in their order, without any markup.
    package var paragraphs: [String] {
        var result: [String] = []
        root.visit { node in
            guard node.holdsWords else { return }
            let text = node.plainText
            if !text.isEmpty { result.append(text) }
        }
        return result
    }

    /// The text of the first paragraph; `nil` if there is none.
    package var firstParagraph: String? {
        var result: String?
        root.visit { node in
            guard result == nil, node.isParagraph else { return }
            let text = node.plainText
            if !text.isEmpty { result = text }
        }
        return result
    }

    /// A paragraph or a heading.
    struct Block {
        /// What readers see of it, with tags of raw HTML and without code.
        let words: [UInt8]
        /// The line that it begins in, counted from 1.
        let line: Int
    }

    /// All paragraphs and headings in their order.
    var blocks: [Block] {
        var result: [Block] = []
        root.visit { node in
            guard node.holdsWords else { return }
            var words: [UInt8] = []
            node.visit { inner in
                switch inner.kind {
                case .text, .htmlInline: if let literal = inner.literal { words.append(contentsOf: literal) }
                case .softBreak, .lineBreak: words.append(UInt8(ascii: "\n"))
                case .code: words.append(0)
                default: break
                }
            }
            result.append(Block(words: words, line: parts.line(of: node)))
        }
        return result
    }

    /// A link or an image of the document.
    package struct Link: Sendable, Hashable {
        /// The address as libcmark parsed it.
        package let destination: String
        /// The line that it is on, counted from 1.
        package let line: Int
        /// Whether it is an image.
        package let isImage: Bool
        /// Whether it is an image for which the text names no others that browsers may choose.
        package var isOnlyImage = false
    }

    /// All links and images in their order.
    package var links: [Link] {
        var result: [Link] = []
        var line = 1
        root.visit { node in
            if let start = parts.html?.line(of: node) ?? (node.startLine > 0 ? parts.line(of: node) : nil) {
                line = start
            }
            let candidates = parts.html?.candidates(of: node) ?? []
            if let destination = node.destination {
                let isImage = node.kind == .image
                result.append(
                    Link(
                        destination: destination, line: line, isImage: isImage,
                        isOnlyImage: isImage && candidates.isEmpty))
            }
            for candidate in candidates {
                result.append(Link(destination: candidate.address, line: line, isImage: true))
            }
        }
        return result
    }

    /// All images in their order, and behind them those that browsers may choose in their place.
    package var images: [Picture] {
        var result: [Picture] = []
        var candidates: [Picture] = []
        root.visit { node in
            if node.kind == .image, let address = node.destination {
                result.append(Picture(address: address, text: node.plainText))
            }
            candidates += parts.html?.candidates(of: node).map { Picture(address: $0.address, text: "") } ?? []
        }
        return result + candidates
    }

    /// Whether an image has no words for those who do not see it.
    package var hasImageWithoutText: Bool {
        var isFound = false
        root.visit { node in isFound = isFound || node.kind == .image && node.plainText.isEmpty }
        return isFound
    }

    /// The number of words that readers get.
    package var wordCount: Int {
        var count = 0
        // Words end at blanks, at breaks and where a block ends, not where emphasis does.
        var isInside = false
        root.visit { node in
            guard let text = node.ownText else {
                if Self.separates(node) { isInside = false }
                return
            }
            for byte in text {
                let isBlank = byte <= UInt8(ascii: " ")
                if !isBlank, !isInside { count += 1 }
                isInside = !isBlank
            }
        }
        return count
    }

    /// Whether readers get nothing: no word and no image.
    package var isEmpty: Bool {
        var isEmpty = parts.inserts?.calls.isEmpty ?? true
        root.visit { node in
            if node.kind == .image { isEmpty = false }
            if let text = node.ownText, text.contains(where: { $0 > UInt8(ascii: " ") }) { isEmpty = false }
        }
        return isEmpty
    }

    /// Links and images whose addresses libcmark leaves out, as they would run a program or show a file of the reader's.
    package var unsafeLinks: [Link] {
        (parts.html?.unsafeLinks ?? []) + links.filter { MarkdownRenderer.isUnsafe($0.destination.utf8) }
    }

    // MARK: - Changing

    /// Removes the heading that the document begins with.
    package mutating func removeOpeningTitle() {
        if openingTitle != nil { root.firstChild?.remove() }
    }

    /// Gives every link and image the address that it leads to. Images get their sizes and the copies that browsers may choose,
    /// unless their author gave them some; all but the first are loaded when readers come near.
    package mutating func resolve(_ links: TextLinks) {
        var findings = parts.html ?? HTMLFindings()
        let hasFindings = parts.html != nil
        var imageCount = 0
        root.visit { node in
            let destination = node.destination
            if let destination, let address = links.address(destination) { node.setAddress(address) }
            let isImage = node.kind == .image
            let written = hasFindings ? findings.candidates(of: node) : []
            guard isImage || !written.isEmpty else { return }
            var attributes = findings.attributes(of: node)
            var candidates = written.map { $0.resolved(links) }
            if isImage {
                if let picture = destination.flatMap(links.picture) {
                    if candidates.isEmpty {
                        candidates = picture.candidates(besides: node.destination ?? "")
                        if !candidates.isEmpty { attributes += picture.sizes(besides: attributes) }
                    }
                    attributes += picture.size.attributes(besides: attributes)
                }
                let isFirst = imageCount == 0 && !links.isBelowPicture
                attributes += !isFirst ? " loading=\"lazy\" decoding=\"async\"" : " decoding=\"async\""
                imageCount += 1
            } else if let size = written.first.flatMap({ links.picture($0.address)?.size }),
                node.parent?.lastChild?.destination.flatMap(links.picture)?.size.hasProportions(of: size) != true
            {
                attributes += size.attributes(besides: attributes)
            }
            findings.note(attributes, candidates, line: findings.line(of: node) ?? parts.line(of: node), for: node)
        }
        if imageCount > 0 { parts.html = findings }
        for (call, node, _) in parts.inserts?.calls ?? [] {
            if let html = links.insert(call) { node.setStart(html) }
        }
    }

    /// Moves all headings up or down together so that the highest is of this level.
    package mutating func setHighestHeading(_ level: Int) {
        var levels: [Int] = []
        root.visit { if $0.kind == .heading { levels.append($0.level) } }
        guard let highest = levels.min(), highest != level else { return }
        root.visit { node in
            if node.kind == .heading { node.level = min(6, node.level + level - highest) }
        }
    }

    /// Whether a node parts words: all but emphasis and links do.
    private static func separates(_ node: MarkdownNode) -> Bool {
        switch node.kind {
        case .emphasis, .strong, .link, .customInline: false
        default: true
        }
    }
}
