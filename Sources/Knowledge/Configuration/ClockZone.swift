/// A time zone of the United States, by its name in the database of IANA.
///
/// When clocks change is as 15 U.S.C. 260a has it since 2007.
package enum ClockZone: String, CaseIterable, Sendable {
  case newYork = "America/New_York"
  case detroit = "America/Detroit"
  case indianapolis = "America/Indiana/Indianapolis"
  case chicago = "America/Chicago"
  case denver = "America/Denver"
  case boise = "America/Boise"
  case phoenix = "America/Phoenix"
  case losAngeles = "America/Los_Angeles"
  case anchorage = "America/Anchorage"
  case adak = "America/Adak"
  case honolulu = "Pacific/Honolulu"
  case puertoRico = "America/Puerto_Rico"
  case guam = "Pacific/Guam"
  case pagoPago = "Pacific/Pago_Pago"

  /// How many hours the clocks are ahead of those in Greenwich in winter.
  package var hoursFromGreenwich: Int {
    switch self {
    case .puertoRico: -4
    case .newYork, .detroit, .indianapolis: -5
    case .chicago: -6
    case .denver, .boise, .phoenix: -7
    case .losAngeles: -8
    case .anchorage: -9
    case .adak, .honolulu: -10
    case .pagoPago: -11
    case .guam: 10
    }
  }

  /// Whether the clocks are set forward in summer.
  package var savesDaylight: Bool {
    switch self {
    case .newYork, .detroit, .indianapolis, .chicago, .denver, .boise, .losAngeles, .anchorage, .adak: true
    case .phoenix, .honolulu, .puertoRico, .guam, .pagoPago: false
    }
  }
}
