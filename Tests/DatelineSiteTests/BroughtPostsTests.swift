import DatelineDigest
import DatelineFiles
import DatelineModel
import DatelineSite
import DatelineTestSupport
import Testing

/// Posts of other generators, as they are, in a site.
@Suite("Posts of other sites")
struct BroughtPostsTests {
    @Test("what their keys say is in the site, and what nothing uses is said once")
    func posts() async throws {
        let post = { (number: Int, tags: String) in
            """
            ---
            layout: post
            title: Post \(number)
            author: {name: Ann Lee}
            description: What it says
            tags: [\(tags)]
            series: intro
            permalink: /blog/ümlaut-\(number).html
            image: {path: "https://cdn.example.com/a.jpg", alt: A hall}
            ---
            The text of a post.
            """
        }
        let site = try SiteFixture([
            "Content/topics/safety.md": "---\ntitle: AI Safety\n---\n",
            "Content/articles/2024-01-05-one.md": post(1, "ai-safety, misc, AI"),
            "Content/articles/2024/01/06/two.md": post(2, "France, misc"),
        ])
        let report = try await site.build()
        #expect(
            report.diagnostics.map { "\($0.mark): \($0.summary)" } == [
                "Content/articles/2024-01-05-one.md:6:19 unused-name: no topics, countries or blocs of the site: “misc” (2), “AI”; so in 2 articles",
                "Content/articles/2024-01-05-one.md:7:1 unused-key: the key “series” is not used; so in 2 articles",
                "Content/articles/2024-01-05-one.md:9:15 remote-picture: the lead picture is not a file of the site, so the page does not show it",
                "Content/articles/2024/01/06/two.md:9:15 remote-picture: the lead picture is not a file of the site, so the page does not show it",
            ])
        let articles = report.planned?.digest.articles ?? []
        #expect(articles.map(\.permalink.description) == ["/2024/01/two/", "/2024/01/one/"])
        #expect(articles.map { $0.topics.map(\.key) } == [[], ["safety"]])
        #expect(articles.first?.countries.map(\.key) == ["FR"])
        #expect(articles.allSatisfy { $0.text.authors == ["Ann Lee"] && $0.summary.value == "What it says" })
        let page = try site.text("Output/2024/01/one/index.html")
        #expect(page.contains("content=\"https://cdn.example.com/a.jpg\"") && page.contains("content=\"A hall\""))
        #expect(try site.text("Output/blog/ümlaut-1.html").contains("/2024/01/one/"))
        #expect(try site.text("Output/_redirects").contains("/blog/%C3%BCmlaut-1.html /2024/01/one/ 301"))
    }

    @Test("a post in HTML is an article, whose indented lines are no code")
    func postInHTML() async throws {
        let site = try SiteFixture([
            "Content/articles/2024-01-05-launch.html": """
            ---
            layout: post
            title: "Launch"
            ---
            <div class="post">
                <p>The agency opened its register.</p>

                    <ul>
                        <li>Two <a href="2024-01-06-next.html">notices</a></li>
                    </ul>
                <pre>
                    kept
                </pre>
            </div>
            """,
            "Content/articles/2024-01-06-next.html": "---\ntitle: Next\n---\n<p>More.</p>\n",
            "Content/articles/2024-01-07-draft.html": "---\ntitle: Draft\npublished: false\n---\n<p>Unsaid.</p>\n",
        ])
        let report = try await site.build()
        #expect(report.diagnostics.map { "\($0.mark): \($0.summary)" } == [])
        #expect(report.planned?.digest.articles.map(\.permalink.description) == ["/2024/01/next/", "/2024/01/launch/"])
        let page = try site.text("Output/2024/01/launch/index.html")
        #expect(page.contains("<p>The agency opened its register.</p>"))
        #expect(page.contains("Two <a href=\"/2024/01/next/"))
        #expect(page.contains("        kept") && !page.contains("&lt;li"))
        #expect(report.planned?.digest.articles.last?.summary.value == "The agency opened its register.")
    }

    @Test("an embargo holds a post in HTML, on whatever line it stands")
    func embargoInHTML() async throws {
        let words = String(repeating: "The office publishes its report. ", count: 12)
        let site = try SiteFixture([
            "Content/articles/2024-01-05-one.md": "---\ntitle: One\n---\nText.\n",
            "Content/articles/2024-01-06-two.html":
                "\u{FEFF}\n---\n\"title\": Two\n---\n<p>EMBARGOED UNTIL 10:00 GMT 25 February 2040</p><p>\(words)</p>\n",
        ])
        let report = try await site.build()
        #expect(report.planned?.digest.articles.map(\.title.value) == ["One"])
        #expect(report.diagnostics.map(\.mark) == [])
    }

    @Test(
        "a text of several words is one name, or several if the site knows all of them",
        arguments: [
            ("tags: European Union", ["EU"]), ("categories: ai safety", ["safety"]),
            ("tags: France ai-safety", ["FR", "safety"]),
            ("tags: France AI safety South Korea", ["FR", "KR", "safety"]),
            ("tags: France news", []), ("tags: Georgia Tech", []), ("keywords: France Japan", []),
            ("tags: [France Japan]", []),
        ] as [(String, [String])])
    func textsOfTags(_ line: String, _ keys: [String]) async throws {
        let site = try SiteFixture([
            "Content/topics/safety.md": "---\ntitle: AI Safety\n---\n",
            "Content/articles/2024-01-05-one.md": "---\ntitle: T\n\(line)\n---\nText.\n",
        ])
        let report = try await site.build()
        let article = try #require(report.planned?.digest.articles.first)
        #expect((article.countries.map(\.key) + article.topics.map(\.key)).sorted() == keys.sorted())
        #expect(report.diagnostics.map(\.identifier) == (keys.isEmpty ? [.unusedName] : []))
        if line == "tags: France news" {
            #expect(
                report.diagnostics.first?.help
                    == "write several names as a list, “tags: [one, two]”; if it is one, add a topic of this name, “Content/topics/….md”"
            )
        }
    }

    @Test("a title, a summary and a source are an article without a text")
    func linkPosts() async throws {
        let head = "title: A report\ndate: 2024-01-05\nsummary: What they found & why France and ASEAN agreed\n"
        let site = try SiteFixture([
            "Content/site.yml": "title: T\nbase_url: https://example.org/\nfeeds: {content: full}\n",
            "Content/articles/one.md":
                "---\n\(head)source: {name: Ministry, url: \"https://example.com/r?a=1&b=2\"}\n---\n",
        ])
        let report = try await site.build()
        #expect(report.diagnostics.map(\.summary) == [])
        let page = try site.text("Output/2024/01/one/index.html")
        #expect(page.contains("<a href=\"https://example.com/r?a=1&amp;b=2\">Read the text at its source</a>"))
        #expect(!page.contains("minute"))
        #expect(
            try site.text("Output/index.html").contains("<a href=\"https://example.com/r?a=1&amp;b=2\">Ministry</a>"))
        #expect(try site.text("Output/rss.xml").contains("What they found &amp;amp; why France"))
        let article = try #require(report.planned?.digest.articles.first)
        #expect(article.countries.map(\.key) == ["FR"] && article.blocs.map(\.key) == ["asean"])
    }

    @Test(
        "an article that has neither a text nor all of these is an error",
        arguments: ["summary: S\n", "source: https://example.com\n", "summary: S\nsource: {name: N}\n", ""])
    func emptyArticles(_ fields: String) async throws {
        let site = try SiteFixture(["Content/articles/one.md": "---\ntitle: T\ndate: 2024-01-05\n\(fields)---\n\n"])
        #expect(try await site.plan().diagnostics.map(\.identifier) == [.emptyArticle])
    }

    @Test("files with one address get different ones, the later by its folder or a number")
    func addresses() async throws {
        let text = { (day: Int, words: String) in "---\ntitle: Same\ndate: 2024-04-0\(day)\n---\n\(words)\n" }
        let site = try SiteFixture([
            "Content/articles/paris/same.md": text(5, "The same words."),
            "Content/articles/geneva/same.md": text(6, "The same words."),
            "Content/articles/paris/2024-04-07-same.md": text(7, "Other words."),
            "Content/articles/geneva/2024-04-08-same.md": text(8, "More words."),
        ])
        let report = try await site.build()
        #expect(
            report.diagnostics.map { "\($0.mark): \($0.summary)" } == [
                "Content/articles/geneva/same.md same-text: the same text as Content/articles/paris/same.md"
            ])
        #expect(
            report.planned?.digest.articles.map { "\($0.path) \($0.permalink)" } == [
                "articles/geneva/2024-04-08-same.md /2024/04/same-3/",
                "articles/paris/2024-04-07-same.md /2024/04/same-2/", "articles/geneva/same.md /2024/04/same-geneva/",
                "articles/paris/same.md /2024/04/same/",
            ])
    }

    @Test("of files with one address each is read once to see whether two have one text")
    func readsOfFiles() async throws {
        let folders = (0..<30).map { "Content/articles/f\($0)/same.md" }
        let site = try SiteFixture(
            Dictionary(uniqueKeysWithValues: folders.map { ($0, "---\ntitle: Same\ndate: 2024-04-05\n---\nText.\n") }))
        let now = try #require(PublicationDate("2026-01-01"))
        var (siteMemory, articleMemory) = (SiteMemory(), ArticleMemory())
        let read = try #require(Site.read(site.folders, SiteReading(now: now), remembering: &siteMemory).value)
        let files = try await EditedFile.all(of: read, remembering: &articleMemory)
        var reads = 0
        let (settled, warnings) = DistinctAddresses.settle(files) { _ in
            reads += 1
            return [1]
        }
        #expect(reads == 30 && warnings.count == 29)
        #expect(Set(settled.compactMap { $0.article?.permalink }).count == 30)
    }

    @Test("two slugs that authors gave still clash, and one of them keeps its address")
    func slugs() async throws {
        let text = { (slug: String) in "---\ntitle: Same\ndate: 2024-04-05\n\(slug)---\nWords.\n" }
        let clash = try SiteFixture([
            "Content/articles/a.md": text("slug: one\n"), "Content/articles/b.md": text("slug: one\n"),
        ])
        #expect(try await clash.plan().diagnostics.map(\.identifier) == [.addressClash])
        let given = try SiteFixture([
            "Content/articles/a/one.md": text(""), "Content/articles/b/x.md": text("slug: one\n"),
        ])
        let articles = try await given.plan().value?.digest.articles ?? []
        #expect(articles.map(\.permalink.description).sorted() == ["/2024/04/one-a/", "/2024/04/one/"])
    }

    @Test("an article whose time has ended is nowhere")
    func expired() async throws {
        let site = try SiteFixture([
            "Content/articles/one.md": "---\ntitle: Gone\ndate: 2024-01-05\nexpiryDate: 2024-06-01\n---\nText.\n"
        ])
        #expect(try await site.plan(now: "2024-05-31").value?.digest.articles.count == 1)
        let report = try await site.build(now: "2024-06-01")
        #expect(report.articleCount == 0 && report.heldBack.map(\.title.value) == ["Gone"])
    }

    @Test("an explanation names the key that gave a value, and what is not used")
    func explained() async throws {
        let head = "title: T\nlastmod: 2024-01-06\ndescription: S\nseries: x\npermalink: /old/\ntags: [x]\n"
        let site = try SiteFixture(["Content/articles/2024-01-05-one.md": "---\n\(head)---\nText.\n"])
        let planned = try #require(try await site.plan().value)
        let path = "articles/2024-01-05-one.md"
        let explanation = try #require(try Explanation(of: path, among: planned.articles, in: planned.site))
        #expect(
            explanation.values.map { "\($0.name): \($0.value), \($0.origin)" } == [
                "title: T, given", "summary: S, given as “description”",
                "date: 2024-01-05, from the names of the file and its folders, or the address in the text",
                "language: en, the site’s", "updated: 2024-01-06, given as “lastmod”",
                "aliases: /old/, given as “permalink”",
                "not used: series, no key of this name is known",
            ])
    }

    @Test("a tag that may hold a post back is an error", arguments: ["tags: [ai, draft]", "category: Embargoed"])
    func drafts(_ line: String) async throws {
        let site = try SiteFixture(["Content/articles/2024-01-05-one.md": "---\ntitle: T\n\(line)\n---\nText.\n"])
        #expect(try await site.plan().diagnostics.map(\.identifier) == [.unknownTerm])
        let held = try SiteFixture([
            "Content/articles/2024-01-05-one.md": "---\ntitle: T\ndraft: true\n\(line)\n---\nText.\n"
        ])
        #expect(try await held.plan().diagnostics.filter { $0.severity == .error } == [])
    }
}
