import DatelineModel

/// The picture that stands for an article elsewhere, as its author names it: `image: map.png`, or a map of file and alt.
package struct LeadPicture: Sendable {
    /// The file, as a link from the article’s own, or an address of the site.
    package let file: Located<String>
    /// What is on it, for those who do not see it; may be empty.
    package let text: String

    /// What other generators call the file in a map, the most exact first.
    static let fileKeys = [
        "file", "src", "url", "path", "image", "filename", "name", "relative", "feature", "overlay_image", "teaser",
        "background", "thumbnail", "thumb", "default",
    ]
}

extension FieldReader {
    /// The key `image`.
    mutating func leadPicture() -> LeadPicture? {
        let node = take("image")
        let text = self.text("image_alt")?.value
        guard let node, !node.isNothing, node.words != "true" else { return nil }
        var parts: [String: YAMLNode] = [:]
        let given = NeighbourFields.picture(node)
        switch given?.content {
        case .scalar: parts["file"] = given
        case .map(let pairs): for pair in pairs where pair.value.isText { parts[pair.key] = pair.value }
        case .list, nil: break
        }
        guard let file = LeadPicture.fileKeys.lazy.compactMap({ parts[$0] }).first, let words = file.words, file.isText
        else {
            report(
                .wrongType, node, "“image” must name a file",
                help: "write “image: map.png”, or “image: {file: map.png, alt: …}”")
            return nil
        }
        let alt = ["alt", "alternative", "description", "title"].lazy.compactMap { parts[$0]?.words?.onOneLine() }.first
        return LeadPicture(
            file: Located(value: words, offset: file.offset, length: file.length), text: alt ?? text ?? "")
    }
}
