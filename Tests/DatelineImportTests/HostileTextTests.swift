@testable import DatelineImport
import DatelineModel
import DatelineReading
import Testing

/// Texts that would take hours if anything in them were looked for again and again.
@Suite struct HostileTextTests {
    private func convert(_ text: String) -> String {
        let source = SourceText(file: "content/a.md", text: text)
        let post = OldPost(
            path: source.file, text: source, body: source.bytes.indices, fields: OldFields(FieldValues()),
            kind: .article,
            name: OldName(source.file, .hugo, Dialect(.hugo), languages: []), title: nil, date: nil, draftReason: nil,
            language: nil, hasDamagedFields: false)
        let settings = OldSettings(of: .markdown, in: SourceFolder("none", passingOver: []))
        let values = TemplateValues(of: settings.site, title: nil, place: .words)
        let converter = BodyConverter(post, .hugo, values, links: LinksAsTheyAre())
        return String(decoding: converter.converted().body, as: UTF8.self)
    }

    private struct LinksAsTheyAre: LinkResolver {
        func destination(of link: String, isImage: Bool) -> LinkDestination { .address(link) }
        func title(of link: String) -> String? { nil }
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            "{{ ", "[a](<b", "[a](b", "[a](b \"", "<!-- ", "<a \"", "<script>", "]: ", "a [b]({{ c", "<iframe>",
            "`` ` ",
            "[b]: ", "[b]: <c> ",
        ])
    func takesTimeInProportion(piece: String) {
        let text = String(repeating: piece, count: 20_000)
        #expect(convert(text) == text)
        let bytes = Array(text.utf8)
        #expect(WordCheck(old: bytes, in: bytes.indices, new: bytes, in: bytes.indices).missingCount == 0)
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            "{{< note >}}", "{{< note />}}", "{% raw %} end ", "{% end %}", "{% quote(a) %}", "{% highlight js %}",
            "{{< youtube x >}}{{< img /a.gif >}}",
        ])
    func readsEachTagOnce(piece: String) {
        let text = String(repeating: piece, count: 5_000)
        #expect(convert(text).split(separator: "a.gif").count >= (piece.contains("img") ? 5_000 : 1))
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            "[caption ", "[caption a=\"b\"]c", "[code]x", "\\[caption", ":::note\n", ":::note\na\n:::\n", "<Box>a",
            "<Box/>",
            "</Box>", "<u>", "<b style=a>", "{{ f({ a: \"b\" ", "!!! note\n    a\n",
        ])
    func readsEachFormOnce(piece: String) {
        let text = "Words.\n\n" + String(repeating: piece, count: 20_000)
        #expect(convert(text).hasPrefix("Words."))
        let bytes = Array(text.utf8)
        #expect(WordCheck(old: bytes, in: bytes.indices, new: bytes, in: bytes.indices).missingCount == 0)
    }

    @Test(.timeLimit(.minutes(1)))
    func damagedFieldsTakeTimeInProportion() {
        let lines = (0..<20_000).map { "k\($0): v\n" }.joined()
        let items = "tags:\n" + String(repeating: "- a\n", count: 20_000)
        let words = "summary: a\n" + String(repeating: " b\n", count: 20_000)
        #expect(LenientFields.read(Array(lines.utf8)[...]).pairs.count == 20_000)
        #expect(LenientFields.read(Array(items.utf8)[...])["tags"]?.texts().count == 20_000)
        #expect(LenientFields.read(Array(words.utf8)[...])["summary"]?.text?.count == 40_001)
        #expect(String(repeating: "<a ", count: 20_000).withoutHTML().count == 59_999)
        var fields = FieldValues()
        fields.add("tags", .list((0..<20_000).map { .text("t\($0)") } + [.text("t1")]))
        #expect(OldFields(fields).topics.count == 20_000)
    }

    @Test func allWordsThatAreLostAreCounted() {
        let words = Array(String(repeating: "lost ", count: 1_500).utf8)
        let check = WordCheck(old: words, in: words.indices, new: [], in: 0..<0)
        #expect([check.count, check.missingCount, check.missing.count] == [1_500, 1_500, 1_000])
    }

    @Test func ofTwoTopicsWithOneNameItIsTheFirst() {
        var fields = FieldValues()
        fields.add("tags", .text("Safety law"))
        let source = SourceText(file: "a.md", text: "")
        let post = OldPost(
            path: "a.md", text: source, body: 0..<0, fields: OldFields(fields), kind: .article,
            name: OldName("a.md", .markdown, Dialect(.markdown), languages: []), title: nil, date: nil,
            draftReason: nil,
            language: nil, hasDamagedFields: false)
        for _ in 0..<20 {
            let topics = ["b": "Safety Law", "a": "Safety law", "c": "safety law", "d": "SAFETY LAW"]
            let table = TagTable(of: [post], topics: topics, corrected: nil)
            #expect(table.meaning(of: "Safety law") == .topic("a"))
        }
    }
}
