/// Holds a value while a page is rendered: the one at a position in a list.
///
/// The slot of a loop holds the list that it iterates over; that of an assignment, a list of one value.
struct Slot {
    var values: [TemplateValue] = []
    var position = 0

    /// Moves to the next value; `false` if there is none.
    mutating func advance() -> Bool {
        position += 1
        return position < values.count
    }

    /// A counter of the loop.
    func counter(_ field: LoopField) -> TemplateValue {
        switch field {
        case .index: .number(position + 1)
        case .index0: .number(position)
        case .first: .flag(position == 0)
        case .last: .flag(position + 1 == values.count)
        case .length: .number(values.count)
        }
    }
}
