import Foundation

/// The documentation as the tests read it: `README.md`, and the pages of `docs`.
enum Handbook {
    /// The folder of the checkout.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The text of `README.md`.
    static var readme: String { text("README.md") }

    /// The text of a page: `how-to/host`.
    static func page(_ name: String) -> String { text("docs/Content/pages/\(name).md") }

    /// All pages, by their paths below the checkout.
    static var pages: [String] {
        let folder = "docs/Content/pages"
        let files = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
        let paths = files?.compactMap { $0 as? String }
        return (paths ?? []).filter { $0.hasSuffix(".md") }.sorted().map { "\(folder)/\($0)" }
    }

    /// A file of the checkout; one that is missing is empty, and what a test looks for is not in it.
    static func text(_ path: String) -> String {
        (try? String(contentsOf: root.appending(path: path), encoding: .utf8)) ?? ""
    }

    /// The exit codes with their meanings, as the page of the commands has them.
    static var exitCodes: [(code: String, meaning: String)] {
        page("reference/commands").matches(of: #/\n\| (\d+) \| (.+) \|/#).map {
            (String($0.output.1), String($0.output.2))
        }
    }

    /// The fenced blocks of a language.
    static func blocks(_ language: String, in text: String) -> [String] {
        text.split(separator: "```\(language)\n").dropFirst().compactMap { block in
            block.ranges(of: "\n```").first.map { String(block[..<$0.lowerBound]) }
        }
    }

    /// A fenced block of a page, with the words between it and the one before.
    struct Block {
        let language: String
        let text: String
        let before: Substring

        /// The last file that the words above it name.
        var file: String? {
            before.matches(of: #/`([^`\s]+\.(?:txt|eml|yml|md|csv))`/#).last.map { String($0.output.1) }
        }

        /// The commands of a console, each with the parts of what the page shows below it; `…` stands for any lines.
        var commands: [(words: [String], shown: [Substring])] {
            ("\n" + text).split(separator: "\n$ ").map { command in
                let lines = command.split(separator: "\n", omittingEmptySubsequences: false)
                let words = (lines.first ?? "").split(separator: " ").map(String.init)
                let shown = lines.dropFirst().map { $0 + "\n" }.joined().split(separator: "…\n")
                return (words, shown)
            }
        }
    }

    /// The fenced blocks of a page, in their order.
    static func blocks(of page: String) -> [Block] {
        var end = page.startIndex
        return page.matches(of: #/(?m)^```(\w+)\n([\s\S]*?)\n```$/#).map { match in
            defer { end = match.range.upperBound }
            return Block(
                language: String(match.output.1), text: String(match.output.2),
                before: page[end..<match.range.lowerBound])
        }
    }
}
