import DatelineFiles
import DatelineModel
import DatelineTestSupport
import Foundation
import Testing

@testable import DatelineDigest
@testable import DatelineOutput
@testable import DatelineSite

@Suite struct OutputWriterTests {
    private let site: SiteFixture

    init() throws { site = try SiteFixture() }

    private func write(_ files: [String: String]) throws -> OutputChanges {
        let writer = try OutputWriter(site.output, sources: ["\(site.root)/Content"])
        let staged = try files.map { try writer.stage($0.key, Array($0.value.utf8)) }
        return try writer.commit(Set(files.keys), staged)
    }

    @Test func refusesAFolderWithFilesOfSomeoneElse() throws {
        try site.write("Output/thesis.doc", "precious")
        let error = #expect(throws: DiagnosticError.self) { try write(["index.html": "x"]) }
        #expect(error?.diagnostics.first?.summary == "this folder has files that Dateline did not write: “thesis.doc”")
        #expect(try site.text("Output/thesis.doc") == "precious")
    }

    @Test func keepsDotfilesAndFilesThatItDidNotWrite() throws {
        try site.write("Output/.git/config", "git")
        try site.write("Output/.gitignore", "*")
        #expect(try write(["index.html": "x", "a/b.html": "y"]).written == 2)
        try site.write("Output/google123.html", "mine")
        try site.write("Output/a/note.txt", "mine")
        #expect(try write(["index.html": "x"]) == OutputChanges(written: 0, unchanged: 1, removed: 1))
        #expect(try site.text("Output/.git/config") == "git")
        #expect(try site.text("Output/google123.html") == "mine")
        #expect(try site.text("Output/a/note.txt") == "mine")
    }

    @Test func refusesToReplaceAFileOfSomeoneElse() throws {
        _ = try write(["index.html": "x"])
        try site.write("Output/about/index.html", "mine")
        #expect(throws: DiagnosticError.self) { try write(["index.html": "x", "about/index.html": "y"]) }
        #expect(try site.text("Output/about/index.html") == "mine")
    }

    @Test func doesNotFollowALinkOutOfTheFolder() throws {
        _ = try write(["index.html": "x"])
        try site.write("elsewhere/keep.txt", "mine")
        try FileManager.default.createSymbolicLink(
            atPath: "\(site.output)/topics", withDestinationPath: "\(site.root)/elsewhere")
        #expect(throws: DiagnosticError.self) { try write(["index.html": "x", "topics/index.html": "y"]) }
        #expect(try site.files(in: "elsewhere").keys.sorted() == ["keep.txt"])
    }

    @Test func changesAFileIntoAFolderAndBack() throws {
        _ = try write(["a": "file"])
        _ = try write(["a/index.html": "folder"])
        #expect(try site.text("Output/a/index.html") == "folder")
        _ = try write(["a": "file"])
        #expect(try site.text("Output/a") == "file")
    }

    @Test func writesNothingWhenItIsAbandoned() throws {
        _ = try write(["index.html": "old"])
        let writer = try OutputWriter(site.output, sources: [])
        _ = try writer.stage("index.html", Array("new".utf8))
        _ = try writer.stage("other.html", Array("new".utf8))
        writer.abandon()
        #expect(try site.files().keys.sorted() == ["dateline-manifest.txt", "index.html"])
        #expect(try site.text("Output/index.html") == "old")
    }

    @Test func putsRightWhatAKilledBuildLeft() throws {
        _ = try write(["index.html": "old", "gone.html": "old"])
        try site.write("Output/.dateline-staging/half.html", "hal")
        // Killed after the manifest was widened and one file was moved.
        try site.write("Output/dateline-manifest.txt", try site.text("Output/dateline-manifest.txt") + "new.html\n")
        try site.write("Output/new.html", "new")
        let changes = try write(["index.html": "old"])
        #expect(changes == OutputChanges(written: 0, unchanged: 1, removed: 2))
        #expect(try site.files().keys.sorted() == ["dateline-manifest.txt", "index.html"])
        #expect(FileSystem.kind(of: "\(site.output)/.dateline-staging") == .nothing)
    }

    @Test func doesNotBelieveAManifestThatNamesFilesElsewhere() throws {
        _ = try write(["index.html": "x"])
        try site.write(
            "Output/dateline-manifest.txt", try site.text("Output/dateline-manifest.txt") + "../Content/site.yml\n")
        #expect(throws: DiagnosticError.self) { try write(["index.html": "x"]) }
        #expect(try site.text("Content/site.yml").contains("title"))
    }

    @Test func doesNotWriteIntoTheSources() throws {
        let output = "\(site.root)/Content/public"
        #expect(throws: DiagnosticError.self) { try OutputWriter(output, sources: ["\(site.root)/Content"]) }
    }

    @Test func letsOneBuildWriteAtATime() throws {
        let writer = try OutputWriter(site.output, sources: [])
        #expect(throws: DiagnosticError.self) { try OutputWriter(site.output, sources: []) }
        writer.abandon()
    }
}
