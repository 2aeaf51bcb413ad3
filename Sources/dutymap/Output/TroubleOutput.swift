import BoundaryControl
import BoundaryFindings
import BoundaryModel
import BoundaryReports

/// Says on standard error what is beside the result, such as what could not be read or written.
///
/// - Parameter place: The file that it is about, with line and column where they are known.
func printTrouble(_ message: Wording, _ language: Language, at place: String? = nil) {
  printError(visible("dutymap: \(place.map { "\($0): " } ?? "")\(message[language])") + "\n")
}

extension [Report.Trouble] {
  /// Says on standard error what could not be read or written.
  func tell(_ language: Language) {
    for trouble in self { printTrouble(trouble.message, language, at: trouble.path) }
  }
}

extension [ControlProblem] {
  /// Says on standard error what is wrong with the configuration.
  func tell(_ language: Language) {
    for problem in self { printTrouble(problem.message, language, at: problem.place) }
  }
}
