package org.entente.exercise.bench;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * An invented list in the form of OFAC's files: people without a face, each with passports of
 * running numbers, as many as a measurement needs, and some vessels.
 */
final class InventedList {
  /** How many vessels are on the list. */
  static final int VESSELS = 1_000;

  private static final int PASSPORTS_EACH = 30;
  private static final int FIRST_VESSEL = 100_001;

  private final int passports;

  InventedList(int passports) {
    this.passports = passports;
  }

  /** The passport of a running number; those below the size of the list are on it. */
  static String passport(int number) {
    return String.format(Locale.ROOT, "XA%08d", number);
  }

  /**
   * The ship identification number of a running number, with its check digit (IMO resolution
   * A.1117(30)); those below {@link #VESSELS} are on the list.
   */
  static String imo(int number) {
    int six = FIRST_VESSEL + number;
    int sum = 0;
    int rest = six;
    for (int weight = 2; weight <= 7; weight++) {
      sum += weight * (rest % 10);
      rest /= 10;
    }
    return String.format(Locale.ROOT, "%06d%d", six, sum % 10);
  }

  /** The file of main records. */
  byte[] main() {
    StringBuilder rows = new StringBuilder();
    for (int from = 0; from < passports; from += PASSPORTS_EACH) {
      int person = from / PASSPORTS_EACH;
      rows.append(100_000 + person)
          .append(",\"BEISPIEL, Nummer")
          .append(person)
          .append("\",individual,EXERCISE,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"");
      for (int i = from; i < Math.min(passports, from + PASSPORTS_EACH); i++) {
        rows.append("Passport ").append(passport(i)).append(" (Libya); ");
      }
      rows.append("invented.\"\n");
    }
    for (int i = 0; i < VESSELS; i++) {
      rows.append(10_000_000 + i)
          .append(",\"BEISPIELSCHIFF ")
          .append(i)
          .append("\",vessel,EXERCISE,-0- ,-0- ,Tug,-0- ,-0- ,Libya,-0- ,")
          .append("\"Vessel Registration Identification IMO ")
          .append(imo(i))
          .append("; invented.\"\n");
    }
    return rows.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The file of aliases. */
  byte[] aliases() {
    return "100000,1,\"aka\",\"BEISPIEL, Erste\",-0- \n".getBytes(StandardCharsets.UTF_8);
  }
}
