import DatelineFiles
import DatelineImport
import DatelineModel
import Testing

/// Files of an old site that would run something, or that no text needs in the end.
@Suite struct ActiveFileTests {
    private static let script = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>steal()</script></svg>"

    @Test func whatCouldRunIsNeverCopied() async throws {
        let site = try OldSite([
            "_posts/2024-01-01-a.md":
                "---\ntitle: A\nimage: /lead.svg\n---\n![Chart](/chart.svg) [one](/a.xhtml) [two](/a.js) [three](/a.wasm) [four](/plain.dat)\n",
            "lead.svg": Self.script, "chart.svg": Self.script, "a.xhtml": "<html/>", "a.js": "x()", "a.wasm": "x",
            "plain.dat": "<!doctype html><script>x()</script>",
        ])

        let report = try await site.import(.jekyll)

        #expect(site.content == ["articles/2024/2024-01-01-a.md", "site.yml"])
        #expect(try site.body("Content/articles/2024/2024-01-01-a.md") == "Chart one two three four")
        let cause = "_posts/2024-01-01-a.md: a link to a file that could run something; its words stay"
        #expect(report.lost.filter { $0 == cause }.count == 5 && report.files == 0 && report.drafts == 0)
    }

    @Test func theFileOfALinkThatIsTakenBackIsNotInTheNewSite() async throws {
        // The fragment of a file that the site refuses takes the whole link.
        let site = try OldSite([
            "_posts/2024-01-01-a.md":
                "---\ntitle: A\n---\n\(String(repeating: ">", count: 200)) ![Hall](/hall.gif)\n",
            "_posts/2024-01-02-b.md": "---\ntitle: B\n---\nText.\n", "hall.gif": "GIF89a\u{2C}\u{1}\u{48}\0",
        ])
        let report = try await site.import(.jekyll)
        #expect(site.content == ["articles/2024/2024-01-02-b.md", "site.yml"])
        #expect([report.articles, report.drafts, report.files] == [1, 0, 0])
    }
}
