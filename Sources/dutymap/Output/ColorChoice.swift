import ArgumentParser
import FoundationEssentials

/// When text is coloured.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never

  func isColoured(on descriptor: Int32) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto: Self.environmentWants(ProcessInfo.processInfo.environment, isTerminal: isTerminal(descriptor))
    }
  }

  static func environmentWants(_ environment: [String: String], isTerminal: Bool) -> Bool {
    func isSet(_ name: String) -> Bool { !(environment[name] ?? "").isEmpty }
    if isSet("NO_COLOR") { return false }
    if isSet("FORCE_COLOR") || (isSet("CLICOLOR_FORCE") && environment["CLICOLOR_FORCE"] != "0") { return true }
    return isTerminal && environment["TERM"] != "dumb" && environment["CLICOLOR"] != "0"
  }
}
