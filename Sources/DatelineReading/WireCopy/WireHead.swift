package import DatelineModel

/// What opens a story as an agency sends it: headline, date, place, agency, and whether it is under embargo.
package struct WireHead: Sendable, Hashable {
    /// The line above the dateline, without version marks; `nil` if there is none.
    package var headline: String?
    /// The line below the headline that is no part of the story; `nil` if there is none.
    package var standfirst: String?
    /// Who wrote it, by a line `By Jane Doe`.
    package var authors: [String] = []
    /// The place of the dateline as written, `HÀ NỘI`; `nil` if there is none.
    package var place: String?
    /// What the dateline says the place lies in, as written: the `CALIF.` of `TORRANCE, CALIF.`; `nil` if it says
    /// nothing.
    package var area: String?
    /// The full date of a `date 2025-02-12` head or of a dateline that names its year.
    package var day: CalendarDay?
    /// Month and day of a dateline without a year, as written: `Feb. 12`.
    package var dayWithoutYear: String?
    /// The agency in parentheses: `Reuters`.
    package var agency: String?
    /// The web address from which the text was taken, by a line of its own; `nil` if there is none.
    package var address: String?
    /// The day in the path of that address; `nil` if there is none.
    package var dayOfAddress: CalendarDay? { address.flatMap(DayInWords.day(inAddress:)) }
    /// The embargo; `nil` if there is none.
    package var embargo: Embargo?
    /// What it is if it is no story, and where that is said; `nil` for a story.
    package var notice: Noted<WireNotice>?
    /// Notes for editors above the story, which are no part of it.
    package var notes: [Noted<String>] = []
    /// Captions of pictures and contacts above the story, which are no part of it either.
    package var extras: [Noted<String>] = []
    /// Lines of the head with what a story has no place for, such as `Priority: 3`.
    package var dropped: [Noted<String>] = []
    /// The short name under which an agency sends the story, `BC-CANADA-AI`; `nil` if it has none.
    package var slug: String?
    /// The month of a head that names no day, as written: `2025-02`; `nil` if there is none.
    package var month: String?
    /// Where the story's own words begin, in bytes.
    package var bodyStart: Int

    /// A value of a head with its place in the file, in bytes.
    package struct Noted<Value: Sendable & Hashable>: Sendable, Hashable {
        package let value: Value
        package let range: Range<Int>
    }

    /// An embargo in a head.
    package struct Embargo: Sendable, Hashable {
        /// Its words as written.
        package let words: String
        /// Where they are in the file, in bytes.
        package let range: Range<Int>
        /// When it ends; `nil` if no time is named, or none that can be read with certainty.
        package let time: EmbargoTime?
        /// Whether it is the mark of a draft, which no time makes ready.
        package let isDraftMark: Bool
    }

    /// Whether the day of the dateline has its year, and which number is the month is not known: `12/02/2025`.
    package var isDayUnclear: Bool { dayWithoutYear.map { $0.split(separator: "/").count == 3 } ?? false }

    /// Whether an agency at the end is that of the dateline, in other letters or in full: `-- BERNAMA`, `© Agence
    /// France-Presse`.
    func isFrom(_ agency: String) -> Bool { self.agency.map { AgencyName.isSame($0, as: agency) } ?? false }

    /// The head of a text without any.
    init(bodyStart: Int) { self.bodyStart = bodyStart }

    /// The day of a dateline without a year, in the given year; `nil` if there is none or the year has no such day.
    package func day(inYear year: Int) -> CalendarDay? {
        dayWithoutYear.flatMap { MonthAndDay($0) }.flatMap {
            CalendarDay(year: year, month: $0.month, day: $0.dayOfMonth)
        }
    }
}

extension WireHead.Embargo {
    /// The embargo, or the mark of a draft, in a title that an author gave; `nil` if it has none.
    ///
    /// An author’s title may well be about embargoes, so that it takes capitals or a full time: `Embargo until 2028 on chips`
    /// is news, and `Confidential` a title.
    init?(inTitle title: Located<String>) { self.init(Self.line(title.value), inTitle: title) }

    /// The embargo in a title, and else whether all of the title is the name of one, as `isName` tells.
    static func found(inTitle title: Located<String>) -> (embargo: Self?, isName: Bool) {
        guard let line = line(title.value) else { return (nil, false) }
        let embargo = Self(line, inTitle: title)
        return (embargo, embargo == nil && isName(line, of: title.value))
    }

    private init?(_ line: EmbargoLine?, inTitle title: Located<String>) {
        guard let line else { return nil }
        let embargo = Self(line, in: title)
        let isInCapitals = WireWord.words(of: embargo.words).first?.isInCapitals ?? false
        guard embargo.time != nil || isInCapitals || line.reading == .draft && !line.isAll(of: title.value) else {
            return nil
        }
        self = embargo
    }

    /// The embargo, or the mark of a draft, that the whole of a value is, such as the name of an author; `nil` if it is
    /// none.
    init?(asValue value: Located<String>) {
        guard let line = Self.line(value.value), line.isAll(of: value.value), !HoldingOrder.isName(value.value) else {
            return nil
        }
        self.init(line, in: value)
    }

    /// Whether the whole of a title is the name of an embargo or a draft, though it may be news: `Draft`, `Embargo`.
    package static func isName(_ title: String) -> Bool {
        line(title).map { isName($0, of: title) } ?? false
    }

    private static func isName(_ line: EmbargoLine, of title: String) -> Bool {
        guard line.isAll(of: title), !HoldingOrder.isName(title) else { return false }
        return line.reading == .draft || line.reading == .none
    }

    /// Whether a line begins with an embargo in capitals or with its time, as a title may.
    package static func opens(_ line: String) -> Bool {
        Self(inTitle: Located(value: line, offset: 0, length: line.utf8.count)) != nil
    }

    /// Whether a line has an embargo or the mark of a draft.
    package static func isIn(_ text: String) -> Bool { line(text) != nil }

    /// Whether a text has no words but those of an embargo, of an order to hold it back or of the mark of a draft.
    package static func isMark(_ text: String) -> Bool {
        guard let line = line(text) else { return false }
        return line.isAll(of: text) || EmbargoLine.isHoldingOrder(text)
    }

    /// Whether a text is an order of one who writes it to hold a story back, and names no time until which.
    package static func isOrder(_ text: String) -> Bool {
        guard let line = line(text) else { return false }
        if case .time = line.reading { return false }
        return EmbargoLine.isHoldingOrder(text)
    }

    private init(_ line: EmbargoLine, in value: Located<String>) {
        let words = String(Substring(value.value.utf8.dropFirst(line.range.lowerBound).prefix(line.range.count)))
        var time: EmbargoTime?
        if case .time(let end) = line.reading { time = end }
        self.init(
            words: words.trimmingWhitespace(), range: value.offset..<value.offset + value.length, time: time,
            isDraftMark: line.reading == .draft)
    }

    private static func line(_ text: String) -> EmbargoLine? {
        OpeningLine.mayHaveEmbargo(text) ? EmbargoLine(text) : nil
    }
}
