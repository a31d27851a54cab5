private import DatelineReading

/// How much prose there is in each part of a page: lines of words that are sentences, and no lists of links.
struct PageProse {
    /// The letters before each node.
    private var letters = [0]
    /// The letters of links before each node.
    private var linked = [0]
    /// The links before each node.
    private var links = [0]
    /// The letters of lines of prose that begin before each node.
    private var prose = [0]

    /// The letters of a part of the page.
    func letters(_ range: Range<Int>) -> Int { letters[range.upperBound] - letters[range.lowerBound] }
    /// The links in a part of the page.
    func links(_ range: Range<Int>) -> Int { links[range.upperBound] - links[range.lowerBound] }
    /// The letters of the lines of prose in a part of the page.
    func prose(_ range: Range<Int>) -> Int { prose[range.upperBound] - prose[range.lowerBound] }

    /// The letters of a part of the page that are no links.
    func lettersOutsideLinks(_ range: Range<Int>) -> Int {
        letters(range) - linked[range.upperBound] + linked[range.lowerBound]
    }

    /// How much of the letters is in links, from 0 to 1.
    func linkShare(_ range: Range<Int>) -> Double {
        let all = letters(range)
        return all == 0 ? 0 : 1 - Double(lettersOutsideLinks(range)) / Double(all)
    }

    /// Measures a page without some of its elements.
    init(of page: PageTree, without dropped: [Bool]) {
        let count = page.nodes.count
        var (own, ownLinked) = (Array(repeating: 0, count: count), Array(repeating: 0, count: count))
        var (ownLinks, ownProse) = (own, own)
        var line = Line()
        var (linkEnd, blockEnds) = (0, [Int]())
        var node = 0
        while node < count {
            while let end = blockEnds.last, end <= node {
                blockEnds.removeLast()
                line.end(&ownProse)
            }
            if dropped[node] {
                if page.isBlock(node) { line.end(&ownProse) }
                node = page.nodes[node].end
                continue
            }
            switch page.nodes[node].content {
            case .element(let tag):
                if page.isBlock(node) {
                    line.end(&ownProse)
                    blockEnds.append(page.nodes[node].end)
                }
                if tag.name == "a", tag["href"] != nil {
                    linkEnd = page.nodes[node].shapeEnd
                    ownLinks[node] = 1
                }
            case .text(let words):
                let text = Letters(words)
                own[node] = text.count
                ownLinked[node] = node < linkEnd ? text.count : 0
                line.add(text, isLink: node < linkEnd, at: node)
            }
            node += 1
        }
        line.end(&ownProse)
        func sums(_ own: [Int]) -> [Int] { own.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) } }
        (letters, linked, links, prose) = (sums(own), sums(ownLinked), sums(ownLinks), sums(ownProse))
    }

    /// The letters of a text; those of scripts that need few of them count threefold.
    struct Letters {
        var count = 0
        var hasSentence = false

        init(_ text: String) {
            for scalar in text.unicodeScalars where scalar.value > 0x20 {
                count += scalar.value < 0x2E80 ? 1 : 3
                switch scalar {
                case ".", ",", ";", ":", "?", "!": hasSentence = true
                case "。", "，", "、", "；", "：", "？", "！", "،", "؛", "؟", "।", "”": hasSentence = true
                default: break
                }
            }
        }
    }

    /// A line of words.
    private struct Line {
        private var (letters, linked, hasSentence, start) = (0, 0, false, 0)

        mutating func add(_ text: Letters, isLink: Bool, at node: Int) {
            if letters == 0 { start = node }
            letters += text.count
            if isLink { linked += text.count }
            hasSentence = hasSentence || text.hasSentence
        }

        /// Writes how much prose it was.
        mutating func end(_ prose: inout [Int]) {
            if letters >= Self.shortest, hasSentence, linked * 2 < letters { prose[start] = letters }
            (letters, linked, hasSentence) = (0, 0, false)
        }

        private static let shortest = 40
    }
}
