import DatelineFiles
import DatelineModel
import DatelineTestSupport
import Foundation
import Testing

@Suite struct OpenFolderTests {
    @Test func writesBelowAFolderThatHasMoved() throws {
        try withFolder([:]) { folder in
            let open = try OpenFolder(making: "\(folder)/old")
            try FileSystem.move("\(folder)/old", to: "\(folder)/new")
            try open.write([1], to: "a/b")
            #expect(FileSystem.file("\(folder)/new/a/b", has: [1]))
        }
    }

    /// Each of these would touch `elsewhere` if the link were followed.
    @Test func reachesNothingThroughALink() throws {
        try withFolder(["elsewhere/a": "mine", "elsewhere/b/c": "mine", "site/x": "ours"]) { root in
            try FileSystem.makeLink("\(root)/site/link", to: "../elsewhere")
            let site = try OpenFolder("\(root)/site")
            #expect(site.kind(of: "link") == .link)
            #expect(site.kind(of: "link/a") == .nothing)
            #expect(site.obstacle(onWayTo: "link/b/c")?.path == "link")
            #expect(!site.file("link/a", has: Array("mine".utf8)))
            #expect(problems { try site.read("link") } == ["\(root)/site/link unreadable-file"])
            #expect(problems { try site.read("link/a") } == ["\(root)/site/link/a unreadable-file"])
            #expect(problems { try site.folder("link") } == ["\(root)/site/link cannot-write"])
            #expect(problems { try site.write([1], to: "link/new") } == ["\(root)/site/link/new cannot-write"])
            #expect(problems { try site.move("x", to: site, as: "link/x") } == ["\(root)/site/link/x cannot-write"])
            #expect(!site.addName("link/x", to: "x"))
            #expect(!site.removeEmptyFolder("link/b"))
            #expect(try !site.remove("link/a"))
            site.removeAll("link/b")
            #expect(try OpenFolder("\(root)/elsewhere").paths() == ["a", "b/c"])
            #expect(try site.paths() == ["link", "x"])
            site.removeAll("link")
            #expect(try OpenFolder("\(root)/elsewhere").paths() == ["a", "b/c"])
        }
    }

    @Test(arguments: [
        "", ".", "..", "../a", "/a", "a/../../b", "a//b", "a/", "./a", "..\u{0}/a", "a\u{0}b", "../\u{301}a",
        "/\u{301}a",
    ])
    func reachesNothingOutside(path: String) throws {
        try withFolder(["a/b": "", "site/a/x": ""]) { root in
            let site = try OpenFolder("\(root)/site")
            #expect(site.kind(of: path) == .nothing)
            #expect(!problems { try site.write([1], to: path) }.isEmpty)
            site.removeAll(path)
            #expect(try OpenFolder(root).paths() == ["a/b", "site/a/x"])
            #expect(!RelativePath.isInside(path))
        }
    }

    @Test(arguments: ["a", "a/b.html", "..a", "a..", ".nojekyll", "Việt Nam/a b", "e\u{301}/\u{e9}"])
    func pathsBelowTheFolderAreInside(path: String) throws {
        #expect(RelativePath.isInside(path))
        try withFolder([:]) { folder in
            try OpenFolder(folder).write([1], to: path)
            #expect(try OpenFolder(folder).read(path) == [1])
        }
    }

    @Test func writesNoFileThroughAnotherOfItsName() throws {
        try withFolder(["keep": "mine"]) { folder in
            let open = try OpenFolder(folder)
            try open.makeLink("temporary", to: "keep")
            #expect(problems { try open.write([1], to: "temporary") } == ["\(folder)/temporary cannot-write"])
            try open.replace("new", with: [1], by: "temporary")
            #expect(try open.read("keep") == Array("mine".utf8))
            #expect(try open.read("new") == [1])
            #expect(try open.paths() == ["keep", "new"])
        }
    }

    @Test func readsNoPipeAndNoFolder() throws {
        try withFolder(["folder/a": ""]) { folder in
            #expect(mkfifo("\(folder)/pipe", 0o600) == 0)
            let open = try OpenFolder(folder)
            #expect(problems { try open.read("pipe") } == ["\(folder)/pipe unreadable-file"])
            #expect(problems { try open.read("folder") } == ["\(folder)/folder unreadable-file"])
            #expect(try open.read("none") == nil)
            #expect(!open.file("pipe", has: []))
        }
    }

    @Test func givesAFolderToOneHolderAtATime() throws {
        try withFolder([:]) { folder in
            let open = try OpenFolder(folder)
            var first = open.lock()
            #expect(first != nil)
            #expect(try OpenFolder(folder).lock() == nil)
            first = nil
            #expect(try OpenFolder(folder).lock() != nil)
        }
    }

    @Test func usesNoPrivateFolderThatIsALinkAndClosesOneThatIsOpenToOthers() throws {
        try withFolder(["mine/a": ""]) { folder in
            try FileSystem.makeLink("\(folder)/link", to: "mine")
            #expect(problems { try OpenFolder(private: "\(folder)/link") } == ["\(folder)/link cannot-write"])
            #expect(chmod("\(folder)/mine", 0o777) == 0)
            _ = try OpenFolder(private: "\(folder)/mine")
            let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder)/mine")
            #expect(attributes[.posixPermissions] as? Int == 0o700)
        }
    }

    @Test(.enabled(if: geteuid() == 0, "only the superuser can give a folder away"))
    func usesNoPrivateFolderOfSomeoneElse() throws {
        try withFolder(["theirs/a": ""]) { folder in
            #expect(chown("\(folder)/theirs", 12345, 12345) == 0)
            let found = diagnostics { try OpenFolder(private: "\(folder)/theirs") }
            #expect(found.map(\.summary) == ["cannot use the folder: Operation not permitted"])
        }
    }
}
