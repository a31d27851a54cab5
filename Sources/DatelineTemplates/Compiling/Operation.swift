/// One step of a compiled template. Numbers point into the program; jumps go to an operation by its number.
enum Operation: Sendable {
    /// Print static text.
    case text(ByteRange)
    /// Print a value.
    case print(expression: Int32, Escaping)
    /// Go on elsewhere.
    case jump(to: Int32)
    /// Go on elsewhere if a value is true, or false.
    case branch(expression: Int32, when: Bool, to: Int32)
    /// Go on elsewhere if a comparison is true, or false.
    case compare(comparison: Int32, when: Bool, to: Int32)
    /// Put a value that a filter makes into a slot.
    case assign(expression: Int32, slot: Int32)
    /// Begin a loop over a list, or go on elsewhere if the list is missing or empty.
    case startLoop(loop: Int32, expression: Int32, slot: Int32, otherwise: Int32)
    /// Print what a partial made of the record in a slot and go on elsewhere, if it is known; `field` has the number of a
    /// lasting record.
    case recall(partial: Int32, slot: Int32, field: Int32, to: Int32)
    /// Keep what was printed since the `recall` before.
    case remember
    /// Go on with the next value of a loop at its body, or behind this operation if there is none.
    case repeatLoop(loop: Int32, slot: Int32, body: Int32)
}

/// A comparison of two values.
struct CompiledComparison: Sendable {
    let comparison: Comparison
    let left: Int32
    let right: Int32
}

/// A stretch of a program's bytes.
struct ByteRange: Sendable {
    let start: Int32
    let count: Int32
}
