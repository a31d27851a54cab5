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
        #expect(text.hasSuffix(below.split(separator: "\n").last ?? "-"), "\(text)")
        #expect(removed.isEmpty)
    }

    @Test(
        "What the last lines of a story say stays, also where it is short or speaks of texts, rights and apps",
        arguments: [
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
        #expect(removed.isEmpty && text.hasSuffix(last.replacing("\n", with: " ")) || text.hasSuffix(last), "\(text)")
    }

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

    @Test(arguments: [
        "Related news\n", "VNA\n\n", "#AI\n", "© EXA 2025\n", "Translator: Jane Doe\n", "x\n", "(This story\n",
    ])
    func takesTimeInProportion(piece: String) {
        let text = "A sentence.\n" + String(repeating: piece, count: 20_000)
        let copy = CleanCopy(Array(text.utf8), in: 0..<text.utf8.count)
        #expect(copy.bytes.count == text.utf8.count)
    }

    // MARK: - Releases

    /// What is left of a release with something below it.
    private func release(_ below: String, head: String = "PRESS RELEASE\n\n") -> String {
        let bytes = Array("\(head)\(Self.story)\n\n\(below)\n".utf8)
        let start = head.utf8.count
        guard let notes = EditorsNotes(bytes, in: start..<bytes.count) else {
            return String(decoding: bytes[start...], as: UTF8.self)
        }
        return String(decoding: bytes[start..<notes.start], as: UTF8.self)
    }

    @Test(
        "Who the sender of a release is, what the law makes it say, and whom to ask are no part of its story",
        arguments: [
            "About Example Works\n\nExample Works builds robots. It was founded in 2017.",
            "About the Example Trust:\nThe Example Trust is a charity.\n\nFor media enquiries:\nJane Placeholder\njane@example.org",
            "About Example Inc.\nExample builds robots.\n\nForward-Looking Statements\nThis text contains such statements. Results may differ.\n\nSOURCE Example Inc.",
            "À propos de l’Institut Exemple\nL’Institut Exemple est une fondation.\n\nContact presse :\nmarie@example.org",
            "Über die Beispiel GmbH\nDie Beispiel GmbH baut Roboter.\n\nPressekontakt:\nErika Muster\n+49 30 5550100",
            "About Example Works: Example Works builds robots. For more, visit www.example.org.\n\n###",
            "Cautionary Note Regarding Forward-Looking Statements\n\nThis text contains such statements.\n\nContacts\nir@example.org",
        ])
    func whatClosesAReleaseIsNoPartOfItsStory(below: String) {
        #expect(release(below).trimmingWhitespace() == Self.story, "\(release(below))")
    }

    @Test(
        "A part of a story that begins with About stays, and so does what stands above more of the story",
        arguments: [
            "About the AI Act\n\nThe AI Act entered into force in 2024.",
            "About the study\n\nThe study asked 900 people.",
            "About 40 firms\n\nForty firms have signed, says Example Works.",
            "About Example Works\n\nThe firm of that name is unknown here, and nobody had heard of it before May.\n\nWhat comes next\n\nA vote.\n\nA law.\n\nA court.\n\nA fine.",
            "About turn in Leeds\n\nThe council turned about.",
        ])
    func aPartOfAStoryStays(below: String) {
        #expect(release(below).contains(below))
    }

    @Test("Without anything that shows a release, a part about an office stays")
    func withoutASignOfAReleaseItStays() {
        #expect(release("About Example Works\n\nExample Works builds robots.", head: "").contains("builds robots"))
        #expect(!release("About the Author\nJane Placeholder\nJane covers courts.", head: "").contains("covers"))
    }

    @Test(arguments: [
        "About Example Works\n\nExample builds.\n\n", "About X Y\n\n", "Disclaimer\n\n", "Contact: a@b.c\n\n",
    ])
    func aReleaseTakesTimeInProportion(piece: String) {
        _ = release(String(repeating: piece, count: 5_000))
    }
}
