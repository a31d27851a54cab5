import DatelineDigest
import DatelineFiles
import DatelineImport
import DatelineModel
import DatelineSite
import Testing

@Suite struct ImportSafetyTests {
    /// Fields that kept a post out of the old site, whatever its program.
    static let heldBack = [
        "draft: true", "published: false", "status: draft", "status: hidden", "hidden: true", "draft: yes",
        "permalink: false", "build:\n  render: never", "draft: false\ndraft: true", "publishDate: tbd", "darft: true",
        "meta:\n  published: false", "note: DO NOT PUBLISH", "expiryDate: 2025-01-01", "published:", "embargo: soon",
        "private: true", "draft: maybe", "phase: Future", "stage: planned", "Stage: in-review", "status: upcoming",
    ]

    @Test func noDraftOfTheOldSiteIsPublished() async throws {
        var files = ["_posts/2024-01-01-open.md": "---\ntitle: Open\n---\nText.\n"]
        for (number, field) in Self.heldBack.enumerated() {
            files["_posts/2024-01-02-n\(number).md"] = "---\ntitle: Number \(number)\n\(field)\n---\nSecret.\n"
        }
        files["_drafts/thought.md"] = "---\ntitle: A thought\ndate: 2024-01-03\n---\nSecret.\n"
        files["_posts/2024-01-04-future.md"] = "---\ntitle: Later\ndate: 2027-01-01\n---\nSecret.\n"
        let site = try OldSite(files)

        let report = try await site.import(.jekyll)

        #expect(report.drafts == Self.heldBack.count + 1)
        #expect(try await site.plan().value?.digest.articles.map(\.text.title.value) == ["Open"])
    }

    @Test(arguments: [
        ("hugo.toml", "[[cascade]]\ndraft = true\n[cascade._target]\npath = \"/posts/**\"\n", "content/posts/a.md"),
        ("content/posts/_index.md", "---\ntitle: Posts\ncascade:\n  draft: true\n---\n", "content/posts/a.md"),
        (
            "_config.yml", "defaults:\n- scope: {path: _posts/hold}\n  values: {published: false}\n",
            "_posts/hold/2024-01-01-a.md"
        ),
        (".eleventyignore", "posts/secret\n", "posts/secret/a.md"),
        ("posts/posts.json", "{\"permalink\": false}", "posts/a.md"),
        ("posts/posts.11tydata.js", "module.exports = { draft : true };", "posts/a.md"),
        ("posts/a.json", "{\"draft\": true}", "posts/a.md"), (".gitignore", "/posts/later/\n", "posts/later/a.md"),
        ("eleventy.config.js", "c.ignores.add('posts/*-wip.md');", "posts/a-wip.md"),
        ("content/posts/_index.md", "---\ncascade: [{build: {render: never}}]\n---\n", "content/posts/a.md"),
        (
            "config.toml", "base_url = 'https://e.example'\nignored_content = ['posts/*.draft.md']\n",
            "content/posts/a.draft.md"
        ),
        ("pelicanconf.py", "ARTICLE_EXCLUDES = [\n  'later',\n]\n", "content/later/a.md"),
        ("pelicanconf.py", "DEFAULT_METADATA = {'status': 'draft'}\n", "content/a.md"),
        ("pelicanconf.py", "ARTICLE_PATHS = ['news', 'blog']\n", "content/later/a.md"),
        (
            "pelicanconf.py", "ARTICLE_PATHS = [  # all\n  'news',\n]\nARTICLE_EXCLUDES=['news/old']\n",
            "content/news/old/a.md"
        ),
        ("_config.yml", "exclude: [_posts/later, drafts]\n", "_posts/later/2024-01-01-a.md"),
        ("_config.yml", "exclude:\n- /_posts/*-wip.md\n", "_posts/2024-01-01-wip.md"),
        ("_config.yml", "title: T\n", "_posts/_2024-01-01-a.md"),
        ("_config.yml", "title: T\n", "_posts/#2024-01-01-a.md"),
        ("_config.yml", "title: T\n", "_posts/_old/2024-01-01-a.md"),
        ("hugo.toml", "title = 'T'\n", "content/posts/~a.md"),
        ("hugo.toml", "title = 'T'\n", "content/posts/#a.md"),
        ("hugo.toml", "ignoreFiles = ['\\.wip\\.md$', '/o[lm]d/.*']\n", "content/posts/a.wip.md"),
        ("hugo.toml", "ignoreFiles = ['\\.wip\\.md$|/o[lm]d/.+']\n", "content/posts/old/a.md"),
        ("hugo.toml", "ignoreFiles = ['(later|never)/.*']\n", "content/posts/later/a.md"),
        ("src/content/config.ts", "draft: z.boolean().default(true)", "src/content/posts/a.md"),
        ("astro.config.mjs", "export default {}", "src/content/posts/_a.md"),
    ])
    func whatHoldsPostsBackElsewhereCounts(file: String, text: String, post: String) async throws {
        let site = try OldSite([file: text, post: Self.post])
        let report = try await site.import(Self.program(of: file, post))
        #expect(report.drafts == 1)
        #expect(try await site.plan().value?.digest.articles.isEmpty == true)
    }

    @Test(arguments: [
        (
            "_config.yml", "defaults:\n- scope: {path: _posts/hold}\n  values: {published: false}\n",
            "_posts/2024-01-01-a.md"
        ),
        ("_config.yml", "defaults:\n- values: {published: false, layout: post}\n", "_posts/2024-01-01-open.md"),
        ("_config.yml", "show_drafts: false\nplugin: {draft: true}\n", "_posts/2024-01-01-a.md"),
        (
            "content/posts/_index.md", "---\ntitle: Posts\n---\nA page with `draft: true` is in no list.\n",
            "content/posts/a.md"
        ),
        (".gitignore", "dist\n_site\n", "posts/distribution.md"),
        ("pelicanconf.py", "ARTICLE_PATHS = ['news']\n# ARTICLE_EXCLUDES = ['news/a.md']\n", "content/news/a.md"),
        ("_config.yml", "exclude: [vendor, README.md, '*.txt']\n", "_posts/2024-01-01-vendor.md"),
        ("_config.yml", "exclude: [_posts/a]\ninclude: [_posts/a]\n", "_posts/a/2024-01-01-a.md"),
        ("hugo.toml", "ignoreFiles = ['\\.foo$', 'x.md']\n", "content/posts/a.food.md"),
        ("posts/tags.json", "{\"draft\": true}", "posts/a.md"),
        ("posts/posts.11tydata.js", "// draft: true\nmodule.exports = {};", "posts/a.md"),
        ("pelicanconf.py", "# DEFAULT_METADATA = {'status': 'draft'}\n", "content/a.md"),
    ])
    func whatIsMeantForOtherPostsHoldsNoneBack(file: String, text: String, post: String) async throws {
        let fields = post.hasSuffix("open.md") ? "published: true\n" : ""
        let site = try OldSite([file: text, post: Self.post.replacing("title", with: "\(fields)title")])
        _ = try await site.import(Self.program(of: file, post))
        #expect(try await site.plan().value?.digest.articles.map(\.text.title.value) == ["Hidden"])
    }

    private static let post = "---\ntitle: Hidden\ndate: 2024-01-01\n---\nText.\n"

    private static func program(of file: String, _ post: String) -> OldProgram {
        switch file {
        case "_config.yml": .jekyll
        case "hugo.toml": .hugo
        case "config.toml": .zola
        case "pelicanconf.py": .pelican
        case _ where post.hasPrefix("src/"): .astro
        case _ where post.hasPrefix("content/"): .hugo
        default: .eleventy
        }
    }

    @Test func aPostWithoutADateIsHeldAndNamed() async throws {
        let site = try OldSite([
            "content/posts/a.md": "---\ntitle: No date\n---\nText.\n",
            "content/posts/b.md": "---\ntitle: Which\ndate: 01/02/2024\n---\nText.\n",
            "hugo.toml": "title = \"Desk\"\n",
        ])

        let report = try await site.import()

        #expect(
            report.lost
                == ["content/posts/a.md", "content/posts/b.md"].map { "\($0): no date is given that can be read" })
        #expect(try site.text("Content/articles/2026/2026-01-01-a.md").contains("\ndraft: true"))
    }

    @Test func whatTheNewSiteRefusesIsNamedAndNeverStopsTheRest() async throws {
        let site = try OldSite([
            "_config.yml": "title: Desk\nurl: https://old.example\n",
            "_posts/2024-01-01-good.md":
                "---\ntitle: Good\npermalink: /topics/\n---\n[a](#none) [b](2024-01-02-brackets.html)\n",
            "_posts/2024-01-02-brackets.md": "---\ntitle: Deep\n---\n\(String(repeating: ">", count: 200)) deep\n",
            "_posts/2024-01-03-empty.md": "---\ntitle: Empty\n---\n",
            "_posts/2024-01-04-broken.md": "---\ntitle: Law: the first\n\ttags: [a\n---\nText of it.\n",
            "_posts/2024-01-05-same.md": "---\ntitle: One\nslug: same\n---\nText.\n",
            "_posts/2024-01-06-same.md": "---\ntitle: Two\nslug: same\n---\nText.\n",
        ])
        try site.write(
            "_posts/2024-01-07-latin.md", Array("---\ntitle: Caf".utf8) + [0xE9] + Array("\n---\nText.\n".utf8))
        try site.write("_posts/2024-01-08-binary.md", [0x89, 0x50, 0, 1, 2, 0xFF, 0xFE, 0])
        try site.write("_posts/2024-01-09-huge.md", Array(repeating: UInt8(ascii: "a"), count: 5 << 20))
        try FileSystem.makeLink("\(site.old)/_posts/2024-01-10-out.md", to: "/etc/hostname")

        let report = try await site.import()

        let plan = try await site.plan()
        #expect(plan.diagnostics.filter { $0.severity == .error } == [])
        #expect(
            plan.value?.digest.articles.map(\.text.title.value) == ["Café", "Two", "One", "Law: the first", "Good"])
        #expect(try site.text("Content/articles/2024/2024-01-06-same-2.md").contains("title: \"Two\""))
        for name in ["03-empty", "08-binary", "09-huge", "10-out"] {
            #expect(report.lost.contains { $0.contains("2024-01-\(name).md: ") }, "\(name)")
        }
    }

    @Test func eachWordThatIsLostIsNamed() async throws {
        let site = try OldSite([
            "_posts/2024-01-01-a.md": """
            ---
            title: A
            ---
            One two three.

            {% comment %}four five{% endcomment %}
            """
        ])

        let report = try await site.import(.jekyll)

        #expect([report.words, report.missingWords] == [5, 2])
        #expect(report.whole.contains("_posts/2024-01-01-a.md:6  four five\n"))
    }

    @Test func whatIsDroppedOrNotKnownIsNamed() async throws {
        let site = try OldSite([
            "_config.yml": "title: Desk\npermalink: /:foo/:title/\nlang: '??'\ntimezone: Mars/Base\n",
            "_data/authors.yml": "a: [b\n",
            "_posts/2024-01-01-a.md": """
            ---
            title: A
            ---
            {{< endnote "text" >}} <img src="https://x.example/a.gif" srcset="/none.gif 2x">
            """,
        ])

        let report = try await site.import(.jekyll)

        let post = "_posts/2024-01-01-a.md"
        for cause in [
            "\(post): an old address: its pattern has “:foo”, which is not known",
            "\(post): a picture that is not there",
            "\(post): “endnote”, a tag that is not known; it stays as words",
            "Content/site.yml: a setting: a language that is not known; the new site has en",
            "Content/site.yml: a setting: a time zone that is not known; the new site has UTC",
        ] { #expect(report.lost.contains(cause), "\(cause)") }
        #expect(report.texts == 1, "settings are no texts")
        await #expect(throws: DiagnosticError.self) { try await site.import(.jekyll, address: "/:foo/", merging: true) }
    }

    @Test func aLinkThatIsRefusedIsTakenOutHoweverLongItIs() async throws {
        let long = "#" + String(repeating: "a", count: 400)
        let site = try OldSite([
            "_posts/2024-01-01-a.md": "---\ntitle: A\n---\n[One](\(long)b) [two](\(long)c) [three](#short).\n"
        ])

        let report = try await site.import(.jekyll)

        #expect(try site.body("Content/articles/2024/2024-01-01-a.md") == "One two three.")
        #expect(report.drafts == 0)
    }

    @Test func onlyAnEmptyFolderIsWrittenTo() async throws {
        let site = try OldSite(["_posts/2024-01-01-a.md": "---\ntitle: A\n---\nText.\n"])
        try site.edit("Content/site.yml", "title: Mine\nbase_url: https://mine.example/\n")

        await #expect(throws: DiagnosticError.self) { try await site.import(.jekyll) }
        #expect(site.content == ["site.yml"])
        try await site.import(.jekyll, merging: true)

        #expect(site.content == ["articles/2024/2024-01-01-a.md", "site.yml"])
        #expect(try site.text("Content/site.yml") == "title: Mine\nbase_url: https://mine.example/\n")
    }

    @Test func aSecondImportLeavesWhatAnEditorChanged() async throws {
        let site = try OldSite([
            "_posts/2024-01-01-a.md": "---\ntitle: A\ntags: [safety law]\n---\nText.\n",
            "_posts/2024-01-02-b.md": "---\ntitle: B\ntags: [safety law, Gaul]\n---\nText.\n",
        ])
        try await site.import(.jekyll)
        #expect(try site.text("Import/tags.yml").contains("\"safety law\": leave out  # 2 posts\n"))
        try site.edit("Import/tags.yml", "\"safety law\": topic safety\nGaul: country France\nwhat: ever\n")
        try site.edit("Content/articles/2024/2024-01-01-a.md", "---\ntitle: Mine\ndate: 2024-01-01\n---\nMy text.\n")

        let report = try await site.import(.jekyll, merging: true)

        #expect(try site.text("Content/articles/2024/2024-01-01-a.md").contains("My text."))
        #expect(
            site.content == [
                "articles/2024/2024-01-01-a.md", "articles/2024/2024-01-02-b.md", "site.yml", "topics/safety.md",
            ])
        let second = try site.text("Content/articles/2024/2024-01-02-b.md")
        #expect(second.contains("countries: [\"FR\"]\ntopics: [safety]"))
        #expect(try site.text("Content/topics/safety.md") == "---\ntitle: \"safety law\"\n---\n")
        #expect(report.lost.contains("Import/tags.yml: a line of the table of tags that is not understood"))
        #expect(try await site.plan().diagnostics.filter { $0.severity == .error } == [])
    }

    @Test func aDryRunWritesNothingAndReportsTheSame() async throws {
        let site = try OldSite(["_posts/2024-01-01-a.md": "---\ntitle: A\ndraft: true\n---\n[a](/b) {% x %}\n"])

        let dry = try await site.import(.jekyll, dryRun: true)

        #expect(FileSystem.kind(of: site.new) == .nothing)
        #expect(FileSystem.names(in: site.root) == ["old"])
        #expect(try await site.import(.jekyll).whole == dry.whole)
    }

    @Test func theNewSiteIsNeverInTheOldOne() async throws {
        let site = try OldSite(["a.md": "Text.\n"])
        for target in [site.old, "\(site.old)/new", site.root] {
            let job = Import(
                from: site.old, into: target, now: PublicationDate(day: try #require(CalendarDay(iso: "2026-01-01"))))
            await #expect(throws: DiagnosticError.self) { try await job.run() }
        }
    }
}
