import DatelineModel
import Testing

@testable import DatelineReading

/// Lines below a text that forbid publication.
@Suite struct ClosingMarkTests {
    private func mark(_ line: String) -> WireHead.Embargo? {
        let paragraphs = (1...20).map { "The office has \($0) posts.\n\n" }.joined()
        let text = Array((paragraphs + line + "\n").utf8)
        return ClosingMark(text, in: text.indices)?.embargo
    }

    @Test(arguments: [
        "Kill this story", "KILL THIS STORY!", "Not for publication", "NOT FOR PUBLICATION.", "Confidential",
        "[confidential]", "Do not publish", "DRAFT", "EMBARGOED", "EMBARGOED UNTIL 25 FEB 2040", "Vertraulich",
        "Not for publication\n\nContact: Press Office, press@example.org", "KILL", "Story is killed.", "Pls hold",
        "MANDATORY KILL", "Please kill AI-LAW",
        "HOLD FOR LEGAL", "Noch nicht veröffentlichen", "The office closed.\nNot for publication",
    ])
    func aLineOfItsOwnHolds(line: String) { #expect(mark(line) != nil) }

    @Test(arguments: [
        "Kill switches are next.", "The firm withdrew its bid.", "Retired judge leads the panel", "Kill switch test",
        "The report is confidential.", "Confidential data was used.", "* confidential",
        "“Not for publication”, it said.", "He asked for a draft.", "It stays off the record until May.", "— VNS", "",
        "“Off the record.”", "## Draft\n\nThe draft has 12 articles.",
        "The minister had one word for it.\nConfidential.",
    ])
    func aSentenceOrAnItemDoesNot(line: String) { #expect(mark(line) == nil) }

    @Test func itsTimeIsRead() throws {
        let embargo = try #require(mark("EMBARGOED UNTIL 00:01 GMT 25 FEB 2040"))
        #expect(embargo.time?.moment(day: nil, zone: .utc)?.rfc3339 == "2040-02-25T00:01:00Z")
    }

    @Test(arguments: ["DRAFT v3 – comments to Jim", "Draft v3: comments to Jim by Friday", "DRAFT 2 — for Jim"])
    func theMarkOfADraftMayHaveAVersionAndWords(line: String) { #expect(EmbargoLine(line)?.reading == .draft) }

    @Test(arguments: ["Draft AI Act published – comments until May", "Draft 2025 budget: what it says"])
    func aHeadlineWithADraftIsNone(line: String) { #expect(EmbargoLine(line) == nil) }
}
