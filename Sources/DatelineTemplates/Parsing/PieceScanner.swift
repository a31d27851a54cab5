import DatelineModel

/// Splits a template into text, tags and comments, and removes the white space left by lines that hold only tags.
struct PieceScanner {
    private let bytes: [UInt8]
    private(set) var problems: [Problem] = []

    init(_ source: SourceText) { bytes = source.bytes }

    /// The pieces of the template, in order.
    mutating func scan() -> [Piece] {
        var pieces: [Piece] = []
        // A byte order mark is not text.
        var position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var textStart = position
        while position + 1 < bytes.count {
            guard bytes[position] == UInt8(ascii: "{"), "{%#".utf8.contains(bytes[position + 1]) else {
                position += 1
                continue
            }
            addText(textStart..<position, to: &pieces)
            let piece = bytes[position + 1] == UInt8(ascii: "#") ? comment(at: position) : tag(at: position)
            pieces.append(piece)
            position = piece.span.end
            textStart = position
        }
        addText(textStart..<bytes.count, to: &pieces)
        checkEnd(from: textStart)
        return trimmed(withoutTagLines(pieces))
    }

    /// A brace that ends the file is what is left of a tag that was cut off.
    private mutating func checkEnd(from start: Int) {
        guard start < bytes.count, bytes.last == UInt8(ascii: "{") else { return }
        problems.append(
            Problem(
                identifier: .unterminatedTag, span: SourceSpan(offset: bytes.count - 1, length: 1),
                summary: "the file ends with “{”, which begins no tag",
                help: "write the rest of the tag, or {{ \"{\" }} for the sign itself"))
    }

    private func addText(_ range: Range<Int>, to pieces: inout [Piece]) {
        guard !range.isEmpty else { return }
        pieces.append(Piece(kind: .text, span: SourceSpan(offset: range.lowerBound, length: range.count)))
    }

    private mutating func tag(at start: Int) -> Piece {
        let isOutput = bytes[start + 1] == UInt8(ascii: "{")
        let trims = start + 2 < bytes.count && bytes[start + 2] == UInt8(ascii: "-")
        var lexer = TagLexer(
            bytes, opening: SourceSpan(offset: start, length: 2), close: UInt8(ascii: isOutput ? "}" : "%"),
            start: start + (trims ? 3 : 2))
        lexer.read()
        problems += lexer.problems
        return Piece(
            kind: isOutput ? .output : .tag, span: SourceSpan(offset: start, length: lexer.end - start),
            tokens: lexer.tokens, isBroken: !lexer.problems.isEmpty, trimsBefore: trims, trimsAfter: lexer.trimsAfter)
    }

    private mutating func comment(at start: Int) -> Piece {
        var position = start + 2
        while position + 1 < bytes.count {
            if bytes[position] == UInt8(ascii: "#"), bytes[position + 1] == UInt8(ascii: "}") {
                return Piece(
                    kind: .comment, span: SourceSpan(offset: start, length: position + 2 - start),
                    trimsBefore: bytes[start + 2] == UInt8(ascii: "-") && position > start + 2,
                    trimsAfter: bytes[position - 1] == UInt8(ascii: "-") && position > start + 3)
            }
            position += 1
        }
        problems.append(
            Problem(
                identifier: .unterminatedTag, span: SourceSpan(offset: start, length: 2),
                summary: "the comment that begins here is never closed", help: "close it with “#}”"))
        return Piece(kind: .comment, span: SourceSpan(offset: start, length: bytes.count - start))
    }

    // MARK: - White space

    /// Removes the line breaks and indentation of lines that hold nothing but tags and comments.
    private func withoutTagLines(_ pieces: [Piece]) -> [Piece] {
        var kept: [Piece] = []
        var line: [Piece] = []
        func endLine() {
            let hasTag = line.contains { $0.kind == .tag || $0.kind == .comment }
            let isBare = line.allSatisfy { $0.kind != .output && ($0.kind != .text || isBlank($0.span)) }
            for piece in line where piece.kind != .text || !(hasTag && isBare) {
                if piece.kind == .text, let last = kept.last, last.kind == .text, last.span.end == piece.span.offset {
                    kept[kept.count - 1] = Piece(kind: .text, span: last.span.through(piece.span))
                } else {
                    kept.append(piece)
                }
            }
            line = []
        }
        for piece in pieces {
            guard piece.kind == .text else {
                line.append(piece)
                continue
            }
            var start = piece.span.offset
            for index in piece.span.offset..<piece.span.end where bytes[index] == UInt8(ascii: "\n") {
                line.append(Piece(kind: .text, span: SourceSpan(offset: start, length: index + 1 - start)))
                endLine()
                start = index + 1
            }
            if start < piece.span.end {
                line.append(Piece(kind: .text, span: SourceSpan(offset: start, length: piece.span.end - start)))
            }
        }
        endLine()
        return kept
    }

    /// Trims white space next to `{%-` and `-%}`.
    private func trimmed(_ pieces: [Piece]) -> [Piece] {
        pieces.indices.compactMap { index in
            let piece = pieces[index]
            guard piece.kind == .text else { return piece }
            var range = piece.span.offset..<piece.span.end
            if index > 0, pieces[index - 1].trimsAfter {
                range = (bytes[range].firstIndex { !$0.isTemplateSpace } ?? range.upperBound)..<range.upperBound
            }
            if index + 1 < pieces.count, pieces[index + 1].trimsBefore {
                range =
                    range
                    .lowerBound..<(bytes[range].lastIndex { !$0.isTemplateSpace }.map { $0 + 1 } ?? range.lowerBound)
            }
            guard !range.isEmpty else { return nil }
            return Piece(kind: .text, span: SourceSpan(offset: range.lowerBound, length: range.count))
        }
    }

    private func isBlank(_ span: SourceSpan) -> Bool {
        bytes[span.offset..<span.end].allSatisfy(\.isTemplateSpace)
    }
}
