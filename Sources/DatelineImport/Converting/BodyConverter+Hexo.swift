import DatelineModel
import DatelineReading

/// Tags that themes of Hexo add, whose words have no quotation marks: `{% label primary@New %}`, `{% btn /law, The law %}`.
extension BodyConverter {
    /// Writes the words of such a tag; returns whether it is one.
    mutating func tagOfTheme(_ tag: TemplateTag) -> Bool {
        guard program == .hexo, !tag.isShortcode, !tag.isOutput, !tag.isClosing,
            let (words, address) = Self.words(ofThemeTag: tag), words.contains(where: { $0.isLetter || $0.isNumber })
        else { return false }
        if let address {
            write(link: address, words, nil, nil, isImage: false, at: tag.range.lowerBound, isAlone: false)
            find(.changed, TagMeaning.button.cause, at: tag.range.lowerBound, tag.inner)
        } else {
            write(words)
            find(.changed, "a frame around words, which stay", at: tag.range.lowerBound, tag.inner)
        }
        return true
    }

    private static func words(ofThemeTag tag: TemplateTag) -> (words: String, address: String?)? {
        let rest = tag.inner.drop { !$0.isWhitespace }.trimmingWhitespace()
        let parts = rest.split(separator: ",", omittingEmptySubsequences: false).map { $0.trimmingWhitespace() }
        switch tag.name {
        // What stands before the comma says how they look.
        case "p", "span", "checkbox", "radio":
            let isStyle =
                parts.count > 1 && parts[0].split(separator: " ").allSatisfy { styles.contains($0.lowercased()) }
            return (isStyle ? parts.dropFirst().joined(separator: ", ") : rest, nil)
        case "label":
            if let sign = rest.firstIndex(of: "@") { return (String(rest[rest.index(after: sign)...]), nil) }
            // The last word may be a colour.
            let words = rest.split(separator: " ")
            let hasColour = words.count > 1 && colours.contains(words.last?.lowercased() ?? "")
            return (hasColour ? words.dropLast().joined(separator: " ") : rest, nil)
        case "u", "emp", "wavy", "del", "kbd", "psw": return (rest, nil)
        case "hideinline": return (parts[0], nil)
        case "btn", "button": return parts.count > 1 && !parts[1].isEmpty ? (parts[1], parts[0]) : nil
        default: return nil
        }
    }

    private static var colours: Set<String> {
        [
            "default", "primary", "success", "info", "warning", "danger", "blue", "red", "green", "yellow", "orange",
            "pink", "purple", "cyan", "gray", "grey", "black", "white",
        ]
    }

    /// Words that say how a tag looks.
    private static var styles: Set<String> {
        colours.union(["center", "left", "right", "bold", "small", "large", "checked", "plus", "minus", "times"])
    }

    /// Writes the heading that a comment gives to a part of a tag, `<!-- tab Linux@icon -->`; returns whether it is one.
    mutating func headingInComment(_ comment: String) -> Bool {
        guard program == .hexo else { return false }
        if ["endtab", "endtimeline"].contains(comment) { return true }
        guard let name = ["tab ", "timeline "].first(where: comment.hasPrefix) else { return false }
        let heading = comment.dropFirst(name.count).prefix { $0 != "@" }.trimmingWhitespace()
        if heading.contains(where: { $0.isLetter || $0.isNumber }) { writeBlock("**\(heading)**") }
        return true
    }
}
