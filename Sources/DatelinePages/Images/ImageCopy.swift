import DatelineDigest
import DatelineModel
import DatelineReading

/// A smaller copy of a picture, from which browsers with small windows choose.
///
/// Its address contains a fingerprint of the picture, so that an existing copy need not be made again, and a picture that
/// stands in several places has its copies once.
struct ImageCopy: MadeFile, Hashable {
    /// Where the copy is.
    let permalink: Permalink
    /// How many pixels wide it is.
    let width: Int
    /// The picture's file, below `Content`.
    let file: String
    /// The format of both.
    let format: PictureFormat
    /// The picture's fingerprint.
    private let fingerprint: Fingerprint

    /// The folder of all copies.
    static let folder = "/images/"

    /// The copies of a picture of this size, the smallest first: of the widths that a site wants those that are smaller than
    /// it. None of pictures that move, or whose format no program is asked for.
    static func all(
        of file: String, named name: String, _ size: PictureSize, _ bytes: [UInt8], widths: [Int]
    ) -> [ImageCopy] {
        let smaller = widths.filter { $0 < size.width }
        guard !smaller.isEmpty, let format = PictureFormat(of: bytes) else { return [] }
        let fingerprint = Fingerprint(bytes)
        let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
        return smaller.map { width in
            ImageCopy(
                permalink: Permalink("\(folder)\(stem)-\(width).\(fingerprint).\(format.ending)"), width: width,
                file: file, format: format, fingerprint: fingerprint)
        }
    }

    func isComplete(_ bytes: [UInt8]) -> Bool { format.isComplete(bytes) }

    /// The bytes of the picture, which has to be as it was.
    func picture(in folder: String) throws -> [UInt8] {
        let bytes = try Attachments.bytes(of: file, in: folder)
        guard Fingerprint(bytes) == fingerprint else {
            throw DiagnosticError(
                .error(
                    .changedFile, at: .file("\(SiteFolders.contentName)/\(file)"),
                    "the file changed while the site was being built", help: "build again"))
        }
        return bytes
    }
}

extension SiteRenderer {
    /// Makes all copies of pictures, as `makeFiles` does.
    ///
    /// Throws `DiagnosticError` if one cannot be made.
    func makeImageCopies<Result: Sendable>(
        with scaler: ImageScaler = ImageScaler(), _ take: @escaping @Sendable (String, [UInt8]) throws -> Result
    ) async throws -> [Result] {
        guard let setting = edition.settings.images else { return [] }
        let copies: [ImageCopy?] = try await edition.layout.attachments.copies()
        return try await makeFiles(copies, take) { copy in
            try await scaler.copy(
                of: copy.picture(in: edition.site.folders.content), copy.format, width: copy.width)
        } diagnose: { copy, problem in
            switch problem {
            case .missing:
                .error(
                    .missingProgram, at: .location(setting.place),
                    "smaller copies of pictures are made by “vipsthumbnail” or by ImageMagick, and neither could be run",
                    help: "install one (apt-get install libvips-tools, or brew install vips), or remove “images”")
            case .failed(let reason):
                Self.failure(copy, "no smaller copy of the picture could be made: \(reason)")
            case .tooSlow: Self.failure(copy, "no smaller copy of the picture was made within \(scaler.limit)")
            }
        }
    }

    private static func failure(_ copy: ImageCopy, _ summary: String) -> Diagnostic {
        .error(
            .imageFailed, at: .file("\(SiteFolders.contentName)/\(copy.file)"), summary,
            help: "look at it in a browser, and save it again; or remove “images” from site.yml")
    }
}
