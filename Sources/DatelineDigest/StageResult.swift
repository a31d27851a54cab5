package import DatelineModel

/// What a stage of a build came to: its value, or no value if something that it cannot do without is wrong.
package struct StageResult<Value: Sendable>: Sendable {
    /// The value; `nil` if the stage failed, and then a diagnostic says why.
    package let value: Value?
    /// Everything that is wrong, in no order. A value may have warnings, and errors in single files.
    package let diagnostics: [Diagnostic]

    /// The result of a stage that came to its end.
    package init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
        (self.value, self.diagnostics) = (value, diagnostics)
    }

    /// The result of a stage that failed.
    package static func failed(_ diagnostics: [Diagnostic]) -> Self { Self(value: nil, diagnostics: diagnostics) }

    private init(value: Value?, diagnostics: [Diagnostic]) { (self.value, self.diagnostics) = (value, diagnostics) }
}

extension [Diagnostic] {
    /// The value of a step that may throw diagnostics, which are kept.
    mutating func collecting<Value>(_ step: () throws -> Value) -> Value? {
        do {
            return try step()
        } catch let error as DiagnosticError {
            self += error.diagnostics
        } catch {
            append(.error(.internalError, at: .none, "\(error)"))
        }
        return nil
    }
}
