import DatelineFiles
import DatelineOutput
import DatelineTestSupport
import Testing

/// The list of addresses that a site has had, also after somebody has been at it.
@Suite struct AddressListTests {
    @Test func aLineWithoutAnAddressIsNone() throws {
        let site = try SiteFixture()
        let list = AddressList(["a/index.html", "b/index.html"], successors: ["b/index.html": "c/index.html"])
        try list.write(in: site.root)
        let bytes = try #require(try OpenFolder(site.root).read("addresses"))
        try site.write(
            "addresses", bytes: bytes + Array("\n\t\n\t\t\n\tx\n\nd/index.html\t\n".utf8))
        #expect(
            try AddressList(in: site.root)
                == AddressList(list.paths.union(["d/index.html"]), successors: list.successors))
    }
}
