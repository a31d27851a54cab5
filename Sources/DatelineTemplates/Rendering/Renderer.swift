/// Runs a program for one page.
///
/// Slots hold addresses of values inside the page's record and not the values: the record is kept alive by the caller
/// and nothing in it changes, so its arrays stay where they are. This spares two writes to a shared reference count for
/// every value printed, which is what keeps renderers on several threads from waiting for each other.
struct Renderer {
    private let buffers: UnsafePointer<ProgramBuffers>
    private let slots: UnsafeMutableBufferPointer<UnsafePointer<TemplateValue>?>
    private let loops: UnsafeMutableBufferPointer<LoopState>
    /// Values that filters have made and slots point into. Each is kept until the page is done.
    private var kept: [[TemplateValue]] = []
    /// What the next `remember` keeps, and where it begins in the buffer.
    private var pending: (key: PartialCache.Key, start: Int)?

    init(
        _ buffers: UnsafePointer<ProgramBuffers>, slots: UnsafeMutableBufferPointer<UnsafePointer<TemplateValue>?>,
        loops: UnsafeMutableBufferPointer<LoopState>
    ) {
        self.buffers = buffers
        self.slots = slots
        self.loops = loops
    }

    private var program: ProgramBuffers { @inline(__always) get { buffers.pointee } }

    /// Appends the page of a record.
    mutating func render(_ record: Record, into buffer: inout [UInt8], reusing cache: inout PartialCache) {
        withExtendedLifetime(record) {
            let fields = record.addresses
            for index in fields.indices where index < slots.count {
                slots[index] = fields.baseAddress.map { $0 + index }
            }
            run(into: &buffer, &cache)
        }
    }

    private mutating func run(into buffer: inout [UInt8], _ cache: inout PartialCache) {
        let program = buffers.pointee
        var next = 0
        while next < program.operations.count {
            let number = next
            next += 1
            switch program.operations[number] {
            case .text(let range): buffer.append(contentsOf: program.text(range))
            case .print(let expression, let escaping):
                print(program.expressions[Int(expression)], escaping, into: &buffer)
            case .jump(let target): next = Int(target)
            case .branch(let expression, let when, let target):
                if isTrue(program.expressions[Int(expression)]) == when { next = Int(target) }
            case .compare(let comparison, let when, let target):
                if isTrue(program.comparisons[Int(comparison)]) == when { next = Int(target) }
            case .assign(let expression, let slot):
                let value = [evaluate(program.expressions[Int(expression)])]
                slots[Int(slot)] = value.withUnsafeBufferPointer { $0.baseAddress }
                kept.append(value)
            case .startLoop(let loop, let expression, let slot, let otherwise):
                let values = list(program.expressions[Int(expression)])
                loops[Int(loop)] = LoopState(values: values)
                slots[Int(slot)] = values.baseAddress
                if values.isEmpty { next = Int(otherwise) }
            case .recall(let partial, let slot, let field, let target):
                pending = nil
                guard cache.isUsed, let number = lastingNumber(inSlot: slot, field) else { break }
                let key = PartialCache.Key(partial: partial, record: number)
                if cache.append(key, to: &buffer) { next = Int(target) } else { pending = (key, buffer.count) }
            case .remember:
                if let (key, start) = pending { cache.keep(key, buffer, from: start) }
                pending = nil
            case .repeatLoop(let loop, let slot, let body):
                let index = loops[Int(loop)].index + 1
                let values = loops[Int(loop)].values
                guard index < values.count else { break }
                loops[Int(loop)].index = index
                slots[Int(slot)] = values.baseAddress.map { $0 + index }
                next = Int(body)
            }
        }
    }

    /// The number of the lasting record in a slot; `nil` if what is there is none.
    private func lastingNumber(inSlot slot: Int32, _ field: Int32) -> Int? {
        guard case .record(let record)? = slots[Int(slot)]?.pointee, record.values.count > Int(field),
            case .number(let number) = record.values[Int(field)]
        else { return nil }
        return number
    }

    // MARK: - Values

    /// The address of a value that no filter changes; `nil` if it is missing or a counter.
    @inline(__always)
    private func address(_ expression: Expression) -> UnsafePointer<TemplateValue>? {
        switch expression.origin {
        case .constant: return program.constants.baseAddress.map { $0 + Int(expression.index) }
        case .loop: return nil
        case .slot:
            guard var address = slots[Int(expression.index)] else { return nil }
            var step = Int(expression.firstStep)
            let end = step + Int(expression.stepCount)
            while step < end {
                guard case .record(let record) = address.pointee else { return nil }
                let fields = record.addresses
                let index = Int(program.steps[step])
                guard index < fields.count, let first = fields.baseAddress else { return nil }
                address = first + index
                step += 1
            }
            return address
        }
    }

    /// The value of an expression, after all its filters.
    private func evaluate(_ expression: Expression) -> TemplateValue {
        var value = unfiltered(expression)
        for index in 0..<Int(expression.filterCount) {
            value = apply(program.filters[Int(expression.firstFilter) + index], to: value)
        }
        return value
    }

    private func unfiltered(_ expression: Expression) -> TemplateValue {
        if expression.origin == .loop { return loops[Int(expression.index)].value(expression.field) }
        return address(expression)?.pointee ?? .none
    }

    private func apply(_ filter: FilterCall, to value: TemplateValue) -> TemplateValue {
        guard filter.takesMissing || !value.isMissing else { return .none }
        let arguments = FilterArguments(buffers, first: filter.firstArgument, count: filter.argumentCount)
        switch filter.action {
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

    private func isTrue(_ expression: Expression) -> Bool {
        if expression.filterCount == 0, expression.origin != .loop {
            return address(expression)?.pointee.isTrue ?? false
        }
        return evaluate(expression).isTrue
    }

    private func isTrue(_ comparison: CompiledComparison) -> Bool {
        comparison.comparison.holds(
            evaluate(program.expressions[Int(comparison.left)]), evaluate(program.expressions[Int(comparison.right)]))
    }

    /// The values that a loop goes through.
    private mutating func list(_ expression: Expression) -> UnsafeBufferPointer<TemplateValue> {
        if expression.filterCount == 0 {
            return address(expression)?.pointee.elements ?? UnsafeBufferPointer(start: nil, count: 0)
        }
        let value = [evaluate(expression)]
        kept.append(value)
        return value.withUnsafeBufferPointer { $0.first?.elements } ?? UnsafeBufferPointer(start: nil, count: 0)
    }

    // MARK: - Printing

    private func print(_ expression: Expression, _ escaping: Escaping, into buffer: inout [UInt8]) {
        guard expression.filterCount > 0 else {
            if let address = address(expression) {
                program.write(at: address, escaping, into: &buffer)
            } else if expression.origin == .loop {
                program.write(unfiltered(expression), escaping, into: &buffer)
            }
            return
        }
        var value = unfiltered(expression)
        let last = Int(expression.firstFilter + expression.filterCount) - 1
        for index in Int(expression.firstFilter)..<last { value = apply(program.filters[index], to: value) }
        let filter = program.filters[last]
        guard filter.takesMissing || !value.isMissing else { return }
        let arguments = FilterArguments(buffers, first: filter.firstArgument, count: filter.argumentCount)
        switch filter.action {
        case .transform(let transform): program.write(transform(value, arguments), escaping, into: &buffer)
        // What the last filter writes goes straight into the page, and is escaped there.
        case .write(_, let write):
            let start = buffer.count
            write(value, arguments, &buffer)
            buffer.escapeTail(from: start, escaping)
        }
    }
}

extension Record {
    /// The values as they lie in memory, good as long as the record is alive.
    @inline(__always) var addresses: UnsafeBufferPointer<TemplateValue> { values.withUnsafeBufferPointer { $0 } }
}

extension TemplateValue {
    /// The values of a list as they lie in memory, good as long as the list is alive.
    @inline(__always) fileprivate var elements: UnsafeBufferPointer<TemplateValue>? {
        if case .list(let list) = self { list.withUnsafeBufferPointer { $0 } } else { nil }
    }
}
