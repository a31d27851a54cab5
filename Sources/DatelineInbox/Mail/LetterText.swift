import DatelineReading

/// The lines of a mail's text, out of which the story is taken.
struct LetterText {
    var lines: [String]
    /// The head of the mail that was passed on, if the story is one.
    var head: ForwardedHead?
    /// The subjects of all mails that it was in, from the outermost on.
    var subjects: [String] = []
    private(set) var leftOut: [String] = []
    /// Words above the story that hand it over, and may say that it is not for readers yet.
    var holdingNotes: [String] = []

    /// The text of a mail that is to another what `role` says.
    init(_ text: String, _ role: MailRole) {
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        dropArmour()
        dropTop()
        for _ in 0..<Self.mostForwards { guard unwrap(role) else { break } }
        dropQuotes(head == nil ? role : .forward)
        dropFooters()
        dropSignature()
        dropFooters()
        dropDevice()
        dropGreeting()
        dropHoldingNotes()
    }

    /// A mail that was passed on several times is taken out of as many.
    private static let mostForwards = 20

    /// The text that stays; empty if none does.
    var text: String {
        let first = lines.firstIndex { !isBlank($0) } ?? lines.endIndex
        let last = lines.lastIndex { !isBlank($0) } ?? lines.startIndex
        return first <= last ? lines[min(first, lines.count)..<min(last + 1, lines.count)].joined(separator: "\n") : ""
    }

    func isBlank(_ line: some StringProtocol) -> Bool {
        line.utf8.allSatisfy { $0 <= 0x20 } || line.trimmingWhitespace().isEmpty
    }

    /// How many words are in lines, those of quotes aside.
    func countWords(in lines: some Sequence<String>) -> Int {
        lines.lazy.filter { !$0.hasPrefix(">") }.map { $0.split(whereSeparator: \.isWhitespace).count }.reduce(0, +)
    }

    /// Takes lines out, and notes what they were.
    mutating func drop(_ range: Range<Int>, as kind: String) {
        note(lines[range], as: kind)
        lines.removeSubrange(range)
    }

    /// Takes a note about the story out.
    mutating func dropNote(_ range: Range<Int>, as kind: String) {
        holdingNotes +=
            HoldingMarks.found(inNote: lines[range].joined(separator: " ").trimmingWhitespace()).map { [$0] } ?? []
        drop(range, as: kind)
    }

    /// Notes lines that were taken out.
    mutating func note(_ lines: some Sequence<String>, as kind: String) {
        let words = lines.joined(separator: " ")
        if !words.trimmingWhitespace().isEmpty { leftOut.append(.leftOut(kind, words)) }
    }

    // MARK: - What is around the text

    /// The lines in which PGP wraps a text that is signed.
    private mutating func dropArmour() {
        let isMark = { (mark: String) in { (line: String) in line.hasPrefix(mark) && line.trimmingWhitespace() == mark }
        }
        guard let start = lines.firstIndex(where: isMark("-----BEGIN PGP SIGNED MESSAGE-----")),
            let body = lines[start...].firstIndex(where: isBlank)
        else { return }
        let signature = lines[body...].firstIndex(where: isMark("-----BEGIN PGP SIGNATURE-----")) ?? lines.endIndex
        let end = lines[signature...].firstIndex(where: isMark("-----END PGP SIGNATURE-----")).map { $0 + 1 }
        let signed = lines[(body + 1)..<signature].map { $0.hasPrefix("- ") ? String($0.dropFirst(2)) : $0 }
        lines = lines[..<start] + signed + lines[(end ?? lines.endIndex)...]
    }

    /// `View this email in your browser`, above everything else.
    private mutating func dropTop() {
        guard let start = lines.firstIndex(where: { !isBlank($0) }) else { return }
        let end = lines[start...].firstIndex(where: isBlank) ?? lines.endIndex
        guard end < lines.endIndex, end - start <= 4, FooterWords.isTop(lines[start..<end].joined(separator: " "))
        else { return }
        drop(start..<end, as: "the line above the mail")
    }
}
