import DatelineModel
import Testing

@testable import DatelineReading

/// Wire copy in the shapes in which newspapers, data bases and mail have it.
@Suite struct WireCopyFormsTests {
    private static let places: Set<String> = [
        "montreal", "srinagar", "bengaluru", "lagos", "nairobi", "islamabad", "riyadh", "cape town", "hà nội", "moscow",
    ]

    private static let lede =
        "Canada will open an office for the safety of artificial intelligence in Montreal, the industry ministry said on Wednesday."

    private func head(_ text: String) -> (WireHead, body: String) {
        let bytes = Array(text.utf8)
        let head = WireHeadParser { Self.places.contains($0.lowercased()) }.parse(bytes, in: 0..<bytes.count)
        return (head, String(decoding: bytes[head.bodyStart...], as: UTF8.self))
    }

    @Test(
        arguments: [
            ("SRINAGAR, Mar 03: ", "SRINAGAR", nil), ("Srinagar- ", "Srinagar", nil), ("Bengaluru: ", "Bengaluru", nil),
            ("(Lagos) ", "Lagos", nil), ("(Lagos) – ", "Lagos", nil), ("Cape Town | ", "Cape Town", nil),
            ("Islamabad (APP): ", "Islamabad", "APP"), ("Moscow, February 12. /TASS/. ", "Moscow", "TASS"),
            ("RIYADH, Feb. 12, 2025, SPA -- ", "RIYADH", "SPA"), ("12 February 2025, Nairobi – ", "Nairobi", nil),
            ("HÀ NỘI, ngày 12/2 (TTXVN) – ", "HÀ NỘI", "TTXVN"),
            ("MONTREAL, 12.2.2025 (Belga) – ", "MONTREAL", "Belga"),
            ("Nairobi, Feb. 12 (Nampa) -", "Nairobi", "Nampa"), ("Example Herald – ", nil, "Example Herald"),
            ("Herald News, 27 January 2025 - ", nil, "Herald News"), ("REUTERS — ", nil, "REUTERS"),
            ("Feb 12 (Reuters) - ", nil, "Reuters"), ("12 Feb (Reuters) - ", nil, "Reuters"),
            ("ISLAMABAD, APP -- ", "ISLAMABAD", nil), ("NAIROBI, AAP - ", "NAIROBI", "AAP"),
            ("Riyadh, SPA- ", "Riyadh", "SPA"), ("[Nairobi] ", "Nairobi", nil),
            ("[NAIROBI, Example.Net] ", "NAIROBI", "Example.Net"), ("Nairobi, 12 February 2025- ", "Nairobi", nil),
            ("NAIROBI, Kenya, February 12. ", "NAIROBI", nil), ("APA-Nairobi (Riyadh) ", "Nairobi", "APA"),
            ("Srinagar (Islamabad) [Lagos], Feb 12 (ANI): ", "Srinagar", "ANI"),
            ("Lagos, February 12, 2025 --", "Lagos", nil),
        ] as [(String, String?, String?)])
    func datelinesOfTheWorldAreRead(dateline: String, place: String?, agency: String?) {
        let (head, body) = head(dateline + Self.lede)
        #expect(head.place == place && head.agency == agency && body == Self.lede)
    }

    @Test(arguments: [
        "Privacy: Canada will open an office for the safety of models in Montreal, the ministry of industry said on Wednesday.",
        "Well-known firms - Canada has many of them - will have to test their models, the ministry of industry said.",
        "(Applause) The minister then opened the office for the safety of artificial intelligence in Montreal, as planned.",
        "Good News – Canada will open an office for the safety of artificial intelligence, the ministry said on Wednesday",
        "BREAKING NEWS — Canada will open an office for the safety of artificial intelligence, the ministry said.",
    ])
    func whatOnlyLooksLikeADatelineIsNone(text: String) { #expect(head(text).0.place == nil) }

    @Test func theAddressOfThePageIsTheSource() {
        let (head, body) = head(
            "https://news.example.org/2025/02/12/office\n\nCanada opens an office for safety\n\n\(Self.lede)")
        #expect(head.address == "https://news.example.org/2025/02/12/office")
        #expect(head.dayOfAddress == CalendarDay(year: 2025, month: 2, day: 12))
        #expect(head.headline == "Canada opens an office for safety" && body == Self.lede)
    }

    @Test(arguments: [
        "Title: Canada opens an office\nDate: February 12, 2025\nSource: Example Agency\nBy: Jane Placeholder\n\nContent:\n",
        "Subject: Canada opens an office\nFrom: Example Agency <a@example.org>\nDate: Wed, 12 Feb 2025 10:00:00 +0000\n\n",
        "Subject: FW: Re: Canada opens an office\nFrom: Example Agency <a@example.org>\nDate: Wed, 12 Feb 2025 10:00:00 +0000\n\n",
        """
        Copyright 2025 Example Agency
        All Rights Reserved

        February 12, 2025 Wednesday 3:14 PM GMT

        LENGTH: 120 words

        HEADLINE: Canada opens an office

        BYLINE: By JANE PLACEHOLDER

        BODY:


        """,
    ])
    func aHeadWhoseLinesSayWhatTheyAreIsRead(lines: String) {
        let (head, body) = head(lines + Self.lede)
        #expect(head.headline == "Canada opens an office" && body == Self.lede)
        #expect(head.day == CalendarDay(year: 2025, month: 2, day: 12))
        #expect(head.authors.isEmpty || head.authors == ["Jane Placeholder"])
    }

    @Test(arguments: [
        "STATUS: HOLD", "Headline: EMBARGOED Summit closes", "SLUG: summit-EMBARGO", "Visibility: private",
    ])
    func aHeadThatMayForbidPublicationHoldsTheStory(line: String) {
        #expect(head("\(line)\nHeadline: Canada opens an office\nBody:\n\(Self.lede)").0.embargo != nil)
    }

    @Test func aDayOfPublicationInAHeadCountsBeforeThatOfTheDateline() {
        let (head, _) = head(
            "Headline: Canada opens an office\nPublish: 12 Feb 2099\n\nMONTREAL, Feb. 12, 2025 (AP) — \(Self.lede)")
        #expect(head.day == CalendarDay(year: 2099, month: 2, day: 12))
    }

    @Test(arguments: [
        "Note: this is a text\nSee: the page of the office\n",
        "Montreal: a city\nToronto: another\n",
    ])
    func otherLabelsAreWordsOfTheText(lines: String) {
        #expect(LabelledHead(Array(lines.utf8), in: 0..<lines.utf8.count) == nil)
    }

    @Test(arguments: [
        ("JANE PLACEHOLDER\n12 February 2025\n\n", ["Jane Placeholder"]),
        ("By A. Writer, Nairobi | 12 Feb 2025\n\n", ["A. Writer"]),
        (
            "By JANE PLACEHOLDER and JOHN ROE | Associated Press\nFeb. 12, 2025 3:14 PM ET\n\n",
            ["Jane Placeholder", "John Roe"]
        ),
        ("By Jane Placeholder\nUpdated: February 12, 2025 | 14:05 IST\n\n", ["Jane Placeholder"]),
    ])
    func bylinesAndTimesBelowAHeadlineAreRead(lines: String, authors: [String]) {
        let (head, body) = head("Canada opens an office for safety\n" + lines + Self.lede)
        #expect(head.headline == "Canada opens an office for safety" && head.authors == authors && body == Self.lede)
        #expect(head.day == CalendarDay(year: 2025, month: 2, day: 12))
    }

    @Test func aPlaceAboveADayIsThePlaceOfTheStory() {
        let (head, _) = head("Canada opens an office for safety\nMONTREAL\nFebruary 12, 2025\n\n" + Self.lede)
        #expect(head.place == "MONTREAL" && head.headline == "Canada opens an office for safety")
    }

    @Test func theNameOfASectionAboveAHeadlineIsNone() {
        let (head, _) = head(
            "Status of the nation\n\nCanada opens an office for the safety of models\n\n12 February 2025\n\n"
                + Self.lede)
        #expect(head.headline == "Canada opens an office for the safety of models")
        #expect(head.extras.map(\.value) == ["Status of the nation"])
    }

    @Test func aLineAloneAboveAParagraphIsTheHeadline() {
        let (head, body) = head("Canada opens an office for safety\n\n" + Self.lede)
        #expect(head.headline == "Canada opens an office for safety" && body == Self.lede)
    }

    @Test(arguments: [
        "The office opens in May.\n\n", "A short word\n\n", "Canada opens an office for safety\n",
        "- tests before release of a model\n\n",
    ])
    func aSentenceOrALineOfAParagraphIsNoHeadline(line: String) { #expect(head(line + Self.lede).0.headline == nil) }

    @Test(arguments: [
        ("/2025/02/12/office", true), ("/2025-02-12-office.html", true), ("/2025/02/office", false), ("/1/2/3", false),
    ])
    func aDayIsReadFromAnAddress(path: String, isDay: Bool) {
        #expect((DayInWords.day(inAddress: "https://example.org" + path) != nil) == isDay)
    }
}
