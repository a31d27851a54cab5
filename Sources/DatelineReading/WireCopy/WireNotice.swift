/// A message of an agency to its editors, which is no story.
package enum WireNotice: Sendable, Hashable {
    /// A story that was sent must not be used: `MANDATORY KILL`.
    case kill
    /// It announces or asks something: `ADVISORY`, `ATTN EDITORS`.
    case advisory
    /// A note for editors, which a story may follow: `EDITORS' NOTE`.
    case note

    /// The notice that a line of a story's head is; `nil` if it is none.
    ///
    /// A notice has the form of a slug line: its name in capitals, alone or before a colon or a dash. `Kill switch becomes
    /// law` is a headline.
    init?(_ line: String) {
        guard Self.stems.mayBeIn(line) else { return nil }
        // The words that name one are among the first.
        let beginning = line.utf8.count > Self.longest ? String(line.unicodeScalars.prefix(Self.longest)) : line
        let words = WireWord.words(of: beginning.withCapitalsApart)[...]
        guard !words.isEmpty else { return nil }
        if Phrases.length(of: Self.requests, words) != nil || Self.withdraws(words) || Self.killsSlug(words)
            || line.trimmingEnd(of: " <=*^.").hasSuffix(", KILL")
        {
            self = .kill
        } else if Self.isNamed(by: Self.advisories, words, onlyInCapitals: true) || Self.isSchedule(words, of: line) {
            self = .advisory
        } else if Self.isNamed(by: Self.notes, words, onlyInCapitals: false) {
            // `ACHTUNG REDAKTIONEN: Bitte die Meldung nicht verwenden`
            let isKill = Self.mentionsKill(WireWord.words(of: line))
            guard isKill || !Self.isNewsOfEditors(words, line) else { return nil }
            self = isKill ? .kill : .note
        } else {
            return nil
        }
    }

    /// Whether the words behind a dateline ask editors to withdraw a story.
    static func withdraws(_ text: String) -> Bool {
        let beginning = String(text.unicodeScalars.prefix(longest))
        guard stems.mayBeIn(beginning) else { return false }
        let words = WireWord.words(of: beginning)[...]
        let request = words.drop { addresses.contains($0.text) }
        return Phrases.length(of: requests, request) != nil
    }

    /// Whether a line asks to kill a story that it calls by its slug, in capitals: `Please kill PARIS: …`, `Kill: AI-LAW`.
    private static func killsSlug(_ words: ArraySlice<WireWord>) -> Bool {
        let request = words.drop { addresses.contains($0.text) || polite.contains($0.text) }
        guard let verb = request.first, kills.contains(verb.text) else { return false }
        let object = request.dropFirst().drop {
            !$0.isInCapitals && (besideKills.contains($0.text) || polite.contains($0.text))
        }
        let end = object.dropFirst().firstIndex(where: \.startsPart) ?? object.endIndex
        let slug = object[..<end]
        guard (1...4).contains(slug.count),
            slug.allSatisfy({ $0.isInCapitals && $0.text.contains(where: \.isUppercase) })
        else { return false }
        // `KILL BILL: …` is a headline, and so is `KILL: DRONES STRIKE`.
        let isAsked = request.startIndex > words.startIndex && !words.allSatisfy(\.isInCapitals)
        return isAsked || !verb.isInCapitals && slug.first?.startsPart == true && end == object.endIndex
    }

    /// Whether a line is the name of a list of what an agency is going to send, with nothing but the agency and a day beside
    /// it: `AP News Digest`, `BUDGET`, `AFP DAYBOOK, 12 FEB`.
    private static func isSchedule(_ words: ArraySlice<WireWord>, of line: String) -> Bool {
        let name = words.drop { AgencyName.isKnown($0.text) || $0.text == "THE" }
        let hasAgency = name.startIndex > words.startIndex && words[name.startIndex - 1].text != "THE"
        guard
            let count = Phrases.length(of: schedules, name)
                ?? (hasAgency ? Phrases.length(of: schedulesOfAgencies, name) : nil)
        else { return false }
        // A heading of a page, `Daybook`, is not in capitals either.
        guard hasAgency || name.prefix(count).allSatisfy(\.isInCapitals) else { return false }
        let rest = name.dropFirst(count)
        guard let first = rest.first else { return true }
        let text = Substring(line.utf8.dropFirst(first.range.lowerBound))
        return EmbargoTimeReader(alone: String(text)) != nil
    }

    /// Whether a line that begins with `Editors:` in small letters is a headline: no sentence, and without the words of notes.
    private static func isNewsOfEditors(_ words: ArraySlice<WireWord>, _ line: String) -> Bool {
        guard let first = words.first, first.text == "EDITORS", !first.isInCapitals, words.count > 4 else {
            return false
        }
        return !line.hasSuffix(".") && !words.contains { wordsOfNotes.contains($0.text) }
    }

    /// Whether a line has words that withdraw a story.
    static func mentionsKill(_ line: String) -> Bool {
        stems.mayBeIn(line) && mentionsKill(WireWord.words(of: line))
    }

    /// Whether a line is nothing but the heading of notes that an agency or an office adds for editors.
    static func isHeadingOfNotes(_ line: ArraySlice<UInt8>) -> Bool {
        // Two letters tell nearly every line from them.
        guard let first = line.first, first >= 0x80 || beginningsOfNotes.contains(line.prefix(2).map { $0 & 0x5F })
        else {
            return false
        }
        let words = WireWord.words(of: String(decoding: line, as: UTF8.self))[...]
        return Phrases.length(of: notesBelow, words) == words.count
    }

    /// Whether a note for editors has words that withdraw a story.
    private static func mentionsKill(_ words: [WireWord]) -> Bool {
        words.indices.contains {
            kills.contains(words[$0].text) || Phrases.length(of: killPhrases, words[$0...]) != nil
        }
    }

    /// Whether a part of a line consists of words that withdraw a story, `KILL`, with what may stand beside them.
    private static func withdraws(_ words: ArraySlice<WireWord>) -> Bool {
        var start = words.startIndex
        while start < words.endIndex {
            let end = words[start...].dropFirst().firstIndex(where: \.startsPart) ?? words.endIndex
            let part = words[start..<end]
            if isNamed(by: killPhrases, words[start...], onlyInCapitals: true) || orders(part) { return true }
            if start == words.startIndex, isNamed(by: withdrawals, words[start...], onlyInCapitals: false) {
                return true
            }
            let isKill = part.contains { kills.contains($0.text) }
            let isNothingElse = part.allSatisfy {
                kills.contains($0.text) || besideKills.contains($0.text) || AgencyName.isKnown($0.text)
                    || $0.text.allSatisfy { $0 == "+" }
            }
            // In small letters it takes two words, and nothing behind them: `Mandatory kill`.
            let isSetOff = part.allSatisfy(\.isInCapitals) || part.count > 1 && part.endIndex == words.endIndex
            if isKill, isNothingElse, isSetOff { return true }
            start = end
        }
        return false
    }

    /// Whether words in capitals withdraw a story whatever follows: `MANDATORY KILL of the story …`.
    private static func orders(_ words: ArraySlice<WireWord>) -> Bool {
        Phrases.length(of: killOrders, words).map { words.prefix($0).allSatisfy(\.isInCapitals) } ?? false
    }

    /// Whether one of the names opens a line, with nothing behind it or with what a colon or a dash parts from it.
    private static func isNamed(
        by names: Phrases.Table, _ words: ArraySlice<WireWord>, onlyInCapitals: Bool
    ) -> Bool {
        guard let count = Phrases.length(of: names, words) else { return false }
        let name = words.prefix(count)
        guard !onlyInCapitals || name.allSatisfy(\.isInCapitals) else { return false }
        return words.dropFirst(count).first?.startsPart ?? true
    }

    private static let longest = 100

    /// Those of all that makes a line a notice.
    private static let stems = NoticeStems(
        [killPhrases, withdrawals, killOrders, requests, advisories, schedules, schedulesOfAgencies, notes]
            .flatMap { $0.values.joined() } + kills.map { [$0] })
}

extension String {
    /// The text with a blank around each hyphen behind a word of capitals: `KILL-Canada`, `UPDATE 2-Canada`.
    fileprivate var withCapitalsApart: String {
        let isHyphen = { (byte: UInt8) in byte == UInt8(ascii: "-") }
        let hasAny = zip(utf8, utf8.dropFirst()).contains { isHyphen($1) && !(97...122).contains($0) }
        guard hasAny else { return self }
        var result = ""
        var isCapitals = true
        for character in self {
            if character.isWhitespace {
                isCapitals = true
            } else if character == "-", isCapitals, result.last?.isLetter ?? false || result.last?.isNumber ?? false {
                result += " - "
                continue
            } else if !character.isUppercase, !character.isNumber {
                isCapitals = false
            }
            result.append(character)
        }
        return result
    }
}
