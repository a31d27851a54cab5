import Foundation

/// The places of a page that a fragment can name: what its tags have as `id` and `name`.
struct PagePlaces: Sendable {
    private let names: Set<String>
    /// Whether the page was read to its end, so that it has no others.
    let areAll: Bool

    /// Whether a page that its server sends has such places in its text: an empty name and `top` are everywhere, and what
    /// begins with `!`, `/` or `:~:` is read by the page’s own scripts or by browsers.
    static func canBeFound(_ fragment: String) -> Bool {
        !fragment.isEmpty && fragment.lowercased() != "top" && !fragment.contains(":~:")
            && !["!", "/"].contains(where: fragment.hasPrefix)
    }

    /// Whether a response is an HTML page.
    static func isPage(_ response: PageResponse) -> Bool {
        response.headers["content-type"]?.lowercased().contains("html") == true
    }

    /// The places of a page, each byte of which is read once.
    init(_ response: PageResponse) {
        var names: Set<String> = []
        var rest = response.body
        // A quotation mark that does not come again, as one in the words of a script, is not looked for again.
        var openMarks: Set<UInt8> = []
        while let sign = rest.firstIndex(of: UInt8(ascii: "=")) {
            let isKey = Self.endsInKey(rest[..<sign])
            rest = rest[(sign + 1)...]
            guard isKey else { continue }
            rest = rest.drop { $0 <= 0x20 }
            guard let first = rest.first else { break }
            let value: ArraySlice<UInt8>
            if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
                guard !openMarks.contains(first) else { continue }
                guard let end = rest.dropFirst().firstIndex(of: first) else {
                    openMarks.insert(first)
                    continue
                }
                value = rest[(rest.startIndex + 1)..<end]
            } else {
                value = rest.prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") }
            }
            rest = rest[value.endIndex...]
            names.insert(String(decoding: value, as: UTF8.self).replacing("&amp;", with: "&"))
        }
        (self.names, areAll) = (names, response.isWhole)
    }

    /// Whether `id` or `name` stands at the end, as a word of its own.
    private static func endsInKey(_ text: ArraySlice<UInt8>) -> Bool {
        guard let last = text.lastIndex(where: { $0 > 0x20 }) else { return false }
        let word = text[...last].suffix(5).map { (65...90).contains($0) ? $0 | 0x20 : $0 }
        func isBlank(_ byte: UInt8?) -> Bool { byte.map { $0 <= 0x20 || "\"'/".utf8.contains($0) } ?? true }
        return word.suffix(2).elementsEqual("id".utf8) && isBlank(word.dropLast(2).last)
            || word.suffix(4).elementsEqual("name".utf8) && isBlank(word.dropLast(4).last)
    }

    /// What GitHub, Gitea and other sites put before the ids in texts of their users; their scripts look for those, too.
    private static let prefix = "user-content-"

    /// Whether a fragment names one of them, with its characters escaped or not.
    func have(_ fragment: String) -> Bool {
        [fragment, fragment.removingPercentEncoding].contains { name in
            name.map { names.contains($0) || names.contains(Self.prefix + $0) } ?? false
        }
    }
}
