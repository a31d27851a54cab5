import DatelineModel
import DatelineTestSupport
import Testing

@testable import DatelineReading

@Suite("Front matter of other generators")
struct NeighbourFieldsTests {
    private func parse(
        _ block: String, as form: FrontMatterBlock.Form = .yaml, taxonomies: [Taxonomy.ID] = [.countries, .topics]
    ) throws -> (fields: FrontMatter, diagnostics: [Diagnostic]) {
        let text = SourceText(file: "a.md", text: block)
        return try FrontMatterParser(taxonomies: taxonomies, zone: .utc)
            .parse(text, FrontMatterBlock(form: form, range: 0..<text.bytes.count))
    }

    @Test(
        "an author is read from a text, a list and maps",
        arguments: [
            ("author: Ann Lee", ["Ann Lee"]), ("author: [Ann Lee, Bo]", ["Ann Lee", "Bo"]), ("Author: Ann", ["Ann"]),
            ("authors:\n  - name: Ann Lee\n    url: https://example.org\n  - Bo", ["Ann Lee", "Bo"]),
            ("author: {name: Ann Lee, email: a@example.org}", ["Ann Lee"]),
            ("author: Ann Lee <ann@example.org>", ["Ann Lee"]), ("byline: Ann Lee", ["Ann Lee"]),
        ])
    func authors(_ yaml: String, _ names: [String]) throws {
        let (fields, diagnostics) = try parse(yaml)
        #expect(diagnostics.isEmpty && fields.unused.isEmpty)
        #expect(fields.authors == names)
    }

    @Test(
        "a summary, a language and a slug have many names",
        arguments: [
            "description: S\nlang: en_GB", "excerpt: S\nlocale: en-gb.UTF-8", "Description: S\nLang: en-GB",
            "subtitle: S\nexcerpt: ''\nlang: en_GB", "summary: S\ndescription: S\nlanguage: en-GB\nlang: ''",
        ])
    func texts(_ yaml: String) throws {
        let (fields, diagnostics) = try parse(yaml)
        #expect(diagnostics.isEmpty && fields.unused.isEmpty)
        #expect(fields.summary == "S" && fields.language == "en-GB")
    }

    @Test(
        "the day of an update has many names",
        arguments: [
            "lastmod", "modified", "last_modified_at", "updatedDate", "dateModified", "Modified", "modDatetime",
            "last-updated",
        ])
    func updated(_ key: String) throws {
        #expect(try parse("\(key): 2024/1/5").fields.updated?.value.iso8601 == "2024-01-05")
    }

    @Test("dates may be in a map, and a table of contents may be written out")
    func mapsOfOthers() throws {
        let (fields, diagnostics) = try parse(
            "date:\n  created: 2024-01-05\n  updated: 2024-02-06\ntoc:\n  - name: The law")
        #expect(diagnostics.isEmpty)
        #expect(fields.date?.iso8601 == "2024-01-05" && fields.updated?.value.iso8601 == "2024-02-06")
    }

    @Test(
        "a map of dates with more is none",
        arguments: ["embargo: 2030-01-05", "draft: true", "published: 2030-01-05", "publishDate: 2030-01-05", "x: y"])
    func mapOfDatesWithMore(_ line: String) throws {
        let (_, diagnostics) = try parse("date:\n  created: 2024-01-05\n  \(line)")
        #expect(diagnostics.contains { $0.severity == .error })
    }

    @Test("a draft may have a password of WordPress")
    func draftWithPassword() throws {
        let (fields, diagnostics) = try parse("draft: true\npost_password: abc")
        #expect(fields.isDraft && !diagnostics.contains { $0.severity == .error })
    }

    @Test(
        "a password of WordPress holds back where it has one",
        arguments: [("post_password: abc", true), ("post_password: ''", false), ("post_password:", false)])
    func passwordOfWordPress(_ yaml: String, _ isHeld: Bool) throws {
        let (fields, diagnostics) = try parse(yaml)
        #expect((fields.isDraft || diagnostics.contains { $0.severity == .error }) == isHeld)
    }

    @Test(
        "the day of publication is the first that is given",
        arguments: [
            ("pubDate: Jan 5 2024", "2024-01-05"), ("publishDate: 2024-01-05", "2024-01-05"),
            ("created: 2024-01-05", "2024-01-05"), ("created: 2023-01-05\npubDate: 2024-01-05", "2024-01-05"),
            ("date: 2024-01-05\ncreated: 2023-01-05", "2024-01-05"), ("published: 2024-01-05", "2024-01-05"),
            ("Date: 2024-01-05", "2024-01-05"), ("date:\npubDate: 2024-01-05", "2024-01-05"),
        ])
    func dates(_ yaml: String, _ day: String) throws {
        let (fields, diagnostics) = try parse(yaml)
        #expect(diagnostics.isEmpty && fields.unused.isEmpty)
        #expect(fields.date?.iso8601 == day)
    }

    @Test("a date with two readings is an error that shows both")
    func ambiguousDates() throws {
        let diagnostics = try parse("lastmod: 01/05/2024\n").diagnostics
        #expect(diagnostics.map(\.mark) == ["a.md:1:10 bad-date"])
        #expect(
            diagnostics.first?.summary == "“lastmod” may be 2024-01-05 or 2024-05-01: which of the numbers is the day?")
        #expect(
            diagnostics.first?.help == "write the year first: “lastmod: 2024-01-05” or “lastmod: 2024-05-01”")
    }

    @Test(
        "old addresses come from every key that has one",
        arguments: [
            ("permalink: /blog/a/", ["/blog/a/"]), ("url: blog/a.html", ["/blog/a.html"]),
            ("redirect_from: [/b, /c/]\npermalink: /a/", ["/b", "/c/"] + ["/a/"]),
            ("aliases: [/own/]\nredirect_from: /b/", ["/own/", "/b/"]),
            ("permalink: https://old.example/blog/a/", ["/blog/a/"]), ("path: /blog/été/", ["/blog/été/"]),
        ])
    func addresses(_ yaml: String, _ paths: [String]) throws {
        let (fields, diagnostics) = try parse(yaml)
        #expect(diagnostics.isEmpty && fields.unused.isEmpty)
        #expect(fields.aliases?.map(\.value) == paths)
    }

    @Test("a pattern for addresses is none", arguments: ["permalink: /:year/:title/", "permalink: \"/{{ slug }}/\""])
    func patterns(_ yaml: String) throws {
        let (fields, diagnostics) = try parse(yaml)
        #expect(diagnostics.isEmpty && fields.aliases == nil)
        #expect(fields.unused.map(\.reason) == [.otherForm])
    }

    @Test(
        "the page that a post is about is its source, by the name that another key gives it",
        arguments: ["source_url", "link", "external_url", "externalUrl", "url", "original_url"])
    func sources(_ key: String) throws {
        let (fields, diagnostics) = try parse("\(key): https://example.com/a\n")
        #expect(diagnostics.isEmpty && fields.unused.isEmpty && fields.aliases == nil)
        #expect(fields.citation?.url == "https://example.com/a")
        let named = try parse("source: Ministry\n\(key): https://example.com/a\n").fields.citation
        #expect(named == Citation(name: "Ministry", url: "https://example.com/a", licence: nil) || key == "url")
    }

    @Test(
        "a picture is a file or a map with one",
        arguments: [
            "image: a.png\nimage_alt: A hall", "cover: {image: a.png, alt: A hall}",
            "heroImage: a.png\nheroImageAlt: A hall",
            "featured_image: {src: a.png, alt: A hall}", "image:\n  path: a.png\n  alt: A hall\nthumbnail: b.png",
            "images: [a.png]\nimageAlt: A hall", "image: {file: a.png, alt: A hall, credit: Ann}",
            "header:\n  teaser: a.png\n  alt: A hall",
        ])
    func pictures(_ yaml: String) throws {
        let (fields, diagnostics) = try parse(yaml)
        #expect(diagnostics.isEmpty && fields.unused.isEmpty)
        #expect(fields.picture?.file.value == "a.png" && fields.picture?.text == "A hall")
    }

    @Test(
        "the words below a picture, and who made it, are read",
        arguments: [
            "image: {file: a.png, alt: A hall, caption: Day one, credit: Ann Lee}",
            "cover: {image: a.png, alt: A hall, caption: Day one, attribution: Ann Lee}",
            "heroImage: a.png\nheroImageAlt: A hall\nheroImageCaption: Day one\nphoto_credit: Ann Lee",
            "image: a.png\nimage_alt: A hall\nimage_caption: Day one\nimage_credit: Ann Lee",
        ])
    func captions(_ yaml: String) throws {
        let (fields, diagnostics) = try parse(yaml)
        #expect(diagnostics.isEmpty && fields.unused.isEmpty)
        let picture = try #require(fields.picture)
        #expect(
            [picture.text, picture.caption, picture.credit] == ["A hall", "Day one", "Ann Lee"] && picture.isShown)
    }

    @Test(
        "a picture for networks, or one that is hidden, is not shown above the text",
        arguments: ["ogImage: a.png", "social_image: a.png", "image: {file: a.png, hidden: true}"])
    func hiddenPictures(_ yaml: String) throws {
        let (fields, diagnostics) = try parse(yaml)
        #expect(diagnostics.isEmpty && fields.unused.isEmpty)
        #expect(fields.picture?.file.value == "a.png" && fields.picture?.isShown == false)
    }

    @Test(
        "tags, categories and keywords are names of anything",
        arguments: [
            "tags: [a, b]", "categories: a, b", "keywords:\n  - a\n  - ''\n  - b", "category: a\ntag: b",
            "taxonomies: {tags: [a], categories: [b]}", "tags: [{name: a}, {title: b}]", "Tags: a, b",
        ])
    func filing(_ yaml: String) throws {
        let (fields, diagnostics) = try parse(yaml)
        #expect(diagnostics.isEmpty && fields.unused.isEmpty)
        #expect(fields.filing.map(\.value) == ["a", "b"])
    }

    @Test("a taxonomy that the site declares has its own tags")
    func declared() throws {
        let tags = Taxonomy.ID(rawValue: "tags")
        let fields = try parse("taxonomies: {tags: [a], categories: [b]}", taxonomies: [tags]).fields
        #expect(fields.terms[tags]?.map(\.value) == ["a"])
        #expect(fields.filing.map(\.value) == ["b"])
    }

    @Test(
        "what keeps a post out elsewhere holds it back",
        arguments: [
            "published: false", "published: no", "publish: \"false\"", "draft: false\nhidden: true", "private: yes",
            "unlisted: true", "Status: hidden", "visibility: private", "permalink: false", "build: {render: never}",
            "Draft: true", "render: false", "extra: {draft: true}", "params: {published: false}", "archived: true",
            "isDraft: true", "hide: true", "status: planned", "status: In review", "enabled: false",
            "eleventyExcludeFromCollections: true",
        ])
    func held(_ yaml: String) throws {
        let (fields, diagnostics) = try parse("title: T\n\(yaml)\n")
        #expect(diagnostics.isEmpty)
        #expect(fields.isDraft)
    }

    @Test(
        "what says that a post may be read does not",
        arguments: [
            "published: true", "hidden: false", "private: no", "status: live", "visibility: public", "Draft: false",
            "build: {render: always, list: always}", "isDraft: false", "sidebar: {show: false}",
            "menu: {main: {weight: 1}}",
            "comments: false", "output: true", "extra: {stage: planned}",
        ])
    func open(_ yaml: String) throws {
        let (fields, diagnostics) = try parse("title: T\n\(yaml)\n")
        #expect(diagnostics.isEmpty && fields.unused.isEmpty)
        #expect(!fields.isDraft && fields.embargo == nil)
    }

    @Test(
        "what keeps a page out of another program's site holds it back",
        arguments: [
            "headless: true", "build: {list: never}", "_build: {render: link, list: never}", "cascade: {draft: true}",
            "eleventyComputed: {permalink: false}", "output: false", "outputs: []", "extra: {meta: {published: false}}",
            "ｄｒａｆｔ: true", "permalink: false",
        ])
    func heldElsewhere(_ yaml: String) throws { #expect(try parse("title: T\n\(yaml)\n").fields.isDraft) }

    @Test("of several moments the last one holds, and the first one ends")
    func moments() throws {
        let fields = try parse(
            "pubDate: 2098-01-01\nembargo: 2097-01-01\nexpires: 2099-01-01\nexpiryDate: 2098-06-01\n"
        )
        .fields
        #expect(fields.embargo?.iso8601 == "2098-01-01" && fields.expiry?.iso8601 == "2098-06-01")
    }

    @Test(
        "keys of themes and of readers are no slips, and hide nothing from nobody",
        arguments: [
            "read: false", "read: true", "searchHidden: true", "hiddenInHomeList: true", "hidden_from_search: false",
            "private_notes: false", "starred: no", "translationOf: /en/about/",
        ])
    func othersKeys(_ yaml: String) throws {
        let (fields, diagnostics) = try parse("title: T\n\(yaml)\n")
        #expect(diagnostics.isEmpty)
        #expect(!fields.isDraft)
    }

    @Test("an address that no file can have is said to be unused", arguments: ["permalink: /?p=12", "url: /what%3F/"])
    func addressesOfNoFile(_ yaml: String) throws {
        let (fields, diagnostics) = try parse("title: T\n\(yaml)\n")
        #expect(diagnostics.isEmpty && fields.aliases == nil)
        #expect(fields.unused.map(\.reason) == [.otherForm])
    }

    @Test("of several sources the first is used, with its name, and the others are said")
    func sources() throws {
        let one = try parse("sources:\n  - {name: Ministry, url: https://a.example/1}\n")
        #expect(one.diagnostics.isEmpty && one.fields.unused.isEmpty)
        #expect(one.fields.citation == Citation(name: "Ministry", url: "https://a.example/1", licence: nil))
        let two = try parse("sources:\n  - https://a.example/1\n  - title: B\n    url: https://b.example/\n")
        #expect(two.fields.citation == Citation(name: nil, url: "https://a.example/1", licence: nil))
        #expect(two.fields.unused.map(\.reason) == [.onlyFirst])
        let named = try parse("sources:\n  - title: B\n    url: https://b.example/\nsource: https://c.example/\n")
        #expect(named.fields.citation?.url == "https://c.example/")
    }

    @Test(
        "a preview that is words or a picture holds nothing back, one that is said to be one does",
        arguments: [
            ("preview: Here are the first words of it", false), ("preview: /img/a.png", false), ("preview: true", true),
            ("preview: 这里是文章的开头几个字", false), ("preview: staff", true), ("preview: false", false),
        ])
    func previews(_ yaml: String, _ holds: Bool) throws {
        #expect(try parse("title: T\n\(yaml)\n").diagnostics.contains { $0.severity == .error } == holds)
    }

    @Test(
        "a key that could hold a post back, or is one slip from a key, is an error",
        arguments: [
            ("embargod: x", "embargo"), ("drafts_only: x", nil), ("drft: true", "draft"),
            ("publishd: false", "published"),
            ("is_hidden_post: true", nil), ("unpublish: true", nil), ("titel: x", "title"), ("dat: x", "date"),
            ("autor: x", "author"), ("summery: x", "summary"), ("expired: true", nil), ("statut: x", "status"),
            ("brouillon: true", nil), ("meta: {published: false}", nil), ("post: {status: draft}", nil),
            ("settings: {visibility: private}", nil), ("on_hold: true", nil), ("password: x", nil),
            ("note: DO NOT PUBLISH", nil),
            ("sperrfrist: 2099-01-01", nil), ("scheduled_for: 2099-01-01", nil), ("available_from: 2099-01-01", nil),
            ("active: false", nil), ("flags: [draft]", nil), ("audience: internal", nil),
            ("work_in_progress: true", nil),
            ("goes_live: 2099-01-01", nil), ("final: false", nil), ("publication: never", nil),
            ("classification: confidential", nil),
            ("privé: true", nil),
            ("translationOf: about.md", "translation_of"), ("phase: draft", nil), ("phase: Future", nil),
            ("stage: planned", nil), ("type: hidden", nil),
            ("layout: Brouillon", nil),
        ] as [(String, String?)])
    func leaks(_ yaml: String, _ meant: String?) throws {
        let diagnostics = try parse("title: T\n\(yaml)\n").diagnostics.filter { $0.severity == .error }
        #expect(diagnostics.map(\.mark) == ["a.md:2:1 unknown-key"])
        if let meant { #expect(diagnostics.first?.help == "did you mean “\(meant)”?") }
    }

    @Test("what only steers the other program is left without a word")
    func ignored() throws {
        let (fields, diagnostics) = try parse(
            """
            layout: post
            type: posts
            template: x.html
            weight: 3
            comments: true
            id: 12
            showToc: true
            math: [a]
            menu: {main: {weight: 2}}
            lastmod:
            description: ""
            author: ~
            tags: []
            image: false
            hero: true
            extra: {a: 1, embargod: x}
            params: {b: 2}
            """)
        #expect(diagnostics.isEmpty && fields.unused.isEmpty)
    }

    @Test("a key that nobody knows is unused, and so is one that says something else than ours")
    func unused() throws {
        let (fields, diagnostics) = try parse("series: intro\nsummary: A\ndescription: B\nsubtitle: C\npublisher: P\n")
        #expect(diagnostics.isEmpty)
        #expect(fields.summary == "A")
        #expect(
            fields.unused.map { "\($0.name) \($0.reason) \($0.location.line)" } == [
                "series unknownKey 1", "publisher unknownKey 5", "description secondKey(\"summary\") 3",
                "subtitle secondKey(\"summary\") 4",
            ])
    }

    @Test(
        "the keys mean the same in every form",
        arguments: [
            ("lastmod = 2024-01-05\ndescription = \"S\"\n[taxonomies]\ntags = [\"a\"]\n[extra]\nx = 1\n", .toml),
            ("{\"lastmod\": \"2024-01-05\", \"description\": \"S\", \"tags\": [\"a\"], \"weight\": 3}", .json),
            ("Modified: 2024-01-05\nDescription: S\nTags: a\nTemplate: x\n", .lines),
        ] as [(String, FrontMatterBlock.Form)])
    func forms(_ block: String, _ form: FrontMatterBlock.Form) throws {
        let (fields, diagnostics) = try parse(block, as: form)
        #expect(diagnostics.isEmpty && fields.unused.isEmpty)
        #expect(fields.updated?.value.iso8601 == "2024-01-05" && fields.summary == "S")
        #expect(fields.filing.map(\.value) == ["a"])
    }

    @Test(
        "what holds an article back below “extra:” is named with its key, its place and the way out",
        arguments: [
            ("extra: {bill_status: draft}", "1:9", "“extra.bill_status” is “draft”"),
            ("extra:\n  law:\n    stage: confidential", "3:5", "“extra.law.stage” is “confidential”"),
            ("extra: {status: draft}", "1:9", "“extra.status” is “draft”"),
            ("params: {status: hidden}", "1:10", "“params.status” is “hidden”"),
            ("extra: {meta: {hidden: true}}", "1:16", "“extra.meta.hidden” is “true”"),
        ])
    func heldBelowExtra(_ yaml: String, _ place: String, _ words: String) throws {
        let (fields, diagnostics) = try parse(yaml)
        #expect(fields.isDraft)
        #expect(diagnostics.map(\.mark) == ["a.md:\(place) unclear-embargo"])
        #expect(diagnostics.first?.summary.hasPrefix("held back: \(words)") ?? false)
        #expect(diagnostics.first?.help?.contains("draft: false") ?? false)
    }

    @Test("an author who says that an article is no draft is believed, unless a key of another program says it is")
    func openInSpiteOfExtra() throws {
        let (fields, diagnostics) = try parse("draft: false\nextra: {bill_status: draft}")
        #expect(!fields.isDraft && diagnostics.isEmpty)
        #expect(try parse("draft: false\nextra: {status: draft}").fields.isDraft)
        #expect(try parse("draft: true\nextra: {bill_status: draft}").diagnostics.isEmpty)
    }

    @Test("of two keys below “extra:” that templates would call the same both are named")
    func keysWithOneName() throws {
        let diagnostics = try parse("extra: {a-b: 1, a_b: 2}").diagnostics
        #expect(diagnostics.map(\.mark) == ["a.md:1:22 duplicate-key"] && !diagnostics.containsErrors)
        #expect(diagnostics.first?.summary.contains("“a-b” and “a_b”; the first counts") ?? false)
    }

    @Test(
        "a part of a picture that nothing is done with is named",
        arguments: [
            ("image: {file: a.png, crdit: Ann}", "1:22", "did you mean “credit”?"),
            ("image: {file: a.png, captoin: x}", "1:22", "did you mean “caption”?"),
            (
                "image: {file: a.png, zoom: x}", "1:22",
                "the keys of a picture are file, alt, caption, credit, focus, hidden"
            ),
            ("image: {file: a.png, caption: [a]}", "1:22", "write one text after it"),
        ])
    func unusedPartOfPicture(_ yaml: String, _ place: String, _ help: String) throws {
        let (fields, diagnostics) = try parse(yaml)
        #expect(fields.picture?.file.value == "a.png")
        #expect(diagnostics.map(\.mark) == ["a.md:\(place) unused-key"])
        #expect(diagnostics.first?.help == help)
    }

    @Test(
        "a picture for networks alone may be so in any words for yes", arguments: ["yes", "true", "on", "Yes", "TRUE"])
    func hiddenPicture(_ word: String) throws {
        let (fields, diagnostics) = try parse("image: {file: a.png, hidden: \(word), width: 800, Alt: A}")
        #expect(fields.picture?.isShown == false && fields.picture?.text == "A" && diagnostics.isEmpty)
        #expect(try parse("image: {file: a.png, hidden: no}").fields.picture?.isShown == true)
        #expect(try parse("image: {file: a.png, hidden: maybe}").diagnostics.map(\.mark) == ["a.md:1:30 wrong-type"])
    }
}
