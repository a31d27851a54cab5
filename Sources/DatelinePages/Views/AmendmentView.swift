import DatelineModel
import DatelineTemplates

/// What templates know of a correction or a retraction.
enum AmendmentView {
    static let schema = RecordSchema<Correction>(
        "amendment", "What an editor says of an article after its publication.",
        [
            .date("date", "When it was corrected or retracted.") { $0.date },
            .text("text", "What was wrong, or why it was retracted.") { $0.text },
        ])

    /// Corrections, in their order.
    static func records(_ corrections: [Correction]) -> [Record] { corrections.map { schema.record($0) } }

    /// A retraction.
    static func record(_ retraction: Retraction?) -> Record? {
        retraction.map { schema.record(Correction(date: $0.date, text: $0.reason)) }
    }
}
