import DatelineModel

/// Conditions and loops.
extension TemplateCompiler {
    // MARK: - Conditions

    mutating func addConditional(_ conditional: ConditionalNode) {
        let start = context.atBoundary
        var ends: [(context: EscapingContext, name: String, span: SourceSpan)] = []
        var exits: [Int] = []
        let known = present
        defer { present = known }
        for (index, branch) in conditional.branches.enumerated() {
            let skips = jumps(branch.condition, when: false)
            context = start
            let others = present
            present.formUnion(places(in: branch.condition, when: true))
            compile(branch.body)
            present = others.union(places(in: branch.condition, when: false))
            ends.append((context.atBoundary, index == 0 ? "if" : "elif", branch.span))
            if index + 1 < conditional.branches.count || conditional.otherwise != nil {
                exits.append(program.add(.jump(to: 0)))
            }
            program.land(skips)
        }
        context = start
        if let otherwise = conditional.otherwise {
            compile(otherwise.body)
            ends.append((context.atBoundary, "else", otherwise.span))
        } else if let first = conditional.branches.first {
            ends.append((start, "no branch", first.span))
        }
        program.land(exits)
        join(ends)
    }

    /// Checks that all branches end in the same place in the markup.
    private mutating func join(_ ends: [(context: EscapingContext, name: String, span: SourceSpan)]) {
        guard let first = ends.first else { return }
        context = first.context
        for end in ends.dropFirst() {
            if let joined = context.joined(end.context) {
                context = joined
                continue
            }
            if reportLeftOpen(first.context) || reportLeftOpen(end.context) {
                ignoresMarkup = true
                return
            }
            let place = file.template.source.place(first.span)
            let isMissing = end.name == "no branch"
            reportMarkup(
                .splitMarkup, end.span,
                isMissing
                    ? "“if” ends \(first.context.phrase), but without it the page is \(end.context.phrase)"
                    : "“\(end.name)” ends \(end.context.phrase), but “if” ends \(first.context.phrase)",
                help: "open and close tags, quotes and comments in the same branch",
                notes: isMissing ? [] : ["“if” is at \(place)"])
            ignoresMarkup = true
            return
        }
    }

    /// Adds operations that jump if a condition is true, or false. `ProgramBuilder.land` sets the target.
    private mutating func jumps(_ condition: ConditionSyntax, when: Bool) -> [Int] {
        depth += 1
        defer { depth -= 1 }
        switch condition {
        case .broken: return []
        case .value(let syntax):
            let value = compile(syntax)
            return [program.add(.branch(expression: expression(value), when: when, to: 0))]
        case .not(let inner): return jumps(inner, when: !when)
        case .and(let parts): return jumps(parts, when: when, decidedBy: false)
        case .or(let parts): return jumps(parts, when: when, decidedBy: true)
        case .comparison(let comparison, let left, let right, let span):
            let values = (compile(left), compile(right))
            check(comparison, values.0, values.1, span)
            let compiled = CompiledComparison(
                comparison: comparison, left: expression(values.0), right: expression(values.1))
            return [program.add(.compare(comparison: program.add(comparison: compiled), when: when, to: 0))]
        }
    }

    /// `and` is decided by an operand that is false, `or` by one that is true.
    private mutating func jumps(_ parts: [ConditionSyntax], when: Bool, decidedBy: Bool) -> [Int] {
        if when == decidedBy { return parts.flatMap { jumps($0, when: when) } }
        let skips = parts.dropLast().flatMap { jumps($0, when: decidedBy) }
        let last = parts.last.map { jumps($0, when: when) } ?? []
        program.land(skips)
        return last
    }

    private mutating func check(
        _ comparison: Comparison, _ left: TypedValue, _ right: TypedValue, _ span: SourceSpan
    ) {
        guard let leftType = left.type, let rightType = right.type else { return }
        guard leftType.kind == rightType.kind else {
            report(
                .wrongType, span, "\(leftType.phrase) cannot be compared with \(rightType.phrase)",
                help: "both sides must have the same type")
            return
        }
        switch leftType.kind {
        case .number, .date: break
        case .text, .flag, .link, .url, .style:
            guard comparison.isOrdering else { break }
            report(
                .wrongType, span, "“\(comparison.rawValue)” compares numbers and dates, not \(leftType.phrase)")
        case .html, .json, .record, .list:
            report(
                .wrongType, span, "\(leftType.phrase) cannot be compared",
                help: leftType.kind == .list ? "compare its “| count”" : nil)
        }
    }

    // MARK: - Loops

    mutating func addLoop(_ loop: LoopNode) {
        let list = loop.list.map { asList(compile($0), at: $0.span) } ?? .unknown("")
        var element: ValueType?
        switch list.type {
        case .list(let type): element = type
        case .some(let type):
            report(
                .wrongType, loop.list?.span ?? loop.span, "“for” loops over a list, not \(type.phrase)",
                help: listsNearby(type))
        case nil: break
        }
        let slot = program.addSlot()
        let start = program.add(
            .startLoop(expression: expression(list), slot: slot, otherwise: 0))
        program.markLabel()
        let body = program.next

        let names = scope.count
        let before = context.atBoundary
        scope.add("loop", .loop(slot))
        if !loop.variable.text.isEmpty {
            scope.add(
                loop.variable.text,
                .value(TypedValue(origin: .slot(slot, path: []), type: element, phrase: loop.variable.text)))
        }
        context = before
        compile(loop.body)
        scope.forget(to: names)
        program.add(.repeatLoop(slot: slot, body: body))

        let after = context.atBoundary
        if before.joined(after)?.isAlike(before) != true {
            if !reportLeftOpen(after) {
                reportMarkup(
                    .splitMarkup, loop.span, "the loop begins \(before.phrase) but ends \(after.phrase)",
                    help: "open and close tags, quotes and comments within the loop, and keep a space before attributes"
                )
            }
            ignoresMarkup = true
        }
        addOtherwise(loop, start: start, before: before, after: after)
    }

    private mutating func addOtherwise(
        _ loop: LoopNode, start: Int, before: EscapingContext, after: EscapingContext
    ) {
        context = before
        guard let otherwise = loop.otherwise else {
            program.land([start])
            return
        }
        let exit = program.add(.jump(to: 0))
        program.land([start])
        compile(otherwise.body)
        program.land([exit])
        join([(after, "for", loop.span), (context.atBoundary, "else", otherwise.span)])
    }

    private func listsNearby(_ type: ValueType) -> String? {
        let lists = type.recordType?.fields.filter { $0.type.kind == .list }.map(\.name) ?? []
        return lists.isEmpty ? nil : "its lists are \(lists.listed)"
    }
}
