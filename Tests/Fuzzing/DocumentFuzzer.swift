import BoundaryControl
import BoundaryFindings
import BoundaryModel
import BoundaryRuns
import BoundaryXML
import Foundation
import TableReading

/// What libFuzzer calls with each input that it makes up; `make fuzz` builds and runs it.
///
/// The first byte says what the rest is taken for. A crash, a hang, too much memory or a broken promise ends the run,
/// and libFuzzer keeps the input that did it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  guard let kind = input.first else { return 0 }
  let bytes = Array(input.dropFirst())
  switch kind % 5 {
  case 0: check(bytes)
  case 1: layOut(bytes)
  case 2: readYAML(bytes)
  case 3: carry(bytes)
  default: readTable(bytes)
  }
  return 0
}

/// Reads and checks a document, and finds the places of everything that is told.
private func check(_ bytes: [UInt8]) {
  var settings = ControlSettings()
  settings.readsConfiguration = false
  let input = InputFiles(texts: [(bytes, "fuzzed.xml")])
  let checked = CheckedDocuments(input, contextFor: [], RunControl(settings, paths: ["."]))
  for spot in checked.report.spots { precondition(checked.locations[spot] != nil, "everything told has a place") }
}

/// What is laid out says the same, and is laid out the same once more.
private func layOut(_ bytes: [UInt8]) {
  let source = Source(bytes: bytes, name: "fuzzed.xml")
  guard case .laidOut(let text, _)? = try? source.laidOut() else { return }
  guard case .laidOut(let again, false)? = try? Source(bytes: text, name: "again.xml").laidOut(), again == text else {
    preconditionFailure("a layout is laid out")
  }
}

/// What is read from a file of acceptances can be written and is read again.
private func readYAML(_ bytes: [UInt8]) {
  _ = Configuration.read(bytes, path: "dutymap.yml", folder: "/", rules: ["overlap", "gap"])
  let (file, problems) = AcceptanceFile.read(bytes, path: "baseline.yml")
  guard problems.isEmpty, let text = try? AcceptanceFile.text(file.entries.map(\.matter)) else { return }
  let again = AcceptanceFile.read(Array(text.utf8), path: "baseline.yml")
  precondition(again.problems.isEmpty && again.file.entries.count == file.entries.count, "what is written is read")
}

/// A list that is carried is well-formed, and is carried no further.
private func carry(_ bytes: [UInt8]) {
  guard let templates else { return }
  let source = Source(bytes: bytes, name: "fuzzed.xml")
  guard let list = try? CarriedList(source, templates, language: .en, isWritten: true) else { return }
  guard let again = try? CarriedList(list.source, templates, language: .en, isWritten: true) else {
    preconditionFailure("what is carried is a list")
  }
  precondition(!again.entry.isChanged, "a list that is up to date stays as it is")
}

private func readTable(_ bytes: [UInt8]) {
  _ = try? TableFile(bytes)
}

/// Two revisions of one template: a duty renumbered, one merged, one split, one removed.
private let templates: TemplateRevisions? = {
  let corpus = URL(filePath: #filePath).deletingLastPathComponent()
  let old = Source(path: corpus.appending(path: "template-1.xml").path)
  return try? TemplateRevisions(to: corpus.appending(path: "template-2.xml").path, others: [old])
}()

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// The name that the package manager takes the program's start by.
@_cdecl("DocumentFuzzer_main")
public func start(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> CInt {
  var (count, arguments) = unsafe (count, arguments)
  return unsafe runDriver(&count, &arguments, fuzzOneInput)
}
