import DatelineModel
import Foundation

/// What the script in a page receives, as the JSON of one server-sent event.
struct PreviewState: Sendable, Encodable {
    /// The state of the pages; a page that shows another one must be reloaded.
    let revision: String
    /// The state before it, if the style sheets are all that differs.
    var from: String?
    /// The addresses of those style sheets, old and new.
    var styles: [String: String]?
    /// The errors as the terminal shows them; `nil` if there are none.
    let errors: String?
    /// `2 errors, 1 warning`
    let errorCount: String?
    /// The warnings as the terminal shows them.
    let warnings: String?
    let warningCount: String?
    /// What an editor should confirm about the page.
    var notes: String?

    /// A state with its diagnostics.
    init(revision: String, _ diagnostics: [Diagnostic]) {
        self.revision = revision
        let errors = diagnostics.filter { $0.severity == .error }
        let warnings = diagnostics.filter { $0.severity == .warning }
        self.errors = errors.isEmpty ? nil : DiagnosticPrinter.plainText(errors)
        errorCount = errors.isEmpty ? nil : DiagnosticPrinter.count(errors)
        self.warnings = warnings.isEmpty ? nil : DiagnosticPrinter.plainText(warnings)
        warningCount = warnings.isEmpty ? nil : DiagnosticPrinter.count(warnings)
    }

    /// The event as it is sent.
    func event() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // JSON has its line breaks escaped, so it is one line of data.
        return "data: \(String(decoding: try encoder.encode(self), as: UTF8.self))\n\n"
    }
}
