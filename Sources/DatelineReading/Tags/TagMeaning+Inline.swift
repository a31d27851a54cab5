import DatelineModel

/// What tags without anything between them become.
extension TagMeaning {
    /// The heading of a box: what it calls its title, or else what is written behind its kind and is no name of a style.
    package static func heading(of tag: TemplateTag) -> String? {
        if let title = tag.value("title") { return title }
        let others = ["heading", "header", "caption", "label", "summary"]
        if let words = others.lazy.compactMap({ prose(tag.value($0)) }).first { return words }
        if let words = tag.values.first(where: { $0.contains(" ") }) { return words }
        let isKind = tag.values.first.map { all[$0.lowercased()] != nil } ?? false
        let rest = tag.values.dropFirst(isKind ? 1 : 0)
        guard rest.contains(where: { $0.contains { $0.isLetter && !$0.isASCII } }) || isKind && rest.count > 1 else {
            return nil
        }
        return rest.joined(separator: " ")
    }

    /// The heading of a frame around words; `nil` if it has none, or is one that none is expected of.
    package static func headingOfFrame(of tag: TemplateTag) -> String? {
        guard all[tag.name] != .frame, all[tag.name] != .capture else { return nil }
        var values = tag.values
        if tag.name == "tab" {
            // `{% tab group label %}` and `{% tab label %}`
            values = Array(values.suffix(1))
        } else if !tag.isShortcode, !tag.isOutput, values.count > 1, !values.contains(where: { $0.contains(" ") }) {
            // `{% details More of it %}`
            values = [values.joined(separator: " ")]
        }
        let given = [
            prose(tag.value("header", "heading")), tag.value("title", "summary", "name", "header", "label"),
            prose(tag.value("subtitle")),
        ]
        .compactMap { $0 }.filter { $0.contains(where: \.isLetter) }.map { $0.withoutMarks() }
        if !given.isEmpty { return given.withoutRepeats().joined(separator: ": ") }
        return [prose(tag.value("text", "caption")), values.first].compactMap { $0 }.first {
            $0.contains(where: \.isLetter)
        }
    }

    /// A value if it is words for readers: it begins with a capital, or in letters that have none. `nil` if it may speak to the
    /// program: `danger`, `h3`, `col-md-6 text-center`, `site.Params.beta == true`.
    package static func prose(_ value: String?) -> String? {
        guard let value, let first = value.first(where: \.isLetter), first.isUppercase || !first.isLowercase,
            !value.contains(where: { "{}=<>;_|".contains($0) })
        else { return nil }
        let isWord = value.allSatisfy { $0.isLetter || !$0.isASCII || "'.,!?".contains($0) }
        return value.contains(" ") || isWord && value.count > 1 ? value : nil
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
        case .picture: Self.picture(tag)
        case .youTube: Self.player(tag, at: "https://www.youtube.com/embed/")
        case .vimeo: Self.player(tag, at: "https://player.vimeo.com/video/")
        case .video: Self.video(tag)
        case .gist: Self.gist(tag)
        case .network(let host): Self.post(tag, on: host)
        case .postLink: Self.linkToPost(tag)
        case .button: Self.button(tag)
        case .file: Self.file(tag)
        default: nil
        }
    }

    private static func picture(_ tag: TemplateTag) -> Inline? {
        // `{% img left /a.png 200 100 "title" %}` has its address somewhere among the values.
        let address =
            pictureFile(of: tag)
            ?? tag.value("src", "url", "path", "image_path", "file", "filename", "image", "img", "link", "name")
            ?? tag.values.first { $0.contains("/") || $0.contains(".") }
        guard let address else { return nil }
        let captions = [tag.value("title"), tag.value("caption", "description", "desc")].compactMap { $0 }
            .map { $0.withoutHTML().withoutMarks() }
        let caption = captions.isEmpty ? nil : captions.withoutRepeats().joined(separator: ": ")
        var others = tag.values.filter { $0 != address && $0.contains(" ") }
        if tag.name == "asset_img" || tag.name == "img" && !tag.isShortcode, others.isEmpty,
            let place = tag.values.firstIndex(of: address)
        {
            // Hexo and Octopress take the words behind the name for a title, with quotation marks or without, but not a size.
            let words = tag.values[(place + 1)...].drop { $0.allSatisfy { $0.isNumber || "%px".contains($0) } }
            if !words.isEmpty { others = [words.joined(separator: " ")] }
        }
        // Of two texts behind the address the first is the title, as Octopress has it.
        let alt = tag.value("alt", "alttext") ?? (others.count > 1 ? others[1] : others.first) ?? ""
        return .link(
            alt, to: address, title: caption ?? (others.count > 1 ? others[0] : nil), isImage: true,
            credit: tag.value("attr", "credit", "attribution").map { $0.withoutHTML() })
    }

    /// The player of a site of videos, at an address that the video’s name is written behind.
    private static func player(_ tag: TemplateTag, at address: String) -> Inline? {
        guard let given = tag.value("id", "video_id", "videoid", "vid", "src", "url", "video") ?? tag.values.first
        else { return nil }
        let id = videoID(given)
        guard !id.isEmpty, id.utf8.allSatisfy({ isNameByte($0) }) else { return nil }
        let name = tag.value("title").map { " title=\"\($0.replacing("\"", with: "&quot;"))\"" } ?? ""
        return .block("<iframe src=\"\(address)\(id)\"\(name)></iframe>")
    }

    private static func video(_ tag: TemplateTag) -> Inline? {
        guard let address = tag.value("src", "url", "id", "file", "mp4") ?? tag.values.first else { return nil }
        if address.contains("youtu") { return TagMeaning.youTube.inline(tag) }
        if address.contains("vimeo") { return TagMeaning.vimeo.inline(tag) }
        // Jekyll themes: `{% include video id="x" provider="youtube" %}`.
        switch tag.value("provider", "type") {
        case "youtube": return TagMeaning.youTube.inline(tag)
        case "vimeo": return TagMeaning.vimeo.inline(tag)
        default: return .link(tag.value("title", "caption") ?? address, to: address, title: nil, isImage: false)
        }
    }

    private static func gist(_ tag: TemplateTag) -> Inline? {
        let parts = ([tag.value("user"), tag.value("id")].compactMap { $0 } + tag.values).prefix(2)
        guard !parts.isEmpty else { return nil }
        var path = parts.first?.contains("/") == true ? parts[0] : parts.joined(separator: "/")
        if let host = path.firstRange(of: "gist.github.com/") { path = String(path[host.upperBound...]) }
        return .words("[gist.github.com/\(path)](https://gist.github.com/\(WrittenAddress.inMarkdown(path)))")
    }

    /// What somebody wrote on a social network.
    private static func post(_ tag: TemplateTag, on host: String) -> Inline? {
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
    }

    private static func linkToPost(_ tag: TemplateTag) -> Inline? {
        if let address = tag.value("href", "url") ?? tag.values.first(where: WebAddress.isValid) {
            let words = tag.value("text", "content", "title", "label", "name")
            return .link(
                words ?? tag.values.first { $0 != address } ?? address, to: address, title: nil, isImage: false)
        }
        guard let name = tag.values.first ?? tag.value("path", "id") else { return nil }
        if tag.name.hasPrefix("asset_") || tag.name.hasPrefix("post_") && tag.name != "post_url" {
            let words = tag.values.dropFirst().joined(separator: " ")
            let target = tag.name.hasPrefix("asset_") ? name : "{filename}\(name)"
            return .link(words, to: target, title: nil, isImage: false)
        }
        return .link(name, to: "{filename}\(name)", title: nil, isImage: false)
    }

    private static func button(_ tag: TemplateTag) -> Inline? {
        guard let address = tag.value("href", "link", "url", "relref", "ref") ?? tag.values.first else { return nil }
        let words = [tag.value("text", "title", "label", "content"), tag.value("subtitle", "description")]
            .compactMap { $0 }.joined(separator: ": ")
        return .link(words.isEmpty ? address : words, to: address, title: nil, isImage: false)
    }

    private static func file(_ tag: TemplateTag) -> Inline? {
        guard let address = tag.value("src", "url", "file", "path", "href", "link", "name") ?? tag.values.first
        else { return nil }
        let name = address.split(separator: "/").last.map(String.init) ?? address
        return .link(
            tag.value("title", "caption", "text", "label", "alt") ?? tag.values.first { $0.contains(" ") } ?? name,
            to: address, title: nil, isImage: false)
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
