import DatelineModel

extension Filter {
    /// Filters of text, and those of values of several types.
    static let texts: [Filter] = [
        Filter(
            name: "upper", usage: "upper", meaning: "The text in capitals.", takes: "text", result: textType,
            action: .write(.text) { value, _, buffer in
                if case .text(let text) = value { buffer.append(contentsOf: text.uppercased().utf8) }
            }),
        Filter(
            name: "lower", usage: "lower", meaning: "The text in small letters.", takes: "text", result: textType,
            action: .write(.text) { value, _, buffer in
                if case .text(let text) = value { buffer.append(contentsOf: text.lowercased().utf8) }
            }),
        Filter(
            name: "capitalize", usage: "capitalize", meaning: "The text with a capital at its beginning.",
            takes: "text", result: textType,
            action: .write(.text) { value, _, buffer in
                guard case .text(let text) = value, let first = text.first else { return }
                buffer.append(contentsOf: first.uppercased().utf8)
                buffer.append(contentsOf: text.dropFirst().utf8)
            }),
        Filter(
            name: "truncate", usage: "truncate: 160",
            meaning: "The text up to this many characters, at the end of a word.", takes: "text",
            parameters: [.number(atLeast: 1)],
            result: textType,
            action: .write(.text) { value, arguments, buffer in
                guard case .text(let text) = value else { return }
                buffer.append(text, cutTo: arguments.number(0))
            }),
        Filter(
            name: "default", usage: "default: \"none\"", meaning: "The value, or the other if it is missing or empty.",
            takes: "text or a number", parameters: [.sameAsValue],
            takesMissing: true,
            result: { type, _ in type.kind == .text || type.kind == .number ? type : nil },
            action: .transform { value, arguments in
                switch value {
                case .none: arguments.value
                case .text(let text) where text.isEmpty: arguments.value
                default: value
                }
            }),
        Filter(
            name: "json", usage: "json", meaning: "The value as JSON, for a script element of data.",
            takes: "text, a number, a flag, a date, an address or a list of these",
            result: { type, _ in
                var type = type
                if case .list(let element) = type { type = element }
                return switch type.kind {
                case .text, .number, .flag, .date, .link, .url, .json: .json
                case .html, .style, .record, .list: nil
                }
            },
            action: .write(.json) { value, arguments, buffer in
                buffer.append(json: value, basePath: arguments.site.basePath)
            }),
    ]

    private static let textType: @Sendable (ValueType, RecordType.Field?) -> ValueType? = { type, _ in
        type.kind == .text ? .text : nil
    }
}

extension [UInt8] {
    /// Appends a text of at most `limit` characters; a longer one is cut after a whole word and ends with `…`.
    fileprivate mutating func append(_ text: String, cutTo limit: Int) {
        // No text has more characters than bytes, so most need not be counted.
        guard text.utf8.count > limit, text.count > limit else {
            append(contentsOf: text.utf8)
            return
        }
        var kept = text.prefix(limit)
        let isBetweenWords = text[kept.endIndex].isWhitespace
        if !isBetweenWords, let space = kept.lastIndex(where: \.isWhitespace) { kept = kept[..<space] }
        while let last = kept.last, last.isWhitespace || ",;:.–—-".contains(last) { kept.removeLast() }
        append(contentsOf: kept.utf8)
        append(contentsOf: "…".utf8)
    }

    /// Appends a value as JSON.
    fileprivate mutating func append(json value: TemplateValue, basePath: String) {
        switch value {
        case .none, .html, .record: append(contentsOf: "null".utf8)
        case .number(let number): append(number: number)
        case .flag(let flag): append(contentsOf: (flag ? "true" : "false").utf8)
        case .json(let bytes): append(contentsOf: bytes)
        case .text(let text), .url(let text): append(json: text)
        case .link(let permalink): append(json: basePath + permalink.description)
        case .date(let date): append(json: date.iso8601)
        case .list(let list):
            append(UInt8(ascii: "["))
            for index in list.indices {
                if index > 0 { append(UInt8(ascii: ",")) }
                append(json: list[index], basePath: basePath)
            }
            append(UInt8(ascii: "]"))
        }
    }
}
