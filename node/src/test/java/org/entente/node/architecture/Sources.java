package org.entente.node.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The code that is looked at: the classes of all modules, and the files of the repository. */
final class Sources {

  /** Every class of the product that the node is made of, without tests and generated screens. */
  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("/org/entente/node/web/views/"))
          .importPackages("org.entente");

  private static final List<String> MODULES =
      List.of("protocol", "oprf", "names", "ledger", "node", "exercise");

  private Sources() {}

  static Path root() {
    Path directory = Path.of("").toAbsolutePath();
    while (!Files.exists(directory.resolve("STYLE.md"))) {
      directory = directory.getParent();
    }
    return directory;
  }

  static String document(String name) throws IOException {
    return Files.readString(root().resolve(name));
  }

  /** The Java files below the named part of each module, such as {@code src/main/java}. */
  static List<Path> javaFiles(String part) {
    return MODULES.stream()
        .map(m -> root().resolve(m).resolve(part))
        .filter(Files::isDirectory)
        .flatMap(Sources::walk)
        .filter(p -> p.toString().endsWith(".java"))
        .toList();
  }

  static Stream<Path> walk(Path directory) {
    try (Stream<Path> all = Files.walk(directory)) {
      return all.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
