import DatelineModel

/// Reads the head of wire copy: embargo lines, notices, version marks, the headline, the byline, the date, the dateline.
///
/// A first line is a headline only if something follows that only wire copy has, such as a dateline.
struct WireHeadParser {
    /// What is looked for in a text.
    enum Scope {
        /// All that a head of wire copy can have.
        case wireCopy
        /// Only what forbids publication: the rest is an author's own words.
        case embargo
        /// Nothing.
        case nothing
    }

    /// What finds the dateline.
    let datelines: DatelineParser

    /// A parser that asks whether a name is a place of the gazetteer.
    init(knowsPlace: @escaping @Sendable (String) -> Bool) { datelines = DatelineParser(knowsPlace: knowsPlace) }

    /// The head of a body that begins at `range.lowerBound`; its `bodyStart` is that offset if there is no head.
    func parse(_ bytes: [UInt8], in range: Range<Int>, _ scope: Scope = .wireCopy, isMarkdown: Bool = false) -> WireHead
    {
        guard scope != .nothing else { return WireHead(bodyStart: range.lowerBound) }
        let opening = OpeningLine.lines(bytes, in: range)
        var reading = Reading(bytes, range, isMarkdown: isMarkdown)
        let labelled = scope == .wireCopy && !isMarkdown ? LabelledHead(bytes, in: range) : nil
        if let labelled { reading.take(labelled, datelines) }
        let lines = labelled.map { OpeningLine.lines(bytes, in: $0.end..<range.upperBound) } ?? opening
        let embargoes = Embargoes(in: lines, scope)
        for (index, line) in zip(lines.indices, lines) {
            guard read(line, embargoes.lines[index], scope, &reading, bytes) else { break }
        }
        if scope == .wireCopy { reading.takeHeadlineAlone(lines, bytes) }
        reading.head.embargo = embargoes.embargo ?? (labelled == nil ? nil : Embargoes(in: opening, scope).embargo)
        if reading.head.embargo == nil, let hold = labelled?.hold {
            reading.head.embargo = .init(words: hold.value, range: hold.range, time: nil, isDraftMark: false)
        }
        return reading.finished(lines)
    }

    /// What has been read of a head.
    private struct Reading {
        var head: WireHead
        /// Lines that may be a headline and a standfirst.
        var candidates: [(text: String, start: Int)] = []
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
            guard let dateline = labelled.place.flatMap(datelines.labelled) else { return }
            (head.place, head.area, head.day) = (dateline.place, dateline.area, head.day ?? dateline.day)
            head.dayWithoutYear = head.day == nil ? dateline.dayWithoutYear : nil
        }

        /// Takes a line as the headline that stands alone above a paragraph, though nothing else shows what it is: no sentence,
        /// and much shorter than what follows.
        mutating func takeHeadlineAlone(_ lines: [OpeningLine], _ bytes: [UInt8]) {
            guard !isMarkdown, head.headline == nil, let first = candidates.first,
                let index = lines.firstIndex(where: { $0.range.lowerBound >= first.start }),
                index + candidates.count < lines.count, lines[index].isAlone
            else { return }
            let story = lines[index + candidates.count]
            let last = lines[index + candidates.count - 1]
            let words = first.text.split(separator: " ").count
            guard last.isAlone, first.text.count <= Self.longestHeadline, words > 3, story.range.count > 120,
                story.range.count > first.text.utf8.count, Self.hasSentence(bytes[story.range])
            else { return }
            take(upTo: story.range.lowerBound)
        }

        /// Takes what a dateline says.
        mutating func take(_ dateline: Dateline) {
            if let place = dateline.place { (head.place, head.area) = (place, dateline.area) }
            head.agency = dateline.agency ?? head.agency
            // Of a day above the dateline and its own the later is that of publication.
            head.day = [dateline.day, head.day].compactMap { $0 }.max { $0.daysSinceEpoch < $1.daysSinceEpoch }
            head.dayWithoutYear = head.day == nil ? dateline.dayWithoutYear : nil
        }

        private static let longestHeadline = 140

        /// Whether a few words above a headline name the section that it stands in.
        private static func isKicker(_ words: String, above headline: String) -> Bool {
            let count = headline.split(separator: " ").count
            return words.split(separator: " ").count <= 4 && (6...14).contains(count)
                && !words.split(separator: " ").dropFirst().contains { HeadlineWords.verbs.contains($0.lowercased()) }
        }

        private static func hasSentence(_ line: ArraySlice<UInt8>) -> Bool {
            line.contains { ".!?".utf8.contains($0) } || line.contains { $0 >= 0xD8 }
        }

        /// Takes all that was read up to an offset as the head; `provesHeadline` if it shows what the lines before are.
        mutating func take(upTo offset: Int, provesHeadline: Bool = true) {
            guard provesHeadline || candidates.isEmpty else { return }
            head.bodyStart = offset
            // `Status of the nation`, and the headline below it.
            if candidates.count > 1, Self.isKicker(candidates[0].text, above: candidates[1].text) {
                let kicker = candidates.removeFirst()
                head.extras.append(
                    .init(value: kicker.text, range: kicker.start..<kicker.start + kicker.text.utf8.count))
            }
            if let headline = candidates.first { head.headline = headline.text }
            if candidates.count > 1 { head.standfirst = candidates[1].text }
            candidates = []
        }
    }

    /// Reads one line. Returns whether the head may go on behind it.
    private func read(
        _ line: OpeningLine, _ embargo: Embargoes.Part?, _ scope: Scope, _ reading: inout Reading, _ bytes: [UInt8]
    ) -> Bool {
        var start = line.range.lowerBound
        if let embargo {
            // A line of a box or a table cannot be taken out of it.
            if scope == .embargo, !line.isAlone { return false }
            let before = trimmedEnd(line.text.utf8.prefix(embargo.range.lowerBound))
            // A single word is the sender, `PA: EMBARGOED`.
            let isSender = !before.contains { $0 == " " || $0.unicodeScalars.contains(where: \.isUnspaced) }
            if !isSender, !WireLabel.matches(before) {
                guard scope == .wireCopy, reading.candidates.isEmpty, reading.head.headline == nil else { return false }
                reading.candidates.append((headline(before, reading), start))
            }
            let isRest = embargo.range.upperBound < line.text.utf8.count
            start =
                isRest
                ? line.range.lowerBound + embargo.range.upperBound
                : skipBlank(bytes, line.range.upperBound, reading.end)
            reading.take(upTo: start)
            guard isRest else { return true }
        }
        guard scope == .wireCopy else {
            // `KILL` alone may be an author’s word.
            if line.isOrder, line.text.contains(" "), start == line.range.lowerBound, WireNotice(line.text) == .kill {
                reading.head.notice = .init(value: .kill, range: line.range)
            }
            return false
        }
        return readWire(line, from: start, &reading, bytes)
    }

    private func readWire(_ line: OpeningLine, from start: Int, _ reading: inout Reading, _ bytes: [UInt8]) -> Bool {
        var text =
            start == line.range.lowerBound
            ? line.text : String(decoding: bytes[start..<line.range.upperBound], as: UTF8.self)
        let next = skipBlank(bytes, line.range.upperBound, reading.end)
        // `^By JANE DOE=`, `^Eds: With photos.<`: the marks of lines in copy of The Associated Press.
        if text.hasPrefix("^") { text = String(text.dropFirst()).trimmingEnd(of: "<= ") }
        if let notice = WireNotice(text) {
            let noted = start..<line.range.upperBound
            if notice == .note, reading.head.notice == nil {
                reading.head.notes.append(.init(value: text, range: noted))
                reading.take(upTo: next, provesHeadline: false)
                return true
            }
            reading.head.notice = .init(value: notice, range: noted)
            return false
        }
        if line.isWhole, next < reading.end, WireExtra.matches(text) {
            reading.head.extras.append(.init(value: text, range: start..<line.range.upperBound))
            reading.take(upTo: next, provesHeadline: false)
            return true
        }
        if line.isWhole, next < reading.end, let address = Self.address(text) {
            reading.head.address = reading.head.address ?? address
            reading.take(upTo: next, provesHeadline: false)
            return true
        }
        if line.isWhole, next < reading.end, reading.head.authors.isEmpty, let byline = Byline(text) {
            reading.head.authors = byline.authors
            reading.head.day = reading.head.day ?? byline.day
            reading.take(upTo: next)
            return true
        }
        let marked = start + VersionMark.end(in: text)
        if let dateline = datelines.dateline(bytes, marked, reading.end) {
            reading.take(upTo: dateline.end)
            reading.take(dateline)
            let story = dateline.end..<lineEnd(bytes, dateline.end, reading.end)
            if dateline.end > line.range.upperBound, WireNotice(String(decoding: bytes[story], as: UTF8.self)) == .kill
            {
                reading.head.notice = .init(value: .kill, range: story)
            } else if WireNotice.withdraws(String(decoding: bytes[story], as: UTF8.self)) {
                reading.head.notice = .init(value: .kill, range: story)
            }
            return false
        }
        guard line.isWhole else { return false }
        let mayHaveDate = text.utf8.contains(where: mayBeDigit)
        if mayHaveDate, next < reading.end, reading.head.day == nil, let day = Self.dayAlone(text) {
            reading.head.day = day
            reading.take(upTo: next)
            return true
        }
        if mayHaveDate, next < reading.end, let dateline = datelines.alone(text) {
            reading.take(upTo: next)
            reading.take(dateline)
            let story = next..<lineEnd(bytes, next, reading.end)
            if WireNotice(String(decoding: bytes[story], as: UTF8.self)) == .kill {
                reading.head.notice = .init(value: .kill, range: story)
            }
            return false
        }
        if WireLabel.matches(text) {
            reading.take(upTo: next, provesHeadline: false)
            return true
        }
        if next < reading.end, readAboveDay(text, next, &reading, bytes) { return true }
        guard reading.candidates.count < 2, reading.head.headline == nil,
            mayBeHeadline(VersionMark.removed(from: text), reading)
        else {
            return false
        }
        reading.candidates.append((headline(text, reading), start))
        return true
    }

    /// Reads a line that can be a name or a place in capitals if a day, or a dateline, stands below it. Returns whether it is.
    private func readAboveDay(_ text: String, _ next: Int, _ reading: inout Reading, _ bytes: [UInt8]) -> Bool {
        let isPlace = reading.head.place == nil && datelines.knowsPlace(text)
        let name = isPlace || !reading.head.authors.isEmpty ? nil : Byline.nameAlone(text)
        guard isPlace || name != nil else { return false }
        let below = String(decoding: bytes[next..<lineEnd(bytes, next, reading.end)], as: UTF8.self)
        let isAboveDay = below.utf8.count <= EmbargoLine.longest && Self.dayAlone(below.trimmingWhitespace()) != nil
        guard isAboveDay || !isPlace && datelines.dateline(bytes, next, reading.end) != nil else { return false }
        if isPlace { reading.head.place = text }
        if let name { reading.head.authors = [name] }
        reading.take(upTo: next)
        return true
    }

    /// The web address that a line is; `nil` if it is none.
    private static func address(_ text: String) -> String? {
        guard !text.contains(" ") else { return nil }
        if WebAddress.isValid(text) { return text }
        let address = "https://\(text)"
        return text.hasPrefix("www.") && text.dropFirst(4).contains(".") && WebAddress.isValid(address) ? address : nil
    }

    /// The day of a line of nothing but times: `12 February 2025, 19:34`, `Published: Feb 12, 2025 | Updated: Feb 13, 2025`.
    private static func dayAlone(_ text: String) -> CalendarDay? {
        var published: CalendarDay?
        var updated: CalendarDay?
        for part in text.split(whereSeparator: { "|•·".contains($0) }).map({ $0.trimmingWhitespace() }) {
            let label = labels.first { part.lowercased().hasPrefix($0) }
            let time = label.map { part.dropFirst($0.count).drop { ": ".contains($0) } } ?? part[...]
            let isUpdate = label.map { !publications.contains($0) } ?? false
            if let reader = EmbargoTimeReader(alone: String(time)) {
                if isUpdate { updated = updated ?? reader.day } else { published = published ?? reader.day }
            } else if let day = MonthAndDay(String(time))?.day {
                if isUpdate { updated = updated ?? day } else { published = published ?? day }
            } else if !isClock(time) {
                return nil
            }
        }
        return published ?? updated
    }

    /// A time of day with the name of its zone: `14:05 IST`, `3:14 PM ET`.
    private static func isClock(_ text: Substring) -> Bool {
        let words = text.split(separator: " ")
        return (1...3).contains(words.count) && words[0].contains(":")
            && words[0].allSatisfy { $0.isNumber || $0 == ":" }
            && words.dropFirst().allSatisfy { $0.count < 5 && $0.allSatisfy { $0.isLetter || $0 == "." } }
    }

    /// What a line of times may begin with, in small letters, the longest first.
    private static let labels =
        (publications + [
            "last updated on", "last updated", "last modified on", "last modified", "updated on", "updated", "modified",
            "update",
            "mis à jour le", "mise à jour le", "actualisé le", "actualizado el", "actualizado", "aktualisiert am",
            "aktualisiert",
            "atualizado em", "aggiornato il", "cập nhật lúc", "cập nhật", "обновлено",
        ]).sorted { $0.count > $1.count }

    private static let publications = [
        "published on", "published at", "published", "posted on", "posted", "first published on", "first published",
        "issued on",
        "issued", "released on", "released", "date", "publié le", "veröffentlicht am", "veröffentlicht", "stand",
        "datum",
        "publicado el", "publicado em", "publicado", "fecha", "pubblicato il", "gepubliceerd op", "ngày đăng",
        "đăng ngày",
        "xuất bản", "опубликовано",
    ]

    /// A headline without its version marks, and in Markdown without its markup.
    private func headline(_ text: String, _ reading: Reading) -> String {
        let plain = reading.isMarkdown ? MarkdownDocument(text.utf8).paragraphs.first ?? text : text
        // `… in Montreal =`, as dpa ends its headlines.
        return VersionMark.removed(from: plain.trimmingEnd(of: " =").trimmingWhitespace())
    }

    /// Whether a line can be a headline: no sentence, no item of a list, no quotation.
    private func mayBeHeadline(_ text: String, _ reading: Reading) -> Bool {
        guard let last = text.last, !".,;:…".contains(last), let first = text.first else {
            return false
        }
        guard !reading.isMarkdown else { return first == "#" ? text.hasPrefix("# ") : !"!>-*+|<[`~=".contains(first) }
        return !">-•<[{".contains(first)
    }

    /// What stands before an embargo on its line, without the marks that part them.
    private func trimmedEnd(_ text: Substring.UTF8View) -> String {
        Substring(text).trimmingEnd(of: " \t([{-–—|:/*•,;").trimmingWhitespace()
    }
}

/// The embargoes in the first lines of a story.
private struct Embargoes {
    /// The part of a line that is one.
    struct Part {
        let range: Range<Int>
    }

    /// The part of each line that is an embargo or its time.
    private(set) var lines: [Int: Part] = [:]
    /// All of them together; `nil` if there is none.
    private(set) var embargo: WireHead.Embargo?

    /// Looks for them; in Markdown with front matter a line is one only as a whole, and no sentence is.
    init(in lines: [OpeningLine], _ scope: WireHeadParser.Scope) {
        var readings: [EmbargoLine.Reading] = []
        var isOpen = false
        for (index, line) in zip(lines.indices, lines) {
            let found =
                line.mayHaveEmbargo ? EmbargoLine(line.text, isWhole: line.isWhole, isAlone: line.isAlone) : nil
            guard let found, scope == .wireCopy || line.isSlug(found) else {
                // The time may stand below: `EMBARGOED UNTIL:`.
                if isOpen, line.isWhole, let reading = EmbargoLine.timeAlone(line.text) {
                    readings.append(reading)
                    self.lines[index] = Part(range: 0..<line.text.utf8.count)
                }
                isOpen = false
                continue
            }
            readings.append(found.reading)
            self.lines[index] = Part(range: found.range)
            isOpen = found.isOpen
            let start = line.range.lowerBound
            let words = String(Substring(line.text.utf8.dropFirst(found.range.lowerBound).prefix(found.range.count)))
            embargo = WireHead.Embargo(
                words: words.trimmingWhitespace(),
                range: start + found.range.lowerBound..<start + found.range.upperBound,
                time: nil, isDraftMark: false)
        }
        guard let last = embargo else { return }
        let times = Set(readings.compactMap { if case .time(let time) = $0 { time } else { nil } })
        let isUnclear = readings.contains(.unclear) || readings.contains(.draft) || times.count > 1
        embargo = WireHead.Embargo(
            words: last.words, range: last.range, time: isUnclear ? nil : times.first,
            isDraftMark: readings.contains(.draft))
    }
}

/// Lines that say what kind of text follows, `PRESS RELEASE`, and have no part in it.
private enum WireLabel {
    static func matches(_ line: String) -> Bool {
        if line.utf8.count <= longest, labels.contains(WireWord.words(of: line).map(\.text).joined(separator: " ")) {
            return true
        }
        // `Policy & Law`: a section.
        if line.utf8.contains(UInt8(ascii: "&")) {
            let words = line.split(separator: " ")
            if words.count < 5, words.dropFirst().dropLast().contains("&") { return true }
        }
        // `BC-CN--AI Safety,300`: a slug.
        guard line.utf8.contains(UInt8(ascii: "-")), let dashes = line.firstRange(of: "--") else { return false }
        return line[..<dashes.lowerBound].allSatisfy { $0.isUppercase || $0 == "-" }
    }

    /// In bytes, with marks around the words.
    private static let longest = 80

    private static let labels = Set(
        """
        1st lead; 2nd lead; 3rd lead; 4th lead; first lead; second lead; third lead; 1st ld; 2nd ld; 3rd ld
        press release; news release; media release; for immediate release; immediate release; for release immediately
        communiqué de presse; nota de prensa; comunicado de prensa; nota à imprensa; comunicado de imprensa
        comunicato stampa; pressemitteilung; presseinformation; medienmitteilung; persbericht; pressmeddelande
        pressemeddelelse; pressemelding; thông cáo báo chí; пресс-релиз; بيان صحفي; 新闻稿; プレスリリース; 보도자료
        for immediate distribution; pour diffusion immédiate; para publicación inmediata; para divulgação imediata
        zur sofortigen veröffentlichung; press statement; media statement; associated press; the associated press
        """.split { $0 == ";" || $0.isNewline }.map {
            WireWord.words(of: String($0)).map(\.text).joined(separator: " ")
        })
}

/// Lines above a story that are no part of it: the caption of a picture, `The minister in Montreal. (Photo: EXA)`, or whom to
/// ask, `Contact: Press Office, press@example.org`.
private enum WireExtra {
    static func matches(_ line: String) -> Bool {
        let hasAddress = line.utf8.contains(UInt8(ascii: "@")) || line.utf8.contains(UInt8(ascii: "+"))
        if hasAddress, contacts.contains(where: line.hasPrefix) { return true }
        guard line.utf8.last == UInt8(ascii: ")"), let open = line.lastIndex(of: "(") else { return false }
        return photos.contains { line[line.index(after: open)...].hasPrefix($0) }
    }

    private static let contacts = [
        "Contact", "CONTACT", "Media contact", "MEDIA CONTACT", "Press contact", "PRESS CONTACT", "Kontakt",
        "Pressekontakt",
        "Contacto", "Contatto", "Contato", "Liên hệ", "Контакт",
    ]
    private static let photos = [
        "Photo", "PHOTO", "Foto", "FOTO", "Ảnh", "ẢNH", "Picture:", "Image:", "Bild:", "Фото", "صورة",
    ]
}
