package org.entente.node.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.entente.protocol.Octets;
import org.junit.jupiter.api.Test;

/** Where cryptography, SQL, the clock and the console may be touched. */
class PlacementRulesTest {

  private static final int LONGEST_FILE = 400;

  /** Modules whose rules people and partners rely on; screens and the program are looser. */
  private static final String[] DOMAIN = {
    "org.entente.protocol..",
    "org.entente.names..",
    "org.entente.oprf..",
    "org.entente.ledger..",
    "org.entente.node.identity..",
    "org.entente.node.audit..",
    "org.entente.node.staff..",
    "org.entente.node.partners..",
    "org.entente.node.agreements..",
    "org.entente.node.disclosure..",
    "org.entente.node.exchange..",
    "org.entente.node.protection..",
    "org.entente.node.casework..",
    "org.entente.node.lists..",
    "org.entente.node.discovery..",
    "org.entente.node.requests..",
    "org.entente.node.notices..",
    "org.entente.node.evidence..",
    "org.entente.node.returns..",
    "org.entente.node.distress..",
    "org.entente.node.trends..",
    "org.entente.node.sharing..",
    "org.entente.node.figures.."
  };

  @Test
  void cryptographyStaysInItsPlaces() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "org.entente.node.identity..",
            "org.entente.node.exchange.seal..",
            "org.entente.node.exchange.http..",
            // Password hashing.
            "org.entente.node.staff..",
            // SHA-256 of back-ups and of the PostgreSQL archive, against pinned digests.
            "org.entente.node.app.database..",
            "org.entente.ledger..",
            "org.entente.oprf..",
            "org.entente.exercise..")
        .and()
        // Digests of messages, and the check digits of wallet addresses.
        .doNotBelongToAnyOf(Octets.class)
        .and()
        .doNotHaveFullyQualifiedName("org.entente.names.Base58")
        .and()
        // Addresses of stylesheets that change with their content.
        .doNotHaveFullyQualifiedName("org.entente.node.web.shell.Assets")
        .should()
        .dependOnClassesThat(cryptography())
        .check(Sources.CLASSES);
  }

  private static DescribedPredicate<JavaClass> cryptography() {
    Set<String> plain =
        Set.of(
            "java.security.Signature",
            "java.security.MessageDigest",
            "java.security.KeyPairGenerator",
            "java.security.KeyFactory",
            "java.security.PrivateKey");
    return DescribedPredicate.describe(
        "are cryptography",
        c ->
            plain.contains(c.getFullName())
                || c.getPackageName().startsWith("javax.crypto")
                || c.getPackageName().startsWith("com.nimbusds")
                || c.getPackageName().startsWith("com.google.crypto.tink")
                || c.getPackageName().startsWith("org.bouncycastle"));
  }

  @Test
  void sqlStaysInStores() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.entente.node..store..", "org.entente.node.app.database..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework.jdbc..", "java.sql..", "org.postgresql..")
        .check(Sources.CLASSES);
  }

  @Test
  void webTypesStayInTheScreens() {
    noClasses()
        .that()
        .resideInAnyPackage(DOMAIN)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "jakarta.servlet..", "org.springframework.web..", "org.springframework.http..")
        .check(Sources.CLASSES);
  }

  @Test
  void nobodyThrowsDiceThatCanBeGuessed() {
    Set<String> guessable =
        Set.of(
            "java.util.Random",
            "java.util.SplittableRandom",
            "java.util.concurrent.ThreadLocalRandom");
    noClasses()
        .should()
        .callConstructorWhere(
            DescribedPredicate.describe(
                "a guessable generator is made",
                (JavaConstructorCall c) -> guessable.contains(c.getTargetOwner().getFullName())))
        .orShould()
        .callMethodWhere(
            called(
                "a guessable generator is used",
                t ->
                    guessable.contains(t.getOwner().getFullName())
                        || t.getOwner().getFullName().equals("java.lang.Math")
                            && t.getName().equals("random")))
        .check(Sources.CLASSES);
  }

  @Test
  void timeComesFromTheInjectedClock() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.entente.node.app..", "org.entente.exercise..")
        .should()
        .callMethodWhere(
            called(
                "the machine's clock is read",
                t ->
                    t.getOwner().getPackageName().equals("java.time")
                            && (t.getName().equals("now") || t.getName().startsWith("system"))
                        || t.getFullName().equals("java.lang.System.currentTimeMillis()")))
        .check(Sources.CLASSES);
  }

  @Test
  void nothingDependsOnTheMachinesLanguageZoneOrCharset() {
    Set<String> defaults =
        Set.of(
            "java.util.Locale.getDefault()",
            "java.util.TimeZone.getDefault()",
            "java.time.ZoneId.systemDefault()",
            "java.nio.charset.Charset.defaultCharset()",
            "java.lang.String.toLowerCase()",
            "java.lang.String.toUpperCase()",
            "java.lang.String.getBytes()",
            "java.lang.String.<init>([B)");
    noClasses()
        .should()
        .callMethodWhere(
            called("a default of the machine is used", t -> defaults.contains(t.getFullName())))
        .orShould()
        .callConstructorWhere(
            DescribedPredicate.describe(
                "bytes become text in the machine's charset",
                (JavaConstructorCall c) -> defaults.contains(c.getTarget().getFullName())))
        .check(Sources.CLASSES);
  }

  @Test
  void domainTextIsTheSameOnEveryMachine() {
    noClasses()
        .that()
        .resideInAnyPackage(DOMAIN)
        .and()
        // The ledger formats for its exceptions alone.
        .resideOutsideOfPackage("org.entente.ledger..")
        .should()
        .callMethodWhere(
            called(
                "text is formatted in the machine's language",
                t ->
                    t.getOwner().getFullName().equals("java.lang.String")
                        && (t.getName().equals("formatted")
                            || t.getName().equals("format")
                                && !t.getRawParameterTypes()
                                    .getFirst()
                                    .getFullName()
                                    .equals("java.util.Locale"))))
        .check(Sources.CLASSES);
  }

  @Test
  void onlyTheProgramSpeaksToTheConsole() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "org.entente.node.app..", "org.entente.exercise..", "org.entente.ledger.verify..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethodWhere(called("a trace is printed", t -> t.getName().equals("printStackTrace")))
        .check(Sources.CLASSES);
  }

  @Test
  void noJavaFileIsLongerThanFourHundredLines() throws IOException {
    for (String part : List.of("src/main/java", "src/test/java")) {
      for (Path file : Sources.javaFiles(part)) {
        assertThat(Files.readAllLines(file).size())
            .as("%s", file)
            .isLessThanOrEqualTo(LONGEST_FILE);
      }
    }
  }

  @Test
  void everyPackageSaysThatNothingIsNull() throws IOException {
    for (Path file : Sources.javaFiles("src/main/java")) {
      Path info = file.resolveSibling("package-info.java");
      assertThat(info).exists();
      assertThat(Files.readString(info)).as("%s", info).contains("@NullMarked");
    }
  }

  private static DescribedPredicate<JavaMethodCall> called(
      String what, java.util.function.Predicate<AccessTarget.MethodCallTarget> which) {
    return DescribedPredicate.describe(what, (JavaMethodCall call) -> which.test(call.getTarget()));
  }
}
