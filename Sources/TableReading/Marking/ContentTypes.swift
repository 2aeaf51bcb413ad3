/// The types of the parts of an office file.
struct ContentTypes {
  private var editor: PartEditor
  private var known: Set<String>

  init?(_ bytes: [UInt8]) {
    guard let editor = PartEditor(bytes) else { return nil }
    self.editor = editor
    known = Set(editor.children(of: editor.root, named: "Override").compactMap { editor["PartName", of: $0] })
  }

  mutating func add(_ types: [(part: String, type: String)]) {
    for (part, type) in types where known.insert("/" + part).inserted {
      editor.append("<Override PartName=\"/\(part)\" ContentType=\"\(type)\"/>", to: editor.root)
    }
  }

  var bytes: [UInt8] { editor.bytes }
}
