import DatelineModel
private import Foundation

/// An address that an article had: a path in the site, in any script.
enum OldAddress {
    /// Why a text is no such path.
    struct Problem: Error {
        let summary: String
        let help: String
    }

    /// The longest path, and the longest name in it, in bytes.
    private static let longest = 400
    private static let longestName = 200

    /// The path of a text with a slash before it and its escapes resolved: `old/c` is `/old/c`, `/%C3%A9t%C3%A9/` is `/été/`.
    ///
    /// Messages call it `name`.
    static func read(_ text: String, as name: String = "an alias") -> Result<String, Problem> {
        if let sign = text.first(where: { $0 == "?" || $0 == "#" }) {
            return failure(
                "\(name) ends before “\(sign)”, which hosts do not look at",
                help: "write “\(text.prefix { $0 != sign })”")
        }
        let path = text.hasPrefix("./") ? text.dropFirst(2) : text[...]
        let escaped = path.hasPrefix("/") ? String(path) : "/" + path
        // Two forms of one letter are one address; files have the composed one.
        guard let whole = escaped.removingPercentEncoding?.precomposedStringWithCanonicalMapping else {
            return failure("an escape with “%” in \(name) is not one of UTF-8", help: "write the letters themselves")
        }
        let names = whole.split(separator: "/")
        if let sign = whole.unicodeScalars.first(where: isForbidden) {
            let shown = sign.value <= 0x20 || sign.value == 0x7F ? "a control character" : "“\(sign)”"
            return failure("\(name) cannot have \(shown) in it", help: form)
        }
        if names.isEmpty || whole.contains("//") || names.contains(where: { $0.hasPrefix(".") }) {
            return failure("\(name) must be a path of this site, with names between its slashes", help: form)
        }
        if whole.utf8.count > longest || names.contains(where: { $0.utf8.count > longestName }) {
            return failure("\(name) is longer than files’ names can be", help: form)
        }
        return .success(whole)
    }

    private static let form = "write the path alone, such as “/old/page/” or “/blog/été.html”"

    private static func failure(_ summary: String, help: String) -> Result<String, Problem> {
        .failure(Problem(summary: summary, help: help))
    }

    /// What a path of a file cannot have, and what means something else in the rules of hosts.
    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        let category = scalar.properties.generalCategory
        return scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
            || "\"<>\\^`{|}?#%:*".unicodeScalars.contains(scalar)
            || [.format, .lineSeparator, .paragraphSeparator].contains(category)
    }
}
