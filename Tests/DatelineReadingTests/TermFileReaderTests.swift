import DatelineModel
import DatelineTestSupport
import Testing

@testable import DatelineReading

@Suite struct TermFileReaderTests {
    private func read<File>(_ files: KeyValuePairs<String, String>, _ body: (TermFileReader) throws -> File) throws
        -> File
    {
        try withFolder(files) { try body(TermFileReader(folder: $0, name: "Content")) }
    }

    @Test func readsATopic() throws {
        let topic = try read([
            "topics/labour-employment.md":
                "---\ntitle: Labour\nsummary: On work.\nphrases: [trade union, strike]\nweak_phrases: jobs\nexcluded_phrases:\n  - air strike\n---\nWhat AI does to work.\n"
        ]) { try $0.term("topics/labour-employment.md", in: .topics) }
        #expect(topic.term == "labour-employment")
        #expect(topic.title == "Labour")
        #expect(topic.summary == "On work.")
        #expect(topic.phrases?.general.phrases == ["trade union", "strike"])
        #expect(topic.phrases?.general.weakPhrases == ["jobs"])
        #expect(topic.phrases?.general.excludedPhrases == ["air strike"])
        #expect(
            String(decoding: topic.introduction.text.bytes[topic.introduction.range], as: UTF8.self)
                == "What AI does to work.\n")
    }

    @Test func aTopicNeedsNothingButItsName() throws {
        let topic = try read(["topics/labour-employment.md": ""]) {
            try $0.term("topics/labour-employment.md", in: .topics)
        }
        #expect(topic.title == "Labour employment")
        #expect(topic.phrases?.general.phrases == [] && topic.introduction.isEmpty)
    }

    @Test func readsACountry() throws {
        let files: KeyValuePairs = [
            "countries/viet-nam.md": "---\ncountry: VN\nnames: Vietnam, SRV\nsummary: S\n---\nIntroduction.\n",
            "countries/france.md": "x",
        ]
        let (vietnam, france) = try read(files) {
            (try $0.term("countries/viet-nam.md", in: .countries), try $0.term("countries/france.md", in: .countries))
        }
        #expect(vietnam.term == "VN")
        #expect(vietnam.names.map(\.value) == ["Vietnam", "SRV"])
        #expect(
            vietnam.place
                == .location(
                    SourceLocation(
                        file: "Content/countries/viet-nam.md", line: 2, column: 10, length: 2, excerpt: "country: VN")))
        #expect(france.term == "france")
        #expect(france.place == .file("Content/countries/france.md"))
    }

    @Test(arguments: [
        ("EMBARGOED UNTIL 12 FEB 2099\n\nText.", "1:1"),
        ("---\ntitle: About\n---\n\nSPERRFRIST 12.02.2099\n\nText.", "5:1"),
        ("# About\n\nText.\n\nNot for publication\n", "5:1"), ("Text.\n\nOn hold pending legal review\n", "3:1"),
        ("---\ntitle: A\nsummary: \"DRAFT: of rules\"\n---\nText.", "3:10"), ("Do not run yet\n\nText.", "1:1"),
        ("# About\n\nEMBARGOED\n\nText.", "3:1"), ("DRAFT\n\nText.", "1:1"),
        ("---\ntitle: About\n---\n\nBROUILLON – NE PAS DIFFUSER\n\nText.", "5:1"), ("MANDATORY KILL\n\nText.", "1:1"),
        ("---\ntitle: \"EMBARGOED: About\"\n---\n\nText.", "2:8"),
    ])
    func refusesAPageOrATermThatForbidsPublication(text: String, place: String) {
        for path in ["pages/about.md", "topics/safety.md"] {
            let found = diagnostics {
                try read(["\(path)": text]) {
                    if path.hasPrefix("pages") { _ = try $0.page(path) } else { _ = try $0.term(path, in: .topics) }
                }
            }
            #expect(found.map(\.mark) == ["Content/\(path):\(place) unclear-embargo"])
        }
    }

    @Test func readsAPage() throws {
        let files: KeyValuePairs = [
            "pages/about.md": "---\ntitle: About us\n---\nText with [a link](x.md).\n",
            "pages/Über uns.md": "---\nslug: about-de\n---\nText",
        ]
        let (about, german) = try read(files) { (try $0.page("pages/about.md"), try $0.page("pages/Über uns.md")) }
        #expect(about.slug.description == "about" && about.title == "About us" && about.path == "pages/about.md")
        #expect(about.body.siteLinks.map(\.address.value) == ["x.md"])
        #expect(german.slug.description == "about-de" && german.title == "About de")
    }

    @Test(arguments: [
        ("topics/Über uns.md", "", "Content/topics/Über uns.md bad-slug: rename the file to “uber-uns.md”"),
        ("topics/….md", "", "Content/topics/….md bad-slug: "),
        ("topics/x.md", "---\nphrase: a\n---\n", "Content/topics/x.md:2:1 unknown-key: did you mean “phrases”?"),
        (
            "topics/x.md", "---\ntitle: a\n",
            "Content/topics/x.md:1:1 unclosed-front-matter: put a line “---” after its last line"
        ),
        (
            "topics/x.md", "---\nphrases: {xx: b}\n---\n",
            "Content/topics/x.md:2:11 unknown-key: “phrases” may have: ar, de, en, es, fr, id, ja, ko, pt, vi, zh"
        ),
    ])
    func pointsAtWhatIsWrong(path: String, text: String, problem: String) {
        let found = diagnostics {
            try withFolder([path: text]) { try TermFileReader(folder: $0, name: "Content").term(path, in: .topics) }
        }
        #expect(found.map { "\($0.mark): \($0.help ?? "")" } == [problem])
    }

    @Test func pointsAtABadSlugOfAPage() {
        let found = problems {
            try withFolder(["pages/x.md": "---\nslug: ../x\n---\n"]) {
                try TermFileReader(folder: $0, name: "Content").page("pages/x.md")
            }
        }
        #expect(found == ["Content/pages/x.md:2:7 bad-slug"])
    }
}
