import DatelineModel
import Testing

@testable import DatelineReading

/// Lines between the headline and the story of a page or a release: names, desks, times, places.
@Suite struct PageHeadsTests {
    private static let lede =
        "Kenya will set up a board that tests artificial intelligence in Mombasa, the information ministry said on Thursday."
    private static let headline = "Kenya to set up board that tests AI in Mombasa"
    private static let day = CalendarDay(year: 2025, month: 3, day: 6)

    private func head(_ text: String) -> (WireHead, body: String) {
        let bytes = Array(text.utf8)
        let head = WireHeadParser { ["nairobi", "mombasa", "delhi"].contains($0.lowercased()) }
            .parse(bytes, in: 0..<bytes.count)
        return (head, String(decoding: bytes[head.bodyStart...], as: UTF8.self))
    }

    @Test func whoIssuesAStoryIsNotTheNoticeBelow() {
        let (head, _) = head("\(Self.headline)\nIssued by\nMANDATORY KILL\n\n\(Self.lede)")
        #expect(head.notice?.value == .kill)
    }

    @Test(
        "Names stand above a day, below it or beside it, with what the people are",
        arguments: [
            (
                "It looks at what ministries buy\n\nJane Doe and John Roe\nThu 6 Mar 2025 18.04 GMT",
                ["Jane Doe", "John Roe"]
            ),
            ("Mar 6, 2025 5:30 PM EAT\nJane Doe-Roe", ["Jane Doe-Roe"]),
            ("Jane Doe Published March 6, 2025 Updated March 6, 2025 07:12am", ["Jane Doe"]),
            ("Jane Doe - Reporter of Example Agency\nPublished 6 March 2025", ["Jane Doe"]),
            ("6 March 2025\nJane Doe, Herald Reporter", ["Jane Doe"]),
            ("By Jane Doe - March 6, 2025 @ 7:15am", ["Jane Doe"]),
            ("Jane Doe-Roe / EXA / Mar 6, 2025, 20:05 IST", ["Jane Doe-Roe"]),
            ("By Jane Doe, Daily Star\n6 March 2025", ["Jane Doe"]),
            ("By Jane Doe, Herald Reporter\n6 March 2025", ["Jane Doe"]),
            ("Jane Doe Social affairs correspondent\n6 March 2025", ["Jane Doe"]),
            ("6 March 2025\nJane Doe Political editor", ["Jane Doe"]),
            ("By Jane Doe Political editor\n6 March 2025", ["Jane Doe"]),
            ("6 March 2025\nJane Doe\nPolitical editor", ["Jane Doe"]),
            ("6 March 2025\nBy Jane Doe, Education correspondent, in Nairobi", ["Jane Doe"]),
            ("6 March 2025\nJane Doe in Nairobi and John Roe in Mombasa", ["Jane Doe", "John Roe"]),
            ("By Jane Doe Reprint | Print | Send by email\n6 March 2025", ["Jane Doe"]),
        ] as [(String, [String])])
    func namesAreThoseOfTheAuthors(between: String, authors: [String]) {
        let (head, body) = head("\(Self.headline)\n\(between)\n\n\(Self.lede)")
        #expect(head.authors == authors && head.day == Self.day, "\(head.authors)")
        #expect(head.headline == Self.headline && body == Self.lede, "\(body)")
    }

    @Test(
        "Words that are written as names are, and are none",
        arguments: ["Artificial Intelligence", "World News", "Nairobi Office", "Digital Economy"])
    func aSectionIsNoAuthor(line: String) {
        let (head, _) = head("\(Self.headline)\n6 March 2025\n\(line)\n\n\(Self.lede)")
        #expect(head.authors.isEmpty && head.headline == Self.headline, "\(head.authors)")
    }

    @Test(
        "A rubric below or above the day is no author, with a clock or without",
        arguments: [
            "Facial Recognition", "Machine Learning", "Kecerdasan Buatan", "Yapay Zeka", "Kunstmatige Intelligentie",
            "Sztuczna Inteligencja", "Derechos Digitales",
        ])
    func aRubricIsNoAuthor(line: String) {
        for lines in ["6 March 2025\n\(line)", "6 March 2025, 18:04\n\(line)", "\(line)\n6 March 2025"] {
            let (head, _) = head("\(Self.headline)\n\(lines)\n\n\(Self.lede)")
            #expect(head.authors.isEmpty && head.headline == Self.headline, "\(head.authors)")
        }
    }

    @Test(
        "The field that an agency writes before its headline is no part of it",
        arguments: ["عام / ", "اقتصادي / "])
    func theFieldOfAHeadlineIsLeftOut(field: String) {
        #expect(head("\(field)\(Self.headline)\n\n6 March 2025\n\n\(Self.lede)").0.headline == Self.headline)
        let other = "Open / closed: how Kenya buys models"
        #expect(head("\(other)\n\n6 March 2025\n\n\(Self.lede)").0.headline == other)
    }

    @Test("The second line of a headline is no desk")
    func theSecondLineOfAHeadlineIsNoDesk() {
        let (head, body) = head(
            "Kenya Ministry Opens First\nArtificial Intelligence Bureau\n6 March 2025\n\n\(Self.lede)")
        #expect(!head.dropped.contains { $0.value.contains("Bureau") }, "\(head.dropped)")
        #expect(((head.headline ?? "") + (head.standfirst ?? "") + body).contains("Bureau"), "\(head)")
    }

    @Test(
        "A time alone, a desk, a section in capitals and the time of an update are no part of the story",
        arguments: [
            "6 March 2025\n16:05\nNEWS", "The Example Bureau\n6 March 2025", "Redazione ANSA\n6 March 2025",
            "6 March 2025\nLast modified on Thu 6 Mar 2025 20.51 GMT",
            "Thu Mar 6, 2025 12:00 AM Last update on: Thu Mar 6, 2025 01:15 AM", "VNA Thursday, March 6, 2025 17:20",
            "Nairobi - 06 MAR 2025 - 14:17 CET", "News provided by\nExample Works, Inc.\n6 March 2025",
            "06.mar.2025 às 19h40\nAtualizado: 06.mar.2025 às 20h15",
            "06.03.2025, 10:31 aktualizacja: 06.03.2025, 11:02",
            "March 6, 2025 - 18:02 BJT (10:02 GMT) Source: Department of Press", "jeudi 6 mars 2025 - 14:05",
            "By Jane Doe\nReporter\nExample Media Group\n6 March 2025", "6 March 2025\nThe Example Mail",
            "Published - March 6, 2025 09:21 pm IST - Nairobi", "Posted On: 06 MAR 2025 6:05PM by PIB Delhi",
        ])
    func whatStandsAboveTheStoryIsNoPartOfIt(between: String) {
        let (head, body) = head("\(Self.headline)\n\(between)\n\n\(Self.lede)")
        #expect(head.headline == Self.headline && head.day == Self.day, "\(head)")
        #expect(body == Self.lede, "\(body)")
        if between.contains("Nairobi") { #expect(head.place == "Nairobi") }
        if between.contains("PIB") { #expect(head.place == "Delhi" && head.agency == "PIB") }
    }

    @Test(
        "A line like them that begins the story stays",
        arguments: [
            "16:05 is when the machines stop, says the board of Mombasa, and nobody knows who decided it.",
            "Nobody in the newsroom knew of the plan, the Example Bureau said on Thursday in a letter to all.",
            "Jane Doe Social affairs correspondent of the paper in Mombasa was the first to sign on Thursday.",
            "Political editors in Nairobi and Mombasa have a code of their own, which nobody has read to its end.",
            "Jane Doe and John Roe were the first to sign the paper, and forty others followed on Thursday.",
        ])
    func aLineOfTheStoryStays(line: String) {
        let (head, body) = head("\(Self.headline)\n6 March 2025\n\n\(line)\n\nIt has 25 staff.")
        #expect(body.hasPrefix(line) && head.authors.isEmpty)
    }

    @Test(
        "Which number of a day is the month is known where both are the same, or the dateline says it",
        arguments: [
            ("03/03/2025 01:47 PM", "NAIROBI, March 3 (KNA) -- ", "2025-03-03"),
            ("12/03/2025 01:47 PM", "NAIROBI, March 12 (KNA) -- ", "2025-03-12"),
            ("03/12/2025 01:47 PM", "NAIROBI, March 12 (KNA) -- ", "2025-03-12"),
            ("12/03/2025 01:47 PM", "NAIROBI, May 4 (KNA) -- ", nil), ("12/03/2025 01:47 PM", "NAIROBI (KNA) -- ", nil),
        ] as [(String, String, String?)])
    func anUnclearDayIsReadWithTheDateline(line: String, dateline: String, day: String?) {
        let (head, body) = head("\(line)\n\n\(Self.headline)\n\n\(dateline)\(Self.lede)")
        #expect(head.day == day.flatMap { CalendarDay(iso: $0) }, "\(String(describing: head.day))")
        #expect(body == Self.lede)
    }

    @Test("A minister, the office and the day beside the kind of a text stand above the headline")
    func whoSendsAStatementStandsAboveItsHeadline() {
        let above = "Hon Jane Placeholder\nMinister for Example Affairs\n\n6 March 2025          MEDIA STATEMENT"
        let (head, body) = head("\(above)\n\n\(Self.headline)\n\nNAIROBI - \(Self.lede)")
        #expect(head.headline == Self.headline && head.day == Self.day && head.place == "NAIROBI")
        #expect(body == Self.lede)
    }

    @Test(
        "Sections stand above the headline, and so does the field of an agency",
        arguments: ["News\nCity News\nLeeds News\n", "Société\nÉducation\n", "España.- ", "Economía/IA.- "])
    func sectionsStandAboveTheHeadline(above: String) {
        let (head, body) = head("\(above)\(Self.headline)\n\n6 March 2025\n\n\(Self.lede)")
        #expect(head.headline == Self.headline && body == Self.lede, "\(head.headline ?? "")")
    }

    @Test(
        "Services and agencies have their own signs between the place, the day and their name",
        arguments: [
            ("NAIROBI, KE / EXAMPLE Newswire / March 6, 2025 / ", "EXAMPLE Newswire"),
            ("Nairobi, Kenya--(Example Corp. - March 6, 2025) - ", "Example Corp."),
            ("NAIROBI. March 6, 2025 (Interfax) - ", "Interfax"), ("NAIROBI 06/03/2025 (BELGA)\n\n", "BELGA"),
        ])
    func datelinesOfServices(dateline: String, agency: String) {
        let (head, body) = head("\(Self.headline)\n\n\(dateline)\(Self.lede)")
        #expect(head.place?.uppercased() == "NAIROBI" && head.day == Self.day && head.agency == agency, "\(head)")
        #expect(body == Self.lede, "\(body)")
    }

    @Test("A sentence with slashes or a bracket behind a dash is none")
    func aSentenceWithSlashesIsNoDateline() {
        let story =
            "Either / or / neither / nor was the question in Mombasa, where members met for three days of talks."
        #expect(head("\(Self.headline)\n\n6 March 2025\n\n\(story)").body == story)
        let other = "NAIROBI -- (It was late - very late) - and nobody in the hall of the ministry knew what to say."
        #expect(head("\(Self.headline)\n\n6 March 2025\n\n\(other)").body.contains("very late"))
    }

    @Test("The number of a message is no headline, and a place may stand between a day and one")
    func whatStandsAboveTheHeadline() {
        let (message, _) = head(
            "dpa-infocom, dpa:250306-930-000000/1\n\n\(Self.headline)\n\nNairobi (dpa) - \(Self.lede)")
        #expect(message.headline == Self.headline && message.day == Self.day && message.agency == "dpa")
        let (page, body) = head("Press release\n6 March 2025\nNairobi\n\n\(Self.headline)\n\n\(Self.lede)")
        #expect(page.headline == Self.headline && page.place == "Nairobi" && body == Self.lede)
    }
}
