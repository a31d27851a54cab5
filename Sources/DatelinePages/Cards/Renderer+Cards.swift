import DatelineDigest
import DatelineFiles
import DatelineModel
import DatelineReading
import Foundation

extension SiteRenderer {
    /// Draws all cards, several at once, and passes each to a function as `makeAll` does; one that already exists in
    /// the folder of the site is reused.
    ///
    /// Throws `DiagnosticError` if one cannot be drawn.
    func makeCards<Result: Sendable>(
        with painter: CardPainter = CardPainter(), _ take: @escaping @Sendable (String, [UInt8]) throws -> Result
    ) async throws -> [Result] {
        let cards = Cards(edition)
        guard let setting = edition.settings.cards, !cards.isEmpty else { return [] }
        let workers = ProcessInfo.processInfo.activeProcessorCount
        return try await withThrowingTaskGroup(of: [Result].self) { group in
            for worker in 0..<workers {
                group.addTask {
                    var results: [Result] = []
                    for position in stride(from: worker, to: cards.count, by: workers) {
                        guard let card = cards[position] else { continue }
                        let path = card.permalink.outputPath
                        if let png = try earlier(path) {
                            results.append(try take(path, png))
                        } else {
                            results.append(try take(path, await made(card, painter, setting)))
                        }
                    }
                    return results
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
    }

    /// The card at this path in the folder of the site. Its name identifies its content; the file itself shows whether
    /// it is complete.
    private func earlier(_ path: String) throws -> [UInt8]? {
        let output = edition.site.folders.output
        guard FileSystem.kind(of: output) == .folder else { return nil }
        let folder = try OpenFolder(output)
        // What else has this name is refused when the site is written.
        guard folder.kind(of: path) == .file, let bytes = try folder.read(path) else { return nil }
        return CardPainter.isComplete(bytes) ? bytes : nil
    }

    private func made(_ card: Card, _ painter: CardPainter, _ setting: SourceLocation) async throws -> [UInt8] {
        if let problem = card.problem { throw problem }
        do {
            return try await painter.png(of: card.svg)
        } catch CardPainter.Problem.missing(let reason) {
            throw DiagnosticError(
                .error(
                    .missingProgram, at: .location(setting),
                    "cards are drawn by “\(painter.program)”, which could not be run: \(reason)",
                    help: "install it (apt-get install librsvg2-bin, or brew install librsvg), or remove the line"))
        } catch CardPainter.Problem.failed(let reason) {
            throw Self.failure(card, "\(painter.program) could not draw its card: \(reason)")
        } catch CardPainter.Problem.tooSlow {
            throw Self.failure(card, "\(painter.program) did not draw its card within \(painter.limit)")
        }
    }

    private static func failure(_ card: Card, _ summary: String) -> DiagnosticError {
        DiagnosticError(
            .error(
                .cardFailed, at: .file(card.file), summary,
                help: "if your theme has a “\(Card.template)”, fix that; or remove “cards” from site.yml"))
    }
}
