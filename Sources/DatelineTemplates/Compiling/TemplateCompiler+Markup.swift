import DatelineModel

/// Markup that is left open.
extension TemplateCompiler {
    /// The page has to end between elements: anything left open would swallow what a browser reads next.
    mutating func checkOpenMarkup() {
        guard let unclosed = context.unclosed, let opening = context.opening, !isTooLarge else { return }
        reportOpen(opening, "\(unclosed) that begins here is not closed at the end of the page")
    }

    /// Reports what cannot stand in a tag: most often the tag before it has no end.
    mutating func report(_ misplaced: EscapingContext.Misplaced, in text: SourceSpan) {
        let span = SourceSpan(offset: text.offset + misplaced.offset, length: 1)
        if let opening = misplaced.opening, isLeftOpen(opening) {
            reportOpen(opening, "the tag that begins here is not closed at the end of the file")
            ignoresMarkup = true
            return
        }
        switch misplaced.kind {
        case .attribute:
            reportMarkup(
                .splitMarkup, span, "a space is missing before this attribute",
                help: "put one before or inside the tag that ends here")
        case .quote:
            reportMarkup(
                .splitMarkup, span, "this quotation mark begins no value",
                help: "write an attribute as name=\"value\", with a space before the next")
        case .tag:
            let place = file.template.source.place(span)
            let summary = "the tag that begins here is not closed before the next one"
            if let opening = misplaced.opening {
                reportOpen(opening, summary, notes: ["the next one is at \(place)"])
            } else {
                reportMarkup(.unclosedMarkup, span, "the tag before this one is not closed")
            }
        }
    }

    /// Reports markup that a branch or a loop leaves open, if it began in another file, which ended with it.
    mutating func reportLeftOpen(_ context: EscapingContext) -> Bool {
        guard let unclosed = context.unclosed, let opening = context.opening, isLeftOpen(opening) else { return false }
        let what = context.isInTag ? "the tag" : unclosed
        reportOpen(opening, "\(what) that begins here is not closed at the end of the file")
        return true
    }

    /// Whether markup began in a file that has ended meanwhile.
    private func isLeftOpen(_ opening: EscapingContext.Opening) -> Bool {
        guard let opened = library.template(named: sources[opening.source])?.source.file else { return false }
        let around = file.path.prefix { $0.phrase != File.extended }.map(\.source.file)
        if opened == file.template.source.file || around.contains(opened) { return false }
        // A block is filled while the files above its own are open.
        let levels = [opened, around.last ?? file.template.source.file].map { name in
            chain.firstIndex { $0.template.source.file == name }
        }
        guard let level = levels[0], let current = levels[1] else { return true }
        return level < current
    }

    private mutating func reportOpen(_ opening: EscapingContext.Opening, _ summary: String, notes: [String] = []) {
        guard let source = library.template(named: sources[opening.source]) else { return }
        let outer = file
        defer { file = outer }
        if let opened = ([file] + chain).first(where: { $0.template.name == source.name }) {
            file = opened
        } else {
            file = File(template: source, path: [])
        }
        reportMarkup(.unclosedMarkup, SourceSpan(offset: opening.offset, length: 1), summary, notes: notes)
    }
}
