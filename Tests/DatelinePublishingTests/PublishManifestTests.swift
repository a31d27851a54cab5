import DatelineFiles
import DatelineModel
import Testing

@testable import DatelinePublishing

/// The lists that are kept at a target.
@Suite struct PublishManifestTests {
    @Test func isReadableByPeople() {
        let manifest = PublishManifest([PublishedFile("b c.txt", Array("hello\n".utf8)), PublishedFile("a.html", [])])
        #expect(
            String(decoding: manifest.bytes, as: UTF8.self) == """
                Files of this site that Dateline published: hash (git hash-object), size, path.
                e69de29bb2d1d6434b8b29ae775ad8c2e48c5391 0 a.html
                ce013625030ba8dba906f756967f9e9ca394464a 6 b c.txt

                """)
        #expect(PublishManifest(manifest.bytes) == manifest)
    }

    @Test(arguments: [
        "", "Something else.\n", "\u{0}\u{FF}",
        "Files of this site that Dateline published: hash (git hash-object), size, path.\nnothing\n",
        "Files of this site that Dateline published: hash (git hash-object), size, path.\ne69de29bb2d1d6434b8b29ae775ad8c2e48c5391 -1 a\n",
        "Files of this site that Dateline published: hash (git hash-object), size, path.\ne69de29bb2d1d6434b8b29ae775ad8c2e48c5391 0 ../a\n",
        "Files of this site that Dateline published: hash (git hash-object), size, path.\ne69de29bb2d1d6434b8b29ae775ad8c2e48c5391 0 /etc/x\n",
        "Files of this site that Dateline published: hash (git hash-object), size, path.\ne69de29bb2d1d6434b8b29ae775ad8c2e48c5391 0 ../\u{301}a\n",
        "Files of this site that Dateline published: hash (git hash-object), size, path.\ne69de29bb2d1d6434b8b29ae775ad8c2e48c5391 0 /\u{301}a\n",
        "Files of this site that Dateline published: hash (git hash-object), size, path.\ne69de29bb2d1d6434b8b29ae775ad8c2e48c5391 0 a\u{0}b\n",
        "Files of this site that Dateline published: hash (git hash-object), size, path.\ne69de29bb2d1d6434b8b29ae775ad8c2e48c5391 0 a//b\n",
        "Files of this site that Dateline published: hash (git hash-object), size, path.\ne69de29bb2d1d6434b8b29ae775ad8c2e48c5391 0 \n",
        "Files of this site that Dateline published: hash (git hash-object), size, path.\ne69de29bb2d1d6434b8b29ae775ad8c2e48c5391 +1 a\n",
        "Files of this site that Dateline published: hash (git hash-object), size, path.\ne69de29bb2d1d6434b8b29ae775ad8c2e48c5391 0 a\r\n",
        "Files of this site that Dateline published: hash (git hash-object), size, path.\ne69de29bb2d1d6434b8b29ae775ad8c2e48c5391 0 dateline-manifest.txt\n",
        "Files of this site that Dateline published: hash (git hash-object), size, path.\ne69de29bb2d1d6434b8b29ae775ad8c2e48c5391 0 dateline-publishing.txt\n",
        "Files of this site that Dateline wrote. It replaces and deletes no others.\n../a\n",
    ])
    func rejectsOtherFilesAndPathsOutside(text: String) {
        #expect(PublishManifest(Array(text.utf8)) == nil)
    }

    @Test func listsTheFilesThatDiffer() {
        let manifest = PublishManifest(["same", "longer", "later", "gone"].map { PublishedFile($0, [1, 2, 3]) })
        let files = [
            RemoteFile(path: PublishManifest.name, size: 9, modified: "2025-02-12T10:00:00"),
            RemoteFile(path: PublishLock.name, size: 9, modified: "2025-02-12T10:00:09"),
            RemoteFile(path: "same", size: 3, modified: "2025-02-12T10:00:00"),
            RemoteFile(path: "longer", size: 4, modified: "2025-02-12T09:00:00"),
            RemoteFile(path: "later", size: 3, modified: "2025-02-12T10:00:01"),
            RemoteFile(path: "foreign", size: 3, modified: "2025-02-12T09:00:00"),
        ]
        #expect(manifest.differences(from: files) == ["foreign", "gone", "later", "longer"])
    }

    @Test func aLockIsTheSameWhenReadBack() throws {
        let lock = PublishLock(
            release: "20250212T143000Z", files: [PublishedFile("a b.html", [1])], deleted: ["old.html", "x/y"])
        let read = try #require(PublishLock(lock.bytes))
        #expect(read == lock)
        #expect(read.touched.sorted() == ["a b.html", "old.html", "x/y"])
        #expect(read.refusal == nil, "this process may go on with its own")
    }

    @Test func aLockBelongsToOnePublicationAlone() throws {
        let (one, other) = (PublishLock(files: [], deleted: []), PublishLock(files: [], deleted: []))
        #expect(one.isHeld(bySameAs: try #require(PublishLock(one.bytes))))
        #expect(!one.isHeld(bySameAs: other), "the machine and the process are the same")
    }

    /// Containers often have one name, and their processes the same few numbers.
    @Test func aMachineOfTheSameNameIsNotThisOne() throws {
        let text = String(decoding: PublishLock(files: [], deleted: []).bytes, as: UTF8.self)
        let identity = try #require(Machine.identity)
        let lock = try #require(PublishLock(Array(text.replacing(identity, with: "another").utf8)))
        #expect(lock.refusal?.identifier == .publishUnderWay)
        #expect(lock.refusal?.allowance == .takeover)
    }

    @Test(arguments: ["../../etc", "current", "20250212T143000Z/..", "/20250212T143000Z", "20250212T143000Z\u{0}"])
    func aLockNamesNoReleaseElsewhere(release: String) {
        let text = String(decoding: PublishLock(files: [], deleted: []).bytes, as: UTF8.self)
        #expect(PublishLock(Array(text.replacing("release: \n", with: "release: \(release)\n").utf8)) == nil)
    }

    @Test(arguments: ["../a", "/etc/passwd", "", "a/../../b", "a\u{0}", "../\u{301}x"])
    func aLockNamesNoFileElsewhere(path: String) {
        let lock = PublishLock(files: [], deleted: ["here.html"])
        let text = String(decoding: lock.bytes, as: UTF8.self)
        #expect(PublishLock(Array(text.utf8)) == lock)
        #expect(PublishLock(Array(text.replacing("here.html", with: path).utf8)) == nil)
    }

    @Test(arguments: [
        "", "Dateline is publishing here.\n", "Dateline is publishing here.\nhost: a\nprocess: x\ntime: 1\nrelease: \n",
    ])
    func otherFilesAreNotLocks(text: String) {
        #expect(PublishLock(Array(text.utf8)) == nil)
    }

    @Test(arguments: [
        ("20250212T143000Z", true), ("20250212T143000Z-002", true), ("2025-02-12", false), ("", false),
        ("20250212T143000Z-2", false), ("20250212T143000Z-002-003", false), ("current", false),
    ])
    func knowsTheNamesOfReleases(name: String, isValid: Bool) {
        #expect(ReleaseName.isValid(name) == isValid)
    }

    @Test func givesEveryReleaseANameAfterAllOthers() {
        #expect(ReleaseName.next(after: [], at: 1_739_370_600) == "20250212T143000Z")
        #expect(ReleaseName.next(after: ["20250212T143000Z"], at: 1_739_370_600) == "20250212T143000Z-002")
        #expect(ReleaseName.next(after: ["20250212T143000Z-002"], at: 1_739_370_600) == "20250212T143000Z-003")
        #expect(ReleaseName.next(after: ["20300101T000000Z"], at: 1_739_370_600) == "20300101T000000Z-002")
    }

    @Test(arguments: [
        ("https://me:word@example.org/x", "https://example.org/x"),
        (
            "fatal: 'https://x-access-token:abc@github.com/a.git/' not found",
            "fatal: 'https://github.com/a.git/' not found"
        ),
        ("https://ghp_0123456789abcdefghij@github.com/a", "https://github.com/a"),
        (
            "ssh://git@example.org/a.git and https://example.org/",
            "ssh://git@example.org/a.git and https://example.org/"
        ),
        ("fatal: 'https://a.example/x?token=abc/': no", "fatal: 'https://a.example/x?token=…': no"),
        ("https://a.example/?a=1&Access_Token=abc&b=2", "https://a.example/?a=1&Access_Token=…&b=2"),
        ("https://a.example/?sv=1&sig=a%2Fb&X-Amz-Signature=x", "https://a.example/?sv=1&sig=…&X-Amz-Signature=…"),
        ("“https://a.example/?password=x” api_key=1?", "“https://a.example/?password=…” api_key=1?"),
        ("https://a.example/?key=a;private_token=b", "https://a.example/?key=…"),
        ("git@example.org:a.git", "git@example.org:a.git"), ("no address", "no address"),
    ])
    func secretsInAddressesAreNotShown(text: String, shown: String) {
        #expect(Secrets.removed(from: text) == shown)
        #expect(PublishProblem(.internalError, text).summary == shown)
    }
}
