import DatelineModel
import DatelineTestSupport
import Testing

@testable import DatelineReading

@Suite struct SiteLinksTests {
    private func found(_ text: String) -> [String] {
        let source = SourceText(file: "a.md", text: text)
        return MarkdownBody(source, 0..<source.bytes.count, MarkdownRules()).siteLinks.map { link in
            let location = link.address.location(in: source)
            return "\(location.line):\(location.column) \(link.address.value)"
        }
    }

    @Test(arguments: [
        ("See [a](one.md).", ["1:9 one.md"]),
        ("x\n\nViệt [a](../b/one.md#c) ![i](img/x.png)", ["3:10 ../b/one.md#c", "3:30 img/x.png"]),
        ("[a]\n\n[a]: one.md", ["3:6 one.md"]), ("[a](<one two.md>)", ["1:6 one two.md"]),
        ("[d](data.md) [a](a.md)", ["1:5 data.md", "1:18 a.md"]),
        (
            "[a](https://example.org) [b](/x/) [c](#d) [e](mailto:a@b.c) [f](?x) [g](//h.example/x)",
            ["1:30 /x/", "1:39 #d"]
        ), ("no links", []), ("[a]()", []),
        ("`[a](one.md)`", []), ("[a](one\\_two.md)", ["1:1 one_two.md"]), ("[a](2025:x.md)", []),
        ("[a](./b:c.md)", ["1:5 ./b:c.md"]), ("", []),
        ("[a](C:x.md)", ["1:5 C:x.md"]),
    ])
    func areTheLinksToWhatIsInTheSite(text: String, links: [String]) {
        #expect(found(text) == links)
    }

    @Test(.endsIfStuck) func aTextOfLinksCostsLittle() {
        #expect(found(String(repeating: "[a](b\\_c.md)\n", count: 2_000)).count == 2_000)
    }
}
