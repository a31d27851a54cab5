import DatelineModel

/// Where a sentence of a language may end of which little or nothing is known.
extension HeadlineCut {
    /// A sentence or its first clause that is longer than this, in characters, is cut at a word.
    static let longestClause = 170
    /// A clause in a script without spaces that is longer than this gives way to its part before a comma.
    private static let longestUnspaced = 30
    private static let shortestUnspaced = 12
    private static let shortestClause = 60

    /// A sentence that is not much too long whole, or else the clause before the last comma that fits, or its first clause; the
    /// beginning of one that is too long for that. A clause is only one if `hasVerb` says so.
    static func elsewhere(_ words: [String], hasVerb: ([String]) -> Bool = { _ in true }) -> String? {
        if let clause = unspacedClause(words) { return clause }
        let longest = HeadlineDeriver.longestHeadline
        let longestWhole = HeadlineDeriver.longestWholeHeadline
        let whole = HeadlineDeriver.finished(words)
        if whole.count <= longestToBeWhole, !whole.isEmpty { return whole }
        let clauses = clauses(words, hasVerb)
        if let clause = clauses.last(where: { (shortestClause...longestWhole).contains($0.count) }) { return clause }
        if whole.count <= longestClause { return whole }
        if let clause = clauses.first(where: { (longestWhole...longestClause).contains($0.count) }) { return clause }
        let fits = HeadlineDeriver.fitting(words, longest)
        guard fits.count > 1, fits.last == words[fits.count - 1] else {
            return fits.isEmpty ? nil : HeadlineDeriver.finished(fits)
        }
        var count = lengthWithoutWeakEnd(words, fits.count)
        // `los partidos, las empresas de publicidad | y los medios`: the list goes on.
        if ands.contains(words[count]), words[..<count].suffix(6).contains(where: { $0.hasSuffix(",") }) {
            count = lengthWithoutWeakEnd(words, HeadlineDeriver.fitting(words, longestClause).count)
        }
        return HeadlineDeriver.finished(Array(words[..<count]))
    }

    private static func lengthWithoutWeakEnd(_ words: [String], _ length: Int) -> Int {
        var count = length
        while count > 3, HeadlineWords.isWeakElsewhere(words[count - 1]) { count -= 1 }
        return count
    }

    private static let ands: Set<String> = ["y", "e", "o", "et", "ou", "und", "oder", "và"]

    /// A sentence of at most so many characters is whole where no part of it is known to be.
    static let longestToBeWhole = 135

    /// The beginnings that end at a comma behind which no list goes on and no name stands.
    private static func clauses(_ words: [String], _ hasVerb: ([String]) -> Bool) -> [String] {
        let near = HeadlineDeriver.fitting(words, longestClause + 2).count
        return words.indices.prefix(near).dropLast().filter { index in
            HeadlineLittleWords.commas.contains(words[index].suffix(1)) && isBalanced(words[...index])
                && !["dass", "ob"].contains(words[index + 1]) && !isOnlyUnder(words, index + 1)
                && words[index + 1].first?.isUppercase != true
                && words[index + 1].first?.isNumber != true
                && hasVerb(Array(words[...index]))
        }
        .map { HeadlineDeriver.finished(Array(words[...$0])) }
    }

    /// Whether something is only so under the clause that begins at an index: `empfiehlt, Roboter nur einzusetzen, | wenn …`
    private static func isOnlyUnder(_ words: [String], _ index: Int) -> Bool {
        ["wenn", "falls", "sofern", "solange"].contains(words[index]) && words[..<index].contains("nur")
    }

    /// The clauses of a sentence in Chinese before the last comma that leaves a headline: `……公布草案，| 明定……`
    private static func unspacedClause(_ words: [String]) -> String? {
        let sentence = withoutSource(words.joined(separator: " "))
        guard sentence.count > longestUnspaced, sentence.unicodeScalars.contains(where: \.isUnspaced) else {
            return nil
        }
        // What only opens a sentence, or says who speaks, is no headline.
        guard !openings.contains(where: sentence.hasPrefix) else { return nil }
        let near = sentence.prefix(2 * longestUnspaced)
        let clauses = near.indices.filter { "，；".contains(near[$0]) }.map { near[..<$0] }
            .filter { clause in
                clause.count >= shortestUnspaced && !endsOfOpenings.contains(where: clause.hasSuffix)
                    && isBalanced([String(clause)])
            }
        let short = clauses.last { $0.count <= longestUnspaced } ?? clauses.first
        // `……发布规定，`: what it is about is behind the comma.
        let isAboutTopic = { (text: Substring) in topics.contains { text.contains($0) } }
        if let short, !isAboutTopic(short), let longer = clauses.first(where: isAboutTopic) { return String(longer) }
        return short.map { String($0) }
    }

    /// Without how a reporter knows it: `记者7日从工业和信息化部获悉，……`
    private static func withoutSource(_ sentence: String) -> String {
        guard sentence.hasPrefix("记者") || sentence.hasPrefix("記者"), let comma = sentence.prefix(40).firstIndex(of: "，"),
            ["获悉", "獲悉", "了解到", "瞭解到"].contains(where: sentence[..<comma].hasSuffix)
        else { return sentence }
        return String(sentence[sentence.index(after: comma)...])
    }

    private static let topics = ["人工智能", "人工智慧", "AI", "算法", "演算法", "模型", "机器人", "機器人", "芯片", "晶片", "智能", "深度伪造"]

    private static let openings = ["根据", "根據", "据", "據", "随着", "隨著", "为了", "為了", "在"]
    private static let endsOfOpenings = [
        "表示", "称", "稱", "说", "說", "指出", "认为", "認為", "强调", "強調", "宣布", "報告", "报告", "时", "時", "后", "後",
    ]
}
