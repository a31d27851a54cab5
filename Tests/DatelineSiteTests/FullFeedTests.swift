import DatelineModel
import DatelineSite
import DatelineTestSupport
import Foundation
import FoundationXML
import Testing

@testable import DatelinePages

/// Feeds with whole articles: `feeds: {content: full}`.
@Suite struct FullFeedTests {
    private static let settings = "title: D\nbase_url: https://example.org/digest/\n"
    private static let page = "https://example.org/digest/2025/01/law/"

    private func site(_ settings: String = "feeds: {content: full}\n", more: [String: String] = [:]) async throws
        -> SiteFixture
    {
        let files = [
            "Content/site.yml": Self.settings + settings,
            "Content/articles/law.md": """
            ---
            title: Law
            date: 2025-01-02
            summary: A law.
            points: [Fines & <b>bans</b>]
            ---
            ## What it says

            It [says](#what-it-says) “no”[^1] to ![A map](map.png), see [more](more.md) & [mail](mailto:a@example.org).

            | Law | Fine |
            |-----|-----:|
            | AI  | 1 % |

            - [x] passed ]]> &amp; <b>in force</b>

            [^1]: The note.
            """,
            "Content/articles/map.png": SiteFixture.picture,
            "Content/articles/more.md": "---\ntitle: More\ndate: 2025-01-01\n---\nMore.\n"
                .replacingOccurrences(of: "\\n", with: "\n"),
        ]
        let site = try SiteFixture(files.merging(more) { $1 })
        #expect(try await site.build().diagnostics.map(\.mark) == [])
        return site
    }

    /// The text of the article “Law” in each format of feed.
    private func texts(_ site: SiteFixture) throws -> [String] {
        let xml = try ["feed.xml", "rss.xml"].map { try XMLDocument(xmlString: site.text("Output/\($0)")) }
        let paths = [
            "//*[local-name()='entry'][*='Law']/*[local-name()='content']",
            "//item[title='Law']/*[name()='content:encoded']",
        ]
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(site.text("Output/feed.json").utf8)) as? [String: Any])
        let items = try #require(json["items"] as? [[String: Any]])
        let item = try #require(items.first { $0["title"] as? String == "Law" })
        #expect(item["content_text"] == nil && item["summary"] as? String == "A law.")
        return try zip(xml, paths).map { try #require(try $0.nodes(forXPath: $1).first?.stringValue) }
            + [try #require(item["content_html"] as? String)]
    }

    @Test func allFormatsHaveTheWholeArticleThatMeansTheSameAnywhere() async throws {
        for text in try texts(try await site()) {
            #expect(
                text == """
                    <ul>
                    <li>Fines &amp; &lt;b&gt;bans&lt;/b&gt;</li>
                    </ul>
                    <h2>What it says</h2>
                    <p>It <a href="\(Self.page)#what-it-says">says</a> “no”<sup><a href="\(Self.page)#fn-1">1</a></sup> to \
                    <img src="\(Self.page)map.png" alt="A map" width="300" height="72" />, see \
                    <a href="https://example.org/digest/2025/01/more/">more</a> &amp; \
                    <a href="mailto:a@example.org">mail</a>.</p>
                    <section>
                    <table>
                    <thead>
                    <tr>
                    <th scope="col">Law</th>
                    <th scope="col" align="right">Fine</th>
                    </tr>
                    </thead>
                    <tbody>
                    <tr>
                    <td>AI</td>
                    <td align="right">1 %</td>
                    </tr>
                    </tbody>
                    </table>
                    </section>
                    <ul>
                    <li>☑ passed ]]&gt; &amp; <b>in force</b></li>
                    </ul>
                    <section>
                    <ol>
                    <li>
                    <p>The note. <a href="\(Self.page)#fnref-1">↩\u{FE0E}</a></p>
                    </li>
                    </ol>
                    </section>

                    """)
        }
    }

    @Test func onlyTheirRootSaysWhatRSSNeedsForThem() async throws {
        let namespace = "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
        #expect(try await site().text("Output/rss.xml").contains(namespace))
        for settings in ["", "feeds: {content: summary}\n", "feeds: {}\n"] {
            let site = try await site(settings)
            let feeds = try ["rss.xml", "feed.xml", "feed.json"].map { try site.text("Output/\($0)") }
            #expect(
                !feeds.contains { $0.contains("content/") || $0.contains("<content") || $0.contains("content_html") })
        }
    }

    @Test func anArticleInAnotherLanguageOrDirectionSaysSo() async throws {
        let site = try await site(
            more: Dictionary(
                uniqueKeysWithValues: ["ar", "fr"].map { language in
                    (
                        "Content/articles/\(language).md",
                        "---\ntitle: \(language)\ndate: 2025-01-03\nlanguage: \(language)\n---\nText.\n"
                    )
                }))
        let rss = try site.text("Output/rss.xml")
        #expect(rss.contains("&lt;div lang=&quot;ar&quot; dir=&quot;rtl&quot;&gt;\n&lt;p&gt;Text."))
        #expect(rss.contains("&lt;div lang=&quot;fr&quot; dir=&quot;ltr&quot;&gt;\n&lt;p&gt;Text."))
    }

    @Test func whatIsHeldBackIsInNoFeed() async throws {
        let secret = "An unfinished sentence."
        let site = try await site(more: [
            "Content/articles/draft.md": "---\ntitle: X\ndate: 2025-01-02\ndraft: true\n---\n\(secret)\n",
            "Content/articles/later.md": "---\ntitle: Y\ndate: 2027-01-02\n---\n\(secret)\n",
        ])
        #expect(!(try site.files().values.contains { String(decoding: $0, as: UTF8.self).contains(secret) }))
    }

    @Test(arguments: [
        ("<a href=\"#a\">x</a>", "<a href=\"https://example.org/b/2025/#a\">x</a>"),
        ("<a href=\"?q=1&amp;r\">x</a>", "<a href=\"https://example.org/b/2025/?q=1&amp;r\">x</a>"),
        ("<a href=\"//cdn.example.net/x\">", "<a href=\"https://cdn.example.net/x\">"),
        ("<a href=\"other/\">", "<a href=\"https://example.org/b/2025/other/\">"),
        ("<a href=\"\">x</a>", "<a>x</a>"), ("<a href=\"tel:+1\">", "<a href=\"tel:+1\">"),
        ("<blockquote cite=\"/b/c\">", "<blockquote cite=\"https://example.org/b/c\">"),
        (
            "<img srcset=\"/b/a.png 480w, /b/c,d.png 2x\" src=\"/b/a.png\" loading=\"lazy\" alt=\"a > b\" />",
            "<img srcset=\"https://example.org/b/a.png 480w, https://example.org/b/c,d.png 2x\""
                + " src=\"https://example.org/b/a.png\" alt=\"a > b\" />"
        ),
        ("<details open=\"\" id=\"x\" class=\"y\"><summary>", "<details open=\"\"><summary>"),
        ("<ol reversed start=\"3\">", "<ol reversed start=\"3\">"),
        ("<td class=\"align-center\" headers=\"h\">1 &lt; 2<br />", "<td align=\"center\">1 &lt; 2<br />"),
        ("- <input type=\"checkbox\" disabled=\"\" /> a", "- ☐ a"),
    ])
    func addressesAreWholeAndNothingOfThePageStays(html: String, portable: String) throws {
        let base = try #require(BaseURL("https://example.org/b/"))
        let made = PortableHTML(HTML(bytes: Array(html.utf8)), of: Permalink("/2025/"), base)
        #expect(String(decoding: made.bytes, as: UTF8.self) == portable)
    }
}
