import DatelineModel
import Testing

@testable import DatelineReading

/// The heads of stories as they are copied from pages, with more lines than an agency sends.
@Suite struct WebHeadsTests {
    private static let places: Set<String> = ["nairobi", "mombasa", "kisumu", "kenya"]

    private static let lede =
        "Kenya will set up a board that tests artificial intelligence in Mombasa, the information ministry said on Thursday."
    private static let headline = "Kenya to set up board that tests AI in Mombasa"

    private func head(_ text: String) -> (WireHead, body: String) {
        let bytes = Array(text.utf8)
        let head = WireHeadParser { Self.places.contains($0.lowercased()) }.parse(bytes, in: 0..<bytes.count)
        return (head, String(decoding: bytes[head.bodyStart...], as: UTF8.self))
    }

    @Test(
        "Below the headline of a page there may be a sentence, a caption, a byline and the time, and the headline once more",
        arguments: [
            "It looks at what ministries buy.\n\nNairobi: ", "It looks at what ministries buy.\n\nNAIROBI- ",
            "The board at its first meeting. — AFP\n\nNairobi (KNA) – ",
            "\(headline)\n\nIt looks at what ministries buy.\n\nNAIROBI: ", "\(headline)\n\nNAIROBI — ",
            "The members in Nairobi. Image Credit: EXA\n\nNairobi - ", "It looks at what ministries buy.\n\nNairobi:\n",
        ])
    func theStoryOfAPageBeginsAtItsDateline(between: String) {
        let (head, body) = head("\(Self.headline)\n\n\(between)\(Self.lede)\n\nIt has 25 staff.")
        #expect(head.headline == Self.headline && head.place?.lowercased() == "nairobi")
        #expect(body == "\(Self.lede)\n\nIt has 25 staff.")
    }

    @Test(arguments: [
        "It looks at what ministries buy.\n\nThu 6 Mar 2025 14.05 GMT",
        "It looks at what ministries buy.\n\nJane Placeholder in Nairobi\n\nThu 6 Mar 2025 14.05 GMT",
        "By KNA\nPublished : Mar. 6, 2025 - 10:16", "Jane Placeholder |06.03.2025 - Update : 06.03.2025",
        "PTI | Nairobi | Updated: 06-03-2025 14:05 IST | Created: 06-03-2025 14:01 IST\n6 March 2025",
    ])
    func theStoryOfAPageBeginsBelowItsTime(between: String) {
        let (head, body) = head("\(Self.headline)\n\n\(between)\n\n\(Self.lede)")
        #expect(head.headline == Self.headline && head.day == CalendarDay(year: 2025, month: 3, day: 6))
        #expect(body == Self.lede)
    }

    @Test(
        "A paper and its day may stand on one line, with the blank between them lost",
        arguments: [
            ("NDTV06-03-2025", nil), ("The Example Times6 Mar 2025", "The Example Times"),
            ("Example Herald 6 March 2025", "Example Herald"), ("The Placeholder6 March 2025", "The Placeholder"),
        ] as [(String, String?)])
    func aPaperAndItsDayAreTheCredit(line: String, paper: String?) {
        let (head, body) = head("\(Self.headline)\n\n\(line)\n\nNAIROBI: \(Self.lede)")
        // Of `06-03-2025` nobody knows which number is the month.
        #expect(head.agency == paper && head.day == (paper == nil ? nil : CalendarDay(year: 2025, month: 3, day: 6)))
        #expect(
            head.headline == Self.headline && head.standfirst == (paper == nil ? line : nil) && body.hasPrefix("Kenya"))
    }

    @Test(arguments: ["Nairobi Talks 6 March 2025", "Version6 March 2025 of the law", "Board meets 6 March 2025"])
    func otherWordsBeforeADayAreNoPaper(line: String) {
        let (head, _) = head("\(Self.headline)\n\n\(line)\n\nNAIROBI: \(Self.lede)")
        #expect(head.agency == nil && head.standfirst == line)
    }

    @Test(arguments: [
        ("Jane Placeholder", ["Jane Placeholder"]), ("Jane van Placeholder", []), ("Ministers Meet", []),
        ("Board In Nairobi", []), ("Mombasa Board", []), ("Tests Begin", []),
    ])
    func aNameBetweenTheHeadlineAndTheDatelineIsTheAuthor(line: String, authors: [String]) {
        for blank in ["\n", "\n\n"] {
            let (head, body) = head("\(Self.headline)\(blank)\(line)\(blank)NAIROBI, March 6 (Reuters) - \(Self.lede)")
            #expect(head.authors == authors && head.standfirst == (authors.isEmpty ? line : nil), "\(line)")
            #expect(head.headline == Self.headline && body == Self.lede)
        }
    }

    @Test func aSentenceBelowTheHeadlineIsTheStandfirst() {
        let (head, _) = head("\(Self.headline)\n\nIt looks at what ministries buy.\n\nNAIROBI — \(Self.lede)")
        #expect(head.standfirst == "It looks at what ministries buy." && head.dropped.isEmpty)
    }

    @Test func aRepeatedHeadlineIsNamedAsLeftOut() {
        let (head, _) = head("\(Self.headline)\n\n\(Self.headline)\n\nNAIROBI — \(Self.lede)")
        #expect(head.standfirst == nil && head.dropped.map(\.value) == [Self.headline])
    }

    @Test(
        "The head of a page may follow the date on its line",
        arguments: [
            ("\(headline)\n\nNAIROBI — ", headline, "NAIROBI"), ("\(headline)\n\nNairobi\n\n", headline, "Nairobi"),
            ("Nairobi\n\n", nil, "Nairobi"), ("The board. Image Credit: EXA\n\nNairobi - ", nil, "Nairobi"),
            ("\(headline)\n\n", headline, nil),
        ] as [(String, String?, String?)])
    func theHeadOfAPageMayFollowTheDate(opening: String, headline: String?, place: String?) {
        let (head, body) = head(" date 2025-03-06 \(opening)\(Self.lede)".trimmingBlanks)
        #expect(head.day == CalendarDay(year: 2025, month: 3, day: 6))
        #expect(head.headline == headline && head.place == place && body.hasSuffix(Self.lede))
    }

    @Test(arguments: ["deep fakes", "Lake and coast", "Counties"])
    func aSectionAboveTheHeadlineIsNone(section: String) {
        let (head, body) = head("\(section)\n\n\(Self.headline)\n\n\(Self.lede)")
        #expect(head.headline == Self.headline && body == Self.lede)
    }

    @Test func aHeadlineMayStandRightAboveParagraphsOfOneLine() {
        let lede = Self.lede + " It looks at what ministries buy."
        let (head, body) = head("\(Self.headline)\n\(lede)\nIt has 25 staff.")
        #expect(head.headline == Self.headline && body == "\(lede)\nIt has 25 staff.")
    }

    @Test func twoLinesOfCapitalsAreOneHeadline() {
        let (head, _) = head("KENYA TO SET UP BOARD\nTHAT TESTS AI\n\nNAIROBI — \(Self.lede)")
        #expect(head.headline == "KENYA TO SET UP BOARD THAT TESTS AI")
    }

    @Test(
        "What only looks like the head of a page is the story",
        arguments: [
            // A round-up.
            "Counties in brief\n\nTwo boards met.\n\nNAIROBI — \(lede)\n\nMOMBASA — \(lede)\n\nKISUMU — \(lede)",
            // A sentence that is no headline.
            "Two boards met.\n\nIt looks at what ministries buy.\n\nNAIROBI — \(lede)",
            // Lines of a broken paragraph.
            "The board that will look at what the ministries of the\nRepublic of Kenya buy has met\nin Mombasa for the first time.",
            "Kenya: the country has no law on models, and the board that it sets up has no power over what ministries buy.",
        ])
    func whatOnlyLooksLikeTheHeadOfAPageStays(text: String) {
        let (head, body) = head(text)
        #expect(head.headline == nil && head.standfirst == nil)
        #expect(text.hasSuffix(body) && (body == text || head.place != nil))
    }
}

extension String {
    fileprivate var trimmingBlanks: String { String(drop { $0 == " " }) }
}
