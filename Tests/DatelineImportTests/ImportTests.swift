import DatelineDigest
import DatelineFiles
import DatelineImport
import DatelineModel
import DatelineSite
import Testing

@Suite struct ImportTests {
    @Test func aSiteOfJekyllBecomesADigest() async throws {
        let site = try OldSite([
            "_config.yml": """
            title: Notes on rules
            description: What governments do
            url: https://old.example
            baseurl: /notes
            permalink: /:year/:month/:title/
            timezone: Europe/Paris
            author: {name: Ann Lee}
            """,
            "_data/authors.yml": "ann: {name: Ann Lee}\n",
            "_posts/2024-01-05-first-act.md": """
            ---
            layout: post
            title: "The first act: a start"
            date: 2024-01-05 09:30
            author: ann
            tags: [France, misc]
            excerpt: The act is here.
            redirect_from: [/old/1, /old/2.html]
            ---
            It says much. <!--more-->

            ![Hall]({{ site.baseurl }}/assets/hall.gif "The hall"){: .wide}

            See [the next]({% post_url 2024-02-01-second-act %}#scope) and [it again](/notes/2024/02/second-act/).
            """,
            "_posts/2024-02-01-second-act.markdown": """
            ---
            title: The second act
            ---
            ## Scope

            {% highlight python %}
            print("{{ x }}")
            {% endhighlight %}
            """,
            "about.md": "---\ntitle: About us\n---\nWe write.\n",
            "index.html": "---\nlayout: home\n---\n{% for post in site.posts %}{{ post.title }}{% endfor %}\n",
            "assets/hall.gif": "GIF89a\u{2C}\u{1}\u{48}\0", "assets/unused.gif": "GIF89a\u{2C}\u{1}\u{48}\0",
        ])
        let before = try site.oldFiles

        let report = try await site.import()

        #expect(report.program == .jekyll)
        #expect([report.articles, report.pages, report.files, report.missingWords] == [2, 1, 1, 0])
        #expect(
            site.content == [
                "articles/2024/2024-01-05-first-act.md", "articles/2024/2024-01-05-first-act/hall.gif",
                "articles/2024/2024-02-01-second-act.md", "pages/about.md", "site.yml",
            ])
        #expect(
            try site.text("Content/articles/2024/2024-01-05-first-act.md") == """
                ---
                title: "The first act: a start"
                date: 2024-01-05T09:30:00+01:00
                summary: "The act is here."
                authors: ["Ann Lee"]
                countries: ["FR"]
                aliases: ["/old/1", "/old/2.html"]
                ---

                It says much. 

                ![Hall](2024-01-05-first-act/hall.gif "The hall")

                See [the next](2024-02-01-second-act.md#scope) and [it again](2024-02-01-second-act.md).

                """)
        #expect(
            try site.body("Content/articles/2024/2024-02-01-second-act.md")
                == "## Scope\n\n```python\nprint(\"{{ x }}\")\n```")
        #expect(
            try site.text("Content/site.yml") == """
                title: "Notes on rules"
                description: "What governments do"
                base_url: "https://old.example/notes/"
                language: en
                time_zone: Europe/Paris
                publisher: "Ann Lee"

                """)
        #expect(try await site.plan().diagnostics.filter { $0.severity == .error } == [])
        #expect(try site.oldFiles == before, "the old site is as it was")
    }

    @Test func fieldsInBracesMayHaveAKeyTwiceAndACommaTooMuch() async throws {
        let site = try OldSite([
            "hugo.toml": "title = 'Desk'\n",
            "content/posts/a.md":
                "{\n\"title\": \"One\",\n\"date\": \"2024-03-02\",\n\"image\": \"/a.png\",\n\"image\": \"\",\n"
                + "\"tags\": [\"x\", \"y\"],\n\"draft\": false,\n}\n\nSome words.\n",
            "content/posts/b.md":
                "{\n\"title\": \"Two\",\n\"date\": \"2024-03-02\",\n\"draft\": true,\n}\n\nNot yet.\n",
            "content/posts/c.md":
                "{\n\"title\": \"Three\",\n\"date\": \"2024-03-02\",\n\"draft\": true,\n\"draft\": false\n}\n\nOr now.\n",
        ])

        let report = try await site.import()

        #expect([report.articles, report.drafts, report.missingWords] == [1, 2, 0])
        #expect(try site.text("Content/articles/2024/2024-03-02-a.md").contains("title: \"One\"\ndate: 2024-03-02\n"))
    }

    @Test func aSourceMayBeANameWithALinkOrAListOfPages() async throws {
        let site = try OldSite([
            "a.md":
                "---\ntitle: A\ndate: 2024-01-05\nsource: The Paper\nlink: https://a.example/1\nread: false\n"
                + "---\nOne.\n",
            "b.md":
                "---\ntitle: B\ndate: 2024-01-05\nsources:\n  - {name: Ministry, url: https://b.example/1}\n"
                + "---\nTwo.\n",
        ])

        let report = try await site.import(.markdown)

        #expect([report.articles, report.drafts] == [2, 0])
        #expect(
            try site.text("Content/articles/2024/2024-01-05-a.md").contains(
                "source: {name: \"The Paper\", url: \"https://a.example/1\"}\n"))
        #expect(
            try site.text("Content/articles/2024/2024-01-05-b.md").contains(
                "source: {name: \"Ministry\", url: \"https://b.example/1\"}\n"))
        #expect(try await site.plan().diagnostics.filter { $0.severity == .error } == [])
    }

    @Test func aSiteOfHugoBecomesADigest() async throws {
        let site = try OldSite([
            "hugo.toml": """
            baseURL = "https://old.example/"
            title = "Law notes"
            defaultContentLanguage = "en"
            [permalinks]
            posts = "/:year/:slug/"
            [languages.en]
            [languages.fr]
            """,
            "content/posts/one/index.md": """
            +++
            title = "One"
            date = 2024-03-01T10:00:00+01:00
            aliases = ["/p/1/"]
            +++
            {{< figure src="map.gif" alt="A map" caption="The map" >}}

            {{< youtube abc-1 >}}

            {{% notice warning %}}
            Take [care]({{< relref "two.md#end" >}}).
            {{% /notice %}}
            """,
            "content/posts/one/index.fr.md": "+++\ntitle = \"Un\"\ndate = 2024-03-01\n+++\nTout.\n",
            "content/posts/one/map.gif": "GIF89a\u{2C}\u{1}\u{48}\0",
            "content/posts/two.md": "{\"title\": \"Two\", \"date\": \"2024-03-02\"}\n\n## End\n\n{{</* ref */>}}\n",
            "content/posts/_index.md": "---\ntitle: Posts\n---\n", "content/about.md": "---\ntitle: About\n---\nUs.\n",
        ])

        let report = try await site.import()

        #expect([report.articles, report.pages, report.files, report.missingWords] == [3, 1, 1, 0])
        #expect(
            try site.body("Content/articles/2024/2024-03-01-one.md") == """
                ![A map](2024-03-01-one/map.gif "The map")

                <iframe src="https://www.youtube.com/embed/abc-1"></iframe>

                > [!WARNING]
                > Take [care](2024-03-02-two.md#end).
                """)
        #expect(
            try site.text("Content/articles/2024/2024-03-01-one-fr.md")
                == """
                ---
                title: "Un"
                date: 2024-03-01
                language: fr
                translation_of: "2024-03-01-one.md"
                slug: one-fr
                aliases: ["/fr/2024/un/"]
                ---

                Tout.

                """.replacing("slug: one-fr\n", with: ""))
        let plan = try await site.plan()
        #expect(plan.diagnostics.filter { $0.severity == .error } == [])
        #expect(
            plan.value?.digest.articles.map { $0.filing.aliases.map(\.description) } == [
                ["/2024/two/"], ["/2024/one/", "/p/1/"], ["/fr/2024/un/"],
            ])
    }

    @Test func sitesOfOtherProgramsBecomeDigests() async throws {
        let pelican = try OldSite([
            "pelicanconf.py":
                "SITENAME = 'Desk'\nSITEURL = 'https://old.example'\nARTICLE_URL = '{date:%Y}/{slug}.html'\n",
            "content/news/a.md": """
            Title: The first
            Date: 2024-01-05 10:20
            Category: News
            Slug: first
            Author: Bo Roe

            [TOC]

            [That]({filename}b.md) and ![it]({static}/images/a map.gif).
            """,
            "content/news/b.md": "Title: The other\nDate: 2024-01-06\nStatus: hidden\n\nWords.\n",
            "content/images/a map.gif": "GIF89a\u{2C}\u{1}\u{48}\0",
        ])
        #expect(try await pelican.import().program == .pelican)
        #expect(
            try pelican.body("Content/articles/2024/2024-01-05-first.md")
                == "That and ![it](2024-01-05-first/a-map.gif).")
        #expect(
            try pelican.text("Content/articles/2024/2024-01-05-first.md").contains("aliases: [\"/2024/first.html\"]"))

        let zola = try OldSite([
            "config.toml": "base_url = \"https://old.example\"\ntitle = \"Desk\"\n",
            "content/blog/2024-01-05-first.md": """
            +++
            title = "First"
            [taxonomies]
            tags = ["Japan"]
            [extra]
            author = "Bo"
            +++
            [Next](@/blog/second/index.md#a) {{ youtube(id="x1") }}

            {% quote(author="Bo") %}
            Said.
            {% end %}

            # A
            """,
            "content/blog/second/index.md": "+++\ntitle = \"Second\"\ndate = 2024-02-01\n+++\n# A\n\nText.\n",
        ])
        #expect(try await zola.import().program == .zola)
        let first = try zola.text("Content/articles/2024/2024-01-05-first.md")
        #expect(first.contains("countries: [\"JP\"]\naliases: [\"/blog/first/\"]"))
        #expect(first.contains("[Next](2024-02-01-second.md#a)") && first.contains("\n> Said.\n>\n> — Bo\n"))

        let eleventy = try OldSite([
            ".eleventy.js": "module.exports = c => ({ dir: { input: \"src\" } });\n",
            "src/_data/metadata.json": "{\"title\": \"Desk\", \"url\": \"https://old.example/\"}\n",
            "src/posts/first.md": "---\ntitle: First\ndate: 2024-01-05\n---\n[Next]({{ '/posts/second/' | url }})\n",
            "src/posts/second.md": "---\ntitle: Second\ndate: 2024-01-06\ntags: [posts]\n---\nText of it.\n",
        ])
        #expect(try await eleventy.import().program == .eleventy)
        #expect(try eleventy.body("Content/articles/2024/2024-01-05-first.md") == "[Next](2024-01-06-second.md)")

        let astro = try OldSite([
            "astro.config.mjs": "export default defineConfig({ site: \"https://old.example\" });\n",
            "src/pages/news/[...slug].astro": "---\nconst posts = await getCollection('blog');\n---\n",
            "src/content/blog/first.mdx": """
            ---
            title: First
            pubDate: Jan 5 2024
            heroImage: {src: /hall.gif, alt: A hall, caption: Day one, credit: Ann}
            ---
            import Box from "../Box.astro";

            Words <Box>in it</Box> and ![a hall](/hall.gif).
            """,
            "public/hall.gif": "GIF89a\u{2C}\u{1}\u{48}\0",
        ])
        #expect(try await astro.import().program == .astro)
        let post = try astro.text("Content/articles/2024/2024-01-05-first.md")
        #expect(
            post.contains(
                "image: {file: \"2024-01-05-first/hall.gif\", alt: \"A hall\", caption: \"Day one\", credit: \"Ann\"}\naliases: [\"/news/first/\"]"
            ))
        #expect(post.contains("Words in it and ![a hall](2024-01-05-first/hall.gif)."))

        let folder = try OldSite([
            "2024/01/05/first note.md": "# First\n\n[Next](../../02/01/second.md)\n",
            "2024/02/01/second.md": "Some text.\n", "README.md": "# Read me\n",
        ])
        #expect(try await folder.import(address: "/n/:year/:name/").program == .markdown)
        #expect(try folder.text("Content/articles/2024/2024-01-05-first-note.md").contains("(2024-02-01-second.md)"))
        #expect(try folder.text("Content/articles/2024/2024-02-01-second.md").contains("title: \"Second\"\n"))
        for site in [pelican, zola, eleventy, astro, folder] {
            #expect(try await site.plan().diagnostics.filter { $0.severity == .error } == [])
        }
    }

    /// Each text, and what it becomes.
    static let texts: [(old: String, new: String)] = [
        ("{% raw %}{{ x }}{% endraw %}", "`{{ x }}`"),
        ("{% include figure.html src=\"/a.gif\" alt=\"An a\" caption=\"See\" %}", "![An a](A \"See\")"),
        ("{% img left /a.gif 20 30 'An a' %}", "![An a](A)"),
        ("{% youtube https://youtu.be/ab_1?t=2 %}", "<iframe src=\"https://www.youtube.com/embed/ab_1\"></iframe>"),
        ("{% vimeo 123 %}", "<iframe src=\"https://player.vimeo.com/video/123\"></iframe>"),
        ("{% gist ann/12ab %}", "[gist.github.com/ann/12ab](https://gist.github.com/ann/12ab)"),
        ("{% twitter https://x.com/ann/status/1 %}", "[https://x.com/ann/status/1](https://x.com/ann/status/1)"),
        ("One {% foo bar=\"baz\" %} two", "One `{% foo bar=\"baz\" %}` two"),
        ("Words {: .lead}", "Words"), ("* TOC\n{:toc}\n\nWords", "Words"),
        ("`{{ site.title }}` {{ site.title }}", "`{{ site.title }}` Desk"),
        ("```\n{% if x %}\n[a](/a.gif)\n```", "```\n{% if x %}\n[a](/a.gif)\n```"),
        ("    {{ code }} [a](/b)", "{{ code }} [a](/b)"),
        ("[a](/2024/01/01/target.html) [b](https://old.example/2024/01/01/target.html#x)", "[a](T) [b](T)"),
        ("[a](../01/target.html \"T\") [b](<../target.md>)", "[a](T \"T\") [b](T)"),
        ("[a][r]\n\n[r]: /2024/01/01/target.html 'T'", "[a][r]\n\n[r]: T 'T'"),
        (
            "<a href=\"/2024/01/01/target.html\">a</a> <img src='/a.gif' alt=\"i\">",
            "<a href=\"T\">a</a> <img src='A' alt=\"i\">"
        ),
        (
            "[words](/nowhere/) ![alt](/no.png) [other](https://else.example/x)",
            "words alt [other](https://else.example/x)"
        ),
        ("Before <script>x()</script><style>p {}</style> after", "Before  after"),
        ("![a](/a file.gif \"T\") <a href='/none'>b</a>", "a (T) <a >b</a>"),
        ("<iframe src=\"https://map.example/m\"></iframe>", "[https://map.example/m](https://map.example/m)"),
        ("[x](/a_(b).gif) and [un closed", "x and [un closed"), ("{{ unclosed and {% too", "{{ unclosed and {% too"),
        ("{% comment %}not shown{% endcomment %}Shown", "Shown"),
        ("<https://old.example/x> a < b", "<https://old.example/x> a < b"),
        ("{% highlight js %}a{% endhighlight %}", "```js\na\n```"),
        ("[t]({% link _posts/2024-01-01-target.md %})", "[t](T)"),
        ("{% note %}a{% endnote %}", "> [!NOTE]\n> a"),
        ("See {{< endnote \"text\" >}}.", "See `{{< endnote \"text\" >}}`."),
        ("{% endless %} a", "`{% endless %}` a"), ("{% if x %}a{% endif %}", "a"),
        ("a{{< /note >}}", "a`{{< /note >}}`"),
        ("{{< note >}}a\n\n{{< note >}}b{{< /note >}}", "`{{< note >}}`a\n\n> [!NOTE]\n> b"),
        ("{{< note />}}a\n\n{{< note >}}b{{< /note >}}", "`{{< note />}}`a\n\n> [!NOTE]\n> b"),
        ("{{< tip >}}a\n\n{{< note >}}b{{< /note >}}{{< /tip >}}", "> [!TIP]\n> a\n>\n> > [!NOTE]\n> > b"),
        ("{% raw %}{% note %}{% endraw %} {% note %}b{% endnote %}", "`{% note %}`\n\n> [!NOTE]\n> b"),
        ("See {{ site.url }}{{ site.baseurl }}/x.", "See https://old.example/x."),
        ("{{ 'b' | prepend: 'a' | append: \"c\" }}", "abc"), ("{{ 'x' | upcase }}", "`{{ 'x' | upcase }}`"),
        ("{{ '/m.gif' | absolute_url }}", "https://old.example/m.gif"),
        ("[a]({{ site.url }}{{ 'target/' | prepend: '/2024-01-01-' }})", "a"),
        (
            "<img src=\"/a.gif\" srcset=\"/a.gif 1x, /none.gif 2x, /a.gif\">",
            "<img src=\"A\" srcset=\"A 1x, A\">"
        ),
        ("<img src='/a.gif' srcset='/none.gif'>", "<img src='A' >"),
        ("<a href=/none class=x>b</a>", "<a  class=x>b</a>"),
        ("[a](<b[c](/none)", "[a](<bc"), ("Before <SCRIPT>x()</SCRIPT> after", "Before  after"),
        ("## Scope {: #scope .wide}\n\n[a](#scope)", "## Scope {#scope .wide}\n\n[a](#scope)"),
        ("## Scope\n{: #s2}\n\n[a](#s2)", "## Scope {#s2}\n\n[a](#s2)"),
        ("{::comment}not shown{:/comment}Shown", "Shown"),
        (
            "> [r]: /2024/01/01/target.html 'T'\n>\n> [a][r]",
            "> [r]: T 'T'\n>\n> [a][r]"
        ),
        ("[a][r]\n\n[r]:\n  /2024/01/01/target.html", "[a][r]\n\n[r]: T"),
        ("[a][r]\n\n[r]:\n  /nowhere/ \"B\"", "[a][r]\n\n[r]: # \"B\""),
        ("[Update]: Something happened.", "[Update]: Something happened."),
        (
            "{{< figure src=\"/a.gif\" alt=\"An a\" title=\"One\" caption=\"Two\" attr=\"Ann\" >}}",
            "![An a](A \"One: Two\"){credit=\"Ann\"}"
        ),
    ]

    @Test func theWordsOfOtherProgramsBecomeMarkdown() async throws {
        var files = [
            "_config.yml": "title: Desk\nurl: https://old.example\n", "a.gif": "GIF89a\u{2C}\u{1}\u{48}\0",
            "_posts/2024-01-01-target.md": "---\ntitle: Target\n---\nText.\n",
        ]
        for (number, text) in Self.texts.enumerated() {
            files["_posts/2024-01-02-n\(number).md"] = "---\ntitle: Number \(number)\n---\nA text.\n\n\(text.old)\n"
        }
        let site = try OldSite(files)

        try await site.import()

        for (number, text) in Self.texts.enumerated() {
            var body = try site.body("Content/articles/2024/2024-01-02-n\(number).md")
            let picture = site.content.first { $0.hasSuffix("/a.gif") }?.split(separator: "/").suffix(2).joined(
                separator: "/")
            body = body.replacing("2024-01-01-target.md", with: "T").replacing(picture ?? "?", with: "A")
            #expect(body.trimmingPrefix("A text.\n\n").drop(while: \.isWhitespace) == text.new, "\(text.old)")
        }
        #expect(try await site.plan().diagnostics.filter { $0.severity == .error } == [])
    }

    /// Patterns of addresses, and the one that a post of 5 January 2024 in the categories “AI law” and “EU” had.
    static let patterns: [(pattern: String, address: String)] = [
        ("/:categories/:year/:month/:day/:title.html", "/ai-law/eu/2024/01/05/n0.html"),
        ("/:year/:i_month/:i_day/:slug/", "/2024/1/5/n1/"), (":short_year/:y_day/:title", "/24/005/n2"),
        ("/blog/:title:output_ext", "/blog/n3.html"), ("/:short_month/:title/index.html", "/Jan/n4/"),
        ("https://old.example/whole/n5/", "/whole/n5/"), ("/plain.html?x=1", ""),
        ("/:unknown/:title/", ""), ("/:year/W:week/:short_day/:title.html", "/2024/W01/Fri/n8.html"),
        ("/:w_year/:w_day/:long_day/:title/", "/2024/5/Friday/n9/"),
        ("/:slugified_categories/:long_month/:title/", "/ai-law/eu/January/n10/"), ("/{{ page.x }}/", ""),
    ]

    @Test func oldAddressesLeadToTheNewOnes() async throws {
        var files = ["_config.yml": "title: Desk\nurl: https://old.example\n"]
        for (number, pattern) in Self.patterns.enumerated() {
            files["_posts/2024-01-05-n\(number).md"] =
                """
                ---
                title: Number \(number)
                categories: [AI law, EU]
                permalink: "\(pattern.pattern)"
                ---
                Text.
                """
        }
        let site = try OldSite(files)

        try await site.import()

        let articles = try await site.plan().value?.digest.articles ?? []
        for (number, pattern) in Self.patterns.enumerated() {
            let article = articles.first { $0.text.title.value == "Number \(number)" }
            #expect(
                article?.filing.aliases.map(\.description)
                    == (pattern.address.isEmpty
                        ? [] : [pattern.address.hasSuffix("n2") ? "/24/005/n2/" : pattern.address]),
                "\(pattern.pattern)")
        }
    }

    /// Sites by a file of settings and a post of 5 January 2024, and the address that this had.
    static let addresses: [(settings: [String: String], post: String, address: String)] = [
        (
            ["hugo.toml": "[permalinks]\nposts = \"/:06/:Jan/:weekday/:contentbasename/\"\n"], "content/posts/a.md",
            "/24/Jan/5/a/"
        ),
        (
            ["hugo.toml": "[permalinks]\nposts = \"/:weekdayname/:yearday/:title/\"\n"], "content/posts/a.md",
            "/friday/5/a/"
        ),
        (["pelicanconf.py": "ARTICLE_URL = '{date:%Y-%V}/{slug}.html'\n"], "content/a.md", "/2024-01/a.html"),
        (
            [
                "_config.yml":
                    "permalink: /blog/:title/\ndefaults:\n- scope: {path: _posts/old}\n  values: {permalink: pretty}\n"
            ],
            "_posts/old/2024-01-05-a.md", "/2024/01/05/a/"
        ),
        (
            [
                "_config.yml":
                    "permalink: /blog/:title/\ndefaults:\n- scope: {path: _posts/old}\n  values: {permalink: /x/}\n"
            ],
            "_posts/2024-01-05-a.md", "/blog/a/"
        ),
        (
            ["_config.yml": "defaults:\n- scope: {path: '', type: posts}\n  values: {permalink: none}\n"],
            "law/_posts/2024-01-05-a.md", "/law/a.html"
        ),
    ]

    @Test func settingsSayWhichAddressPostsHad() async throws {
        for (settings, post, address) in Self.addresses {
            let site = try OldSite(
                settings.merging([post: "---\ntitle: A\ndate: 2024-01-05\n---\nText.\n"]) { first, _ in first })
            try await site.import()
            let text = try site.text("Content/articles/2024/2024-01-05-a.md")
            #expect(text.contains("aliases: [\"\(address)\"]"), "\(settings): \(text)")
        }
    }

    @Test func theNewSiteIsBesideTheOldOne() throws {
        let here = try #require(FileSystem.resolved("."))
        #expect(Import.usualTarget(for: ".") == "\(here)-dateline")
        #expect(
            Import.usualTarget(for: "old/") == "old-dateline" && Import.usualTarget(for: "../old") == "../old-dateline")
    }

    /// Files at the top of a folder, and the program that they tell of.
    static let programs: [(files: [String], program: OldProgram)] = [
        (["_config.yml", "_posts/a.md"], .jekyll), (["_posts/a.md"], .jekyll), (["hugo.toml", "content/a.md"], .hugo),
        (["config/_default/hugo.yaml", "content/a.md"], .hugo), (["config.toml", "content/a.md"], .hugo),
        (["eleventy.config.js", "src/a.md"], .eleventy), ([".eleventy.js", "_posts/a.md"], .eleventy),
        (["pelicanconf.py", "content/a.md"], .pelican), (["astro.config.ts", "src/pages/a.md"], .astro),
        (["a.md", "b/c.md"], .markdown),
    ]

    @Test func theProgramIsSeenFromTheFiles() throws {
        for (files, program) in Self.programs {
            let site = try OldSite(Dictionary(uniqueKeysWithValues: files.map { ($0, "x = 1\n") }))
            #expect(OldProgram(ofSiteIn: site.old) == program, "\(files)")
        }
    }
}
