package import BoundaryFindings
import BoundaryModel
package import TableReading

/// Something in a table that people must know or decide.
package struct Told: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case notice(TableNotice.Kind)
    case hiddenTable, hiddenRow, hiddenColumn
    /// No header that is known.
    case noTable
    case unknownColumn(String)
    case unusedCell(String)
    case noDutyName
    case nobody(String)
    case noHolderOfWords(String)
    case unnamed(String)
    case notABody(String)
    case newBody(String)
    case nearBody(String, near: String)
    case noRole(String)
    case severalRoles(String)
    case unknownMark(String)
    case severalMarks(String)
    case unknownScope(String)
    case vagueScope(String)
    case openEnd(String)
    case scopeInNote(String)
    case noDay(String)
    case serialDay(String)
    case noDate(String)
    case unknownForm(String)
    case doubledCode(String, other: String)
    case doubledDuty(String)
    case wrongTotal(stated: Int, counted: Int)
    case overfilled(approved: String, filled: String)
    case noField(String)
    case noIssuer(String)
    case severalDelegators(String)
    case continuedRow(String)
    case abolishedInWords(String)
    /// Text of a file that was converted which is not in what was made of it, or no longer in its table.
    case lostInConversion(String)
    case conversionNotCompared
    /// What cannot be understood in a form that came back.
    case form(Wording)
  }

  package let kind: Kind
  /// nil for the whole file.
  package let place: CellPlace?

  package init(kind: Kind, place: CellPlace?) {
    self.kind = kind
    self.place = place
  }
}

/// A place as people find it: 职责边界清单!B12, table 2 row 5, line 3.
package func wording(of place: CellPlace) -> Wording { TableCell(place).place }

extension Told {
  package var message: Wording {
    switch kind {
    case .notice(let notice): Self.message(of: notice)
    case .hiddenTable: Wording(zh: "工作表被隐藏，没有使用", en: "the sheet is hidden; it was not used")
    case .hiddenRow: Wording(zh: "这一行被隐藏，但仍已使用", en: "the row is hidden; it was used all the same")
    case .hiddenColumn: Wording(zh: "这一列被隐藏，但仍已使用", en: "the column is hidden; it was used all the same")
    case .noTable: Wording(zh: "没有找到认得出的表头，整张表没有使用", en: "no header is known here; the table was not used")
    case .unknownColumn(let name):
      Wording(
        zh: "列“\(name)”的含义不明，内容作为备注保留", en: "what the column '\(name)' means is not known; its cells were kept as notes"
      )
    case .unusedCell(let text): Wording(zh: "“\(text)”没有使用", en: "'\(text)' was not used")
    case .noDutyName: Wording(zh: "这一行没有职责事项名称，没有使用", en: "the row names no duty; it was not used")
    case .nobody(let duty): Wording(zh: "“\(duty)”没有任何单位承担", en: "nobody holds '\(duty)'")
    case .noHolderOfWords(let words):
      Wording(zh: "“\(words)”没有写明是哪个单位的职责", en: "'\(words)' does not say whose part it is")
    case .unnamed(let name):
      Wording(zh: "“\(name)”没有指明具体单位，需要明确或列出", en: "'\(name)' names nobody in particular; name the body, or list them")
    case .notABody(let text):
      Wording(zh: "“\(text)”不像单位名称，作为备注保留", en: "'\(text)' does not look like a body; it was kept as a note")
    case .newBody(let name):
      Wording(zh: "机构名录中没有“\(name)”，已列为拟增机构", en: "the register has no '\(name)'; it is proposed as a new body")
    case .nearBody(let name, let near):
      Wording(
        zh: "机构名录中没有“\(name)”，是否应为“\(near)”？暂列为拟增机构",
        en: "the register has no '\(name)'; is '\(near)' meant? it is proposed as a new body until then")
    case .noRole(let words):
      Wording(zh: "“\(words)”没有说明是牵头还是配合", en: "'\(words)' does not say whether it is lead or support")
    case .severalRoles(let words):
      Wording(zh: "“\(words)”里有不止一种责任，取第一种", en: "'\(words)' states more than one role; the first was taken")
    case .unknownMark(let mark):
      Wording(zh: "图例中没有标记“\(mark)”，没有使用", en: "the legend does not explain the mark '\(mark)'; it was not used")
    case .severalMarks(let marks):
      Wording(zh: "一格内有几个标记“\(marks)”，应写明哪一个", en: "there are several marks in one cell, '\(marks)'; say which holds")
    case .unknownScope(let text):
      Wording(zh: "“\(text)”不能作为范围理解，作为备注保留", en: "'\(text)' is not understood as a scope; it was kept as a note")
    case .vagueScope(let text):
      Wording(zh: "“\(text)”没有写明具体范围，作为备注保留", en: "'\(text)' does not say how far; it was kept as a note")
    case .openEnd(let text):
      Wording(zh: "“\(text)”没有写明是否包含端点本身", en: "'\(text)' does not say whether the end itself belongs to it")
    case .scopeInNote(let text):
      Wording(zh: "备注“\(text)”像是限定范围，但没有写明是谁的", en: "the note '\(text)' seems to limit a scope, but does not say whose")
    case .noDay(let text): Wording(zh: "“\(text)”缺少具体日期，作为备注保留", en: "'\(text)' lacks the day; it was kept as a note")
    case .serialDay(let text):
      Wording(
        zh: "“\(text)”可能是丢失格式的日期，没有作为日期使用",
        en: "'\(text)' may be a date that has lost its format; it was not taken for one")
    case .noDate(let text): Wording(zh: "“\(text)”不是日期，作为备注保留", en: "'\(text)' is no date; it was kept as a note")
    case .unknownForm(let text):
      Wording(zh: "“\(text)”不是已知的赋权方式", en: "'\(text)' is no form of delegation that is known")
    case .doubledCode(let code, let other):
      Wording(zh: "编码 \(code) 已用于“\(other)”", en: "the code \(code) is that of '\(other)' already")
    case .doubledDuty(let name):
      Wording(zh: "“\(name)”前面已经出现，两处合并", en: "'\(name)' stands above already; both rows were joined")
    case .wrongTotal(let stated, let counted):
      Wording(zh: "写的是 \(stated) 项，实际是 \(counted) 项", en: "\(stated) are stated, the rows are \(counted)")
    case .overfilled(let approved, let filled):
      Wording(zh: "实有 \(filled)，超过核定 \(approved)", en: "filled \(filled) of \(approved) approved")
    case .noField(let name): Wording(zh: "“\(name)”没有写明领域", en: "'\(name)' is in no field")
    case .noIssuer(let name):
      Wording(zh: "没有写明清单由谁制定，暂记为“\(name)”", en: "who issued the list is not said; '\(name)' stands for it until then")
    case .severalDelegators(let text):
      Wording(zh: "“\(text)”不止一个赋权单位，取第一个", en: "'\(text)' names several bodies that delegate; the first was taken")
    case .continuedRow(let name):
      Wording(zh: "这一行没有写事项，视为“\(name)”的续行", en: "the row names no duty; it was taken to go on with '\(name)'")
    case .abolishedInWords(let text):
      Wording(zh: "“\(text)”说明机构有变动，作为备注保留", en: "'\(text)' says that the body has changed; it was kept as a note")
    case .lostInConversion(let text):
      Wording(
        zh: "转换后的表格中没有“\(text)”，请核对原文件", en: "'\(text)' is in no table after the conversion; look at the file itself")
    case .form(let message): message
    case .conversionNotCompared:
      Wording(
        zh: "文件已转换，但这一格式的文字无法与转换前核对",
        en: "the file was converted, and its texts could not be compared with those before")
    }
  }

  private static func message(of notice: TableNotice.Kind) -> Wording {
    switch notice {
    case .formulaWithoutValue:
      Wording(
        zh: "公式没有保存结果，请在 Excel 中打开后重新保存",
        en: "a formula whose value the file does not hold; open it in a spreadsheet program and save it again")
    case .errorValue(let value): Wording(zh: "公式结果是错误值 \(value)", en: "the formula came to the error \(value)")
    case .coveredText(let text):
      Wording(zh: "“\(text)”被合并单元格遮住，但仍已使用", en: "'\(text)' is covered by a merged cell; it was used all the same")
    case .overlappingMerges(let one, let other):
      Wording(zh: "合并区域 \(one) 与 \(other) 重叠", en: "the merged ranges \(one) and \(other) overlap")
    case .brokenMerge(let text):
      Wording(zh: "合并区域 \(text) 有误，没有采用", en: "the merged range \(text) is broken; it was not applied")
    case .insertedText(let text):
      Wording(zh: "“\(text)”是尚未接受的修订，已使用", en: "'\(text)' is a tracked insertion, not yet accepted; it was used")
    case .deletedText(let text):
      Wording(zh: "“\(text)”是尚未接受的删除，没有使用", en: "'\(text)' is a tracked deletion, not yet accepted; it was not used")
    case .hiddenText(let text): Wording(zh: "“\(text)”是隐藏文字", en: "'\(text)' is hidden text")
    case .nestedTable(let number):
      Wording(zh: "格内另有表 \(number)，单独读取", en: "table \(number) stands inside the cell; it is read by itself")
    case .strayQuotation:
      Wording(zh: "字段中间有引号，照原样保留", en: "a quotation mark in the middle of a field; it was kept as it is")
    case .repeatedRow(let count):
      Wording(zh: "同一行重复 \(count) 次，只取一次", en: "the same row stands \(count) times; it was taken once")
    }
  }
}
