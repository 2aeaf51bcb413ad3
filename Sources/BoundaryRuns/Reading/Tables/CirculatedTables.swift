package import BoundaryFindings
package import BoundaryTables
package import TableReading

/// The tables of a file as it circulates; one of before 2007 is converted first.
package struct CirculatedTables: Sendable {
  package let file: TableFile
  /// What the conversion has lost, or that this cannot be known.
  package let told: [Told]

  /// Why nothing was read.
  package enum Failure: Error {
    case refused(TableFault)
    case notConverted(OfficeConverter.Failure)

    package var message: Wording {
      switch self {
      case .refused(let fault): fault.message
      case .notConverted(let failure): failure.message
      }
    }
  }

  package init(_ bytes: [UInt8], limits: TableLimits = TableLimits()) throws(Failure) {
    do throws(TableFault) {
      file = try TableFile(bytes, limits: limits)
      told = []
      return
    } catch {
      guard case .foreign(.binaryOffice) = error, let legacy = LegacyOffice(bytes) else { throw .refused(error) }
      let converted: [UInt8]
      do throws(OfficeConverter.Failure) {
        converted = try OfficeConverter.convert(bytes, legacy.kind)
      } catch {
        throw .notConverted(error)
      }
      do throws(TableFault) {
        file = try TableFile(converted, limits: limits)
      } catch {
        throw .refused(error)
      }
      told = Self.told(legacy, file)
    }
  }

  private static func told(_ legacy: LegacyOffice, _ file: TableFile) -> [Told] {
    guard legacy.isComparable else { return [Told(kind: .conversionNotCompared, place: nil)] }
    return legacy.textsMissing(in: file).map { Told(kind: .lostInConversion($0), place: nil) }
  }
}
