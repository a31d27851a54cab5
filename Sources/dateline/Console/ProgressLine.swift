import DatelineSite
import Foundation
import Synchronization

/// Says on a terminal how far a build is, on one line that goes when it ends. What takes less than a second says nothing.
final class ProgressLine: BuildObserver {
    private struct State {
        var stage: BuildStage?
        var made = 0
        var count = 0
        var isShown = false
        var hasEnded = false
    }

    private let state = Mutex(State())

    /// A line that appears after a second if standard error is a terminal.
    init(isWanted: Bool = true) {
        guard isWanted, Console.showsProgress else {
            state.withLock { $0.hasEnded = true }
            return
        }
        // A thread of its own: those that build have no time to look at a clock.
        Thread.detachNewThread { [weak self] in
            Thread.sleep(forTimeInterval: 1)
            while self?.show() == true { Thread.sleep(forTimeInterval: 0.2) }
        }
    }

    /// Shows the line as it is now; `false` if there is no more to show.
    private func show() -> Bool {
        state.withLock { state in
            guard !state.hasEnded else { return false }
            if let stage = state.stage {
                Console.write(line: Self.words(stage, state.made, state.count))
                state.isShown = true
            }
            return true
        }
    }

    private static func words(_ stage: BuildStage, _ made: Int, _ count: Int) -> String {
        switch stage {
        case .files where count > 0: "\(stage.progress): \(made) of about \(max(made, count))"
        default: "\(stage.progress) …"
        }
    }

    /// Removes the line, once and for all.
    func end() {
        state.withLock { state in
            if state.isShown { Console.eraseLine() }
            (state.isShown, state.hasEnded) = (false, true)
        }
    }

    /// Removes the line while something else is written.
    func withoutLine(_ work: () -> Void) {
        state.withLock { state in
            if state.isShown { Console.eraseLine() }
            state.isShown = false
            work()
        }
    }

    func begins(_ stage: BuildStage) { state.withLock { $0.stage = stage } }

    func ends(_ stage: BuildStage, after duration: Duration, with result: String) {}

    func changed(written: [String], removed: [String]) {}

    func made(of count: Int) {
        state.withLock { state in
            state.made += 1
            state.count = count
        }
    }
}

extension BuildStage {
    /// What is being done: `Reading articles`.
    fileprivate var progress: String {
        switch self {
        case .site: "Reading settings and theme"
        case .articles: "Reading articles"
        case .digest: "Ordering articles"
        case .data: "Reading data"
        case .templates: "Checking templates"
        case .edition: "Preparing pages"
        case .plan: "Planning pages"
        case .checks: "Checking links"
        case .files: "Making files"
        case .writing: "Putting files in their place"
        }
    }
}
