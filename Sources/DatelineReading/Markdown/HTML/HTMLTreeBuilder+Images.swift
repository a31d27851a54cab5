/// Images, line breaks and rules: elements without an end, and the sources of images.
extension HTMLTreeBuilder {
    mutating func startVoid(_ tag: HTMLTag, _ text: String, _ place: Int) {
        switch tag.name {
        case "br": addLineBreak()
        case "hr":
            guard !isLine else { return addSpace() }
            beginBlock()
            target.append(MarkdownNode(.thematicBreak))
        case "img":
            guard let address = tag["src"].flatMap({ SafeAddress(ofImage: $0)?.address }) else {
                if let source = tag.text("src") {
                    findings.unsafeLinks.append(.init(destination: source, line: place, isImage: true))
                } else {
                    drop(tag, text, place)
                }
                if let words = tag.text("alt") { append(words: words) }
                return
            }
            let image = MarkdownNode(.image)
            image.setAddress(address)
            if let title = tag.text("title") { image.setTitle(title) }
            if let words = tag.text("alt") { image.append(MarkdownNode(text: words.utf8)) }
            findings.note(attributes(of: tag, text, place), candidates(of: tag, text, place), line: place, for: image)
            append(inline: image)
        case "source": startSource(tag, text, place)
        default: break
        }
    }

    /// The pictures that browsers may choose for an image; a note is taken of those that are taken out.
    private mutating func candidates(of tag: HTMLTag, _ text: String, _ place: Int) -> [ImageCandidate] {
        ImageCandidate.all(in: tag["srcset"] ?? "") {
            findings.dropped.lose("srcset=", text, line: place)
        }.compactMap { candidate in
            if let address = SafeAddress(ofImage: candidate.address)?.address {
                return ImageCandidate(address: address, descriptor: candidate.descriptor)
            }
            findings.unsafeLinks.append(.init(destination: candidate.address, line: place, isImage: true))
            return nil
        }
    }

    // MARK: - Images with sources

    /// Begins a `picture`. Its element is made when its image comes, which may stand in another paragraph than its sources.
    mutating func startPicture(_ tag: HTMLTag, _ text: String, _ place: Int) {
        endPicture()
        picture = (tag, text, place, [])
    }

    private mutating func startSource(_ tag: HTMLTag, _ text: String, _ place: Int) {
        guard picture != nil, tag.text("srcset") != nil else { return drop(tag, text, place) }
        let candidates = candidates(of: tag, text, place)
        guard !candidates.isEmpty else { return }
        let source = MarkdownNode(.customInline, from: "<source", to: " />")
        findings.note(attributes(of: tag, text, place), candidates, line: place, for: source)
        picture?.sources.append(source)
    }

    /// Puts the first image that there is in a node, if any, into the open `picture`.
    mutating func putInPicture(_ node: MarkdownNode) {
        var images: [MarkdownNode] = []
        node.visit { if $0.kind == .image { images.append($0) } }
        guard let image = images.first, let (tag, text, place, sources) = picture else { return }
        picture = nil
        let element = MarkdownNode(.customInline, element: tag.name, attributes(of: tag, text, place))
        image.insertBefore(element)
        for part in sources + [image] { element.append(part) }
    }

    /// Ends a `picture` to which no image came, so that readers get nothing of it.
    mutating func endPicture() {
        guard let (tag, text, place, sources) = picture else { return }
        picture = nil
        if !sources.isEmpty { drop(tag, text, place) }
        for source in sources { source.remove() }
    }
}
