/// The problems of one file, of which the first thousand are kept and the rest are counted: nothing that is in a file can
/// fill the memory with what is wrong with it.
package struct ProblemList<Problem> {
    /// The problems that are kept.
    package private(set) var kept: [Problem] = []
    /// How many more there are.
    package private(set) var left = 0

    /// How many problems of a file are kept.
    package static var most: Int { 1000 }

    /// No problems.
    package init() {}

    /// Whether there are none.
    package var isEmpty: Bool { kept.isEmpty }

    /// Adds a problem, which is not even made if there are too many.
    package mutating func append(_ problem: @autoclosure () throws -> Problem) rethrows {
        if kept.count < Self.most { kept.append(try problem()) } else { left += 1 }
    }

    /// Adds problems that were made already.
    package mutating func append(contentsOf problems: some Sequence<Problem>) {
        for problem in problems { append(problem) }
    }
}

extension ProblemList: Sendable where Problem: Sendable {}

extension ProblemList<Diagnostic> {
    /// The problems, all errors, and one more that says how many of them are left out.
    package func diagnostics(of file: String) -> [Diagnostic] { kept + Self.note(of: left, in: file) }
}

extension [Diagnostic] {
    /// As many of the problems of a file as are kept, and one more that says how many are left out.
    package func asProblems(of file: String) -> [Diagnostic] {
        let rest = dropFirst(ProblemList<Diagnostic>.most)
        guard !rest.isEmpty else { return self }
        let severity: Diagnostic.Severity = rest.containsErrors ? .error : .warning
        return prefix(ProblemList<Diagnostic>.most) + ProblemList<Diagnostic>.note(of: rest.count, in: file, severity)
    }
}

extension ProblemList {
    /// A problem that says how many of those of a file are left out; nothing if none are.
    package static func note(
        of left: Int, in file: String, _ severity: Diagnostic.Severity = .error
    ) -> [Diagnostic] {
        guard left > 0 else { return [] }
        let make = severity == .error ? Diagnostic.error : Diagnostic.warning
        return [
            make(
                .tooManyProblems, .file(file),
                "\(DiagnosticPrinter.counted(left, "more problem")) in this file after the first \(most)",
                "fix the first ones; the rest is listed then", [])
        ]
    }
}
