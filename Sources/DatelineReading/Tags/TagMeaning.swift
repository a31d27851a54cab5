/// What a tag of another program stands for.
package enum TagMeaning: Equatable, Sendable {
    /// A block of code, in a language if its name says one.
    case code(String)
    /// A block that the program does not read, or shows to nobody.
    case raw, comment
    /// An admonition of a kind: `NOTE`.
    case admonition(String)
    /// A frame whose words stay.
    case words
    case picture, youTube, vimeo, video, gist, postLink, button
    /// A link to a post on a network, by the host that it is on.
    case network(String)
    /// A table of contents.
    case nothing
    /// The end of an excerpt.
    case excerptEnd
    /// A line that only the program reads.
    case silent

    /// Whether it stands around something, up to a tag that closes it.
    package var isBlock: Bool {
        switch self {
        case .code, .raw, .comment, .admonition, .words: true
        default: false
        }
    }

    /// Whether it is a window with commands.
    package var isTerminal: Bool { self == .code("console") }

    /// Whether there may be one in another.
    package var canNest: Bool { self == .words || { if case .admonition = self { true } else { false } }() }

    /// What a tag stands for; `nil` if it is not known. One that names a picture is one, whatever it is called.
    package init?(of tag: TemplateTag) {
        if let known = Self.all[tag.name] {
            self = known
        } else if let file = tag.value("src", "file", "path", "image"),
            Self.pictures.contains(where: { file.lowercased().hasSuffix($0) })
        {
            self = .picture
        } else {
            return nil
        }
    }

    private static let pictures = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg"]

    /// What the report calls it.
    package var cause: String {
        switch self {
        case .picture: "a picture of a shortcode"
        case .youTube, .vimeo, .video: "a video, which is a link that plays when it is followed"
        case .gist: "a gist, which is a link now"
        case .network: "a post of a network, which is a link now"
        default: "a link of a shortcode"
        }
    }

    /// The names of tags and of the files that are included, of all programs.
    package static let all: [String: TagMeaning] = {
        var all: [String: TagMeaning] = [:]
        func add(_ meaning: TagMeaning, _ names: String) {
            for name in names.split(separator: " ") { all[String(name)] = meaning }
        }
        add(.code(""), "highlight codeblock code prism")
        add(.code("console"), "terminal console")
        add(.code("mermaid"), "mermaid")
        add(.raw, "raw verbatim literal")
        add(.comment, "comment")
        add(.admonition("NOTE"), "note notice info admonition callout alert hint infobox")
        add(.admonition("TIP"), "tip success")
        add(.admonition("IMPORTANT"), "important")
        add(.admonition("WARNING"), "warning warn")
        add(.admonition("CAUTION"), "caution danger error")
        add(.words, "details collapse expand accordion spoiler center left right lead tabs tab columns column row col")
        add(
            .words,
            "div section quote blockquote pullquote epigraph fn sidenote marginnote footnote card cards steps box")
        add(.words, "timeline typeit math katex latex")
        add(
            .picture,
            "figure fig img image picture photo postimage lazyimg responsive_image imgcap screenshot imgh resize_image"
                + " asset_img appfigure")
        add(.youTube, "youtube youtube-lite youtubelite yt youtubeplayer youtube_embed")
        add(.vimeo, "vimeo")
        add(.video, "video")
        add(.gist, "gist")
        add(.network("https://x.com"), "tweet twitter x twitter_simple x_simple")
        add(.network("https://www.instagram.com/p"), "instagram instagram_simple")
        add(.postLink, "post_url link ref relref permalink xref post_link post_path asset_path asset_link")
        add(.button, "button btn a href")
        add(.nothing, "toc tableofcontents table_of_contents")
        add(.excerptEnd, "more excerpt")
        add(.silent, "from import set assign extends increment decrement")
        return all
    }()
}

extension TagMeaning {
    /// The heading of a box: what it calls its title, or else what is written behind its kind and is no name of a style.
    package static func heading(of tag: TemplateTag) -> String? {
        if let title = tag.value("title") { return title }
        if let words = tag.values.first(where: { $0.contains(" ") }) { return words }
        let isKind = tag.values.first.map { all[$0.lowercased()] != nil } ?? false
        let rest = tag.values.dropFirst(isKind ? 1 : 0)
        guard rest.contains(where: { $0.contains { $0.isLetter && !$0.isASCII } }) || isKind && rest.count > 1 else {
            return nil
        }
        return rest.joined(separator: " ")
    }

    /// What a tag without anything between it and another becomes.
    package enum Inline {
        /// A block of its own.
        case block(String)
        case words(String)
        /// A link or an image, with the title that is its caption.
        case link(String, to: String, title: String?, isImage: Bool, credit: String? = nil)
    }

    /// What such a tag becomes; `nil` if it lacks what it needs.
    package func inline(_ tag: TemplateTag) -> Inline? {
        switch self {
        case .picture:
            // `{% img left /a.png 200 100 "title" %}` has its address somewhere among the values.
            let address =
                tag.value("src", "url", "path", "image_path", "file", "filename", "image", "link", "name")
                ?? tag.values.first { $0.contains("/") || $0.contains(".") }
            guard let address else { return nil }
            let captions = [tag.value("title"), tag.value("caption", "description")].compactMap { $0 }
            let caption = captions.isEmpty ? nil : captions.withoutRepeats().joined(separator: ": ")
            var others = tag.values.filter { $0 != address && $0.contains(" ") }
            if tag.name == "asset_img", others.isEmpty, let place = tag.values.firstIndex(of: address) {
                // Hexo takes the words behind the name for a title, with quotation marks or without, but not a size.
                let words = tag.values[(place + 1)...].drop { $0.allSatisfy { $0.isNumber || "%px".contains($0) } }
                if !words.isEmpty { others = [words.joined(separator: " ")] }
            }
            return .link(
                tag.value("alt", "alttext") ?? others.first ?? "", to: address,
                title: caption.map { $0.withoutHTML() } ?? (others.count > 1 ? others[1] : nil), isImage: true,
                credit: tag.value("attr", "credit", "attribution").map { $0.withoutHTML() })
        case .youTube, .vimeo:
            guard let given = tag.value("id", "video_id", "videoid", "vid", "src", "url", "video") ?? tag.values.first
            else { return nil }
            let id = Self.videoID(given)
            guard !id.isEmpty, id.utf8.allSatisfy({ Self.isNameByte($0) }) else { return nil }
            let host = self == .vimeo ? "https://player.vimeo.com/video/" : "https://www.youtube.com/embed/"
            let name = tag.value("title").map { " title=\"\($0.replacing("\"", with: "&quot;"))\"" } ?? ""
            return .block("<iframe src=\"\(host)\(id)\"\(name)></iframe>")
        case .video:
            guard let address = tag.value("src", "url", "id", "file", "mp4") ?? tag.values.first else { return nil }
            if address.contains("youtu") { return TagMeaning.youTube.inline(tag) }
            if address.contains("vimeo") { return TagMeaning.vimeo.inline(tag) }
            // Jekyll themes: `{% include video id="x" provider="youtube" %}`.
            switch tag.value("provider", "type") {
            case "youtube": return TagMeaning.youTube.inline(tag)
            case "vimeo": return TagMeaning.vimeo.inline(tag)
            default: break
            }
            return .link(tag.value("title", "caption") ?? address, to: address, title: nil, isImage: false)
        case .gist:
            let parts = ([tag.value("user"), tag.value("id")].compactMap { $0 } + tag.values).prefix(2)
            guard !parts.isEmpty else { return nil }
            var path = parts.first?.contains("/") == true ? parts[0] : parts.joined(separator: "/")
            if let host = path.firstRange(of: "gist.github.com/") { path = String(path[host.upperBound...]) }
            return .words("[gist.github.com/\(path)](https://gist.github.com/\(WrittenAddress.inMarkdown(path)))")
        case .network(let host):
            let user = tag.value("user")
            guard
                let first = tag.value("id", "url")
                    ?? (user == nil && tag.values.count > 1 ? tag.values[1] : tag.values.first)
            else { return nil }
            if WebAddress.isValid(first) { return .words("[\(first)](\(WrittenAddress.inMarkdown(first)))") }
            let name = user ?? (tag.values.count > 1 ? tag.values[0] : "i")
            let address = host.hasSuffix("/p") ? "\(host)/\(first)/" : "\(host)/\(name)/status/\(first)"
            guard WebAddress.isValid(address) else { return nil }
            return .words("[\(address)](\(WrittenAddress.inMarkdown(address)))")
        case .postLink:
            guard let name = tag.values.first ?? tag.value("path", "id") else { return nil }
            if tag.name.hasPrefix("asset_") || tag.name.hasPrefix("post_") && tag.name != "post_url" {
                let words = tag.values.dropFirst().joined(separator: " ")
                let target = tag.name.hasPrefix("asset_") ? name : "{filename}\(name)"
                return .link(words, to: target, title: nil, isImage: false)
            }
            return .link(name, to: "{filename}\(name)", title: nil, isImage: false)
        case .button:
            guard let address = tag.value("href", "link", "url", "relref", "ref") ?? tag.values.first else {
                return nil
            }
            return .link(tag.value("text", "title", "label") ?? address, to: address, title: nil, isImage: false)
        default: return nil
        }
    }

    /// The name of a video in an address, or the name itself.
    private static func videoID(_ text: String) -> String {
        guard text.contains("/") || text.contains("=") else { return text }
        if let mark = text.firstRange(of: "v=") {
            return String(text[mark.upperBound...].prefix { $0 != "&" && $0 != "#" })
        }
        let last = text.split(separator: "/").last ?? ""
        return String(last.prefix { $0 != "?" && $0 != "#" })
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (97...122).contains(byte | 0x20) || (48...57).contains(byte) || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: "_")
    }
}
