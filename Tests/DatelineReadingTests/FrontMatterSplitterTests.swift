import DatelineModel
import DatelineTestSupport
import Testing

@testable import DatelineReading

@Suite struct FrontMatterSplitterTests {
    private func parts(
        _ text: String, as format: TextFormat = .markdown, hasOtherFields: Bool = false
    ) throws -> (form: FrontMatterBlock.Form?, frontMatter: String?, body: String) {
        let source = try TextDecoding.text(of: Array(text.utf8), file: "a.md")
        let parts = try FrontMatterSplitter.split(source, as: format, hasOtherFields: hasOtherFields)
        let text = { (range: Range<Int>) in String(decoding: source.bytes[range], as: UTF8.self) }
        return (parts.frontMatter?.form, parts.frontMatter.map { text($0.range) }, text(parts.body))
    }

    @Test(arguments: [
        ("---\ntitle: x\n---\nBody\n", "title: x\n", "Body\n"),
        ("---\r\ntitle: x\r\n---\r\nBody\r\n", "title: x\r\n", "Body\r\n"),
        ("---  \ntitle: x\n---  \nBody", "title: x\n", "Body"), ("---\n---\nBody", "", "Body"),
        ("---\ntitle: x\n---", "title: x\n", ""),
        ("---\na: x\n---\nOne\n\n---\n\nTwo\n---\n", "a: x\n", "One\n\n---\n\nTwo\n---\n"),
        ("---\na: |\n  ---\n----\n---\nB", "a: |\n  ---\n----\n", "B"),
        ("Body\n---\nMore\n", nil, "Body\n---\nMore\n"), ("", nil, ""), ("--- x\nBody", nil, "--- x\nBody"),
        ("----\nBody", nil, "----\nBody"),
        ("--", nil, "--"),
    ])
    func findsTheBlockAtTheHead(text: String, frontMatter: String?, body: String) throws {
        let parts = try parts(text)
        #expect(parts.frontMatter == frontMatter)
        #expect(parts.body == body)
    }

    @Test(arguments: [
        "\n---\ndraft: true\n---\nB", "\r\n\r\n---\r\ndraft: true\r\n---\r\nB", " ---\ndraft: true\n---\nB",
        "  ---\n  draft: true\n  ---\nB", "\u{FEFF}---\ndraft: true\n---\nB",
        "\u{FEFF}\u{FEFF}---\ndraft: true\n---\nB",
        "\n\u{FEFF}---\ndraft: true\n---\nB", "\u{200B}---\ndraft: true\n---\nB", "\u{A0}\n---\ndraft: true\n---\nB",
        "---\t\ndraft: true\n---\t\nB", "--- \t \ndraft: true\n---\nB", "---\u{A0}\ndraft: true\n---\nB",
        "---\rdraft: true\r---\rB", "\t\n---\ndraft: true\n---\nB",
        "---\n\ndraft: true\n\n---\n\nB", "---\n# who\ndraft: true\n---\nB", "---\ndraft: true\n...\nB",
        "---yaml\ndraft: true\n---\nB",
    ])
    func readsABlockWhateverStandsUnseenBeforeIt(text: String) throws {
        let parts = try parts(text)
        #expect(parts.form == .yaml)
        let words = try #require(parts.frontMatter)
        #expect(words.contains("draft: true") && !words.contains("-"))
        #expect(parts.body.filter { !$0.isWhitespace } == "B")
    }

    @Test(
        arguments: [
            ("+++\ndraft = true\n+++\nB", .toml, "draft = true\n"),
            ("\n+++ \ndraft = true\n+++\t\nB", .toml, "draft = true\n"),
            ("\u{FEFF}+++\n[extra]\na = 1\n+++\nB", .toml, "[extra]\na = 1\n"), ("+++\n+++\nB", .toml, ""),
            ("---toml\ndraft = true\n---\nB", .toml, "draft = true\n"),
            ("{\"draft\": true}\nB", .json, "{\"draft\": true}"),
            ("{\n  \"a\": {\"}\": \"\\\"}\"}\n}\n\nB", .json, "{\n  \"a\": {\"}\": \"\\\"}\"}\n}"),
            ("\n { \"draft\" : true } \nB", .json, "{ \"draft\" : true }"), ("{}\nB", .json, "{}"),
            ("---json\n{\"draft\": true}\n---\nB", .json, "{\"draft\": true}\n"),
            ("Title: T\nStatus: draft\n\nB", .lines, "Title: T\nStatus: draft\n"),
            ("title: T\n\nB", .lines, "title: T\n"), ("draft: true\n\nB", .lines, "draft: true\n"),
            ("Date: 2025-02-11\nTags: a, b\n    c\n\nB", .lines, "Date: 2025-02-11\nTags: a, b\n    c\n"),
            ("Note: n\nTitle: T\n\nB", .lines, "Note: n\nTitle: T\n"),
            ("title: T\ntags:\n  - a\n\nB", .yaml, "title: T\ntags:\n  - a\n"),
        ] as [(String, FrontMatterBlock.Form, String)])
    func readsTheFormsOfOtherGenerators(text: String, form: FrontMatterBlock.Form, frontMatter: String) throws {
        let parts = try parts(text)
        #expect(parts.form == form)
        #expect(parts.frontMatter == frontMatter)
        #expect(parts.body.filter { !$0.isWhitespace } == "B")
    }

    @Test(arguments: [
        "Note: this is a sentence.\n\nMore.", "Update: The summit closed.\n\nMore.", "Paris: the summit closed.\n",
        "Status: draft law goes to parliament\n\nMore.", "Title of nothing\n\nMore.", "Date night: x\n\nMore",
        "Status quo: no change.\n\nMore.",
        "Title: The law, said Ann.\nIt goes on here.\n", "https://example.org/\n\nMore.", "{{< figure >}}\n\nMore.",
        "{% include x %}\n\nMore.", "{.lead}\nMore.", "+++\n\nThe summit closed.\n",
        "---\n\nThe summit closed.\n\nMore.\n",
        "---\nThe summit closed in Paris.\n---\nMore.\n", "\n---\n\nThe summit closed.\n",
        "***\n\nThe summit closed.\n",
        "\n\n---\nNote: a word on this.\n\nMore.", "# Head\n---\nText: more.\n", "Head\n====\n\nText.",
        "# The bill\n---\nStatus: in committee\n\nMore.", "# Status: Hidden costs\n\nMore.",
        "**Status:** draft\n\nMore.", "The bill\n\nStatus: draft\n",
        "* * *\nText", "\"The summit closed,\" she said.\n", "- one: x\n- two: y\n",
    ])
    func leavesOrdinaryTextAlone(text: String) throws {
        let parts = try parts(text)
        #expect(parts.frontMatter == nil)
        #expect(parts.body == text)
    }

    @Test(arguments: [
        ("----\ndraft: true\n----\nB", "2:1"), ("-----\ntitle: x\n-----\nB", "2:1"),
        ("———\ndraft: true\n———\nB", "2:1"),
        ("– – –\ndraft: true\n– – –\nB", "2:1"), ("==== \ntitle: x\n====\nB", "2:1"),
        ("***\ndraft: true\n***\nB", "2:1"),
        (";;;\n\"draft\": true\n;;;\nB", "2:1"), ("++++\ndraft = true\n++++\nB", "2:1"),
        ("--- # head\ndraft: true\n---\nB", "2:1"), ("---js\ndraft: true\n---\nB", "2:1"),
        ("<!-- licence -->\n---\ndraft: true\n---\nB", "3:1"), ("<!-- licence -->\n\n---\ndraft: true\n\nB", "4:1"),
        ("<!--\nlicence\n-->\n\n---\ndraft: true\n---\nB", "6:1"), ("# licence\n---\ndraft: true\n---\nB", "3:1"),
        ("// licence\n---\ndraft: true\n---\nB", "3:1"), ("{# licence #}\n---\ndraft: true\n---\nB", "3:1"),
        ("<!--\ntitle: x\ndraft: true\n-->\nB", "3:1"), ("<!-- draft: true -->\n\nB", "1:1"),
        ("<!--\n.. title: x\n.. status: draft\n-->\nB", "3:1"), ("# draft: true\n\nB", "1:1"),
        ("#+TITLE: x\n#+DRAFT: true\n\nB", "2:1"), (":title: x\n:status: draft\n\nB", "2:1"),
        ("{ draft: true }\nB", "1:1"),
        ("    ---\n    draft: true\n    ---\nB".replacing("    ---", with: "   ----"), "2:1"),
        ("```yaml\ntitle: x\n```\nB", "2:1"), ("```markdown\n---\ntitle: x\n---\nB\n```", "3:1"),
        ("Title: x\nStatus: draft\nText at once.\n", "2:1"), ("draft: true\nText at once.\n", "1:1"),
        ("Tags: a\nCategory: b\n\nB", "2:1"), ("draft = true\n\nB", "1:1"),
        ("title = \"x\"\ndraft = true\n\nB", "2:1"), ("{'title': 'T', 'draft': true}\n\nB", "1:1"),
        ("{“draft”: true}\n\nB", "1:1"), ("> status: draft\n\nB", "1:1"), ("~~~\ndraft: true\n~~~\nB", "2:1"),
        ("[//]: # (draft: true)\n\nB", "1:1"), ("\\---\ntitle: T\ndraft: true\n\\---\nB", "2:1"),
        ("# T\n\ndraft: true\n\nB", "3:1"), ("－－－\ntitle: T\ndraft: true\n－－－\nB", "2:1"),
        ("⸺⸺\ndraft: true\n⸺⸺\nB", "2:1"), ("──────\ndraft: true\n──────\nB", "2:1"),
        ("**Title:** T\n**Status:** draft\n\nB", "2:1"), ("Titre : T\nStatut : brouillon\n\nB", "2:1"),
        ("Titre : T\nStatut\u{A0}: brouillon\n\nB", "2:1"), ("Titel: T\nVeröffentlicht: nein\n\nB", "2:1"),
        ("Título: T\nEstado: borrador\n\nB", "2:1"), ("Titolo: T\nStato: bozza\n\nB", "2:1"),
        ("Tựa: T\nTrạng thái: nháp\n\nB", "2:1"), ("Brouillon : oui\n\nB", "1:1"), ("Bản nháp: có\n\nB", "1:1"),
        ("状態：下書き\n\nB", "1:1"), ("Статус: черновик\n\nB", "1:1"),
    ])
    func refusesWhatOnlyLooksLikeABlock(text: String, place: String) {
        let found = diagnostics { try parts(text) }
        #expect(found.map(\.mark) == ["a.md:\(place) misread-front-matter"])
        #expect(found.first?.help == "begin the file with a line “---”, and put another after the last key")
    }

    @Test(arguments: [
        "---\ntitle: x\n---\n---\ndraft: true\n---\nB", "---\ntitle: x\n---\n\n+++\ndraft = true\n+++\nB",
        "---\n---\n----\ntitle: x\n----\nB", "---\ntitle: x\n---\n\ndraft: true\n\nB",
        "---\ntitle: x\n---\nStatus: draft\nCategory: x\n\nB", "---\ntitle: x\n---\nTags: a\nStatus: draft\n\nB",
        "---\ntitle: x\n---\n\npublished: false\nText at once.", "Title: x\n\nStatus: draft\n\nB",
        "Title: x\n\nDate: 2025-02-12\n\nStatus: hidden\n\nB", "title: x\n\n\nstatut : brouillon\n\nB",
        "---\ntitle: x\n---\n－－－\ndraft: true\n－－－\nB",
    ])
    func refusesASecondBlock(text: String) {
        let found = diagnostics { try parts(text) }
        #expect(found.map(\.identifier) == [.misreadFrontMatter])
        #expect(found.first?.help == "move it into the front matter of the article, or remove it")
    }

    @Test(arguments: [
        "title: x\n\nB", "TITLE: x\nSTATUS: draft\n\nB", "Title: T\nBy: Ann Lee\nDate: 12 February 2025\n\nB",
        "=====\nTITLE: X\n=====\n\nB", "EMBARGO: 12 February 2025\n\nB", "DATE: 12 February 2025\n\nB",
    ])
    func takesHeadsOfWireCopyForFieldsOnlyIfAllAreKnown(text: String) throws {
        #expect(
            try parts(text, as: .plainText).form == (text.hasSuffix("x\n\nB") || text.contains("STATUS") ? .lines : nil)
        )
        // Beside a sidecar none is, and what holds the text back is not read there.
        if text.contains("STATUS") {
            #expect(throws: DiagnosticError.self) { try parts(text, as: .plainText, hasOtherFields: true) }
        } else {
            #expect(try parts(text, as: .plainText, hasOtherFields: true).frontMatter == nil)
        }
    }

    @Test(arguments: [
        "Status: draft law\n\nB", "Status of the draft: open\n\nB", "**Status:** draft\n\nB",
        "Draft: true or not?\n\nB",
        "Date: 12 February\n\nB", "Minister: yes\n\nStatus: draft\n\nB",
    ])
    func belowFrontMatterOnlyFieldsThatHoldATextBackAreRefused(text: String) throws {
        #expect(try parts("---\ntitle: x\n---\n\n\(text)").form == .yaml)
    }

    @Test(arguments: [
        "---\ntitle: x\n", "---\n", "---", "---\ntitle: x\n ---\nBody", "---\na: x\n--- x\n", "---\r\na: x\r\n",
        "\n\n---\ntitle: x\n\nBody", "---\nSome words\ndraft: true\n\nBody",
    ])
    func refusesABlockWithoutAnEnd(text: String) {
        let found = diagnostics { try parts(text) }
        #expect(found.map(\.identifier) == [.unclosedFrontMatter])
        #expect(found.first?.help == "put a line “---” after its last line")
    }

    @Test(arguments: [
        ("+++\ntitle = \"x\"\n\nBody", "put a line “+++” after its last line"),
        ("{\"title\": \"x\",\n\nBody", "put the “}” that is missing after its last line"),
    ])
    func refusesABlockOfAnotherFormWithoutAnEnd(text: String, help: String) {
        let found = diagnostics { try parts(text) }
        #expect(found.map(\.mark) == ["a.md:1:1 unclosed-front-matter"])
        #expect(found.first?.help == help)
    }
}
