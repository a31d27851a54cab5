/// A line of words with what shapes them, which is written as Markdown.
struct InlineText {
    /// What shapes words.
    enum Mark: Hashable {
        case link(String)
        case strong
        case emphasis
        /// An element that Markdown has no sign for: `sup`.
        case element(String)
        case code
    }

    private enum Run {
        /// Words with their marks, the outermost first.
        case words(String, [Mark])
        /// Markdown as it is: an image, an anchor. An image may have a link around it.
        case markdown(String, link: Mark?)
        case lineBreak
    }

    private var runs: [Run] = []
    private var endsInBlank = true

    /// Whether it says nothing.
    var isEmpty: Bool { !hasContent }
    private var hasContent = false

    /// Whether anything shapes its words.
    var isShaped: Bool {
        runs.contains { if case .words(_, let marks) = $0 { !marks.isEmpty } else { false } }
    }

    /// The words alone.
    var plain: String {
        var text = ""
        for run in runs {
            if case .words(let words, _) = run, words != " " {
                text += words
            } else if !text.isEmpty, text.utf8.last != UInt8(ascii: " ") {
                text += " "
            }
        }
        if text.utf8.last == UInt8(ascii: " ") { text.unicodeScalars.removeLast() }
        return text
    }

    // MARK: - Adding

    /// Adds words, in which blanks are one space. Blanks before and behind them are runs of their own.
    mutating func add(_ text: String, _ marks: [Mark]) {
        var words: [UInt8] = []
        words.reserveCapacity(text.utf8.count)
        var hasBlank = false
        for byte in text.utf8 {
            guard !byte.isHTMLBlank else {
                hasBlank = true
                continue
            }
            if hasBlank, !words.isEmpty { words.append(UInt8(ascii: " ")) }
            if hasBlank, words.isEmpty, !endsInBlank { runs.append(.words(" ", marks)) }
            hasBlank = false
            words.append(byte)
        }
        if !words.isEmpty {
            runs.append(.words(String(decoding: words, as: UTF8.self), marks))
            (endsInBlank, hasContent) = (false, true)
        }
        if hasBlank, !endsInBlank {
            runs.append(.words(" ", marks))
            endsInBlank = true
        }
    }

    /// Adds Markdown as it is, with a link around it, if it is to have one.
    mutating func add(markdown: String, link: Mark? = nil) {
        runs.append(.markdown(markdown, link: link))
        (endsInBlank, hasContent) = (false, true)
    }

    /// Begins a new line, unless nothing is there yet.
    mutating func addLineBreak() {
        guard hasContent else { return }
        while case .words(" ", _)? = runs.last { runs.removeLast() }
        runs.append(.lineBreak)
        endsInBlank = true
    }

    /// Whether the last two things in it are line breaks, so that it is a paragraph.
    var endsInTwoBreaks: Bool {
        guard runs.count > 1, case .lineBreak = runs[runs.count - 1], case .lineBreak = runs[runs.count - 2] else {
            return false
        }
        return true
    }

    // MARK: - Writing

    private enum Piece {
        case text(String, isCode: Bool, startsLine: Bool)
        case markdown(String)
        case lineBreak
        case open(Int)
        case close(Int)
    }

    /// Where a line stands, which decides what its breaks are.
    enum Place: String {
        case paragraph = "\\\n"
        case heading = " "
        case cell = "<br>"
    }

    /// The line as Markdown.
    func markdown(in place: Place) -> String {
        var (pieces, marks) = pieces()
        while case .lineBreak? = pieces.last { pieces.removeLast() }
        let edges = Edges(pieces.map(Self.edges))
        let isSign = Self.areSigns(pieces, marks, edges)
        var result = ""
        for (index, piece) in pieces.enumerated() {
            switch piece {
            case .text(let text, isCode: true, _) where Self.mayBeCode(text):
                let code = MarkdownEscaping.code(text)
                result += place == .cell ? code.replacing("|", with: "\\|") : code
            case .text(let text, _, let startsLine):
                result += MarkdownEscaping.escaped(
                    text, before: edges.before[index], after: edges.after[index], startsLine: startsLine)
            case .markdown(let markdown): result += markdown
            case .lineBreak: result += place.rawValue
            case .open(let mark), .close(let mark):
                let isOpen = if case .open = piece { true } else { false }
                switch marks[mark] {
                case .link(let address): result += isOpen ? "[" : "](\(MarkdownEscaping.address(address)))"
                case .strong where isSign[mark]: result += "**"
                case .emphasis where isSign[mark]: result += "*"
                case .strong: result += isOpen ? "<strong>" : "</strong>"
                case .emphasis: result += isOpen ? "<em>" : "</em>"
                case .element(let name): result += isOpen ? "<\(name)>" : "</\(name)>"
                case .code: break
                }
            }
        }
        return result
    }

    /// The words with the beginnings and ends of what shapes them, each within the one before. No mark begins or ends with a
    /// blank.
    private func pieces() -> (pieces: [Piece], marks: [Mark]) {
        var (pieces, marks) = ([Piece](), [Mark]())
        var open: [Int] = []
        // The marks of the blank that is still to be written.
        var blank: [Mark]?
        var startsLine = true
        func close(to count: Int) {
            while open.count > count, let last = open.popLast() {
                // Code is written with its words.
                if marks[last] != .code { pieces.append(.close(last)) }
            }
        }
        func add(_ text: String, isCode: Bool) {
            // Neighbours of one kind are one text, which grows where it is.
            if case .text(var before, isCode, let startsLine)? = pieces.last {
                pieces[pieces.count - 1] = .lineBreak
                before += text
                pieces[pieces.count - 1] = .text(before, isCode: isCode, startsLine: startsLine)
            } else {
                pieces.append(.text(text, isCode: isCode, startsLine: startsLine))
            }
            startsLine = false
        }
        for run in runs {
            switch run {
            case .words(" ", let marks): blank = marks
            case .words(let words, let wanted):
                let within = blank.map { zip($0, wanted).prefix { $0 == $1 }.count } ?? wanted.count
                let common = min(zip(open, wanted).prefix { marks[$0] == $1 }.count, within)
                close(to: common)
                if blank != nil { add(" ", isCode: common > 0 && wanted[common - 1] == .code) }
                blank = nil
                for mark in wanted[common...] {
                    marks.append(mark)
                    open.append(marks.count - 1)
                    if mark != .code { pieces.append(.open(marks.count - 1)) }
                }
                add(words, isCode: wanted.last == .code)
            case .markdown(let markdown, let link):
                close(
                    to: open.prefix { if case .link = marks[$0] { link == nil || link == marks[$0] } else { false } }
                        .count)
                if blank != nil { add(" ", isCode: false) }
                if let link, open.isEmpty {
                    marks.append(link)
                    open.append(marks.count - 1)
                    pieces.append(.open(marks.count - 1))
                }
                pieces.append(.markdown(markdown))
                (blank, startsLine) = (nil, false)
            case .lineBreak:
                close(to: 0)
                (blank, startsLine) = (nil, true)
                pieces.append(.lineBreak)
            }
        }
        close(to: 0)
        return (pieces, marks)
    }

    /// Whether words of code can be written as code: “]:” would make the definition of a link of a line that begins with one.
    private static func mayBeCode(_ text: String) -> Bool { !text.contains("]:") }

    // MARK: - Stars

    /// The first and last characters of a piece; `nil` if it has none.
    private static func edges(of piece: Piece) -> (first: Unicode.Scalar, last: Unicode.Scalar)? {
        switch piece {
        case .text(let text, isCode: true, _) where mayBeCode(text): ("`", "`")
        case .text(let text, _, _): text.unicodeScalars.first.map { ($0, text.unicodeScalars.last ?? $0) }
        case .markdown: ("<", ">")
        case .lineBreak: ("\n", "\n")
        case .open, .close: nil
        }
    }

    /// The characters before and behind each piece.
    private struct Edges {
        let before: [Unicode.Scalar?]
        let after: [Unicode.Scalar?]

        init(_ edges: [(first: Unicode.Scalar, last: Unicode.Scalar)?]) {
            var (before, after) = (Array(repeating: Unicode.Scalar?.none, count: edges.count), [Unicode.Scalar?]())
            var last: Unicode.Scalar?
            for (index, edge) in edges.enumerated() {
                before[index] = last
                last = edge?.last ?? last
            }
            last = nil
            for edge in edges.reversed() {
                after.append(last)
                last = edge?.first ?? last
            }
            (self.before, self.after) = (before, after.reversed())
        }
    }

    /// For each mark, whether stars around its words mean it: not where letters or other stars stand beside them.
    private static func areSigns(_ pieces: [Piece], _ marks: [Mark], _ edges: Edges) -> [Bool] {
        var areSigns = marks.map { $0 == .strong || $0 == .emphasis }
        var isBehindStars = false
        for (index, piece) in pieces.enumerated() {
            switch piece {
            case .text, .markdown, .lineBreak: isBehindStars = false
            case .open(let mark):
                // The bracket of a link that begins in it is punctuation.
                let inner = if case .open = pieces[index + 1] { Unicode.Scalar("[") } else { edges.after[index] ?? " " }
                let outer = edges.before[index]
                // A sign with a backslash before it counts as a letter.
                let isEscaped =
                    outer.map { "~[]{`!".unicodeScalars.contains($0) } ?? false && inner.isMarkdownPunctuation
                if !isSafe(outer: outer, inner: inner) || isEscaped || isBehindStars {
                    areSigns[mark] = false
                }
            case .close(let mark):
                let inner =
                    if case .close = pieces[index - 1] { Unicode.Scalar(")") } else { edges.before[index] ?? " " }
                if !isSafe(outer: edges.after[index], inner: inner) { areSigns[mark] = false }
                if areSigns[mark] { isBehindStars = true }
            }
        }
        return areSigns
    }

    private static func isSafe(outer: Unicode.Scalar?, inner: Unicode.Scalar) -> Bool {
        // A blank at which no line breaks is one, too.
        guard !inner.properties.isWhitespace else { return false }
        guard let outer, !outer.properties.isWhitespace else { return true }
        return outer.isMarkdownPunctuation || !inner.isMarkdownPunctuation
    }
}
