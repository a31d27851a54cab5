import DatelineFiles
import DatelineModel
import DatelineTestSupport
import Foundation
import Testing

@Suite struct FileBytesTests {
    @Test(arguments: [0, 1, 4_095, 4_096, 4_097, 1_000_000])
    func readsAWholeFile(size: Int) throws {
        try withFolder([:]) { folder in
            let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0) }
            try Data(bytes).write(to: URL(filePath: "\(folder)/a"))
            let read = try FileBytes.read("\(folder)/a", as: "a")
            #expect(read == bytes)
        }
    }

    @Test func namesAFileThatIsMissing() throws {
        try withFolder([:]) { folder in
            let found = diagnostics { try FileBytes.read("\(folder)/none.md", as: "Content/none.md") }
            #expect(found.map(\.mark) == ["Content/none.md unreadable-file"])
            #expect(found.first?.summary == "cannot be read: No such file or directory")
        }
    }

    @Test func refusesAFolder() throws {
        try withFolder(["x.md/a": ""]) { folder in
            #expect(problems { try FileBytes.read("\(folder)/x.md", as: "x.md") } == ["x.md unreadable-file"])
        }
    }

    @Test func refusesAPipeWithoutWaitingForAWriter() throws {
        try withFolder([:]) { folder in
            #expect(mkfifo("\(folder)/x.md", 0o600) == 0)
            #expect(problems { try FileBytes.read("\(folder)/x.md", as: "x.md") } == ["x.md unreadable-file"])
        }
    }

    @Test(.enabled(if: geteuid() != 0, "the superuser may read every file"))
    func namesAFileThatMayNotBeRead() throws {
        try withFolder(["a.md": "text"]) { folder in
            #expect(chmod("\(folder)/a.md", 0) == 0)
            let found = diagnostics { try FileBytes.read("\(folder)/a.md", as: "a.md") }
            #expect(found.first?.summary == "cannot be read: Permission denied")
        }
    }

    @Test func refusesAFileThatIsTooLarge() throws {
        try withFolder(["a.md": "12345"]) { folder in
            let bytes = try FileBytes.read("\(folder)/a.md", as: "a.md", limit: 5)
            #expect(bytes.count == 5)
            let found = problems { try FileBytes.read("\(folder)/a.md", as: "a.md", limit: 4) }
            #expect(found == ["a.md file-too-large"])
        }
    }

    @Test func stampsTheStateOfAFile() throws {
        try withFolder(["a.md": "one"]) { folder in
            let first = try FileBytes.readWithStamp("\(folder)/a.md", as: "a.md").stamp
            let again = try FileBytes.readWithStamp("\(folder)/a.md", as: "a.md").stamp
            #expect(again == first)
            try Data("two!".utf8).write(to: URL(filePath: "\(folder)/a.md"))
            let later = try FileBytes.readWithStamp("\(folder)/a.md", as: "a.md").stamp
            #expect(later != first)
            #expect(first.size == 3)
        }
    }
}
