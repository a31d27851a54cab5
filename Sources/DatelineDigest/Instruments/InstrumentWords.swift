package import DatelineModel

extension Words {
    /// A kind of instrument as readers call it.
    package func name(of kind: Instrument.Kind) -> String {
        switch kind {
        case .act: self("Act")
        case .bill: self("Bill")
        case .regulation: self("Regulation")
        case .directive: self("Directive")
        case .executiveOrder: self("Executive order")
        case .decree: self("Decree")
        case .treaty: self("Treaty")
        case .declaration: self("Declaration")
        case .resolution: self("Resolution")
        case .recommendation: self("Recommendation")
        case .guidelines: self("Guidelines")
        case .codeOfConduct: self("Code of conduct")
        case .framework: self("Framework")
        case .standard: self("Standard")
        case .strategy: self("Strategy")
        case .actionPlan: self("Action plan")
        case .policyPaper: self("Policy paper")
        }
    }

    /// A status as readers call it.
    package func name(of status: Instrument.Status) -> String {
        switch status {
        case .proposed: self("Proposed")
        case .pending: self("Pending")
        case .passed: self("Passed")
        case .openForSignature: self("Open for signature")
        case .signed: self("Signed")
        case .adopted: self("Adopted")
        case .published: self("Published")
        case .ratified: self("Ratified")
        case .inForce: self("In force")
        case .partlyApplies: self("Partly applies")
        case .applies: self("Applies")
        case .suspended: self("Suspended")
        case .rejected: self("Rejected")
        case .vetoed: self("Vetoed")
        case .withdrawn: self("Withdrawn")
        case .lapsed: self("Lapsed")
        case .superseded: self("Superseded")
        case .repealed: self("Repealed")
        case .revoked: self("Revoked")
        }
    }
}
