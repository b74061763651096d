package org.entente.node.returns;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Draws the course of a return from its list of moves, so that the picture cannot go stale. */
final class CoursePicture {
  private static final List<ReturnState> LINE =
      List.of(
          ReturnState.DRAFT,
          ReturnState.RIGHTS_GATES,
          ReturnState.VERIFICATION_ASKED,
          ReturnState.NATIONALITY_CONFIRMED,
          ReturnState.DOCUMENT_ASKED,
          ReturnState.DOCUMENT_ISSUED,
          ReturnState.TRANSFER_NOTIFIED,
          ReturnState.DEPARTED,
          ReturnState.RECEIVED,
          ReturnState.FOLLOW_UP,
          ReturnState.CLOSED);
  private static final int STEP = 92;
  private static final int WIDTH = 210;

  private final Map<ReturnState, int[]> places = new EnumMap<>(ReturnState.class);

  private CoursePicture() {
    for (int i = 0; i < LINE.size(); i++) {
      places.put(LINE.get(i), new int[] {330, 60 + i * STEP});
    }
    places.put(ReturnState.INTERVIEW, new int[] {40, 60 + 2 * STEP});
    places.put(ReturnState.NATIONALITY_INCONCLUSIVE, new int[] {40, 60 + 3 * STEP});
    places.put(ReturnState.NATIONALITY_DENIED, new int[] {40, 60 + 4 * STEP});
    places.put(ReturnState.SUSPENDED, new int[] {690, 60 + 4 * STEP});
  }

  static String svg() {
    CoursePicture picture = new CoursePicture();
    StringBuilder out = new StringBuilder();
    out.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1020 1090" role="img" font-family="sans-serif" font-size="13">
        <title>The course of a return</title>
        <desc>Made from ReturnCourse.MOVES. Blue acts are taken where the person is, green ones by the authority that is asked.</desc>
        <rect width="1020" height="1090" fill="#ffffff"/>
        <defs><marker id="a" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto-start-reverse"><path d="M0 0 8 4 0 8z" fill="#44546a"/></marker></defs>
        """);
    List<ReturnCourse.Move> many = new ArrayList<>();
    for (ReturnCourse.Move move : ReturnCourse.MOVES) {
      if (move.act() == ReturnAct.REFUSE || move.act() == ReturnAct.END) {
        many.add(move);
      } else {
        move.from().forEach(from -> picture.arrow(out, move, from));
      }
    }
    picture.places.forEach((state, at) -> box(out, state, at));
    legend(out, many);
    return out.append("</svg>\n").toString();
  }

  private void arrow(StringBuilder out, ReturnCourse.Move move, ReturnState from) {
    int[] a = places.get(from);
    int[] b = places.get(move.to());
    if (from == move.to() || from == ReturnState.INTERVIEW) {
      // What an interview leads to is said in words below its box.
      return;
    }
    int x1 = a[0] + WIDTH / 2;
    int y1 = a[1] + 40;
    int x2 = b[0] + WIDTH / 2;
    int y2 = b[1];
    if (a[0] != b[0]) {
      x1 = a[0] > b[0] ? a[0] : a[0] + WIDTH;
      y1 = a[1] + 20;
      x2 = a[0] > b[0] ? b[0] + WIDTH : b[0];
      y2 = b[1] + 20;
    }
    line(
        out,
        "<path d=\"M%d %dL%d %d\" stroke=\"#44546a\" fill=\"none\" marker-end=\"url(#a)\"/>",
        x1,
        y1,
        x2,
        y2);
    if (a[0] != b[0] && from == ReturnState.VERIFICATION_ASKED) {
      text(out, b[0] + 10, b[1] + 58, color(move.act()), words(move.act()));
    }
    if (a[0] == b[0]) {
      text(out, x1 + 10, y1 + 22, color(move.act()), words(move.act()));
      if (!move.needs().isEmpty()) {
        text(
            out,
            x1 + 10,
            y1 + 40,
            "#8a1c1c",
            move.needs().equals(RightsGate.all())
                ? "behind all nine gates"
                : "behind the six gates of contact");
      }
    }
  }

  private static void box(StringBuilder out, ReturnState state, int[] at) {
    String fill =
        state == ReturnState.DEPARTED
            ? "#fde8d8"
            : state == ReturnState.SUSPENDED ? "#f6d9d9" : "#e8eef6";
    line(
        out,
        "<rect x=\"%d\" y=\"%d\" width=\""
            + WIDTH
            + "\" height=\"40\" rx=\"6\" stroke=\"#44546a\" fill=\""
            + fill
            + "\"/>",
        at[0],
        at[1]);
    out.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" fill=\"#1b2a3d\">%s</text>%n",
            at[0] + WIDTH / 2,
            at[1] + 25,
            words(state)));
  }

  private static void legend(StringBuilder out, List<ReturnCourse.Move> many) {
    int y = 60 + 5 * STEP + 10;
    for (String words :
        List.of(
            "From every state that is not over.",
            "A gate that closes leads here at once.",
            "Goes on only with the gates open;",
            "a planned transfer is void.")) {
      text(out, 690, y, "#1b2a3d", words);
      y += 20;
    }
    y += 20;
    for (ReturnCourse.Move move : many) {
      text(
          out,
          690,
          y,
          color(move.act()),
          words(move.act()) + ": from " + move.from().size() + " states to closed");
      y += 20;
    }
    y += 20;
    for (RightsGate gate : RightsGate.values()) {
      String two = gate.needsTwo() ? ", two persons" : "";
      text(
          out,
          690,
          y,
          "#8a1c1c",
          words(gate)
              + two
              + (gate.before() == RightsGate.Before.CONTACT ? ", contact" : ", transfer"));
      y += 20;
    }
    text(out, 50, 60 + 2 * STEP + 76, "#1b2a3d", "then one of the three answers");
    text(out, 50, 60 + 3 * STEP + 76, "#8a1c1c", "asked once more; twice: locked");
    text(out, 40, 1070, "#1f5fa8", "Blue: where the person is.");
    text(out, 220, 1070, "#1d6b3a", "Green: the authority that is asked.");
    text(out, 460, 1070, "#1b2a3d", "Silence moves nothing.");
  }

  private static String color(ReturnAct act) {
    return act.side() == ReturnAct.Side.REQUESTING ? "#1f5fa8" : "#1d6b3a";
  }

  private static String words(Enum<?> code) {
    return code.name().toLowerCase(Locale.ROOT).replace('_', ' ').replace("childs", "child’s");
  }

  private static void line(StringBuilder out, String form, Object... numbers) {
    out.append(String.format(Locale.ROOT, form, numbers)).append('\n');
  }

  private static void text(StringBuilder out, int x, int y, String fill, String words) {
    out.append(
        String.format(
            Locale.ROOT, "<text x=\"%d\" y=\"%d\" fill=\"%s\">%s</text>%n", x, y, fill, words));
  }
}
