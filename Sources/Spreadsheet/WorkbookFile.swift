import CXLSXWriter

/// A file that libxlsxwriter writes. The only unsafe code for spreadsheets: no pointer leaves it.
@safe struct WorkbookFile: ~Copyable {
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  /// Formats belong to the workbook and are freed with it.
  private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = unsafe [:]
  private var isClosed = false

  /// - Throws: ``WorkbookError`` when there is no memory for it.
  init(path: String, temporaryFolder: String, title: String, category: String) throws(WorkbookError) {
    unsafe workbook = try unsafe Self.workbook(
      path: path, temporaryFolder: temporaryFolder, title: title, category: category)
  }

  private static func workbook(
    path: String, temporaryFolder: String, title: String, category: String
  ) throws(WorkbookError) -> UnsafeMutablePointer<lxw_workbook> {
    let created = unsafe temporaryFolder.withCString { folder in
      var options = unsafe lxw_workbook_options()
      // The library copies texts.
      unsafe options.tmpdir = unsafe UnsafeMutablePointer(mutating: folder)
      return unsafe workbook_new_opt(path, &options)
    }
    guard let workbook = unsafe created else { throw WorkbookError(description: "no memory") }
    // A fixed day of making, so that the same workbook is the same file.
    let firstDayOfZIP: time_t = 315_532_800
    let result = unsafe CellText.holdable(title).withCString { title in
      unsafe CellText.holdable(category).withCString { category in
        var properties = unsafe lxw_doc_properties()
        unsafe properties.title = unsafe UnsafeMutablePointer(mutating: title)
        unsafe properties.category = unsafe UnsafeMutablePointer(mutating: category)
        unsafe properties.created = firstDayOfZIP
        return unsafe workbook_set_properties(workbook, &properties)
      }
    }
    guard result == LXW_NO_ERROR else {
      unsafe lxw_workbook_free(workbook)
      throw WorkbookError(result)
    }
    return unsafe workbook
  }

  deinit {
    if !isClosed { unsafe lxw_workbook_free(workbook) }
  }

  /// Writes the file.
  ///
  /// - Throws: ``WorkbookError`` when it cannot be written.
  mutating func close() throws(WorkbookError) {
    isClosed = true
    try Self.require(unsafe workbook_close(workbook))
  }

  /// Adds a sheet behind the others.
  ///
  /// - Throws: ``WorkbookError`` when the name is no name for a sheet or there are too many rows or columns.
  mutating func add(_ sheet: Sheet) throws(WorkbookError) {
    guard let worksheet = unsafe workbook_add_worksheet(workbook, sheet.name) else {
      throw WorkbookError(description: "'\(sheet.name)' cannot be the name of a sheet")
    }
    guard sheet.rows.count <= LXW_ROW_MAX, sheet.columns.count <= LXW_COL_MAX else {
      throw WorkbookError(description: "the sheet '\(sheet.name)' is too large")
    }
    for (index, column) in sheet.columns.enumerated() {
      let (number, width) = (lxw_col_t(index), Double(min(column.width, 255)))
      var options = lxw_row_col_options()
      options.hidden = column.isHidden ? 1 : 0
      try Self.require(unsafe worksheet_set_column_opt(worksheet, number, number, width, nil, &options))
    }
    for (index, row) in sheet.rows.enumerated() {
      let number = lxw_row_t(index)
      if row.height != nil || row.isHidden {
        var options = lxw_row_col_options()
        options.hidden = row.isHidden ? 1 : 0
        try Self.require(
          unsafe worksheet_set_row_opt(worksheet, number, row.height ?? LXW_DEF_ROW_HEIGHT, nil, &options))
      }
      for (column, cell) in row.cells.enumerated() {
        try unsafe write(cell, number, lxw_col_t(column), to: worksheet)
      }
    }
    try unsafe setView(of: sheet, worksheet)
    try unsafe setFillingIn(of: sheet, worksheet)
  }

  /// Gives a range of cells a name.
  ///
  /// - Throws: ``WorkbookError`` when it is no name.
  mutating func define(_ name: String, _ range: String) throws(WorkbookError) {
    try Self.require(unsafe workbook_define_name(workbook, name, range))
  }

  /// What helps who fills a sheet in: notes, drop-downs, and what cannot be changed.
  private func setFillingIn(
    of sheet: Sheet, _ worksheet: UnsafeMutablePointer<lxw_worksheet>
  ) throws(WorkbookError) {
    for note in sheet.notes {
      try Self.require(
        unsafe worksheet_write_comment(
          worksheet, lxw_row_t(note.row), lxw_col_t(note.column), CellText.holdable(note.text)))
    }
    for choices in sheet.choices {
      var validation = unsafe lxw_data_validation()
      unsafe validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      unsafe validation.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
      if choices.isOpen { unsafe validation.show_error = UInt8(LXW_VALIDATION_OFF.rawValue) }
      let (first, last) = (lxw_row_t(choices.rows.lowerBound), lxw_row_t(choices.rows.upperBound))
      let column = lxw_col_t(choices.column)
      let result = unsafe "=\(choices.name)".withCString { formula in
        // The library copies texts.
        unsafe validation.value_formula = unsafe UnsafeMutablePointer(mutating: formula)
        return unsafe worksheet_data_validation_range(worksheet, first, column, last, column, &validation)
      }
      try Self.require(result)
    }
    if let footer = sheet.footer { try Self.require(unsafe worksheet_set_footer(worksheet, footer)) }
    if sheet.isProtected {
      var options = lxw_protection()
      // Columns may be made wider and rows be added: what is read goes by keys, not by places.
      (options.format_columns, options.format_rows, options.insert_rows) = (1, 1, 1)
      unsafe worksheet_protect(worksheet, nil, &options)
    }
    if sheet.isHidden { unsafe worksheet_hide(worksheet) }
  }

  private mutating func write(
    _ cell: Cell, _ row: lxw_row_t, _ column: lxw_col_t, to worksheet: UnsafeMutablePointer<lxw_worksheet>
  ) throws(WorkbookError) {
    let format = unsafe format(cell.style)
    let written =
      switch cell.value {
      case .empty: unsafe worksheet_write_blank(worksheet, row, column, format)
      case .text(let text): unsafe worksheet_write_string(worksheet, row, column, CellText.holdable(text), format)
      case .number(let number): unsafe worksheet_write_number(worksheet, row, column, Double(number), format)
      }
    try Self.require(written)
  }

  private func setView(
    of sheet: Sheet, _ worksheet: UnsafeMutablePointer<lxw_worksheet>
  ) throws(WorkbookError) {
    if sheet.frozenRows > 0 || sheet.frozenColumns > 0 {
      unsafe worksheet_freeze_panes(worksheet, lxw_row_t(sheet.frozenRows), lxw_col_t(sheet.frozenColumns))
    }
    if sheet.frozenRows > 0 {
      try Self.require(unsafe worksheet_repeat_rows(worksheet, 0, lxw_row_t(sheet.frozenRows - 1)))
    }
    let (lastRow, lastColumn) = (lxw_row_t(max(1, sheet.rows.count) - 1), lxw_col_t(max(1, sheet.columns.count) - 1))
    if let headings = sheet.filteredHeadings {
      try Self.require(unsafe worksheet_autofilter(worksheet, lxw_row_t(headings), 0, lastRow, lastColumn))
    }
    if let columns = sheet.printedColumns {
      try Self.require(unsafe worksheet_print_area(worksheet, 0, 0, lastRow, lxw_col_t(columns - 1)))
    }
    if sheet.isLandscape { unsafe worksheet_set_landscape(worksheet) }
    let a4: UInt8 = 9
    unsafe worksheet_set_paper(worksheet, a4)
    // All columns on one page, the rows on as many as they need.
    unsafe worksheet_fit_to_pages(worksheet, 1, 0)
  }

  private mutating func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
    if let format = unsafe formats[style] { return unsafe format }
    guard style != CellStyle(), let format = unsafe workbook_add_format(workbook) else { return nil }
    unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    if style.isBold { unsafe format_set_bold(format) }
    if let size = style.fontSize { unsafe format_set_font_size(format, Double(size)) }
    if let color = style.color { unsafe format_set_font_color(format, color.rgb) }
    if let fill = style.fill {
      unsafe format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
      unsafe format_set_bg_color(format, fill.rgb)
    }
    if style.wraps { unsafe format_set_text_wrap(format) }
    if style.hasBorder {
      unsafe format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      unsafe format_set_border_color(format, 0xBFBFBF)
    }
    if style.isUnlocked { unsafe format_set_unlocked(format) }
    if let numberFormat = style.numberFormat { unsafe format_set_num_format(format, numberFormat) }
    unsafe formats[style] = unsafe format
    return unsafe format
  }

  private static func require(_ result: lxw_error) throws(WorkbookError) {
    if result != LXW_NO_ERROR { throw WorkbookError(result) }
  }
}

extension WorkbookError {
  fileprivate init(_ result: lxw_error) {
    description = unsafe lxw_strerror(result).map { unsafe String(cString: $0) } ?? "unknown error"
  }
}
