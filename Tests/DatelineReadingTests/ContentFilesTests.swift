import DatelineModel
import DatelineTestSupport
import Foundation
import Testing

@testable import DatelineReading

@Suite struct ContentFilesTests {
    /// Lists a folder to which a step has been done, and gives its problems with their help.
    private func list(
        _ files: KeyValuePairs<String, String>, after step: (String) throws -> Void = { _ in }
    ) throws -> (files: ContentFiles, problems: [String]) {
        try withFolder(files) { folder in
            try step(folder)
            let content = ContentFiles(in: folder, named: "Content", taxonomies: [.topics, .countries])
            return (content, content.diagnostics.map { "\($0.mark): \($0.summary)" }.sorted())
        }
    }

    @Test func sortsFilesByWhatTheyAreFor() throws {
        let (files, problems) = try list([
            "site.yml": "", "b.md": "", "a.txt": "", "a.yml": "", "x/y/c.md": "", "x/photo.jpg": "",
            "topics/safety.md": "", "topics/icon.svg": "",
            "countries/vn.md": "", "pages/about.md": "", "Z.md": "", "é.md": "", "x/site.txt": "", "x/site.yml": "",
            "topics.md": "",
        ])
        #expect(problems.isEmpty)
        #expect(files.articles == ["Z.md", "a.txt", "b.md", "topics.md", "x/site.txt", "x/y/c.md", "é.md"])
        #expect(files.sidecars == ["a.yml", "x/site.yml"])
        #expect(files.terms[.topics] == ["topics/safety.md"])
        #expect(files.terms[.countries] == ["countries/vn.md"])
        #expect(files.pages == ["pages/about.md"])
        #expect(files.attachments == ["topics/icon.svg", "x/photo.jpg"])
    }

    @Test func aFileOfHTMLWithFrontMatterIsAnArticleAndAnyOtherIsNone() throws {
        let (files, problems) = try list([
            "launch.html": "---\ntitle: Launch\n---\n<p>Words.</p>", "x/Old.HTM": "+++\ntitle = 'Old'\n+++\nWords.",
            "map.html": "<p>Words.</p>", "rule.html": "---\nWords\n---\n",
            "pages/about.html": "---\ntitle: About\n---\n",
            "topics/safety.html": "---\nname: Safety\n---\n",
        ])
        #expect(problems.isEmpty)
        #expect(files.articles == ["launch.html", "x/Old.HTM"])
        #expect(files.attachments == ["map.html", "pages/about.html", "rule.html", "topics/safety.html"])
    }

    @Test func passesOverHiddenAndBackupFiles() throws {
        let (files, problems) = try list([
            ".DS_Store": "", ".git/config.md": "", "a.md~": "", "#a.md#": "", "x/.b.md": "", "a.md": "",
        ])
        #expect(problems.isEmpty)
        #expect(files.articles == ["a.md"])
        #expect(files.attachments.isEmpty)
    }

    @Test func refusesAFolderWithTheNameOfAnArticle() throws {
        let (files, problems) = try list(["x.md/a.md": "", "y.txt/a": "", "b.md": ""])
        #expect(
            problems == [
                "Content/x.md unusable-file: has the name of an article but is a folder",
                "Content/y.txt unusable-file: has the name of an article but is a folder",
            ])
        #expect(files.articles == ["b.md"])
    }

    @Test func followsLinksInsideTheFolderOnly() throws {
        try withFolder(["secret.md": "", "secrets/a.md": ""]) { outside in
            let (files, problems) = try list(["a.md": "", "x/b.md": ""]) { folder in
                for (link, target) in [
                    ("in.md", "a.md"), ("inside", "x"), ("out.md", "\(outside)/secret.md"),
                    ("outside", "\(outside)/secrets"),
                    ("dangling.md", "none.md"), ("self.md", "self.md"), ("x/loop", ".."), ("here", "."),
                ] {
                    try FileManager.default.createSymbolicLink(atPath: "\(folder)/\(link)", withDestinationPath: target)
                }
            }
            #expect(files.articles == ["a.md", "in.md", "inside/b.md", "x/b.md"])
            #expect(
                problems == [
                    "Content/dangling.md unusable-file: is a link that leads nowhere",
                    "Content/here unusable-file: is a link that leads back to a folder around it",
                    "Content/inside/loop unusable-file: is a link that leads back to a folder around it",
                    "Content/out.md unusable-file: is a link that leads out of “Content”",
                    "Content/outside unusable-file: is a link that leads out of “Content”",
                    "Content/self.md unusable-file: is a link that leads to itself",
                    "Content/x/loop unusable-file: is a link that leads back to a folder around it",
                ])
        }
    }

    @Test func aLinkToAFolderWithALikeNameLeadsOut() throws {
        try withFolder(["Content/a.md": "", "Content-old/b.md": ""]) { folder in
            try FileManager.default.createSymbolicLink(
                atPath: "\(folder)/Content/x", withDestinationPath: "../Content-old")
            let files = ContentFiles(in: "\(folder)/Content", named: "Content", taxonomies: [.topics, .countries])
            #expect(files.articles == ["a.md"])
            #expect(files.diagnostics.map(\.mark) == ["Content/x unusable-file"])
        }
    }

    @Test func refusesPipes() throws {
        let (files, problems) = try list(["a.md": ""]) { #expect(mkfifo("\($0)/pipe.md", 0o600) == 0) }
        #expect(problems == ["Content/pipe.md unusable-file: is neither a file nor a folder"])
        #expect(files.articles == ["a.md"])
    }

    @Test func refusesNamesThatAreNotText() throws {
        let (files, problems) = try list(["a.md": "", "b\nc.md": ""]) { folder in
            let descriptor = open(
                Array("\(folder)/".utf8CString.dropLast()) + [CChar(bitPattern: 0xFF), 0x2E, 0x6D, 0x64, 0],
                O_CREAT | O_WRONLY, 0o600)
            #expect(descriptor >= 0)
            close(descriptor)
        }
        #expect(problems.count == 2)
        #expect(files.articles == ["a.md"])
    }

    @Test func namesSidecarsWithoutAnArticle() throws {
        let (files, problems) = try list([
            "a.yml": "", "b.yaml": "", "b.txt": "", "c.yml": "", "c.md": "", "redirects.yaml": "",
            "topics/x.yml": "",
        ])
        #expect(files.sidecars.isEmpty)
        #expect(
            problems == [
                "Content/a.yml lost-sidecar: there is no “a.txt” that this file could describe",
                "Content/b.yaml lost-sidecar: a sidecar’s name ends in .yml",
                "Content/c.yml lost-sidecar: there is no “c.txt” that this file could describe",
                "Content/redirects.yaml unusable-file: old addresses stand in “redirects.yml”",
                "Content/topics/x.yml lost-sidecar: there is no “topics/x.txt” that this file could describe",
            ])
        #expect(
            files.diagnostics.first { $0.file == "Content/c.yml" }?.help == "a .md file has its front matter inside")
    }

    @Test func reportsAFolderThatIsMissing() {
        let files = ContentFiles(in: "/nowhere/at/all", named: "Content", taxonomies: [.topics, .countries])
        #expect(files.diagnostics.map(\.mark) == ["Content unusable-file"])
        #expect(files.articles.isEmpty)
    }

    @Test func knowsTextsUnderAllTheirNames() throws {
        let (files, problems) = try list([
            "a.MD": "", "b.markdown": "", "c.mdown": "", "d.TXT": "", "e.text": "", "e.yml": "",
            "topics/x.markdown": "",
            "pages/y.MD": "",
        ])
        #expect(problems.isEmpty)
        #expect(files.articles == ["a.MD", "b.markdown", "c.mdown", "d.TXT", "e.text"])
        #expect(files.sidecars == ["e.yml"])
        #expect(files.terms[.topics] == ["topics/x.markdown"] && files.pages == ["pages/y.MD"])
    }

    @Test func refusesSidecarsThatAreNotRead() throws {
        let (files, problems) = try list([
            "a.txt": "", "a.json": "", "b.md": "", "b.toml": "", "c.json": "", "d.txt": "", "d.YML": "", "e.TXT": "",
            "e.yaml": "",
        ])
        #expect(
            problems == [
                "Content/a.json lost-sidecar: a sidecar is YAML and its name ends in .yml",
                "Content/d.YML lost-sidecar: a sidecar’s name ends in .yml",
                "Content/e.yaml lost-sidecar: a sidecar’s name ends in .yml",
            ])
        #expect(files.attachments == ["a.json", "b.toml", "c.json"])
    }
}
