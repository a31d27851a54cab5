import DatelineModel

/// What a tag of another program stands for.
package enum TagMeaning: Equatable, Sendable {
    /// A block of code, in a language if its name says one.
    case code(String)
    /// A block that the program does not read, or shows to nobody.
    case raw, comment
    /// An admonition of a kind: `NOTE`.
    case admonition(String)
    /// A frame whose words stay, below its heading if it has one.
    case words
    /// A frame that says only how or when its words are shown.
    case frame
    /// Words of somebody, with who said them.
    case quote
    /// What a program repeats for each of its posts.
    case loop
    /// Words that the text puts elsewhere by a name.
    case capture
    case picture, youTube, vimeo, video, gist, postLink, button
    /// A recording or a document that readers may open.
    case file
    /// A link to a post on a network, by the host that it is on.
    case network(String)
    /// A table of contents.
    case nothing
    /// The end of an excerpt.
    case excerptEnd
    /// A line that only the program reads.
    case silent
    /// A sign, a gap or a place for something else, without words.
    case ornament

    /// Whether it stands around something, up to a tag that closes it.
    package var isBlock: Bool {
        switch self {
        case .code, .raw, .comment, .admonition, .words, .frame, .quote, .loop, .capture: true
        default: false
        }
    }

    /// Whether it is a window with commands.
    package var isTerminal: Bool { self == .code("console") }

    /// Whether there may be one in another.
    package var canNest: Bool {
        switch self {
        case .admonition, .words, .frame, .quote, .loop, .capture: true
        default: false
        }
    }

    /// What a tag stands for; `nil` if it is not known. One that names a picture is one, whatever it is called.
    package init?(of tag: TemplateTag) {
        if let known = Self.all[tag.name] {
            self = known
        } else if Self.pictureFile(of: tag) != nil {
            self = .picture
        } else {
            return nil
        }
    }

    /// The file of a picture that a tag names under whatever key; `nil` if it names none, or only one beside its words.
    static func pictureFile(of tag: TemplateTag) -> String? {
        let named = pictureKeys.lazy.compactMap { tag.named[$0] }
        return (Array(named) + tag.values).first { file in
            let path = file.prefix { $0 != "?" && $0 != "#" }.lowercased()
            return pictures.contains { path.hasSuffix($0) }
        }
    }

    private static let pictureKeys = [
        "src", "image_path", "path", "file", "filename", "url", "img", "image", "image_url", "image-url", "imageurl",
        "img_url", "picture", "photo", "source", "name", "link", "href",
    ]
    private static let pictures = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg"]

    /// What the report calls it.
    package var cause: String {
        switch self {
        case .picture: "a picture of a shortcode"
        case .youTube, .vimeo, .video: "a video, which is a link that plays when it is followed"
        case .gist: "a gist, which is a link now"
        case .network: "a post of a network, which is a link now"
        case .file: "a recording or a document, which is a link now"
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
        add(.code("plantuml"), "plantuml uml")
        add(.code("dot"), "graphviz dot")
        add(.code("json"), "chart echarts")
        add(.raw, "raw verbatim literal")
        add(.comment, "comment hugo-encryptor encrypt encrypted encryptor hbe")
        add(.admonition("NOTE"), "note notice info admonition callout alert hint infobox aside message")
        add(.admonition("TIP"), "tip success")
        add(.admonition("IMPORTANT"), "important")
        add(.admonition("WARNING"), "warning warn")
        add(.admonition("CAUTION"), "caution danger error")
        add(.words, "details detail collapse collapsible expand accordion accordion-item spoiler fold tab card section")
        add(.words, "hidetoggle hideblock folding")
        add(.frame, "center left right lead tabs columns column row col div fn sidenote marginnote footnote mn sn")
        add(.frame, "cards steps box timeline typeit math katex latex gallery pullquote if unless case ifchanged")
        add(.frame, "rawhtml raw_html raw-html html unsafe inline-html markdown md mark hl kbd badge tag figcaption")
        add(.frame, "color colour sup sub u em strong bold small big span block wrap container grid nomarkdown")
        add(.quote, "quote blockquote epigraph")
        add(.loop, "for tablerow")
        add(.capture, "capture")
        add(
            .picture,
            "figure fig img image picture photo postimage lazyimg responsive_image imgcap screenshot imgh resize_image"
                + " asset_img appfigure centerimage post-image responsive-image imageblock img-figure")
        add(.youTube, "youtube youtube-lite youtubelite yt youtubeplayer youtube_embed youtube-embed lite-youtube")
        add(.vimeo, "vimeo")
        add(.video, "video")
        add(.gist, "gist")
        add(.network("https://x.com"), "tweet twitter x twitter_simple x_simple")
        add(.network("https://www.instagram.com/p"), "instagram instagram_simple")
        add(.postLink, "post_url link ref relref permalink xref post_link post_path asset_path asset_link")
        add(.button, "button btn a href linkcard link-card link-button linkbutton")
        add(.file, "audio mp3 pdf embed-pdf pdfviewer pdf-viewer pdf_viewer file download attachment")
        add(.nothing, "toc tableofcontents table_of_contents")
        add(.excerptEnd, "more excerpt")
        add(.silent, "from import set assign extends increment decrement else elsif elseif when break continue cycle")
        add(.ornament, "icon icons fa fas far fab fontawesome iconify emoji br newline linebreak line_break line-break")
        add(.ornament, "nbsp clear clearfix spacer divider adsense load-photoswipe mathjax disqus")
        return all
    }()
}
