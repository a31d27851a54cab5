import DatelineModel
import DatelineTestSupport
import Foundation
import Testing

@testable import DatelineFiles

/// Where what is kept of a user between runs is.
@Suite struct PrivateFolderTests {
    @Test func isInTheFolderForCachesOrElseInTheNextThatIsTheUsersOwn() throws {
        try withFolder(["file": ""]) { root throws in
            func path(_ environment: [String: String], home: String = "\(root)/home") throws -> String {
                try PrivateFolder.open(environment, home: home, temporary: "\(root)/temporary").path
            }
            #expect(try path(["XDG_CACHE_HOME": "\(root)/caches"]) == "\(root)/caches/dateline")
            // The standard of the variable says that a relative path is to be ignored.
            #expect(try path(["XDG_CACHE_HOME": "caches"]).hasPrefix("\(root)/home/"))
            #expect(try path(["XDG_CACHE_HOME": "\(root)/file"]).hasPrefix("\(root)/home/"))
            #expect(
                try path(["XDG_RUNTIME_DIR": "\(root)/run"], home: "\(root)/file") == "\(root)/run/dateline")
            #expect(try path([:], home: "\(root)/file") == "\(root)/temporary/dateline-\(getuid())")
        }
    }

    @Test func saysWhyThereIsNone() throws {
        try withFolder(["file": ""]) { root in
            let file = "\(root)/file"
            let found = diagnostics { try PrivateFolder.open([:], home: file, temporary: file) }
            #expect(found.map(\.identifier) == [.noTemporaryFolder])
            #expect(found[0].summary.contains("“\(file)/dateline-\(getuid())”: "))
        }
    }

    @Test func aFileIsWrittenWholeAndLeavesNothingBeside() throws {
        try withFolder([:]) { root in
            let folder = try OpenFolder(private: "\(root)/mine")
            try folder.replace("a", with: [1])
            try folder.replace("a", with: [2])
            #expect(try folder.read("a") == [2])
            _ = try folder.makeFolder("b")
            #expect(problems { try folder.replace("b", with: [1]) } == ["\(root)/mine/b cannot-write"])
            #expect(try folder.names() == ["a", "b"])
        }
    }
}
