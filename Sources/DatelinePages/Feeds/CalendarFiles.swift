import DatelineDigest
import DatelineModel

/// The events of the site, and of every country, topic and instrument that has any, for calendars (RFC 5545):
/// `events.ics` beside the front page and beside theirs. That of `/instruments/` has the steps of all instruments.
enum CalendarFiles: SiteFileKind {
    /// The calendar in the folder of a page.
    static func permalink(below page: Permalink) -> Permalink { Permalink("\(page)events.ics") }

    static func files(of edition: Edition, pages: [Page]) -> [SiteFile] {
        let dates = edition.keyDates()
        guard !dates.all.isEmpty else { return [] }
        let ofTerms = dates.terms.filter { edition.settings.hasPages($0.taxonomy) }.map { taxonomy, term in
            SiteFile(
                Self.self, .term(taxonomy, term),
                at: permalink(below: edition.digest.terms(in: taxonomy)[term].term.permalink))
        }
        let ofInstruments =
            dates.ofInstruments.isEmpty
            ? [] : [SiteFile(Self.self, .number(0), at: permalink(below: Permalink("/\(Taxonomy.ID.instruments)/")))]
        return [SiteFile(Self.self, at: permalink(below: Permalink("/")))] + ofTerms + ofInstruments
    }

    static func bytes(of file: SiteFile, in edition: Edition, pages: [Page]) throws -> [UInt8] {
        let dates = edition.keyDates()
        var (title, entries) = (edition.settings.title, dates.all)
        if case .term(let taxonomy, let term) = file.key {
            title += ": \(edition.digest.terms(in: taxonomy)[term].term.name)"
            entries = dates.of(taxonomy, term)
        } else if case .number = file.key {
            title += ": \(edition.words("Instruments"))"
            entries = dates.ofInstruments
        }
        var text = CalendarText()
        text.add("BEGIN", "VCALENDAR")
        text.add("VERSION", "2.0")
        text.add("PRODID", "-//Dateline//Key dates//EN")
        text.add("X-WR-CALNAME", text: title)
        for entry in entries { add(entry, to: &text, edition) }
        text.add("END", "VCALENDAR")
        return text.bytes
    }

    private static func add(_ entry: KeyDates.Entry, to text: inout CalendarText, _ edition: Edition) {
        let event = entry.event
        let (url, uid, stamp, description) = origin(of: entry, edition)
        text.add("BEGIN", "VEVENT")
        text.add("UID", text: uid)
        text.add("DTSTAMP", CalendarText.instant(stamp))
        if event.start.secondOfDay != nil, event.end?.secondOfDay != nil || event.end == nil {
            text.add("DTSTART", CalendarText.instant(event.start))
            if let end = event.end { text.add("DTEND", CalendarText.instant(end)) }
        } else {
            text.add("DTSTART;VALUE=DATE", CalendarText.day(event.start.day))
            // The end is the first day on which it is over.
            if let end = CalendarDay(daysSinceEpoch: event.lastDay.daysSinceEpoch + 1) {
                text.add("DTEND;VALUE=DATE", CalendarText.day(end))
            }
        }
        text.add("SUMMARY", text: event.name)
        if let place = event.place { text.add("LOCATION", text: place) }
        text.add("DESCRIPTION", text: description)
        text.add("URL", url)
        text.add("END", "VEVENT")
    }

    /// Where readers learn more of an event, what tells it from all others, when that was last changed, and what it is
    /// called.
    ///
    /// The same event keeps its place in calendars when its name or its dates change; the step of an instrument, when
    /// its date changes or others come before it.
    private static func origin(
        of entry: KeyDates.Entry, _ edition: Edition
    ) -> (url: String, uid: String, stamp: PublicationDate, description: String) {
        let absolute = { (permalink: Permalink) in edition.settings.baseURL.absolute(permalink.description) }
        switch entry.source {
        case .article(let position):
            let article = edition.digest.articles[position]
            let url = absolute(article.permalink)
            return (url, "\(url)#event-\(entry.number + 1)", article.lastChanged, article.title.value)
        case .instrument(let position):
            let instrument = edition.site.instruments.all[position]
            let steps = instrument.instrument.steps
            let url = "\(absolute(instrument.term.permalink))#\(steps[entry.number].anchor)"
            // Files of instruments have no date of their own: what they say of the future is from the last day that
            // they report, or of the day of the build if they report none.
            let today = edition.site.today
            let told = instrument.instrument.lastStep(by: today)?.day ?? today
            let number = instrument.instrument.number.map { " (\($0))" } ?? ""
            return (url, url, PublicationDate(day: told), instrument.term.name + number)
        }
    }
}

/// The lines of a calendar file: escaped, folded at 75 bytes, ended with CR and LF.
struct CalendarText {
    /// The lines so far.
    private(set) var bytes: [UInt8] = []
    /// The most bytes of a line without its end.
    private static let longestLine = 75

    /// Adds a property whose value needs no escapes.
    mutating func add(_ name: String, _ value: String) {
        var room = Self.longestLine
        for character in "\(name):\(value)".unicodeScalars {
            // A character is not divided, and what follows begins with a space.
            let count = UTF8.width(character)
            if count > room {
                bytes.append(text: "\r\n ")
                room = Self.longestLine - 1
            }
            bytes.append(contentsOf: UTF8.encode(character) ?? UTF8.encodedReplacementCharacter)
            room -= count
        }
        bytes.append(text: "\r\n")
    }

    /// Adds a property whose value is a text.
    mutating func add(_ name: String, text: String) {
        var escaped = ""
        for character in text.unicodeScalars {
            switch character {
            case "\\", ";", ",": escaped += "\\\(character)"
            case "\n": escaped += "\\n"
            case _ where character.value < 0x20 || character.value == 0x7F: escaped += " "
            default: escaped.unicodeScalars.append(character)
            }
        }
        add(name, escaped)
    }

    /// A day: `20250212`.
    static func day(_ day: CalendarDay) -> String { day.description.filter { $0 != "-" } }

    /// A moment in UTC: `20250212T000000Z`; a day without a time begins then.
    static func instant(_ date: PublicationDate) -> String {
        let seconds = date.secondsSinceEpoch
        let days = Int((Double(seconds) / 86_400).rounded(.down))
        let second = seconds - days * 86_400
        let parts = [second / 3_600, second / 60 % 60, second % 60].map { String($0, digits: 2) }
        return "\(day(CalendarDay(daysSinceEpoch: days) ?? date.day))T\(parts.joined())Z"
    }
}
