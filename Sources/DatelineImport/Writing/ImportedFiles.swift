import DatelineDigest
import DatelineModel
import DatelineReading

/// What an import has made so far.
struct ImportedFiles {
    /// What came of a post.
    private struct Made {
        let path: String
        let source: String
        let findings: [Finding]
        let linked: Set<Int>
        let attachments: Set<String>
        let longAddresses: Set<String>
        let words: Int
        let missing: Int
        let links: Int
    }

    private var posts: [Made?]
    /// The files besides those of posts: their paths in the folder of the site, and in the old one if they are from there.
    var others: [(path: String, source: String)] = []
    /// The images and documents: their paths below `Content`, and in the old site.
    var attachments: [(path: String, source: String)] = []
    /// Those that were copied or tried, by their paths below `Content`.
    var broughtFiles: Set<String> = []
    /// How many topics are new.
    var topics = 0
    /// What is wrong with files that are no posts.
    var problems: [Finding] = []
    /// The positions of the posts that are in the new site in no form.
    private(set) var left: Set<Int> = []

    init(_ count: Int) { posts = Array(repeating: nil, count: count) }

    /// Notes what came of a post, and counts its words.
    mutating func add(_ index: Int, _ path: String, _ file: Conversion.File, _ post: OldPost) {
        let body = FileHead.body(of: file.text)
        let check = WordCheck(
            old: post.text.bytes, in: post.body, new: file.text, in: body, isMDX: post.path.hasSuffix(".mdx"))
        var findings = file.findings
        let firstLine = 1 + post.text.bytes[..<post.body.lowerBound].count { $0 == UInt8(ascii: "\n") }
        for line in Dictionary(grouping: check.missing, by: \.line).sorted(by: { $0.key < $1.key }) {
            findings.append(
                Finding(
                    outcome: .left, cause: "words that the new text does not have", file: post.path,
                    line: post.form == nil ? firstLine + line.key - 1 : nil,
                    detail: line.value.prefix(12).map(\.word).joined(separator: " ")))
        }
        posts[index] = Made(
            path: path, source: post.path, findings: findings, linked: file.linked,
            attachments: file.attachments, longAddresses: file.longAddresses, words: check.count,
            missing: check.missingCount, links: check.links)
    }

    /// Notes that a post has no place in the new site.
    mutating func leave(_ index: Int, _ path: String, because reason: String) {
        left.insert(index)
        posts[index] = nil
        problems.append(Finding(outcome: .left, cause: "the new site refuses it: \(reason)", file: path))
    }

    /// Leaves out the images and documents that no post links to any more. Returns their paths in the folder of the site.
    mutating func leaveUnlinkedFiles() -> [String] {
        let linked: Set<String> = posts.reduce(into: []) { $0.formUnion($1?.attachments ?? []) }
        let unlinked = attachments.filter { !linked.contains($0.path) }.map(\.path)
        attachments.removeAll { !linked.contains($0.path) }
        return unlinked.map { "\(SiteFolders.contentName)/\($0)" }
    }

    /// The file of a post, by its path in the folder of the site.
    func path(of index: Int) -> String { posts[index]?.path ?? "" }

    /// The long addresses in the file of a post.
    func longAddresses(of index: Int) -> Set<String> { posts[index]?.longAddresses ?? [] }

    /// The posts that link to any of some others.
    func linking(to targets: Set<Int>) -> Set<Int> {
        guard !targets.isEmpty else { return [] }
        return Set(posts.indices.filter { posts[$0].map { !$0.linked.isDisjoint(with: targets) } ?? false })
    }

    /// All files of the site, with those of the old one that they come from.
    var files: [(path: String, source: String)] {
        posts.compactMap { $0.map { ($0.path, $0.source) } } + others
            + attachments.map { ("\(SiteFolders.contentName)/\($0.path)", $0.source) }
    }

    /// What is to be known of the posts.
    var findings: [Finding] { posts.flatMap { $0?.findings ?? [] } }

    /// The words, the missing ones and the links of all posts.
    var numbers: (words: Int, missing: Int, links: Int) {
        posts.reduce(into: (0, 0, 0)) { sum, made in
            guard let made else { return }
            sum = (sum.0 + made.words, sum.1 + made.missing, sum.2 + made.links)
        }
    }
}

/// The front matter of files that an import writes.
enum FileHead {
    /// What stands below it.
    static func body(of text: [UInt8]) -> Range<Int> {
        let end = text.firstPlace(of: "\n---\n", in: min(3, text.count)..<text.count)
        return (end?.upperBound ?? 0)..<text.count
    }
}
