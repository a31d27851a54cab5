import DatelineReading

extension MarkdownWriter {
    // MARK: - Pictures

    /// Takes in an image: one that was saved with the page stays; of one elsewhere its description does.
    mutating func addImage(_ tag: HTMLTag, _ node: Int) {
        guard tag.name != "input" else { return }
        let alt = tag.text("alt") ?? ""
        guard let source = source(of: tag, node) else { return addDescription(alt, tag) }
        if let place = place(of: source) {
            return line.add(markdown: Self.image(place, alt: alt, title: nil), link: linkOfDocument)
        }
        if EmbeddedPicture.isOne(source) {
            if !keepsPictures { lost.append((node, "an image" + (alt.isEmpty ? "" : " (\(alt.prefix(80)))"))) }
            return addDescription(alt, tag)
        }
        let isSmall = [tag["width"], tag["height"]].contains { $0.flatMap { Int($0) }.map { $0 < 4 } ?? false }
        guard !isSmall, !isEmoji(tag, alt) else { return addDescription(alt, tag) }
        let (name, whose) =
            isLocal(source) ? (source, ", which is not beside the page") : (addresses.absolute(source) ?? source, "")
        let what = "an image" + (alt.isEmpty ? "" : " (\(alt.prefix(80)))")
        lost.append((node, "\(what)\(whose): \(name.prefix(200))"))
        if node >= captionEnd { addDescription(alt, tag) }
    }

    private func isEmoji(_ tag: HTMLTag, _ alt: String) -> Bool {
        tag["class"]?.contains("emoji") == true || alt.count == 1 && alt.utf8.count > 2
    }

    /// The description of a picture, if it is one for readers and no name.
    private mutating func addDescription(_ alt: String, _ tag: HTMLTag) {
        let words = alt.split(separator: " ")
        let isLink = linkOfDocument != nil && !alt.isEmpty
        guard
            isLink || isEmoji(tag, alt) || words.count > 2
                || PageProse.Letters(alt).count > 3 * alt.count / 2 && alt.count > 5
        else { return }
        line.add(alt, isLink ? marks : [])
    }

    /// The link that an image stands in, unless it only leads to the same image in a larger size.
    private var linkOfDocument: InlineText.Mark? {
        guard case .link(let address)? = marks.first else { return nil }
        let path = address.prefix { $0 != "?" && $0 != "#" }.lowercased()
        return Self.pictures.contains { path.hasSuffix($0) } ? nil : .link(address)
    }

    private static let pictures = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg"]

    /// Where an image is, or what of it is written into the page; `nil` if it is only a place that a script fills.
    private func source(of tag: HTMLTag, _ node: Int) -> String? {
        if let source = Self.sources(of: tag).first { return source }
        // Without scripts browsers show the image behind it, and of several in a `picture` one.
        let parent = page.nodes[node].parent
        let next = page.nodes[node].end
        var others: [Int] = []
        if next < page.nodes.count, page.name(next) == "noscript" { others += page.all("img", in: page.range(next)) }
        if page.name(parent) == "picture" { others += page.all("source", in: page.range(parent)) }
        return others.lazy.compactMap { page.tag($0).flatMap { Self.sources(of: $0).first } }.first
            ?? tag["src"].flatMap { EmbeddedPicture.isOne($0) ? $0 : nil }
    }

    /// How the words call an image that is there: by its place beside the page, or as one that is written into it.
    private mutating func place(of source: String) -> String? {
        if isLocal(source) { return hasBeside(source) ? source : nil }
        guard keepsPictures, let picture = EmbeddedPicture(source) else { return nil }
        let number = numbers[picture.bytes] ?? embedded.count
        if number == embedded.count {
            numbers[picture.bytes] = number
            embedded.append(picture)
        }
        return EmbeddedPicture.reference(number)
    }

    /// The places of an image that a tag names.
    private static func sources(of tag: HTMLTag) -> [String] {
        let isPlace = { (key: String) in tag[key].map { !$0.hasPrefix("data:") && !$0.hasPrefix("blob:") } ?? false }
        let all = ["data-src", "data-original", "data-lazy-src", "src"].filter(isPlace).compactMap { tag.text($0) }
        let sets = ["srcset", "data-srcset", "data-lazy-srcset"].filter(isPlace).compactMap { tag.text($0) }
            .compactMap { $0.split(separator: " ").first?.trimming(",") }
        return all + sets
    }

    /// Whether an image was saved beside the page.
    private func isLocal(_ source: String) -> Bool {
        guard !source.hasPrefix("/"), !source.contains(":"), !source.hasPrefix("#"), !source.hasPrefix("?") else {
            return false
        }
        let folders = source.split(separator: "/").dropLast()
        return !addresses.knowsBase || folders.contains { folder in Self.folderEnds.contains { folder.hasSuffix($0) } }
    }

    /// How browsers in several languages call the folder that they save beside a page.
    private static let folderEnds = [
        "_files", ".files", "_file", "-Dateien", "_Dateien", "_fichiers", "_archivos", "_ficheiros", "_arquivos",
        "_bestanden", "_pliki", "-filer", "_soubory", "_dosyalar", "_tiedostot",
    ]

    private static func image(_ source: String, alt: String, title: String?) -> String {
        let text = MarkdownEscaping.escaped(alt, before: nil, after: nil, startsLine: false)
        let caption = title.map { " \"\($0.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\"" } ?? ""
        return "![\(text)](\(MarkdownEscaping.address(source))\(caption))"
    }

    /// A figure with one image that was saved with the page, and its caption.
    mutating func localFigure(_ figure: Int) -> String? {
        guard page.range(figure).count < 100 else { return nil }
        let images = page.range(figure).filter { page.name($0) == "img" && !isDropped[$0] }
        let captions = page.range(figure).filter { page.name($0) == "figcaption" }
        guard images.count == 1, captions.count == 1, let tag = page.tag(images[0]),
            let source = source(of: tag, images[0]), page.text(figure) == page.text(captions[0]),
            let place = place(of: source)
        else { return nil }
        let alt = tag.text("alt") ?? ""
        let caption = oneLine((captions[0] + 1)..<page.nodes[captions[0]].end)
        guard caption.isShaped else { return Self.image(place, alt: alt, title: page.text(captions[0])) }
        // A title has no links and no emphasis.
        return "<figure>\n\n\(Self.image(place, alt: alt, title: nil))\n\n<figcaption>\n\n"
            + caption.markdown(in: .heading) + "\n\n</figcaption>\n\n</figure>"
    }

    // MARK: - Code

    /// Takes in text that is to stay as it is set; images in it stand below.
    mutating func addCode(_ node: Int) -> Bool {
        var text = ""
        var images: [Int] = []
        var blockEnds: [Int] = []
        var inner = node + 1
        func endLine() {
            if !text.isEmpty, text.utf8.last != UInt8(ascii: "\n") { text += "\n" }
        }
        while inner < page.nodes[node].end {
            while let end = blockEnds.last, end <= inner {
                blockEnds.removeLast()
                endLine()
            }
            guard !isDropped[inner], page.name(inner) != "button" else {
                inner = page.nodes[inner].end
                continue
            }
            switch page.nodes[inner].content {
            case .text(let words): text += words
            case .element(let tag):
                if tag.name == "br" { text += "\n" }
                if tag.name == "img" { images.append(inner) }
                if page.isBlock(inner) {
                    endLine()
                    blockEnds.append(page.nodes[inner].end)
                }
            }
            inner += 1
        }
        if text.hasPrefix("\n") { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        if !text.isEmpty {
            if isInCell {
                line.add(text, [.code])
            } else if isPlain {
                _ = addBlock(text)
            } else {
                let fence = String(
                    repeating: "`", count: max(3, MarkdownEscaping.longestRun(of: "`", in: text) + 1))
                _ = addBlock("\(fence)\n\(text)\n\(fence)")
            }
        }
        for image in images {
            if let tag = page.tag(image) { addImage(tag, image) }
            flush()
        }
        return true
    }
}
