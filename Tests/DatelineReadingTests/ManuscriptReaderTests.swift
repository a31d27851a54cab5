import DatelineFiles
import DatelineModel
import DatelineTestSupport
import Foundation
import Testing

@testable import DatelineReading

@Suite struct ManuscriptReaderTests {
    private func read(
        _ path: String, of files: KeyValuePairs<String, String>, sidecars: Set<String> = []
    ) throws -> Manuscript {
        try withFolder(files) { folder in
            try ManuscriptReader(
                folder: folder, name: "Content", sidecars: sidecars, taxonomies: [.countries, .topics],
                zone: .utc,
                knowsPlace: { $0.lowercased() == "paris" }
            ).read(path)
        }
    }

    private func words(_ manuscript: Manuscript) -> String {
        String(decoding: manuscript.text.bytes[manuscript.body.range], as: UTF8.self)
    }

    @Test func theLineOfAPageThatIsLeftOutIsShownAsTheFileHasIt() throws {
        let text =
            "PARIS, Feb. 12, 2025 (Reuters) - France wrote rules.\n\nThey are short.\n\nMost read\nA bridge closes\n"
        let warning = try #require(
            try read("a.txt", of: ["a.txt": text]).problems.first { $0.identifier == .pageFurniture })
        guard case .location(let place) = warning.place else { Issue.record("no place"); return }
        #expect(place.line == 5 && place.excerpt == "Most read")
    }

    @Test func readsRawWireCopy() throws {
        let story = try read(
            "wire/a.txt",
            of: [
                "wire/a.txt":
                    " date 2025-02-12 PARIS — Deputy Minister Bùi Hoàng Phương led a delegation.\n\nBoth sides agreed. — VNS"
            ])
        #expect(story.path == "wire/a.txt")
        #expect(story.head.day?.description == "2025-02-12")
        #expect(story.head.place == "PARIS")
        #expect(story.signedAgency == "VNS")
        #expect(words(story) == "Deputy Minister Bùi Hoàng Phương led a delegation.\n\nBoth sides agreed.")
        #expect(story.paragraphs == ["Deputy Minister Bùi Hoàng Phương led a delegation.", "Both sides agreed."])
        #expect(story.lede == story.paragraphs.first)
        #expect(story.wordCount == 11)
        #expect(story.fields.text == nil)
    }

    @Test func readsMarkdownWithFrontMatterAndATitle() throws {
        let story = try read(
            "a.md",
            of: [
                "a.md":
                    "---\ndate: 2025-02-12\nwire: true\n---\n# The *Title*\n\nSee [b](b.md).\n\n(Reporting by Ann Lee)\n"
            ])
        #expect(story.openingTitle == "The Title")
        #expect(story.body.beginsWithTitle)
        #expect(story.body.format == .markdown)
        #expect(story.paragraphs == ["See b."])
        #expect(story.signedAuthors == ["Ann Lee"])
        #expect(story.siteLinks.map(\.address.value) == ["b.md"])
    }

    @Test(arguments: [("title: The Title\n", true), ("title: Another\n", false), ("", true)])
    func aHeadingBesideAnotherTitleStaysAHeading(fields: String, beginsWithTitle: Bool) throws {
        let story = try read("a.md", of: ["a.md": "---\n\(fields)---\nThe Title\n=========\nText\n"])
        #expect(story.body.beginsWithTitle == beginsWithTitle)
    }

    @Test func readsFrontMatterBeforeAWireHead() throws {
        let story = try read(
            "a.txt",
            of: [
                "a.txt": "---\ntitle: T\n---\n\nEMBARGOED UNTIL 12 Feb\n\nPARIS, Feb. 12 (Reuters) - The summit closed."
            ])
        #expect(story.fields.title == "T")
        #expect(story.head.embargo?.words == "EMBARGOED UNTIL 12 Feb")
        #expect(story.head.agency == "Reuters")
        #expect(words(story) == "The summit closed.")
    }

    @Test(arguments: [
        "PARIS — The summit closed.", "THE BOTTOM LINE — It works.", "See the report (PDF)", "It closed. — VNS",
        "It closed.\n\n(Reporting by Ann Lee)", "KILL\n\nIt closed.", "It closed.\n\n---\n\nPARIS, Feb. 12 (AP) — One.",
    ])
    func theWordsOfMarkdownWithFrontMatterAreItsAuthors(body: String) throws {
        let story = try read("a.md", of: ["a.md": "---\ntitle: T\ndate: 2025-02-12\n---\n\(body)\n"])
        #expect(words(story) == body)
        #expect(story.head.place == nil && story.signedAgency == nil && story.signedAuthors.isEmpty)
        #expect(story.problems.isEmpty)
    }

    @Test func markdownWithFrontMatterIsWireCopyIfItSaysSo() throws {
        let story = try read(
            "a.md", of: ["a.md": "---\nwire: true\n---\nPARIS — It closed. — VNS\n", "b.txt": ""])
        #expect(words(story) == "It closed.")
        #expect(story.head.place == "PARIS" && story.signedAgency == "VNS")
    }

    @Test(arguments: ["PARIS — It closed. — VNS", "EMBARGOED\n\nIt closed.", "KILL\n\nIt closed."])
    func plainTextIsNoWireCopyIfItSaysSo(body: String) throws {
        let story = try read("a.txt", of: ["a.txt": "---\nwire: false\n---\n\(body)"])
        #expect(words(story) == body)
        #expect(story.head == WireHead(bodyStart: story.body.range.lowerBound))
    }

    @Test func anEmbargoHoldsInMarkdownWithFrontMatter() throws {
        let story = try read(
            "a.md", of: ["a.md": "---\ntitle: T\n---\n**EMBARGOED UNTIL 25 FEB 2040**\n\nIt closed.\n"])
        #expect(story.head.embargo?.time != nil)
        #expect(words(story) == "It closed.")
    }

    @Test(
        "A sign of missing words is a warning at its place, and so is a title that may be no title",
        arguments: [
            ("It closed with [TK] votes.", "4:17"), ("It closed.\n\nTK votes.", "6:1"), ("TKTK said so.", "4:1"),
            ("A XXX B", "4:3"),
            ("It is TK-42, an OUTBACK of TKO.", nil), ("A XXXL B.", nil), ("https://example.org/TK", nil),
        ] as [(String, String?)])
    func aSignOfMissingWordsIsAWarning(body: String, place: String?) throws {
        let text = "---\ntitle: T\n---\n\(body)\n"
        let expected = place.map { ["Content/a.md:\($0) unfinished-text"] } ?? []
        let problems = try read("a.md", of: ["a.md": text]).problems
        #expect(problems.map(\.mark) == expected && !problems.containsErrors)
        for line in ["draft: true", "wire: false"] {
            let quiet = try read("a.md", of: ["a.md": text.replacing("title: T", with: line)])
            #expect(quiet.problems.isEmpty)
        }
    }

    @Test(arguments: [
        ("---\ntitle: Draft\n---\nIt closed.\n", "2:8"),
        ("---\nplace: Paris\n---\n# Confidential\n\nIt closed.\n", "4:1"),
    ])
    func aTitleThatMayBeNoTitleIsAWarning(text: String, place: String) throws {
        let story = try read("a.md", of: ["a.md": text])
        #expect(story.problems.map(\.mark) == ["Content/a.md:\(place) unfinished-text"] && story.embargoes.isEmpty)
    }

    @Test func aKillIsRefusedAndAMessageToEditorsIsSaid() {
        #expect(
            problems { try read("a.txt", of: ["a.txt": "\nMANDATORY KILL\n\nDo not use it."]) }
                == ["Content/a.txt:2:1 wire-kill"])
        let found = diagnostics { try read("a.txt", of: ["a.txt": "ATTN EDITORS: It moves at noon."]) }
        #expect(found.map(\.mark) == ["Content/a.txt:1:1 wire-advisory"])
        #expect(found.map(\.severity) == [.warning])
    }

    @Test(arguments: [
        "It closed. — AFP\n\n---\n\n date 2025-02-11 PARIS — Rules came. — ANTARA",
        "It closed. — AFP\n\nPARIS — Rules came. — ANTARA",
        "It closed. — AFP\n\nRules come into force\n\nSEOUL, Feb. 11 (ANTARA) — Rules came.",
        "It closed. (AFP)\n\n-30-\n\nRules come into force\nSEOUL, Feb. 11 (ANTARA) — Rules came.",
        "It closed. — AFP\n***\nPARIS — Rules came. (ANTARA)",
        "It closed. — AFP\n\ndate 2025-02-11 Rules came.\n\nMore. — ANTARA",
    ])
    func aSecondStoryIsNoPartOfTheFirst(text: String) throws {
        let story = try read("a.txt", of: ["a.txt": "date 2025-02-12 PARIS — \(text)\n"])
        #expect(words(story) == "It closed.")
        #expect(story.signedAgency == "AFP")
        #expect(story.problems.map(\.identifier) == [.secondStory])
    }

    @Test(
        "What a page has between its headline and its dateline is no story of its own, though it ends as a sentence",
        arguments: [
            "Penulis\nJane Placeholder\n\nPupils in Leeds look at their marks. (EXAMPLE/JANE DOE)",
            "Of the editors\n\nPupils in Leeds (Example/Jane Doe)",
        ])
    func aDatelineBelowWhatAPageHasOpensNoSecondStory(above: String) throws {
        let text =
            "Rules for marks come into force in schools\n\n12 February 2025, 14:20\n\n\(above)\n\n"
            + "PARIS, Feb. 12 (AFP) — The schools closed.\n\nThey open again in May.\n"
        let story = try read("a.txt", of: ["a.txt": text])
        #expect(!story.problems.map(\.identifier).contains(.secondStory))
        #expect(words(story).hasSuffix("They open again in May.") && words(story).contains("The schools closed."))
    }

    @Test(arguments: ["", "12 February 2025\n\n"])
    func aNameThatEndsWithAStopIsNoStory(above: String) throws {
        let text =
            "\(above)Verband Beispiel e.V.\n\nRules for marks come into force\n\nParis (ots) - The schools closed.\n"
        let story = try read("a.txt", of: ["a.txt": text])
        #expect(
            !story.problems.map(\.identifier).contains(.secondStory) && words(story).contains("The schools closed."))
    }

    @Test(arguments: ["DRAFT France opens an office", "HOLD France opens an office", "KILL France opens an office"])
    func aSecondStoryThatIsHeldIsNotInTheFirst(headline: String) throws {
        let text =
            "Rules for marks come into force\nBy Jane Placeholder\n5 March 2026\n\nIt opens in May.\n\n\(headline)\n\n"
            + "PARIS, March 3, 2026 (AFP) - France will open an office.\n"
        let story = try read("a.txt", of: ["a.txt": text])
        #expect(words(story) == "It opens in May." && story.problems.map(\.identifier) == [.secondStory])
    }

    @Test func aLongStoryBelowAHeadlineMayBeFollowedByASecondOne() throws {
        let story = String(repeating: "The register lists each model that schools use, and who tested it. ", count: 12)
        let text =
            "Rules for marks come into force in schools\n\n12 February 2025\n\n\(story)\n\n"
            + "Register opens in the north\n\nPARIS, Feb. 12 (AFP) — The schools closed.\n"
        #expect(try read("a.txt", of: ["a.txt": text]).problems.map(\.identifier) == [.secondStory])
    }

    @Test func aDayInABoxTakesNoSentenceFromAStory() throws {
        let text = """
            Office for marks opens in all states
            Stand: 12.02.2025 15:44 Uhr

            Who may look at the marks of pupils? So far each school says so itself. Now the states plan an office.

            Von Jane Placeholder

            Who buys a program today relies on what its maker says of it. That will change: the states agreed on an office that tests them.

            Background

            The office has 28 staff. Who pays them is open, and two states want the republic to pay half of all that it costs.

            Background
            11.02.2025
            Computers put to the test

            “No teacher can read a program,” the chairwoman said.
            """
        let story = try read("a.txt", of: ["a.txt": text])
        #expect(words(story).hasPrefix("Who buys a program today") && words(story).contains("The office has 28 staff."))
    }

    @Test(arguments: [
        "It closed.\n\n---\n\nMore came.", "It closed.\n\nParis — the city — cheered.\n\nMore came.",
        "It closed.\n\n___\n\nAssociated Press writer Ann Example in Ottawa contributed to this report.",
        "It closed.\n\nWHAT NEXT — The states meet again.",
    ])
    func aStoryWithPartsIsOneStory(text: String) throws {
        let story = try read("a.txt", of: ["a.txt": "date 2025-02-12 PARIS — \(text)"])
        #expect(words(story) == text)
        #expect(story.problems.isEmpty)
    }

    @Test func readsAByteOrderMarkAndCarriageReturns() throws {
        let story = try read(
            "a.txt",
            of: ["a.txt": "\u{FEFF}---\r\ntitle: Vie\u{323}\u{302}t Nam\r\n---\r\nPARIS — One.\r\n\r\nTwo.\r\n"])
        #expect(story.fields.title == "Việt Nam")
        #expect(story.paragraphs == ["One.", "Two."])
    }

    @Test func readsASidecar() throws {
        let files: KeyValuePairs = ["x/a.txt": "PARIS — One.", "x/a.yml": "title: From beside\n"]
        let story = try read("x/a.txt", of: files, sidecars: ["x/a.yml"])
        #expect(story.fields.title == "From beside")
        #expect(story.fields.text?.file == "Content/x/a.yml")
        #expect(try read("x/a.txt", of: files).fields.title == nil)
    }

    @Test func pointsIntoTheSidecar() {
        let found = problems {
            try read("a.txt", of: ["a.txt": "One.", "a.yml": "---\ntitle: T\ndate: 2025-02-30\n"], sidecars: ["a.yml"])
        }
        #expect(found == ["Content/a.yml:3:7 bad-date"])
    }

    @Test func refusesFrontMatterInTwoPlaces() {
        let found = problems {
            try read("a.txt", of: ["a.txt": "---\ntitle: x\n---\nOne.", "a.yml": "title: y\n"], sidecars: ["a.yml"])
        }
        #expect(found == ["Content/a.txt:1:1 two-front-matters"])
    }

    @Test(arguments: [
        "", " \n\n", "---\ntitle: x\n---\n", "\u{FEFF}", "— VNS", "(Reuters)\n", "\u{A0}\n", "date 2025-02-12 ",
        "ENDS\n\n-30-",
    ])
    func refusesAnArticleWithoutText(text: String) {
        for path in ["a.txt", "a.md"] {
            #expect(
                problems { try read(path, of: ["a.txt": text, "a.md": text]) } == ["Content/\(path) empty-article"])
        }
    }

    @Test func reportsEmptinessAndFieldsTogether() {
        let found = problems { try read("a.md", of: ["a.md": "---\ntitel: x\ndraft: no\n---\n"]) }
        #expect(found == ["Content/a.md:3:8 wrong-type", "Content/a.md:2:1 unknown-key", "Content/a.md empty-article"])
    }

    @Test(arguments: [
        ("---\ntitle: x\n", "Content/a.md:1:1 unclosed-front-matter"),
        ("---\n- x\n---\nText", "Content/a.md:2:1 not-a-map"),
        ("---\ntitle: Paris: x\n---\nText", "Content/a.md:2:13 invalid-yaml"),
        ("Te\u{85}xt", "Content/a.md:1:3 control-character"),
    ])
    func pointsAtWhatIsWrong(text: String, problem: String) {
        #expect(problems { try read("a.md", of: ["a.md": text]) } == [problem])
    }

    @Test func namesAMissingFile() {
        #expect(problems { try read("a.md", of: [:]) } == ["Content/a.md unreadable-file"])
    }

    @Test func aBodyIsRenderedFromItsFile() throws {
        try withFolder([
            "a.md": "---\ntitle: T\nwire: true\n---\nPARIS — One [b](b.md).\n\n# Head\n",
            "a.txt": "PARIS — <One>. — VNS",
        ]) { folder in
            let reader = ManuscriptReader(
                folder: folder, name: "Content", sidecars: [], taxonomies: [], zone: .utc,
                knowsPlace: { _ in true })
            let renderer = BodyRenderer(folder: folder, name: "Content", isTypographic: false)
            var html: [UInt8] = []
            for path in ["a.md", "a.txt"] {
                let body = try reader.read(path).body
                try renderer.render(body, in: "en", into: &html, TextLinks { $0 == "b.md" ? "/b/" : nil })
            }
            #expect(
                String(decoding: html, as: UTF8.self)
                    == "<p>One <a href=\"/b/\">b</a>.</p>\n<h2 id=\"head\">Head <a class=\"anchor\" href=\"#head\" aria-label=\"Link to “Head”\"></a></h2>\n<p>&lt;One&gt;.</p>\n"
            )
        }
    }

    @Test func aFileThatChangedAfterItWasReadIsNotRendered() throws {
        try withFolder(["a.md": "One and two."]) { folder in
            let renderer = BodyRenderer(folder: folder, name: "Content", isTypographic: false)
            let stamp = FileStamp(size: 3, modified: 0, inode: 0)
            let body = Body(
                path: "a.md", format: .markdown, range: 0..<3, stamp: stamp, isDecoded: true, beginsWithTitle: false)
            var html: [UInt8] = []
            let found = problems { try renderer.render(body, in: "en", into: &html, TextLinks { _ in nil }) }
            #expect(found == ["Content/a.md changed-file"])
        }
    }

    @Test(arguments: [
        ("a.md", "{{< chart src=\"a.csv\" >}}\n\nText.\n", "1:1", "chart"),
        ("a.md", "One {{% chart note %}} two {{% /chart %}}.\n", "1:5", "chart"),
        ("a.md", "One.\n\n{% include posts.html n=1 %}\n", "3:1", "posts"),
        ("a.md", "By {{ page.author }}.\n", "1:4", "page.author"),
        ("a.md", "{{<chart abc>}}\n\nText.\n", "1:1", "chart"),
        ("a.md", "# {{ page.city }}\n\nText.\n", "1:3", "page.city"),
        ("a.md", "- {%- for -%} x {% endfor %}\n", "1:3", "for"), ("a.txt", "One.\n\nTwo {{ x }}.\n", "3:5", "x"),
        ("a.txt", "One.\n\n{% insert chart file: a.csv %}\n", "3:1", "insert"),
        ("a.md", "`{{ y }}` and {{ x }}.\n", "1:15", "x"), ("a.md", "{{ x }} {{ x }}\n", "1:1", "x"),
    ])
    func warnsOfShortcodes(path: String, text: String, place: String, name: String) throws {
        let text = "---\ntitle: T\n---\n" + text
        let line = Int(place.prefix { $0 != ":" }).map { $0 + 3 } ?? 0
        // A tag may look like HTML besides.
        let warnings = try read(path, of: ["a.md": text, "a.txt": text]).problems.filter { $0.identifier == .shortcode }
        #expect(warnings.map(\.mark) == ["Content/\(path):\(line)\(place.drop { $0 != ":" }) shortcode"])
        #expect(warnings.first?.summary.hasPrefix("“\(name)” ") == true)
    }

    @Test(arguments: [
        "`{{ x }}`\n", "```\n{% x %}\n```\n", "    {{< x >}}\n", "{{ x\n", "A {b} {c} }}\n", "\\frac{{a}{b}}\n",
        "{ { x } }\n",
        "``{{ ` }}``\n", "~~~liquid\n{% for %}\n~~~\n",
    ])
    func codeIsNoShortcode(text: String) throws {
        #expect(try read("a.md", of: ["a.md": "Text.\n\n" + text]).problems.map(\.mark) == [])
    }

    @Test(arguments: [
        ("Text.\n\n{% span\n", "6:1", "span"), ("By {%- figure a.png\nand so on.\n", "4:4", "figure"),
        ("Text.\n\n{{< figure src=\"a.png\"\n", "6:1", "figure"), ("- {{% note\n", "4:3", "note"),
        ("Text.\n\n{% ins", "6:1", "ins"),
    ])
    func warnsOfATagThatWasCutOff(text: String, place: String, name: String) throws {
        let warnings = try read("a.md", of: ["a.md": "---\ntitle: T\n---\n" + text]).problems
        #expect(warnings.map(\.mark) == ["Content/a.md:\(place) shortcode"])
        #expect(warnings.first?.summary == "the tag “\(name)” is not closed; readers see it as it is written")
        #expect(warnings.first?.notes == [])
    }

    @Test(arguments: ["{%", "{% 5 of 9", "{{ x", "{{", "{{<"])
    func aBraceWithoutANameIsNoTagThatWasCutOff(text: String) throws {
        #expect(try read("a.md", of: ["a.md": "Text.\n\n\(text)\n"]).problems.map(\.mark) == [])
    }

    @Test func manyUnclosedShortcodesCostLittle() throws {
        let text =
            "---\ntitle: T\n---\n" + String(repeating: "{{ {% ", count: 20_000) + "\n\n"
            + String(repeating: "{{x}} ", count: 20_000)
        #expect(try read("a.md", of: ["a.md": text]).problems.count == 1)
    }

    @Test(arguments: ["a.MD", "a.markdown", "a.mdown", "a.Mkd"])
    func readsMarkdownUnderEveryName(path: String) throws {
        #expect(try read(path, of: ["\(path)": "# T\n\nOne."]).openingTitle == "T")
    }

    @Test(arguments: ["a.TXT", "a.text", "a.Text"])
    func readsPlainTextUnderEveryName(path: String) throws {
        let story = try read(path, of: ["\(path)": "# One.", "a.yml": "title: T\n"], sidecars: ["a.yml"])
        #expect(story.body.format == .plainText)
        #expect(story.fields.title == "T")
    }

    @Test(arguments: [("Vi\u{1EC7}t", "Vie\u{323}\u{302}t"), ("Vie\u{323}\u{302}t", "Vi\u{1EC7}t")])
    func findsTheSidecarInAnyNormalForm(article: String, sidecar: String) throws {
        let files: KeyValuePairs = ["\(article).txt": "PARIS — One.", "\(sidecar).yml": "title: T\n"]
        #expect(try read("\(article).txt", of: files, sidecars: ["\(sidecar).yml"]).fields.title == "T")
    }

    @Test(arguments: [
        "# Notizblock", "Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt", "## Notizblock",
        "Notizblock:", "* NOTIZBLOCK *", "Notes to editors", "NOTES TO EDITORS:",
        "**Note to editors**", "Note aux rédactions :", "Nota a los editores", "Nota aos editores", "Nota ai redattori",
        "Hinweis für Redaktionen", "Hinweise an die Redaktionen:", "Noot voor de redactie", "Ghi chú cho biên tập viên",
        "Примечание для редакторов", "ملاحظة للمحررين", "编辑注意", "편집자 참고",
    ])
    func notesForEditorsBelowAStoryAreNamedAndLeftOut(line: String) throws {
        let story = "PARIS, Oct 20, 2026 (AFP) - Ministers agreed a law."
        let found = try read("a.txt", of: ["a.txt": "\(story)\n\n\(line)\n\nOffice: 030 1234\n"])
        #expect(words(found) == "Ministers agreed a law.")
        #expect(found.problems.map(\.mark) == ["Content/a.txt:3:1 wire-advisory"])
    }

    @Test func aStoryThatSpeaksOfANotizblockIsWhole() throws {
        let text = "PARIS, Oct 20, 2026 (AFP) - Ministers agreed.\n\nEin Notizblock lag auf dem Tisch."
        #expect(try read("a.txt", of: ["a.txt": text]).problems.isEmpty)
        let found = try read("a.txt", of: ["a.txt": "\(text)\n\n# Notizblock\n\nOffice: 030 1234\n"])
        #expect(words(found) == "Ministers agreed.\n\nEin Notizblock lag auf dem Tisch.")
    }

    @Test(arguments: [
        "Editor's note", "Editors", "Notes", "Notes to editors and readers were sent.", "Nota de la redacción",
        "Edition",
    ])
    func otherHeadingsBelowAStoryAreItsOwn(line: String) throws {
        let found = try read(
            "a.txt", of: ["a.txt": "PARIS, Oct 20, 2026 (AFP) - Ministers agreed.\n\n\(line)\n\nMore.\n"])
        #expect(words(found).hasSuffix("More."))
    }

    @Test func aHeadingOfMarkdownForbidsPublicationLikeATitle() throws {
        let story = "---\nplace: Paris\n---\n\n# EMBARGOED: Ministers agree law\n\nMinisters agreed.\n"
        #expect(try read("a.md", of: ["a.md": story]).embargoes.count == 1)
        #expect(try read("a.md", of: ["a.md": story.replacing("place: Paris", with: "wire: false")]).embargoes.isEmpty)
    }

    @Test func theDaysOfATimelineAreNoSecondStory() throws {
        let text = """
            BRUSSELS, Oct 20, 2026 (AFP) - Key dates.

            Dec. 8, 2023 - Deal reached.

            August 1, 2024 - In force.
            """
        let found = try read("a.txt", of: ["a.txt": text])
        #expect(found.problems.isEmpty)
        #expect(words(found).hasSuffix("In force."))
    }

    @Test(arguments: [
        ("PK\u{3}\u{4}\u{14}", "Word"), ("%PDF-1.7\n", "PDF"), ("{\\rtf1\\ansi One.}", "Word"),
        ("<!DOCTYPE html>\n<p>One.", "web page"),
        ("\u{FEFF}\n<HTML lang=en>", "web page"), ("<?xml version=\"1.0\"?><rss>", "feed"),
        ("<item><title>One</title></item>", "feed"),
        ("<rss version=\"2.0\">", "feed"), ("[\n  {\"title\": \"One\"}]", "data"),
        ("Return-Path: <a@b.org>\nTo: c\n\nOne.", "mail"),
        ("MIME-Version: 1.0\nFrom: a\n\nOne.", "mail"),
    ])
    func refusesAStoryInAFormatThatIsNotRead(text: String, name: String) throws {
        for path in ["a.txt", "a.md"] {
            let found = diagnostics { try read(path, of: ["\(path)": text]) }
            #expect(found.map(\.mark) == ["Content/\(path) unread-story"])
            #expect(found.first?.summary.contains(name) == true)
        }
    }

    @Test(arguments: [
        "<p>One.</p>", "[one](b.md) two", "PARIS — One.", "Reuters said one.", "Message: one", "%one",
        "<https://example.org/>",
    ])
    func takesNoTextForAnotherFormat(text: String) throws {
        #expect(try read("a.md", of: ["a.md": text]).wordCount > 0)
    }

    @Test func aStoryInAnotherEncodingIsRenderedAsItWasRead() throws {
        try withFolder([:]) { folder in
            let text = "# Title\n\nHà Nội, Việt Nam.\n"
            try FileSystem.write(Array(try #require(text.data(using: .utf16))), to: "\(folder)/a.md")
            let reader = ManuscriptReader(
                folder: folder, name: "Content", sidecars: [], taxonomies: [], zone: .utc, knowsPlace: { _ in false })
            let story = try reader.read("a.md")
            #expect(story.problems.map(\.mark) == ["Content/a.md utf-16"])
            var html: [UInt8] = []
            try BodyRenderer(folder: folder, name: "Content", isTypographic: false).render(
                story.body, in: "en", into: &html, TextLinks { _ in nil })
            #expect(String(decoding: html, as: UTF8.self) == "<p>Hà Nội, Việt Nam.</p>\n")
        }
    }
}
