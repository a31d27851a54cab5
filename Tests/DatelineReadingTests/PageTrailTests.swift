import DatelineModel
import Testing

@testable import DatelineReading

/// What a page has above its headline when it is copied with all that surrounds it: the steps to it, one below the other,
/// and its own title.
@Suite struct PageTrailTests {
    private static let headline = "Office for tests of models opens in the north"
    private static let story =
        "The office opened today in Leeds, and will test systems of ministries and hospitals before they are bought, it said."

    private func head(_ text: String) -> (WireHead, body: String) {
        readHead(text, places: ["leeds", "جنيف"])
    }

    @Test(
        "Short lines above a headline are the steps to it if one of them is a section or the first page",
        arguments: [
            "Rijksvoorbeeld\nHome\nActueel\nNieuws", "dagblad\nחדשות\nבריאות", "Example Agency\nAnasayfa\nGündem",
            "New Example\nPolitics\n9:12 pm on 11 March 2026", "Example Bundestag\nPresse\nHeute im Haus (hib)",
        ])
    func theStepsToAPageAreNoHeadline(trail: String) {
        let (head, body) = head("\(trail)\n\n\(Self.headline)\n\n12 February 2025\n\n\(Self.story)")
        #expect(head.headline == Self.headline, "\(trail)")
        #expect(body == Self.story, "\(trail)")
        let left = (head.extras + head.dropped).map(\.value)
        #expect(trail.split(separator: "\n").allSatisfy { left.contains(String($0)) || $0.contains("2026") }, "\(left)")
    }

    @Test(
        "Other lines are none: a headline of two lines, one with a verb, what no section is among, what a sentence is below",
        arguments: [
            "Politics\nMinisters agree on a register of models", "Leeds\nJane Placeholder", "Ministers meet\nPolitics",
        ])
    func otherLinesAreNoSteps(lines: String) {
        let (head, body) = head("\(lines)\n\nThe register is a matter for all, they said.\n\n\(Self.story)")
        let kept =
            [head.headline ?? "", head.standfirst ?? "", body] + head.authors
            + (head.extras + head.dropped).map(\.value)
        #expect(kept.joined(separator: "\n").contains(lines.split(separator: "\n").last ?? ""))
        let furniture = HeadFurniture(
            in: OpeningLine.lines(Array("\(lines)\n\nIt is".utf8), in: 0..<lines.utf8.count + 7))
        #expect(!furniture.indices.contains(1))
    }

    @Test(
        "The title of a page, which has the headline in it and the name of the paper beside it, stands above the headline",
        arguments: [
            "HEADLINE | Example Herald", "Example Agency : HEADLINE - Politics - 05/03/2026", "HEADLINE – World",
        ])
    func theTitleOfAPageIsNoHeadline(title: String) {
        let title = title.replacing("HEADLINE", with: Self.headline)
        let (head, body) = head("\(title)\n\n\(Self.headline)\n\nLeeds, 12 February 2025\n\n\(Self.story)")
        #expect(head.headline == Self.headline && body == Self.story)
        #expect(head.extras.map(\.value) == [title])
    }

    @Test func theTitleOfAPageHasTheYearOfADateline() {
        let headline = "الدولة تدعو إلى ميثاق دولي للنماذج"
        let (head, body) = head(
            "كونا : \(headline) - الشؤون السياسية - 05/03/2026\n\n\(headline)\n\nجنيف - 5 - 3 (كونا) -- دعت الدولة إلى ميثاق."
        )
        #expect(head.day == CalendarDay(year: 2026, month: 3, day: 5))
        #expect(head.headline == headline && body == "دعت الدولة إلى ميثاق.")
    }

    @Test func aHeadlineThatSaysMoreThanTheOneBelowItIsNoTitle() {
        let (head, _) = head("Why \(Self.headline)\n\n\(Self.headline)\n\nLeeds, 12 February 2025\n\n\(Self.story)")
        #expect(head.headline == "Why \(Self.headline)")
    }
}
