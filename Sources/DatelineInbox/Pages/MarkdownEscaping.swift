/// Words written so that Markdown reads none of their characters as its own.
enum MarkdownEscaping {
    /// A piece of a line of text. `before` and `after` are the characters beside it; `startsLine` says whether a line begins
    /// with it.
    static func escaped(_ text: String, before: Unicode.Scalar?, after: Unicode.Scalar?, startsLine: Bool) -> String {
        let hasMarks = signs.withUnsafeBufferPointer { signs in text.utf8.contains { signs[Int($0)] } }
        if !hasMarks, !startsLine || markAtStart(Array(text.unicodeScalars.prefix(12))) == nil { return text }
        let scalars = Array(text.unicodeScalars)
        var result = String.UnicodeScalarView()
        var index = 0
        if startsLine, let end = markAtStart(scalars) {
            result.append(contentsOf: scalars[..<end])
            result.append("\\")
            result.append(scalars[end])
            index = end + 1
        }
        while index < scalars.count {
            let scalar = scalars[index]
            let previous = index > 0 ? scalars[index - 1] : before
            let next = index + 1 < scalars.count ? scalars[index + 1] : after
            if isMark(scalar, previous, next, rest: scalars[index...]) { result.append("\\") }
            result.append(scalar)
            index += 1
        }
        return String(result)
    }

    /// For each byte, whether it may have to be escaped.
    private static let signs: [Bool] = (0...255).map { "\\`*[]~|_<!{&".utf8.contains($0) }

    private static func isMark(
        _ scalar: Unicode.Scalar, _ previous: Unicode.Scalar?, _ next: Unicode.Scalar?,
        rest: ArraySlice<Unicode.Scalar>
    ) -> Bool {
        switch scalar {
        case "\\", "`", "*", "[", "]", "~", "|": return true
        case "_":
            // Between letters it is a part of a name.
            guard let previous, let next else { return true }
            return !(previous.isWordPart && next.isWordPart)
        case "<":
            return next.map { $0.isASCII && $0.properties.isAlphabetic || "/!?".unicodeScalars.contains($0) } ?? true
        case "!":
            // Before a link it would make an image of it.
            return rest.count == 1 && next.map { $0 != " " && $0 != "\n" } ?? false
        case "{": return next == "#" || next == "." || next == "{" || next == "%" || next == nil
        case "&":
            guard let next, next == "#" || next.isWordPart else { return false }
            return rest.dropFirst().prefix(34).contains(";")
        default: return false
        }
    }

    /// The sign at the beginning of a line that would begin a block: `1986.`, `#`, `>`, `-`.
    private static func markAtStart(_ line: [Unicode.Scalar]) -> Int? {
        guard let first = line.first else { return nil }
        let second = line.count > 1 ? line[1] : " "
        switch first {
        case "#", ">", "=": return 0
        case "+", "-": return second == " " || second == first || second == "|" || second == ":" ? 0 : nil
        case ":": return second == " " || second == "-" ? 0 : nil
        case "0"..."9":
            let digits = line.prefix { ("0"..."9").contains($0) }.count
            guard digits < 10, digits < line.count, line[digits] == "." || line[digits] == ")" else { return nil }
            return digits + 1 == line.count || line[digits + 1] == " " ? digits : nil
        default: return nil
        }
    }

    /// Words as code, between as many backticks as they need.
    static func code(_ text: String) -> String {
        let fence = String(repeating: "`", count: longestRun(of: "`", in: text) + 1)
        let isAmbiguous = text.hasPrefix("`") || text.hasSuffix("`")
        return isAmbiguous ? "\(fence) \(text) \(fence)" : fence + text + fence
    }

    /// How many of a sign stand beside each other at most.
    static func longestRun(of sign: Unicode.Scalar, in text: String) -> Int {
        var (longest, run) = (0, 0)
        for scalar in text.unicodeScalars {
            run = scalar == sign ? run + 1 : 0
            longest = max(longest, run)
        }
        return longest
    }

    /// An address as it stands in a link.
    static func address(_ address: String) -> String {
        var result = ""
        for scalar in address.unicodeScalars {
            switch scalar {
            case "(": result += "%28"
            case ")": result += "%29"
            case "<": result += "%3C"
            case ">": result += "%3E"
            case "\\": result += "%5C"
            case "|": result += "%7C"
            case _ where scalar.isBlank || scalar.value < 0x20: result += "%20"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

extension Unicode.Scalar {
    /// Whether it is a letter or a digit.
    var isWordPart: Bool {
        guard !isASCII else { return (97...122).contains(value | 0x20) || (48...57).contains(value) }
        return properties.isAlphabetic || properties.numericType != nil
    }

    /// Whether it is a blank or a line end.
    var isBlank: Bool { isASCII ? value == 0x20 || (9...13).contains(value) : properties.isWhitespace }

    /// Whether Markdown takes it for punctuation.
    var isMarkdownPunctuation: Bool {
        switch properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
            true
        default: false
        }
    }
}
