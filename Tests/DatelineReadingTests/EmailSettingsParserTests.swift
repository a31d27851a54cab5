import DatelineModel
import Testing

@testable import DatelineReading

/// `email:` in `site.yml`.
@Suite struct EmailSettingsParserTests {
    private func parse(_ email: String) throws -> (settings: EmailSettings?, problems: [String]) {
        let text = SourceText(file: "Content/site.yml", text: "title: T\nbase_url: https://example.org/\n\(email)\n")
        let result = try SiteSettingsParser.parse(text, baseURL: nil)
        return (
            result.settings?.email,
            result.diagnostics.map { diagnostic in
                guard case .location(let place) = diagnostic.place else { return diagnostic.summary }
                return "\(place.line):\(place.column) \(diagnostic.summary)"
            }
        )
    }

    @Test func readsWhoSendsAndHowReadersLeave() throws {
        let (settings, problems) = try parse(
            """
            email:
              from: The Desk <news@example.org>
              reply_to: desk@example.org
              unsubscribe: https://example.org/leave?who={email}
              one_click: true
              address: 12 Lê Lợi, Hà Nội
            """)
        #expect(problems == [])
        #expect(settings?.sender.address == "news@example.org" && settings?.sender.name == "The Desk")
        #expect(settings?.replyTo?.address == "desk@example.org" && settings?.postalAddress == "12 Lê Lợi, Hà Nội")
        #expect(settings?.unsubscribe.names == ["email"] && settings?.unsubscribesAtOnce == true)
    }

    @Test func withoutAnAddressReadersLeaveByWritingToTheSender() throws {
        let (settings, problems) = try parse("email: {from: a+b@example.org}")
        #expect(problems == [])
        #expect(settings?.unsubscribe.text == "mailto:a+b@example.org?subject=unsubscribe")
    }

    @Test(arguments: [
        ("email: a@example.org", "3:8 “email” must be a map with “from”, not a text"),
        ("email: {reply_to: a@example.org}", "3:8 “email” does not say who sends"),
        ("email: {from: example.org}", "3:15 “example.org” is not a mail address"),
        (
            "email: {from: a@example.org, unsubscribe: /leave}",
            "3:43 “email.unsubscribe” must be an address that readers can go to"
        ),
        (
            "email: {from: a@example.org, unsubscribe: \"javascript:x\"}",
            "3:43 “email.unsubscribe” must be an address that readers can go to"
        ),
        (
            "email: {from: a@example.org, one_click: true}",
            "3:41 “email.one_click” needs an address that begins with https://"
        ),
        ("email: {from: a@example.org, form: b@example.org}", "3:30 unknown key “email.form”"),
    ])
    func saysWhatIsWrong(email: String, problem: String) throws {
        let (_, problems) = try parse(email)
        #expect(problems == [problem])
    }
}
