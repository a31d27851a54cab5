package import DatelineModel
import DatelineReading
import DatelineTemplates

/// A file of `Content/data`, which templates know by its name: `data.rates` is `Content/data/rates.csv`.
package struct DataFile: Sendable {
    /// The path of the file below `Content`.
    package let path: String
    /// What templates call it.
    package let name: String
    /// What it says; `nil` if something is wrong with it.
    package let value: DataValue?
    /// Its text, in which places are found; `nil` if it cannot be read.
    package let text: SourceText?
    /// Stands for what it says; `nil` unless it is for a preview.
    package let fingerprint: InputFingerprint?

    /// Reads a file, with all that is wrong with it.
    static func read(
        _ path: String, in folders: SiteFolders, _ zone: SiteTimeZone, isForPreview: Bool
    ) -> (file: DataFile, problems: [Diagnostic]) {
        var problems: [Diagnostic] = []
        let reader = DataFileReader(folder: folders.content, name: SiteFolders.contentName, zone: zone)
        let content = problems.collecting { try reader.read(path) }
        let file = path.split(separator: "/").last ?? ""
        let fingerprint = isForPreview ? InputFingerprint { $0.combine(content: content?.text.bytes ?? []) } : nil
        return (
            DataFile(
                path: path, name: DataName.of(String(file.prefix(upTo: file.lastIndex(of: ".") ?? file.endIndex))),
                value: content?.value, text: content?.text, fingerprint: fingerprint), problems
        )
    }
}
