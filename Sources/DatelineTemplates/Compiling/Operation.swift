/// One step of a compiled template. Indices refer to the tables of the program; jump targets are indices of operations.
enum Operation: Sendable {
    /// Print static text.
    case text(ByteRange)
    /// Print a value.
    case print(expression: Int32, Escaping)
    /// Continue elsewhere.
    case jump(to: Int32)
    /// Continue elsewhere if a value is true, or false.
    case branch(expression: Int32, when: Bool, to: Int32)
    /// Continue elsewhere if a comparison is true, or false.
    case compare(comparison: Int32, when: Bool, to: Int32)
    /// Put the result of filters into a slot.
    case assign(expression: Int32, slot: Int32)
    /// Start a loop over a list, or continue elsewhere if the list is missing or empty.
    case startLoop(expression: Int32, slot: Int32, otherwise: Int32)
    /// Print what the cache has for a partial and the record in a slot, and continue elsewhere; if it has nothing, do nothing.
    /// `field` is where a lasting record has its number.
    case recall(partial: Int32, slot: Int32, field: Int32, to: Int32)
    /// Keep in the cache what was printed since the last `recall`.
    case remember
    /// Continue with the next value of a loop at its body, or after this operation if there is none.
    case repeatLoop(slot: Int32, body: Int32)
}

/// A range of a program's bytes.
struct ByteRange: Sendable {
    let start: Int32
    let count: Int32

    /// The first byte and the one after the last.
    var bounds: Range<Int> { Int(start)..<Int(start + count) }
}

/// A comparison of two values.
struct CompiledComparison: Sendable {
    let comparison: Comparison
    let left: Int32
    let right: Int32
}
