import DatelineTestSupport
import DatelineModel
import Testing

@testable import DatelineReading

@Suite struct SignOffTests {
    private func read(_ text: String) -> (body: String, signOff: SignOff) {
        let bytes = Array(text.utf8)
        let signOff = SignOff(bytes, in: 0..<bytes.count)
        return (String(decoding: bytes.prefix(signOff.bodyEnd), as: UTF8.self), signOff)
    }

    @Test(arguments: [
        (" — VNS", "VNS"), ("\n\n— VNS", "VNS"), (" —AP", "AP"), ("\n—AP\n", "AP"), (" -- Reuters", "Reuters"),
        ("\n-- Reuters", "Reuters"),
        (" – AFP", "AFP"), (" — VNA/VNS", "VNA/VNS"), ("/VNA", "VNA"), (" /VNA", "VNA"), ("\n/VNA/", "VNA"),
        (" (VNA)", "VNA"),
        ("\n(Reuters)", "Reuters"), ("\r\n\r\n(Xinhua)\r\n", "Xinhua"), (" — VNS.", "VNS"),
        (" — Agence France-Presse", "Agence France-Presse"),
        ("\n\n— The Associated Press", "The Associated Press"), (" (dpa)", "dpa"), (" — VNS\n\nENDS", "VNS"),
        (" — VNS\n###\n", "VNS"),
        (" — VNS\n\n© VNS 2025", "VNS"), ("\n(END)\n", nil), ("\n\nENDS", nil), ("\n\nEnds\n", nil), ("\n\n-30-", nil),
        ("\n- 30 -", nil), ("\n\n###", nil),
        ("\n\n# # #", nil), ("\n© 2025 Vietnam News Service. All rights reserved.", nil),
        ("\n\nOur Standards: The Thomson Reuters Trust Principles.", nil), ("\n\n- Ends -", nil), ("\n\n—ENDS—", nil),
        ("", nil), ("\n \n", nil),
        ("\u{A0}— VNS\u{A0}", "VNS"), (" — VNA 12/02/2025", "VNA"), (" EFE", "EFE"), (" AFP\n", "AFP"),
        ("\n\nCopyright 2025 Example Agency. All rights reserved. It may not be published.", "Example Agency"),
        ("\n\nThe post Summit closes appeared first on Example News.", "Example News"),
        ("\n\nAAP jp", "AAP"), ("\n\njd/ae/xy", nil), ("\n\nEd/Jane Placeholder", nil),
        ("\nSOURCE Example Office", "Example Office"), (" PTI ABC DEF DEF", "PTI"), ("\n\n==Kyodo", "Kyodo"),
        ("\n\nNNNN", nil), ("\n\nSource: Xinhua\n\nEditor: huaxia", "Xinhua"), ("\n\n(MORE)", nil),
        (" Enditem", nil), ("\n\nEnditem", nil), ("\n\n- FIN -", nil), (" (ANSA).", "ANSA"), ("\n\n(AA/jd)", "AA"),
        ("/.\n\nVNA", "VNA"), ("\n\nEFE\njd/xy", "EFE"), ("\n\nGNA\n\nEdited by Jane Placeholder", "GNA"),
        ("\n\nJPL // MAX\n\nLusa/Fim", "Lusa"), ("\n\nPTI JD XY", "PTI"),
        ("\n\n© Agence France-Presse", "Agence France-Presse"),
        ("\n\nAustralian Associated Press", "Australian Associated Press"),
        ("\n\nSOURCE: Example Office", "Example Office"),
        ("\n\nEditor: Jane Placeholder\nCopyright © ANTARA 2025", "ANTARA"),
        ("\n\nThe post Summit closes first appeared on Example News.", "Example News"),
        ("\n\n((jane@example.org; +1 555 0100))", nil), ("\n\nhttps://example.org/2025/summit", nil),
        ("\n\nThis report by The Canadian Press was first published Feb. 12, 2025.", "The Canadian Press"),
        ("\n\nSource: Lao Daily Bulletin", "Lao Daily Bulletin"), ("\n\nSource: Example Wire\n", "Example Wire"),
        ("\n\nSource: Ministry of Labour and Skills", "Ministry of Labour and Skills"),
        (" (end)\nmb.hs", nil), ("（完）", nil), (" (النهاية)\nع ب د", nil), ("\n// انتهى //\n22:14 ت م", nil),
        ("\n\n--SPA\n22:14 LOCAL TIME 19:14 GMT\n0031", "SPA"), ("\n\n9376**2050", nil), ("\n//Petra// AF", "Petra"),
        (" (PAP)\n\nmrb/ zm/", "PAP"), ("\n\nADL/OID", nil), ("\n\n(abc/def)", nil),
        ("\n\n(Abc/Adnkronos)", "Adnkronos"),
        (" (NAN)(www.example.org)", "NAN"), (" – Example.gov.za", "Example.gov.za"),
        ("\nGNA\nEdited by Jane Placeholder", "GNA"),
        ("\n\n(FIN) JCC/MDV", nil), ("\n\n(Schluss) abc/def", nil), (" (GNA) 12 Feb 2025", "GNA"),
        (
            "\n\njane@example.org\n(끝)\n<저작권자(c) 연합뉴스, 무단 전재-재배포 금지>\n2025/02/12 09:30 송고", nil
        ),
        ("\n\n◎공감언론 뉴시스 jane@example.org", nil),
        (
            "\n\nAnadolu Agency website contains only a portion of the news stories offered to subscribers, and in summarized form.",
            "Anadolu Agency"
        ),
    ])
    func isTakenFromTheEnd(end: String, agency: String?) {
        let (body, signOff) = read("The summit closed." + end)
        #expect(body == "The summit closed.")
        #expect(signOff.agency == agency)
        #expect(signOff.authors.isEmpty)
    }

    /// It may be that of a number, or words of the story.
    @Test(arguments: [
        "\n\nSource: World Bank", "\nSource: Lao Daily Bulletin", "\n\nSource: a spokesman of the ministry.",
        "\n\nSource: Ann Example, Daily News editor", "\n\nSources: Lao Daily Bulletin", "\n\nSource: Bulletin",
    ])
    func anotherSourceStaysInTheText(end: String) {
        let (body, signOff) = read("The summit closed." + end)
        #expect(body == "The summit closed." + end && signOff.agency == nil)
    }

    @Test(arguments: ["…", "?", "!", ".”", ".\"", ".)", ".’"])
    func followsEveryEndOfASentence(end: String) {
        let (body, signOff) = read("He signed it\(end) — VNS")
        #expect(body == "He signed it\(end)")
        #expect(signOff.agency == "VNS")
    }

    @Test(arguments: [
        ("(Reporting by Ann Lee in Paris and Bob Ray; Editing by Cy Day)", ["Ann Lee", "Bob Ray"]),
        ("(Reporting by Ann Lee, Bob Ray and Bùi Hà in Hà Nội)", ["Ann Lee", "Bob Ray", "Bùi Hà"]),
        ("(Reporting by Ann Lee)", ["Ann Lee"]),
        ("(Reporting by Ann Lee, Editing by Cy Day)", ["Ann Lee"]),
        ("(Writing by Ann Lee; editing by Cy Day)", ["Ann Lee"]),
        ("(Editing by Cy Day)", []),
        (
            "(Reporting by Ann Lee in Paris; Additional reporting by Bob Ray in Rome; Editing by Cy Day)",
            ["Ann Lee", "Bob Ray"]
        ),
        ("Reporting by Ann Lee; Editing by Cy Day", ["Ann Lee"]),
        ("(Reporting by Ann Lee (Paris); Editing by Cy Day)", ["Ann Lee"]),
    ])
    func namesTheReporters(line: String, names: [String]) {
        for separator in ["\n\n", " "] where !(separator == " " && line.first != "(") {
            let (body, signOff) = read("The summit closed.\(separator)\(line)\n")
            #expect(body == "The summit closed.")
            #expect(signOff.authors == names)
        }
    }

    @Test(
        arguments: [
            ("APA 2025-02-12/14:05", "APA"), ("2025/02/12 10:00 송고", nil), ("12 February 2025", nil),
            ("2025年2月12日", nil),
            ("Published in Example Times, February 12th, 2025", "Example Times"),
        ] as [(String, String?)])
    func theLastLineMaySayWhenTheStoryWasSent(line: String, agency: String?) {
        let bytes = Array("It ends here.\n\n\(line)\n".utf8)
        let signOff = SignOff(bytes, in: 0..<bytes.count)
        #expect(signOff.agency == agency && signOff.day == CalendarDay(year: 2025, month: 2, day: 12))
        #expect(String(decoding: bytes[..<signOff.bodyEnd], as: UTF8.self) == "It ends here.")
    }

    @Test(arguments: [
        "(編輯：某某)1140212", "（編輯：某某）1140212", "（2025/02/12-18:05）", "(GNA) 12 Feb 2025", "(GNA) February 12, 2025",
    ])
    func theDayMayStandBehindTheLastSentence(end: String) {
        let bytes = Array("It ends here.\(end.first == "(" ? " " : "")\(end)\n".utf8)
        let signOff = SignOff(bytes, in: 0..<bytes.count)
        #expect(signOff.day == CalendarDay(year: 2025, month: 2, day: 12))
        #expect(String(decoding: bytes[..<signOff.bodyEnd], as: UTF8.self) == "It ends here.")
    }

    @Test(
        arguments: [
            ("WAM/Jane Placeholder", "WAM", ["Jane Placeholder"]),
            ("Muhabir: Jane Placeholder", nil, ["Jane Placeholder"]),
            ("Jane Placeholder, The Canadian Press", "The Canadian Press", ["Jane Placeholder"]),
        ] as [(String, String?, [String])])
    func theLastLineMayNameTheAuthor(line: String, agency: String?, authors: [String]) {
        let (body, signOff) = read("The summit closed.\n\n\(line)\n")
        #expect(body == "The summit closed." && signOff.agency == agency && signOff.authors == authors)
    }

    @Test func aNameBeforeAnAgencyIsTheAuthor() {
        let (body, signOff) = read("The summit closed.\n\nJane Placeholder/TT\n")
        #expect(body == "The summit closed." && signOff.agency == "TT" && signOff.authors == ["Jane Placeholder"])
    }

    @Test func hasSeveralPieces() {
        let (body, signOff) = read(
            """
            The summit closed. — VNA/VNS

            (Reporting by Ann Lee in Paris; Editing by Cy Day)
            Our Standards: The Thomson Reuters Trust Principles.
            © 2025 VNA
            ENDS

            -30-
            """)
        #expect(body == "The summit closed.")
        #expect(signOff.agency == "VNA/VNS")
        #expect(signOff.authors == ["Ann Lee"])
    }

    @Test(arguments: [
        "The money came from the International Monetary Fund (IMF)", "The fund (IMF) paid.", "France signed — a first.",
        "France signed. — a first.", "- France\n- India\n- Việt Nam", "— France\n— India\n— Việt Nam",
        "-- One\n-- Two\n-- Three",
        "“AI is power.” — Emmanuel Macron", "The end.", "See https://example.org/VNA", "It is a joint and/or VNA",
        "He said (in Paris).",
        "Two of them: A/B", "The parties met. (See the Annex)", "All of it.\n\n(Photo: VNA)", "The dash —",
        "The bracket )", "Ends meet.",
        "It met the WHO. AI", "The law passed. GDPR", "They met the PA", "Copyright rules were set for 2025.",
        "The post of minister is free.", "### Heading", "At the end\n\n--\n", "Việt Nam – France",
        "- The first.\n- The last. Reuters",
        "(a) Users label images.\n\n(c) Providers shall label all images, and shall keep records for ten years.",
        "It passed.\n\nEditing by machines is banned. Every newspaper needs people.",
        "It passed.\n\nReporting by member states must be yearly, the law says.",
        "It passed.\n\nAdditional reporting by banks is required from 2027.",
        "It passed.\n\n© is the sign that matters.", "It passed.\n\nand/or", "SOURCE of all is the law, he said.",
        "The report is on the site of the ministry. (https://www.example.org/report)",
        "지침이 나왔다.\n\n저작권자들은 이 지침에 강하게 반발하고 있다.",
        "The agenda is short.\n14:30 Closing words, 18:00 GMT\n2025",
        "The agenda is short.\n14:30 Closing words of the chair, in GMT",
        "Those on the panel were:\nMaria Example, Reuters\nJohn Placeholder, AFP",
        "The report is with the agency.\n\nwho.int", "Three took part.\n\nUSA/GBR/FRA", "Each has a word.\n\nhe/she",
        "Two passed.\n\nJane Doe/John Roe", "It opens.\n\njane@example.org", "Ask them.\n\nexample.ai",
        "They use two.\n\nAI/ML",
        "It had two goals (speed, the end)", "The law has a date.\n\n2050", "It costs more (12 Feb 2025).",
        "He left. (The end of the road)", "They read example.org. – Example",
    ])
    func isNotFoundInTheWordsOfAStory(text: String) {
        let (body, signOff) = read(text)
        #expect(body == String(text.reversed().drop(while: \.isWhitespace).reversed()))
        #expect(signOff.agency == nil)
        #expect(signOff.authors.isEmpty)
    }

    @Test(.endsIfStuck, arguments: ["(Reuters)", "/VNA", "— VNS ", "© VNA\n", "ENDS\n", "(Editing by X) "])
    func staysFastOnAFileFullOfThem(piece: String) {
        let bytes = Array(String(repeating: piece, count: 100_000).utf8)
        let signOff = SignOff(bytes, in: 0..<bytes.count)
        #expect((0...bytes.count).contains(signOff.bodyEnd))
    }

    @Test(.random) func neverTrapsAndNeverPointsOutsideItsRange() {
        var random = SeededRandom()
        let pieces = [
            "(", ")", "Reuters", "—", "--", "/", "VNS", ".", " ", "\n", "Reporting by ", ";", "\u{301}", "ENDS", "©",
            "é", "-30-", "x",
        ]
        for _ in 0..<5_000 {
            let bytes =
                Array("ab".utf8) + (0..<random.below(10)).flatMap { _ in Array((random.pick(pieces) ?? "").utf8) }
            #expect((2...bytes.count).contains(SignOff(bytes, in: 2..<bytes.count).bodyEnd))
        }
        for _ in 0..<2_000 {
            let bytes = random.bytes(random.below(60))
            #expect((0...bytes.count).contains(SignOff(bytes, in: 0..<bytes.count).bodyEnd))
        }
    }

    @Test(arguments: [
        "Copyright groups say rights reserved by authors must be respected by AI firms.",
        "The post office said it appeared first on Example News.",
        "Copyright 2025 Example Agency. All rights reserved. The bill goes to the Senate.",
    ])
    func sentencesOnCopyrightAreOfTheStory(line: String) throws {
        let text = "Ministers agreed on rules.\n\n\(line)"
        #expect(read(text).body == text)
    }

    @Test func theAddressOnTheLastLineIsThatOfTheStory() {
        #expect(read("The summit closed.\n\nLink: https://example.org/a").signOff.address == "https://example.org/a")
        #expect(read("It is at\nhttps://example.org/a").signOff.address == nil)
    }

    @Test func aReporterBelowTheStoryIsItsAuthor() {
        #expect(read("The summit closed.\n\nReporter: Jane Placeholder").signOff.authors == ["Jane Placeholder"])
    }

    @Test(arguments: [
        "The members are:\n\nAFP\nAP\nReuters", "He heads the Office for Standards (OFS).", "It is 5 km/h.",
        "She asked the Reporter: who pays?", "The last word was “fin”", "The tests are led by the AU",
        "Edited by machines, the text had no author.",
    ])
    func whatOnlyLooksLikeASignOffStays(text: String) {
        let (body, signOff) = read(text)
        #expect(body == text && signOff.agency == nil && signOff.authors.isEmpty)
    }
}
