import DatelineReading

/// A tag or a shortcode in a text: `{% highlight go %}`, `{{< figure src="a.png" >}}`, `{{ youtube(id="x") }}`.
struct TemplateTag {
    /// Its name; of an include that of the file, without its ending.
    private(set) var name = ""
    /// What stands after the name without a key.
    private(set) var values: [String] = []
    /// What stands there with one.
    private(set) var named: [String: String] = [:]
    /// Whether it closes another.
    private(set) var isClosing = false
    /// Whether it is one in Hugo's form that another of its kind may close.
    let isShortcode: Bool
    /// Whether it prints a value, `{{ … }}`.
    let isOutput: Bool
    /// What is between its braces.
    let inner: String
    /// Where it stands, with its braces.
    let range: Range<Int>

    /// The longest tag, in bytes.
    private static let longest = 8 << 10

    /// The tag that begins at an offset; `nil` if none does.
    init?(_ text: [UInt8], at start: Int, before end: Int) {
        guard start + 4 <= end, text[start] == UInt8(ascii: "{") else { return nil }
        let second = text[start + 1]
        guard second == UInt8(ascii: "%") || second == UInt8(ascii: "{") else { return nil }
        let third = second == UInt8(ascii: "{") ? text[start + 2] : 0
        let (head, close): (Int, StaticString) =
            switch (second, third) {
            case (UInt8(ascii: "%"), _): (2, "%}")
            case (_, UInt8(ascii: "<")): (3, ">}}")
            case (_, UInt8(ascii: "%")): (3, "%}}")
            default: (2, "}}")
            }
        let limit = min(end, start + Self.longest)
        guard start + head < limit, let closing = text.firstPlace(of: close, in: (start + head)..<limit) else {
            return nil
        }
        isShortcode = head == 3
        isOutput = head == 2 && second == UInt8(ascii: "{")
        range = start..<closing.upperBound
        var words = String(decoding: text[(start + head)..<closing.lowerBound], as: UTF8.self)[...]
        if words.hasPrefix("-") { words = words.dropFirst() }
        if words.hasSuffix("-") { words = words.dropLast() }
        inner = words.trimmingWhitespace()
        parse()
    }

    private mutating func parse() {
        var rest = inner[...]
        if rest.hasPrefix("/") {
            isClosing = true
            rest = rest.dropFirst().drop { $0 == " " }
        }
        if rest.hasSuffix("/") { rest = rest.dropLast() }
        name = String(rest.prefix { !$0.isWhitespace && $0 != "(" && $0 != "|" }).lowercased()
        rest = rest.dropFirst(name.count).drop(while: \.isWhitespace)
        if rest.first == "(", rest.last == ")" || rest.contains(")") {
            rest = rest.dropFirst()
            if let last = rest.lastIndex(of: ")") { rest = rest[..<last] }
        }
        if name.hasPrefix("end"), name.count > 3 || isTagOfZola {
            isClosing = true
            name = String(name.dropFirst(3))
        }
        readArguments(rest)
        if ["include", "include_relative", "include_cached", "render", "partial"].contains(name), !values.isEmpty {
            let file = values.removeFirst()
            let last = file.split(separator: "/").last ?? Substring(file)
            name = String(last.prefix { $0 != "." }).lowercased()
        }
    }

    /// `{% end %}` of Zola.
    private var isTagOfZola: Bool { !isOutput && !isShortcode }

    private mutating func readArguments(_ text: Substring) {
        var rest = text.drop { $0.isWhitespace || $0 == "," }
        while let first = rest.first {
            if let (value, after) = Self.quoted(rest) {
                values.append(value)
                rest = after
            } else {
                var word = rest.prefix { !$0.isWhitespace && $0 != "=" && $0 != "," }
                // `https://…?v=1` is no key.
                if word.contains(where: { ":/?.".contains($0) }) { word = rest.prefix { !$0.isWhitespace } }
                let after = rest[word.endIndex...].drop { $0 == " " }
                if !word.isEmpty, after.first == "=" {
                    let start = after.dropFirst().drop { $0 == " " }
                    if let (value, after) = Self.quoted(start) {
                        named[word.lowercased()] = value
                        rest = after
                    } else {
                        let value = start.prefix { !$0.isWhitespace && $0 != "," }
                        named[word.lowercased()] = String(value)
                        rest = start[value.endIndex...]
                    }
                } else {
                    if !word.isEmpty { values.append(String(word)) }
                    rest = word.isEmpty ? rest.dropFirst(first == "=" ? 1 : 0) : rest[word.endIndex...]
                    if word.isEmpty, first != "=" { rest = rest.dropFirst() }
                }
            }
            rest = rest.drop { $0.isWhitespace || $0 == "," }
        }
    }

    private static func quoted(_ text: Substring) -> (String, Substring)? {
        guard let quote = text.first, "\"'`".contains(quote) else { return nil }
        var value = ""
        var rest = text.dropFirst()
        while let character = rest.first {
            rest = rest.dropFirst()
            if character == quote { return (value, rest) }
            if character == "\\", quote == "\"", let next = rest.first, next == "\"" || next == "\\" {
                value.append(next)
                rest = rest.dropFirst()
            } else {
                value.append(character)
            }
        }
        return nil
    }

    /// The value of the first of some keys that has one; `nil` if none has.
    func value(_ keys: String...) -> String? {
        keys.lazy.compactMap { named[$0] }.first { !$0.isEmpty }
    }
}

/// The values that tags print and that are known without the old program.
struct TemplateValues {
    let settings: OldSettings
    let title: String?

    /// What an expression prints: `site.baseurl`, `'/map.png' | relative_url`; `nil` if it is not known.
    func value(of expression: String) -> String? {
        var parts = expression.split(separator: "|").map { $0.trimmingWhitespace() }
        guard !parts.isEmpty else { return nil }
        let first = parts.removeFirst()
        let names = parts.map { String($0.prefix { $0 != ":" && $0 != "(" }).trimmingWhitespace() }
        guard names.allSatisfy(Self.harmless.contains) else { return nil }
        if let quote = first.first, quote == "\"" || quote == "'", first.last == quote, first.count > 1,
            !first.dropFirst().dropLast().contains(quote)
        {
            return String(first.dropFirst().dropLast())
        }
        switch first {
        case "site.baseurl", "site.base_url", "baseurl", "base_url", "config.base_url": return ""
        case "site.url", "site.github.url", "siteurl", "SITEURL", "metadata.url": return ""
        case "site.title", "metadata.title", "config.title": return settings.title
        case "page.title", "title": return title
        case "site.description": return settings.description
        case "site.author": return settings.author
        default: return nil
        }
    }

    /// Filters that leave the value as it is, but for the host.
    private static let harmless: Set<String> = [
        "relative_url", "absolute_url", "url", "prepend", "escape", "strip", "safe", "xml_escape", "uri_escape",
    ]
}
