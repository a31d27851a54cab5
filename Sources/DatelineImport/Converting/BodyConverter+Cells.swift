import DatelineReading

/// Cells of code in texts of R Markdown, between fences with braces behind them: `{r plot, echo=FALSE}`.
extension BodyConverter {
    /// Writes a cell as a block of code, without its options; one that the old page did not show is left out. Returns whether
    /// what stands behind a fence begins one. `range` is from the first line of code to behind the fence that closes it.
    mutating func writeCell(_ info: String, _ range: Range<Int>) -> Bool {
        let head = info.trimmingWhitespace()
        guard ["rmd", "rmarkdown"].contains(PostReader.ending(post.path)), head.hasPrefix("{"),
            head.hasSuffix("}")
        else { return false }
        var lines = words(range).split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        if let last = lines.last?.trimmingWhitespace(), last.hasPrefix("```") || last.hasPrefix("~~~") {
            lines.removeLast()
        }
        let options = lines.filter { $0.hasPrefix("#|") }
        let said = ([Substring(head)] + options).joined(separator: " ").lowercased().filter { !$0.isWhitespace }
        let hides = ["include=false", "echo=false", "include:false", "echo:false"].contains(where: said.contains)
        if hides {
            find(.left, "code that readers did not see", at: range.lowerBound, head)
            return true
        }
        let code = lines.filter { !$0.hasPrefix("#|") }.joined(separator: "\n")
        writeCode(code, String(head.dropFirst().drop { $0 == "." }.prefix { $0.isLetter }))
        find(.changed, "a block of code", at: range.lowerBound, head)
        return true
    }
}
