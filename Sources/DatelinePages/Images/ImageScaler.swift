import DatelineReading

/// Makes smaller copies of pictures with libvips or ImageMagick, whichever the machine has.
struct ImageScaler: Sendable {
    /// The programs, in the order in which they are tried.
    var programs = Program.allCases
    /// How long one may take for a picture.
    var limit = Duration.seconds(60)

    /// A program that can make copies.
    enum Program: String, Sendable, CaseIterable {
        /// That of libvips.
        case vips = "vipsthumbnail"
        /// ImageMagick, as of version 7 and before it.
        case magick, convert

        /// What it has to be told: to turn the picture as its camera was held, and to leave out what only editors want.
        func arguments(_ format: PictureFormat, width: Int) -> [String] {
            switch self {
            case .vips:
                let options =
                    switch format {
                    case .png: "compression=9,strip"
                    case .jpeg: "Q=80,optimize_coding,strip"
                    case .webp: "Q=80,strip"
                    }
                return [
                    "--vips-concurrency=1", "stdin", "--size", "\(width)x", "--export-profile", "srgb", "-o",
                    ".\(format.ending)[\(options)]",
                ]
            case .magick, .convert:
                return [
                    "\(format):-", "-auto-orient", "-resize", "\(width)x", "+profile", "!icc,*", "-define",
                    "png:exclude-chunks=date,time", "-quality", format == .png ? "95" : "80", "\(format):-",
                ]
            }
        }
    }

    /// A copy of a picture, so many pixels wide. Throws `PictureProgram.Problem`, or on cancellation, which also ends the
    /// program.
    func copy(of picture: [UInt8], _ format: PictureFormat, width: Int) async throws -> [UInt8] {
        for program in programs {
            do {
                return try await PictureProgram(
                    name: program.rawValue, arguments: program.arguments(format, width: width), limit: limit
                ).picture(of: picture, isComplete: format.isComplete)
            } catch PictureProgram.Problem.missing {
                // The next one may be there.
            }
        }
        throw PictureProgram.Problem.missing("this machine has none of these programs")
    }
}
