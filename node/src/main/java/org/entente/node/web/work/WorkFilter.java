package org.entente.node.web.work;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.entente.node.partners.Partner;
import org.entente.node.web.shell.Link;
import org.entente.node.web.shell.Words;

/** Which work is shown, as the address says. */
record WorkFilter(When when, Optional<String> kind, String partner) {
  static final Duration SOON = Duration.ofHours(8);
  private static final String ADDRESS = "/work";

  /** How near the deadline is. */
  enum When {
    ALL("all"),
    OVERDUE("overdue"),
    SOON("soon"),
    LATER("later");

    private final String value;

    When(String value) {
      this.value = value;
    }

    static When of(String value) {
      return Arrays.stream(values()).filter(w -> w.value.equals(value)).findFirst().orElse(ALL);
    }

    boolean shows(Work item, Instant now) {
      return this == ALL || this == of(item, now);
    }

    private static When of(Work item, Instant now) {
      if (item.due().isEmpty()) {
        return LATER;
      }
      Instant due = item.due().get();
      if (due.isBefore(now)) {
        return OVERDUE;
      }
      return due.isAfter(now.plus(WorkFilter.SOON)) ? LATER : SOON;
    }
  }

  static WorkFilter of(String due, String kind, String partner, List<String> kinds) {
    return new WorkFilter(
        When.of(due),
        kinds.stream().filter(kind::equals).findFirst(),
        partner.matches("[a-z0-9-]{1,40}") ? partner : "");
  }

  boolean isNarrow() {
    return when != When.ALL || kind.isPresent() || !partner.isEmpty();
  }

  /** Whether the work is shown, whatever its deadline. */
  boolean showsApartFromTime(Work item) {
    return kind.filter(k -> !k.equals(item.kind())).isEmpty()
        && (partner.isEmpty() || item.partner().filter(p -> p.value().equals(partner)).isPresent());
  }

  boolean shows(Work item, Instant now) {
    return showsApartFromTime(item) && when.shows(item, now);
  }

  String address() {
    List<String> parts = new ArrayList<>();
    if (when != When.ALL) {
      parts.add("due=" + when.value);
    }
    kind.ifPresent(k -> parts.add("kind=" + k));
    if (!partner.isEmpty()) {
      parts.add("partner=" + partner);
    }
    return parts.isEmpty() ? ADDRESS : ADDRESS + "?" + String.join("&", parts);
  }

  /** The address that ends where a page number follows. */
  String pages() {
    String address = address();
    return address + (address.equals(ADDRESS) ? "?" : "&") + "page=";
  }

  WorkFilter at(When other) {
    return new WorkFilter(other, kind, partner);
  }

  /** What narrows the list beside the deadline, each with the address that widens it again. */
  List<Link> applied(Words words, List<Partner> partners) {
    List<Link> applied = new ArrayList<>();
    kind.ifPresent(k ->
        applied.add(
            new Link(
                words.of("work.kind." + k),
                new WorkFilter(when, Optional.empty(), partner).address())));
    partners.stream()
        .filter(p -> p.id().value().equals(partner))
        .map(p -> new Link(p.profile().name(), new WorkFilter(when, kind, "").address()))
        .forEach(applied::add);
    return applied;
  }
}
