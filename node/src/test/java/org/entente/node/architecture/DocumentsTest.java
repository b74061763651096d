package org.entente.node.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.node.agreements.OnboardingRefused;
import org.entente.node.app.database.BackupFault;
import org.entente.node.app.database.DatabaseFault;
import org.entente.node.audit.Act;
import org.entente.node.exchange.TurnedAway;
import org.junit.jupiter.api.Test;

/** The documents that name things in the code name things that are there, and all of them. */
class DocumentsTest {

  private static final Pattern CODE_IN_FIRST_COLUMN =
      Pattern.compile("^\\| `([^`]+)` \\|", Pattern.MULTILINE);
  private static final Pattern NAMED = Pattern.compile("`([A-Za-z0-9#.]+)`");

  @Test
  void everyAuditedActIsExplained() throws IOException {
    List<String> acts = Arrays.stream(Act.values()).map(Act::code).toList();

    assertThat(acts).doesNotHaveDuplicates();
    assertThat(codes("docs/AUDIT-EVENTS.md")).containsExactlyInAnyOrderElementsOf(acts);
  }

  @Test
  void everyErrorHasItsMeaningAndRemedy() throws IOException {
    List<String> codes = new ArrayList<>();
    Arrays.stream(TurnedAway.values()).map(TurnedAway::code).forEach(codes::add);
    Arrays.stream(OnboardingRefused.Reason.values())
        .map(OnboardingRefused.Reason::code)
        .forEach(codes::add);
    Arrays.stream(DatabaseFault.values()).map(DatabaseFault::code).forEach(codes::add);
    Arrays.stream(BackupFault.values()).map(BackupFault::code).forEach(codes::add);

    assertThat(codes).doesNotHaveDuplicates();
    assertThat(codes("docs/ERRORS.md")).containsAll(codes);
    assertThat(Sources.document("docs/ERRORS.md").lines().filter(l -> l.startsWith("| `")))
        .allSatisfy(row ->
            assertThat(Arrays.stream(row.split("\\|")).skip(1).map(String::strip))
                .hasSizeGreaterThanOrEqualTo(3)
                .noneMatch(String::isEmpty));
  }

  @Test
  void everySafeguardNamesATypeAndATestThatExist() throws IOException {
    Set<String> types =
        Sources.CLASSES.stream().map(JavaClass::getSimpleName).collect(Collectors.toSet());
    List<String[]> rows =
        Sources.document("docs/RIGHTS.md")
            .lines()
            .filter(l -> l.startsWith("|") && !l.startsWith("|-") && !l.startsWith("| ---"))
            .skip(1)
            .map(l -> l.split("\\|"))
            .toList();
    assertThat(rows).isNotEmpty();
    for (String[] row : rows) {
      assertThat(row).as(row[1]).hasSize(5);
      assertThat(named(row[3])).as("types of%s", row[1]).isNotEmpty().allMatch(types::contains);
      assertThat(named(row[4]))
          .as("tests of%s", row[1])
          .isNotEmpty()
          .allSatisfy(DocumentsTest::assertTestExists);
    }
  }

  private static void assertTestExists(String test) {
    String[] parts = test.split("#");
    assertThat(parts).as(test).hasSize(2);
    List<Path> files =
        Sources.javaFiles("src/test/java").stream()
            .filter(p -> p.getFileName().toString().equals(parts[0] + ".java"))
            .toList();
    assertThat(files).as(test).hasSize(1);
    assertThat(read(files.getFirst())).as(test).contains("void " + parts[1] + "(");
  }

  private static Set<String> codes(String document) throws IOException {
    Set<String> codes = new TreeSet<>();
    Matcher row = CODE_IN_FIRST_COLUMN.matcher(Sources.document(document));
    while (row.find()) {
      codes.add(row.group(1));
    }
    return codes;
  }

  private static List<String> named(String cell) {
    Matcher matcher = NAMED.matcher(cell);
    return Stream.iterate(matcher.find(), found -> found, _ -> matcher.find())
        .map(_ -> matcher.group(1))
        .toList();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
