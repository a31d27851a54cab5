import Foundation
import PackagePlugin

/// Makes files of the package Swift source, so that the program carries them inside it: for a target with a folder `Tables`
/// the tables in it, for any other the `Templates` folder and the topics, the default theme and what a new site begins with.
@main
struct EmbedFiles: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let package = context.package.directoryURL
        let tables = target.directoryURL.appending(path: "Tables", directoryHint: .isDirectory)
        if FileManager.default.fileExists(atPath: tables.path) {
            return [try command("tables", [tables], "EmbeddedTables.swift", context)]
        }
        let theme = [package.appending(path: "Templates"), package.appending(path: "Content/topics")]
        return [try command("theme", theme, "DefaultTheme.swift", context)]
    }

    private func command(_ kind: String, _ folders: [URL], _ name: String, _ context: PluginContext) throws -> Command {
        let output = context.pluginWorkDirectoryURL.appending(path: name)
        let files =
            folders
            .flatMap {
                FileManager.default.enumerator(at: $0, includingPropertiesForKeys: [.isRegularFileKey])?.allObjects
                    ?? []
            }
            .compactMap { $0 as? URL }
            .filter {
                !$0.hasDirectoryPath && !$0.lastPathComponent.hasPrefix(".")
            }
            .sorted { $0.path < $1.path }
        return .buildCommand(
            displayName: "Embedding the \(kind)",
            executable: try context.tool(named: "FileEmbedder").url,
            arguments: [kind] + folders.map(\.path) + [output.path],
            inputFiles: files,
            outputFiles: [output])
    }
}
