import DatelineModel

/// XML 1.0 written into a buffer, with elements nested by closures and everything escaped.
struct XMLText {
    /// The text so far.
    private(set) var bytes: [UInt8]

    /// A text without elements. Browsers show it by the style sheet at an address, if there is one.
    init(styleSheet: String? = nil) {
        bytes = Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8)
        guard let styleSheet else { return }
        bytes.append(text: "<?xml-stylesheet type=\"text/css\" href=\"")
        append(styleSheet)
        bytes.append(text: "\"?>\n")
    }

    /// Elements alone, for a place in a text.
    static func elements(_ body: (inout XMLText) -> Void) -> [UInt8] {
        var text = XMLText(bytes: [])
        body(&text)
        return text.bytes
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    /// Adds elements that were made before.
    mutating func add(_ elements: [UInt8]) { bytes.append(contentsOf: elements) }

    /// An element with whatever `body` adds inside.
    mutating func element(
        _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ body: (inout XMLText) -> Void
    ) {
        open(name, attributes)
        bytes.append(text: ">\n")
        body(&self)
        bytes.append(text: "</\(name)>\n")
    }

    /// An element with a text inside.
    mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String) {
        open(name, attributes)
        bytes.append(text: ">")
        append(text)
        bytes.append(text: "</\(name)>\n")
    }

    /// An element whose text readers take as HTML: escaped twice, so that no markup in it is ever live.
    mutating func element(_ name: String, html text: String) {
        let html = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
        element(name, text: html)
    }

    /// An element whose text some readers take as HTML and others as it is, such as a title of RSS: escaped twice only where
    /// markup or a reference to a character could begin, so that “AT&T” reads alike everywhere.
    mutating func element(_ name: String, title text: String) {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
            return element(name, text: text)
        }
        let references = /&(?=#?[A-Za-z0-9]+;)/
        element(name, text: text.replacing(references, with: "&amp;").replacing("<", with: "&lt;"))
    }

    /// An element with nothing inside.
    mutating func emptyElement(_ name: String, _ attributes: KeyValuePairs<String, String>) {
        open(name, attributes)
        bytes.append(text: "/>\n")
    }

    private mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String>) {
        bytes.append(text: "<\(name)")
        for (attribute, value) in attributes {
            bytes.append(text: " \(attribute)=\"")
            append(value)
            bytes.append(text: "\"")
        }
    }

    /// Appends a text, escaped. What XML 1.0 forbids even as a reference becomes U+FFFD; articles, settings and names have none.
    private mutating func append(_ text: String) {
        let mayBeForbidden = text.utf8.contains { $0 < 0x20 || $0 == 0xEF }
        guard mayBeForbidden, text.unicodeScalars.contains(where: Self.isForbidden) else {
            return bytes.append(escaped: text)
        }
        var clean = String.UnicodeScalarView()
        clean.append(contentsOf: text.unicodeScalars.map { Self.isForbidden($0) ? "\u{FFFD}" : $0 })
        bytes.append(escaped: String(clean))
    }

    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: false
        case ..<0x20, 0xFFFE, 0xFFFF: true
        default: false
        }
    }
}
