import DatelineModel
import DatelineTestSupport
import Testing

@testable import DatelineReading

@Suite("Texts of MDX")
struct MDXTests {
    private func parts(_ words: String) -> (body: String, warnings: [String]) {
        let text = SourceText(file: "a.mdx", text: words)
        let parts = MDXParts(text, in: 0..<text.bytes.count)
        return (String(decoding: text.bytes[parts.bodyStart...], as: UTF8.self), parts.warnings.map(\.mark))
    }

    @Test("imports and exports above the text are left out with a warning each")
    func statements() {
        let (body, warnings) = parts(
            "import A from './a'\nimport {\n  B,\n} from './b'\n\nexport const c = 1\n\nText.\n")
        #expect(body == "Text.\n")
        #expect(warnings == ["a.mdx:1:1 shortcode", "a.mdx:6:1 shortcode"])
    }

    @Test("a component is named once, with its place, and not inside code")
    func components() {
        let (body, warnings) = parts(
            "Text <Note.Box kind={1}>said</Note.Box> and <Chart />.\n\n```jsx\n<Code />\n```\n<Chart />\n")
        #expect(body.hasPrefix("Text <Note"))
        #expect(warnings == ["a.mdx:1:6 shortcode", "a.mdx:1:45 shortcode"])
    }

    @Test("a text that begins with the word import is text", arguments: ["Import duties rise.\n", "imports rise\n"])
    func words(_ text: String) { #expect(parts(text).body == text && parts(text).warnings.isEmpty) }
}
