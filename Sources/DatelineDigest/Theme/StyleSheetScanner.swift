/// Finds the addresses in a style sheet: in `url(…)`, `@import "…"` and `image-set("…")`, however they are written.
///
/// It knows the tokens of CSS Syntax Level 3 as far as they tell addresses from comments, texts and names.
struct StyleSheetScanner {
    private let bytes: [UInt8]
    private var position = 0
    private var found: [AssetAddress] = []
    /// The functions and parentheses that are open, by name.
    private var open: [String] = []
    /// What an address means where the scanner is.
    private var prelude = Prelude.none

    private enum Prelude {
        /// Addresses are those of files.
        case none
        /// The next one is that of a style sheet.
        case importing
        /// They name no files: in `@namespace`, `@supports`, and in `@import` behind the address.
        case ignored
    }

    /// Functions in which a text is an address.
    private static let takingTexts: Set<String> = ["image-set", "-webkit-image-set", "image", "src"]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// All addresses in their order.
    mutating func addresses() -> [AssetAddress] {
        while let byte = peek() { scan(byte) }
        return found
    }

    private mutating func scan(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"):
            position += 2
            while position < bytes.count, !(peek() == UInt8(ascii: "*") && peek(1) == UInt8(ascii: "/")) {
                position += 1
            }
            position += 2
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            let text = quoted()
            if prelude == .importing || Self.takingTexts.contains(open.last ?? "") { add(text) }
        case UInt8(ascii: "@"):
            position += 1
            switch name().lowercased() {
            case "import": prelude = .importing
            case "namespace", "supports", "charset": prelude = .ignored
            default: prelude = .none
            }
        case UInt8(ascii: "#"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            position += 1
            _ = name()
        case _ where isName(byte):
            let name = name().lowercased()
            guard peek() == UInt8(ascii: "(") else { return }
            position += 1
            open.append(name)
            if name == "url" { scanURL() }
        case UInt8(ascii: "("):
            position += 1
            open.append("")
        case UInt8(ascii: ")"):
            position += 1
            _ = open.popLast()
        case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ";"):
            position += 1
            prelude = .none
            open = []
        default: position += 1
        }
    }

    /// What stands behind `url(`: a text, or the address itself.
    private mutating func scanURL() {
        skipSpace()
        guard let first = peek() else { return }
        if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") { return add(quoted()) }
        let start = position
        var end = start
        var value: [UInt8] = []
        while let byte = peek(), byte != UInt8(ascii: ")") {
            if byte <= 0x20 {
                skipSpace()
                continue
            }
            value += byte == UInt8(ascii: "\\") ? escaped() : [byte]
            if byte != UInt8(ascii: "\\") { position += 1 }
            end = position
        }
        add(AssetAddress(value: String(decoding: value, as: UTF8.self), range: start..<end))
    }

    private mutating func add(_ address: AssetAddress) {
        if prelude != .ignored, !address.value.isEmpty { found.append(address) }
        if prelude == .importing { prelude = .ignored }
    }

    // MARK: - Tokens

    private func peek(_ distance: Int = 0) -> UInt8? {
        position + distance < bytes.count ? bytes[position + distance] : nil
    }

    private mutating func skipSpace() {
        while let byte = peek(), byte <= 0x20 { position += 1 }
    }

    private func isName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...0xFF: true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "\\"): true
        default: false
        }
    }

    private mutating func name() -> String {
        var name: [UInt8] = []
        while let byte = peek(), isName(byte) {
            if byte == UInt8(ascii: "\\") {
                name += escaped()
            } else {
                name.append(byte)
                position += 1
            }
        }
        return String(decoding: name, as: UTF8.self)
    }

    /// A text in quotes; one that its line does not close ends there.
    private mutating func quoted() -> AssetAddress {
        let quote = bytes[position]
        position += 1
        let start = position
        var value: [UInt8] = []
        while let byte = peek(), byte != quote, byte != UInt8(ascii: "\n") {
            if byte == UInt8(ascii: "\\") {
                value += escaped()
            } else {
                value.append(byte)
                position += 1
            }
        }
        let range = start..<position
        if position < bytes.count { position += 1 }
        return AssetAddress(value: String(decoding: value, as: UTF8.self), range: range)
    }

    /// What a backslash and the characters behind it stand for.
    private mutating func escaped() -> [UInt8] {
        position += 1
        guard let byte = peek() else { return [] }
        var number: UInt32 = 0
        var digits = 0
        while digits < 6, let digit = peek(), let value = Character(Unicode.Scalar(digit)).hexDigitValue, digit < 0x80 {
            number = number * 16 + UInt32(value)
            digits += 1
            position += 1
        }
        guard digits > 0 else {
            position += 1
            return byte == UInt8(ascii: "\n") ? [] : [byte]
        }
        if let space = peek(), space <= 0x20 { position += 1 }
        return Array(String(Unicode.Scalar(number).map { Character($0) } ?? "\u{FFFD}").utf8)
    }
}
