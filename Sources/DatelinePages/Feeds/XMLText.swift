import DatelineModel

/// XML 1.0 written into a buffer, with elements nested by closures and everything escaped.
struct XMLText {
    /// The text so far.
    private(set) var bytes: [UInt8] = Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8)

    /// A text without elements. Browsers show it by the style sheet at an address, if there is one.
    init(styleSheet: String? = nil) {
        guard let styleSheet else { return }
        bytes.append(text: "<?xml-stylesheet type=\"text/css\" href=\"")
        bytes.append(escaped: styleSheet)
        bytes.append(text: "\"?>\n")
    }

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
        bytes.append(escaped: text)
        bytes.append(text: "</\(name)>\n")
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
            bytes.append(escaped: value)
            bytes.append(text: "\"")
        }
    }
}
