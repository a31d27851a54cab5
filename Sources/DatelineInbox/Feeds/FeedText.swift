import DatelineModel
import DatelineReading
import Foundation

/// The text of a feed as bytes of UTF-8 that a reader of XML can read.
enum FeedText {
    /// The bytes from the first tag on, without the declaration, which says how they were encoded before.
    ///
    /// What programs often write wrongly is put right: control characters go, names of HTML such as `&nbsp;` become what they
    /// stand for, an ampersand that begins no reference stands for itself, and comments go. Throws if the text declares entities, which feeds
    /// never need and which can make a small file endless.
    static func readable(_ bytes: [UInt8]) throws(UnreadableFile) -> [UInt8] {
        let text = Array(Charset.text(of: bytes, in: declaredEncoding(bytes)).text.utf8)
        var rest = text[...]
        rest = rest.drop { $0 != UInt8(ascii: "<") }
        while let end = endOfProlog(rest) {
            if rest.starts(with: "<!".utf8), rest[..<end].contains("<!ENTITY".utf8) {
                throw UnreadableFile(
                    "declares entities, which may make it endless", help: "no feed needs them: take its DOCTYPE out")
            }
            rest = rest[end...].drop { $0 != UInt8(ascii: "<") }
        }
        return repaired(rest)
    }

    /// What the declaration names: `<?xml version="1.0" encoding="koi8-r"?>`.
    private static func declaredEncoding(_ bytes: [UInt8]) -> String? {
        let head = String(decoding: bytes.prefix(300), as: UTF8.self)
        guard let start = head.range(of: "<?xml"), let end = head[start.upperBound...].range(of: "?>"),
            let name = head[start.upperBound..<end.lowerBound].range(of: "encoding")
        else { return nil }
        let value = head[name.upperBound..<end.lowerBound].drop { $0 != "\"" && $0 != "'" }
        return value.first.map { quote in String(value.dropFirst().prefix { $0 != quote }) }
    }

    /// Where a comment, an instruction or a document type ends at whose first byte `bytes` begin; `nil` before an element.
    static func endOfProlog(_ bytes: ArraySlice<UInt8>) -> Int? {
        let isComment = bytes.starts(with: "<!--".utf8)
        if isComment || bytes.starts(with: "<?".utf8) {
            let mark = Array((isComment ? "-->" : "?>").utf8)
            return bytes.dropFirst(isComment ? 4 : 2).firstEnd(of: mark) ?? bytes.endIndex
        }
        guard bytes.starts(with: "<!".utf8) else { return nil }
        var (depth, quote): (Int, UInt8?) = (0, nil)
        for index in bytes.indices {
            let byte = bytes[index]
            if let open = quote {
                if byte == open { quote = nil }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
            case UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: ">") where depth <= 0: return index + 1
            default: break
            }
        }
        return bytes.endIndex
    }

    private static func repaired(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var rest = bytes
        while let byte = rest.first {
            if byte == UInt8(ascii: "<"), rest.starts(with: "<![CDATA[".utf8) {
                let end = rest.firstEnd(of: Array("]]>".utf8)) ?? rest.endIndex
                result += rest[..<end]
                rest = rest[end...]
            } else if byte == UInt8(ascii: "<"), rest.starts(with: "<!--".utf8) {
                // Nobody reads what is in it.
                let end = rest.dropFirst(4).firstEnd(of: Array("-->".utf8)) ?? rest.endIndex
                result += rest[..<end].filter { $0 == UInt8(ascii: "\n") }
                rest = rest[end...]
            } else if byte == UInt8(ascii: "&") {
                let name = rest.dropFirst().prefix(32).prefix {
                    isLetter($0) || (48...57).contains($0) || $0 == UInt8(ascii: "#")
                }
                let isEnded = name.endIndex < rest.endIndex && rest[name.endIndex] == UInt8(ascii: ";") && !name.isEmpty
                let reference = isEnded ? "&" + String(decoding: name, as: UTF8.self) + ";" : ""
                let character = own.contains(reference) ? reference : CharacterReferences.resolved(reference)
                if own.contains(reference) {
                    result += reference.utf8
                } else if character == reference {
                    result += "&amp;".utf8
                    rest = rest.dropFirst()
                    continue
                } else {
                    result.append(escaped: character)
                }
                rest = rest[(name.endIndex + 1)...]
            } else {
                result.append(byte)
                rest = rest.dropFirst()
            }
        }
        return result
    }

    private static let own: Set<String> = ["&amp;", "&lt;", "&gt;", "&quot;", "&apos;"]

    private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }
}

extension ArraySlice<UInt8> {
    /// Where the first copy of a text ends; `nil` if there is none.
    func firstEnd(of mark: [UInt8]) -> Int? {
        guard let first = mark.first else { return startIndex }
        var rest = self
        while let start = rest.firstIndex(of: first) {
            rest = rest[start...]
            if rest.starts(with: mark) { return start + mark.count }
            rest = rest.dropFirst()
        }
        return nil
    }

    /// Whether a text is in it.
    func contains(_ text: String.UTF8View) -> Bool { firstEnd(of: Array(text)) != nil }
}
