/// A law, a bill, a treaty, a strategy or whatever else articles follow from its first draft on: what the tracker knows
/// of it besides its title and its introduction.
package struct Instrument: Sendable, Hashable {
    /// What it is.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case act, bill, regulation, directive
        case executiveOrder = "executive order"
        case decree, treaty, declaration, resolution, recommendation, guidelines
        case codeOfConduct = "code of conduct"
        case framework, standard, strategy
        case actionPlan = "action plan"
        case policyPaper = "policy paper"

        /// Whether it is law, or is to become law.
        package var isLaw: Bool {
            switch self {
            case .act, .bill, .regulation, .directive, .executiveOrder, .decree, .treaty: true
            default: false
            }
        }
    }

    /// How far it has come.
    package enum Status: String, Sendable, Hashable, CaseIterable {
        case proposed, pending, passed
        case openForSignature = "open for signature"
        case signed, adopted, published, ratified
        case inForce = "in force"
        case partlyApplies = "partly applies"
        case applies
        case suspended, rejected, vetoed, withdrawn, lapsed, superseded, repealed, revoked

        /// What it means for those to whom the instrument speaks.
        package enum Stage: String, Sendable {
            /// It is not decided yet.
            case pending
            /// It is decided, and stands or is to stand.
            case standing
            /// It came to nothing, or no longer stands.
            case ended
        }

        /// Whether the instrument is not decided yet, stands, or has come to an end.
        package var stage: Stage {
            switch self {
            case .proposed, .pending, .openForSignature: .pending
            case .passed, .signed, .adopted, .published, .ratified, .inForce, .partlyApplies, .applies: .standing
            case .suspended, .rejected, .vetoed, .withdrawn, .lapsed, .superseded, .repealed, .revoked: .ended
            }
        }
    }

    /// Something that happened to it, or is to happen.
    package struct Step: Sendable, Hashable {
        /// The day.
        package let day: CalendarDay
        /// What happens: `Published in the Official Journal`.
        package let name: String
        /// What stands for the step in addresses: it stays the same when the day changes, and when steps are added.
        package let anchor: String
        /// The status that the instrument has from that day on; `nil` if the step changes none.
        package let status: Status?
        /// Where one can read of it on the web.
        package let url: String?

        /// A step.
        package init(day: CalendarDay, name: String, anchor: String, status: Status?, url: String?) {
            (self.day, self.name, self.anchor, self.status, self.url) = (day, name, anchor, status, url)
        }
    }

    /// What it is.
    package let kind: Kind
    /// The country, bloc or body whose instrument it is.
    package let jurisdiction: Term
    /// The part of the country that it is for: `California`.
    package let area: String?
    /// What it is officially called or numbered: `Regulation (EU) 2024/1689`.
    package let number: String?
    /// More names by which texts call it.
    package let names: [String]
    /// Its own text, or who publishes it.
    package let citation: Citation?
    /// Its steps, in the order of their days.
    package let steps: [Step]
    /// The status that it has as long as no step says another.
    package let firstStatus: Status?

    /// An instrument with all its values; it has a status of its own, or one of its steps has one.
    package init(
        kind: Kind, jurisdiction: Term, area: String?, number: String?, names: [String], citation: Citation?,
        steps: [Step], firstStatus: Status?
    ) {
        (self.kind, self.jurisdiction, self.area, self.number) = (kind, jurisdiction, area, number)
        (self.names, self.citation, self.steps, self.firstStatus) = (names, citation, steps, firstStatus)
    }

    /// How many of its steps are done by the end of a day.
    package func stepsDone(by day: CalendarDay) -> Int { steps.firstIndex { $0.day > day } ?? steps.count }

    /// The last of its steps that are done by the end of a day; `nil` if none is.
    package func lastStep(by day: CalendarDay) -> Step? {
        let done = stepsDone(by: day)
        return done > 0 ? steps[done - 1] : nil
    }

    /// Its status on a day; `nil` if none of its steps is done and nothing else says it.
    package func status(on day: CalendarDay) -> Status? { status(afterSteps: stepsDone(by: day)) }

    /// Its status when some of its steps are done, counted from the first.
    package func status(afterSteps count: Int) -> Status? {
        steps.prefix(count).last { $0.status != nil }?.status ?? firstStatus
    }
}
