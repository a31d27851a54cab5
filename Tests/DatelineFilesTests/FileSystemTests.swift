import DatelineFiles
import DatelineModel
import DatelineTestSupport
import Foundation
import Testing

@Suite struct FileSystemTests {
    @Test func saysWhatIsAtAPath() throws {
        try withFolder(["file": "", "folder/a": ""]) { folder in
            try FileSystem.makeLink("\(folder)/link", to: "file")
            try FileSystem.makeLink("\(folder)/dangling", to: "none")
            #expect(FileSystem.kind(of: "\(folder)/file") == .file)
            #expect(FileSystem.kind(of: "\(folder)/folder") == .folder)
            #expect(FileSystem.kind(of: "\(folder)/link") == .file)
            #expect(FileSystem.kind(of: "\(folder)/link", followsLinks: false) == .link)
            #expect(FileSystem.kind(of: "\(folder)/dangling") == .nothing)
            #expect(FileSystem.kind(of: "\(folder)/none") == .nothing)
            #expect(FileSystem.names(in: folder) == ["dangling", "file", "folder", "link"])
            #expect(FileSystem.names(in: "\(folder)/none") == [])
        }
    }

    @Test func makesAFolderWithThoseAroundIt() throws {
        try withFolder([:]) { folder in
            try FileSystem.makeFolder("\(folder)/a/b/c")
            try FileSystem.makeFolder("\(folder)/a/b/c")
            #expect(FileSystem.kind(of: "\(folder)/a/b/c") == .folder)
        }
    }

    @Test(arguments: [("a", "File exists"), ("a/b", "Not a directory")])
    func makesNoFolderWhereAFileIs(path: String, reason: String) throws {
        try withFolder(["a": ""]) { folder in
            let found = diagnostics { try FileSystem.makeFolder("\(folder)/\(path)") }
            #expect(found.map(\.mark) == ["\(folder)/\(path) cannot-write"])
            #expect(found.first?.summary == "cannot make the folder: \(reason)")
        }
    }

    @Test(arguments: [0, 1, 65_536, 200_000])
    func writesAndComparesAWholeFile(size: Int) throws {
        try withFolder(["a": "something longer than one byte"]) { folder in
            let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0) }
            try FileSystem.write(bytes, to: "\(folder)/a")
            #expect(try FileBytes.read("\(folder)/a", as: "a") == bytes)
            #expect(FileSystem.file("\(folder)/a", has: bytes))
            #expect(!FileSystem.file("\(folder)/a", has: bytes + [0]))
            if size > 0 { #expect(!FileSystem.file("\(folder)/a", has: bytes.dropLast() + [bytes[size - 1] ^ 1])) }
        }
    }

    @Test func aFileWithTwoNamesAndOneThatALinkPromisesAreWrittenInPlace() throws {
        try withFolder(["a": "old"]) { folder in
            try FileManager.default.linkItem(atPath: "\(folder)/a", toPath: "\(folder)/b")
            try FileSystem.write(Array("new".utf8), to: "\(folder)/b")
            #expect(FileSystem.file("\(folder)/a", has: Array("new".utf8)))
            try FileSystem.makeLink("\(folder)/link", to: "c")
            try FileSystem.write(Array("new".utf8), to: "\(folder)/link")
            #expect(FileSystem.file("\(folder)/c", has: Array("new".utf8)))
            #expect(FileSystem.destination(ofLink: "\(folder)/link") == "c")
            #expect(FileSystem.names(in: folder) == ["a", "b", "c", "link"])
        }
    }

    @Test func aFileThatIsWrittenAnewKeepsItsReadersAndTheLinksThatLeadToIt() throws {
        try withFolder(["a": "old"]) { folder in
            #expect(chmod("\(folder)/a", 0o640) == 0)
            try FileSystem.makeLink("\(folder)/link", to: "a")
            try FileSystem.write(Array("new".utf8), to: "\(folder)/link")
            #expect(FileSystem.file("\(folder)/a", has: Array("new".utf8)))
            #expect(FileSystem.destination(ofLink: "\(folder)/link") == "a")
            #expect(FileSystem.names(in: folder) == ["a", "link"])
            let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder)/a")
            #expect(attributes[.posixPermissions] as? Int == 0o640)
        }
    }

    @Test func doesNotTakeALinkForTheFileThatItLeadsTo() throws {
        try withFolder(["a": "x"]) { folder in
            try FileSystem.makeLink("\(folder)/link", to: "a")
            #expect(!FileSystem.file("\(folder)/link", has: Array("x".utf8)))
            #expect(FileSystem.destination(ofLink: "\(folder)/link") == "a")
            #expect(FileSystem.destination(ofLink: "\(folder)/a") == nil)
        }
    }

    @Test func deletesAFolderButNotWhatALinkInItLeadsTo() throws {
        try withFolder(["keep/a": "", "gone/b/c": ""]) { folder in
            try FileSystem.makeLink("\(folder)/gone/link", to: "../keep")
            #expect(!FileSystem.remove("\(folder)/gone"))
            FileSystem.removeAll("\(folder)/gone")
            #expect(FileSystem.names(in: folder) == ["keep"])
            #expect(FileSystem.names(in: "\(folder)/keep") == ["a"])
        }
    }

    @Test func countsTheNamesOfAFile() throws {
        try withFolder(["a": ""]) { folder in
            let before = try FileStatus(of: "\(folder)/a")
            #expect(before.linkCount == 1)
            #expect(try OpenFolder(folder).addName("b", to: "a"))
            let after = try FileStatus(of: "\(folder)/a")
            #expect(after.linkCount == 2)
        }
    }

    @Test func doesNotWaitForAReaderOfAPipe() throws {
        try withFolder([:]) { folder in
            #expect(mkfifo("\(folder)/pipe", 0o600) == 0)
            #expect(problems { try FileSystem.write([1], to: "\(folder)/pipe") } == ["\(folder)/pipe cannot-write"])
        }
    }

    @Test func knowsWhichProcessesRun() {
        #expect(Machine.isRunning(ProcessInfo.processInfo.processIdentifier))
        #expect(!Machine.isRunning(.max))
    }

    @Test func tellsThisMachineFromOthersForAsLongAsItRuns() {
        #expect(Machine.identity != nil)
        #expect(Machine.identity == Machine.identity)
    }
}
