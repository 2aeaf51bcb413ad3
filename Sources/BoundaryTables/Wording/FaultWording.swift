package import BoundaryFindings
package import TableReading

extension TableFault {
  /// Why a file with tables was refused, and the way out.
  package var message: Wording {
    switch self {
    case .foreign(let kind): kind.message
    case .unknownKind:
      Wording(zh: "不是表格文件；可读取 xlsx、docx、ods 和 csv", en: "not a file with tables; xlsx, docx, ods and csv are read")
    case .brokenArchive(let damage): damage.message
    case .damagedPart(let name):
      Wording(
        zh: "文件已损坏：\(name) 无法解压或校验不符", en: "the file is damaged: \(name) cannot be inflated, or its checksum is wrong")
    case .missingPart(let name): Wording(zh: "文件不完整：缺少 \(name)", en: "the file is not whole: \(name) is missing")
    case .malformedPart(let name, let problem, let offset):
      switch problem {
      case .documentType:
        Wording(
          zh: "\(name) 声明了文档类型或实体，已拒绝（偏移 \(offset)）",
          en: "\(name) declares a document type, which is refused (offset \(offset))")
      case .notWellFormed:
        Wording(zh: "\(name) 不是正确的 XML（偏移 \(offset)）", en: "\(name) is not well-formed XML (offset \(offset))")
      case .excessive:
        Wording(
          zh: "\(name) 的 XML 超出可读取的限度（偏移 \(offset)）", en: "the XML of \(name) is beyond what is read (offset \(offset))"
        )
      }
    case .limit(let measure, let maximum, let part):
      Wording(
        zh: "\(part.map { "\($0) 的" } ?? "")\(measure.wording.zh)超过上限 \(maximum)",
        en: "\(part.map { "\($0): " } ?? "")more than \(maximum) \(measure.wording.en)")
    case .undecodable(let offset):
      Wording(
        zh: "第 \(offset + 1) 个字节处的文字不是 UTF-8、UTF-16 或 GB18030",
        en: "the text at byte \(offset + 1) is not UTF-8, UTF-16 or GB18030")
    case .openQuotation(let line):
      Wording(zh: "第 \(line) 行的引号没有闭合", en: "the quotation mark on line \(line) is not closed")
    }
  }
}

extension TableFault.ForeignKind {
  fileprivate var message: Wording {
    switch self {
    case .binaryOffice:
      Wording(
        zh: "是 2007 年以前的二进制格式（xls、doc、et、wps）；请另存为 xlsx 或 docx",
        en: "a binary office file (xls, doc, et, wps); save it as xlsx or docx")
    case .encrypted: Wording(zh: "文件有密码；请去掉密码后另存", en: "the file is under a password; save it without one")
    case .html:
      Wording(
        zh: "其实是网页（HTML）；请在 Excel 中打开后另存为 xlsx",
        en: "really a page (HTML); open it in a spreadsheet program and save it as xlsx")
    case .spreadsheetML: Wording(zh: "是 2003 年的 XML 工作簿；请另存为 xlsx", en: "a workbook as XML of 2003; save it as xlsx")
    case .pdf:
      Wording(
        zh: "是 PDF，其中没有表格结构；请取得原来的 Excel 或 Word 文件",
        en: "a PDF, which holds no tables; ask for the Excel or Word file that it was made from")
    case .ofd:
      Wording(
        zh: "是 OFD 版式文件（GB/T 33190），其中没有表格结构；请取得原来的 Excel 或 Word 文件",
        en: "an OFD file (GB/T 33190), which holds no tables; ask for the file that it was made from")
    case .otherOffice:
      Wording(
        zh: "是另一种办公文件；可读取 xlsx、docx、ods 和 csv", en: "an office file of another kind; xlsx, docx, ods and csv are read")
    case .archive: Wording(zh: "是压缩包；请先解压", en: "an archive; unpack it first")
    case .xml: Wording(zh: "是 XML；dutymap 的文档不需要导入", en: "XML; documents of dutymap need no import")
    }
  }
}

extension TableFault.Damage {
  fileprivate var message: Wording {
    switch self {
    case .cutOff: Wording(zh: "文件不完整，末尾被截断；请重新获取", en: "the file is cut off; get it again")
    case .directory: Wording(zh: "文件已损坏：压缩目录无法读取", en: "the file is damaged: its directory cannot be read")
    case .overlapping(let name):
      Wording(zh: "文件已损坏：\(name) 与另一部分重叠", en: "the file is damaged: \(name) lies over another part")
    case .doubled(let name): Wording(zh: "文件已损坏：\(name) 出现两次", en: "the file is damaged: \(name) is there twice")
    case .method(let name): Wording(zh: "\(name) 的压缩方式不受支持", en: "\(name) is compressed in a way that is not read")
    }
  }
}

extension TableLimits.Measure {
  fileprivate var wording: Wording {
    switch self {
    case .file: Wording(zh: "文件字节数", en: "bytes of the file")
    case .entries: Wording(zh: "条目数", en: "entries")
    case .part: Wording(zh: "解压后的字节数", en: "bytes, inflated")
    case .total: Wording(zh: "解压后的总字节数", en: "bytes of all parts, inflated")
    case .cells: Wording(zh: "单元格数", en: "cells")
    case .columns: Wording(zh: "列数", en: "columns")
    case .text: Wording(zh: "一格的字节数", en: "bytes in one cell")
    }
  }
}

extension ImportFault {
  package var message: Wording {
    switch self {
    case .nothingFound:
      Wording(
        zh: "没有找到职责事项或机构的表格；表头应有“职责事项”“牵头单位”一类的列名",
        en: "no table of duties or bodies was found; a header needs columns such as duty and lead")
    case .badRegister(let reason): Wording(zh: "不能用作机构名录：\(reason.zh)", en: "not usable as a register: \(reason.en)")
    case .notWritten(let name): Wording(zh: "无法生成 \(name)", en: "\(name) cannot be made")
    }
  }
}
