import DatelineDigest
import DatelineModel
import DatelineReading
import DatelineTemplates

/// An instrument as templates have it: what it is, how far it has come, and its steps.
struct InstrumentView: Sendable {
    let entry: Instruments.Entry
    let today: CalendarDay
    let words: Words
    let permalink: Permalink?
    let jurisdiction: Record
    let count: Int
    let supersedes: [Record]
    let supersededBy: [Record]

    private var instrument: Instrument { entry.instrument }
    private var stepsDone: Int { instrument.stepsDone(by: today) }
    private var status: Instrument.Status? { instrument.status(afterSteps: stepsDone) }
    /// The step that brought the status.
    private var bringer: Instrument.Step? { instrument.steps.prefix(stepsDone).last { $0.status != nil } }

    /// A step as templates have it.
    private struct StepView: Sendable {
        let step: Instrument.Step
        let words: Words
        let isDone: Bool
        let isNewest: Bool
        let isNext: Bool

        static let schema = RecordSchema<StepView>(
            "instrument_step", "Something that happened to an instrument, or is to happen.",
            [
                .date("date", "The day.") { PublicationDate(day: $0.step.day) },
                .text("name", "What happens: Published in the Official Journal.") { $0.step.name },
                .text("anchor", "The end of its address on the page of the instrument: step:published.") {
                    $0.step.anchor
                },
                .optionalText("status", "The status that it brings, in words: In force.") { step in
                    step.step.status.map { step.words.name(of: $0) }
                },
                .optionalURL("url", "Where one can read of it.") { $0.step.url },
                .flag("done", "Whether its day has come.") { $0.isDone },
                .flag("newest", "Whether it is the last one whose day has come.") { $0.isNewest },
                .flag("next", "Whether it is the first one whose day has not come.") { $0.isNext },
            ])
    }

    private var steps: [Record] {
        let done = stepsDone
        return instrument.steps.enumerated().map { number, step in
            StepView.schema.record(
                StepView(
                    step: step, words: words, isDone: number < done, isNewest: number == done - 1,
                    isNext: number == done))
        }
    }

    static let schema = RecordSchema<InstrumentView>(
        "instrument", "A law, a bill, a treaty or another instrument with its steps.",
        [
            .text("name", "The name readers see: EU AI Act.") { $0.entry.term.name },
            .optionalLink("path", "Its page; missing if site.yml switched such pages off.") { $0.permalink },
            .text("slug", "The end of its address: eu-ai-act.") { $0.entry.term.slug },
            .optionalText("summary", "One sentence on it, from its file in Content.") { $0.entry.file.summary },
            .text("kind", "What it is, in words: Act.") { $0.words.name(of: $0.instrument.kind) },
            .optionalText("number", "What it is officially called: Regulation (EU) 2024/1689.") {
                $0.instrument.number
            },
            .texts("names", "More names by which texts call it.") { $0.instrument.names },
            .record("jurisdiction", of: TermView.schema.type, "The country, bloc or body whose instrument it is.") {
                $0.jurisdiction
            },
            .optionalText("area", "The part of the country that it is for: California.") { $0.instrument.area },
            .optionalText("status", "How far it has come, in words: In force.") { view in
                view.status.map { view.words.name(of: $0) }
            },
            .text(
                "stage",
                "What the status means: pending if nothing is decided, standing, or ended; empty without a status."
            ) { $0.status?.stage.rawValue ?? "" },
            .optionalDate("since", "The day of the step that brought the status.") {
                $0.bringer.map { PublicationDate(day: $0.day) }
            },
            .list("steps", of: StepView.schema.type, "Its steps, in the order of their days.") { $0.steps },
            .optionalRecord("last", of: StepView.schema.type, "The last step whose day has come.") { view in
                view.stepsDone > 0 ? view.steps[view.stepsDone - 1] : nil
            },
            .optionalRecord("next", of: StepView.schema.type, "The first step whose day has not come.") { view in
                view.stepsDone < view.instrument.steps.count ? view.steps[view.stepsDone] : nil
            },
            .optionalText("source_name", "Who publishes its text.") { $0.instrument.citation?.name },
            .optionalURL("source_url", "Where its text is.") { $0.instrument.citation?.url },
            .number("count", "Articles about it.") { $0.count },
            .list("supersedes", of: NavigationItem.schema.type, "Those whose place it takes.") { $0.supersedes },
            .list("superseded_by", of: NavigationItem.schema.type, "Those that take its place.") { $0.supersededBy },
            .flag("draft", "Whether it is not published yet, which only previews show.") {
                $0.entry.heldBack != nil
            },
        ])
}
