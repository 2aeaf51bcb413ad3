import BoundaryFindings
import Mustache

/// What all pages share: how their templates are filled in, and what a browser lets them do.
///
/// Pages need no network. Their security policy names the one style and the one script that may stand in them, so that
/// nothing that a document says can run.
enum HTMLPage {
  /// The SHA-256 of the style and the script, without which a browser refuses them.
  static let styleHash = "sha256-DCkxVrteyzd6ucMJJOTa1TCwLQGlogFgTIhtkCIruYE="
  static let scriptHash = "sha256-U/ulwYiau9joDJhvqb2UBm/OkSjN7VPyJa1+EM9KkhI="

  /// Fills in a page.
  ///
  /// - Parameter parts: The templates that it takes beside the head, by their names.
  /// - Throws: What is wrong with a template, which a test would have told.
  static func render(_ page: [UInt8], with parts: [String: [UInt8]], _ view: [String: Any]) throws -> String {
    MustacheContentTypes.register(HTMLEscaping(), named: HTMLEscaping.name)
    let templates = parts.merging(["head": PackageResources.head_mustache]) { own, _ in own }
    let library = MustacheLibrary(templates: try templates.mapValues { try MustacheTemplate(string: text($0)) })
    return try MustacheTemplate(string: text(page)).render(view, library: library)
  }

  /// What `Resources/head.mustache` takes.
  static func head(_ title: Wording, _ language: Language, isScripted: Bool) -> [String: Any] {
    var view: [String: Any] = [
      "lang": language == .zh ? "zh-CN" : "en", "pageTitle": capitalised(title[language]),
      "style": text(PackageResources.report_css), "styleHash": styleHash,
    ]
    if isScripted {
      view["script"] = text(PackageResources.report_js)
      view["scriptHash"] = scriptHash
    }
    return view
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
