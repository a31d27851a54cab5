import DatelineDigest
import DatelineFiles
import DatelineInbox
import DatelineModel
import DatelineSite
import DatelineTestSupport
import Testing

/// What must not happen when stories are added: nothing of the site is replaced, and nothing is shown that is held back.
@Suite struct InboxSafetyTests {
    private static let words = "France wrote rules for artificial intelligence in schools."
    private static let from = "From: Press <press@ministry.example>\nDate: Wed, 12 Feb 2025 10:00:00 +0100\n"
    private static let feed = "<rss><channel><title>Gazette</title>"

    /// Files of an inbox whose one story must be held back, or left.
    static let held: [(file: String, text: String)] = [
        (
            "a.eml",
            from
                + "Subject: Fwd: Rules\n\nEMBARGOED until 14 Feb 2031, 10:00 GMT\n\n---------- Forwarded message ---------\n"
                + "From: Office <office@ministry.example>\nDate: Wed, 12 Feb 2025\nSubject: Rules\n\n\(words)\n"
        ),
        ("a.eml", from + "Subject: Rules\nSensitivity: Company-Confidential\n\n\(words)\n"),
        (
            "a.eml",
            from + "Subject: Rules\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=b\n\n--b\n"
                + "Content-Type: text/plain\n\n\(words)\n--b\nContent-Type: text/html\n\n"
                + "<p>EMBARGOED UNTIL 14 FEB 2031</p><p>\(words)</p>\n--b--\n"
        ),
        (
            "a.html",
            "<html><body><div class='banner'>EMBARGOED UNTIL 14 FEB 2031</div><article><h1>Rules</h1><time datetime=2025-02-12>"
                + "</time><p>\(words) The minister of education said so in Paris, and teachers asked for more time.</p></article>"
        ),
        ("2025-02-12 rules DRAFT.txt", words), ("2025-02-12-not-for-publication.txt", words),
        ("rules (EMBARGO 14 Feb).txt", "date 2025-02-12 \(words)"),
        ("EMBARGO 2031-02-14 a.txt", "date 2025-02-12 \(words)"),
        ("a.txt", "EMBARGOED UNTIL 14 FEB 2031\n\ndate 2025-02-12 \(words)"),
        (
            "a.xml",
            "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:app='http://www.w3.org/2007/app'><title>G</title><entry><title>T</title>"
                + "<link href='https://g.example/1'/><updated>2025-02-12T10:00:00Z</updated><summary>\(words)</summary>"
                + "<app:control><app:draft>yes</app:draft></app:control></entry></feed>"
        ),
        (
            "a.xml",
            feed
                + "<item><title>T</title><link>https://g.example/1</link><pubDate>Wed, 12 Feb 2025 10:00:00 GMT</pubDate>"
                + "<description>\(words)</description><category>embargo</category></item></channel></rss>"
        ),
        ("a.txt", "DRAFT v3 – comments to Jim\n\ndate 2025-02-12 \(words)"),
        ("a.eml", from + "Subject: Rules\n\nDraft v3 - comments to Jim\n\n\(words)\n"),
        ("a.eml", from + "Subject: Rules\n\nDraft 3 (JB edits)\n\n\(words)\n"),
        ("a.eml", from + "Subject: Rules\n\n\(words)\n\nKill this story\n"),
        ("a.eml", from + "Subject: Rules\n\n\(words)\n\nconfidential\n"),
        ("a.txt", "date 2025-02-12 \(words)\n\n*** NOT FOR PUBLICATION ***\n\nJane Doe\n"),
        ("a.txt", "date 2025-02-12 \(words)\n\nPlease do not publish yet.\n"),
        ("a.md", "---\ntitle: Rules\ndate: 2025-02-12\n---\n\(words)\n\nDo not publish\n"),
        (
            "a.eml",
            from
                + "Subject: Rules\n\nDear all, please find our release below. Embargoed until 14 Feb 2031.\n\n\(words)\n"
        ),
    ]

    @Test(arguments: held)
    func whatMayNotBeReadIsInNoBuild(file: String, text: String) async throws {
        let desk = try Desk(["inbox/\(file)": text])
        let report = try await desk.add("inbox")
        #expect(report.added.count + report.left.count == 1)
        #expect(report.added.allSatisfy { $0.article.heldBack != nil })
        #expect(try await desk.articles().filter(\.isInSite).isEmpty)
    }

    @Test(arguments: [
        "Draft AI Act published", "Draft 2025 budget – what it says", "Draft rules: what changes",
        "The rules are confidential.", "Kill switch becomes law", "Hold your fire, ministers say",
        "(Reporting by Jane Doe)",
        "Killed: 12 in one year", "Do not publish data of children, the rules say.",
    ])
    func newsAboutDraftsAndSecretsIsNotHeldBack(line: String) async throws {
        let desk = try Desk([
            "1.txt": "\(line)\n\n\(Self.words)",
            "2.txt": "date 2025-02-12 More. \(Self.words)\n\n\(line)\n",
        ])
        for file in ["1.txt", "2.txt"] {
            let report = try await desk.add(file) { $0.date = { _ in PublicationDate("2025-02-12") } }
            #expect(report.added.map(\.article.heldBack) == [nil], "\(report.left)")
        }
    }

    private static func page(_ head: String, _ banner: String, body: String = "") -> String {
        let story = "\(words) The minister of education said so in Paris, and teachers asked for more time."
        return "<html><head><title>Rules</title>\(head)</head><body \(body)>\(banner)<article><h1>Rules</h1>"
            + "<time datetime=2025-02-12></time><p>\(story)</p></article></body></html>"
    }

    /// Pages that say besides their story that it is not for readers yet.
    static let heldPages = [
        page("", "<p>Do not publish</p>"), page("", "<div class='draft'>Draft</div>"),
        page("", "<div class=banner><strong>DRAFT</strong></div>"), page("", "<p>Not for publication</p>"),
        page("", "<div id=watermark>Confidential</div>"), page("", "<div>Embargoed until further notice</div>"),
        page("", "<div class='preview-banner'>Ne pas publier</div>"), page("", "<p>Nicht veröffentlichen</p>"),
        page("", "<p>请勿发布</p>"), page("", "<header><p>Awaiting legal sign-off</p></header>"),
        page("", "<p>Strictly private and confidential</p>"), page("", "<p>Internal use only</p>"),
        page("", "<div role=alert>On hold pending legal review</div>"),
        page("<meta name=robots content=noindex>", "", body: "class='post preview'"),
        page(
            "<meta name='robots' content='noindex, nofollow'><link rel=canonical href='https://g.example/drafts/a'>", ""
        ),
        page("<link rel=canonical href='https://g.example/?p=12&amp;preview=true'>", ""),
        page("", "", body: "class='single status-draft'"), page("", "", body: "data-draft"),
        page("<meta name=draft content=true>", ""), page("<meta name='article:status' content=Draft>", ""),
        page(
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Rules\",\"creativeWorkStatus\":\"Draft\"}</script>",
            ""),
        page(
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"creativeWorkStatus\":\"https://schema.org/Draft\"}</script>",
            ""),
    ]

    @Test(arguments: heldPages) func aPageThatIsNotForReadersIsInNoBuild(page: String) async throws {
        let desk = try Desk(["inbox/a.html": page])
        let report = try await desk.add("inbox")
        #expect(report.added.map(\.article.heldBack) == [.draft], "\(report.left)")
        #expect(report.added.first?.leftOut.contains { $0.hasPrefix("held back for “") } ?? false)
        #expect(try await desk.articles().filter(\.isInSite).isEmpty)
    }

    @Test(arguments: [
        page("<meta name=robots content=noindex>", ""),
        page("", "<nav><a href=/d>Draft</a> <a href=/c>Confidential</a></nav>"),
        page("", "<ul class=filter><li>Draft</li><li>Enacted</li></ul>"),
        page("", "<p>Do not sell my personal information</p>"),
        page("", "<div class=banner>Draft rules are out: what they say</div>"),
        page("<meta name=status content=pending>", ""),
        page(
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"creativeWorkStatus\":\"Published\"}</script>",
            ""),
        page("", "", body: "class='single status-publish'"), page("", "<div class=alert>New: our app</div>"),
        page("", "<button>Preview only</button>"), page("<link rel=canonical href='https://g.example/drafts/a'>", ""),
    ])
    func aPageForReadersIsNotHeldBack(page: String) async throws {
        let report = try await Desk(["inbox/a.html": page]).add("inbox")
        #expect(report.added.map(\.article.heldBack) == [nil], "\(report.left)")
    }

    @Test(arguments: ["a.yml", "a.yaml"])
    func fieldsBesideATextHoldItBack(name: String) async throws {
        let desk = try Desk(["inbox/a.txt": Self.words, "inbox/\(name)": "\u{FEFF}draft: true\ndate: 2025-02-12\n"])
        let report = try await desk.add("inbox")
        #expect(report.added.map(\.article.heldBack) == [.draft])

        let other = try Desk([
            "inbox/a.eml": Self.from + "Subject: Rules\n\n\(Self.words)\n", "inbox/\(name)": "draft: true\n",
        ])
        #expect(try await other.add("inbox").left.count == 1)
        #expect(FileSystem.kind(of: "\(other.root)/Content/articles") == .nothing)
    }

    @Test func noPictureOfTheSiteOrOfAnotherStoryIsReplaced() async throws {
        let post = { (title: String) in "---\ntitle: \(title)\ndate: 2025-02-12\n---\n![A map](map.png)\n\n\(title).\n"
        }
        let desk = try Desk([
            "inbox/1/a.md": post("One"), "inbox/1/map.png": Desk.picture, "inbox/2/b.md": post("Two"),
            "inbox/2/map.png": Desk.picture + "2", "inbox/3/c.md": post("Three"), "inbox/3/map.png": Desk.picture,
        ])
        let report = try await desk.add("inbox")
        #expect(report.added.map(\.story) == ["inbox/1/a.md", "inbox/3/c.md"])
        #expect(report.left.map(\.story) == ["inbox/2/map.png", "inbox/2/b.md"])
        #expect(report.left.last?.reason == "needs the file “map.png”, and another of that name is in the site")
        #expect(try desk.text("Content/articles/2025/map.png") == Desk.picture)
    }

    @Test func whatIsTakenBackLeavesTheFilesOfTheSite() async throws {
        let desk = try Desk([
            "Content/articles/2025/map.png": Desk.picture,
            "Content/articles/2025/old.md": "---\ntitle: Old\ndate: 2025-01-01\n---\n![A map](map.png)\n\nOld.\n",
            "inbox/a.md": "---\ntitle: A\ndate: 2025-02-12\n---\n![A map](map.png) [gone](gone.md)\n",
            "inbox/map.png": Desk.picture,
        ])
        let report = try await desk.add("inbox/a.md")
        #expect(report.added.isEmpty && report.left.count == 1)
        #expect(FileSystem.names(in: "\(desk.root)/Content/articles/2025").sorted() == ["map.png", "old.md"])
        #expect(try await desk.plan().diagnostics.filter { $0.severity == .error } == [])
    }

    @Test func aPictureOfTwoStoriesStaysWhenOneOfThemIsTakenBack() async throws {
        let post = { (title: String, rest: String) in
            "---\ntitle: \(title)\ndate: 2025-02-12\n---\n![A map](./map.png) \(rest)\n\n\(title).\n"
        }
        let desk = try Desk([
            "inbox/a.md": post("One", "[gone](gone.md)"), "inbox/b.md": post("Two", ""), "inbox/map.png": Desk.picture,
        ])
        let report = try await desk.add("inbox")
        #expect(report.added.map(\.story) == ["inbox/b.md"] && report.left.map(\.story) == ["inbox/a.md"])
        #expect(try await desk.plan().diagnostics.filter { $0.severity == .error } == [])
    }

    @Test(arguments: [".ssh/key.png", "run.js", "a.yml"])
    func whatIsNoPictureAndNoDocumentIsNotBroughtAlong(file: String) async throws {
        let desk = try Desk([
            "inbox/a.md": "---\ntitle: A\ndate: 2025-02-12\n---\n[File](\(file)) of the story.\n", "inbox/\(file)": "x",
        ])
        let report = try await desk.add("inbox/a.md")
        #expect(report.left.count == 1 && FileSystem.kind(of: "\(desk.root)/Content/articles") == .nothing)
    }

    @Test func aTextThatCameWithAMailIsNoArticle() async throws {
        let part = { (name: String, text: String) in
            "--b\nContent-Disposition: attachment; filename=\"\(name)\"\n\n\(text)\n"
        }
        let desk = try Desk([
            "a.eml": Self.from
                + "Subject: Rules\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\n"
                + "\(Self.words)\n" + part("qa.md", "Internal.") + part("x.yml", "a: [") + part("map.png", Desk.picture)
                + part("map.png", Desk.picture + "2") + "--b--\n"
        ])
        let report = try await desk.add("a.eml")
        let stem = "Content/articles/2025/2025-02-12-rules"
        #expect(report.added.first?.attachments == ["\(stem)-map.png", "\(stem)-map-2.png"])
        #expect(FileSystem.names(in: "\(desk.root)/Content/articles/2025").count == 3)
        #expect(try await desk.articles().count == 1)
    }

    @Test func entriesThatLeadToOnePageAndCorrectionsOfAHeadlineAreNotTheSame() async throws {
        let item = { (title: String) in
            "<item><title>\(title)</title><link>https://g.example/1</link><pubDate>Wed, 12 Feb 2025 10:00:00 GMT</pubDate>"
                + "<description>Words.</description></item>"
        }
        let copy = { (title: String) in "\(title)\n\nPARIS, Feb. 12, 2025 (Reuters) - \(Self.words)\n" }
        let desk = try Desk([
            "a.xml": "\(Self.feed)\(item("One"))\(item("Two"))\(item("One"))</channel></rss>",
            "b.txt": copy("Paris to host summit"), "c.txt": copy("Lyon to host summit"),
        ])
        let feed = try await desk.add("a.xml")
        #expect(feed.added.map(\.article.text.title.value) == ["One", "Two"] && feed.known.count == 1)
        try await desk.add("b.txt")
        #expect(try await desk.add("c.txt").left.first?.reason.hasPrefix("may be a newer version of ") == true)
    }

    @Test(arguments: [("Wed, 1 Jan 2025", "Dec 31", "2024-12-31"), ("Tue, 31 Dec 2024", "Jan. 1", "2025-01-01")])
    func theYearOfADatelineIsTheNearest(sent: String, dateline: String, day: String) async throws {
        let desk = try Desk([
            "a.eml": "From: Wire <w@agency.example>\nDate: \(sent) 10:00:00 +0000\nSubject: Rules\n\n"
                + "PARIS, \(dateline) (Reuters) - \(Self.words)\n"
        ])
        #expect(try await desk.add("a.eml").added.map(\.article.date.day.description) == [day])
    }

    @Test func onlyOneAtATimeAddsToASite() async throws {
        let desk = try Desk(["a.txt": "date 2025-02-12 \(Self.words)"])
        let folder = try OpenFolder("\(desk.root)/Content")
        let lock = folder.lock()
        await #expect(throws: DiagnosticError.self) { try await desk.add("a.txt") }
        withExtendedLifetime(lock) {}
        #expect(FileSystem.kind(of: "\(desk.root)/Content/articles") == .nothing)
    }

    @Test func aFolderOfArticlesThatIsALinkIsNotWrittenInto() async throws {
        let desk = try Desk(["a.txt": "date 2025-02-12 \(Self.words)", "elsewhere/x": ""])
        try FileSystem.makeLink("\(desk.root)/Content/articles", to: "\(desk.root)/elsewhere")
        let report = try? await desk.add("a.txt")
        #expect(report?.added.isEmpty ?? true)
        #expect(FileSystem.names(in: "\(desk.root)/elsewhere") == ["x"])
    }

    @Test func aFeedThatIsTooDeepIsRefused() async throws {
        let deep = String(repeating: "<a>", count: 35_000) + String(repeating: "</a>", count: 35_000)
        let desk = try Desk(["a.xml": "<rss>\(deep)</rss>"])
        #expect(try await desk.add("a.xml").left.count == 1)
    }
}
