package org.entente.exercise.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The individuals of OFAC's list, read whole from the file of main records and the file of aliases.
 */
final class OfacFiles {
  private static final int REMARKS = 11;
  private static final int ALIAS_NAME = 3;

  /** Labels of numbers that documents and states give to people. */
  private static final Pattern PERSONAL_NUMBER =
      Pattern.compile(
          "(?i)^(?:alt\\. )?[^:;]*?(?:passport|national (?:foreign )?id|identification (?:number|no)|id card|id no|cedula|"
              + "fiscal code|travel document|c\\.u\\.r\\.p|ssn|d\\.n\\.i|citizen's card|residency number|identidad).*");

  private static final Pattern UNTIL_DATES = Pattern.compile("\\s(?:issued|expires|expired)\\s.*$");
  private static final Pattern BIRTH = Pattern.compile("^(?:alt\\. )?DOB (.*)$");
  private static final Pattern DAY = Pattern.compile("\\d{2} [A-Z][a-z]{2} \\d{4}");
  private static final DateTimeFormatter DAYS =
      DateTimeFormatter.ofPattern("dd MMM uuuu", Locale.ENGLISH);
  private static final Pattern YEAR = Pattern.compile("\\b(\\d{4})\\b");

  private OfacFiles() {}

  static List<ListedPerson> people(InputStream main, InputStream aliases) throws IOException {
    Map<String, List<String>> aliasNames = new HashMap<>();
    for (CSVRecord row : rows(aliases)) {
      if (row.size() > ALIAS_NAME) {
        aliasNames.computeIfAbsent(row.get(0), _ -> new ArrayList<>()).add(row.get(ALIAS_NAME));
      }
    }
    List<ListedPerson> people = new ArrayList<>();
    for (CSVRecord row : rows(main)) {
      if (row.size() > REMARKS && row.get(2).strip().equals("individual")) {
        people.add(person(row, aliasNames.getOrDefault(row.get(0), List.of())));
      }
    }
    return people;
  }

  private static List<CSVRecord> rows(InputStream in) throws IOException {
    try (CSVParser parser =
        CSVFormat.DEFAULT.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return parser.getRecords();
    }
  }

  private static ListedPerson person(CSVRecord row, List<String> aliases) {
    List<String> names = new ArrayList<>(List.of(row.get(1)));
    names.addAll(aliases);
    List<YearSpan> births = new ArrayList<>();
    Set<LocalDate> days = new LinkedHashSet<>();
    Set<String> numbers = new LinkedHashSet<>();
    for (String remark : row.get(REMARKS).split(";", -1)) {
      String said = remark.strip().replaceFirst("\\.$", "");
      Matcher birth = BIRTH.matcher(said);
      if (birth.matches()) {
        addBirth(birth.group(1), births);
        if (DAY.matcher(birth.group(1)).matches()) {
          days.add(LocalDate.parse(birth.group(1), DAYS));
        }
      } else if (PERSONAL_NUMBER.matcher(said).matches()) {
        numbers.addAll(Numbers.in(UNTIL_DATES.matcher(said).replaceFirst("")));
      }
    }
    return new ListedPerson(row.get(0), names, births, days, numbers, List.of());
  }

  private static void addBirth(String text, List<YearSpan> births) {
    List<Integer> years =
        YEAR.matcher(text).results().map(m -> Integer.valueOf(m.group(1))).toList();
    if (!years.isEmpty()) {
      births.add(new YearSpan(years.getFirst(), years.getLast()));
    }
  }
}
