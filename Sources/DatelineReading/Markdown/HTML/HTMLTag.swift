import DatelineModel

/// The attributes of a tag, and what of them stays.
package struct HTMLTag: Sendable {
    /// The name of the element in small letters.
    package let name: String
    /// The attributes as they are written, with references to characters resolved. Of two with one name the first counts.
    private let written: [(name: String, value: String)]

    /// Takes a tag apart, as browsers do.
    package init(_ name: String, _ tag: String) {
        self.name = name
        var attributes: [(name: String, value: String)] = []
        var names: Set<String> = []
        var rest = Array(tag.utf8).dropFirst(name.utf8.count + 1)
        if rest.last == UInt8(ascii: ">") { rest.removeLast() }
        while let start = rest.firstIndex(where: { !Self.isBlank($0) && $0 != UInt8(ascii: "/") }) {
            rest = rest[start...]
            // An equals sign at the beginning belongs to the name.
            let end = rest.dropFirst().firstIndex { Self.isBlank($0) || "/=".utf8.contains($0) } ?? rest.endIndex
            let name = rest[..<end]
            rest = rest[end...]
            var value: ArraySlice<UInt8> = []
            let next = rest.drop(while: Self.isBlank)
            if next.first == UInt8(ascii: "=") {
                rest = next.dropFirst().drop(while: Self.isBlank)
                if let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
                    value = rest.dropFirst().prefix { $0 != quote }
                    rest = rest[min(value.endIndex + 1, rest.endIndex)...]
                } else {
                    value = rest.prefix { !Self.isBlank($0) }
                    rest = rest[value.endIndex...]
                }
            }
            let key = String(decoding: name, as: UTF8.self).lowercased()
            guard names.insert(key).inserted else { continue }
            attributes.append((key, CharacterReferences.resolved(String(decoding: value, as: UTF8.self))))
        }
        written = attributes
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte <= UInt8(ascii: " ") }

    /// Whether it has an attribute with a value, as no placeholder such as `<your name>` has.
    var hasValues: Bool { written.contains { !$0.value.isEmpty } }

    /// Whether it may be an anchor, which has nothing inside.
    var hasAnchor: Bool { self["id"] != nil || name == "a" && self["name"] != nil }

    /// The names of its attributes that are taken out and would have made a difference to readers.
    var lostAttributes: [String] {
        var (ids, lost) = (Set<String>(), [String]())
        _ = attributes(ids: &ids) { lost.append($0) }
        return lost
    }

    /// An attribute as it is written; `nil` if it is missing.
    package subscript(_ name: String) -> String? { written.first { $0.name == name }?.value }

    /// The text of an attribute on one line; `nil` if it is missing or blank.
    package func text(_ name: String) -> String? {
        guard let text = self[name]?.onOneLine(), !text.isEmpty else { return nil }
        return text
    }

    /// What stays of the attributes but for addresses, in canonical form: ` id="a" class="b"`.
    ///
    /// An id is kept if it is none of `ids`, to which it is added. `lost` is called with the names of those that are taken out
    /// and would have made a difference to readers.
    func attributes(ids: inout Set<String>, lost: (String) -> Void) -> String {
        let own = HTMLElement.attributes(of: name)
        var (id, others) = ("", "")
        for (key, value) in written {
            let isWrittenByRenderer =
                ["href", "src", "alt"].contains(key) || key == "title" && ["a", "img"].contains(name)
                || key == "srcset" && ["source", "img"].contains(name)
            switch key {
            case _ where key == "id" || key == "name" && name == "a" && self["id"] == nil:
                guard Self.isID(value), ids.insert(value).inserted else { continue }
                id = Self.canonical("id", value)
            case _ where isWrittenByRenderer: break
            case _ where own.contains(key) || Self.global.contains(key):
                if let value = Self.safe(key, value) { others += Self.canonical(key, value) }
            case _ where Self.isSilent(key): break
            default: lost(key)
            }
        }
        return id + others
    }

    private static let global: Set<String> = ["class", "lang", "dir", "title"]

    /// Attributes that make no difference to what readers get.
    private static func isSilent(_ key: String) -> Bool {
        key.hasPrefix("data-") || key.hasPrefix("aria-") || key.hasPrefix("xmlns") || key.contains(":")
            || silent.contains(key)
    }

    private static let silent: Set<String> = [
        "allow", "allowfullscreen", "async", "border", "cellpadding", "cellspacing", "clear", "controls", "crossorigin",
        "decoding", "fetchpriority", "frame", "frameborder", "headers", "height", "hreflang", "itemid", "itemprop",
        "itemref", "itemscope", "itemtype", "loading", "longdesc", "markdown", "media", "name", "noshade", "nowrap",
        "ping", "poster", "preload", "property", "referrerpolicy", "rel", "rev", "role", "rules", "scrolling", "sizes",
        "slot", "span", "summary", "tabindex", "target", "type", "typeof", "vocab", "width",
    ]

    /// An attribute as it stands in a tag.
    static func canonical(_ name: String, _ value: String) -> String {
        var bytes = Array(" \(name)=\"".utf8)
        bytes.append(escaped: value)
        bytes.append(UInt8(ascii: "\""))
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether browsers, style sheets and links can use it as it is.
    private static func isID(_ value: String) -> Bool {
        !value.isEmpty && value.utf8.count <= 200
            && value.unicodeScalars.allSatisfy { $0 > " " && $0 != "\u{7F}" && !"\"'<>&`".unicodeScalars.contains($0) }
    }

    /// The value in the form that it may have; `nil` if it has none.
    static func safe(_ key: String, _ value: String) -> String? {
        let trimmed = value.trimmingWhitespace()
        switch key {
        case "class":
            let names = value.split(whereSeparator: \.isWhitespace).filter { name in
                name.utf8.count <= 100
                    && name.unicodeScalars.allSatisfy {
                        $0.properties.isAlphabetic || "0123456789-_".unicodeScalars.contains($0)
                    }
            }
            return names.isEmpty ? nil : names.prefix(20).joined(separator: " ")
        case "lang": return LanguageTag.canonical(trimmed)
        case "dir":
            let direction = trimmed.lowercased()
            return ["ltr", "rtl", "auto"].contains(direction) ? direction : nil
        case "scope":
            let scope = trimmed.lowercased()
            return ["row", "col", "rowgroup", "colgroup"].contains(scope) ? scope : nil
        case "width", "height":
            let pixels = trimmed.lowercased().hasSuffix("px") ? trimmed.dropLast(2) : trimmed[...]
            return number(pixels, in: 1...20_000)
        case "colspan", "rowspan": return number(trimmed[...], in: 1...100)
        case "start", "value": return number(trimmed[...], in: -1_000_000...1_000_000)
        case "open", "reversed": return ""
        case "cite": return SafeAddress(value)?.address
        default: return trimmed.isEmpty ? nil : trimmed
        }
    }

    private static func number(_ text: Substring, in range: ClosedRange<Int>) -> String? {
        Int(text).flatMap { range.contains($0) ? String($0) : nil }
    }
}

/// An address in HTML that a browser may open: of http, https, mailto or tel, or relative to the page.
struct SafeAddress {
    /// The address without what browsers ignore in it.
    let address: String

    /// `nil` if it leads nowhere or to anything else.
    init?(_ written: String) {
        // Browsers take line ends and tabs out, and control characters and spaces off the ends (URL Standard, 4.4).
        var scalars = written.unicodeScalars.filter { !["\t", "\n", "\r"].contains($0) }[...]
        while let last = scalars.last, last <= " " { scalars.removeLast() }
        scalars = scalars.drop { $0 <= " " }
        address = String(String.UnicodeScalarView(scalars))
        guard !address.isEmpty else { return nil }
        let scheme = address.utf8.prefix { isLetter($0) || (48...57).contains($0) || "+-.".utf8.contains($0) }
        guard let first = scheme.first, isLetter(first), address.utf8.dropFirst(scheme.count).first == UInt8(ascii: ":")
        else { return }
        guard ["http", "https", "mailto", "tel"].contains(String(Substring(scheme)).lowercased()) else { return nil }
    }

    /// The same for an image, which may also be written into the page: `data:image/png;base64,…`.
    init?(ofImage written: String) {
        if let address = SafeAddress(written) {
            self = address
            return
        }
        let trimmed = written.trimmingWhitespace()
        let start = trimmed.prefix(30).lowercased()
        guard ["png", "gif", "jpeg", "webp"].contains(where: { start.hasPrefix("data:image/\($0);base64,") }),
            trimmed.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !"\"'<>`\\".utf8.contains($0) })
        else { return nil }
        address = trimmed
    }
}
