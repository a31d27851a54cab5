/// The tables of a program as they lie in memory, while it runs.
struct ProgramBuffers {
    let operations: UnsafeBufferPointer<Operation>
    let bytes: UnsafeBufferPointer<UInt8>
    let expressions: UnsafeBufferPointer<Expression>
    let comparisons: UnsafeBufferPointer<CompiledComparison>
    let steps: UnsafeBufferPointer<Int32>
    let filters: UnsafeBufferPointer<FilterCall>
    let arguments: UnsafeBufferPointer<FilterArgument>
    let dateParts: UnsafeBufferPointer<DatePart>
    let dateNames: UnsafeBufferPointer<ByteRange>
    let constants: UnsafeBufferPointer<TemplateValue>
    let origin: ByteRange
    let basePath: ByteRange
    let grouping: ByteRange

    /// What stands between groups of three digits.
    var groupingSeparator: UnsafeBufferPointer<UInt8> { text(grouping) }

    /// A stretch of the bytes.
    @inline(__always) func text(_ range: ByteRange) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: bytes.baseAddress.map { $0 + Int(range.start) }, count: Int(range.count))
    }

    /// A name of a month or day, by its place in `DateNames.all`.
    func dateName(_ index: Int) -> UnsafeBufferPointer<UInt8> {
        index < dateNames.count ? text(dateNames[index]) : UnsafeBufferPointer(start: nil, count: 0)
    }
}

extension Program {
    /// Runs something with the tables, which must not be kept.
    func withBuffers<Result>(_ body: (ProgramBuffers) -> Result) -> Result {
        operations.withUnsafeBufferPointer { operations in
            bytes.withUnsafeBufferPointer { bytes in
                expressions.withUnsafeBufferPointer { expressions in
                    comparisons.withUnsafeBufferPointer { comparisons in
                        steps.withUnsafeBufferPointer { steps in
                            filters.withUnsafeBufferPointer { filters in
                                arguments.withUnsafeBufferPointer { arguments in
                                    dateParts.withUnsafeBufferPointer { dateParts in
                                        dateNames.withUnsafeBufferPointer { dateNames in
                                            constants.withUnsafeBufferPointer { constants in
                                                body(
                                                    ProgramBuffers(
                                                        operations: operations, bytes: bytes, expressions: expressions,
                                                        comparisons: comparisons, steps: steps, filters: filters,
                                                        arguments: arguments, dateParts: dateParts,
                                                        dateNames: dateNames, constants: constants, origin: origin,
                                                        basePath: basePath, grouping: groupingSeparator))
                                            }
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
