import DatelineModel

/// What rendering needs to know about the site.
struct SiteText: Sendable {
    /// The scheme and host of the base URL.
    let origin: String
    /// The path of the base URL, without the slash at its end.
    let basePath: String
    /// What separates groups of three digits.
    let groupingSeparator: String
    /// The names of months and weekdays, in the order of `DateNames.all`.
    let dateNames: [String]
    /// The language by which names are ordered.
    let language: String

    /// Appends a value, escaped. Records and lists, which no template can print, give nothing.
    func write(_ value: TemplateValue, _ escaping: Escaping, into buffer: inout [UInt8]) {
        switch value {
        case .none, .record, .list: break
        case .text(let text): buffer.append(text, escaping.ofText)
        case .html(let html): buffer.append(html.bytes.span, escaping)
        case .link(let permalink):
            buffer.append(basePath, escaping.ofText)
            buffer.append(permalink.description, escaping.ofText)
        case .url(let address):
            buffer.append(address.isSafeAddress ? address : Filter.invalidAddress, escaping.ofText)
        case .number(let number): buffer.append(number: number)
        case .flag(let flag): buffer.append(flag ? "true" : "false")
        case .date(let date):
            let start = buffer.count
            buffer.append(iso8601: date)
            if escaping == .address { buffer.escapeTail(from: start, escaping) }
        case .json(let bytes): buffer.append(bytes.span, escaping.ofText)
        }
    }
}

extension Escaping {
    /// The escaping of anything but markup: even if a record is not of the type the template was compiled for, no text
    /// is ever taken for markup.
    @inline(__always) fileprivate var ofText: Escaping { self == .none ? .markup : self }
}
