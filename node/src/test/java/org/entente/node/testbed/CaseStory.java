package org.entente.node.testbed;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.names.Identifier;
import org.entente.names.Identifiers;
import org.entente.node.casework.Art5Check;
import org.entente.node.casework.CaseDesk;
import org.entente.node.casework.CaseFile;
import org.entente.node.casework.LegalState;
import org.entente.node.casework.NewCaseFile;
import org.entente.node.casework.NewSuspect;
import org.entente.node.casework.SmugglingRole;
import org.entente.node.casework.SubjectDesk;
import org.entente.node.casework.Suspect;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.protocol.Classification;
import org.entente.protocol.Offence;

/** A case of an invented network at one node, with an officer who works on it. */
public final class CaseStory {

  private static final AtomicInteger NUMBERS = new AtomicInteger(1000);

  public final ExerciseNode node;
  public final Officer officer;
  public final CaseFile file;

  private CaseStory(ExerciseNode node, Classification classification) {
    this.node = node;
    this.officer = node.officer(Role.INVESTIGATOR, Role.LIAISON_OFFICER);
    this.file =
        node.get(CaseDesk.class)
            .open(
                officer,
                new NewCaseFile(
                    "An invented network",
                    EnumSet.of(Offence.ORGANISING),
                    classification,
                    "Everything here is invented."));
  }

  /** A smuggling case with evidence of a material benefit. */
  public static CaseStory at(ExerciseNode node) {
    return at(node, Classification.RESTRICTED);
  }

  public static CaseStory at(ExerciseNode node, Classification classification) {
    CaseStory story = new CaseStory(node, classification);
    node.get(CaseDesk.class)
        .recordBenefit(story.officer, story.file.id(), "Invented: 4,000 a head were paid.");
    return story;
  }

  /** An inquiry that shows no benefit. */
  public static CaseStory inquiryAt(ExerciseNode node) {
    return new CaseStory(node, Classification.RESTRICTED);
  }

  /** A phone number nobody has, another one at each call. */
  public static Identifier newPhone() {
    return Identifiers.parse("phone", "", "+4420794" + (60000 + NUMBERS.incrementAndGet() % 1000));
  }

  public Suspect suspect(String name, Identifier... identifiers) {
    return node.get(SubjectDesk.class)
        .add(
            officer,
            file.id(),
            particulars(SmugglingRole.ORGANISER, Optional.empty(), name, identifiers));
  }

  public static NewSuspect particulars(
      SmugglingRole role, Optional<Art5Check> check, String name, Identifier... identifiers) {
    return new NewSuspect(
        List.of(name), List.of(), List.of(identifiers), role, LegalState.SUSPECT, check);
  }

  /** A name nobody has. */
  public static String newName() {
    return "Invento " + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "ović";
  }
}
