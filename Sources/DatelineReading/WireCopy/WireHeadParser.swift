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
        let lines = OpeningLine.lines(bytes, in: range)
        let embargoes = Embargoes(in: lines, scope)
        var reading = Reading(bytes, range, isMarkdown: isMarkdown)
        for (index, line) in zip(lines.indices, lines) {
            guard read(line, embargoes.lines[index], scope, &reading, bytes) else { break }
        }
        reading.head.embargo = embargoes.embargo
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

        /// Takes all that was read up to an offset as the head; `provesHeadline` if it shows what the lines before are.
        mutating func take(upTo offset: Int, provesHeadline: Bool = true) {
            guard provesHeadline || candidates.isEmpty else { return }
            head.bodyStart = offset
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
        let marked = start + VersionMark.end(in: text)
        if let dateline = datelines.dateline(bytes, marked, reading.end) {
            reading.take(upTo: dateline.end)
            (reading.head.place, reading.head.area) = (dateline.place, dateline.area)
            (reading.head.agency, reading.head.dayWithoutYear) = (dateline.agency, dateline.dayWithoutYear)
            reading.head.day = dateline.day ?? reading.head.day
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
            (reading.head.place, reading.head.area) = (dateline.place, dateline.area)
            (reading.head.agency, reading.head.dayWithoutYear) = (dateline.agency, dateline.dayWithoutYear)
            reading.head.day = dateline.day ?? reading.head.day
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
        if next < reading.end, reading.head.authors.isEmpty, let authors = Byline.authors(text) {
            reading.head.authors = authors
            reading.take(upTo: next)
            return true
        }
        guard reading.candidates.count < 2, reading.head.headline == nil,
            mayBeHeadline(VersionMark.removed(from: text), reading)
        else {
            return false
        }
        reading.candidates.append((headline(text, reading), start))
        return true
    }

    /// The day of a line of nothing but times: `12 February 2025, 19:34`, `Published: Feb 12, 2025 | Updated: Feb 13, 2025`.
    private static func dayAlone(_ text: String) -> CalendarDay? {
        let times = text.split(separator: "|").map { $0.trimmingWhitespace() }
        guard let first = times.first, let day = EmbargoTimeReader(alone: first)?.day else { return nil }
        let isUpdate = { (time: String) in
            updates.contains { time.hasPrefix($0) }
                && EmbargoTimeReader(alone: String(time.drop { $0 != ":" && $0 != " " }.dropFirst())) != nil
        }
        return times.dropFirst().allSatisfy(isUpdate) ? day : nil
    }

    private static let updates = [
        "Updated", "UPDATED", "Modified", "Actualis", "Actualiz", "Aktualis", "Aggiornat", "Cập nhật",
    ]

    /// A headline without its version marks, and in Markdown without its markup.
    private func headline(_ text: String, _ reading: Reading) -> String {
        let plain = reading.isMarkdown ? MarkdownDocument(text.utf8).paragraphs.first ?? text : text
        return VersionMark.removed(from: plain.trimmingWhitespace())
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

/// A line that names who wrote a story.
private enum Byline {
    /// The names of `By Jane Doe and John Roe`; `nil` if the line is none.
    static func authors(_ line: String) -> [String]? {
        guard ["By ", "BY ", "by "].contains(where: line.hasPrefix), line.utf8.count <= 120 else { return nil }
        let names = line.dropFirst(3).replacing(" and ", with: ",").replacing(" AND ", with: ",").split(separator: ",")
            .map { $0.trimmingWhitespace() }
        let isNames = names.allSatisfy { name in
            let words = name.split(separator: " ")
            return (2...5).contains(words.count) && !name.contains(where: \.isNumber)
                && words.allSatisfy {
                    $0.first?.isUppercase == true || ["de", "van", "von", "al", "da", "di"].contains($0)
                }
        }
        guard !names.isEmpty, isNames else { return nil }
        return names.map { name in
            name.contains(where: \.isLowercase)
                ? name
                : name.split(separator: " ").map { $0.prefix(1) + $0.dropFirst().lowercased() }.joined(separator: " ")
        }
    }
}
