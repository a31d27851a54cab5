import DatelineModel

/// From a text to a tree with all that Dateline adds to CommonMark.
extension MarkdownDocument {
    static func read(
        _ bytes: UnsafeBufferPointer<UInt8>, _ typography: Typography?, _ rules: MarkdownRules?, _ form: MarkdownForm
    ) -> (MarkdownNode, Parts) {
        let marks = MarkdownMarks(in: bytes)
        let typography = typography.flatMap { $0.mayChange(bytes) ? $0 : nil }
        let keepsTyped = typography != nil && marks.mayHaveKeptSigns
        let marksStars =
            rules?.readsEastAsianEmphasis == true && form.isExtended && marks.mayHaveEastAsianEmphasis
        let hasMarks = keepsTyped || marksStars || form.isExtended && marks.needsEscapes(form)
        var (root, parts) =
            hasMarks
            ? Escapes.marked(bytes, keepsTyped: keepsTyped, marksStars: marksStars).withUnsafeBufferPointer {
                read($0, marks, hasMarks: true, rules?.html, form)
            } : read(bytes, marks, hasMarks: false, rules?.html, form)
        if let typography { parts.typedHeadings = MarkdownTypography.set(typography, in: root) }
        if hasMarks { Escapes.removeMarks(from: root) }
        return (root, parts)
    }

    private static func read(
        _ bytes: UnsafeBufferPointer<UInt8>, _ marks: MarkdownMarks, hasMarks: Bool, _ html: RawHTML?,
        _ form: MarkdownForm
    ) -> (MarkdownNode, Parts) {
        let hasMarkdownInHTML = form.isExtended && marks.mayHaveHTML && MarkdownInHTML.mayBe(in: bytes)
        var blocks =
            form.isExtended && marks.mayHaveBlocks || hasMarkdownInHTML
            ? BlockExtensions(bytes, marks, form, hasMarkdownInHTML: hasMarkdownInHTML) : nil
        let root = blocks?.source.document() ?? MarkdownNode.document(bytes)
        var parts = Parts(isPage: form.isPage, source: blocks?.source)
        if hasMarks, marks.mayHaveEastAsianEmphasis { Escapes.removeMarks(EastAsianEmphasis.mark, from: root) }
        if marks.mayHaveReferences { repairCharacters(of: root, hasMarks: hasMarks) }
        if marks.mayHaveHTML, let html {
            parts.html = HTMLPlacement(html, form, line: parts.line).place(in: root)
        }
        guard form.isExtended else { return (root, parts) }
        if marks.mayHaveInserts { parts.inserts = Inserts(takenOutOf: root, line: parts.line) }
        blocks?.build(in: root)
        if marks.mayHaveAttributes { parts.headingAttributes = HeadingAttributes.take(outOf: root) }
        if marks.mayHaveTasks { TaskLists.apply(to: root, form) }
        if marks.mayHaveAdmonitions { Admonitions.apply(to: root, form) }
        if marks.mayHaveImages {
            parts.emptyImages = EmptyImages.unwrap(in: [root] + (blocks?.notes.contents ?? []), line: parts.line)
        }
        if form.hasFigures {
            let texts = [root] + (blocks?.notes.contents ?? [])
            if marks.mayHaveImages { EmptyImages.removeFillers(in: texts) }
            if marks.mayHaveTables || marks.mayHaveHTML { TableRegions.apply(to: texts, form) }
            if marks.mayHaveImages { Figures.apply(to: texts, &parts.html, line: parts.line) }
        }
        if marks.mayHaveInlines {
            var inlines = InlineExtensions(marks, notes: blocks?.notes ?? Footnotes(form), blocks?.abbreviations)
            inlines.apply(to: root)
            while let note = inlines.notes.next() { inlines.apply(to: note) }
            inlines.notes.append(to: root)
            parts.notes = inlines.notes
        }
        return (root, parts)
    }

    /// Gives characters that were written as numbers the meaning that HTML gives them.
    ///
    /// A text has no control characters of its own, so each in the document comes from a reference.
    static func repairCharacters(of root: MarkdownNode, hasMarks: Bool) {
        root.visit { node in
            if let text = CharacterReferences.repaired(node.literal, hasMarks: hasMarks) { node.setLiteral(text) }
            switch node.kind {
            case .link, .image:
                if let text = CharacterReferences.repaired(node.address, hasMarks: hasMarks) { node.setAddress(text) }
                if let text = CharacterReferences.repaired(node.title, hasMarks: hasMarks) { node.setTitle(text) }
            case .codeBlock:
                if let text = CharacterReferences.repaired(node.fenceInfo, hasMarks: hasMarks) {
                    node.setFenceInfo(text)
                }
            default: break
            }
        }
    }
}
