package org.entente.node.lists.format;

import java.util.List;
import java.util.regex.Pattern;
import org.entente.node.lists.format.Remark.Topic;
import org.entente.node.lists.format.Remark.Trait;

/**
 * A label OFAC uses in its remarks and what it introduces.
 *
 * @param pattern the whole statement: the label in group 1, the value in group 2
 */
record RemarkLabel(Pattern pattern, Topic topic) {

  /** The labels, most frequent first where none is the beginning of another. */
  static final List<RemarkLabel> TABLE =
      List.of(
          label(Trait.BIRTH_DATE, "DOB"),
          label(Trait.BIRTH_PLACE, "POB"),
          label(Trait.NATIONALITY, "nationality", "citizen"),
          label(Trait.SEX, "Gender"),
          label(Trait.NICKNAME, "a\\.k\\.a\\.", "f\\.k\\.a\\.", "n\\.k\\.a\\."),
          label(Trait.FLAG, "Former Vessel Flag", "Other Vessel Flag", "Vessel Flag"),
          number(
              StatedKind.PASSPORT,
              "(?:Diplomatic |Official |Service |Public Affairs |Stateless Person |British National Overseas )?Passport(?: Booklet)?"),
          number(
              StatedKind.TRAVEL_DOCUMENT,
              "Travel Document Number",
              "Stateless Person ID Card",
              "Refugee ID Card"),
          number(
              StatedKind.NATIONAL_ID,
              "National ID No\\.",
              "National Foreign ID Number",
              "Cedula No\\.",
              "Cedula de (?:Ciudadania|Residencia)",
              "C\\.U\\.R\\.P\\.(?: #)?",
              "D\\.N\\.I\\.",
              "C\\.U\\.I\\.",
              "C\\.U\\.I\\.P\\.",
              "Personal ID Card",
              "Citizen's Card Number",
              "Numero de Identidad",
              "Turkish Identification Number",
              "Kenyan ID No\\.",
              "Bosnian Personal ID No\\.",
              "Tazkira National ID Card",
              "I\\.F\\.E\\.",
              "LE Number",
              "SSN",
              "Identification Number(?! IMO)"),
          number(StatedKind.BIRTH_CERTIFICATE, "Birth Certificate Number"),
          number(StatedKind.DRIVING_LICENCE, "Driver's License No\\."),
          number(
              StatedKind.MILITARY_ID,
              "Cartilla de Servicio Militar Nacional",
              "Military Registration Number",
              "Military ID(?: Number)?"),
          number(
              StatedKind.TAX_NUMBER,
              "Tax ID No\\.",
              "NIT #",
              "R\\.F\\.C\\.(?: #)?",
              "RFC",
              "RUC #",
              "RIF #",
              "V\\.A\\.T\\. Number",
              "Italian Fiscal Code",
              "C\\.U\\.I\\.T\\.",
              "C\\.I\\.F\\.",
              "RTN",
              "US FEIN",
              "N\\.I\\.E\\."),
          number(
              StatedKind.REGISTRATION,
              "(?:Identification|Company) Number IMO",
              "Registration (?:Number|ID)",
              "(?:UK |Business |Public )?(?:Company|Registration) Number",
              "Commercial Registry Number",
              "Business (?:Registration Document #?|Registration Number|Number)",
              "C\\.R\\. No\\.",
              "Matricula Mercantil No\\.?",
              "Folio Mercantil No\\.",
              "Government Gazette Number",
              "Trade License No\\.",
              "D-U-N-S Number",
              "Legal Entity Number",
              "Unified Social Credit Code \\(USCC\\)",
              "Enterprise Number",
              "Chamber of Commerce Number",
              "Registered Charity No\\.",
              "Certificate of Incorporation Number"),
          number(
              StatedKind.PHONE, "Phone (?:Number|No\\.)", "Telephone(?: No\\.| Number)?", "PHONE"),
          number(StatedKind.EMAIL, "Email Address"),
          number(StatedKind.WEBSITE, "Website"),
          number(StatedKind.WALLET, "Digital Currency Address - [A-Z0-9]{2,6}"),
          number(StatedKind.BANK_CODE, "SWIFT/BIC", "BIK \\(RU\\)"),
          number(StatedKind.IMO, "Vessel Registration Identification IMO"),
          number(StatedKind.MMSI, "MMSI"),
          number(
              StatedKind.VESSEL_REGISTRATION,
              "Vessel Registration Identification",
              "(?:Other )?Vessel Call Sign"),
          number(StatedKind.AIRCRAFT_TAIL, "(?:Previous )?Aircraft Tail Number"),
          number(
              StatedKind.AIRCRAFT_SERIAL,
              "Aircraft Manufacturer's Serial Number \\(MSN\\)",
              "Aircraft Construction Number \\(also called L/N or S/N or F/N\\)"));

  private static RemarkLabel label(Topic topic, String... labels) {
    return new RemarkLabel(Pattern.compile("^(" + String.join("|", labels) + "):? +(.+)$"), topic);
  }

  private static RemarkLabel number(StatedKind kind, String... labels) {
    return label(new Remark.Identification(kind), labels);
  }
}
