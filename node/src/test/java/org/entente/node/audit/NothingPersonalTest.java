package org.entente.node.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.node.testbed.ExerciseNode.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.entente.names.Identifier;
import org.entente.node.casework.ProtectedPerson;
import org.entente.node.casework.SubjectDesk;
import org.entente.node.casework.Suspect;
import org.entente.node.discovery.Lookup;
import org.entente.node.discovery.LookupDesk;
import org.entente.node.discovery.LookupRequest;
import org.entente.node.requests.NewItem;
import org.entente.node.requests.NewRequest;
import org.entente.node.requests.ReplyDesk;
import org.entente.node.requests.Request;
import org.entente.node.requests.RequestDesk;
import org.entente.node.staff.Role;
import org.entente.node.testbed.CaseStory;
import org.entente.node.testbed.ExerciseNode;
import org.entente.node.testbed.Neighbours;
import org.entente.protocol.DataCategory;
import org.entente.protocol.Evaluation;
import org.entente.protocol.Handling;
import org.entente.protocol.HandlingCode;
import org.entente.protocol.LegalBasis;
import org.entente.protocol.Offence;
import org.entente.protocol.Purpose;
import org.entente.protocol.Urgency;
import org.junit.jupiter.api.Test;

/**
 * A whole piece of work with names and numbers that are easy to find again: neither the ledgers nor
 * the columns beside a message's content nor the log have any of them.
 */
class NothingPersonalTest {

  private static final String NAME = "Fabulović-Zmišljeni";
  private static final String ALIAS = "Alias-of-a-protected-one";
  private static final String STATEMENT = "Statement-easily-found";

  @Test
  void namesNumbersAndTextsStayOutOfLedgersColumnsAndLogs() {
    Neighbours all = Neighbours.together();
    Identifier phone = CaseStory.newPhone();
    PrintStream console = System.out;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
    try {
      work(all, phone);
    } finally {
      System.setOut(console);
    }

    List<String> personal = List.of(NAME, "Zmišljeni", ALIAS, STATEMENT, phone.value());
    assertThat(log.toString(StandardCharsets.UTF_8)).doesNotContain(personal);
    for (ExerciseNode node : List.of(all.norland, all.sudria)) {
      assertThat(texts(node, "SELECT convert_from(leaf, 'UTF8') FROM audit_entry"))
          .isNotEmpty()
          .allSatisfy(leaf -> assertThat(leaf).doesNotContain(personal));
      assertThat(
              texts(
                  node,
                  """
                  SELECT concat_ws(' ', message, permit, conversation, recipient, kind, state, code)
                  FROM exchange_outbox
                  """))
          .allSatisfy(row -> assertThat(row).doesNotContain(personal));
      assertThat(
              texts(
                  node,
                  """
                  SELECT concat_ws(' ', message, sender, conversation, kind, our_gates, state)
                  FROM exchange_inbox
                  """))
          .allSatisfy(row -> assertThat(row).doesNotContain(personal));
      assertThat(texts(node, "SELECT p::text FROM discovery_purpose_log p"))
          .allSatisfy(row -> assertThat(row).doesNotContain(personal));
    }
  }

  private static List<String> texts(ExerciseNode node, String query) {
    return node.sql().sql(query).query(String.class).list();
  }

  private static void work(Neighbours all, Identifier phone) {
    ExerciseNode norland = all.norland;
    ExerciseNode sudria = all.sudria;
    CaseStory.at(sudria).suspect(NAME, phone);
    CaseStory story = CaseStory.at(norland);
    Suspect suspect = story.suspect("Invento " + NAME, phone);
    norland
        .get(SubjectDesk.class)
        .addProtected(story.officer, story.file.id(), ProtectedPerson.Role.WITNESS, ALIAS);
    all.settle();
    Lookup lookup =
        norland
            .get(LookupDesk.class)
            .ask(
                story.officer,
                new LookupRequest(
                    story.file.id(),
                    sudria.id(),
                    Set.of(suspect.recordKey()),
                    Purpose.SMUGGLING_INVESTIGATION,
                    LegalBasis.SOM_10));
    await(
        "the answer",
        () -> !norland.get(LookupDesk.class).get(story.officer, lookup.id()).isWaiting());
    Request request =
        norland
            .get(RequestDesk.class)
            .file(
                story.officer,
                new NewRequest(
                    story.file.id(),
                    sudria.id(),
                    List.of(suspect.id()),
                    STATEMENT,
                    Purpose.SMUGGLING_INVESTIGATION,
                    LegalBasis.SOM_10,
                    Offence.ORGANISING,
                    Urgency.ROUTINE,
                    "",
                    EnumSet.of(DataCategory.PHONE),
                    STATEMENT,
                    STATEMENT,
                    STATEMENT,
                    Handling.of(HandlingCode.H1)))
            .request();
    await(
        "the request",
        () -> sudria.count("requests_request WHERE id = '" + request.id() + "'") == 1);
    sudria
        .get(ReplyDesk.class)
        .answer(
            sudria.officer(Role.LIAISON_OFFICER),
            request.id(),
            List.of(
                new NewItem(
                    DataCategory.PHONE,
                    STATEMENT + " " + NAME + " " + phone.value(),
                    "An invented register",
                    Handling.of(HandlingCode.H1),
                    Evaluation.parse("B2"))));
    sudria.get(ReplyDesk.class).release(sudria.officer(Role.SUPERVISOR), request.id());
    await(
        "the answer to the request",
        () ->
            norland.count(
                    "requests_request WHERE state = 'ANSWERED' AND id = '" + request.id() + "'")
                == 1);
  }
}
