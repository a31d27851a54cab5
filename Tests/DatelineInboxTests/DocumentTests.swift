import DatelineModel
import DatelineTestSupport
import Foundation
import Testing

@testable import DatelineInbox

/// What is read from documents by the programs of the system.
@Suite struct DocumentTests {
    private static let story = "PARIS, Feb. 12, 2025 (Reuters) - France wrote rules for artificial intelligence."

    @Test(.enabled(if: Tools.has("pdftotext"), "needs pdftotext"))
    func aPDFIsWireCopy() async throws {
        let lines = ["France writes rules", Self.story.replacing("(", with: "\\(").replacing(")", with: "\\)")]
        let page = lines.enumerated().map { "1 0 0 1 72 \(700 - 40 * $0) Tm (\($1)) Tj" }.joined(separator: "\n")
        let content = "BT /F1 9 Tf\n\(page)\nET"
        let desk = try Desk([
            "a.pdf": """
            %PDF-1.4
            1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
            2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
            3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources <</Font <</F1 5 0 R>>>>>> endobj
            4 0 obj <</Length \(content.utf8.count)>> stream
            \(content)
            endstream endobj
            5 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>> endobj
            trailer <</Root 1 0 R>>
            """,
            "b.pdf": "%PDF-1.4 and nothing else",
        ])

        let report = try await desk.add("a.pdf")

        let article = try #require(report.added.first?.article)
        #expect(article.text.title == .given("France writes rules") && article.text.credit == "Reuters")
        #expect(try await desk.add("b.pdf").left.first?.reason.hasPrefix("could not be read by pdftotext: ") == true)
    }

    @Test(.enabled(if: Tools.has("pandoc"), "needs pandoc"))
    func aDocumentOfAnOfficeIsReadWithItsTitleAndABoldDateline() async throws {
        let markdown =
            "---\ntitle: France writes rules\n---\n**\(Self.story.replacing(" - ", with: "** - "))\n\n- One\n- Two\n"
        let desk = try Desk(["a.md": markdown, "b.rtf": "{\\rtf1\\ansi \(Self.story)\\par}"])
        let pandoc = Process()
        pandoc.executableURL = URL(filePath: try #require(Tools.path("pandoc")))
        pandoc.arguments = ["\(desk.root)/a.md", "-o", "\(desk.root)/a.docx"]
        try pandoc.run()
        pandoc.waitUntilExit()

        for (file, title) in [
            ("a.docx", "France writes rules"), ("b.rtf", "France wrote rules for artificial intelligence"),
        ] {
            let report = try await desk.add(file, isDryRun: true)
            let article = try #require(report.added.first?.article, "\(report.left)")
            #expect(article.text.title.value == title && article.filing.place == "Paris")
        }
    }

    @Test(.enabled(if: Tools.has("pandoc"), "needs pandoc"))
    func aDocumentThatAMailHandsOverIsTheStory() async throws {
        let head = "From: Press <press@example.org>\nDate: Fri, 10 Jan 2025 09:30:00 GMT\nSubject: PRESS RELEASE\n"
        let note = "Dear editor,\n\nplease find attached our release.\n"
        let mail = { (name: String, words: String) in
            "\(head)Content-Type: multipart/mixed; boundary=b\n\n--b\n\n\(note)\n--b\nContent-Type: application/rtf; name=\(name)\n\n\(words)\n--b--\n"
        }
        let desk = try Desk([
            "a.eml": mail("release.rtf", "{\\rtf1\\ansi \(Self.story)\\par}"),
            "b.eml": mail("release.doc", "no document"),
        ])

        let report = try await desk.add("a.eml")

        let added = try #require(report.added.first, "\(report.left)")
        #expect(added.article.text.title.value == "France wrote rules for artificial intelligence")
        #expect(added.article.filing.place == "Paris" && added.attachments.isEmpty)
        #expect(added.article.date.iso8601 == "2025-02-12")
        #expect(added.leftOut.contains { $0.hasPrefix("the note above the file that the story is in: ") })
        #expect(
            try await desk.add("b.eml").left.first?.reason
                == "has only a note, and its story is in a file that came with it: “release.doc”")
    }

    @Test(.enabled(if: Tools.has("pandoc"), "needs pandoc"))
    func tablesAndFootnotesOfDocumentsAreKeptOrNamed() async throws {
        let page = """
            <p>\(Self.story)</p><table><tr><th>Country</th><th>Law</th></tr><tr><td>France</td><td>Yes</td></tr></table>
            <table><tr><td><p>India</p><ul><li>One</li><li>Two</li></ul></td></tr></table>
            """
        let desk = try Desk([
            "a.html": page, "b.rtf": "{\\rtf1\\ansi \(Self.story){\\super\\chftn}{\\*\\footnote \\pard A note.}\\par}",
        ])
        let note = try #require(try await desk.add("b.rtf", isDryRun: true).added.first)
        #expect(note.leftOut.map { String($0.prefix(9)) } == ["footnotes"])
        for (file, lost) in [("a.docx", 0), ("a.odt", 1)] {
            let pandoc = Process()
            pandoc.executableURL = URL(filePath: try #require(Tools.path("pandoc")))
            pandoc.arguments = ["\(desk.root)/a.html", "-o", "\(desk.root)/\(file)"]
            try pandoc.run()
            pandoc.waitUntilExit()
            let added = try #require(try await desk.add(file) { $0.takesVersions = { _ in true } }.added.first)
            let words = try desk.text(added.file)
            #expect(words.contains("India") && !words.contains("[TABLE]") && added.leftOut.count == lost)
            #expect(words.contains("| Country | Law |") == (lost == 0))
        }
    }

    @Test func theHeadsOfPagesAreNamedAsFarAsTheNamesOfFilesSayThem() {
        let pages = Array("PK word/document.xml word/header1.xml".utf8)
        #expect(
            DocumentProgram.lost(in: "Words.", of: pages, "docx").map { $0.prefix(29) } == [
                "the heads and feet of its pag"
            ])
        #expect(DocumentProgram.lost(in: "Words.", of: Array("PK word/document.xml".utf8), "docx") == [])
    }
}
