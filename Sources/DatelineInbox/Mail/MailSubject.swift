import DatelineReading

/// The subject of a mail.
enum MailSubject {
    /// The subject without what programs and lists put before it; `nil` if nothing else is there.
    ///
    /// A word in brackets goes if it is the name of the list, or looks like one: `[press-list]`, but not `[EMBARGOED]`.
    static func title(_ subject: String, list: String?) -> String? {
        var rest = subject.trimmingWhitespace()[...]
        while let shorter = SubjectMark(rest)?.rest ?? withoutBrackets(rest) ?? withoutTag(rest, list: list)
            ?? withoutLabel(rest)
        {
            rest = shorter.drop { $0.isWhitespace }
        }
        if rest.lowercased().hasSuffix("(fwd)") { rest = rest.dropLast(5) }
        let title = rest.trimmingWhitespace()
        return title.isEmpty ? nil : title
    }

    /// Whether it says that the mail answers another.
    static func isReply(_ subject: String) -> Bool {
        SubjectMark(withoutTags(subject)).map { !$0.isForward } ?? false
    }

    /// Whether it says that the mail passes another on.
    static func isForward(_ subject: String) -> Bool {
        let words = withoutTags(subject)
        return SubjectMark(words)?.isForward
            ?? (withoutBrackets(words) != nil || words.lowercased().hasSuffix("(fwd)"))
    }

    /// Whether it is that of an answer which a program sends: `Automatic reply: …`, `Out of office`.
    static func isAutomatic(_ subject: String) -> Bool {
        let words = withoutTags(subject).lowercased().trimmingWhitespace()
        return automatic.contains { words == $0 || words.hasPrefix("\($0):") || words.hasPrefix("\($0) :") }
            || undelivered.contains(where: words.hasPrefix)
    }

    private static let automatic: Set<String> = [
        "out of office", "out of the office", "automatic reply", "auto reply", "autoreply", "auto-reply",
        "automatische antwort",
        "abwesenheitsnotiz", "réponse automatique", "absence du bureau", "respuesta automática", "resposta automática",
        "risposta automatica", "automatisch antwoord", "automatiskt svar", "automatisk svar", "автоматический ответ",
        "自动回复",
        "自動返信", "자동 회신", "trả lời tự động",
    ]
    private static let undelivered = [
        "undelivered mail returned to sender", "undeliverable:", "delivery status notification (",
        "mail delivery failed: returning message",
    ]

    /// A subject without the words in brackets above it: `[EXTERNAL] Fwd: …`.
    private static func withoutTags(_ subject: String) -> Substring {
        var rest = subject.trimmingWhitespace()[...]
        while let shorter = withoutTag(rest, list: nil) { rest = shorter.drop { $0.isWhitespace } }
        return rest
    }

    /// The subject in brackets as old programs pass it on: `[Fwd: Law passed]`.
    private static func withoutBrackets(_ text: Substring) -> Substring? {
        guard text.first == "[", text.last == "]", let mark = SubjectMark(text.dropFirst().dropLast()),
            mark.isForward
        else { return nil }
        return mark.rest
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

    /// The subject behind the kind of text that it names, or behind the moment until which that is held, which is noted apart:
    /// `Pressemitteilung Nr. 12/2025: Gerichte …`, `Embargoed until 00:01 12 February 2025: Tests …`; `nil` if too little follows.
    private static func withoutLabel(_ text: Substring) -> Substring? {
        for separator in [": ", " | ", " – ", " - "] {
            guard let end = text.prefix(longestLabel).firstRange(of: separator) else { continue }
            let label = text[..<end.lowerBound].trimmingWhitespace()
            let rest = text[end.upperBound...]
            guard rest.split(separator: " ").count > 3, label.split(separator: " ").count > 1 || separator == ": "
            else {
                continue
            }
            if WireHead.isLabel(label) || WireHead.Embargo.isIn(label) { return rest }
        }
        return nil
    }

    /// Whether a subject says nothing but what kind of text its mail brings: `PRESS RELEASE`.
    static func isOnlyLabel(_ subject: String) -> Bool { WireHead.isLabel(subject.trimmingWhitespace()) }

    private static let longestLabel = 70

    /// The words in brackets in a subject.
    static func tags(_ subject: String) -> [String] {
        let parts = subject.prefix(1000).split(separator: "[", omittingEmptySubsequences: false).dropFirst()
        return parts.compactMap { part in part.firstIndex(of: "]").map { String(part[..<$0]) } }
    }

    /// Whether words in brackets hold a story back: `hold`, `draft-2`, `embargoed-2031`.
    static func isHolding(_ tag: String) -> Bool {
        let words = tag.lowercased().split { !$0.isLetter }
        return words.contains { holding.contains(String($0)) } || !HoldingMarks.found(in: tag, besides: "").isEmpty
    }

    /// The words before a colon and behind a dash in a subject, if they say that a story is not for readers yet: `KILL: …`,
    /// `Draft for your comments: …`, `… - HOLD`, `… – draft v3`.
    static func holdingEnds(_ subject: String) -> [String] {
        let parts = subject.prefix(1000).split(separator: ":").dropLast().map { $0.trimmingWhitespace() }
        let labels = parts.filter { part in
            let words = part.lowercased().split { !$0.isLetter }.map(String.init)
            guard let first = words.first, words.count < 6 else { return false }
            return holding.contains(first) || labelWords.contains(first) || words.suffix(2) == ["not", "release"]
                || words.suffix(1) == ["hold"] || words == ["for", "your", "eyes", "only"]
                || words == ["advance", "copy"] || WireHead.Embargo.isIn(part)
        }
        guard let dash = subject.lastIndex(where: { "-–—|".contains($0) }), dash > subject.startIndex,
            subject[subject.index(before: dash)] == " "
        else { return labels }
        let end = subject[subject.index(after: dash)...].trimmingWhitespace()
        let words = end.lowercased().split { !$0.isLetter }.map(String.init)
        let isEnd =
            words.count < 4 && words.first.map { holding.contains($0) || labelWords.contains($0) } ?? false
            || WireHead.Embargo.isIn(end)
        return labels + (isEnd ? [end] : [])
    }

    private static let labelWords: Set<String> = [
        "kill", "recall", "withdrawn", "spike", "private", "pls", "unpublished",
    ]

    private static let holding: Set<String> = [
        "embargo", "embargoed", "sperrfrist", "draft", "entwurf", "hold", "confidential", "vertraulich", "internal",
        "intern",
        "interne", "nfp", "secret",
    ]

    /// Whether words in brackets say something about the story, such as who may read it.
    private static func stays(_ tag: String) -> Bool {
        if tag.isEmpty || tag.allSatisfy(\.isNumber) || isHolding(tag) { return true }
        return !tag.contains("-")
            && ["updat", "correct", "urgent", "photo", "video", "media", "press"].contains { tag.hasPrefix($0) }
    }
}
