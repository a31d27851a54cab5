import ArgumentParser

/// The form in which a command gives its results.
enum ResultFormat: String, ExpressibleByArgument, CaseIterable {
    /// For people.
    case text
    /// For machines: one JSON object a line.
    case json
}
