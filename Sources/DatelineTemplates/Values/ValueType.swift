/// The type of a value, known at compile time.
package indirect enum ValueType: Sendable {
    /// Text, escaped wherever it is printed.
    case text
    /// Markup that is printed as it is.
    case html
    /// A page or file of the site.
    case link
    /// A full address.
    case url
    /// A whole number.
    case number
    /// Yes or no.
    case flag
    /// A day, perhaps with a time.
    case date
    /// JSON.
    case json
    /// A value that style rules may have: a colour, fonts.
    case style
    /// A record of a type.
    case record(RecordType)
    /// A list of values of one type.
    case list(ValueType)
    /// A record whose fields are the site’s own, known when templates are compiled.
    case own(OwnRecord)
}

extension ValueType {
    /// A type without the types inside it.
    enum Kind: Sendable, Hashable {
        case text, html, link, url, number, flag, date, json, style, record, list
    }

    /// The type, without the types inside it.
    var kind: Kind {
        switch self {
        case .text: .text
        case .html: .html
        case .link: .link
        case .url: .url
        case .number: .number
        case .flag: .flag
        case .date: .date
        case .json: .json
        case .style: .style
        case .record: .record
        case .list: .list
        case .own: .record
        }
    }

    /// The type as it is written in lists of fields: `text`, `article`, `list of term`.
    package var name: String {
        switch self {
        case .record(let type): type.name
        case .list(let element): "list of \(element.name)"
        case .own: "own"
        default: "\(kind)"
        }
    }

    /// The type with an article, for messages: `a date`, `a list of term`.
    var phrase: String {
        switch self {
        case .text, .html: name
        case .json: "JSON"
        case .record(let type): "a record (\(type.name))"
        default: "a \(name)"
        }
    }

    /// The record type of the values or of their elements; `nil` for other types.
    package var recordType: RecordType? {
        switch self {
        case .record(let type): type
        case .list(let element): element.recordType
        default: nil
        }
    }
}
