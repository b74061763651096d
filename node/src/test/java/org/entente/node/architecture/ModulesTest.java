package org.entente.node.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.node.EntenteNode;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Imports point one way, and the map in ARCHITECTURE.md shows which. */
class ModulesTest {

  private static final String HEADING = "## Modules of the node";
  private static final Pattern ROW =
      Pattern.compile("^\\| `([a-z]+)` \\|.*\\|([^|]*)\\|\\s*$", Pattern.MULTILINE);

  @Test
  void modulesUseOnlyWhatTheyDeclareAndOnlyWhatOthersOffer() {
    ApplicationModules.of(EntenteNode.class).verify();
  }

  @Test
  void everyModuleDeclaresWhatItMayImport() {
    assertThat(declared().keySet()).isEqualTo(packagesOfTheNode());
  }

  @Test
  void mapInTheArchitectureDocumentIsTheRealOne() throws IOException {
    assertThat(documented()).isEqualTo(declared());
  }

  @Test
  void nobodyImportsTheScreensButTheProgramItself() {
    assertThat(declared().entrySet().stream().filter(e -> e.getValue().contains("web")))
        .allMatch(e -> e.getKey().equals("app"));
  }

  @Test
  void criminalAndReturnPurposesStayApart() {
    assertThat(declared().getOrDefault("casework", Set.of())).doesNotContain("returns");
    assertThat(declared().getOrDefault("discovery", Set.of())).doesNotContain("returns");
    assertThat(declared().getOrDefault("returns", Set.of()))
        .isNotEmpty()
        .doesNotContain("casework", "discovery", "notices");
  }

  private static Map<String, Set<String>> declared() {
    Map<String, Set<String>> modules = new TreeMap<>();
    Sources.CLASSES.stream()
        .filter(c -> c.isAnnotatedWith(ApplicationModule.class))
        .forEach(c ->
            modules.put(
                lastPart(c.getPackageName()),
                new TreeSet<>(
                    Arrays.asList(
                        c.getAnnotationOfType(ApplicationModule.class).allowedDependencies()))));
    return modules;
  }

  private static Set<String> packagesOfTheNode() {
    return Sources.CLASSES.stream()
        .map(c -> c.getPackageName())
        .filter(p -> p.startsWith("org.entente.node."))
        .map(p -> p.substring("org.entente.node.".length()).replaceFirst("\\..*", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, Set<String>> documented() throws IOException {
    String text = Sources.document("ARCHITECTURE.md");
    int from = text.indexOf(HEADING);
    assertThat(from).as("heading '%s'", HEADING).isNotNegative();
    int to = text.indexOf("\n## ", from + 1);
    Map<String, Set<String>> rows = new TreeMap<>();
    Matcher row = ROW.matcher(text.substring(from, to < 0 ? text.length() : to));
    while (row.find()) {
      Set<String> allowed =
          Arrays.stream(row.group(2).split(","))
              .map(n -> n.replace("`", "").strip())
              .filter(n -> n.matches("[a-z]+"))
              .collect(Collectors.toCollection(TreeSet::new));
      rows.put(row.group(1), allowed);
    }
    return rows;
  }

  private static String lastPart(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
