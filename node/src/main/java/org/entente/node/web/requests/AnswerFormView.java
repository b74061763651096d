package org.entente.node.web.requests;

import java.util.List;
import java.util.Optional;
import org.entente.node.web.lookups.GatesView;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Link;

/**
 * The form that answers a partner's request.
 *
 * @param after what happens after sending: it leaves at once, or waits for a second person
 * @param names the names of the people asked about, each a search of the lists
 * @param searched what was searched for; empty when nothing was
 */
public record AnswerFormView(
    Link back,
    String lead,
    String action,
    RecipientView recipient,
    String asker,
    String us,
    String after,
    Optional<GatesView> held,
    ContentView content,
    Form form,
    List<Integer> numbers,
    boolean hasRoom,
    List<Choice> categories,
    List<Choice> handling,
    List<Choice> sources,
    List<Choice> information,
    List<Choice> names,
    String searched,
    List<Quotes.Found> found) {

  /** The name of a field of one item. */
  public String field(int number, String part) {
    return AnswerForm.field(number, part);
  }
}
