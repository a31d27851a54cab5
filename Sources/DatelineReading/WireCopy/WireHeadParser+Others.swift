import DatelineModel

/// Lines above and below a headline that are none themselves: kickers, the names of who sends a text, more of a standfirst.
extension WireHeadParser.Reading {
    /// Leaves out a line that is neither headline nor story; what is below it begins at `next`.
    mutating func leaveOut(_ line: OpeningLine, above next: Int) {
        let left = WireHead.Noted(value: line.text, range: line.range)
        guard candidates.isEmpty else { return repeated.append(left) }
        head.extras.append(left)
        take(upTo: next, provesHeadline: false)
    }

    /// Whether a line above that is plainly a headline has been read, and not only the name of an office or a section.
    var isBelowHeadline: Bool {
        let lines = [head.headline].compactMap { $0 } + candidates.map(\.text)
        return lines.contains { line in
            line.split(separator: " ").count > 3 || line.unicodeScalars.contains(where: \.isUnspaced)
        }
    }

    /// Leaves out what stands above a headline of which it names the section.
    mutating func leaveKicker() {
        if head.headline == nil, hasKicker { leaveOutFirst() }
    }

    /// Whether the first of two lines names the section that the headline below it stands in, or who sends the text.
    var hasKicker: Bool {
        guard candidates.count > 1, case let (first, second) = (candidates[0].text, candidates[1].text) else {
            return false
        }
        let isSender = AgencyName.isOfficeAlone(first) && !AgencyName.isOfficeAlone(second)
        let isLetterhead =
            Letterhead.isName(first, isSure: true) && !Letterhead.isName(second)
            && second.split(separator: " ").count > 2
        return isSender || isLetterhead || WireHeadParser.isKicker(first, above: second)
    }

    /// Whether a line has been read that is the standfirst, if there is one.
    var hasStandfirst: Bool { candidates.count > 1 || head.standfirst != nil }

    /// Adds one more point of a list to the standfirst. Returns whether there is room for it.
    mutating func lengthenStandfirst(by line: String) -> Bool {
        guard candidates.count == 2, case let first = candidates[1].text,
            candidates[0].text.split(separator: " ").count > 4,
            first.count + line.count < HeadlineDeriver.longestSummary
        else { return false }
        let isSentence = first.last.map { ".!?…。".contains($0) } ?? false
        candidates[1].text += (isSentence ? " " : "; ") + line
        linesGoingOn += 1
        return true
    }

    /// Leaves out two sections of one or two words each above a line that can be a headline: `Société`, `Éducation`.
    mutating func leaveKickers(above line: String) {
        guard candidates.count == 2, head.headline == nil, line.split(separator: " ").count > 4,
            candidates.allSatisfy({ $0.text.split(separator: " ").count < 3 && $0.text.utf8.count < 40 })
        else { return }
        dropOffices()
    }

    /// Takes the name of an office above `PRESS RELEASE` as that of who sends it, which is no headline.
    mutating func takeOfficeAboveLabel() {
        if candidates.count == 1, AgencyName.isOffice(candidates[0].text.inTitleCase) { return dropOffices() }
        guard !candidates.isEmpty, candidates.allSatisfy({ Self.isSender($0.text) }),
            candidates.contains(where: {
                AgencyName.isOfficeAlone($0.text, isAboveLabel: true) || Self.isMinister($0.text)
            })
        else { return }
        dropOffices()
    }

    /// Takes the name of an office that stands alone above a day as that of who sends the text, which is no headline.
    mutating func takeOfficeAboveDay() {
        guard candidates.count == 1, AgencyName.isOfficeAlone(candidates[0].text) else { return }
        dropOffices()
    }

    private mutating func dropOffices() {
        while !candidates.isEmpty { leaveOutFirst() }
    }

    /// Leaves out the first of the lines that may be a headline.
    mutating func leaveOutFirst() {
        let line = candidates.removeFirst()
        head.extras.append(.init(value: line.text, range: line.start..<line.start + line.text.utf8.count))
    }

    /// `The Hon Jane Placeholder MP`, `Minister for Science`, `Ministry of Science`
    private static func isSender(_ line: String) -> Bool {
        AgencyName.isOfficeAlone(line, isAboveLabel: true) || isMinister(line) || line.hasPrefix("The Hon ")
            || line.hasPrefix("Hon ") || line.hasPrefix("The Hon. ")
    }

    /// `Minister for Science`, but `Minister launches plan` and `Minister for Science launches plan` are headlines.
    static func isMinister(_ line: String) -> Bool {
        guard line.hasPrefix("Minister for ") || line.hasPrefix("Minister of ") else { return false }
        return line.split(separator: " ").allSatisfy { word in
            ["for", "of", "the", "and", "to", "&"].contains(word)
                || word.first?.isUppercase == true && !HeadlineWords.looksLikeVerb(word.lowercased())
        }
    }

    /// Takes the name that stands between a headline and a day as that of the author.
    mutating func takeNameAboveDay() {
        guard candidates.count > 1, head.authors.isEmpty, let name = Byline.nameAboveDay(candidates[1].text),
            candidates[0].text.split(separator: " ").count > 3, !WireHeadParser.hasWordOfSection(name)
        else { return }
        head.authors = [name]
        candidates.remove(at: 1)
    }
}
