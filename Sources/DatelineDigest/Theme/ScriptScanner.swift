/// Finds the addresses in a script that name files beside it: those of `import` and `export … from`, and of
/// `new URL("…", import.meta.url)`.
///
/// An address that a script puts together while it runs is not found.
struct ScriptScanner {
    private enum Token: Equatable {
        /// A name, keyword or number.
        case word(String)
        /// A text in quotes, or a template without anything put in.
        case text(AssetAddress)
        case sign(UInt8)
        /// A template with something put in, a regular expression, `...`.
        case other
    }

    private let tokens: [Token]

    init(_ bytes: [UInt8]) {
        var lexer = Lexer(bytes)
        tokens = lexer.read()
    }

    /// All addresses in their order.
    func addresses() -> [AssetAddress] {
        tokens.indices.compactMap { place in
            guard case .word(let word) = tokens[place], !isSign(place - 1, ".") else { return nil }
            switch word {
            case "import": return imported(at: place).map(module)
            case "export":
                return isSign(place + 1, "*") || isSign(place + 1, "{") ? clause(after: place).map(module) : nil
            case "new": return builtAddress(at: place)
            default: return nil
            }
        }
    }

    private func module(_ text: AssetAddress) -> AssetAddress {
        AssetAddress(value: text.value, range: text.range, isModule: true)
    }

    /// `import "…"`, `import("…")`, `import x from "…"`, `import.source("…")`
    private func imported(at place: Int) -> AssetAddress? {
        if let text = text(place + 1) { return text }
        if isSign(place + 1, "(") { return isSign(place + 3, ")") || isSign(place + 3, ",") ? text(place + 2) : nil }
        if isSign(place + 1, "."), isSign(place + 3, "(") { return text(place + 4) }
        return clause(after: place)
    }

    /// The text behind `from`, if nothing but names stands before it.
    private func clause(after place: Int) -> AssetAddress? {
        var next = place + 1
        while next < tokens.count {
            switch tokens[next] {
            case .word("from"): if let text = text(next + 1) { return text }
            case .word("import"), .word("export"), .other: return nil
            case .word, .text: break
            case .sign(let sign): guard "{},*".utf8.contains(sign) else { return nil }
            }
            next += 1
        }
        return nil
    }

    /// `new URL("…", import.meta.url)`
    private func builtAddress(at place: Int) -> AssetAddress? {
        guard tokens.count > place + 9, tokens[place + 1] == .word("URL"), isSign(place + 2, "("),
            let text = text(place + 3), isSign(place + 4, ","), tokens[place + 5] == .word("import"),
            isSign(place + 6, "."), tokens[place + 7] == .word("meta"), isSign(place + 8, "."),
            tokens[place + 9] == .word("url")
        else { return nil }
        return text
    }

    private func isSign(_ place: Int, _ sign: Unicode.Scalar) -> Bool {
        tokens.indices.contains(place) && tokens[place] == .sign(UInt8(ascii: sign))
    }

    private func text(_ place: Int) -> AssetAddress? {
        if tokens.indices.contains(place), case .text(let text) = tokens[place] { text } else { nil }
    }

    // MARK: - Tokens

    private struct Lexer {
        private let bytes: [UInt8]
        private var position = 0
        private var tokens: [Token] = []
        /// The braces that are open: whether each belongs to a template.
        private var braces: [Bool] = []

        /// The parentheses that are open: whether each is the head of a statement, behind which a regular expression may
        /// begin.
        private var parentheses: [Bool] = []
        /// Whether the last parenthesis that was closed is such a head.
        private var isBehindHead = false
        /// The end of the line in which a slash was last looked at in vain, and how often that was so.
        private var vainLooks = (lineEnd: 0, count: 0)
        /// How often slashes of one line are looked at in vain: no line that runs has so many.
        private static let mostVainLooks = 100

        /// Words before the heads of statements.
        private static let heads: Set<String> = ["if", "while", "for", "with"]

        /// Words behind which a slash begins a regular expression.
        private static let operators: Set<String> = [
            "return", "typeof", "case", "in", "of", "do", "else", "void", "delete", "throw", "new", "instanceof",
            "yield",
            "await",
        ]

        init(_ bytes: [UInt8]) { self.bytes = bytes }

        mutating func read() -> [Token] {
            while let byte = peek() { scan(byte) }
            return tokens
        }

        private mutating func scan(_ byte: UInt8) {
            switch byte {
            case 0...0x20: position += 1
            case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "/"): skip(to: "\n")
            case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"):
                position += 2
                skip(to: "*/")
            case UInt8(ascii: "/") where skipRegularExpression(): tokens.append(.other)
            case UInt8(ascii: "\""), UInt8(ascii: "'"): tokens.append(.text(quoted(until: byte)))
            case UInt8(ascii: "`"): scanTemplate()
            case UInt8(ascii: "}") where braces.popLast() == true: scanTemplate()
            case UInt8(ascii: "{"):
                braces.append(false)
                sign(byte)
            case UInt8(ascii: "("):
                parentheses.append(isBeforeHead)
                sign(byte)
            case UInt8(ascii: ")"):
                isBehindHead = parentheses.popLast() ?? false
                sign(byte)
            case UInt8(ascii: ".") where peek(1) == byte && peek(2) == byte:
                position += 3
                tokens.append(.other)
            case _ where isName(byte):
                let start = position
                while let byte = peek(), isName(byte) { position += 1 }
                tokens.append(.word(String(decoding: bytes[start..<position], as: UTF8.self)))
            default: sign(byte)
            }
        }

        /// Whether what comes is the head of a statement: `if (`, `for await (`, but not `a.if (`.
        private var isBeforeHead: Bool {
            let place = tokens.count - (tokens.last == .word("await") ? 2 : 1)
            guard place >= 0, case .word(let word) = tokens[place], Self.heads.contains(word) else { return false }
            return place == 0 || tokens[place - 1] != .sign(UInt8(ascii: "."))
        }

        private mutating func sign(_ byte: UInt8) {
            position += 1
            tokens.append(.sign(byte))
        }

        private func peek(_ distance: Int = 0) -> UInt8? {
            position + distance < bytes.count ? bytes[position + distance] : nil
        }

        private func isName(_ byte: UInt8) -> Bool {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...0xFF: true
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "$"), UInt8(ascii: "_"), UInt8(ascii: "\\"): true
            default: false
            }
        }

        private mutating func skip(to end: StaticString) {
            let end = end.withUTF8Buffer { Array($0) }
            while position < bytes.count, !bytes[position...].starts(with: end) { position += 1 }
            position += end.count
        }

        /// Whether a regular expression begins here; then it is passed over.
        private mutating func skipRegularExpression() -> Bool {
            switch tokens.last {
            case .word(let word): guard Self.operators.contains(word) else { return false }
            case .sign(UInt8(ascii: ")")): guard isBehindHead else { return false }
            case .sign(let sign): guard sign != UInt8(ascii: "]") else { return false }
            case .text, .other: return false
            case nil: break
            }
            if position < vainLooks.lineEnd, vainLooks.count > Self.mostVainLooks { return false }
            var end = position + 1
            var isInClass = false
            while end < bytes.count, bytes[end] != UInt8(ascii: "\n") {
                switch bytes[end] {
                case UInt8(ascii: "\\"): end += 1
                case UInt8(ascii: "["): isInClass = true
                case UInt8(ascii: "]"): isInClass = false
                case UInt8(ascii: "/") where !isInClass:
                    position = end + 1
                    return true
                default: break
                }
                end += 1
            }
            vainLooks = (end, position < vainLooks.lineEnd ? vainLooks.count + 1 : 1)
            return false
        }

        private mutating func quoted(until quote: UInt8) -> AssetAddress {
            position += 1
            let start = position
            while let byte = peek(), byte != quote, byte != UInt8(ascii: "\n") {
                position += byte == UInt8(ascii: "\\") ? 2 : 1
            }
            position = min(position, bytes.count)
            let range = start..<position
            position += 1
            return AssetAddress(value: Self.unescaped(bytes[range]), range: range)
        }

        /// A template from its beginning, or from the end of something put in, up to its end or to what is put in next.
        private mutating func scanTemplate() {
            let isWhole = bytes[position] == UInt8(ascii: "`")
            position += 1
            let start = position
            while let byte = peek(), byte != UInt8(ascii: "`") {
                if byte == UInt8(ascii: "$"), peek(1) == UInt8(ascii: "{") {
                    position += 2
                    braces.append(true)
                    // What is put in stands alone, and a regular expression may begin it.
                    tokens += [.other, .sign(UInt8(ascii: "("))]
                    return
                }
                position += byte == UInt8(ascii: "\\") ? 2 : 1
            }
            position = min(position, bytes.count)
            let range = start..<position
            position += 1
            tokens.append(
                isWhole ? .text(AssetAddress(value: Self.unescaped(bytes[range]), range: range)) : .other)
        }

        /// A text with `\x2e`, `\u002e`, `\u{2e}` and other escapes as what they stand for.
        private static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
            guard bytes.contains(UInt8(ascii: "\\")) else { return String(decoding: bytes, as: UTF8.self) }
            var text = ""
            var rest = Substring(String(decoding: bytes, as: UTF8.self)).unicodeScalars
            while let scalar = rest.popFirst() {
                guard scalar == "\\", let next = rest.popFirst() else {
                    text.unicodeScalars.append(scalar)
                    continue
                }
                var digits = ""
                switch next {
                case "x": (digits, rest) = (String(rest.prefix(2)), rest.dropFirst(2))
                case "u" where rest.first == "{":
                    digits = String(rest.dropFirst().prefix { $0 != "}" })
                    rest = rest.dropFirst(digits.unicodeScalars.count + 2)
                case "u": (digits, rest) = (String(rest.prefix(4)), rest.dropFirst(4))
                case "\n": continue
                default: text.unicodeScalars.append(next)
                }
                if let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) {
                    text.unicodeScalars.append(scalar)
                }
            }
            return text
        }
    }
}
