import DatelineModel

/// A problem at a place in one template.
struct Problem: Sendable {
    /// The identifier of the diagnostic, in kebab case.
    let identifier: DiagnosticID
    /// Where it is.
    let span: SourceSpan
    /// What is wrong.
    let summary: String
    /// How to fix it.
    var help: String?
    /// Related places.
    var notes: [String] = []

    /// The problem as it is reported.
    func diagnostic(in source: SourceText, notes outer: [String] = []) -> Diagnostic {
        .error(
            identifier, at: .location(source.location(at: span.offset, length: span.length)), summary, help: help,
            notes: notes + outer)
    }
}

extension SourceText {
    /// A place as it is written in notes: `Templates/article.html:12:3`.
    func place(_ span: SourceSpan) -> String {
        let location = location(at: span.offset)
        return "\(location.file):\(location.line):\(location.column)"
    }
}
