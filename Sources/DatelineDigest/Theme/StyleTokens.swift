import DatelineReading
package import DatelineTemplates

/// The tokens of a theme, for what no style sheet reaches: the custom properties that its sheets set for the whole page.
package struct StyleTokens: Sendable {
    private var light: [String: String] = [:]
    private var dark: [String: String] = [:]

    /// Reads the tokens of style sheets, each of which may set anew what stands in those before it.
    package init(_ sheets: [[UInt8]]) { for sheet in sheets { read(sheet) } }

    /// The value of a token, `--ink` for `ink`, in pages that are light or dark; `nil` if it has none that can stand anywhere.
    /// Where nothing is said of dark pages, it is that of light ones.
    package func value(_ name: String, inDark: Bool = false) -> StyleValue? {
        resolved(name, inDark, depth: 0).flatMap { StyleValue($0) }
    }

    /// The value of a token that is a colour which programs of any age know: `#96202f`, `rgb(…)` or a name.
    package func colour(_ name: String, inDark: Bool = false) -> StyleValue? {
        value(name, inDark: inDark).flatMap { value in
            let text = value.text.lowercased()
            let isHex = text.hasPrefix("#") && text.dropFirst().allSatisfy(\.isHexDigit) && [4, 7].contains(text.count)
            let isName = text.utf8.allSatisfy { (97...122).contains($0) }
            return isHex || isName || text.hasPrefix("rgb(") && text.hasSuffix(")") ? value : nil
        }
    }

    /// How often a token may lead to another.
    private static let longestChain = 8

    private func resolved(_ name: String, _ inDark: Bool, depth: Int) -> String? {
        guard let value = (inDark ? dark[name] : nil) ?? light[name] else { return nil }
        return resolved(value: value, inDark, depth: depth)
    }

    private func resolved(value: String, _ inDark: Bool, depth: Int) -> String? {
        guard depth < Self.longestChain else { return nil }
        if let other = Self.argument(of: "var", in: value), other.hasPrefix("--") {
            return resolved(String(other.dropFirst(2)), inDark, depth: depth + 1)
        }
        if let both = Self.argument(of: "light-dark", in: value) {
            guard let comma = Self.comma(in: both) else { return nil }
            let half = inDark ? both[both.index(after: comma)...] : both[..<comma]
            return resolved(value: String(half).onOneLine(), inDark, depth: depth + 1)
        }
        return value
    }

    /// The comma between two halves, which is in no parentheses of theirs.
    private static func comma(in both: String) -> String.Index? {
        var depth = 0
        return both.indices.first { index in
            if both[index] == "(" { depth += 1 }
            if both[index] == ")" { depth -= 1 }
            return both[index] == "," && depth == 0
        }
    }

    /// `x` for `var(x)`.
    private static func argument(of function: String, in value: String) -> String? {
        guard value.hasPrefix(function + "("), value.hasSuffix(")") else { return nil }
        return String(value.dropFirst(function.count + 1).dropLast()).onOneLine()
    }

    // MARK: - Reading

    /// A block of a sheet, by what stands before its brace.
    private enum Block {
        /// One that holds for all pages, such as a layer.
        case all
        /// One that holds for dark pages.
        case dark
        /// The rules of the page as a whole.
        case page
        /// Any other: what it sets holds for a part, for paper or for some windows.
        case part

        init(_ prelude: String) {
            let words = prelude.lowercased().filter { !$0.isWhitespace }
            switch words {
            case "@media(prefers-color-scheme:dark)", "@mediascreenand(prefers-color-scheme:dark)": self = .dark
            case _ where words.hasPrefix("@layer"): self = .all
            case _ where words.split(separator: ",").contains(where: { [":root", "html"].contains($0) }): self = .page
            default: self = .part
            }
        }
    }

    private mutating func read(_ sheet: [UInt8]) {
        var blocks: [Block] = []
        var words: [UInt8] = []
        var position = 0
        while position < sheet.count {
            let byte = sheet[position]
            position += 1
            switch byte {
            case UInt8(ascii: "/") where position < sheet.count && sheet[position] == UInt8(ascii: "*"):
                position += 1
                while position < sheet.count, sheet[position] != UInt8(ascii: "/") || sheet[position - 1] != 42 {
                    position += 1
                }
                position += 1
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                words.append(byte)
                while position < sheet.count, sheet[position] != byte {
                    let isEscape = sheet[position] == UInt8(ascii: "\\") && position + 1 < sheet.count
                    words += sheet[position..<(position + (isEscape ? 2 : 1))]
                    position += isEscape ? 2 : 1
                }
                words.append(byte)
                position += 1
            case UInt8(ascii: "{"):
                blocks.append(Block(String(decoding: words, as: UTF8.self)))
                words = []
            case UInt8(ascii: ";"), UInt8(ascii: "}"):
                take(words, in: blocks)
                words = []
                if byte == UInt8(ascii: "}") { _ = blocks.popLast() }
            default: words.append(byte)
            }
        }
    }

    /// Takes a declaration, if it is one of a token for whole pages.
    private mutating func take(_ words: [UInt8], in blocks: [Block]) {
        guard case .page? = blocks.last else { return }
        var isDark = false
        for block in blocks.dropLast() {
            switch block {
            case .all: break
            case .dark: isDark = true
            case .page, .part: return
            }
        }
        let parts = String(decoding: words, as: UTF8.self).split(separator: ":", maxSplits: 1)
        guard parts.count == 2 else { return }
        let name = String(parts[0]).onOneLine()
        guard name.hasPrefix("--") else { return }
        let value = String(parts[1]).onOneLine()
        let token = String(name.dropFirst(2))
        if isDark {
            dark[token] = value
        } else {
            // What is said of all pages behind something about dark ones holds for those, too.
            (light[token], dark[token]) = (value, nil)
        }
    }
}
