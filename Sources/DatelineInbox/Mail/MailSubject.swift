import DatelineReading

/// The subject of a mail.
enum MailSubject {
    /// The subject without what programs and lists put before it; `nil` if nothing else is there.
    ///
    /// A word in brackets goes if it is the name of the list, or looks like one: `[press-list]`, but not `[EMBARGOED]`.
    static func title(_ subject: String, list: String?) -> String? {
        var rest = subject.trimmingWhitespace()[...]
        while let shorter = withoutMark(rest) ?? withoutTag(rest, list: list) {
            rest = shorter.drop { $0.isWhitespace }
        }
        if rest.lowercased().hasSuffix("(fwd)") { rest = rest.dropLast(5) }
        let title = rest.trimmingWhitespace()
        return title.isEmpty ? nil : title
    }

    /// Whether it says that the mail answers another.
    static func isReply(_ subject: String) -> Bool {
        mark(subject.trimmingWhitespace()[...]).map { replies.contains($0.name) } ?? false
    }

    /// Whether it says that the mail passes another on.
    static func isForward(_ subject: String) -> Bool {
        mark(subject.trimmingWhitespace()[...]).map { forwards.contains($0.name) } ?? false
    }

    private static let replies: Set<String> = [
        "re", "aw", "antw", "sv", "vs", "ref", "rép", "rif", "res", "odp", "ynt", "ha", "отв", "回复", "答复", "回覆", "返信",
    ]
    private static let forwards: Set<String> = [
        "fwd", "fw", "wg", "tr", "rv", "vb", "vl", "enc", "pd", "doorst", "ilt", "i", "пересл", "转发", "轉寄", "転送",
    ]

    private static func withoutMark(_ text: Substring) -> Substring? { mark(text)?.rest }

    /// The mark at the start, such as `Re:`, `RE[2]:` or `Fwd (3) :`.
    private static func mark(_ text: Substring) -> (name: String, rest: Substring)? {
        let name = text.prefix { $0.isLetter }.prefix(8)
        let key = name.lowercased()
        guard replies.contains(key) || forwards.contains(key) else { return nil }
        var rest = text[name.endIndex...]
        if let open = rest.first, open == "[" || open == "(" {
            let number = rest.dropFirst().prefix(3).prefix { $0.isNumber }
            rest = rest.dropFirst(number.count + 1)
            guard !number.isEmpty, rest.first == "]" || rest.first == ")" else { return nil }
            rest = rest.dropFirst()
        }
        rest = rest.drop { $0 == " " || $0 == "\u{A0}" }
        guard rest.first == ":" || rest.first == "：" else { return nil }
        return (key, rest.dropFirst())
    }

    private static func withoutTag(_ text: Substring, list: String?) -> Substring? {
        if let rest = ["EXTERNAL:", "External:", "EXT:"].first(where: { text.hasPrefix($0) }) {
            return text.dropFirst(rest.count)
        }
        guard text.first == "[", let end = text.prefix(60).firstIndex(of: "]") else { return nil }
        let tag = text[text.index(after: text.startIndex)..<end].lowercased()
        let isList = list.map { tag == $0.lowercased() } ?? false
        let isWarning = ["external", "ext", "extern", "external email", "spam", "bulk"].contains(tag)
        let hasForm = text.dropFirst().prefix { $0 != "]" }.allSatisfy {
            $0.isASCII && ($0.isLowercase || $0.isNumber || "-_.".contains($0))
        }
        guard isList || isWarning || hasForm && !stays(tag) else { return nil }
        return text[text.index(after: end)...]
    }

    /// Whether words in brackets say something about the story.
    private static func stays(_ tag: String) -> Bool {
        tag.isEmpty || tag.allSatisfy(\.isNumber)
            || ["embargo", "updat", "correct", "draft", "confidential", "urgent", "photo", "video", "media", "press"]
                .contains {
                    tag.hasPrefix($0) && !tag.contains("-")
                }
    }
}
