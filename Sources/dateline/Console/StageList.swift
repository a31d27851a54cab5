import DatelineModel
import DatelineSite

/// Names each stage of a build as it ends, with its time and what came of it, and what was written: `build --verbose`.
struct StageList: BuildObserver {
    private let progress: ProgressLine

    /// A list beside a line that says how far the build is.
    init(_ progress: ProgressLine) { self.progress = progress }

    func begins(_ stage: BuildStage) { progress.begins(stage) }

    func ends(_ stage: BuildStage, after duration: Duration, with result: String) {
        progress.withoutLine { Console.printError(Self.line(stage.rawValue, duration, result)) }
    }

    func made(of count: Int) { progress.made(of: count) }

    /// `articles     0.12 s  45 files`
    private static func line(_ name: String, _ duration: Duration, _ result: String) -> String {
        let hundredths = Int(duration / .milliseconds(10))
        let time = "\(hundredths / 100).\(String(100 + hundredths % 100).dropFirst()) s"
        let words = name.padded(to: 11) + String(repeating: " ", count: max(0, 8 - time.count)) + time
        return result.isEmpty ? words : "\(words)  \(result)"
    }

    func changed(written: [String], removed: [String]) {
        progress.withoutLine {
            for (mark, paths) in [("+", written), ("-", removed)] {
                for path in paths.prefix(Self.most) { Console.printError("\(mark) \(path)") }
                if paths.count > Self.most { Console.printError("\(mark) … and \(paths.count - Self.most) more") }
            }
        }
    }

    private static let most = 100
}
