package org.entente.node.web.requests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.node.requests.NewItem;
import org.entente.node.web.forms.Fields;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Words;
import org.entente.protocol.DataCategory;
import org.entente.protocol.Evaluation;
import org.entente.protocol.Handling;
import org.entente.protocol.HandlingCode;

/**
 * The form of an answer with as many items as it needs. The field {@code items} lists their
 * numbers; the fields of item 2 are {@code item-2-statement} and so on.
 */
final class AnswerForm {
  static final int MOST_ITEMS = 10;
  private static final String ITEMS = "items";
  private static final List<String> NEEDED =
      List.of("category", "statement", "basis", "handling", "source", "information");
  private static final Map<String, Integer> MOST =
      Map.of("statement", 8000, "basis", 1000, "restriction", 500);

  private AnswerForm() {}

  static Form blank() {
    return Form.empty().with(ITEMS, "0");
  }

  static String field(int number, String part) {
    return "item-" + number + "-" + part;
  }

  /** The numbers of the items, in their order. */
  static List<Integer> numbers(Form form) {
    return Arrays.stream(form.value(ITEMS).split(",", -1))
        .filter(n -> n.matches("[0-9]{1,3}"))
        .map(Integer::valueOf)
        .distinct()
        .toList();
  }

  /** With one more blank item, as long as there is room. */
  static Form more(Form form) {
    List<Integer> numbers = new ArrayList<>(numbers(form));
    if (numbers.size() < MOST_ITEMS) {
      numbers.add(numbers.stream().mapToInt(n -> n).max().orElse(-1) + 1);
    }
    return with(form, numbers);
  }

  /** Without one item; the last one stays. */
  static Form without(Form form, int number) {
    List<Integer> numbers = new ArrayList<>(numbers(form));
    if (numbers.size() > 1) {
      numbers.removeIf(n -> n == number);
    }
    return with(form, numbers);
  }

  private static Form with(Form form, List<Integer> numbers) {
    return form.with(ITEMS, numbers.stream().map(String::valueOf).collect(Collectors.joining(",")));
  }

  /** With a quoted statement, in the first item that is still blank or in a new one. */
  static Form quoting(Form form, String statement, String basis) {
    Form room = hasBlank(form) ? form : more(form);
    for (int number : numbers(room)) {
      if (isBlank(room, number)) {
        return room.with(field(number, "statement"), statement)
            .with(field(number, "basis"), basis)
            .with(field(number, "category"), DataCategory.LISTED_PERSON.name());
      }
    }
    return room;
  }

  private static boolean hasBlank(Form form) {
    return numbers(form).stream().anyMatch(n -> isBlank(form, n));
  }

  private static boolean isBlank(Form form, int number) {
    return form.value(field(number, "statement")).isBlank()
        && form.value(field(number, "basis")).isBlank();
  }

  /** Everything that is missing or too long in any item, at once. */
  static Form checked(Form posted, Words words) {
    Form form = posted;
    for (int number : numbers(posted)) {
      for (String part : NEEDED) {
        String name = field(number, part);
        if (posted.value(name).isBlank()) {
          form = form.withError(name, words.of("requests.fault.item." + part));
        }
      }
      for (Map.Entry<String, Integer> most : MOST.entrySet()) {
        String name = field(number, most.getKey());
        if (posted.value(name).strip().length() > most.getValue()) {
          form = form.withError(name, words.of("requests.fault.too-long", "most", most.getValue()));
        }
      }
      boolean restricted = posted.has(field(number, "handling"), HandlingCode.H3.name());
      if (restricted == posted.value(field(number, "restriction")).isBlank()) {
        form =
            form.withError(
                field(number, "restriction"), words.of("requests.fault.handling-restriction"));
      }
    }
    return form;
  }

  /** The items of a form that was checked. */
  static List<NewItem> items(Form form) {
    Fields fields = new Fields(form);
    return numbers(form).stream()
        .map(number ->
            new NewItem(
                fields.one(field(number, "category"), DataCategory.class),
                fields.text(field(number, "statement")),
                fields.text(field(number, "basis")),
                new Handling(
                    fields.several(field(number, "handling"), HandlingCode.class),
                    fields.text(field(number, "restriction"))),
                Evaluation.parse(
                    fields.text(field(number, "source"))
                        + fields.text(field(number, "information")))))
        .toList();
  }
}
