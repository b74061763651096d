package org.entente.exercise.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.exercise.nodes.NodeClient;
import org.entente.exercise.nodes.NodeProcess;
import tools.jackson.databind.JsonNode;

/**
 * Norland and Estmark count what they did together, each from its own ledger; they find an arrest
 * that one of them counts alone, settle it, sign, and have the bulletin written.
 */
final class FiguresStory {
  private static final List<String> LANGUAGES = List.of("en", "fr", "zh", "es");
  private static final Pattern NUMBER = Pattern.compile("<a href=\"#row-(\\d+)\"[^>]*>([^<]+)</a>");

  private final NodeProcess norland;
  private final NodeProcess estmark;
  private final Narrator narrator;
  private final NodeClient here;
  private final NodeClient there;
  private String id = "";

  FiguresStory(Authorities authorities, Narrator narrator) {
    this.norland = authorities.norland();
    this.estmark = authorities.estmark();
    this.narrator = narrator;
    this.here = norland.signIn("j.haug");
    this.there = estmark.signIn("t.kallas");
  }

  void tell() {
    narrator.chapter("Joint figures");
    bothCount();
    settle();
    sign();
    bulletins();
  }

  private void bothCount() {
    NodeProcess.pause(600);
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    id =
        here.post(
                "/figures",
                NodeClient.body(
                    "partner",
                    "estmark",
                    "from",
                    today.minusDays(29).toString(),
                    "to",
                    today.toString()))
            .get("id")
            .asString();
    here.post("/figures/" + id + "/count");
    there.await("/figures", all -> standing(all).equals("COUNT_ASKED"), "Norland's count");
    there.post("/figures/" + id + "/count");
    here.await("/figures/" + id, f -> !f.get("theirVersion").isNull(), "Estmark's count");
    JsonNode ours = here.get("/figures/" + id);
    JsonNode theirs = there.get("/figures/" + id);
    narrator.step(
        "Both count the same month, each from its own ledger",
        ours.get("working").size() > 0 && theirs.get("working").size() > 0,
        "Norland "
            + ours.get("working").size()
            + " acts, Estmark "
            + theirs.get("working").size()
            + ": "
            + ours.get("standing").asString());
    List<String> differences = describe(ours);
    narrator.step(
        "Every difference is shown act by act, the same on both sides",
        differences.stream().anyMatch(d -> d.startsWith("ARRESTS"))
            && differences.size() == describe(theirs).size(),
        differences.toString());
  }

  private String standing(JsonNode all) {
    return Story.all(all).stream()
        .filter(f -> f.get("id").asString().equals(id))
        .map(f -> f.get("standing").asString())
        .findFirst()
        .orElse("");
  }

  private static List<String> describe(JsonNode figures) {
    return Story.all(figures.get("differences")).stream()
        .map(d ->
            d.get("measure").asString()
                + " "
                + d.get("act").asString().substring(0, 8)
                + (d.get("theirs").isNull()
                    ? " only here"
                    : d.get("ours").isNull() ? " only there" : " differs"))
        .toList();
  }

  /** Estmark takes over what Norland's ledger has and its own has not. */
  private void settle() {
    List<JsonNode> differences = Story.all(there.get("/figures/" + id).get("differences"));
    for (JsonNode difference : differences) {
      there.post(
          "/figures/" + id + "/adjustments",
          NodeClient.body(
              "how",
              difference.get("theirs").isNull() ? "REMOVE" : "ACCEPT",
              "measure",
              difference.get("measure").asString(),
              "by",
              difference.get("by").asString(),
              "act",
              difference.get("act").asString(),
              "reason",
              "Exercise: confirmed by telephone, Norland's outcome of our joint case."));
    }
    there.post("/figures/" + id + "/count");
    JsonNode settled =
        here.await(
            "/figures/" + id, f -> f.get("standing").asString().equals("EQUAL"), "agreement");
    narrator.step(
        "The difference is settled with a reason that both sides keep",
        settled.get("differences").isEmpty() && settled.get("theirVersion").asInt() == 2,
        differences.size() + " settled; both derive " + digest(settled).substring(0, 16) + "…");
  }

  private static String digest(JsonNode figures) {
    return figures.get("derivedDigest").asString();
  }

  private void sign() {
    NodeClient first = norland.signIn("m.berg");
    NodeClient second = estmark.signIn("r.saar");
    boolean nothingYet = refused(() -> here.get("/figures/" + id + "/bulletin/en/html"));
    String seen = digest(first.get("/figures/" + id));
    first.post("/figures/" + id + "/signature", NodeClient.body("record", seen));
    second.await(
        "/figures/" + id,
        f -> f.get("standing").asString().equals("SIGNED_BY_PARTNER"),
        "Norland's signature");
    second.post("/figures/" + id + "/signature", NodeClient.body("record", seen));
    JsonNode ours = here.await("/figures/" + id, f -> !f.get("signed").isNull(), "both signatures");
    JsonNode theirs = there.get("/figures/" + id);
    narrator.step(
        "Both sign the same bytes; before that nothing is joint",
        nothingYet
            && ours.get("signed").get("digest").equals(theirs.get("signed").get("digest"))
            && ours.get("signed").get("signatures").size() == 2,
        ours.get("signed").get("record").get("rows").size()
            + " rows, digest "
            + ours.get("signed").get("digest").asString().substring(0, 16)
            + "…");
  }

  private static boolean refused(Runnable act) {
    try {
      act.run();
      return false;
    } catch (NodeClient.Refused e) {
      return true;
    }
  }

  private void bulletins() {
    JsonNode record = here.get("/figures/" + id).get("signed").get("record");
    List<String> written = new ArrayList<>();
    boolean held = true;
    for (String language : LANGUAGES) {
      Path html = norland.data().resolve("bulletin-" + language + ".html");
      Path pdf = norland.data().resolve("bulletin-" + language + ".pdf");
      here.download("/figures/" + id + "/bulletin/" + language + "/html", html);
      here.download("/figures/" + id + "/bulletin/" + language + "/pdf", pdf);
      held &= saysWhatWasSigned(read(html), record) && read(pdf).startsWith("%PDF");
      written.add(language + " " + size(html) + "/" + size(pdf) + " KiB");
    }
    narrator.step(
        "The bulletin in four languages says the signed figures and nothing else",
        held,
        written + "; " + example(read(norland.data().resolve("bulletin-en.html"))));
  }

  /** Every row once, every exact number the signed one, small numbers of people not at all. */
  private static boolean saysWhatWasSigned(String html, JsonNode record) {
    Matcher said = NUMBER.matcher(html);
    int count = 0;
    while (said.find()) {
      JsonNode row = record.get("rows").get(Integer.parseInt(said.group(1)) - 1);
      long signed = row.get("number").asLong();
      String digits = said.group(2).replaceAll("[^0-9]", "");
      boolean people =
          List.of(
                  "ARRESTS",
                  "NOTICES",
                  "PROCEEDINGS",
                  "CONVICTIONS",
                  "RETURNS",
                  "LIVES_SAVED",
                  "PEOPLE_PROTECTED",
                  "DEAD",
                  "MISSING")
              .contains(row.get("measure").asString());
      int smallest = record.get("smallestCount").asInt();
      String expected = String.valueOf(people && signed < smallest ? smallest : signed);
      if (!row.get("measure").asString().equals("RESPONSE_TIME") && !digits.equals(expected)) {
        return false;
      }
      count++;
    }
    return count == record.get("rows").size();
  }

  private static String example(String html) {
    Matcher line = Pattern.compile("<li>([^\\n]*#row-1\"[^\\n]*)</li>").matcher(html);
    return line.find() ? "“" + line.group(1).replaceAll("<[^>]*>", "") + "”" : "";
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file) / 1024;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
