extension MarkdownNode {
    /// Whether it is a block of words that can open a text, as cells, captions and players cannot.
    var isParagraph: Bool {
        guard kind == .customBlock else { return kind == .paragraph }
        guard holdsWords, let tag = start.map({ String(decoding: $0, as: UTF8.self) }) else { return false }
        return !tag.hasSuffix(" class=\"embed\">")
            && ["<p", "<div", "<li", "<dd", "<blockquote"].contains(String(tag.prefix { $0 != " " && $0 != ">" }))
    }

    /// Its words without any markup, so that they mean the same: `10²⁵`, “quoted”.
    var plainText: String {
        var text: [UInt8] = []
        var open: [(tag: PlainTag, start: Int)] = []
        walk { inner, isEntering in
            switch inner.kind {
            case .text, .code: if let literal = inner.literal { text.append(contentsOf: literal) }
            case .softBreak, .lineBreak: text.append(UInt8(ascii: " "))
            case .customInline:
                guard let tag = PlainTag(end: inner) else { return }
                if isEntering {
                    open.append((tag, text.count))
                } else if let last = open.popLast() {
                    let words = String(decoding: text[last.start...], as: UTF8.self)
                    text.replaceSubrange(last.start..., with: tag.plain(words).utf8)
                }
            default: break
            }
        }
        return String(decoding: text, as: UTF8.self).trimmingWhitespace()
    }
}

/// An element within a line whose words would mean something else without it.
private enum PlainTag: String {
    case superscript = "</sup>"
    case `subscript` = "</sub>"
    case quotation = "</q>"

    /// The element of a node, by its end tag; `nil` for all others.
    init?(end node: MarkdownNode) {
        guard let end = node.end else { return nil }
        self.init(rawValue: String(decoding: end, as: UTF8.self))
    }

    /// The words as they stand in plain text.
    func plain(_ words: String) -> String {
        switch self {
        case .superscript:
            // What ends an ordinal is read as it is: 1st.
            words.allSatisfy(\.isLetter) && words != "n"
                ? words : Self.mapped(words, "0123456789+-−=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ") ?? "^\(words)"
        case .subscript: Self.mapped(words, "0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎") ?? words
        case .quotation: "“\(words)”"
        }
    }

    private static func mapped(_ words: String, _ from: String, _ to: String) -> String? {
        let table = Dictionary(uniqueKeysWithValues: zip(from, to))
        let characters = words.compactMap { table[$0] }
        return characters.count == words.count ? String(characters) : nil
    }
}
