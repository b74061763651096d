package org.entente.node.lists;

import java.io.InputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.entente.node.audit.Act;
import org.entente.node.audit.Actor;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.identity.Ids;
import org.entente.node.lists.format.ListReader;
import org.entente.node.lists.format.NotSuchAList;
import org.entente.node.lists.format.OfficialList;
import org.entente.node.lists.format.ReadReport;
import org.entente.node.lists.format.ShippedLists;
import org.entente.node.lists.store.ListStore;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Imports official lists and answers what they state. */
@Service
public class ListDesk {
  private static final int BATCH = 500;
  private static final int FINDINGS_KEPT = 100;
  private static final Role[] READERS = {
    Role.INVESTIGATOR,
    Role.LIAISON_OFFICER,
    Role.ANALYST,
    Role.SUPERVISOR,
    Role.LEGAL_ADVISER,
    Role.PROTECTION_DESK
  };

  private final ListStore store;
  private final Audit audit;
  private final Ids ids;
  private final InstantSource clock;
  private final ApplicationEventPublisher events;

  public ListDesk(
      ListStore store,
      Audit audit,
      Ids ids,
      InstantSource clock,
      ApplicationEventPublisher events) {
    this.store = store;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
    this.events = events;
  }

  /** Imports the version that ships with the product. */
  @Transactional
  public ListVersion importShipped(Officer by, ListKey list) {
    by.require(Role.OPERATOR, Role.INVESTIGATOR, Role.LIAISON_OFFICER);
    return take(by.actor(), list, ShippedLists.open(format(list)));
  }

  /**
   * Imports the given files, in the order of {@link ListKey#files()}.
   *
   * @throws ListRefused when a file is not such a list; nothing of it is kept, and the refusal is
   *     audited
   */
  @Transactional
  public ListVersion importFiles(Officer by, ListKey list, List<InputStream> files) {
    by.require(Role.OPERATOR, Role.INVESTIGATOR, Role.LIAISON_OFFICER);
    return take(by.actor(), list, files);
  }

  private ListVersion take(Actor by, ListKey list, List<InputStream> files) {
    UUID id = ids.next();
    store.begin(id, list, clock.instant());
    // Written as they are read: a long list need not fit into memory, and a refused one rolls back.
    List<ListStore.Row> rows = new ArrayList<>(BATCH);
    ReadReport report;
    try {
      report =
          ListReader.of(format(list))
              .read(
                  files,
                  read -> {
                    ListedEntry entry = EntryMapping.kept(read);
                    rows.add(new ListStore.Row(entry, EntryMapping.searchText(entry)));
                    if (rows.size() == BATCH) {
                      store.addEntries(id, rows);
                      rows.clear();
                    }
                  });
    } catch (NotSuchAList e) {
      audit.recordAlone(AuditRecord.of(by, Act.LIST_REFUSED, list.key()).result(e.reason().name()));
      throw new ListRefused(e.reason().name(), e.line());
    }
    if (!rows.isEmpty()) {
      store.addEntries(id, rows);
    }
    ListVersion version = version(id, list, report);
    store.finish(version);
    audit.record(
        AuditRecord.of(by, Act.LIST_IMPORTED, id)
            .with("list", list.key())
            .with("read", version.read())
            .with("skipped", version.skipped()));
    events.publishEvent(new ListImported(list));
    return version;
  }

  private ListVersion version(UUID id, ListKey list, ReadReport report) {
    Map<String, Integer> counts = new TreeMap<>();
    report.counts().forEach((code, count) -> counts.put(code.name(), count));
    return new ListVersion(
        id,
        list,
        Optional.ofNullable(report.publishedOn()),
        clock.instant(),
        report.read(),
        report.skipped(),
        counts,
        report.findings().stream()
            .limit(FINDINGS_KEPT)
            .map(f -> new ListVersion.FoundAt(f.code().name(), f.file(), f.line(), f.reference()))
            .toList(),
        true);
  }

  private static OfficialList format(ListKey list) {
    return switch (list) {
      case UN_SC -> OfficialList.UN_SC;
      case OFAC_SDN -> OfficialList.OFAC_SDN;
    };
  }

  @Transactional(readOnly = true)
  public List<ListVersion> versions() {
    return store.versions();
  }

  @Transactional(readOnly = true)
  public Optional<ListedEntry> find(Officer by, ListKey list, String reference) {
    by.require(READERS);
    return store.find(list, reference);
  }

  /**
   * Entries whose names or reference contain all the words; searching is audited, the words are not
   * kept.
   */
  @Transactional
  public List<ListedEntry> search(Officer by, String query, int most) {
    by.require(READERS);
    List<String> words = EntryMapping.words(query);
    if (words.isEmpty()) {
      return List.of();
    }
    List<ListedEntry> found = store.search(words, most);
    audit.record(
        AuditRecord.of(by.actor(), Act.LIST_SEARCHED, "lists").with("found", found.size()));
    return found;
  }

  /** Every entry of the current versions, for the index. */
  @Transactional(readOnly = true)
  public void forEachCurrent(Consumer<ListedEntry> consumer) {
    store.forEachCurrent(consumer);
  }
}
