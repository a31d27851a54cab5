import DatelineTestSupport
import Foundation
import Testing

@testable import DatelineReading

/// The sizes that files say they have. What they say is not believed beyond what a picture can be.
@Suite struct PictureSizeTests {
    /// The size, or why there is none.
    private func size(_ bytes: [UInt8], named name: String = "a.png") -> String {
        do {
            let size = try PictureSize.read(named: name) { Array(bytes.prefix($0)) }
            return size.map { "\($0.width)x\($0.height)" } ?? "none"
        } catch let error as PictureError {
            return error.reason
        } catch {
            return "\(error)"
        }
    }

    private static func bytes(_ text: String) -> [UInt8] {
        text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    }

    /// A JPEG up to its frame, with segments before that.
    private static func jpeg(_ segments: [UInt8] = []) -> [UInt8] {
        [0xFF, 0xD8] + segments + [0xFF, 0xC2, 0, 11, 8, 0, 2, 0, 3, 1, 1, 0x11, 0]
    }

    /// A segment of Exif with an orientation.
    private static func exif(_ orientation: UInt8, isLittle: Bool = false) -> [UInt8] {
        let tiff: [UInt8] =
            isLittle
            ? bytes("II*\0") + [8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]
            : bytes("MM\0*") + [0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
        return [0xFF, 0xE1, 0, UInt8(8 + tiff.count)] + bytes("Exif\0\0") + tiff
    }

    /// Small pictures of 3 × 2 pixels.
    private static let pictures: [(String, [UInt8])] = [
        (
            "png",
            [
                0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 3, 0, 0, 0, 2, 8,
                2,
                0, 0, 0,
            ]
        ),
        ("gif", bytes("GIF89a\u{3}\0\u{2}\0\0\0\0")), ("jpg", jpeg()), ("jpg", jpeg([0xFF, 0xE0, 0, 4, 1, 2])),
        ("jpg", jpeg([0xFF, 0xFF, 0xFF, 0xC4, 0, 3, 0])), ("jpg", jpeg(exif(1))),
        ("jpg", jpeg(exif(3, isLittle: true))),
        (
            "webp",
            bytes("RIFF(\0\0\0WEBPVP8 \u{1C}\0\0\0p\u{1}\0\u{9D}\u{1}*\u{3}\0\u{2}\0\0\0")
        ),
        ("webp", bytes("RIFF\u{1E}\0\0\0WEBPVP8L\u{11}\0\0\0/\u{2}@\0\0\0\u{7}P\u{8A}*")),
        ("webp", bytes("RIFFL\0\0\0WEBPVP8X\n\0\0\0\u{8}\0\0\0\u{2}\0\0\u{1}\0\0VP8 ")),
        (
            "avif",
            Array(
                Data(
                    base64Encoded: """
                        AAAAIGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZk1BMUIAAADrbWV0YQAAAAAAAAAhaGRscgAAAAAAAAAAcGljdAAAAAAAAAAAAAAAAAAA\
                        AAAOcGl0bQAAAAAAAQAAAB5pbG9jAAAAAEQAAAEAAQAAAAEAAAETAAAAIQAAAChpaW5mAAAAAAABAAAAGmluZmUCAAAAAAEAAGF2MDFD\
                        b2xvcgAAAABqaXBycAAAAEtpcGNvAAAAFGlzcGUAAAAAAAAAAwAAAAIAAAAQcGl4aQAAAAADCAgIAAAADGF2MUOBAAwAAAAAE2NvbHJu\
                        Y2x4AAEADQAGgAAAABdpcG1hAAAAAAAAAAEAAQQBAoMEAAAAKW1kYXQSAAoIGAQrRAQ0GhAyEx/3h4UV3///4sAAAJA1jjx+sXU=
                        """) ?? Data())
        ),
        ("svg", bytes("<svg width=\"3\" height=\"2px\"/>")),
    ]

    @Test(arguments: pictures)
    func isReadFromTheHeaderOfEachFormat(ending: String, bytes: [UInt8]) {
        #expect(size(bytes, named: "a.\(ending)") == "3x2")
        // What a name says does not matter.
        if ending != "svg" { #expect(size(bytes, named: "a.png") == "3x2") }
    }

    @Test(arguments: [5, 6, 7, 8] as [UInt8])
    func aPhotographThatLiesOnItsSideIsTurned(orientation: UInt8) {
        #expect(size(Self.jpeg(Self.exif(orientation))) == "2x3")
        #expect(size(Self.jpeg(Self.exif(orientation, isLittle: true))) == "2x3")
    }

    @Test(arguments: [
        ("<svg width='3' height='2'>", "3x2"), ("<svg viewBox='0 0 300 200'>", "300x200"),
        ("<svg width='100%' height='2em' viewBox='-1,-2, 30.4,19.6'>", "30x20"),
        ("<svg width='150' viewBox='0 0 300 200'>", "150x100"), ("<svg height='1in' viewBox='0 0 300 200'>", "144x96"),
        ("<?xml version='1.0'?>\n<!-- <svg width='9'> -->\n<!DOCTYPE svg>\n<svg:svg width='3' height='2'/>", "3x2"),
        ("<!DOCTYPE svg [ <!ENTITY a 'b'> ]><svg width='3' height='2'>", "3x2"),
        ("<svg width='3'><svg height='2'>", "none"), ("<svg>", "none"), ("<svg width='nan' height='inf'>", "none"),
        ("<svg viewBox='0 0 0 0'>", "none"), ("<svg viewBox='0 0 1e400 5'>", "none"), ("<html>", "it is no SVG"),
        ("", "the file ends before it"), ("<svg width='3' height='2'", "the file ends before it"),
    ])
    func anSVGHasItsLengthsOrThoseOfItsBox(text: String, expected: String) {
        #expect(size(Self.bytes(text), named: "a.svg") == expected)
    }

    @Test(arguments: [
        ("a.png", "not a picture", "it is no PNG, JPEG, GIF, WebP or AVIF"), ("a.jpeg", "", "it is empty"),
        ("a.txt", "words", "none"), ("a.pdf", "%PDF-1.7", "none"), ("a.gif", "GIF89a", "the file ends before it"),
        ("a.gif", "GIF89a\0\0\u{2}\0", "it says that it is 0 pixels wide or high"),
        ("a.png", "\u{89}PNG\r\n\u{1A}\n\0\0\0\rCgBI\0\0\0\u{3}\0\0\0\u{2}", "its header is missing"),
        (
            "a.png", "\u{89}PNG\r\n\u{1A}\n\0\0\0\rIHDR\u{FF}\u{FF}\u{FF}\u{FF}\0\0\0\u{2}",
            "it says that it is 4294967295 × 2 pixels large"
        ),
        ("a.jpg", "\u{FF}\u{D8}\u{FF}\u{D9}", "its header is missing"),
        ("a.jpg", "\u{FF}\u{D8}\u{FF}\u{E0}\0\u{1}", "a part of its header has no length"),
        ("a.webp", "RIFF\0\0\0\0WEBPJUNK00000000000000000000000", "its header is missing"),
        ("a.avif", "\0\0\0\u{10}ftypavif\0\0\0\0\0\0\0\u{1}meta", "the file ends before it"),
        ("a.avif", "\0\0\0\u{10}ftypavif\0\0\0\0\0\0\0\u{4}meta\0\0\0\0", "a part of its header has no length"),
    ])
    func aFileThatLiesHasNone(name: String, text: String, reason: String) {
        #expect(size(Self.bytes(text), named: name) == reason)
    }

    /// Cut at any byte or with any byte changed, a picture has a size or none, and nothing else happens.
    @Test(.random) func noFileIsATrap() {
        var random = SeededRandom()
        for (ending, bytes) in Self.pictures {
            for count in 0..<bytes.count { _ = size(Array(bytes.prefix(count)), named: "a.\(ending)") }
            for _ in 0..<200 {
                var bytes = bytes
                for _ in 0...random.below(4) {
                    bytes[random.below(bytes.count)] = [0, 0xFF, 0x7F, 1, 0x80][random.below(5)]
                }
                _ = size(bytes, named: "a.\(ending)")
            }
        }
    }

    @Test func noMoreOfAFileIsReadThanNeeded() throws {
        var asked: [Int] = []
        let photograph = Self.jpeg(
            Array(repeating: [0xFF, 0xED, 0x40, 0] + Array(repeating: 0, count: 0x3FFE), count: 9).flatMap(\.self))
        let size = try PictureSize.read(named: "a.jpg") {
            asked.append($0)
            return Array(photograph.prefix($0))
        }
        #expect(size == PictureSize(width: 3, height: 2))
        #expect(asked == [4 << 10, 256 << 10])
    }
}
