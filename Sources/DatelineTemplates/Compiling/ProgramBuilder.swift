/// Puts a program together, operation by operation.
struct ProgramBuilder {
    private(set) var operations: [Operation] = []
    private(set) var bytes: [UInt8] = []
    private(set) var expressions: [Expression] = []
    private(set) var comparisons: [CompiledComparison] = []
    private(set) var steps: [Int32] = []
    private(set) var filters: [FilterCall] = []
    private(set) var constants: [TemplateValue] = []
    private(set) var slotCount: Int
    let fieldCount: Int
    let site: SiteText

    /// Static text is not joined with text before this operation, because a jump leads here.
    private var label = 0

    /// A program without operations, for pages with `fieldCount` fields.
    init(site: SiteText, fieldCount: Int) {
        self.site = site
        self.fieldCount = fieldCount
        slotCount = fieldCount
    }
}

// MARK: - Operations

extension ProgramBuilder {
    /// The number of the next operation.
    var next: Int32 { Int32(operations.count) }

    /// Adds an operation and returns its number.
    @discardableResult
    mutating func add(_ operation: Operation) -> Int {
        operations.append(operation)
        return operations.count - 1
    }

    /// Adds static text, joined with the text before it if nothing comes between.
    mutating func add(text: some Collection<UInt8>) {
        guard !text.isEmpty else { return }
        let start = Int32(bytes.count)
        bytes.append(contentsOf: text)
        let count = Int32(text.count)
        if operations.count > label, case .text(let last)? = operations.last, last.start + last.count == start {
            operations[operations.count - 1] = .text(ByteRange(start: last.start, count: last.count + count))
        } else {
            operations.append(.text(ByteRange(start: start, count: count)))
        }
    }

    /// Records that a jump will lead to the next operation.
    mutating func markLabel() { label = operations.count }

    /// Lets jumps lead to the next operation.
    mutating func land(_ jumps: [Int]) {
        if !jumps.isEmpty { markLabel() }
        for jump in jumps {
            switch operations[jump] {
            case .jump: operations[jump] = .jump(to: next)
            case .branch(let expression, let when, _):
                operations[jump] = .branch(expression: expression, when: when, to: next)
            case .compare(let comparison, let when, _):
                operations[jump] = .compare(comparison: comparison, when: when, to: next)
            case .startLoop(let expression, let slot, _):
                operations[jump] = .startLoop(expression: expression, slot: slot, otherwise: next)
            case .text, .print, .assign, .repeatLoop, .recall, .remember: break
            }
        }
    }
}

// MARK: - Dependencies

extension ProgramBuilder {
    /// The one slot before `firstSlot` that the operations from `start` on read; `nil` if they read none or several, or
    /// the counters of a loop around them.
    func onlySlot(from start: Int, before firstSlot: Int32) -> Int32? {
        var slots: Set<Int32> = []
        var usesLoop = false
        let note = { (index: Int32) in
            let expression = expressions[Int(index)]
            switch expression.origin {
            case .constant: break
            case .slot: if expression.index < firstSlot { slots.insert(expression.index) }
            case .loop: usesLoop = usesLoop || expression.index < firstSlot
            }
        }
        for operation in operations[start...] {
            switch operation {
            case .text, .jump, .repeatLoop, .recall, .remember: break
            case .print(let expression, _), .branch(let expression, _, _), .assign(let expression, _),
                .startLoop(let expression, _, _):
                note(expression)
            case .compare(let comparison, _, _):
                note(comparisons[Int(comparison)].left)
                note(comparisons[Int(comparison)].right)
            }
        }
        return slots.count == 1 && !usesLoop ? slots.first : nil
    }

    /// Replaces an operation.
    mutating func replace(_ operation: Int, with other: Operation) { operations[operation] = other }
}

// MARK: - Tables

extension ProgramBuilder {
    mutating func add(expression: Expression) -> Int32 {
        expressions.append(expression)
        return Int32(expressions.count - 1)
    }

    mutating func add(comparison: CompiledComparison) -> Int32 {
        comparisons.append(comparison)
        return Int32(comparisons.count - 1)
    }

    mutating func add(steps path: [Int]) -> Int32 {
        steps += path.map { Int32($0) }
        return Int32(steps.count - path.count)
    }

    mutating func add(constant: TemplateValue) -> Int32 {
        constants.append(constant)
        return Int32(constants.count - 1)
    }

    mutating func add(filters calls: [FilterCall]) -> Int32 {
        filters += calls
        return Int32(filters.count - calls.count)
    }

    mutating func addSlot() -> Int32 {
        slotCount += 1
        return Int32(slotCount - 1)
    }
}
