import Foundation

/// The files of a site's search, read as the search script reads them: the second reader of their format.
package struct SearchReader {
    /// Why the files cannot be read.
    package struct BadFile: Error {
        /// What is wrong.
        package let reason: String
    }

    /// The number of articles.
    package let articleCount: Int
    /// The years, each with the number of its oldest article.
    package let years: [Int]
    /// The words at which the shards begin.
    package let firstWords: [String]
    /// For every word, and for each of the four fields, the numbers of the articles.
    package private(set) var words: [String: [[Int]]] = [:]
    /// The words in the order of the shards.
    package private(set) var order: [String] = []
    /// The fields of every article's line, the oldest article first.
    package private(set) var articles: [[String]] = []
    /// The countries and topics, each as its line but with numbers for readers: `topic|safety|Safety|/topics/safety/|0 3`.
    package private(set) var facets: [String] = []
    /// The paths of the files that the list of files names.
    package private(set) var paths: Set<String> = []

    private let files: [String: [UInt8]]

    /// Reads the files of a built site, by their paths in its folder.
    package init(_ files: [String: [UInt8]]) throws {
        self.files = files
        let manifest = try Self.text("search/index.json", files)
        guard let list = try JSONSerialization.jsonObject(with: Data(manifest.utf8)) as? [String: Any],
            let count = list["articles"] as? Int, let perFile = list["articlesPerFile"] as? Int,
            let names = list["files"] as? [String], let facets = list["facets"] as? String,
            let shards = list["words"] as? [String], let years = list["years"] as? [Int]
        else { throw BadFile(reason: "the list of files lacks a member") }
        (articleCount, self.years) = (count, years)
        firstWords = stride(from: 0, to: shards.count, by: 2).map { shards[$0] }
        for (number, fingerprint) in stride(from: 1, to: shards.count, by: 2).map({ shards[$0] }).enumerated() {
            try readShard(take("words-\(number)", fingerprint))
        }
        for (number, fingerprint) in names.enumerated() {
            let lines = try take("articles-\(number)", fingerprint).split(separator: "\n")
            guard lines.count == perFile || number == names.count - 1 else {
                throw BadFile(reason: "a file is not full")
            }
            articles += lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
        }
        self.facets = try take("facets", facets).split(separator: "\n").map { line in
            let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 5 else { throw BadFile(reason: "a facet has not five fields") }
            let numbers = Self.numbers(parts[4].utf8).map(String.init).joined(separator: " ")
            return (parts.dropLast() + [numbers]).joined(separator: "|")
        }
    }

    /// The addresses of the articles with a word in a field: 0 for the headline, 1 for countries and topics, 2 for the
    /// summary, 3 for the text.
    package func addresses(_ word: String, _ field: Int) -> [String] {
        (words[word]?[field] ?? []).map { articles[$0][0] }
    }

    private mutating func take(_ name: String, _ fingerprint: String) throws -> String {
        let path = "search/index/\(name).\(fingerprint).txt"
        paths.insert(path)
        return try Self.text(path, files)
    }

    private static func text(_ path: String, _ files: [String: [UInt8]]) throws -> String {
        guard let bytes = files[path], let text = String(bytes: bytes, encoding: .utf8) else {
            throw BadFile(reason: "there is no “\(path)” in UTF-8")
        }
        return text
    }

    private mutating func readShard(_ text: String) throws {
        var word = ""
        for line in text.split(separator: "\n") {
            guard let shared = line.utf8.first.map({ Int($0) - 33 }), shared >= 0, shared <= word.utf8.count else {
                throw BadFile(reason: "“\(line)” shares more than there is")
            }
            let rest = line.utf8.dropFirst()
            let end = rest.firstIndex { (0x20...0x23).contains($0) } ?? rest.endIndex
            word = String(word.prefix(shared)) + String(line[rest.startIndex..<end])
            var fields: [[Int]] = [[], [], [], []]
            for list in line[end...].utf8.split(whereSeparatorBegins: { (0x20...0x23).contains($0) }) {
                guard let mark = list.first else { continue }
                fields[Int(mark) - 0x20] = Self.numbers(list.dropFirst())
            }
            guard words.updateValue(fields, forKey: word) == nil else {
                throw BadFile(reason: "“\(word)” is there twice")
            }
            order.append(word)
        }
    }

    private static func numbers(_ text: some Sequence<UInt8>) -> [Int] {
        var (numbers, number, high): ([Int], Int, Int) = ([], -1, 0)
        for byte in text {
            if byte < 63 {
                high = high * 27 + Int(byte) - 36
            } else {
                number += high * 64 + Int(byte) - 62
                high = 0
                numbers.append(number)
            }
        }
        return numbers
    }
}

extension Collection {
    /// The parts of which each begins with a separator.
    fileprivate func split(whereSeparatorBegins isSeparator: (Element) -> Bool) -> [SubSequence] {
        var parts: [SubSequence] = []
        var start = startIndex
        for index in indices where index != start && isSeparator(self[index]) {
            parts.append(self[start..<index])
            start = index
        }
        if start != endIndex { parts.append(self[start...]) }
        return parts
    }
}
