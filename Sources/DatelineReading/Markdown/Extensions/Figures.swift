import DatelineModel

/// Images that stand alone in their paragraph, as figures: the title of the image is the caption, or else words in emphasis
/// on the next line, and what stands in braces behind it belongs to it.
///
///     ![The hall](hall.jpg "The hall on the first day"){credit="Jane Doe" #hall .wide width=640}
///
///     ![The hall](hall.jpg)
///     *The hall on the first day*
enum Figures {
    /// Makes figures of such paragraphs in some trees. `line` tells the lines of nodes.
    static func apply(to roots: [MarkdownNode], _ findings: inout HTMLFindings?, line: (MarkdownNode) -> Int) {
        var paragraphs: [MarkdownNode] = []
        for root in roots {
            root.visit { if $0.kind == .paragraph, mayBeFigure($0) { paragraphs.append($0) } }
        }
        for paragraph in paragraphs {
            guard let image = image(openingIn: paragraph) else { continue }
            let caption = caption(below: paragraph)
            let behind = paragraph.children.dropFirst().dropLast(caption == nil ? 0 : 2)
            guard let attributes = Attributes(behind), attributes.isAny || caption != nil || !paragraph.isInTightItem
            else { continue }
            var found = findings ?? HTMLFindings()
            make(of: paragraph, image, attributes, caption, &found, line: line(paragraph))
            findings = found
        }
    }

    /// The words in emphasis that are the last line of a paragraph: its caption, if all before it is an image.
    private static func caption(below paragraph: MarkdownNode) -> MarkdownNode? {
        guard let words = paragraph.lastChild, let end = words.previous, end.previous != nil,
            end.kind == .softBreak || end.kind == .lineBreak,
            words.kind == .emphasis || words.begins(with: "<em>") || words.begins(with: "<i>")
                || words.begins(with: "<small>")
        else { return nil }
        return words
    }

    /// The image that a paragraph begins with, alone or as a link.
    private static func image(openingIn paragraph: MarkdownNode) -> MarkdownNode? {
        while let blank = paragraph.firstChild, blank.kind == .softBreak { blank.remove() }
        var node = paragraph.firstChild
        while let outer = node, outer.kind == .link || outer.kind == .customInline, let inner = outer.lastChild,
            outer.kind == .customInline ? outer.begins(with: "<picture") : inner.previous == nil
        {
            node = inner
        }
        return node?.kind == .image ? node : nil
    }

    /// Whether a paragraph is no part of a caption or of what else is inside a figure.
    private static func mayBeFigure(_ paragraph: MarkdownNode) -> Bool {
        var ancestor = paragraph.parent.flatMap { $0.begins(with: "<figure") ? $0.parent : $0 }
        while let node = ancestor {
            if node.begins(with: "<fig") { return false }
            ancestor = node.parent
        }
        return true
    }

    private static func make(
        of paragraph: MarkdownNode, _ image: MarkdownNode, _ attributes: Attributes, _ words: MarkdownNode?,
        _ findings: inout HTMLFindings, line: Int
    ) {
        for name in attributes.lost { findings.dropped.lose("\(name)=", "\(name)=", line: line) }
        var own = ""
        if let id = attributes.id, findings.ids.insert(id).inserted { own += HTMLTag.canonical("id", id) }
        if !attributes.classes.isEmpty { own += HTMLTag.canonical("class", attributes.classes.joined(separator: " ")) }
        var ofImage = attributes.ofImage
        let content = MarkdownNode(.customBlock, from: "")
        paragraph.insertBefore(content)
        let figure: MarkdownNode
        if let outer = paragraph.parent, outer.begins(with: "<figure") {
            // An author's own figure has its own attributes.
            (figure, ofImage) = (outer, own + ofImage)
        } else {
            figure = MarkdownNode(.customBlock, from: "<figure\(own)>", to: "</figure>")
            content.insertBefore(figure)
            figure.append(content)
        }
        if let shown = paragraph.firstChild { content.append(shown) }
        if !ofImage.isEmpty {
            findings.note(
                ofImage + findings.attributes(of: image), findings.candidates(of: image), line: line, for: image)
        }
        addCaption(to: figure, image, words, attributes.credit)
        paragraph.remove()
    }

    private static func addCaption(
        to figure: MarkdownNode, _ image: MarkdownNode, _ words: MarkdownNode?, _ credit: [MarkdownNode]
    ) {
        let written = figure.children.first { $0.begins(with: "<figcaption") }
        let title = written == nil && words == nil ? image.title.map(Array.init) ?? [] : []
        guard !title.isEmpty || words != nil || !credit.isEmpty else { return }
        let caption = written ?? MarkdownNode(.customBlock, from: "<figcaption>", to: "</figcaption>")
        if written == nil { figure.append(caption) }
        if !title.isEmpty {
            caption.append(MarkdownNode(text: title))
            image.setTitle("")
        }
        if let words {
            if caption.firstChild != nil { caption.append(MarkdownNode(.softBreak)) }
            caption.appendChildren(of: words)
        }
        guard !credit.isEmpty else { return }
        if caption.firstChild != nil { caption.append(MarkdownNode(.softBreak)) }
        let small = MarkdownNode(.customInline, from: "<small class=\"credit\">", to: "</small>")
        for node in credit { small.append(node) }
        caption.append(small)
    }

    // MARK: - Attributes

    /// What braces behind an image say, in the form of Pandoc or of kramdown: `{credit="…"}`, `{: credit="…"}`.
    private struct Attributes {
        var id: String?
        var classes: [String] = []
        /// Who made the picture: text, links, emphasis.
        var credit: [MarkdownNode] = []
        /// Those of the image itself: ` width="640"`.
        var ofImage = ""
        /// The names of those that have no meaning here.
        var lost: [String] = []

        /// Whether there are any.
        private(set) var isAny = false

        /// Stands for a node that is no text.
        private static let placeholder: Character = "\u{2}"

        /// Those that stand in the nodes behind an image: none for nothing, `nil` for anything else than such braces.
        init?(_ nodes: ArraySlice<MarkdownNode>) {
            var text: [UInt8] = []
            var others: [MarkdownNode] = []
            for node in nodes {
                switch node.kind {
                case .text: if let literal = node.literal { text += literal }
                case .softBreak: text.append(UInt8(ascii: " "))
                case .emphasis, .strong, .link, .code, .customInline:
                    text += String(Self.placeholder).utf8
                    others.append(node)
                default: return nil
                }
            }
            var credit = ""
            guard read(String(decoding: text, as: UTF8.self).trimmingWhitespace(), &credit),
                credit.count(where: { $0 == Self.placeholder }) == others.count
            else { return nil }
            for (number, part) in credit.split(separator: Self.placeholder, omittingEmptySubsequences: false)
                .enumerated()
            {
                if number > 0 { self.credit.append(others[number - 1]) }
                if !part.isEmpty { self.credit.append(MarkdownNode(text: part.utf8)) }
            }
        }

        private mutating func read(_ text: String, _ credit: inout String) -> Bool {
            guard !text.isEmpty else { return true }
            isAny = true
            guard text.hasPrefix("{"), text.hasSuffix("}"), text.count > 2 else { return false }
            var rest = text.dropFirst().dropLast()
            if rest.first == ":" { rest.removeFirst() }
            // A mark behind the brace says that it is only a brace.
            if rest.utf8.first == Escapes.mark { return false }
            rest = rest.filter { $0.utf8.first != Escapes.mark }[...]
            while true {
                rest = rest.drop(while: \.isWhitespace)
                guard let first = rest.first else { return true }
                guard first != "#", first != "." else {
                    let name = rest.dropFirst().prefix { !$0.isWhitespace }
                    rest = rest[name.endIndex...]
                    guard !name.isEmpty, !name.contains(where: { "\"'<>&=`“”‘’{}".contains($0) }) else { return false }
                    if first == "#" { id = id ?? String(name) } else { classes.append(String(name)) }
                    continue
                }
                let key = rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
                rest = rest[key.endIndex...]
                guard !key.isEmpty, rest.first == "=", let value = Self.value(takenFrom: &rest) else { return false }
                switch key {
                case "credit": credit = value
                case "width", "height":
                    let pixels = HTMLTag.safe(String(key), value)
                    if let pixels {
                        ofImage += HTMLTag.canonical(String(key), pixels)
                    } else {
                        lost.append(String(key))
                    }
                default: lost.append(String(key))
                }
            }
        }

        /// The value behind an equals sign. Its quotes may have become typographic ones.
        private static func value(takenFrom rest: inout Substring) -> String? {
            rest.removeFirst()
            guard let first = rest.first, let quotes = ["\"“”", "'‘’"].first(where: { $0.contains(first) }) else {
                let value = rest.prefix { !$0.isWhitespace }
                rest = rest[value.endIndex...]
                return String(value)
            }
            rest.removeFirst()
            let end = rest.indices.first { index in
                let next = rest.index(after: index)
                return quotes.contains(rest[index]) && (next == rest.endIndex || rest[next].isWhitespace)
            }
            guard let end else { return nil }
            let value = rest[..<end]
            rest = rest[rest.index(after: end)...]
            return String(value).trimmingWhitespace()
        }
    }
}
