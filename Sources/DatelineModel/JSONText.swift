/// JSON (RFC 8259) written into a buffer: members in the order in which they are added, no white space.
///
/// `<`, `>` and `&` are escaped, so that the text can also stand in a script element.
package struct JSONText {
    /// The text so far, in UTF-8.
    package private(set) var bytes: [UInt8] = []
    private var needsComma = false

    /// An object whose members `body` adds.
    package init(_ body: (inout JSONText) -> Void) {
        bytes.reserveCapacity(1024)
        object(body)
    }

    /// A list whose elements `body` adds.
    package static func list(_ body: (inout JSONText) -> Void) -> JSONText {
        var text = JSONText()
        text.list(body)
        return text
    }

    private init() {}

    /// The text so far.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// An object whose members `body` adds.
    package mutating func object(_ body: (inout JSONText) -> Void) {
        open("{")
        body(&self)
        close("}")
    }

    /// A member whose value `body` adds; the name needs no escaping.
    package mutating func member(_ name: String, _ body: (inout JSONText) -> Void) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: name.utf8)
        bytes.append(contentsOf: "\":".utf8)
        needsComma = false
        body(&self)
        needsComma = true
    }

    /// A member that is a text; none if it is `nil`.
    package mutating func member(_ name: String, _ value: String?) {
        guard let value else { return }
        member(name) { $0.string(value) }
    }

    /// A member that is a list, with an element that `body` adds for each item.
    package mutating func member<Item>(_ name: String, each items: [Item], _ body: (inout JSONText, Item) -> Void) {
        member(name) { $0.list { text in for item in items { body(&text, item) } } }
    }

    /// A list whose elements `body` adds.
    package mutating func list(_ body: (inout JSONText) -> Void) {
        open("[")
        body(&self)
        close("]")
    }

    /// A text as a value.
    package mutating func string(_ value: String) {
        separate()
        bytes.append(json: value, escapesMarkup: true)
    }

    /// A value that was made before.
    package mutating func value(_ json: [UInt8]) {
        separate()
        bytes.append(contentsOf: json)
    }

    /// A number, `true`, `false` or `null`, as it is written.
    package mutating func literal(_ value: String) {
        separate()
        bytes.append(contentsOf: value.utf8)
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
    }

    private mutating func open(_ bracket: Unicode.Scalar) {
        separate()
        bytes.append(UInt8(ascii: bracket))
        needsComma = false
    }

    private mutating func close(_ bracket: Unicode.Scalar) {
        bytes.append(UInt8(ascii: bracket))
        needsComma = true
    }
}

extension [UInt8] {
    /// Appends a text as a JSON string with its quotation marks. `escapesMarkup` says whether `<`, `>` and `&` are escaped
    /// too.
    package mutating func append(json text: String, escapesMarkup: Bool = false) {
        append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { text in
            var clean = 0
            for index in text.indices {
                let byte = text[index]
                let isSpecial =
                    switch byte {
                    case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"): true
                    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"): escapesMarkup
                    default: false
                    }
                guard isSpecial else { continue }
                append(contentsOf: text[clean..<index])
                clean = index + 1
                append(jsonEscape: byte)
            }
            append(contentsOf: text[clean...])
        }
        append(UInt8(ascii: "\""))
    }

    private mutating func append(jsonEscape byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): self += [UInt8(ascii: "\\"), byte]
        case UInt8(ascii: "\n"): append(text: "\\n")
        case UInt8(ascii: "\t"): append(text: "\\t")
        default: append(text: "\\u" + String(byte, digits: 4, radix: 16))
        }
    }
}
