import DatelineModel

extension WireHeadParser {
    /// What has been read of a head.
    struct Reading {
        var head: WireHead
        /// Lines that may be a headline and a standfirst.
        var candidates: [(text: String, start: Int)] = []
        /// Lines that say again what the headline says.
        var repeated: [WireHead.Noted<String>] = []
        /// The days that a line above the dateline may mean: `12/02/2025`.
        var unclearDays: [CalendarDay] = []
        /// Where the line ends from which names were taken; 0 if none was.
        var endOfNames = 0
        /// How many lines a headline has besides its first.
        var linesGoingOn = 0
        /// Where a block ends that has been taken whole.
        var blockEnd = 0
        /// Where the text ends.
        let end: Int
        let isMarkdown: Bool

        init(_ bytes: [UInt8], _ range: Range<Int>, isMarkdown: Bool) {
            head = WireHead(bodyStart: range.lowerBound)
            (end, self.isMarkdown) = (range.upperBound, isMarkdown)
        }

        /// The head: notes for editors without a story below them are an advisory, or a kill if any line has words of one.
        func finished(_ lines: [OpeningLine]) -> WireHead {
            var head = head
            let isStory = head.day != nil || head.place != nil || head.agency != nil || head.dayWithoutYear != nil
            if let note = head.notes.first, head.notice == nil, !isStory {
                let kill = lines.first { WireNotice.mentionsKill($0.text) }
                head.notice = .init(value: kill == nil ? .advisory : .kill, range: kill?.range ?? note.range)
            }
            return head
        }

        /// Takes a head whose lines say what they are.
        mutating func take(_ labelled: LabelledHead, _ datelines: DatelineParser) {
            head.headline = labelled.headline.map(VersionMark.removed)
            (head.day, head.agency, head.authors) = (labelled.day, labelled.agency, labelled.authors)
            (head.address, head.extras, head.bodyStart) = (labelled.address, labelled.extras, labelled.end)
            (head.dropped, head.slug) = (labelled.dropped, labelled.slug)
            guard let dateline = labelled.place.flatMap(datelines.labelled) else { return }
            (head.place, head.area, head.day) = (dateline.place, dateline.area, head.day ?? dateline.day)
            head.dayWithoutYear = head.day == nil ? dateline.dayWithoutYear : nil
        }

        /// Takes what the lines of such a head say of the moment of publication. Where another line says another, none is read.
        mutating func takeRelease(_ labelled: LabelledHead) {
            if head.embargo == nil, let hold = labelled.hold {
                head.embargo = .init(words: hold.value, range: hold.range, time: nil, isDraftMark: false)
            }
            guard let release = labelled.release, head.embargo?.isDraftMark != true else { return }
            if let other = head.embargo, !other.range.overlaps(release.line.range) {
                guard other.time != release.time else { return }
                head.embargo = .init(words: other.words, range: other.range, time: nil, isDraftMark: false)
                return
            }
            head.embargo = .init(
                words: release.line.value, range: release.line.range, time: release.time, isDraftMark: false)
        }

        /// Takes a line as the headline that stands alone above a paragraph, though nothing else shows what it is: no sentence,
        /// and much shorter than what follows.
        mutating func takeHeadlineAlone(_ lines: [OpeningLine], _ bytes: [UInt8]) {
            let extras = candidates.first.map { first in head.extras.count { $0.range.lowerBound > first.start } } ?? 0
            let count = candidates.count + repeated.count + linesGoingOn + extras
            guard !isMarkdown, head.headline == nil, let first = candidates.first,
                let index = lines.firstIndex(where: { $0.range.lowerBound >= first.start }),
                index + count < lines.count
            else { return }
            // Below a headline its main points may stand in a list.
            let below = lines[index + count]
            let story = lines[(index + count)...].first { !$0.isItem } ?? below
            let isBelowOffice = candidates.count > 1 && AgencyName.isOfficeAlone(first.text)
            // A blank line is below a headline of several lines.
            let isOfLines = linesGoingOn > 0 && candidates.count == 1
            let isApart = isOfLines || (isBelowOffice || lines[index].isAlone) && lines[index + count - 1].isAlone
            // `deep fakes`, a section, may stand above it.
            let headline = hasKicker ? candidates[1] : first
            let words = headline.text.split(separator: " ").count
            // Below a day, or in a script without spaces, less of a story will do.
            let isUnspaced = headline.text.unicodeScalars.contains(where: \.isUnspaced) && headline.text.count > 7
            let isBelowDay = head.day != nil && lines[index].range.lowerBound >= head.bodyStart
            let endsOpen = isBelowDay && bytes[story.range].last == UInt8(ascii: ":")
            guard isApart || count == 1 && index + 2 < lines.count && isAboveLine(lines[index], story, bytes),
                headline.text.count <= Self.longestHeadline, words > 3 || isUnspaced,
                story.range.count > (isBelowDay || isUnspaced ? 45 : 90),
                story.range.count > headline.text.utf8.count || endsOpen,
                Self.hasSentence(bytes[story.range]) || endsOpen
            else { return }
            take(upTo: below.range.lowerBound)
        }

        /// Whether a line is a headline right above paragraphs of one line each, and no line of a broken paragraph.
        private func isAboveLine(_ line: OpeningLine, _ story: OpeningLine, _ bytes: [UInt8]) -> Bool {
            guard !line.isPiece, !story.isPiece, line.range.count < 100, bytes[line.range].last != UInt8(ascii: "?"),
                let last = bytes[story.range].last
            else {
                return false
            }
            return story.range.count > max(100, line.range.count * 3 / 2)
                && (".!?\"".utf8.contains(last) || last == 0x9D)
        }

        /// Whether a dateline is of a scene: its day is not about that of publication, which stands above it.
        func isScene(_ dateline: Dateline) -> Bool {
            guard dateline.mayBeOfScene, let day = head.day, let scene = dateline.day else { return false }
            return abs(day.daysSinceEpoch - scene.daysSinceEpoch) > 7
        }

        /// Takes what a dateline says.
        mutating func take(_ dateline: Dateline) {
            if let place = dateline.place { (head.place, head.area) = (place, dateline.area) }
            head.agency = dateline.agency ?? head.agency
            if let title = dateline.title {
                head.headline = head.headline ?? title.value
                if head.headline != title.value { head.dropped.append(title) }
            }
            // Of a day above the dateline and its own the later is that of publication.
            if head.authors.isEmpty { head.authors = dateline.authors }
            head.month = head.month ?? dateline.month
            head.day = [dateline.day, head.day].compactMap { $0 }.max { $0.daysSinceEpoch < $1.daysSinceEpoch }
            head.dayWithoutYear = head.day == nil ? dateline.dayWithoutYear : nil
            takeDay(of: unclearDays)
        }

        /// Takes the day of a dateline without a year if it is one of those that a line above may mean.
        private mutating func takeDay(of days: [CalendarDay]) {
            guard let words = head.dayWithoutYear, let date = MonthAndDay(words), date.year == nil,
                let day = days.first(where: { $0.month == date.month && $0.day == date.dayOfMonth })
            else { return }
            (head.day, head.dayWithoutYear) = (day, nil)
        }

        /// Takes a dateline that is a line of its own; what is below it begins at `next`.
        mutating func take(_ dateline: Dateline, alone next: Int) {
            take(upTo: next)
            take(dateline)
        }

        /// `GENERAL`: a section and no headline.
        private func isWordOfSection(_ line: String) -> Bool {
            line.utf8.count < 16 && line.unicodeScalars.allSatisfy { $0.isASCII && $0.properties.isUppercase }
        }

        private var isInTwoLinesOfCapitals: Bool {
            guard candidates.count > 1, !Letterhead.isName(candidates[0].text) else { return false }
            let (first, second) = (candidates[0], candidates[1])
            return second.start - first.start - first.text.utf8.count < 2
                && first.text.utf8.count + second.text.utf8.count < Self.longestHeadline
                && !first.text.contains(where: \.isLowercase) && !second.text.contains(where: \.isLowercase)
        }

        private static let longestHeadline = 140

        private static func hasSentence(_ line: ArraySlice<UInt8>) -> Bool {
            line.contains { ".!?".utf8.contains($0) } || line.contains { $0 >= 0xD8 }
        }

        /// Takes all that was read up to an offset as the head; `provesHeadline` if it shows what the lines before are.
        mutating func take(upTo offset: Int, provesHeadline: Bool = true) {
            guard provesHeadline || candidates.isEmpty else { return }
            head.bodyStart = offset
            head.dropped += repeated
            repeated = []
            // `Status of the nation`, and the headline below it.
            if hasKicker { leaveOutFirst() }
            // A headline of two lines goes on in small letters, or both are in capitals.
            if candidates.count > 1, HeadlineLines.beginsSmall(candidates[1].text) || isInTwoLinesOfCapitals {
                candidates[0].text += " " + candidates.remove(at: 1).text
            }
            if let headline = candidates.first, isWordOfSection(headline.text) {
                leaveOutFirst()
            }
            if let headline = candidates.first { head.headline = headline.text }
            if candidates.count > 1 { head.standfirst = candidates[1].text }
            candidates = []
        }

        /// A text that says no other day is of the day until which it is held.
        mutating func takeDayOfEmbargo() {
            guard head.day == nil, let time = head.embargo?.time, let year = time.year else { return }
            if let words = head.dayWithoutYear {
                takeYear(before: CalendarDay(year: year, month: time.month, day: time.dayOfMonth), of: words)
                return
            }
            head.day = CalendarDay(year: year, month: time.month, day: time.dayOfMonth)
        }

        /// `ROMA, 18 FEB` below an embargo until 19 February 2025: the year of a day that is at most a month before that.
        private mutating func takeYear(before end: CalendarDay?, of words: String) {
            guard let end, let date = MonthAndDay(words) else { return }
            let day = [end.year, end.year - 1].lazy
                .compactMap { CalendarDay(year: $0, month: date.month, day: date.dayOfMonth) }
                .first { (0...31).contains(end.daysSinceEpoch - $0.daysSinceEpoch) }
            guard let day else { return }
            (head.day, head.dayWithoutYear) = (day, nil)
        }
    }

    /// Takes a block of whom to ask that stands above a headline, up to a blank line. Returns whether a line begins one.
    func takeContacts(_ line: OpeningLine, _ reading: inout Reading, _ bytes: [UInt8]) -> Bool {
        guard !reading.isMarkdown, reading.candidates.isEmpty, reading.head.headline == nil,
            WireExtra.opensContacts(line.text)
        else { return false }
        var end = line.range.upperBound
        for _ in 0..<Self.mostContacts {
            let next = min(lineEnd(bytes, end, reading.end) + 1, reading.end)
            let below = next..<max(next, trimBlankEnd(bytes, next, lineEnd(bytes, next, reading.end)))
            // Where a line is long, the story begins; a notice is no contact.
            guard !below.isEmpty, below.count < Self.longestContact,
                WireNotice(String(decoding: bytes[below], as: UTF8.self)) == nil
            else { break }
            end = below.upperBound
        }
        let next = skipBlank(bytes, end, reading.end)
        guard next < reading.end else { return false }
        let block = line.range.lowerBound..<end
        reading.head.extras.append(.init(value: String(decoding: bytes[block], as: UTF8.self), range: block))
        reading.blockEnd = next
        reading.take(upTo: next, provesHeadline: false)
        return true
    }

    private static var mostContacts: Int { 10 }
    private static var longestContact: Int { 80 }
}
