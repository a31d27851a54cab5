/// An address of a page or of mail that stands in a text as it is, as GFM finds it: `https://example.org`, `www.example.org`,
/// `desk@example.org`.
struct BareAddress {
    private enum Kind {
        case web, www, mail
    }

    private let kind: Kind
    /// Where it is.
    let range: Range<Int>

    /// The address around the sign at `index`: a `:`, a `w` or an `@`.
    ///
    /// It begins at `start` or behind it, where what is before is already something else. `before` is the character before the
    /// whole text.
    init?(at index: Int, of bytes: [UInt8], after start: Int, before: UInt8) {
        switch bytes[index] {
        case UInt8(ascii: ":"):
            guard bytes[index...].starts(with: "://".utf8) else { return nil }
            var first = index
            while first > start, isLetter(bytes[first - 1]) { first -= 1 }
            let scheme = String(decoding: bytes[first..<index], as: UTF8.self).lowercased()
            guard ["http", "https", "ftp"].contains(scheme),
                let domain = Self.endOfDomain(from: index + 3, of: bytes, isShort: true)
            else { return nil }
            kind = .web
            range = first..<Self.end(from: domain, of: bytes, since: first)
        case UInt8(ascii: "@"):
            var first = index
            while first > start, Self.isOfMailbox(bytes[first - 1]) { first -= 1 }
            guard first < index, let end = Self.endOfMailHost(from: index + 1, of: bytes) else { return nil }
            let scheme = bytes[start..<first].suffix(8)
            if scheme.suffix(7).map({ $0 | 0x20 }).elementsEqual("mailto:".utf8),
                scheme.count < 8 || !isLetter(scheme[scheme.startIndex])
            {
                first -= 7
            }
            kind = .mail
            range = first..<end
        default:
            let previous = index > 0 ? bytes[index - 1] : before
            guard previous <= UInt8(ascii: " ") && previous != TextRun.escape || "*_~(".utf8.contains(previous),
                index + 4 < bytes.count, !".-".utf8.contains(bytes[index + 4]),
                bytes[index...].prefix(4).elementsEqual("www.".utf8, by: { $0 | 0x20 == $1 | 0x20 }),
                let domain = Self.endOfDomain(from: index, of: bytes, isShort: false), domain > index + 4
            else { return nil }
            kind = .www
            range = index..<Self.end(from: domain, of: bytes, since: index)
        }
    }

    /// The link that it is.
    func link(in bytes: [UInt8]) -> MarkdownNode {
        let words = TextRun.unescaped(bytes[range])
        let address = String(decoding: words, as: UTF8.self)
        let link = MarkdownNode(.link)
        switch kind {
        case .web: link.setAddress(address)
        case .www: link.setAddress("http://" + address)
        case .mail: link.setAddress(address.lowercased().hasPrefix("mailto:") ? address : "mailto:" + address)
        }
        link.append(MarkdownNode(text: words))
        return link
    }

    // MARK: - Where addresses end

    /// The end of a host's name; `nil` if it is none. A short one has no period.
    private static func endOfDomain(from start: Int, of bytes: [UInt8], isShort: Bool) -> Int? {
        guard start < bytes.count, bytes[start] != UInt8(ascii: "."), bytes[start] != UInt8(ascii: "-") else {
            return nil
        }
        var (end, periods, underscoresBefore, underscores) = (start, 0, 0, 0)
        loop: while end < bytes.count {
            switch bytes[end] {
            case UInt8(ascii: "_"): underscores += 1
            case UInt8(ascii: "."): (periods, underscoresBefore, underscores) = (periods + 1, underscores, 0)
            case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
            case 0x80...: if endsAddress(at: end, of: bytes) || isTypographic(at: end, of: bytes) { break loop }
            case let byte: guard isLetter(byte) else { break loop }
            }
            end += 1
        }
        guard end > start, underscoresBefore + underscores == 0, isShort || periods > 0 else { return nil }
        return end
    }

    /// The end of an address whose host ends here, without the punctuation of the sentence around it.
    private static func end(from domain: Int, of bytes: [UInt8], since start: Int) -> Int {
        var end = domain
        while end < bytes.count, bytes[end] > UInt8(ascii: " ") || bytes[end] == TextRun.escape,
            bytes[end] != UInt8(ascii: "<"), !endsAddress(at: end, of: bytes), !bytes[end...].starts(with: "[^".utf8)
        {
            end += 1
        }
        let whole = bytes[start..<end]
        // How many brackets of each kind are closed without being opened.
        var surplus = whole.count { $0 == UInt8(ascii: ")") } - whole.count { $0 == UInt8(ascii: "(") }
        var squareSurplus = whole.count { $0 == UInt8(ascii: "]") } - whole.count { $0 == UInt8(ascii: "[") }
        while end > domain || end > start && bytes[end - 1] == UInt8(ascii: ".") {
            switch bytes[end - 1] {
            case UInt8(ascii: ")"):
                guard surplus > 0 else { return end }
                surplus -= 1
                end -= 1
            case UInt8(ascii: "]"):
                guard squareSurplus > 0 else { return end }
                squareSurplus -= 1
                end -= 1
            case UInt8(ascii: ";"):
                var ampersand = end - 2
                while ampersand > domain, isLetter(bytes[ampersand]) { ampersand -= 1 }
                let isReference = ampersand < end - 2 && ampersand >= domain && bytes[ampersand] == UInt8(ascii: "&")
                end = isReference ? ampersand : end - 1
            case let byte where "?!.,:*_~'\"&".utf8.contains(byte) || byte == TextRun.escape: end -= 1
            default:
                guard end - 3 >= domain, isTypographic(at: end - 3, of: bytes) else { return end }
                end -= 3
            }
        }
        return end
    }

    /// Whether a character of East Asian punctuation or a wide form of it is here: a sentence goes on behind an address
    /// without a blank.
    private static func endsAddress(at index: Int, of bytes: [UInt8]) -> Bool {
        guard index + 2 < bytes.count else { return false }
        let (second, third) = (bytes[index + 1], bytes[index + 2])
        switch (bytes[index], second) {
        case (0xE3, 0x80): return true  // U+3000 to U+303F
        case (0xEF, 0xBC): return third <= 0x8F || (0x9A...0xA0).contains(third) || third >= 0xBB  // U+FF01 to U+FF3F
        case (0xEF, 0xBD): return third <= 0x80 || (0x9B...0xA5).contains(third)  // U+FF40 to U+FF65
        default: return false
        }
    }

    /// Whether a dash, a quotation mark or an ellipsis is here: U+2010 to U+203F.
    private static func isTypographic(at index: Int, of bytes: [UInt8]) -> Bool {
        index + 2 < bytes.count && bytes[index] == 0xE2 && bytes[index + 1] == 0x80 && bytes[index + 2] >= 0x90
    }

    // MARK: - Mail

    private static func isOfMailbox(_ byte: UInt8) -> Bool {
        isLetter(byte) || (48...57).contains(byte) || ".+-_".utf8.contains(byte)
    }

    private static func endOfMailHost(from start: Int, of bytes: [UInt8]) -> Int? {
        var (end, periods) = (start, 0)
        loop: while end < bytes.count {
            switch bytes[end] {
            case UInt8(ascii: "."):
                guard end + 1 < bytes.count, isLetter(bytes[end + 1]) || (48...57).contains(bytes[end + 1]) else {
                    break loop
                }
                periods += 1
            case UInt8(ascii: "@"): return nil
            case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
            case let byte: guard isLetter(byte) else { break loop }
            }
            end += 1
        }
        return periods > 0 && isLetter(bytes[end - 1]) ? end : nil
    }
}
