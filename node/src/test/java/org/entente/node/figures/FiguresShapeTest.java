package org.entente.node.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.node.audit.Act;
import org.entente.protocol.CountedAct;
import org.entente.protocol.FiguresBody;
import org.entente.protocol.InvalidTerm;
import org.entente.protocol.JointFigures;
import org.entente.protocol.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What joint figures can hold at all. */
class FiguresShapeTest {

  @Test
  void nothingInACountHasRoomForAPerson() {
    Set<String> texts = new TreeSet<>();
    Stream.concat(
            Stream.of(FiguresBody.class.getPermittedSubclasses()), Stream.of(JointFigures.class))
        .forEach(type -> texts(type, new HashSet<>(), texts));

    assertThat(texts)
        .containsExactlyInAnyOrder(
            "AgreementRef.id",
            "AuthorityId.value",
            "CountedAct.act",
            "CountAdjustment.act",
            "CountAdjustment.reason");
    assertThat(texts(JointFigures.class, new HashSet<>(), new TreeSet<>()))
        .containsExactlyInAnyOrder("AgreementRef.id", "AuthorityId.value");
  }

  /** Every component of the records below the type that is free text. */
  private static Set<String> texts(Class<?> type, Set<Class<?>> seen, Set<String> found) {
    if (type.isRecord() && seen.add(type)) {
      for (RecordComponent component : type.getRecordComponents()) {
        for (Class<?> part : parts(component.getGenericType())) {
          if (part == String.class) {
            found.add(type.getSimpleName() + "." + component.getName());
          } else {
            texts(part, seen, found);
          }
        }
      }
    }
    return found;
  }

  private static List<Class<?>> parts(Type type) {
    return switch (type) {
      case Class<?> plain -> List.of(plain);
      case ParameterizedType of ->
          Stream.of(of.getActualTypeArguments()).flatMap(t -> parts(t).stream()).toList();
      default -> List.of();
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Invento Fabulović",
        "+99900000001",
        "a name",
        "虚构",
        "",
        "-",
        "a_b",
        "a.b@c.example"
      })
  void anActIdCannotCarryWords(String words) {
    assertThatThrownBy(() ->
            new CountedAct(Measure.ARRESTS, SampleFigures.SUDRIA, words, SampleFigures.NOON, 1))
        .isInstanceOf(InvalidTerm.class);
  }

  @Test
  void whatOnlyOneSideMayKnowIsNeverCounted() {
    assertThat(CountingRules.acts().stream().map(Act::code))
        .isNotEmpty()
        .noneMatch(code -> code.startsWith("protection."))
        .noneMatch(code -> code.startsWith("staff."))
        .noneMatch(code -> code.startsWith("casework.protected"));
  }

  @Test
  void everyRuleHasItsCounterpartFromTheOtherSide() {
    for (CountingRule rule : CountingRules.TABLE) {
      assertThat(CountingRules.TABLE)
          .as(rule.measure() + " by " + rule.act())
          .anyMatch(r ->
              r.measure() == rule.measure()
                  && (r.doer() != rule.doer() || r.doer() == CountingRule.Doer.AS_THE_ACTOR_SAYS));
    }
  }
}
