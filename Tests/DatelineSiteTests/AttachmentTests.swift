import DatelineDigest
import DatelineModel
import DatelineSite
import DatelineTestSupport
import Testing

/// Only what a published page links to is in the site.
@Suite struct AttachmentTests {
    private static let one = "---\ntitle: One\ndate: 2025-03-01\n---\nText."
    private static let key = "-----BEGIN OPENSSH PRIVATE KEY-----\nb3Bl\n"

    /// A site with one article of this text, and files beside it.
    private func site(_ text: String, _ files: [String: String], settings: String = "") throws -> SiteFixture {
        var all = ["Content/articles/one.md": "\(Self.one) \(text)\n"]
        for (name, text) in files { all["Content/articles/\(name)"] = text }
        if !settings.isEmpty { all["Content/site.yml"] = "title: T\nbase_url: https://example.org/\n\(settings)\n" }
        return try SiteFixture(all)
    }

    /// The names of the files beside the page of the article.
    private func beside(_ site: SiteFixture) throws -> [String] {
        try site.files().keys.filter { $0.hasPrefix("2025/03/one/") && !$0.hasSuffix("index.html") }
            .map { String($0.dropFirst("2025/03/one/".count)) }.sorted()
    }

    // MARK: - Paths from the folder itself

    /// The pictures of another generator’s `static` folder come as a folder of `Content`, and their addresses stay.
    @Test func aPathWithASlashBeginsAtContentAndIsTheAddress() async throws {
        let site = try SiteFixture([
            "Content/articles/one.md":
                "---\ntitle: One\ndate: 2025-03-01\nimage: /img/top.png\n---\nText. ![Map](/img/a/map.png)\n",
            "Content/articles/two.md":
                "---\ntitle: Two\ndate: 2025-03-02\n---\nText. [Map](/img/a/map.png?x#y) ![b](/img/a%20b.png)\n",
            "Content/img/top.png": SiteFixture.picture, "Content/img/a/map.png": SiteFixture.picture,
            "Content/img/a b.png": SiteFixture.picture, "Content/img/other.png": SiteFixture.picture,
        ])
        let report = try await site.build()
        #expect(report.diagnostics.map(\.mark) == ["Content/img/other.png unused-file"])
        let files = try site.files()
        #expect(
            files.keys.filter { $0.hasSuffix(".png") && !$0.contains("card") && !$0.hasPrefix("assets/") }.sorted() == [
                "2025/03/two/a-b.png", "img/a/map.png", "img/top.png",
            ])
        #expect(try site.page("/2025/03/two/").contains("href=\"/img/a/map.png?x#y\""))
        #expect(try site.page("/2025/03/two/").contains("src=\"/2025/03/two/a-b.png\""))
    }

    @Test func whatIsNeitherInContentNorInTheSiteIsAnError() async throws {
        let site = try site("![a](/img/map.png) [b](/articles/one.md)", [:])
        #expect(try await site.build().diagnostics.map(\.mark) == ["Content/articles/one.md:5:12 broken-link"])
    }

    @Test func aKeyWithSuchAPathIsNotPublishedEither() async throws {
        let site = try site("[key](/articles/server.pem)", ["server.pem": Self.key])
        #expect(try await site.build().diagnostics.map(\.mark) == ["Content/articles/one.md:5:13 private-file"])
    }

    // MARK: - Files that nothing links to

    @Test func aFileThatNothingLinksToIsNamedAndNotPublished() async throws {
        let site = try site(
            "![Map](map.png)", ["map.png": SiteFixture.picture, "one.csv": "has the article’s name", "photo.jpg": "x"])
        let warnings = try await site.build().diagnostics
        #expect(warnings.map(\.mark) == ["Content/articles unused-file"])
        #expect(
            warnings.map(\.summary) == [
                "no published page links to 2 files here, so they are not in the site: “one.csv”, “photo.jpg”"
            ])
        #expect(try beside(site) == ["map.png"])
    }

    @Test func theFilesOfATextThatWasTakenBackAreNotPublishedAndNotNamed() async throws {
        let site = try site("![Map](map.png) [table](one.csv)", ["map.png": SiteFixture.picture, "one.csv": "a,b\n"])
        let article = try site.text("Content/articles/one.md")
        let taken = "retracted: {date: 2025-03-02, reason: The map was forged., text: false}\n---\n"
        try site.write("Content/articles/one.md", article.replacing("\n---\n", with: "\n\(taken)", maxReplacements: 1))
        #expect(try await site.build().diagnostics.map(\.mark) == [])
        #expect(try beside(site) == [])
    }

    @Test(arguments: [
        ("id_rsa", "x", "a private key or a file with passwords"),
        ("id_ed25519.old", "x", "a private key or a file with passwords"),
        ("server.pem", key, "a private key or a file with passwords"),
        (
            "service.json", "{\"private_key\": \"-----BEGIN PRIVATE KEY-----\"}",
            "a private key or a file with passwords"
        ),
        ("production.env", "x", "a private key or a file with passwords"),
        ("one.md.orig", "x", "a backup or an unfinished copy"), ("one.md.bak", "x", "a backup or an unfinished copy"),
        ("~$one.docx", "x", "the lock file of an office program"), ("dump.sql", "x", "a database or a dump of one"),
        ("dump.sql.gz", "x", "a database or a dump of one"), ("contacts.XLSX", "x", "an office document"),
        ("one.docx", "x", "an office document"), ("talk.key", "PK\u{3}\u{4}", "an office document"),
        ("tip.eml", "x", "a mailbox or a mail"),
    ])
    func aFileThatIsSeldomMeantForReadersHasAWarningOfItsOwn(name: String, text: String, kind: String) async throws {
        let site = try site("", [name: text])
        let warnings = try await site.build().diagnostics
        #expect(warnings.map(\.mark) == ["Content/articles/\(name) private-file"])
        #expect(warnings.first?.summary.hasPrefix("looks like \(kind);") == true)
        #expect(try beside(site) == [])
    }

    @Test(arguments: [
        ("id_ed25519", "x", "a private key or a file with passwords"),
        ("img/logo.pem", key, "a private key or a file with passwords"),
        ("secrets.env", "x", "a private key or a file with passwords"),
        ("style.css.bak", "a{}", "a backup or an unfinished copy"), ("dump.sql", "x", "a database or a dump of one"),
        ("plan.docx", "x", "an office document"), ("tip.eml", "x", "a mailbox or a mail"),
    ])
    func anAssetThatIsSeldomMeantForReadersIsNamedAndNotPublished(
        name: String, text: String, kind: String
    ) async throws {
        let site = try site("", [:])
        try site.write("Templates/assets/\(name)", text)
        try site.write("Templates/assets/keys.js", "const mark = '\(Self.key.prefix(35))';")
        let warnings = try await site.build().diagnostics
        #expect(warnings.map(\.mark) == ["Templates/assets/\(name) private-file"])
        #expect(warnings.first?.summary == "looks like \(kind), so it is not in the site")
        let stem = String(name.prefix { $0 != "." })
        let files = try site.files()
        #expect(!files.keys.contains { $0.hasPrefix("assets/\(stem)") && !$0.hasPrefix("assets/style.") })
        #expect(!files.keys.contains { $0.contains(".css.") || $0.hasSuffix(".bak") })
        #expect(files.keys.contains { $0.hasPrefix("assets/keys.") })
    }

    @Test(arguments: ["topics: [nothing]", "aliases: [x?y]", "countries: [Atlantis]"])
    func anArticleWithAnErrorBringsNoneAboutItsOwnFiles(line: String) async throws {
        let site = try SiteFixture([
            "Content/articles/one.md":
                "---\ntitle: One\ndate: 2025-03-01\n\(line)\n---\n![Map](map.png) [Data](data.csv)\n",
            "Content/articles/map.png": SiteFixture.picture, "Content/articles/data.csv": "x",
            "Content/articles/photo.jpg": "x",
        ])
        let marks = try await site.build().diagnostics.map(\.mark)
        #expect(marks.count == 1 && marks[0].hasPrefix("Content/articles/one.md:4:"), "\(marks)")
        // Once it is mended, what nothing links to is told.
        try site.write("Content/articles/one.md", "\(Self.one) ![Map](map.png) [Data](data.csv)")
        #expect(try await site.build().diagnostics.map(\.mark) == ["Content/articles/photo.jpg unused-file"])
    }

    @Test(arguments: ["server.pem", "key.asc"])
    func whatAnyoneMayReadIsNotTakenForAKey(name: String) async throws {
        let site = try site("[Key](\(name))", [name: "-----BEGIN CERTIFICATE-----\nMIIB\n"])
        #expect(try await site.build().diagnostics == [])
        #expect(try beside(site) == [name])
    }

    @Test func whatSystemsLeaveInEveryFolderIsPassedOver() async throws {
        let site = try site("", ["Thumbs.db": "x", "desktop.ini": "x", ".DS_Store": "x", "__MACOSX/._one.md": "x"])
        #expect(try await site.build().diagnostics == [])
        #expect(try beside(site) == [])
    }

    @Test func aLinkToAKeyIsAnError() async throws {
        let site = try site("[Here](keys/backup.txt.key)", ["keys/backup.txt.key": Self.key])
        let report = try await site.build()
        #expect(report.changes == nil)
        #expect(report.diagnostics.map(\.mark) == ["Content/articles/one.md:5:14 private-file"])
    }

    @Test func aLinkPublishesAnOfficeDocumentAndWarnsOfADump() async throws {
        let site = try site("[List](list.xlsx) [all](all.sql)", ["list.xlsx": "x", "all.sql": "x"])
        #expect(try await site.build().diagnostics.map(\.mark) == ["Content/articles/one.md:5:31 private-file"])
        #expect(try beside(site) == ["all.sql", "list.xlsx"])
    }

    /// The link has the letter in normal form C, the disk in form D.
    @Test func aNameInAnotherNormalFormIsFound() async throws {
        let site = try site("![Map](caf\u{E9}.png)", ["cafe\u{301}.png": SiteFixture.picture])
        #expect(try await site.build().diagnostics == [])
        #expect(try beside(site) == ["cafe.png"])
    }

    @Test func twoFilesForOneAddressAreBothNamed() async throws {
        let site = try site("![](a/chart.png) ![](b/chart.png)", ["a/chart.png": "1", "b/chart.png": "2"])
        let clash = try #require(try await site.build().diagnostics.first)
        #expect(clash.mark == "Content/articles/a/chart.png address-clash")
        #expect(clash.summary.hasSuffix("by Content/articles/a/chart.png and Content/articles/b/chart.png"))
        #expect(clash.help == "give one of the files another name")
    }

    // MARK: - Files that run something

    private static let script = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"

    @Test(arguments: [
        ("tool.html", "<p>"), ("tool.HTM", "x"), ("page.xhtml", "x"), ("page.html.fr", "x"), ("code.js", "x"),
        ("code.mjs", "x"), ("run.php", "x"), ("a.xht", "x"), ("a.shtml", "x"), ("a.mhtml", "x"), ("a.php7", "x"),
        ("a.phar", "x"), ("a.cgi", "x"),
        ("a.pl", "x"), ("a.ASPX", "x"), ("a.wasm", "x"), ("web.config", "x"), ("Web.Config", "x"),
        ("feed.rdf", "<a xmlns='http://www.w3.org/1999/xhtml'/>"),
        ("data.xml", "<?xml version=\"1.0\"?><?xml-stylesheet href=\"a.xsl\"?><a/>"),
        ("data.xml", "<a xmlns=\"http://www.w3.org/1999/xhtml\"/>"), ("page", "\n<!DOCTYPE html><p>"),
        ("page.unknown", "<script>1</script>"), ("pic.svg", script), ("pic.svgz", "x"),
        ("pic.svg", "<svg xmlns='http://www.w3.org/2000/svg' OnLoad = 'x()'/>"),
        ("pic.svg", "<svg xmlns='http://www.w3.org/2000/svg'><a href='java&#115;cript:x()'/></svg>"),
        ("pic.svg", "<svg xmlns='http://www.w3.org/2000/svg'><foreignObject/></svg>"),
        ("pic.svg", "<svg xmlns='http://www.w3.org/2000/svg'><a><set to='j&#x61;va script:x()'/></a></svg>"),
    ])
    func aLinkToAFileThatRunsOnTheSiteIsRefused(name: String, text: String) async throws {
        let files = [name: text]
        let report = try await site("[Open](\(name))", files).build()
        #expect(report.changes == nil)
        #expect(report.diagnostics.map(\.mark) == ["Content/articles/one.md:5:14 active-file"])
        #expect(report.diagnostics.first?.help?.hasSuffix("“active_files: [articles/\(name)]”") == true)
        let allowed = try site("[Open](\(name))", files, settings: "active_files: [articles/\(name)]")
        #expect(try await allowed.plan().diagnostics == [])
    }

    @Test(arguments: [
        ("map.svg", "<svg xmlns='http://www.w3.org/2000/svg'><text>on=1 and “script”</text></svg>"),
        ("data.xml", "<?xml version=\"1.0\"?><a/>"), ("data.json", "{}"), ("notes.tex", "<- text"),
        ("paper.pdf", "%PDF"),
    ])
    func aFileThatRunsNothingIsPublished(name: String, text: String) async throws {
        let site = try site("[Open](\(name))", [name: text])
        #expect(try await site.build().diagnostics == [])
        #expect(try beside(site) == [name])
    }

    @Test func aPictureWithAScriptIsShownAndKeptFromRunning() async throws {
        let site = try site("![Map](map.svg)", ["map.svg": Self.script])
        #expect(try await site.build().diagnostics.map(\.mark) == ["Content/articles/one.md:5:14 active-file"])
        #expect(try site.page("/2025/03/one/").contains("<img src=\"/2025/03/one/map.svg\""))
        #expect(
            try site.text("Output/_headers").contains(
                "\n/2025/03/one/map.svg\n  Content-Security-Policy: sandbox\n"))
    }

    @Test("a post in a form that is not read is an error, for it would be missing", arguments: ["rst", "qmd"])
    func aPostInAnotherForm(ending: String) async throws {
        let post = "---\ntitle: Two\ndate: 2025-03-02\n---\n<p>Words.</p>\n"
        let site = try site(
            "Text.", ["two.\(ending)": post, "page.html": "<p>Words.</p>", "rule.html": "---\na\n---\n"])
        let diagnostics = try await site.plan().diagnostics
        #expect(
            diagnostics.map(\.mark).sorted() == [
                "Content/articles unused-file", "Content/articles/two.\(ending) unusable-file",
            ])
        #expect(diagnostics.first { $0.severity == .error }?.summary.contains(".\(ending) files are not read") == true)
    }

    @Test func aFolderOfFilesThatRunCanBeAllowed() async throws {
        let site = try site("[Open](tools/a.html)", ["tools/a.html": "x"], settings: "active_files: [articles/tools/*]")
        #expect(try await site.build().diagnostics == [])
        #expect(try beside(site) == ["a.html"])
    }
}
