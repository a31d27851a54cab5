import DatelineModel

/// A tag or a shortcode in a text: `{% highlight go %}`, `{{< figure src="a.png" >}}`, `{{ youtube(id="x") }}`.
package struct TemplateTag {
    /// Its name; of an include that of the file, without its ending.
    package private(set) var name = ""
    /// What stands after the name without a key.
    package private(set) var values: [String] = []
    /// What stands there with one.
    package private(set) var named: [String: String] = [:]
    /// The keys, in their order.
    package private(set) var keys: [String] = []
    /// Whether it closes another.
    package private(set) var isClosing = false
    /// Whether it closes itself: `{{< note />}}`.
    package private(set) var isClosed = false
    /// Whether it is one in Hugo's form that another of its kind may close.
    package let isShortcode: Bool
    /// Whether it prints a value, `{{ … }}`.
    package let isOutput: Bool
    /// What is between its braces.
    package let inner: String
    /// Where it stands, with its braces.
    package let range: Range<Int>

    /// The longest tag, in bytes.
    private static let longest = 8 << 10

    /// What begins a tag at an offset: the length of its braces and the mark that ends it; `nil` if nothing does.
    package static func opening(_ text: [UInt8], at start: Int, before end: Int) -> (length: Int, close: String)? {
        guard start + 4 <= end, text[start] == UInt8(ascii: "{") else { return nil }
        switch (text[start + 1], text[start + 2]) {
        case (UInt8(ascii: "%"), _): return (2, "%}")
        case (UInt8(ascii: "{"), UInt8(ascii: "<")): return (3, ">}}")
        case (UInt8(ascii: "{"), UInt8(ascii: "%")): return (3, "%}}")
        case (UInt8(ascii: "{"), _): return (2, "}}")
        default: return nil
        }
    }

    /// The tag that begins at an offset; `nil` if none does. `next` finds a mark in a range.
    package init?(
        _ text: [UInt8], at start: Int, before end: Int, next: (_ mark: String, _ range: Range<Int>) -> Range<Int>?
    ) {
        guard let opening = Self.opening(text, at: start, before: end) else { return nil }
        let inside = start + opening.length
        guard let closing = next(opening.close, inside..<min(end, start + Self.longest)) else { return nil }
        isShortcode = opening.length == 3
        isOutput = opening.length == 2 && text[start + 1] == UInt8(ascii: "{")
        range = start..<closing.upperBound
        var words = String(decoding: text[inside..<closing.lowerBound], as: UTF8.self)[...]
        if words.hasPrefix("-") { words = words.dropFirst() }
        if words.hasSuffix("-") { words = words.dropLast() }
        inner = words.trimmingWhitespace()
        parse()
    }

    /// The tag that begins at an offset of a short text; `nil` if none does.
    package init?(_ text: [UInt8], at start: Int, before end: Int) {
        self.init(text, at: start, before: end) { text.firstPlace(of: $0, in: $1) }
    }

    private mutating func parse() {
        var rest = inner[...]
        if isShortcode, rest.hasPrefix("/"), !rest.hasPrefix("/*") {
            isClosing = true
            rest = rest.dropFirst().drop { $0 == " " }
        }
        if isShortcode, rest.hasSuffix("/") {
            isClosed = true
            rest = rest.dropLast()
        }
        name = String(rest.prefix { !$0.isWhitespace && !"(|\"'".contains($0) }).lowercased()
        rest = rest.dropFirst(name.count).drop(while: \.isWhitespace)
        if isOutput, rest.first == "(", rest.dropFirst().drop(while: \.isWhitespace).first == "{" {
            return readObject(rest)
        }
        if rest.first == "(", rest.last == ")" || rest.contains(")") {
            rest = rest.dropFirst()
            if let last = rest.lastIndex(of: ")") { rest = rest[..<last] }
        }
        if name.hasPrefix("end"), !isOutput, !isShortcode {
            let ended = String(name.dropFirst(3))
            // `{% end %}` is Zola's.
            if ended.isEmpty || TagMeaning.all[ended] != nil { (isClosing, name) = (true, ended) }
        }
        readArguments(rest)
        if ["include", "include_relative", "include_cached", "render", "partial"].contains(name), !values.isEmpty {
            let file = values.removeFirst()
            let last = file.split(separator: "/").last ?? Substring(file)
            name = String(last.prefix { $0 != "." }).lowercased()
        }
    }

    /// `({ image: { file: "a.png", alt: "A hall" }, caption: "The hall" })`: the texts of all keys, whatever they are in.
    private mutating func readObject(_ text: Substring) {
        var rest = text
        var key = ""
        while let first = rest.first {
            if let (value, after) = Self.quoted(rest) {
                if !key.isEmpty, named[key] == nil { set(key, value) }
                (key, rest) = ("", after)
            } else if first.isLetter {
                let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
                rest = rest[word.endIndex...]
                key = rest.drop(while: \.isWhitespace).first == ":" ? word.lowercased() : ""
            } else {
                rest = rest.dropFirst()
            }
        }
    }

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
                        set(word.lowercased(), value)
                        rest = after
                    } else {
                        let value = start.prefix { !$0.isWhitespace && $0 != "," }
                        set(word.lowercased(), String(value))
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

    private mutating func set(_ key: String, _ value: String) {
        if named.updateValue(value, forKey: key) == nil { keys.append(key) }
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

    /// Puts values in the place of what stands for them: `id=page.video`.
    package mutating func fillIn(_ value: (String) -> String?) {
        for index in values.indices { values[index] = value(values[index]) ?? values[index] }
        for (key, name) in named { named[key] = value(name) ?? name }
    }

    /// The value of the first of some keys that has one; `nil` if none has.
    package func value(_ keys: String...) -> String? {
        keys.lazy.compactMap { named[$0] }.first { !$0.isEmpty }
    }
}
