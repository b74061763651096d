package org.entente.node.web.requests;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.entente.node.lists.ListDesk;
import org.entente.node.lists.ListKey;
import org.entente.node.lists.ListVersion;
import org.entente.node.lists.ListedEntry;
import org.entente.node.staff.Officer;
import org.entente.node.web.codes.EntryOrder;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Page;
import org.entente.protocol.InvalidTerm;
import org.springframework.stereotype.Component;

/** Quotes what an official list of ours states, word for word, with its source. */
@Component
public class Quotes {
  private static final int MOST_FOUND = 8;
  private static final int ROOM = 7800;

  private final ListDesk lists;

  public Quotes(ListDesk lists) {
    this.lists = lists;
  }

  /** An entry found, with the value that quotes it. */
  public record Found(String value, String name, String list, String statedAs) {}

  List<Found> search(Officer officer, String query, Page page) {
    return lists.search(officer, query, MOST_FOUND).stream()
        .sorted(EntryOrder.byReference(query))
        .map(entry ->
            new Found(
                "quote:" + entry.list() + ":" + entry.reference(),
                entry.displayName(),
                page.t("lists.name." + entry.list()) + " · " + entry.reference(),
                entry.statedAs()))
        .toList();
  }

  /** The form with the entry's statements as an item; unchanged when there is no such entry. */
  Form quoted(Officer officer, Form form, String value, Page page) {
    String[] parts = value.split(":", 3);
    return parts.length < 3
        ? form
        : find(officer, parts[1], parts[2])
            .map(entry -> AnswerForm.quoting(form, statement(entry), basis(entry, page)))
            .orElse(form);
  }

  private Optional<ListedEntry> find(Officer officer, String list, String reference) {
    try {
      return lists.find(officer, ListKey.of(list), reference);
    } catch (InvalidTerm e) {
      return Optional.empty();
    }
  }

  /** The list's own words, line by line, as far as an item has room. */
  static String statement(ListedEntry entry) {
    StringBuilder text = new StringBuilder(entry.displayName());
    for (ListedEntry.Line line : entry.statements()) {
      String next = "\n" + (line.label().isEmpty() ? "" : line.label() + ": ") + line.value();
      if (text.length() + next.length() > ROOM) {
        text.append("\n…");
        break;
      }
      text.append(next);
    }
    return text.toString();
  }

  private String basis(ListedEntry entry, Page page) {
    LocalDate date =
        lists.versions().stream()
            .filter(v -> v.isCurrent() && v.list().key().equals(entry.list()))
            .findFirst()
            .map(Quotes::date)
            .orElse(LocalDate.ofInstant(page.times().now(), ZoneOffset.UTC));
    return page.t(
        "requests.quote.basis",
        "list",
        page.t("lists.name." + entry.list()),
        "reference",
        entry.reference(),
        "date",
        date.toString());
  }

  private static LocalDate date(ListVersion version) {
    return version.published().orElse(LocalDate.ofInstant(version.imported(), ZoneOffset.UTC));
  }
}
