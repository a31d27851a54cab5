import DatelineModel
import Testing

@testable import DatelineReading

/// What stands below a story: links of pages, notes of agencies, what a release says of its sender.
@Suite struct ClosingMatterTests {
    private static let story = "The office opens in Leeds in May.\n\nIt has 40 posts, the minister said."

    /// What is left of a story with something below it, and the lines that were taken out.
    private func read(_ below: String, above: String = story) -> (text: String, removed: [String]) {
        let bytes = Array("\(above)\n\n\(below)\n".utf8)
        let copy = CleanCopy(bytes, in: bytes.indices)
        #expect(copy.bytes.count == bytes.count)
        // What names an agency is left to the sign-off.
        let end = SignOff(copy.bytes, in: bytes.indices).bodyEnd
        let signOff = String(decoding: copy.bytes[end...], as: UTF8.self).split(separator: "\n")
            .map { $0.trimmingWhitespace() }.filter { !$0.isEmpty }
        return (
            PlainTextDocument(copy.bytes, in: 0..<end).paragraphs.joined(separator: "\n\n"),
            copy.removed.map(\.value) + signOff
        )
    }

    @Test(
        "Below the last sentence a page has links to other stories, and an agency who worked on the text and whose it is",
        arguments: [
            "Related news\nFive regions test AI\nA park for data centres",
            "Tags: AI\nShare\nJane Placeholder\nREAD LATER",
            "Explore more on these topics\nAI (artificial intelligence)\nCopyright",
            "#AI #Data #Vietnam\nFollow Example News",
            "Translator: Jane Placeholder, John Roe\nEditor: Mary Poe", "Edição: Jane Placeholder",
            "(This story has not been edited by Example staff and is published from a syndicated feed)",
            "(With inputs from agencies)", "This article was originally published in Example Paper.",
            "© EXA 2025. It is expressly forbidden to pass on all or part of this without the consent of the agency.",
            "Riproduzione riservata © Copyright EXA",
            "Esta información puede ser usada en parte o en su integridad citando la fuente",
            "Abdruck honorarfrei, Quelle: Beispielamt", "При использовании материалов ссылка на источник обязательна.",
            "Receive daily updates in your inbox - Subscribe here to a topic.\nDownload the app for your iOS or Android devices.",
            "Regístrate gratis para seguir leyendo\nSi tienes cuenta, puedes utilizarla\nArchivado en\nTecnología",
            "Bernama provides news and information around the clock.\nFacebook : @example", "jane@example.org",
            "(foto) (vídeo)",
            "Lire aussi\nÀ Leeds, un projet divise\nJane Placeholder",
            "Argomenti: scuola, salute\nlunedì 3 marzo 2025 - 09:12",
            "The writer can be reached at jane@example.org.", "With AFP\n\nCopyright 2025. All rights reserved.",
        ])
    func whatAPageHasBelowAStoryIsTakenOut(below: String) {
        let (text, removed) = read(below)
        #expect(text == Self.story, "\(text)")
        #expect(Set(removed) == Set(below.split(separator: "\n").map(String.init)), "\(removed)")
    }

    @Test(
        "What may withdraw a story or forbid its publication stays where it is",
        arguments: [
            "Reuters\nMANDATORY KILL", "Related news\nPlease kill AI-LAW", "--\nJane Placeholder\nNOT FOR PUBLICATION",
            "--\nJane Placeholder\nEmbargoed until 14 May 2031",
        ])
    func whatForbidsIsNotTakenOut(below: String) {
        let (text, removed) = read(below)
        let order = below.split(separator: "\n").last.map(String.init) ?? "-"
        #expect(text.hasSuffix(order), "\(text)")
        #expect(!removed.contains { $0.contains(order) || $0 == "the signature of a mail" })
    }

    @Test(
        "What the last lines of a story say stays, also where it is short or speaks of texts, rights and apps",
        arguments: [
            "Abdruck honorarfrei ab 12. März 2035, 10 Uhr",
            "This text may be reproduced in full after 10:00 GMT on 12 March 2035",
            "This information may be used by the source of the leak to identify the crew.",
            "Signed:\nJane Placeholder\nJohn Roe", "Key dates\n2 February 2025\nFirst rules apply", "He agreed",
            "(This report is the third of its kind.)", "(The minister spoke in Welsh.)",
            "Copyright law will follow in June.", "Copyright holders were not asked",
            "Follow the money, the auditor told the court.", "Download limits apply to all apps, the ministry added.",
            "Translator: a machine that nobody checks.", "Editor: what a newspaper needs, the union said.",
            "The Associated Press reported the sum in May.", "Nobody contributed to this fund.",
            "Example Press writer Jane Placeholder in Leeds contributed to this report.",
            "#1 is what they want to be, she said.", "Subscribers to the service lose nothing.",
            "Please do not shout at the machine, a sign says.", "Read the law before you vote, she told members.",
        ])
    func whatAStoryEndsWithStays(last: String) {
        let (text, removed) = read(last)
        let hasAll = text.hasSuffix(last.replacing("\n", with: " ")) || text.hasSuffix(last)
        #expect(removed.isEmpty && hasAll, "\(text) \(removed)")
    }

    /// Checks that all that stands below a story is left.
    private func expectStays(_ last: String, _ location: Testing.SourceLocation = #_sourceLocation) {
        let (text, removed) = read(last)
        let words = { (text: String) in text.split { !($0.isLetter || $0.isNumber) } }
        #expect(
            removed.isEmpty && words(text) == words("\(Self.story) \(last)"), "\(text) \(removed)",
            sourceLocation: location)
    }

    @Test(
        "A sentence with a word of requests and the names of apps and services asks readers for nothing",
        arguments: [
            "For TikTok, the app ban takes effect on Sunday.", "For Google, the latest ruling is the third in a year.",
            "For children, the app stays blocked.", "Support for Android in the app ends in June.",
            "For WhatsApp, a messaging app, the threshold is 45 million users.",
            "Si WhatsApp no cumple, Facebook e Instagram también serán multados, advirtió la autoridad.",
            "Si TikTok cierra, miles de personas pierden su cuenta, dijo el ministro.",
            "Si Google refuse, le site sera bloqué dès lundi, a prévenu le régulateur.",
            "Melden Nutzer Inhalte auf Facebook oder WhatsApp, muss Meta binnen 24 Stunden reagieren.",
            "Download of apps for iOS and Android in the US ends in June.",
        ])
    func aSentenceOnAppsStays(last: String) { expectStays(last) }

    @Test(
        "A line that goes on from the one above is no line of a page",
        arguments: [
            "The rule would apply first to stores\nfor apps on Android and iOS from June 2026."
        ])
    func aLineThatGoesOnStays(last: String) { expectStays(last) }

    @Test(
        "An agency that reports something does not speak of itself",
        arguments: [
            "Reuters reported on Tuesday that ChatGPT has 15 million paying subscribers.",
            "Bloomberg News reported that OpenAI would raise subscription prices by June.",
            "MENA telecoms operators will offer an AI subscription from June, STC said.",
        ])
    func whatAnAgencyReportsStays(last: String) { expectStays(last) }

    @Test(
        "A list or a table of the story stays, whatever its lines are",
        arguments: [
            "Ten platforms are covered by the ban:\n\nFacebook\nInstagram\nKick\nReddit\nSnapchat\nThreads\nYouTube\nTikTok",
            "Topics:\n- Liability\n- Copyright", "Agencies\nFederal Trade Commission\nFood and Drug Administration",
            "System: X\nCategory: High risk\nFine: up to 35m", "Translation: DeepL\nImages: Midjourney",
        ])
    func aListOfTheStoryStays(last: String) { expectStays(last) }

    @Test(
        "Names of agencies, places and members in a list sign nothing",
        arguments: [
            "The publishers that signed the letter:\n\nReuters\nThe Guardian\nLe Monde\nDer Spiegel",
            "HÀ NỘI\nHỒ CHÍ MINH\nĐÀ NẴNG", "These members voted against it:\nJane Roe/ECR\nAxel Voss/EPP",
        ])
    func namesInAListStay(last: String) { expectStays(last) }

    @Test(
        "A report or a text that the story tells of is not the text itself",
        arguments: [
            "This report, first published in 2019, ranks 40 countries.",
            "This report was authored by researchers at two universities.",
            "The story was first published by the Guardian in May.",
            "This text, first published in 2021, was amended twice.",
        ])
    func whatIsSaidOfAReportStays(last: String) { expectStays(last) }

    @Test(
        "A sentence that begins with a tag is no row of tags",
        arguments: [
            "#MeToo and #StopKillerRobots were the most used tags, the study found.", "#MeToo and #AI were in use",
        ])
    func aSentenceWithTagsStays(last: String) { expectStays(last) }

    @Test(
        "A word of a page between paragraphs opens no end", arguments: ["Advertisement", "Page 2 of 2", "4 min read"])
    func whatStandsBetweenParagraphsOpensNoEnd(line: String) {
        let (text, removed) = read("\(line)\n\nHe did not say when")
        #expect(text == "\(Self.story)\n\nHe did not say when" && removed == [line])
    }

    @Test("Nothing is taken out of an end that may forbid publication")
    func anEndThatForbidsPublicationStays() {
        let (text, _) = read("Related news\nAnother story\nEMBARGOED UNTIL 14 MAY 2031\nJane Placeholder")
        #expect(text.contains("Another story") && text.contains("EMBARGOED UNTIL 14 MAY 2031"))
    }

    @Test("A block of whom to ask is left to be read as a whole")
    func contactsStay() {
        #expect(read("Contact:\nJane Placeholder\njane@example.org").removed.isEmpty)
        let (text, removed) = read("Share\nContact:\nJane Placeholder\njane@example.org")
        #expect(removed == ["Share"] && text.contains("jane@example.org"))
    }

    @Test("The caption above the credit of a picture goes with it, and a paragraph of several lines stays")
    func aCaptionGoesWithItsCredit() {
        let caption = "The minister speaks in Leeds on Thursday."
        let (text, removed) = read("\(caption)\nPhoto credit: Jane Placeholder | Example\n\nIt was late, he said.")
        #expect(
            removed == [caption, "Photo credit: Jane Placeholder | Example"] && text.hasSuffix("It was late, he said."))
        let lines = "The minister spoke of the tests\n\(caption)\nPhoto credit: Jane Placeholder\n\nIt was late."
        #expect(read(lines).text.contains(caption))
    }

    @Test("Also read points to one headline, and what follows stays")
    func alsoReadPointsToOneHeadline() {
        let (text, removed) = read("ALSO READ\nDoctors ask for rules\n\nIt was late, he said.")
        #expect(removed == ["ALSO READ", "Doctors ask for rules"] && text.hasSuffix("It was late, he said."))
        #expect(read("ALSO READ\n\nWhat comes next\n\nIt was late, he said.").text.contains("What comes next"))
        #expect(read("ALSO READ\nIt was late, he said.").text.contains("It was late"))
    }

    @Test("A list below the name of an agency stays")
    func aListBelowASignOffStays() {
        let (text, _) = read("(Reuters)\n\nWhat comes next:\n- May: first tests\n- June: a vote")
        #expect(text.contains("June: a vote"))
        #expect(!read("VNA\nFollow us\nAnother story").text.contains("Another story"))
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            "Related news\n", "VNA\n\n", "#AI\n", "© EXA 2025\n", "Translator: Jane Doe\n", "x\n", "(This story\n",
        ])
    func takesTimeInProportion(piece: String) {
        let text = "A sentence.\n" + String(repeating: piece, count: 20_000)
        let copy = CleanCopy(Array(text.utf8), in: 0..<text.utf8.count)
        #expect(copy.bytes.count == text.utf8.count)
    }
}
