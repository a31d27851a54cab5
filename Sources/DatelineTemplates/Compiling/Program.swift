/// A compiled template: a sequence of operations, and the tables they refer to.
///
/// A class, so that rendering a page retains one reference and not one for each table.
final class Program: Sendable {
    let operations: [Operation]
    /// The static text of all `text` operations.
    let bytes: [UInt8]
    let expressions: [Expression]
    let comparisons: [CompiledComparison]
    let steps: [Int32]
    let filters: [FilterCall]
    let constants: [TemplateValue]
    /// How many of the slots are the fields of the page.
    let fieldCount: Int
    /// How many slots there are: one for each field of the page, then those of loops and assignments.
    let slotCount: Int
    let site: SiteText

    /// The program that a builder has put together.
    init(_ builder: ProgramBuilder) {
        operations = builder.operations
        bytes = builder.bytes
        expressions = builder.expressions
        comparisons = builder.comparisons
        steps = builder.steps
        filters = builder.filters
        constants = builder.constants
        fieldCount = builder.fieldCount
        slotCount = builder.slotCount
        site = builder.site
    }
}
