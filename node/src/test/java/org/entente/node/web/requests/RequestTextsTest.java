package org.entente.node.web.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.entente.node.requests.Request;
import org.entente.node.requests.RequestState;
import org.entente.node.web.codes.CodeTexts;
import org.entente.node.web.shell.Language;
import org.entente.node.web.shell.Texts;
import org.entente.protocol.DataCategory;
import org.entente.protocol.Gate;
import org.entente.protocol.LegalBasis;
import org.entente.protocol.Offence;
import org.entente.protocol.Purpose;
import org.entente.protocol.RefusalGround;
import org.entente.protocol.Urgency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RequestTextsTest {
  private static final List<RequestState> OF_SENT =
      List.of(
          RequestState.HELD_BACK,
          RequestState.OPEN,
          RequestState.TURNED_AWAY,
          RequestState.ANSWERED,
          RequestState.REFUSED);
  private static final List<RequestState> OF_RECEIVED =
      List.of(
          RequestState.OPEN,
          RequestState.TAKEN,
          RequestState.DRAFTED,
          RequestState.ANSWERED,
          RequestState.REFUSED);

  private final Texts texts = Texts.load();

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyStateARequestCanBeInHasWords(Language language) {
    List<String> keys = new ArrayList<>();
    OF_SENT.forEach(state -> add(keys, Request.Direction.SENT, state));
    OF_RECEIVED.forEach(state -> add(keys, Request.Direction.RECEIVED, state));
    for (Request.Direction direction : Request.Direction.values()) {
      keys.add("requests.filed." + direction);
    }
    for (OnwardTexts.State state : OnwardTexts.State.values()) {
      keys.add("requests.onward.state." + state);
    }
    for (Inbox part : Inbox.values()) {
      keys.add("requests.inbox." + part);
    }
    assertThat(texts.in(language).keys()).containsAll(keys);
  }

  private static void add(List<String> keys, Request.Direction direction, RequestState state) {
    String side = direction + "." + state;
    keys.add("requests.state." + side);
    keys.add("requests.answer.title." + side);
    keys.add("requests.answer.text." + side);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyFieldThatCanBeWrongHasASentence(Language language) {
    List<String> keys = new ArrayList<>();
    for (String field :
        List.of(
            "subjects",
            "link-to-the-purpose",
            "information-asked",
            "categories",
            "purpose",
            "legal-basis",
            "offence",
            "facts",
            "reason-to-believe",
            "urgency",
            "reason-for-urgency",
            "handling",
            "handling-restriction",
            "to",
            "reasons")) {
      keys.add("requests.fault." + field);
    }
    for (String part :
        List.of("category", "statement", "basis", "handling", "source", "information")) {
      keys.add("requests.fault.item." + part);
    }
    for (String what : List.of("purpose", "legal-basis", "offence", "categories")) {
      keys.add("requests.uncovered." + what);
    }
    for (String state : List.of("open", "overdue", "ended")) {
      keys.add("requests.filter." + state);
    }
    assertThat(texts.in(language).keys()).containsAll(keys);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyCodeOfARequestHasWords(Language language) {
    List<Enum<?>> codes = new ArrayList<>();
    codes.addAll(List.of(Purpose.values()));
    codes.addAll(List.of(LegalBasis.values()));
    codes.addAll(List.of(Offence.values()));
    codes.addAll(List.of(Urgency.values()));
    codes.addAll(List.of(DataCategory.values()));
    codes.addAll(List.of(RefusalGround.values()));
    codes.addAll(List.of(Gate.values()));
    assertThat(codes)
        .allSatisfy(code ->
            assertThat(texts.in(language).has(CodeTexts.key(code)))
                .as(CodeTexts.key(code))
                .isTrue());
  }
}
