import BoundaryFindings
import BoundaryModel
import Testing

@testable import dutymap

@Suite struct ProgressTests {
  private let reading = Wording(zh: "正在读取文件", en: "reading files")

  @Test func aLineIsDrawnAndWiped() {
    var written = ""
    let progress = Progress(isShown: true, delay: .zero, language: .en) { written += $0 }
    progress.tell(reading, 3, of: 1000)
    // Too soon after the first for another.
    progress.tell(reading, 4, of: 1000)
    progress.finish()
    #expect(written == "\r\u{1B}[Kreading files 3/1000\r\u{1B}[K")
  }

  @Test(arguments: [(true, Duration.seconds(60)), (false, .zero)])
  func shortWorkAndNobodyThereGetNone(_ isShown: Bool, _ delay: Duration) {
    var written = ""
    let progress = Progress(isShown: isShown, delay: delay, language: .zh) { written += $0 }
    progress.tell(reading, 1, of: 2)
    progress.finish()
    #expect(written.isEmpty)
  }
}
