/// Holds a value while a page is rendered: the one at a position of a list.
///
/// The list of a loop is the one it goes through; the list of an assigned value holds nothing else.
struct Slot {
    var values: [TemplateValue] = []
    var position = 0

    /// Goes on to the next value; whether there is one.
    mutating func advance() -> Bool {
        position += 1
        return position < values.count
    }

    /// A counter of the loop that goes through the list.
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
