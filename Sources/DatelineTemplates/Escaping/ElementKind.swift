/// How a browser reads the content of an element.
enum ElementKind: Sendable, Equatable {
    /// Text and elements.
    case normal
    /// Text without elements: `title` and `textarea`.
    case text
    /// A script.
    case script
    /// Data in JSON: a script element of type `application/json` or `application/ld+json`.
    case json
    /// Style rules.
    case style
    /// Text in which nothing can be escaped.
    case raw

    /// The kind of an element by its name in lower case. A script becomes JSON once its type is known.
    init(name: String) {
        switch name {
        case "title", "textarea": self = .text
        case "script": self = .script
        case "style": self = .style
        case "xmp", "iframe", "noembed", "noframes", "plaintext": self = .raw
        default: self = .normal
        }
    }
}
