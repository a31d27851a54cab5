/// An argument of a filter in a program.
enum FilterArgument: Sendable {
    case number(Int)
    /// A text, in the program's bytes.
    case text(ByteRange)
    /// A date pattern, in the program's date parts.
    case pattern(ByteRange)
}

/// What a filter is given besides its value: its arguments, and the site's address.
///
/// The buffers belong to the program and are good while a template is rendered. There are only numbers and addresses in
/// it, so that calling a filter touches no reference count that threads share.
struct FilterArguments {
    private let buffers: UnsafePointer<ProgramBuffers>
    private let first: Int32
    /// How many arguments there are.
    let count: Int32

    init(_ buffers: UnsafePointer<ProgramBuffers>, first: Int32, count: Int32) {
        self.buffers = buffers
        self.first = first
        self.count = count
    }

    /// The program's tables.
    var program: ProgramBuffers { @inline(__always) get { buffers.pointee } }

    /// The text at a place, empty if there is none.
    func text(_ index: Int) -> UnsafeBufferPointer<UInt8> {
        guard index < count, case .text(let range) = program.arguments[Int(first) + index] else {
            return UnsafeBufferPointer(start: nil, count: 0)
        }
        return program.text(range)
    }

    /// The number at a place, 0 if there is none.
    func number(_ index: Int) -> Int {
        guard index < count, case .number(let number) = program.arguments[Int(first) + index] else { return 0 }
        return number
    }

    /// The first argument as a value: a text or a number.
    var value: TemplateValue {
        guard count > 0 else { return .none }
        switch program.arguments[Int(first)] {
        case .number(let number): return .number(number)
        case .text(let range): return .text(String(decoding: program.text(range), as: UTF8.self))
        case .pattern: return .none
        }
    }

    /// The parts of the date pattern that is the first argument.
    var dateParts: UnsafeBufferPointer<DatePart> {
        guard count > 0, case .pattern(let range) = program.arguments[Int(first)] else {
            return UnsafeBufferPointer(start: nil, count: 0)
        }
        return UnsafeBufferPointer(rebasing: program.dateParts[Int(range.start)..<Int(range.start + range.count)])
    }
}
