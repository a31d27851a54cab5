import DatelineModel

/// Characters that an author wrote with a backslash so that they mean nothing, or as references so that they stay as they are:
/// libcmark takes the backslash away, and with it what tells `\\~` from `~`.
enum Escapes {
    /// Stands behind such a character while the extensions are at work. A text has no control characters of its own.
    static let mark = Typography.mark

    /// The characters that mean something to an extension.
    private static let signs = Array("~=[]^!@:./{}".utf8)

    /// Whether a backslash takes the meaning of an extension from a character.
    static func matter(for sign: UInt8) -> Bool { signs.contains(sign) }

    /// The characters that typographic signs would take the place of.
    private static let typed = Array("\"'-.`".utf8)

    /// Whether a backslash keeps a character from becoming a typographic sign.
    static func keeps(_ sign: UInt8) -> Bool { typed.contains(sign) }

    /// The length of a reference to a quotation mark that begins here with a `&`; `nil` if there is none.
    static func quotationReference(at start: Int, of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        let rest = bytes[(start + 1)...]
        return ["quot;", "apos;", "#34;", "#39;", "#x22;", "#x27;"].first { rest.starts(with: $0.utf8) }.map {
            $0.utf8.count + 1
        }
    }

    /// A text with the mark behind each of those characters that has a backslash before it; with `keepsTyped` also behind those
    /// that are to stay as they were typed, and with `marksStars` beside stars that would not mean emphasis.
    static func marked(_ bytes: UnsafeBufferPointer<UInt8>, keepsTyped: Bool, marksStars: Bool) -> [UInt8] {
        var marked: [UInt8] = []
        marked.reserveCapacity(bytes.count + 64)
        var index = 0
        while index < bytes.count {
            if marksStars, bytes[index] == UInt8(ascii: "*") {
                var end = index
                while end < bytes.count, bytes[end] == UInt8(ascii: "*") { end += 1 }
                let side = EastAsianEmphasis.side(of: index..<end, in: bytes)
                if side == .before { marked.append(EastAsianEmphasis.mark) }
                marked.append(contentsOf: bytes[index..<end])
                if side == .behind { marked.append(EastAsianEmphasis.mark) }
                index = end
                continue
            }
            marked.append(bytes[index])
            if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count {
                index += 1
                marked.append(bytes[index])
                // Behind a mark an underscore would stand inside a word, and `[_` is nothing to an extension.
                let isBeforeEmphasis = bytes[index...].starts(with: "[_".utf8)
                if matter(for: bytes[index]) && !isBeforeEmphasis || keepsTyped && keeps(bytes[index]) {
                    marked.append(mark)
                }
            } else if keepsTyped, bytes[index] == UInt8(ascii: "&"),
                let length = quotationReference(at: index, of: bytes)
            {
                marked.append(contentsOf: bytes[(index + 1)..<(index + length)])
                marked.append(mark)
                index += length - 1
            }
            index += 1
        }
        return marked
    }

    /// Takes the marks out of a tree.
    static func removeMarks(_ mark: UInt8 = mark, from root: MarkdownNode) {
        root.visit { node in
            if let text = clean(node.literal, mark) { node.setLiteral(text) }
            switch node.kind {
            case .link, .image:
                if let text = clean(node.address, mark) { node.setAddress(text) }
                if let text = clean(node.title, mark) { node.setTitle(text) }
            case .codeBlock: if let text = clean(node.fenceInfo, mark) { node.setFenceInfo(text) }
            default: break
            }
        }
    }

    private static func clean(_ text: UnsafeBufferPointer<UInt8>?, _ mark: UInt8) -> String? {
        guard let text, text.contains(mark) else { return nil }
        return String(decoding: text.filter { $0 != mark }, as: UTF8.self)
    }
}
