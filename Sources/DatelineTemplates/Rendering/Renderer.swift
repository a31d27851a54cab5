/// Renders one page: runs a program with the page's values.
///
/// Values are lent to closures where they are and not copied, because a copy writes to a reference count, and threads
/// that render pages with the same records would wait for each other. The renderer cannot be copied for the same reason:
/// those closures borrow it.
struct Renderer: ~Copyable {
    private let program: Program
    /// The values of the page's record.
    private let page: [TemplateValue]
    /// The slots of loops and assignments.
    private var slots: [Slot]

    init(_ program: Program, page: Record) {
        self.program = program
        self.page = page.values
        slots = Array(repeating: Slot(), count: program.slotCount - program.fieldCount)
    }

    /// How large a page may be, in bytes.
    private static let largestPage = 64 << 20
    /// How often all loops of a page together may go round.
    private static let mostRounds = 5_000_000

    /// A page that does not come to an end in good time.
    enum Excess: Error {
        case size, rounds

        /// What is too much.
        var summary: String {
            switch self {
            case .size: "a page of this template has more than \(Renderer.largestPage >> 20) MiB"
            case .rounds: "the loops of this template go round more than \(Renderer.mostRounds) times for a page"
            }
        }
    }

    /// Appends the page to a buffer.
    mutating func render(into buffer: inout [UInt8], reusing cache: inout PartialCache) throws(Excess) {
        let end = buffer.count + Self.largestPage
        var rounds = 0
        // What the next `remember` keeps, and where it begins in the buffer.
        var pending: (key: PartialCache.Key, start: Int)?
        let (operations, bytes) = (program.operations, program.bytes)
        var next = 0
        while next < operations.count {
            let number = next
            next += 1
            switch operations[number] {
            case .text(let range): buffer.append(contentsOf: bytes.span.extracting(range.bounds))
            case .print(let expression, let escaping):
                print(expression, escaping, into: &buffer)
                if buffer.count > end { throw .size }
            case .jump(let target): next = Int(target)
            case .branch(let expression, let when, let target):
                if withValue(expression, { $0.isTrue }) == when { next = Int(target) }
            case .compare(let comparison, let when, let target):
                if isTrue(program.comparisons[Int(comparison)]) == when { next = Int(target) }
            case .assign(let expression, let slot):
                slots[local(slot)] = Slot(values: [withValue(expression) { copy $0 }])
            case .startLoop(let expression, let slot, let otherwise):
                let values = withValue(expression) { $0.elements }
                if values.isEmpty { next = Int(otherwise) }
                slots[local(slot)] = Slot(values: values)
            case .repeatLoop(let slot, let body):
                rounds += 1
                if rounds > Self.mostRounds { throw .rounds }
                if buffer.count > end { throw .size }
                if slots[local(slot)].advance() { next = Int(body) }
            case .recall(let partial, let slot, let field, let target):
                pending = nil
                guard cache.isUsed, let number = lastingNumber(inSlot: slot, field) else { break }
                let key = PartialCache.Key(partial: partial, record: number)
                if cache.append(key, to: &buffer) { next = Int(target) } else { pending = (key, buffer.count) }
            case .remember:
                if let (key, start) = pending { cache.keep(key, buffer, from: start) }
                pending = nil
            }
        }
    }

    /// Where the slot of a loop or assignment is: the slots before it are the fields of the page.
    private func local(_ slot: Int32) -> Int { Int(slot) - program.fieldCount }

    private func isTrue(_ comparison: CompiledComparison) -> Bool {
        withValue(comparison.left) { left in
            withValue(comparison.right) { right in comparison.comparison.holds(left, right) }
        }
    }

    /// The number of the lasting record in a slot; `nil` if there is no such record.
    private func lastingNumber(inSlot slot: Int32, _ field: Int32) -> Int? {
        withSlot(slot) { value in
            value.withField(Int(field)) { number in
                switch number {
                case .number(let number): number
                default: nil
                }
            }
        }
    }

    // MARK: - Values

    /// Lends the value of an expression, after all its filters; `none` if it is missing.
    @inline(__always)
    private func withValue<Result>(_ expression: Int32, _ body: (borrowing TemplateValue) -> Result) -> Result {
        withValue(program.expressions[Int(expression)], body)
    }

    @inline(__always)
    private func withValue<Result>(_ expression: Expression, _ body: (borrowing TemplateValue) -> Result) -> Result {
        expression.filterCount == 0 ? withOrigin(expression, body) : body(filtered(expression))
    }

    /// The value of an expression after all its filters, of which there have to be some.
    private func filtered(_ expression: Expression) -> TemplateValue {
        var result = withOrigin(expression) { apply(expression.filters.lowerBound, to: $0) }
        for filter in expression.filters.dropFirst() { result = apply(filter, to: result) }
        return result
    }

    /// Lends the value of an expression before its filters.
    @inline(__always)
    private func withOrigin<Result>(_ expression: Expression, _ body: (borrowing TemplateValue) -> Result) -> Result {
        switch expression.origin {
        case .constant: program.constants.withElement(at: Int(expression.index), body)
        case .loop: body(slots.withElement(at: local(expression.index)) { $0.counter(expression.field) })
        case .slot:
            withSlot(expression.index) { value in follow(expression.steps, from: value, body) }
        }
    }

    @inline(__always)
    private func withSlot<Result>(_ slot: Int32, _ body: (borrowing TemplateValue) -> Result) -> Result {
        if slot < program.fieldCount {
            return slot < page.count ? page.withElement(at: Int(slot), body) : body(.none)
        }
        return slots.withElement(at: local(slot)) { slot in
            slot.position < slot.values.count ? slot.values.withElement(at: slot.position, body) : body(.none)
        }
    }

    /// Lends the value to which steps lead from field to field.
    @inline(__always)
    private func follow<Result>(
        _ steps: Range<Int>, from value: borrowing TemplateValue, _ body: (borrowing TemplateValue) -> Result
    ) -> Result {
        if steps.isEmpty { return body(value) }
        return value.withField(Int(program.steps[steps.lowerBound])) { value in
            steps.count == 1 ? body(value) : followFurther(steps.dropFirst(), from: value, body)
        }
    }

    /// As `follow`, for the steps after the first: most paths have only one.
    @inline(never)
    private func followFurther<Result>(
        _ steps: Range<Int>, from value: borrowing TemplateValue, _ body: (borrowing TemplateValue) -> Result
    ) -> Result {
        follow(steps, from: value, body)
    }

    // MARK: - Filters

    /// What a filter makes of a value.
    private func apply(_ filter: Int, to value: TemplateValue) -> TemplateValue {
        program.filters.withElement(at: filter) { filter in
            guard filter.takesMissing || !value.isMissing else { return .none }
            return filter.action.value(value, filter.arguments)
        }
    }

    // MARK: - Printing

    private func print(_ expression: Int32, _ escaping: Escaping, into buffer: inout [UInt8]) {
        let expression = program.expressions[Int(expression)]
        if expression.filterCount == 0 {
            withOrigin(expression) { program.site.write($0, escaping, into: &buffer) }
        } else {
            printFiltered(expression, escaping, into: &buffer)
        }
    }

    /// Prints what the last filter of an expression makes of what the others make of its value.
    private func printFiltered(_ expression: Expression, _ escaping: Escaping, into buffer: inout [UInt8]) {
        var inner = expression
        inner.filterCount -= 1
        withValue(inner) { value in
            program.filters.withElement(at: inner.filters.upperBound) { filter in
                guard filter.takesMissing || !value.isMissing else { return }
                filter.action.write(value, filter.arguments, escaping, into: &buffer)
            }
        }
    }
}

extension TemplateValue {
    /// The values of a list; none for other values.
    fileprivate var elements: [TemplateValue] {
        if case .list(let list) = self { list } else { [] }
    }

    /// Lends a value of a record; `none` if this is no record or has no such field.
    @inline(__always)
    fileprivate func withField<Result>(_ index: Int, _ body: (borrowing TemplateValue) -> Result) -> Result {
        switch self {
        case .record(let record) where index < record.values.count: record.values.withElement(at: index, body)
        default: body(.none)
        }
    }
}

extension FilterAction {
    /// The value that the filter makes of a value.
    fileprivate func value(_ value: TemplateValue, _ arguments: FilterArguments) -> TemplateValue {
        switch self {
        case .transform(let transform): return transform(value, arguments)
        case .write(let written, let write):
            var bytes: [UInt8] = []
            write(value, arguments, &bytes)
            switch written {
            case .json: return .json(bytes)
            case .text: return .text(String(decoding: bytes, as: UTF8.self))
            case .url: return .url(String(decoding: bytes, as: UTF8.self))
            }
        }
    }

    /// Prints what the filter makes of a value.
    fileprivate func write(
        _ value: TemplateValue, _ arguments: FilterArguments, _ escaping: Escaping, into buffer: inout [UInt8]
    ) {
        switch self {
        case .transform(let transform):
            arguments.site.write(transform(value, arguments), escaping, into: &buffer)
        // What the filter writes goes straight into the page, and is escaped there.
        case .write(_, let write):
            let start = buffer.count
            write(value, arguments, &buffer)
            buffer.escapeTail(from: start, escaping)
        }
    }
}
