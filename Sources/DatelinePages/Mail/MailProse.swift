import DatelineDigest
import DatelineModel
import DatelineReading
import DatelineTemplates

/// A text of an editor as mail has it: HTML whose every element has its style in itself, and plain text.
struct MailProse {
    /// The markup.
    private(set) var html: [UInt8] = []
    /// The words without markup, with addresses behind the words of links.
    var text: String { plain.text }

    private var plain = MailText()
    private let styles: [String: String]

    /// The width of the column, which no picture may be wider than.
    static let width = 568

    /// The text of a page, in the colours and fonts of mail; `isRightToLeft` says to which side its language runs.
    init(_ html: HTML, of page: Permalink, _ baseURL: BaseURL, _ colours: MailColours, isRightToLeft: Bool) {
        styles = Self.styles(colours, start: isRightToLeft ? "right" : "left")
        let bytes = PortableHTML(html, of: page, baseURL).bytes
        self.html.reserveCapacity(bytes.count * 2)
        var rest = bytes[...]
        while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
            take(text: rest[..<start])
            rest = rest[start...]
            takeTag(from: &rest)
        }
        take(text: rest)
        plain.finish()
    }

    private static func styles(_ colours: MailColours, start: String) -> [String: String] {
        let heading = "margin:24px 0 8px;font-family:\(colours.serif.text);line-height:1.3;font-weight:bold;font-size:"
        let list = "margin:0 0 16px;padding:0;padding-\(start):24px"
        let code = "font-family:\(colours.mono.text);font-size:14px;background-color:\(colours.tint.text)"
        let cell = "padding:4px 8px;border-bottom:1px solid \(colours.line.text);vertical-align:top"
        return [
            "p": "margin:0 0 16px", "h1": heading + "22px", "h2": heading + "20px", "h3": heading + "18px",
            "h4": heading + "16px", "h5": heading + "16px", "h6": heading + "16px", "ul": list, "ol": list,
            "li": "margin:0 0 4px", "dl": "margin:0 0 16px", "figure": "margin:0 0 16px",
            "figcaption": "font-size:13px;color:\(colours.muted.text)",
            "blockquote":
                "margin:0 0 16px;padding:0;padding-\(start):16px;border-\(start):3px solid \(colours.line.text)",
            "a": "color:\(colours.accent.text)", "img": "max-width:100%;height:auto;border:0",
            "table": "margin:0 0 16px;border-collapse:collapse", "th": cell + ";text-align:\(start)", "td": cell,
            "pre": code + ";margin:0 0 16px;padding:12px;white-space:pre-wrap", "code": code, "kbd": code,
            "hr": "margin:24px 0;border:0;border-top:1px solid \(colours.line.text)",
        ]
    }

    private mutating func take(text: ArraySlice<UInt8>) {
        guard !text.isEmpty else { return }
        html.append(contentsOf: text)
        plain.add(text)
    }

    /// Takes a tag as `PortableHTML` writes it: every value stands in double quotation marks.
    private mutating func takeTag(from rest: inout ArraySlice<UInt8>) {
        var end = rest.startIndex
        var isInValue = false
        while end < rest.endIndex, isInValue || rest[end] != UInt8(ascii: ">") {
            if rest[end] == UInt8(ascii: "\"") { isInValue.toggle() }
            end += 1
        }
        let tag = rest[..<end]
        rest = rest[end...].dropFirst()
        let name = String(
            decoding: tag.dropFirst().prefix { $0 > 0x20 && $0 != UInt8(ascii: "\"") }, as: UTF8.self)
        let attributes = Self.attributes(tag.dropFirst(name.utf8.count + 1))
        plain.takeTag(name, attributes)
        let value = { (wanted: String) in attributes.first { $0.name == wanted }?.value }
        // Mail programs show no SVG: its words stand in its place.
        if name == "img", value("src")?.lowercased().hasSuffix(".svg") == true {
            return html.append(text: value("alt") ?? "")
        }
        html.append(text: "<\(name)")
        let isWide = name == "img" && attributes.contains { $0.name == "width" && Int($0.value) ?? 0 > Self.width }
        for attribute in attributes {
            switch attribute.name {
            // A mail has one picture of each, and its height follows from its width.
            case "srcset", "sizes", "media": continue
            case "height" where isWide: continue
            case "width" where isWide: html.append(text: " width=\"\(Self.width)\"")
            default: html.append(text: " \(attribute.name)=\"\(attribute.value)\"")
            }
        }
        if let style = styles[name] {
            html.append(text: " style=\"")
            html.append(escaped: style)
            // What the text says of a column counts more than what all columns have.
            let sides = ["left", "right", "center"]
            if let side = attributes.first(where: { $0.name == "align" && sides.contains($0.value) }) {
                html.append(text: ";text-align:\(side.value)")
            }
            html.append(text: "\"")
        }
        html.append(text: ">")
    }

    private static func attributes(_ bytes: ArraySlice<UInt8>) -> [(name: String, value: String)] {
        var attributes: [(name: String, value: String)] = []
        var rest = bytes
        while true {
            rest = rest.drop { $0 <= 0x20 }
            let name = rest.prefix { $0 > 0x20 && $0 != UInt8(ascii: "=") }
            guard !name.isEmpty else { break }
            rest = rest[name.endIndex...]
            var value: ArraySlice<UInt8> = []
            if rest.starts(with: "=\"".utf8) {
                rest = rest.dropFirst(2)
                value = rest.prefix { $0 != UInt8(ascii: "\"") }
                rest = rest[value.endIndex...].dropFirst()
            } else if rest.first == UInt8(ascii: "=") {
                rest = rest.dropFirst()
            }
            let isEnd = name.elementsEqual("/".utf8)
            if !isEnd {
                attributes.append((String(decoding: name, as: UTF8.self), String(decoding: value, as: UTF8.self)))
            }
        }
        return attributes
    }
}
