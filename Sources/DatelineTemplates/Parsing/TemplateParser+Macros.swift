import DatelineModel

/// `macro` and `import`: what a file defines for its own calls and for those of others.
extension TemplateParser {
    mutating func openMacro(_ piece: Piece, _ span: SourceSpan) {
        checkOutermost("macro", span)
        var tag = OpenTag(.macro, at: span, outer: nodes)
        if !piece.isBroken {
            let head = read(piece, from: 1) { parser throws(ExpressionParser.Failure) in
                (try parser.name("the macro’s name"), try parser.parameters())
            }
            tag.name = head?.0
            tag.parameters = head?.1 ?? []
        }
        push(tag)
    }

    mutating func addImport(_ piece: Piece, _ span: SourceSpan) {
        checkOutermost("import", span)
        guard !piece.isBroken else { return }
        let new = read(piece, from: 1) { parser throws(ExpressionParser.Failure) in
            let template = try parser.quoted("the file’s name in quotes")
            guard parser.takeWord("as") else { try parser.failExpecting("“as” and a name for the file’s macros") }
            return ImportSyntax(template: template, name: try parser.name("a name for the file’s macros"))
        }
        guard let new else { return }
        if let first = imports.first(where: { $0.name.text == new.name.text }) {
            report(
                .duplicateMacro, new.name.span, "“\(new.name.text)” is the name of another import",
                notes: ["first imported at \(source.place(first.name.span))"])
        } else {
            imports.append(new)
        }
    }

    /// Macros and imports are those of the whole file, so nothing may stand around them.
    private mutating func checkOutermost(_ word: String, _ span: SourceSpan) {
        guard let outer = open.last else { return }
        report(
            .unexpectedTag, span, "“\(word)” is inside “\(outer.kind.rawValue)”",
            help: "put it outside all other tags: it counts for the whole file",
            notes: ["“\(outer.kind.rawValue)” is at \(source.place(outer.span))"])
    }

    /// Keeps a macro whose end has been read.
    mutating func finishMacro(_ tag: OpenTag) {
        guard let name = tag.name else { return }
        if let first = macros[name.text]?.name {
            report(
                .duplicateMacro, name.span, "macro “\(name.text)” is defined twice",
                notes: ["first defined at \(source.place(first.span))"])
            return
        }
        macros[name.text] = MacroNode(name: name, parameters: tag.parameters, body: nodes)
    }
}
