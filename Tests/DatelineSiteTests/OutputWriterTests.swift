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
        #expect(try write(["index.html": "x"]) == OutputChanges(written: 0, unchanged: 1, removedPaths: ["a/b.html"]))
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

    /// Wherever a build was killed while it moved its files, the next one moves the rest, even if it fails itself.
    @Test(arguments: 0...3) func finishesWhatAKilledBuildHadBegun(moves: Int) throws {
        _ = try write(["a": "old", "b/c": "old", "gone": "old", "same": "same"])
        let new = ["a": "new", "b/c": "new", "d/e": "new"]
        try site.write("Output/dateline-manifest.txt", list(new.keys + ["same", "gone"]))
        try site.write("Output/.dateline-unfinished", list(new.keys + ["same"]))
        for (number, path) in new.keys.sorted().enumerated() {
            try site.write(number + 1 < moves ? "Output/\(path)" : "Output/.dateline-staging/\(path)", "new")
        }
        if moves > 0 { FileSystem.remove("\(site.output)/gone") }
        try OutputWriter.finishEarlierCommit(in: site.output)
        let expected = new.merging(["same": "same", "dateline-manifest.txt": list(new.keys + ["same"])]) { $1 }
        #expect(try site.files().mapValues { String(decoding: $0, as: UTF8.self) } == expected)
    }

    @Test func finishesNothingWhereSomeoneElseHasPutAFile() throws {
        _ = try write(["a": "old"])
        try site.write("Output/.dateline-unfinished", list(["a", "b"]))
        for path in ["a", "b"] { try site.write("Output/.dateline-staging/\(path)", "new") }
        try site.write("Output/b", "mine")
        try OutputWriter.finishEarlierCommit(in: site.output)
        #expect(try site.text("Output/a") == "old")
        #expect(try site.text("Output/b") == "mine")
    }

    private func list(_ paths: some Sequence<String>) -> String {
        String(decoding: Manifest(Set(paths)).bytes, as: UTF8.self)
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
        #expect(changes == OutputChanges(written: 0, unchanged: 1, removedPaths: ["gone.html", "new.html"]))
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

    /// What stands where a file of the site was or will be, though Dateline did not put it there.
    @Test(arguments: ["link to a folder", "link to a file", "dangling link", "pipe", "folder"])
    func movesNothingIfAnythingIsInTheWay(thing: String) throws {
        _ = try write(["a/one.html": "old", "b/two.html": "old"])
        try site.write("elsewhere/two.html", "mine")
        let place = "\(site.output)/b/two.html"
        FileSystem.removeAll(thing == "link to a folder" ? "\(site.output)/b" : place)
        switch thing {
        case "link to a folder": try FileSystem.makeLink("\(site.output)/b", to: "../elsewhere")
        case "link to a file": try FileSystem.makeLink(place, to: "../../elsewhere/two.html")
        case "dangling link": try FileSystem.makeLink(place, to: "nowhere")
        case "pipe": #expect(mkfifo(place, 0o600) == 0)
        default: try FileSystem.makeFolder(place + "/notes")
        }
        #expect(
            problems { try write(["a/one.html": "new", "b/two.html": "new"]) }.first?.hasSuffix(" foreign-output")
                == true)
        #expect(try site.text("Output/a/one.html") == "old")
        // Nor is anything deleted there.
        if thing != "folder" { #expect(!problems { try write(["a/one.html": "old"]) }.isEmpty) }
        #expect(try site.text("elsewhere/two.html") == "mine")
    }

    @Test func saysNothingOfAFolderWhoseFilesAllGo() throws {
        _ = try write(["a/b/one.html": "old", "a/two.html": "old"])
        #expect(
            try write(["a": "file"])
                == OutputChanges(written: 1, unchanged: 0, removedPaths: ["a/b/one.html", "a/two.html"]))
        #expect(try site.text("Output/a") == "file")
    }

    @Test func refusesAFolderThatHasAFileOfSomeoneElseBesidesThoseThatGo() throws {
        _ = try write(["a/one.html": "old", "b": "old"])
        try site.write("Output/a/note.txt", "mine")
        #expect(problems { try write(["a": "file", "b": "new"]) } == ["\(site.output)/a/note.txt foreign-output"])
        #expect(try site.text("Output/a/one.html") == "old")
        #expect(try site.text("Output/b") == "old")
    }

    @Test(.enabled(if: geteuid() != 0, "the superuser may write everywhere"))
    func refusesAFolderInWhichNothingCanBeWritten() throws {
        _ = try write(["a/one.html": "old", "b/two.html": "old"])
        #expect(chmod("\(site.output)/b", 0o555) == 0)
        defer { chmod("\(site.output)/b", 0o755) }
        let files = ["a/one.html": "new", "b/two.html": "new"]
        #expect(problems { try write(files) } == ["\(site.output)/b foreign-output"])
        #expect(try site.text("Output/a/one.html") == "old")
    }

    @Test(arguments: [".dateline-staging", ".dateline-manifest-new", ".dateline-unfinished"])
    func writesNothingThroughALinkOfItsOwnTemporaryNames(name: String) throws {
        _ = try write(["index.html": "old"])
        try site.write("elsewhere/index.html", "mine")
        try FileSystem.makeLink(
            "\(site.output)/\(name)", to: "../elsewhere\(name.hasSuffix("staging") ? "" : "/index.html")")
        _ = try write(["index.html": "new", "other.html": "new"])
        #expect(try site.text("elsewhere/index.html") == "mine")
        #expect(try site.files(in: "elsewhere").count == 1)
        #expect(try site.text("Output/index.html") == "new")
    }

    @Test(arguments: [
        "/etc/passwd", "../Content/site.yml", "a/../../Content/site.yml", "", "a\u{0}b", "../\u{301}x", "a//b",
    ])
    func doesNotBelieveAManifestThatNames(path: String) throws {
        _ = try write(["index.html": "x"])
        try site.write(
            "Output/dateline-manifest.txt", try site.text("Output/dateline-manifest.txt") + "z\n\(path)\ny\n")
        // An empty line is no path.
        let expected = path.isEmpty ? [] : ["\(site.output)/dateline-manifest.txt damaged-manifest"]
        #expect(problems { try write(["index.html": "x"]) } == expected)
    }

    @Test func doesNotFollowAManifestThatIsALink() throws {
        _ = try write(["index.html": "x"])
        try FileSystem.move("\(site.output)/dateline-manifest.txt", to: "\(site.root)/list.txt")
        try FileSystem.makeLink("\(site.output)/dateline-manifest.txt", to: "../list.txt")
        #expect(problems { try write([:]) } == ["\(site.output)/dateline-manifest.txt unreadable-file"])
        #expect(try site.text("Output/index.html") == "x")
    }

    /// Someone who may write to the folder puts a link in the place of one of its folders, again and again.
    @Test func changesNothingElsewhereWhenALinkIsSwappedIn() async throws {
        _ = try write(["2021/01/a.html": "0", "2021/01/b.html": "0", "index.html": "0"])
        for name in ["01/a.html", "01/b.html", "01/c.html"] { try site.write("elsewhere/\(name)", "mine") }
        let (output, root) = (site.output, site.root)
        async let attack: Void = onOwnThread {
            while access("\(root)/stop", F_OK) != 0 {
                rename("\(output)/2021", "\(root)/away")
                symlink("../elsewhere", "\(output)/2021")
                unlink("\(output)/2021")
                rename("\(root)/away", "\(output)/2021")
            }
        }
        for number in 1...60 {
            var files = ["2021/01/a.html": "\(number)", "index.html": "\(number)"]
            if number % 2 == 0 { files["2021/01/b.html"] = "\(number)" } else { files["2021/01/c.html"] = "\(number)" }
            // Most builds meet the link and end with an error.
            _ = try? write(files)
        }
        try site.write("stop", "")
        await attack
        #expect(
            try site.files(in: "elsewhere")
                == ["01/a.html", "01/b.html", "01/c.html"].reduce(into: [:]) {
                    $0[$1] = Array("mine".utf8)
                })
    }
}
