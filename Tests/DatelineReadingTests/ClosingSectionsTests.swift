import Testing

@testable import DatelineReading

/// The parts that close a release: who its sender is, what the law makes it say, whom to ask.
@Suite struct ClosingSectionsTests {
    private static let story = "The office opens in Leeds in May.\n\nIt has 40 posts, the minister said."

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

    @Test(
        "What a story explains below a heading is no part about a sender",
        arguments: [
            "About Section 230", "About the Code of Practice", "About the Bletchley Declaration", "About the GDPR",
            "About Executive Order 14110", "About the Stargate Project", "About Hiroshima", "About DeepSeek",
            "Über ChatGPT", "Sobre a Lei de Inteligência Artificial", "Acerca de la Ley de Inteligencia Artificial",
            "Tentang RUU Kecerdasan Artifisial", "Om AI-forordningen",
        ])
    func whatAStoryExplainsStays(heading: String) {
        let name = heading.split(separator: " ").dropFirst().joined(separator: " ")
        for head in ["PRESS RELEASE\n\n", ""] {
            let below = "\(heading)\n\nMembers spoke of \(name) as well, see www.example.org for more."
            #expect(release(below, head: head).contains(below))
        }
    }

    @Test(
        "Headings and sentences on disclaimers and safe harbours are of the story",
        arguments: [
            "Disclaimers for AI-generated political ads\n\nThey have to name the tool.",
            "Safe harbour for small developers\n\nFirms with few staff are left out.",
            "A cautionary note\n\nNobody tested it, she said.",
            "The safe harbor is gone: platforms now have to label every clip, the court ruled.",
            "The disclaimer must appear from 10:30 on all ads, and nobody may leave it out.",
            "Lawmakers rejected the proposed safe harbor for developers of\nsmall models on Thursday.",
            "Forward-looking statements\n\nNobody at the summit made any.\n\nWhat comes next\n\nA vote.",
        ])
    func whatIsSaidOfDisclaimersStays(below: String) {
        for head in ["PRESS RELEASE\n\n", ""] {
            #expect(release(below, head: head).contains(below))
        }
    }

    @Test("A disclaimer closes a release, and no other story")
    func aDisclaimerNeedsARelease() {
        let below = "Disclaimer\n\nNobody is liable for this text."
        #expect(!release(below).contains("liable") && release(below, head: "").contains("liable"))
    }

    @Test("A release without a word for what its sender is names it above its story")
    func aReleaseNamesItsSender() {
        let below = "About Examplify\n\nExamplify builds robots."
        #expect(release(below).contains("builds robots"))
        #expect(!release(below, head: "PRESS RELEASE\n\nExamplify opens in Leeds\n\n").contains("builds robots"))
    }

    @Test(
        "Each line is read once for the parts that close a release, however many headings there are",
        arguments: [
            "About Example Works\n\nExample builds.\n\n", "About X Y\n\n", "Disclaimer\n\n", "Contact: a@b.c\n\n",
            "About Example Works\n\nExample builds.\n\nContact\n\n", "Disclaimer\n\nx\n\n",
        ], ["PRESS RELEASE\n\n", ""])
    func aReleaseTakesTimeInProportion(piece: String, head: String) {
        let end = "\n\nAll that stands above was part of the story, and this sentence is its very last.\n"
        for end in ["", end] {
            let text = head + Self.story + "\n\n" + String(repeating: piece, count: 432) + end
            let bytes = Array(text.utf8)
            let body = head.utf8.count..<bytes.count
            var sections = ClosingSections(bytes, in: body)
            var lines = 0
            for line in FileLines(bytes, from: body.lowerBound, to: body.upperBound) {
                lines += 1
                if sections.begin(line.range) { break }
            }
            // Where a part closes the text the search ends, and it is read to the end but once.
            #expect(sections.linesRead <= 2 * 432 * 4 + 8, "\(sections.linesRead) of \(lines)")
        }
    }
}
