package import DatelineModel

/// Checks made before Markdown goes to the parser: no text costs it more time than its length allows, or more memory than
/// there is.
package enum MarkdownBounds {
    /// How many lists and quotes may be inside each other: each costs time for every line.
    private static let deepestBlocks = 100
    /// How many brackets may be open in a paragraph: each costs time for every link.
    private static let deepestBrackets = 500
    /// How many signs with a meaning and line ends a text may have: each may cost some hundred bytes of memory.
    private static let mostSigns = 400_000

    private enum Excess {
        case blocks, brackets, signs

        var summary: String {
            switch self {
            case .blocks: "more than \(deepestBlocks) lists and quotes are inside each other here"
            case .brackets: "more than \(deepestBrackets) brackets are open here"
            case .signs: "the text has more than \(mostSigns) characters of Markdown markup and line ends up to here"
            }
        }

        var help: String {
            switch self {
            case .blocks: "put fewer of “>”, “-” or spaces before the line"
            case .brackets: "close them with “]”, or write “\\[” for a bracket that is not a link"
            case .signs: "split it into several articles"
            }
        }
    }

    /// Throws `DiagnosticError` if a text has more than any that is meant to be read.
    package static func check(_ text: SourceText, _ range: Range<Int>) throws {
        let excess = text.bytes.withUnsafeBufferPointer { bytes in
            let bytes = UnsafeBufferPointer(rebasing: bytes[range])
            return mayExceed(bytes) ? firstExcess(in: bytes) : nil
        }
        guard let (excess, offset) = excess else { return }
        let place = text.location(at: range.lowerBound + offset)
        throw DiagnosticError(.error(.markdownTooComplex, at: .location(place), excess.summary, help: excess.help))
    }

    /// A quick look that saves nearly every text a closer one.
    private static func mayExceed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count <= mostSigns else { return true }
        if bytes.count > deepestBrackets {
            var brackets = 0
            for byte in bytes { brackets &+= byte == UInt8(ascii: "[") ? 1 : 0 }
            if brackets > deepestBrackets { return true }
        }
        // What begins blocks, and the digits and blanks between, come before the letters; a tab counts as two blocks. A run of
        // them that is long enough cannot lie between two of the bytes looked at.
        let shortest = deepestBlocks / 2
        return stride(from: shortest - 1, to: bytes.count, by: shortest).contains { index in
            guard bytes[index] < UInt8(ascii: "A") else { return false }
            let before = bytes[..<index].reversed().prefix(shortest).prefix { $0 < UInt8(ascii: "A") }.count
            let after = bytes[index...].prefix(shortest).prefix { $0 < UInt8(ascii: "A") }.count
            return before + after > shortest
        }
    }

    private static func firstExcess(in bytes: UnsafeBufferPointer<UInt8>) -> (Excess, offset: Int)? {
        var (signs, brackets) = (0, 0)
        var line = LineStart()
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if line.isOpen {
                line.read(byte, next: index + 1 < bytes.count ? bytes[index + 1] : 0)
                if line.depth > deepestBlocks { return (.blocks, index) }
            }
            switch byte {
            case UInt8(ascii: "\n"):
                signs += 1
                if line.isOpen { brackets = 0 }
                line = LineStart()
            case UInt8(ascii: "["):
                signs += 1
                brackets += 1
                if brackets > deepestBrackets { return (.brackets, index) }
            case UInt8(ascii: "]"):
                signs += 1
                brackets = max(0, brackets - 1)
            case UInt8(ascii: "\\"):
                signs += 1
                if index + 1 < bytes.count, bytes[index + 1] != UInt8(ascii: "\n") { index += 1 }
            case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "&"), UInt8(ascii: "<"),
                UInt8(ascii: ">"), UInt8(ascii: "!"), UInt8(ascii: "("), UInt8(ascii: ":"), UInt8(ascii: "\""),
                UInt8(ascii: "'"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "~"), UInt8(ascii: "|"),
                UInt8(ascii: "="), UInt8(ascii: "^"):
                signs += 1
            default: break
            }
            if signs > mostSigns { return (.signs, index) }
            index += 1
        }
        return nil
    }

    /// What is read of a line until its first word: markers of quotes and lists, and spaces.
    private struct LineStart {
        /// Whether nothing else was read yet.
        private(set) var isOpen = true
        private var markers = 0
        private var width = 0

        /// How many blocks the line may be inside of: one for each marker, and before a marker for two columns.
        var depth: Int { markers == 0 ? 0 : max(markers, width / 2) }

        mutating func read(_ byte: UInt8, next: UInt8) {
            let endsMarker = next == UInt8(ascii: " ") || next == UInt8(ascii: "\t")
            width += byte == UInt8(ascii: "\t") ? 4 : 1
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                break
            case UInt8(ascii: ">"): markers += 1
            case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "."), UInt8(ascii: ")"):
                if endsMarker { markers += 1 } else { isOpen = false }
            default: isOpen = false
            }
        }
    }
}
