/// A problem that was found in the site's files: what it is, where it is, and the way out.
package struct Diagnostic: Sendable, Hashable {
    /// How bad a problem is.
    package enum Severity: String, Sendable, Hashable, Comparable {
        /// The site can be built; someone should look.
        case warning
        /// Nothing is written until it is fixed.
        case error

        package static func < (left: Self, right: Self) -> Bool { left == .warning && right == .error }
    }

    /// Where the problem is.
    package enum Place: Sendable, Hashable {
        /// A place inside a file.
        case location(SourceLocation)
        /// A whole file or folder, by its path.
        case file(String)
        /// Nowhere in the site's files.
        case none
    }

    /// How bad it is.
    package let severity: Severity
    /// Where it is.
    package let place: Place
    /// The kind of problem.
    package let identifier: DiagnosticID
    /// What is wrong: lower case, names quoted, no full stop.
    package let summary: String
    /// What to do about it; `nil` if the summary says it all.
    package let help: String?
    /// Further lines, such as the templates that include the one at fault.
    package let notes: [String]

    /// An error.
    package static func error(
        _ identifier: DiagnosticID, at place: Place, _ summary: String, help: String? = nil, notes: [String] = []
    ) -> Diagnostic {
        Diagnostic(
            severity: .error, place: place, identifier: identifier, summary: summary, help: help, notes: notes)
    }

    /// A warning.
    package static func warning(
        _ identifier: DiagnosticID, at place: Place, _ summary: String, help: String? = nil, notes: [String] = []
    ) -> Diagnostic {
        Diagnostic(
            severity: .warning, place: place, identifier: identifier, summary: summary, help: help, notes: notes)
    }

    /// The same problem with another place and other notes.
    package func with(place: Place, notes: [String]) -> Diagnostic {
        Diagnostic(
            severity: severity, place: place, identifier: identifier, summary: summary, help: help, notes: notes)
    }

    /// What makes two problems the same, however they were found.
    fileprivate struct Identity: Hashable {
        let place: Place
        let identifier: DiagnosticID
        let summary: String
    }

    fileprivate var identity: Identity { Identity(place: place, identifier: identifier, summary: summary) }

    /// The path of the file, or `nil` if the problem has none.
    package var file: String? {
        switch place {
        case .location(let location): location.file
        case .file(let path): path
        case .none: nil
        }
    }
}

extension Diagnostic: Comparable {
    /// The order in which problems are shown: by file, line and column, then by their text.
    package static func < (left: Self, right: Self) -> Bool { left.sortKey < right.sortKey }

    private var sortKey: (String, Int, Int, String, String) {
        if case .location(let location) = place {
            return (location.file, location.line, location.column, identifier.rawValue, summary)
        }
        return (file ?? "", 0, 0, identifier.rawValue, summary)
    }
}

extension Sequence<Diagnostic> {
    /// The problems in their order, each once: a mistake in a partial is found again by every template that includes it.
    package func merged() -> [Diagnostic] {
        var places: [Diagnostic.Identity: Int] = [:]
        var result: [(diagnostic: Diagnostic, others: Int)] = []
        for diagnostic in self {
            if let position = places[diagnostic.identity] {
                result[position].others += diagnostic.notes == result[position].diagnostic.notes ? 0 : 1
            } else {
                places[diagnostic.identity] = result.count
                result.append((diagnostic, 0))
            }
        }
        return result.map { diagnostic, others in
            guard others > 0 else { return diagnostic }
            let note = others == 1 ? "and from one other place" : "and from \(others) other places"
            return diagnostic.with(place: diagnostic.place, notes: diagnostic.notes + [note])
        }
    }

    /// Whether one of the problems stops the build.
    package var containsErrors: Bool { contains { $0.severity == .error } }
}

/// Problems that end what was being done.
package struct DiagnosticError: Error {
    /// The problems, at least one.
    package let diagnostics: [Diagnostic]

    /// An end for these reasons.
    package init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

    /// An end for this reason.
    package init(_ diagnostic: Diagnostic) { self.diagnostics = [diagnostic] }
}
