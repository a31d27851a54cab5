/// What programs for mail write before a subject that is answered or passed on: `Re:`, `RE[2]:`, `Fwd (3) :`.
package struct SubjectMark {
    /// Whether it says that the mail passes another on; if not, it answers one.
    package let isForward: Bool
    /// The subject behind it.
    package let rest: Substring

    /// The mark that a subject begins with; `nil` if it begins with none.
    package init?(_ subject: Substring) {
        let start = subject.prefix(12).lowercased()
        let phrase = Self.phrases.first { start.hasPrefix($0) }
        let name = phrase.map { subject.prefix($0.count) } ?? subject.prefix { $0.isLetter }.prefix(8)
        let key = name.lowercased()
        guard Self.replies.contains(key) || Self.forwards.contains(key) else { return nil }
        var rest = subject[name.endIndex...]
        if let open = rest.first, open == "[" || open == "(" {
            let number = rest.dropFirst().prefix(3).prefix { $0.isNumber }
            rest = rest.dropFirst(number.count + 1)
            guard !number.isEmpty, rest.first == "]" || rest.first == ")" else { return nil }
            rest = rest.dropFirst()
        }
        rest = rest.drop { $0 == " " || $0 == "\u{A0}" }
        guard rest.first == ":" || rest.first == "：" else { return nil }
        (isForward, self.rest) = (!Self.replies.contains(key), rest.dropFirst())
    }

    /// A subject without all of its marks, unless nothing else is there.
    package static func removed(from subject: String) -> String {
        var rest = subject[...]
        while let mark = SubjectMark(rest) { rest = mark.rest.drop { $0.isWhitespace } }
        return rest.isEmpty ? subject : String(rest)
    }

    private static let replies: Set<String> = [
        "re", "aw", "antw", "antwort", "sv", "vs", "ref", "réf", "rép", "rif", "r", "res", "odp", "ynt", "ha", "vá",
        "bls",
        "trả lời", "отв", "απ", "השב", "رد", "回复", "答复", "回覆", "返信", "회신",
    ]
    private static let forwards: Set<String> = [
        "fwd", "fw", "wg", "tr", "rv", "vb", "vl", "enc", "pd", "doorst", "ilt", "i̇lt", "i", "trs", "chuyển tiếp",
        "пересл",
        "πρθ", "הועבר", "转发", "轉寄", "転送", "전달",
    ]
    /// Those with more than one word.
    private static let phrases = ["trả lời", "chuyển tiếp"]
}
