/// The objects of SARIF 2.1.0 (OASIS, with errata 01), as far as they are written; names and meanings are those of the
/// standard.
enum SARIF {
  /// What paths are relative to: the repository, wherever it lies.
  static let root = "%SRCROOT%"

  /// Text in which brackets are brackets and not the beginning of a link (section 3.11.6).
  static func linkSafe(_ text: String) -> String {
    escaping(text) { scalar in
      switch scalar {
      case "\\", "[", "]": "\\\(scalar)"
      default: nil
      }
    }
  }

  struct Log: Encodable {
    private enum CodingKeys: String, CodingKey {
      case schema = "$schema", version, runs
    }

    let schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
    let version = "2.1.0"
    let runs: [Run]
  }

  struct Run: Encodable {
    let tool: Tool
    let invocations: [Invocation]
    let results: [Result]
    let automationDetails: AutomationDetails
    let language: String
    /// Columns count characters, not the units of an encoding.
    let columnKind = "unicodeCodePoints"
    let originalUriBaseIds = [root: RootFolder()]
  }

  struct RootFolder: Encodable {
    let description = Message(text: "The root of the repository.")
  }

  struct AutomationDetails: Encodable {
    let id: String
  }

  // MARK: The tool

  struct Tool: Encodable {
    let driver: Driver
  }

  struct Driver: Encodable {
    let name, version, semanticVersion, language: String
    let rules: [ReportingDescriptor]
  }

  struct ReportingDescriptor: Encodable {
    struct Help: Encodable {
      let text, markdown: String
    }

    struct Configuration: Encodable {
      let level: String
    }

    /// What GitHub reads beside the standard.
    struct Properties: Encodable {
      private enum CodingKeys: String, CodingKey {
        case severity = "problem.severity"
      }

      let severity: String
    }

    let id: String
    let shortDescription, fullDescription: Message
    let help: Help
    let defaultConfiguration: Configuration
    let properties: Properties
  }

  struct Invocation: Encodable {
    let executionSuccessful: Bool
    let toolExecutionNotifications: [Notification]
  }

  struct Notification: Encodable {
    let level: String
    let message: Message
    var locations: [Location]?
  }

  // MARK: Results

  struct Result: Encodable {
    struct Properties: Encodable {
      let list, duty, role: String?
      let bodies: [String]?
    }

    let ruleId: String
    let ruleIndex: Int?
    let level: String
    let message: Message
    let locations, relatedLocations: [Location]
    let partialFingerprints: [String: String]
    let suppressions: [Suppression]?
    let properties: Properties
  }

  struct Suppression: Encodable {
    let kind = "external"
    let status = "accepted"
    let justification: String
  }

  struct Message: Encodable {
    let text: String
  }

  struct Location: Encodable {
    var id: Int?
    let physicalLocation: PhysicalLocation
    var logicalLocations: [LogicalLocation]?
    var message: Message?
  }

  /// A cell of a table, which is no place in a text (section 3.33).
  struct LogicalLocation: Encodable {
    let name, fullyQualifiedName: String
    let kind = "cell"
  }

  struct PhysicalLocation: Encodable {
    let artifactLocation: ArtifactLocation
    var region: Region?
  }

  struct ArtifactLocation: Encodable {
    let uri: String
    let uriBaseId: String?
  }

  struct Region: Encodable {
    let startLine, startColumn, endLine, endColumn: Int
  }
}
