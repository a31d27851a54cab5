import DatelineModel

extension TagMeaning {
    /// Who said the words of a quote and where, as Markdown; `nil` if its tag does not say.
    ///
    ///     {{< quote author="Ann Lee" source="The Hall" link="https://…" >}}
    ///     {% blockquote Ann Lee, The Hall https://… The page %}
    package static func attribution(of tag: TemplateTag) -> String? {
        let author = tag.value("author", "by", "name", "who", "speaker", "attribution")
        let work = tag.value("source", "title", "cite", "origin", "book", "post")
        let address = tag.value("link", "url", "href", "cite_url").flatMap { WebAddress.isValid($0) ? $0 : nil }
        if author != nil || work != nil || address != nil {
            guard let address else { return words([author, work]) }
            guard let last = work ?? author else { return "<\(address)>" }
            let link = "[\(plain(last))](\(WrittenAddress.inMarkdown(address)))"
            return work == nil ? link : words([author]).map { "\($0), \(link)" } ?? link
        }
        if tag.isShortcode {
            let values = tag.values.filter { $0.contains(" ") }
            return words(values.map(Optional.some))
        }
        // All behind the name, as it is written.
        let rest = tag.inner.dropFirst(tag.name.count).trimmingWhitespace()
        guard rest.contains(where: \.isLetter), !rest.hasPrefix("(") else { return nil }
        guard let start = rest.firstRange(of: "http")?.lowerBound else { return words([rest]) }
        let link = String(rest[start...].prefix { !$0.isWhitespace })
        guard WebAddress.isValid(link) else { return words([rest]) }
        let name = rest[start...].dropFirst(link.count).trimmingWhitespace()
        let before = rest[..<start].trimmingWhitespace()
        let shown = name.isEmpty ? link : name
        return [words([before]), "[\(plain(shown))](\(WrittenAddress.inMarkdown(link)))"].compactMap { $0 }
            .joined(separator: ", ")
    }

    private static func words(_ parts: [String?]) -> String? {
        let parts = parts.compactMap { $0?.withoutHTML() }.filter { !$0.isEmpty }
        return parts.isEmpty ? nil : plain(parts.joined(separator: ", "))
    }

    private static func plain(_ words: String) -> String {
        words.replacing("[", with: "\\[").replacing("]", with: "\\]")
    }

    /// The words of a box or a quote that its tag has itself: `{% include note.html content="Take care." %}`; `nil` if it has
    /// none.
    package static func content(of tag: TemplateTag) -> String? {
        tag.value("content", "text", "message", "body", "msg", "description", "quote")
    }
}

extension TemplateTag {
    /// Whether it puts a file of the old program's templates there.
    package var isInclude: Bool {
        ["include", "render", "partial"].contains { inner.hasPrefix($0) } && !isShortcode && !isOutput
    }

    /// The values that are for readers, not for the program, in their order: those of some keys, and others that have more than
    /// one word.
    package var readableValues: [String] {
        let texts = keys.compactMap { key -> String? in
            guard let value = named[key] else { return nil }
            let isRead = Self.keysOfWords.contains(key) || Self.isWords(value) && !Self.keysOfLooks.contains(key)
            return isRead ? value : nil
        }
        return (values.filter(Self.isWords) + texts).filter { value in
            !value.contains("{") && value.contains(where: \.isLetter)
        }
    }

    /// Whether a value has more than one word, or may have in a script without blanks.
    private static func isWords(_ value: String) -> Bool {
        if value.contains(" ") { return true }
        let letters = value.unicodeScalars.count {
            !$0.isASCII && $0.properties.isAlphabetic && !$0.properties.isCased
        }
        return letters > 2 && !value.contains("/") && !value.contains(".")
    }

    private static let keysOfWords: Set<String> = [
        "alt", "alttext", "title", "caption", "summary", "attr", "credit", "text", "content", "label",
    ]
    private static let keysOfLooks: Set<String> = [
        "style", "class", "classes", "sizes", "srcset", "align", "attributes",
    ]
}
