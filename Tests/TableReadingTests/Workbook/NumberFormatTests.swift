import Testing

@testable import TableReading

/// Numbers as workbooks show them. The expected texts are those that spreadsheet programs show.
@Suite struct NumberFormatTests {
  @Test(arguments: [
    ("General", "45047", "45047"), ("General", "-2.50", "-2.5"), ("General", "1234567890123", "1234567890123"),
    ("General", "0.1234567890123", "0.12345678901"), ("General", "5.0000000000000001E-2", "0.05"),
    ("General", "12a", "12a"),
    ("000", "7", "007"), ("000000", "1203", "001203"), ("0", "2.6", "3"), ("0.00", "3", "3.00"),
    ("0.0#", "3.25", "3.25"),
    ("0.0#", "3", "3.0"), ("#,##0", "1234567", "1,234,567"), ("#,##0.00", "-1234.5", "-1,234.50"), ("0%", "0.7", "70%"),
    ("0.0%", "0.714", "71.4%"), ("0\"万元\"", "5000", "5000万元"), ("\"第\"0\"号\"", "6", "第6号"), ("#", "0", ""),
    ("0_);(0)", "-5", "(5)"), ("0;-0;\"无\"", "0", "无"), ("[红色]0", "5", "5"), ("[$¥-804]#,##0", "1000", "¥1,000"),
    ("0,", "5000", "5"), ("@", "12", "12"), ("0.00E+00", "12345", "12345"), ("# ??/??", "3", "3 /"),
  ])
  func digits(_ code: String, _ stored: String, _ shown: String) {
    #expect(NumberFormat(code, usesDatesOf1904: false).text(stored) == shown)
  }

  @Test(arguments: [
    ("yyyy\"年\"m\"月\"d\"日\"", "45047", "2023年5月1日"), ("yyyy-mm-dd", "45047", "2023-05-01"),
    ("yyyy/m/d h:mm", "45047.5", "2023/5/1 12:00"),
    ("yyyy-mm", "45047", "2023-05"), ("[DBNum1][$-804]yyyy年m月d日", "45047", "2023年5月1日"), ("m/d/yy", "45047", "5/1/23"),
    ("d-mmm-yy", "45047", "1-May-23"), ("h:mm AM/PM", "0.75", "6:00 PM"), ("上午/下午h时mm分", "0.25", "上午6时00分"),
    ("mm:ss", "0.0007", "01:00"),
    ("[h]:mm", "1.5", "36:00"), ("yyyy/m/d", "60", "1900/2/29"), ("yyyy/m/d", "59", "1900/2/28"),
    ("yyyy/m/d", "61", "1900/3/1"),
    ("yyyy/m/d", "1", "1900/1/1"), ("yyyy/m/d", "2958465", "9999/12/31"), ("yyyy/m/d", "2958466", "2958466"),
    ("yyyy/m/d", "-1", "-1"),
    ("aaaa", "45047", "星期一"), ("dddd", "45047", "Monday"), ("yyyy/m/d", "36585", "2000/2/29"),
    ("h:mm:ss", "0.99999999", "0:00:00"),
  ])
  func days(_ code: String, _ stored: String, _ shown: String) {
    #expect(NumberFormat(code, usesDatesOf1904: false).text(stored) == shown)
  }

  @Test(arguments: [
    (14, "2023/5/1"), (31, "2023年5月1日"), (57, "2023年5月"), (58, "5月1日"), (27, "2023年5月"), (22, "2023/5/1 0:00"),
  ])
  func formatsByNumber(_ id: Int, _ shown: String) throws {
    #expect(NumberFormat(try #require(NumberFormat.builtIn[id]), usesDatesOf1904: false).text("45047") == shown)
  }
}
