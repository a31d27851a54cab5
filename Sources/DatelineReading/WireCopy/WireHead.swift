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
    /// The embargo; `nil` if there is none.
    package var embargo: Embargo?
    /// What it is if it is no story, and where that is said; `nil` for a story.
    package var notice: Noted<WireNotice>?
    /// Notes for editors above the story, which are no part of it.
    package var notes: [Noted<String>] = []
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
    }

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
    /// is news.
    init?(inTitle title: Located<String>) {
        guard OpeningLine.mayHaveEmbargo(title.value), let line = EmbargoLine(title.value) else { return nil }
        let words = String(Substring(title.value.utf8.dropFirst(line.range.lowerBound).prefix(line.range.count)))
        var time: EmbargoTime?
        if case .time(let end) = line.reading { time = end }
        let isInCapitals = WireWord.words(of: words).first?.isInCapitals ?? false
        guard time != nil || line.reading == .draft || isInCapitals else { return nil }
        self.init(words: words.trimmingWhitespace(), range: title.offset..<title.offset + title.length, time: time)
    }
}
