import DatelineModel

/// Reads the tokens of one tag, up to and including its closing `}}` or `%}`.
struct TagLexer {
    private let bytes: [UInt8]
    private let opening: SourceSpan
    private let close: UInt8
    private var position: Int

    private(set) var tokens: [Token] = []
    private(set) var problems: [Problem] = []
    private(set) var trimsAfter = false
    /// The first byte after the tag.
    private(set) var end = 0

    /// A lexer for a tag whose opening delimiter is at `opening` and whose content starts at `start`.
    init(_ bytes: [UInt8], opening: SourceSpan, close: UInt8, start: Int) {
        self.bytes = bytes
        self.opening = opening
        self.close = close
        position = start
    }

    mutating func read() {
        while true {
            skipSpace()
            guard let byte = peek(), !isOpening(at: position) else {
                unterminated()
                return
            }
            if takeClose() { return }
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                guard takeText(quote: byte) else { return }
            case UInt8(ascii: "0")...UInt8(ascii: "9"): takeNumber()
            case UInt8(ascii: "-") where peek(1).map { (48...57).contains($0) } == true: takeNumber()
            case _ where byte.isWordStart: takeWord()
            default:
                guard takeSymbol() else { return }
            }
        }
    }

    // MARK: - Tokens

    private mutating func takeWord() {
        let start = position
        while let byte = peek(), byte.isWordStart || (48...57).contains(byte) { position += 1 }
        add(.word(String(decoding: bytes[start..<position], as: UTF8.self)), from: start)
    }

    private mutating func takeNumber() {
        let start = position
        position += 1
        while let byte = peek(), (48...57).contains(byte) { position += 1 }
        if let number = Int(String(decoding: bytes[start..<position], as: UTF8.self)) {
            add(.number(number), from: start)
        } else {
            let span = SourceSpan(offset: start, length: position - start)
            problems.append(Problem(identifier: .syntax, span: span, summary: "the number is too large"))
            add(.number(0), from: start)
        }
    }

    private mutating func takeText(quote: UInt8) -> Bool {
        let start = position
        var content: [UInt8] = []
        position += 1
        while let byte = peek(), byte != UInt8(ascii: "\n") {
            position += 1
            if byte == quote {
                add(.text(String(decoding: content, as: UTF8.self)), from: start)
                return true
            }
            if byte == UInt8(ascii: "\\"), let next = peek(), next == quote || next == byte {
                content.append(next)
                position += 1
            } else {
                content.append(byte)
            }
        }
        let delimiter = quote == UInt8(ascii: "'") ? "'" : "\""
        problems.append(
            Problem(
                identifier: .unterminatedText, span: SourceSpan(offset: start, length: 1),
                summary: "the text that begins here is never closed",
                help: "close it with \(delimiter) on the same line"))
        skipToClose(from: start + 1)
        return false
    }

    private mutating func takeSymbol() -> Bool {
        let start = position
        for symbol in ["==", "!=", "<=", ">=", ".", "|", ":", ",", "=", "<", ">", "(", ")"]
        where bytes[start...].starts(with: symbol.utf8) {
            position += symbol.utf8.count
            add(.symbol(symbol), from: start)
            return true
        }
        let rest = String(decoding: bytes[start..<min(start + 16, bytes.count)], as: UTF8.self)
        let character = rest.first.map(String.init) ?? ""
        let ends = close == UInt8(ascii: "%") ? "“{%” ends with “%}”" : "“{{” ends with “}}”"
        let namesFile = ["include", "extends", "import"].contains { tokens.first?.kind == .word($0) }
        let help: String? =
            if character == "}" || rest.hasPrefix("%}") {
                ends
            } else if character == "/", namesFile {
                "write the name of a file in quotation marks"
            } else {
                Habits.signs[character]
            }
        problems.append(
            Problem(
                identifier: .syntax, span: SourceSpan(offset: start, length: character.utf8.count),
                summary: "unexpected character “\(character)”", help: help))
        skipToClose(from: start + max(1, character.utf8.count))
        return false
    }

    private mutating func add(_ kind: Token.Kind, from start: Int) {
        tokens.append(Token(kind: kind, span: SourceSpan(offset: start, length: position - start)))
    }

    // MARK: - The end of the tag

    private mutating func takeClose() -> Bool {
        let trims = peek() == UInt8(ascii: "-")
        let start = trims ? position + 1 : position
        guard start + 1 < bytes.count, bytes[start] == close, bytes[start + 1] == UInt8(ascii: "}") else {
            return false
        }
        tokens.append(Token(kind: .end, span: SourceSpan(offset: start, length: 2)))
        trimsAfter = trims
        end = start + 2
        return true
    }

    /// Skips the rest of the tag, so that the text after it is read as usual.
    private mutating func skipToClose(from start: Int) {
        position = start
        while position < bytes.count, !isOpening(at: position) {
            if takeClose() { return }
            position += 1
        }
        unterminated()
    }

    private mutating func unterminated() {
        let delimiters = close == UInt8(ascii: "%") ? ("{%", "%}") : ("{{", "}}")
        if problems.isEmpty {
            problems.append(
                Problem(
                    identifier: .unterminatedTag, span: opening, summary: "“\(delimiters.0)” is never closed",
                    help: "close it with “\(delimiters.1)”"))
        }
        tokens.append(Token(kind: .end, span: SourceSpan(offset: position, length: 1)))
        end = position
    }

    private func isOpening(at index: Int) -> Bool {
        guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "{") else { return false }
        return "{%#".utf8.contains(bytes[index + 1])
    }

    private mutating func skipSpace() {
        while let byte = peek(), byte.isTemplateSpace { position += 1 }
    }

    private func peek(_ ahead: Int = 0) -> UInt8? {
        position + ahead < bytes.count ? bytes[position + ahead] : nil
    }
}

extension UInt8 {
    /// A space, tab or line end.
    var isTemplateSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

    /// An ASCII letter or `_`.
    var isWordStart: Bool {
        (65...90).contains(self) || (97...122).contains(self) || self == UInt8(ascii: "_")
    }
}
