import DatelineModel
import Testing

@testable import DatelineReading

@Suite struct CleanCopyTests {
    private func clean(_ text: String) -> CleanCopy { CleanCopy(Array(text.utf8), in: 0..<text.utf8.count) }

    @Test(arguments: [
        "Share", "Tweet", "ADVERTISEMENT", "4 min read", "12 comments", "Listen to this article",
        "Home > Technology > Policy",
        "Also read: How Canada tests models", "Read more: Other news of the day", "Tags: AI, Canada",
        "Photo: A. Writer/Example",
        "Sign up for our newsletter", "Web Desk", "Page 1 of 2", "Seite 2/5", "- 3 -", "Publicité",
        "Lire aussi : un autre article",
        "Quảng cáo", "Xem thêm: tin khác", "Читайте также: другое", "Follow us on Telegram",
        "LOAD-DATE: February 13, 2025",
        "AP-WF-02-12-25 1509GMT<", "eca062 4 i 211    dpa 061", "Canada/AI/", "121137 GMT Feb 25",
        "X X X X", "x x x",
    ])
    func aLineOfAPageOrATransmissionIsTakenOut(line: String) {
        let text = "Canada will open an office.\n\n\(line)\n\nIt has 40 posts.\n"
        let copy = clean(text)
        #expect(copy.removed.map(\.value) == [line])
        #expect(copy.bytes.count == text.utf8.count)
        #expect(!String(decoding: copy.bytes, as: UTF8.self).contains(line))
    }

    @Test(
        "Where the credit of a picture goes, its caption goes with it",
        arguments: [
            "Pupils in Leeds look at their marks.\nPhotograph: Jane Doe/Example Photos",
            "Pupils in Leeds. Photograph: Jane Doe/Example Photos",
            "Caption: Pupils in a school in Leeds look at their marks.",
            "A tower in Leeds\nFoto: Jane Doe/Example",
        ])
    func aCaptionGoesWithItsCredit(lines: String) {
        let copy = clean("Canada will open an office.\n\n\(lines)\n\nIt has 40 posts.\n")
        #expect(Set(copy.removed.map(\.value)) == Set(lines.split(separator: "\n").map(String.init)))
    }

    @Test(arguments: [
        "She asked for a photograph: it was of her mother in Leeds.",
        "The rules name one Photograph: a portrait of the King",
        "Caption: the word that nobody in the ministry understood,\nand that the court had to define.",
        "Share prices of chip makers fell on Wednesday, and nobody knows why.", "Home rule for models was refused.",
        "Comments were invited until May.", "Page 12 of the draft names the tests.", "Tags are needed on all pictures.",
        "Subscribe to nothing, the minister said, that you have not read to its end, and then read it again.",
        "4 ministers read the text", "The office: 40 posts, a budget and a plan", "EMBARGOED: Share this article",
        "Montreal > Toronto, said the mayor of the former of the two cities in a speech",
        "“Advertisement”, said the judge.",
        "Photo editing by machines needs a label.", "Related: the court is to rule on the matter in May.",
        "Subscribe to the treaty by June, Beijing told the envoys.", "See also: Article 5 of the AI Act.",
        "Photo: the minister arrived at noon.", "Tags: embargoed, summit",
        "--\n\nThe second part of the law is about trains.",
        "Listen to this article\nthat nobody wrote, said the court.",
    ])
    func aLineOfTheStoryStays(line: String) {
        #expect(clean("Canada will open an office.\n\n\(line)\n\nIt has 40 posts.\n").removed.isEmpty)
    }

    @Test(arguments: [
        ("the oﬃce of artiﬁcial ﬂows", "the office of artificial flows"), ("eﬀects, baﬄed", "effects, baffled"),
        ("Mont\u{AD}real and bud\u{AD}gets", "Montreal and budgets"), ("conﬁ\u{AD}dential", "confidential"),
        ("common intel\u{AD}\nligence ﬁrst", "intelligence"), ("ﬁ", "fi"), ("\u{AD}", "-"),
    ])
    func lettersOfPrintFilesAreWrittenAsLetters(text: String, words: String) {
        let copy = clean("One line, ﬁrst.\n\(text)\nThe last.")
        let result = String(decoding: copy.bytes, as: UTF8.self)
        #expect(result.contains(words) && result.hasSuffix("The last.") && copy.removed.isEmpty)
        #expect(copy.bytes.count == "One line, ﬁrst.\n\(text)\nThe last.".utf8.count)
        #expect(result.hasPrefix("One line, first. \n"))
    }

    @Test(arguments: [
        ("agreed on com-\nmon tests for", "common tests"), ("a ten-\nyear plan", "ten-year plan"),
        ("the self-\nregulation of firms", "self-regulation of"),
        ("risk-based rules, and risk-\nbased tests", "risk-based tests"),
        ("intelli-\ngence, as they say", "intelligence,"), ("Künst-\nliche Intelligenz", "Künstliche"),
        ("a tool for re-\nsearch, and research", "research, and"), ("the US-\nChina talks", "US-China"),
        ("GPT-\n4 is", "GPT-4"), ("they may re-\nsign it", "re-sign"), ("EMBAR-\nGOED UNTIL", "EMBARGOED"),
    ])
    func wordsPartedAtTheEndOfALineAreJoined(text: String, words: String) {
        let copy = clean(text)
        #expect(String(decoding: copy.bytes, as: UTF8.self).contains(words))
        #expect(copy.bytes.count == text.utf8.count && copy.bytes.count { $0 == 10 } == 1)
    }

    @Test(arguments: [
        "short-\nand long-term rules", "https://example.org/eu-\nai-act", "tests -\nand more", "a list:\n- one\n- two",
        "x-\n\ny",
    ])
    func otherHyphensStay(text: String) { #expect(clean(text).bytes == Array(text.utf8)) }

    @Test func theItemsOfAListStay() {
        #expect(clean("The firms that signed:\nFacebook\nTwitter\nOpenAI\n").removed.isEmpty)
    }

    @Test func aSentenceThatAPagePartsIsPutTogether() {
        let text =
            "The states agreed on tests for models, the\n\nPage 1 of 2\n\nExample Conference – Press Release\n\norganisers said.\n\nThey meet in May.\n"
        let copy = clean(text)
        #expect(copy.removed.map(\.value) == ["Page 1 of 2", "Example Conference – Press Release"])
        #expect(
            PlainTextDocument(copy.bytes, in: copy.bytes.indices).paragraphs == [
                "The states agreed on tests for models, the organisers said.", "They meet in May.",
            ])
    }

    @Test func theMarksOfAMailThatWasPassedOnAreTakenOff() {
        let copy = clean("> MONTREAL — Canada will open an office.\n>\n> It has 40 posts.\n")
        #expect(
            PlainTextDocument(copy.bytes, in: copy.bytes.indices).paragraphs == [
                "MONTREAL — Canada will open an office.", "It has 40 posts.",
            ])
        #expect(clean("> “Tests first.”\n\nSo said the minister.\n").removed.isEmpty)
    }

    @Test(arguments: ["Page 1\n", "> \n", "com-\n", "Share\n\n", "--\n", "a-\nb", "\n"])
    func takesTimeInProportion(piece: String) {
        let text = String(repeating: piece, count: 20_000)
        #expect(clean(text).bytes.count == text.utf8.count)
    }

    @Test func aPlaceAndAnAgencyAreNoSlug() {
        #expect(TransmissionLine.isSlug("Canada/AI/") && !TransmissionLine.isSlug("Copenhagen /Ritzau/"))
    }
}
