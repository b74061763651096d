package org.entente.exercise.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * An invented list in the form of OFAC's files: people without a face, as many as a measurement
 * needs, some with passports of running numbers and some with long names and several dates of
 * birth, of which each gives more than eighty entries; and some vessels.
 */
final class InventedList {
  /** How many vessels are on the list. */
  static final int VESSELS = 1_000;

  private static final int PASSPORTS_EACH = 30;
  private static final int FIRST_VESSEL = 100_001;
  private static final int FIRST_NAMED = 20_000_000;
  private static final int PARTS = 5;
  private static final int SYLLABLES = 4;
  private static final int BIRTHS = 3;
  private static final String CONSONANTS = "BDFGKLMNPRSTVZ";
  private static final String VOWELS = "AEIOU";
  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  private final int passports;
  private final int named;

  /**
   * @param passports how many passports, 30 to a person
   * @param named how many further people, with names of five invented words
   */
  InventedList(int passports, int named) {
    this.passports = passports;
    this.named = named;
  }

  int passports() {
    return passports;
  }

  int people() {
    return (passports + PASSPORTS_EACH - 1) / PASSPORTS_EACH + named;
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
    named(rows);
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

  private void named(StringBuilder rows) {
    Random random = new Random(named);
    for (int i = 0; i < named; i++) {
      rows.append(FIRST_NAMED + i).append(",\"");
      for (int part = 0; part < PARTS; part++) {
        for (int syllable = 0; syllable < SYLLABLES; syllable++) {
          rows.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())))
              .append(VOWELS.charAt(random.nextInt(VOWELS.length())));
        }
        rows.append(part == 0 ? ", " : " ");
      }
      rows.append("\",individual,EXERCISE,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"");
      for (int birth = 0; birth < BIRTHS; birth++) {
        rows.append(birth == 0 ? "DOB " : "alt. DOB ")
            .append(String.format(Locale.ROOT, "%02d ", 1 + random.nextInt(28)))
            .append(MONTHS.get(random.nextInt(MONTHS.size())))
            .append(' ')
            .append(1_950 + 12 * birth + random.nextInt(10))
            .append("; ");
      }
      rows.append("invented.\"\n");
    }
  }

  /** The file of aliases. */
  byte[] aliases() {
    return "100000,1,\"aka\",\"BEISPIEL, Erste\",-0- \n".getBytes(StandardCharsets.UTF_8);
  }
}
