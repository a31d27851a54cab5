import DatelineReading

/// What single lines of AsciiDoc are.
enum AsciiDocLine {
    static let admonitions: Set<String> = ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"]

    /// `:name: value`
    static func attribute(_ line: Substring) -> (name: String, value: String)? {
        guard line.first == ":", let colon = line.dropFirst().firstIndex(of: ":") else { return nil }
        let name = line[line.index(after: line.startIndex)..<colon].drop { $0 == "!" }
        let rest = line[line.index(after: colon)...]
        guard !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isNumber || "-_!".contains($0) }),
            rest.isEmpty || rest.first == " "
        else { return nil }
        return (String(name), rest.trimmingWhitespace())
    }

    /// The kind in `NOTE: words`.
    static func admonition(_ line: Substring) -> String? {
        let word = line.prefix { $0.isUppercase }
        guard admonitions.contains(String(word)), line[word.endIndex...].hasPrefix(": ") else { return nil }
        return String(word)
    }

    /// `image::map.png[The map]`
    static func macro(_ line: Substring) -> (name: String, target: String, attributes: AsciiDocAttributes)? {
        for name in ["image", "video", "audio"] where line.hasPrefix("\(name)::") && line.hasSuffix("]") {
            let rest = line.dropFirst(name.count + 2)
            guard let open = rest.firstIndex(of: "["), open > rest.startIndex else { return nil }
            return (
                name, String(rest[..<open]), AsciiDocAttributes(String(rest[rest.index(after: open)...].dropLast()))
            )
        }
        return nil
    }

    /// The level of the heading that a line is with the line of signs below it; `nil` if it is none.
    static func underline(_ line: Substring, _ below: Substring) -> Int? {
        guard let sign = below.first, let level = ["=": 1, "-": 2, "~": 3, "^": 4][sign], below.count > 2,
            below.allSatisfy({ $0 == sign }), abs(below.count - line.count) < 3
        else { return nil }
        return level
    }

    /// Whether a line of words would begin a block in Markdown, and does not here.
    static func isMarkdownBlock(_ line: String) -> Bool {
        guard let first = line.first else { return false }
        if first == "#" { return true }
        return first == ">" || (first == "+" || first == "-") && line.dropFirst().first == " "
    }

    /// An item of a list.
    struct Item {
        /// The signs before it, which say how deep it is.
        let mark: String
        /// What stands before it in Markdown.
        let written: String
        let words: Substring
        var term = ""
        var isTerm: Bool { !term.isEmpty }
    }

    /// The item that a line begins; `nil` if it begins none.
    static func item(_ line: Substring) -> Item? {
        let text = line.drop { $0 == " " || $0 == "\t" }
        guard let first = text.first else { return nil }
        switch first {
        case "*", "-", ".":
            let mark = text.prefix { $0 == first }
            guard mark.count < 6, text[mark.endIndex...].first == " " else { return nil }
            let words = text[mark.endIndex...].drop { $0 == " " }
            guard !words.isEmpty else { return nil }
            return Item(mark: String(mark), written: first == "." ? "1. " : "- ", words: words)
        case "<":
            // Notes to a block of code.
            guard let close = text.firstIndex(of: ">"), text[close...].dropFirst().first == " ",
                text[text.index(after: text.startIndex)..<close].allSatisfy({ $0.isNumber || $0 == "." }),
                close > text.index(after: text.startIndex)
            else { return nil }
            return Item(mark: "<", written: "1. ", words: text[text.index(after: close)...].drop { $0 == " " })
        case _ where first.isNumber:
            let digits = text.prefix { $0.isNumber }
            guard digits.count < 5, text[digits.endIndex...].hasPrefix(". ") else { return nil }
            return Item(mark: "1", written: "1. ", words: text[digits.endIndex...].dropFirst(2).drop { $0 == " " })
        default:
            guard let colons = text.firstRange(of: "::"), colons.lowerBound > text.startIndex,
                !text.hasPrefix("image::"),
                !text.hasPrefix("video::"), !text.hasPrefix("audio::"), !text.hasPrefix("include::"),
                !text.hasPrefix("toc::")
            else { return nil }
            let rest = text[colons.upperBound...].drop { $0 == ":" }
            guard rest.isEmpty || rest.first == " ", !text[..<colons.lowerBound].contains("`") || rest.isEmpty else {
                return nil
            }
            let mark = text[colons.lowerBound...].prefix { $0 == ":" }
            return Item(
                mark: String(mark), written: "- ", words: rest.drop { $0 == " " },
                term: String(text[..<colons.lowerBound]))
        }
    }

    /// The cells that a line of a table begins, and what it has of the one before.
    static func cells(_ line: Substring) -> (before: String?, cells: [String]) {
        var parts: [String] = [""]
        var isEscaped = false
        for character in line {
            if character == "|", !isEscaped {
                // What stands right before the sign says how the cell is: `2+|`, `a|`.
                let last = parts[parts.count - 1]
                let spec = last.reversed().prefix { !$0.isWhitespace }
                if !spec.isEmpty, spec.count < 6, spec.allSatisfy({ "0123456789.+*^<>aehlmdsv".contains($0) }) {
                    parts[parts.count - 1] = String(last.dropLast(spec.count))
                }
                parts.append("")
            } else {
                if isEscaped, character != "|" { parts[parts.count - 1].append("\\") }
                if character != "\\" || isEscaped { parts[parts.count - 1].append(character) }
            }
            isEscaped = character == "\\" && !isEscaped
        }
        let before = parts.removeFirst().trimmingWhitespace()
        return (before.isEmpty ? nil : before, parts)
    }

    /// How many columns `cols="1,2"` or `cols="3*"` says; `nil` if nothing does.
    static func columns(_ text: String?) -> Int? {
        guard let text else { return nil }
        let count = text.split(separator: ",").reduce(0) { count, part in
            guard let star = part.firstIndex(of: "*"), let number = Int(part[..<star].trimmingWhitespace()) else {
                return count + 1
            }
            return count + min(max(number, 1), 100)
        }
        return count == 0 ? nil : min(count, 100)
    }
}
