package import DatelineModel

/// The picture that stands for an article, as its author names it: `image: map.png`, or a map of file, alt, caption and credit.
package struct LeadPicture: Sendable {
    /// The file, as a link from the article’s own, or an address of the site.
    package let file: Located<String>
    /// What is on it, for those who do not see it; may be empty.
    package let text: String
    /// The words below it; `nil` if there are none.
    package let caption: String?
    /// Who made it; `nil` if nobody says.
    package let credit: String?
    /// Whether readers see it above the text. Otherwise it is for networks and lists alone.
    package let isShown: Bool
    /// What of it must be seen where it is cut: `focus: top`; `nil` for its middle.
    package let focus: FocalPoint?

    /// The picture beside the headline in lists; `nil` if it is on another host.
    var inLists: ListPicture? {
        guard SiteLinks.isOfSite(file.value) else { return nil }
        return ListPicture(Picture(address: file.value, text: text), credit: credit, focus: focus, isGiven: true)
    }

    /// The figure above the text; `nil` if readers do not see it there.
    var figure: LeadFigure? {
        guard isShown, SiteLinks.isOfSite(file.value) else { return nil }
        return LeadFigure(Picture(address: file.value, text: text), caption: caption, credit: credit)
    }

    /// Whether readers would have to ask another host for it.
    var isRemote: Bool { isShown && !SiteLinks.isOfSite(file.value) }

    /// What other generators call the file in a map, the most exact first.
    package static let fileKeys = [
        "file", "src", "url", "path", "image", "filename", "name", "relative", "feature", "overlay_image", "teaser",
        "background", "thumbnail", "thumb", "default",
    ]
    /// What they call what is on it.
    package static let textKeys = ["alt", "alternative", "description", "title"]
    /// What they call the words below it.
    package static let captionKeys = ["caption", "legend"]
    /// What they call who made it.
    package static let creditKeys = ["credit", "credits", "attribution", "photographer", "author", "copyright"]

    /// Whether programs show the picture of a key to networks and in lists, but not in the article: `og_image`.
    package static func isForNetworks(_ key: String) -> Bool { hiddenKeys.contains(NeighbourKey.plain(key)) }

    /// Whether a key of a map is one of those, or only says how another program shows the picture.
    fileprivate static func isKnown(_ key: String) -> Bool { knownKeys.contains(NeighbourKey.plain(key)) }

    private static let knownKeys = Set(
        (fileKeys + textKeys + captionKeys + creditKeys + ["focus", "hidden"]).map(NeighbourKey.plain)
    ).union([
        "width", "height", "class", "id", "loading", "position", "align", "size", "sizes", "srcset", "type", "style",
        "lazy",
        "hiddeninlist", "hiddeninsingle", "responsiveimages", "linkfullimages", "ratio", "link", "href",
    ])

    private static let hiddenKeys: Set<String> = [
        "ogimage", "socialimage", "shareimage", "shareimg", "socialshare", "socialmediaimage", "previewimage",
        "teaserimage",
    ]
}

extension FieldReader {
    /// The key `image`.
    mutating func leadPicture() -> LeadPicture? {
        let node = take("image")
        let text = self.text("image_alt")?.value
        let caption = self.text("image_caption")?.value
        let credit = self.text("image_credit")?.value
        guard let node, !node.isNothing, node.words != "true" else { return nil }
        var parts: [String: YAMLNode] = [:]
        let given = NeighbourValues.picture(node)
        switch given?.content {
        case .scalar: parts["file"] = given
        case .map(let pairs):
            for pair in pairs where pair.value.isText && parts[pair.key.lowercased()] == nil {
                parts[pair.key.lowercased()] = pair.value
            }
            if writtenName("image") == "image" { add(pairs.compactMap(unusedPart)) }
        case .list, nil: break
        }
        guard let file = LeadPicture.fileKeys.lazy.compactMap({ parts[$0] }).first, let words = file.words, file.isText
        else {
            report(
                .wrongType, node, "“image” must name a file",
                help: "write “image: map.png”, or “image: {file: map.png, alt: …}”")
            return nil
        }
        let part = { (keys: [String]) in
            keys.lazy.compactMap { key in
                parts[key].flatMap { $0.words?.onOneLine() }
            }.first
        }
        let hidden = parts["hidden"].flatMap { node in node.words.map { (node, $0.lowercased()) } }
        if let (node, word) = hidden, !HoldingWords.yes.contains(word), !HoldingWords.no.contains(word) {
            report(
                .wrongType, node, "“image.hidden” must be true or false",
                help: "write “hidden: true” for a picture that only networks and lists show")
        }
        var focus: FocalPoint?
        if let given = parts["focus"], let words = given.words {
            focus = FocalPoint(words)
            if focus == nil {
                report(
                    .wrongType, given, "“focus” must say what of the picture is always shown, not “\(words)”",
                    help: Suggestion.didYouMean(words, among: FocalPoint.words)
                        ?? "write one or two of left, right, top, bottom, or percentages: “focus: 30% 20%”")
            }
        }
        let isHidden =
            hidden.map { HoldingWords.yes.contains($0.1) } ?? false || LeadPicture.isForNetworks(writtenName("image"))
        return LeadPicture(
            file: Located(value: words, offset: file.offset, length: file.length),
            text: part(LeadPicture.textKeys) ?? text ?? "",
            caption: part(LeadPicture.captionKeys) ?? caption, credit: part(LeadPicture.creditKeys) ?? credit,
            isShown: !isHidden, focus: focus)
    }

    /// A warning of a part of a picture’s map that nothing is done with; `nil` if something is.
    private func unusedPart(_ pair: YAMLPair) -> Diagnostic? {
        let isKnown = LeadPicture.isKnown(pair.key)
        guard !isKnown || !pair.value.isNothing && !pair.value.isText else { return nil }
        let keys = ["file", "alt", "caption", "credit", "focus", "hidden"]
        return .warning(
            .unusedKey, at: .location(text.location(at: pair.offset, length: max(1, pair.key.utf8.count))),
            isKnown ? "“image.\(pair.key)” is not used, as it is not text" : "“image.\(pair.key)” is not used",
            help: isKnown
                ? "write one text after it"
                : Suggestion.didYouMean(pair.key, among: keys)
                    ?? "the keys of a picture are \(keys.joined(separator: ", "))")
    }
}
