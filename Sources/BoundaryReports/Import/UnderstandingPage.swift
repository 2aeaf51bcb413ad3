import BoundaryFindings

/// What a file of tables was understood to say, as one page that needs nothing else:
/// `Resources/understanding.mustache` filled in.
package struct UnderstandingPage: Sendable {
  /// The columns of a table, each with what it was understood to mean.
  package struct Table: Sendable {
    let title: String
    let headings: [String]
    let rows: [[String]]

    package init(title: String, headings: [String], rows: [[String]]) {
      self.title = title
      self.headings = headings
      self.rows = rows
    }
  }

  /// A duty with those who hold it.
  package struct Duty: Sendable {
    let place: String
    let field: String?
    let name: String
    let code: String?
    let holders: [String]

    package init(place: String, field: String?, name: String, code: String?, holders: [String]) {
      self.place = place
      self.field = field
      self.name = name
      self.code = code
      self.holders = holders
    }
  }

  package var file: String
  package var summary: String
  package var tables: [Table] = []
  package var duties: [Duty] = []
  /// What people must know or decide, with its place.
  package var told: [(place: String?, message: String)] = []

  package init(file: String, summary: String) {
    self.file = file
    self.summary = summary
  }

  /// - Throws: What is wrong with a template, which a test would have told.
  package func render(_ presentation: Presentation) throws -> String {
    let language = presentation.language
    let view: [String: Any] = [
      "w": Self.words.mapValues { $0[language] }, "version": presentation.version, "file": visible(file),
      "summary": visible(summary), "hasTold": !told.isEmpty, "toldCount": told.count, "hasDuties": !duties.isEmpty,
      "dutyCount": duties.count,
      "tables": tables.map { table in
        [
          "title": visible(table.title), "headings": table.headings.map(visible),
          "rows": table.rows.map { ["cells": $0.map(visible)] },
        ] as [String: Any]
      },
      "duties": duties.map(Self.view),
      "told": told.map { told in
        var view = ["message": visible(told.message)]
        view["place"] = told.place.map(visible)
        return view
      },
    ]
    return try HTMLPage.render(
      PackageResources.understanding_mustache, with: [:],
      view.merging(HTMLPage.head(Self.title, language, isScripted: false)) { own, _ in own })
  }

  private static func view(_ duty: Duty) -> [String: Any] {
    var view: [String: Any] = [
      "place": visible(duty.place), "field": visible(duty.field ?? ""), "name": visible(duty.name),
      "holders": duty.holders.map(visible),
    ]
    view["code"] = duty.code.map(visible)
    return view
  }

  private static let title = Wording(zh: "表格的理解", en: "What the table was understood to say")
  private static let words: [String: Wording] = [
    "skip": Wording(zh: "跳到内容", en: "Skip to the content"), "contents": Wording(zh: "目录", en: "Contents"),
    "columns": Wording(zh: "各列的含义", en: "Columns"), "duties": Wording(zh: "读到的职责", en: "Duties"),
    "told": Wording(zh: "需要说明的", en: "To be settled"), "place": Wording(zh: "位置", en: "Place"),
    "field": Wording(zh: "领域", en: "Field"), "duty": Wording(zh: "职责事项", en: "Duty"),
    "holders": Wording(zh: "由谁承担", en: "Who holds it"),
    "madeBy": Wording(zh: "由 dutymap 生成，版本", en: "Made by dutymap"),
  ]
}
