package import DatelineModel

/// Walks a folder and all below it.
package struct FolderWalk {
    private let root: String
    private let name: String
    private let realRoot: String?
    private let passedOver: Set<String>
    private var open: [FileStatus.Identity] = []
    /// The paths of the folders that were walked through, in no order.
    package private(set) var folders: [String] = []
    /// The paths of the links that were followed, to files and folders, in no order.
    package private(set) var links: [String] = []
    /// What could not be read.
    package private(set) var diagnostics: [Diagnostic] = []

    /// A walk through a folder; `name` is what messages call it. Folders of the names in `passedOver` are not entered.
    package init(root: String, name: String, passingOver passedOver: Set<String> = []) {
        self.root = root
        self.name = name
        self.passedOver = passedOver
        realRoot = FileSystem.resolved(root)
    }

    /// The paths of all files below the folder, relative to it, in a fixed order.
    package mutating func files() -> [String] {
        var result: [String] = []
        visit("", into: &result)
        result.sort { $0 == $1 ? $0.utf8.lexicographicallyPrecedes($1.utf8) : $0 < $1 }
        // Names that differ only in their normal form are one name for everyone but the file system.
        for index in result.indices.dropLast().reversed() where result[index] == result[index + 1] {
            let names = [result[index], result.remove(at: index + 1)]
            report(
                names.max { $0.utf8.lexicographicallyPrecedes($1.utf8) } ?? names[0],
                "has the name of another file, with letters composed in another way", help: "keep one of the two files")
        }
        return result
    }

    /// Whether a file or folder of that name is left alone: it is hidden, an editor's backup, or something that an
    /// operating system leaves in every folder.
    package static func passesOver(_ name: some StringProtocol) -> Bool {
        name.hasPrefix(".") || name.hasSuffix("~") || (name.hasPrefix("#") && name.hasSuffix("#"))
            || droppings.contains(name.lowercased())
    }

    private static let droppings: Set<String> = [
        "thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r", "__macosx", "$recycle.bin", "system volume information",
    ]

    private mutating func visit(_ folder: String, into result: inout [String]) {
        let entries: [FolderEntry]
        do throws(SystemError) {
            let identity = try FileStatus(of: absolute(folder)).identity
            guard !open.contains(identity) else {
                return report(folder, "is a link that leads back to a folder around it", help: "remove the link")
            }
            entries = try FileSystem.entries(of: absolute(folder))
            open.append(identity)
        } catch {
            let help = error == .accessDenied ? "allow reading it (chmod u+rx)" : nil
            return report(folder, "cannot be read: \(error)", help: help)
        }
        for entry in entries where !Self.passesOver(entry.name) {
            let path = folder.isEmpty ? entry.name : "\(folder)/\(entry.name)"
            guard !entry.name.unicodeScalars.contains(where: { $0 == "\u{FFFD}" || $0.isControl }) else {
                report(path, "has a name that is not UTF-8 or has control characters in it", help: "rename it")
                continue
            }
            switch kind(of: entry, at: path) {
            case .file: result.append(path)
            case .folder where passedOver.contains(entry.name): break
            case .folder:
                folders.append(path)
                visit(path, into: &result)
            case .link, .other: report(path, "is neither a file nor a folder", help: "move it out of “\(name)”")
            case .nothing: break
            }
        }
        open.removeLast()
    }

    /// What an entry is, or leads to; `nothing` if it is a link that has been reported.
    private mutating func kind(of entry: FolderEntry, at path: String) -> FileSystem.Kind {
        if let kind = entry.kind, kind != .link { return kind }
        do throws(SystemError) {
            let kind = try FileStatus(of: absolute(path)).kind
            if let realRoot, let target = FileSystem.resolved(absolute(path)),
                target == realRoot || target.hasPrefix(realRoot + "/")
            {
                links.append(path)
                return kind
            }
            report(path, "is a link that leads out of “\(name)”", help: "put a copy of the file here")
        } catch {
            report(
                path, error == .linkLoop ? "is a link that leads to itself" : "is a link that leads nowhere",
                help: "remove the link")
        }
        return .nothing
    }

    private mutating func report(_ path: String, _ summary: String, help: String? = nil) {
        let file = path.isEmpty ? name : "\(name)/\(path)"
        diagnostics.append(.error(.unusableFile, at: .file(file), summary, help: help))
    }

    private func absolute(_ path: String) -> String { path.isEmpty ? root : "\(root)/\(path)" }
}
