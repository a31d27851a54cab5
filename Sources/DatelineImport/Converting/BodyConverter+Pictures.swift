import DatelineReading

/// Pictures whose captions have links, galleries, and words that a tag stands for.
extension BodyConverter {
    /// Writes a picture with its caption below it, if that has links: `{{< figure src="a.png" caption="The [law](/law)" >}}`.
    /// Returns whether it has.
    mutating func writeWithCaption(_ converted: TagMeaning.Inline, _ tag: TemplateTag) -> Bool {
        guard case .link(let alt, let address, _, true, let credit) = converted,
            let caption = tag.value("caption", "description", "desc") ?? tag.value("title"),
            caption.contains("](") || caption.contains("<a "),
            let place = text.firstPlace(of: caption, in: tag.range)
        else { return false }
        // Links of Markdown are none in a block of HTML.
        if htmlPlace.isInBlock(out) { beginBlock() }
        write(link: address, alt, nil, credit, isImage: true, at: tag.range.lowerBound, isAlone: true)
        if let title = tag.value("title"), title != caption { write("**\(title)** ") }
        var index = place.lowerBound
        while index < place.upperBound { index = line(index, place.upperBound) }
        write("\n\n")
        find(.changed, TagMeaning.picture.cause, at: tag.range.lowerBound, tag.inner)
        return true
    }

    /// Writes the pictures that front matter names for a gallery, with their words: `{% include gallery caption="The hall" %}`.
    /// Returns whether there are any.
    mutating func writeGallery(_ tag: TemplateTag) -> Bool {
        guard tag.isInclude, tag.name == "gallery",
            case .list(let items)? = post.fields.value(ofKey: tag.value("id") ?? "gallery")
        else { return false }
        for item in items {
            guard let file = item.fields.first("image_path", "url")?.text ?? item.text else { continue }
            let words = item.fields.first("alt", "title")?.text ?? ""
            write(link: file, words, nil, nil, isImage: true, at: tag.range.lowerBound, isAlone: true)
        }
        if let caption = tag.value("caption") { writeBlock(caption) }
        find(.changed, TagMeaning.picture.cause, at: tag.range.lowerBound, tag.inner)
        return true
    }

    /// Writes the words of a shortcode that only says how they look: `{{< kbd "Ctrl" >}}`. Returns whether it is one.
    mutating func writeShownValue(_ tag: TemplateTag) -> Bool {
        let shown: Set<String> = [
            "kbd", "badge", "mark", "hl", "sub", "sup", "u", "em", "strong", "bold", "small", "big",
        ]
        guard tag.isShortcode, shown.contains(tag.name), tag.named.isEmpty, !tag.values.isEmpty else { return false }
        write(tag.values.joined(separator: " "))
        find(.changed, "a frame around words, which stay", at: tag.range.lowerBound, tag.inner)
        return true
    }
}
