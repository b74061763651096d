package org.entente.node.search;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.entente.node.casework.HoldingsChanged;
import org.entente.node.casework.SubjectDesk;
import org.entente.node.lists.ListDesk;
import org.entente.node.lists.ListImported;
import org.entente.node.search.store.SearchStore;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the names to search in step with what is held: notes changes, takes names anew. */
@Component
public class SearchIndex {
  private static final String SUBJECTS = "SUBJECT";
  private static final String LISTED = "LISTED";
  private static final Duration SETTLED = Duration.ofSeconds(1);
  private static final int BATCH = 500;

  private final SearchStore store;
  private final SubjectDesk subjects;
  private final ListDesk lists;
  private final InstantSource clock;

  SearchIndex(SearchStore store, SubjectDesk subjects, ListDesk lists, InstantSource clock) {
    this.store = store;
    this.subjects = subjects;
    this.lists = lists;
    this.clock = clock;
  }

  @EventListener
  void on(HoldingsChanged changed) {
    store.markStale(SUBJECTS, clock.instant());
  }

  @EventListener
  void on(ListImported imported) {
    store.markStale(LISTED, clock.instant());
  }

  /** Takes anew what has changed up to an instant. */
  @Transactional
  public void refresh(Instant until) {
    List<String> stale = store.takeStale(until);
    if (stale.contains(SUBJECTS)) {
      store.removeSubjects();
      addAll(add ->
          subjects.forEachHeld(subject ->
              subject
                  .names()
                  .forEach(name ->
                      add.accept(
                          new HeldName(
                              subject.recordKey(),
                              "",
                              Optional.of(subject.file()),
                              name,
                              subject.birthDates())))));
    }
    if (stale.contains(LISTED)) {
      store.removeListed();
      addAll(add ->
          lists.forEachCurrent(entry -> {
            if (entry.kind().equals("PERSON")) {
              entry
                  .names()
                  .forEach(name ->
                      add.accept(
                          new HeldName(
                              entry.recordKey(),
                              entry.list(),
                              Optional.empty(),
                              name.text(),
                              entry.births())));
            }
          }));
    }
    if (!stale.isEmpty()) {
      store.countKeys();
    }
  }

  private void addAll(Consumer<Consumer<HeldName>> source) {
    List<HeldName> batch = new ArrayList<>(BATCH);
    source.accept(name -> {
      batch.add(name);
      if (batch.size() == BATCH) {
        store.add(batch);
        batch.clear();
      }
    });
    if (!batch.isEmpty()) {
      store.add(batch);
    }
  }

  /** Takes names anew in the background, when changes have settled. */
  @Component
  @ConditionalOnProperty(name = "entente.background", havingValue = "true")
  static class Rounds {
    private final SearchIndex index;
    private final InstantSource clock;

    Rounds(SearchIndex index, InstantSource clock) {
      this.index = index;
      this.clock = clock;
    }

    @Scheduled(fixedDelay = 1000)
    void round() {
      index.refresh(clock.instant().minus(SETTLED));
    }
  }
}
