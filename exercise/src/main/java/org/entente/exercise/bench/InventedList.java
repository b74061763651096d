package org.entente.exercise.bench;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * An invented list in the form of OFAC's files: people without a face, each with passports of
 * running numbers, as many as a measurement needs.
 */
final class InventedList {
  private static final int PASSPORTS_EACH = 30;

  private final int passports;

  InventedList(int passports) {
    this.passports = passports;
  }

  /** The passport of a running number; those below the size of the list are on it. */
  static String passport(int number) {
    return String.format(Locale.ROOT, "XA%08d", number);
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
    return rows.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The file of aliases. */
  byte[] aliases() {
    return "100000,1,\"aka\",\"BEISPIEL, Erste\",-0- \n".getBytes(StandardCharsets.UTF_8);
  }
}
