import DatelineModel

/// One template file, read but not checked against any page kind.
struct ParsedTemplate: Sendable {
    let name: String
    let source: SourceText
    /// The template it extends.
    let extended: NameSyntax?
    let nodes: [Node]
    /// All blocks by name, also those inside others.
    let blocks: [String: BlockNode]
    /// What is wrong with it.
    let diagnostics: [Diagnostic]
}
