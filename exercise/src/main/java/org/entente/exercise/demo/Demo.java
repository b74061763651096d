package org.entente.exercise.demo;

import java.io.PrintStream;
import java.nio.file.Path;
import org.entente.exercise.nodes.Home;
import org.entente.exercise.nodes.NodeProcess;
import org.entente.exercise.oracle.ListOracle;

/** The main job, end to end, on real input, by three nodes. */
public final class Demo {
  private final Home home;
  private final Narrator narrator;

  public Demo(Home home, PrintStream out) {
    this.home = home;
    this.narrator = new Narrator(out);
  }

  /** Tells the whole story on fresh nodes in the directory; the caller closes what comes back. */
  public Authorities tell(Path directory) {
    narrator.chapter("Three authorities, three nodes");
    Authorities authorities = Authorities.start(home, directory);
    try {
      tell(authorities);
    } catch (RuntimeException e) {
      narrator.step("The demo ran to its end", false, e.toString());
    }
    narrator.table();
    return authorities;
  }

  private void tell(Authorities authorities) {
    for (NodeProcess node : authorities.list()) {
      narrator.tell(
          "%-28s %s  up after %.1f s, %d MiB"
              .formatted(
                  node.name(), node.web(), node.startUp().toMillis() / 1000.0, node.residentMiB()));
    }
    authorities.createOfficers();
    narrator.step("Three nodes are up, with officers", true, "each its own database and keys");
    String first = Officers.onboard(authorities.norland(), authorities.sudria());
    String second = Officers.onboard(authorities.norland(), authorities.estmark());
    narrator.step(
        "Norland onboards Sudria and Estmark by signed texts",
        true,
        "agreements " + first + " and " + second + ", both signatures checked");
    ListOracle oracle = ListedStory.oracle(home);
    ListedStory listed = new ListedStory(home, authorities, narrator);
    listed.importLists();
    listed.openCase(oracle);
    listed.askAndCompare(oracle);
    listed.requests();
    FictionalStory fictional = new FictionalStory(authorities, narrator);
    fictional.prepareEstmark();
    fictional.openCase();
    fictional.ask();
    fictional.requestAndAnswer();
    fictional.arrest();
    chapter("notices", () -> new NoticeStory(home, authorities, narrator, fictional).tell());
    chapter("returns", () -> new ReturnStory(authorities, narrator).tell());
    chapter("alerts", () -> new AlertStory(authorities, narrator).tell());
    chapter("trends", () -> new TrendStory(authorities, narrator).tell());
    chapter("figures", () -> new FiguresStory(authorities, narrator).tell());
    chapter("ledgers", () -> new LedgerStory(home, authorities, narrator).tell());
  }

  /** Tells one chapter; where it breaks off, the next is told all the same. */
  private void chapter(String name, Runnable story) {
    try {
      story.run();
    } catch (RuntimeException e) {
      narrator.step("The chapter on " + name + " ran to its end", false, e.toString());
    }
  }

  /** Whether every step held. */
  public boolean allHeld() {
    return narrator.allHeld();
  }
}
