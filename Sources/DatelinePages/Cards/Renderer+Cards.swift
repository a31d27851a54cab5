import DatelineModel

extension SiteRenderer {
    /// Draws all cards, as `makeFiles` does.
    ///
    /// Throws `DiagnosticError` if one cannot be drawn.
    func makeCards<Result: Sendable>(
        with painter: CardPainter = CardPainter(), _ take: @escaping @Sendable (String, [UInt8]) throws -> Result
    ) async throws -> [Result] {
        guard let setting = edition.settings.cards else { return [] }
        return try await makeFiles(Cards(edition), take) { card in
            if let problem = card.problem { throw problem }
            return try await painter.png(of: card.svg)
        } diagnose: { card, problem in
            switch problem {
            case .missing(let reason):
                .error(
                    .missingProgram, at: .location(setting),
                    "cards are drawn by “\(painter.program)”, which could not be run: \(reason)",
                    help: "install it (apt-get install librsvg2-bin, or brew install librsvg), or remove the line")
            case .failed(let reason): Self.failure(card, "\(painter.program) could not draw its card: \(reason)")
            case .tooSlow: Self.failure(card, "\(painter.program) did not draw its card within \(painter.limit)")
            }
        }
    }

    private static func failure(_ card: Card, _ summary: String) -> Diagnostic {
        .error(
            .cardFailed, at: .file(card.file), summary,
            help: "if your theme has a “\(Card.template)”, fix that; or remove “cards” from site.yml")
    }
}
