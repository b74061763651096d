package org.entente.node.casework;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.audit.Act;
import org.entente.node.audit.Actor;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.casework.store.ItemStore;
import org.entente.node.identity.Identity;
import org.entente.node.identity.Ids;
import org.entente.node.staff.Officer;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.DataCategory;
import org.entente.protocol.Evaluation;
import org.entente.protocol.Handling;
import org.entente.protocol.InvalidTerm;
import org.entente.protocol.Item;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Items of information: our own, and those that partners gave, which stay theirs. */
@Service
public class ItemDesk {
  private static final int REVIEW_AFTER_MONTHS = 36;

  private final ItemStore store;
  private final CaseAccess access;
  private final Identity identity;
  private final Audit audit;
  private final Ids ids;
  private final InstantSource clock;

  public ItemDesk(
      ItemStore store,
      CaseAccess access,
      Identity identity,
      Audit audit,
      Ids ids,
      InstantSource clock) {
    this.store = store;
    this.access = access;
    this.identity = identity;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /** Adds an item of our own; its codes are set at birth. */
  @Transactional
  public HeldItem add(
      Officer by,
      CaseFileId file,
      DataCategory category,
      String statement,
      String basis,
      Handling handling,
      Evaluation evaluation) {
    access.writable(by, file);
    Item item =
        new Item(
            ids.next(),
            identity.id(),
            category,
            statement,
            basis,
            handling,
            evaluation,
            clock.instant().atOffset(ZoneOffset.UTC).toLocalDate().plusMonths(REVIEW_AFTER_MONTHS));
    HeldItem held = new HeldItem(item, file, Optional.empty(), Optional.empty(), clock.instant());
    add(by.actor(), held);
    return held;
  }

  /** Takes a partner's item into the case file it was asked for. */
  @Transactional
  public void receive(AuthorityId from, CaseFileId file, Optional<UUID> request, Item item) {
    if (item.originator().equals(identity.id())) {
      throw new InvalidTerm("originator", "not this authority itself");
    }
    HeldItem held = new HeldItem(item, file, Optional.of(from), request, clock.instant());
    add(new Actor.PartnerActor(from), held);
  }

  private void add(Actor by, HeldItem held) {
    if (!store.add(held)) {
      throw new InvalidTerm("item", "not in this case file yet");
    }
    audit.record(entry(by, held));
  }

  private static AuditRecord entry(Actor actor, HeldItem held) {
    return AuditRecord.of(actor, Act.ITEM_ADDED, held.item().item())
        .with("case", held.file())
        .with("originator", held.item().originator())
        .with("handling", held.item().handling().label())
        .with("evaluation", held.item().evaluation().label());
  }

  @Transactional(readOnly = true)
  public List<HeldItem> list(Officer by, CaseFileId file) {
    access.readable(by, file);
    return store.list(file);
  }

  /** The item as this officer may see it in one of the files. */
  @Transactional(readOnly = true)
  public HeldItem get(Officer by, UUID item) {
    List<HeldItem> held = store.find(item);
    for (HeldItem one : held) {
      if (access.mayRead(by, one.file())) {
        return one;
      }
    }
    HeldItem hidden =
        held.stream().findFirst().orElseThrow(() -> new InvalidTerm("item", "one held here"));
    access.readable(by, hidden.file());
    return hidden;
  }

  /** Whether this authority is the originator of an item it holds. */
  @Transactional(readOnly = true)
  public Optional<Item> findOwn(UUID item) {
    return store.find(item).stream()
        .map(HeldItem::item)
        .filter(i -> i.originator().equals(identity.id()))
        .findFirst();
  }
}
