import DatelineFiles
import DatelineModel
import DatelineTestSupport
import Foundation
import Testing

@Suite struct FolderWalkTests {
    @Test func listsAllFilesBelowAFolderInOrder() throws {
        try withFolder(["b": "", "a/y": "", "a/x/z": "", ".git/config": "", "a/x~": "", "#b#": ""]) { folder in
            var walk = FolderWalk(root: folder, name: "Content")
            #expect(walk.files() == ["a/x/z", "a/y", "b"])
            #expect(walk.folders == ["a", "a/x"])
            #expect(walk.diagnostics.isEmpty)
        }
    }

    @Test func followsALinkInsideTheFolder() throws {
        try withFolder(["a/x": ""]) { folder in
            try FileSystem.makeLink("\(folder)/b", to: "a")
            var walk = FolderWalk(root: folder, name: "Content")
            #expect(walk.files() == ["a/x", "b/x"])
            #expect(walk.diagnostics.isEmpty)
        }
    }

    @Test(arguments: [
        ("..", "leads out of “Content”"), (".", "leads back to a folder around it"), ("none", "leads nowhere"),
        ("link", "leads to itself"),
    ])
    func reportsALink(to destination: String, that problem: String) throws {
        try withFolder(["a": ""]) { folder in
            try FileSystem.makeLink("\(folder)/link", to: destination)
            var walk = FolderWalk(root: folder, name: "Content")
            #expect(walk.files() == ["a"])
            #expect(walk.diagnostics.map(\.mark) == ["Content/link unusable-file"])
            #expect(walk.diagnostics.first?.summary == "is a link that \(problem)")
        }
    }

    @Test func saysWhyAFolderCannotBeRead() {
        var walk = FolderWalk(root: "/nowhere/at/all", name: "Content")
        #expect(walk.files().isEmpty)
        #expect(walk.diagnostics.first?.summary == "cannot be read: No such file or directory")
    }

    @Test func refusesTwoNamesThatDifferInTheirNormalFormOnly() throws {
        try withFolder(["x/Vi\u{1EC7}t.md": "", "x/Vie\u{323}\u{302}t.md": "", "x/Viet.md": ""]) { folder in
            var walk = FolderWalk(root: folder, name: "Content")
            #expect(walk.files() == ["x/Viet.md", "x/Vi\u{1EC7}t.md"])
            #expect(walk.diagnostics.map(\.mark) == ["Content/x/Vi\u{1EC7}t.md unusable-file"])
        }
    }
}
