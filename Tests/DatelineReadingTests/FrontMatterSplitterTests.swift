import DatelineModel
import DatelineTestSupport
import Testing

@testable import DatelineReading

@Suite struct FrontMatterSplitterTests {
    private func parts(_ text: String) throws -> (frontMatter: String?, body: String) {
        let source = SourceText(file: "a.md", text: text)
        let parts = try FrontMatterSplitter.split(source)
        let text = { (range: Range<Int>) in String(decoding: source.bytes[range], as: UTF8.self) }
        return (parts.frontMatter.map(text), text(parts.body))
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
        ("--", nil, "--"), (" ---\na: x\n---\n", nil, " ---\na: x\n---\n"),
    ])
    func findsTheBlockAtTheHead(text: String, frontMatter: String?, body: String) throws {
        let parts = try parts(text)
        #expect(parts.frontMatter == frontMatter)
        #expect(parts.body == body)
    }

    @Test(arguments: [
        "---\ntitle: x\n", "---\n", "---", "---\ntitle: x\n ---\nBody", "---\na: x\n--- x\n", "---\r\na: x\r\n",
    ])
    func refusesABlockWithoutAnEnd(text: String) {
        let found = diagnostics { try parts(text) }
        #expect(found.map(\.mark) == ["a.md:1:1 unclosed-front-matter"])
        #expect(found.first?.help == "put a line “---” after its last line")
    }
}
