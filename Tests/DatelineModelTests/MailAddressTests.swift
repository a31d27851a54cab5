import DatelineModel
import Testing

@Suite struct MailAddressTests {
    @Test(arguments: [
        ("ann@example.org", nil, "ann@example.org"), (" <ann@example.org> ", nil, "ann@example.org"),
        ("Ann B. <a.b+c@mail.example.org>", "Ann B.", "a.b+c@mail.example.org"),
        ("\"B, Ann\" <ann@x.example>", "B, Ann", "ann@x.example"), ("Hà <ha@x.example>", "Hà", "ha@x.example"),
        ("\"Jane \\\"J\\\" Doe\" <j@x.example>", "Jane \"J\" Doe", "j@x.example"),
        ("a < b <c@d.example>", "a < b", "c@d.example"), ("a@xn--r8jz45g.example", nil, "a@xn--r8jz45g.example"),
    ])
    func readsAMailbox(text: String, name: String?, address: String) {
        #expect(MailAddress(text)?.name == name)
        #expect(MailAddress(text)?.address == address)
    }

    @Test(arguments: [
        "", "ann", "ann@", "@x.example", "ann@localhost", "a b@x.example", "a@b@x.example", "ann@x..example",
        ".ann@x.example", "ann@-x.example", "ann@x.example.", "ấn@x.example", "ann@bücher.example", "\"a b\"@x.example",
        "<ann@x.example", "Ann <ann@x.example>,", "ann@x.example\r\nBcc: b@x.example",
        "A\r\nBcc: b@x.example <a@x.example>", "\(String(repeating: "a", count: 65))@x.example", "ann@x.example>",
        "Ann <ann@x.example>, Bob <bob@x.example>",
    ])
    func whatServersWouldNotTakeIsNone(text: String) { #expect(MailAddress(text) == nil) }

    @Test func aFilledAddressHasValuesForItsNamesAlone() {
        let address = FilledAddress("https://x.example/{id}?a={email}&b={none}&c={")
        #expect(address.names == ["id", "email", "none"])
        let values = ["id": "7/8", "email": "a+b@x.example"]
        #expect(address.filled { values[$0] } == "https://x.example/7%2F8?a=a%2Bb%40x.example&b={none}&c={")
    }
}
