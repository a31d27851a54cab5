import DatelineModel
import DatelineTestSupport
import Testing

@testable import DatelineReading

@Suite struct FrontMatterParserTests {
    private func parse(
        _ yaml: String, as form: FrontMatterBlock.Form = .yaml
    ) throws -> (fields: FrontMatter, diagnostics: [Diagnostic]) {
        let text = SourceText(file: "a.md", text: yaml)
        let zone = try #require(SiteTimeZone(named: "Asia/Ho_Chi_Minh"))
        return try FrontMatterParser(taxonomies: [.countries, .blocs, .topics], zone: zone).parse(
            text, FrontMatterBlock(form: form, range: 0..<text.bytes.count))
    }

    /// The problems of a block, each with its place, its length and its help.
    private func found(_ yaml: String, as form: FrontMatterBlock.Form = .yaml) throws -> [String] {
        try parse(yaml, as: form).diagnostics.map { "\($0.mark): \($0.summary)" + ($0.help.map { " | " + $0 } ?? "") }
    }

    @Test func readsEveryKey() throws {
        let (fields, diagnostics) = try parse(
            """
            title: "Paris: the summit"
            date: 2025-02-12
            updated: 2025-02-13 14:30
            summary: >
              Sixty states
              signed.
            authors: Ann Lee, Bùi Hà
            place: Paris
            countries: [NO, Việt Nam]
            mentioned:
              - India
            topics: safety
            source: {name: Official Journal, url: "https://example.org/a", licence: CC BY 4.0}
            agency: VNS
            slug: paris-summit
            aliases: [/old/paris/, /p.html]
            draft: true
            embargo: 2025-02-12T00:01:00Z
            language: pt-BR
            """)
        #expect(diagnostics.isEmpty)
        #expect(fields.title == "Paris: the summit")
        #expect(fields.date?.iso8601 == "2025-02-12")
        #expect(fields.updated?.value.rfc3339 == "2025-02-13T14:30:00+07:00")
        #expect(fields.summary == "Sixty states signed.")
        #expect(fields.authors == ["Ann Lee", "Bùi Hà"])
        #expect(fields.place?.value == "Paris")
        #expect(fields.terms[.countries]?.map(\.value) == ["NO", "Việt Nam"])
        #expect(fields.mentioned?.map(\.value) == ["India"])
        #expect(fields.terms[.topics]?.map(\.value) == ["safety"])
        #expect(
            fields.citation == Citation(name: "Official Journal", url: "https://example.org/a", licence: "CC BY 4.0"))
        #expect(fields.agency == "VNS")
        #expect(fields.slug?.value == "paris-summit")
        #expect(fields.aliases?.map(\.value) == ["/old/paris/", "/p.html"])
        #expect(fields.isDraft)
        #expect(fields.embargo?.rfc3339 == "2025-02-12T00:01:00Z")
        #expect(fields.language == "pt-BR")
    }

    @Test(arguments: ["", "title:\ndate: ~\ncountries: null\nsource:\nreviewed:\n", "# nothing\n"])
    func everyKeyMayBeLeftOut(yaml: String) throws {
        let (fields, diagnostics) = try parse(yaml)
        #expect(diagnostics.isEmpty)
        #expect(fields.title == nil && fields.date == nil && fields.terms[.countries] == nil && fields.citation == nil)
        #expect(!fields.isDraft)
    }

    @Test(arguments: [
        ("[NO]", ["NO"]), ("NO", ["NO"]), ("[no, yes, on]", ["no", "yes", "on"]),
        ("Việt Nam, France", ["Việt Nam", "France"]),
        ("فرنسا، الهند", ["فرنسا", "الهند"]), ("中国、日本，韩国", ["中国", "日本", "韩国"]), ("VN; FR", ["VN", "FR"]), ("[]", []),
        ("\"VN, FR\"", ["VN", "FR"]), ("'VN'", ["VN"]), ("VN,, FR,", ["VN", "FR"]), ("\n- VN\n- FR # x", ["VN", "FR"]),
        ("|\n  VN,\n  FR\n", ["VN", "FR"]), ("[\"Korea, Republic of\"]", ["Korea, Republic of"]),
    ])
    func readsListsInEveryForm(value: String, countries: [String]) throws {
        let (fields, diagnostics) = try parse("countries: \(value)\n")
        #expect(diagnostics.isEmpty)
        #expect(fields.terms[.countries]?.map(\.value) == countries)
    }

    @Test(arguments: [
        ("countries: Việt Nam, Atlantis\n", 1, "1:22", 8), ("countries: \"VN, Atlantis\"\n", 1, "1:17", 8),
        ("countries: [VN, Atlantis]\n", 1, "1:17", 8),
        ("a: x # y\ncountries:\n  - VN\n  - 'Atlantis'\n", 1, "4:5", 10), ("countries: VN # ,\n", 0, "1:12", 2),
    ])
    func knowsThePlaceOfEveryItem(yaml: String, item: Int, place: String, length: Int) throws {
        let fields = try parse(yaml).fields
        let text = try #require(fields.text)
        let countries = try #require(fields.terms[.countries])
        let location = countries[item].location(in: text)
        #expect("\(location.line):\(location.column)" == place)
        #expect(location.length == length)
    }

    @Test(arguments: ["title", "summary", "language", "slug", "place"])
    func aTextThatNobodyFilledInSaysNothing(key: String) throws {
        #expect(try found("\(key): ''\n") == [])
        #expect(try found("\(key): \" \"\n") == [])
    }

    @Test(arguments: [
        ("titel: x\n", "1:1 unknown-key: unknown key “titel” | did you mean “title”?"),
        (
            "source: {nam: x, url: https://example.org}\n",
            "1:10 unknown-key: unknown key “source.nam” | did you mean “name”?"
        ),
    ])
    func refusesUnknownKeys(yaml: String, problem: String) throws {
        #expect(try found(yaml) == ["a.md:" + problem])
    }

    @Test(arguments: [
        ("title: [x]\n", "1:8 wrong-type: “title” must be a text, not a list | write “title: …” on one line"),
        ("title: {a: b}\n", "1:8 wrong-type: “title” must be a text, not a map of keys | write “title: …” on one line"),
        ("place:\n  - Paris\n", "2:3 wrong-type: “place” must be a text, not a list | write “place: …” on one line"),
        ("agency: [VNS]\n", "1:9 wrong-type: “agency” must be a text, not a list | write “agency: …” on one line"),
        (
            "authors: {a: b}\n",
            "1:10 wrong-type: “authors” must be a list of texts, not a map of keys | write “authors: [one, two]”"
        ),
        ("countries: [[VN]]\n", "1:13 wrong-type: “countries” must be a list of texts; this is a list"),
        ("topics:\n  - a: b\n", "2:5 wrong-type: “topics” must be a list of texts; this is a map of keys"),
        ("mentioned: [~]\n", "1:13 empty-value: an item of “mentioned” is empty | remove it"),
        ("mentioned: [\"\"]\n", "1:13 empty-value: an item of “mentioned” is empty | remove it"),
        ("draft: yes\n", "1:8 wrong-type: “draft” must be true or false | write “draft: true” or “draft: false”"),
        ("draft: \"true\"\n", "1:8 wrong-type: “draft” must be true or false | write “draft: true” or “draft: false”"),
        ("draft: [true]\n", "1:8 wrong-type: “draft” must be true or false | write “draft: true” or “draft: false”"),
        (
            "language: english!\n",
            "1:11 bad-language: “language” must be a tag such as en, fr or pt-BR | write “language: en”"
        ),
    ])
    func namesTheTypeThatIsWanted(yaml: String, problem: String) throws {
        #expect(try found(yaml) == ["a.md:" + problem])
    }

    @Test(arguments: [
        ("2025-02-30", "this month has 28 days"), ("2025-13-01", "there is no month 13"),
        ("2024-02-30", "this month has 29 days"),
        ("2025-04-31", "this month has 30 days"), ("2025-00-10", "there is no month 0"),
    ])
    func saysWhyADateDoesNotExist(date: String, help: String) throws {
        for key in ["date", "updated", "embargo"] {
            let problem = "a.md:1:\(key.count + 3) bad-date: “\(key)” must be a date that exists | \(help)"
            #expect(try found("\(key): \(date)\n") == [problem])
        }
    }

    @Test(arguments: [
        "[2025-02-12]", "5/1/25", "2025", "2025-02-12T25:00", "2025-02-12T14:30 Paris", "0000-01-01",
        "99999-01-01", "yesterday",
    ])
    func showsTheFormOfADate(date: String) throws {
        let form = "write the year, the month and the day: “date: 2025-02-12”, with a time “2025-02-12T14:30:00Z”"
        #expect(try found("date: \(date)\n") == ["a.md:1:7 bad-date: “date” must be a date that exists | \(form)"])
    }

    @Test(arguments: [
        ("2025-02-12T14:30:00Z", "2025-02-12T14:30:00Z"), ("2025-02-12 14:30", "2025-02-12T14:30:00+07:00"),
        ("'2025-02-12T14:30-05:00'", "2025-02-12T14:30:00-05:00"),
        ("2025-02-12T14:30:00+07:00", "2025-02-12T14:30:00+07:00"),
    ])
    func readsTimesWithTheirZoneOrTheSites(date: String, full: String) throws {
        #expect(try parse("date: \(date)\n").fields.date?.rfc3339 == full)
    }

    @Test(
        arguments: [
            ("../x", "write “slug: x”"), ("a.b", "write “slug: a-b”"), ("…", nil),
            (String(repeating: "a", count: 300), "write “slug: \(String(repeating: "a", count: 100))”"),
        ] as [(String, String?)])
    func refusesABadSlug(slug: String, help: String?) throws {
        let summary = "“slug” must consist of lowercase letters a to z, digits and single hyphens, at most 100"
        #expect(try found("slug: \(slug)\n") == ["a.md:1:7 bad-slug: \(summary)" + (help.map { " | " + $0 } ?? "")])
    }

    @Test(arguments: [
        ("Paris-Summit", "paris-summit"), ("Paris Summit", "paris-summit"), ("Hà Nội", "ha-noi"), ("a--b", "a-b"),
        ("blog/My_Post/", "blog-my-post"), ("What next? A guide!", "what-next-a-guide"),
    ])
    func writesASlugOfOthersAsAddressesHaveIt(slug: String, written: String) throws {
        let (fields, diagnostics) = try parse("slug: \(slug)\n")
        #expect(fields.slug?.value == written)
        #expect(diagnostics.map(\.severity) == [.warning])
    }

    @Test(arguments: [
        ("pt_BR", "pt-BR"), ("en_US.UTF-8", "en-US"), ("russian", "ru"), ("English", "en"), ("fr", "fr"),
    ])
    func aLanguageIsReadAsAuthorsOfOtherProgramsWriteIt(value: String, tag: String) throws {
        let (fields, diagnostics) = try parse("language: \(value)\n")
        #expect(diagnostics.isEmpty && fields.language == tag)
    }

    @Test func refusesASlugWithNUL() {
        #expect(problems { try parse("slug: \"a\\0b\"\n") } == ["a.md:1:7 control-character"])
    }

    @Test(arguments: [
        ("https://example.org/a", Citation(name: nil, url: "https://example.org/a", licence: nil)),
        ("\" http://example.org \"", Citation(name: nil, url: "http://example.org", licence: nil)),
        ("{name: X}", Citation(name: "X", url: nil, licence: nil)),
        ("Reuters", Citation(name: "Reuters", url: nil, licence: nil)),
        ("Official Journal", Citation(name: "Official Journal", url: nil, licence: nil)),
        (
            "\n  url: https://example.org\n  licence: CC0",
            Citation(name: nil, url: "https://example.org", licence: "CC0")
        ),
    ])
    func readsASource(value: String, citation: Citation) throws {
        let (fields, diagnostics) = try parse("source: \(value)\n")
        #expect(diagnostics.isEmpty)
        #expect(fields.citation == citation)
    }

    @Test(arguments: [
        (
            "example.org",
            "1:9 bad-url: “source” must be an address that begins with https:// or http:// | for a name without an address write “source: {name: …}”"
        ),
        ("[https://example.org]", "1:9 wrong-type: “source” must be one address, not a list"),
        (
            "javascript:alert(1)",
            "1:9 bad-url: “source” must be an address that begins with https:// or http:// | for a name without an address write “source: {name: …}”"
        ),
        (
            "{url: ftp://example.org}",
            "1:15 bad-url: “source.url” must be an address that begins with https:// or http:// | write “url: https://example.org/page”"
        ),
        ("{}", "1:9 empty-value: “source” is empty | write “source: {name: …, url: https://…}”"),
        ("{name: [x]}", "1:16 wrong-type: “source.name” must be a text, not a list | write “name: …” on one line"),
    ])
    func refusesABadSource(value: String, problem: String) throws {
        #expect(try found("source: \(value)\n") == ["a.md:" + problem])
    }

    @Test(
        "an alias that is no path says why",
        arguments: [
            ("/", "names between its slashes"), ("/../x/", "names between its slashes"), ("//", "names between"),
            ("/.git/", "names between its slashes"), ("//about/", "names between"), ("/x//y/", "names between"),
            ("/a?b", "ends before “?”, which hosts do not look at"), ("/old/#top", "ends before “#”"),
            ("/a:b/", "cannot have “:” in it"), ("/a*/", "cannot have “*”"), ("/a\\\\b", "cannot have “\\”"),
            ("/<b>/", "cannot have “<”"), ("/a%00b/", "a control character"), ("/a%ff/", "is not one of UTF-8"),
            ("/a%2/", "is not one of UTF-8"), ("/\u{202E}x/", "cannot have"), ("/a%23b/", "cannot have “#”"),
            ("/" + String(repeating: "ä", count: 101), "longer than files’ names"),
        ])
    func refusesABadAlias(alias: String, reason: String) throws {
        let diagnostics = try parse("aliases: ['\(alias.replacing("\\\\", with: "\\"))']\n").diagnostics
        #expect(diagnostics.map(\.mark) == ["a.md:1:11 bad-alias"])
        #expect(diagnostics.first?.summary.contains(reason) == true, "\(diagnostics.first?.summary ?? "")")
    }

    @Test(
        "an alias may be in any script and any form",
        arguments: [
            ("old/c", "/old/c"), ("./old/c", "/old/c"), ("/blog/ümlaut.html", "/blog/ümlaut.html"),
            ("/blog/u\u{308}mlaut/", "/blog/ümlaut/"), ("/%C3%A9t%C3%A9/", "/été/"), ("/日本/語/", "/日本/語/"),
            ("/a b/", "/a b/"), ("/a%20b/", "/a b/"), ("/it's+1,2;3&4/", "/it's+1,2;3&4/"), ("x", "/x"),
        ])
    func readsAnAlias(alias: String, path: String) throws {
        let (fields, diagnostics) = try parse("aliases: [\"\(alias)\"]\n")
        #expect(diagnostics.isEmpty)
        #expect(fields.aliases?.map(\.value) == [path])
    }

    @Test func reportsAllThatIsWrong() throws {
        let found = try parse("titel: x\ndate: 2025-02-30\nslug: ../a\ndraft: maybe\n").diagnostics.map(\.mark)
        #expect(found == ["a.md:2:7 bad-date", "a.md:3:7 bad-slug", "a.md:4:8 wrong-type", "a.md:1:1 unknown-key"])
    }

    @Test(arguments: [
        "draft:", "draft: ", "draft: ~", "draft: null", "draft: # true", "draft: !true", "embargo:", "embargo: ~",
        "embargo: # 2099-01-01", "published:", "status:", "publishDate: ~",
    ])
    func whatHoldsBackNeedsAValue(line: String) throws {
        let key = line.prefix { $0 != ":" }
        let diagnostics = try parse("title: T\n\(line)\n").diagnostics
        #expect(diagnostics.map(\.mark) == ["a.md:2:1 empty-value"])
        #expect(diagnostics.map(\.summary) == ["“\(key)” has no value"])
    }

    @Test(arguments: [
        "published: false", "status: draft", "status: hidden", "Status: Private".lowercased(), "status: pending",
        "draft: true\npublished: true", "draft: false\npublished: false",
    ])
    func knowsHowOthersHoldBack(lines: String) throws {
        let (fields, diagnostics) = try parse(lines)
        #expect(diagnostics.isEmpty)
        #expect(fields.isDraft)
    }

    @Test(arguments: ["published: true", "status: published", "status: Publish"])
    func knowsHowOthersPublish(line: String) throws {
        let (fields, diagnostics) = try parse(line)
        #expect(diagnostics.isEmpty)
        #expect(!fields.isDraft && fields.embargo == nil)
    }

    @Test(arguments: [
        "publishDate: 2099-01-01", "publish_date: 2099-01-01\nembargo: 2098-01-01", "embargo: 2099-01-01",
    ])
    func holdsBackUntilTheLastOfAllMoments(lines: String) throws {
        #expect(try parse(lines).fields.embargo?.iso8601 == "2099-01-01")
    }

    @Test(arguments: [
        ("status: unclear", "1:9 wrong-type"), ("published: maybe", "1:12 wrong-type"),
        ("publishDate: soon", "1:14 bad-date"), ("expiryDate: soon", "1:13 bad-date"),
        ("hidden: maybe", "1:9 wrong-type"), ("embargod: 2099-01-01", "1:1 unknown-key"),
    ])
    func refusesWhatItDoesNotKnowOfThem(line: String, problem: String) throws {
        #expect(try parse(line).diagnostics.map(\.mark) == ["a.md:\(problem)"])
    }

    @Test(
        arguments: [
            ("title = \"Summit\"\ndraft = true\ndate = 2025-02-12\ncountries = [\"VN\"]\n", .toml),
            ("{\"title\": \"Summit\", \"draft\": true,\n\t\"date\": \"2025-02-12\", \"countries\": [\"VN\"]}", .json),
            ("Title: Summit\nStatus: draft\nDate: 2025-02-12\nCountries: VN\n", .lines),
            ("Title: Summit\nDraft: true\nDate: 2025-02-12\ncountries: [VN]\nAuthor: Ann Lee,\n    Bùi Hà\n", .lines),
            ("title: \"Summit\"\ndraft: true\ndate: '2025-02-12'\ncountries: \"VN\"\n", .lines),
        ] as [(String, FrontMatterBlock.Form)])
    func readsTheFieldsInEveryForm(block: String, form: FrontMatterBlock.Form) throws {
        let (fields, diagnostics) = try parse(block, as: form)
        #expect(diagnostics.isEmpty)
        #expect(fields.title == "Summit")
        #expect(fields.isDraft)
        #expect(fields.date?.iso8601 == "2025-02-12")
        #expect(fields.terms[.countries]?.map(\.value) == ["VN"])
        if block.contains("Author") { #expect(fields.authors == ["Ann Lee", "Bùi Hà"]) }
    }

    @Test(
        arguments: [
            ("title = \"T\"\ndate = \"2025-02-30\"\n", .toml, "2:8 bad-date"),
            ("\ntitel = \"T\"\n", .toml, "2:1 unknown-key"),
            ("countries = [\n  \"VN\",\n  \"\",\n]\n", .toml, "3:3 empty-value"),
            ("{\n  \"title\": \"T\",\n  \"titel\": 1\n}", .json, "3:3 unknown-key"),
            ("{\"draft\": \"yes\"}", .json, "1:11 wrong-type"),
            ("{\"draft\": null}", .json, "1:2 empty-value"),
            ("{\"title\": \"\\uD83D\\uDE00\", \n\"titel\": 1}", .json, "2:1 unknown-key"),
            ("Title: T\nDate: 12 Feb\n", .lines, "2:7 bad-date"), ("Title: T\nTitel: n\n", .lines, "2:1 unknown-key"),
            ("Title: T\nDraft:\n", .lines, "2:1 empty-value"),
        ] as [(String, FrontMatterBlock.Form, String)])
    func pointsIntoEveryForm(block: String, form: FrontMatterBlock.Form, problem: String) throws {
        #expect(try parse(block, as: form).diagnostics.map(\.mark) == ["a.md:\(problem)"])
    }

    @Test(arguments: [
        ("summary: The draft *applies* from January.", "1:10"), ("summary: Fines reach **4 %**.", "1:10"),
        ("points:\n- One\n- See [the text](https://example.org/).", "3:3"), ("points: [Article `5` stays]", "1:10"),
        ("corrections: [{date: 2025-03-01, text: It said *five*.}]", "1:40"),
    ])
    func `Markdown in sentences that are plain text is a warning at the first of them`(
        yaml: String, place: String
    ) throws {
        let diagnostics = try parse(yaml).diagnostics
        #expect(diagnostics.map(\.mark) == ["a.md:\(place) plain-text"])
        #expect(diagnostics.map(\.severity) == [.warning])
    }

    @Test func `a warning names the key of the sentence that has Markdown`() throws {
        let yaml = "retracted: {date: 2025-03-01, reason: The *forged* letter}"
        #expect(try parse(yaml).diagnostics.map(\.summary).first?.hasPrefix("“reason” is") == true)
    }

    @Test(arguments: [
        "summary: The second one* was taken. *second one is here.", "summary: 3 * 4 * 5 models",
        "points: [\"[sic] (twice)\"]",
        "summary: Rules for ``frontier'' models, it said of the `large' and `small' ones", "summary: Hawai`i and O`ahu",
        "summary: A f*** word and a `grave", "points: [\"* a footnote\", \"[1] see (a) and (b)\"]",
        "title: A `name` and *more*",
    ])
    func `signs in sentences that are no Markdown are none`(yaml: String) throws {
        #expect(try parse(yaml).diagnostics.isEmpty)
    }

    @Test(arguments: [
        ("title: Executive Order #14110 is revoked", "1:24", "title: \"Executive Order #14110 is revoked\""),
        ("title: C # and .NET", "1:10", "title: \"C # and .NET\""),
        ("title: Foo  #bar", "1:13", "title: \"Foo  #bar\""),
        ("summary: A \"b\" #c", "1:16", "summary: \"A \\\"b\\\" #c\""),
        ("title: #MeToo in AI", "1:8", "title: \"#MeToo in AI\""),
        ("title: !important law", "1:8", "title: \"!important law\""),
        ("title: Two\n  lines #2", "2:9", "title: \"Two lines #2\""),
        ("title: \"Safe AI\" #5 of series", "1:18", "title: \"\\\"Safe AI\\\" #5 of series\""),
        ("title: 'It''s safe' #5", "1:21", "title: \"'It''s safe' #5\""),
        ("title: \"A \\\"b\\\" c\" #AI", "1:20", "title: \"\\\"A "),
        ("title: Order\n  #14110 is revoked", "2:3", "title: \"Order #14110 is revoked\""),
        ("title: \"Order\"\n  #14110", "2:3", "title: \"\\\"Order\\\" #14110\""),
        ("title: AI Act\n  of 2025 #14110", "2:11", "title: \"AI Act of 2025 #14110\""),
        ("authors: [\"Ann\", Bo]\nplace: \"Paris\" #2", "2:16", "place: \"\\\"Paris\\\" #2\""),
        ("authors: Ann #1", "1:14", "authors: \"Ann #1\""), ("authors:\n  - Ann #1\n", "2:9", "- \"Ann #1\""),
        ("place: Paris #2", "1:14", "place: \"Paris #2\""), ("topics: !a b", "1:9", "topics: \"!a b\""),
    ])
    func warnsOfATextThatYAMLCuts(yaml: String, place: String, quoted: String) throws {
        let diagnostics = try parse(yaml).diagnostics.filter { $0.identifier == .cutText }
        #expect(diagnostics.map(\.mark) == ["a.md:\(place) cut-text"])
        #expect(diagnostics.map(\.severity) == [.warning])
        #expect(diagnostics.first?.help?.contains("“\(quoted)") == true, "\(diagnostics.first?.help ?? "")")
    }

    @Test(arguments: [
        "title: Summit  # from AFP", "title: Summit   # x", "title: \"Summit\" # x", "title: Summit#1",
        "title: Summit\n  # a comment\nplace: b", "title: Summit\n#14110\nplace: b", "title: \"A #b\"",
        "title: 'A ''#b'", "title: \"#x\"",
        "title: # to be written\nsummary: s", "countries: VN # x", "authors:\n  - Ann # one", "draft: true #x",
        "date: 2025-02-12 # day", "title: !!str 2025", "summary: >\n  A #b\n  c", "title: A\n# comment\nplace: b",
    ])
    func aCommentIsNoCut(yaml: String) throws { #expect(try parse(yaml).diagnostics.isEmpty) }
}
