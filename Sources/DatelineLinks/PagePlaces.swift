import Foundation

/// The places of a page that a fragment can name: what its tags have as `id` and `name`.
struct PagePlaces: Sendable {
    private let names: Set<String>

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

    /// The places of a page.
    init(_ page: ArraySlice<UInt8>) {
        var names: Set<String> = []
        var rest = page
        while let start = rest.firstIndex(of: UInt8(ascii: "=")) {
            let before = rest[..<start]
            rest = rest[(start + 1)...]
            guard Self.endsInKey(before) else { continue }
            let mark = rest.first
            let value =
                mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'")
                ? rest.dropFirst().prefix { $0 != mark }
                : rest.prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") }
            names.insert(String(decoding: value, as: UTF8.self).replacing("&amp;", with: "&"))
        }
        self.names = names
    }

    /// Whether `id` or `name` stands at the end, as a word of its own.
    private static func endsInKey(_ bytes: ArraySlice<UInt8>) -> Bool {
        let word = bytes.suffix(5).map { (65...90).contains($0) ? $0 | 0x20 : $0 }
        func isBlank(_ byte: UInt8?) -> Bool { byte.map { $0 <= 0x20 || "\"'/".utf8.contains($0) } ?? true }
        return word.suffix(2).elementsEqual("id".utf8) && isBlank(word.dropLast(2).last)
            || word.suffix(4).elementsEqual("name".utf8) && isBlank(word.dropLast(4).last)
    }

    /// Whether a fragment names one of them, with its characters escaped or not.
    func have(_ fragment: String) -> Bool {
        names.contains(fragment) || fragment.removingPercentEncoding.map(names.contains) ?? false
    }
}
