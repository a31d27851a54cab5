/// How far a loop has come.
struct LoopState {
    /// The values it goes through.
    var values = UnsafeBufferPointer<TemplateValue>(start: nil, count: 0)
    /// The place of the current one.
    var index = 0

    /// What `loop` gives for a field.
    func value(_ field: LoopField) -> TemplateValue {
        switch field {
        case .index: .number(index + 1)
        case .index0: .number(index)
        case .first: .flag(index == 0)
        case .last: .flag(index + 1 == values.count)
        case .length: .number(values.count)
        }
    }
}
