/// The model of lists 模板, in one revision.
package struct Template: Sendable {
  package let id: Symbol
  package let revision: Symbol
  package let date: Day?
  package let place: Place

  package init(id: Symbol, revision: Symbol, date: Day?, place: Place) {
    self.id = id
    self.revision = revision
    self.date = date
    self.place = place
  }
}

/// A way of being responsible 责任类型.
package struct Role: Sendable {
  /// How many bodies may hold the role at one point.
  package enum Holders: String, CaseIterable, Sendable {
    case one
    /// At least one.
    case some
    case atMostOne = "at-most-one"
    case any
  }

  /// What a role is for, whatever its id and name.
  package enum Function: String, CaseIterable, Sendable {
    case lead, support, guide
  }

  package let id: Symbol
  package let name: Symbol
  package let holders: Holders
  /// What the template says that it is for; nil where it does not say.
  package let function: Function?
  package let template: RowID<Template>
  package let formerly: SymbolRun
  package let place: Place

  package init(
    id: Symbol, name: Symbol, holders: Holders, function: Function? = nil, template: RowID<Template>,
    formerly: SymbolRun, place: Place
  ) {
    self.id = id
    self.name = name
    self.holders = holders
    self.function = function
    self.template = template
    self.formerly = formerly
    self.place = place
  }
}

/// The dimension that every duty has, whose values are the register's areas.
package let areaDimension = "area"

/// What duties are divided by 划分维度.
package struct Dimension: Sendable {
  package enum Values: Sendable {
    case categories
    /// Amounts in a unit; whole when only whole numbers are meant.
    case amounts(unit: Symbol, isWhole: Bool, bounds: Bounds<Decimal>)
  }

  package let id: Symbol
  package let name: Symbol
  package let values: Values
  package let template: RowID<Template>
  package let formerly: SymbolRun
  package let place: Place

  package init(id: Symbol, name: Symbol, values: Values, template: RowID<Template>, formerly: SymbolRun, place: Place) {
    self.id = id
    self.name = name
    self.values = values
    self.template = template
    self.formerly = formerly
    self.place = place
  }
}

/// A category 类别. One with categories in it stands for all of them together. In a dimension of amounts it is a
/// value beside them, such as "not yet fixed" 尚未确定.
package struct Category: Sendable {
  /// What is done in a stage, whatever its id and name.
  package enum Function: String, CaseIterable, Sendable {
    case approval, oversight, enforcement
  }

  package let id: Symbol
  package let name: Symbol
  package let parent: RowID<Category>?
  package let dimension: RowID<Dimension>
  /// Whether it is what the other categories beside it leave 其余.
  package let isRest: Bool
  package let formerly: SymbolRun
  /// What the template says that is done in it; nil where it does not say.
  package let function: Function?
  /// When it comes again, for a part of the year or one year of several; nil for what is no time.
  package let recurrence: Recurrence?
  package let place: Place

  package init(
    id: Symbol, name: Symbol, parent: RowID<Category>?, dimension: RowID<Dimension>, isRest: Bool = false,
    formerly: SymbolRun, function: Function? = nil, recurrence: Recurrence? = nil, place: Place
  ) {
    self.id = id
    self.name = name
    self.parent = parent
    self.dimension = dimension
    self.isRest = isRest
    self.formerly = formerly
    self.function = function
    self.recurrence = recurrence
    self.place = place
  }
}

/// A place in the template that a list binds to bodies 参与方.
package struct Party: Sendable {
  package let id: Symbol
  package let name: Symbol
  package let kind: Body.Kind?
  package let template: RowID<Template>
  package let formerly: SymbolRun
  package let place: Place

  package init(id: Symbol, name: Symbol, kind: Body.Kind?, template: RowID<Template>, formerly: SymbolRun, place: Place)
  {
    self.id = id
    self.name = name
    self.kind = kind
    self.template = template
    self.formerly = formerly
    self.place = place
  }
}

/// A place in the template that a list binds to areas 地域.
package struct Locality: Sendable {
  package let id: Symbol
  package let name: Symbol
  package let template: RowID<Template>
  package let formerly: SymbolRun
  package let place: Place

  package init(id: Symbol, name: Symbol, template: RowID<Template>, formerly: SymbolRun, place: Place) {
    self.id = id
    self.name = name
    self.template = template
    self.formerly = formerly
    self.place = place
  }
}

/// A kind of duty 事项类别, such as 行政处罚, or 基本履职 in the list of a township.
package struct DutyKind: Sendable {
  package let id: Symbol
  package let name: Symbol
  package let template: RowID<Template>
  package let formerly: SymbolRun
  package let place: Place

  package init(id: Symbol, name: Symbol, template: RowID<Template>, formerly: SymbolRun, place: Place) {
    self.id = id
    self.name = name
    self.template = template
    self.formerly = formerly
    self.place = place
  }
}

/// A form of delegation 赋权形式 that a template has beside those that are known.
package struct DelegationForm: Sendable {
  package let id: Symbol
  package let name: Symbol
  package let template: RowID<Template>
  package let formerly: SymbolRun
  package let place: Place

  package init(id: Symbol, name: Symbol, template: RowID<Template>, formerly: SymbolRun, place: Place) {
    self.id = id
    self.name = name
    self.template = template
    self.formerly = formerly
    self.place = place
  }
}

/// A group of duties 领域.
package struct Field: Sendable {
  package let id: Symbol
  package let name: Symbol
  package let template: RowID<Template>
  package let formerly: SymbolRun
  package let place: Place

  package init(id: Symbol, name: Symbol, template: RowID<Template>, formerly: SymbolRun, place: Place) {
    self.id = id
    self.name = name
    self.template = template
    self.formerly = formerly
    self.place = place
  }
}
