package org.entente.node.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import org.entente.node.casework.ProtectedPerson;
import org.entente.node.casework.Subject;
import org.entente.node.disclosure.DisclosurePermit;
import org.entente.node.exchange.Outbox;
import org.entente.node.exchange.store.OutboxStore;
import org.entente.node.protection.NeverLeavesNode;
import org.entente.node.protection.ProtectionDesk;
import org.entente.node.protection.ReleasedHarmStatement;
import org.entente.node.protection.ReleasedStatements;
import org.entente.protocol.Body;
import org.entente.protocol.Message;
import org.junit.jupiter.api.Test;

/** Safeguards that are a matter of shape: what the code cannot express, nobody can do. */
class SafeguardRulesTest {

  @Test
  void permitsAreMadeInDisclosureAlone() {
    constructors()
        .that()
        .areDeclaredIn(DisclosurePermit.class)
        .should()
        .bePackagePrivate()
        .check(Sources.CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackage("org.entente.node.disclosure")
        .should()
        .callConstructorWhere(target(owner(type(DisclosurePermit.class))))
        .check(Sources.CLASSES);
    classes()
        .that()
        .areAssignableTo(DisclosurePermit.class)
        .should()
        .haveModifier(JavaModifier.FINAL)
        .check(Sources.CLASSES);
  }

  @Test
  void nothingEntersTheOutboxWithoutAPermit() {
    List<JavaMethod> ways =
        Sources.CLASSES.get(Outbox.class).getMethods().stream()
            .filter(m -> !m.getModifiers().contains(JavaModifier.PRIVATE))
            .toList();
    assertThat(ways)
        .isNotEmpty()
        .allSatisfy(m ->
            assertThat(m.getRawParameterTypes().stream().map(JavaClass::getFullName))
                .contains(DisclosurePermit.class.getName()));
    noClasses()
        .that()
        .doNotBelongToAnyOf(Outbox.class)
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "a row is added to the outbox",
                (JavaMethodCall call) ->
                    call.getTargetOwner().isEquivalentTo(OutboxStore.class)
                        && call.getName().equals("add")))
        .check(Sources.CLASSES);
  }

  @Test
  void messagesAreMadeByTheOutboxAlone() {
    noClasses()
        .that()
        .resideInAPackage("org.entente.node..")
        .and()
        .doNotBelongToAnyOf(Outbox.class)
        .should()
        .callConstructorWhere(target(owner(type(Message.class))))
        .check(Sources.CLASSES);
  }

  @Test
  void whatNeverLeavesHasNoWireForm() {
    assertThat(
            Sources.CLASSES.stream().filter(c -> c.isAnnotatedWith(NeverLeavesNode.class)).count())
        .isGreaterThanOrEqualTo(2);
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.entente.protocol..",
            "..wire..",
            "org.entente.node.exchange..",
            "org.entente.node.disclosure..",
            "org.entente.node.requests..",
            "org.entente.node.notices..",
            "org.entente.node.discovery..",
            "org.entente.node.agreements..",
            "org.entente.node.casework..")
        .should()
        .dependOnClassesThat()
        .areAnnotatedWith(NeverLeavesNode.class)
        .check(Sources.CLASSES);
  }

  @Test
  void discoveryLearnsOnlyWhichRecordsToLeaveOut() {
    noClasses()
        .that()
        .resideInAnyPackage("org.entente.node.discovery..")
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "the protection desk is asked for more than the records to leave out",
                (JavaMethodCall call) ->
                    call.getTargetOwner().isEquivalentTo(ProtectionDesk.class)
                        && !call.getName().equals("shieldedFrom")))
        .check(Sources.CLASSES);
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.entente.node.exchange..",
            "org.entente.node.requests..",
            "org.entente.node.notices..",
            "org.entente.node.disclosure..",
            "org.entente.node.lists..")
        .should()
        .dependOnClassesThat(resideInAPackage("org.entente.node.protection.."))
        .check(Sources.CLASSES);
  }

  @Test
  void aCriminalCaseSeesOfHarmOnlyWhatWasReleasedToIt() {
    noClasses()
        .that()
        .resideInAPackage("org.entente.node.casework..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.entente.node.protection..")
                .and(DescribedPredicate.not(type(ReleasedHarmStatement.class)))
                .and(DescribedPredicate.not(type(ReleasedStatements.class))))
        .check(Sources.CLASSES);
    assertThat(
            Sources.CLASSES.get(ReleasedStatements.class).getMethods().stream()
                .filter(m -> !m.getModifiers().contains(JavaModifier.PRIVATE))
                .map(JavaMethod::getName))
        .containsExactly("releasedTo");
    assertThat(ReleasedHarmStatement.class.getRecordComponents())
        .extracting(c -> c.getName())
        .containsExactly("caseReference", "codes", "account", "released");
  }

  @Test
  void noActOnReturnsIsForMoreThanOnePerson() {
    List<JavaMethod> acts =
        Sources.CLASSES.stream()
            .filter(c ->
                c.getPackageName().startsWith("org.entente.node.returns")
                    || c.getPackageName().startsWith("org.entente.node.web.returns")
                    || c.getSimpleName().equals("ReturnApi"))
            .filter(c ->
                c.getSimpleName().endsWith("Desk")
                    || c.getSimpleName().endsWith("Controller")
                    || c.getSimpleName().endsWith("Api"))
            .flatMap(c -> c.getMethods().stream())
            .filter(m ->
                m.getModifiers().contains(JavaModifier.PUBLIC)
                    || m.getOwner().getPackageName().startsWith("org.entente.node.web"))
            // What builds a form's fields inside a controller is no act that anybody can call.
            .filter(m -> !m.getModifiers().contains(JavaModifier.PRIVATE))
            .toList();
    assertThat(acts).isNotEmpty();
    assertThat(acts)
        .allSatisfy(m ->
            assertThat(m.getRawParameterTypes())
                .as(m.getFullName())
                .noneMatch(t -> t.isAssignableTo(java.util.Collection.class) && !isOneReturns(m))
                .noneMatch(JavaClass::isArray));
  }

  /** The kinds of evidence an answer about one person rests on. */
  private static boolean isOneReturns(JavaMethod method) {
    return method.getFullName().startsWith("org.entente.node.returns.ReceivingDesk.answer(");
  }

  @Test
  void aReturnKnowsOfProtectionOnlyWhichHoldsStand() {
    noClasses()
        .that()
        .resideInAPackage("org.entente.node.returns..")
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "the care desk is asked for more than holds",
                (JavaMethodCall call) ->
                    call.getTargetOwner().getFullName().startsWith("org.entente.node.protection.")
                        && !List.of(
                                "openForReturn",
                                "holdsOnReturn",
                                "raise",
                                "referForStatelessness",
                                "careFile")
                            .contains(call.getName())
                        && !call.getTargetOwner().isEnum()))
        .check(Sources.CLASSES);
    assertThat(org.entente.protocol.ReturnHalted.class.getRecordComponents())
        .extracting(c -> c.getName())
        .containsExactly("returnCase", "act", "halt");
  }

  @Test
  void aProtectedPersonHasNoWayIntoLookupsRequestsOrMessages() {
    assertThat(Subject.class.isAssignableFrom(ProtectedPerson.class)).isFalse();
    assertThat(Body.class.isAssignableFrom(ProtectedPerson.class)).isFalse();
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.entente.node.discovery..",
            "org.entente.node.requests..",
            "org.entente.node.notices..",
            "org.entente.node.exchange..",
            "org.entente.node.disclosure..",
            "org.entente.protocol..")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(ProtectedPerson.class)
        .check(Sources.CLASSES);
    assertThat(ProtectedPerson.class.getRecordComponents())
        .extracting(c -> c.getType().getSimpleName())
        .doesNotContain("Identifier", "List", "LegalState", "BirthDate");
  }

  @Test
  void criminalAndReturnPurposesNeverMeet() {
    noClasses()
        .that()
        .resideInAnyPackage("..casework..", "..discovery..", "..notices..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..returns..")
        .check(Sources.CLASSES);
    noClasses()
        .that()
        .resideInAnyPackage("..returns..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..casework..", "..discovery..", "..notices..")
        .allowEmptyShould(true)
        .check(Sources.CLASSES);
  }

  @Test
  void trendsSeeNoPersonAndNoCase() {
    noClasses()
        .that()
        .resideInAnyPackage("org.entente.node.trends..", "org.entente.node.sharing..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.entente.node.casework..",
            "org.entente.node.lists..",
            "org.entente.node.protection..",
            "org.entente.node.requests..")
        .check(Sources.CLASSES);
    noClasses()
        .that()
        .resideInAnyPackage("org.entente.node.trends..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.entente.node.exchange..", "org.entente.node.disclosure..")
        .check(Sources.CLASSES);
  }

  @Test
  void protocolKnowsOnlyTheJdkAndJson() {
    classes()
        .that()
        .resideInAPackage("org.entente.protocol..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "org.entente.protocol..",
            "java..",
            "com.fasterxml.jackson.annotation..",
            "tools.jackson..",
            "org.erdtman.jcs..",
            "org.jspecify..")
        .check(Sources.CLASSES);
  }

  @Test
  void partnersMessagesAreHandledInsideTheTransactionThatAdmitsThem() {
    methods()
        .that()
        .haveName("handle")
        .and()
        .areDeclaredInClassesThat()
        .implement(org.entente.node.exchange.MessageHandler.class)
        .should()
        .notBeAnnotatedWith(org.springframework.transaction.annotation.Transactional.class)
        .check(Sources.CLASSES);
  }

  private static DescribedPredicate<JavaClass> type(Class<?> type) {
    return JavaClass.Predicates.type(type);
  }
}
