import DatelineModel

/// Something wrong at a place of one template.
struct Problem: Sendable {
    /// The kind of problem, in kebab case.
    let identifier: String
    /// Where it is.
    let span: SourceSpan
    /// What is wrong.
    let summary: String
    /// The way out.
    var help: String?
    /// Further places.
    var notes: [String] = []

    /// The problem as it is reported.
    func diagnostic(in source: SourceText, notes outer: [String] = []) -> Diagnostic {
        .error(
            identifier, at: .location(source.location(at: span.offset, length: span.length)), summary, help: help,
            notes: notes + outer)
    }
}

extension SourceText {
    /// A place as it stands in notes: `Templates/article.html:12:3`.
    func place(_ span: SourceSpan) -> String {
        let location = location(at: span.offset)
        return "\(location.file):\(location.line):\(location.column)"
    }
}
