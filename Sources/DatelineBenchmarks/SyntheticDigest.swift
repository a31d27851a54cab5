import DatelineModel
import Foundation

/// A digest of made-up articles of about 450 words in a temporary folder, the same at every run.
struct SyntheticDigest {
    let folder: String
    let lastDay: CalendarDay?

    /// With `hasSampleTopics` it has the topics of the sample site with all of their phrases, else two small ones.
    init(articles: Int, hasSampleTopics: Bool = false) throws {
        let root = FileManager.default.temporaryDirectory.appending(path: "dateline-benchmark-\(UUID().uuidString)")
        folder = root.path
        var day = 20_000
        var last: CalendarDay?
        var files = [
            "Content/site.yml": "title: Benchmark\nbase_url: https://example.org/\npaginate: 50\n",
            "Content/topics/regulation.md":
                "---\ntitle: Regulation\nphrases: [draft law, AI act, regulator]\n---\nRules.\n",
            "Content/topics/safety.md":
                "---\ntitle: Safety\nphrases: [safety institute]\nweak_phrases: [risk, test]\n---\nRisks.\n",
        ]
        if hasSampleTopics {
            let topics = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Content/topics")
            for name in try FileManager.default.contentsOfDirectory(atPath: topics.path) where name.hasSuffix(".md") {
                files["Content/topics/\(name)"] = try String(
                    contentsOf: topics.appending(path: name), encoding: .utf8)
            }
        }
        for number in 0..<articles {
            guard let date = CalendarDay(daysSinceEpoch: day) else { continue }
            last = date
            let head =
                number % 2 == 0
                ? "---\ntitle: Parliament debates draft law number \(number)\ndate: \(date)\nplace: Paris\ncountries: [FR, VN]\n"
                    + "topics: [regulation]\nsource: https://example.org/\(number)\nsummary: A summary of the draft law.\n---\n\n"
                : "date \(date) PARIS — "
            files["Content/articles/story-number-\(number).\(number % 2 == 0 ? "md" : "txt")"] =
                head + Self.text(number)
            day += 1
        }
        for (path, text) in files {
            let file = root.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        lastDay = last
    }

    /// Removes the folder; one that is left in the temporary files harms nobody.
    func remove() { try? FileManager.default.removeItem(atPath: folder) }

    /// The text of an article.
    static func text(_ number: Int) -> String {
        let sentences = [
            "The French regulator published a draft law on artificial intelligence that covers systems of high risk.",
            "In Hà Nội, the Vietnamese government said the safety institute would test models before they are released.",
            "Officials in Brussels and Washington disagreed on how audits should be paid for, and by whom.",
            "“We read the draft line by line, and existing rules cover most of it,” a spokesperson told reporters.",
            "At least 210 submissions reached the committee in March; most of them concerned the duty to label content.",
            "Small firms asked for more time, while researchers wanted access to internal evaluations.",
        ]
        var paragraphs: [String] = []
        for paragraph in 0..<9 {
            paragraphs.append(
                (0..<3).map { sentences[(number + paragraph * 3 + $0 * 5) % sentences.count] }.joined(separator: " "))
        }
        return paragraphs.joined(separator: "\n\n") + "\n"
    }
}
