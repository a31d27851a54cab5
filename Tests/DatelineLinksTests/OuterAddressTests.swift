import Testing

@testable import DatelineLinks

/// What is read in an address is what is asked for.
@Suite struct OuterAddressTests {
    @Test(arguments: [
        ("https://example.org", "https://example.org/"),
        ("HTTPS://Example.ORG:443/A?b=c#d", "https://example.org/A?b=c#d"),
        ("http://example.org:8080?x", "http://example.org:8080/?x"),
        ("https://example.org./a b/“c”", "https://example.org/a%20b/%E2%80%9Cc%E2%80%9D"),
        ("https://münchen.de/", "https://xn--mnchen-3ya.de/"),
        ("https://BÜCHER.example/", "https://xn--bcher-kva.example/"),
        ("https://例え.テスト/", "https://xn--r8jz45g.xn--zckzah/"),
        ("http://[2001:DB8::1]:8080/", "http://[2001:db8::1]:8080/"),
    ])
    func isWrittenInOneWay(text: String, written: String) {
        #expect(OuterAddress(text)?.description == written)
    }

    @Test(arguments: [
        "ftp://example.org/", "https:/example.org", "https://", "https:///path", "https://user@example.org/",
        "https://example.org:0/", "https://example.org:99999/", "https://example.org:8o/", "https://a..b/",
        "https://exa mple.org/", "https://ex%61mple.org/", "https://[::1/", "https://[::1]x/",
        "https://a\u{200B}b.org/",
        "https://-o/etc/passwd@x/", "javascript:alert(1)",
    ])
    func isNoneIfAClientCouldReadItOtherwise(text: String) {
        #expect(OuterAddress(text) == nil)
    }

    /// A backslash ends a host in browsers, and not in all clients.
    @Test func aBackslashIsNeverInAHost() {
        #expect(OuterAddress("https://example.org\\@127.0.0.1/")?.host == "example.org")
    }

    @Test(arguments: [
        ("/x?y", "https://example.org/x?y"), ("x", "https://example.org/a/x"), ("../x", "https://example.org/x"),
        ("../../../x/.", "https://example.org/x/"), ("?q", "https://example.org/a/b?q"),
        ("//other.example/z", "https://other.example/z"), ("http://example.org/a:b", "http://example.org/a:b"),
        ("", "https://example.org/a/b?c"), ("x/..", "https://example.org/a/"),
    ])
    func leadsOnFromAPage(reference: String, whole: String) {
        #expect(OuterAddress("https://example.org/a/b?c")?.resolving(reference)?.description == whole)
    }

    @Test(arguments: ["file:///etc/passwd", "mailto:x@example.org", "gopher://example.org/"])
    func leadsOnToNothingButTheWeb(reference: String) {
        #expect(OuterAddress("https://example.org/a")?.resolving(reference) == nil)
    }
}

/// Machines that are not for everybody are not asked, however their addresses are written.
@Suite struct HostLookupTests {
    @Test(arguments: [
        "127.0.0.1", "localhost", "127.1", "2130706433", "0x7f000001", "0177.0.0.1", "[::1]", "[::ffff:127.0.0.1]",
        "10.0.0.1", "172.16.9.9", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1",
        "255.255.255.255", "[fe80::1]", "[fd00::1]", "[::ffff:10.0.0.1]", "[64:ff9b::a00:1]", "[2002:a00:1::]",
        "[2001:db8::1]",
    ])
    func isClosed(host: String) async {
        guard case .closed = await HostLookup.of(host) else {
            Issue.record("“\(host)” is asked")
            return
        }
    }

    @Test(arguments: [
        ("93.184.216.34", "93.184.216.34"), ("172.32.0.1", "172.32.0.1"), ("100.128.0.1", "100.128.0.1"),
        ("[2606:4700::1111]", "[2606:4700:0:0:0:0:0:1111]"), ("[64:ff9b::808:808]", "[64:ff9b:0:0:0:0:808:808]"),
    ])
    func isOpen(host: String, address: String) async {
        #expect(await HostLookup.of(host) == .open([address]))
    }

    @Test func aNameThatNobodyHasIsUnknown() async {
        guard case .unknown = await HostLookup.of("nobody.invalid") else {
            Issue.record("“.invalid” is never a host")
            return
        }
    }
}
