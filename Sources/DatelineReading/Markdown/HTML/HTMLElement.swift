import DatelineModel

/// What an element of HTML is in an article: whether it stays, and what it may have inside.
enum HTMLElement {
    /// A block that has blocks or words inside: `div`, `td`.
    case container
    /// A block that has nothing but words inside: `p`, `h2`.
    case textBlock
    /// A list, a table or a part of one, which has nothing but its own parts inside.
    case parts
    /// An element within a line: `sup`.
    case inline
    /// An element without an end: `img`.
    case void
    /// A player or a page inside the page, which becomes a link: `video`, `iframe`.
    case embed
    /// An element whose content is not for readers: `script`.
    case hidden
    /// A block that does not stay; its words do.
    case droppedBlock
    /// Another element that does not stay; its words do.
    case dropped
    /// An element that only shapes others and goes without a word: `col`.
    case ignored
    /// No element of HTML, such as `<your name>` or the end of `Array<Any>`.
    case unknown

    /// The element of a name in small letters, as the site wants its HTML.
    init(_ name: String, _ html: RawHTML) {
        let element = Self.all[name] ?? (name.contains(":") ? .dropped : .unknown)
        guard html == .strict else {
            self = element
            return
        }
        switch element {
        case .textBlock where name == "p", .void where name == "br": self = element
        case .container, .textBlock, .parts: self = .droppedBlock
        case .void where name == "hr": self = .droppedBlock
        case .inline, .void: self = .dropped
        case .embed: self = name == "iframe" ? .hidden : .dropped
        default: self = element
        }
    }

    /// Whether its tags end a line of words before and after them.
    var isBlock: Bool {
        switch self {
        case .container, .textBlock, .parts, .embed, .droppedBlock: true
        case .inline, .void, .hidden, .dropped, .ignored, .unknown: false
        }
    }

    /// The attributes that an element keeps besides those that all have: `id`, `class`, `lang`, `dir`, `title`.
    static func attributes(of name: String) -> Set<String> {
        switch name {
        case "img": ["alt", "src", "sizes", "width", "height"]
        case "source": ["media", "type", "sizes", "width", "height"]
        case "a": ["href"]
        case "td": ["colspan", "rowspan"]
        case "th": ["colspan", "rowspan", "scope"]
        case "del", "ins": ["cite", "datetime"]
        case "blockquote", "q": ["cite"]
        case "ol": ["start", "reversed"]
        case "li": ["value"]
        case "details": ["open"]
        default: []
        }
    }

    private static let all: [String: HTMLElement] = {
        var all: [String: HTMLElement] = [:]
        func add(_ element: HTMLElement, _ names: String) {
            for name in names.split(separator: " ") { all[String(name)] = element }
        }
        add(.container, "blockquote caption dd details div dt figcaption figure li summary td th")
        add(.textBlock, "h1 h2 h3 h4 h5 h6 p pre")
        add(.parts, "dl ol table tbody tfoot thead tr ul")
        add(.inline, "a abbr b cite code del em i ins kbd mark picture q s small span strike strong sub sup")
        add(.void, "br hr img source")
        add(.embed, "audio iframe video")
        add(.hidden, "noembed noframes noscript script style template")
        add(.ignored, "col colgroup wbr")
        add(
            .droppedBlock,
            """
            address article aside body center dir fieldset footer form frameset head header hgroup html legend main \
            menu nav optgroup option search section select title
            """)
        add(
            .dropped,
            """
            acronym applet area base basefont bdi bdo bgsound big blink button canvas data datalist dfn dialog embed \
            font frame image input isindex keygen label link map marquee math meta meter nobr object output param \
            plaintext progress rb rp rt rtc ruby samp slot svg textarea time track tt u var xmp listing
            """)
        return all
    }()
}

extension MarkdownNode {
    /// A new node for an element, with attributes as they stand in its tag. Without a name it has no tags.
    init(_ kind: Kind, element name: String, _ attributes: String = "") {
        if name.isEmpty {
            self.init(kind, from: "")
        } else {
            self.init(kind, from: "<\(name)\(attributes)>", to: "</\(name)>")
        }
    }
}
