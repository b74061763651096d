package org.entente.node.protection;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.audit.Act;
import org.entente.node.audit.Actor;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.identity.Ids;
import org.entente.node.protection.store.CareStore;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.protocol.CaseReference;
import org.entente.protocol.InvalidTerm;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Harm and loss, consent, and the release of an account to a criminal case: with the person's
 * consent only, to one case, and no longer than the consent holds.
 */
@Service
public class HarmDesk {
  /** A release as the protection desk sees it. */
  public record Release(UUID harm, CaseReference caseReference, boolean withdrawn) {}

  private final CareStore store;
  private final CareDesk care;
  private final Audit audit;
  private final Ids ids;
  private final InstantSource clock;

  HarmDesk(CareStore store, CareDesk care, Audit audit, Ids ids, InstantSource clock) {
    this.store = store;
    this.care = care;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /** Records harm; work owed for a crossing raises the trafficking screen by itself. */
  @Transactional
  public HarmRecord record(Officer by, UUID file, NewHarm content) {
    by.require(Role.PROTECTION_DESK);
    existing(file);
    HarmRecord harm = new HarmRecord(ids.next(), file, content, by.id(), clock.instant());
    store.add(harm);
    audit.record(
        AuditRecord.of(by.actor(), Act.HARM_RECORDED, harm.id())
            .with("codes", content.codes().size()));
    if (content.raisesTheTraffickingScreen()) {
      care.raise(Actor.NODE, file, ProtectionStatus.Hold.RECOVERY);
      audit.record(AuditRecord.of(Actor.NODE, Act.TRAFFICKING_SCREEN_RAISED, file));
    }
    return harm;
  }

  @Transactional(readOnly = true)
  public List<HarmRecord> list(Officer by, UUID file) {
    by.require(CareDesk.READERS);
    return store.harm(file);
  }

  /** Records what the person decided. A withdrawal ends every release at once. */
  @Transactional
  public Consent decide(
      Officer by,
      UUID file,
      Consent.Use use,
      Consent.Answer answer,
      String language,
      String interpreter) {
    by.require(Role.PROTECTION_DESK);
    existing(file);
    Consent consent =
        new Consent(ids.next(), file, use, answer, language, interpreter, by.id(), clock.instant());
    store.add(consent);
    audit.record(
        AuditRecord.of(by.actor(), Act.CONSENT_RECORDED, consent.id())
            .result(answer.name())
            .with("use", use));
    if (use == Consent.Use.RELEASE_TO_A_CASE && answer != Consent.Answer.GIVEN) {
      for (Release release : store.withdrawReleases(file, clock.instant())) {
        audit.record(
            AuditRecord.of(by.actor(), Act.HARM_WITHDRAWN, release.harm())
                .with("reference", release.caseReference()));
      }
    }
    return consent;
  }

  @Transactional(readOnly = true)
  public List<Consent> consents(Officer by, UUID file) {
    by.require(CareDesk.READERS);
    return store.consents(file);
  }

  @Transactional(readOnly = true)
  public List<Release> releases(Officer by, UUID file) {
    by.require(CareDesk.READERS);
    return store.releases(file);
  }

  /** Why the account cannot be released now; empty when it can. */
  @Transactional(readOnly = true)
  public Optional<Consent.Answer> standing(Officer by, UUID file, Consent.Use use) {
    by.require(CareDesk.READERS);
    return latest(file, use);
  }

  /** Releases the account of one record to one case, on a consent that stands. */
  @Transactional
  public void release(Officer by, UUID harm, CaseReference caseReference) {
    by.require(Role.PROTECTION_DESK);
    HarmRecord record =
        store.findHarm(harm).orElseThrow(() -> new InvalidTerm("harm", "a record of this node"));
    store.lockStatus(record.careFile());
    if (latest(record.careFile(), Consent.Use.RELEASE_TO_A_CASE)
        .filter(a -> a == Consent.Answer.GIVEN)
        .isEmpty()) {
      throw new InvalidTerm("consent", "given for a release to a case, and not withdrawn");
    }
    if (!store.release(harm, caseReference, clock.instant())) {
      throw new InvalidTerm("case reference", "one it was not released to yet");
    }
    audit.record(
        AuditRecord.of(by.actor(), Act.HARM_RELEASED, harm).with("reference", caseReference));
  }

  private Optional<Consent.Answer> latest(UUID file, Consent.Use use) {
    return store.consents(file).stream()
        .filter(c -> c.use() == use)
        .map(Consent::answer)
        .findFirst();
  }

  private void existing(UUID file) {
    if (store.lockStatus(file).isEmpty()) {
      throw new InvalidTerm("care file", "one of this node");
    }
  }
}
