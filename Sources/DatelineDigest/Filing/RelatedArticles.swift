import DatelineModel

/// Finds the articles that a reader of one article wants next: those that share its countries, its topics and the rare
/// words of its headline and summary.
///
/// What few articles share counts more than what many do: each shared term is worth the number of times the digest can
/// be halved until only its articles are left, and a country or a word twice that.
package struct RelatedArticles: Sendable {
    /// The terms of each article, one article after the other, and where each article's begin.
    private var terms: [Int32] = []
    private var starts: [Int32] = []
    /// The articles of each term, in order of position, and what sharing it is worth.
    private var articles: [[Int32]] = []
    private var worth: [Int] = []

    /// How far to look along the articles of a term, in each direction: what is near in time is what is wanted.
    private static let reach = 12

    /// Prepares a digest. `words` are those that the headline and the given summary of each article are found by, in the
    /// digest's order.
    package init(_ digest: Digest, words: [[UInt64]]) {
        let count = digest.articles.count
        for term in digest.terms(in: .countries) where term.articles.count > 1 {
            add(term.articles, factor: 2, of: count)
        }
        for term in digest.terms(in: .topics) where term.articles.count > 1 {
            add(term.articles, factor: 1, of: count)
        }
        for positions in Self.rareWords(words, of: digest.listed) { add(positions, factor: 2, of: count) }
        collectTerms(of: count)
    }

    /// Positions of the articles most like the one at a position, the most alike first and of equal ones the nearest in
    /// time; at most so many, and fewer if few have much in common.
    package func positions(nearest position: Int, limit: Int) -> [Int] {
        var shared: [(article: Int32, points: Int)] = []
        shared.reserveCapacity(256)
        for term in terms[Int(starts[position])..<Int(starts[position + 1])] {
            let list = articles[Int(term)]
            let place = Self.place(of: Int32(position), in: list)
            for index in max(0, place - Self.reach)...min(list.count - 1, place + Self.reach) where index != place {
                shared.append((list[index], worth[Int(term)]))
            }
        }
        shared.sort { $0.article < $1.article }
        var best: [(points: Int, distance: Int, article: Int)] = []
        var index = 0
        while index < shared.count {
            let article = shared[index].article
            var (points, count) = (0, 0)
            while index < shared.count, shared[index].article == article {
                points += shared[index].points
                count += 1
                index += 1
            }
            // One thing in common makes no relation.
            if count > 1 { best.append((points, abs(Int(article) - position), Int(article))) }
        }
        best.sort { ($1.points, $0.distance, $0.article) < ($0.points, $1.distance, $1.article) }
        return best.prefix(limit).map(\.article)
    }

    private mutating func add(_ positions: [Int], factor: Int, of count: Int) {
        let halvings = (count / positions.count).bitWidth - (count / positions.count).leadingZeroBitCount
        articles.append(positions.map(Int32.init))
        worth.append(factor * halvings)
    }

    /// Finds the terms of each article from the articles of each term.
    private mutating func collectTerms(of count: Int) {
        starts = [Int32](repeating: 0, count: count + 1)
        for list in articles { for position in list { starts[Int(position) + 1] += 1 } }
        for position in 0..<count { starts[position + 1] += starts[position] }
        var next = starts
        terms = [Int32](repeating: 0, count: Int(starts[count]))
        for (term, list) in articles.enumerated() {
            for position in list {
                terms[Int(next[Int(position)])] = Int32(term)
                next[Int(position)] += 1
            }
        }
    }

    /// For each word that a few headlines and summaries share, the positions of the articles; in the order in which the
    /// words first occur.
    private static func rareWords(_ words: [[UInt64]], of listed: [Int]) -> [[Int]] {
        var numbers: [UInt64: Int] = [:]
        numbers.reserveCapacity(listed.count * 4)
        var counts: [Int] = []
        var occurrences: [(word: Int, position: Int)] = []
        for position in listed {
            for word in words[position] {
                let number = numbers[word] ?? counts.count
                if number == counts.count {
                    numbers[word] = number
                    counts.append(0)
                }
                counts[number] += 1
                occurrences.append((number, position))
            }
        }
        let rare = 2...max(8, listed.count / 64)
        var places = [Int?](repeating: nil, count: counts.count)
        var positions: [[Int]] = []
        for (number, count) in counts.enumerated() where rare.contains(count) {
            places[number] = positions.count
            positions.append([])
        }
        for (word, position) in occurrences {
            if let place = places[word] { positions[place].append(position) }
        }
        return positions
    }

    /// The place of a position in a list that has it.
    private static func place(of position: Int32, in list: [Int32]) -> Int {
        var (low, high) = (0, list.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if list[middle] < position { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
