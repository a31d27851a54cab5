import Foundation
package import Testing

/// A run of the tests that leaves out the slow ones: `bin/test --quick`.
package enum QuickRun {
    /// Whether the tests run so: whether the environment has `DATELINE_TEST_QUICK`.
    package static let isOn = ProcessInfo.processInfo.environment["DATELINE_TEST_QUICK"] != nil
}

extension Trait where Self == ConditionTrait {
    /// Leaves a test out of a quick run, which says why: `needs a browser`.
    package static func slow(_ reason: Comment) -> Self { .disabled(if: QuickRun.isOn, reason) }
}
