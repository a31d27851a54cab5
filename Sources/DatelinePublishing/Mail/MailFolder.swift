import DatelineFiles
package import DatelineDigest
import DatelineModel
package import DatelinePages

/// A folder into which an edition is written as mail, for people to look at or for other programs to send.
package struct MailFolder: Sendable {
    private let path: String

    /// The folder of a path, which need not be there. Throws `DiagnosticError` if it is one of the site’s own: what is in those
    /// is read, published or removed.
    package init(_ path: String, of folders: SiteFolders) throws {
        if folders.hold(path) {
            throw DiagnosticError(
                .error(
                    .foreignTarget, at: .file(path), "mail cannot be written into a folder of the site",
                    help: "choose another one: --email Mail"))
        }
        self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }

    /// Writes the mail of an edition: `2025-W07.html`, `.txt`, `.eml`, and its subject and preheader each on a line. Returns
    /// the paths. Throws `DiagnosticError`.
    package func write(_ mail: IssueMail, of name: String, _ message: MailMessage) throws -> [String] {
        let files: [(String, [UInt8])] = [
            ("eml", message.bytes), ("html", mail.html), ("txt", Array(mail.text.utf8)),
            ("subject.txt", Array((mail.subject + "\n").utf8)), ("preheader.txt", Array((mail.preheader + "\n").utf8)),
        ]
        try FileSystem.makeFolder(path)
        return try files.map { end, bytes in
            let file = "\(path)/\(name).\(end)"
            try FileSystem.write(bytes, to: file)
            return file
        }
    }
}
