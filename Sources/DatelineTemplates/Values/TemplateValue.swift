package import DatelineModel

/// A value that a template can be given.
package enum TemplateValue: Sendable {
    /// No value, for an optional field. It prints as nothing and is false in `if`.
    case none
    /// Text of unknown origin, escaped wherever it is printed.
    case text(String)
    /// Markup that may stand in a page as it is.
    case html(HTML)
    /// A page or file of the site, printed below the base URL's path.
    case link(Permalink)
    /// A full address.
    case url(String)
    /// A whole number.
    case number(Int)
    /// Yes or no.
    case flag(Bool)
    /// A day, perhaps with a time.
    case date(PublicationDate)
    /// JSON, UTF-8, for a script element of a JSON type.
    case json([UInt8])
    /// A group of named values.
    case record(Record)
    /// Values of one type, in order.
    case list([TemplateValue])
}

extension TemplateValue {
    /// Whether the value counts as true in `if`.
    @inline(__always) var isTrue: Bool {
        switch self {
        case .none: false
        case .text(let text), .url(let text): !text.isEmpty
        case .html(let html): !html.bytes.isEmpty
        case .link, .date, .record: true
        case .number(let number): number != 0
        case .flag(let flag): flag
        case .json(let bytes): !bytes.isEmpty
        case .list(let list): !list.isEmpty
        }
    }

    /// Whether there is no value.
    @inline(__always) var isMissing: Bool {
        if case .none = self { true } else { false }
    }
}

/// A group of values: one for each field of its type, in the order of the type's fields.
package struct Record: Sendable {
    /// The values, in the order of the fields; a lasting record has its number after them.
    package let values: [TemplateValue]

    /// A record of a type of the site’s own, without any of its values.
    package static let empty = Record(values: [])
}
