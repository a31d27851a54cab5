/// A value that is computed when a template is rendered: where it comes from, and its filters.
///
/// It holds only numbers, so that copies are free.
struct Expression: Sendable {
    /// Where the value comes from.
    enum Origin: UInt8, Sendable {
        /// The slot `index`, and from there the fields in `steps`.
        case slot
        /// The constant `index`.
        case constant
        /// The counter `field` of the loop whose slot is `index`.
        case loop
    }

    let origin: Origin
    var field = LoopField.index
    let index: Int32
    var firstStep: Int32 = 0
    var stepCount: Int32 = 0
    var firstFilter: Int32 = 0
    var filterCount: Int32 = 0

    /// The fields to follow: a range of the program's steps.
    var steps: Range<Int> { Int(firstStep)..<Int(firstStep + stepCount) }
    /// The filters: a range of the program's filters.
    var filters: Range<Int> { Int(firstFilter)..<Int(firstFilter + filterCount) }
}

/// The fields of `loop`.
enum LoopField: UInt8, Sendable, CaseIterable {
    case index, index0, first, last, length

    /// The type of the value.
    var type: ValueType {
        switch self {
        case .index, .index0, .length: .number
        case .first, .last: .flag
        }
    }
}
