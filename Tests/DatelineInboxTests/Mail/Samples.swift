import DatelineReading

@testable import DatelineInbox

/// The stories of a file of mail; a failure is its reason.
func mail(_ text: String) -> [Result<IncomingStory, UnreadableFile>] { mail(Array(text.utf8)) }

func mail(_ bytes: [UInt8]) -> [Result<IncomingStory, UnreadableFile>] { MailReader.stories(of: bytes) }

extension IncomingStory.Text {
    var all: String { words }
}

extension [UInt8] {
    /// Bytes in which parts are cut out, flipped and repeated; always the same for a seed.
    func damaged(seed: UInt64) -> [UInt8] {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        func next(_ limit: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state % UInt64(Swift.max(limit, 1)))
        }
        var bytes = self
        for _ in 0...next(4) where !bytes.isEmpty {
            let start = next(bytes.count)
            let end = Swift.min(bytes.count, start + next(60))
            switch next(4) {
            case 0: bytes.removeSubrange(start..<end)
            case 1: bytes[start] ^= UInt8(1 << next(8))
            case 2: bytes.insert(contentsOf: Array(bytes[start..<end]), at: next(bytes.count))
            default: bytes.removeSubrange(start...)
            }
        }
        return bytes
    }
}
