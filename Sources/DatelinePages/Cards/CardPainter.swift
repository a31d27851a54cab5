import DatelineReading

/// Turns an SVG into a PNG with librsvg's `rsvg-convert`, whose text engine shapes and orders all scripts.
struct CardPainter: Sendable {
    /// The program, looked up in `PATH`.
    var program = "rsvg-convert"
    /// How long it may take for one picture.
    var limit = Duration.seconds(30)

    /// The picture. Throws `PictureProgram.Problem`, or on cancellation, which also ends the program.
    func png(of svg: [UInt8]) async throws -> [UInt8] {
        try await PictureProgram(name: program, arguments: ["--format", "png"], limit: limit)
            .picture(of: svg, isComplete: PictureFormat.png.isComplete)
    }
}
