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
            do {
                return try await painter.png(of: card.svg)
            } catch PictureProgram.Problem.missing(let reason) {
                throw DiagnosticError(
                    .error(
                        .missingProgram, at: .location(setting),
                        "cards are drawn by “\(painter.program)”, which could not be run: \(reason)",
                        help: "install it (apt-get install librsvg2-bin, or brew install librsvg), or remove the line"))
            } catch PictureProgram.Problem.failed(let reason) {
                throw Self.failure(card, "\(painter.program) could not draw its card: \(reason)")
            } catch PictureProgram.Problem.tooSlow {
                throw Self.failure(card, "\(painter.program) did not draw its card within \(painter.limit)")
            }
        }
    }

    private static func failure(_ card: Card, _ summary: String) -> DiagnosticError {
        DiagnosticError(
            .error(
                .cardFailed, at: .file(card.file), summary,
                help: "if your theme has a “\(Card.template)”, fix that; or remove “cards” from site.yml"))
    }
}
