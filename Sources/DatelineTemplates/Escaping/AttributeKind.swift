/// What an attribute's value means to a browser, and so how it is escaped.
enum AttributeKind: Sendable, Equatable {
    /// Text.
    case plain
    /// An address.
    case address
    /// Addresses separated by commas, each followed by a size.
    case addresses
    /// A script (`onclick`).
    case script
    /// Style rules.
    case style
    /// A document (`srcdoc`).
    case document

    /// The kind of an attribute, by its name in lower case.
    init(name: String) {
        // `xlink:href` is an address as `href` is.
        let local = name.split(separator: ":").last.map(String.init) ?? name
        switch local {
        case _ where name.hasPrefix("on"): self = .script
        case "style": self = .style
        case "srcdoc": self = .document
        case "srcset", "imagesrcset": self = .addresses
        case _ where Self.addressNames.contains(local) && !name.hasPrefix("xmlns"): self = .address
        default: self = .plain
        }
    }

    /// The attributes of HTML that hold an address (HTML Standard, "Attributes", with the obsolete ones).
    private static let addressNames: Set<String> = [
        "action", "archive", "background", "cite", "classid", "codebase", "data", "formaction", "href", "icon",
        "longdesc",
        "manifest", "ping", "poster", "profile", "src", "usemap",
    ]
}
