import DatelineFiles
import DatelineDigest
import DatelineSite
import Foundation

/// Compares what was made with what was recorded, file by file; a file too many is a difference too.
///
/// With `RECORD_GOLDEN` in the environment the recorded files are replaced, and the comparison fails all the same, so that
/// nothing is accepted unseen.
package enum GoldenFolder {
    /// What differs, a line each; none if the folders are the same.
    package static func differences(of made: [String: [UInt8]], from folder: String) throws -> [String] {
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
            FileSystem.removeAll(folder)
            for (path, bytes) in made {
                let target = "\(folder)/\(path)"
                try FileSystem.makeFolder(String(target.prefix(upTo: target.lastIndex(of: "/") ?? target.endIndex)))
                try FileSystem.write(bytes, to: target)
            }
            return ["recorded \(made.count) files anew: look at them, then run without RECORD_GOLDEN"]
        }
        let recorded = try SiteFixture.files(at: folder)
        var differences: [String] = []
        for path in Set(made.keys).union(recorded.keys).sorted() {
            guard let new = made[path] else {
                differences.append("\(path) is missing")
                continue
            }
            guard let old = recorded[path] else {
                differences.append("\(path) is not in the recording")
                continue
            }
            if new != old { differences.append("\(path) differs\(firstDifference(new, old))") }
        }
        return differences
    }

    private static func firstDifference(_ new: [UInt8], _ old: [UInt8]) -> String {
        let lines = { (bytes: [UInt8]) in
            String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        }
        let (newLines, oldLines) = (lines(new), lines(old))
        for (number, pair) in zip(newLines, oldLines).enumerated() where pair.0 != pair.1 {
            return " in line \(number + 1): “\(pair.0)”, recorded “\(pair.1)”"
        }
        return " in length"
    }
}
