/// The templates that come with the program.
package enum ShippedTemplate: String, CaseIterable, Sendable {
  /// Between a development zone, the places around it and the departments.
  case zoneLocality = "zone-locality"

  /// The document, as it stands in `templates/`.
  package var bytes: [UInt8] {
    switch self {
    case .zoneLocality: PackageResources.zone_locality_xml
    }
  }
}
